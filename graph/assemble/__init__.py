"""Findings of many documents to the tables of one graph."""

from __future__ import annotations

from collections.abc import Iterable

from graph.assemble import dependencies, documents, measures, structure, tasks
from graph.assemble.instruments import resolve
from graph.assemble.mentions import mentions
from graph.assemble.parties import Parties
from graph.assemble.restates import Stated, restatements
from graph.assemble.rows import DocumentRows
from graph.identity import Thing
from graph.reading import Reading
from graph.tables import TableBuilder, Tables


def assemble(readings: Iterable[Reading]) -> Tables:
    """The tables of a graph: the same readings, in any order, give the same tables.

    Parameters
    ----------
    readings : gone through three times (which instruments are one, which meetings are one, the rows), so a list or a
        store on disk, not a generator; one document is held at a time.
    """
    instruments = resolve(mention for reading in readings for mention in mentions(reading))
    days = documents.meeting_dates(readings)
    builder = TableBuilder()
    parties = Parties(builder)
    stated: list[Stated] = []
    for reading in readings:
        rows = DocumentRows(builder, parties, reading, instruments)
        _add(rows, days)
        stated += _stated(rows)
    parties.finish()
    for later, earlier in restatements(stated):
        builder.edge("RESTATES", Thing("Task", later), Thing("Task", earlier))
    return builder.tables()


def _add(rows: DocumentRows, days: documents.MeetingDates) -> None:
    """All rows of one document. Tasks come before what points to them."""
    documents.add_document(rows)
    documents.add_instruments(rows)
    documents.add_meeting(rows, days)
    tasks.add_tasks(rows)
    measures.add_targets(rows)
    measures.add_figures(rows)
    structure.add_structure(rows)
    structure.add_links(rows)
    dependencies.add_systems(rows)
    dependencies.add_dependencies(rows)
    rows.finish()


def _stated(rows: DocumentRows) -> list[Stated]:
    """The tasks of a document that has a date: without one there is no earlier and later."""
    findings = rows.reading.findings
    if findings.issued is None:
        return []
    return [Stated(rows.tasks[task.id].id, rows.document.id, findings.issued, task.text) for task in findings.tasks]
