"""A graph with everything that a format could stumble over."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.bundle import MANIFEST, Bundle, Manifest, Source
from graph.tables import TableBuilder, write

HOSTILE = "\"'\\ \\u0027 </node>]]>&amp; {}|^` \u200b\n\tdòng hai ; 漢 🏛 --\r\n=1+1"


def _fill(add: TableBuilder) -> Source:
    document = add.node("Document", "document/a-00000000", name="a.txt", title=HOSTILE, kind="notice", issued=dt.date(2025, 2, 6))
    names = {"name": "Bộ Y tế", "name_en": "Ministry of Health", "short_names": "Y tế; BYT", "abbreviations": "BYT", "kind": "ministry"}
    health = add.node(
        "Body", "body/bo-y-te", **names, valid_from=dt.date(1945, 8, 27), registered=True, source="https://example.org/?a=1&b=2"
    )
    odd = add.node("Body", 'body/~tổ <công> "tác" %20 #1', name=HOSTILE, registered=False)
    task = add.node("Task", f"{document.id}/task/1", text=HOSTILE, place=1, row="1.a")
    resolution = add.node("Instrument", "instrument/57-nq-tw@2024-12-22", label="57-NQ/TW", date=dt.date(2024, 12, 22), planned=False)
    plan = add.node("Instrument", "instrument/02-kh", label="02-KH", type="kế hoạch")
    said = add.node("Statement", f"{document.id}/statement/1", relation="IMPLEMENTS")
    words = {"exact": HOSTILE, "prefix": "", "suffix": "x", "row": "1"}
    proof = add.node("Evidence", f"{document.id}/evidence/0-5", **words, start_offset=0, end_offset=5, page=1)
    lead = add.node("Assignment", f"{task.id}/assignment/1", role="lead", implied=False)
    due = add.node("Deadline", f"{task.id}/deadline/0", text="trong quý IV", edtf="2025-10/2025-12", recurs="quarterly", place=0)
    for name, start, end in (
        *(("LEADS", health, task), ("LEADS", odd, task), ("STATED_IN", task, document), ("UNDER", task, resolution)),
        *(("IMPLEMENTS", plan, resolution), ("SUBJECT", said, plan), ("OBJECT", said, resolution), ("HAS_EVIDENCE", task, proof)),
        *(("IN_DOCUMENT", proof, document), ("ASSIGNEE", lead, health), ("DUE", task, due)),
    ):
        add.edge(name, start, end)
    return Source(document.id, "a.txt", "0" * 64, "text/plain")


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    path = tmp_path_factory.mktemp("graph")
    add = TableBuilder()
    source = _fill(add)
    tables = add.tables()
    write(tables, path)
    manifest = Manifest(program="test", documents=(source,), failures=(), duplicates={}, counts=tables.counts())
    (path / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")
    return Bundle.open(path)
