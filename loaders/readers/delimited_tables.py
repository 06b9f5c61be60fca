"""Tables with a row on a line, its cells parted by tabs, by bars or by wide gaps, as they come from a spreadsheet or a page's copy.

Such a line could be anything; it is a heading only if every cell of it is a known one ("TT", "Nhiệm vụ", "Cơ quan chủ trì"),
and a row only if it parts into as many cells.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.document import Cell, Table
from loaders.language.lexicon import words
from loaders.readers.bar_tables import FlatTable

_MARKS = {"\t": re.compile(r"\t"), "|": re.compile(r"(?<=\s)\|(?=\s)"), "  ": re.compile(r"\s{2,}+")}
"""What parts cells: by it is looked for which of these a heading has; the first that parts it well is the table's."""
_LINE = re.compile(r"[^\n]+")
_WIDEST_HEADING = 400
_NEEDED = {"lead", "coordinate", "deadline"}


def delimited_tables(text: str, start: int = 0, end: int | None = None) -> list[FlatTable]:
    """All such tables of a stretch of text, in order; a table ends at the first line that has not as many cells.

    >>> text = "TT\\tNhiệm vụ\\tCơ quan chủ trì\\n1\\tLập đề án\\tBộ Y tế\\n2\\tTổng kết\\tBộ Y tế\\nNơi nhận:"
    >>> [[text[c.start : c.end] for c in row] for row in delimited_tables(text)[0].table.rows][1:]
    [['1', 'Lập đề án', 'Bộ Y tế'], ['2', 'Tổng kết', 'Bộ Y tế']]
    """
    found: list[FlatTable] = []
    mark: re.Pattern[str] | None = None
    rows: list[tuple[Cell, ...]] = []
    for m in _LINE.finditer(text, start, len(text) if end is None else end):
        row = _cells(mark, m, len(rows)) if mark else ()
        if rows and len(row) == len(rows[0]):
            rows.append(row)
            continue
        if not m[0].strip():
            continue
        found += _table(rows)
        mark = _mark_of_heading(m)
        rows = [_cells(mark, m, 0)] if mark else []
    return found + _table(rows)


def _table(rows: list[tuple[Cell, ...]]) -> list[FlatTable]:
    return [FlatTable(rows[0][0].start, rows[-1][-1].end, Table(tuple(rows)))] if len(rows) > 1 else []


def _mark_of_heading(line: re.Match[str]) -> re.Pattern[str] | None:
    """What parts the cells of a line, if it is a table's heading."""
    if len(line[0]) > _WIDEST_HEADING:
        return None
    for sign, mark in _MARKS.items():
        if sign not in line[0]:
            continue
        roles = [_roles().get(part.lower().strip(" .:*")) for part in mark.split(line[0].strip())]
        if len(roles) >= 3 and None not in roles and "task" in roles and _NEEDED & set(roles):
            return mark
    return None


@cache
def _roles() -> dict[str, str]:
    kinds = ("product", "result", "progress", "submit_to", "number", "under", "note", "deadline", "coordinate", "lead", "task")
    return {w: role for role in kinds for w in words("headings", "columns", role)}


def _cells(mark: re.Pattern[str], line: re.Match[str], k: int) -> tuple[Cell, ...]:
    """The cells of a line; one that is empty between two marks is a cell too."""
    edges = [(m.start(), m.end()) for m in mark.finditer(line[0])]
    bounds = zip([0, *(e for _, e in edges)], [*(b for b, _ in edges), len(line[0])], strict=True)
    cells: list[Cell] = []
    for column, (begin, finish) in enumerate(bounds):
        piece = line[0][begin:finish]
        first = line.start() + begin + len(piece) - len(piece.lstrip())
        cells.append(Cell(first, first + len(piece.strip()), k, column))
    return tuple(cells)
