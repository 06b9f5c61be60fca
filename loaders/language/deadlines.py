"""The deadlines of a passage or a table's cell: dates, counted time, repeated duties and events, brought together.

Each rule carries a name that travels with the deadline ("before-day", "within-quarter", …), so that a reader of the graph
can see why a date came out; ``docs/rules/deadlines.md`` lists them. Conventions are those of the gold guide.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, islice, takewhile

from loaders.language import events as happenings
from loaders.language.citations import numbered_in
from loaders.language.counted import counted
from loaders.language.date_fronts import AND_ON, due, front_of, with_front, without_front
from loaders.language.dates import CALENDAR, resolve
from loaders.language.due import Due
from loaders.language.late import Late
from loaders.language.lexicon import alternation, pairs
from loaders.language.passage import Passage, kept
from loaders.language.recurring import BOUND, recurring
from loaders.language.sentences import depths_in
from loaders.language.stretches import stretches
from loaders.language.title_ends import end_of
from loaders.language.titles import titles

__all__ = ["Due", "find", "find_in", "in_cell", "whole_cell", "within"]

_ABOUT = Late(r"\s*(?:của [^,;.]{3,60}? )?(?:về|phê duyệt|ban hành) ")
_ITS_DAY = Late(r"\s*\((?:tức |tức là |là )?(?=ngày \d)")
_JOINED = Late(r"\s*,?\s*(?:và\s*)?\(?\s*")
_FAR = 300
_HORIZON = Late(r",? tầm nhìn")
_PLAN = Late(r"(?:nghị quyết|chiến lược|quy hoạch|đề án|kế hoạch|chương trình|kết luận|chỉ thị)\s[^;:]*$")
_SENTENCE = Late(r";|\.(?!\d)")
_YEAR = Late(r"(?:19|20)\d\d")
_LASTS = ("until", "from", "within-period", "within-years", "cell-period", "cell-years")
_COUNTED = ("within-next", "within-time", "counted")
_MAY_BE_A_NAMES = Late(r"(?:(?:từ nay )?(?:cho )?(?:đến|tới) )?(?:năm )?\d{4}|từ (?:năm )?\d{4} đến (?:năm )?\d{4}|(?:hằng|hàng) năm")
_CITED = Late(r"\d[/-][\w-]+(?:/[\w-]+)?\s*,?\s*$|đã (?:ban hành|trình|hoàn thành)[^,;.]*$")
"""In a cell: words of an instrument whose own date follows, or of what is done."""
_ALWAYS = Late(r"^\s*(?:thực hiện )?liên tục\s*\.?$")


def find(low: str, issued: dt.date | None) -> list[Due]:
    """All deadlines in lower-case text, in order, not overlapping.

    >>> [(d.rule, d.end.isoformat()) for d in find("hoàn thành trước ngày 30/6/2025", None)]
    [('before-day', '2025-06-29')]
    >>> [(d.start.isoformat(), d.end.isoformat()) for d in find("trong 6 tháng tới", dt.date(2025, 2, 6))]
    [('2025-02-06', '2025-08-06')]
    """
    found = _together(low, _calendar(low, issued), issued)
    return sorted([*found, *(_dated(low, event, issued) for event in happenings.events(low, found))], key=lambda d: d.begin)


@cache
def _tet() -> tuple[Late, dict[str, dt.date]]:
    """How a lunar new year is named, and its first day by the year's name and by its number."""
    days = {name: dt.date.fromisoformat(day) for name, day in pairs("deadlines", "lunar_new_year").items()}
    days |= {str(day.year): day for day in days.values()}
    year = rf"(?P<year>{alternation(days)})(?:\s(?:năm\s)?\d{{4}})?(?!\w)"
    return Late(rf"trước\s(?:dịp\s)?tết\s(?:(?:nguyên đán|âm lịch|cổ truyền)\s)?(?:năm\s)?{year}"), days


def _before_tet(low: str, at: int) -> Due | None:
    """ "trước Tết Nguyên đán Bính Ngọ": the day before, where the words say which year's."""
    shape, days = _tet()
    m = shape.match(low, at)
    return Due(at, m.end(), "before-day", end=days[m["year"]] - dt.timedelta(days=1)) if m else None


def _dated(low: str, event: Due, issued: dt.date | None) -> Due:
    """ "trước Tết Nguyên đán (ngày 10 tháng 02 năm 2024)": the bracket says when the event is."""
    if tet := _before_tet(low, event.begin):
        return tet
    m = _ITS_DAY.match(low, event.finish) if low.startswith("trước ", event.begin) else None
    when = CALENDAR.match(low, m.end()) if m else None
    span = resolve(when, issued) if when else None
    if not when or not span:
        return event
    return Due(event.begin, when.end() + low.startswith(")", when.end()), "before-day", end=span.first - dt.timedelta(days=1))


@kept
def find_in(passage: Passage, issued: dt.date | None) -> list[Due]:
    """The same as :func:`find`, kept with the passage; without the times that belong to an instrument's name ("Đề án … đến năm 2035")."""
    found = [d for d in find(passage.low, issued) if not (d.rule == "until-year" and _is_a_plans_horizon(passage.low, d))]
    doubtful = {d for d in found if d.rule == "and-on" or _MAY_BE_A_NAMES.fullmatch(passage.low, d.begin, d.finish)}
    names = sorted(_names(passage)) if doubtful else []
    ends = list(accumulate((finish for _, finish in names), max, initial=0))
    return [d for d in found if d not in doubtful or d.finish > ends[bisect_left(names, (d.begin, 0))]]


def _is_a_plans_horizon(low: str, due: Due) -> bool:
    """ "Nghị quyết … về phát triển vùng đến năm 2030, tầm nhìn đến năm 2045": the span of what the instrument is about."""
    return _HORIZON.match(low, due.finish) is not None and _PLAN.search(low, max(0, due.begin - _FAR), due.begin) is not None


def _names(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the instruments' names stand, and what numbered ones are about ("Quyết định số … về việc …")."""
    yield from ((t.begin, max(t.finish, t.full)) for t in titles(passage))
    for numbered in numbered_in(passage):
        if about := _ABOUT.match(passage.low, numbered.finish):
            yield numbered.begin, end_of(passage.text, about.end(), depths_in(passage), law=False)


def within(dues: Sequence[Due], begin: int, finish: int) -> list[Due]:
    """The deadlines that stand whole in ``[begin, finish)``, of ones that :func:`find` found."""
    if not dues:
        return []
    first = bisect_left(dues, begin, key=lambda d: d.begin)
    return list(takewhile(lambda d: d.finish <= finish, islice(dues, first, None)))


def in_cell(low: str, issued: dt.date | None) -> list[Due]:
    """The deadlines of a table cell: there a bare "12/2025", "2025" or "30/6" counts too, and so does an event.

    >>> in_cell("12/2025", None)[0].end.isoformat()
    '2025-12-31'
    """
    event = next(happenings.events(low, ()), None) or happenings.in_cell(low)
    found = _together(low, _calendar(low, issued, cell=True), issued)
    if event and (not found or event.begin <= found[0].begin):
        return [event]
    if m := _ALWAYS.match(low):
        return [Due(m.start(), m.end(), "standing-duty", recurs="continuous")]
    return found


@kept
def whole_cell(passage: Passage, issued: dt.date | None) -> list[Due]:
    """The same as :func:`in_cell`, kept with the passage."""
    return in_cell(passage.low, issued)


def _together(low: str, dated: Sequence[Due], issued: dt.date | None) -> list[Due]:
    """The longest of those that overlap; dates within the rounds of a repeated duty are not deadlines of their own."""
    kept: list[Due] = []
    for one in sorted([*counted(low, issued), *recurring(low), *dated], key=lambda d: (d.begin, -d.finish)):
        if not kept or one.begin >= kept[-1].finish:
            kept.append(one)
        elif one.finish - one.begin > kept[-1].finish - kept[-1].begin:
            kept[-1] = one
    return _rounds(low, [one for one in kept if one.rule != BOUND])


def _calendar(low: str, issued: dt.date | None, *, cell: bool = False) -> list[Due]:
    found: list[Due] = []
    for stretch in stretches(low, issued, cell=cell):
        front = front_of(low, stretch)
        one = with_front(low, stretch, front, issued) if front else None if cell else without_front(low, stretch, found, issued)
        if cell and not one and not _CITED.search(low, max(0, stretch.begin - 40), stretch.begin):
            one = due("cell", stretch, stretch.begin)
            one = one._replace(end=None) if front and front["since"] and not stretch.ranged else one
        if one:
            on = AND_ON.match(low, stretch.finish)
            if on and one.start and not one.rule.startswith("from"):  # a span that goes on has no last day
                one, on = one._replace(finish=on.end(), end=None, rule="and-on"), None
            found.append(one)
            if on:
                found.append(Due(on.start("on"), on.end(), "and-on", stretch.span.last + dt.timedelta(days=1)))
    return found


def _rounds(low: str, dues: list[Due]) -> list[Due]:
    """ "hằng năm, trước ngày 15/12": the day names the round; "hằng năm, đến hết năm 2030": the rounds have an end."""
    merged: list[Due] = []
    for one in dues:
        last = merged[-1] if merged else None
        if last and _same_sentence(low, last, one):
            joined = _JOINED.fullmatch(low, last.finish, one.begin) is not None
            lasts, dated = one.rule.startswith(_LASTS), _YEAR.search(low, one.begin, one.finish) is not None
            if joined and lasts and dated:
                merged[-1] = last._replace(finish=one.finish, start=one.start, end=one.end)
                continue
            if not dated and not one.rule.startswith(_COUNTED):
                closed = "(" in low[last.finish : one.begin] and low.startswith(")", one.finish)
                merged[-1] = last._replace(finish=one.finish + closed) if joined else last
                continue
        if last and one.rule == "recurring" and last.rule.startswith(_LASTS) and re.fullmatch(r"\s*,?\s*", low[last.finish : one.begin]):
            merged[-1] = one._replace(begin=last.begin, start=last.start, end=last.end)
            continue
        merged.append(one)
    return merged


def _same_sentence(low: str, turn: Due, one: Due) -> bool:
    """Whether a date stands in the sentence of a repeated duty in front of it; of a standing one it must follow at once."""
    turns = turn.recurs and not one.recurs and (one.end or one.start)
    if turns and turn.recurs == "continuous":
        return _JOINED.fullmatch(low, turn.finish, one.begin) is not None and _YEAR.search(low, one.begin, one.finish) is not None
    return bool(turns) and one.begin - turn.finish < _FAR and not _SENTENCE.search(low, turn.finish, one.begin)
