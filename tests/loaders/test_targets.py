"""Figures to be reached, in goals and in orders; what is only reported is none."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders.document import Document
from loaders.extract.targets import targets
from loaders.findings import Evidence, Target, Task
from loaders.language.passage import Passage
from loaders.language.scene import Scene


def read(text: str, tasks: tuple[Task, ...] = ()) -> tuple[Target, ...]:
    """The targets of a text whose lines are its paragraphs, their marks taken off."""
    document = Document("a.txt", "a.txt", "0" * 64, "text/plain", text, ())
    passages, at = [], 0
    for line in text.split("\n"):
        passages.append(Passage.of(text, at, at + len(line)))
        at += len(line) + 1
    return targets(document, passages, tasks, Scene(issued=dt.date(2025, 1, 10)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Phấn đấu đạt 75% hồ sơ nộp qua mạng.", "75"),
        ("Mỗi huyện cử ít nhất 03 cán bộ đi học.", "3"),
        ("Phấn đấu đạt 20.000 thuê bao.", "20000"),
        ("Mục tiêu tăng trưởng 7 - 8% trong năm 2025.", "7 - 8"),
    ],
)
def test_value_in_an_order(text: str, value: str) -> None:
    assert [t.value for t in read(text)] == [value]


def test_a_goal_section_hands_its_year_down() -> None:
    found = read("MỤC TIÊU\nĐến năm 2030\nKinh tế số chiếm 25% GDP; có 40 trung tâm dữ liệu.\nGIẢI PHÁP\nChi 12% cho hạ tầng.")
    assert [(t.value, t.deadline and t.deadline.end) for t in found] == [("25", dt.date(2030, 12, 31)), ("40", dt.date(2030, 12, 31))]
    assert found[0].evidence.quote == "Kinh tế số chiếm 25% GDP"


def test_names_the_task_around_it() -> None:
    text = "Sở Y tế số hóa 100% bệnh án."
    task = Task("a-t001", Evidence("a.txt", 8, 27, text[8:27]), text[8:27])
    (found,) = read(text, (task,))
    assert (found.task, found.value, found.unit) == ("a-t001", "100", "%")


@pytest.mark.parametrize(
    "text", ["Xuất khẩu đã tăng 12% so với cùng kỳ.", "Có 9/9 xã chọn ít nhất 02 cán bộ đi học.", "Thu ngân sách đạt 60% dự toán."]
)
def test_what_is_reported_is_no_target(text: str) -> None:
    assert read(text) == ()
