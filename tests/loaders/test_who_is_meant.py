"""Who is meant: lists that share a head, organs of many places, one person's posts, what stands for somebody named before."""

from __future__ import annotations

import pytest

from loaders.language import names
from tests.loaders.reading import NOTICE, ORDERS, leads, tasks, told, with_whom

DO = "rà soát kho thuốc."
HEALTH, POLICE = "Bộ Y tế", "Bộ Công an"
ARMY = ["Quân khu 3", "Quân khu 4", "Quân chủng Hải quân", "Quân chủng Phòng không - Không quân"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (f"1. Các Bộ: Công an, Y tế và Ủy ban nhân dân các tỉnh {DO}", [POLICE, HEALTH, "Ủy ban nhân dân các tỉnh"]),
        (f"1. Các bộ: Công an, Y tế, các cơ quan liên quan {DO}", [POLICE, HEALTH, "các cơ quan liên quan"]),
        (f"1. Ủy ban nhân dân xã, phường {DO}", ["Ủy ban nhân dân xã, phường"]),
        (f"1. Công an quận, huyện {DO}", ["Công an quận, huyện"]),
        (f"1. UBND xã Tân An {DO}", ["Ủy ban nhân dân xã Tân An"]),
        (f"1. UBND tỉnh, thành phố khẩn trương {DO}", ["Ủy ban nhân dân tỉnh, thành phố"]),
        (f"1. Các bộ ngành {DO}", ["các bộ, ngành"]),
        (f"1. Các bộ, nghành {DO}", ["các bộ, ngành"]),
        (f"1. UBND các tỉnh có rừng (Sơn La, Lào Cai) {DO}", ["Ủy ban nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Lào Cai"]),
        (f"1. Kho bạc Nhà nước khu vực XII {DO}", ["Kho bạc Nhà nước khu vực XII"]),
        (
            f"1. Phó Thủ tướng Trần Hoài Nam, Trưởng Ban Chỉ đạo quốc gia về chống khai thác IUU trực tiếp {DO}",
            ["Phó Thủ tướng Trần Hoài Nam"],
        ),
        (f"1. Bộ Y tế - Cơ quan thường trực Ban Chỉ đạo quốc gia về chống khai thác IUU (Ban Chỉ đạo) chủ trì {DO}", [HEALTH]),
        (f"1. Các bộ có kho cũ (tại Phụ lục) phải {DO}", ["các bộ có kho cũ"]),
        (f"1. Các doanh nghiệp dược số (Nam An, Bắc An…) {DO}", ["các doanh nghiệp dược số"]),
        (f"1. Lãnh đạo các sở dứt khoát {DO}", ["lãnh đạo các sở"]),
        (f"1. Các cơ sở giáo dục phổ thông {DO}", ["các cơ sở giáo dục phổ thông"]),
        (f"1. Các hiệp hội ngành hàng {DO}", ["các hiệp hội ngành hàng"]),
        (f"1. Các quân khu 3, 4 và Quân chủng Hải quân, PK-KQ {DO}", ARMY),
        (f"1. Bộ Tư lệnh các Quân khu: 3,4; các quân chủng: Hải quân, Phòng không - Không quân {DO}", ARMY),
        (f"1. Bộ Tư lệnh Cảnh sát biển, Binh đoàn 18 {DO}", ["Cảnh sát biển Việt Nam", "Binh đoàn 18"]),
        (f"1. Yêu cầu thành viên Ban Chỉ đạo {DO}", ["thành viên Ban Chỉ đạo"]),
    ],
)
def test_an_addressee(sentence: str, who: list[str]) -> None:
    assert leads(f"{sentence}\n") == [who]


def test_a_bare_committee_is_the_documents_own_and_no_part_of_another_name() -> None:
    text = "Ủy ban Quốc gia về chuyển đổi số (sau đây gọi tắt là Ủy ban) họp.\n\n1. Ủy ban nhân dân các tỉnh:\n\na) Rà soát kho thuốc.\n"
    assert leads(text)[-1:] == [["Ủy ban nhân dân các tỉnh"]]


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("Phó Thủ tướng Chính phủ Trần Hoài Nam dự.", "Phó Thủ tướng Chính phủ Trần Hoài Nam"),
        ("Họp tại Huế.", "Phó Thủ tướng Trần Hoài Nam"),
    ],
)
def test_a_deputy_prime_minister_is_called_as_the_document_calls_him_in_full(first: str, name: str) -> None:
    found = tasks(f"{first}\n\n1. Bộ Y tế rà soát kho thuốc, báo cáo Phó Thủ tướng Trần Hoài Nam.\n")
    assert [a.name for a in found[-1].submit_to] == [name]


def test_a_place_told_before_is_told_by_its_name_alone() -> None:
    text = "1. Chủ tịch UBND các tỉnh Cà Mau, An Giang: rà soát kho thuốc; An Giang chuyển giao cho Cà Mau hai kho.\n"
    assert leads(text)[1:] == [["tỉnh An Giang"]]


def test_what_may_be_agreed_with_whom() -> None:
    assert with_whom("1. Bộ Y tế khẩn trương thống nhất với Bộ Công an vị trí kho thuốc.\n") == [[POLICE]]
    assert with_whom("1. Bộ Y tế rà soát kho thuốc, đồng thời cùng Bộ Công an hướng dẫn mua thuốc.\n") == [[], [POLICE]]


@pytest.mark.parametrize(
    "what", ["cung cấp danh sách kho cho Bộ Công an", "bàn giao kho thuốc cho Bộ Công an", "có văn bản trả lời Bộ Công an"]
)
def test_who_gets_what_is_handed_over(what: str) -> None:
    assert [[a.name for a in t.submit_to] for t in tasks(f"1. Bộ Y tế {what} trước ngày 20/6/2025.\n")] == [[POLICE]]


@pytest.mark.parametrize("whose", ["Trung ương, Bộ Chính trị, Quốc hội", "Đảng, Nhà nước, Chính phủ"])
def test_whose_conclusions_they_are_tells_nobody(whose: str) -> None:
    assert leads(f"1. Các sở bám sát các kết luận của {whose}, tập trung rà soát kho thuốc.\n") == [["các sở"]]
    assert leads("1. Các sở bám sát chủ trương của Đảng, Bộ Công an giữ kho.\n") == [["các sở"], [POLICE]]


def test_behind_a_department_s_field_another_body_begins() -> None:
    text = "Sở Xây dựng Công an thành phố"
    assert text[: names.read_name(text, text.lower(), 0)] == "Sở Xây dựng"


@pytest.mark.parametrize(
    "text",
    [
        "2. Bộ Y tế, ngoài các nhiệm vụ nêu tại mục 1, thực hiện các việc sau:\na) Kiểm kê kho thuốc.",
        "2. Bộ Y tế ngoài các nhiệm vụ nêu trên:\na) Kiểm kê kho thuốc.",
        "2. Bộ Y tế ngoài các nhiệm vụ nêu trên còn có trách nhiệm:\na) Kiểm kê kho thuốc.",
        "2. Bộ Y tế, ngoài việc thực hiện mục 1, kiểm kê kho thuốc.",
        "2. Đối với Bộ Y tế\nKiểm kê kho thuốc.",
    ],
)
def test_what_else_an_addressee_has_to_do_stands_aside(text: str) -> None:
    assert leads(text) == [["Bộ Y tế"]]


def test_bodies_parted_by_a_semicolon_head_what_stands_below() -> None:
    assert leads("2. Bộ Y tế; Bộ Nội vụ\nChỉ đạo các trường kiểm kê kho.") == [["Bộ Y tế", "Bộ Nội vụ"]]


@pytest.mark.parametrize("both", ["Hai bộ nêu trên", "Hai Bộ này", "Hai bộ", "02 bộ trên", "Hai cơ quan này"])
def test_two_that_were_just_told(both: str) -> None:
    text = f"1. Bộ Y tế sửa kho; Bộ Nội vụ kiểm kê kho. {both} báo cáo Thủ tướng Chính phủ trước ngày 20/12/2025."
    assert leads(text) == [["Bộ Y tế"], ["Bộ Nội vụ"], ["Bộ Y tế", "Bộ Nội vụ"]]


def test_three_are_not_told_where_two_were() -> None:
    assert leads("1. Bộ Y tế sửa kho; Bộ Nội vụ kiểm kê kho. Ba bộ nêu trên báo cáo Thủ tướng Chính phủ.")[-1] != ["Bộ Y tế", "Bộ Nội vụ"]


def test_what_a_province_does_with_its_departments_is_its_task() -> None:
    front = NOTICE + "Phó Thủ tướng Chính phủ Trần Hoài Nam kết luận như sau:\n\n"
    text = "1. Ủy ban nhân dân tỉnh Cà Mau chỉ đạo Sở Y tế, Sở Nội vụ sửa kho."
    assert told(text, front) == [(["Ủy ban nhân dân tỉnh Cà Mau"], "chỉ đạo Sở Y tế, Sở Nội vụ sửa kho")]


def test_the_ministry_too() -> None:
    assert leads("1. Bộ Y tế kiểm kê kho. Bộ này cũng chủ trì làm việc với các bệnh viện.") == [["Bộ Y tế"], ["Bộ Y tế"]]


def test_partners_agree_on_something() -> None:
    text = "1. Bộ Y tế sửa kho; phối hợp với Bộ Nội vụ thống nhất phương án mở kho."
    assert with_whom(text) == [[], ["Bộ Nội vụ"]]


def test_a_second_post_behind_a_dash() -> None:
    text = "1. Phó Thủ tướng Trần Hoài Nam - Trưởng Ban Chỉ đạo quốc gia về phòng cháy trực tiếp chỉ đạo việc sửa kho."
    assert leads(text) == [["Phó Thủ tướng Trần Hoài Nam"]]


def test_the_deputy_prime_minister_who_concludes() -> None:
    front = NOTICE + "Phó Thủ tướng Trần Hoài Nam kết luận như sau:\n\n"
    found = tasks("1. Bộ Y tế sửa kho, báo cáo Phó Thủ tướng trước ngày 20/12/2025.", front)
    assert [[a.name for a in t.submit_to] for t in found] == [["Phó Thủ tướng Trần Hoài Nam"]]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Thành ủy Thành phố Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh"),
        ("Thành ủy TP. Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh"),
        ("Thành ủy Huế", "Thành ủy Huế"),
        ("NHNN Việt Nam", "Ngân hàng Nhà nước Việt Nam"),
        ("Các hãng hàng không", "các hãng hàng không"),
    ],
)
def test_names_by_their_register(who: str, name: str) -> None:
    assert leads(f"1. {who} khẩn trương {DO}") == [[name]]


def test_a_bare_noun_before_a_modal_ends_a_list() -> None:
    text = "1. UBND tỉnh Cà Mau, nhà đầu tư có trách nhiệm cung cấp hồ sơ cho Bộ Y tế."
    assert leads(text) == [["Ủy ban nhân dân tỉnh Cà Mau", "nhà đầu tư"]]


def test_a_name_does_not_end_with_a_preposition() -> None:
    found = tasks("1. Bộ Y tế trả lời Hiệp hội Lương thực Việt Nam về kiến nghị tại Công văn số 37/CV-HHLT.")
    assert [[a.name for a in t.submit_to] for t in found] == [["Hiệp hội Lương thực Việt Nam"]]


def test_the_centre_of_a_union() -> None:
    text = "1. Đề nghị Trung ương Hội Sinh viên Việt Nam tổ chức tập huấn."
    assert leads(text) == [["Trung ương Hội Sinh viên Việt Nam"]]


def test_the_standing_office_of_a_committee_that_somebody_heads() -> None:
    of = "Ban Chỉ đạo quốc gia về phòng cháy do Thủ tướng Chính phủ làm Trưởng Ban"
    assert leads(f"1. Bộ Y tế là cơ quan thường trực của {of}, có trách nhiệm {DO}") == [["Bộ Y tế"]]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Giao đồng chí Trần Hoài Nam, Bộ trưởng Bộ Y tế", ["Bộ trưởng Bộ Y tế"]),
        ("Giao đồng chí Trần Hoài Nam - Thứ trưởng Bộ Y tế", ["Thứ trưởng Bộ Y tế Trần Hoài Nam"]),
        ("Phân công đồng chí Trần Hoài Nam và đồng chí Lê Minh Tâm", ["Trần Hoài Nam", "Lê Minh Tâm"]),
        ("Giao Phó Chủ tịch chuyên trách Ủy ban Dân tộc", ["Phó Chủ tịch chuyên trách Ủy ban Dân tộc"]),
    ],
)
def test_a_person_who_is_given_a_task(who: str, name: list[str]) -> None:
    assert leads(f"1. {who} {DO}") == [name]


def test_each_of_them_within_what_is_its_own() -> None:
    text = f"1. Bộ Y tế và Bộ Nội vụ, mỗi cơ quan theo phạm vi của mình, {DO}"
    assert leads(text) == [["Bộ Y tế", "Bộ Nội vụ"]]


def test_who_was_sent_the_views_takes_them_in() -> None:
    text = "1. Bộ Y tế lập đề án; các bộ góp ý, gửi ý kiến về Bộ Y tế. Trên cơ sở đó, tiếp thu, trình Chính phủ; lập hồ sơ.\n"
    assert leads(text) == [["Bộ Y tế"], ["các bộ"], ["Bộ Y tế"], ["Bộ Y tế"]]
    assert leads("1. Bộ Y tế lập đề án; các bộ góp ý, gửi ý kiến về Bộ Y tế. Trên cơ sở đó, rà soát kho.\n")[-1] == ["các bộ"]


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Công an, Bộ Chỉ huy Quân sự tỉnh Cà Mau", ["Công an tỉnh Cà Mau", "Bộ Chỉ huy Quân sự tỉnh Cà Mau"]),
        ("Công an và Sở Y tế tỉnh Cà Mau", ["Công an tỉnh Cà Mau", "Sở Y tế tỉnh Cà Mau"]),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh Cà Mau", ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh Cà Mau"]),
    ],
)
def test_organs_of_one_place(listed: str, names: list[str]) -> None:
    assert with_whom(f"1. Bộ Y tế chủ trì, phối hợp với {listed} {DO}") == [names]


def test_the_body_above() -> None:
    found = tasks("1. Bộ Y tế rà soát kho. Các sở phản ánh vướng mắc về Bộ nêu trên để tổng hợp.\n")
    assert [a.name for a in found[1].submit_to] == ["Bộ Y tế"]


def test_the_province_of_the_document_and_not_the_last_one_told() -> None:
    front = NOTICE.replace("Kết luận của Phó Thủ tướng", "Kết luận của Phó Thủ tướng tại buổi làm việc với tỉnh Cà Mau")
    front += "Cùng dự có đại diện các bộ, cơ quan.\n\n" * 12 + ORDERS
    text = "1. Tỉnh Đồng Tháp cung ứng cát. Tỉnh sửa kho thuốc; UBND tỉnh báo cáo Bộ Y tế.\n"
    assert leads(text, front) == [["tỉnh Đồng Tháp"], ["tỉnh Cà Mau"], ["Ủy ban nhân dân tỉnh Cà Mau"]]


def test_a_report_of_several_provinces_is_about_none() -> None:
    report = "Làm sạch không khí tại Hà Nội và thành phố Huế\n\nThủ tướng yêu cầu UBND thành phố rà soát kho thuốc.\n"
    assert leads(report, "") == [["Ủy ban nhân dân thành phố"]]


@pytest.mark.parametrize("asked", ["gửi Bộ Nội vụ thẩm định, cho ý kiến", "gửi xin ý kiến Bộ Nội vụ"])
def test_who_asked_for_views_takes_them_in(asked: str) -> None:
    text = f"1. Bộ Y tế lập đề án, {asked}. Trên cơ sở ý kiến của Bộ Nội vụ, tiếp thu, trình Chính phủ.\n"
    assert leads(text) == [["Bộ Y tế"], ["Bộ Y tế"]]


def test_each_of_them_by_its_duties() -> None:
    assert leads(f"1. Bộ Y tế, Bộ Nội vụ, mỗi đơn vị theo chức năng, nhiệm vụ được giao, {DO}") == [["Bộ Y tế", "Bộ Nội vụ"]]


def test_who_is_sent_to_a_post_gets_nothing() -> None:
    found = tasks("1. Bộ Nội vụ trình quyết định cử đồng chí Trần Hoài Nam làm Phó Trưởng ban.\n")
    assert [a.name for t in found for a in t.submit_to] == []
