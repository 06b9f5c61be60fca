"""Graphs of the examples and of the real documents, each asked in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chidao.building import build_graph
from graph.stores.session import Session


@pytest.fixture(scope="session")
def example_graph(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_graph([examples], tmp_path_factory.mktemp("examples") / "g", progress=False).bundle.path


@pytest.fixture(scope="session")
def real_graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_graph([shared / "seeds", shared / "corpus"], tmp_path_factory.mktemp("real") / "g", progress=False).bundle.path


@pytest.fixture(scope="session")
def example_sessions(example_graph: Path) -> Iterator[tuple[Session, Session]]:
    with Session("sparql", example_graph) as sparql, Session("cypher", example_graph) as cypher:
        yield sparql, cypher


@pytest.fixture(scope="session")
def real_sessions(real_graph: Path) -> Iterator[tuple[Session, Session]]:
    with Session("sparql", real_graph) as sparql, Session("cypher", real_graph) as cypher:
        yield sparql, cypher
