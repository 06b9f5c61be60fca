"""The record of one body, as the registers hold it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

KINDS = frozenset(
    {
        *("government", "ministry", "ministry-level-agency", "government-agency", "department", "military"),
        *("party-body", "party-committee", "national-assembly", "president", "court", "procuracy", "audit"),
        *("front", "mass-organisation", "steering-committee", "province", "provincial-body"),
        *("corporation", "bank", "broadcaster", "university-academy"),
    }
)


class Body(NamedTuple):
    """A body as long as it bore one name.

    ``abbreviations`` stand in running text ("NHNN") and are matched as written; ``codes`` stand in document numbers only ("CP" of
    "03/NQ-CP"); ``fields`` name it behind "các bộ:" only ("Công an"). ``valid_from`` and ``valid_to`` are its first and last
    day, nothing where the register does not know or it goes on. ``parent`` is a body's id, the latest where it changed.
    """

    id: str
    name: str
    name_en: str
    short_names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    codes: tuple[str, ...]
    fields: tuple[str, ...]
    kind: str
    parent: str | None
    valid_from: dt.date | None
    valid_to: dt.date | None
    source: str

    def valid_on(self, day: dt.date) -> bool:
        """Whether the body bore this name on the day."""
        return (self.valid_from or dt.date.min) <= day <= (self.valid_to or dt.date.max)

    def surfaces(self) -> Iterator[str]:
        """All that running text calls it, as written: name, short names, abbreviations."""
        yield self.name
        yield from self.short_names
        yield from self.abbreviations
