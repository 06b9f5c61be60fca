"""The W3C's SPARQL 1.1 protocol tests for queries, each by its name, on a store that holds other data and takes no update.

https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/. Not here: the tests that first load data into the store.
"""

from __future__ import annotations

import httpx
import pytest

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
ROWS = {"application/sparql-results+xml", "application/sparql-results+json", "text/tab-separated-values", "text/csv"}
BOOLEANS = {"application/sparql-results+xml", "application/sparql-results+json"}
GRAPHS = {"application/rdf+xml", "text/turtle"}

BAD = {
    "bad_query_method": ("PUT", "/sparql?query=ASK%20%7B%7D", {}, b"", 405),
    "bad_multiple_queries": ("GET", "/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", {}, b"", 400),
    "bad_query_wrong_media_type": ("POST", "/sparql", {"Content-Type": "text/plain"}, b"ASK {}", 415),
    "bad_query_missing_form_type": ("POST", "/sparql", {}, b"query=ASK%20%7B%7D", 415),
    "bad_query_missing_direct_type": ("POST", "/sparql", {}, b"ASK {}", 415),
    "bad_query_non_utf8": ("POST", "/sparql", {"Content-Type": "application/sparql-query; charset=UTF-16"}, "ASK {}".encode("utf-16"), 415),
    "bad_query_syntax": ("GET", "/sparql?query=ASK%20%7B", {}, b"", 400),
    "bad_update_get": ("GET", "/sparql?update=CLEAR%20ALL", {}, b"", 403),
    "bad_multiple_updates": ("POST", "/sparql", FORM, b"update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", 403),
    "bad_update_wrong_media_type": ("POST", "/sparql", {"Content-Type": "text/plain"}, b"CLEAR NAMED", 415),
    "bad_update_missing_form_type": ("POST", "/sparql", {}, b"update=CLEAR%20NAMED", 415),
    "bad_update_syntax": ("POST", "/sparql", FORM, b"update=CLEAR%20XYZ", 403),
    # Ours, of the same kind.
    "no query": ("POST", "/sparql", FORM, b"default-graph-uri=urn%3Ax", 400),
    "an empty query": ("GET", "/sparql?query=", {}, b"", 400),
    "a query in the address and in the body": ("POST", "/sparql?query=ASK%20%7B%7D", DIRECT, b"ASK {}", 400),
    "bytes that are no UTF-8": ("POST", "/sparql", DIRECT, b"ASK { ?s ?p '\xff' }", 400),
    "escapes that are no UTF-8": ("GET", "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%27%FF%27%20%7D", {}, b"", 400),
    "an update as a query": ("POST", "/sparql", DIRECT, b"INSERT DATA { <urn:a> <urn:b> <urn:c> }", 400),
    "an update": ("POST", "/sparql", {"Content-Type": "application/sparql-update"}, b"CLEAR ALL", 403),
    "a graph that is no IRI": ("GET", "/sparql?query=ASK%20%7B%7D&default-graph-uri=x%20y", {}, b"", 400),
    "another server": ("POST", "/sparql", DIRECT, b"SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
    "more than a request may hold": ("POST", "/sparql", DIRECT, b"ASK {}" + b" " * 1_000_000, 413),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_query_is_refused(http: httpx.Client, name: str) -> None:
    method, path, headers, body, status = BAD[name]
    answer = http.request(method, path, headers=headers, content=body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/plain; charset=utf-8")


def test_a_syntax_error_says_where(http: httpx.Client) -> None:
    answer = http.get("/sparql", params={"query": "SELECT ?s {\n  ?s ?p }"})
    assert answer.status_code == 400
    assert "at 2:10" in answer.text


GOOD = {
    "query_get": ("GET", "/sparql?query=ASK%20%7B%7D", {}, b""),
    "query_post_form": ("POST", "/sparql", FORM, b"query=ASK%20%7B%7D"),
    "query_post_direct": ("POST", "/sparql", DIRECT, b"ASK {}"),
    "query_post_direct with its charset": ("POST", "/sparql", {"Content-Type": "application/sparql-query; charset=utf-8"}, b"ASK {}"),
}


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("accept", [None, *BOOLEANS])
def test_a_query_in_every_way_is_answered_true(http: httpx.Client, name: str, accept: str | None) -> None:
    method, path, headers, body = GOOD[name]
    answer = http.request(method, path, headers={**headers, **({"Accept": accept} if accept else {})}, content=body)
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] in ({accept} if accept else BOOLEANS)
    assert answer.headers["vary"] == "Accept, Origin"
    assert "true" in answer.text


@pytest.mark.parametrize(
    ("name", "query", "kinds"),
    [
        ("query_content_type_select", "SELECT (1 AS ?value) {}", ROWS),
        ("query_content_type_ask", "ASK {}", BOOLEANS),
        ("query_content_type_describe", "DESCRIBE <http://example.org/>", GRAPHS),
        ("query_content_type_construct", "CONSTRUCT { <s> <p> 1 } WHERE {}", GRAPHS),
    ],
)
def test_each_kind_of_query_has_its_media_types(http: httpx.Client, name: str, query: str, kinds: set[str]) -> None:
    answer = http.post("/sparql", headers=DIRECT, content=query)
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] in kinds
    for kind in kinds:
        asked = http.post("/sparql", headers={**DIRECT, "Accept": kind}, content=query)
        assert (asked.status_code, asked.headers["content-type"]) == (200, f"{kind}; charset=utf-8")


@pytest.mark.parametrize(
    ("name", "parameters", "body", "answer"),
    [
        ("query_dataset_default_graph", "default-graph-uri=urn%3Anothing", "ASK { ?s ?p ?o }", False),
        ("query_dataset_named_graphs_post", "named-graph-uri=urn%3Aa&named-graph-uri=urn%3Ab", "ASK { GRAPH ?g { ?s ?p ?o } }", False),
        ("query_dataset_full", "default-graph-uri=urn%3Aa&named-graph-uri=urn%3Ab", "ASK { ?x ?y ?z GRAPH ?g { ?s ?p ?o } }", False),
        ("query_multiple_dataset", "default-graph-uri=urn%3Anothing", "ASK FROM <urn:other> { ?s ?p ?o }", False),
        ("the store's own", "", "ASK { ?s ?p ?o }", True),
    ],
)
def test_a_dataset_in_the_protocol_is_the_one_that_counts(http: httpx.Client, name: str, parameters: str, body: str, answer: bool) -> None:
    for found in (
        http.post(f"/sparql?{parameters}", headers=DIRECT, content=body),
        http.get(f"/sparql?{parameters}", params=[*httpx.QueryParams(parameters).multi_items(), ("query", body)]),
        http.post("/sparql", headers=FORM, content=f"{parameters}&{httpx.QueryParams({'query': body})}"),
    ):
        assert found.json()["boolean"] is answer


@pytest.mark.parametrize(
    ("accept", "query", "kind"),
    [
        ("text/csv;q=0.9, application/sparql-results+xml;q=0.5", "SELECT (1 AS ?n) {}", "text/csv"),
        ("application/json", "SELECT (1 AS ?n) {}", "application/json"),
        ("text/html, */*;q=0.1", "SELECT (1 AS ?n) {}", "application/sparql-results+json"),
        ("text/turtle;q=0.3, application/ld+json", "CONSTRUCT { <urn:a> <urn:b> 1 } {}", "application/ld+json"),
        ("application/n-triples", "DESCRIBE <body/bo-y-te>", "application/n-triples"),
    ],
)
def test_the_form_that_is_liked_best(http: httpx.Client, accept: str, query: str, kind: str) -> None:
    answer = http.post("/sparql", headers={**DIRECT, "Accept": accept}, content=query)
    assert (answer.status_code, answer.headers["content-type"]) == (200, f"{kind}; charset=utf-8")


@pytest.mark.parametrize(("accept", "query"), [("text/turtle", "ASK {}"), ("text/csv", "DESCRIBE <urn:x>"), ("image/png", "ASK {}")])
def test_what_suits_nobody_is_not_acceptable(http: httpx.Client, accept: str, query: str) -> None:
    assert http.post("/sparql", headers={**DIRECT, "Accept": accept}, content=query).status_code == 406


def test_head_and_options(http: httpx.Client) -> None:
    head = http.head("/sparql", params={"query": "ASK {}"})
    assert (head.status_code, head.content) == (200, b"")
    assert http.options("/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_page_elsewhere_may_ask_as_yasgui_does(http: httpx.Client) -> None:
    origin = {"Origin": "https://yasgui.triply.cc"}
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    allowed = http.options("/sparql", headers={**origin, **asked})
    assert allowed.status_code == 200
    assert "POST" in allowed.headers["access-control-allow-methods"]
    answer = http.post("/sparql", headers={**origin, **FORM}, content="query=ASK%20%7B%7D")
    assert answer.headers["access-control-allow-origin"] == "*"
