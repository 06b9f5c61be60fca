"""The tables as RDF: reused terms, typed literals, sound by the shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyoxigraph as ox
import pyshacl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Graph, URIRef

from graph.assemble import assemble
from graph.export.rdf import id_of, thing, triples
from graph.reading import Reading
from graph.tables import EdgeKey, Tables
from ontology.terms import CD, THINGS

ROOT = Path(__file__).resolve().parent.parent.parent


class InMemory:
    """Tables with the reading side of a bundle."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def nodes(self, label: str) -> pa.Table:
        return self.tables.nodes[label]

    def edges(self, name: str) -> Iterator[tuple[EdgeKey, pa.Table]]:
        return ((key, table) for key, table in self.tables.edges.items() if key[0] == name)


@pytest.fixture
def rdf(notice: Reading, news: Reading) -> Graph:
    return as_rdflib(list(triples(InMemory(assemble([notice, news])))))


def as_rdflib(found: Sequence[ox.Triple]) -> Graph:
    data = ox.serialize(found, format=ox.RdfFormat.N_TRIPLES)
    assert data is not None
    return Graph().parse(data=data, format="nt")


def conforms(graph: Graph) -> tuple[bool, str]:
    shapes = Graph().parse(ROOT / "ontology" / "shapes.ttl")
    sound, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    return bool(sound), str(report)


def test_graph_of_two_documents_conforms_to_the_shapes(rdf: Graph) -> None:
    sound, report = conforms(rdf)
    assert sound, report


@pytest.mark.parametrize("removed", ["hasEvidence", "role", "rule", "statedIn"])
def test_graph_without_a_needed_property_does_not_conform(rdf: Graph, removed: str) -> None:
    rdf.remove((None, URIRef(CD + removed), None))
    assert not conforms(rdf)[0]


def test_role_outside_the_closed_list_does_not_conform(rdf: Graph) -> None:
    assignment = next(rdf.subjects(RDF.type, URIRef(f"{CD}Assignment")))
    rdf.set((assignment, URIRef(f"{CD}role"), URIRef("https://w3id.org/chidao/code/role/boss")))
    assert not conforms(rdf)[0]


def test_terms_are_reused_and_literals_typed(rdf: Graph, notice: Reading) -> None:
    asked = """
        PREFIX cd: <https://w3id.org/chidao/ontology#> PREFIX eli: <http://data.europa.eu/eli/ontology#>
        PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX org: <http://www.w3.org/ns/org#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?who ?due ?number ?quote ?start WHERE {
          ?a a cd:Assignment ; cd:role <https://w3id.org/chidao/code/role/lead> ; cd:task ?t ; cd:assignee ?b .
          ?b a org:FormalOrganization ; skos:prefLabel ?who . FILTER (lang(?who) = "vi")
          ?t cd:deadline/cd:due ?due ; cd:under/eli:id_local ?number ; cd:hasEvidence/oa:hasSelector ?s, ?p .
          ?s oa:exact ?quote . ?p oa:start ?start }"""
    rows = [tuple(str(cell) for cell in row) for row in rdf.query(asked) if not isinstance(row, bool)]
    ((who, due, number, quote, start),) = rows
    assert [who, due, number] == ["Bộ Khoa học và Công nghệ", "2025-06-29", "57-NQ/TW"]
    assert notice.text[int(start) :].startswith(quote)


def test_statement_names_the_property_that_it_proves(rdf: Graph) -> None:
    for statement in rdf.subjects(RDF.type, RDF.Statement):
        subject, predicate, object_ = (rdf.value(statement, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        assert (subject, predicate, object_) in rdf


def test_several_short_names_are_several_labels(rdf: Graph) -> None:
    ministry = URIRef(f"{THINGS}body/bo-khoa-hoc-va-cong-nghe")
    names = {str(o) for o in rdf.objects(ministry, URIRef("http://www.w3.org/2004/02/skos/core#altLabel"))}
    assert "Bộ KH&CN" in names
    assert not any(";" in name for name in names)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_id_goes_into_an_iri_and_comes_back(key: str) -> None:
    assert id_of(thing(key).value) == key
