"""A graph on a real Fuseki: whole, in step, and nothing else touched; whoever dies when."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest

from graph.bundle import Bundle
from graph.push import Pushed, push
from graph.stores.base import ServerError
from tests.servers.fuseki_contents import expected, held
from tests.servers.fuseki_server import FusekiServer

FOREIGN = """INSERT DATA { <urn:mine> <urn:p> 'in the default graph' .
GRAPH <urn:g> { <urn:mine> <urn:p> 'in a graph' }
GRAPH <https://w3id.org/chidao/id/document/mine> { <urn:mine> <urn:p> 'in a graph that only looks like one of ours' } }"""


@contextmanager
def requests(monkeypatch: pytest.MonkeyPatch, each: Callable[[int], None] = lambda _: None) -> Iterator[list[tuple[str, str]]]:
    """The requests that go out meanwhile, by method and service; ``each`` is told before the n-th."""
    seen: list[tuple[str, str]] = []
    send = httpx.HTTPTransport.handle_request

    def counted(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        seen.append((request.method, request.url.path.rpartition("/")[2]))
        each(len(seen))
        return send(transport, request)

    with monkeypatch.context() as patch:
        patch.setattr(httpx.HTTPTransport, "handle_request", counted)
        yield seen


@pytest.fixture
def small_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few documents a request, so that the examples take many."""
    monkeypatch.setattr("graph.push.named_graphs._ROWS_A_REQUEST", 100)


def test_what_was_pushed_is_what_the_graph_holds(fuseki: FusekiServer, example_graph: Bundle) -> None:
    assert push(example_graph, fuseki.uri, None) == Pushed(sent=12, removed=0, unchanged=0)
    assert held(fuseki.held()) == expected(example_graph)


def test_a_second_push_only_asks(fuseki: FusekiServer, example_graph: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    push(example_graph, fuseki.uri, None)
    with requests(monkeypatch) as sent:
        assert push(example_graph, fuseki.uri, None) == Pushed(sent=0, removed=0, unchanged=12)
    assert sent == [("POST", "query")]


def test_a_changed_graph_replaces_the_old_one(fuseki: FusekiServer, example_graph: Bundle, changed_graph: Bundle) -> None:
    push(example_graph, fuseki.uri, None)
    done = push(changed_graph, fuseki.uri, None)
    assert held(fuseki.held()) == expected(changed_graph)
    assert done.removed == 2
    assert 0 < done.unchanged < 11
    push(example_graph, fuseki.uri, None)
    assert held(fuseki.held()) == expected(example_graph)


def test_what_others_wrote_stays(fuseki: FusekiServer, example_graph: Bundle, changed_graph: Bundle) -> None:
    fuseki.update(FOREIGN)
    mine = fuseki.held()
    push(example_graph, fuseki.uri, None)
    push(changed_graph, fuseki.uri, None)
    assert mine <= fuseki.held()


def test_a_half_finished_change_of_what_is_shared_is_finished(
    fuseki: FusekiServer, example_graph: Bundle, changed_graph: Bundle, small_requests: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    push(example_graph, fuseki.uri, None)

    def stop(n: int) -> None:
        if n == 4:
            raise httpx.ConnectError("cut off")

    with requests(monkeypatch, stop), pytest.raises(ServerError, match="cut off"):
        push(changed_graph, fuseki.uri, None)
    push(example_graph, fuseki.uri, None)
    assert held(fuseki.held()) == expected(example_graph)


@pytest.mark.parametrize("moment", [3, 5, 7])
def test_a_server_killed_in_the_middle_holds_whole_documents_and_the_next_push_completes_it(
    moment: int,
    fuseki: FusekiServer,
    example_graph: Bundle,
    changed_graph: Bundle,
    small_requests: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    push(example_graph, fuseki.uri, None)

    def die(n: int) -> None:
        if n == moment:
            fuseki.kill_soon()
        elif n > moment:
            fuseki.kill()

    with requests(monkeypatch, die), pytest.raises(ServerError):
        push(changed_graph, fuseki.uri, None)
    fuseki.start()
    whole(fuseki, example_graph, changed_graph)
    push(changed_graph, fuseki.uri, None)
    assert held(fuseki.held()) == expected(changed_graph)


def test_a_client_killed_in_the_middle_leaves_whole_documents_and_the_next_push_completes_it(
    fuseki: FusekiServer, example_graph: Bundle, changed_graph: Bundle
) -> None:
    push(example_graph, fuseki.uri, None)
    before = fuseki.held()
    client = subprocess.run([sys.executable, "-c", DYING, str(changed_graph.path), fuseki.uri], check=False, timeout=120)
    assert client.returncode == -signal.SIGKILL
    assert fuseki.held() != before
    whole(fuseki, example_graph, changed_graph)
    push(changed_graph, fuseki.uri, None)
    assert held(fuseki.held()) == expected(changed_graph)


DYING = """
import os, signal, sys
from pathlib import Path
import httpx
from graph.bundle import Bundle
from graph.push import named_graphs, push
named_graphs._ROWS_A_REQUEST = 100
send, left = httpx.HTTPTransport.handle_request, iter(range(4, -1, -1))
def dying(transport, request):
    return send(transport, request) if next(left) else os.kill(os.getpid(), signal.SIGKILL)
httpx.HTTPTransport.handle_request = dying
push(Bundle.open(Path(sys.argv[1])), sys.argv[2], None)
"""


def whole(fuseki: FusekiServer, old: Bundle, new: Bundle) -> None:
    """Every document is as it was or as it is to be."""
    before, after = expected(old), expected(new)
    for name, triples in held(fuseki.held()).items():
        assert not name or triples in (before.get(name), after.get(name))
