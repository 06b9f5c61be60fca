"""Rows of tables: what is handed down from a section's heading, cells with several marked items, tables with one bar a line."""

from __future__ import annotations

from tests.loaders.annexes import rows, until, who
from tests.loaders.reading import PLAN, tasks


def test_bullets_of_a_task_and_of_its_bodies_go_together() -> None:
    found = rows(("1", "- Kiểm kê kho<br>- Sửa kho", "- Sở Y tế<br>- Sở Nội vụ", "", "30/6/2025"))
    assert [(leads, t.text) for (leads, _), t in zip(who(found), found, strict=True)] == [
        (["Sở Y tế tỉnh Đồng Tháp"], "Kiểm kê kho"),
        (["Sở Nội vụ tỉnh Đồng Tháp"], "Sửa kho"),
    ]


def test_bullets_of_a_task_alone_are_one_task() -> None:
    found = rows(("1", "- Kiểm kê kho<br>- Sửa kho", "Sở Y tế", "", "30/6/2025"))
    assert len(found) == 1


def test_headings_and_cells_with_one_bar_between() -> None:
    head = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"]
    cells = [*head, "1", "Kiểm kê kho", "Sở Y tế", "30/6/2025", "2", "Sửa kho", "Sở Nội vụ", "31/7/2025"]
    found = tasks("|\n" + "\n|\n".join(cells) + "\n|\n", PLAN)
    assert [leads for leads, _ in who(found)] == [["Sở Y tế tỉnh Đồng Tháp"], ["Sở Nội vụ tỉnh Đồng Tháp"]]
    assert until(found) == ["2025-06-30", "2025-07-31"]


def test_the_instrument_of_a_row_holds_for_its_parts() -> None:
    found = rows(
        ("1", "Kho thuốc", "Quyết định số 9010/QĐ-TTg", "", ""),
        ("1.1", "Kiểm kê kho", "", "Sở Y tế", "30/6/2025"),
        ("1.2", "Sửa kho", "Quyết định số 9011/QĐ-TTg", "Sở Nội vụ", "30/6/2025"),
        ("2", "Xây kho lạnh", "", "Sở Nội vụ", "30/6/2025"),
        head=("TT", "Nhiệm vụ", "Văn bản giao nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
    )
    assert [(t.text, [u.key for u in t.under]) for t in found] == [
        ("Kiểm kê kho", ["9010/QĐ-TTg"]),
        ("Sửa kho", ["9011/QĐ-TTg"]),
        ("Xây kho lạnh", []),
    ]
