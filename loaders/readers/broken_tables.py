"""Bar tables whose rows copying has broken: some stand on one line, others begin with a bar alone or go on behind one.

The heading row, whole on its line, says how many cells a row has. A row is over when it has so many and a bar ends the line;
a line that holds a number in Roman figures and one more cell is a section. What stands between rows without a bar is a page's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.document import Cell, Table
from loaders.readers.bar_tables import FlatTable

_HEAD = re.compile(r"^[ \t]*\|[ \t]*(?:TT|STT|Stt|Số TT)[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_BAR = re.compile(r"\|")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_SECTION = re.compile(r"[ \t]*\|[ \t]*(?:[IVXLC]+(?:\.\d{1,2})?|[A-HĐ])[.)]?[ \t]*\|[^|\n]*\|[ \t]*")
_PAGE = re.compile(r"[ \t]*\d{0,3}[ \t]*\n?")
_NARROWEST, _FEWEST, _LONGEST = 4, 3, 4000


def broken_tables(text: str) -> list[FlatTable]:
    """All such tables of a text, in order; one whose rows all stand on lines of their own is left to the other readers.

    >>> text = "| TT | Việc | Ai | Hạn |\\n|\\n1 |\\nHọp | Sở Y tế\\n| 2026 |\\n| 2 | Xây | Sở | 2027 |\\n| 3 | Sửa\\n| Sở | 2028 |\\n"
    >>> [[text[c.start:c.end] for c in row] for row in broken_tables(text)[0].table.rows][1:3]
    [['1', 'Họp', 'Sở Y tế', '2026'], ['2', 'Xây', 'Sở', '2027']]
    """
    found: list[FlatTable] = []
    for head in _HEAD.finditer(text):
        width = len(_BAR.findall(head[0])) - 1
        if width < _NARROWEST or (found and head.start() < found[-1].end):
            continue
        spans = [head.span(), *_rows(text, head.end() + 1, width, head[0].split())]
        whole = sum(text.count("|", *span) == width + 1 for span in spans)
        broken = any("\n" in text[begin:end].strip() and _opens_inside(text, begin, end) for begin, end in spans)
        if broken and whole > _FEWEST:
            rows = tuple(_cells(text, begin, end, number, width) for number, (begin, end) in enumerate(spans))
            found.append(FlatTable(head.start(), spans[-1][1], Table(rows)))
    return found


def _opens_inside(text: str, begin: int, end: int) -> bool:
    """Whether a line inside the row begins with a bar, or holds nothing else: no Markdown table has that."""
    return any(line.lstrip().startswith("|") for line in text[begin:end].strip().split("\n")[1:]) or text[begin:end].lstrip().startswith(
        "|\n"
    )


def _rows(text: str, at: int, width: int, head: list[str]) -> Iterator[tuple[int, int]]:
    """The stretches of the rows behind the heading, the heading's repetitions left out; up to the first words that stand in none."""
    opened: int | None = None
    bars = 0
    for line in _LINE.finditer(text, at):
        if opened is None and not line[0].lstrip().startswith("|"):
            if not line[0] or not _PAGE.fullmatch(line[0]):
                return
            continue
        if opened is None and (_SECTION.fullmatch(line[0].rstrip("\n")) or line[0].split() == head):
            if line[0].split() != head:
                yield line.start(), line.start() + len(line[0].rstrip())
            continue
        opened = line.start() if opened is None else opened
        bars += line[0].count("|")
        if bars > width and line[0].rstrip().endswith("|"):
            yield opened, line.start() + len(line[0].rstrip())
            opened, bars = None, 0
        elif bars > width + 1 or line.end() - opened > _LONGEST or line.end() >= len(text):
            return


def _cells(text: str, begin: int, end: int, number: int, width: int) -> tuple[Cell, ...]:
    bars = [m.start() for m in _BAR.finditer(text, begin, end)]
    cells: list[Cell] = []
    for column, (left, right) in enumerate(pairwise(bars)):
        piece = text[left + 1 : right]
        first = left + 1 + len(piece) - len(piece.lstrip())
        kept = piece.strip()
        last = column + 2 == len(bars)
        cells.append(
            Cell(
                first if kept else left + 1,
                (first if kept else left + 1) + len(kept),
                number,
                column,
                column_span=width - column if last else 1,
            )
        )
    return tuple(cells)
