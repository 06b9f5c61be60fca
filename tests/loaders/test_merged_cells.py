"""Cells left empty under one that was merged with them, in tables as text."""

from __future__ import annotations

from tests.loaders.annexes import rows, until, who
from tests.loaders.reading import PLAN, tasks

FIRST = ("1", "Kiểm kê kho", "Sở Y tế", "Sở Nội vụ", "30/6/2025")
HEALTH = "Sở Y tế tỉnh Đồng Tháp"


def test_a_table_that_merges_does_so_again_and_again() -> None:
    found = rows(FIRST, ("2", "Sửa kho", "", "Sở Tài chính", "31/7/2025"), ("3", "Dọn kho", "", "", ""))
    assert [leads for leads, _ in who(found)] == [[HEALTH]] * 3
    assert [t.implied for t in found] == [False, True, True]
    assert until(found) == ["2025-06-30", "2025-07-31", "2025-07-31"]


def test_one_empty_cell_names_nobody() -> None:
    found = rows(FIRST, ("2", "Sửa kho", "", "Sở Tài chính", "31/7/2025"), ("3", "Dọn kho", "Sở Nội vụ", "", "2025"))
    assert [leads for leads, _ in who(found)] == [[HEALTH], [], ["Sở Nội vụ tỉnh Đồng Tháp"]]


def test_nothing_is_merged_over_a_section() -> None:
    found = rows(FIRST, ("2", "Sửa kho", "", "", ""), ("II", "Hoàn thiện thể chế", "", "", ""), ("3", "Dọn kho", "", "", "31/7/2025"))
    assert [leads for leads, _ in who(found)] == [[HEALTH], [HEALTH], []]


HEADS = "|\nTT\n|\nNhiệm vụ\n|\nCơ quan chủ trì\n|\nCơ quan phối hợp\n|\nThời hạn\n|\nSản phẩm\n|\n"
ONE = "|\n1\n|\nKiểm kê kho\n|\nSở Y tế\n|\nSở Nội vụ\n|\n30/6/2025\n|\nBáo cáo\n|\n"


def test_a_page_leaves_merged_cells_out() -> None:
    found = tasks(f"PHỤ LỤC\n{HEADS}{ONE}|\n2\n|\nSửa kho\n|\nSở Tài chính\n|\nQuyết định\n|\n", PLAN)
    assert [leads for leads, _ in who(found)] == [[HEALTH], ["Sở Tài chính tỉnh Đồng Tháp"]]
    assert [partners for _, partners in who(found)] == [["Sở Nội vụ tỉnh Đồng Tháp"]] * 2
    assert until(found) == ["2025-06-30"] * 2


def test_where_merged_cells_are_left_out_an_empty_one_is_blank() -> None:
    blank = "|\n3\n|\nDọn kho\n|\n\n|\nSở Nội vụ\n|\n31/7/2025\n|\nBáo cáo\n|\n"
    short = "|\n2\n|\nSửa kho\n|\nSở Tài chính\n|\nQuyết định\n|\n"
    found = tasks(f"PHỤ LỤC\n{HEADS}{ONE}{short}{blank}{blank.replace('3', '4')}", PLAN)
    assert [leads for leads, _ in who(found)][2:] == [[], []]


def test_nothing_is_left_out_over_a_section() -> None:
    section = "|\nII\n|\nHoàn thiện thể chế\n|\n"
    found = tasks(f"PHỤ LỤC\n{HEADS}{ONE}{section}|\n2\n|\nSửa kho\n|\nSở Tài chính\n|\nQuyết định\n|\n", PLAN)
    assert until(found) == ["2025-06-30", ""]


def test_those_concerned_take_part_where_the_lead_is_merged() -> None:
    concerned = "|\n2\n|\nSửa kho\n|\nCác sở, ngành có liên quan\n|\n31/7/2025\n|\nQuyết định\n|\n"
    assert who(tasks(f"PHỤ LỤC\n{HEADS}{ONE}{concerned}", PLAN))[1] == ([HEALTH], ["các sở, ngành có liên quan"])


def test_one_body_where_there_should_be_two_takes_part() -> None:
    one = "|\n2\n|\nSửa kho\n|\nSở Tài chính\n|\n31/7/2025\n|\nQuyết định\n|\n"
    found = tasks(f"PHỤ LỤC\n{HEADS}{ONE}{one}", PLAN)
    assert who(found)[1] == ([HEALTH], ["Sở Tài chính tỉnh Đồng Tháp"])
    assert found[1].implied


def test_an_empty_cell_that_stands_there_was_not_merged() -> None:
    blank = "|\n2\n|\nSửa kho\n|\nSở Tài chính\n|\n\n|\nQuyết định\n|\n"
    assert who(tasks(f"PHỤ LỤC\n{HEADS}{ONE}{blank}", PLAN))[1] == (["Sở Tài chính tỉnh Đồng Tháp"], [])
