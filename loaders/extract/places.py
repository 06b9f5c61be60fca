"""Rows with fewer cells than their table has columns: what the cells are says where they belong."""

from __future__ import annotations

from collections.abc import Callable

from loaders.document import Cell
from loaders.extract.grids import Grid

_KINDS = {"lead": "body", "coordinate": "body", "deadline": "deadline", "product": "paper", "result": "paper"}


def in_place(cells: dict[int, Cell], grid: Grid, kind_of: Callable[[Cell], str]) -> dict[int, Cell]:
    """The cells of a short row, each behind the task in the next column that holds what it is; one that fits nowhere is left out.

    ``kind_of`` says of a cell whether it is a "body", a "deadline", a "paper" or "other".
    """
    task = grid.column("task")
    behind = {c: cell for c, cell in cells.items() if task is not None and c > task}
    columns = [c for c in sorted(grid.headings) if task is not None and c > task]
    if not behind or not columns or max(behind) >= columns[-1]:
        return cells
    kinds = {c: kind_of(cell) for c, cell in behind.items()}
    if all(kinds[c] == "other" or _kind(grid, c) == "other" or _fits(kinds[c], _kind(grid, c)) for c in behind):
        return cells
    placed = {c: cell for c, cell in cells.items() if c not in behind}
    at = -1
    for c, cell in sorted(behind.items()):
        fitting = next((x for x in columns if x > at and _fits(kinds[c], _kind(grid, x))), None)
        if fitting is not None:
            placed[fitting], at = cell, fitting
    return placed


def _kind(grid: Grid, column: int) -> str:
    return _KINDS.get(grid.roles.get(column, ""), "other")


def _fits(cell: str, column: str) -> bool:
    return cell == column or {cell, column} == {"paper", "other"}
