"""Spans of days: months, years and their parts, moved by months and years."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

_THIRD = {"đầu": 0, "thượng tuần": 0, "giữa": 1, "trung tuần": 1, "cuối": 2, "hạ tuần": 2}
_MONTHS_OF_PART = {"đầu": (1, 3), "giữa": (5, 8), "cuối": (10, 12)}
"""The months of "đầu năm", "giữa năm", "cuối năm"."""


class Span(NamedTuple):
    """What a calendar expression covers: its first and last day, and the kind of expression it is.

    ``form`` "early" or "late": the words say where it begins ("những tháng đầu năm") or ends, but not the other side.
    """

    first: dt.date
    last: dt.date
    form: str


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month.

    >>> month_end(2024, 2)
    datetime.date(2024, 2, 29)
    """
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day some months on, or the month's last where it has no such day.

    >>> add_months(dt.date(2025, 8, 31), 6)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def year_span(year: int, last: dt.date | None = None, form: str = "year") -> Span:
    """A whole year, or its beginning up to ``last``."""
    return Span(dt.date(year, 1, 1), last or dt.date(year, 12, 31), form)


def shifted(span: Span, *, until: dt.date | None = None, since: dt.date | None = None) -> Span:
    """A span whose year the words leave out, moved by whole years to the last one that begins by ``until`` or the first that ends from ``since`` on.

    >>> shifted(Span(dt.date(2026, 12, 20), dt.date(2026, 12, 20), "day"), until=dt.date(2026, 1, 10)).first
    datetime.date(2025, 12, 20)
    """
    years = 0
    if until:
        years = until.year - span.first.year - (add_months(span.first, 12 * (until.year - span.first.year)) > until)
    elif since:
        years = since.year - span.last.year + (add_months(span.last, 12 * (since.year - span.last.year)) < since)
    return span._replace(first=add_months(span.first, 12 * years), last=add_months(span.last, 12 * years))


def part_of(span: Span, part: str, *, vague: bool) -> Span | None:
    """The beginning, middle, end or a half of a month, quarter or year; thượng, trung and hạ tuần are days 1-10, 11-20, 21-."""
    first, last, year = span.first, span.last, span.first.year
    if vague:
        return Span(first, last, "early" if part == "đầu" else "late")
    if span.form == "year":
        if part.startswith("nửa"):
            return Span(dt.date(year, 7, 1), last, "half") if part.endswith("cuối") else year_span(year, month_end(year, 6), "half")
        opens, closes = _MONTHS_OF_PART[part]
        return Span(dt.date(year, opens, 1), month_end(year, closes), "part")
    if span.form == "month":
        if part.startswith("nửa"):
            return Span(first.replace(day=16), last, "part") if part.endswith("cuối") else Span(first, first.replace(day=15), "part")
        third = _THIRD[part]
        return Span(first.replace(day=(1, 11, 21)[third]), first.replace(day=(10, 20)[third]) if third < 2 else last, "part")
    if span.form == "quarter" and not part.startswith("nửa"):
        begin = add_months(first, _THIRD[part])
        return Span(begin, month_end(begin.year, begin.month), "part")
    return Span(first, last, "late") if part == "cuối" else Span(first, last, "early") if part == "đầu" else None
