"""Turtle, N-Triples and RDF/XML: all triples and the description of the dataset, one after the other, never all in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from pyoxigraph import RdfFormat, Triple

from graph.bundle import Bundle
from graph.export.description import description
from graph.export.rdf import triples
from graph.export.writing import write


def turtle(bundle: Bundle, out: IO[bytes]) -> None:
    """Turtle, with the ontology's prefixes."""
    write(_all(bundle), out, RdfFormat.TURTLE)


def ntriples(bundle: Bundle, out: IO[bytes]) -> None:
    """N-Triples in UTF-8."""
    write(_all(bundle), out, RdfFormat.N_TRIPLES)


def rdfxml(bundle: Bundle, out: IO[bytes]) -> None:
    """RDF/XML. Letters that XML has no way to write become U+FFFD."""
    write(_all(bundle), out, RdfFormat.RDF_XML)


def _all(bundle: Bundle) -> Iterator[Triple]:
    yield from description(bundle)
    yield from triples(bundle)
