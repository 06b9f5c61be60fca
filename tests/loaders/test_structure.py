"""Who is who: persons and posts, signatures, bodies among themselves."""

from __future__ import annotations

import pytest

from loaders.document import Document
from loaders.extract.document import extract
from loaders.readers.plain import blocks_of

COMMITTEE = "Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06"


def facts(text: str) -> set[tuple[str, str, str]]:
    found = extract(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text))).structure
    assert all(text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in found)
    return {(f.subject, f.relation, f.object) for f in found}


def test_the_post_before_a_name_and_the_posts_behind_it() -> None:
    assert facts("Dự họp có Thủ tướng Chính phủ Trần Hoài Nam, Trưởng Ban Chỉ đạo về phòng cháy rừng.") == {
        ("Chính phủ", "headed_by", "Trần Hoài Nam"),
        ("Ban Chỉ đạo về phòng cháy rừng", "headed_by", "Trần Hoài Nam"),
    }


def test_a_ministry_whose_name_ends_like_a_school_and_an_acting_minister() -> None:
    assert facts("Dự họp có Quyền Bộ trưởng Bộ Nông nghiệp và Môi trường Lê Minh Tâm; đại diện các bộ.") == {
        ("Bộ Nông nghiệp và Môi trường", "headed_by", "Lê Minh Tâm"),
    }


@pytest.mark.parametrize(
    "foot",
    [
        "- Các vụ;\n- Lưu: VT, KC (2). Tuấn Lê Minh Tâm\n",
        "- PCN Trần An,      (đã ký)\n- Các vụ;     Lê Minh Tâm\n- Lưu: VT, KC (2). Tuấn\n",
        "- Các vụ;\n- Lưu: VT, KC (2).\nLê Minh Tâm\n",
    ],
)
def test_a_signature_beside_the_addressees(foot: str) -> None:
    text = (
        "BỘ Y TẾ\nSố: 9022/TB-BYT Hà Nội, ngày 7 tháng 8 năm 2025\nTHÔNG BÁO\nVề kho thuốc\n\nCác sở biết, thực hiện./.\n"
        f"Nơi nhận: KT. BỘ TRƯỞNG\n- Như trên; THỨ TRƯỞNG\n{foot}"
    )
    assert facts(text) == {("Bộ Y tế", "deputy_headed_by", "Lê Minh Tâm")}


def test_posts_of_the_documents_province() -> None:
    text = (
        "Tại điểm cầu tỉnh Sơn La có đồng chí Lò Văn Thịnh, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; "
        "đồng chí Vừ A Páo, Ủy viên Ban Thường vụ Tỉnh ủy; đại diện các sở. Cả tỉnh Sơn La theo dõi."
    )
    assert facts(text) == {
        ("Tỉnh ủy Sơn La", "deputy_headed_by", "Lò Văn Thịnh"),
        ("Ủy ban nhân dân tỉnh Sơn La", "headed_by", "Lò Văn Thịnh"),
        ("Vừ A Páo", "member_of", "Ban Thường vụ Tỉnh ủy Sơn La"),
    }


@pytest.mark.parametrize("joint", [": ", " "])
def test_several_names_share_the_posts_of_the_plural(joint: str) -> None:
    assert facts(f"Tham dự có các Phó Thủ tướng{joint}Trần Hoài Nam, Lê Minh Tâm, cùng đại diện các bộ.") == {
        ("Chính phủ", "deputy_headed_by", "Trần Hoài Nam"),
        ("Chính phủ", "deputy_headed_by", "Lê Minh Tâm"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nguyên Phó Thủ tướng Trần Hoài Nam đến thăm trường.",
        "Đoàn đến Thành phố Hồ Chí Minh, Chủ tịch UBND xã đón đoàn.",
        "Thay mặt Thủ tướng Chính phủ, đồng chí Trần Hoài Nam và Bộ trưởng Bộ Y tế phát biểu.",
        "Tổng Bí thư Trần Hoài Nam gửi thư chúc mừng.",
        "Thủ tướng Chính phủ Trần Hoài Namphát biểu.",
        "Các cơ quan thuộc Chính phủ rà soát việc thuộc thẩm quyền.",
        "Bộ Công an, Chính phủ và các bộ cùng dự.",
        "Ban Chỉ đạo rà soát việc phòng cháy; Ban Chỉ đạo yêu cầu báo cáo.",
        "Các Thứ trưởng họp giao ban.",
    ],
)
def test_no_fact_where_the_words_give_none(text: str) -> None:
    assert facts(text) == set()


def test_of_two_posts_of_one_body_the_nearer_is_the_persons() -> None:
    assert facts("Theo ủy quyền của Thủ tướng Chính phủ, Phó Thủ tướng Trần Hoài Nam chủ trì.") == {
        ("Chính phủ", "deputy_headed_by", "Trần Hoài Nam")
    }


def test_a_signature_holds_the_post_that_is_not_signed_for() -> None:
    text = (
        "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9015/BYT-KH\nHà Nội, ngày 05 tháng 3 năm 2025\n\n"
        "Kính gửi: Các Sở Y tế.\n\nBộ Y tế trân trọng thông báo.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n(Đã ký)\nLê Minh Tâm\n"
    )
    assert facts(text) == {("Bộ Y tế", "deputy_headed_by", "Lê Minh Tâm")}


def test_a_committee_and_what_serves_it() -> None:
    text = (
        f"{COMMITTEE} được thành lập theo Quyết định số 598/QĐ-TTg ngày 13/3/2025. "
        "Bộ Khoa học và Công nghệ là cơ quan thường trực của Ban Chỉ đạo. "
        "Giúp việc Ban Chỉ đạo có hai tổ, gồm: (1) Tổ Chuyên gia dữ liệu do Bộ trưởng Bộ Công an làm Tổ trưởng; (2) Tổ Rà soát thể chế."
    )
    assert facts(text) == {
        (COMMITTEE, "established_by", "598/QĐ-TTg"),
        ("Bộ Khoa học và Công nghệ", "standing_body_of", COMMITTEE),
        ("Tổ Chuyên gia dữ liệu", "assists", COMMITTEE),
        ("Tổ Rà soát thể chế", "assists", COMMITTEE),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự họp có Bộ trưởng Bộ Y tế Trần Hoài Nam.", ("Bộ Y tế", "headed_by", "Trần Hoài Nam")),
        ("Giao Phó Chủ tịch UBND thành phố Hà Nội Lê Minh Tâm.", ("Ủy ban nhân dân thành phố Hà Nội", "deputy_headed_by", "Lê Minh Tâm")),
        ("Giao đồng chí Lê Minh Tâm, Cục trưởng Cục Phòng bệnh.", ("Cục Phòng bệnh", "headed_by", "Lê Minh Tâm")),
        ("- VPCP: BTCN, PCN Lê Minh Tâm, các Vụ;", ("Văn phòng Chính phủ", "deputy_headed_by", "Lê Minh Tâm")),
        ("Tại điểm cầu Sơn La, Chủ tịch UBND tỉnh Lò Văn Thịnh phát biểu.", ("Ủy ban nhân dân tỉnh Sơn La", "headed_by", "Lò Văn Thịnh")),
        ("Tại điểm cầu Sơn La, Chủ tịch UBND tỉnh Lò Thịnh phát biểu.", ("Ủy ban nhân dân tỉnh Sơn La", "headed_by", "Lò Thịnh")),
        ("Bộ trưởng Khoa học và Công nghệ Trần Hoài Nam dự.", ("Bộ Khoa học và Công nghệ", "headed_by", "Trần Hoài Nam")),
        ("Thứ trưởng Công an Trần Hoài Nam dự.", ("Bộ Công an", "deputy_headed_by", "Trần Hoài Nam")),
    ],
)
def test_a_posts_body_ends_where_the_name_begins(text: str, expected: tuple[str, str, str]) -> None:
    assert facts(text) == {expected}


def test_a_ministrys_own_posts_and_its_teams() -> None:
    text = (
        "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9015/CĐ-BYT\nHà Nội, ngày 05 tháng 3 năm 2025\n\nCÔNG ĐIỆN\n"
        "Đoàn kiểm tra số 1 do Thứ trưởng Lê Minh Tâm làm Trưởng đoàn.\n"
    )
    assert facts(text) == {("Bộ Y tế", "deputy_headed_by", "Lê Minh Tâm"), ("Đoàn kiểm tra số 1", "headed_by", "Lê Minh Tâm")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bộ Công an là cơ quan thường trực của Ban Chỉ huy phòng thủ dân sự quốc gia.",
            ("Bộ Công an", "standing_body_of", "Ban Chỉ huy phòng thủ dân sự quốc gia"),
        ),
        (
            "Ban Chỉ đạo các chương trình mục tiêu quốc gia giai đoạn 2021 - 2025 do Bộ trưởng Bộ Nội vụ làm Trưởng ban.",
            ("Ban Chỉ đạo các chương trình mục tiêu quốc gia giai đoạn 2021 - 2025", "headed_by", "Bộ trưởng Bộ Nội vụ"),
        ),
        ("Các Tổ công tác thành lập theo Quyết định số 9010/QĐ-TTg họp.", ("các Tổ công tác", "established_by", "9010/QĐ-TTg")),
        ("Vụ Pháp chế (Bộ Y tế) góp ý.", ("Vụ Pháp chế", "part_of", "Bộ Y tế")),
    ],
)
def test_committees_by_topic_groups_and_brackets(text: str, expected: tuple[str, str, str]) -> None:
    assert facts(text) == {expected}


def test_units_in_a_list_are_all_the_ministrys() -> None:
    assert facts("Các đơn vị thuộc Bộ Y tế: Cục Quản lý Dược; Vụ Pháp chế, báo cáo.") == {
        ("Cục Quản lý Dược", "part_of", "Bộ Y tế"),
        ("Vụ Pháp chế", "part_of", "Bộ Y tế"),
    }


def test_whoever_signs_for_the_party_belongs_to_its_organ() -> None:
    assert ("Lê Minh Tâm", "member_of", "Ban Bí thư") in facts(
        "Số: 90-KL/TW\nKẾT LUẬN\n\nT/M BỘ CHÍNH TRỊ\nTHƯỜNG TRỰC BAN BÍ THƯ\nLê Minh Tâm\n"
    )


def test_a_committee_headed_by_a_post() -> None:
    assert facts("Thành lập Tiểu ban Cải cách hành chính, do đồng chí Bộ trưởng Bộ Nội vụ làm Trưởng Tiểu ban.") == {
        ("Tiểu Ban Cải cách hành chính", "headed_by", "Bộ trưởng Bộ Nội vụ")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Cục Quản lý Dược thuộc Bộ Y tế công bố danh mục.",
        "Bộ Y tế (Cục Quản lý Dược) công bố danh mục.",
    ],
)
def test_a_unit_and_its_ministry(text: str) -> None:
    assert facts(text) == {("Cục Quản lý Dược", "part_of", "Bộ Y tế")}


def test_a_body_that_took_anothers_place() -> None:
    assert facts("Năm 2025, Bộ Thông tin và Truyền thông hợp nhất vào Bộ Khoa học và Công nghệ.") == {
        ("Bộ Khoa học và Công nghệ", "supersedes", "Bộ Thông tin và Truyền thông")
    }


def test_a_long_line_is_read_in_time() -> None:
    text = "Phó Thủ tướng Trần Hoài Nam, Bộ trưởng Bộ Y tế thuộc Chính phủ " * 800
    assert ("Chính phủ", "deputy_headed_by", "Trần Hoài Nam") in facts(text)


def test_who_signs_for_an_organ_does_not_head_it() -> None:
    assert facts("…\n\nT/M BAN BÍ THƯ\n\nTrần Hoài Nam\n") == set()


def test_a_member_of_the_province_s_committee() -> None:
    text = "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 9015/TB-UBND\nTHÔNG BÁO\n\nÔng Trần Hoài Nam, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh dự họp."
    assert facts(text) >= {
        ("Trần Hoài Nam", "member_of", "Tỉnh ủy Cà Mau"),
        ("Ủy ban nhân dân tỉnh Cà Mau", "deputy_headed_by", "Trần Hoài Nam"),
    }


def test_a_committee_of_works_and_what_sector_they_are_of() -> None:
    name = "Ban Chỉ đạo các công trình trọng điểm, dự án quan trọng quốc gia lĩnh vực hàng hải"
    assert (name, "headed_by", "Trần Hoài Nam") in facts(f"Dự họp có Phó Thủ tướng Chính phủ Trần Hoài Nam, Trưởng {name}.")


def test_a_signature_ends_with_its_line() -> None:
    text = (
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 9015/TB-VPCP\nHà Nội, ngày 05 tháng 3 năm 2025\nTHÔNG BÁO\nKết luận\n\nBộ Y tế rà soát kho.\n\n"
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nLê Minh Tâm\n\nTham khảo thêm\n"
    )
    assert ("Văn phòng Chính phủ", "deputy_headed_by", "Lê Minh Tâm") in facts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các Tổ công tác của Thủ tướng Chính phủ thành lập tại Quyết định số 523/QĐ-TTg ngày 27/3/2024 tiếp tục kiểm tra.",
            ("các Tổ công tác của Thủ tướng Chính phủ", "established_by", "523/QĐ-TTg"),
        ),
        (
            "Tổng công ty Truyền tải điện Quốc gia (TTĐ) thuộc Tập đoàn Điện lực Việt Nam báo cáo.",
            ("Tổng công ty Truyền tải điện Quốc gia", "part_of", "Tập đoàn Điện lực Việt Nam"),
        ),
    ],
)
def test_whose_group_and_whose_part(text: str, expected: tuple[str, str, str]) -> None:
    assert facts(text) == {expected}


def test_a_people_s_committee_signs_for_the_province_of_the_document() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nSố: 9022/KH-UBND\nSơn La, ngày 7 tháng 8 năm 2025\nKẾ HOẠCH\nKho của tỉnh Sơn La\n\nCác sở thực hiện./.\n"
        "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Minh Tâm\n"
    )
    assert facts(text) == {("Ủy ban nhân dân tỉnh Sơn La", "headed_by", "Lê Minh Tâm")}


def test_a_second_post_in_the_same_body_is_another_s() -> None:
    text = "Sau ý kiến của Phó Thủ tướng Trần Hoài Nam, Thủ tướng kết luận."
    assert facts(text) == {("Chính phủ", "deputy_headed_by", "Trần Hoài Nam")}


def test_posts_behind_a_title_that_names_no_body() -> None:
    assert facts("KẾT LUẬN\ncủa đồng chí Tổng Bí thư Trần Hoài Nam, Trưởng Ban Chỉ đạo về phòng cháy rừng tại hội nghị\n") == {
        ("Ban Chỉ đạo về phòng cháy rừng", "headed_by", "Trần Hoài Nam"),
    }


def test_a_post_of_all_in_a_list_in_which_each_has_one_of_his_own() -> None:
    people = "Bộ trưởng Bộ Y tế Trần Hoài Nam, Bộ trưởng Bộ Nội vụ Lê Minh Tâm"
    assert facts(f"Dự họp có các đồng chí Phó Trưởng Ban Chỉ đạo về phòng cháy rừng: {people}.") == {
        ("Bộ Y tế", "headed_by", "Trần Hoài Nam"),
        ("Bộ Nội vụ", "headed_by", "Lê Minh Tâm"),
        ("Ban Chỉ đạo về phòng cháy rừng", "deputy_headed_by", "Trần Hoài Nam"),
        ("Ban Chỉ đạo về phòng cháy rừng", "deputy_headed_by", "Lê Minh Tâm"),
    }


def test_what_a_body_is_now() -> None:
    assert ("Cục Dự trữ Nhà nước", "supersedes", "Tổng cục Dự trữ Nhà nước") in facts(
        "Dự họp có Tổng cục Dự trữ Nhà nước (nay là Cục Dự trữ Nhà nước)."
    )


def test_the_standing_body_behind_who_heads_the_committee() -> None:
    text = "Ban Chỉ đạo về phòng cháy rừng do đồng chí Tổng Bí thư Trần Hoài Nam làm Trưởng Ban, Bộ Y tế là cơ quan thường trực.\n"
    assert facts(text) == {
        ("Ban Chỉ đạo về phòng cháy rừng", "headed_by", "Trần Hoài Nam"),
        ("Bộ Y tế", "standing_body_of", "Ban Chỉ đạo về phòng cháy rừng"),
    }


def test_the_standing_body_of_the_committee_that_stands_nearest() -> None:
    first = "Ban Chỉ đạo về phòng cháy rừng do Bộ trưởng Bộ Nội vụ làm Trưởng ban"
    found = facts(f"{first}; Hội đồng thẩm định do Bộ trưởng Bộ Y tế làm Chủ tịch, Bộ Y tế là cơ quan thường trực.\n")
    assert [o for s, r, o in found if r == "standing_body_of"] == ["Hội đồng thẩm định"]


def test_a_post_and_a_committee_of_no_place_say_nothing() -> None:
    assert facts("Các tỉnh kiện toàn Ban Chỉ đạo phòng cháy rừng do đồng chí Bí thư Tỉnh ủy làm Trưởng ban.\n") == set()
    assert facts("Kiện toàn Ban Chỉ đạo phòng cháy rừng tỉnh Sơn La do Bí thư Tỉnh ủy Sơn La làm Trưởng ban.\n") == {
        ("Ban Chỉ đạo phòng cháy rừng tỉnh Sơn La", "headed_by", "Bí thư Tỉnh ủy Sơn La")
    }
