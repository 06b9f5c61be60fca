"""The points "(1) … (2) …" inside a sentence: those that part tasks, not the members of a list."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.extract.order import OBJECT_LIST
from loaders.extract.orders import ClauseReader
from loaders.language.sentences import Stretch, goes_on, inline_marks, series
from loaders.language.verbs import begins_action

_MEMBERS = re.compile(r"(?:(?<!phối hợp )với|gồm|như|trong đó|\d+ \w+)[^,:]*:$")
_CLAUSE_ENDS = re.compile(r"[;.]|\(\w{1,3}\)")
FAR = 240
"""Characters behind a mark within which its task must begin."""


class Point(NamedTuple):
    """Where the mark of a point begins, and where its words do."""

    begin: int
    words: int


def points(reader: ClauseReader, sentence: Stretch) -> list[Point]:
    """The inline marks that part tasks, not the members of a list inside one ("với 05 chức năng chính: (i) …").

    Where they go on from the mark of the line ("(1) …; (2) …"), what stands before them is the first point.
    """
    marks = inline_marks(reader.text, sentence.begin, sentence.finish)
    kept: list[Point] = []
    for kind in dict.fromkeys(series(m["mark"]) for m in marks):
        run = [m for m in marks if series(m["mark"]) == kind]
        front = reader.low[sentence.begin : run[0].start()].rstrip()
        named = reader.actors.actors(sentence.begin)[1] >= sentence.begin + len(front)
        if _begins_task(reader, run[0].end()) and (not front or front[-1] in ":;," or named) and _opens_list(front):
            kept += [Point(m.start(), m.end()) for m in run]
            kept += [Point(sentence.begin, sentence.begin)] if goes_on(run[0]) else []
    return sorted(kept)


def _begins_task(reader: ClauseReader, at: int) -> bool:
    return begins_action(reader.low, at) or reader.order(at, min(len(reader.low), at + FAR)) is not None


def _opens_list(front: str) -> bool:
    last = _CLAUSE_ENDS.split(front)[-1]
    if last.lstrip().startswith("về ") or "nhiệm vụ" in last or "giải pháp" in last:
        return True
    return not (OBJECT_LIST.search(last) or _MEMBERS.search(last))
