"""Cells that stand for the one above them: "-nt-", "như trên", quotation marks, and cells merged over several rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from loaders.document import Cell
from loaders.language.lexicon import words
from loaders.language.passage import Passage

_AROUND = " .-–—_()*\n"


@cache
def _ditto() -> frozenset[str]:
    return frozenset(words("headings", "cells", "ditto"))


def is_ditto(low: str) -> bool:
    """Whether a cell says no more than "as above".

    >>> is_ditto("-nt-"), is_ditto("như trên"), is_ditto('"'), is_ditto("nt 2")
    (True, True, True, False)
    """
    return low.strip(_AROUND) in _ditto()


@dataclass(slots=True)
class Repeats:
    """What each column of a table held last."""

    text: str
    above: dict[int, Cell] = field(default_factory=dict)
    reach: dict[int, int] = field(default_factory=dict)

    def filled(self, cells: dict[int, Cell], number: int) -> dict[int, Cell]:
        """The cells of row ``number`` of the table, each that repeats the one above put as that; one with nothing above left out."""
        full: dict[int, Cell] = {}
        for column, cell in cells.items():
            source = self.above.get(column) if is_ditto(Passage.of(self.text, cell.start, cell.end).low) else cell
            if source:
                full[column] = source
        if len(cells) > 1:
            full |= {c: self.above[c] for c, last in self.reach.items() if last >= number and c in self.above and c not in full}
        return full

    def keep(self, cells: dict[int, Cell]) -> None:
        """Take note of a row of a task."""
        self.above |= cells
        self.reach |= {c: cell.row + cell.row_span - 1 for c, cell in cells.items() if cell.row_span > 1}
