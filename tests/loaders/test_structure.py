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
