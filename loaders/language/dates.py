"""What calendar expressions cover: the first and last day of days, weeks, months, quarters, years and periods.

A calendar expression is not yet a deadline: see :mod:`loaders.language.deadlines` for the words in front of it.
How they are written is in :mod:`loaders.language.calendar_forms`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from loaders.language.calendar_forms import CALENDAR, NUMBERS, OPENERS, in_cell
from loaders.language.late import Late
from loaders.language.openers import Opened
from loaders.language.spans import Span, add_months, month_end, part_of, year_span

__all__ = ["CALENDAR", "calendar_in", "groups_of", "has_year", "number", "resolve"]

_ORDER = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "nhất": 1, "đầu": 1} | NUMBERS
_YEARS = (
    "y1",
    "y2",
    "y3",
    "ds_y",
    "dr_y",
    "week_y",
    "months_y",
    "months_abbr_y",
    "quarters_y",
    "quarters_abbr_y",
    "side_y",
    "months_short_y",
    "quarters_short_y",
)
_YEARLESS = ("d2", "d3", "d4", "d5", "d6", "ds", "week", "months", "quarters", "count")
_CALENDAR = Opened(CALENDAR, OPENERS)
_DIGIT = Late(r"\d")
_WITHOUT_DIGIT = ("ngày", "hôm", "tuần", "tháng", "quý", "quí", "năm", "nám", "nãm", "nắm", "nâm")
"""Words of which each expression without a digit has one."""
_SCHOOL_YEAR = (9, 5)
"""It opens in September and is closed before 31 May (the yearly frame of the Ministry of Education and Training)."""

Groups = dict[str, str | None]


def number(word: str) -> int:
    """A small number in digits or words ("02", "hai"); 0 for another word."""
    return int(word) if word.isdigit() else NUMBERS.get(" ".join(word.split()), 0)


def calendar_in(low: str, *, cell: bool = False) -> Iterator[re.Match[str]]:
    """The calendar expressions in lower-case text, in order; ``cell``: also the forms that are dates only in a table's cell."""
    if cell:
        return in_cell().finditer(low)
    return _CALENDAR.finditer(low) if _DIGIT.search(low) or any(map(low.__contains__, _WITHOUT_DIGIT)) else iter(())


@lru_cache(maxsize=1)
def groups_of(match: re.Match[str]) -> Groups:
    """The parts of an expression by their names; kept, for the questions about one expression come one after the other."""
    return match.groupdict()


def resolve(match: re.Match[str], issued: dt.date | None) -> Span | None:
    """What a match of :data:`CALENDAR` covers, counted from the document's date where the words leave the year out.

    >>> resolve(CALENDAR.search("trong quý iv năm 2025"), None)
    Span(first=datetime.date(2025, 10, 1), last=datetime.date(2025, 12, 31), form='quarter')
    """
    groups = groups_of(match)
    read = next(read for key, read in _READERS.items() if groups.get(key))
    vague = groups.get("vague") or groups.get("left")
    part = groups.get("part") or vague
    try:
        span = read(groups, issued)
        if span and part:
            return part_of(span, " ".join(part.split()), vague=bool(vague))
        if span and groups.get("last_day"):
            return Span(span.last, span.last, "day")
        if span and groups.get("days_n"):
            return _some_days(span, number(groups["days_n"] or ""), groups["days_side"] == "cuối")
    except ValueError:  # no such day: "31/11/2025"
        return None
    return span


def _some_days(span: Span, count: int, at_the_end: bool) -> Span | None:
    """The first or last days of a month: "10 ngày đầu tháng 12"."""
    days = dt.timedelta(days=count - 1)
    if not 1 <= count <= (span.last - span.first).days:
        return None
    return Span(span.last - days, span.last, "part") if at_the_end else Span(span.first, span.first + days, "part")


def has_year(match: re.Match[str]) -> bool:
    """Whether an expression says its year, or is one that needs none ("giai đoạn 2026-2030", "hôm nay")."""
    groups = groups_of(match)
    return any(map(groups.get, _YEARS)) or not any(map(groups.get, _YEARLESS))


def _day(day: str, month: str, year: str) -> Callable[[Groups, dt.date | None], Span | None]:
    def read(g: Groups, issued: dt.date | None) -> Span | None:
        in_month = int(g[month] or 0)
        in_year = _year(g[year] if year else None, in_month, issued)
        the_day = dt.date(in_year, in_month, int(g[day] or 0)) if in_year else None
        return Span(the_day, the_day, "day") if the_day else None

    return read


def _iso(g: Groups, _issued: dt.date | None) -> Span | None:
    day = dt.date.fromisoformat(g["iso"] or "")
    return Span(day, day, "day")


def _days(days: str) -> Callable[[Groups, dt.date | None], Span | None]:
    def read(g: Groups, issued: dt.date | None) -> Span | None:
        numbers, month = _members(g[days]), int(g[f"{days}_m"] or 0)
        year = _year(g[f"{days}_y"], month, issued)
        return (
            Span(dt.date(year, month, numbers[0]), dt.date(year, month, numbers[-1]), "days")
            if year and numbers[0] <= numbers[-1]
            else None
        )

    return read


def _week(g: Groups, issued: dt.date | None) -> Span | None:
    """The first week of a month is its days 1-7, the second 8-14, the last its last seven."""
    month, which = int(g["week_m"] or 0), (g["week"] or "").split()
    year = _year(g["week_y"], month, issued)
    if not year:
        return None
    end = month_end(year, month)
    nth = next((n for w in which if (n := number(w) or _ORDER.get(w, 0))), 0)
    if which[0] == "cuối" or not nth:
        return Span(end - dt.timedelta(days=6), end, "week")
    first = dt.date(year, month, 7 * nth - 6)
    return Span(first, first + dt.timedelta(days=6), "week")


def _months(months: str, size: int) -> Callable[[Groups, dt.date | None], Span | None]:
    """Months (size 1) or quarters (size 3), alone or listed; the year is that of the last one."""
    form = "month" if size == 1 else "quarter"

    def read(g: Groups, issued: dt.date | None) -> Span | None:
        numbers = _members(g[months])
        first, last = numbers[0] * size - size + 1, numbers[-1] * size
        year = _year(g[f"{months}_y"], last, issued)
        begin = dt.date(year - (first > last), first, 1) if year else None
        return Span(begin, month_end(year, last), form if len(numbers) == 1 else f"{form}s") if year and begin else None

    return read


def _part_of_year(g: Groups, issued: dt.date | None) -> Span | None:
    count, year = number(g["count"] or "") * (3 if g["count_of"] == "quý" else 1), _year(g["side_y"], None, issued)
    if not year or not 1 <= count <= 12:
        return None
    form = "half" if count == 6 else "months"
    return (
        Span(dt.date(year, 13 - count, 1), dt.date(year, 12, 31), form)
        if g["side"] == "cuối"
        else year_span(year, month_end(year, count), form)
    )


def _period(g: Groups, _issued: dt.date | None) -> Span | None:
    first, last = int(g["p1"] or 0), int(g["p2"] or 0)
    return Span(dt.date(first, 1, 1), dt.date(last, 12, 31), "period") if first <= last else None


def _school(g: Groups, _issued: dt.date | None) -> Span | None:
    year = int(g["school"] or 0)
    return Span(dt.date(year, _SCHOOL_YEAR[0], 1), month_end(year + 1, _SCHOOL_YEAR[1]), "school-year")


def _years(g: Groups, _issued: dt.date | None) -> Span | None:
    years = [int(y) for y in re.findall(r"\d{4}", g.get("years") or g.get("year") or g.get("years_short") or "")]
    return (
        Span(dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31), "year" if len(years) == 1 else "years") if years[0] <= years[-1] else None
    )


def _named(g: Groups, issued: dt.date | None) -> Span | None:
    """ "tháng này", "quý tới", "hôm nay"; after "trong", "hết" or "cuối" also the bare unit."""
    if not issued:
        return None
    if g["today"] or g["tomorrow"] or g["bare"] == "ngày":
        day = issued + dt.timedelta(days=1 if g["tomorrow"] else 0)
        return Span(day, day, "day" if not g["bare"] else "today")
    unit, ahead = g["unit"] or g["bare"] or "", (g["which"] or "này") not in ("nay", "này")
    if unit == "tuần":
        monday = issued - dt.timedelta(days=issued.weekday()) + dt.timedelta(days=7 * ahead)
        return Span(monday, monday + dt.timedelta(days=6), "week")
    if unit == "tháng":
        first = add_months(issued.replace(day=1), int(ahead))
        return Span(first, month_end(first.year, first.month), "month")
    if unit == "quý":
        first = add_months(issued.replace(month=(issued.month - 1) // 3 * 3 + 1, day=1), 3 * ahead)
        return Span(first, month_end(first.year, first.month + 2), "quarter")
    return year_span(issued.year + ahead)


def _day_of_this_month(g: Groups, issued: dt.date | None) -> Span | None:
    day = issued.replace(day=int(g["day"] or 0)) if issued else None
    return Span(day, day, "day") if day else None


def _weekday(g: Groups, issued: dt.date | None) -> Span | None:
    """ "thứ Sáu tuần này": "thứ hai" is Monday, for Sunday is the first."""
    if not issued:
        return None
    said = (g["weekday"] or "").split()[-1]
    ahead = (g["weekday_w"] or "") not in ("nay", "này")
    nth = 6 if said in ("nhật", "cn") else (number(said) or _ORDER.get(said, 0)) - 2
    day = issued + dt.timedelta(days=nth - issued.weekday() + 7 * ahead)
    return Span(day, day, "day")


def _members(words: str | None) -> list[int]:
    """The numbers of a list: "11, 12", "iii và quý iv", "ba"."""
    return [n for w in re.findall(r"\w+", words or "") if (n := number(w) or _ORDER.get(w, 0))]


def _year(tail: str | None, month: int | None, issued: dt.date | None) -> int | None:
    """The year in the words behind a month ("/2025", "năm sau"); without any, the nearest to the document's date."""
    if tail and (m := re.search(r"\d{2,4}", tail)):
        return int(m[0]) if len(m[0]) == 4 else 2000 + int(m[0])
    if not issued:
        return None
    if tail:
        return issued.year + (tail.split()[-1] not in ("nay", "này"))
    return _near_year(month, issued) if month else issued.year


def _near_year(month: int, issued: dt.date) -> int:
    """The year meant by a month without one: the one that brings it nearest to the document's date, from four months back to seven ahead."""
    ahead = (month - issued.month) % 12
    return issued.year + (issued.month + ahead > 12) if ahead <= 7 else issued.year - (month > issued.month)


_READERS: dict[str, Callable[[Groups, dt.date | None], Span | None]] = {
    "iso": _iso, "d1": _day("d1", "m1", "y1"), "d2": _day("d2", "m2", "y2"), "d3": _day("d3", "m3", "y3"), "d4": _day("d4", "m4", ""), "d5": _day("d5", "m5", ""),
    "d6": _day("d6", "m6", ""), "d7": _day("d7", "m7", "y7"), "day": _day_of_this_month, "weekday": _weekday,
    "ds": _days("ds"), "dr": _days("dr"), "p1": _period, "count": _part_of_year, "week": _week,
    "months": _months("months", 1), "months_abbr": _months("months_abbr", 1), "quarters": _months("quarters", 3), "quarters_abbr": _months("quarters_abbr", 3),
    "months_short": _months("months_short", 1), "quarters_short": _months("quarters_short", 3), "years_short": _years,
    "school": _school, "years": _years, "year": _years, "unit": _named, "today": _named, "tomorrow": _named, "bare": _named,
}  # fmt: skip
