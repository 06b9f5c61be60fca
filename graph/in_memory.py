"""Finished tables as a graph, without a folder: what triples and exports can be made from before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa

from graph.tables import EdgeKey, Tables, edge_keys
from ontology.terms import terms


@dataclass(frozen=True, slots=True)
class InMemory:
    """The tables of a graph, asked for in the way of a bundle."""

    tables: Tables

    def nodes(self, label: str) -> pa.Table:
        """The table of a class. Raises UnknownTermError."""
        return self.tables.nodes[terms().node(label).label]

    def edges(self, name: str) -> Iterator[tuple[EdgeKey, pa.Table]]:
        """The tables of a relationship, one a pair of ends."""
        for key in edge_keys(terms().edge(name)):
            yield key, self.tables.edges[key]
