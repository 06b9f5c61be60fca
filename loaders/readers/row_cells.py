"""The lines of one row of a flattened table, laid onto its columns by what they look like.

A time stands under a heading of time, bodies under a heading of bodies, and what goes on with a small letter where it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from loaders.document import Cell
from loaders.language.lexicon import pattern
from loaders.readers.marks import hangs

_BODIES = ("lead", "coordinate", "submit_to")
_UNFINISHED = re.compile(r"(?:;|(?<!\w)(?:ubnd|hđnd|trước|đến|hết|từ|trong|ngày|tháng|năm|quý|giai đoạn|thuộc))$", re.IGNORECASE)
"""How a line of a cell ends that cannot be its last: "Bộ Y tế;", "Trước ngày"."""
_WORDS = re.compile(r"[^\W\d_][^\W\d_A-ZĐ]")
"""How the rest of a name begins ("Đài Tiếng nói" | "Việt Nam"): no abbreviation does so, and no mark ("VPCP", "-nt-")."""


class Line(NamedTuple):
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Row:
    """A row as it is gathered: the line with its number, and the lines below it, empty ones too."""

    number: Line
    section: bool
    lines: list[Line]


@cache
def _begins(what: str) -> re.Pattern[str]:
    """How a cell of this kind begins, by the words of ``lexicon/flattened.toml``."""
    digits = r"|\d{1,3}\s?(?:tháng|ngày)|\d{4}(?!\d)|\d{1,2}[/.-]\d{1,4}" if what == "time" else ""
    return re.compile(rf"(?:{pattern('flattened', f'before_{what}')}\s+)*(?!báo cáo)(?:{pattern('flattened', what)}(?!\w){digits})")


def row_cells(row: Row, columns: Sequence[tuple[str | None, list[Line]]], k: int) -> tuple[Cell, ...]:
    """The cells of row ``k`` of a table: its number, then its lines on the columns that they fit; a section's title spans them all."""
    number = Cell(row.number.start, row.number.end, k, 0)
    filled = [x for x in row.lines if x.text]
    if row.section or not filled:
        begin, end = (filled[0].start, filled[-1].end) if filled else (row.number.end, row.number.end)
        return (number, Cell(begin, end, k, 1, column_span=len(columns) - 1))
    roles = [role for role, _ in columns[1:]]
    grouped = with_what_goes_on(row.lines)
    whole = len(grouped) >= len(roles) and not any(x.text for group in grouped[len(roles) :] for x in group) and _each_fits(grouped, roles)
    lined = [(x, c) for c, group in enumerate(grouped) for x in group if x.text] if whole and len(filled) != len(roles) else []
    at = lined or (list(zip(filled, range(len(roles)), strict=True)) if fits(filled, roles) else list(_laid(filled, roles)))
    parts: dict[int, list[Line]] = {}
    for x, column in at:
        parts.setdefault(column, []).append(x)
    return (number, *(Cell(p[0].start, p[-1].end, k, column + 1) for column, p in sorted(parts.items())))


def with_what_goes_on(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a row, empty ones too; one that goes on goes with the one above."""
    grouped: list[list[Line]] = []
    for line in lines:
        if line.text and grouped and grouped[-1][-1].text and _runs_on(grouped[-1][-1].text, line.text):
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return grouped


def _runs_on(above: str, below: str) -> bool:
    """Whether a line is of one cell with the one above: it begins small, or what is above cannot be the end of a cell."""
    return below[0].islower() or hangs(above) or _UNFINISHED.search(above) is not None


def _each_fits(grouped: Sequence[Sequence[Line]], roles: Sequence[str | None]) -> bool:
    """Whether no time stands where bodies should, nor a body where a time should."""
    return not any(
        group[0].text and ((role in _BODIES and fit(group[0], role) < 0) or (role == "deadline" and fit(group[0], "lead") > 0))
        for group, role in zip(grouped, roles, strict=False)
    )


def fits(lines: Sequence[Line], roles: Sequence[str | None]) -> bool:
    """Whether there is a line for each column, none goes on with a small letter, and bodies and times stand where they should."""
    return len(lines) == len(roles) and not any(
        (k and line.text[0].islower()) or (role in (*_BODIES, "deadline") and fit(line, role) <= 0)
        for k, (line, role) in enumerate(zip(lines, roles, strict=True))
    )


def _laid(lines: Sequence[Line], roles: Sequence[str | None]) -> Iterator[tuple[Line, int]]:
    """Each line with its column, so that they fit best and stay in order (the first line is the first column's)."""
    best: list[dict[int, tuple[float, int]]] = [{0: (fit(lines[0], roles[0]), 0)}]
    for k in range(1, len(lines)):
        here: dict[int, tuple[float, int]] = {}
        goes_on = _runs_on(lines[k - 1].text, lines[k].text)
        for column in range(len(roles)):
            rest_of_name = roles[column] in _BODIES and fit(lines[k], roles[column]) == 0 and _WORDS.match(lines[k].text) is not None
            for before, (score, _) in best[-1].items():
                if before > column:
                    continue
                if before == column:
                    joint = 1.5 if goes_on else -0.5 if rest_of_name else -1.5
                else:
                    joint = (-1.5 if goes_on else -0.5 if rest_of_name else 0.0) - 0.4 * (column - before - 1)
                total = score + fit(lines[k], roles[column]) + joint
                if column not in here or total > here[column][0]:
                    here[column] = (total, before)
        best.append(here)
    column = max(best[-1], key=lambda c: best[-1][c][0])
    chosen = [column]
    for k in range(len(lines) - 1, 0, -1):
        column = best[k][column][1]
        chosen.append(column)
    yield from zip(lines, reversed(chosen), strict=True)


def fit(line: Line, role: str | None) -> float:
    """How well a line stands in a column of this kind."""
    low = line.text.lower()
    time, body = len(low) < 60 and _begins("time").match(low) is not None, _begins("body").match(low) is not None
    if role == "deadline":
        return 2.0 if time else -2.0
    if role == "submit_to":
        return 1.5 if _begins("authority").match(low) else -1.0 if time else -0.5
    if role in _BODIES:
        return (1.6 if role == "lead" else 1.5) if body else -1.0 if time else 0.0
    return -1.5 if time else -0.5 if body else 0.3
