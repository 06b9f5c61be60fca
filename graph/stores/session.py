"""The parent's side: a store held open in a child process, query after query, and the kill at the time limit."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple

from graph.rows import Rows
from graph.stores import EngineName
from graph.stores.base import LIMIT, TIMEOUT, Parameters, QueryError, QueryTimeoutError, StoreError, query_errors
from graph.stores.wire import decode, encode

_START = 60.0
_LOWEST_PRIORITY = 19


class Document(NamedTuple):
    """An answer as it goes out to others: its media type, and itself."""

    media_type: str
    text: str


class Session:
    """Queries to one store of one graph. The child starts with the first query and again after a kill.

    Safe to share between threads: queries wait for one another. Close it, or use it in ``with``; one that is
    forgotten is closed with the object. A closed one stays closed.

    Examples
    --------
    >>> with Session("cypher", Path("graph")) as session:               # doctest: +SKIP
    ...     session.run("MATCH (b:Body) WHERE b.name = $name RETURN b.id", {"name": "Bộ Y tế"})
    """

    def __init__(self, engine: EngineName, folder: Path) -> None:
        self.engine, self.folder = engine, folder
        self.closed = False
        self._lock = threading.Lock()
        self._child: subprocess.Popen[str] | None = None

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(self, query: str, parameters: Parameters | None = None, *, timeout: float = TIMEOUT, limit: int = LIMIT) -> Rows:
        """The answer to a query, with parameters bound by the engine.

        Parameters
        ----------
        timeout : seconds; the query is killed then, and its processor time with it.
        limit : rows; ``Rows.truncated`` says that there were more.

        Raises
        ------
        QueryTimeoutError, QueryError : the query's fault.
        StoreError : the store's.
        """
        answer = self._answer({"query": query, "parameters": dict(parameters or {}), "timeout": timeout, "limit": limit})
        return Rows(tuple(answer["columns"]), tuple(tuple(row) for row in answer["rows"]), answer["truncated"])

    def written(
        self,
        query: str,
        parameters: Parameters | None = None,
        *,
        results: str | None,
        graph: str | None,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        timeout: float = TIMEOUT,
    ) -> Document:
        """The answer as the engine itself writes it, for others to read (SPARQL only).

        Parameters
        ----------
        results, graph : the media types for rows or a yes or no, and for triples; ``None``: none will do.
        default_graphs, named_graphs : IRIs; the dataset, in place of the one that the query or the store names.

        Raises
        ------
        NotAcceptableError : the answer is of the kind for which no media type was given.
        RefusedError : it is too large, or asks another server.
        QueryTimeoutError, QueryError, StoreError : as for ``run``.
        """
        wanted = {"results": results, "graph": graph, "default_graphs": list(default_graphs), "named_graphs": list(named_graphs)}
        answer = self._answer({"query": query, "parameters": dict(parameters or {}), "timeout": timeout, "written": wanted})
        return Document(answer["media_type"], answer["text"])

    def open(self) -> None:
        """Start the child now and not with the first query; raises StoreError."""
        with self._lock:
            self._started()

    def close(self) -> None:
        """End the child, and with it the query that another thread may be waiting for: that one gets a QueryError."""
        self.stop()
        with self._lock:
            self._drop()

    def stop(self) -> None:
        """What ``close`` does, without waiting for it."""
        self.closed = True
        if child := self._child:
            child.kill()

    def lower_priority(self) -> None:
        """Let the processor serve others first, for as long as this child lives (POSIX)."""
        if (child := self._child) and hasattr(os, "setpriority"):
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, child.pid, _LOWEST_PRIORITY)

    def _answer(self, request: Mapping[str, Any]) -> dict[str, Any]:
        timeout: float = request["timeout"]
        with self._lock:
            child = self._started()
            begun = time.monotonic()
            line = "" if self.closed else _exchange(child, encode(request), timeout)
            if not line.endswith("\n"):
                self._drop()
                raise _closed() if self.closed else _died(timeout, time.monotonic() - begun)
        answer: dict[str, Any] = decode(line)
        if "error" in answer:
            raise query_errors().get(answer["kind"], QueryError)(answer["error"], place=answer["place"], remedy=answer["remedy"])
        return answer

    def _started(self) -> subprocess.Popen[str]:
        if self.closed:
            raise _closed()
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._drop()
        self._child = child = _start(self.engine, self.folder)
        weakref.finalize(self, _stop, child)
        hello: dict[str, Any] = decode(_exchange(child, None, _START) or encode({"error": "the query process did not start"}))
        if "error" in hello:
            self._drop()
            if self.closed:
                raise _closed()
            place, remedy = hello.get("place"), hello.get("remedy")
            raise StoreError(hello["error"], place=place or str(self.folder), remedy=remedy or "build the graph again")
        return child

    def _drop(self) -> None:
        if self._child is not None:
            _stop(self._child)
            self._child = None


def _start(engine: EngineName, folder: Path) -> subprocess.Popen[str]:
    """``-P``: the folder that the user stands in is no place to import modules from. A process group of its own, so that
    Ctrl-C goes to the parent alone; not a session of its own, since Linux weighs priorities only within one (autogroups).
    """
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
        [sys.executable, "-P", "-m", "graph.stores.worker", engine, str(folder.resolve())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        process_group=0,
    )


def _exchange(child: subprocess.Popen[str], line: str | None, seconds: float) -> str:
    """Send a line, wait for one; the child is killed after ``seconds``. Empty where it died."""
    killer = threading.Timer(seconds, child.kill)
    killer.start()
    try:
        if line is not None:
            with contextlib.suppress(BrokenPipeError):
                _pipe(child.stdin).write(f"{line}\n")
                _pipe(child.stdin).flush()
        return _pipe(child.stdout).readline()
    except BaseException:
        child.kill()
        raise
    finally:
        killer.cancel()


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def _stop(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):
            _pipe(pipe).close()


def _closed() -> QueryError:
    return QueryError("the session was closed")


def _died(timeout: float, took: float) -> QueryError:
    if took >= timeout:
        return QueryTimeoutError(f"the query was stopped after {timeout:g} s", remedy="narrow it, or give it more time")
    return QueryError("the query broke the engine, or needed more memory than it may have", remedy="narrow it")
