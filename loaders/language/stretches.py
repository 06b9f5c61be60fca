"""Calendar expressions as they stand in a text: the two ends of a range joined, the short members of a list taken along."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.language.calendar_forms import AND, UNTIL, member
from loaders.language.dates import calendar_in, groups_of, has_year, resolve
from loaders.language.due import HOUR
from loaders.language.spans import Span, shifted

_AND, _UNTIL = re.compile(AND), re.compile(rf"{UNTIL}(?:{HOUR},?\s*)?")


class Stretch(NamedTuple):
    """A calendar expression in a text, or two that are the ends of a range.

    ``dated``: it says its year. ``part``: which part it is of something ("cuối", "đầu").
    """

    begin: int
    finish: int
    span: Span
    ranged: bool = False
    dated: bool = True
    part: str = ""

    @property
    def ending(self) -> bool:
        """Whether it is the end of something ("cuối năm 2026"): only the last day is said."""
        return self.part == "cuối"


def stretches(low: str, issued: dt.date | None, *, cell: bool = False) -> list[Stretch]:
    """The calendar expressions of lower-case text, in order; ``cell``: with those that are dates only in a table's cell.

    >>> [one] = stretches("từ ngày 20/12 đến ngày 10/01/2026", dt.date(2025, 11, 15))
    >>> one.span.first.isoformat(), one.span.last.isoformat()
    ('2025-12-20', '2026-01-10')
    """
    joined: list[Stretch] = []
    for one in _members(low, issued, cell=cell):
        last = joined[-1] if joined else None
        if last and not last.ranged and one.begin > last.finish and _UNTIL.fullmatch(low, last.finish, one.begin):
            joined[-1] = _range(last, one) or last
            if joined[-1] is last:
                joined.append(one)
            continue
        joined.append(one)
    return joined


def _members(low: str, issued: dt.date | None, *, cell: bool) -> Iterator[Stretch]:
    finish = 0
    for m in calendar_in(low, cell=cell):
        if m.start() < finish:
            continue
        found: re.Match[str] | None = m
        while found and (span := resolve(found, issued)):
            part = " ".join((groups_of(found).get("part") or "").split())
            yield Stretch(found.start(), found.end(), span, dated=has_year(found), part=part)
            finish = found.end()
            found = _next(low, finish, span)


def _next(low: str, at: int, span: Span) -> re.Match[str] | None:
    """A short day or month behind "và" or "đến" and a longer one: "ngày 15/6 và 15/12", "tháng 12/2025 - 6/2026"."""
    joint = _AND.match(low, at) if span.form in ("day", "month") else None
    m = member().match(low, joint.end()) if joint else None
    kind = "d5" if span.form == "day" else "months_short"
    return m if m and m[kind] else None


def _range(first: Stretch, last: Stretch) -> Stretch | None:
    """The two ends of a range; one that leaves its year out has that of the other."""
    a, b = first.span, last.span
    if last.dated and not first.dated:
        a = shifted(a, until=b.last)
    elif not last.dated and (first.dated or b.last < a.first):
        b = shifted(b, since=a.first)
    if a.first > b.last:
        return None
    form = b.form if b.form.endswith("s") else f"{b.form}s"
    return Stretch(first.begin, last.finish, Span(a.first, b.last, form), ranged=True, dated=last.dated)
