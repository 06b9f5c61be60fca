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
        ("Theo kế hoạch, đến năm 2030 tỉnh có 2 triệu thuê bao.", "2"),
        ("Dành đất cho nhà xưởng, bình quân tối thiểu 20 ha mỗi khu.", "20"),
        ("Tổ chức ít nhất hai đợt tập huấn.", "2"),
        ("Năm 2025 cả tỉnh phải hoàn thành 4.500 căn.", "4500"),
    ],
)
def test_value_in_an_order(text: str, value: str) -> None:
    assert [t.value for t in read(text)] == [value]


def test_a_past_year_sets_no_goal() -> None:
    assert [t.value for t in read("MỤC TIÊU\nĐến năm 2030 đạt 95% dân số. Năm 2024 cả nước có 94% dân số.")] == ["95"]


def test_a_goal_section_hands_its_year_down() -> None:
    found = read("MỤC TIÊU\nĐến năm 2030\nKinh tế số chiếm 25% GDP; có 40 trung tâm dữ liệu.\nGIẢI PHÁP\nChi 12% cho hạ tầng.")
    assert [(t.value, t.deadline and t.deadline.end) for t in found] == [("25", dt.date(2030, 12, 31)), ("40", dt.date(2030, 12, 31))]
    assert found[0].evidence.quote == "Kinh tế số chiếm 25% GDP"


def test_a_wish_holds_over_the_semicolons_of_its_sentence() -> None:
    found = read("Phấn đấu đến năm 2030, trên 70% trẻ em biết bơi; giảm 20% số vụ so với năm 2025.")
    assert [(t.value, t.unit, t.deadline and t.deadline.end) for t in found] == [
        ("70", "%", dt.date(2030, 12, 31)),
        ("20", "%", dt.date(2030, 12, 31)),
    ]


def test_each_value_keeps_its_own_clause() -> None:
    found = read("MỤC TIÊU\nThuộc nhóm 3 nước dẫn đầu khu vực, nhóm 50 nước đứng đầu thế giới.")
    assert [(t.value, t.evidence.quote) for t in found] == [
        ("3", "Thuộc nhóm 3 nước dẫn đầu khu vực"),
        ("50", "nhóm 50 nước đứng đầu thế giới"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("hỗ trợ 200 hộ nghèo sửa nhà, trồng 1 tỷ cây xanh", ["200", "1"]),
        ("phủ sóng di động cho 300 thôn vùng cao", ["300"]),
        ("giải ngân đủ 1.200 tỷ đồng vốn vay", ["1200"]),
        ("số hóa trên 90% hồ sơ", ["90"]),
        ("xây dựng 03 nghị định, hoàn thành 15 đề án", []),
        ("giảm thuế suất 2% cho doanh nghiệp", []),
        ("giảm 2% thuế giá trị gia tăng", []),
        ("cảnh báo sớm ít nhất 48 giờ", []),
        ("duy trì hoạt động của 1.478 tổ công nghệ", []),
    ],
)
def test_what_an_order_counts(text: str, values: list[str]) -> None:
    task = Task("a-t001", Evidence("a.txt", 0, len(text), text), text)
    assert [t.value for t in read(text, (task,))] == values


def test_the_column_for_the_product_counts() -> None:
    text = "Bồi dưỡng cán bộ\n12 lớp, 1.200 học viên\n05 thông tư"
    place = Evidence("a.txt", 17, 39, text[17:39])
    task = Task("a-t001", Evidence("a.txt", 0, 16, text[:16]), text[:16], product=place)
    assert [(t.value, t.task) for t in read(text, (task,))] == [("12", "a-t001"), ("1200", "a-t001")]


def test_names_the_task_around_it() -> None:
    text = "Sở Y tế số hóa 100% bệnh án."
    task = Task("a-t001", Evidence("a.txt", 8, 27, text[8:27]), text[8:27])
    (found,) = read(text, (task,))
    assert (found.task, found.value, found.unit) == ("a-t001", "100", "%")


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu đã tăng 12% so với cùng kỳ.",
        "Có 9/9 xã chọn ít nhất 02 cán bộ đi học.",
        "Thu ngân sách đạt 60% dự toán.",
        "Tỉnh nỗ lực phấn đấu và đạt nhiều kết quả quan trọng: thu ngân sách tăng 8%.",
    ],
)
def test_what_is_reported_is_no_target(text: str) -> None:
    assert read(text) == ()


def test_the_aims_that_a_resolution_lists() -> None:
    text = "Nghị quyết nêu rõ các mục tiêu: tăng trưởng đạt 8,3-8,5%; vốn đầu tư tăng 11-12%."
    assert [t.value for t in read(text)] == ["8,3-8,5", "11-12"]


def test_a_headline_s_figure_stands_again_below() -> None:
    text = "Phấn đấu năm 2025 đạt 8% tăng trưởng\nTin.\nẢnh.\nMục tiêu tăng trưởng năm 2025 đạt 8% trở lên."
    assert [t.evidence.start > 40 for t in read(text)] == [True]


@pytest.mark.parametrize("heading", ["8 nhiệm vụ, giải pháp chủ yếu", 'tinh thần "3 ca, 4 kíp"'])
def test_work_is_no_target(heading: str) -> None:
    assert not read(f"MỤC TIÊU\nPhấn đấu thực hiện {heading}\n")


@pytest.mark.parametrize("span", ["từ 5% đến 10%", "5% - 10%", "5 đến 10%"])
def test_a_span_in_per_cent(span: str) -> None:
    assert [(t.value, t.unit) for t in read(f"Phấn đấu kéo giảm {span} số vụ cháy.")] == [("5 - 10", "%")]


def test_what_something_is_brought_down_to() -> None:
    for text, value in (("Cắt giảm số tàu cá xuống không quá 500 chiếc", ["500"]), ("Kiểm kê số tàu cá của 500 chiếc", [])):
        task = Task("a-t001", Evidence("a.txt", 0, len(text), text), text)
        assert [t.value for t in read(text, (task,))] == value


def test_a_heading_that_says_what_the_paragraph_below_says() -> None:
    intro = "Tin.\nẢnh.\nLời dẫn.\n"
    below = "Phấn đấu giảm ít nhất 30% chi phí kho thuốc trong năm 2025, giảm ít nhất 30% số kho."
    heading = "Phấn đấu giảm ít nhất 30% chi phí\n"
    assert [t.evidence.start > len(intro + heading) - 1 for t in read(intro + heading + below)] == [True, True]
    other = "Phấn đấu giảm ít nhất 30% hồ sơ\n"
    assert len(read(intro + other + below)) == 3


def test_which_projects_is_no_target() -> None:
    assert read("Sở Tài chính điều chuyển vốn của các dự án giải ngân dưới 30% sang dự án khác.") == ()


def test_by_a_day_that_lies_ahead() -> None:
    assert [t.value for t in read("Đến 30/6/2025, toàn tỉnh giải ngân đạt trên 50% kế hoạch vốn.")] == ["50"]
    assert read("Đến 30/6/2024, toàn tỉnh giải ngân đạt trên 50% kế hoạch vốn.") == ()
