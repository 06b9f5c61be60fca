"""Every named question gives the same rows in SPARQL and in Cypher, on the examples and on the real documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.stores.session import Session
from queries.ask import ask
from queries.parameters import given
from queries.questions import QuestionError, questions

VALUES: dict[str, dict[str, object]] = {
    "who-owns": {"thing": "benh an dien tu"},
    "tasks-of": {"body": "Bộ Khoa học và Công nghệ"},
    "due": {"from": "2025-01-01", "to": "2026-12-31"},
    "by-instrument": {"instrument": "57-NQ/TW"},
    "depends-on": {"thing": "so suc khoe dien tu"},
    "blocks": {"thing": "co so du lieu quoc gia ve dan cu"},
    "changes": {"file": "9310"},
    "evidence": {"thing": "instrument/57-nq-tw@2024-12-22"},
}
REAL: dict[str, dict[str, object]] = VALUES | {"changes": {"file": "06_cd230"}, "who-owns": {"thing": "co so du lieu"}}


@pytest.mark.parametrize("name", sorted(questions()))
def test_same_rows_on_the_examples(name: str, example_graph: Path, example_sessions: tuple[Session, Session]) -> None:
    sparql, cypher = example_sessions
    for as_of in (None, "2025-10-01"):
        one = ask(example_graph, name, VALUES.get(name, {}), session=sparql, as_of=as_of)
        other = ask(example_graph, name, VALUES.get(name, {}), session=cypher, as_of=as_of)
        assert one == other
        assert len(one) > 0 or as_of


@pytest.mark.parametrize("name", sorted(questions()))
def test_same_rows_on_the_real_documents(name: str, real_graph: Path, real_sessions: tuple[Session, Session]) -> None:
    sparql, cypher = real_sessions
    one = ask(real_graph, name, REAL.get(name, {}), session=sparql)
    assert one == ask(real_graph, name, REAL.get(name, {}), session=cypher)


def test_later_documents_are_unknown_before_their_day(example_graph: Path, example_sessions: tuple[Session, Session]) -> None:
    rows = ask(example_graph, "documents", {}, session=example_sessions[0], as_of="2025-03-31").to_dicts()
    assert rows
    assert all(str(row["issued"]) <= "2025-03-31" for row in rows)


@pytest.mark.parametrize("hostile", ["'] RETURN 1 //", '" } DROP ALL #', "$thing", "{ UNDEF }", "x' OR 'a'='a"])
def test_parameters_are_words_and_never_query(hostile: str, example_graph: Path, example_sessions: tuple[Session, Session]) -> None:
    for session in example_sessions:
        try:
            rows = ask(example_graph, "evidence", {"thing": hostile}, session=session)
        except QuestionError:
            continue
        assert len(rows) == 0


def test_a_wrong_date_is_told() -> None:
    with pytest.raises(QuestionError, match="2025-12-31"):
        from queries.parameters import day

        day("31/12/2025", "to")


def test_values_come_in_the_questions_order() -> None:
    assert given("due", ["2025-01-01", "2025-02-01"]) == {"from": "2025-01-01", "to": "2025-02-01"}


def test_both_files_of_a_question_have_the_same_header() -> None:
    from queries.questions import header

    for one in questions().values():
        assert header(one.text("sparql")) == header(one.text("cypher"))
