"""A paragraph below points that says who has them to do, and by when."""

from __future__ import annotations

from loaders.findings import Task
from tests.loaders.annexes import until, who
from tests.loaders.reading import tasks

POINTS = "1. Bộ Y tế:\na) Rà soát kho thuốc;\nb) Kiểm tra kho lạnh.\n"


def below(closing: str) -> tuple[Task, ...]:
    return tasks(f"{POINTS}{closing}")


def test_all_points_named() -> None:
    found = below("Các nhiệm vụ tại điểm a và b khoản này do Bộ Công an chủ trì, phối hợp với Bộ Tài chính thực hiện trước ngày 30/6/2025.")
    assert who(found) == [(["Bộ Công an"], ["Bộ Tài chính"])] * 2
    assert until(found) == ["2025-06-29"] * 2


def test_only_the_point_that_is_named() -> None:
    found = below("Nhiệm vụ tại điểm b khoản này do Bộ Công an chủ trì thực hiện trước ngày 30/6/2025.")
    assert who(found) == [(["Bộ Y tế"], []), (["Bộ Công an"], [])]
    assert until(found) == ["", "2025-06-29"]


def test_a_time_in_a_bracket_of_its_own_line_is_quoted_where_it_stands() -> None:
    found = tasks("1. Bộ Y tế rà soát kho thuốc.\n(Thời hạn hoàn thành: 30/6/2025)")
    assert [t.deadline.evidence.quote if t.deadline else None for t in found] == ["30/6/2025"]


def test_the_day_that_a_task_makes_possible_is_not_its_own() -> None:
    found = tasks("1. Bộ Y tế gửi hồ sơ kho trước ngày 05/12/2025 để đủ điều kiện khởi công vào ngày 19/12/2025.")
    assert until(found) == ["2025-12-04"]
    assert found[0].later == ()


def test_the_end_of_the_year_at_which_somebody_is_rated_is_no_deadline() -> None:
    assert until(tasks("1. Bộ Y tế lấy việc kiểm tra kho làm căn cứ đánh giá, xếp loại cuối năm.")) == [""]
