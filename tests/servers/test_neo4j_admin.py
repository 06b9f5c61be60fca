"""Neo4j's own import tool reads the exported files, and a push finds what it would have sent."""

from __future__ import annotations

from pathlib import Path

from graph.bundle import Bundle
from graph.export import export
from graph.push import Pushed, push
from tests.servers.conftest import NEO4J_LOGIN
from tests.servers.neo4j_contents import expected, held
from tests.servers.neo4j_server import Neo4jServer


def test_an_imported_graph_is_a_pushed_graph(example_graph: Bundle, changed_graph: Bundle, tmp_path: Path) -> None:
    export(example_graph, "neo4j-admin", tmp_path / "files")
    server = Neo4jServer(tmp_path / "home")
    said = server.admin("database", "import", "full", "neo4j", "@arguments", folder=tmp_path / "files")
    assert "IMPORT DONE" in said
    server.start()
    try:
        with server.driver() as driver:
            assert held(driver) == expected(example_graph)
            assert push(example_graph, server.uri, NEO4J_LOGIN) == Pushed(sent=0, removed=0, unchanged=12)
            indexed = driver.execute_query("SHOW INDEXES YIELD name WHERE name STARTS WITH 'chidao_' RETURN name").records
            assert len(indexed) > 20
            push(changed_graph, server.uri, NEO4J_LOGIN)
            assert held(driver) == expected(changed_graph)
    finally:
        server.kill()
