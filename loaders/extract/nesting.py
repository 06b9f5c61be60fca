"""How deep a document's lists lie where their marks do not come in the usual order: "* Bộ Y tế" above "- Rà soát …", "- …:" above "(1) …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.parts import Part

_FIRST = frozenset({"1", "01", "a", "i", "I", "A"})
_ENDS = re.compile(r"[.;:,!?…\"”)]\s*\**$")
_BULLETS = {**dict.fromkeys("-–—_~", "-"), **dict.fromkeys("•●▪", "•"), **dict.fromkeys("+○◦", "+"), "*": "*"}
_STEP = 0.01
_TITLE = 90
"""A title is no longer than this."""


@dataclass(slots=True)
class _List:
    """An open list: its kind of mark, how deep such marks lie as a rule, and how deep this one does."""

    kind: str
    usual: float
    depth: float


def nested(parts: Sequence[Part]) -> list[Part]:
    """The parts with the depth at which each lies: a list whose marks are not open yet, right behind what leads in to it, lies below that.

    >>> from loaders.document import Block
    >>> from loaders.language.passage import Passage
    >>> def part(mark, depth, text): return Part(Block("paragraph", 0, 1), Passage.of(text, 0, len(text)), mark, depth, False)
    >>> [p.depth for p in nested([part("*", 7, "Bộ Y tế"), part("-", 6, "Mua thuốc."), part("*", 7, "Bộ Công an")])]
    [7, 7.01, 7]
    """
    return list(_nested(parts))


def _nested(parts: Sequence[Part]) -> Iterator[Part]:
    lists: list[_List] = []
    before: Part | None = None
    for part in parts:
        if part.depth is not None and part.mark is not None:
            depth = _depth(part.mark, part.depth, before, lists)
            yield part if depth == part.depth else part._replace(depth=depth)
        else:
            if part.heading:
                lists.clear()
            yield part
        before = part


def _depth(mark: str, usual: float, before: Part | None, lists: list[_List]) -> float:
    kind = _kind(mark, usual)
    known = next((k for k, one in enumerate(lists) if one.kind == kind), None)
    if known is not None:
        del lists[known + 1 :]
    elif lists and usual <= lists[-1].usual and before is not None and _leads_in(before) and _opens(mark):
        lists.append(_List(kind, usual, lists[-1].depth + _STEP))
    else:
        while lists and lists[-1].usual >= usual:
            lists.pop()
        lists.append(_List(kind, usual, max(usual, lists[-1].depth + _STEP) if lists else usual))
    return lists[-1].depth


def _kind(mark: str, usual: float) -> str:
    """Marks of one list look alike: "1." is not "1)", "*" is not "+"."""
    sign = mark.strip(" *>»¬\t") or mark.strip()
    return _BULLETS.get(sign[:1]) or f"{usual}{sign[-1:] if not sign[-1:].isalnum() else ''}"


def _opens(mark: str) -> bool:
    sign = re.sub(r"\W", "", mark)
    return not sign or sign in _FIRST


def _leads_in(part: Part) -> bool:
    """A colon at the end, or a marked title without a stop ("a) Bộ Y tế")."""
    text = part.passage.text.rstrip()
    return part.mark is not None and (part.leads_in or (len(text) < _TITLE and not _ENDS.search(text)))
