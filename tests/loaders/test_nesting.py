"""Lists whose marks do not come in the usual order."""

from __future__ import annotations

import pytest

from tests.loaders.reading import leads, told

HEALTH, POLICE = ["Bộ Y tế"], ["Bộ Công an"]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        (("-", "-"), ("a)", "b)")),
        (("-", "-"), ("(1)", "(2)")),
        (("-", "-"), ("1.", "2.")),
        (("a)", "b)"), ("1.", "2.")),
        (("a)", "b)"), ("1)", "2)")),
        (("*", "*"), ("-", "-")),
        (("+", "+"), ("-", "-")),
        (("•", "•"), ("-", "-")),
        (("1.", "2."), ("a)", "b)")),
        (("I.", "II."), ("1.", "2.")),
    ],
)
def test_items_below_what_leads_in(outer: tuple[str, str], inner: tuple[str, str]) -> None:
    for colon in (":", " thực hiện các nhiệm vụ sau:"):
        text = f"{outer[0]} Bộ Y tế{colon}\n\n{inner[0]} Rà soát kho;\n\n{inner[1]} Mua thuốc.\n\n{outer[1]} Bộ Công an kiểm tra chợ."
        assert leads(text) == [HEALTH, HEALTH, POLICE]


def test_items_below_a_title() -> None:
    text = "* Bộ Y tế\n\n- Rà soát kho;\n\n- Mua thuốc.\n\n* Bộ Công an\n\n- Kiểm tra chợ."
    assert leads(text) == [HEALTH, HEALTH, POLICE]


def test_a_list_of_a_higher_kind_ends_the_one_above() -> None:
    assert leads("- Bộ Y tế rà soát kho.\n\n1. Bộ Công an:\n\na) Kiểm tra chợ;\n\nb) Báo cáo.") == [HEALTH, POLICE, POLICE]


def test_principles_below_an_item_are_no_tasks() -> None:
    text = "- Bộ Y tế mua thuốc theo các nguyên tắc sau:\n\n(1) Bảo đảm công khai;\n\n(2) Đẩy mạnh đấu thầu.\n\n- Bộ Công an kiểm tra chợ."
    assert told(text) == [(HEALTH, "mua thuốc theo các nguyên tắc sau"), (POLICE, "kiểm tra chợ")]


@pytest.mark.parametrize("whom", ["Bộ đội Biên phòng, Hải quân", "các sở y tế, các trường", "Bộ Công an"])
def test_whom_somebody_directs_leads_in(whom: str) -> None:
    text = f"1. Bộ Y tế chỉ đạo {whom}:\n\na) Rà soát kho;\n\nb) Mua thuốc.\n"
    assert [what for _, what in told(text)] == ["Rà soát kho", "Mua thuốc"]


def test_what_somebody_directs_others_to_do_is_a_task() -> None:
    text = "1. Bộ Y tế chỉ đạo các sở y tế rà soát:\n\na) Kho gạo;\n\nb) Kho thuốc.\n"
    assert told(text) == [(HEALTH, "chỉ đạo các sở y tế rà soát")]


def test_a_marked_line_without_a_stop_above_a_paragraph_that_tells_somebody_is_its_title() -> None:
    text = "1. Sắp xếp kho thuốc; mở kho gạo\n\nGiao Bộ Y tế chủ trì:\n\na) Rà soát kho;\n\nb) Mua thuốc.\n"
    assert told(text) == [(HEALTH, "Rà soát kho"), (HEALTH, "Mua thuốc")]
    assert [what for _, what in told("1. Sắp xếp kho thuốc.\n\nGiao Bộ Y tế mua thuốc.\n")] == ["Sắp xếp kho thuốc", "mua thuốc"]


def test_a_session_closes_a_task_as_a_day_does() -> None:
    text = "1. Bộ Y tế lập đề án, trình Quốc hội tại kỳ họp giữa năm, phấn đấu đến hết quý I/2026 hoàn thành việc mua thuốc.\n"
    assert [what for _, what in told(text)] == [
        "lập đề án, trình Quốc hội tại kỳ họp giữa năm",
        "phấn đấu đến hết quý I/2026 hoàn thành việc mua thuốc",
    ]
