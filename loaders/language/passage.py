"""A stretch of a document made easy to read for the grammar, with the way back to the exact characters.

Real files break lines inside words' groups, double spaces, use look-alike letters and two places for a tone mark.
The grammar must not care; evidence must. A :class:`Passage` is the stretch with all that evened out, and a map from
each of its positions to the document's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple

from loaders.language.letters import lower
from loaders.language.slips import even_slips

Found = TypeVar("Found")
Args = TypeVarTuple("Args")

_LOOKALIKES = dict(
    zip(
        "\u00a0\u2007\u202f\u2009\u3000\t\n\r\u2010\u2011\u2012\u2013\u2014\u2212\u00d0АВЕКМНОРСТУХаеорсухіјбЗ",
        "        ------\u0110" + "ABEKMHOPCTYXaeopcyxij63",
        strict=True,
    )
)
_LOOKALIKE = re.compile(f"[{''.join(_LOOKALIKES)}]")
_TONES_AT_THE_END = {
    new: old
    for news, olds in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for new, old in zip(news.split(), olds.split(), strict=True)
}
_TONES_AT_THE_END |= {new.upper(): old.upper() for new, old in _TONES_AT_THE_END.items()} | {
    new.capitalize(): old.capitalize() for new, old in _TONES_AT_THE_END.items()
}
_MARKED = "".join(sorted({pair[1] for pair in _TONES_AT_THE_END}))
_TONE = re.compile(rf"[oOuU](?<![qQ].)[{_MARKED}](?!\w)")
_SMALL = rf"[a-z{_MARKED.lower()}đăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]"
_PAGE_INSIDE = re.compile(
    rf"\n[ \t]*\d{{1,3}}[ \t]*\r?\n\s*(?={_SMALL})|(?<=số)\s*\n[ \t]*\d{{1,3}}[ \t]*\r?\n\s*(?=\d{{1,5}}\s?[/-])"
    r"|\n[ \t]*(?:\d{1,3}[ \t]*\r?\n\s*)?[-–—=_*#]{2,}[ \t]*(?:(?i:page[ -]?break|ngắt trang)|(?i:trang|page)[ :]*\d{1,4}[^\n]{0,8}?)[ \t]*[-–—=_*#]*[ \t]*\r?\n\s*"
)
_TO_DROP = re.compile(r"  +|\*(?<=\w\*)\**(?=\w)|\*\*+|\*(?<=\w\*)(?=[\s.,;:)]|$)|\u00ad+|\u200b+|\u200c+|\u200d+|\ufeff+")
_MAY_DROP = ("  ", "*", "\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff")
"""What to drop begins with one of these."""


def _plain(text: str) -> str:
    return _LOOKALIKE.sub(lambda m: _LOOKALIKES[m[0]], text.replace("\n", " "))


def even_tones(text: str) -> str:
    """Put the tone mark where the register has it (``uỷ`` → ``ủy``); the length stays the same.

    >>> even_tones("Uỷ ban, hoà giải, quý, hoàn thành")
    'Ủy ban, hòa giải, quý, hoàn thành'
    """
    return _TONE.sub(lambda m: _TONES_AT_THE_END.get(m[0], m[0]), text)


@dataclass(slots=True, eq=False)
class Passage:
    """``text`` to match on, ``low`` the same in lower case, and where each position stands in the document. Not to be changed.

    >>> p = Passage.of("Bộ  Y\\ntế báo cáo", 0, 16)
    >>> p.text
    'Bộ Y tế báo cáo'
    >>> p.span(3, 7)
    (4, 8)
    """

    text: str
    low: str
    _here: tuple[int, ...] = field(repr=False)
    _there: tuple[int, ...] = field(repr=False)
    _kept: dict[object, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Passage:
        """The passage that ``source[start:end]`` makes; the same one as long as one document is being read."""
        whole = _whole(source)
        found = whole.passages.get((start, end))
        if found is None:
            (raw, low), drops = whole.stretch(start, end), whole.drops_in(start, end)
            found = _without_drops(raw, start, drops) if drops else cls(raw, low, _WHOLE, (start,))
            whole.passages[start, end] = found
        return found

    @classmethod
    def front(cls, source: str, end: int, start: int = 0) -> Passage:
        """The passage up to ``end``, or to the end of the word that it would cut: words left whole need not be evened out anew."""
        stop = min(len(source), end)
        while stop < min(len(source), end + _LONGEST_WORD) and (source[stop].isalnum() or source[stop] == "_"):
            stop += 1
        return cls.of(source, start, stop)

    def until(self, position: int) -> Passage:
        """The passage up to a position, with the same places in the document."""
        return Passage(self.text[:position], self.low[:position], self._here, self._there)

    def origin(self, position: int) -> int:
        """The offset in the document of one position of this passage."""
        k = bisect_right(self._here, position) - 1
        return self._there[k] + position - self._here[k]

    def position(self, origin: int) -> int:
        """The first position that stands at an offset in the document, or behind it.

        >>> p = Passage.of("Bộ  Y tế", 0, 8)
        >>> p.position(4), p.text[p.position(4) :]
        (3, 'Y tế')
        """
        k = bisect_right(self._there, origin) - 1
        if k < 0:
            return 0
        limit = self._here[k + 1] if k + 1 < len(self._here) else len(self.text)
        return min(self._here[k] + origin - self._there[k], limit)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the document, end-exclusive, that ``text[start:end]`` was made from."""
        if self._here is _WHOLE:
            return self._there[0] + start, self._there[0] + max(start, end)
        if end <= start:
            at = self.origin(start)
            return at, at
        return self.origin(start), self.origin(end - 1) + 1


_LONGEST_WORD = 40
_WHOLE = (0,)
"""The map of a passage from which nothing was dropped."""


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _without_drops(raw: str, start: int, drops: Iterable[int]) -> Passage:
    """The passage of a stretch that begins at ``start``, without the double spaces, marks of emphasis and letters of no width at ``drops``."""
    here, there, pieces, at, length = [0], [start], [], 0, 0
    for drop in drops:
        gap = _TO_DROP.match(raw, drop - start) if drop - start >= at else None
        if gap is None:
            continue
        keep = gap.start() + (1 if gap[0][0] == " " else 0)
        pieces.append(raw[at:keep])
        length += keep - at
        at = gap.end()
        here.append(length)
        there.append(start + at)
    pieces.append(raw[at:])
    text = "".join(pieces) if at else raw
    return Passage(text, lower(text), tuple(here), tuple(there))


@dataclass(frozen=True, slots=True)
class _Whole:
    """A document's text, the same evened out, and in lower case, where something to drop may be, and the passages made so far."""

    source: str
    evened: str
    low: str
    drops: list[int]
    passages: dict[tuple[int, int], Passage] = field(default_factory=dict)

    def drops_in(self, start: int, end: int) -> list[int]:
        """Where in a stretch something may stand that a passage leaves out."""
        return self.drops[bisect_left(self.drops, start) : bisect_left(self.drops, end)]

    def stretch(self, start: int, end: int) -> tuple[str, str]:
        """A stretch, evened out, and the same in lower case: cut from the whole, unless it is cut within a word."""
        before, after = self.source[start - 1 : start], self.source[end : end + 1]
        if before.isalnum() or after.isalnum() or before == "_" or after == "_":
            evened = even_slips(even_tones(_plain(self.source[start:end])))
            return evened, lower(evened)
        return self.evened[start:end], self.low[start:end]


@lru_cache(maxsize=1)
def _whole(source: str) -> _Whole:
    evened = even_slips(even_tones(_plain(_PAGE_INSIDE.sub(_blank, source))))
    return _Whole(source, evened, lower(evened), sorted(at for words in _MAY_DROP for at in _places(evened, words)))


def _blank(m: re.Match[str]) -> str:
    """A page's number in the middle of a sentence is no word of it."""
    before = m.string[max(0, m.start() - 200) : m.start()].rstrip()
    inside = before[-1:].isalnum() or before[-1:] == ","
    return " " * len(m[0]) if inside else m[0]


def kept(read: Callable[[Passage, *Args], Found]) -> Callable[[Passage, *Args], Found]:
    """Keep with a passage what ``read`` finds in it, for the steps that ask again; what comes back is not to be changed."""

    @wraps(read)
    def once(passage: Passage, *args: *Args) -> Found:
        kept_here, key = passage._kept, (read, *args)
        if key in kept_here:
            found: Found = kept_here[key]
        else:
            found = kept_here[key] = read(passage, *args)
        return found

    return once
