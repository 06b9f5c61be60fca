"""Excel workbooks, old and new: each sheet with words in it is a table, under its name where that says something."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

from loaders.readers import archive
from loaders.readers.errors import ReadError
from loaders.readers.reading import Grid, GridCell, Lines, Reading, lay_down

MAX_CELLS = 2_000_000
"""Cells of the rectangle that a sheet's cells span; one stray cell at the far corner would make it 17 thousand million."""
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_DEFAULT_NAME = re.compile(r"(?:Sheet|Trang tính|Bảng tính|Trang)\s?\d+", re.IGNORECASE)

type_of_value = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta


def read_sheets(data: bytes) -> Reading:
    """Read a workbook.

    Raises
    ------
    ReadError
        where it is broken, unpacks to too much, or spans too many cells.
    """
    import python_calamine

    if data.startswith(b"PK"):
        archive.check(data, "XLSX")
        _check_extent(data)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    parts: list[Lines | Grid] = []
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        merged = _merged(sheet.merged_cell_ranges or [])
        rows = _rows(sheet.to_python(skip_empty_area=False), merged)
        if any(cell.text for row in rows for cell in row):
            if not _DEFAULT_NAME.fullmatch(name.strip()):
                parts.append(Lines(name, kind="heading"))
            parts.append(Grid(rows))
    return lay_down(parts)


def _check_extent(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for entry in book.namelist():
            if entry.startswith("xl/worksheets/") and entry.endswith(".xml"):
                last_column = last_row = 0
                for column, row in set(_PLACE.findall(book.read(entry))):
                    last_column, last_row = max(last_column, _number(column)), max(last_row, int(row))
                if last_column * last_row > MAX_CELLS:
                    raise ReadError(f"a sheet spans {last_column} columns and {last_row} rows", remedy="delete the stray cells far out")


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number


def _merged(ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> dict[tuple[int, int], tuple[int, int]]:
    """The spans of merged cells by their first place."""
    return {first: (last[0] - first[0] + 1, last[1] - first[1] + 1) for first, last in ranges}


def _rows(values: list[list[type_of_value]], merged: dict[tuple[int, int], tuple[int, int]]) -> list[list[GridCell]]:
    """Cells by row; rows that are wholly empty are left out, columns that are wholly empty too."""
    used = sorted({column for row in values for column, value in enumerate(row) if value not in ("", None)})
    covered = {
        (row + r, column + c)
        for (row, column), (down, across) in merged.items()
        for r in range(min(down, 1000))
        for c in range(min(across, 100))
        if r or c
    }
    rows: list[list[GridCell]] = []
    for number, row in enumerate(values):
        if all(value in ("", None) for value in row):
            continue
        cells: list[GridCell] = []
        for place, column in enumerate(used):
            if column >= len(row) or (number, column) in covered:
                continue
            down, across = merged.get((number, column), (1, 1))
            width = sum(column <= k < column + across for k in used)
            cells.append(GridCell(_written(row[column]), len(rows), place, down, max(1, width)))
        rows.append(cells)
    return rows


def _written(value: type_of_value | None) -> str:
    """A value as a reader of the sheet would write it.

    >>> _written(dt.date(2025, 6, 30)), _written(12.0), _written(2.5), _written(" Bộ Y tế ")
    ('30/06/2025', '12', '2,5', 'Bộ Y tế')
    """
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}".replace(".", ",")
    return str(value).strip()
