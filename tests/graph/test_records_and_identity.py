"""Records survive the cache exactly; ids are the same for the same thing."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import document_id, named, number_key, slug
from graph.records import decode, encode
from loaders.findings import Findings

records = st.builds(Findings)


@given(records)
def test_findings_come_back_from_json_exactly(findings: Findings) -> None:
    assert decode(Findings, json.loads(json.dumps(encode(findings)))) == findings


def test_record_of_another_kind_is_refused() -> None:
    with pytest.raises(KeyError, match="no_such_field"):
        decode(Findings, {"document": "a.txt", "no_such_field": 1})


def test_new_fields_with_defaults_read_old_records() -> None:
    old = {"document": "a.txt", "kind": "news", "issued": "2025-01-02", "issued_evidence": None, "title": None}
    assert decode(Findings, old) == Findings("a.txt", "news", dt.date(2025, 1, 2), None, None)


@given(st.text())
def test_slug_is_stable_short_and_never_empty(words: str) -> None:
    assert slug(words) == slug(words)
    assert 0 < len(slug(words)) <= 105
    assert "/" not in slug(words)


def test_people_whose_names_differ_by_a_mark_are_two() -> None:
    assert slug("Nguyễn Văn Hùng") != slug("Nguyễn Văn Hưng")


def test_one_body_written_with_either_tone_mark_is_one() -> None:
    assert slug("Uỷ ban nhân dân tỉnh Khánh Hoà") == slug("Ủy ban nhân dân tỉnh Khánh Hòa")


@pytest.mark.parametrize("written", ["02-KH/BCĐTW", "02-kh/bcđtw", "số 02 - KH/BCĐTW", "Số: 02–KH/BCĐTW", "02-KH/BCDTW"])
def test_one_number_however_it_is_typed(written: str) -> None:
    assert number_key(written) == "02-kh-bcdtw"


def test_document_id_is_a_safe_file_name_even_for_a_hostile_one() -> None:
    name = document_id("../../etc/" + "文" * 300 + "\x00.txt", "ab" * 32).removeprefix("document/")
    assert "/" not in name
    assert ".." not in name
    assert len(name.encode()) < 200


def test_a_full_stop_or_a_line_break_makes_no_second_thing() -> None:
    name = "Ban Chỉ đạo quốc gia về tìm kiếm, quy tập hài cốt liệt sĩ từ nay đến năm 2020 và những năm tiếp theo tại các địa phương"
    assert named("group", f"{name}.") == named("group", name.replace(" ", "\n", 1)) == named("group", name)
