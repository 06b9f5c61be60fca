"""Calendar expressions: days, months, quarters, halves, years, periods, and what they span.

A calendar expression is not yet a deadline: see :mod:`loaders.language.deadlines` for the words in front of it.
Forms follow Decree 30/2020/NĐ-CP, Annex I ("ngày 30 tháng 6 năm 2025") and the everyday ones (30/6/2025, quý IV-2025).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.language.openers import Opened

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4}
NUMBERS = {w: n for n, w in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)} | {
    "tư": 4,
    "mười hai": 12,
    "mười lăm": 15,
}

NAM = r"n[ăáắâ]m"  # OCR: "nám"
YEAR = r"(?:19|20)\d\d"
_D, _M = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:1[0-2]|0?[1-9])"
DAY = (
    rf"(?:ngày\s*)?(?P<d1>{_D})\s*(?P<sep>[/.-])\s*(?P<m1>{_M})\s*(?P=sep)\s*(?P<y1>{YEAR})(?![\d/])"
    rf"|(?:ngày\s+)?(?P<d2>{_D})\s+tháng\s+(?P<m2>{_M})(?!\d)(?:\s*,?\s*{NAM}\s+(?P<y2>{YEAR})|\s*[/-]\s*(?P<y2b>{YEAR}))?"
    rf"|(?:ngày\s*)(?P<d3>{_D})\s*[/-]\s*(?P<m3>{_M})(?![\d/])(?:\s+{NAM}\s+(?P<y3>{YEAR}))?"
)
MONTH = rf"tháng\s+(?P<m4>{_M})(?!\d)(?:\s*[/.-]\s*(?P<y4>{YEAR})|\s+{NAM}\s+(?P<y4b>{YEAR})|\s+{NAM}\s+(?P<m_rel>nay|sau|tới)\b)?"
MONTHS = (
    rf"(?:các\s+)?tháng\s+(?P<ms>{_M}(?:\s*(?:,|và|-|đến)\s*(?:tháng\s+)?{_M})+)(?:\s*[/-]\s*(?P<ys>{YEAR})|\s+{NAM}\s+(?P<ysb>{YEAR}))?"
)
QUARTER = rf"quý\s*(?P<q>iv|iii|ii|i|[1-4]|một|hai|ba|tư)\b(?:\s*[/.-]\s*(?P<y5>{YEAR})|\s*,?\s*(?:{NAM}\s+)?(?P<y5b>{YEAR})|\s+{NAM}\s+(?P<q_rel>nay|sau|tới)\b)?"
HALF = (
    rf"(?P<h>0?6\s+tháng\s+đầu|sáu\s+tháng\s+đầu|nửa\s+đầu|0?6\s+tháng\s+cuối|sáu\s+tháng\s+cuối|nửa\s+cuối)\s+{NAM}"
    rf"(?:\s+(?P<y6>{YEAR}))?"
)
LAST_MONTHS = rf"(?P<lm>\d{{1,2}}|{'|'.join(NUMBERS)})\s+tháng\s+(?P<lmside>đầu|cuối)\s+{NAM}(?:\s+(?P<y7>{YEAR}))?"
PERIOD = rf"(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ)(?:\s+(?:từ\s+)?{NAM})?\s+(?P<p1>{YEAR})\s*(?:-|đến|/)\s*(?:{NAM}\s+)?(?P<p2>{YEAR})"
YEARS = rf"{NAM}\s+(?P<y8>{YEAR})(?:\s*(?:-|,|và)\s*(?P<y8b>{YEAR}))?"
NAMED = rf"(?P<rel>{NAM}\s+nay|{NAM}\s+sau|{NAM}\s+tới|tháng\s+này|tháng\s+tới|tháng\s+sau|quý\s+này|quý\s+tới|tuần\s+này|tuần\s+tới|hôm\s+nay)\b"
PART = r"(?P<part>đầu|giữa|cuối|thượng\s+tuần|trung\s+tuần|hạ\s+tuần)\s+"

_UNIT = "|".join(f"(?:{x})" for x in (DAY, PERIOD, HALF, LAST_MONTHS, MONTHS, MONTH, QUARTER, YEARS, NAMED))
CALENDAR = re.compile(rf"(?:{PART})?(?:{_UNIT})")
"""For lower-case text."""
_CALENDAR = Opened(
    CALENDAR,
    f"đầu giữa cuối thượng trung hạ ngày giai nhiệm thời nửa các tháng quý năm nám nắm nâm tuần hôm {' '.join(NUMBERS)} 0 1 2 3 4 5 6 7 8 9",
)
_DIGIT = re.compile(r"\d")
_WITHOUT_DIGIT = ("tháng", "quý", "nửa", "tuần", "nay", "sau", "tới")
BARE_MONTH = re.compile(rf"(?<![\d/])(?P<m>{_M})\s*[/-]\s*(?P<y>{YEAR})(?![\d/])")
BARE_YEAR = re.compile(rf"(?<![\d/])(?P<y>{YEAR})(?![\d/])")


@dataclass(frozen=True, slots=True)
class Span:
    """What a calendar expression covers: its first and last day, and the kind of expression it is."""

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


def number(word: str) -> int:
    """A small number in digits or words ("02", "hai")."""
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)


def calendar_in(low: str) -> Iterator[re.Match[str]]:
    """The calendar expressions in lower-case text, in order."""
    return _CALENDAR.finditer(low) if _DIGIT.search(low) or any(word in low for word in _WITHOUT_DIGIT) else iter(())


def resolve(match: re.Match[str], issued: dt.date | None) -> Span | None:
    """What a match of :data:`CALENDAR` covers, counted from the document's date where the words leave the year out.

    >>> resolve(CALENDAR.search("trong quý iv năm 2025"), None)
    Span(first=datetime.date(2025, 10, 1), last=datetime.date(2025, 12, 31), form='quarter')
    """
    g = match.groupdict()
    try:
        span = _span(g, issued)
    except ValueError:
        return None
    return _part(span, " ".join(g["part"].split())) if span and g["part"] else span


def _span(g: dict[str, str | None], issued: dt.date | None) -> Span | None:
    for d, m, ys in (("d1", "m1", ("y1",)), ("d2", "m2", ("y2", "y2b")), ("d3", "m3", ("y3",))):
        if g[d]:
            day = _dated(int(g[d] or 0), int(g[m] or 0), _year(g, *ys), issued)
            return Span(day, day, "day") if day else None
    if g["ms"]:
        months = [int(x) for x in re.findall(r"\d+", g["ms"])]
        year = _year(g, "ys", "ysb") or (issued and _near_year(months[-1], issued))
        return Span(dt.date(year, months[0], 1), month_end(year, months[-1]), "months") if year else None
    if g["m4"]:
        month = int(g["m4"])
        year = _year(g, "y4", "y4b") or _relative_year(g["m_rel"], issued) or (issued and _near_year(month, issued))
        return Span(dt.date(year, month, 1), month_end(year, month), "month") if year else None
    if g["q"]:
        quarter = ROMAN[g["q"].lower()]
        year = _year(g, "y5", "y5b") or _relative_year(g["q_rel"], issued) or (issued and _near_year(quarter * 3, issued))
        return Span(dt.date(year, quarter * 3 - 2, 1), month_end(year, quarter * 3), "quarter") if year else None
    return _longer(g, issued)


def _longer(g: dict[str, str | None], issued: dt.date | None) -> Span | None:
    if g["p1"]:
        return Span(dt.date(int(g["p1"]), 1, 1), dt.date(int(g["p2"] or 0), 12, 31), "period")
    now = issued.year if issued else None
    if g["h"]:
        year = _year(g, "y6") or now
        late = "cuối" in g["h"]
        return Span(dt.date(year, 7 if late else 1, 1), month_end(year, 12 if late else 6), "half") if year else None
    if g["lm"]:
        year, count = _year(g, "y7") or now, number(g["lm"].lower())
        if not year or not 1 <= count <= 12:
            return None
        late = g["lmside"] == "cuối"
        return Span(dt.date(year, 13 - count if late else 1, 1), month_end(year, 12 if late else count), "months")
    if g["y8"]:
        return Span(dt.date(int(g["y8"]), 1, 1), dt.date(int(g["y8b"] or g["y8"]), 12, 31), "year")
    return _named(" ".join((g["rel"] or "").split()), issued) if issued and g["rel"] else None


def _named(words: str, issued: dt.date) -> Span:
    unit, which = words.split()
    ahead = which in ("tới", "sau")
    if unit == "hôm":
        return Span(issued, issued, "day")
    if unit == "tuần":
        monday = issued - dt.timedelta(days=issued.weekday()) + dt.timedelta(days=7 * ahead)
        return Span(monday, monday + dt.timedelta(days=6), "week")
    if unit == "tháng":
        first = add_months(issued.replace(day=1), int(ahead))
        return Span(first, month_end(first.year, first.month), "month")
    if unit == "quý":
        first = add_months(issued.replace(month=(issued.month - 1) // 3 * 3 + 1, day=1), 3 * ahead)
        return Span(first, month_end(first.year, first.month + 2), "quarter")
    year = issued.year + ahead
    return Span(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _part(span: Span, part: str) -> Span:
    """The beginning, middle or end of a month, quarter or year: thirds, as in thượng, trung and hạ tuần (days 1-10, 11-20, 21-)."""
    first, last = span.first, span.last
    third = {"đầu": 0, "thượng tuần": 0, "giữa": 1, "trung tuần": 1}.get(part, 2)
    if span.form == "month":
        begin = first.replace(day=(1, 11, 21)[third])
        return Span(begin, first.replace(day=(10, 20)[third]) if third < 2 else last, "part")
    if span.form == "quarter":
        begin = add_months(first, third)
        return Span(begin, month_end(begin.year, begin.month), "part")
    if span.form == "year":
        begin = add_months(first, 4 * third) if third < 2 else first.replace(month=10)
        end = add_months(first, 4 * third + 3) if third < 2 else last
        return Span(begin, month_end(end.year, end.month), "part")
    return span


def _year(g: dict[str, str | None], *names: str) -> int | None:
    return next((int(g[n] or 0) for n in names if g[n]), None)


def _relative_year(word: str | None, issued: dt.date | None) -> int | None:
    """ "quý II năm nay", "tháng 3 năm sau"."""
    return issued.year + (word != "nay") if word and issued else None


def _dated(day: int, month: int, year: int | None, issued: dt.date | None) -> dt.date | None:
    if year:
        return dt.date(year, month, day)
    return dt.date(_near_year(month, issued), month, day) if issued else None


def _near_year(month: int, issued: dt.date) -> int:
    """The year meant by a month without one: the one that brings it nearest to the document's date, half a year back at most."""
    ahead = (month - issued.month) % 12
    return issued.year + (issued.month + ahead > 12) if ahead <= 7 else issued.year - (month > issued.month)
