"""What stands in front of an order and is none: deeds on the way, duties named as such, those among whom somebody is singled out."""

from __future__ import annotations

import pytest

from tests.loaders.reading import NOTICE, PLAN, leads, tasks, told

HEALTH, POLICE = "Bộ Y tế", "Bộ Công an"


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        ("1. Tiếp thu ý kiến của các sở, Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Thực hiện Nghị quyết số 57-NQ/TW, Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Nhiệm vụ của Bộ Y tế là rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Bộ Y tế là cơ quan đầu mối về thuốc, chủ trì rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Thủ tướng phê bình và yêu cầu Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Theo Nghị quyết, Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
    ],
)
def test_the_order_stands_behind_it(sentence: str, who: list[str], what: str) -> None:
    assert told(sentence) == [(who, what)]


def test_of_what_weight_something_is_and_then_who_must() -> None:
    text = "1. Rà soát kho thuốc là nhiệm vụ trọng tâm, các bộ phải hoàn thành trong tháng 6/2025."
    assert told(text) == [(["các bộ"], "hoàn thành trong tháng 6/2025")]


def test_one_of_a_group_with_a_task_of_its_own() -> None:
    text = "1. Các bộ rà soát kho thuốc, trong đó Bộ Y tế kiểm tra kho lạnh trước ngày 30/6/2025."
    assert told(text) == [(["các bộ"], "rà soát kho thuốc"), ([HEALTH], "kiểm tra kho lạnh trước ngày 30/6/2025")]


def test_the_instrument_in_front_is_what_the_task_carries_out() -> None:
    found = tasks("1. Thực hiện Nghị quyết số 57-NQ/TW, Bộ Y tế rà soát kho thuốc.")
    assert [[u.key for u in t.under] for t in found] == [["57-NQ/TW"]]
    elsewhere = tasks("1. Bố trí kinh phí trong Nghị quyết số 57-NQ/TW, Bộ Y tế rà soát kho thuốc.")
    assert elsewhere and not any(t.under for t in elsewhere)


@pytest.mark.parametrize(
    "group",
    [
        "các bộ được giao chủ trì đề án",
        "các đơn vị được cấp phép khai thác mỏ",
        "chủ các hồ chứa thủy điện",
        "cấp ủy, chính quyền và Nhân dân tỉnh Sơn La",
    ],
)
def test_groups_told_by_what_they_have_or_are(group: str) -> None:
    assert leads(f"1. {group[0].upper()}{group[1:]} phải rà soát kho thuốc.") == [[group]]


def test_those_who_lag_behind_report() -> None:
    text = "1. Các bộ có nhiệm vụ quá hạn báo cáo Bộ Y tế trước ngày 15/7/2025."
    assert told(text) == [(["các bộ có nhiệm vụ quá hạn"], "báo cáo Bộ Y tế trước ngày 15/7/2025")]


@pytest.mark.parametrize("front", [NOTICE, PLAN])
def test_a_second_verb_behind_dong_thoi_stays_inside(front: str) -> None:
    assert told("1. Bộ Y tế rà soát kho thuốc, đồng thời kiểm tra kho lạnh.", front) == [
        ([HEALTH], "rà soát kho thuốc, đồng thời kiểm tra kho lạnh")
    ]


def test_what_is_striven_for_by_a_day_is_a_task_where_somebody_must() -> None:
    text = "1. Bộ Y tế phấn đấu đến hết quý III/2025 hoàn thành rà soát kho thuốc."
    assert leads(text) == [[HEALTH]]
    assert leads("1. Phấn đấu mỗi năm giảm 2% số kho hỏng.") == []


@pytest.mark.parametrize(
    "front", ["Đồng ý với đề nghị của Bộ Công an", "Đánh giá cao Bộ Công an đã chuẩn bị báo cáo", "Phê bình các sở chậm gửi báo cáo"]
)
@pytest.mark.parametrize("joint", [", giao", "; giao", ", đồng thời yêu cầu", " và giao", ". Yêu cầu"])
def test_what_somebody_thinks_of_it_and_then_whom_he_tells(front: str, joint: str) -> None:
    assert told(f"1. {front}{joint} Bộ Y tế rà soát kho thuốc.") == [([HEALTH], "rà soát kho thuốc")]


def test_the_day_on_which_somebody_told_is_no_deadline() -> None:
    found = tasks("Ngày 12/5/2025, Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc trước ngày 30/6/2025.")
    assert [t.deadline.evidence.quote if t.deadline else None for t in found] == ["trước ngày 30/6/2025"]


def test_in_what_state_things_are_stands_between_the_addressee_and_its_points() -> None:
    assert leads("3. Bộ Y tế, trong bối cảnh thuốc đang thiếu:\na) Rà soát kho thuốc;\nb) Mua thêm thuốc.") == [[HEALTH], [HEALTH]]


def test_partners_alone_in_front_of_points() -> None:
    found = tasks("2. Bộ Y tế:\nChủ trì, phối hợp với Bộ Công an và Bộ Tài chính: (1) Rà soát kho thuốc; (2) Mua thêm thuốc.")
    assert [([a.name for a in t.leads], [a.name for a in t.coordinators]) for t in found] == [([HEALTH], [POLICE, "Bộ Tài chính"])] * 2


def test_provinces_by_name_alone_behind_above_all() -> None:
    text = "1. Yêu cầu Chủ tịch UBND các tỉnh, trước hết là Hà Nội và Lào Cai:\na) Rà soát kho thuốc."
    assert leads(text) == [["Chủ tịch Ủy ban nhân dân các tỉnh"]]


def test_a_province_that_a_notice_is_about_is_told_and_tells_nobody() -> None:
    text = "1. Tiếp thu ý kiến của các đại biểu, UBND tỉnh Cà Mau rà soát kho thuốc."
    assert told(text) == [(["Ủy ban nhân dân tỉnh Cà Mau"], "rà soát kho thuốc")]
