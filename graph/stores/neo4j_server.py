"""Cypher on a Neo4j server to which a graph was pushed: read access only, the same values as from the embedded store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import neo4j
from neo4j import graph as elements
from neo4j import time as times

from graph.rows import Rows, Value
from graph.stores import EngineName, cypher_text
from graph.stores.base import LIMIT, TIMEOUT, Parameters, QueryError
from graph.stores.neo4j_driver import address, bounded, connection
from graph.stores.remote import Login
from ontology.terms import terms

_AT_ONCE = 1000


class Neo4jServer:
    """Queries to a Neo4j database. Close it, or use it in ``with``; after a time-out it connects anew."""

    engine: EngineName = "cypher"

    def __init__(self, uri: str, login: Login | None = None) -> None:
        self._uri, self._login = uri, login
        self._driver: neo4j.Driver | None = None

    def __enter__(self) -> Neo4jServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Drop the connection."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def run(self, query: str, parameters: Parameters | None = None, *, timeout: float = TIMEOUT, limit: int = LIMIT) -> Rows:
        """The answer to a query, with parameters bound by the server.

        Parameters
        ----------
        timeout : seconds; the server stops the query then. One that does not even say so is left soon after.
        limit : rows; ``Rows.truncated`` says that there were more.

        Raises
        ------
        QueryTimeoutError, QueryError : the query's fault.
        ServerError : the server's.
        """
        given = dict(parameters or {})
        missing = cypher_text.check(query) - given.keys()
        if missing:
            raise QueryError(f"no value for ${sorted(missing)[0]}")
        if self._driver is None:
            self._driver = connection(self._uri, self._login)
        try:
            with bounded(self._driver, self._uri, timeout):
                return _answer(self._driver, address(self._uri).database, query, given, timeout, limit)
        except BaseException:
            self.close()
            raise


def _answer(driver: neo4j.Driver, database: str | None, query: str, parameters: dict[str, Any], timeout: float, limit: int) -> Rows:
    with (
        driver.session(database=database, default_access_mode=neo4j.READ_ACCESS, fetch_size=min(limit + 1, _AT_ONCE)) as session,
        session.begin_transaction(timeout=timeout) as transaction,
    ):
        result = transaction.run(query, parameters)
        columns = tuple(result.keys())
        rows = tuple(tuple(plain(value) for value in record.values()) for record in result.fetch(limit))
        return Rows(columns, rows, truncated=result.peek() is not None)


def plain(value: Any) -> Value:
    """A value as Python has it, and as the embedded store gives it: a node as a map of what it has, with ``_label``.

    Examples
    --------
    >>> plain([times.Date(2025, 6, 30), None, 1.5])
    [datetime.date(2025, 6, 30), None, 1.5]
    """
    match value:
        case elements.Node():
            return {"_label": _label(value.labels), **_properties(value)}
        case elements.Relationship():
            return {"_label": value.type, **_properties(value)}
        case elements.Path():
            return {"nodes": [plain(n) for n in value.nodes], "relationships": [plain(r) for r in value.relationships]}
        case times.Duration():
            return str(value) if value.months else dt.timedelta(value.days, value.seconds, value.nanoseconds // 1000)
        case times.Date() | times.DateTime() | times.Time():
            return value.to_native()  # type: ignore[return-value] # a time of day has no place in a Value, but prints
        case str() | bool() | int() | float() | None:
            return value
        case Mapping():
            return {str(k): plain(v) for k, v in value.items()}
        case list() | tuple():
            return [plain(v) for v in value]
        case _:
            return str(value)


def _label(labels: Iterable[str]) -> str:
    """The ontology's label of a node; any of its labels where it is not chidao's."""
    known = [label for label in sorted(labels) if label in terms().nodes]
    return (known or sorted(labels) or [""])[0]


def _properties(element: elements.Entity) -> dict[str, Value]:
    """In the ontology's order; what it does not know comes last."""
    known = terms().nodes.get(_label(element.labels)) if isinstance(element, elements.Node) else None
    names = ["id", *(column.name for column in known.columns)] if known else []
    order = {name: place for place, name in enumerate(names)}
    found = sorted(element.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))
    return {name: plain(value) for name, value in found}
