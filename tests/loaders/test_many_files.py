"""Many files: found in order, one outcome each, whatever one of them does."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from loaders.corpus import Done, Failure, Unchanged, find, process
from loaders.document import Document

TEXT = "Ủy ban nhân dân xã giao Trạm Y tế kiểm tra nguồn nước."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", "sub/~$lock.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT + name, encoding="utf-8")
    return tmp_path


def length(document: Document) -> int:
    return len(document.text)


def misbehave(document: Document) -> str:
    if document.name == "crash.txt":
        os._exit(7)
    if document.name == "hang.txt":
        time.sleep(60)
    if document.name == "eat.txt":
        return str(len(bytearray(20 * 2**30)))
    if document.name == "bug.txt":
        raise KeyError("x")
    return document.name


def test_files_are_found_in_order_without_hidden_ones(folder: Path) -> None:
    assert [path.relative_to(folder).as_posix() for path in find([folder, folder / "a.txt", folder / "none"])] == [
        "a.txt",
        "b.txt",
        "sub/c.txt",
        "none",
    ]


def test_few_small_texts_are_read_here(folder: Path) -> None:
    outcomes = list(process(find([folder]), length))
    assert [outcome.value for outcome in outcomes if isinstance(outcome, Done)] == [59, 59, 63]


def test_what_is_known_is_not_read_again(folder: Path) -> None:
    (first, *_) = process([folder / "a.txt"], length)
    assert isinstance(first, Done)
    again = list(process(find([folder]), length, known={first.sha256}.__contains__))
    assert again[0] == Unchanged(folder / "a.txt", first.sha256)
    assert all(isinstance(outcome, Done) for outcome in again[1:])


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    names = ["a.txt", "crash.txt", "hang.txt", "eat.txt", "bug.txt", "z.txt", "bad.pdf", "gone.txt"]
    for name in names[:-1]:
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    outcomes = list(process([tmp_path / name for name in names], misbehave, jobs=2, seconds=8, progress=False))
    assert [outcome.path.name for outcome in outcomes] == names
    reasons = {outcome.path.name: outcome.reason for outcome in outcomes if isinstance(outcome, Failure)}
    assert [name for name in names if name not in reasons] == ["a.txt", "z.txt"]
    assert "crash" in reasons["crash.txt"]
    assert "longer than 8 seconds" in reasons["hang.txt"]
    assert "memory" in reasons["eat.txt"]
    assert "KeyError" in reasons["bug.txt"]
    assert "not a PDF" in reasons["bad.pdf"]
