"""The body of a server's answer, read into rows as it comes: no further than the limit, with an end in time and size."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Sequence
from typing import Any

import httpx
import pyoxigraph as ox

from graph.rows import Rows, Value
from graph.stores.base import QueryError, QueryTimeoutError, ServerError
from graph.stores.sparql_terms import plain

ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"
_MOST_BYTES = 256 * 2**20
"""Of an answer; JSON results take several times the room of the rows that they hold."""


def rows_of(response: httpx.Response, place: str, timeout: float, limit: int) -> Rows:
    """The rows of a SELECT, the truth of an ASK, the triples of a CONSTRUCT or DESCRIBE.

    Raises
    ------
    QueryTimeoutError : the body took longer than ``timeout`` seconds.
    ServerError : the body is not what it says it is.
    """
    body = _Body(response, timeout, place)
    rows: list[Sequence[Value]] = []
    try:
        columns, found = _answer(response.headers.get("content-type", "").partition(";")[0].strip().lower(), io.BufferedReader(body))
        for row in found:
            if len(rows) == limit:
                return Rows(columns, tuple(map(tuple, rows)), truncated=True)
            rows.append(row)
    except (SyntaxError, ValueError):
        raise ServerError("the server's answer is no SPARQL result", place=place, remedy="is this a query service?") from None
    return Rows(columns, tuple(map(tuple, rows)))


def _answer(kind: str, stream: io.BufferedReader) -> tuple[tuple[str, ...], Iterator[Sequence[Value]]]:
    if kind in ("application/n-triples", "text/plain"):
        found = ox.parse(stream, ox.RdfFormat.N_TRIPLES)
        return ("subject", "predicate", "object"), ([plain(t) for t in (q.subject, q.predicate, q.object)] for q in found)
    result = ox.parse_query_results(stream, ox.QueryResultsFormat.JSON)
    if isinstance(result, ox.QueryBoolean):
        return ("answer",), iter([[bool(result)]])
    return tuple(v.value for v in result.variables), ([plain(term) for term in solution] for solution in result)


class _Body(io.RawIOBase):
    """A response's body as a stream for a parser, with an end in time and size."""

    def __init__(self, response: httpx.Response, timeout: float, place: str) -> None:
        self._chunks, self._rest, self._size = response.iter_bytes(), b"", 0
        self._timeout, self._place, self._end = timeout, place, time.monotonic() + timeout

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            if time.monotonic() > self._end:
                raise QueryTimeoutError(f"the answer took more than {self._timeout:g} s", place=self._place, remedy="narrow the query")
            self._rest, self._size = chunk, self._size + len(chunk)
            if self._size > _MOST_BYTES:
                raise QueryError(f"the answer is larger than {_MOST_BYTES // 2**20} MB", place=self._place, remedy="ask for fewer rows")
        count = min(len(buffer), len(self._rest))
        buffer[:count], self._rest = self._rest[:count], self._rest[count:]
        return count
