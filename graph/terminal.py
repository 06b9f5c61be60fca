"""Rows for a terminal: a table where its columns stay readable in the width, else a block a row. Nothing is lost but repeats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wcwidth import wcswidth

from graph.identity import words_of
from graph.row_formats import as_table, as_text, printable

if TYPE_CHECKING:
    from graph.rows import Value

    Row = Sequence[Value]

_READABLE = 20
"""Cells that a longer column needs at the least so that one can still read it."""


def for_terminal(columns: Sequence[str], rows: Sequence[Row], width: int) -> str:
    """The rows within ``width`` cells a line. A quote that only repeats its row's text is left out; ids are never cut.

    Examples
    --------
    >>> print(for_terminal(["text", "quote"], [["ban hành kế hoạch", "ban hành\\nkế hoạch"]], 40), end="")
    text
    -----------------
    ban hành kế hoạch
    >>> print(for_terminal(["text", "task"], [["xây dựng và ban hành kế hoạch", "document/a/task/1"]], 32), end="")
    1
      text  xây dựng và ban hành kế
            hoạch
      task  document/a/task/1
    """
    columns, rows = _without_repeats(columns, rows)
    table = as_table(columns, rows)
    if not columns or max(map(wcswidth, table.splitlines())) <= width:
        return table
    grid = [[printable(as_text(value)) for value in row] for row in rows]
    least = [_least(name, [line[k] for line in grid]) for k, name in enumerate(columns)]
    if sum(least) + 2 * (len(least) - 1) <= width:
        return as_table(columns, rows, width, least)
    return "\n".join(_block(number, columns, line, width) for number, line in enumerate(grid, start=1))


def _without_repeats(columns: Sequence[str], rows: Sequence[Row]) -> tuple[Sequence[str], Sequence[Row]]:
    """Quotes that say the same as the text are emptied; where all do, the column goes."""
    if not {"text", "quote"} <= set(columns):
        return columns, rows
    text, quote = columns.index("text"), columns.index("quote")
    emptied = [[None if k == quote and _same(row[text], row[quote]) else value for k, value in enumerate(row)] for row in rows]
    if any(row[quote] is not None for row in emptied):
        return columns, emptied
    return [c for k, c in enumerate(columns) if k != quote], [[v for k, v in enumerate(row) if k != quote] for row in emptied]


def _same(text: Value, quote: Value) -> bool:
    return words_of(as_text(text)) == words_of(as_text(quote))


def _least(name: str, cells: Sequence[str]) -> int:
    """The width under which a column cannot be read: for ids and short cells their own."""
    own = max(wcswidth(cell) for cell in (name, *cells))
    return own if all(" " not in cell for cell in cells) else min(own, max(_READABLE, wcswidth(name)))


def _block(number: int, columns: Sequence[str], line: Sequence[str], width: int) -> str:
    """A row as lines of its own: the column's name, then the cell, wrapped between words. Empty cells are left out."""
    margin = max(map(wcswidth, columns)) + 4
    out = [f"{number}\n"]
    for name, cell in zip(columns, line, strict=True):
        if cell:
            head = f"  {name}{' ' * (margin - 2 - wcswidth(name))}"
            out.append(head + f"\n{' ' * margin}".join(_wrapped(cell, width - margin)) + "\n")
    return "".join(out)


def _wrapped(cell: str, width: int) -> list[str]:
    lines = [""]
    for word in cell.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and wcswidth(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
