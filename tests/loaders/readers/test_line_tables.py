"""Tables flattened to one cell a line, nothing between the cells."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loaders.readers.line_tables import line_tables

HEAD = "TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời hạn\n"


def rows(text: str) -> list[dict[int, str]]:
    """The rows below the heading, each cell by its column."""
    return [{c.column: text[c.start : c.end] for c in row} for found in line_tables(text) for row in found.table.rows[1:]]


def test_each_line_is_a_cell() -> None:
    text = HEAD + "1\nSửa cầu\nSở Xây dựng\nSở Tài chính\nQuý I/2026\n2\nĐắp đê\nSở Xây dựng\nUBND xã Hải\nTháng 6/2026\n"
    assert rows(text) == [
        {0: "1", 1: "Sửa cầu", 2: "Sở Xây dựng", 3: "Sở Tài chính", 4: "Quý I/2026"},
        {0: "2", 1: "Đắp đê", 2: "Sở Xây dựng", 3: "UBND xã Hải", 4: "Tháng 6/2026"},
    ]


def test_a_missing_cell_leaves_its_column_empty() -> None:
    text = HEAD + "1\nSửa cầu\nSở Xây dựng\nQuý I/2026\n2\nĐắp đê\nSở Xây dựng\n\nThường xuyên\n"
    assert rows(text) == [
        {0: "1", 1: "Sửa cầu", 2: "Sở Xây dựng", 4: "Quý I/2026"},
        {0: "2", 1: "Đắp đê", 2: "Sở Xây dựng", 4: "Thường xuyên"},
    ]


def test_a_cell_goes_on_with_a_small_letter_or_behind_a_comma() -> None:
    text = (
        HEAD + "1\nSửa chữa cầu\nvà đường thôn\nSở Xây dựng\nSở Tài chính,\nUBND xã Hải\n2026\n2\nĐắp đê\nSở Xây dựng\nUBND xã Hải\n2027\n"
    )
    assert rows(text)[0] == {0: "1", 1: "Sửa chữa cầu\nvà đường thôn", 2: "Sở Xây dựng", 3: "Sở Tài chính,\nUBND xã Hải", 4: "2026"}


def test_page_numbers_and_repeated_headings_are_no_rows() -> None:
    text = HEAD + "1\nSửa cầu\nSở Xây dựng\nSở Tài chính\n2026\n7\n" + HEAD + "2\nĐắp đê\nSở Xây dựng\nSở Tài chính\n2027\n"
    assert [row[0] for row in rows(text)] == ["1", "2"]


def test_a_section_row_stands_over_all_columns() -> None:
    text = HEAD + "I\nCẦU ĐƯỜNG\n1\nSửa cầu\nSở Xây dựng\nSở Tài chính\n2026\nII\nĐÊ\n2\nĐắp đê\nSở Xây dựng\nSở Tài chính\n2027\n"
    assert [row.get(1) for row in rows(text)] == ["CẦU ĐƯỜNG", "Sửa cầu", "ĐÊ", "Đắp đê"]


def test_what_stands_behind_the_last_row_is_no_cell() -> None:
    text = HEAD + "1\nSửa cầu\nSở Xây dựng\nSở Tài chính\n2026\n2\nĐắp đê\nSở Xây dựng\nSở Tài chính\n2027\n\nGhi chú: xã Hải là xã mới.\n"
    assert rows(text)[-1][4] == "2027"


def test_numbered_running_text_is_no_table() -> None:
    assert rows("TT\nNhiệm vụ của xã trong năm nay là sửa cầu, đắp đê và trồng cây ven đường trong toàn xã.\n1\nSửa cầu\n2\nĐắp đê\n") == []


@given(
    st.lists(
        st.sampled_from(["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "1", "2", "I", "", "Sở Y tế", "2026", "sửa cầu"]), max_size=40
    )
)
@example(["TT", "Nhiệm vụ", "Cơ quan chủ trì", "1", "TT", "1"])
def test_cells_stand_in_order_and_hold_what_they_quote(lines: list[str]) -> None:
    text = "\n".join(lines)
    at = 0
    for found in line_tables(text):
        for row in found.table.rows:
            for cell in row:
                assert at <= cell.start <= cell.end <= len(text)
                at = cell.end


def test_a_page_number_between_rows_is_no_cell() -> None:
    text = HEAD + "1\nSửa cầu\nSở Xây dựng\nSở Tài chính\nQuý I/2026\n- 2 -\n" + HEAD + "2\nĐắp đê\nSở Xây dựng\nSở Y tế\n2027\n"
    assert [row[4] for row in rows(text)] == ["Quý I/2026", "2027"]


def test_a_report_is_no_newspaper() -> None:
    head = "TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nSản phẩm\nThời hạn\n"
    text = head + "1\nSửa cầu\nSở Xây dựng\nBáo cáo sửa cầu\nQuý I/2026\n2\nĐắp đê\nSở Xây dựng\nSở Y tế\nĐê mới\n2027\n"
    assert rows(text)[0] == {0: "1", 1: "Sửa cầu", 2: "Sở Xây dựng", 4: "Báo cáo sửa cầu", 5: "Quý I/2026"}


def test_a_line_too_many_where_a_cell_is_missing_goes_on_the_one_above() -> None:
    head = "TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nSản phẩm\nThời hạn\n"
    text = head + "1\nSửa cầu từ xã Hoa Lư đến xã\nPhú Hiền\nSở Xây dựng\nSở Tài chính\n2027\n"
    text += "2\nĐắp đê\nSở Xây dựng\nSở Y tế\nĐê mới\n2027\n"
    assert rows(text)[0] == {0: "1", 1: "Sửa cầu từ xã Hoa Lư đến xã\nPhú Hiền", 2: "Sở Xây dựng", 3: "Sở Tài chính", 5: "2027"}


def test_a_page_s_number_inside_a_row_and_its_empty_lines_are_no_cells() -> None:
    text = HEAD + "1\nSửa cầu trên đường\n\n2\n\ntừ xã Hoa Lư\nSở Xây dựng\nSở Tài chính\n2027\n2\nĐắp đê\nSở Xây dựng\nSở Y tế\n2027\n"
    assert [row[2] for row in rows(text)] == ["Sở Xây dựng", "Sở Xây dựng"]


def test_empty_cells_are_lines_though_a_heading_and_a_cell_are_broken() -> None:
    head = "TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nCấp trình\nThời gian trình,\nhoàn thành\nSản phẩm\n"
    text = (
        head
        + "1\nSửa cầu trên đường\ntừ xã Hoa Lư\nSở Xây dựng\nSở Y tế\n\n2027\nCầu mới\n2\nĐắp đê\nSở Xây dựng\n\nUBND tỉnh\n2027\nĐê mới\n"
    )
    assert rows(text)[0] == {0: "1", 1: "Sửa cầu trên đường\ntừ xã Hoa Lư", 2: "Sở Xây dựng", 3: "Sở Y tế", 5: "2027", 6: "Cầu mới"}
    assert rows(text)[1] == {0: "2", 1: "Đắp đê", 2: "Sở Xây dựng", 4: "UBND tỉnh", 5: "2027", 6: "Đê mới"}


@pytest.mark.parametrize(
    ("lines", "cells"),
    [
        ("Sở Y tế\nSở Tài chính;\nSở Nội vụ\n2027", {2: "Sở Y tế", 3: "Sở Tài chính;\nSở Nội vụ", 4: "2027"}),
        ("Sở Y tế\nĐài Tiếng nói\nViệt Nam\n2027", {2: "Sở Y tế", 3: "Đài Tiếng nói\nViệt Nam", 4: "2027"}),
        ("Sở Y tế\nTrước ngày\n15/10/2026", {2: "Sở Y tế", 4: "Trước ngày\n15/10/2026"}),
        ("UBND\nThành phố Huế\nSở Y tế\n2027", {2: "UBND\nThành phố Huế", 3: "Sở Y tế", 4: "2027"}),
    ],
)
def test_a_cell_over_two_lines_stays_whole(lines: str, cells: dict[int, str]) -> None:
    text = HEAD + f"1\nSửa cầu trên đường\ntừ xã Hoa Lư\n{lines}\n2\nĐắp đê\nSở Xây dựng\nSở Y tế\n2027\n"
    assert {k: cell for k, cell in rows(text)[0].items() if k > 1} == cells


def _row(k: int, *cells: str) -> str:
    return "\n".join((str(k), *(cells or ("Sửa cầu", "Sở Xây dựng", "Sở Tài chính", "2026")))) + "\n"


@pytest.mark.parametrize("numbers", [[1, 2, 4, 5], [1, 2, 2, 3], [1, 2, 5, 6], [1, 2, 2, 4]])
def test_numbers_may_be_missing_or_stand_twice(numbers: list[int]) -> None:
    assert [row[0] for row in rows(HEAD + "".join(map(_row, numbers)))] == [str(n) for n in numbers]


@pytest.mark.parametrize("title", ["II. Về đê", "B. ĐÊ ĐIỀU", "Nhóm việc về đê"])
def test_a_section_on_one_line_and_a_count_that_begins_anew(title: str) -> None:
    text = f"{HEAD}{_row(1)}{_row(2)}{title}\n{_row(1, 'Đắp đê', 'Sở Y tế', 'Sở Nội vụ', '2027')}{_row(2)}"
    assert [row[0] for row in rows(text) if 2 in row] == ["1", "2", "1", "2"]
    assert rows(text)[1] == {0: "2", 1: "Sửa cầu", 2: "Sở Xây dựng", 3: "Sở Tài chính", 4: "2026"}


@pytest.mark.parametrize("marks", ["(1)\n(2)\n(3)\n(4)\n(5)\n", "1\n2\n3\n4\n5\n"])
def test_a_row_that_numbers_the_columns_is_none(marks: str) -> None:
    assert [row[1] for row in rows(HEAD + marks + _row(1) + _row(2, "Đắp đê", "Sở Y tế", "Sở Nội vụ", "2027"))] == ["Sửa cầu", "Đắp đê"]


def test_the_number_may_stand_in_front_of_the_task() -> None:
    text = HEAD + "1. Sửa cầu\nSở Xây dựng\nSở Tài chính\n2026\n2. Đắp đê\nSở Y tế\nSở Nội vụ\n2027\n"
    assert [(row[0], row[1], row[4]) for row in rows(text)] == [("1", "Sửa cầu", "2026"), ("2", "Đắp đê", "2027")]


def test_one_heading_over_two_whose_own_come_last() -> None:
    head = "TT\nNhiệm vụ\nPhân công thực hiện\nThời hạn\nChủ trì\nPhối hợp\n"
    assert rows(head + _row(1) + _row(2))[0] == {0: "1", 1: "Sửa cầu", 2: "Sở Xây dựng", 3: "Sở Tài chính", 4: "2026"}


def test_rows_without_numbers() -> None:
    head = "Nhiệm vụ\nCơ quan chủ trì\nThời hạn\n"
    assert rows(head + "Sửa cầu\nSở Xây dựng\n2026\nĐắp đê\nSở Y tế\n2027\nNơi nhận:\n- Sở Y tế\n") == [
        {0: "Sửa cầu", 1: "Sở Xây dựng", 2: "2026"},
        {0: "Đắp đê", 1: "Sở Y tế", 2: "2027"},
    ]
    assert rows(head + "Sửa cầu\nnăm nay\n2026\nĐắp đê\nSở Y tế\n2027\n") == []


def test_sections_of_sections() -> None:
    lines = ("II\nCầu đường", "II.1\nCầu qua sông", "1\nSửa cầu\nSở Xây dựng\nSở Tài chính\nQuý I/2026")
    text = HEAD + "\n".join((*lines, "II.2\nĐê biển", "2\nĐắp đê\nSở Xây dựng\nUBND xã Hải\nTháng 6/2026")) + "\n"
    assert [row.get(1) for row in rows(text)] == ["Cầu đường", "Cầu qua sông", "Sửa cầu", "Đê biển", "Đắp đê"]
