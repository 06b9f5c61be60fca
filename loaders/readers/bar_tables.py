"""Tables flattened to one cell a line, as public collections of law pages have them: a ``|`` alone on a line parts cells.

A row is opened by a bar, its cells are parted by bars, and a bar closes it; so where rows meet two bars stand together.
An empty cell is two bars with an empty line between, or two bars with nothing between: the second form looks just like
the end of a row. It is told apart by the number of columns, on which most rows agree.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from loaders.document import Cell, Table
from loaders.language.late import Late

_BAR_LINE = Late(r"^[ \t\xa0]*(\|)[ \t\xa0]*$", re.MULTILINE)
_BODY = Late(
    r"\s*(?:THÔNG BÁO|CÔNG ĐIỆN|CHỈ THỊ|NGHỊ QUYẾT|NGHỊ ĐỊNH|QUYẾT ĐỊNH|KẾ HOẠCH|KẾT LUẬN|BÁO CÁO|TỜ TRÌNH|PHỤ LỤC|CHƯƠNG TRÌNH|ĐỀ ÁN"
    r"|Kính gửi|\[\d+\])[^\n]*\n"
)
_OPENS = Late(r"[*_\s]*(?:Nơi nhận|NƠI NHẬN|(?:STT|TT|Số TT|SỐ TT|Stt)[*_\s.]*$)")
_COUNT_HEAD = Late(r"[*_\s]*(?:STT|TT|Số TT|SỐ TT|Stt|Tt)[*_\s.]*$")
_ROW_START = Late(r"[*_]*(?:\d{1,4}|[IVXLC]+|[A-ZĐa-zđ])(?:\.\d{1,3}){0,3}[.)]?[*_]*$")
_SECTION = Late(r"[*_]*(?:[IVXLC]+|[A-ZĐ])(?:\.\d{1,2})?[.)]?[*_]*$")
_ELLIPSIS = Late(r"[.…\s]+$")
_LONG = 1500
_GROUPS = 30


class FlatTable(NamedTuple):
    """Where a table stands in the text, from its first bar to behind its last, and its cells."""

    start: int
    end: int
    table: Table


class _Piece(NamedTuple):
    """What stands behind a bar, up to the next; ``bare`` where nothing at all does, not even an empty line.

    ``body``: it reads like running text between tables; ``outside``: it can only be that.
    ``run`` counts the bare pieces from here on, ``filled`` the others.
    """

    bar: int
    start: int
    end: int
    bare: bool
    body: bool
    outside: bool
    run: int
    filled: int


def bar_tables(text: str, start: int = 0, end: int | None = None) -> list[FlatTable]:
    """All flattened tables of a stretch of text, in order.

    >>> text = "|\\nTT\\n|\\nViệc\\n|\\n|\\n1\\n|\\nXây dựng\\nđề án\\n|\\nHết."
    >>> [[text[c.start:c.end] for c in row] for row in bar_tables(text)[0].table.rows]
    [['TT', 'Việc'], ['1', 'Xây dựng\\nđề án']]
    """
    pieces = _pieces(text, start, len(text) if end is None else end)
    found: list[FlatTable] = []
    at = 0
    while at + 1 < len(pieces):
        stop, rows = _unparted(text, pieces, at) or _rows(text, pieces, at, _width(pieces, at))
        if rows:
            found.append(FlatTable(pieces[at].bar, pieces[stop].bar + 1, Table(tuple(rows))))
        at = stop + 1
    return found


def _pieces(text: str, begin: int, stop: int) -> list[_Piece]:
    bars = [match.start(1) for match in _BAR_LINE.finditer(text, begin, stop)]
    pieces: list[_Piece] = []
    run = filled = 0
    opens = False
    for k in range(len(bars) - 1, -1, -1):
        following = bars[k + 1] if k + 1 < len(bars) else stop
        start, end = _trim(text, bars[k] + 1, following)
        last = k + 1 == len(bars)
        bare = start == end and not last and text.count("\n", bars[k], following) <= 1
        run, filled = (run + 1, 0) if bare else (0, filled + 1)
        outside = not bare and (last or opens)
        body = outside or (not bare and _is_body(text, start, end))
        opens = not bare and _OPENS.match(text, start, min(end, start + 20)) is not None
        pieces.append(_Piece(bars[k], start, end, bare, body, outside, run, filled))
    pieces.reverse()
    return pieces


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return start, start
    start += len(piece) - len(piece.lstrip())
    return start, start + len(kept)


def _is_body(text: str, start: int, end: int) -> bool:
    """Whether a piece is the document's running text between two tables rather than a cell."""
    if _OPENS.match(text, start, end):
        return False
    return end - start > _LONG or text.find("./.", start, end) >= 0 or _BODY.match(text, start, end) is not None


def _unparted(text: str, pieces: list[_Piece], at: int) -> tuple[int, list[tuple[Cell, ...]]] | None:
    """The rows of a table whose rows nothing parts but one bar, as between cells: as wide as its header, each row opened by its number."""
    if not _COUNT_HEAD.match(text, pieces[at].start, pieces[at].end):
        return None
    stop = next((k for k in range(at, len(pieces)) if pieces[k].bare or pieces[k].body), len(pieces) - 1)
    width = next((k - at for k in range(at + 2, stop) if _number(text, pieces[k])), 0)
    starts = list(range(at, stop - width + 1, width)) if width else []
    if len(starts) < 3 or not all(_number(text, pieces[k]) for k in starts[1:]):
        return None
    return starts[-1] + width, [_row(pieces[k : k + width], number, width) for number, k in enumerate(starts)]


def _width(pieces: list[_Piece], at: int) -> int:
    """How many columns the table that begins at a bar has: what most of its first rows say."""
    groups: list[int] = []
    k = at
    while k < len(pieces) and len(groups) < _GROUPS:
        count = 0
        while k < len(pieces) and (not pieces[k].bare or count == 0):
            if pieces[k].body and count:
                return _agreed(groups) if groups else count
            count += 1
            k += 1
        groups.append(count)
        k += 1
    return _agreed(groups)


def _agreed(groups: list[int]) -> int:
    first = groups[0]
    if len(groups) > 1 and first == 1:
        first = groups[1]
    count, times = 0, 0
    for size, occurs in Counter(groups).items():
        if (occurs, size) > (times, count) and size > 1:
            count, times = size, occurs
    return count if times > max(2, groups.count(first)) else first


def _rows(text: str, pieces: list[_Piece], at: int, width: int) -> tuple[int, list[tuple[Cell, ...]]]:
    """Read rows from the bar ``at`` on; also the index of the table's last bar."""
    rows: list[tuple[Cell, ...]] = []
    row: list[_Piece] = []
    k = at
    while k < len(pieces):
        piece = pieces[k]
        if piece.bare and row and _closes(text, pieces, k, row, width):
            rows.append(_row(row, len(rows), width))
            row = []
        elif not piece.bare and len(row) >= width and _ELLIPSIS.match(text, piece.start, piece.end) and k + 1 < len(pieces):
            rows += [_row(row, len(rows), width), _row([piece], len(rows) + 1, width)]
            row = []
        elif not piece.bare and (len(row) >= width or (piece.outside and (row or rows))):
            break
        else:
            row.append(piece)
        k += 1
    k = min(k, len(pieces) - 1)
    if row:
        rows.append(_row(row, len(rows), width))
    return k, rows


def _closes(text: str, pieces: list[_Piece], k: int, row: list[_Piece], width: int) -> bool:
    """Whether the bare piece ``k`` is the gap between two rows; else it is an empty cell of this row."""
    missing, run = width - len(row), pieces[k].run
    if missing <= 0:
        return True
    if missing <= run - 1:
        return False
    following = pieces[k + run] if k + run < len(pieces) else None
    if following is None or following.outside:
        return False
    if run > 1:
        return False if missing > run else not _number(text, following) and following.filled >= width
    section = _SECTION.match(text, row[0].start, row[0].end) is not None or len(row) == 1
    if len(row) + run + following.filled == width and not section:
        return False
    return _number(text, following) or following.filled >= width or len(row) + run + following.filled > width


def _number(text: str, piece: _Piece) -> bool:
    return piece.end - piece.start < 9 and _ROW_START.match(text, piece.start, piece.end) is not None


def _row(row: list[_Piece], number: int, width: int) -> tuple[Cell, ...]:
    """The cells of a row; the last of a short row is taken to be merged up to the right edge."""
    last = len(row) - 1
    return tuple(
        Cell(piece.start, piece.end, number, column, column_span=max(1, width - last) if column == last else 1)
        for column, piece in enumerate(row)
    )
