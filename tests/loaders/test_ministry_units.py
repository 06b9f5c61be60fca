"""Who is addressed in a ministry's own plan: its units, their heads, and who is under it."""

from __future__ import annotations

import pytest

from tests.loaders.reading import PLAN as PROVINCE
from tests.loaders.reading import told

MINISTRY = "BỘ NỘI VỤ\nSố: 9015/KH-BNV\nHà Nội, ngày 21 tháng 4 năm 2025\nKẾ HOẠCH\nCải cách hành chính\n\nII. NHIỆM VỤ\n\n"


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Thủ trưởng các đơn vị thuộc, trực thuộc Bộ", ["Thủ trưởng các đơn vị thuộc, trực thuộc Bộ"]),
        ("Các cơ quan, đơn vị thuộc và trực thuộc Bộ", ["các cơ quan, đơn vị thuộc và trực thuộc Bộ"]),
        ("Các đơn vị thuộc, trực thuộc Sở Y tế", ["các đơn vị thuộc, trực thuộc Sở Y tế"]),
        ("Thủ trưởng các đơn vị thuộc Bộ, các Sở Nội vụ", ["Thủ trưởng các đơn vị thuộc Bộ", "các Sở Nội vụ"]),
        ("Vụ trưởng Vụ Pháp chế, Thủ trưởng các đơn vị", ["Vụ trưởng Vụ Pháp chế", "Thủ trưởng các đơn vị"]),
        ("Chánh Văn phòng Bộ, Thủ trưởng các đơn vị thuộc Bộ", ["Chánh Văn phòng Bộ Nội vụ", "Thủ trưởng các đơn vị thuộc Bộ"]),
        ("Vụ trưởng các Vụ, Cục trưởng các Cục", ["Vụ trưởng các Vụ", "Cục trưởng các Cục"]),
        ("Cục trưởng Cục Việc làm", ["Cục trưởng Cục Việc làm"]),
        ("Chánh Thanh tra Bộ", ["Chánh Thanh tra Bộ Nội vụ"]),
        ("Cục Kết cấu hạ tầng xây dựng", ["Cục Kết cấu hạ tầng xây dựng"]),
        ("Cục Quản lý nợ và kinh tế đối ngoại", ["Cục Quản lý nợ và kinh tế đối ngoại"]),
        ("Viện trưởng Viện kiểm sát nhân dân tối cao", ["Viện trưởng Viện kiểm sát nhân dân tối cao"]),
        ("Tòa án nhân dân các cấp", ["tòa án nhân dân các cấp"]),
        ("Tổng Cục trưởng Tổng cục Thuế", ["Tổng Cục trưởng Tổng cục Thuế"]),
    ],
)
@pytest.mark.parametrize("what", ["rà soát kho", "xây dựng kế hoạch"])
def test_heads_and_units(who: str, names: list[str], what: str) -> None:
    assert told(f"1. {who} {what}.\n", MINISTRY) == [(names, what)]


def test_a_unit_under_the_ministry_draws_up_a_plan() -> None:
    assert told("1. Các đơn vị trực thuộc Bộ xây dựng kế hoạch.\n", MINISTRY) == [(["các đơn vị trực thuộc Bộ"], "xây dựng kế hoạch")]


def test_whom_a_report_goes_to_is_told_nothing() -> None:
    text = "1. Cục Việc làm kiểm tra kho; định kỳ hằng tháng báo cáo Thủ tướng Chính phủ, Tổ công tác triển khai Dự án.\n"
    assert [who for who, _ in told(text, MINISTRY)] == [["Cục Việc làm"]] * 2


UNITS = (
    "Cục Việc làm",
    "Trung tâm Công nghệ thông tin",
    "Cục An toàn thông tin",
    "Cục Quản lý giám sát bảo hiểm",
    "Trung tâm Hỗ trợ phát triển doanh nghiệp",
    "Vụ Khoa học, Công nghệ và Đào tạo",
    "Cục Phòng, chống rửa tiền",
    "Cục An toàn bức xạ và hạt nhân",
    "Cục Xuất nhập khẩu",
    "Công ty Cổ phần Cấp nước Cà Mau",
    "Tỉnh đoàn",
    "Đại học Cần Thơ",
    "Hạt Kiểm lâm",
    "Đồn Biên phòng Cửa khẩu Tịnh Biên",
)


@pytest.mark.parametrize("unit", UNITS)
def test_units_whose_names_hold_a_verb(unit: str) -> None:
    assert told(f"1. {unit} rà soát kho.\n") == [([unit], "rà soát kho")]


def test_departments_behind_a_colon_end_where_another_body_begins() -> None:
    who = "Các Sở: Y tế, Nội vụ, Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, UBND các xã, phường"
    names = ["Sở Y tế tỉnh Đồng Tháp", "Sở Nội vụ tỉnh Đồng Tháp", "Công an tỉnh Đồng Tháp", "Bộ Chỉ huy Quân sự tỉnh Đồng Tháp"]
    assert told(f"1. {who} rà soát kho.\n", PROVINCE) == [([*names, "Ủy ban nhân dân các xã, phường"], "rà soát kho")]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Chủ tịch UBND các xã, phường: Năm Căn, Đất Mũi", ["Chủ tịch Ủy ban nhân dân Năm Căn", "Chủ tịch Ủy ban nhân dân Đất Mũi"]),
        ("Chủ đầu tư các dự án", ["chủ đầu tư các dự án"]),
        ("Bí thư các Đảng ủy xã, phường", ["Bí thư các Đảng ủy xã, phường"]),
        ("Công ty Điện lực Cà Mau, VNPT Cà Mau, Viettel Cà Mau", ["Công ty Điện lực Cà Mau", "VNPT Cà Mau", "Viettel Cà Mau"]),
        ("Bộ đội Biên phòng tỉnh", ["Bộ đội Biên phòng tỉnh Đồng Tháp"]),
        ("Đồn Biên phòng, Công an xã", ["Đồn Biên phòng", "Công an xã"]),
    ],
)
def test_bodies_of_a_province(who: str, names: list[str]) -> None:
    assert told(f"1. {who} rà soát kho.\n", PROVINCE) == [(names, "rà soát kho")]


def test_a_ministry_beside_a_committee_directs_its_forces() -> None:
    committee = "Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả"
    text = "1. Bộ Công an, Ban Chỉ đạo 389 quốc gia chỉ đạo các lực lượng chức năng kiểm tra kho.\n"
    assert told(text) == [(["Bộ Công an", committee], "chỉ đạo các lực lượng chức năng kiểm tra kho")]


def test_however_somebody_falls_short_it_is_no_task() -> None:
    assert not told("1. Tuy nhiên, Bộ Y tế triển khai một số nhiệm vụ được giao còn chậm, chưa đáp ứng yêu cầu.\n")
    assert told("1. Tuy nhiên, Bộ Y tế cần xử lý các nhiệm vụ còn chậm.\n") == [(["Bộ Y tế"], "xử lý các nhiệm vụ còn chậm")]


def test_on_that_ground_another_acts() -> None:
    text = "1. Bộ Công an gửi kết quả trước ngày 18 tháng 6 năm 2025, trên cơ sở đó Bộ Y tế tổng hợp, báo cáo Chính phủ.\n"
    assert [who for who, _ in told(text)] == [["Bộ Công an"], ["Bộ Y tế"]]


def test_this_ministry_in_small_letters() -> None:
    text = "1. Bộ Y tế lập đề án. Cũng theo kết luận, bộ này phải kiểm tra kho.\n"
    assert [who for who, _ in told(text)] == [["Bộ Y tế"], ["Bộ Y tế"]]


def test_the_chief_inspector_of_a_province() -> None:
    found = told("1. Giám đốc Sở Y tế, Chánh Thanh tra tỉnh rà soát kho.\n", PROVINCE)
    assert [who for who, _ in found] == [["Giám đốc Sở Y tế tỉnh Đồng Tháp", "Chánh Thanh tra tỉnh Đồng Tháp"]]
