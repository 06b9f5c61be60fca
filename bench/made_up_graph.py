"""A made-up graph of any size, as a graph folder: ``python bench/made_up_graph.py DOCUMENTS FOLDER``.

A document has 20 tasks, each with its words, a lead out of 400 bodies (the first has a quarter of all) and a last day:
81 nodes a document, and an instrument for every other one.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from pathlib import Path

from graph.bundle import MANIFEST, Manifest, Source
from graph.identity import Thing
from graph.stores import ENGINES, words
from graph.tables import TableBuilder, write

TASKS, BODIES = 20, 400
_DAY = dt.date(2025, 1, 1)


def make(documents: int, folder: Path) -> None:
    """Tables, manifest and stores."""
    dice, builder = random.Random(1), TableBuilder()  # noqa: S311 - no secret
    bodies = [builder.node("Body", f"body/co-quan-{k}", name=f"Cơ quan {k}", kind="ministry", registered=True) for k in range(BODIES)]
    sources = [_document(builder, bodies, k, dice) for k in range(documents)]
    tables = builder.tables()
    write(tables, folder)
    manifest = Manifest("made-up", tuple(sorted(sources, key=lambda s: s.id)), (), {}, tables.counts())
    (folder / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")
    for engine in ENGINES.values():
        engine.build(folder)
    words.build(folder)


def _document(builder: TableBuilder, bodies: list[Thing], k: int, dice: random.Random) -> Source:
    key = f"document/ke-hoach-{k}-{k:08x}"
    issued = _DAY + dt.timedelta(days=k % 400)
    document = builder.node("Document", key, name=f"ke-hoach-{k}.docx", title=f"Kế hoạch số {k}", kind="plan", issued=issued)
    if k % 2 == 0:
        number = f"{k}/KH-UBND"
        plan = builder.node("Instrument", f"instrument/{k}-kh-ubnd@{issued}", number=number, label=number, type="kế hoạch", date=issued)
        builder.edge("IS", document, plan)
        builder.edge("ISSUED_BY", plan, dice.choice(bodies))
    for n in range(TASKS):
        lead = bodies[0] if dice.random() < 0.25 else dice.choice(bodies)
        _task(builder, document, lead, n, issued + dt.timedelta(days=dice.randrange(400)))
    return Source(key, f"ke-hoach-{k}.docx", f"{k:064x}", "application/made-up")


def _task(builder: TableBuilder, document: Thing, lead: Thing, n: int, due: dt.date) -> None:
    key = f"{document.id}/task/{n}"
    text = f"hoàn thành việc số {n} của {document.id.rpartition('-')[0]} và báo cáo kết quả thực hiện trước ngày {due:%d/%m/%Y}"
    task = builder.node("Task", key, text=text, place=n)
    evidence = builder.node("Evidence", f"{key}/evidence", exact=text, start_offset=n * 150, end_offset=n * 150 + len(text))
    assignment = builder.node("Assignment", f"{key}/assignment", role="lead", implied=False)
    deadline = builder.node("Deadline", f"{key}/deadline", text=f"trước ngày {due:%d/%m/%Y}", due=due, rule="before-date", place=0)
    for name, start, end in (
        ("STATED_IN", task, document),
        ("HAS_EVIDENCE", task, evidence),
        ("IN_DOCUMENT", evidence, document),
        ("HAS_TASK", assignment, task),
        ("ASSIGNEE", assignment, lead),
        ("HAS_EVIDENCE", assignment, evidence),
        ("LEADS", lead, task),
        ("DUE", task, deadline),
    ):
        builder.edge(name, start, end)


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
