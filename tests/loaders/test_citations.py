"""Instruments by number: slips of scans, dates in front and behind."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.citations import bare, numbered
from loaders.language.numbers import clean_number
from loaders.language.passage import Passage


def numbers(text: str) -> list[str]:
    return [citation.number for citation in numbered(Passage.of(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định số 24l/QD-TTg", ["241/QĐ-TTg"]),
        ("Nghị định số 1O/2024/NĐ-CP", ["10/2024/NĐ-CP"]),
        ("Thông tư số 9/2021/TT- BYT", ["9/2021/TT-BYT"]),
        ("theo nghị quyết 71/nq-cp", ["71/NQ-CP"]),
        ("Thông báo số 1 23/TB-VPCP", ["123/TB-VPCP"]),
        ("Thông báo số 77/TB-VРCP", ["77/TB-VPCP"]),  # a Cyrillic Р
        ("Kế hoạch 8-KH/BCĐTW và 9/KH-BCĐQG12", ["8-KH/BCĐTW", "9/KH-BCĐQG12"]),
        ("Nghị quyết 57 NQ/TW và Công điện số 21 CĐ/TW", ["57-NQ/TW", "21-CĐ/TW"]),
        ("mua 21 NQ/TW", []),
        ("đạt 24/63 tỉnh, 30/6/2025, 5/kg-ngày, 24/7", []),
    ],
)
def test_numbers_as_scans_write_them(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Công văn số 5/BYT-KH ngày 02/03/2025 của Bộ Y tế",
        "Công văn số 5/BYT-KH của Bộ Y tế ngày 2 tháng 3 năm 2025",
        "Ngày 02/03/2025, Bộ Y tế có công văn số 5/BYT-KH",
        "Ngày 02/03/2025, Bộ Y tế đã ban hành công văn số 5/BYT-KH",
    ],
)
def test_the_date_stands_behind_or_in_front(text: str) -> None:
    assert [citation.date for citation in numbered(Passage.of(text, 0, len(text)))] == [dt.date(2025, 3, 2)]


def test_another_sentences_date_is_not_taken() -> None:
    text = "Ngày 02/03/2025, mưa to. Bộ Y tế có công văn số 5/BYT-KH"
    assert [citation.date for citation in numbered(Passage.of(text, 0, len(text)))] == [None]


@given(st.text(alphabet="0123OolIĐQTtg/- .", max_size=40))
def test_a_clean_number_stays_as_it_is(written: str) -> None:
    assert clean_number(clean_number(written)) == clean_number(written)


def test_a_building_code_is_no_number_of_an_instrument() -> None:
    assert numbers("sửa đổi QCVN 06:2022/BXD và Thông tư số 6/2022/TT-BXD") == ["QCVN 06:2022/BXD", "6/2022/TT-BXD"]


def test_a_pages_number_stands_inside_a_citation() -> None:
    text = "thực hiện Chỉ thị số 45/CT-TTg và Quyết định số\n          2\n78/QĐ-TTg ngày 16 tháng 01 năm 2018"
    assert numbers(text) == ["45/CT-TTg", "78/QĐ-TTg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết 57, 59, 66, 68 của Bộ Chính trị", ["57", "59", "66", "68"]),
        ("các Nghị quyết số 57, số 59 và số 66.", ["57", "59", "66"]),
        ("nghị quyết 57 và 3 luật", ["57"]),
        ("Nghị quyết 57, 68%", ["57"]),
        ("Nghị quyết 57, 30/6/2025", ["57"]),
        ("Nghị quyết 57, 170/2024/QH15", ["57"]),
        ("ban hành 15 nghị quyết, 20 nghị định", []),
    ],
)
def test_several_resolutions_by_their_bare_numbers(text: str, expected: list[str]) -> None:
    assert [short.number for short in bare(Passage.of(text, 0, len(text)))] == expected
