"""Who inherited from whom."""

from __future__ import annotations

import datetime as dt

import pytest

from ontology.changes import Change, following, preceding
from ontology.registers import bodies, changes, provinces

EVE, DAY = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


def change(date: str, kind: str, original: str, resulting: str) -> Change:
    return Change(date, dt.date.fromisoformat(date), kind, tuple(original.split()), tuple(resulting.split()), "", "", "")


def test_63_provinces_became_34() -> None:
    valid = [[p for p in provinces() if (p.valid_from or day) <= day <= (p.valid_to or day)] for day in (EVE, DAY)]
    assert [len(each) for each in valid] == [63, 34]
    assert [sum(p.type == "thành phố" for p in each) for each in valid] == [6, 6]


def test_every_province_of_the_63_goes_on_or_has_one_heir_among_the_34() -> None:
    now = {p.id for p in provinces() if p.valid_to is None}
    for province in provinces():
        if province.valid_to == EVE:
            assert len([heir for heir in bodies().successors(province.id) if heir.id in now]) == 1, province.name


def test_whoever_ended_in_a_change_ended_on_its_eve_and_whoever_came_was_there() -> None:
    wrong = []
    for each in bodies().history:
        for key in {*each.original} - {*each.resulting}:
            body = bodies().get(key)
            if each.kind not in {"transfer", "split"} and body and body.valid_on(each.date):
                wrong.append((each.id, key))
        wrong += [(each.id, key) for key in each.resulting if not (body := bodies().get(key)) or not body.valid_on(each.date)]
    assert wrong == []


def test_ids_are_unique() -> None:
    ids = [each.id for each in bodies().history]
    assert len(ids) == len(set(ids)) >= len(changes())


@pytest.mark.parametrize(
    ("gone", "heir"),
    [
        ("bo-ke-hoach-va-dau-tu", "bo-tai-chinh"),
        ("bo-giao-thong-van-tai", "bo-xay-dung"),
        ("bo-tai-nguyen-va-moi-truong", "bo-nong-nghiep-va-moi-truong"),
        ("bo-nong-nghiep-va-phat-trien-nong-thon", "bo-nong-nghiep-va-moi-truong"),
        ("bo-thong-tin-va-truyen-thong", "bo-khoa-hoc-va-cong-nghe"),
        ("bo-lao-dong-thuong-binh-va-xa-hoi", "bo-noi-vu"),
        ("uy-ban-dan-toc", "bo-dan-toc-va-ton-giao"),
        ("bo-buu-chinh-vien-thong", "bo-khoa-hoc-va-cong-nghe"),
        ("uy-ban-quoc-gia-ve-chuyen-doi-so", "ban-chi-dao-chinh-phu-khcn-dmst-cds-de-an-06"),
        ("uy-ban-nhan-dan-tinh-yen-bai", "uy-ban-nhan-dan-tinh-lao-cai"),
        ("tinh-uy-quang-nam", "thanh-uy-da-nang"),
        ("so-ke-hoach-va-dau-tu-tinh-ha-giang", "so-tai-chinh-tinh-tuyen-quang"),
    ],
)
def test_the_heir(gone: str, heir: str) -> None:
    whole = [each.id for each in bodies().successors(gone) if each.change.kind != "transfer"]
    assert heir in whole
    assert gone in [each.id for each in bodies().predecessors(heir)]


def test_parts_that_moved_elsewhere_are_told_apart() -> None:
    parts = {each.id for each in bodies().successors("bo-thong-tin-va-truyen-thong") if each.change.kind == "transfer"}
    assert parts == {"bo-cong-an", "bo-van-hoa-the-thao-va-du-lich"}


def test_what_an_heir_passed_on_is_not_what_it_inherited() -> None:
    history = [
        change("2001-01-01", "merger", "a b", "b"),
        change("2002-01-01", "transfer", "b", "c"),
        change("2003-01-01", "rename", "b", "d"),
    ]
    assert [each.id for each in following("a", history)] == ["b", "d"]
    assert [each.id for each in preceding("d", history)] == ["b", "a"]


def test_what_happened_before_the_inheritance_does_not_count() -> None:
    history = [change("2001-01-01", "split", "b", "b x"), change("2002-01-01", "merger", "a b", "b")]
    assert [each.id for each in following("a", history)] == ["b"]
