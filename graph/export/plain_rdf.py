"""Turtle, N-Triples and RDF/XML: all triples and the description of the dataset, one after the other, never all in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from pyoxigraph import Literal, RdfFormat, Triple, serialize

from graph.bundle import Bundle
from graph.export.description import PREFIXES, description
from graph.export.rdf import triples
from graph.export.xml_text import escaping_returns, xml_text


def turtle(bundle: Bundle, out: IO[bytes]) -> None:
    """Turtle, with the ontology's prefixes."""
    serialize(_all(bundle), out, RdfFormat.TURTLE, prefixes=PREFIXES)


def ntriples(bundle: Bundle, out: IO[bytes]) -> None:
    """N-Triples in UTF-8."""
    serialize(_all(bundle), out, RdfFormat.N_TRIPLES)


def rdfxml(bundle: Bundle, out: IO[bytes]) -> None:
    """RDF/XML. Letters that XML has no way to write become U+FFFD."""
    with escaping_returns(out) as stream:
        serialize(map(_for_xml, _all(bundle)), stream, RdfFormat.RDF_XML, prefixes=PREFIXES)


def _all(bundle: Bundle) -> Iterator[Triple]:
    yield from description(bundle)
    yield from triples(bundle)


def _for_xml(triple: Triple) -> Triple:
    term = triple.object
    if not isinstance(term, Literal) or (text := xml_text(term.value)) == term.value:
        return triple
    kind = None if term.language else term.datatype
    return Triple(triple.subject, triple.predicate, Literal(text, datatype=kind, language=term.language))
