"""The graph in the units in which it goes to a server: each document's own rows, and what documents share in small parts.

A unit is sent where its digest is not the one that the server remembers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pyarrow as pa

from graph.export.rdf import Graph
from graph.tables import EdgeKey
from ontology.terms import NodeType, terms

Row: TypeAlias = dict[str, Any]
DOCUMENTS = "document/"
"""What the ids of documents, and of all that hangs below one, begin with."""
_PARTS = 4096
_ROWS = 50_000


def unit_of(key: str) -> str:
    """The unit of a thing, by its id.

    Examples
    --------
    >>> unit_of("document/kh-02-docx-01234567/task/3")
    'document/kh-02-docx-01234567'
    >>> unit_of("body/bo-y-te")
    'shared/f9d'
    """
    if key.startswith(DOCUMENTS):
        return "/".join(key.split("/", 2)[:2])
    return f"shared/{int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % _PARTS:03x}"


def units_of_edge(start: str, end: str) -> Sequence[str]:
    """The units that an edge belongs to, by the ids of its ends.

    One between a document and what is shared belongs to the document. One between two documents belongs to both, so
    that whichever of them is sent later completes it.
    """
    first, second = unit_of(start), unit_of(end)
    if first == second:
        return (first,)
    if is_document(first) == is_document(second):
        return (first, second)
    return (first if is_document(first) else second,)


def is_document(unit: str) -> bool:
    """Whether a unit is a document's, not a part of what is shared."""
    return unit.startswith(DOCUMENTS)


def property_row(node: NodeType, row: Mapping[str, Any]) -> Row:
    """A row of a node table as a property graph has it: a column of several values is a list.

    Examples
    --------
    >>> property_row(terms().node("Body"), {"id": "body/x", "abbreviations": "BYT; BộYT"})["abbreviations"]
    ['BYT', 'BộYT']
    """
    found = dict(row)
    for column in node.columns:
        if column.multivalued and found.get(column.name) is not None:
            found[column.name] = found[column.name].split("; ")
    return found


class Units:
    """All units of a graph: their digests, and the rows of each.

    Parameters
    ----------
    graph : a bundle, or anything else that has the tables.
    """

    def __init__(self, graph: Graph) -> None:
        self._hashes: dict[str, Any] = {}
        self._numbers: dict[str, int] = {}
        self._nodes = {label: self._grouped_nodes(node, graph.nodes(label)) for label, node in terms().nodes.items()}
        self._edges = {key: self._grouped_edges(key, table) for name in terms().edges for key, table in graph.edges(name)}
        self.digests: Mapping[str, str] = {unit: found.hexdigest() for unit, found in self._hashes.items()}
        """Of every unit of the graph."""

    def size(self, unit: str) -> int:
        """How many rows a unit has."""
        number = self._numbers[unit]
        return sum(table.size(number) for table in (*self._nodes.values(), *self._edges.values()))

    def batches(self, units: Iterable[str], most: int) -> Iterator[list[str]]:
        """Units that have no more than ``most`` rows together; a larger one has its own batch."""
        batch: list[str] = []
        rows = 0
        for unit in units:
            if batch and rows + self.size(unit) > most:
                yield batch
                batch, rows = [], 0
            batch.append(unit)
            rows += self.size(unit)
        if batch:
            yield batch

    def part(self, units: Sequence[str]) -> Graph:
        """Some units as a graph of their own."""
        numbers = [self._numbers[unit] for unit in units]
        nodes = {label: grouped.table(numbers) for label, grouped in self._nodes.items()}
        return _Part(nodes, {key: grouped.table(numbers) for key, grouped in self._edges.items()})

    def nodes(self, units: Sequence[str]) -> Iterator[tuple[str, list[Row]]]:
        """The nodes of some units: label and rows, with their ids."""
        for label, table in self._nodes.items():
            rows = table.rows([self._numbers[unit] for unit in units])
            if rows:
                yield label, [property_row(terms().node(label), row) for row in rows]

    def edges(self, units: Sequence[str]) -> Iterator[tuple[str, set[tuple[str, str]]]]:
        """The edges of some units: relationship, and the ids at its ends."""
        found: dict[str, set[tuple[str, str]]] = {}
        for (name, _, _), table in self._edges.items():
            rows = table.rows([self._numbers[unit] for unit in units])
            if rows:
                found.setdefault(name, set()).update((row["from"], row["to"]) for row in rows)
        yield from found.items()

    def _grouped_nodes(self, node: NodeType, table: pa.Table) -> _Grouped:
        numbers: list[int] = []
        for batch in table.to_batches(_ROWS):
            numbers += [self._digest(unit_of(row["id"]), (node.label, row)) for row in batch.to_pylist()]
        return _Grouped(table, np.arange(table.num_rows), numbers)

    def _grouped_edges(self, key: EdgeKey, table: pa.Table) -> _Grouped:
        numbers: list[int] = []
        places: list[int] = []
        place = 0
        for batch in table.to_batches(_ROWS):
            for start, end in zip(batch.column("from").to_pylist(), batch.column("to").to_pylist(), strict=True):
                for unit in units_of_edge(start, end):
                    numbers.append(self._digest(unit, (key[0], start, end)))
                    places.append(place)
                place += 1
        return _Grouped(table, np.array(places, dtype=np.int64), numbers)

    def _digest(self, unit: str, row: tuple[object, ...]) -> int:
        """Take a row into the digest of its unit; gives the unit's number."""
        known = self._hashes.get(unit)
        if known is None:
            known = self._hashes[unit] = _new_hash()
            self._numbers[unit] = len(self._numbers)
        known.update(repr(row).encode())
        return self._numbers[unit]


class _Grouped:
    """A table with the rows of each unit side by side."""

    def __init__(self, table: pa.Table, places: np.typing.NDArray[np.int64], numbers: list[int]) -> None:
        units = np.array(numbers, dtype=np.int64)
        order = np.argsort(units, kind="stable")
        self._table = table.take(places[order])
        found, starts, counts = np.unique(units[order], return_index=True, return_counts=True)
        self._spans: dict[int, tuple[int, int]] = dict(zip(found.tolist(), zip(starts.tolist(), counts.tolist(), strict=True), strict=True))

    def size(self, unit: int) -> int:
        _, count = self._spans.get(unit, (0, 0))
        return count

    def table(self, units: Sequence[int]) -> pa.Table:
        spans = [self._spans[unit] for unit in units if unit in self._spans]
        return pa.concat_tables([self._table.slice(0, 0), *(self._table.slice(start, count) for start, count in spans)])

    def rows(self, units: Sequence[int]) -> list[Row]:
        return list(self.table(units).to_pylist())


class _Part(NamedTuple):
    """Some rows of every table."""

    node_tables: Mapping[str, pa.Table]
    edge_tables: Mapping[EdgeKey, pa.Table]

    def nodes(self, label: str) -> pa.Table:
        return self.node_tables[label]

    def edges(self, name: str) -> Iterator[tuple[EdgeKey, pa.Table]]:
        return ((key, table) for key, table in self.edge_tables.items() if key[0] == name)


def _new_hash() -> Any:
    """A change in what the ontology can say changes every digest."""
    return hashlib.blake2b(_ONTOLOGY, digest_size=16)


_ONTOLOGY = hashlib.sha256(repr((dict(terms().nodes), dict(terms().edges))).encode()).digest()
