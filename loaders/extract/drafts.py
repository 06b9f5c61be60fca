"""A task in the making: its stretch of one passage, who must, and what its context hands down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.extract.parts import Part
from loaders.language.deadlines import Due
from loaders.language.mentions import Mention


class Placed(NamedTuple):
    """A deadline or an actor and the part whose passage it was read in."""

    part: Part
    due: Due


@dataclass(slots=True)
class Draft:
    """A task before it becomes a record. ``begin``/``finish`` bound its action in the part's passage.

    ``handed`` are the deadlines of the heading or lead-in above: they hold where no other is said.
    """

    part: Part
    begin: int
    finish: int
    leads: list[tuple[Part, Mention]] = field(default_factory=list)
    coordinators: list[tuple[Part, Mention]] = field(default_factory=list)
    assigner: tuple[Part, Mention] | None = None
    implied: bool = False
    dues: list[Placed] = field(default_factory=list)
    handed: list[Placed] = field(default_factory=list)
    point: str = ""
    under: list[tuple[Part, str, int, int]] = field(default_factory=list)
    product: tuple[Part, int, int] | None = None
    result: tuple[Part, int, int] | None = None
    progress: tuple[Part, int, int] | None = None
    submit_to: list[tuple[Part, Mention]] = field(default_factory=list)

    @property
    def words(self) -> str:
        return self.part.passage.text[self.begin : self.finish]


@dataclass(slots=True)
class Context:
    """What a heading or a lead-in hands down to the parts below it."""

    depth: float
    orders: bool | None = None
    mandate: bool = False
    """Whether all below tells what a body is for."""
    leads: list[tuple[Part, Mention]] = field(default_factory=list)
    coordinators: list[tuple[Part, Mention]] = field(default_factory=list)
    assigner: tuple[Part, Mention] | None = None
    dues: list[Placed] = field(default_factory=list)
    collects: str | None = None
    closed: tuple[int, int] = (0, 0)
    """In the document's own context: from which draft to which the last labelled lines spoke."""
    first: int = 0
    """The number of drafts made before this context opened: the later ones lie in it. ``collects``: the field whose values stand below."""


@dataclass(slots=True)
class Carry:
    """Who was last told, where; it speaks for the clauses behind it that name nobody."""

    part: Part | None = None
    point: str = ""
    leads: list[tuple[Part, Mention]] = field(default_factory=list)
    assigner: tuple[Part, Mention] | None = None
