"""Clauses that read like an order and are none: each beside one that is."""

from __future__ import annotations

import pytest

from tests.loaders.reading import leads

ORDER = "1. Bộ Y tế rà soát kho thuốc.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại Thông báo số 12/TB-VPCP ngày 05/01/2025, Thủ tướng đã giao Bộ Y tế rà soát kho thuốc.",
        "Tỉnh kiến nghị Thủ tướng cho phép xây kho; đề nghị Bộ Y tế cấp vốn xây kho thuốc.",
        "Thành lập Tổ công tác rà soát kho thuốc do đồng chí Trần Hoài Nam làm Tổ trưởng.",
        "Mọi kho thuốc phải được kiểm tra trước khi nhập thuốc.",
        "Giữ vững kho thuốc là nhiệm vụ trọng yếu, thường xuyên của các bộ.",
        "Tuy nhiên, Bộ Y tế triển khai một số việc còn chậm.",
        "Bộ Y tế ban hành Kế hoạch kiểm tra kho thuốc như sau:",
        "Thủ tướng không yêu cầu Bộ Y tế rà soát kho thuốc.",
        "Bộ Y tế là cơ quan thường trực; có trách nhiệm:",
        "Sau khi nghe Bộ Y tế báo cáo, trong đó Bộ Công an đề nghị gia hạn kiểm tra kho đến hết năm 2025, Phó Thủ tướng kết luận như sau:",
        "Chưa xem xét bố trí vốn cho kho thuốc.",
    ],
)
def test_it_is_no_task(sentence: str) -> None:
    assert leads(f"{ORDER}2. {sentence}") == [["Bộ Y tế"]]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Thủ tướng giao Bộ Công an rà soát kho thuốc.", ["Bộ Công an"]),
        ("Đề nghị Bộ Công an cấp vốn xây kho thuốc.", ["Bộ Công an"]),
        ("Bộ Công an thành lập Tổ công tác rà soát kho thuốc.", ["Bộ Công an"]),
        ("Các bộ phải kiểm tra mọi kho thuốc.", ["các bộ"]),
        ("Bộ Công an ban hành Kế hoạch kiểm tra kho thuốc.", ["Bộ Công an"]),
        ("Bộ Công an là cơ quan thường trực; có trách nhiệm kiểm tra kho thuốc.", ["Bộ Công an"]),
    ],
)
def test_its_neighbour_is_one(sentence: str, who: list[str]) -> None:
    assert leads(f"{ORDER}2. {sentence}") == [["Bộ Y tế"], who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch này thay thế Kế hoạch số 88/KH-UBND ngày 14/3/2023.",
        "Các xã được giao rà soát 173 kho; tính đến ngày 31/12/2025 đã rà soát xong 118 kho.",
        "Đến hết năm 2026: 100% kho được kiểm kê, giao cho đơn vị quản lý theo quy định.",
        "Tỉnh kiến nghị Chính phủ cho phép xây kho; đề nghị Bộ Y tế cấp vốn xây kho thuốc.",
    ],
)
def test_nor_is_this(sentence: str) -> None:
    assert leads(f"{ORDER}2. {sentence}") == [["Bộ Y tế"]]


def test_to_agree_with_others_by_a_day_is_a_task_of_whom_the_points_tell() -> None:
    assert (
        leads("1. Bộ Y tế và Bộ Công an: (i) thống nhất vị trí kho trước ngày 05/4/2025; (ii) xây kho.") == [["Bộ Y tế", "Bộ Công an"]] * 2
    )


def test_what_the_provinces_propose_and_others_sum_up_are_tasks() -> None:
    text = "1. Các địa phương đề xuất nhu cầu thuốc gửi Bộ Y tế trước ngày 15/7/2025; đề nghị Bộ Y tế tổng hợp."
    assert leads(text) == [["các địa phương"], ["Bộ Y tế"]]


def test_a_principle_and_behind_it_who_must() -> None:
    assert leads("1. Mọi kho thuốc phải được kiểm tra, Bộ Y tế chịu trách nhiệm kiểm tra trước ngày 15/7/2025.") == [["Bộ Y tế"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dự án nào có vướng mắc thì Bộ Công an xử lý trước ngày 15/7/2025.",
        "Dự toán có thay đổi thì Bộ Công an trình Chính phủ.",
        "Trong quý III năm 2025: 100% xã phải hoàn thành lắp đặt trạm, giao Bộ Công an kiểm tra.",
        "Bộ Công an rà soát văn bản mà Nghị quyết này thay thế.",
    ],
)
def test_words_that_only_begin_like_those_are_orders(sentence: str) -> None:
    assert ["Bộ Công an"] in leads(f"{ORDER}2. {sentence}")


def test_who_takes_in_views_and_commits_himself_by_order_has_a_task() -> None:
    assert leads("1. Bộ Y tế tiếp thu ý kiến của các bộ, cam kết hoàn thành trước ngày 15/7/2025.") == [["Bộ Y tế"]]
