"""What every part of the assembly works with: one document, its facts so far, and where the rows go."""

from __future__ import annotations

from graph.assemble.instruments import Instruments, Resolved
from graph.assemble.mentions import keys_of
from graph.assemble.parties import Parties
from graph.identity import Thing
from graph.reading import Reading
from graph.tables import TableBuilder
from loaders.findings import Evidence

_AROUND = 32


class DocumentRows:
    """The rows of one document.

    Parameters
    ----------
    builder : where the rows go.
    parties : who acts, over all documents.
    reading : the document.
    instruments : which instrument each document means, over all documents.
    """

    def __init__(self, builder: TableBuilder, parties: Parties, reading: Reading, instruments: Instruments) -> None:
        self.builder, self.parties, self.reading, self._instruments = builder, parties, reading, instruments
        self.document = Thing("Document", reading.id)
        self.issued = reading.findings.issued
        self.tasks: dict[str, Thing] = {}
        """The task of each id that the extraction gave."""
        self._proved: set[Thing] = set()
        self._evidence: dict[tuple[int, int], Evidence] = {}

    def prove(self, fact: Thing, *words: Evidence | None, detail: bool = False) -> None:
        """Join a fact to the words that state it, or with ``detail`` to those that state a detail of it."""
        for found in words:
            if found is not None:
                name = "HAS_DETAIL_EVIDENCE" if detail else "HAS_EVIDENCE"
                self.builder.edge(name, fact, Thing("Evidence", self._keep(found)))
                self._proved.add(fact)

    def prove_bare(self, fact: Thing, words: Evidence) -> None:
        """As ``prove``, for what this document has not proved yet: an instrument that it names only here."""
        if fact not in self._proved:
            self.prove(fact, words)

    def instrument(self, words: str) -> Resolved:
        """The instrument that this document means by a number or a name."""
        return next(self._instruments[self.document.id, key] for key in keys_of(words) if (self.document.id, key) in self._instruments)

    def instrument_by_key(self, key: str) -> Resolved:
        """The instrument that this document means by a key."""
        return self._instruments[self.document.id, key]

    def finish(self) -> None:
        """Write the evidence: one node a stretch of text, with the fullest account of its place."""
        for (start, end), found in self._evidence.items():
            columns = {
                "exact": found.quote,
                "start_offset": start,
                "end_offset": end,
                "page": found.page,
                "annex": found.annex,
                "table_number": found.table,
                "row": found.row,
                "column_heading": found.column,
                "prefix": self.reading.text[max(0, start - _AROUND) : start],
                "suffix": self.reading.text[end : end + _AROUND],
            }
            self.builder.edge("IN_DOCUMENT", self.builder.node("Evidence", self._evidence_id(start, end), **columns), self.document)

    def _keep(self, found: Evidence) -> str:
        place = (found.start, found.end)
        known = self._evidence.get(place)
        if known is None or _fullness(found) > _fullness(known):
            self._evidence[place] = found
        return self._evidence_id(*place)

    def _evidence_id(self, start: int, end: int) -> str:
        return f"{self.document.id}/evidence/{start}-{end}"


def _fullness(found: Evidence) -> tuple[int, str]:
    place = (found.page, found.annex, found.table, found.row, found.column)
    return sum(part is not None for part in place), repr(place)
