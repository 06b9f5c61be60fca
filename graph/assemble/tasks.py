"""Tasks, who has which role in them, and when they are due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.assemble.documents import add_instrument
from graph.assemble.progress import is_done
from graph.assemble.rows import DocumentRows
from graph.identity import Thing
from loaders.findings import Actor, Deadline, Evidence, Task

_SHORT_CUTS = {"lead": "LEADS", "coordinate": "COORDINATES"}


def add_tasks(rows: DocumentRows) -> None:
    """All tasks of the document, numbered by their place in it."""
    for place, task in enumerate(sorted(rows.reading.findings.tasks, key=_where), start=1):
        node = rows.builder.node(
            "Task",
            f"{rows.document.id}/task/{place}",
            text=task.text,
            urgency=_quote(task.urgency),
            product=_quote(task.product),
            result=_quote(task.result),
            progress=_quote(task.progress),
            done=is_done(task.progress.quote) if task.progress else None,
            annex=task.annex,
            section=task.section,
            row=task.row,
            place=place,
        )
        rows.tasks[task.id] = node
        rows.builder.edge("STATED_IN", node, rows.document)
        rows.prove(node, task.evidence)
        rows.prove(node, task.urgency, task.product, task.result, task.progress, detail=True)
        _add_basis(rows, node, task)
        _add_assignments(rows, node, task)
        add_deadlines(rows, node, [d for d in (task.deadline, *task.later) if d])


def add_deadlines(rows: DocumentRows, fact: Thing, deadlines: Iterable[Deadline]) -> None:
    """The deadlines of a task or a target; place 0 is the first."""
    for place, deadline in enumerate(deadlines):
        node = rows.builder.node(
            "Deadline",
            f"{fact.id}/deadline/{place}",
            text=deadline.text,
            start=deadline.start,
            due=deadline.end,
            recurs=deadline.recurs,
            after=deadline.after,
            edtf=edtf(deadline),
            rule=deadline.rule,
            place=place,
        )
        rows.builder.edge("DUE", fact, node)
        rows.prove(node, deadline.evidence)


def edtf(deadline: Deadline) -> str | None:
    """The deadline as an EDTF interval (ISO 8601-2): an open beginning or end is ``..``; None where it has no date.

    Examples
    --------
    >>> import datetime as dt
    >>> words = Evidence("a.txt", 0, 4, "giao")
    >>> edtf(Deadline(words, "by", end=dt.date(2025, 6, 29)))
    '../2025-06-29'
    """
    if deadline.start is None and deadline.end is None:
        return None
    return "/".join(day.isoformat() if day else ".." for day in (deadline.start, deadline.end))


def _where(task: Task) -> tuple[int, int, str]:
    return task.evidence.start, task.evidence.end, task.id


def _quote(words: Evidence | None) -> str | None:
    return words.quote if words else None


def _add_basis(rows: DocumentRows, node: Thing, task: Task) -> None:
    for reference in task.under:
        basis = add_instrument(rows, rows.instrument(reference.key))
        rows.prove(basis, reference.evidence)
        rows.prove(node, reference.evidence, detail=True)
        rows.builder.edge("UNDER", node, basis)


def _roles(task: Task) -> Iterator[tuple[str, Actor, bool]]:
    yield from (("lead", actor, task.implied) for actor in task.leads)
    yield from (("coordinate", actor, False) for actor in task.coordinators)
    yield from (("supervise", actor, False) for actor in task.supervisors)
    yield from (("submit_to", actor, False) for actor in task.submit_to)
    if task.assigner:
        yield "assigner", task.assigner, False


def _add_assignments(rows: DocumentRows, node: Thing, task: Task) -> None:
    for number, (role, actor, implied) in enumerate(_roles(task), start=1):
        assignment = rows.builder.node("Assignment", f"{node.id}/assignment/{number}", role=role, implied=implied)
        assignee = rows.parties.actor(actor, rows.issued)
        rows.builder.edge("HAS_TASK", assignment, node)
        rows.builder.edge("ASSIGNEE", assignment, assignee)
        rows.prove(assignment, actor.evidence)
        if role in _SHORT_CUTS:
            rows.builder.edge(_SHORT_CUTS[role], assignee, node)
