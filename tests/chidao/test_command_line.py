"""The commands as a user runs them: what they print, what they refuse, how they end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

NOTICE = (
    "Ngày 12/5/2025, Thủ tướng Chính phủ yêu cầu Bộ Y tế hoàn thành việc kết nối dữ liệu khám bệnh trước ngày 30/6/2025; "
    "Bộ Tài chính bố trí kinh phí trong quý III năm 2025.\n"
)


def run(*arguments: str | Path, given: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from chidao.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "tin.txt").write_text(NOTICE, encoding="utf-8")
    (folder / "hong.docx").write_bytes(b"PK\x03\x04 not a document")
    done = run("build", folder / "tin.txt", folder / "hong.docx", "-o", folder / "g")
    assert done.returncode == 3
    assert "hong.docx" in done.stderr
    return folder / "g"


def test_extract_prints_a_json_line_whose_quotes_hold() -> None:
    done = run("extract", "-", given=NOTICE)
    tasks = json.loads(done.stdout)["tasks"]
    assert [task["lead"] for task in tasks] == [["Bộ Y tế"], ["Bộ Tài chính"]]
    assert [task["deadline"]["end"] for task in tasks] == ["2025-06-29", "2025-09-30"]
    assert all(NOTICE[task["start"] : task["end"]] == task["quote"] for task in tasks)


def test_ask_answers_in_both_languages(graph: Path) -> None:
    answers = [
        run("ask", "who-owns", "ket noi du lieu", "-g", graph, "--engine", e, "--format", "csv").stdout for e in ("sparql", "cypher")
    ]
    assert "Bộ Y tế" in answers[0]
    assert answers[0] == answers[1]


def test_queries_are_read_from_standard_input(graph: Path) -> None:
    done = run("cypher", "-", "-g", graph, "--format", "json", given="MATCH (t:Task) RETURN count(*) AS n")
    assert json.loads(done.stdout) == [{"n": 2}]


def test_a_second_build_reads_nothing_and_writes_the_same_tables(graph: Path) -> None:
    before = {p.name: p.read_bytes() for p in sorted((graph / "tables").rglob("*.parquet"))}
    done = run("build", graph.parent / "tin.txt", "-o", graph)
    assert "(0 read now)" in done.stderr
    assert {p.name: p.read_bytes() for p in sorted((graph / "tables").rglob("*.parquet"))} == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "no-such-folder"], "no such file or folder"),
        (["ask", "who-own", "x"], "did you mean who-owns"),
        (["ask", "due", "yesterday", "2025-01-01"], "no date"),
        (["sparql", "SELECT nonsense"], "error"),
        (["sparql", "DELETE WHERE { ?s ?p ?o }"], "error"),
        (["export", "turtle", "-g", "no-graph"], "no-graph"),
    ],
)
def test_wrong_input_is_one_line_and_exit_1(arguments: list[str], message: str, graph: Path) -> None:
    done = run(*arguments, *([] if "-g" in arguments or arguments[0] == "build" else ["-g", str(graph)]))
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_query_that_never_ends_is_stopped(graph: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    done = run("sparql", endless, "-g", graph, "--timeout", "1")
    assert done.returncode == 1
    assert "stopped after 1 s" in done.stderr


def test_every_command_explains_itself() -> None:
    from chidao.cli import cli

    for name in cli.list_commands(click.Context(cli)):
        done = run(name, "--help")
        assert done.returncode == 0
        assert "Example" in done.stdout
