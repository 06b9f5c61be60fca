"""Who takes part in a task, and to whom it goes."""

from __future__ import annotations

import pytest

from tests.loaders.reading import leads, tasks, told, with_whom


def test_what_narrows_a_partner() -> None:
    assert with_whom("1. Bộ Y tế phối hợp với các đơn vị trong ngành rà soát kho thuốc.") == [["các đơn vị trong ngành"]]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("chủ trì, phối hợp với Bộ Công an", ["Bộ Công an"]),
        ("cùng nhà thầu", ["nhà thầu"]),
        ("chủ trì, với sự tham gia của Bộ Công an,", ["Bộ Công an"]),
        ("chủ trì, có sự phối hợp của Bộ Công an", ["Bộ Công an"]),
        ("chủ trì, phối hợp chặt chẽ, hiệu quả với Bộ Công an", ["Bộ Công an"]),
        ("chủ trì (Bộ Công an phối hợp)", ["Bộ Công an"]),
        ("phối hợp với Bộ Công an, các địa phương", ["Bộ Công an", "các địa phương"]),
    ],
)
def test_who_takes_part(words: str, names: list[str]) -> None:
    assert with_whom(f"1. Bộ Y tế {words} lập lại tiến độ.") == [names]


def test_a_lead_in_hands_its_partners_down() -> None:
    text = "1. Bộ Y tế chủ trì, phối hợp với Bộ Công an:\n\na) Mua thuốc;\n\nb) Kiểm tra kho."
    assert (leads(text), with_whom(text)) == ([["Bộ Y tế"]] * 2, [["Bộ Công an"]] * 2)


def test_partners_in_front_of_points_take_part_in_each() -> None:
    text = "Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ, Bộ Công an: (1) rà soát kho thuốc; (2) kiểm tra chợ thuốc."
    assert with_whom(text) == [["Bộ Nội vụ", "Bộ Công an"]] * 2


def test_what_the_partners_go_by_stands_before_the_verb() -> None:
    by = "căn cứ quy định của Luật Phòng, chống thiên tai và khả năng của ngân sách"
    text = f"1. Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ {by}, tổng hợp, trình Chính phủ.\n"
    assert [(t.text, [a.name for a in t.coordinators]) for t in tasks(text)] == [("tổng hợp, trình Chính phủ", ["Bộ Nội vụ"])]


def test_partners_of_a_task_that_leads_in_are_partners_in_it_alone() -> None:
    text = "2. Giao Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ lập đề án kho thuốc, cụ thể:\n- Rà soát kho.\n- Sửa kho.\n"
    assert with_whom(text) == [["Bộ Nội vụ"], [], []]
    assert leads(text) == [["Bộ Y tế"]] * 3
    only = "2. Giao Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ:\n- Rà soát kho.\n- Sửa kho.\n"
    assert with_whom(only) == [["Bộ Nội vụ"], ["Bộ Nội vụ"]]


def test_the_time_among_what_the_partners_go_by() -> None:
    text = "1. Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ, căn cứ tình hình, trước ngày 15 tháng 5 năm 2025, ban hành kế hoạch.\n"
    assert [(t.text, t.deadline and str(t.deadline.end)) for t in tasks(text)] == [("ban hành kế hoạch", "2025-05-14")]


def test_points_of_a_task_have_its_partners() -> None:
    text = "1. Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ kiểm tra các kho thuốc, tập trung vào các nội dung sau:\na) Rà soát giấy phép.\n"
    assert with_whom(text) == [["Bộ Nội vụ"], ["Bộ Nội vụ"]]


def test_a_programme_is_no_submission() -> None:
    text = "1. Bộ Y tế phối hợp với các doanh nghiệp FDI xây dựng chương trình thực tập.\n"
    assert told(text) == [(["Bộ Y tế"], "xây dựng chương trình thực tập")]


@pytest.mark.parametrize("joint", [" ", ", "])
def test_by_whose_power_somebody_acts(joint: str) -> None:
    text = f"1. Bộ Y tế{joint}thừa ủy quyền Thủ tướng Chính phủ, thay mặt Chính phủ trình Quốc hội dự án Luật.\n"
    [task] = tasks(text)
    assert ([a.name for a in task.leads], task.text) == (["Bộ Y tế"], "thay mặt Chính phủ trình Quốc hội dự án Luật")
    assert [a.name for a in task.submit_to] == ["Quốc hội"]


def test_those_named_at_the_end_take_part() -> None:
    text = (
        "1. Việc xây dựng tài liệu về ký số do Bộ Khoa học và Công nghệ chủ trì thực hiện, Bộ Nội vụ và Bộ Y tế phối hợp; "
        "thời hạn hoàn thành: ngày 28 tháng 10 năm 2025.\n2. Bộ Y tế chủ trì rà soát danh mục thuốc, Bộ Nội vụ phối hợp.\n"
    )
    first, second = tasks(text)
    assert [a.name for a in first.leads] == ["Bộ Khoa học và Công nghệ"]
    assert [a.name for a in first.coordinators] == ["Bộ Nội vụ", "Bộ Y tế"]
    assert str(first.deadline and first.deadline.end) == "2025-10-28"
    assert ([a.name for a in second.leads], [a.name for a in second.coordinators]) == (["Bộ Y tế"], ["Bộ Nội vụ"])


@pytest.mark.parametrize("who", ["chủ đầu tư và nhà thầu", "chính quyền địa phương", "nhà thầu"])
@pytest.mark.parametrize("joint", ["cùng với", "phối hợp với", "cùng"])
def test_partners_by_bare_nouns(joint: str, who: str) -> None:
    text = f"1. Sở Y tế {joint} {who} rà soát kho."
    assert (told(text), with_whom(text)) == ([(["Sở Y tế"], "rà soát kho")], [[who]])


def test_behind_a_whole_list_a_verb_begins() -> None:
    text = "1. Bộ Y tế kịp thời phối hợp với các đơn vị liên quan, tổ chức kiểm tra kho."
    assert (told(text), with_whom(text)) == ([(["Bộ Y tế"], "tổ chức kiểm tra kho")], [["các đơn vị liên quan"]])
    assert with_whom("1. Bộ Y tế phối hợp với các cơ quan, tổ chức liên quan kiểm tra kho.") == [["các cơ quan, tổ chức liên quan"]]
