"""Rows of cells with spans, as HTML and Word have them, to a grid in which every merged cell stands once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.readers.marks import hangs
from loaders.readers.reading import GridCell

MAX_SPAN = 200
"""Rows or columns that one cell may take; more is a mistake or malice."""
MAX_COLUMNS = 500
"""Columns of a table up to which spans count; the cells beyond are put side by side."""
_NUMBER = frozenset({"stt", "tt", "số tt", "stt.", "tt."})


class Spanning(NamedTuple):
    """A cell as it is written in its row: its words and how far it reaches."""

    text: str
    row_span: int = 1
    column_span: int = 1


def place(rows: Sequence[Sequence[Spanning]]) -> list[list[GridCell]]:
    """Give every cell its row and column, past the cells that reach down from above.

    >>> rows = [[Spanning("I", row_span=2), Spanning("a")], [Spanning("b")]]
    >>> [(c.text, c.row, c.column) for row in place(rows) for c in row]
    [('I', 0, 0), ('a', 0, 1), ('b', 1, 1)]
    """
    taken: dict[int, int] = {}
    placed: list[list[GridCell]] = []
    for number, row in enumerate(rows):
        column, cells = 0, []
        for cell in row:
            while column < MAX_COLUMNS and taken.get(column, 0) > number:
                column += 1
            if column >= MAX_COLUMNS:
                cells.append(GridCell(cell.text, number, column))
                column += 1
                continue
            down = max(1, min(cell.row_span, MAX_SPAN, len(rows) - number))
            across = max(1, min(cell.column_span, MAX_SPAN))
            cells.append(GridCell(cell.text, number, column, down, across))
            for k in range(column, column + across):
                taken[k] = number + down
            column += across
        placed.append(cells)
    return placed


def texts(row: Sequence[GridCell]) -> list[str]:
    """The words of a row's cells, blanks evened out: what tells whether two rows are the same."""
    return [" ".join(cell.text.split()) for cell in row]


def joined(first: Sequence[Sequence[GridCell]], second: Sequence[Sequence[GridCell]]) -> list[list[GridCell]] | None:
    """A table and its continuation behind a page break as one; ``None`` where they are two tables.

    A repeated header is dropped. A first row without a number goes on the last row of the page before.
    """
    width, other = _width(first), _width(second)
    if not first or not second or width != other or width < 2:
        return None
    rest = list(second)
    while rest and len(rest) < len(second) + 1 and texts(rest[0]) in (texts(first[0]), texts(first[1]) if len(first) > 1 else []):
        rest.pop(0)
    repeated = len(rest) < len(second)
    if not repeated and texts(second[0])[0].lower() in _NUMBER:
        return None
    result = [list(row) for row in first]
    if rest and _goes_on(result[-1], rest[0]):
        result[-1] = [_extended(cell, more) for cell, more in zip(result[-1], rest.pop(0), strict=True)]
    offset = len(result) - (len(second) - len(rest))
    result += [[GridCell(c.text, c.row + offset, c.column, c.row_span, c.column_span) for c in row] for row in rest]
    return result


def _width(rows: Sequence[Sequence[GridCell]]) -> int:
    return max((cell.column + cell.column_span for row in rows for cell in row), default=0)


def _goes_on(row: Sequence[GridCell], following: Sequence[GridCell]) -> bool:
    """Whether a row is the rest of the one before: it has no number, that one has, and a sentence runs on in one of the cells."""
    if [c.column for c in row] != [c.column for c in following] or following[0].text.strip() or not row[0].text.strip():
        return False
    pairs = [(cell.text.strip(), more.text.strip()) for cell, more in zip(row, following, strict=True)]
    return any(more and (more[0].islower() or (text and hangs(text))) for text, more in pairs)


def _extended(cell: GridCell, more: GridCell) -> GridCell:
    text = f"{cell.text}\n{more.text}".strip()
    return GridCell(text, cell.row, cell.column, cell.row_span, cell.column_span)
