"""What became of what: mergers, new names, divisions and ends of bodies and provinces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ontology.errors import ChidaoError
from ontology.tables import REGISTERS, rows

KINDS = frozenset({"merger", "rename", "split", "dissolution", "establishment", "transfer"})


class Change(NamedTuple):
    """A reorganisation. ``date`` is the first day of the new order; a transfer moves only a part of the tasks.

    ``original`` and ``resulting`` hold ids of bodies, or of provinces; an establishment has no original, a dissolution no result.
    """

    id: str
    date: dt.date
    kind: str
    original: tuple[str, ...]
    resulting: tuple[str, ...]
    source: str
    note: str
    place: str


@cache
def changes(file: Path = REGISTERS / "changes.csv") -> tuple[Change, ...]:
    """All changes, oldest first.

    Raises
    ------
    ChidaoError : for a row with an unknown kind, no date, or a number of bodies that does not fit its kind.

    Examples
    --------
    >>> next(change.date.isoformat() for change in changes() if "bo-giao-thong-van-tai" in change.original)
    '2025-03-01'
    """
    found = []
    for row in rows(file):
        date = row.date("date")
        if date is None:
            raise ChidaoError("a change without a date", place=row.place, remedy="give the first day of the new order")
        change = Change(
            id=row.required("id"),
            date=date,
            kind=row.one_of("kind", KINDS),
            original=row.several("original"),
            resulting=row.several("resulting"),
            source=row.required("source"),
            note=row.text("note"),
            place=row.place,
        )
        if bool(change.original) == (change.kind == "establishment") or bool(change.resulting) == (change.kind == "dissolution"):
            raise ChidaoError(
                f"a {change.kind} with the wrong bodies", place=row.place, remedy="fill original and resulting as the README says"
            )
        found.append(change)
    return tuple(sorted(found, key=lambda change: (change.date, change.id)))


class Succession(NamedTuple):
    """One step of an inheritance: who (an id), since or until when, by which change."""

    id: str
    change: Change


def following(start: str, history: Iterable[Change]) -> Iterator[Succession]:
    """Whoever took the tasks of ``start``, then whoever took theirs, nearest first.

    Transfers count for ``start`` itself only: what a later heir passes on need not be what it was given.
    """
    history = sorted(history, key=lambda change: (change.date, change.kind == "transfer"))
    seen, todo = {start}, [(start, dt.date.min)]
    while todo:
        current, since = todo.pop(0)
        for change in history:
            if current not in change.original or change.date < since or (change.kind == "transfer" and current != start):
                continue
            for heir in change.resulting:
                if heir not in seen:
                    seen.add(heir)
                    yield Succession(heir, change)
                    todo.append((heir, change.date))


def preceding(start: str, history: Iterable[Change]) -> Iterator[Succession]:
    """Whose tasks ``start`` took, and whose those took before, nearest first; transfers again count for ``start`` only."""
    history = sorted(history, key=lambda change: change.date, reverse=True)
    seen, todo = {start}, [(start, dt.date.max)]
    while todo:
        current, until = todo.pop(0)
        for change in history:
            if current not in change.resulting or change.date > until or (change.kind == "transfer" and current != start):
                continue
            for earlier in change.original:
                if earlier not in seen:
                    seen.add(earlier)
                    yield Succession(earlier, change)
                    todo.append((earlier, change.date))
