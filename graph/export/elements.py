"""The graph as a property graph has it, element by element: what GraphML, GEXF, Cypher and networkx are made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from graph.export.rdf import Graph
from ontology.terms import terms

Property: TypeAlias = str | int | bool | dt.date
_ROWS = 10_000
_TITLES = ("label", "name", "text", "indicator", "subject", "exact")


class Node(NamedTuple):
    """A node; ``properties`` holds what is known of it, without its id."""

    label: str
    id: str
    properties: dict[str, Property]

    @property
    def title(self) -> str:
        """What to show for it."""
        return next((str(self.properties[c]) for c in _TITLES if c in self.properties), self.id)


class Edge(NamedTuple):
    """An edge, with the labels of the nodes at its ends."""

    name: str
    start_label: str
    end_label: str
    start: str
    end: str


def nodes(graph: Graph) -> Iterator[Node]:
    """Every node, class by class, sorted by id."""
    for label in terms().nodes:
        for batch in graph.nodes(label).to_batches(_ROWS):
            for row in batch.to_pylist():
                key = row.pop("id")
                yield Node(label, key, {name: value for name, value in row.items() if value is not None})


def edges(graph: Graph) -> Iterator[Edge]:
    """Every edge, relationship by relationship, sorted."""
    for name in terms().edges:
        for (_, start_label, end_label), table in graph.edges(name):
            for batch in table.to_batches(_ROWS):
                yield from (Edge(name, start_label, end_label, row["from"], row["to"]) for row in batch.to_pylist())
