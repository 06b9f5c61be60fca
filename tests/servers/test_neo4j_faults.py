"""What may go wrong between a graph and a real Neo4j: each time an error in words, nothing half-written, and a second push completes."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import neo4j
import pytest

from graph.bundle import Bundle
from graph.push import neo4j as pushing
from graph.push import push
from graph.push.units import Units
from graph.stores.base import ServerError
from graph.stores.remote import connect
from tests.servers.conftest import NEO4J_LOGIN
from tests.servers.java_server import free_port
from tests.servers.neo4j_contents import Contents, expected, held
from tests.servers.neo4j_server import PASSWORD, Neo4jServer


def _assert_whole_documents(driver: neo4j.Driver, old: Contents, new: Contents) -> None:
    """Each document stands there in its old or its new version."""
    found = held(driver)
    for document in {key for contents in (old, new) for key, (label, _) in contents.nodes.items() if label == "Document"}:
        versions = [{key: node for key, node in c.nodes.items() if f"{key}/".startswith(f"{document}/")} for c in (found, old, new)]
        assert versions[0] in versions[1:], document


SMALL = 1
"""Rows a transaction, so that each unit has its own."""
_DIES_AT = f"""import os, signal, sys, graph.push.neo4j as pushing
pushing._ROWS_A_TRANSACTION, record, left = {SMALL}, pushing._record, iter(range(int(sys.argv.pop(1)) - 1, -1, -1))
pushing._record = lambda *given: record(*given) if next(left) else os.kill(os.getpid(), signal.SIGKILL)
from chidao.cli import main
main()"""


@pytest.mark.parametrize("transaction", [1, 2])
def test_the_server_is_killed_in_the_middle_of_a_push(
    server: Neo4jServer, example_graph: Bundle, changed_graph: Bundle, monkeypatch: pytest.MonkeyPatch, transaction: int
) -> None:
    push(example_graph, server.uri, NEO4J_LOGIN)
    record, left = pushing._record, iter(range(transaction - 1, -1, -1))

    def record_or_die(tx: neo4j.ManagedTransaction, units: Units, some: Sequence[str]) -> None:
        if next(left, 0) == 0:
            server.kill()
        record(tx, units, some)

    with monkeypatch.context() as patch:
        patch.setattr(pushing, "_ROWS_A_TRANSACTION", SMALL)
        patch.setattr(pushing, "_record", record_or_die)
        with pytest.raises(ServerError, match="cannot be reached or broke off"):
            push(changed_graph, server.uri, NEO4J_LOGIN)
    server.start()
    with server.driver() as driver:
        _assert_whole_documents(driver, expected(example_graph), expected(changed_graph))
        assert push(changed_graph, server.uri, NEO4J_LOGIN).sent > 0
        assert held(driver) == expected(changed_graph)


@pytest.mark.parametrize("transaction", [1, 2])
def test_the_client_is_killed_in_the_middle_of_a_push(
    server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle, changed_graph: Bundle, transaction: int
) -> None:
    push(example_graph, server.uri, NEO4J_LOGIN)
    command = [sys.executable, "-c", _DIES_AT, str(transaction), "push", server.uri, "-g", str(changed_graph.path)]
    client = subprocess.run(command, env={**os.environ, "CHIDAO_NEO4J_PASSWORD": PASSWORD}, check=False, timeout=120)
    assert client.returncode == -signal.SIGKILL
    _assert_whole_documents(driver, expected(example_graph), expected(changed_graph))
    assert push(changed_graph, server.uri, NEO4J_LOGIN).sent > 0
    assert held(driver) == expected(changed_graph)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own; mounting one needs root."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)], check=False).returncode:
        pytest.skip("mounting a small disk needs root")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_full_disk(small_disk: Path, example_graph: Bundle, changed_graph: Bundle) -> None:
    server = Neo4jServer(small_disk / "home")
    server.start()
    try:
        push(example_graph, server.uri, NEO4J_LOGIN)
        ballast = small_disk / "ballast"
        ballast.write_bytes(bytes(shutil.disk_usage(small_disk).free - 100_000))
        with pytest.raises(ServerError, match="a full disk"):
            push(changed_graph, server.uri, NEO4J_LOGIN, timeout=20)
        server.kill()
        ballast.unlink()
        server.start()
        with server.driver() as driver:
            _assert_whole_documents(driver, expected(example_graph), expected(changed_graph))
            push(changed_graph, server.uri, NEO4J_LOGIN)
            assert held(driver) == expected(changed_graph)
    finally:
        server.kill()


@pytest.fixture
def silent() -> Iterator[str]:
    """A server that takes connections and never says a word."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        yield f"bolt://127.0.0.1:{one.getsockname()[1]}"


def test_a_server_that_never_answers(silent: str, example_graph: Bundle) -> None:
    start = time.monotonic()
    with pytest.raises(ServerError, match="did not answer within 1 s"), connect(silent, NEO4J_LOGIN) as engine:
        engine.run("RETURN 1", timeout=1)
    with pytest.raises(ServerError):
        push(example_graph, silent, NEO4J_LOGIN, timeout=1)
    assert time.monotonic() - start < 30


def test_a_server_that_falls_silent(server: Neo4jServer, example_graph: Bundle) -> None:
    with connect(server.uri, NEO4J_LOGIN) as engine:
        engine.run("RETURN 1")
        server.signal(signal.SIGSTOP)
        try:
            with pytest.raises(ServerError, match="did not answer within 1 s"):
                engine.run("RETURN 1", timeout=1)
            with pytest.raises(ServerError):
                push(example_graph, server.uri, NEO4J_LOGIN, timeout=1)
        finally:
            server.signal(signal.SIGCONT)
        assert engine.run("RETURN 1").rows == ((1,),)
    push(example_graph, server.uri, NEO4J_LOGIN)


def test_no_server(example_graph: Bundle) -> None:
    with pytest.raises(ServerError, match="is it running"):
        push(example_graph, f"bolt://127.0.0.1:{free_port()}", NEO4J_LOGIN)


def test_no_such_database(server: Neo4jServer) -> None:
    with pytest.raises(ServerError, match="no such database"), connect(f"{server.uri}/elsewhere", NEO4J_LOGIN) as engine:
        engine.run("RETURN 1")
