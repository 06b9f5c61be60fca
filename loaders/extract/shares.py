"""Who leads and who takes part by the words inside one cell: "Chủ trì: X; Phối hợp: Y", "X chủ trì, Y phối hợp", "X (chủ trì), Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from loaders.language.lexicon import pattern

BREAK = re.compile(r"\s*<br\s*/?>\s*")
_EDGE = " \n,;.:()-–+*"
_CLOSES = re.compile(r"\s*(?:[,;.)\n]|<br|và(?!\w)|$|phối hợp|[-–+]\s)")
_NOUN = re.compile(r"(?:cơ quan|đơn vị|cq|đv)(?!\w)")
_GIVES = re.compile(r"(?:giao|đề nghị|mời)\s+(?!thông|dịch|nhận)")
_PARTS = re.compile(r"[;\n]|\.\s|<br\s*/?>|,(?=[^,]*$)")
ROLES = ("lead", "coordinate")


class Share(NamedTuple):
    """A stretch of a cell and what the bodies in it do."""

    role: str
    begin: int
    finish: int


@cache
def _label() -> re.Pattern[str]:
    lead, coordinate = (pattern("headings", "cells", role) for role in ROLES)
    return re.compile(rf"(?<!\w)(?:(?P<coordinate>{coordinate})|(?P<lead>{lead}))(?!\w)(?P<colon>\s*:)?")


def shares(low: str, role: str) -> list[Share]:
    """The stretches of a cell in a column for ``role``, in order; the whole cell where no word parts it.

    >>> low = "cục thủy lợi chủ trì, vụ pháp chế phối hợp"
    >>> [(s.role, low[s.begin : s.finish]) for s in shares(low, "lead")]
    [('lead', 'cục thủy lợi'), ('coordinate', 'vụ pháp chế')]
    """
    found = [s for part in _by_labels(low, role) for s in _by_breaks(low, part)]
    return [s for s in found if any(c.isalpha() for c in low[s.begin : s.finish])]


def _by_labels(low: str, role: str) -> Iterator[Share]:
    """Labels in front hold up to the next label, labels behind hold back to the one before."""
    at, now, named = 0, role, False
    for m in _label().finditer(low):
        if _NOUN.match(m[0]) and not m["colon"] and low[: m.start()].rstrip(" ")[-1:].isalnum():
            continue
        kind = m.lastgroup if m.lastgroup in ROLES else "lead" if m["lead"] else "coordinate"
        behind = _CLOSES.match(low, m.end()) is not None and any(c.isalpha() for c in low[at : m.start()])
        if behind:
            cut = max((p.end() for p in _PARTS.finditer(low, at, m.start())), default=at) if named else at
            yield Share(now, at, cut)
            yield Share(kind, cut, m.start())
            at, now, named = m.end(), "coordinate" if kind == "lead" else role, False
        elif m["colon"] or not _NOUN.match(m[0]):
            yield Share(now, at, m.start())
            at, now, named = m.end(), kind, True
    yield Share(now, at, len(low))


def _by_breaks(low: str, share: Share) -> Iterator[Share]:
    """The lines of a stretch, without the marks around them."""
    at = share.begin
    for m in [*BREAK.finditer(low, share.begin, share.finish), None]:
        yield _trimmed(low, Share(share.role, at, m.start() if m else share.finish))
        at = m.end() if m else at


def _trimmed(low: str, share: Share) -> Share:
    begin, finish = share.begin, share.finish
    while begin < finish and low[begin] in _EDGE:
        begin += 1
    if gives := _GIVES.match(low, begin, finish):
        begin = gives.end()
    opened = low.count("(", begin, finish) - low.count(")", begin, finish)
    while finish > begin and low[finish - 1] in _EDGE and not (low[finish - 1] == ")" and opened >= 0):
        opened -= low[finish - 1] == "("
        finish -= 1
    return Share(share.role, begin, finish)
