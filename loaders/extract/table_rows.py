"""Which rows of a table hold no task: headings said again, rows that name a section, pages' numbers."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from loaders.document import Cell
from loaders.extract.grids import Grid, role_of
from loaders.language.passage import Passage

_SECTION_NUMBER = re.compile(r"[IVXLC]+(?:\.\d{1,2})*|[A-HĐ]|\d{1,3}(?:\.\d+)*")
_ITEM_NUMBER = re.compile(r"\s*\d{1,3}[.)]?\s")
Row = tuple[Cell, ...]


def filled(text: str, row: Row) -> dict[int, Cell]:
    """The cells of a row that hold words or figures, by column."""
    return {cell.column: cell for cell in row if text[cell.start : cell.end].strip(" \n*-–.…_")}


def left_out(text: str, row: Row) -> bool:
    """Whether a row says that rows are left out ("…")."""
    words = " ".join(text[c.start : c.end] for c in row)
    return "..." in words.replace("…", "...") and words.strip(" .…|\n") == ""


def count(text: str, cells: dict[int, Cell], grid: Grid) -> int:
    """The row's own number; 0 where it has none, or nothing but it (a page's)."""
    label = cells.get(grid.column("number") or 0)
    words = text[label.start : label.end].strip(" .\n") if label and len(cells) > 1 else ""
    return int(words) if words.isdecimal() and len(words) < 5 else 0


def is_heading(text: str, cells: dict[int, Cell]) -> bool:
    """Whether a row says the header again, or numbers the columns."""
    roles = (role_of(Passage.of(text, c.start, c.end).low) for c in cells.values())
    if len(cells) == 2:
        return list(roles) == ["lead", "coordinate"]
    numbered = [text[c.start : c.end].strip(" ().").isdigit() for c in cells.values()]
    return (all(numbered) and len(cells) > 2) or (
        not any(numbered) and len(cells) >= 3 and sum(1 for _ in islice((r for r in roles if r is None), 2)) < 2
    )


class Basis(NamedTuple):
    """The instrument of a row that is parted ("14 | Quyết định số … | …"), which holds for its parts ("14.1 | | …")."""

    number: str
    cell: Cell | None

    def filled(self, text: str, cells: dict[int, Cell], grid: Grid) -> dict[int, Cell]:
        """A part's cells with it, where the part names none of its own."""
        column = grid.column("under")
        if self.cell is None or column is None or column in cells or not _mark(text, cells, grid).startswith(f"{self.number}."):
            return cells
        return cells | {column: self.cell}


def handed_down(text: str, cells: dict[int, Cell], before: Basis, grid: Grid) -> Basis:
    """What holds for the parts of this row: its own instrument, or that of the row whose part it is."""
    mark, column = _mark(text, cells, grid), grid.column("under")
    if column is not None and column in cells and mark.isdigit():
        return Basis(mark, cells[column])
    return before if mark.startswith(f"{before.number}.") else Basis("", None)


def _mark(text: str, cells: dict[int, Cell], grid: Grid) -> str:
    label = cells.get(grid.column("number") or 0)
    return text[label.start : label.end].strip(" .)\n") if label else ""


def section(text: str, cells: dict[int, Cell], grid: Grid, last: int, following: Row) -> Cell | None:
    """The words of a row that names a section; ``last`` is the number of the row above."""
    return _alone(text, cells, grid) or _parted(text, cells, grid, following) or _restarted(text, cells, grid, last, following)


def _alone(text: str, cells: dict[int, Cell], grid: Grid) -> Cell | None:
    """The words of a row of one filled cell, or of a number and one."""
    number = grid.column("number")
    words = {c: cell for c, cell in cells.items() if c != number}
    if not words and number is not None:
        alone = text[cells[number].start : cells[number].end]
        return None if alone.strip(" .()\n").isdigit() else cells[number]
    if len(words) != 1:
        return None
    (column, cell), label = next(iter(words.items())), cells.get(number) if number is not None else None
    said = text[cell.start : cell.end]
    if label is None:
        return None if _ITEM_NUMBER.match(said) and column == grid.column("task") and len(cells) > 1 else cell
    mark = text[label.start : label.end].strip(" .)*_")
    return cell if _SECTION_NUMBER.fullmatch(mark) and (not mark.isdigit() or said.strip().isupper()) else None


def _parted(text: str, cells: dict[int, Cell], grid: Grid, following: Row) -> Cell | None:
    """The words of a row that holds a number and one cell, and whose parts follow ("2 | …", then "2.1 | …")."""
    number = grid.column("number")
    words = [cell for column, cell in cells.items() if column != number and grid.roles.get(column) not in ("under", "note")]
    below = next((c for c in following if c.column == number), None)
    if number is None or number not in cells or len(words) != 1 or below is None:
        return None
    own, part = (text[c.start : c.end].strip(" .)\n") for c in (cells[number], below))
    return words[0] if own.replace(".", "").isdigit() and part.startswith(f"{own}.") else None


def _restarted(text: str, cells: dict[int, Cell], grid: Grid, last: int, following: Row) -> Cell | None:
    """The words of a row that holds a number out of the count and one cell ("13 | …", then "1. | Về điện", then "14 | …")."""
    words = [cell for column, cell in cells.items() if column != grid.column("number")]
    own, then = count(text, cells, grid), count(text, filled(text, following), grid)
    return words[0] if own and len(words) == 1 and own != last + 1 and then == last + 1 else None
