from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from pathlib import Path

import ladybug
import networkx as nx
import pyarrow.parquet as pq
import pytest

from graph.as_networkx import as_networkx
from graph.bundle import Bundle
from graph.export import FORMATS, export
from graph.export.cypher import literal
from graph.export.elements import edges, nodes
from graph.replacing import WriteError
from graph.stores.ladybug import ddl
from ontology.errors import ChidaoError
from ontology.terms import terms


def ends(graph: nx.Graph[str]) -> list[tuple[str, str]]:
    return sorted((str(start), str(end)) for start, end in graph.edges())


def test_networkx_has_every_node_and_edge(bundle: Bundle) -> None:
    view = as_networkx(bundle)
    assert view.number_of_nodes() == len(list(nodes(bundle)))
    assert view.number_of_edges() == len(list(edges(bundle)))
    assert view.nodes["body/bo-y-te"]["valid_from"] == dt.date(1945, 8, 27)


def test_graphml_comes_back_into_networkx(bundle: Bundle, tmp_path: Path) -> None:
    export(bundle, "graphml", tmp_path / "g.graphml")
    read, view = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True), as_networkx(bundle)
    assert ends(read) == ends(view)
    for key, known in view.nodes(data=True):
        assert {k: _xml(v) for k, v in known.items()} == {k: _xml(v) for k, v in read.nodes[key].items()}


def test_gexf_comes_back_into_networkx(bundle: Bundle, tmp_path: Path) -> None:
    export(bundle, "gexf", tmp_path / "g.gexf")
    read, view = nx.read_gexf(tmp_path / "g.gexf"), as_networkx(bundle)
    assert ends(read) == ends(view)
    assert read.nodes["body/bo-y-te"]["name"] == read.nodes["body/bo-y-te"]["label"] == "Bộ Y tế"


def test_cypher_script_rebuilds_the_graph_in_an_engine(bundle: Bundle) -> None:
    out = io.BytesIO()
    export(bundle, "cypher", out)
    database = ladybug.Database()
    connection = ladybug.Connection(database)
    for statement in ddl(terms()):
        connection.execute(statement)
    statements = [s for s in out.getvalue().decode().split(";\n") if s and not s.startswith("CREATE CONSTRAINT")]
    for statement in statements * 2:
        connection.execute(statement)
    for node in nodes(bundle):
        (found,) = _one(connection, f"MATCH (n:`{node.label}` {{id: $id}}) RETURN n", {"id": node.id})
        assert isinstance(found, dict)
        assert {k: v for k, v in found.items() if v is not None and not k.startswith("_") and k != "id"} == node.properties
    assert _one(connection, "MATCH ()-[r]->() RETURN count(r)") == [len(list(edges(bundle)))]
    connection.close()
    database.close()


@pytest.mark.parametrize("text", ["\\u0027", "\\\\u0027", "'", "\\'", "a\\", "\\\\", "u\\u", "\n\r\t\b\f", "\\n"])
def test_cypher_literals_hold_whether_unicode_is_read_before_or_after(text: str) -> None:
    """Neo4j's older parser turns \\uXXXX into its letter before it looks for the end of a string."""
    written = literal(text)
    places = [i for i in range(len(written) - 1) if written[i : i + 2] == "\\u"]
    assert places == []
    database = ladybug.Database()
    connection = ladybug.Connection(database)
    assert _one(connection, f"RETURN {written}") == [text]
    connection.close()
    database.close()


def test_csv_as_folder_and_as_zip(bundle: Bundle, tmp_path: Path) -> None:
    export(bundle, "csv", tmp_path / "tables")
    export(bundle, "csv", tmp_path / "tables.zip")
    with (tmp_path / "tables/nodes/Body.csv").open(encoding="utf-8", newline="") as file:
        bodies = list(csv.DictReader(file))
    assert bodies == [{k: _plain(v) for k, v in row.items()} for row in bundle.nodes("Body").to_pylist()]
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "tables" / name).read_bytes()
    first = (tmp_path / "tables.zip").read_bytes()
    export(bundle, "csv", tmp_path / "tables.zip")
    assert (tmp_path / "tables.zip").read_bytes() == first


def test_parquet_is_the_tables(bundle: Bundle, tmp_path: Path) -> None:
    export(bundle, "parquet", tmp_path / "tables")
    assert pq.read_table(tmp_path / "tables/nodes/Body.parquet").equals(bundle.nodes("Body"))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_no_folder_of_somebody_is_replaced(bundle: Bundle, tmp_path: Path, format: str) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(ChidaoError, match="folder of something else"):
        export(bundle, format, tmp_path)
    assert (tmp_path / "letter.txt").read_text() == "dear"


def test_tables_replace_tables_but_no_file(bundle: Bundle, tmp_path: Path) -> None:
    for _ in range(2):
        export(bundle, "csv", tmp_path / "tables")
    (tmp_path / "t.csv").write_text("old")
    with pytest.raises(ChidaoError, match="need a folder"):
        export(bundle, "csv", tmp_path / "t.csv")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["t.csv", "tables"]


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_a_failed_export_leaves_what_was_there(bundle: Bundle, tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    if FORMATS[format].folder:
        (out / "nodes").mkdir(parents=True)
    else:
        out.write_text("old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("graph.export.Format.load", lambda _self: full)
    with pytest.raises(WriteError, match="No space left on device"):
        export(bundle, format, out)
    assert [p.name for p in tmp_path.rglob("*")] == (["out", "nodes"] if FORMATS[format].folder else ["out"])


def test_wrong_requests(bundle: Bundle) -> None:
    with pytest.raises(ChidaoError, match="no format 'pdf'"):
        export(bundle, "pdf", io.BytesIO())
    with pytest.raises(ChidaoError, match="several files"):
        export(bundle, "csv", io.BytesIO())


def _one(connection: ladybug.Connection, query: str, parameters: dict[str, object] | None = None) -> list[object]:
    result = connection.execute(query, parameters or {})
    assert not isinstance(result, list)
    row = result.get_next()
    assert isinstance(row, list)
    return row


def _xml(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def _plain(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
