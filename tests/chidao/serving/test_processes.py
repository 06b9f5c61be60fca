"""Queries that never end cost those who wait little, and nobody once they are over."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest

from chidao.serving.pool import processes

Start = Callable[..., AbstractContextManager[tuple[str, subprocess.Popen[str]]]]
ENDLESS = {"query": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }"}
CHEAP = {"query": "SELECT ?s { ?s a <https://w3id.org/chidao/ontology#Task> } LIMIT 5"}
pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes in the way of Linux")


def children(pid: int) -> set[int]:
    """The query processes of a server that are alive (Linux)."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
                if int(parent) == pid and state != "Z":
                    found.add(int(entry.name))
    return found


def only_child(url: str, process: subprocess.Popen[str]) -> set[int]:
    """The one query process of a server that has answered one query; it will get the next."""
    assert httpx.get(f"{url}/sparql", params=CHEAP).status_code == 200
    found = children(process.pid)
    assert len(found) == 1
    return found


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def test_an_endless_query_is_stopped_and_its_process_is_gone(graph: Path, start: Start) -> None:
    with start(graph, "--timeout", "1.5") as (url, process):
        busy = only_child(url, process)
        answer = httpx.get(f"{url}/sparql", params=ENDLESS, timeout=30)
        assert answer.status_code == 504
        assert "stopped after 1.5 s" in answer.text
        assert within(5, lambda: not busy & children(process.pid))
        assert httpx.get(f"{url}/sparql", params=CHEAP).status_code == 200


@pytest.mark.parametrize("page", ["/sparql", "/query"])
def test_a_client_that_leaves_takes_its_query_along(graph: Path, start: Start, page: str) -> None:
    with start(graph, "--timeout", "60") as (url, process):
        busy = only_child(url, process)
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{url}{page}", params=ENDLESS, timeout=1)
        assert within(10, lambda: not busy & children(process.pid))


def test_fifty_clients_are_answered_while_endless_queries_run(graph: Path, start: Start) -> None:
    def cheap(client: int) -> list[int]:
        with httpx.Client(base_url=url, timeout=30) as http:
            return [http.get("/sparql", params=CHEAP).status_code for _ in range(2)]

    with start(graph, "--timeout", "60") as (url, process), ThreadPoolExecutor(60) as pool:
        endless = [pool.submit(httpx.get, f"{url}/sparql", params=ENDLESS, timeout=60) for _ in range(3)]
        time.sleep(0.5)
        assert {status for statuses in pool.map(cheap, range(50)) for status in statuses} == {200}
        assert any(not query.done() for query in endless)
        process.send_signal(signal.SIGINT)


def test_one_that_gives_way_is_told_to_come_back(graph: Path, start: Start) -> None:
    with start(graph, "--timeout", "60") as (url, process), ThreadPoolExecutor(40) as pool:
        endless = [pool.submit(httpx.get, f"{url}/sparql", params=ENDLESS, timeout=60) for _ in range(processes() + 1)]
        assert within(30, lambda: any(query.done() for query in endless))
        answer = next(query.result() for query in endless if query.done())
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        process.send_signal(signal.SIGINT)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopping_the_server_ends_its_children(graph: Path, start: Start, how: signal.Signals) -> None:
    with start(graph) as (url, process), ThreadPoolExecutor(1) as pool:
        known = only_child(url, process)
        pool.submit(httpx.get, f"{url}/sparql", params=ENDLESS, timeout=20)
        time.sleep(0.5)
        process.send_signal(how)
        process.wait(10)
        assert process.returncode in (0, -how)
        assert within(2, lambda: not any(Path(f"/proc/{child}").exists() for child in known))


def test_a_graph_that_takes_the_folders_place_is_picked_up(graph: Path, start: Start, tmp_path: Path) -> None:
    from chidao.building import build_graph

    (tmp_path / "a.txt").write_text("Bộ Y tế hoàn thành việc kết nối dữ liệu trước ngày 30/6/2025.", encoding="utf-8")
    build_graph([tmp_path / "a.txt"], tmp_path / "g", progress=False)
    documents = {"query": "SELECT ?d { ?d a <http://xmlns.com/foaf/0.1/Document> }"}
    with start(tmp_path / "g") as (url, _):
        assert len(httpx.get(f"{url}/sparql", params=documents).json()["results"]["bindings"]) == 1
        shutil.copytree(graph, tmp_path / "new")
        (tmp_path / "g").rename(tmp_path / "old")
        (tmp_path / "new").rename(tmp_path / "g")
        shutil.rmtree(tmp_path / "old")
        assert len(httpx.get(f"{url}/sparql", params=documents).json()["results"]["bindings"]) == 12


def serve(*arguments: str | Path, before: str = "") -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-c", f"{before}from chidao.cli import main; main()", "serve", *map(str, arguments)]
    return subprocess.run(program, capture_output=True, text=True, timeout=30, check=False)


def test_a_port_in_use_is_told(graph: Path, start: Start) -> None:
    with start(graph) as (url, _):
        done = serve("-g", graph, "--port", url.rpartition(":")[2])
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "another --port" in done.stderr


def test_missing_libraries_and_graphs_are_told(graph: Path, tmp_path: Path) -> None:
    without = serve("-g", graph, before="import sys; sys.modules['uvicorn'] = None; ")
    assert without.returncode == 1
    assert "pip install 'chidao[servers]'" in without.stderr
    assert "chidao build" in serve("-g", tmp_path / "nothing").stderr
