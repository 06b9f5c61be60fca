"""Plain text and Markdown: the text stays as it is, and its tables and paragraphs are found in it."""

from __future__ import annotations

from itertools import pairwise

from loaders.document import Block, Table
from loaders.readers.bar_tables import bar_tables
from loaders.readers.broken_tables import broken_tables
from loaders.readers.delimited_tables import delimited_tables
from loaders.readers.layout import measure
from loaders.readers.line_tables import line_tables
from loaders.readers.paragraphs import paragraphs
from loaders.readers.pipe_tables import pipe_tables
from loaders.readers.reading import Reading
from loaders.readers.text_bytes import decode


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs, headings, notes and tables of a text, in reading order.

    >>> [block.kind for block in blocks_of("I. MỤC TIÊU\\n\\nBộ Y tế chủ trì.\\n\\n| TT | Việc |\\n|--|--|\\n| 1 | Họp |\\n")]
    ['heading', 'paragraph', 'table']
    """
    tables = _tables(text)
    layout = measure(_outside(text, tables))
    blocks: list[Block] = []
    at = 0
    for start, end, table in tables:
        blocks += paragraphs(text, at, start, layout)
        blocks.append(Block("table", start, end, table=table))
        at = end
    blocks += paragraphs(text, at, len(text), layout)
    return tuple(blocks)


def _tables(text: str) -> list[tuple[int, int, Table]]:
    broken = broken_tables(text) if "|" in text else []
    stretches = list(pairwise([0, *(edge for found in broken for edge in (found.start, found.end)), len(text)]))[::2]
    flat = [(found.start, found.end, found.table) for found in broken]
    flat += (
        [(found.start, found.end, found.table) for begin, stop in stretches for found in bar_tables(text, begin, stop)]
        if "|" in text
        else []
    )
    flat.sort(key=lambda found: found[0])
    tables = list(flat)
    at = 0
    for start, end, _ in [*flat, (len(text), len(text), Table(()))]:
        for finder in (pipe_tables, line_tables, delimited_tables):
            tables += [(found.start, found.end, found.table) for found in finder(text, at, start)]
        at = end
    return sorted(tables, key=lambda found: found[0])


def _outside(text: str, tables: list[tuple[int, int, Table]]) -> list[str]:
    """The lines that stand in no table."""
    lines: list[str] = []
    at = 0
    for start, end, _ in [*tables, (len(text), len(text), Table(()))]:
        lines += text[at:start].split("\n")
        at = end
    return lines


def read_plain(data: bytes) -> Reading:
    """Read a plain text or Markdown file."""
    text = decode(data)
    return Reading(text, blocks_of(text))
