"""The graph for networkx: analysis, not questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from graph.export.elements import edges, nodes
from graph.export.rdf import Graph

if TYPE_CHECKING:
    MultiDiGraph = nx.MultiDiGraph[str]


def as_networkx(graph: Graph) -> MultiDiGraph:
    """A directed multigraph. Nodes are ids, with their columns and the class as ``_label``; an edge's key is its relationship.

    Examples
    --------
    >>> from graph.tables import TableBuilder
    >>> from graph.in_memory import InMemory
    >>> builder = TableBuilder()
    >>> builder.edge("STATED_IN", builder.node("Task", "t", text="báo cáo"), builder.node("Document", "d"))
    >>> found = as_networkx(InMemory(builder.tables()))
    >>> found.nodes["t"], list(found.edges(keys=True))
    ({'_label': 'Task', 'text': 'báo cáo'}, [('t', 'd', 'STATED_IN')])
    """
    found: MultiDiGraph = nx.MultiDiGraph()
    found.add_nodes_from((node.id, {"_label": node.label, **node.properties}) for node in nodes(graph))
    for edge in edges(graph):
        found.add_edge(edge.start, edge.end, key=edge.name)
    return found
