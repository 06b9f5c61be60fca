"""The document itself, the meeting that it reports, and the instruments that it names or is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from graph.assemble.instruments import Resolved
from graph.assemble.mentions import key_of_instrument
from graph.assemble.rows import DocumentRows
from graph.identity import Thing, slug
from graph.reading import Reading

MeetingKey = tuple[str, int | None, int | None]
"""Body's id, ordinal, year."""
MeetingDates = Mapping[MeetingKey, frozenset[dt.date]]


def add_document(rows: DocumentRows) -> None:
    """The document's node, with the words from which its date was read."""
    reading, findings = rows.reading, rows.reading.findings
    rows.builder.node(
        "Document",
        reading.id,
        name=reading.name,
        title=findings.title or reading.title,
        kind=findings.kind,
        issued=findings.issued,
        media_type=reading.media_type,
        sha256=reading.sha256,
    )
    rows.prove(rows.document, findings.issued_evidence)


def add_instrument(rows: DocumentRows, found: Resolved) -> Thing:
    """An instrument's node, and who issued it."""
    node = rows.builder.node(
        "Instrument",
        found.id,
        number=found.number,
        name=found.name,
        type=found.type,
        date=found.date,
        issuer=found.issuer,
        planned=found.planned,
        label=found.label,
    )
    if found.issuer:
        rows.builder.edge("ISSUED_BY", node, rows.parties.named(found.issuer, found.date))
    return node


def add_instruments(rows: DocumentRows) -> None:
    """What the document lists: the first mention of each, and whether it is the document itself."""
    for found in rows.reading.findings.instruments:
        key = key_of_instrument(found)
        if key is not None:
            node = add_instrument(rows, rows.instrument_by_key(key))
            rows.prove(node, found.evidence)
            rows.builder.edge("IS" if found.own else "MENTIONS", rows.document, node)


def meeting_dates(readings: Iterable[Reading]) -> MeetingDates:
    """The days that the documents give to each counted meeting, so that one that gives none can join."""
    days: dict[MeetingKey, frozenset[dt.date]] = {}
    for reading in readings:
        found = reading.findings.meeting
        if found and found.date and found.ordinal is not None:
            key = (slug(found.body), found.ordinal, found.year)
            days[key] = days.get(key, frozenset()) | {found.date}
    return days


def add_meeting(rows: DocumentRows, days: MeetingDates) -> None:
    """The meeting that the document reports: told apart by body and day, else by body and count."""
    found = rows.reading.findings.meeting
    if found is None:
        return
    known = days.get((slug(found.body), found.ordinal, found.year), frozenset())
    date = found.date or (next(iter(known)) if len(known) == 1 else None)
    if date:
        when = date.isoformat()
    elif found.ordinal is not None:
        when = f"{found.year or ''}-{found.ordinal}".strip("-")
    else:
        when = rows.document.id.removeprefix("document/")
    count = f" lần thứ {found.ordinal}" + (f" năm {found.year}" if found.year else "") if found.ordinal is not None else ""
    node = rows.builder.node(
        "Meeting",
        f"meeting/{slug(found.body)}@{when}",
        name=f"Phiên họp{count} của {found.body}",
        ordinal=found.ordinal,
        year=found.year,
        date=date,
    )
    rows.builder.edge("HELD_BY", node, rows.parties.body(found.body, found.body_id, rows.issued))
    rows.builder.edge("REPORTS", rows.document, node)
    rows.prove(node, found.evidence)
