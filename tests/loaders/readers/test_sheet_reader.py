"""Excel workbooks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from loaders.read import read
from loaders.readers.errors import ReadError


@pytest.fixture
def book(tmp_path: Path) -> tuple[openpyxl.Workbook, Worksheet, Path]:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Phụ lục I"
    sheet.append(["STT", "Nhiệm vụ", "Thời hạn"])
    sheet.append([1, "Sửa cầu thôn Ba", dt.date(2025, 6, 30)])
    sheet.append([])
    sheet.append(["I. Việc của thôn"])
    sheet.merge_cells("A4:C4")
    sheet.append([2.0, "Đắp đường", "quý III"])
    return workbook, sheet, tmp_path / "a.xlsx"


def test_a_sheet_is_a_table_with_written_values(book: tuple[openpyxl.Workbook, Worksheet, Path]) -> None:
    workbook, _, path = book
    workbook.save(path)
    document = read(path)
    heading, block = document.blocks
    assert document.text[heading.start : heading.end] == "Phụ lục I"
    assert block.table is not None
    assert [[document.text[c.start : c.end] for c in row] for row in block.table.rows] == [
        ["STT", "Nhiệm vụ", "Thời hạn"],
        ["1", "Sửa cầu thôn Ba", "30/06/2025"],
        ["I. Việc của thôn"],
        ["2", "Đắp đường", "quý III"],
    ]
    assert block.table.rows[2][0].column_span == 3


def test_a_stray_cell_at_the_far_corner_is_refused(book: tuple[openpyxl.Workbook, Worksheet, Path]) -> None:
    workbook, sheet, path = book
    sheet["XFD1048576"] = "x"
    workbook.save(path)
    with pytest.raises(ReadError, match="spans 16384 columns"):
        read(path)
