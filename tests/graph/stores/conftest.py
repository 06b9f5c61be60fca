"""A graph of a few things, with every store built."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.bundle import MANIFEST, Manifest
from graph.stores import ladybug, oxigraph, words
from graph.stores.session import Session
from graph.tables import TableBuilder, Tables, write


def small_tables() -> Tables:
    """Two ministries, three tasks (one with a deadline, one whose words are hostile), an instrument."""
    add = TableBuilder()
    health = add.node("Body", "body/bo-y-te", name="Bộ Y tế", abbreviations="BYT", short_names="Y tế", valid_from=dt.date(1945, 8, 27))
    police = add.node("Body", "body/bo-cong-an", name="Bộ Công an", abbreviations="BCA; BộCA", registered=True)
    add.node("Body", "body/so-y-te", name="Sở Y tế tỉnh mẫu")
    document = add.node("Document", "document/a-00000000", name="a.txt", issued=dt.date(2025, 2, 6))
    resolution = add.node("Instrument", "instrument/57-nq-tw@2024-12-22", number="57-NQ/TW", label="57-NQ/TW")
    texts = ("Bộ Y tế số hóa hồ sơ", "kết nối dữ liệu y tế", "'; DROP TABLE Body; // <script>")
    tasks = [add.node("Task", f"{document.id}/task/{n}", text=text, place=n) for n, text in enumerate(texts, start=1)]
    for task in tasks:
        add.edge("STATED_IN", task, document)
        add.edge("LEADS", health if task is tasks[0] else police, task)
    add.edge("UNDER", tasks[0], resolution)
    add.edge("DUE", tasks[0], add.node("Deadline", f"{tasks[0].id}/deadline/0", text="trước 30/6", due=dt.date(2025, 6, 29), place=0))
    return add.tables()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder with its stores, in a place whose name would break a careless statement."""
    path = tmp_path_factory.mktemp('it\'s a "graph"')
    tables = small_tables()
    write(tables, path)
    manifest = Manifest(program="test", documents=(), failures=(), duplicates={}, counts=tables.counts())
    (path / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")
    for build in (words.build, oxigraph.build, ladybug.build):
        build(path)
    return path


@pytest.fixture(scope="session")
def sparql(folder: Path) -> Iterator[Session]:
    with Session("sparql", folder) as session:
        yield session


@pytest.fixture(scope="session")
def cypher(folder: Path) -> Iterator[Session]:
    with Session("cypher", folder) as session:
        yield session
