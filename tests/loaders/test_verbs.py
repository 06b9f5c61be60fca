"""Verbs that open an action, and words that tell: what stands in front of them, and what is one word with them."""

from __future__ import annotations

import pytest

from tests.loaders.reading import told


@pytest.mark.parametrize(
    "what", ["chống buôn lậu thuốc", "chọn nhà thầu", "cắm biển cảnh báo ở kho", "rào chắn kho", "hưởng ứng tuần lễ sách"]
)
def test_verbs_of_office(what: str) -> None:
    assert told(f"1. Bộ Y tế {what}.\n") == [(["Bộ Y tế"], what)]


def test_prevention_is_one_word_though_a_comma_stands_in_it() -> None:
    text = "1. Bộ Y tế rà soát công tác phòng, chống cháy; phòng, chống dịch.\n"
    assert told(text) == [(["Bộ Y tế"], "rà soát công tác phòng, chống cháy"), (["Bộ Y tế"], "phòng, chống dịch")]


def test_whoever_is_the_focal_point_does_what_follows() -> None:
    text = "1. Bộ Y tế là đầu mối theo dõi, tổng hợp số liệu kho thuốc.\n"
    assert told(text) == [(["Bộ Y tế"], "theo dõi, tổng hợp số liệu kho thuốc")]
    text = "1. Bộ Y tế là cơ quan thường trực của Ban Chỉ đạo, tổng hợp số liệu kho thuốc.\n"
    assert told(text) == [(["Bộ Y tế"], "tổng hợp số liệu kho thuốc")]


def test_a_resolution_sets_requirements() -> None:
    assert told("Nghị quyết cũng đặt ra yêu cầu kiểm tra kho thuốc trước ngày 5 tháng 6.\n") == [
        ([], "kiểm tra kho thuốc trước ngày 5 tháng 6")
    ]
