"""Tables flattened to one cell a line with nothing between: a run of column headings, then rows that a number opens.

A cell may run over several lines, be an empty line, or be missing. So the lines of a row are laid onto its columns by what
they look like: a time under a heading of time, bodies under a heading of bodies, what goes on with a small letter where it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from loaders.document import Cell, Table
from loaders.language.lexicon import pattern, words
from loaders.readers.bar_tables import FlatTable
from loaders.readers.marks import PAGE_NUMBER, hangs

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_FIRST = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?")
_SECTION = re.compile(r"(?:[IVXL]{1,6}|[A-HĐ])[.)]?")
_OPENS_PAGE = tuple("-–—TtPp[(=_*#")
"""How a page's number begins that can be no row's ("- 2 -", "Trang 2"); bare ones are known by their turn."""
_WIDEST = 9
_ROLES = ("task", "lead", "coordinate", "deadline", "under", "product", "result", "progress", "submit_to", "number", "note")
_BODIES = ("lead", "coordinate", "submit_to")
_UNFINISHED = re.compile(r"(?:;|(?<!\w)(?:ubnd|hđnd|trước|đến|hết|từ|trong|ngày|tháng|năm|quý|giai đoạn|thuộc))$", re.IGNORECASE)
"""How a line of a cell ends that cannot be its last: "Bộ Y tế;", "Trước ngày"."""
_WORDS = re.compile(r"[^\W\d_][^\W\d_A-ZĐ]")
"""How the rest of a name begins ("Đài Tiếng nói" | "Việt Nam"): no abbreviation does so, and no mark ("VPCP", "-nt-")."""


class _Line(NamedTuple):
    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Row:
    """A row as it is gathered: the line with its number, and the lines below it, empty ones too."""

    number: _Line
    section: bool
    lines: list[_Line]


def line_tables(text: str, start: int = 0, end: int | None = None) -> list[FlatTable]:
    """All such tables of a stretch of text, in order.

    >>> text = "TT\\nNhiệm vụ\\nCơ quan chủ trì\\nThời hạn\\n1\\nLập đề án\\nBộ Y tế\\nQuý I/2026\\n2\\nHọp\\nBộ Y tế\\n2026"
    >>> [[text[c.start : c.end] for c in row] for row in line_tables(text)[0].table.rows][1]
    ['1', 'Lập đề án', 'Bộ Y tế', 'Quý I/2026']
    """
    stop = len(text) if end is None else end
    lines = [_line(text, m.start(), m.end()) for m in _LINE.finditer(text, start, stop)]
    found: list[FlatTable] = []
    at = 0
    while at < len(lines):
        heading = _heading(lines, at) if _FIRST.fullmatch(lines[at].text) else None
        if not heading:
            at += 1
            continue
        columns, behind = heading
        rows, after = _rows(lines, behind, columns)
        if len(rows) >= 2:
            cells = [_cells(row, columns, k + 1) for k, row in enumerate(rows)]
            first = tuple(Cell(c[0].start, c[-1].end, 0, k) for k, (_, c) in enumerate(columns))
            found.append(FlatTable(lines[at].start, cells[-1][-1].end, Table((first, *cells))))
        at = max(after, at + 1)
    return found


def _line(text: str, start: int, end: int) -> _Line:
    kept = text[start:end].strip()
    begin = start + len(text[start:end]) - len(text[start:end].lstrip()) if kept else start
    return _Line(begin, begin + len(kept), kept)


@cache
def _known() -> dict[str, str]:
    return {w: role for role in reversed(_ROLES) for w in words("headings", "columns", role)}


@cache
def _begins(what: str) -> re.Pattern[str]:
    """How a cell of this kind begins, by the words of ``lexicon/flattened.toml``."""
    digits = r"|\d{1,3}\s?(?:tháng|ngày)|\d{4}(?!\d)|\d{1,2}[/.-]\d{1,4}" if what == "time" else ""
    return re.compile(rf"(?:{pattern('flattened', f'before_{what}')}\s+)*(?!báo cáo)(?:{pattern('flattened', what)}(?!\w){digits})")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{pattern('flattened', 'ends')}(?!\w)|.{{0,200}}\./\.$")


def _plain(lines: Sequence[_Line]) -> str:
    return " ".join(" ".join(x.text for x in lines).lower().split()).strip(" .:*()")


def _role(low: str) -> str | None:
    """What a column holds: the heading, or the longest front of it that is known."""
    fronts = [low, *(low[:k] for k in range(len(low) - 1, 0, -1) if low[k] in " /,")]
    return next((_known()[front] for front in fronts if front in _known()), None)


def _heading(lines: Sequence[_Line], at: int) -> tuple[list[tuple[str | None, list[_Line]]], int] | None:
    """The columns from the line "TT" on, each with its role and its lines, and where the rows begin."""
    columns: list[tuple[str | None, list[_Line]]] = [("number", [lines[at]])]
    k = at + 1
    while k < len(lines) and len(columns) <= _WIDEST:
        if not lines[k].text:
            k += 1
            continue
        if _NUMBER.fullmatch(lines[k].text) or _SECTION.fullmatch(lines[k].text):
            break
        if len(lines[k].text) > 70:
            return None
        taken = next((n for n in (3, 2) if all(x.text for x in lines[k : k + n]) and _plain(lines[k : k + n]) in _known()), 1)
        while _goes_on(lines, k + taken):
            taken += 1
        columns.append((_role(_plain(lines[k : k + taken])), list(lines[k : k + taken])))
        k += taken
    roles = {role for role, _ in columns}
    return (columns, k) if len(columns) >= 3 and "task" in roles and roles & {"lead", "deadline", "coordinate"} else None


def _goes_on(lines: Sequence[_Line], at: int) -> bool:
    """Whether a heading of one column goes on here: behind a comma, with a small letter."""
    return at < len(lines) and lines[at].text[:1].islower() and lines[at - 1].text.endswith((",", "/", "-"))


def _rows(lines: Sequence[_Line], at: int, columns: Sequence[tuple[str | None, list[_Line]]]) -> tuple[list[_Row], int]:
    """The rows from a line on, and the line behind the last. Numbers out of turn are page numbers."""
    rows: list[_Row] = []
    heading = [x.text for _, part in columns for x in part]
    last: list[int] = []
    while at < len(lines):
        line = lines[at]
        if [x.text for x in lines[at : at + len(heading)]] == heading:
            at += len(heading)
            continue
        if line.text[:1] in _OPENS_PAGE and PAGE_NUMBER.fullmatch(line.text):
            inside = rows and rows[-1].lines and not rows[-1].lines[-1].text
            at = (_past_page(rows[-1], lines, at) if inside else at) + 1
            continue
        number = _NUMBER.fullmatch(line.text)
        turn = [int(n) for n in number[1].split(".")] if number else []
        if turn and _in_turn(turn, last, rows) and not _is_a_page(lines, at):
            rows.append(_Row(line, False, []))
            last = turn
        elif not number and _SECTION.fullmatch(line.text) and _begins_section(lines, at):
            rows.append(_Row(line, True, []))
        elif not number:
            if not rows or _behind().match(line.text.lower()) or _is_full(rows[-1], line, len(columns)):
                break
            rows[-1].lines.append(line)
        elif rows and rows[-1].lines and not rows[-1].lines[-1].text:
            at = _past_page(rows[-1], lines, at)
        at += 1
    return rows, at


def _is_a_page(lines: Sequence[_Line], at: int) -> bool:
    """Whether a number in turn stands in front of what goes on with a small letter: between empty lines, or once more further on."""
    behind = [x.text for x in lines[at + 1 : at + 1 + 3 * _WIDEST] if x.text]
    if not behind or not behind[0][0].islower() or not at:
        return False
    return (not lines[at - 1].text and not lines[at + 1].text) or lines[at].text in behind


def _past_page(row: _Row, lines: Sequence[_Line], at: int) -> int:
    """A page's number, and the empty lines around it, stand within a row: none of them is a cell."""
    while row.lines and not row.lines[-1].text:
        row.lines.pop()
    while at + 1 < len(lines) and not lines[at + 1].text:
        at += 1
    return at


def _in_turn(turn: list[int], last: list[int], rows: Sequence[_Row]) -> bool:
    if not last or (turn == [1] and rows and rows[-1].section):
        return turn[-1] == 1 or not last
    following = [[*last[:k], last[k] + 1] for k in range(len(last))]
    return turn in following or turn == [*last, 1]


def _begins_section(lines: Sequence[_Line], at: int) -> bool:
    """A section's title stands behind its mark, and a row or another section behind the title and the section's empty cells."""
    behind = [x.text for x in lines[at + 1 : at + 6 + _WIDEST] if x.text][:7]
    return bool(behind) and any(_NUMBER.fullmatch(t) or _SECTION.fullmatch(t) or _FIRST.fullmatch(t) for t in behind[1:6])


def _is_full(row: _Row, line: _Line, width: int) -> bool:
    """Whether the row can take no more: all its cells are there and the line stands apart."""
    filled = [x for x in row.lines if x.text]
    if row.section:
        return len(filled) >= 4
    apart = bool(row.lines) and not row.lines[-1].text
    cells = len(_with_what_goes_on(filled))
    return bool(line.text) and ((apart and cells >= width - 1) or len(filled) >= 3 * width)


def _cells(row: _Row, columns: Sequence[tuple[str | None, list[_Line]]], k: int) -> tuple[Cell, ...]:
    number = Cell(row.number.start, row.number.end, k, 0)
    filled = [x for x in row.lines if x.text]
    if row.section or not filled:
        begin, end = (filled[0].start, filled[-1].end) if filled else (row.number.end, row.number.end)
        return (number, Cell(begin, end, k, 1, column_span=len(columns) - 1))
    roles = [role for role, _ in columns[1:]]
    grouped = _with_what_goes_on(row.lines)
    whole = len(grouped) >= len(roles) and not any(x.text for group in grouped[len(roles) :] for x in group) and _each_fits(grouped, roles)
    lined = [(x, c) for c, group in enumerate(grouped) for x in group if x.text] if whole and len(filled) != len(roles) else []
    at = lined or (list(zip(filled, range(len(roles)), strict=True)) if _fits(filled, roles) else list(_laid(filled, roles)))
    parts: dict[int, list[_Line]] = {}
    for x, column in at:
        parts.setdefault(column, []).append(x)
    return (number, *(Cell(p[0].start, p[-1].end, k, column + 1) for column, p in sorted(parts.items())))


def _with_what_goes_on(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The lines of a row, empty ones too; one that goes on goes with the one above."""
    grouped: list[list[_Line]] = []
    for line in lines:
        if line.text and grouped and grouped[-1][-1].text and _runs_on(grouped[-1][-1].text, line.text):
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return grouped


def _runs_on(above: str, below: str) -> bool:
    """Whether a line is of one cell with the one above: it begins small, or what is above cannot be the end of a cell."""
    return below[0].islower() or hangs(above) or _UNFINISHED.search(above) is not None


def _each_fits(grouped: Sequence[Sequence[_Line]], roles: Sequence[str | None]) -> bool:
    """Whether no time stands where bodies should, nor a body where a time should."""
    return not any(
        group[0].text and ((role in _BODIES and _fit(group[0], role) < 0) or (role == "deadline" and _fit(group[0], "lead") > 0))
        for group, role in zip(grouped, roles, strict=False)
    )


def _fits(lines: Sequence[_Line], roles: Sequence[str | None]) -> bool:
    """Whether there is a line for each column, none goes on with a small letter, and bodies and times stand where they should."""
    return len(lines) == len(roles) and not any(
        (k and line.text[0].islower()) or (role in (*_BODIES, "deadline") and _fit(line, role) <= 0)
        for k, (line, role) in enumerate(zip(lines, roles, strict=True))
    )


def _laid(lines: Sequence[_Line], roles: Sequence[str | None]) -> Iterator[tuple[_Line, int]]:
    """Each line with its column, so that they fit best and stay in order (the first line is the first column's)."""
    best: list[dict[int, tuple[float, int]]] = [{0: (_fit(lines[0], roles[0]), 0)}]
    for k in range(1, len(lines)):
        here: dict[int, tuple[float, int]] = {}
        goes_on = _runs_on(lines[k - 1].text, lines[k].text)
        for column in range(len(roles)):
            rest_of_name = roles[column] in _BODIES and _fit(lines[k], roles[column]) == 0 and _WORDS.match(lines[k].text) is not None
            for before, (score, _) in best[-1].items():
                if before > column:
                    continue
                if before == column:
                    joint = 1.5 if goes_on else -0.5 if rest_of_name else -1.5
                else:
                    joint = (-1.5 if goes_on else -0.5 if rest_of_name else 0.0) - 0.4 * (column - before - 1)
                total = score + _fit(lines[k], roles[column]) + joint
                if column not in here or total > here[column][0]:
                    here[column] = (total, before)
        best.append(here)
    column = max(best[-1], key=lambda c: best[-1][c][0])
    chosen = [column]
    for k in range(len(lines) - 1, 0, -1):
        column = best[k][column][1]
        chosen.append(column)
    yield from zip(lines, reversed(chosen), strict=True)


def _fit(line: _Line, role: str | None) -> float:
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
