"""Cells left empty under one that was merged with them, in tables as text."""

from __future__ import annotations

from tests.loaders.annexes import rows, until, who

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
