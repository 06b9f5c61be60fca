"""A fact of who is who before it becomes a record: the stretch of a passage that says it, and what it says."""

from __future__ import annotations

from typing import NamedTuple

from loaders.findings import Relation
from loaders.language.passage import Passage


class Fact(NamedTuple):
    """``passage.text[begin:finish]`` says it; ``opening`` is an earlier passage and place where the stretch begins, if not here."""

    passage: Passage
    begin: int
    finish: int
    subject: str
    relation: Relation
    object: str
    person: bool = False
    opening: tuple[Passage, int] | None = None

    def span(self) -> tuple[int, int]:
        """The stretch of the document."""
        start, end = self.passage.span(self.begin, self.finish)
        return (self.opening[0].origin(self.opening[1]), end) if self.opening else (start, end)
