"""A graph onto Neo4j: each document in one transaction, what documents share before them, what nobody shares any more after.

The digest of a document is recorded in the transaction that writes it, so what a server holds and what it remembers
cannot disagree, whoever dies when.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import neo4j

from graph.push import Pushed
from graph.push import neo4j_statements as say
from graph.push.units import Units, is_document
from graph.stores.neo4j_driver import address, bounded, connection
from graph.stores.remote import Login
from ontology.progress import Progress
from ontology.terms import terms

if TYPE_CHECKING:
    from graph.bundle import Bundle

_ROWS_A_STATEMENT = 5_000
_ROWS_A_TRANSACTION = 20_000


def push(bundle: Bundle, uri: str, login: Login | None, *, timeout: float, progress: bool) -> Pushed:
    """See ``graph.push.push``."""
    units = Units(bundle)
    with connection(uri, login) as driver:
        server = _Database(driver, uri, timeout)
        known = server.digests()
        changed = [unit for unit, digest in units.digests.items() if known.get(unit) != digest]
        gone = [unit for unit in known if unit not in units.digests]
        documents, shared = _parted(changed)
        documents_gone, shared_gone = _parted(gone)
        server.declare()
        report = Progress("sent", len(changed) + len(gone), "parts", wanted=progress)
        for some in units.batches(shared, _ROWS_A_TRANSACTION):
            server.add(units, some)
            report.step(len(some))
        for some in units.batches(documents, _ROWS_A_TRANSACTION):
            server.replace(units, some)
            report.step(len(some))
        for document in documents_gone:
            server.forget(document)
            report.step()
        if shared or shared_gone:
            server.settle(units, shared, shared_gone)
        report.close()
    in_all = len(_parted(units.digests)[0]) + 1
    sent = len(documents) + bool(shared or shared_gone)
    return Pushed(sent, len(documents_gone), in_all - sent)


def _parted(units: Iterable[str]) -> tuple[list[str], list[str]]:
    """The documents, and the parts of what they share."""
    found = list(units)
    return [unit for unit in found if is_document(unit)], [unit for unit in found if not is_document(unit)]


class _Database:
    """What a push does to the server, a transaction a method."""

    def __init__(self, driver: neo4j.Driver, uri: str, timeout: float) -> None:
        self._driver, self._uri, self._timeout = driver, uri, timeout
        self._database = address(uri).database

    def digests(self) -> dict[str, str]:
        """What the server remembers, by unit; a document that stands there unremembered has no digest."""
        with self._session() as session:
            there = {record["id"]: "" for record in session.run(say.THERE)}
            return there | {record["id"]: record["digest"] for record in session.run(say.KNOWN)}

    def declare(self) -> None:
        """Constraints and indexes, where they are not there yet."""
        with self._session() as session:
            there = {record["name"] for record in session.run(say.DECLARED)}
            missing = [statement for name, statement in say.schema(terms()) if name not in there]
            for statement in (*missing, say.WAIT_FOR_SCHEMA) if missing else ():
                session.run(statement).consume()

    def add(self, units: Units, some: Sequence[str]) -> None:
        """Bring parts of what is shared to what they are now; nothing is taken away that an old document may need."""
        self._write(lambda tx: _put(tx, units, some, say.SHARED_EDGES_OF))

    def replace(self, units: Units, some: Sequence[str]) -> None:
        """Bring documents to what they are now."""

        def work(tx: neo4j.ManagedTransaction) -> None:
            there = {record["id"] for record in _run(tx, say.NODES_OF, some)}
            wanted = {row["id"] for _, rows in units.nodes(some) for row in rows}
            _run(tx, say.REMOVE_NODES, sorted(there - wanted))
            _put(tx, units, some, say.EDGES_OF if there else None)
            _record(tx, units, some)

        self._write(work)

    def forget(self, document: str) -> None:
        """Take a document away."""

        def work(tx: neo4j.ManagedTransaction) -> None:
            _run(tx, say.REMOVE_NODES, [record["id"] for record in _run(tx, say.NODES_OF, [document])])
            _run(tx, say.FORGET, [document])

        self._write(work)

    def settle(self, units: Units, some: Sequence[str], gone: Sequence[str]) -> None:
        """Take away what nobody shares any more, and remember the rest as sent."""

        def work(tx: neo4j.ManagedTransaction) -> None:
            _, shared = _parted(units.digests)
            wanted = {row["id"] for _, rows in units.nodes(shared) for row in rows}
            _run(tx, say.REMOVE_NODES, [record["id"] for record in tx.run(say.SHARED_NODES) if record["id"] not in wanted])
            _run(tx, say.FORGET, gone)
            _record(tx, units, some)

        self._write(work)

    @contextmanager
    def _session(self) -> Iterator[neo4j.Session]:
        with bounded(self._driver, self._uri, self._timeout), self._driver.session(database=self._database) as session:
            yield session

    def _write(self, work: Callable[[neo4j.ManagedTransaction], None]) -> None:
        """Run a transaction, again where the server says that this helps."""
        with self._session() as session:
            session.execute_write(neo4j.unit_of_work(timeout=self._timeout)(work))


def _put(tx: neo4j.ManagedTransaction, units: Units, some: Sequence[str], old_edges: str | None) -> None:
    """Write the rows of units; with ``old_edges`` take away the edges that they do not have any more."""
    ids: list[str] = []
    for label, rows in units.nodes(some):
        _run(tx, say.put_nodes(label), rows)
        ids += [row["id"] for row in rows]
    edges = dict(units.edges(some))
    if old_edges:
        there = _run(tx, old_edges, ids, types=list(terms().edges))
        _run(tx, say.REMOVE_EDGES, [r["edge"] for r in there if (r["start"], r["end"]) not in edges.get(r["name"], ())])
    for name, pairs in edges.items():
        _run(tx, say.put_edges(name), sorted(pairs))


def _record(tx: neo4j.ManagedTransaction, units: Units, some: Sequence[str]) -> None:
    _run(tx, say.RECORD, [{"id": unit, "digest": units.digests[unit]} for unit in some])


def _run(tx: neo4j.ManagedTransaction, statement: str, rows: Sequence[object], **parameters: object) -> list[neo4j.Record]:
    """A statement over many rows, some at a time; what it gives back."""
    found: list[neo4j.Record] = []
    for start in range(0, len(rows), _ROWS_A_STATEMENT):
        part = [list(row) if isinstance(row, tuple) else row for row in rows[start : start + _ROWS_A_STATEMENT]]
        found += tx.run(statement, {"rows": part, **parameters})
    return found
