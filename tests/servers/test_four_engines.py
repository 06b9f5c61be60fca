"""Every named question gives the same rows in both embedded stores, on Neo4j and on Fuseki, to the last byte."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from chidao.building import build_graph
from graph.bundle import Bundle
from graph.push import push
from graph.stores.base import QueryEngine
from graph.stores.remote import Login, connect
from graph.stores.session import Session
from queries.ask import ask
from queries.questions import questions
from tests.queries.test_both_engines_agree import REAL, VALUES
from tests.servers.conftest import NEO4J_LOGIN
from tests.servers.fuseki_server import FusekiServer
from tests.servers.neo4j_server import Neo4jServer


class Everywhere(NamedTuple):
    """One graph in four engines."""

    graph: Bundle
    engines: dict[str, QueryEngine]

    def answers(self, name: str, values: dict[str, object], as_of: str | None = None) -> dict[str, str]:
        """The rows of a question by engine, as JSON."""
        return {where: ask(self.graph.path, name, values, session=engine, as_of=as_of).to_json() for where, engine in self.engines.items()}


def everywhere(stack: ExitStack, graph: Bundle, fuseki: FusekiServer, neo4j: Neo4jServer) -> Everywhere:
    servers: dict[str, tuple[str, Login | None]] = {"Fuseki": (fuseki.uri, None), "Neo4j": (neo4j.uri, NEO4J_LOGIN)}
    engines: dict[str, QueryEngine] = {"embedded SPARQL": Session("sparql", graph.path), "embedded Cypher": Session("cypher", graph.path)}
    for where, (uri, login) in servers.items():
        push(graph, uri, login)
        engines[where] = connect(uri, login)
    for engine in engines.values():
        stack.callback(engine.close)
    return Everywhere(graph, engines)


@pytest.fixture(scope="module")
def examples_everywhere(example_graph: Bundle, running_fuseki: FusekiServer, running_neo4j: Neo4jServer) -> Iterator[Everywhere]:
    with ExitStack() as stack:
        yield everywhere(stack, example_graph, running_fuseki, running_neo4j)


@pytest.fixture(scope="module")
def real_everywhere(
    shared: Path, tmp_path_factory: pytest.TempPathFactory, running_fuseki: FusekiServer, running_neo4j: Neo4jServer
) -> Iterator[Everywhere]:
    folder = tmp_path_factory.mktemp("real") / "g"
    graph = build_graph([shared / "seeds", shared / "corpus"], folder, progress=False).bundle
    with ExitStack() as stack:
        yield everywhere(stack, graph, running_fuseki, running_neo4j)


@pytest.mark.parametrize("as_of", [None, "2025-10-01"])
@pytest.mark.parametrize("name", sorted(questions()))
def test_same_rows_on_the_examples(name: str, as_of: str | None, examples_everywhere: Everywhere) -> None:
    found = examples_everywhere.answers(name, VALUES.get(name, {}), as_of)
    assert found == dict.fromkeys(found, found["embedded SPARQL"])
    assert found["embedded SPARQL"] != "[]\n" or as_of


@pytest.mark.parametrize("name", sorted(questions()))
def test_same_rows_on_the_real_documents(name: str, real_everywhere: Everywhere) -> None:
    found = real_everywhere.answers(name, REAL.get(name, {}))
    assert found == dict.fromkeys(found, found["embedded SPARQL"])
