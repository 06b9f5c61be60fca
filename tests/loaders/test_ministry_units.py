"""Who is addressed in a ministry's own plan: its units, their heads, and who is under it."""

from __future__ import annotations

import pytest

from tests.loaders.reading import told

PLAN = "BỘ NỘI VỤ\nSố: 9015/KH-BNV\nHà Nội, ngày 21 tháng 4 năm 2025\nKẾ HOẠCH\nCải cách hành chính\n\nII. NHIỆM VỤ\n\n"


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
        ("Tổng Cục trưởng Tổng cục Thuế", ["Tổng Cục trưởng Tổng cục Thuế"]),
    ],
)
@pytest.mark.parametrize("what", ["rà soát kho", "xây dựng kế hoạch"])
def test_heads_and_units(who: str, names: list[str], what: str) -> None:
    assert told(f"1. {who} {what}.\n", PLAN) == [(names, what)]


def test_a_unit_under_the_ministry_draws_up_a_plan() -> None:
    assert told("1. Các đơn vị trực thuộc Bộ xây dựng kế hoạch.\n", PLAN) == [(["các đơn vị trực thuộc Bộ"], "xây dựng kế hoạch")]


def test_whom_a_report_goes_to_is_told_nothing() -> None:
    text = "1. Cục Việc làm kiểm tra kho; định kỳ hằng tháng báo cáo Thủ tướng Chính phủ, Tổ công tác triển khai Dự án.\n"
    assert [who for who, _ in told(text, PLAN)] == [["Cục Việc làm"]] * 2


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
