"""What is exported as RDF comes back into rdflib and Oxigraph with every triple, tag and datatype."""

from __future__ import annotations

import io
import json

import pyoxigraph as ox
import pytest
import rdflib

from graph.as_rdflib import as_rdflib
from graph.bundle import Bundle
from graph.export import export
from graph.export.description import LICENCE, dataset, description
from graph.export.rdf import triples
from graph.export.xml_text import xml_text

FORMATS = {
    "turtle": ("turtle", ox.RdfFormat.TURTLE),
    "ntriples": ("nt", ox.RdfFormat.N_TRIPLES),
    "rdfxml": ("xml", ox.RdfFormat.RDF_XML),
    "jsonld": ("json-ld", ox.RdfFormat.JSON_LD),
    "trig": ("trig", ox.RdfFormat.TRIG),
}


def written(bundle: Bundle, format: str) -> bytes:
    out = io.BytesIO()
    export(bundle, format, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def expected(bundle: Bundle) -> set[ox.Triple]:
    return {*triples(bundle), *description(bundle)}


@pytest.mark.parametrize("format", FORMATS)
def test_oxigraph_reads_all_triples_back(bundle: Bundle, format: str, expected: set[ox.Triple]) -> None:
    found = {ox.Triple(q.subject, q.predicate, q.object) for q in ox.parse(written(bundle, format), FORMATS[format][1])}
    assert found == expected


@pytest.mark.parametrize("format", FORMATS)
def test_rdflib_reads_all_triples_back(bundle: Bundle, format: str, expected: set[ox.Triple], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    read = rdflib.Dataset(default_union=True)
    read.parse(data=written(bundle, format), format=FORMATS[format][0])
    assert {(s, p, o) for s, p, o, _ in read.quads()} == {tuple(_rdflib(t) for t in triple) for triple in expected}


def test_rdflib_view_has_all_triples_and_a_graph_a_document(bundle: Bundle) -> None:
    view = as_rdflib(bundle)
    assert {(s, p, o) for s, p, o, _ in view.quads()} == {tuple(_rdflib(t) for t in triple) for triple in triples(bundle)}
    named = view.graph(rdflib.URIRef("https://w3id.org/chidao/id/document/a-00000000"))
    ministry = rdflib.URIRef("https://w3id.org/chidao/id/body/bo-y-te")
    assert (ministry, rdflib.URIRef("https://w3id.org/chidao/ontology#leads"), None) in named
    assert (ministry, rdflib.SKOS.prefLabel, None) not in named
    assert (ministry, rdflib.SKOS.prefLabel, rdflib.Literal("Bộ Y tế", lang="vi")) in view


def test_trig_says_each_triple_once(bundle: Bundle, expected: set[ox.Triple]) -> None:
    assert len(list(ox.parse(written(bundle, "trig"), ox.RdfFormat.TRIG))) == len(expected)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_graph_gives_the_same_bytes(bundle: Bundle, format: str) -> None:
    assert written(bundle, format) == written(bundle, format)


def test_jsonld_reads_as_plain_json(bundle: Bundle) -> None:
    items = json.loads(written(bundle, "jsonld"))["@graph"]
    body = next(item for item in items if item.get("name") == "Bộ Y tế")
    assert (body["@type"], body["short_names"], body["valid_from"], body["registered"]) == ("Body", ["Y tế", "BYT"], "1945-08-27", True)


def test_the_dataset_says_what_it_is_made_of(bundle: Bundle) -> None:
    found = rdflib.Graph().parse(data=written(bundle, "turtle"), format="turtle")
    me = rdflib.URIRef(dataset(bundle).value)
    assert found.value(me, rdflib.DCTERMS.license) == rdflib.URIRef(LICENCE)
    assert found.value(me, rdflib.DCTERMS.source) == rdflib.URIRef("https://w3id.org/chidao/id/document/a-00000000")
    assert str(found.value(me, rdflib.DCTERMS.modified)) == "2025-02-06"
    counts = {
        str(found.value(p, rdflib.VOID["class"])): int(str(found.value(p, rdflib.VOID.entities)))
        for p in found.objects(me, rdflib.VOID.classPartition)
    }
    assert counts["http://www.w3.org/ns/org#FormalOrganization"] == 2


def test_xml_writes_what_it_can() -> None:
    assert xml_text("a\x00\x0b\ud800\ufffe\tb") == "a����\tb"


def _rdflib(term: object) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    assert isinstance(term, ox.Literal)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value.endswith("#string")
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value))
