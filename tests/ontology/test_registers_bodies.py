"""The bodies: found by every name, on the right day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.bodies import BodyRegister
from ontology.body import Body
from ontology.folding import fold
from ontology.registers import bodies

BEFORE, AFTER = dt.date(2025, 2, 28), dt.date(2025, 3, 1)


def overlap(one: Body, other: Body) -> bool:
    starts = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    return starts <= min(one.valid_to or dt.date.max, other.valid_to or dt.date.max)


def test_no_two_bodies_bear_a_full_name_at_once() -> None:
    by_name = defaultdict(list)
    for body in bodies():
        by_name[fold(body.name)].append(body)
    assert not [pair for named in by_name.values() for pair in combinations(named, 2) if overlap(*pair)]


def test_every_surface_names_one_body_on_a_day() -> None:
    by_surface = defaultdict(set)
    for surface, body in bodies().surfaces():
        by_surface[fold(surface)].add(body)
    clashes = {surface for surface, named in by_surface.items() for pair in combinations(named, 2) if overlap(*pair)}
    assert clashes == set()


def test_nobody_ends_before_it_begins() -> None:
    assert not [body.id for body in bodies() if body.valid_from and body.valid_to and body.valid_to < body.valid_from]


@pytest.mark.parametrize(
    ("surface", "day", "expected"),
    [
        ("Bộ KH&CN", None, "bo-khoa-hoc-va-cong-nghe"),
        ("BỘ THÔNG TIN VÀ TRUYỀN THÔNG", AFTER, "bo-thong-tin-va-truyen-thong"),
        ("Bộ Văn hoá, Thể thao và Du lịch", None, "bo-van-hoa-the-thao-va-du-lich"),
        ("PVN", dt.date(2025, 4, 8), "tap-doan-dau-khi-viet-nam"),
        ("PVN", dt.date(2025, 4, 9), "tap-doan-cong-nghiep-nang-luong-quoc-gia-viet-nam"),
        ("PVN", None, None),
        ("Uỷ ban Quốc gia về chuyển đổi số", None, "uy-ban-quoc-gia-ve-chuyen-doi-so"),
        ("UBND TP. Hồ Chí Minh", None, "uy-ban-nhan-dan-thanh-pho-ho-chi-minh"),
        ("UBND tỉnh Bà Rịa – Vũng Tàu", None, "uy-ban-nhan-dan-tinh-ba-ria-vung-tau"),
        ("Tỉnh uỷ Thanh Hoá", None, "tinh-uy-thanh-hoa"),
        ("Thủ tướng Chính phủ", None, None),
        ("Công an", None, None),
    ],
)
def test_named(surface: str, day: dt.date | None, expected: str | None) -> None:
    found = bodies().named(surface, day)
    assert (found and found.id) == expected


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [
        ("BKHCN", None, "bo-khoa-hoc-va-cong-nghe"),
        ("BNN&MT", AFTER, "bo-nong-nghiep-va-moi-truong"),
        ("CP", None, "chinh-phu"),
        ("QH15", None, "quoc-hoi"),
        ("BCĐQG1237", dt.date(2013, 11, 11), "ban-chi-dao-quoc-gia-1237"),
        ("UBND", None, None),
        ("TW", None, None),
        ("TTg", None, None),
    ],
)
def test_number_suffix(code: str, day: dt.date | None, expected: str | None) -> None:
    found = bodies().by_number_suffix(code, day)
    assert (found and found.id) == expected


def test_ministries_of_each_order() -> None:
    valid = [{b.name for b in bodies() if b.kind == "ministry" and b.valid_on(day)} for day in (BEFORE, AFTER)]
    assert [len(names) for names in valid] == [18, 14]
    assert valid[1] - valid[0] == {"Bộ Nông nghiệp và Môi trường", "Bộ Dân tộc và Tôn giáo"}


def test_an_organ_follows_its_province() -> None:
    lost = bodies().of_province("uy-ban-nhan-dan", "tinh-yen-bai")
    assert lost and lost.valid_to == dt.date(2025, 6, 30) and lost.parent == "tinh-yen-bai"
    committee = bodies().of_province("tinh-uy", "thanh-pho-ha-noi")
    assert committee and committee.name == "Thành ủy Hà Nội"
    assert bodies().of_province("so-ke-hoach-va-dau-tu", "thanh-pho-hue")
    assert bodies().of_province("so-nong-nghiep-va-moi-truong", "tinh-thua-thien-hue") is None


@given(st.sampled_from([surface for surface, _ in bodies().surfaces()]))
def test_case_and_spaces_never_hide_a_body(surface: str) -> None:
    register: BodyRegister = bodies()
    assert register.candidates(f" {surface.upper()}  ".replace(" ", "\n")) == register.candidates(surface) != ()
