"""Empty cells that were merged with the one above, in a table whose text no longer says which cells span rows.

A word processor writes a body once for several rows and leaves the cells under it empty. In text nothing tells such a cell from one
that was left blank: a table that merges does so again and again, so one empty cell in a whole table names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.document import Table
from loaders.extract.drafts import Draft

_HABIT = 2


def fill(table: Table, drafts: Sequence[Draft]) -> None:
    """Who leads, in the rows of one table, from the row above in the same section; and by when, where that is empty as well."""
    spans = any(cell.row_span > 1 for row in table.rows for cell in row)
    if spans or sum(not draft.leads for draft in drafts) < _HABIT:
        return
    for above, draft in pairwise(drafts):
        if not draft.leads and above.leads and _section(above) == _section(draft):
            draft.leads, draft.implied = above.leads, True
            draft.dues = draft.dues or above.dues


def _section(draft: Draft) -> str | None:
    return draft.part.place.section if draft.part.place else None
