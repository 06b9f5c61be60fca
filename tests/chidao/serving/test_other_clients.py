"""Clients that we did not write get what they ask for."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest
import rdflib
from rdflib.namespace import SKOS
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

HEALTH = rdflib.URIRef("https://w3id.org/chidao/id/body/bo-y-te")
NAME = f"SELECT ?name {{ <{HEALTH}> <{SKOS.prefLabel}> ?name FILTER(LANG(?name) = 'vi') }}"


def wrapper(server: str, query: str, form: str) -> SPARQLWrapper:
    client = SPARQLWrapper(f"{server}/sparql", returnFormat=form)
    client.setQuery(query)
    return client


def converted(client: SPARQLWrapper) -> Any:
    """What SPARQLWrapper makes of the answer: another type for each format."""
    return client.queryAndConvert()


def test_sparqlwrapper_reads_rows_in_every_format(server: str) -> None:
    binding = {"type": "literal", "xml:lang": "vi", "value": "Bộ Y tế"}
    assert converted(wrapper(server, NAME, JSON))["results"]["bindings"] == [{"name": binding}]
    assert "Bộ Y tế" in converted(wrapper(server, NAME, XML)).toxml()
    assert converted(wrapper(server, NAME, CSV)).decode() == "name\r\nBộ Y tế\r\n"
    assert '"Bộ Y tế"@vi' in converted(wrapper(server, NAME, TSV)).decode()


@pytest.mark.parametrize("method", [POST, "GET"])
def test_sparqlwrapper_asks_by_get_and_post(server: str, method: str) -> None:
    client = wrapper(server, "ASK {}", JSON)
    client.setMethod(method)
    assert converted(client)["boolean"] is True
    client.setRequestMethod(POSTDIRECTLY)
    client.setMethod(POST)
    assert converted(client)["boolean"] is True


@pytest.mark.parametrize("form", [RDFXML, JSONLD])
def test_sparqlwrapper_reads_triples(server: str, form: str) -> None:
    found = converted(wrapper(server, f"DESCRIBE <{HEALTH}>", form))
    assert (HEALTH, SKOS.prefLabel, rdflib.Literal("Bộ Y tế", lang="vi")) in found


@pytest.mark.parametrize("form", [TURTLE, N3])
def test_sparqlwrapper_reads_turtle(server: str, form: str) -> None:
    found = rdflib.Graph().parse(data=converted(wrapper(server, f"DESCRIBE <{HEALTH}>", form)), format="turtle")
    assert (HEALTH, SKOS.prefLabel, rdflib.Literal("Bộ Y tế", lang="vi")) in found


def test_sparqlwrapper_is_told_what_is_wrong(server: str) -> None:
    with pytest.raises(QueryBadFormed, match="at 1:"):
        wrapper(server, "SELECT nonsense", JSON).query()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_takes_the_endpoint_for_a_graph(server: str, method: str) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{server}/sparql", method=method))
    assert set(graph.objects(HEALTH, SKOS.prefLabel)) >= {rdflib.Literal("Bộ Y tế", lang="vi")}
    assert [binding[rdflib.Variable("name")] for binding in graph.query(NAME).bindings] == [rdflib.Literal("Bộ Y tế", lang="vi")]
    assert graph.query("ASK {}").askAnswer is True


def test_the_service_describes_itself_to_rdflib(server: str) -> None:
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    for accept in ("text/turtle", "application/rdf+xml", "application/n-triples"):
        answer = httpx.get(f"{server}/sparql", headers={"Accept": accept})
        found = rdflib.Graph().parse(data=answer.text, format=accept)
        service = found.value(predicate=rdflib.RDF.type, object=sd.Service)
        assert found.value(service, sd.endpoint) == rdflib.URIRef(f"{server}/sparql")
        assert (service, sd.supportedLanguage, sd.SPARQL11Query) in found
        dataset = found.value(service, sd.defaultDataset)
        assert int(str(found.value(dataset, void.documents))) == 12


def test_a_browser_shows_a_thing_and_loads_nothing_from_elsewhere(server: str, chromium: str, tmp_path: Path) -> None:
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--user-data-dir={tmp_path}"]
    address = f"{server}/id/body/bo-y-te"
    page = subprocess.run([*command, "--dump-dom", address], capture_output=True, text=True, timeout=60, check=True).stdout
    assert "<h1>Bộ Y tế</h1>" in page
    assert "chủ trì" in page
    assert "<script" not in page
