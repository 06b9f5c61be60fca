from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from graph.stores.base import Id, QueryError, StoreError
from graph.stores.session import Session

OPTIONAL = "MATCH (b:Body)-[:LEADS]->(t:Task) WHERE b.id = $body OR $body IS NULL RETURN b.id, t.place ORDER BY t.place"


def test_parameters_are_bound(cypher: Session) -> None:
    assert cypher.run(OPTIONAL, {"body": Id("body/bo-y-te")}).rows == (("body/bo-y-te", 1),)
    assert len(cypher.run(OPTIONAL, {"body": None})) == 3


def test_a_forgotten_parameter_is_an_error_and_not_null(cypher: Session) -> None:
    with pytest.raises(QueryError, match=r"no value for \$body"):
        cypher.run(OPTIONAL)


@pytest.mark.parametrize("value", ["x' OR 1=1 //", "\\", "a\nb", "', id: '", "Bộ Y tế"])
def test_words_of_a_parameter_stay_words(cypher: Session, value: str) -> None:
    assert cypher.run("RETURN $w AS w", {"w": value}).rows == ((value,),)


def test_dates_are_dates_given_as_date_text_or_nothing(cypher: Session) -> None:
    query = "MATCH (d:Deadline) WHERE d.due < date($before) OR date($before) IS NULL RETURN d.due"
    day = ((dt.date(2025, 6, 29),),)
    assert cypher.run(query, {"before": dt.date(2025, 7, 1)}).rows == day
    assert cypher.run(query, {"before": "2025-07-01"}).rows == day
    assert cypher.run(query, {"before": None}).rows == day
    assert cypher.run(query, {"before": dt.date(2025, 6, 29)}).rows == ()


def test_lists_of_ids(cypher: Session) -> None:
    query = "MATCH (b:Body) WHERE b.id IN $ids RETURN count(b)"
    assert cypher.run(query, {"ids": [Id("body/bo-y-te"), Id("body/bo-cong-an")]}).rows == ((2,),)
    assert cypher.run(query, {"ids": []}).rows == ((0,),)


def test_a_node_is_a_map_of_what_it_has(cypher: Session) -> None:
    node = {"_label": "Body", "id": "body/bo-y-te", "name": "Bộ Y tế", "short_names": "Y tế", "abbreviations": "BYT"}
    assert cypher.run("MATCH (b:Body {id: 'body/bo-y-te'}) RETURN b").rows == (({**node, "valid_from": dt.date(1945, 8, 27)},),)


def test_lists_sums_and_paths_are_plain(cypher: Session) -> None:
    assert cypher.run("MATCH (t:Task) RETURN sum(t.place), avg(t.place), count(t)").rows == ((6, 2.0, 3),)
    assert cypher.run("MATCH (t:Task) WITH t.place AS p ORDER BY p LIMIT 9 RETURN collect(p), [0.5, 1.0]").rows == (
        ([1, 2, 3], [0.5, 1.0]),
    )
    ((path,),) = cypher.run("MATCH p = (b:Body)-[:LEADS]->(t:Task) WHERE t.place = 1 RETURN p").rows
    assert isinstance(path, dict)
    assert [edge["_label"] for edge in path["relationships"]] == ["LEADS"]


REFUSED = [
    "COPY (MATCH (b:Body) RETURN b.id) TO '{out}.csv'",
    "COPY Body FROM '{out}.csv'",
    "RETURN 1; COPY (MATCH (b:Body) RETURN b.id) TO '{out}.csv'",
    "PROFILE COPY (MATCH (b:Body) RETURN b.id) TO '{out}.csv'",
    "LOAD FROM '/etc/passwd' (file_format='csv', delim=':', header=false) RETURN *",
    "MATCH (b:Body) LOAD FROM '/etc/passwd' (file_format='csv', delim=':', header=false) RETURN *",
    "WITH 1 AS x/**/load/**/from '/etc/passwd' (file_format='csv', delim=':', header=false) RETURN *",
    "UNWIND [1] AS x //\nLOAD FROM '/etc/passwd' (file_format='csv', delim=':', header=false) RETURN *",
    "WITH '\\'' AS x LOAD FROM '/etc/passwd' (file_format='csv', delim=':', header=false) RETURN '\\''",
    "EXPORT DATABASE '{out}'",
    "IMPORT DATABASE '{out}'",
    "ATTACH '{out}' AS other (dbtype sqlite)",
    "INSTALL httpfs",
    "LOAD EXTENSION '{out}.so'",
    "CALL timeout=0",
    "CALL threads=64",
    "CALL show_tables() RETURN *",
    "CREATE (:Body {{id: 'x'}})",
    "MATCH (b:Body) SET b.name = 'x'",
    "MATCH (b:Body) DETACH DELETE b",
    "MERGE (:Body {{id: 'x'}})",
    "DROP TABLE Body",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "",
    ";",
]


@pytest.mark.parametrize("query", REFUSED)
def test_a_query_only_asks(cypher: Session, tmp_path: Path, query: str) -> None:
    with pytest.raises(QueryError):
        cypher.run(query.format(out=tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []
    assert cypher.run("MATCH (b:Body) RETURN count(b)").rows == ((3,),)


@pytest.mark.parametrize(
    "query",
    [
        "RETURN 'COPY x TO y; LOAD FROM z' AS text",
        "MATCH (`load`:Body) RETURN `load`.id AS `copy`",
        "MATCH (b:Body) /* SET */ RETURN b.name AS name // DELETE",
        "MATCH (b:Body) RETURN count(b);",
    ],
)
def test_forbidden_words_may_be_said(cypher: Session, query: str) -> None:
    assert len(cypher.run(query)) > 0


def test_a_wrong_query_says_what_is_wrong(cypher: Session) -> None:
    with pytest.raises(QueryError, match="Ministry does not exist"):
        cypher.run("MATCH (m:Ministry) RETURN m")


def test_no_store(tmp_path: Path) -> None:
    with Session("cypher", tmp_path) as session, pytest.raises(StoreError, match="build the graph first"):
        session.run("RETURN 1")
