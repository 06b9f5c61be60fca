"""Answers on a screen: as wide as it is, nothing said twice, and never silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from wcwidth import wcswidth

from chidao.building import build_graph
from chidao.cli import cli


@pytest.fixture(scope="module")
def graph(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(build_graph([examples], tmp_path_factory.mktemp("printed") / "g", progress=False).bundle.path)


def answer(graph: str, *arguments: str, width: int = 100) -> Result:
    return CliRunner().invoke(cli, ["ask", *arguments, "-g", graph], env={**os.environ, "COLUMNS": str(width)})


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_screen_but_for_an_id(width: int, graph: str) -> None:
    lines = answer(graph, "past-due", "--as-of", "2026-01-01", width=width).stdout.splitlines()
    assert lines
    assert [line for line in lines if wcswidth(line) > width and not line.strip().startswith("task ")] == []


def test_a_quote_that_repeats_the_text_is_left_out_and_ids_are_whole(graph: str) -> None:
    printed = answer(graph, "tasks-of", "Bộ Y tế").stdout
    ids = [line.split()[1] for line in printed.splitlines() if line.startswith("  task ")]
    assert ids
    assert all(one.startswith("document/") and one.rpartition("/")[2].isdigit() for one in ids)
    assert "\n  quote" not in printed


def test_an_empty_answer_is_said(graph: str) -> None:
    done = answer(graph, "depends-on", "document/none/task/1")
    assert (done.exit_code, "No rows." in done.stderr) == (0, True)
