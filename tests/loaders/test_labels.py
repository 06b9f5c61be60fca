"""Labelled fields of a task, however they stand: on lines of their own, run together, in its own paragraph, in a bracket."""

from __future__ import annotations

import pytest

from tests.loaders.reading import PLAN, tasks

LEAD, WITH, WHEN = "Cơ quan chủ trì: Sở Y tế", "Cơ quan phối hợp: Công an tỉnh; UBND các xã, phường", "Thời gian hoàn thành: Quý III/2025"


@pytest.mark.parametrize(
    "layout",
    [
        "1. Nâng cấp hệ thống một cửa.\n{0}.\n{1}.\n{2}.\n",
        "1. Nâng cấp hệ thống một cửa.\n- {0}.\n- {1}.\n- {2}.\n",
        "1. Nâng cấp hệ thống một cửa.\n{0}. {1}. {2}.\n",
        "1. Nâng cấp hệ thống một cửa.\n- {0} - {2} - {1}\n",
        "1. Nâng cấp hệ thống một cửa. {0}. {1}. {2}.\n",
        "1. Nâng cấp hệ thống một cửa. {2}; {0}; {1}.\n",
        "1. Nâng cấp hệ thống một cửa ({0}; {1}; {2}).\n",
    ],
)
def test_the_fields_of_a_task(layout: str) -> None:
    [task] = tasks("III. NHIỆM VỤ\n" + layout.format(LEAD, WITH, WHEN), PLAN)
    assert task.text == "Nâng cấp hệ thống một cửa"
    assert [a.name for a in task.leads] == ["Sở Y tế tỉnh Đồng Tháp"]
    assert [a.name for a in task.coordinators] == ["Công an tỉnh Đồng Tháp", "Ủy ban nhân dân các xã, phường"]
    assert str(task.deadline and task.deadline.end) == "2025-09-30"


@pytest.mark.parametrize("word", ["Phân công chủ trì", "Đơn vị chịu trách nhiệm chính", "Cơ quan đầu mối", "Đơn vị chủ trì tham mưu"])
def test_more_words_for_who_leads(word: str) -> None:
    [task] = tasks(f"III. NHIỆM VỤ\n1. Nâng cấp hệ thống một cửa.\n- {word}: Sở Y tế.\n", PLAN)
    assert [a.name for a in task.leads] == ["Sở Y tế tỉnh Đồng Tháp"]


def test_a_column_for_those_who_take_part() -> None:
    table = "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan tham gia | Thời gian hoàn thành dự kiến |\n|---|---|---|---|---|\n"
    [task] = tasks(table + "| 1 | Nâng cấp hệ thống | Sở Y tế | Sở Nội vụ | Quý III/2025 |\n", PLAN + "PHỤ LỤC\n\n")
    assert [a.name for a in task.coordinators] == ["Sở Nội vụ tỉnh Đồng Tháp"]
    assert str(task.deadline and task.deadline.end) == "2025-09-30"
