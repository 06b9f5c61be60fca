"""Findings as the JSON object that ``chidao extract`` prints: the keys of the gold guide, plus offsets and places."""

from __future__ import annotations

from typing import Any

from loaders.findings import Deadline, Dependency, Evidence, Figure, Findings, Instrument, Meeting, Structure, Target, Task


def as_json(findings: Findings) -> dict[str, Any]:
    """One document's findings. Keys that do not apply are left out."""
    record: dict[str, Any] = _clean(
        {
            "document": findings.document,
            "kind": findings.kind,
            "issued": findings.issued,
            "title": findings.title,
            "meeting": findings.meeting and _meeting(findings.meeting),
            "tasks": [_task(t) for t in findings.tasks],
            "targets": [_target(t) for t in findings.targets],
            "instruments": [_instrument(i) for i in findings.instruments],
            "links": [{**_words(x.evidence), "source": x.source, "relation": x.relation, "target": x.target} for x in findings.links],
            "figures": [_figure(f) for f in findings.figures],
            "structure": [_fact(s) for s in findings.structure],
            "dependencies": [_dependency(d) for d in findings.dependencies],
            "systems": [{**_words(s.evidence), "name": s.name, "task": s.task} for s in findings.systems],
        }
    )
    return record


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        **_words(meeting.evidence),
        "body": meeting.body,
        "ordinal": meeting.ordinal,
        "year": meeting.year,
        "date": meeting.date,
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        **_words(target.evidence),
        "indicator": target.indicator,
        "value": target.value,
        "unit": target.unit,
        "deadline": target.deadline and _deadline(target.deadline),
        "task": target.task,
    }


def _instrument(instrument: Instrument) -> dict[str, Any]:
    return {
        **_words(instrument.evidence),
        "number": instrument.number,
        "name": instrument.name,
        "type": instrument.type,
        "date": instrument.date,
        "issuer": instrument.issuer,
        "self": instrument.own or None,
        "planned": instrument.planned or None,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        **_words(figure.evidence),
        "subject": figure.subject,
        "as_of": figure.as_of,
        "since": figure.since,
        "approximate": figure.approximate or None,
        **dict(figure.counts),
    }


def _fact(fact: Structure) -> dict[str, Any]:
    return {
        **_words(fact.evidence),
        "subject": fact.subject,
        "relation": fact.relation,
        "object": fact.object,
        "person": fact.person or None,
    }


def _dependency(dependency: Dependency) -> dict[str, Any]:
    return {
        **_words(dependency.evidence),
        "from": dependency.task,
        "needs": dependency.needs,
        "kind": dependency.kind,
        "reason": dependency.reason or None,
        "other": dependency.other and _words(dependency.other),
    }


def _words(evidence: Evidence) -> dict[str, Any]:
    return {
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "page": evidence.page,
        "table": evidence.table,
        "column": evidence.column,
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    return {
        "text": deadline.text,
        "start": deadline.start,
        "end": deadline.end,
        "recurs": deadline.recurs,
        "after": deadline.after,
        "rule": deadline.rule,
    }


def _task(task: Task) -> dict[str, Any]:
    return {
        "id": task.id,
        **_words(task.evidence),
        "lead": [a.name for a in task.leads],
        "implied": task.implied or None,
        "coordinate": [a.name for a in task.coordinators] or None,
        "supervise": [a.name for a in task.supervisors] or None,
        "assigner": task.assigner.name if task.assigner else None,
        "submit_to": [a.name for a in task.submit_to] or None,
        "deadline": task.deadline and _deadline(task.deadline),
        "later": [_deadline(d) for d in task.later] or None,
        "under": [r.key for r in task.under] or None,
        "urgency": task.urgency and task.urgency.quote,
        "product": task.product and task.product.quote,
        "result": task.result and task.result.quote,
        "progress": task.progress and task.progress.quote,
        "annex": task.annex,
        "section": task.section,
        "row": task.row,
    }


def _clean(value: Any) -> Any:
    """Without the keys that hold nothing; dates as ISO text."""
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [_clean(v) for v in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
