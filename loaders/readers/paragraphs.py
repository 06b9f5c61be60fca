"""Lines to paragraphs: which lines a reader sees as one stretch, and what kind of stretch it is.

Nothing is changed in the text; a block only says from where to where. The rules, in the order in which they are asked:
an empty line parts (unless the sentence plainly runs on over a page break), a list mark parts (unless wrapping put it at
the start of the line), capitals part from small letters, and a line that stops well short of the wrap width parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.document import Block, BlockKind
from loaders.readers.layout import Layout
from loaders.readers.marks import FILE_NAME, FIRST_WORDS, MARK, PAGE_NUMBER, ends, hangs, lists_names, lower_start, one_word

_FULL = 4
"""A line is full when the next word would have left at most this many code points of it empty."""
_WHOLE = 1000
_RAGGED = 40
_RAGGED_FIRST = 25
"""Wrapping of marked-up sources counts the mark-up too, so that a line inside a sentence may stop this much early."""
_RAGGED_TITLE = 8
_LOOK_BACK = 4000
_TURN = 10
"""The lines within which a page turns: its number, what a converter sets there, the empty lines between them."""
_INNER_END = re.compile(r"[.;:!?]\s")
_LABEL = re.compile(r"\W{1,3}[^\W\d_][^\W\d]+(?: [^\W\d_]+){2,4}\s?:")
"""A labelled line: "- Thời gian hoàn thành: …"."""
_BARE_MARKS = frozenset({"-", "–", "+", "•", "*"})
_FIRST_VALUES = frozenset({"1", "I", "a", "A", "i"})
_TITLE_MARKS = frozenset({"number", "letter", "structure", "hash"})


@dataclass(slots=True)
class _Open:
    """The block that is being gathered."""

    start: int
    end: int
    last: str
    mark: str | None
    caps: bool
    page: bool
    lines: int = 1
    inner_end: bool = False

    @property
    def titled(self) -> bool:
        """Whether it may still be a heading: marked or in capitals, short, one sentence at most."""
        return (self.caps or self.mark in _TITLE_MARKS) and self.lines <= 3 and not self.inner_end


@dataclass(slots=True)
class _Line:
    """A line, stripped: its mark, and whether an empty line stands before it."""

    text: str
    mark: re.Match[str] | None
    gap: bool


def paragraphs(text: str, start: int, end: int, layout: Layout) -> list[Block]:
    """The blocks of ``text[start:end]``, which holds no tables.

    >>> text = "I. MỤC TIÊU\\nBộ Y tế chủ trì."
    >>> [(b.kind, text[b.start:b.end]) for b in paragraphs(text, 0, len(text), Layout(0, False))]
    [('heading', 'I. MỤC TIÊU'), ('paragraph', 'Bộ Y tế chủ trì.')]
    """
    blocks: list[Block] = []
    current: _Open | None = None
    gap, turned, offset = False, False, start
    lines = text[start:end].split("\n")
    for k, raw in enumerate(lines):
        stripped = raw.strip()
        if stripped and current is not None and _is_page(stripped) and (turned or _page_inside(current, lines, k, layout)):
            offset, turned = offset + len(raw) + 1, True
            continue
        if stripped:
            at = offset + len(raw) - len(raw.lstrip())
            line = _Line(stripped, MARK.match(stripped), gap)
            if current is None or not (turned or _joins(text, current, line, layout)):
                if current is not None:
                    blocks.append(_close(text, current))
                current = _begin(line, at)
            else:
                _extend(current, stripped, at)
            turned = False
        gap = not stripped
        offset += len(raw) + 1
    if current is not None:
        blocks.append(_close(text, current))
    return blocks


def _begin(line: _Line, at: int) -> _Open:
    stripped, mark = line.text, line.mark
    body = stripped[mark.end() :] if mark else stripped
    inner = _INNER_END.search(body) is not None
    return _Open(
        at, at + len(stripped), stripped, mark.lastgroup if mark else None, stripped.isupper(), _is_page(stripped), inner_end=inner
    )


def _extend(block: _Open, stripped: str, at: int) -> None:
    block.inner_end = block.inner_end or ends(block.last) or _INNER_END.search(stripped) is not None
    block.end, block.last = at + len(stripped), stripped
    block.lines += 1
    block.caps = block.caps and stripped.isupper()


def _is_page(stripped: str) -> bool:
    return len(stripped) < 24 and PAGE_NUMBER.fullmatch(stripped) is not None


def _joins(text: str, block: _Open, line: _Line, layout: Layout) -> bool:
    """Whether a line goes on what the block has begun."""
    broken_number = layout.width > 0 and not line.gap and hangs(block.last)
    if block.page or (_is_page(line.text) and not broken_number):
        return False
    if block.last in _BARE_MARKS:
        return line.mark is None
    if line.gap:
        return _runs_on(block, line)
    if line.mark is None and lists_names(block.last, line.text):
        return True
    if not layout.width:
        return line.mark is None and lower_start(line.text) and not ends(block.last) and not (block.caps and block.lines == 1)
    if line.mark is not None:
        return _mark_by_accident(text, block, line, layout)
    return _joins_wrapped(block, line.text, layout)


def _joins_wrapped(block: _Open, line: str, layout: Layout) -> bool:
    if block.caps or line.isupper():
        return _joins_capitals(block, line, layout)
    if line[0].islower():
        return lower_start(line) and not (FILE_NAME.fullmatch(block.last) and block.lines == 1)
    if line[0] == "(" and ends(block.last):
        return False
    if hangs(block.last) or (block.lines == 1 and block.mark is not None and one_word(block.last)):
        return True
    return _slack(block, line, layout) < _allowed(block, layout)


def _page_inside(block: _Open, lines: Sequence[str], k: int, layout: Layout) -> bool:
    """Whether a page's number stands in the middle of a sentence: what comes next goes on what was begun, even with a capital."""
    following = next((line.strip() for line in lines[k + 1 : k + _TURN] if line.strip() and not _is_page(line.strip())), "")
    if not following or block.page:
        return False
    line = _Line(following, MARK.match(following), True)
    begun = line.mark is None and not (block.caps or ends(block.last) or following.isupper())
    if begun and block.lines > 1 and (hangs(block.last) or lower_start(following)):
        return True  # however short its last line is: the page ended there
    cut = begun and not block.titled
    return _runs_on(block, line) or (cut and layout.width > 0 and block.lines > 1 and _slack(block, following, layout) < _RAGGED_TITLE)


def _runs_on(block: _Open, line: _Line) -> bool:
    """Over an empty line only a sentence that was cut (by a page break, by a careless copy) goes on."""
    if line.mark is not None or block.caps or len(block.last) < 30 or not lower_start(line.text) or ends(block.last):
        return False
    return block.last[-1].isalnum() or block.last[-1] in ',)”"'


def _allowed(block: _Open, layout: Layout) -> int:
    """How much of the last line may be empty if the next line is to belong to it."""
    if ends(block.last):
        if (block.last.endswith(":") and block.titled) or (block.lines == 1 and not block.last.endswith((";", "…"))):
            return -_WHOLE
        return _RAGGED_FIRST if layout.spaced else _FULL
    if block.titled:
        return _RAGGED_TITLE
    return _RAGGED if block.inner_end or block.lines > 2 else _RAGGED_FIRST


def _slack(block: _Open, line: str, layout: Layout) -> int:
    """Code points that stayed empty on the last line although the next word was to come."""
    word, _, _ = line.partition(" ")
    return (layout.first if block.lines == 1 else layout.width) - len(block.last) - 1 - len(word)


def _joins_capitals(block: _Open, line: str, layout: Layout) -> bool:
    if block.caps and line.isupper():
        return not ends(block.last) and block.last not in FIRST_WORDS and block.mark != "structure" and line not in FIRST_WORDS
    if block.caps:
        short = block.lines == 1 and " " not in block.last and block.mark is None
        return short and line[0].islower() and block.last not in FIRST_WORDS
    return not ends(block.last) and _slack(block, line, layout) < _RAGGED_TITLE


def _mark_by_accident(text: str, block: _Open, line: _Line, layout: Layout) -> bool:
    """Whether wrapping, not the writer, put the mark at the start of the line."""
    kind = line.mark.lastgroup if line.mark else None
    if kind == "hash" or block.caps:
        return False
    if kind == "paren":
        return _inline_count(text, block, line, layout)
    if kind != "dash" and not block.last.endswith(",") and hangs(block.last):
        return True
    if (
        kind == "structure"
        or ends(block.last)
        or block.titled
        or _value(line) in _FIRST_VALUES
        or (kind == "dash" and _LABEL.match(line.text))
    ):
        return False
    return _slack(block, line.text, layout) < _FULL


def _value(line: _Line) -> str:
    return line.mark[0].strip(" \xa0()[].-–/") if line.mark else ""


def _inline_count(text: str, block: _Open, line: _Line, layout: Layout) -> bool:
    """Whether ``(2)`` at the start of a line goes on a count that runs inside the paragraph: ``: (1) …; (2) …``."""
    slack = _slack(block, line.text, layout)
    if not ends(block.last) and slack < _RAGGED_TITLE:
        return not block.titled
    number = _value(line)
    if not number.isdecimal():
        return slack < _RAGGED_TITLE and block.lines > 1
    found = text.rfind(f"({int(number) - 1})", max(block.start, block.end - _LOOK_BACK), block.end)
    return found > block.start and slack < _RAGGED_TITLE + 2


def _close(text: str, block: _Open) -> Block:
    return Block(_kind(text, block), block.start, block.end)


def _kind(text: str, block: _Open) -> BlockKind:
    if block.page or block.mark == "note":
        return "note"
    length = block.end - block.start
    if block.mark == "hash" or (block.caps and length < 600 and text[block.start : block.end].count(" ") > 0):
        return "heading"
    if length > 4 and text.startswith("**", block.start) and text.endswith("**", 0, block.end) and length < 250:
        return "heading"
    limit = {"structure": 250, "number": 320, "letter": 70}.get(block.mark or "", 0)
    return "heading" if length < limit and not block.inner_end and not ends(block.last) else "paragraph"
