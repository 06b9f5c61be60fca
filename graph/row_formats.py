"""Rows as text: table, CSV, JSON, Markdown, HTML. Cells are hostile: nothing in one may break out of its place."""

from __future__ import annotations

import csv
import datetime as dt
import html
import io
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wcwidth import wcswidth, wcwidth

if TYPE_CHECKING:
    from graph.rows import Value

    Grid = Sequence[Sequence[Value]]

_HTML_ROWS = 100
_NARROWEST = 8
_SPREADSHEET_FORMULA = re.compile(r"[=@\t\r]|[+-][^\s\d]")


def as_text(value: Value) -> str:
    """One cell as people read it: nothing for what is not known, ISO dates, JSON for lists and maps.

    Examples
    --------
    >>> as_text(None), as_text(True), as_text(["a", None])
    ('', 'true', '["a", null]')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool | Mapping | Sequence):
        return json.dumps(value, ensure_ascii=False, default=_iso)
    return _iso(value)


def as_csv(columns: Sequence[str], rows: Grid) -> str:
    """CSV. A text that a spreadsheet would run as a formula gets a leading apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_no_formula(v) for v in row] for row in rows)
    return out.getvalue()


def as_json(columns: Sequence[str], rows: Grid) -> str:
    """A JSON array with one object a row, a row a line."""
    lines = [json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=_iso) for row in rows]
    return "[" + ",\n ".join(lines) + "]\n"


def as_markdown(columns: Sequence[str], rows: Grid) -> str:
    """A GitHub-flavoured table; what Markdown or HTML would act on is escaped."""
    lines = [[_markdown(c) for c in columns], ["---"] * len(columns), *([_markdown(as_text(v)) for v in row] for row in rows)]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def as_table(columns: Sequence[str], rows: Grid, width: int | None = None, least: Sequence[int] = ()) -> str:
    """Columns lined up by the cells that a terminal gives each letter, two spaces between; long ones cut to ``width``.

    ``least`` is what each column keeps in any case.

    Examples
    --------
    >>> print(as_table(["body", "n"], [["Bộ Y tế", 3], ["Bo", 12]]), end="")
    body     n
    -------  --
    Bộ Y tế  3
    Bo       12
    """
    grid = [[printable(c) for c in columns], *([printable(as_text(v)) for v in row] for row in rows)]
    widths = [max(wcswidth(line[i]) for line in grid) for i in range(len(columns))]
    if width is not None:
        widths = _fit(widths, width, least or [min(w, _NARROWEST) for w in widths])
    grid.insert(1, ["-" * w for w in widths])
    return "".join("  ".join(_pad(cell, w) for cell, w in zip(line, widths, strict=True)).rstrip() + "\n" for line in grid)


def as_html(columns: Sequence[str], rows: Grid, truncated: bool) -> str:
    """A table for a notebook, every cell escaped, the first rows only."""
    shown = rows[:_HTML_ROWS]
    more = truncated or len(rows) > len(shown)
    head = "".join(f"<th>{html.escape(c)}</th>" for c in columns)
    body = "".join("<tr>" + "".join(f"<td>{html.escape(as_text(v))}</td>" for v in row) + "</tr>" for row in shown)
    foot = f"<p>the first {len(shown)} rows</p>" if more else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{foot}"


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _no_formula(value: Value) -> str:
    text = as_text(value)
    return f"'{text}" if isinstance(value, str) and _SPREADSHEET_FORMULA.match(text) else text


def _markdown(text: str) -> str:
    return html.escape(" ".join(text.split()), quote=False).replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`")


def printable(text: str) -> str:
    """One line with no control or format characters: a cell must not steer the terminal."""
    flat = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(c for c in flat if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})


def _fit(widths: list[int], total: int, least: Sequence[int]) -> list[int]:
    """Take from the widest column that has more than its least until the line fits."""
    room = total - 2 * (len(widths) - 1)
    fitted = list(widths)
    while sum(fitted) > room:
        spare = [k for k, width in enumerate(fitted) if width > least[k]]
        if not spare:
            break
        fitted[max(spare, key=lambda k: (fitted[k], -k))] -= 1
    return fitted


def _pad(text: str, width: int) -> str:
    if wcswidth(text) > width:
        kept, used = "", 0
        for letter in text:
            used += max(wcwidth(letter), 0)
            if used > width - 1:
                break
            kept += letter
        text = f"{kept}…"
    return text + " " * (width - wcswidth(text))
