"""Holidays as times: by when something is ready; what goes on then has no deadline."""

from __future__ import annotations

import pytest

from tests.loaders.language.saying import read


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("khởi công dự án dịp 19/8/2026", "2026-08-19", "2026-08-19"),
        ("phấn đấu thông xe kỹ thuật dịp 02/9/2026", "2026-09-02", "2026-09-02"),
        ("hoàn thành trước dịp Quốc khánh 2/9/2026", None, "2026-09-01"),
        ("hoàn thành trước dịp lễ 30/4/2026", None, "2026-04-29"),
    ],
)
def test_ready_by_a_holiday(words: str, start: str | None, end: str) -> None:
    assert [(d.start and d.start.isoformat(), d.end and d.end.isoformat()) for d in read(words)] == [(start, end)]


@pytest.mark.parametrize("words", ["Bảo đảm an toàn giao thông dịp lễ 30/4/2026", "Khánh thành nhân dịp 2/9", "Nhân dịp 19/8"])
def test_what_goes_on_then_has_no_deadline(words: str) -> None:
    assert read(words) == []


def test_a_day_without_its_year_behind_the_word() -> None:
    assert [d.rule for d in read("khánh thành đúng dịp 19/8")] == ["within-day"]


def test_a_session_and_its_month() -> None:
    [due] = read("trình Quốc hội cho ý kiến dự án Luật tại kỳ họp thứ 2, tháng 10/2026")
    assert (str(due.start), str(due.end)) == ("2026-10-01", "2026-10-31")
