"""How a register is read: one CSV row after the other, strictly, each error with its file and line."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ontology.errors import ChidaoError

REGISTERS = Path(__file__).parent / "registers"


class Row(NamedTuple):
    """One row of a register, and where it stands ("bodies.csv, line 12")."""

    cells: dict[str, str]
    place: str

    def text(self, column: str) -> str:
        """The cell's words, spaces around them cut."""
        return self.cells[column].strip()

    def required(self, column: str) -> str:
        """The cell's words; an empty cell is an error."""
        value = self.text(column)
        if not value:
            raise ChidaoError(f"{column} is empty", place=self.place, remedy="fill the cell in")
        return value

    def one_of(self, column: str, allowed: frozenset[str]) -> str:
        """The cell's word, which must be one of the allowed."""
        value = self.text(column)
        if value not in allowed:
            raise ChidaoError(f"{column} {value!r} is not known", place=self.place, remedy=f"use one of {', '.join(sorted(allowed))}")
        return value

    def several(self, column: str) -> tuple[str, ...]:
        """The cell's parts, which stand between semicolons."""
        value = self.cells[column]
        return tuple(part.strip() for part in value.split(";") if part.strip()) if value else ()

    def date(self, column: str) -> dt.date | None:
        """The cell's ISO date, or nothing where it is empty."""
        value = self.text(column)
        try:
            return dt.date.fromisoformat(value) if value else None
        except ValueError as error:
            raise ChidaoError(f"{column} {value!r} is not a date", place=self.place, remedy="write it as 2025-03-01") from error


def rows(file: Path) -> Iterator[Row]:
    """Read a register's rows, one by one.

    Raises
    ------
    ChidaoError : where the file is missing, or a row has more or fewer cells than the heading.
    """
    try:
        lines = file.open(encoding="utf-8", newline="")
    except OSError as error:
        raise ChidaoError("the register cannot be read", place=str(file), remedy="install chidao anew") from error
    with lines:
        reader = csv.reader(lines, strict=True)
        heading = next(reader, [])
        for cells in reader:
            place = f"{file.name}, line {reader.line_num}"
            if len(cells) != len(heading):
                raise ChidaoError(f"{len(cells)} cells under {len(heading)} headings", place=place, remedy="quote cells that hold a comma")
            yield Row(dict(zip(heading, cells, strict=True)), place)
