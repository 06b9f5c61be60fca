"""Parts of an order with a day of their own, and provinces each with a task of its own."""

from __future__ import annotations

from tests.loaders.annexes import until
from tests.loaders.reading import leads, tasks, told


def test_a_part_that_must_be_done_by_another_day() -> None:
    found = tasks("1. Bộ Y tế sửa các kho trước ngày 30/6/2025, riêng 7 kho bị ngập phải xong trong tháng 4/2025.")
    assert [(t.text, [a.name for a in t.leads]) for t in found] == [
        ("sửa các kho trước ngày 30/6/2025", ["Bộ Y tế"]),
        ("7 kho bị ngập phải xong trong tháng 4/2025", ["Bộ Y tế"]),
    ]
    assert until(found) == ["2025-06-29", "2025-04-30"]


def test_a_part_without_a_day_of_its_own_stays_inside() -> None:
    assert len(tasks("1. Bộ Y tế sửa các kho trước ngày 30/6/2025, riêng 7 kho bị ngập phải làm kỹ.")) == 1


def test_a_second_province_by_its_name_alone() -> None:
    assert told("1. Tỉnh Sơn La xây kho thuốc, Lào Cai sửa kho lạnh.") == [
        (["tỉnh Sơn La"], "xây kho thuốc"),
        (["tỉnh Lào Cai"], "sửa kho lạnh"),
    ]


def test_provinces_in_a_list_are_told_nothing() -> None:
    assert leads("1. Tỉnh Sơn La phối hợp với Lào Cai, Lạng Sơn xây dựng kho thuốc.") == [["tỉnh Sơn La"]]


def test_what_is_permitted_and_then_told() -> None:
    text = "1. Cho phép Bộ Y tế kéo dài thời gian xây kho, giao Bộ Công an rà soát kho thuốc."
    assert leads(text)[-1] == ["Bộ Công an"]
