"""What a task needs first, and the digital systems that it names."""

from __future__ import annotations

from graph.assemble.documents import add_instrument
from graph.assemble.rows import DocumentRows
from graph.identity import Thing, clean_name, named
from loaders.findings import Dependency
from ontology.registers import system_named


def add_systems(rows: DocumentRows) -> None:
    """The systems that the document names, and the tasks that name them; after ``add_tasks``."""
    for system in rows.reading.findings.systems:
        node = _add_system(rows, system.name, system.id)
        rows.prove(node, system.evidence)
        if system.task in rows.tasks:
            rows.builder.edge("USES_SYSTEM", rows.tasks[system.task], node)


def add_dependencies(rows: DocumentRows) -> None:
    """The dependencies of the document's tasks; after ``add_tasks``. What is needed and is no task, instrument or system stays words."""
    known = (need for need in rows.reading.findings.dependencies if need.task in rows.tasks)
    for number, need in enumerate(known, start=1):
        name = None if need.needs_kind == "task" else need.needs
        id_ = f"{rows.document.id}/dependency/{number}"
        node = rows.builder.node("Dependency", id_, kind=need.kind, reason=need.reason or None, needed=name)
        dependent = rows.tasks[need.task]
        rows.builder.edge("DEPENDENT", node, dependent)
        rows.prove(node, need.evidence)
        rows.prove(node, need.other, detail=True)
        needed = _needed(rows, need)
        if needed:
            rows.builder.edge("NEEDS", node, needed)
            rows.builder.edge("DEPENDS_ON", dependent, needed)


def _needed(rows: DocumentRows, need: Dependency) -> Thing | None:
    if need.needs_kind == "task":
        return rows.tasks.get(need.needs)
    if need.needs_kind == "instrument":
        node = add_instrument(rows, rows.instrument(need.needs))
        rows.prove(node, need.evidence)
        return node
    if need.needs_kind == "system":
        known = system_named(clean_name(need.needs))
        node = _add_system(rows, known.name if known else need.needs, known.id if known else None)
        rows.prove(node, need.evidence)
        return node
    return None


def _add_system(rows: DocumentRows, name: str, registered: str | None) -> Thing:
    id_ = f"system/{registered}" if registered else named("system", name)
    return rows.builder.node("DigitalSystem", id_, name=clean_name(name))
