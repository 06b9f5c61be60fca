"""The SPARQL 1.1 Service Description: what the endpoint can do, and what is in its dataset."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple
from starlette.requests import Request
from starlette.responses import Response

from chidao.serving.negotiation import GRAPHS
from chidao.serving.state import of
from graph.bundle import Bundle
from graph.export.description import dataset, description
from graph.export.writing import write

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_WRITES = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def service_description(request: Request, form: str) -> Response:
    """The description in one of the media types of ``GRAPHS``."""
    out = io.BytesIO()
    format = RdfFormat.from_media_type(GRAPHS[form])
    assert format is not None
    endpoint = NamedNode(str(request.url.replace(query="")))
    write(_triples(endpoint, of(request).graph.bundle()), out, format)
    return Response(out.getvalue(), headers={"Vary": "Accept", "Content-Type": f"{form}; charset=utf-8"})


def _triples(endpoint: NamedNode, bundle: Bundle) -> Iterator[Triple]:
    service, whole, graph = BlankNode("service"), dataset(bundle), BlankNode("graph")
    yield Triple(service, _TYPE, _sd("Service"))
    yield Triple(service, _sd("endpoint"), endpoint)
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    yield from (Triple(service, _sd("resultFormat"), NamedNode(_FORMATS + name)) for name in _WRITES)
    yield Triple(service, _sd("defaultDataset"), whole)
    yield Triple(whole, _TYPE, _sd("Dataset"))
    yield Triple(whole, _sd("defaultGraph"), graph)
    yield Triple(graph, _TYPE, _sd("Graph"))
    yield from description(bundle)


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)
