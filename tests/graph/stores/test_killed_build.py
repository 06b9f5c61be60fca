"""kill -9 in the middle of a build: the graph that was there still answers, and the next build goes through."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.bundle import Bundle
from graph.stores.session import Session

BUILD = """
import sys
from pathlib import Path
from graph.bundle import MANIFEST, Manifest
from graph.stores import ladybug, oxigraph, words
from graph.swap import new_graph
from graph.tables import TableBuilder, write

out, count = Path(sys.argv[1]), int(sys.argv[2])
add = TableBuilder()
for n in range(count):
    add.node("Body", f"body/{n}", name=f"Bộ {n}")
with new_graph(out) as folder:
    tables = add.tables()
    write(tables, folder)
    manifest = Manifest(program="test", documents=(), failures=(), duplicates={}, counts=tables.counts())
    (folder / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")
    for build in (words.build, oxigraph.build, ladybug.build):
        print(build.__module__, flush=True)
        build(folder)
"""


def start(out: Path, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", BUILD, str(out), str(count)], stdout=subprocess.PIPE, text=True)


def bodies(out: Path) -> list[int]:
    path = Bundle.open(out).path
    with Session("sparql", path) as sparql, Session("cypher", path) as cypher:
        counted = sparql.run("SELECT (COUNT(*) AS ?n) { ?b a <http://www.w3.org/ns/org#FormalOrganization> }")
        (((one,),), ((other,),)) = (counted.rows, cypher.run("MATCH (b:Body) RETURN count(b)").rows)
    assert isinstance(one, int)
    assert isinstance(other, int)
    return [one, other]


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
@pytest.mark.parametrize("step", ["graph.stores.words", "graph.stores.oxigraph", "graph.stores.ladybug"])
def test_the_old_graph_is_whole(tmp_path: Path, step: str) -> None:
    out = tmp_path / "g"
    with start(out, 10) as first:
        first.communicate(timeout=60)
    assert first.returncode == 0
    with start(out, 20_000) as second:
        assert second.stdout is not None
        while second.stdout.readline().strip() != step:
            pass
        time.sleep(0.05)
        second.send_signal(signal.SIGKILL)
    assert bodies(out) == [10, 10]
    with start(out, 20) as third:
        third.communicate(timeout=60)
    assert third.returncode == 0
    assert bodies(out) == [20, 20]
