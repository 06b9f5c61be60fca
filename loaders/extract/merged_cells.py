"""Cells that were merged with the one above, in a table whose text no longer says which cells span rows.

A web page leaves a merged cell out of the rows that it spans, so in its text a row holds fewer cells than there are columns. A word processor writes a body once for several rows and leaves the cells under it empty. In text nothing tells such a cell from one
that was left blank: a table that merges does so again and again, so one empty cell in a whole table names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from loaders.document import Block, Cell, Table
from loaders.extract.drafts import Draft
from loaders.extract.grids import Grid

_HABIT = 2
_CONCERNED = re.compile(r"liên quan[\s.;]*\Z")
_NUMBER = re.compile(r"\W*(?:\d{1,4}(?:\.\d{1,3})*|[a-zđ])\W*")
_BAR_ALONE = "\n|\n"
_SPAN = ("deadline", "lead", "coordinate", "under")
"""What may hold for several rows, the likeliest first."""


def left_out(text: str, block: Block, grid: Grid) -> bool:
    """Whether a table parted by bars leaves merged cells out of its rows: then a cell that it leaves empty was left blank."""
    rows = block.table.rows[grid.header_row + 1 :] if block.table else ()
    return text.find(_BAR_ALONE, block.start, block.end) >= 0 and any(lacking(row, grid) for row in rows)


def lacking(row: Sequence[Cell], grid: Grid) -> int:
    """How many cells a row of a task has fewer than its table has columns."""
    return max(0, len(grid.headings) - len(row)) if len(row) > 2 else 0


def with_those_above(text: str, row: Sequence[Cell], cells: dict[int, Cell], above: dict[int, Cell], grid: Grid) -> dict[int, Cell]:
    """The cells of a row that lacks some, with those of the row above that span it.

    One cell of bodies where there should be two is that of the partners: who leads is written once for several rows. So it is where it
    names only those concerned ("các cơ quan liên quan").
    """
    lacks, number = lacking(row, grid), grid.column("number")
    if not lacks or (number is not None and not _NUMBER.fullmatch(text, row[0].start, row[0].end)):
        return cells
    blank = {c.column for c in row if not text[c.start : c.end].strip()}
    lead, partner = grid.column("lead"), grid.column("coordinate")
    if lead in cells and lead in above and partner is not None and partner not in cells and partner not in blank:
        leads, given = (text[c.start : c.end].split() for c in (above[lead], cells[lead]))
        alone = lacks == 1 and grid.column("deadline") in (None, *cells) and leads != given
        if alone or _CONCERNED.search(text, cells[lead].start, cells[lead].end):
            cells = {partner if c == lead else c: cell for c, cell in cells.items()}
    columns = {role: c for c, role in grid.roles.items() if c not in cells and c in above and c not in blank}
    spanning = islice((columns[role] for role in _SPAN if role in columns), lacks)
    return cells | {c: above[c] for c in spanning}


def fill(table: Table, drafts: Sequence[Draft]) -> None:
    """Who leads, in the rows of one table, from the row above in the same section; and by when, where that is empty as well."""
    if any(cell.row_span > 1 for row in table.rows for cell in row) or sum(not draft.leads for draft in drafts) < _HABIT:
        return
    for above, draft in pairwise(drafts):
        if not draft.leads and above.leads and _section(above) == _section(draft):
            draft.leads, draft.implied = above.leads, True
            draft.dues = draft.dues or above.dues


def _section(draft: Draft) -> str | None:
    return draft.part.place.section if draft.part.place else None
