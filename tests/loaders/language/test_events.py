"""Deadlines that hang on an event."""

from __future__ import annotations

import pytest

from tests.loaders.language.saying import read


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("Ngay sau Hội nghị này, Bộ Y tế lập kế hoạch", "ngay sau hội nghị này"),
        ("và trình Hội đồng nhân dân tỉnh tại kỳ họp giữa năm", "kỳ họp giữa năm"),
        ("và trình Quốc hội tại Kỳ họp thứ 9 Nghị quyết về kho thuốc", "kỳ họp thứ 9"),
        ("sau khi có Quy chế của Trung ương", "có quy chế của trung ương"),
        ("ngay sau khi Nghị quyết được thông qua", "nghị quyết được thông qua"),
        ("trước kỳ họp thứ 10", "trước kỳ họp thứ 10"),
        ("tại Kỳ họp thứ 10", "kỳ họp thứ 10"),
        ("trước Đại hội XIV của Đảng", "trước đại hội xiv của đảng"),
        ("trước khi trình Chính phủ", "trước khi trình chính phủ"),
        ("sau khi Luật có hiệu lực", "luật có hiệu lực"),
        ("trước Tết Nguyên đán", "trước tết nguyên đán"),
        ("trước mùa mưa bão năm 2026", "trước mùa mưa bão năm 2026"),
        ("trước thềm Đại hội XIV của Đảng", "trước thềm đại hội xiv của đảng"),
        ("tại Kỳ họp thứ 10, Quốc hội khóa XV", "kỳ họp thứ 10, quốc hội khóa xv"),
        ("ngay sau khi Luật được Quốc hội thông qua", "luật được quốc hội thông qua"),
    ],
)
def test_an_event_in_place_of_dates(words: str, after: str) -> None:
    [due] = read(words)
    assert (due.start, due.end, due.after) == (None, None, after)


@pytest.mark.parametrize(
    "words",
    [
        "sử dụng trụ sở sau khi sắp xếp",
        "triển khai các luật được thông qua tại Kỳ họp thứ 9",
        "tạm dừng cho đến khi có kết luận",
        "hỗ trợ người dân khi có yêu cầu",
    ],
)
def test_a_state_or_a_condition_is_no_event(words: str) -> None:
    assert not read(words)


def test_an_event_ends_where_a_date_begins() -> None:
    assert [d.rule for d in read("sau khi có quy chế hoàn thành trước ngày 30/12/2025")] == ["event", "before-day"]


def test_a_bracket_says_when_an_event_is() -> None:
    (due,) = read("trước Tết Nguyên đán (ngày 17 tháng 02 năm 2026)")
    assert (due.rule, str(due.end)) == ("before-day", "2026-02-16")


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("trước Tết Nguyên đán Bính Ngọ", "2026-02-16"),
        ("trước Tết Nguyên đán Bính Ngọ 2026", "2026-02-16"),
        ("trước Tết Nguyên đán năm 2025", "2025-01-28"),
        ("trước Tết Ất Tỵ", "2025-01-28"),
        ("trước dịp Tết cổ truyền Đinh Mùi", "2027-02-05"),
    ],
)
def test_a_lunar_new_year_that_is_named_has_its_day(words: str, end: str) -> None:
    [due] = read(words)
    assert (due.rule, due.end and due.end.isoformat(), due.after) == ("before-day", end, None)


def test_what_came_before_an_order_is_no_event() -> None:
    assert read("Sau khi nghe báo cáo của Bộ Công Thương, Phó Thủ tướng yêu cầu rà soát hồ sơ") == []
