"""What is said of an annotation that cannot be trusted, and that the rest of it stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.annotation_check import Checked, check
from loaders.annotations import SECTIONS, keys, read_annotation
from loaders.evaluate import evaluate
from ontology.errors import ChidaoError

TEXT = "Bộ Y tế mua thuốc quý\ncho dân trước ngày 2/3/2025.\nBộ Công an sửa đường, rồi sửa đường."


def checked(annotation: str) -> Checked:
    return check(Path("a.yaml"), {"document": "a.txt", **yaml.safe_load(annotation)}, TEXT)


def test_a_good_annotation_has_no_problems_and_stays_as_it_is() -> None:
    gold = """
    kind: news
    issued: 2025-02-01
    meeting: {quote: Bộ Công an, body: Bộ Công an, ordinal: 2}
    tasks:
    - {id: a-t01, quote: sửa đường, nth: 2, lead: [Bộ Công an], deadline: {text: trước ngày 2/3/2025, end: '2025-03-01'}}
    instruments: [{quote: dân, number: null, name: dân}]
    dependencies: [{quote: rồi, from: a-t01, needs: thuốc quý}]
    """
    got = checked(gold)
    assert got.problems == []
    assert got.gold == {"document": "a.txt", **yaml.safe_load(gold)}


@pytest.mark.parametrize(
    ("annotation", "said"),
    [
        ("tasks: [{quote: mua thuốc qúy cho dâm}]", "line 1 has: “mua thuốc quý cho dân”"),
        ("tasks: [{quote: xây cầu vượt sông}]", "copy the words out of the document"),
        ("tasks: [{quote: sửa đường, nth: 3}]", "it stands there 2 times, there is no nth: 3"),
        ("tasks: [{quote: sửa đường, deadline: {text: trước ngày 9/9/2026, end: '2026-09-08'}}]", "text does not stand in the text"),
        ("tasks: [{quote: dân, deadline: {text: ngày, start: '2025-03-02', end: '2025-03-01'}}]", "before it starts"),
        ("tasks: [{quote: dân, deadline: {text: ngày}}]", "neither a day, nor recurs, nor after"),
        ("tasks: [{quote: dân, deadline: {text: ngày, end: 2/3/2025}}]", "give a date like 2025-06-30"),
        ("tasks: [{quote: dân, leads: [Bộ Y tế]}]", "tasks 1: unknown key 'leads' (did you mean lead?)"),
        ("task: []", "did you mean tasks?"),
        ("tasks: [{lead: [Bộ Y tế]}]", "tasks 1: no quote"),
        ("tasks: [mua thuốc]", "not a list of keys and values"),
        ("tasks: [{quote: dân, lead: [{a: b}]}]", "give a list of names"),
        ("tasks: [{id: a, quote: dân}, {id: a, quote: mua}]", "the id a occurs 2 times"),
        ("tasks: [{id: a, quote: mua thuốc quý}, {id: b, quote: thuốc}]", "two quotes overlap"),
        ("dependencies: [{quote: dân, from: a-t09, needs: dân}]", "there is no task a-t09"),
        ("dependencies: [{quote: dân, from: a, needs: a-t09}]\ntasks: [{id: a, quote: mua}]", "there is no task a-t09"),
        ("targets: [{quote: dân, value: 1, task: a-t09}]", "there is no task a-t09"),
        ("structure: [{quote: dân, subject: a, relation: likes, object: b}]", "give one of headed_by"),
        ("kind: letters", "give one of news"),
    ],
)
def test_what_is_wrong_is_said_once_with_its_place(annotation: str, said: str) -> None:
    problems = [str(problem) for problem in checked(annotation).problems]
    assert [said in problem for problem in problems][:1] == [True]
    assert problems[0].startswith("a.yaml: ")


def test_spaces_and_line_breaks_in_a_quote_do_not_count() -> None:
    got = checked("tasks: [{quote: thuốc quý cho dân, deadline: {text: trước  ngày 2/3/2025, end: '2025-03-01'}}]")
    assert got.problems == []
    task = got.gold["tasks"][0]
    assert (task["quote"], TEXT[task["start"] :][:5]) == ("thuốc quý\ncho dân", "thuốc")
    assert task["deadline"] == {"text": "trước ngày 2/3/2025", "end": "2025-03-01"}


@pytest.mark.parametrize("content", ["tasks: [", "- a", "document: 5", "[" * 5000, "document: a.txt\nissued: 2025-02-30", "\x00"])
def test_what_is_no_annotation_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(ChidaoError, match=r"b\.yaml"):
        read_annotation(tmp_path / "b.yaml")


LEAVES = st.sampled_from([None, True, 0, 2, -1.5, "", "dân", "sửa đường", "2025-01-01", "monthly", "headed_by", "a-t01"])


def some(section: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A record of a section, or something else, with any values."""
    return st.dictionaries(st.sampled_from([*keys()[section], "other"]), values, max_size=6) | LEAVES


VALUES = LEAVES | st.lists(LEAVES, max_size=2) | some("deadline", LEAVES) | st.lists(some("deadline", LEAVES), max_size=2)


@given(st.fixed_dictionaries({section: st.lists(some(section, VALUES), max_size=3) | VALUES for section in SECTIONS}))
def test_whatever_stands_in_an_annotation_what_is_left_can_be_scored(annotation: dict[str, Any]) -> None:
    clean = check(Path("a.yaml"), {**annotation, "document": "a.txt"}, TEXT).gold
    assert len(evaluate([clean], {"a.txt": TEXT}, []).scores) == 14
