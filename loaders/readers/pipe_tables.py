"""Markdown pipe tables: a row on a line, or a row whose cells run over several lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from loaders.document import Cell, Table

_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_ROW = re.compile(r"^[ \t>]*\|[^\n]*\S", re.MULTILINE)
_BAR = re.compile(r"(?<!\\)\|")
_LONGEST_ROW = 60
"""Lines that one row may run over before it is taken to be unclosed."""


class PipeTable(NamedTuple):
    """Where a table stands in the text, its lines whole, and its cells."""

    start: int
    end: int
    table: Table


def pipe_tables(text: str, start: int = 0, end: int | None = None) -> list[PipeTable]:
    """All pipe tables of a stretch of text, in order; the line of dashes is no row.

    >>> text = "| TT | Việc |\\n|---|---|\\n| 1 | Xây dựng\\nđề án |\\n"
    >>> [[text[c.start:c.end] for c in row] for row in pipe_tables(text)[0].table.rows]
    [['TT', 'Việc'], ['1', 'Xây dựng\\nđề án']]
    """
    end = len(text) if end is None else end
    found: list[PipeTable] = []
    at = start
    while (first := _ROW.search(text, at, end)) is not None:
        stop, rows = _rows(text, first.start(), end)
        if any(len(row) > 1 for row in rows):
            found.append(PipeTable(first.start(), stop, Table(tuple(rows))))
        at = max(stop, first.end())
    return found


def _rows(text: str, at: int, end: int) -> tuple[int, list[tuple[Cell, ...]]]:
    rows: list[tuple[Cell, ...]] = []
    stop, width = at, 0
    while at < end:
        line_end = _line_end(text, at, end)
        line = text[at:line_end]
        if not line.lstrip(" \t>").startswith("|"):
            break
        if _RULE.fullmatch(line) is None:
            line_end = _row_end(text, at, line_end, end, width)
            row = _cells(text, at, line_end, len(rows))
            width = width or len(row)
            rows.append(row)
        stop, at = line_end, line_end + 1
    return stop, rows


def _line_end(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return end if found < 0 else found


def _row_end(text: str, at: int, line_end: int, end: int, width: int) -> int:
    """Take in the lines on which a row goes on: it is open until a bar ends a line (and, behind the first, all cells are there)."""
    first, closed = line_end, len(_BAR.findall(text, at, line_end)) > max(width, 1)
    for _ in range(_LONGEST_ROW):
        if text[at:line_end].rstrip().endswith("|") and (closed or not width):
            return line_end
        following = _line_end(text, line_end + 1, end)
        line = text[line_end + 1 : following]
        if line_end >= end or not line.strip() or (line.lstrip().startswith("|") and not _lacks(text, at, following, width)):
            return line_end if closed else first
        line_end = following
        closed = len(_BAR.findall(text, at, line_end)) > max(width, 1)
    return first


def _lacks(text: str, at: int, following: int, width: int) -> bool:
    """Whether a row still lacks the cells of the next line, which begins with a bar: both together hold no more than the heading."""
    return len(_BAR.findall(text, at, following)) <= width + 1


def _cells(text: str, start: int, end: int, number: int) -> tuple[Cell, ...]:
    bars = [match.start() for match in _BAR.finditer(text, start, end)]
    if text[bars[-1] + 1 : end].strip():
        bars.append(end)
    cells: list[Cell] = []
    for column, (left, right) in enumerate(pairwise(bars)):
        piece = text[left + 1 : right]
        kept = piece.strip()
        first = left + 1 + (len(piece) - len(piece.lstrip()) if kept else 0)
        cells.append(Cell(first, first + len(kept), number, column))
    return tuple(cells)
