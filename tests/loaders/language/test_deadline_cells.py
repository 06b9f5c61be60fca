"""Table cells: there bare months, years and days are deadlines too."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders.language.deadlines import in_cell
from loaders.language.passage import Passage

DAY = dt.date(2025, 11, 15)
"""A Saturday."""


@pytest.mark.parametrize(
    ("cell", "dues"),
    [
        ("11/2025", [("2025-11-01", "2025-11-30", None)]),
        ("1/2026", [("2026-01-01", "2026-01-31", None)]),
        ("2026", [("2026-01-01", "2026-12-31", None)]),
        ("Năm 2026", [("2026-01-01", "2026-12-31", None)]),
        ("Quý III/2026", [("2026-07-01", "2026-09-30", None)]),
        ("Quý III năm 2026", [("2026-07-01", "2026-09-30", None)]),
        ("Q4/2025", [("2025-10-01", "2025-12-31", None)]),
        ("QIV/2025", [("2025-10-01", "2025-12-31", None)]),
        ("IV/2025", [("2025-10-01", "2025-12-31", None)]),
        ("Quý II - IV/2026", [("2026-04-01", "2026-12-31", None)]),
        ("Quý I, II/2026", [("2026-01-01", "2026-06-30", None)]),
        ("Quý IV/2025 - Quý II/2026", [("2025-10-01", "2026-06-30", None)]),
        ("Tháng 3-6/2026", [("2026-03-01", "2026-06-30", None)]),
        ("Tháng 12", [("2025-12-01", "2025-12-31", None)]),
        ("T12/2025", [("2025-12-01", "2025-12-31", None)]),
        ("12/2025 - 6/2026", [("2025-12-01", "2026-06-30", None)]),
        ("Tháng 12/2025 - 6/2026", [("2025-12-01", "2026-06-30", None)]),
        ("2026-2030", [("2026-01-01", "2030-12-31", None)]),
        ("2026 – 2027", [("2026-01-01", "2027-12-31", None)]),
        ("2026, 2027", [("2026-01-01", "2027-12-31", None)]),
        ("Giai đoạn 2026-2030", [("2026-01-01", "2030-12-31", None)]),
        ("Trước 30/6/2026", [(None, "2026-06-29", None)]),
        ("Trước ngày 30/6/2026", [(None, "2026-06-29", None)]),
        ("30/6", [(None, "2026-06-30", None)]),
        ("30/12", [(None, "2025-12-30", None)]),
        ("30/6/2026", [(None, "2026-06-30", None)]),
        ("30.6.2026", [(None, "2026-06-30", None)]),
        ("30-6-2026", [(None, "2026-06-30", None)]),
        ("30/6/26", [(None, "2026-06-30", None)]),
        ("Thường xuyên đến năm 2030", [(None, "2030-12-31", "continuous")]),
        ("Hằng năm, giai đoạn 2026 - 2030", [("2026-01-01", "2030-12-31", "yearly")]),
        ("Thông báo số 9017/TB-VPCP ngày 13/10/2025", []),
        ("Đã ban hành ngày 23/9/2025", []),
        ("01-15/12/2025", [("2025-12-01", "2025-12-15", None)]),
        ("01/12/2025 - 15/12/2025", [("2025-12-01", "2025-12-15", None)]),
        ("2026-06-30", [(None, "2026-06-30", None)]),
        ("Hằng năm", [(None, None, "yearly")]),
        ("Hàng năm", [(None, None, "yearly")]),
        ("Hằng quý", [(None, None, "quarterly")]),
        ("Thường xuyên", [(None, None, "continuous")]),
        ("Nhiệm vụ thường xuyên", [(None, None, "continuous")]),
        ("Thường xuyên, liên tục", [(None, None, "continuous")]),
        ("Liên tục", [(None, None, "continuous")]),
        ("Định kỳ hằng quý", [(None, None, "quarterly")]),
        ("Định kỳ", []),
        ("Năm 2026 và các năm tiếp theo", [("2026-01-01", None, None)]),
        ("2026 và các năm tiếp theo", [("2026-01-01", None, None)]),
        ("Từ năm 2026", [("2026-01-01", None, None)]),
        ("Từ 2026", [("2026-01-01", None, None)]),
        ("Từ 2026 đến 2030", [("2026-01-01", "2030-12-31", None)]),
        ("Tháng 12 hằng năm", [(None, None, "yearly")]),
        ("Quý IV hằng năm", [(None, None, "yearly")]),
        ("Trước 15/12 hằng năm", [(None, None, "yearly")]),
        ("Ngày 20 hằng tháng", [(None, None, "monthly")]),
        ("Hết quý II/2026", [(None, "2026-06-30", None)]),
        ("Cuối năm 2026", [(None, "2026-12-31", None)]),
        ("Cuối quý II/2026", [(None, "2026-06-30", None)]),
        ("6 tháng đầu năm 2026", [("2026-01-01", "2026-06-30", None)]),
        ("Tháng 11, 12/2025", [("2025-11-01", "2025-12-31", None)]),
        ("Tháng 11-12 năm 2025", [("2025-11-01", "2025-12-31", None)]),
        ("Tháng 12/2025; thường xuyên", [("2025-12-01", "2025-12-31", None), (None, None, "continuous")]),
        ("Đến năm 2030", [(None, "2030-12-31", None)]),
        ("Đến 2030", [(None, "2030-12-31", None)]),
        ("Đến hết 2027", [(None, "2027-12-31", None)]),
        ("Xong trước 30/6/2026", [(None, "2026-06-29", None)]),
        ("Hoàn thành trong quý I/2026", [("2026-01-01", "2026-03-31", None)]),
    ],
)
def test_a_time_in_a_cell(cell: str, dues: list[tuple[str | None, str | None, str | None]]) -> None:
    found = in_cell(Passage.of(cell, 0, len(cell)).low, DAY)
    assert [(d.start and d.start.isoformat(), d.end and d.end.isoformat(), d.recurs) for d in found] == dues


@pytest.mark.parametrize(
    ("cell", "after"),
    [
        ("Theo kế hoạch", "theo kế hoạch"),
        ("Sau khi Luật có hiệu lực", "luật có hiệu lực"),
        ("Kỳ họp thứ 10, Quốc hội khóa XVI", "kỳ họp thứ 10, quốc hội khóa xvi"),
        ("Trước năm học 2026 - 2027", "trước năm học 2026 - 2027"),
        ("Theo tiến độ dự án", "theo tiến độ dự án"),
        ("Khi phát sinh vụ việc", "khi phát sinh vụ việc"),
    ],
)
def test_an_event_in_a_cell(cell: str, after: str) -> None:
    [due] = in_cell(cell.lower(), DAY)
    assert (due.start, due.end, due.after) == (None, None, after)
