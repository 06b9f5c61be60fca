"""What a reader makes of a file: one text in NFC, and the blocks that lie in it.

Everything downstream points into ``Document.text`` by code-point offsets, end-exclusive.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "table", "note"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell: where its words stand in the document's text, and its place in the grid.

    ``row`` and ``column`` count from 0; a merged cell stands once, at its first place, with its spans.
    """

    start: int
    end: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells, row by row. ``page`` is the PDF page (from 1) on which it begins."""

    rows: tuple[tuple[Cell, ...], ...]
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that belongs together: a paragraph, a heading, a note, or a table."""

    kind: BlockKind
    start: int
    end: int
    page: int | None = None
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read.

    Parameters
    ----------
    name : the file's name without its folders; the key of every finding.
    path : where it was read from, as the user gave it.
    sha256 : hex digest of the file's bytes.
    media_type : IANA media type, e.g. ``text/plain``.
    text : the whole text, NFC, lines parted by ``\\n``.
    blocks : in reading order, not overlapping.
    title, published : from the file's own metadata, where it has them (HTML, DOCX, PDF).
    """

    name: str
    path: str
    sha256: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: dt.date | None = None
