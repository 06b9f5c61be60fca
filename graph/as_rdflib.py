"""The graph for rdflib and what is built on it."""

from __future__ import annotations

import pyoxigraph as ox
import rdflib

from graph.export.rdf import Graph
from graph.export.trig import quads
from graph.export.writing import PREFIXES


def as_rdflib(graph: Graph) -> rdflib.Dataset:
    """An rdflib Dataset with a named graph a document; its default graph is the union of them all.

    Everything is in memory, some hundred thousand triples at most: for questions the SPARQL store is far quicker.
    """
    found = rdflib.Dataset(default_union=True)
    for prefix, namespace in PREFIXES.items():
        found.bind(prefix, namespace)
    found.addN((_uri(q.subject), _uri(q.predicate), _node(q.object), _context(found, q.graph_name)) for q in quads(graph))
    return found


def _uri(term: object) -> rdflib.URIRef:
    assert isinstance(term, ox.NamedNode)
    return rdflib.URIRef(term.value)


def _node(term: object) -> rdflib.URIRef | rdflib.Literal:
    """Literals keep their spelling: rdflib would otherwise write some of them its own way."""
    if not isinstance(term, ox.Literal):
        return _uri(term)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    kind = None if term.datatype.value.endswith("XMLSchema#string") else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, datatype=kind, normalize=False)


def _context(found: rdflib.Dataset, name: object) -> rdflib.Graph:
    return found.graph(_uri(name)) if isinstance(name, ox.NamedNode) else found.default_graph
