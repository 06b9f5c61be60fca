"""Real servers, a graph of the examples, and one that grew out of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from chidao.building import build_graph
from graph.bundle import Bundle
from graph.stores.remote import Login
from tests.servers.fuseki_server import FusekiServer
from tests.servers.neo4j_server import PASSWORD, USER, Neo4jServer

NEO4J_LOGIN = Login(USER, PASSWORD)


@pytest.fixture(scope="session")
def example_graph(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """All examples."""
    return build_graph([examples], tmp_path_factory.mktemp("examples") / "g", progress=False).bundle


@pytest.fixture(scope="session")
def changed_graph(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """The examples a while later: one is gone, one says something else, one is new."""
    folder = tmp_path_factory.mktemp("changed")
    documents = shutil.copytree(examples, folder / "documents")
    (documents / "08_phien-hop-thu-tu_2025-09-24.txt").unlink()
    news = documents / "01_phien-hop-thu-10_2025-02-06.txt"
    news.write_text(news.read_text(encoding="utf-8").replace("Bộ Y tế", "Bộ Nội vụ", 1), encoding="utf-8")
    added = "Ngày 12/5/2025, Thủ tướng Chính phủ yêu cầu Bộ Tài chính bố trí kinh phí số hóa hồ sơ trước ngày 30/6/2025.\n"
    (documents / "12_tin.txt").write_text(added, encoding="utf-8")
    return build_graph([documents], folder / "g", progress=False).bundle


@pytest.fixture(scope="session")
def running_neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    server = Neo4jServer(tmp_path_factory.mktemp("neo4j") / "home")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def server(running_neo4j: Neo4jServer) -> Neo4jServer:
    """The server with nothing in it, and no constraint of others."""
    with running_neo4j.driver() as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        for record in driver.execute_query("SHOW CONSTRAINTS YIELD name WHERE NOT name STARTS WITH 'chidao_' RETURN name").records:
            driver.execute_query(f"DROP CONSTRAINT `{record['name']}`")
    return running_neo4j


@pytest.fixture
def driver(server: Neo4jServer) -> Iterator[neo4j.Driver]:
    with server.driver() as driver:
        yield driver


@pytest.fixture(scope="session")
def running_fuseki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FusekiServer]:
    server = FusekiServer(tmp_path_factory.mktemp("fuseki") / "home")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def fuseki(running_fuseki: FusekiServer) -> FusekiServer:
    """The server with nothing in it."""
    running_fuseki.update("DROP ALL")
    return running_fuseki
