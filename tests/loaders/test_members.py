"""Who a group's words stand for: its members behind a colon, "gồm" or "như", and itself where an action stands there."""

from __future__ import annotations

from itertools import product

import pytest

from tests.loaders.reading import leads, told, with_whom

GROUPS = {
    "UBND các xã, phường": "Ủy ban nhân dân các xã, phường",
    "UBND các huyện": "Ủy ban nhân dân các huyện",
    "Các Cục, Vụ": "các Cục, Vụ",
    "Các Chi cục": "các Chi cục",
    "Các Sở": "các Sở",
    "Các Bộ": "các Bộ",
    "Chủ tịch UBND các huyện": "Chủ tịch Ủy ban nhân dân các huyện",
}
ACTIONS = (
    "Rà soát quy hoạch thủy lợi",
    "Hướng dẫn người dân di dời",
    "Tổ chức tập huấn cho cán bộ",
    "Xây dựng kế hoạch triển khai",
    "Không để xảy ra lãng phí",
    "Công khai danh mục dự án",
)


@pytest.mark.parametrize(("group", "action"), list(product(GROUPS, ACTIONS)))
def test_an_action_behind_the_colon_is_no_member(group: str, action: str) -> None:
    assert told(f"{group}: {action}.") == [([GROUPS[group]], action)]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Các Bộ: Y tế, Xây dựng rà soát quy hoạch.", ["Bộ Y tế", "Bộ Xây dựng"]),
        ("Các Bộ: Xây dựng; Y tế rà soát quy hoạch.", ["Bộ Xây dựng", "Bộ Y tế"]),
        ("Các Vụ: Tổ chức cán bộ, Pháp chế rà soát quy hoạch.", ["Vụ Tổ chức cán bộ", "Vụ Pháp chế"]),
        ("Các Cục: Quản lý thị trường, Xúc tiến thương mại rà soát quy hoạch.", ["Cục Quản lý thị trường", "Cục Xúc tiến thương mại"]),
        ("UBND các xã: Bình An, Phú Hòa rà soát quy hoạch.", ["Ủy ban nhân dân xã Bình An", "Ủy ban nhân dân xã Phú Hòa"]),
        ("Các bộ gồm Bộ Xây dựng, Bộ Y tế rà soát quy hoạch.", ["Bộ Xây dựng", "Bộ Y tế"]),
        ("Các bộ, ngành khác như Bộ Xây dựng, Bộ Y tế… có trách nhiệm rà soát quy hoạch.", ["Bộ Xây dựng", "Bộ Y tế"]),
        (
            "Các doanh nghiệp như Viettel, VNPT rà soát hạ tầng.",
            ["Tập đoàn Công nghiệp - Viễn thông Quân đội", "Tập đoàn Bưu chính Viễn thông Việt Nam"],
        ),
        (
            "Giao các sở: Nông nghiệp và PTNT, KH và CN rà soát quy hoạch.",
            ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Khoa học và Công nghệ"],
        ),
    ],
)
def test_members_are_told(text: str, members: list[str]) -> None:
    assert leads(text) == [members]


def test_members_take_part() -> None:
    assert with_whom("Bộ Công Thương phối hợp với các bộ như Bộ Xây dựng, Bộ Y tế rà soát quy hoạch.") == [["Bộ Xây dựng", "Bộ Y tế"]]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở NN và PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở Kế hoạch và ĐT", "Sở Kế hoạch và Đầu tư"),
        ("Sở Lao động - TB và XH", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Văn hóa, TT và DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Nông nghiệp và PTNT tỉnh Lào Cai", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lào Cai"),
        ("Bộ Tài nguyên và MT", "Bộ Tài nguyên và Môi trường"),
        ("Phòng Nông nghiệp và PTNT", "Phòng Nông nghiệp và Phát triển nông thôn"),
        ("Tập đoàn Than và khoáng sản Việt Nam", "Tập đoàn Than và khoáng sản Việt Nam"),
    ],
)
def test_names_half_in_letters(written: str, name: str) -> None:
    assert leads(f"{written} rà soát quy hoạch thủy lợi.") == [[name]]


@pytest.mark.parametrize("says", ["có ý kiến như sau", "có ý kiến chỉ đạo như sau", "kết luận như sau", "có ý kiến"])
def test_who_speaks_is_told_nothing(says: str) -> None:
    assert told(f"Chủ tịch UBND tỉnh {says}: Sở Xây dựng rà soát quy hoạch.") == [(["Sở Xây dựng"], "rà soát quy hoạch")]


@pytest.mark.parametrize(
    "group",
    [
        "Các huyện ủy, thành ủy",
        "Thường trực các huyện ủy, thị ủy",
        "Ban Thường vụ các huyện ủy",
        "Thường trực Đảng ủy các xã, phường",
        "Các địa phương",
    ],
)
@pytest.mark.parametrize("does", ["nghiêm túc kiểm điểm trách nhiệm", "nghiêm túc thực hiện chỉ đạo này", "rà soát quy hoạch thủy lợi"])
def test_groups_of_the_party_and_what_they_do_in_earnest(group: str, does: str) -> None:
    assert told(f"{group} {does}.") == [([group.replace("Các ", "các ")], does)]


def test_a_basis_stands_between_the_addressee_and_the_action() -> None:
    assert told("Đối với các Sở: Trên cơ sở kế hoạch này, xây dựng chương trình.") == [(["các Sở"], "xây dựng chương trình")]


@pytest.mark.parametrize("between", ["đồng thời", "có nhiệm vụ", "cùng với Sở Tài chính"])
def test_no_word_that_narrows_the_group(between: str) -> None:
    assert leads(f"Yêu cầu các địa phương {between} rà soát quy hoạch thủy lợi.") == [["các địa phương"]]
