"""One organ in each of several places."""

from __future__ import annotations

import pytest

from tests.loaders.reading import leads, told


@pytest.mark.parametrize("front", ["Đối với các tỉnh Sơn La, Lào Cai", "Tại các tỉnh Sơn La, Lào Cai"])
def test_the_places_in_front_say_whose(front: str) -> None:
    assert leads(f"1. {front}, Chủ tịch UBND tỉnh phải kiểm tra kho thuốc.") == [
        ["Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai"]
    ]


def test_one_place_in_front_is_that_place_alone() -> None:
    assert leads("1. Đối với tỉnh Sơn La, Chủ tịch UBND tỉnh phải kiểm tra kho thuốc.") == [["Chủ tịch Ủy ban nhân dân tỉnh Sơn La"]]


def test_places_below_their_organ() -> None:
    text = "1. Ủy ban nhân dân các tỉnh:\n- Tỉnh Sơn La: Kiểm tra kho thuốc.\n- Tỉnh Lào Cai: Xây kho thuốc."
    assert told(text) == [
        (["Ủy ban nhân dân tỉnh Sơn La"], "Kiểm tra kho thuốc"),
        (["Ủy ban nhân dân tỉnh Lào Cai"], "Xây kho thuốc"),
    ]


def test_two_organs_of_one_place_are_two() -> None:
    assert leads("1. HĐND, UBND tỉnh Sơn La rà soát kho thuốc.") == [["Hội đồng nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La"]]


def test_letters_in_a_bracket_inside_the_name() -> None:
    assert leads("1. Ủy ban nhân dân (UBND) tỉnh Sơn La rà soát kho thuốc.") == [["Ủy ban nhân dân tỉnh Sơn La"]]
