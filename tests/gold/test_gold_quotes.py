"""The gold annotations point into their texts: every quote, every deadline's words, every reference between them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from loaders.read import read

GOLD = Path(__file__).resolve().parent
FOLDERS = (GOLD / "texts", GOLD.parent.parent / "examples")
KINDS = ("tasks", "targets", "instruments", "figures", "structure", "dependencies")
FILES = sorted(GOLD.glob("*.yaml"))

Record = dict[str, Any]


def load(path: Path) -> tuple[Record, str]:
    """An annotation file and the text that it annotates."""
    gold: Record = yaml.safe_load(path.read_text(encoding="utf-8"))
    source = next(folder / gold["document"] for folder in FOLDERS if (folder / gold["document"]).is_file())
    return gold, unicodedata.normalize("NFC", source.read_text(encoding="utf-8"))


def stands(text: str, words: str, nth: int = 1) -> bool:
    """Whether the words occur at least that many times."""
    return bool(words) and text.count(words) >= nth > 0


def deadlines(gold: Record) -> Iterator[Record]:
    for record in gold["tasks"] + gold["targets"]:
        yield from [record["deadline"]] if "deadline" in record else []
        yield from record.get("later", [])


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def annotated(request: pytest.FixtureRequest) -> tuple[Record, str]:
    return load(request.param)


def test_every_quote_stands_in_its_text(annotated: tuple[Record, str]) -> None:
    gold, text = annotated
    records = [record for kind in KINDS for record in gold[kind]] + [gold[key] for key in ("meeting",) if key in gold]
    assert [r["quote"] for r in records if not stands(text, r["quote"], r.get("nth", 1))] == []


def test_every_deadline_is_verbatim_and_in_order(annotated: tuple[Record, str]) -> None:
    gold, text = annotated
    for deadline in deadlines(gold):
        assert stands(text, deadline["text"], deadline.get("nth", 1)), deadline
        days = [dt.date.fromisoformat(deadline[key]) for key in ("start", "end") if key in deadline]
        assert days == sorted(days)
        assert days or "recurs" in deadline or "after" in deadline, deadline


def test_ids_are_unique_and_references_lead_somewhere(annotated: tuple[Record, str]) -> None:
    gold, _ = annotated
    ids = [task["id"] for task in gold["tasks"]]
    assert len(ids) == len(set(ids))
    prefix = ids[0].rsplit("-t", 1)[0] + "-t" if ids else "-"
    named = [t["task"] for t in gold["targets"] if "task" in t] + [d[key] for d in gold["dependencies"] for key in ("from", "needs")]
    assert [name for name in named if name.startswith(prefix) and name not in ids] == []
    assert {d["from"] for d in gold["dependencies"]} <= set(ids)


def test_tasks_do_not_overlap(annotated: tuple[Record, str]) -> None:
    gold, text = annotated
    spans = []
    for task in gold["tasks"]:
        start = -1
        for _ in range(task.get("nth", 1)):
            start = text.index(task["quote"], start + 1)
        spans.append((start, start + len(task["quote"])))
    assert [pair for pair in zip(sorted(spans), sorted(spans)[1:], strict=False) if pair[0][1] > pair[1][0]] == []


def bare(text: str) -> str:
    """The words alone: line breaks and Markdown's asterisks do not count."""
    return re.sub(r"[\s*]+", " ", text)


@pytest.mark.parametrize("path", sorted(FOLDERS[1].glob("*.*")), ids=lambda path: path.name)
def test_every_example_says_in_its_format_what_its_gold_quotes(path: Path) -> None:
    gold, _ = load(GOLD / f"{path.stem}.yaml")
    text = bare(read(path).text)
    assert [task["quote"] for task in gold["tasks"] if bare(task["quote"]) not in text] == []
