"""Scoring: the same figures as the script that the gold came with, and a few by hand."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml

from loaders.annotations import read_annotation
from loaders.document import Document
from loaders.evaluate import Evaluation, evaluate
from loaders.extract.as_json import as_json
from loaders.extract.document import extract
from loaders.readers.plain import blocks_of
from ontology.errors import ChidaoError

TEXT = "Bộ Y tế mua thuốc trước ngày 2/3/2025.\nBộ Công an sửa đường."


def scored(gold: str, found: dict[str, object]) -> Evaluation:
    return evaluate([{"document": "a.txt", **yaml.safe_load(gold)}], {"a.txt": TEXT}, [{"document": "x/a.txt", **found}])


def test_a_missed_task_costs_its_lead_too() -> None:
    gold = "tasks:\n- {quote: mua thuốc, lead: [Bộ Y tế]}\n- {quote: sửa đường, lead: [Bộ Công an]}\n"
    got = scored(gold, {"tasks": [{"quote": "mua thuốc", "lead": ["bộ y tế"]}]}).scores
    assert (got["task"].gold, got["task"].found, got["task"].right) == (2, 1, 1)
    assert (got["lead"].precision, got["lead"].recall) == (1.0, 0.5)


def test_names_agree_by_their_words() -> None:
    gold = "instruments:\n- {name: Đề án thuốc quý cho dân}\n- {number: 1/NQ-CP}\n"
    got = scored(gold, {"instruments": [{"name": "Đề án thuốc quý"}, {"number": "1/NQ - CP"}]}).scores
    assert (got["instrument, named"].right, got["instrument, numbered"].right) == (1, 1)


def test_words_that_do_not_stand_there_are_no_evidence() -> None:
    got = scored("tasks: []", {"targets": [{"quote": "Bộ Y tế", "value": 1}, {"quote": "Bộ Nội vụ"}]}).scores
    assert (got["evidence is verbatim"].gold, got["evidence is verbatim"].found) == (2, 1)


def test_misses_say_on_which_line_to_look() -> None:
    got = scored("tasks: [{quote: mua thuốc}]", {"tasks": [{"quote": "sửa đường"}, {"quote": "bay đi"}]})
    tasks = [(miss.line, miss.found) for miss in got.documents[0].misses if miss.kind == "task"]
    assert tasks == [(None, True), (1, False), (2, True)]


def test_documents_add_up() -> None:
    gold = [{"document": name, "tasks": [{"quote": "mua thuốc"}]} for name in ("a.txt", "b.txt")]
    got = evaluate(gold, {"a.txt": TEXT, "b.txt": TEXT}, [{"document": "b.txt", "tasks": [{"quote": "mua thuốc"}]}])
    assert [document.scores["task"].right for document in got.documents] == [0, 1]
    assert got.scores["task"].recall == 0.5


def test_a_document_without_a_text_is_named() -> None:
    with pytest.raises(ChidaoError, match=r"a\.txt"):
        evaluate([{"document": "a.txt"}], {}, [])


def test_the_same_figures_as_the_golds_own_script(shared: Path, tmp_path: Path) -> None:
    gold, texts, contents = tmp_path / "gold", tmp_path / "texts", {}
    gold.mkdir()
    texts.mkdir()
    records = []
    for seed in sorted((shared / "seeds").glob("*.txt")):
        text = contents[seed.name] = unicodedata.normalize("NFC", seed.read_text(encoding="utf-8"))
        (texts / seed.name).write_text(text, encoding="utf-8")
        (gold / f"{seed.stem}.yaml").write_bytes((shared / "gold" / f"{seed.stem}.yaml").read_bytes())
        digest = hashlib.sha256(text.encode()).hexdigest()
        records.append(as_json(extract(Document(seed.name, seed.name, digest, "text/plain", text, blocks_of(text)))))
    lines = tmp_path / "found.jsonl"
    lines.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in records), encoding="utf-8")
    theirs = subprocess.run(
        [sys.executable, str(shared / "gold" / "score.py"), str(gold), str(texts), str(lines)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[1:]
    ours = [
        f"{s.kind:<22}{s.gold:>6}{s.found:>7}{s.right:>7}{s.precision:>8.3f}{s.recall:>8.3f}{s.f1:>8.3f}"
        for s in evaluate(map(read_annotation, sorted(gold.glob("*.yaml"))), contents, records).scores.values()
    ]
    assert ours == theirs
