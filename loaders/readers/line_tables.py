"""Tables flattened to one cell a line with nothing between: a run of column headings, then rows that a number opens.

A cell may run over several lines, be an empty line, or be missing. So the lines of a row are laid onto its columns by what
they look like: a time under a heading of time, bodies under a heading of bodies, what goes on with a small letter where it began.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from loaders.document import Cell, Table
from loaders.language.lexicon import pattern, words
from loaders.readers.bar_tables import FlatTable
from loaders.readers.marks import PAGE_NUMBER
from loaders.readers.row_cells import Line, Row, fit, fits, row_cells, with_what_goes_on

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_FIRST = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?")
_SECTION = re.compile(r"(?:[IVXL]{1,6}(?:\.\d{1,2})?|[A-HĐ])[.)]?")
_TITLED = re.compile(r"(?P<mark>(?:[IVXL]{1,6}|[A-HĐ])[.)])\s+(?P<title>\S.{2,300})")
"""A section's mark and its title on one line: "II. Về hạ tầng"."""
_NUMBERED = re.compile(r"(?P<number>\d{1,3})[.)/]?\s+(?P<rest>[^\W\d].*)")
_OF_COLUMN = re.compile(r"\(\d\)")
_OPENS_PAGE = tuple("-–—TtPp[(=_*#")
"""How a page's number begins that can be no row's ("- 2 -", "Trang 2"); bare ones are known by their turn."""
_WIDEST = 9
_MOST_MISSING = 3
"""So many numbers in a row may be missing."""
_ROLES = ("task", "lead", "coordinate", "deadline", "under", "product", "result", "progress", "submit_to", "number", "note")


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
            table, at = _without_numbers(lines, at)
            found += table
            continue
        columns, behind = heading
        below = next((x for x in lines[behind : behind + 2 * _WIDEST] if x.text and not _TITLED.fullmatch(x.text)), None)
        if below and _opens_first(below):
            lines[behind:] = _with_numbers_apart(lines[behind:], len(columns))
        rows, after = _rows(lines, behind, columns)
        if len(rows) >= 2:
            cells = [row_cells(row, columns, k + 1) for k, row in enumerate(rows)]
            first = tuple(Cell(c[0].start, c[-1].end, 0, k) for k, (_, c) in enumerate(columns))
            found.append(FlatTable(lines[at].start, cells[-1][-1].end, Table((first, *cells))))
        at = max(after, at + 1)
    return found


def _line(text: str, start: int, end: int) -> Line:
    kept = text[start:end].strip()
    begin = start + len(text[start:end]) - len(text[start:end].lstrip()) if kept else start
    return Line(begin, begin + len(kept), kept)


@cache
def _known() -> dict[str, str]:
    return {w: role for role in reversed(_ROLES) for w in words("headings", "columns", role)}


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{pattern('flattened', 'ends')}(?!\w)|.{{0,200}}\./\.$")


def _plain(lines: Sequence[Line]) -> str:
    return " ".join(" ".join(x.text for x in lines).lower().split()).strip(" .:*()")


def _role(low: str) -> str | None:
    """What a column holds: the heading, or the longest front of it that is known."""
    fronts = [low, *(low[:k] for k in range(len(low) - 1, 0, -1) if low[k] in " /,")]
    return next((_known()[front] for front in fronts if front in _known()), None)


def _heading(lines: Sequence[Line], at: int) -> tuple[list[tuple[str | None, list[Line]]], int] | None:
    """The columns from the line "TT" on, each with its role and its lines, and where the rows begin."""
    columns: list[tuple[str | None, list[Line]]] = [("number", [lines[at]])]
    k = at + 1
    while k < len(lines) and len(columns) <= _WIDEST:
        if not lines[k].text:
            k += 1
            continue
        if any(shape.fullmatch(lines[k].text) for shape in (_NUMBER, _SECTION, _OF_COLUMN, _TITLED)) or _opens_first(lines[k]):
            break
        if len(lines[k].text) > 70:
            return None
        taken = next((n for n in (3, 2) if all(x.text for x in lines[k : k + n]) and _plain(lines[k : k + n]) in _known()), 1)
        while _goes_on(lines, k + taken):
            taken += 1
        columns.append((_role(_plain(lines[k : k + taken])), list(lines[k : k + taken])))
        k += taken
    columns = _with_heading_parted(columns)
    roles = {role for role, _ in columns}
    k = _behind_column_numbers(lines, k, len(columns))
    return (columns, k) if len(columns) >= 3 and "task" in roles and roles & {"lead", "deadline", "coordinate"} else None


def _without_numbers(lines: Sequence[Line], at: int) -> tuple[list[FlatTable], int]:
    """A table whose rows have no numbers: below a run of known headings so many lines a row, bodies and times where they should be.

    Gives the table, if there is one, and the line behind it.
    """
    if len(lines[at].text) > 40 or _known().get(lines[at].text.lower()) != "task":
        return [], at + 1
    filled = [(k, x) for k, x in enumerate(lines[at : at + 2 * _WIDEST], at) if x.text]
    heading = list(takewhile(lambda kx: len(kx[1].text) <= 40 and _plain([kx[1]]) in _known(), filled))
    roles = [_known()[_plain([x])] for _, x in heading]
    if len(roles) < 3 or not {"lead", "deadline"} & set(roles):
        return [], at + 1
    rows = [tuple(Cell(x.start, x.end, 0, c) for c, (_, x) in enumerate(heading))]
    behind = heading[-1][0] + 1
    while True:
        following = [(k, x) for k, x in enumerate(lines[behind : behind + 2 * len(roles)], behind) if x.text][: len(roles)]
        if not fits([x for _, x in following], roles):
            break
        rows.append(tuple(Cell(x.start, x.end, len(rows), c) for c, (_, x) in enumerate(following)))
        behind = following[-1][0] + 1
    return ([FlatTable(lines[at].start, rows[-1][-1].end, Table(tuple(rows)))], behind) if len(rows) > 2 else ([], at + 1)


def _opens_first(line: Line) -> bool:
    return (m := _NUMBERED.fullmatch(line.text)) is not None and int(m["number"]) == 1


def _behind_column_numbers(lines: Sequence[Line], at: int, width: int) -> int:
    """Behind a row that only numbers the columns: "(1)", "(2)", … or "1", "2", … as many as there are."""
    k = at
    for n in range(1, width + 1):
        while k < len(lines) and not lines[k].text:
            k += 1
        if k >= len(lines) or lines[k].text.strip("()") != str(n):
            return at
        k += 1
    return k


def _with_heading_parted(columns: list[tuple[str | None, list[Line]]]) -> list[tuple[str | None, list[Line]]]:
    """The columns as their cells stand, where one heading stands over two whose own come last: "Phân công", …, "Chủ trì", "Phối hợp"."""
    roles = [role for role, _ in columns]
    over = next((k for k, role in enumerate(roles[:-2]) if role == "lead"), None)
    if over is None or roles[-2:] != ["lead", "coordinate"]:
        return columns
    return [*columns[:over], *columns[-2:], *columns[over + 1 : -2]]


def _with_numbers_apart(lines: Sequence[Line], width: int) -> list[Line]:
    """The lines below a heading, with the rows' numbers on lines of their own where they stand in front of the tasks ("1. Xây dựng …")."""
    found: list[Line] = []
    due, filled = 1, width
    for line in lines:
        m = _NUMBERED.fullmatch(line.text)
        if m and int(m["number"]) in (due, 1) and filled >= width - 2:
            begin = line.start + m.start("rest")
            found += [Line(line.start, line.start + m.end("number"), m["number"]), Line(begin, line.end, m["rest"])]
            due, filled = int(m["number"]) + 1, 1
        else:
            found.append(line)
            filled += bool(line.text)
    return found


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a heading of one column goes on here: behind a comma, with a small letter."""
    return at < len(lines) and lines[at].text[:1].islower() and lines[at - 1].text.endswith((",", "/", "-"))


def _rows(lines: Sequence[Line], at: int, columns: Sequence[tuple[str | None, list[Line]]]) -> tuple[list[Row], int]:
    """The rows from a line on, and the line behind the last. Numbers out of turn are page numbers."""
    rows: list[Row] = []
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
        titled = _TITLED.fullmatch(line.text) if not number else None
        if turn and (_in_turn(turn, last, rows) or _out_of_count(lines, at, turn, last, rows, len(columns))) and not _is_a_page(lines, at):
            if turn == [1] and last:
                rows += _section_above(rows, len(columns))
            rows.append(Row(line, False, []))
            last = turn
        elif titled and (not rows or _has_its_cells(rows[-1], len(columns))) and _begins_section(lines, at - 1):
            rows.append(_section(line, titled))
        elif not number and _SECTION.fullmatch(line.text) and _begins_section(lines, at):
            rows.append(Row(line, True, []))
        elif not number:
            if not rows or _behind().match(line.text.lower()) or _is_full(rows[-1], line, len(columns)):
                break
            rows[-1].lines.append(line)
        elif rows and rows[-1].lines and not rows[-1].lines[-1].text:
            at = _past_page(rows[-1], lines, at)
        at += 1
    return rows, at


def _is_a_page(lines: Sequence[Line], at: int) -> bool:
    """Whether a number in turn stands in front of what goes on with a small letter: between empty lines, or once more further on."""
    behind = [x.text for x in lines[at + 1 : at + 1 + 3 * _WIDEST] if x.text]
    if not behind or not behind[0][0].islower() or not at:
        return False
    return (not lines[at - 1].text and not lines[at + 1].text) or lines[at].text in behind


def _past_page(row: Row, lines: Sequence[Line], at: int) -> int:
    """A page's number, and the empty lines around it, stand within a row: none of them is a cell."""
    while row.lines and not row.lines[-1].text:
        row.lines.pop()
    while at + 1 < len(lines) and not lines[at + 1].text:
        at += 1
    return at


def _in_turn(turn: list[int], last: list[int], rows: Sequence[Row]) -> bool:
    if not last or (turn == [1] and rows and rows[-1].section):
        return turn[-1] == 1 or not last
    following = [[*last[:k], last[k] + 1] for k in range(len(last))]
    return turn in following or turn == [*last, 1]


def _has_its_cells(row: Row, width: int) -> bool:
    return row.section or len([x for x in row.lines if x.text]) >= width - 2


def _section(line: Line, titled: re.Match[str]) -> Row:
    begin = line.start + titled.start("title")
    return Row(Line(line.start, line.start + titled.end("mark"), titled["mark"]), True, [Line(begin, line.end, titled["title"])])


def _section_above(rows: Sequence[Row], width: int) -> list[Row]:
    """Where the count begins anew, the line above the number is the title of a section if the row above has all its cells without it."""
    filled = [x for x in rows[-1].lines if x.text]
    if rows[-1].section or len(with_what_goes_on(filled)) < width:
        return []
    title = filled[-1]
    del rows[-1].lines[rows[-1].lines.index(title) :]
    return [Row(Line(title.start, title.start, ""), True, [title])]


def _out_of_count(lines: Sequence[Line], at: int, turn: list[int], last: list[int], rows: Sequence[Row], width: int) -> bool:
    """Whether a number opens a row though numbers before it are missing, it stands twice or the count begins anew: the row above
    has its cells, what is behind the number looks like a row, and the count goes on from this number, not from the one above."""
    near = len(turn) == len(last) and turn[:-1] == last[:-1] and 0 <= turn[-1] - last[-1] <= _MOST_MISSING + 1
    if not (near or turn == [1]) or not rows or not _has_its_cells(rows[-1], width):
        return False
    behind = list(takewhile(lambda x: not _NUMBER.fullmatch(x.text), lines[at + 1 : at + 1 + 3 * _WIDEST]))
    filled = [x for x in behind if x.text]
    following = _NUMBER.fullmatch(lines[at + 1 + len(behind)].text) if at + 1 + len(behind) < len(lines) else None
    then = [int(n) for n in following[1].split(".")] if following else []
    counts_on = not then or then == [1] or turn < then <= [*turn[:-1], turn[-1] + 1 + (turn == last)]
    return counts_on and len(filled) >= max(1, width - 3) and filled[0].text[0].isupper() and any(fit(x, "lead") > 0 for x in filled[1:])


def _begins_section(lines: Sequence[Line], at: int) -> bool:
    """A section's title stands behind its mark, and a row or another section behind the title and the section's empty cells."""
    behind = [x.text for x in lines[at + 1 : at + 6 + _WIDEST] if x.text][:7]
    return bool(behind) and any(_NUMBER.fullmatch(t) or _SECTION.fullmatch(t) or _FIRST.fullmatch(t) for t in behind[1:6])


def _is_full(row: Row, line: Line, width: int) -> bool:
    """Whether the row can take no more: all its cells are there and the line stands apart."""
    filled = [x for x in row.lines if x.text]
    if row.section:
        return len(filled) >= 4
    apart = bool(row.lines) and not row.lines[-1].text
    cells = len(with_what_goes_on(filled))
    return bool(line.text) and ((apart and cells >= width - 1) or len(filled) >= 3 * width)
