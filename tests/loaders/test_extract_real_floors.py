"""What extraction reaches on the real, annotated documents, by the scorer that lies beside them: never less than this."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.extract.as_json import as_json
from loaders.extract.document import extract
from loaders.read import read

FLOORS = {
    "evidence is verbatim": 1.0,
    "task": 0.99,
    "lead": 0.99,
    "lead, where explicit": 0.99,
    "coordinate": 0.93,
    "submit_to": 0.95,
    "under": 0.95,
    "deadline": 0.99,
    "instrument, numbered": 0.99,
    "instrument, named": 0.95,
    "instrument date": 0.99,
    "figures": 0.96,
    "targets": 0.96,
    "structure": 0.96,
}


def test_floors_on_the_annotated_documents(shared: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for path in (*(shared / "seeds").glob("*.txt"), *(shared / "corpus").glob("[0-9]*.txt")):
        shutil.copy(path, texts / path.name)
    lines = [json.dumps(as_json(extract(read(path))), ensure_ascii=False) for path in sorted(texts.glob("*.txt"))]
    (tmp_path / "findings.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, str(shared / "gold" / "score.py"), str(shared / "gold"), str(texts), str(tmp_path / "findings.jsonl")]
    table = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    scores = {line[:22].strip(): float(line.split()[-1]) for line in table.splitlines()[1:]}
    assert {kind: scores[kind] for kind, floor in FLOORS.items() if scores[kind] < floor} == {}


@pytest.mark.parametrize(
    "words", ["", "|", "(((((", "“" * 500, "1. " * 2000, "Bộ " * 3000, "a" * 100_000, "trước ngày " * 2000, ";" * 5000]
)
def test_damaged_text_is_survived(words: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        f"Thủ tướng Chính phủ yêu cầu Bộ Y tế báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2025.\n{words}\n", encoding="utf-8"
    )
    document = read(path)
    for task in extract(document).tasks:
        assert document.text[task.evidence.start : task.evidence.end] == task.evidence.quote
