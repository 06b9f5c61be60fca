"""Answers as the engine writes them for others: each kind in each standard format, and what is refused."""

from __future__ import annotations

import json
import time
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import rdflib

from graph.stores.base import NotAcceptableError, QueryError, RefusedError
from graph.stores.session import Session

NAMES = "SELECT ?name { ?b a <http://www.w3.org/ns/org#FormalOrganization> ; <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
JSON, TURTLE = "application/sparql-results+json", "text/turtle"


def test_rows_keep_their_language_in_json(sparql: Session) -> None:
    document = sparql.written(NAMES, results=JSON, graph=None)
    found = json.loads(document.text)["results"]["bindings"]
    assert document.media_type == JSON
    assert {"type": "literal", "value": "Bộ Y tế", "xml:lang": "vi"} in [row["name"] for row in found]


@pytest.mark.parametrize(
    ("media_type", "answer"),
    [
        ("text/csv", "n\r\n1\r\n"),
        ("text/tab-separated-values", "?n\n1\n"),
        ("application/sparql-results+xml", "<literal"),
    ],
)
def test_rows_in_the_other_formats(sparql: Session, media_type: str, answer: str) -> None:
    assert answer in sparql.written("SELECT (1 AS ?n) {}", results=media_type, graph=None).text


@pytest.mark.parametrize(
    ("media_type", "name"),
    [(TURTLE, "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml"), ("application/ld+json", "json-ld")],
)
def test_triples_in_every_format_are_the_same_to_rdflib(sparql: Session, media_type: str, name: str) -> None:
    written = sparql.written("DESCRIBE <body/bo-y-te>", results=None, graph=media_type)
    plain = sparql.written("DESCRIBE <body/bo-y-te>", results=None, graph="application/n-triples")
    assert set(rdflib.Graph().parse(data=written.text, format=name)) == set(rdflib.Graph().parse(data=plain.text, format="nt"))
    assert len(rdflib.Graph().parse(data=plain.text, format="nt")) > 3


def test_letters_that_xml_cannot_hold_do_not_break_it(sparql: Session) -> None:
    query = 'SELECT ("a\\u0001b\\rc<d>" AS ?x) {}'
    text = sparql.written(query, results="application/sparql-results+xml", graph=None).text
    assert ElementTree.fromstring(text).findtext(".//{*}literal") == "a\ufffdb\rc<d>"


@pytest.mark.parametrize(("query", "results", "graph"), [("ASK {}", None, TURTLE), ("DESCRIBE <urn:x>", JSON, None)])
def test_a_kind_that_is_not_accepted_is_told(sparql: Session, query: str, results: str | None, graph: str | None) -> None:
    with pytest.raises(NotAcceptableError, match="accepted media types"):
        sparql.written(query, results=results, graph=graph)


def test_a_dataset_of_the_asker_takes_the_place_of_the_stores_own(sparql: Session) -> None:
    asked = "ASK { ?s ?p ?o }"
    assert "true" in sparql.written(asked, results=JSON, graph=None).text
    assert "false" in sparql.written(asked, results=JSON, graph=None, default_graphs=["urn:nothing"]).text
    with pytest.raises(QueryError, match="no absolute IRI"):
        sparql.written(asked, results=JSON, graph=None, named_graphs=["not an iri"])


def test_other_servers_and_endless_answers_are_refused(sparql: Session) -> None:
    with pytest.raises(RefusedError, match="SERVICE"):
        sparql.written("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", results=JSON, graph=None)
    with pytest.raises(RefusedError, match="64 MB"):
        sparql.written("SELECT ?a ?b ?c ?d ?e { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", results=JSON, graph=None)


def test_rows_are_all_that_cypher_gives(cypher: Session) -> None:
    with pytest.raises(QueryError, match="rows only"):
        cypher.written("RETURN 1", results=JSON, graph=None)


def test_closing_ends_a_running_query_and_the_session(folder: Path) -> None:
    session = Session("sparql", folder)
    session.run("ASK {}")
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(session.run, ENDLESS, timeout=30)
        time.sleep(0.3)
        begun = time.monotonic()
        session.close()
        with pytest.raises(QueryError, match="closed"):
            waiting.result(timeout=5)
    assert time.monotonic() - begun < 2
    with pytest.raises(QueryError, match="closed"):
        session.run("ASK {}")
