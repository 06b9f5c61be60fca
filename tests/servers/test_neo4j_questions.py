"""Questions to a real Neo4j: the rows of the embedded store, no writing, and an end in time."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator

import pytest

from graph.bundle import Bundle
from graph.push import push
from graph.rows import Rows
from graph.stores.base import QueryEngine, QueryError, QueryTimeoutError, ServerError
from graph.stores.neo4j_server import Neo4jServer as Asker
from graph.stores.remote import Login, connect
from graph.stores.session import Session
from queries.ask import ask
from queries.questions import questions
from tests.queries.test_both_engines_agree import VALUES
from tests.servers.conftest import NEO4J_LOGIN
from tests.servers.neo4j_server import USER, Neo4jServer


@pytest.fixture(scope="module")
def pushed(running_neo4j: Neo4jServer, example_graph: Bundle) -> Iterator[QueryEngine]:
    push(example_graph, running_neo4j.uri, NEO4J_LOGIN)
    with connect(running_neo4j.uri, NEO4J_LOGIN) as engine:
        yield engine


@pytest.fixture(scope="module")
def embedded(example_graph: Bundle) -> Iterator[Session]:
    with Session("cypher", example_graph.path) as session:
        yield session


@pytest.mark.parametrize("as_of", [None, "2025-10-01"])
@pytest.mark.parametrize("name", sorted(questions()))
def test_same_rows_as_the_embedded_store(
    name: str, as_of: str | None, example_graph: Bundle, embedded: Session, pushed: QueryEngine
) -> None:
    def asked(engine: QueryEngine) -> Rows:
        return ask(example_graph.path, name, VALUES.get(name, {}), session=engine, as_of=as_of)

    assert asked(pushed) == asked(embedded)
    assert asked(pushed).to_json().encode() == asked(embedded).to_json().encode()


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (t:Task) RETURN t.id AS id, t.place AS place ORDER BY id",
        "MATCH (d:Deadline) RETURN d.id AS id, d.due AS due ORDER BY id",
        "MATCH (d:Document) RETURN d ORDER BY d.id",
        "MATCH (b:Body {id: 'body/bo-y-te'}) RETURN b.registered AS registered, b.valid_from AS since",
        "MATCH p = (t:Task)-[:DUE]->(d:Deadline) RETURN p ORDER BY d.id LIMIT 3",
        "MATCH (t:Task) RETURN count(t) AS n, sum(t.place) AS sum, max(t.place) AS most",
        "RETURN [1.5, 2.0, null] AS list, {a: date('2025-06-30')} AS map, 'Bộ Y tế' AS words, true AS yes",
    ],
)
def test_same_values_as_the_embedded_store(query: str, embedded: Session, pushed: QueryEngine) -> None:
    assert pushed.run(query) == embedded.run(query)


def test_more_rows_than_the_limit(pushed: QueryEngine) -> None:
    rows = pushed.run("UNWIND range(1, 3000) AS n RETURN n", limit=2500)
    assert (len(rows), rows.truncated) == (2500, True)
    assert not pushed.run("UNWIND range(1, 3000) AS n RETURN n", limit=3000).truncated


@pytest.mark.parametrize("value", ["x' OR 1=1 //", "\\", "\\u0027", "Bộ Y tế", dt.date(2025, 6, 30), 2**40, 0.5, True, ["a", "b"]])
def test_parameters_are_bound(pushed: QueryEngine, value: object) -> None:
    assert pushed.run("RETURN $v AS v", {"v": value}).rows == ((value,),)  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "query", ["CREATE (:Body)", "MATCH (b:Body) SET b.name = 'x'", "LOAD CSV FROM 'file:///x' AS l RETURN l", "RETURN $v"]
)
def test_a_query_only_asks(pushed: QueryEngine, query: str) -> None:
    with pytest.raises(QueryError):
        pushed.run(query)


def test_the_server_itself_refuses_to_write(pushed: QueryEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.stores.cypher_text.check", lambda _query: frozenset())
    with pytest.raises(QueryError, match="only ask"):
        pushed.run("CREATE (:Body)")


def test_a_wrong_query_says_what_is_wrong(pushed: QueryEngine) -> None:
    with pytest.raises(QueryError, match="Variable `y` not defined"):
        pushed.run("MATCH (x) RETURN y")


def test_a_query_that_never_ends_is_stopped_and_the_next_one_answered(pushed: QueryEngine) -> None:
    start = time.monotonic()
    with pytest.raises(QueryTimeoutError, match="stopped at its time limit"):
        pushed.run("UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000) AS b RETURN sum(a * b) AS n", timeout=1)
    assert time.monotonic() - start < 10
    assert pushed.run("RETURN 1 AS n").rows == ((1,),)


def test_a_wrong_password_is_told_and_not_shown(running_neo4j: Neo4jServer, example_graph: Bundle) -> None:
    for act in (lambda login: Asker(running_neo4j.uri, login).run("RETURN 1"), lambda login: push(example_graph, running_neo4j.uri, login)):
        with pytest.raises(ServerError, match="refuses the login") as caught:
            act(Login(USER, "not-the-password"))
        assert "not-the-password" not in f"{caught.value!r} {caught.value}"
