from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graph.stores import words
from graph.stores.base import StoreError


def ids(folder: Path, asked: str, *kinds: str) -> list[str]:
    return [found.id for found in words.find(folder, asked, kinds or tuple(words.NAMES))]


@pytest.mark.parametrize("asked", ["Bộ Y tế", "bo y te", "BO Y TE", "bộ  y-tế", "BYT", "byt", "y tế"])
def test_a_body_is_found_first_by_its_names(folder: Path, asked: str) -> None:
    assert ids(folder, asked)[0] == "body/bo-y-te"


@pytest.mark.parametrize("asked", ["57-NQ/TW", "57-nq/tw", "57 NQ TW", "57nqtw", "57–NQ/TW"])
def test_a_number_is_found_however_it_is_parted(folder: Path, asked: str) -> None:
    assert ids(folder, asked) == ["instrument/57-nq-tw@2024-12-22"]


def test_all_words_have_to_occur(folder: Path) -> None:
    assert ids(folder, "ho so bo", "Task") == ["document/a-00000000/task/1"]
    assert ids(folder, "du lieu y te", "Task", "Body") == ["document/a-00000000/task/2"]
    assert ids(folder, "y te khong co") == []


def test_only_the_kinds_that_are_asked_for(folder: Path) -> None:
    assert {found.kind for found in words.find(folder, "y te", ["Body"])} == {"Body"}
    assert words.find(folder, "y te", []) == []


@pytest.mark.parametrize("asked", ["", " ", '"', "* OR kind:Body", "id:body/bo-y-te", "\\", "(" * 50, "zz " * 5000])
def test_what_looks_like_a_query_is_only_words(folder: Path, asked: str) -> None:
    assert words.find(folder, asked) == []


def test_the_same_tables_give_the_same_order(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "tables", tmp_path / "tables")
    words.build(tmp_path)
    assert words.find(tmp_path, "bo") == words.find(folder, "bo")


def test_no_index(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="build the graph first"):
        words.find(tmp_path, "x")
