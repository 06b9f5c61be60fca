"""Sentences and clauses: where one ends, what stands in brackets and quotation marks, which marks number its parts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from loaders.language.letters import rx
from loaders.language.passage import Passage, kept

_END = rx(r"[.!?…](?<![.!?…].)[.!?…]*+[”\"’')\]]*+(?:\[\d+\])?(?=\s+[\"“‘(\[]?[\p{Lu}0-9\-]|\s*$)")
_ABBREVIATION = rx(
    r"(?:\b(?:TP|TS|ThS|GS|PGS|Th|BS|KS|LS|Tp|tp|St|Mr|Ms|v\.v|P|Q|KT|TM|TL|TUQ|Đ/c|đ/c|S|A|B|C|D|T|H|N|V|M)|\b\d{1,2}|^\s*[IVX]+)$"
)
_DAY = re.compile(
    r"(?:(?:ngày|tháng|năm|quý|/|khoản|điểm|điều|thứ|lần|khóa|khoá) ?\d{1,2}|\d-\d{1,2}|(?:cấp|loại|nhóm|mức|hạng|quý|vùng) [ivx\d]{1,4}|[^\W\d_] \d{1,2}|(?:điểm|mục|khoản) (?:\d{1,2}\.){1,3}\d{1,2})$",
    re.IGNORECASE,
)
_INLINE = rx(r"\((?P<mark>\d{1,2}|[ivx]{1,5}|[a-zđ])\)\s*(?=\S)")
_FIRST = {"1", "i", "a"}
_SECOND = {"2", "ii", "b"}
_OPEN = "(“[«"
_BRACKETS = '(“[«)”]»"'
_BRACKET = re.compile(f"[{re.escape(_BRACKETS)}]")


class Stretch(NamedTuple):
    """A part of a passage, ``text[begin:finish]``; ``mark`` is the number that opens it ("(1)") and ``depth`` how deep it is numbered."""

    begin: int
    finish: int
    mark: str | None = None
    depth: int = 0


@lru_cache(maxsize=8)
def depths(text: str) -> list[int]:
    """How many brackets or quotation marks are open at each position; all 0 where they do not balance.

    >>> depths("a(b)c")
    [0, 1, 1, 1, 0]
    """
    if not any(map(text.__contains__, _BRACKETS)):
        return [0] * len(text)
    level, found, at = 0, list[int](), 0
    straight = False
    for m in _BRACKET.finditer(text):
        here, opens = m.start(), m[0] in _OPEN or (m[0] == '"' and not straight)
        found += [level] * (here - at)
        level += opens
        found.append(level)
        level = level if opens else max(0, level - 1)
        straight ^= m[0] == '"'
        at = here + 1
    found += [level] * (len(text) - at)
    return found if level == 0 else [0] * len(text)


@lru_cache(maxsize=8)
def sentences(text: str) -> list[Stretch]:
    """The sentences of a passage.

    >>> text = "UBND TP. Hà Nội rà soát. Bộ Y tế báo cáo ngày 1.1.2025."
    >>> [text[s.begin : s.finish] for s in sentences(text)]
    ['UBND TP. Hà Nội rà soát.', 'Bộ Y tế báo cáo ngày 1.1.2025.']
    """
    inside = depths(text)
    found, begin = [], 0
    for m in _END.finditer(text):
        deep = inside[m.start()] if m.start() < len(inside) else 0
        if deep > 0 and not re.search(r"[”\"]", m[0]):
            continue
        before = text[max(0, m.start() - 12) : m.start()]
        if m[0] == "." and _ABBREVIATION.search(before[-8:]) and not _DAY.search(before) and m.end() < len(text.rstrip()):
            continue
        found.append(_trimmed(text, begin, m.end()))
        begin = m.end()
    if text[begin:].strip():
        found.append(_trimmed(text, begin, len(text)))
    return [s for s in found if s.finish > s.begin]


@kept
def depths_in(passage: Passage) -> list[int]:
    """The same as :func:`depths`, kept with the passage."""
    return depths(passage.text)


@kept
def sentences_in(passage: Passage) -> list[Stretch]:
    """The same as :func:`sentences`, kept with the passage."""
    return sentences(passage.text)


def _trimmed(text: str, begin: int, finish: int, mark: str | None = None, depth: int = 0) -> Stretch:
    while begin < finish and text[begin].isspace():
        begin += 1
    while finish > begin and text[finish - 1].isspace():
        finish -= 1
    return Stretch(begin, finish, mark, depth)


def inline_marks(text: str, begin: int, finish: int) -> list[re.Match[str]]:
    """The marks "(1) … (2) …" inside a stretch that number its parts: a run that begins with 1, i or a; with 2 at a text's start,
    the first being the mark of the line."""
    marks = list(_INLINE.finditer(text, begin, finish))
    if not marks:
        return []
    first = _FIRST | _SECOND if begin == 0 else _FIRST
    started = {k for k in ("digit", "roman", "letter") if any(m["mark"] in first and _series(m["mark"]) == k for m in marks)}
    if marks[0].start() == begin:
        started.add(_series(marks[0]["mark"]))
    return [m for m in marks if _series(m["mark"]) in started]


def _series(mark: str) -> str:
    return "digit" if mark.isdigit() else "roman" if re.fullmatch(r"[ivx]+", mark) else "letter"


def series(mark: str) -> str:
    """Which numbering a mark belongs to: "digit", "roman" or "letter"."""
    return _series(mark)


def goes_on(mark: re.Match[str]) -> bool:
    """Whether a run that this mark begins goes on from one before the text: it is a second."""
    return mark["mark"] in _SECOND


def clauses(text: str, begin: int, finish: int, inside: list[int]) -> list[Stretch]:
    """The parts of a stretch that semicolons part, brackets and quotations left whole."""
    found, at, position = [], begin, begin - 1
    while (position := text.find(";", position + 1, finish)) >= 0:
        if inside[position] == 0:
            found.append(_trimmed(text, at, position))
            at = position + 1
    found.append(_trimmed(text, at, finish))
    return [c for c in found if c.finish > c.begin]
