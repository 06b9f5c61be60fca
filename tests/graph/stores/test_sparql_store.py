from __future__ import annotations

import datetime as dt
import socket
from pathlib import Path

import pytest

from graph.rows import Iri
from graph.stores.base import Id, QueryError, StoreError
from graph.stores.session import Session

CD = "PREFIX cd: <https://w3id.org/chidao/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
LEADS = CD + "SELECT ?body ?task { VALUES ?body { UNDEF } ?body cd:leads ?task } ORDER BY ?task"


def test_select_gives_iris_that_shorten_to_ids(sparql: Session) -> None:
    rows = sparql.run(LEADS, {"body": Id("body/bo-y-te")})
    assert isinstance(rows.rows[0][0], Iri)
    assert rows.shortened().rows == (("body/bo-y-te", "document/a-00000000/task/1"),)


def test_a_parameter_may_have_many_values_one_or_none(sparql: Session) -> None:
    assert len(sparql.run(LEADS, {"body": [Id("body/bo-y-te"), Id("body/bo-cong-an")]})) == 3
    assert len(sparql.run(LEADS, {"body": None})) == 3
    assert len(sparql.run(LEADS)) == 3
    assert len(sparql.run(LEADS, {"body": []})) == 0


def test_a_variable_of_the_select_line_is_substituted_by_the_engine(sparql: Session) -> None:
    rows = sparql.run(CD + "SELECT ?body ?task { ?body cd:leads ?task }", {"body": Id("body/bo-y-te")})
    assert len(rows) == 1


def test_a_parameter_without_a_place_is_an_error(sparql: Session) -> None:
    with pytest.raises(QueryError, match="VALUES \\?body"):
        sparql.run(CD + "SELECT ?task { ?body cd:leads ?task }", {"body": Id("body/bo-y-te")})


def test_dates_numbers_and_truth_come_back_as_such(sparql: Session) -> None:
    later = "'2025-02-07'^^<http://www.w3.org/2001/XMLSchema#date>"
    query = f"SELECT ?d ?n ?f ?b ?none {{ VALUES ?d {{ UNDEF }} BIND(1 + 2 AS ?n) BIND(1.5 AS ?f) BIND(?d < {later} AS ?b) }}"
    assert sparql.run(query, {"d": dt.date(2025, 2, 6)}).rows == ((dt.date(2025, 2, 6), 3, 1.5, True, None),)


def test_ask_and_construct(sparql: Session) -> None:
    assert sparql.run(CD + "ASK { ?b cd:leads ?t }").rows == ((True,),)
    made = sparql.run(CD + "CONSTRUCT { ?t cd:leader ?b } { ?b cd:leads ?t }")
    assert made.columns == ("subject", "predicate", "object")
    assert len(made) == 3


@pytest.mark.parametrize("words", ['x" } INSERT { ?s ?p ?o', "<urn:x> } #", "\\u0022 } ", "'''", "a\nb"])
def test_words_of_a_parameter_stay_words(sparql: Session, words: str) -> None:
    assert sparql.run("SELECT ?w { VALUES ?w { UNDEF } }", {"w": words}).rows == ((words,),)


def test_an_id_cannot_leave_its_iri(sparql: Session) -> None:
    rows = sparql.run("SELECT ?w { VALUES ?w { UNDEF } }", {"w": Id("body/x> <urn:y")})
    assert rows.shortened().rows == (("body/x> <urn:y",),)


@pytest.mark.parametrize(
    "query", ["INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL", "LOAD <file:///etc/passwd>", "CLEAR ALL", "nonsense"]
)
def test_only_questions_are_taken(sparql: Session, query: str) -> None:
    with pytest.raises(QueryError, match="not a SPARQL query"):
        sparql.run(query)


@pytest.mark.parametrize(
    "clause",
    [
        "SERVICE <{url}> {{ ?s ?p ?o }}",
        "service silent<{url}>{{ ?s ?p ?o }}",
        "?s ?p 'a#'.SERVICE<{url}>{{?s ?p ?o}}",
        "?s <urn:a#b> ?o . SERVICE <{url}> {{ ?s ?p ?o }}",
        "?s ex:a\\#b ?o . SERVICE <{url}> {{ ?s ?p ?o }}",
        "SERVICEex:x {{ ?s ?p ?o }}",
        "FILTER(?s<?p) SERVICE <{url}> {{ FILTER(?s>?p) }}",
        "# comment\r SERVICE <{url}> {{ ?s ?p ?o }}",
    ],
)
def test_no_query_asks_another_server(sparql: Session, clause: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(QueryError):
            sparql.run(f"PREFIX ex: <{url}> SELECT * {{ {clause.format(url=url)} }}")
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_limit_cuts_and_says_so(sparql: Session) -> None:
    rows = sparql.run("SELECT * { ?s ?p ?o }", limit=2)
    assert (len(rows), rows.truncated) == (2, True)


def test_no_store(tmp_path: Path) -> None:
    with Session("sparql", tmp_path) as session, pytest.raises(StoreError, match="build the graph first"):
        session.run("ASK {}")
