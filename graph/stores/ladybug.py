"""Cypher: Ladybug (a maintained Kùzu), one file, made whole from the tables by COPY and only read after.

Its own time limit is not used: measured on 0.22.0, ``set_query_timeout(500)`` let an UNWIND of a long range run 76 s.
"""

from __future__ import annotations

import datetime as dt
import decimal
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import ladybug

from graph.replacing import replacing
from graph.rows import Value
from graph.stores import cypher_text
from graph.stores.base import Answer, Parameters, QueryError, StoreError
from graph.stores.places import LADYBUG
from ontology.terms import Terms, terms

BUFFER_POOL = 1 << 30
"""Bytes. Measured: below 1 GiB a graph of ten million nodes does not load."""
_WARM_UP: dict[str, Any] = {"a": None, "b": 1, "c": 2**40, "d": 0.5, "e": "x", "f": True, "g": dt.date(2025, 1, 1), "h": ["x"], "i": [1]}


def build(folder: Path) -> None:
    """Make ``stores/ladybug.lbdb`` from the Parquet tables; the one before stays until the new one is whole."""
    with replacing(folder / LADYBUG) as new:
        database = ladybug.Database(new, buffer_pool_size=BUFFER_POOL)
        try:
            connection = ladybug.Connection(database)
            for statement in (*ddl(terms()), *_copies(folder), "CHECKPOINT"):
                connection.execute(statement)
            connection.close()
        except RuntimeError as error:
            raise StoreError(f"the Cypher store could not be made: {error}", place=str(new)) from error
        finally:
            database.close()


def ddl(table: Terms) -> Iterator[str]:
    """The statements that declare every node table and every relationship, in the ontology's order.

    Examples
    --------
    >>> next(s for s in ddl(terms()) if "`Task`" in s)
    'CREATE NODE TABLE `Task`(`id` STRING PRIMARY KEY, `text` STRING, ...)'
    """
    for node in table.nodes.values():
        columns = "".join(f", {_quoted(c.name)} {c.type}" for c in node.columns)
        yield f"CREATE NODE TABLE {_quoted(node.label)}(`id` STRING PRIMARY KEY{columns})"
    for edge in table.edges.values():
        ends = ", ".join(f"FROM {_quoted(start)} TO {_quoted(end)}" for start, end in edge.ends)
        yield f"CREATE REL TABLE {_quoted(edge.name)}({ends})"


def _copies(folder: Path) -> Iterator[str]:
    from graph.tables import edge_file, edge_keys, node_file

    for label in terms().nodes:
        yield f"COPY {_quoted(label)} FROM {_literal(node_file(folder, label))}"
    for edge in terms().edges.values():
        for key in edge_keys(edge):
            _, start, end = key
            yield f"COPY {_quoted(edge.name)} FROM {_literal(edge_file(folder, key))} (from={_literal(start)}, to={_literal(end)})"


def _quoted(name: str) -> str:
    return f"`{name}`"


def _literal(value: object) -> str:
    """A string literal. Paths are the user's: a quote in one must not end the literal."""
    text = str(value).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{text}'"


class LadybugReader:
    """The store, open for questions; lives in the child process."""

    memory_limit: ClassVar[int | None] = None

    def __init__(self, folder: Path) -> None:
        path = folder / LADYBUG
        if not path.is_file():
            raise StoreError("there is no Cypher store here", place=str(path), remedy="build the graph first")
        self._database = ladybug.Database(path, read_only=True, buffer_pool_size=BUFFER_POOL)
        self._connection = ladybug.Connection(self._database)
        # the engine imports modules when it first meets a type, which it could not do any more behind the worker's wall
        self._connection.execute("RETURN $a, $b, $c, $d, $e, $f, $g, $h, $i, $j", {**_WARM_UP, "j": {"k": 1}})

    def __enter__(self) -> LadybugReader:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()
        self._database.close()

    def run(self, query: str, parameters: Parameters) -> Answer:
        """Answer a query; every parameter that it names has to be given (the engine takes a missing one for NULL)."""
        missing = cypher_text.check(query) - parameters.keys()
        if missing:
            raise QueryError(f"no value for ${sorted(missing)[0]}")
        try:
            result = self._connection.execute(query, {name: _bindable(value) for name, value in parameters.items()})
        except RuntimeError as error:
            raise QueryError(" ".join(str(error).split())) from None
        if isinstance(result, list):
            raise QueryError("one query at a time")
        return result.get_column_names(), _rows(result)


reader = LadybugReader


def _rows(result: ladybug.QueryResult) -> Iterator[Sequence[Value]]:
    while result.has_next():
        yield [plain(value) for value in result.get_next()]


def _bindable(value: object) -> object:
    """Subclasses of str become str: the engine looks at the exact type."""
    if isinstance(value, str):
        return str(value)
    return [_bindable(v) for v in value] if isinstance(value, Sequence) else value


def plain(value: Any) -> Value:
    """A value as Python has it: decimals as numbers, a node as a map of what it has, with ``_label``; no internal ids.

    Examples
    --------
    >>> plain({"_ID": {"offset": 0, "table": 1}, "_LABEL": "Body", "id": "body/x", "name": None})
    {'_label': 'Body', 'id': 'body/x'}
    """
    if isinstance(value, Mapping):
        return _plain_map(value)
    if isinstance(value, list):
        return [plain(v) for v in value]
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    known: Value = str(value) if isinstance(value, uuid.UUID | bytes) else value
    return known


def _plain_map(value: Mapping[str, Any]) -> Value:
    """A path has ``_NODES`` and ``_RELS``; a node or an edge has a ``_LABEL``, and nulls for what other labels have."""
    if "_NODES" in value:
        return {"nodes": plain(value["_NODES"]), "relationships": plain(value["_RELS"])}
    if "_LABEL" not in value:
        return {k: plain(v) for k, v in value.items()}
    return {"_label": value["_LABEL"], **{k: plain(v) for k, v in value.items() if not k.startswith("_") and v is not None}}
