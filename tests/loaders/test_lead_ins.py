"""Lead-ins that hand their addressee down to the points below them, in the many ways in which they are worded."""

from __future__ import annotations

import pytest

from tests.loaders.reading import PLAN, leads, tasks

BELOW = "\n{0} Khẩn trương rà soát kho thuốc.\n{0} Trước ngày 30/4/2025, trình Chính phủ phương án."


@pytest.mark.parametrize("mark", ["-", "+", "•", ""])
@pytest.mark.parametrize(
    "lead_in",
    [
        "1. Bộ Y tế:",
        "1. BỘ Y TẾ",
        "1. Bộ Y tế tiếp tục:",
        "1. Bộ Y tế khẩn trương:",
        "1. Bộ Y tế quan tâm chỉ đạo:",
        "1. Giao nhiệm vụ cho Bộ Y tế:",
        "1. Đối với Bộ Y tế:",
        "1. Về phía Bộ Y tế:",
        "1. Trách nhiệm của Bộ Y tế:",
        "1. Bộ Y tế, trên cơ sở ý kiến tại cuộc họp:",
        "1. Bộ Y tế theo chức năng, nhiệm vụ được giao:",
        "1. Bộ Y tế tham mưu UBND tỉnh:",
        "1. Bộ Y tế chỉ đạo các đơn vị liên quan:",
        "1. Bộ Y tế tổ chức thực hiện:",
    ],
)
def test_who_is_told_what_stands_below(lead_in: str, mark: str) -> None:
    text = lead_in + "\n".join(line.strip() for line in BELOW.format(mark).split("\n"))
    found = tasks(text)
    assert [[a.name for a in t.leads] for t in found] == [["Bộ Y tế"], ["Bộ Y tế"]]
    assert found[1].deadline is not None
    assert str(found[1].deadline.end) == "2025-04-29"


def test_several_bodies_without_a_mark_below() -> None:
    text = "1. Đối với Sở Y tế, Sở Xây dựng:\nKhẩn trương rà soát kho.\nBố trí vốn cho các trạm.\n"
    assert leads(text, PLAN) == [["Sở Y tế tỉnh Đồng Tháp", "Sở Xây dựng tỉnh Đồng Tháp"]] * 2


def test_a_departments_orders_to_its_units_are_its_own_tasks() -> None:
    assert leads("1. Sở Y tế chỉ đạo các cơ quan:\n- Khẩn trương rà soát kho.\n", PLAN) == [["Sở Y tế tỉnh Đồng Tháp"]]


def test_to_part_out_work_is_a_purpose() -> None:
    assert leads("1. Mục đích\nXác định trách nhiệm; phân công nhiệm vụ cho các sở triển khai Nghị định kịp thời.\n", PLAN) == []
