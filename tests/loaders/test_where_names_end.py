"""Where the name of a body ends and what it gets, is told or does begins."""

from __future__ import annotations

import pytest

from tests.loaders.reading import PLAN, leads, tasks, told, with_whom

UNITS = {
    "Sở Xây dựng": "Sở Xây dựng tỉnh Đồng Tháp",
    "Vụ Pháp chế": "Vụ Pháp chế",
    "Vụ Kế hoạch - Tài chính": "Vụ Kế hoạch - Tài chính",
    "Cục Quản lý thị trường": "Cục Quản lý thị trường",
    "Chi cục Kiểm lâm": "Chi cục Kiểm lâm",
    "Ban Quản lý dự án Thăng Long": "Ban Quản lý dự án Thăng Long",
    "Văn phòng Bộ": "Văn phòng Bộ",
    "UBND xã Tân Lập": "Ủy ban nhân dân xã Tân Lập",
    "Công ty Điện lực Hà Tĩnh": "Công ty Điện lực Hà Tĩnh",
}


@pytest.mark.parametrize(
    "what", ["hồ sơ liên quan", "số liệu chi tiết", "tiến độ thực hiện", "tài sản dôi dư", "kế hoạch chi tiết", "đề xuất bố trí vốn"]
)
@pytest.mark.parametrize("unit", UNITS)
def test_what_somebody_gets_is_no_part_of_the_name(unit: str, what: str) -> None:
    for verb in ("gửi", "báo cáo", "cung cấp cho"):
        found = tasks(f"1. Các chủ đầu tư {verb} {unit} {what} trước ngày 10/5/2025.", PLAN)
        assert [[a.name for a in t.submit_to] for t in found] == [[UNITS[unit]]]


def test_units_get_papers_systems_do_not() -> None:
    found = tasks("1. Các chủ đầu tư gửi Trung tâm Phát triển quỹ đất hồ sơ; gửi số liệu về Trung tâm dữ liệu quốc gia.", PLAN)
    assert [[a.name for a in t.submit_to] for t in found] == [["Trung tâm Phát triển quỹ đất"], []]


def test_names_end_before_a_time() -> None:
    found = tasks("1. Bộ Y tế báo cáo Hội đồng thẩm định Nhà nước chậm nhất ngày 10/5/2025; báo cáo Thường trực Chính phủ hằng tuần.")
    assert [[a.name for a in t.submit_to] for t in found] == [["Hội đồng thẩm định Nhà nước"], ["Thường trực Chính phủ"]]


def test_provinces_behind_one_organ() -> None:
    both = ["Ủy ban nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Cà Mau"]
    assert leads("1. UBND tỉnh Sơn La, Cà Mau khẩn trương bàn giao mặt bằng.") == [both]
    assert leads("1. UBND tỉnh Sơn La, Cà Mau và Bộ Xây dựng khẩn trương bàn giao mặt bằng.") == [[*both, "Bộ Xây dựng"]]


def test_departments_of_some_provinces() -> None:
    text = "1. Giao UBND tỉnh Sơn La và tỉnh Cà Mau chủ trì, phối hợp với Sở Y tế hai tỉnh này rà soát kho."
    assert with_whom(text) == [["Sở Y tế hai tỉnh này"]]


def test_this_department() -> None:
    text = "1. Sở Y tế phải khắc phục ngay tình trạng thiếu thuốc. Giao Sở này tham mưu UBND tỉnh ban hành kế hoạch."
    assert leads(text, PLAN) == [["Sở Y tế tỉnh Đồng Tháp"]] * 2


@pytest.mark.parametrize("who", ["từng bộ", "từng bộ, cơ quan, địa phương", "từng chủ đầu tư", "mỗi địa phương"])
def test_each_of_them(who: str) -> None:
    assert told(f"1. {who[0].upper()}{who[1:]} rà soát kho thuốc.") == [([who], "rà soát kho thuốc")]


def test_whoever_does_not_is_no_name() -> None:
    text = "1. Đơn vị nào để nhiệm vụ quá hạn kéo dài thì người đứng đầu phải kiểm điểm bằng văn bản."
    assert told(text, PLAN) == [(["người đứng đầu"], "kiểm điểm bằng văn bản")]


def test_from_the_centre_to_the_ground() -> None:
    text = "1. Các cấp ủy và các tổ chức chính trị - xã hội từ Trung ương đến cơ sở, tập trung thực hiện các nhiệm vụ sau:\n"
    text += "- Rà soát kho.\n"
    assert leads(text) == [["các cấp ủy", "các tổ chức chính trị - xã hội từ Trung ương đến cơ sở"]]


def test_the_organ_of_one_place_and_of_others() -> None:
    who = ["Ủy ban nhân dân thành phố", "Ủy ban nhân dân các huyện"]
    assert leads("1. Ủy ban nhân dân thành phố và các huyện tổ chức rà soát kho.") == [who]


def test_a_name_in_quotation_marks_behind_a_colon() -> None:
    text = '1. Với các nhà mạng, Nghị quyết nêu rõ: "Tập đoàn Công nghiệp - Viễn thông Quân đội lắp đặt trạm phát sóng mới".'
    assert leads(text) == [["Tập đoàn Công nghiệp - Viễn thông Quân đội"]]
