"""Annex tables: which column is which, by the words of the heading row, in any order."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from loaders.document import Cell, Table
from loaders.language.lexicon import words
from loaders.language.passage import Passage

COLUMNS = ("task", "lead", "coordinate", "deadline", "under", "product", "result", "progress", "submit_to", "number", "note")


class Grid(NamedTuple):
    """A table of tasks: the heading row's place, which column holds what, and the headings' words."""

    header_row: int
    roles: dict[int, str]
    headings: dict[int, str]

    def column(self, role: str) -> int | None:
        """The first column with this role."""
        return min((c for c, r in self.roles.items() if r == role), default=None)


@cache
def _entries() -> list[tuple[str, str]]:
    return sorted(((w, role) for role in COLUMNS for w in words("headings", "columns", role)), key=lambda e: -len(e[0]))


@cache
def _whole_entries() -> dict[str, str]:
    return dict(reversed(_entries()))


@lru_cache(maxsize=1024)
def role_of(heading: str) -> str | None:
    """What a column with this heading holds: the longest entry that the heading is, begins with, or contains.

    >>> role_of("cơ quan chủ trì"), role_of("thời hạn hoàn thành"), role_of("tt"), role_of("địa điểm")
    ('lead', 'deadline', 'number', None)
    """
    text = " ".join(heading.split()).strip(" .:*()")
    if not text or len(text) > 80:
        return None
    whole = _whole_entries()
    fronts = [text, *(text[:k] for k in range(len(text) - 1, 0, -1) if text[k] in " /,")]
    return next((whole[w] for w in fronts if w in whole), None) or next((r for w, r in _entries() if len(w) > 6 and w in text), None)


def grid_of(text: str, table: Table) -> Grid | None:
    """The grid of a table of tasks, or ``None`` for any other table: it needs a task column and a body, a date or a number beside it."""
    for k, row in enumerate(table.rows[:6]):
        if any(text[cell.start : cell.end].strip(" .").isdigit() for cell in row[:2]):
            continue
        headings = {cell.column: _words(text, cell) for cell in row}
        roles: dict[int, str] = {}
        for column, heading in headings.items():
            role = role_of(heading)
            if role and (role not in roles.values() or role in ("note",)):
                roles[column] = role
        beside = set(roles.values()) & {"lead", "deadline", "coordinate", "product", "under"}
        if "task" in roles.values() and beside:
            return Grid(k, _below(text, table, k, roles), headings)
    return None


def _below(text: str, table: Table, k: int, roles: dict[int, str]) -> dict[int, str]:
    """Take in a second heading row ("Cơ quan thực hiện" over "Chủ trì | Phối hợp")."""
    if k + 1 >= len(table.rows):
        return roles
    following = {cell.column: role_of(_words(text, cell)) for cell in table.rows[k + 1]}
    if parted := _packed(table, k, roles, [following[c] for c in sorted(following)]):
        return parted
    named = {c: r for c, r in following.items() if r in ("lead", "coordinate", "deadline")}
    return roles | named if len(named) >= 2 and None not in named.values() and "task" not in following.values() else roles


def _packed(table: Table, k: int, roles: dict[int, str], below: list[str | None]) -> dict[int, str] | None:
    """The roles where a flattened heading's second row holds only what stands under one heading of the first: "Phân công" over two."""
    width = max((len(row) for row in table.rows[k + 2 : k + 6]), default=0)
    over = next((c for c in sorted(roles) if roles[c] == "lead"), None)
    if over is None or below != ["lead", "coordinate"] or len(table.rows[k]) + 1 != width:
        return None
    return {c + (c > over): role for c, role in roles.items()} | {over: "lead", over + 1: "coordinate"}


def _words(text: str, cell: Cell) -> str:
    return Passage.of(text, cell.start, cell.end).low.strip()
