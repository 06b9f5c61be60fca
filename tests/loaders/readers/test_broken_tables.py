"""Bar tables whose rows copying has broken over lines."""

from __future__ import annotations

from loaders.readers.broken_tables import broken_tables
from tests.loaders.annexes import until, who
from tests.loaders.reading import PLAN, tasks

BROKEN = (
    "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n"
    "|\n1 |\nKiểm kê kho | Sở Y tế\n| 30/6/2025 |\n"
    "| 2 | Sửa kho | Sở Nội vụ | 31/7/2025 |\n"
    "2\n"
    "| 3 | Xây kho\nở vùng cao | Sở Tài chính | 2025\n|\n"
    "| II | Hoàn thiện thể chế |\n"
    "| 4 | Đặt tên kho | Sở Y tế | 30/9/2025 |\n"
)


def test_every_row_is_a_row_again() -> None:
    found = tasks(BROKEN, PLAN)
    assert [t.text for t in found] == ["Kiểm kê kho", "Sửa kho", "Xây kho ở vùng cao", "Đặt tên kho"]
    assert [leads for leads, _ in who(found)] == [[f"Sở {name} tỉnh Đồng Tháp"] for name in ("Y tế", "Nội vụ", "Tài chính", "Y tế")]
    assert until(found) == ["2025-06-30", "2025-07-31", "2025-12-31", "2025-09-30"]
    assert [t.section for t in found] == [None, None, None, "Hoàn thiện thể chế"]


def test_a_table_whose_rows_stand_on_lines_is_left_to_the_others() -> None:
    assert broken_tables("| TT | Việc | Ai | Hạn |\n" + "| 1 | Họp | Sở Y tế | 2026 |\n" * 5) == []
