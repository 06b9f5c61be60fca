"""Triples from anywhere into any of the engine's formats: exports, and what a query answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from pyoxigraph import Literal, RdfFormat, Triple, serialize

from graph.export.xml_text import escaping_returns, xml_text
from ontology.terms import CD

PREFIXES = {
    **{"cd": CD, "dc": "http://purl.org/dc/elements/1.1/", "dcat": "http://www.w3.org/ns/dcat#"},
    **{"dcterms": "http://purl.org/dc/terms/", "void": "http://rdfs.org/ns/void#"},
    **{"eli": "http://data.europa.eu/eli/ontology#", "foaf": "http://xmlns.com/foaf/0.1/", "oa": "http://www.w3.org/ns/oa#"},
    **{"org": "http://www.w3.org/ns/org#", "p-plan": "http://purl.org/net/p-plan#", "prov": "http://www.w3.org/ns/prov#"},
    **{"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "schema": "https://schema.org/", "sosa": "http://www.w3.org/ns/sosa/"},
    **{"skos": "http://www.w3.org/2004/02/skos/core#", "time": "http://www.w3.org/2006/time#", "xsd": "http://www.w3.org/2001/XMLSchema#"},
}


def write(found: Iterable[Triple], out: IO[bytes], format: RdfFormat) -> None:
    """Triples from anywhere, in any of the engine's formats."""
    if format == RdfFormat.RDF_XML:
        with escaping_returns(out) as stream:
            serialize(map(_for_xml, found), stream, format, prefixes=PREFIXES)
    else:
        serialize(found, out, format, prefixes=PREFIXES)


def _for_xml(triple: Triple) -> Triple:
    term = triple.object
    if not isinstance(term, Literal) or (text := xml_text(term.value)) == term.value:
        return triple
    kind = None if term.language else term.datatype
    return Triple(triple.subject, triple.predicate, Literal(text, datatype=kind, language=term.language))
