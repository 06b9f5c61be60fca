"""Who is said to serve as what, and who belongs to a committee."""

from __future__ import annotations

import pytest

from tests.loaders.reading import PLAN
from tests.loaders.test_structure import facts

TEAM = "Ban Chỉ đạo về phòng cháy rừng"


@pytest.mark.parametrize(
    ("text", "relation", "who"),
    [
        (f"Bộ trưởng Bộ Y tế làm Trưởng {TEAM}.", "headed_by", "Bộ trưởng Bộ Y tế"),
        (f"Bộ trưởng Bộ Y tế là Phó Trưởng {TEAM}.", "deputy_headed_by", "Bộ trưởng Bộ Y tế"),
        (f"Đồng chí Trần Hoài Nam giữ chức Trưởng {TEAM}.", "headed_by", "Trần Hoài Nam"),
        (f"Đồng chí Trần Hoài Nam, Thứ trưởng Bộ Y tế làm Trưởng {TEAM}.", "headed_by", "Trần Hoài Nam"),
        (f"{TEAM} do đồng chí Lê Minh Tâm làm Trưởng ban, đồng chí Trần Hoài Nam làm Tổ phó.", "deputy_headed_by", "Trần Hoài Nam"),
    ],
)
def test_who_serves_as_what(text: str, relation: str, who: str) -> None:
    assert (TEAM, relation, who) in facts(text)


def test_the_members_of_a_committee() -> None:
    found = facts(f"Thành viên {TEAM} gồm: Bộ trưởng Bộ Công an, Bộ trưởng Bộ Nội vụ và Bộ trưởng Bộ Tài chính.")
    assert found == {(f"Bộ trưởng Bộ {field}", "member_of", TEAM) for field in ("Công an", "Nội vụ", "Tài chính")}


def test_a_body_is_no_post() -> None:
    assert facts(f"Bộ Y tế là cơ quan đề nghị thành lập {TEAM}.") == set()


def test_two_posts_of_one_person_are_two() -> None:
    found = facts("Ông Trần Hoài Nam, Vụ trưởng Vụ Pháp chế, Tổ trưởng Tổ soạn thảo.")
    assert found == {("Vụ Pháp chế", "headed_by", "Trần Hoài Nam")}


def test_set_up_in_place_of_another() -> None:
    assert ("Bộ Dân tộc và Tôn giáo", "supersedes", "Ủy ban Dân tộc") in facts(
        "Bộ Dân tộc và Tôn giáo được thành lập trên cơ sở Ủy ban Dân tộc."
    )


def test_set_up_by_a_decision() -> None:
    text = "Tổ công tác cải cách thủ tục hành chính của Thủ tướng Chính phủ, được thành lập theo Quyết định số 9932/QĐ-TTg, rà soát kho."
    assert ("Tổ công tác cải cách thủ tục hành chính của Thủ tướng Chính phủ", "established_by", "9932/QĐ-TTg") in facts(text)


def test_who_signs_as_head_of_the_office() -> None:
    text = f"{PLAN}Rà soát rừng.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Hoài Nam\n"
    assert ("Văn phòng Ủy ban nhân dân tỉnh Đồng Tháp", "headed_by", "Trần Hoài Nam") in facts(text)


def test_a_deputy_of_the_documents_own_committee() -> None:
    text = (
        f"Phiên họp của {TEAM} (sau đây gọi là Ban Chỉ đạo). Dự họp có các đồng chí: Bộ trưởng Bộ Nội vụ, Phạm Hoài Thu, "
        "Phó Trưởng ban thường trực; Thứ trưởng Bộ Y tế Trần Hoài Nam, Phó Trưởng ban."
    )
    assert {(TEAM, "deputy_headed_by", "Phạm Hoài Thu"), (TEAM, "deputy_headed_by", "Trần Hoài Nam")} <= facts(text)
