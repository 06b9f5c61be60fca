"""Servers that hang, break or talk nonsense, and logins that are wrong: a clear error, and no secret in it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graph.bundle import Bundle
from graph.push import Pushed, push
from graph.stores.base import QueryTimeoutError, ServerError
from graph.stores.remote import Login, connect, kind_of, login_for
from ontology.errors import ChidaoError
from tests.servers.fuseki_server import PASSWORD, USER, FusekiServer

NOTHING = b'{"head": {"vars": ["graph", "digest"]}, "results": {"bindings": []}}'
JSON = "application/sparql-results+json"


@pytest.fixture
def serve() -> Iterator[Callable[[Callable[[BaseHTTPRequestHandler], None]], str]]:
    """Starts a server that answers every POST and PUT with a function; gives its address."""
    running: list[ThreadingHTTPServer] = []

    def start(answer: Callable[[BaseHTTPRequestHandler], None]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                answer(self)

            do_PUT = do_POST  # noqa: N815 - the library's name

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        running.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/chidao"

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def reply(handler: BaseHTTPRequestHandler, status: int, kind: str, body: bytes) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


Serve = Callable[[Callable[[BaseHTTPRequestHandler], None]], str]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (401, "asks for a login"),
        (403, "does not let this login"),
        (404, "no such service"),
        (405, "read-only"),
        (413, "no body of this size"),
        (500, "HTTP 500: the disk broke"),
        (507, "disk is full"),
        (301, "points elsewhere"),
    ],
)
def test_a_refused_write_says_why(serve: Serve, example_graph: Bundle, status: int, message: str) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path.startswith("/chidao/query"):
            reply(handler, 200, JSON, NOTHING)
            return
        handler.send_response(status)
        if status == 301:
            handler.send_header("Location", "http://127.0.0.1:1/")
        handler.send_header("Content-Type", "text/plain")
        handler.end_headers()
        handler.wfile.write(b"the disk\nbroke")

    with pytest.raises(ServerError, match=message):
        push(example_graph, serve(answer), None)


@pytest.mark.parametrize("body", [b"<html>hello</html>", b"", NOTHING[:-3], b'{"results": 1}', b"\xff\xfe"])
def test_an_answer_that_is_none_is_told(serve: Serve, body: bytes) -> None:
    uri = serve(lambda handler: reply(handler, 200, JSON, body))
    with connect(uri, None) as server, pytest.raises(ServerError, match="no SPARQL result"):
        server.run("SELECT * {}")


def test_a_server_that_breaks_off_is_told(serve: Serve) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", JSON)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(NOTHING[:30])
        handler.close_connection = True

    with connect(serve(answer), None) as server, pytest.raises(ServerError, match="broke off"):
        server.run("SELECT * {}")


def test_a_server_that_hangs_is_left(serve: Serve, example_graph: Bundle) -> None:
    uri, start = serve(lambda _: time.sleep(3)), time.monotonic()
    with pytest.raises(ServerError, match=r"within 0\.5 s"):
        push(example_graph, uri, None, timeout=0.5)
    with connect(uri, None) as server, pytest.raises(QueryTimeoutError, match=r"0\.5 s"):
        server.run("SELECT * {}", timeout=0.5)
    assert time.monotonic() - start < 3


def test_a_server_that_drips_is_left(serve: Serve) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", JSON)
        handler.end_headers()
        handler.wfile.write(NOTHING[:-3])
        for _ in range(30):
            handler.wfile.write(b" ")
            time.sleep(0.1)

    with connect(serve(answer), None) as server, pytest.raises(QueryTimeoutError, match="more than 1 s"):
        server.run("SELECT * {}", timeout=1)


def test_nobody_there_is_told() -> None:
    with connect("http://127.0.0.1:1/chidao", None) as server, pytest.raises(ServerError, match="cannot be reached"):
        server.run("SELECT * {}")


def test_a_login_is_needed_where_the_server_says_so(tmp_path: Path, example_graph: Bundle) -> None:
    server = FusekiServer(tmp_path / "home", login=True)
    server.start()
    try:
        for login in (None, Login(USER, "not-the-password"), Login("nobody", PASSWORD)):
            with pytest.raises(ServerError, match="asks for a login") as caught:
                push(example_graph, server.uri, login)
            assert "not-the-password" not in f"{caught.value} {caught.value!r}"
        assert push(example_graph, server.uri, Login(USER, PASSWORD)) == Pushed(12, 0, 0)
    finally:
        server.kill()


def test_a_login_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(ChidaoError, match="CHIDAO_SPARQL_PASSWORD") as caught:
        kind_of("http://me:hunter2@127.0.0.1/chidao")
    assert "hunter2" not in f"{caught.value} {caught.value!r}"


def test_a_login_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHIDAO_SPARQL_USER", raising=False)
    monkeypatch.delenv("CHIDAO_SPARQL_PASSWORD", raising=False)
    uri = "http://127.0.0.1/chidao"
    assert login_for(uri) is None
    monkeypatch.setenv("CHIDAO_SPARQL_USER", "me")
    assert login_for(uri, lambda user: f"asked {user}") == Login("me", "asked me")
    with pytest.raises(ChidaoError, match="no password for me"):
        login_for(uri)
    monkeypatch.setenv("CHIDAO_SPARQL_PASSWORD", "hunter2")
    assert login_for(uri) == Login("me", "hunter2")
    assert "hunter2" not in repr(login_for(uri))
