"""The record types that extraction yields: what a document says, each with the words that prove it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Recurrence = Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly", "continuous"]
ActorKind = Literal["body", "group", "post", "person"]
DocumentKind = Literal[
    "news", "resolution", "decision", "directive", "dispatch", "notice", "plan", "conclusion", "letter", "report", "other"
]
Relation = Literal[
    "headed_by", "deputy_headed_by", "member_of", "part_of", "standing_body_of", "assists", "established_by", "implements", "supersedes"
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that prove a fact, and their place: ``text[start:end] == quote`` of the document's text.

    Offsets count NFC code points, end-exclusive. For a table cell the annex ("I"), the table (from 0, in the
    document), the row (the number that the row carries, else its place from 0) and the column (its heading's words)
    are given too; for a PDF the page, from 1.
    """

    document: str
    start: int
    end: int
    quote: str
    page: int | None = None
    annex: str | None = None
    table: int | None = None
    row: str | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who is told, tells, takes part or receives.

    ``name`` is canonical ("Ủy ban nhân dân tỉnh Sơn La"); ``id`` is the register's id where the register knows the body
    on the document's date, else ``None`` (kept, marked unregistered).
    """

    name: str
    kind: ActorKind
    evidence: Evidence
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due. ``end`` is the last day allowed, ``start`` the first where the words give a span.

    ``text`` is verbatim; ``rule`` names the rule that read it; ``after`` an event in place of dates.
    """

    evidence: Evidence
    rule: str
    start: dt.date | None = None
    end: dt.date | None = None
    recurs: Recurrence | None = None
    after: str | None = None

    @property
    def text(self) -> str:
        return self.evidence.quote


@dataclass(frozen=True, slots=True)
class Reference:
    """An instrument named inside a fact: its number ("57-NQ/TW"), or its name where it carries none ("Đề án 06")."""

    key: str
    numbered: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Task:
    """Something that somebody in authority tells somebody to do."""

    id: str
    evidence: Evidence
    text: str
    leads: tuple[Actor, ...] = ()
    coordinators: tuple[Actor, ...] = ()
    supervisors: tuple[Actor, ...] = ()
    submit_to: tuple[Actor, ...] = ()
    assigner: Actor | None = None
    deadline: Deadline | None = None
    later: tuple[Deadline, ...] = ()
    under: tuple[Reference, ...] = ()
    implied: bool = False
    urgency: Evidence | None = None
    product: Evidence | None = None
    result: Evidence | None = None
    progress: Evidence | None = None
    annex: str | None = None
    section: str | None = None
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal or planning instrument that the document names; ``own`` where it is the document itself."""

    evidence: Evidence
    type: str | None
    number: str | None = None
    name: str | None = None
    date: dt.date | None = None
    issuer: str | None = None
    own: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True)
class InstrumentLink:
    """One instrument's relation to another, in the words of the document (based on, cites, amends, repeals, implements)."""

    evidence: Evidence
    source: str
    relation: Literal["based_on", "cites", "amends", "repeals", "implements"]
    target: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session that the document reports: whose, the how-many-eth, on which day."""

    evidence: Evidence
    body: str
    body_id: str | None = None
    ordinal: int | None = None
    year: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A figure to be reached. ``task`` is the id of the task that it stands in."""

    evidence: Evidence
    indicator: str
    value: str
    unit: str | None = None
    deadline: Deadline | None = None
    task: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """Reported progress: how many of how many; ``counts`` has the GUIDE's keys (total, completed, overdue …)."""

    evidence: Evidence
    subject: str
    counts: tuple[tuple[str, int], ...]
    as_of: dt.date | None = None
    since: dt.date | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Structure:
    """Who is who. ``subject_id``/``object_id`` are the register's ids where it knows the body."""

    evidence: Evidence
    subject: str
    relation: Relation
    object: str
    person: bool = False
    subject_id: str | None = None
    object_id: str | None = None


@dataclass(frozen=True, slots=True)
class Dependency:
    """A task that needs something first: another task's id, or the name of an instrument or a system.

    ``kind`` is "stated" where the words say so, "inferred" where one task uses what another produces;
    then ``other`` holds the second sentence.
    """

    evidence: Evidence
    task: str
    needs: str
    needs_kind: Literal["task", "instrument", "system", "other"]
    kind: Literal["stated", "inferred"] = "stated"
    reason: str = ""
    other: Evidence | None = None


@dataclass(frozen=True, slots=True)
class System:
    """A digital system, platform or database that a task names."""

    evidence: Evidence
    name: str
    id: str | None = None
    task: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one document says."""

    document: str
    kind: DocumentKind
    issued: dt.date | None
    issued_evidence: Evidence | None
    title: str | None
    meeting: Meeting | None = None
    tasks: tuple[Task, ...] = ()
    targets: tuple[Target, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    links: tuple[InstrumentLink, ...] = ()
    figures: tuple[Figure, ...] = ()
    structure: tuple[Structure, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    systems: tuple[System, ...] = ()
