"""TriG: what one document says stands in that document's named graph, what all share in the default graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, serialize

from graph.bundle import Bundle
from graph.export.description import description
from graph.export.rdf import Graph, triples
from graph.export.writing import PREFIXES
from graph.iris import id_of, iri_of


def write(bundle: Bundle, out: IO[bytes]) -> None:
    """TriG, with the description of the dataset in the default graph."""
    serialize(_all(bundle), out, RdfFormat.TRIG, prefixes=PREFIXES)


def _all(bundle: Bundle) -> Iterator[Quad]:
    yield from (Quad(*triple) for triple in description(bundle))
    yield from quads(bundle)


def quads(graph: Graph) -> Iterator[Quad]:
    """Every triple once, in the graph of the document that it comes from.

    A triple comes from a document where its subject or else its object hangs below that document's id; a body's name
    or its succession comes from the register and stands in the default graph.
    """
    for triple in triples(graph):
        yield Quad(triple.subject, triple.predicate, triple.object, _graph_name(triple))


def _graph_name(triple: Triple) -> NamedNode | DefaultGraph:
    for term in (triple.subject, triple.object):
        if isinstance(term, NamedNode) and (key := id_of(term.value)).startswith("document/"):
            return NamedNode(iri_of("/".join(key.partition("#")[0].split("/")[:2])))
    return DefaultGraph()
