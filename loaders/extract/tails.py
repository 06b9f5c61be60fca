"""Clauses that only close an order: "hoàn thành trước ngày 25 tháng 11", "Thời hạn hoàn thành: …", "nhiệm vụ thường xuyên"."""

from __future__ import annotations

import re

from loaders.language.deadlines import Due, within
from loaders.language.lexicon import pattern

_CLOSING = re.compile(rf"(?:thời hạn [^,;.:]{{0,40}} là\s*|{pattern('deadlines', 'closing')}(?!\w)[\s,:]*)*")
_RESTATES = re.compile(r"(?:bảo đảm |đảm bảo )?(?:hoàn thành|hoàn tất)\s+(?:việc|nhiệm vụ|công tác|toàn bộ việc)(?!\w)")


def closes(low: str, begin: int, finish: int, dues: list[Due]) -> list[Due]:
    """The deadlines of a clause that says nothing but when; empty where it says more.

    >>> from loaders.language.deadlines import find
    >>> low = "hoàn thành trước ngày 25/11/2025"
    >>> [d.end.isoformat() for d in closes(low, 0, len(low), find(low, None))]
    ['2025-11-24']
    """
    inside = within(dues, begin, finish)
    if not inside:
        return []
    first, last = inside[0], inside[-1]
    front, back = low[begin : first.begin], low[last.finish : finish].strip(" .,;)/")
    between = low[first.finish : last.begin] if last is not first else ""
    if len(back) > 3 or len(between.split()) > 3:
        return []
    if _CLOSING.fullmatch(front.strip(" (")) or (_RESTATES.match(front.strip()) and len(front.split()) <= 12):
        return inside
    return []


_FINISHED = re.compile(r", (?:(?:bảo đảm |đảm bảo )?hoàn thành)$")
_ALL_FINISHED = re.compile(r"(?:tất cả|toàn bộ|các (?:nội dung|nhiệm vụ|công việc)[^,;]{0,20})(?:\s(?:phải )?(?:hoàn thành|xong))?$")


def closing_formula(low: str, finish: int, due: Due, *, pointed: bool) -> bool:
    """Whether a task that ends at ``finish`` does so with ", hoàn thành trước …", said of its numbered point, or with ", tất cả xong trước …"."""
    front = low[max(0, due.begin - 60) : due.begin].rstrip()
    return due.finish >= finish - 1 and ((pointed and _FINISHED.search(front) is not None) or _ALL_FINISHED.search(front) is not None)
