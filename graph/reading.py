"""What the graph keeps of one document: its text, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from graph.identity import document_id
from loaders.document import Document
from loaders.findings import Evidence, Findings
from ontology.errors import ChidaoError


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read: everything that a build needs of it.

    Parameters
    ----------
    name, sha256, media_type, title, text : as in ``loaders.document.Document``.
    findings : what the text says.
    """

    name: str
    sha256: str
    media_type: str
    title: str | None
    text: str
    findings: Findings

    @classmethod
    def of(cls, document: Document, findings: Findings) -> Reading:
        """Put together what a reader and the extraction made of a file."""
        return cls(document.name, document.sha256, document.media_type, document.title, document.text, findings)

    @property
    def id(self) -> str:
        return document_id(self.name, self.sha256)

    def check(self) -> None:
        """Raise ChidaoError unless every evidence of the findings is this document's own words, where they stand."""
        for found in evidences(self.findings):
            if found.document != self.name or self.text[found.start : found.end] != found.quote or not found.quote:
                place = f"{self.name}, {found.start}-{found.end}"
                raise ChidaoError("the quote is not what the text says there", place=place, remedy="a fault in chidao: please report it")


def evidences(record: object) -> Iterator[Evidence]:
    """Every evidence in a finding, however deep."""
    if isinstance(record, Evidence):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from evidences(part)
    elif is_dataclass(record):
        for field in fields(record):
            yield from evidences(getattr(record, field.name))
