"""Targets to be reached, and reported figures."""

from __future__ import annotations

from graph.assemble.documents import add_instrument
from graph.assemble.mentions import key_of_instrument
from graph.assemble.rows import DocumentRows
from graph.assemble.tasks import add_deadlines
from graph.identity import Thing, words_of
from loaders.findings import Figure


def add_targets(rows: DocumentRows) -> None:
    """The targets of the document, and the tasks that they stand in; after ``add_tasks``."""
    for number, target in enumerate(rows.reading.findings.targets, start=1):
        id_ = f"{rows.document.id}/target/{number}"
        node = rows.builder.node("Target", id_, indicator=target.indicator, value=target.value, unit=target.unit)
        rows.builder.edge("STATED_IN", node, rows.document)
        rows.prove(node, target.evidence)
        add_deadlines(rows, node, [target.deadline] if target.deadline else [])
        if target.task in rows.tasks:
            rows.builder.edge("HAS_TARGET", rows.tasks[target.task], node)


def add_figures(rows: DocumentRows) -> None:
    """The reported figures of the document, and the instruments that their words name."""
    for number, figure in enumerate(rows.reading.findings.figures, start=1):
        node = rows.builder.node(
            "Figure",
            f"{rows.document.id}/figure/{number}",
            subject=figure.subject,
            as_of=figure.as_of,
            since=figure.since,
            approximate=figure.approximate,
            **dict(figure.counts),
        )
        rows.builder.edge("STATED_IN", node, rows.document)
        rows.prove(node, figure.evidence)
        _add_about(rows, node, figure)


def _add_about(rows: DocumentRows, node: Thing, figure: Figure) -> None:
    words = _padded(f"{figure.subject} | {figure.evidence.quote}")
    for found in rows.reading.findings.instruments:
        key, name = key_of_instrument(found), found.number or found.name
        if key is not None and name and _padded(name) in words:
            rows.builder.edge("ABOUT", node, add_instrument(rows, rows.instrument_by_key(key)))


def _padded(text: str) -> str:
    return f" {' '.join(words_of(text))} "
