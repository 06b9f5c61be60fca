"""What stands at a task's end and says who and when: a bracket, labelled lines."""

from __future__ import annotations

import pytest

from tests.loaders.annexes import until
from tests.loaders.reading import tasks, told, with_whom

ITEM = "1. Bộ Nội vụ thực hiện các nhiệm vụ sau:\n\n"


@pytest.mark.parametrize(
    "bracket",
    [
        "(Bộ Y tế chủ trì, phối hợp với Bộ Tài chính; thời gian: tháng 6 năm 2025)",
        "(Bộ Y tế chủ trì, Bộ Tài chính phối hợp; hoàn thành: tháng 6 năm 2025)",
    ],
)
def test_a_bracket_says_who_and_when(bracket: str) -> None:
    found = tasks(f"{ITEM}a) Sửa đổi quy định về kho thuốc {bracket}.\n")
    assert [t.text for t in found] == ["Sửa đổi quy định về kho thuốc"]
    assert [a.name for t in found for a in t.leads] == ["Bộ Y tế"]
    assert [a.name for t in found for a in t.coordinators] == ["Bộ Tài chính"]
    assert until(found) == ["2025-06-30"]


def test_a_bracket_that_names_no_one_who_leads_stays_in_the_task() -> None:
    assert [t for _, t in told(f"{ITEM}a) Sửa đổi quy định về kho thuốc (Thông tư 9020).\n")] == [
        "Sửa đổi quy định về kho thuốc (Thông tư 9020)"
    ]


def test_labelled_lines_belong_to_the_item_above_them() -> None:
    text = (
        "II. NHIỆM VỤ\n\n"
        "1. Xây kho thuốc ở vùng cao\n\n- Cơ quan chủ trì: Bộ Y tế.\n\n- Cơ quan phối hợp: Bộ Nội vụ.\n\n"
        "- Thời hạn hoàn thành: tháng 6 năm 2025.\n\n"
        "2. Kiểm kê kho gạo dự trữ\n\n- Cơ quan chủ trì: Bộ Tài chính.\n\n- Thời hạn hoàn thành: tháng 9 năm 2025.\n"
    )
    assert told(text) == [(["Bộ Y tế"], "Xây kho thuốc ở vùng cao"), (["Bộ Tài chính"], "Kiểm kê kho gạo dự trữ")]
    assert with_whom(text) == [["Bộ Nội vụ"], []]
    assert until(tasks(text)) == ["2025-06-30", "2025-09-30"]


def test_what_a_recipient_passes_on_is_not_sent_by_the_task() -> None:
    found = tasks("Bộ Y tế báo cáo kết quả về Bộ Nội vụ trước ngày 15 tháng 12 năm 2025 để tổng hợp, báo cáo Thủ tướng Chính phủ.\n")
    assert [a.name for t in found for a in t.submit_to] == ["Bộ Nội vụ"]


@pytest.mark.parametrize(
    ("said", "tasks_with"),
    [
        ("Bộ Nội vụ, Bộ Tài chính phối hợp thực hiện nội dung này.", [[], ["Bộ Nội vụ", "Bộ Tài chính"]]),
        ("Bộ Nội vụ có trách nhiệm phối hợp triển khai các nhiệm vụ trên.", [["Bộ Nội vụ"], ["Bộ Nội vụ"]]),
        ("Bộ Nội vụ phối hợp thực hiện việc kiểm kê.", [[], [], []]),
    ],
)
def test_who_joins_in_takes_part_in_the_task_before(said: str, tasks_with: list[list[str]]) -> None:
    assert with_whom(f"1. Bộ Y tế rà soát kho thuốc; tổ chức tập huấn cho các trạm. {said}\n") == tasks_with


def test_this_matter_is_submitted() -> None:
    found = tasks("1. Bộ Y tế tham mưu ban hành Nghị quyết về kho thuốc; nội dung này trình Chính phủ trước ngày 30 tháng 11 năm 2025.\n")
    assert [[a.name for a in t.submit_to] for t in found] == [["Chính phủ"]]
    assert until(found) == ["2025-11-29"]


def test_a_report_past_a_long_object_goes_to_its_recipient() -> None:
    text = (
        "Các sở báo cáo tiến độ thực hiện các nhiệm vụ tại Thông báo này và Phụ lục kèm theo về Bộ Y tế để tổng hợp, báo cáo Bộ Nội vụ.\n"
    )
    assert [[a.name for a in t.submit_to] for t in tasks(text)] == [["Bộ Y tế"]]


def test_all_of_it_is_submitted() -> None:
    found = tasks("1. Bộ Y tế lập đề án; rà soát kho thuốc. Các nội dung trên báo cáo Chính phủ trước ngày 27/9/2025.\n")
    assert [[a.name for a in t.submit_to] for t in found] == [["Chính phủ"], ["Chính phủ"]]
    assert until(found) == ["2025-09-26", "2025-09-26"]


def test_this_is_done_and_its_result_sent() -> None:
    text = "1. Bộ Y tế rà soát kho, nội dung này hoàn thành trước ngày 10/9/2025 và gửi kết quả về Bộ Nội vụ.\n"
    found = tasks(text)
    assert until(found) == ["2025-09-09"]
    assert [a.name for a in found[0].submit_to] == ["Bộ Nội vụ"]


def test_this_is_to_be_done_by() -> None:
    found = tasks("1. Bộ Y tế thẩm định dự án. Nội dung này cần được hoàn tất ngay trong tháng 5 năm 2025.\n")
    assert until(found) == ["2025-05-31"]
