"""Laws of calendar expressions, and years that the words leave out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.dates import CALENDAR, resolve
from loaders.language.deadlines import find

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))


@given(
    DAYS,
    st.sampled_from(
        [
            "ngày {0.day:02} tháng {0.month:02} năm {0.year}",
            "{0.day}/{0.month}/{0.year}",
            "ngày {0.day:02}-{0.month:02}-{0.year}",
            "{0.day}.{0.month}.{0.year}",
            "{0:%Y-%m-%d}",
        ]
    ),
)
def test_a_day_is_itself_however_it_is_written(day: dt.date, form: str) -> None:
    found = CALENDAR.match(form.format(day))
    assert found
    span = resolve(found, None)
    assert span and span.first == span.last == day


@given(DAYS)
def test_before_is_strictly_before_and_up_to_is_with(day: dt.date) -> None:
    [before] = find(f"trước ngày {day:%d/%m/%Y}", None)
    [until] = find(f"đến ngày {day:%d/%m/%Y}", None)
    assert before.end == day - dt.timedelta(days=1)
    assert until.end == day


@given(DAYS, DAYS)
def test_a_range_has_its_ends(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    [due] = find(f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}", None)
    assert (due.start, due.end) == (first, last)


@given(DAYS, DAYS)
def test_a_year_left_out_is_one_near_the_document(day: dt.date, issued: dt.date) -> None:
    if (day.month, day.day) != (2, 29):
        [due] = find(f"đến ngày {day:%d/%m}.", issued)
        assert due.end and -190 <= (due.end - issued).days <= 250


@pytest.mark.parametrize(
    "words", ["trước ngày 31/11/2025", "trước ngày 30 tháng 2 năm 2026", "trước ngày 45/12/2025", "trong tháng 13/2025", "trong quý V/2025"]
)
def test_what_is_on_no_calendar_is_no_date(words: str) -> None:
    assert not find(words, None)


@pytest.mark.parametrize(
    "unit",
    ["ngày 1, ", "hằng năm, tháng, quý, ", "hằng năm trước ngày 1/1 x ", "sau khi từ nay đến năm 2030 và ", "5 ngày kể từ ngày abc "],
)
def test_long_lines_are_read_in_linear_time(unit: str) -> None:
    find(unit * (200_000 // len(unit)), dt.date(2025, 11, 15))
