"""Markdown pipe tables."""

from __future__ import annotations

from loaders.readers.pipe_tables import pipe_tables
from loaders.readers.plain import blocks_of


def rows(text: str) -> list[list[str]]:
    (found,) = pipe_tables(text)
    return [[text[c.start : c.end] for c in row] for row in found.table.rows]


def test_one_row_a_line() -> None:
    assert rows("| TT | Việc |\n|:---|---:|\n| 1 | Sửa cầu |\n| 2 | |\n") == [["TT", "Việc"], ["1", "Sửa cầu"], ["2", ""]]


def test_a_row_over_several_lines() -> None:
    assert rows("| Nơi nhận:\n- Như trên;\n- Lưu. | CHỦ TỊCH |\n|---|---|\n") == [["Nơi nhận:\n- Như trên;\n- Lưu.", "CHỦ TỊCH"]]


def test_an_escaped_bar_is_a_letter() -> None:
    assert rows("| a \\| b | c |\n|---|---|\n") == [["a \\| b", "c"]]


def test_text_around_the_table_stays_text() -> None:
    text = "Xã họp.\n| TT | Việc |\n|--|--|\n| 1 | Sửa cầu |\nDân bàn."
    assert [block.kind for block in blocks_of(text)] == ["paragraph", "table", "paragraph"]


def test_a_row_broken_in_front_of_a_bar_goes_on() -> None:
    text = "| TT | Việc | Hạn | Ai |\n|---|---|---|---|\n| 1 | Sửa cầu | Quý I\n| Sở Xây dựng |\n| 2 | Đắp đê | Quý II | Sở Y tế |\n"
    assert rows(text)[1:] == [["1", "Sửa cầu", "Quý I", "Sở Xây dựng"], ["2", "Đắp đê", "Quý II", "Sở Y tế"]]


def test_rows_without_a_closing_bar_stay_apart() -> None:
    assert rows("| TT | Việc\n|---|---\n| 1 | Sửa cầu\n| 2 | Đắp đê\n") == [["TT", "Việc"], ["1", "Sửa cầu"], ["2", "Đắp đê"]]
