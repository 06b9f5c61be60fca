"""The gold annotations keep to the guide and point into their texts; the examples in other formats say the same words."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from loaders.annotation_check import check
from loaders.annotations import read_annotation
from loaders.read import read

GOLD = Path(__file__).resolve().parent
FOLDERS = (GOLD / "texts", GOLD.parent.parent / "examples")
FILES = sorted(GOLD.glob("*.yaml"))


def load(path: Path) -> tuple[dict[str, Any], str]:
    """An annotation file and the text that it annotates."""
    gold = read_annotation(path)
    source = next(folder / gold["document"] for folder in FOLDERS if (folder / gold["document"]).is_file())
    return gold, unicodedata.normalize("NFC", source.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_annotation_points_into_its_text_to_the_letter(path: Path) -> None:
    gold, text = load(path)
    checked = check(path, gold, text)
    assert [str(problem) for problem in checked.problems] == []
    assert checked.gold == gold


def bare(text: str) -> str:
    """The words alone: line breaks and Markdown's asterisks do not count."""
    return re.sub(r"[\s*]+", " ", text)


@pytest.mark.parametrize("path", sorted(FOLDERS[1].glob("*.*")), ids=lambda path: path.name)
def test_every_example_says_in_its_format_what_its_gold_quotes(path: Path) -> None:
    gold, _ = load(GOLD / f"{path.stem}.yaml")
    text = bare(read(path).text)
    assert [task["quote"] for task in gold["tasks"] if bare(task["quote"]) not in text] == []
