"""Findings as the JSON object that ``chidao extract`` prints: the keys of the gold guide, plus offsets and places."""

from __future__ import annotations

from typing import Any

from loaders.findings import Deadline, Evidence, Findings, Task


def as_json(findings: Findings) -> dict[str, Any]:
    """One document's findings. Keys that do not apply are left out."""
    record: dict[str, Any] = _clean(
        {
            "document": findings.document,
            "kind": findings.kind,
            "issued": findings.issued,
            "title": findings.title,
            "meeting": findings.meeting
            and {
                **_words(findings.meeting.evidence),
                "body": findings.meeting.body,
                "ordinal": findings.meeting.ordinal,
                "year": findings.meeting.year,
                "date": findings.meeting.date,
            },
            "tasks": [_task(t) for t in findings.tasks],
            "targets": [
                {
                    **_words(t.evidence),
                    "indicator": t.indicator,
                    "value": t.value,
                    "unit": t.unit,
                    "deadline": t.deadline and _deadline(t.deadline),
                    "task": t.task,
                }
                for t in findings.targets
            ],
            "instruments": [
                {
                    **_words(i.evidence),
                    "number": i.number,
                    "name": i.name,
                    "type": i.type,
                    "date": i.date,
                    "issuer": i.issuer,
                    "self": i.own or None,
                    "planned": i.planned or None,
                }
                for i in findings.instruments
            ],
            "links": [{**_words(x.evidence), "source": x.source, "relation": x.relation, "target": x.target} for x in findings.links],
            "figures": [
                {
                    **_words(f.evidence),
                    "subject": f.subject,
                    "as_of": f.as_of,
                    "since": f.since,
                    "approximate": f.approximate or None,
                    **dict(f.counts),
                }
                for f in findings.figures
            ],
            "structure": [
                {**_words(s.evidence), "subject": s.subject, "relation": s.relation, "object": s.object, "person": s.person or None}
                for s in findings.structure
            ],
            "dependencies": [
                {
                    **_words(d.evidence),
                    "from": d.task,
                    "needs": d.needs,
                    "kind": d.kind,
                    "reason": d.reason or None,
                    "other": d.other and _words(d.other),
                }
                for d in findings.dependencies
            ],
            "systems": [{**_words(s.evidence), "name": s.name, "task": s.task} for s in findings.systems],
        }
    )
    return record


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
