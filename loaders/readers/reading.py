"""What a reader of one format hands back, and the laying down of paragraphs and tables into one text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.document import Block, BlockKind, Cell, Table
from loaders.readers.layout import Layout
from loaders.readers.paragraphs import paragraphs
from loaders.readers.text_bytes import misreading, tidy, undo

_LINE_EACH = Layout(width=0, spaced=True)
_SAMPLE = 20_000


class Reading(NamedTuple):
    """A file's text and blocks, with what its own metadata say."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: dt.date | None = None


class Lines(NamedTuple):
    """A stretch of lines as the file has them; ``kind`` where the format itself says what it is.

    ``pages``: on which page each line stands, where the format has pages.
    """

    text: str
    kind: BlockKind | None = None
    pages: Sequence[int] = ()
    layout: Layout = _LINE_EACH


class GridCell(NamedTuple):
    """A cell's words before they have a place in the text."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


class Grid(NamedTuple):
    """A table before it has a place in the text."""

    rows: Sequence[Sequence[GridCell]]
    page: int | None = None


def lay_down(parts: Sequence[Lines | Grid], *, title: str | None = None, published: dt.date | None = None) -> Reading:
    """Write parts into one text, an empty line between them, a table's cells one a line, and say where each stands.

    >>> reading = lay_down([Lines("I. MỤC TIÊU"), Grid([[GridCell("1", 0, 0), GridCell("Họp", 0, 1)]])])
    >>> reading.text, [block.kind for block in reading.blocks]
    ('I. MỤC TIÊU\\n\\n1\\nHọp', ['heading', 'table'])
    """
    clean = _cleaner(parts)
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for part in parts:
        text, found = _lines(part, clean) if isinstance(part, Lines) else _grid(part, clean)
        if not text:
            continue
        if pieces:
            pieces.append("\n\n")
            at += 2
        blocks += [_moved(block, at) for block in found]
        pieces.append(text)
        at += len(text)
    return Reading("".join(pieces), tuple(blocks), title, published)


def _cleaner(parts: Sequence[Lines | Grid]) -> Callable[[str], str]:
    """Undo wrongly decoded legacy text part by part, where the document as a whole is such text."""
    sample: list[str] = []
    length = 0
    for part in parts:
        words = [part.text] if isinstance(part, Lines) else [cell.text for row in part.rows for cell in row]
        sample += words
        length += sum(map(len, words))
        if length > _SAMPLE:
            break
    name = misreading("\n".join(sample))
    return tidy if name is None else lambda text: tidy(undo(text, name))


def _lines(part: Lines, clean: Callable[[str], str]) -> tuple[str, list[Block]]:
    text = clean(part.text)
    if not part.pages:
        text = text.strip()
    if not text.strip():
        return "", []
    if part.kind is not None:
        return text, [Block(part.kind, 0, len(text), part.pages[0] if part.pages else None)]
    blocks = paragraphs(text, 0, len(text), part.layout)
    return text, [replace(block, page=_page(text, block.start, part.pages)) for block in blocks] if part.pages else blocks


def _page(text: str, at: int, pages: Sequence[int]) -> int:
    return pages[min(text.count("\n", 0, at), len(pages) - 1)]


def _grid(grid: Grid, clean: Callable[[str], str]) -> tuple[str, list[Block]]:
    pieces: list[str] = []
    rows: list[tuple[Cell, ...]] = []
    at = 0
    for row in grid.rows:
        cells: list[Cell] = []
        for cell in row:
            text = clean(cell.text).strip()
            cells.append(Cell(at, at + len(text), cell.row, cell.column, cell.row_span, cell.column_span))
            pieces.append(text + "\n")
            at += len(text) + 1
        if cells:
            rows.append(tuple(cells))
            pieces.append("\n")
            at += 1
    text = "".join(pieces).rstrip("\n")
    if not text.strip():
        return "", []
    kept = [tuple(_clipped(cell, len(text)) for cell in row) for row in rows]
    return text, [Block("table", 0, len(text), grid.page, Table(tuple(kept), grid.page))]


def _clipped(cell: Cell, end: int) -> Cell:
    """Empty cells at the very end stand at the end of the text that was kept."""
    return replace(cell, start=min(cell.start, end), end=min(cell.end, end))


def _moved(block: Block, by: int) -> Block:
    table = block.table
    if table is not None:
        rows = tuple(tuple(replace(cell, start=cell.start + by, end=cell.end + by) for cell in row) for row in table.rows)
        table = Table(rows, table.page)
    return replace(block, start=block.start + by, end=block.end + by, table=table)
