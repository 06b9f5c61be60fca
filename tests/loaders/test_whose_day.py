"""Whose a day is: what a heading, a purpose, a closing clause or a second addressee says of it."""

from __future__ import annotations

import pytest

from tests.loaders.annexes import until
from tests.loaders.reading import ORDERS, leads, tasks, told, with_whom

HEALTH, POLICE = "Bộ Y tế", "Bộ Công an"


def test_a_heading_that_dates_all_below_it() -> None:
    text = (
        "A. NHÓM NHIỆM VỤ CẤP BÁCH, HOÀN THÀNH TRƯỚC NGÀY 30/6/2025\n\n1. Về kho\n\n- Bộ Y tế rà soát kho.\n\n"
        "- Bộ Công an giữ kho, xong trước ngày 05/5/2025.\n"
    )
    assert until(tasks(text)) == ["2025-06-29", "2025-05-04"]


def test_the_day_of_a_purpose_is_nobodys_deadline() -> None:
    lead_in = "Để mở kho vào ngày 19 tháng 12 năm 2025, yêu cầu các bộ tập trung thực hiện các việc sau đây:\n\n"
    assert until(tasks(f"{lead_in}1. Bộ Y tế:\n\na) Rà soát kho thuốc.\n")) == [""]


def test_a_day_and_to_whom_it_is_sent_close_the_task_before() -> None:
    found = tasks("1. Bộ Y tế lập danh sách kho; hoàn thành trước ngày 05/5/2025, gửi Bộ Công an để theo dõi.\n")
    assert until(found) == ["2025-05-04"]
    assert [[a.name for a in t.submit_to] for t in found] == [[POLICE]]
    assert len(tasks("1. Bộ Y tế lập danh sách kho; hằng tuần báo cáo Bộ Công an để theo dõi.\n")) == 2


def test_an_aside_behind_a_time_is_no_part_of_the_action() -> None:
    assert told("1. Bộ Y tế rà soát kho.\n\n2. Hằng tuần (thứ Sáu) báo cáo Bộ Công an kết quả.\n")[1][1] == "báo cáo Bộ Công an kết quả"


def test_who_is_told_to_answer_for_what_is_late() -> None:
    text = (
        "1. Bộ Y tế rà soát kho; việc này đã chậm so với yêu cầu, yêu cầu Bộ trưởng Bộ Y tế kiểm điểm trách nhiệm trước ngày 05/5/2025.\n"
    )
    assert leads(text) == [[HEALTH], ["Bộ trưởng Bộ Y tế"]]
    assert until(tasks(text)) == ["", "2025-05-04"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Bộ Y tế tổng kết trong tháng 5 năm 2025, trong đó các sở gửi báo cáo hằng tuần.\n",
        "1. Bộ Y tế theo dõi việc mua thuốc, chuẩn bị nội dung Phiên họp thứ năm, dự kiến tháng 6 năm 2025.\n",
        "1. Yêu cầu Bộ Y tế chấm dứt việc mua chung, giao các sở rà soát kho.\n",
    ],
)
def test_two_tasks_in_one_clause(text: str) -> None:
    assert len(tasks(text)) == 2


def test_what_it_is_a_basis_for_is_no_second_task() -> None:
    assert len(tasks("1. Bộ Y tế thẩm định dự án trong tháng 5 năm 2025, làm cơ sở khởi công vào ngày 19 tháng 12 năm 2025.\n")) == 1


def test_a_lead_in_that_orders_something_before_its_list() -> None:
    text = "1. Bộ Y tế cần phát huy tinh thần đoàn kết, tự lực, tập trung vào một số nhiệm vụ sau:\n\na) Rà soát kho thuốc.\n"
    assert told(text) == [([HEALTH], "phát huy tinh thần đoàn kết, tự lực"), ([HEALTH], "Rà soát kho thuốc")]


def test_a_plans_part_on_funding_may_order() -> None:
    text = (
        "III. NGUỒN KINH PHÍ THỰC HIỆN\n\n1. Kinh phí được bố trí trong dự toán hằng năm của các sở.\n\n"
        "2. Các sở chủ động bố trí kho thuốc; sắp xếp lại kho.\n"
    )
    assert told(text) == [(["các sở"], "chủ động bố trí kho thuốc"), (["các sở"], "sắp xếp lại kho")]


def test_to_watch_and_assess_lies_ahead() -> None:
    text = "4. Về giám sát, đánh giá\n\nBộ Y tế chủ trì phối hợp với Bộ Công an xây dựng bộ chỉ số về kho.\n"
    assert with_whom(text) == [[POLICE]]


def test_a_sentence_may_end_in_a_number() -> None:
    assert leads(f"{ORDERS}1. Bộ Y tế phổ biến Đề án 06. Bộ Công an giữ kho.\n") == [[HEALTH], [POLICE]]


def test_a_speaker_who_assesses_tells_nobody_anything() -> None:
    assert leads("1. Kết luận, Thủ tướng đánh giá năm 2025 đã có nhiều chuyển biến.\n") == []


def test_words_in_front_may_only_say_how_often_the_task_before_is_done() -> None:
    found = tasks("1. Bộ Y tế rà soát kho thuốc. Việc này thực hiện thường xuyên, Bộ trưởng Bộ Công an chỉ đạo giữ kho.\n")
    assert [[a.name for a in t.leads] for t in found] == [[HEALTH], ["Bộ trưởng Bộ Công an"]]
    assert found[0].deadline is not None
    assert found[1].deadline is None
