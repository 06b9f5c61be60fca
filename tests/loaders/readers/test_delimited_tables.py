"""Tables with a row on a line, the cells parted by tabs, bars or wide gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.delimited_tables import delimited_tables

HEAD = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn")
ROWS = (("1", "Sửa cầu", "Sở Xây dựng", "2026"), ("2", "Đắp đê", "Sở Y tế", "Quý I/2027"))


def rows(text: str) -> list[tuple[str, ...]]:
    return [tuple(text[c.start : c.end] for c in row) for found in delimited_tables(text) for row in found.table.rows]


@pytest.mark.parametrize("mark", ["\t", " | ", "   "])
def test_a_row_on_a_line(mark: str) -> None:
    text = "Phụ lục\n" + "\n".join(mark.join(row) for row in (HEAD, *ROWS)) + "\nNơi nhận:\n"
    assert rows(text) == [HEAD, *ROWS]


def test_an_empty_cell_between_two_tabs_is_one() -> None:
    text = "\t".join(HEAD) + "\n1\tSửa cầu\t\t2026\n"
    assert rows(text)[1] == ("1", "Sửa cầu", "", "2026")


def test_lines_with_gaps_are_no_table_without_known_headings() -> None:
    assert rows("SỞ XÂY DỰNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH   Hà Nội, ngày 1\n") == []


@given(
    st.lists(st.lists(st.sampled_from([*HEAD, "1", "Sửa cầu", "", "2026"]), max_size=5), max_size=8), st.sampled_from(["\t", " | ", "  "])
)
def test_cells_stand_in_order_inside_the_text(lines: list[list[str]], mark: str) -> None:
    text = "\n".join(mark.join(line) for line in lines)
    at = 0
    for found in delimited_tables(text):
        for cell in (cell for row in found.table.rows for cell in row):
            assert at <= cell.start <= cell.end <= len(text)
            at = cell.end
