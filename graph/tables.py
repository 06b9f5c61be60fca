"""The graph as columns: one Arrow table a class of node, one a relationship and pair of ends.

Rows are taken in any order and more than once; the finished tables are sorted and hold each row once, so that the same
facts always give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from graph.identity import Thing
from ontology.errors import ChidaoError
from ontology.terms import EdgeType, NodeType, terms

Value: TypeAlias = object
EdgeKey: TypeAlias = tuple[str, str, str]
"""Relationship, label at its start, label at its end."""
_ARROW = {"STRING": pa.string(), "INT64": pa.int64(), "DATE": pa.date32(), "BOOL": pa.bool_()}
_EDGE_SCHEMA = pa.schema([("from", pa.string()), ("to", pa.string())])
_BATCH = 50_000


def node_schema(node: NodeType) -> pa.Schema:
    """The Arrow schema of a node table: ``id``, then the columns of the ontology."""
    return pa.schema([pa.field("id", pa.string(), nullable=False), *((c.name, _ARROW[c.type]) for c in node.columns)])


def edge_keys(edge: EdgeType) -> list[EdgeKey]:
    """The edge tables of a relationship."""
    return [(edge.name, start, end) for start, end in edge.ends]


class _Rows:
    """Rows of one table, packed into Arrow every so often so that millions of them stay small."""

    def __init__(self, schema: pa.Schema) -> None:
        self.schema = schema
        self.pending: list[tuple[Value, ...]] = []
        self.packed: list[pa.RecordBatch] = []

    def add(self, row: tuple[Value, ...]) -> None:
        self.pending.append(row)
        if len(self.pending) >= _BATCH:
            self.pack()

    def pack(self) -> None:
        if self.pending:
            columns = [pa.array(c, t) for c, t in zip(zip(*self.pending, strict=True), self.schema.types, strict=True)]
            self.packed.append(pa.RecordBatch.from_arrays(columns, schema=self.schema))
            self.pending = []

    def table(self, key: list[str]) -> pa.Table:
        """All rows, sorted; of rows that agree in ``key`` the first."""
        self.pack()
        names = self.schema.names
        table = pa.Table.from_batches(self.packed, schema=self.schema).sort_by([(n, "ascending") for n in names]).combine_chunks()
        if table.num_rows < 2:
            return table
        same = pa.array([True] * (table.num_rows - 1))
        for name in key:
            column = table[name].combine_chunks()
            same = pc.and_(same, pc.equal(column.slice(1), column.slice(0, len(column) - 1)))
        keep = pa.concat_arrays([pa.array([True]), pc.invert(same)])
        return table.filter(keep).combine_chunks()


@dataclass(frozen=True, slots=True)
class Tables:
    """All finished tables; every class and every pair of ends has one, if only an empty one."""

    nodes: Mapping[str, pa.Table]
    edges: Mapping[EdgeKey, pa.Table]

    def counts(self) -> dict[str, dict[str, int]]:
        """Rows a node table and a relationship (its pairs of ends added up), without the empty ones."""
        edges: dict[str, int] = {}
        for (name, _, _), table in self.edges.items():
            edges[name] = edges.get(name, 0) + table.num_rows
        nodes = {label: table.num_rows for label, table in self.nodes.items() if table.num_rows}
        return {"nodes": nodes, "edges": {name: count for name, count in edges.items() if count}}


class TableBuilder:
    """Takes nodes and edges, refuses what the ontology does not have.

    Examples
    --------
    >>> builder = TableBuilder()
    >>> task = builder.node("Task", "document/a/task/1", text="ban hành kế hoạch")
    >>> builder.edge("STATED_IN", task, builder.node("Document", "document/a"))
    >>> builder.tables().edges["STATED_IN", "Task", "Document"].to_pylist()
    [{'from': 'document/a/task/1', 'to': 'document/a'}]
    """

    def __init__(self) -> None:
        self._nodes = {label: _Rows(node_schema(node)) for label, node in terms().nodes.items()}
        self._edges = {key: _Rows(_EDGE_SCHEMA) for edge in terms().edges.values() for key in edge_keys(edge)}

    def node(self, label: str, key: str, /, **columns: Value) -> Thing:
        """Add a node under its id; columns left out are null. Raises UnknownTermError for an unknown label or column."""
        node = terms().node(label)
        for name in columns.keys() - {c.name for c in node.columns}:
            node.column(name)
        self._nodes[label].add((key, *(columns.get(c.name) for c in node.columns)))
        return Thing(label, key)

    def edge(self, name: str, start: Thing, end: Thing) -> None:
        """Add an edge. Raises ChidaoError where the ontology has no such relationship between such things."""
        key = (name, start.label, end.label)
        if key not in self._edges:
            terms().edge(name)
            raise ChidaoError(f"{name} does not go from {start.label} to {end.label}", place=start.id)
        self._edges[key].add((start.id, end.id))

    def tables(self) -> Tables:
        """Everything that was added, sorted, each row once; of two rows about one node the first in sorted order."""
        nodes = {label: rows.table(["id"]) for label, rows in self._nodes.items()}
        return Tables(nodes, {key: rows.table(["from", "to"]) for key, rows in self._edges.items()})


def node_file(folder: Path, label: str) -> Path:
    """Where the table of a class lies in a graph folder."""
    return folder / "tables" / "nodes" / f"{label}.parquet"


def edge_file(folder: Path, key: EdgeKey) -> Path:
    """Where the table of a relationship and pair of ends lies in a graph folder."""
    return folder / "tables" / "edges" / f"{'.'.join(key)}.parquet"


def write(tables: Tables, folder: Path) -> None:
    """Write every table under ``folder``, the same bytes for the same rows."""
    for path, table in _files(tables, folder):
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(table, path, compression="zstd", version="2.6")


def _files(tables: Tables, folder: Path) -> Iterator[tuple[Path, pa.Table]]:
    for label, table in tables.nodes.items():
        yield node_file(folder, label), table
    for key, table in tables.edges.items():
        yield edge_file(folder, key), table
