"""A graph on a real Neo4j: whole, in step, and nothing else touched."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import neo4j
import pytest

from graph.bundle import Bundle
from graph.push import Pushed, push
from graph.stores.base import ServerError
from tests.servers.conftest import NEO4J_LOGIN
from tests.servers.neo4j_contents import expected, held
from tests.servers.neo4j_server import PASSWORD, Neo4jServer

FOREIGN = """CREATE (n:Body {id: 'body/bo-y-te', name: 'not from chidao'})-[:LEADS]->(:Task {text: 'mine'}),
(:Note {text: 'see'})-[:ABOUT]->(:Document {name: 'x'})"""


def test_what_was_pushed_is_what_the_graph_holds(server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle) -> None:
    assert push(example_graph, server.uri, NEO4J_LOGIN) == Pushed(sent=12, removed=0, unchanged=0)
    assert held(driver) == expected(example_graph)


def test_dates_are_dates_and_several_values_a_list(server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle) -> None:
    push(example_graph, server.uri, NEO4J_LOGIN)
    nodes = held(driver).nodes
    _, ministry = nodes["body/bo-y-te"]
    assert (ministry["name"], ministry["name_en"], ministry["abbreviations"]) == ("Bộ Y tế", "Ministry of Health", ["BYT"])
    assert any(isinstance(deadline.get("due"), dt.date) for label, deadline in nodes.values() if label == "Deadline")


def test_a_second_push_writes_nothing(server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle) -> None:
    push(example_graph, server.uri, NEO4J_LOGIN)
    before = _transactions(server)
    assert push(example_graph, server.uri, NEO4J_LOGIN) == Pushed(sent=0, removed=0, unchanged=12)
    assert _transactions(server) == before


def _transactions(server: Neo4jServer) -> bytes:
    """The transaction logs, byte by byte: whatever writes shows there."""
    folder = server.home / "data" / "transactions" / "neo4j"
    return b"".join(path.read_bytes() for path in sorted(folder.glob("neostore.transaction.db.*")))


def test_a_changed_graph_replaces_the_old_one(
    server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle, changed_graph: Bundle
) -> None:
    push(example_graph, server.uri, NEO4J_LOGIN)
    done = push(changed_graph, server.uri, NEO4J_LOGIN)
    assert held(driver) == expected(changed_graph)
    assert done.removed == 2
    assert 0 < done.unchanged < 11
    push(example_graph, server.uri, NEO4J_LOGIN)
    assert held(driver) == expected(example_graph)


def test_what_others_wrote_stays(server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle, changed_graph: Bundle) -> None:
    driver.execute_query(FOREIGN)
    before = _foreign(driver)
    push(example_graph, server.uri, NEO4J_LOGIN)
    driver.execute_query("MATCH (b:Chidao {id: 'body/bo-y-te'}) SET b.mine = 1, b:Mine CREATE (:Note {text: 'theirs'})-[:ABOUT]->(b)")
    push(changed_graph, server.uri, NEO4J_LOGIN)
    assert len(driver.execute_query("MATCH (:Note)-[:ABOUT]->(:Chidao:Mine {mine: 1}) RETURN 1").records) == 1
    driver.execute_query("MATCH (n:Note {text: 'theirs'}) DETACH DELETE n")
    assert _foreign(driver) == before


def _foreign(driver: neo4j.Driver) -> list[list[object]]:
    query = """MATCH (n) WHERE NOT n:Chidao AND NOT n:ChidaoUnit OPTIONAL MATCH (n)-[r]->(m)
        RETURN labels(n), properties(n), type(r), properties(m) ORDER BY elementId(n)"""
    return [record.values() for record in driver.execute_query(query).records]


def test_what_was_deleted_by_hand_comes_back_once_the_memory_is_gone(
    server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle
) -> None:
    push(example_graph, server.uri, NEO4J_LOGIN)
    driver.execute_query("MATCH (t:Chidao:Task) DETACH DELETE t")
    driver.execute_query("CREATE (:Chidao:Document {id: 'document/old'}), (:Chidao:Body {id: 'body/old'})")
    driver.execute_query("MATCH (u:ChidaoUnit) DELETE u")
    push(example_graph, server.uri, NEO4J_LOGIN)
    assert held(driver) == expected(example_graph)


def test_a_constraint_of_others_stops_it_and_nothing_is_half_written(
    server: Neo4jServer, driver: neo4j.Driver, example_graph: Bundle
) -> None:
    digest = next(source.sha256 for source in example_graph.manifest.documents if source.name.startswith("06"))
    driver.execute_query("CREATE CONSTRAINT theirs FOR (d:Document) REQUIRE d.sha256 IS UNIQUE")
    driver.execute_query("CREATE (:Document {sha256: $digest})", digest=digest)
    with pytest.raises(ServerError, match="a constraint of the database"):
        push(example_graph, server.uri, NEO4J_LOGIN)
    counts = "MATCH (u:ChidaoUnit) WHERE u.id STARTS WITH 'document/' OPTIONAL MATCH (d:Document {id: u.id}) RETURN count(u), count(d)"
    remembered, there = driver.execute_query(counts).records[0].values()
    assert remembered == there
    driver.execute_query("MATCH (d:Document {sha256: $digest}) WHERE NOT d:Chidao DELETE d", digest=digest)
    push(example_graph, server.uri, NEO4J_LOGIN)
    assert held(driver) == expected(example_graph)


def test_the_command_says_what_it_did_and_never_the_password(server: Neo4jServer, example_graph: Bundle) -> None:
    def chidao(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from chidao.cli import main; main()", *arguments, "-g", str(example_graph.path)]
        environment = {**os.environ, "CHIDAO_NEO4J_PASSWORD": PASSWORD}
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)

    first, second = chidao("push", server.uri), chidao("push", server.uri)
    assert "12 sent, 0 removed, 0 unchanged" in first.stderr
    assert "0 sent, 0 removed, 12 unchanged" in second.stderr
    asked = chidao("cypher", "MATCH (t:Task) RETURN count(*) AS n", "--on", server.uri, "--format", "csv")
    assert asked.stdout == f"n\n{example_graph.manifest.counts['nodes']['Task']}\n"
    refused = chidao("push", server.uri.replace("//", f"//neo4j:{PASSWORD}@"))
    assert refused.returncode == 1
    assert all(PASSWORD not in done.stdout + done.stderr for done in (first, second, asked, refused))
