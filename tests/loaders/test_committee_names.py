"""Committees by names that no register has, where they act, are told something, take part or get a report."""

from __future__ import annotations

import pytest

from tests.loaders.reading import leads, tasks, told, with_whom

NAMES = (
    "Ban Chỉ đạo quốc gia về an toàn giao thông",
    "Ban Chỉ đạo về sắp xếp tổ chức bộ máy của hệ thống hành chính nhà nước",
    "Ban Chỉ đạo của Chính phủ về tổng kết thực hiện Nghị quyết số 9018-NQ/TW",
    "Ban Chỉ đạo quốc gia về người có công",
    "Ban Chỉ đạo Nhà nước các dự án điện hạt nhân",
    "Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia giai đoạn 2021 - 2025",
    "Ban Chỉ đạo quốc gia về hội nhập quốc tế",
    "Ban Chỉ đạo giải quyết khó khăn, vướng mắc liên quan các dự án tồn đọng",
    "Ban Chỉ đạo điều hành giá",
    "Hội đồng điều phối vùng Đồng bằng sông Cửu Long",
    "Hội đồng bồi thường, hỗ trợ và tái định cư",
    "Hội đồng tư vấn cải cách thủ tục hành chính",
    "Tổ công tác về đôn đốc giải ngân vốn đầu tư công",
    "Tổ công tác cải cách thủ tục hành chính của Thủ tướng Chính phủ",
    "Ban Chỉ đạo quốc gia về chống khai thác hải sản bất hợp pháp, không báo cáo và không theo quy định",
    "Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_whole(name: str) -> None:
    assert told(f"1. {name} khẩn trương rà soát kho.") == [([name], "khẩn trương rà soát kho")]
    assert leads(f"1. Giao {name} tổ chức kiểm tra kho.") == [[name]]
    assert with_whom(f"1. Bộ Y tế phối hợp với {name} rà soát kho.") == [[name]]
    for what in ("kết quả thực hiện", "trước ngày 10/5/2025"):
        assert [[a.name for a in t.submit_to] for t in tasks(f"1. Bộ Y tế báo cáo {name} {what}.")] == [[name]]


@pytest.mark.parametrize("what", ["về tình hình thực hiện", "về kết quả rà soát", "về việc mua thuốc"])
def test_what_the_committee_is_told_about_is_no_name(what: str) -> None:
    found = tasks(f"1. Bộ Y tế báo cáo Ban Chỉ đạo quốc gia về an toàn giao thông kết quả; báo cáo Ban Chỉ đạo {what}.")
    assert [a.name for t in found for a in t.submit_to] == ["Ban Chỉ đạo quốc gia về an toàn giao thông"] * 2


def test_another_committees_orders_are_its_own_task() -> None:
    name = "Ban Chỉ đạo quốc gia về an toàn giao thông"
    assert leads(f"1. {name} chỉ đạo các địa phương rà soát các điểm đen.") == [[name]]


def test_a_provinces_committee_is_not_the_nations() -> None:
    [task] = tasks("Các đơn vị báo cáo Ban Chỉ đạo về Chuyển đổi số tỉnh trước ngày 15/12/2025.")
    assert [a.name for a in task.submit_to] == ["Ban Chỉ đạo về Chuyển đổi số tỉnh"]
