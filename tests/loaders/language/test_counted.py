"""Time that is counted from a day or an event."""

from __future__ import annotations

import pytest

from tests.loaders.language.saying import read


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("trong 24 giờ", "2025-11-15", "2025-11-16"),
        ("trong vòng 48 giờ", "2025-11-15", "2025-11-17"),
        ("trong 10 ngày tới", "2025-11-15", "2025-11-25"),
        ("trong vòng 10 ngày", "2025-11-15", "2025-11-25"),
        ("trong 6 tháng tới", "2025-11-15", "2026-05-15"),
        ("trong vòng 03 tháng tới", "2025-11-15", "2026-02-15"),
        ("trong 2 tuần tới", "2025-11-15", "2025-11-29"),
        ("trong 02 năm tới", "2025-11-15", "2027-11-15"),
        ("trong vòng 15 ngày kể từ ngày ký", "2025-11-15", "2025-11-30"),
        ("trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch này", "2025-11-15", "2025-11-30"),
        ("trong vòng 15 ngày kể từ ngày nhận được Công điện này", "2025-11-15", "2025-11-30"),
        ("trong vòng 30 ngày, kể từ ngày Quyết định này có hiệu lực", "2025-11-15", "2025-12-15"),
        ("trong 03 tháng kể từ ngày ban hành Nghị quyết này", "2025-11-15", "2026-02-15"),
        ("03 tháng kể từ ngày ban hành Nghị quyết này", "2025-11-15", "2026-02-15"),
        ("chậm nhất 30 ngày kể từ ngày ban hành Kế hoạch này", None, "2025-12-15"),
        ("chậm nhất là 05 ngày kể từ ngày ký Quyết định này", None, "2025-11-20"),
        ("không quá 30 ngày kể từ ngày ký", None, "2025-12-15"),
        ("trong vòng 15 ngày kể từ ngày 01/12/2025", "2025-12-01", "2025-12-16"),
        ("trong vòng một tháng", "2025-11-15", "2025-12-15"),
        ("trong vòng hai tháng kể từ ngày ký", "2025-11-15", "2026-01-15"),
        ("trong vòng 01 (một) tháng kể từ ngày ký", "2025-11-15", "2025-12-15"),
        ("trong vòng 03 ngày làm việc kể từ ngày ký", "2025-11-15", "2025-11-19"),
        ("trong thời hạn 60 ngày kể từ ngày Nghị quyết này được ban hành", "2025-11-15", "2026-01-14"),
        ("sau 30 ngày kể từ ngày ký", "2025-12-15", "2025-12-15"),
        ("trong vòng 12 tháng tới", "2025-11-15", "2026-11-15"),
        ("trong 2-3 năm tới", "2025-11-15", "2028-11-15"),
        ("chậm nhất sau 10 ngày", None, "2025-11-25"),
        ("trong thời gian 30 ngày", "2025-11-15", "2025-12-15"),
    ],
)
def test_counted_time(words: str, start: str | None, end: str | None) -> None:
    [due] = read(words)
    assert (due.start and due.start.isoformat(), due.end and due.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ", "nhận đủ hồ sơ"),
        ("trong vòng 15 ngày kể từ ngày Luật có hiệu lực", "luật có hiệu lực"),
        ("trong 30 ngày sau khi kết thúc đợt kiểm tra", "kết thúc đợt kiểm tra"),
        ("trong vòng 05 ngày kể từ khi nhận được đề nghị của địa phương", "nhận được đề nghị của địa phương"),
        ("trong 07 ngày, kể từ ngày nhận được hồ sơ hợp lệ", "nhận được hồ sơ hợp lệ"),
        ("trong 10 ngày làm việc kể từ ngày nhận được Công văn này", "nhận được công văn này"),
    ],
)
def test_counted_from_an_event_there_is_no_date(words: str, event: str) -> None:
    [due] = read(words)
    assert (due.start, due.end, due.after) == (None, None, event)


def test_the_day_from_which_is_counted_ends_before_what_else_is_done() -> None:
    [due] = read("phê duyệt xong trong thời hạn 05 ngày kể từ ngày ký Công điện này và gửi Bộ Y tế để theo dõi")
    assert (due.rule, due.after, due.end is not None) == ("counted-from", None, True)
