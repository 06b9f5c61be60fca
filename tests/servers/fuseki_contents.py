"""What a SPARQL store is to hold of a graph, and what it holds."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graph.bundle import Bundle
from graph.export.description import description
from graph.export.trig import quads
from graph.stores.sparql_server import DIGEST

Graphs = dict[str, frozenset[ox.Triple]]


def expected(bundle: Bundle) -> Graphs:
    """Each document's triples by the name of its graph; under an empty name what is shared, and the description."""
    shared = [ox.Quad(*triple) for triple in description(bundle)]
    return by_graph([*quads(bundle), *shared])


def held(found: Iterable[ox.Quad]) -> Graphs:
    """The same of a store, without the marks; every triple is there once."""
    quads = [quad for quad in found if quad.predicate.value != DIGEST]
    assert len(quads) == len({quad.triple for quad in quads})
    documents = [q for q in quads if "/id/document/" in str(q.graph_name)]
    rest = [ox.Quad(q.subject, q.predicate, q.object) for q in quads if "/id/document/" not in str(q.graph_name)]
    return by_graph([*documents, *rest])


def by_graph(quads: Iterable[ox.Quad]) -> Graphs:
    found: dict[str, set[ox.Triple]] = {}
    for quad in quads:
        name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value
        found.setdefault(name, set()).add(quad.triple)
    return {name: frozenset(triples) for name, triples in found.items()}
