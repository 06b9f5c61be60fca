"""chidao evaluate, as a researcher runs it on documents that the researcher annotated."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import docx
import pytest

from chidao.evaluating import evaluate_folder, findings_of
from loaders.annotations import read_annotation
from loaders.evaluate import evaluate
from loaders.read import read

GOLD = Path(__file__).resolve().parent.parent / "gold"
FILES = sorted(GOLD.glob("2[1-3]*.yaml"))
SENTENCE = "Thủ tướng Chính phủ yêu cầu Bộ Y tế hoàn thành việc kết nối dữ liệu khám bệnh trước ngày 30/6/2025."
ANNOTATION = """document: tin.docx
tasks:
- id: t-t01
  quote: hoàn thành việc kết nối dữ liệu khám bệnh trước ngày 30/6/2025
  lead: [Bộ Y tế]
  deadline: {text: trước ngày 30/6/2025, end: '2025-06-29'}
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from chidao.cli import main; main()", "evaluate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A document in Word and its annotation."""
    document = docx.Document()
    document.add_paragraph("Hà Nội, ngày 12/5/2025")
    document.add_paragraph(SENTENCE)
    document.save(str(tmp_path / "tin.docx"))
    (tmp_path / "tin.yaml").write_text(ANNOTATION, encoding="utf-8")
    return tmp_path


def said(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What stands on stderr, without the progress that a slow machine makes it show."""
    return [line for line in done.stderr.splitlines() if not line.startswith("read ")]


def figures(stdout: str) -> dict[str, list[int]]:
    return {row["kind"]: [row["gold"], row["found"], row["right"]] for row in json.loads(stdout)}


def test_a_document_of_any_format_is_scored(gold: Path) -> None:
    done = run(gold)
    assert (done.returncode, said(done)) == (0, [])
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["task", "1", "1", "1", "1.0", "1.0", "1.0", "0.21–1.00", "0.21–1.00"] in rows
    assert ["targets", "0", "0", "0"] in rows


def test_the_figures_are_those_of_the_scorer(tmp_path: Path) -> None:
    for file in FILES:
        shutil.copy(file, tmp_path)
    done = run(tmp_path, GOLD / "texts", "--format", "json")
    assert (done.returncode, said(done)) == (0, [])
    found = dict(zip(FILES, (findings_of(read(GOLD / "texts" / f"{file.stem}.txt")) for file in FILES), strict=True))
    texts = {f"{file.stem}.txt": text for file, (text, _) in found.items()}
    scores = evaluate(map(read_annotation, FILES), texts, [record for _, record in found.values()]).scores
    assert figures(done.stdout) == {s.kind: [s.gold, s.found, s.right] for s in scores.values()}
    assert scores["task"].gold > 20


def test_by_document_adds_up() -> None:
    evaluation = evaluate_folder(GOLD, [GOLD.parent.parent / "examples"]).evaluation
    assert len(evaluation.documents) == len(list(GOLD.glob("*.yaml")))
    assert sum(d.scores["deadline"].right for d in evaluation.documents) == evaluation.scores["deadline"].right


def test_misses_name_the_document_and_the_line(gold: Path) -> None:
    (gold / "tin.yaml").write_text(ANNOTATION.replace("lead: [Bộ Y tế]", "lead: [Bộ Công an]"), encoding="utf-8")
    done = run(gold, "--misses", "--format", "csv")
    leads = [row for row in csv.DictReader(done.stdout.splitlines()) if row["kind"] == "lead"]
    assert [(row["document"], row["line"], row["error"]) for row in leads] == [("tin.docx", "3", "missed"), ("tin.docx", "3", "wrong")]
    assert leads[0]["fact"].endswith("| bộ công an")


def test_what_is_wrong_is_listed_and_the_rest_is_scored(gold: Path) -> None:
    (gold / "broken.yaml").write_text("document: [", encoding="utf-8")
    (gold / "lost.yaml").write_text("document: lost.pdf\n", encoding="utf-8")
    (gold / "empty.yaml").write_text("document: empty.txt\n", encoding="utf-8")
    (gold / "empty.txt").touch()
    (gold / "second.yaml").write_text(ANNOTATION.replace("kết nối dữ liệu", "nối dữ liệu"), encoding="utf-8")
    done = run(gold, "--format", "json")
    assert done.returncode == 3
    assert figures(done.stdout)["task"] == [2, 2, 1]
    head, *problems = said(done)
    assert head == "4 problems with the annotations:"
    for name, what in (
        ("broken.yaml", "not readable"),
        ("lost.yaml", "no document"),
        ("empty.txt", "empty"),
        ("second.yaml", "line 3 has"),
    ):
        assert [what in problem for problem in problems if name in problem] == [True]


@pytest.mark.parametrize("content", [None, "document: lost.pdf\n"])
def test_nothing_to_score_is_one_line_and_exit_1(content: str | None, tmp_path: Path) -> None:
    if content:
        (tmp_path / "a.yaml").write_text(content, encoding="utf-8")
    done = run(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert ["nothing could be scored" in line for line in said(done)] == [True]


def test_letters_in_another_normal_form_are_the_same_letters(gold: Path) -> None:
    (gold / "tin.docx").rename(gold / unicodedata.normalize("NFD", "tín.docx"))
    annotation = unicodedata.normalize("NFD", ANNOTATION.replace("tin.docx", "tín.docx"))
    (gold / "tin.yaml").write_text(annotation, encoding="utf-8")
    done = run(gold, "--format", "json")
    assert (done.returncode, figures(done.stdout)["lead"]) == (0, [1, 1, 1])
