"""An answer for people: the words that prove a row in one cell with their place, a task's text as the way to its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from chidao.serving.pages import cell, href
from graph.rows import Rows, Value
from ontology.terms import Name

_EVIDENCE = Name("chứng cứ", "evidence")
_PROOF = ("quote", "document", "start", "end")
_WIDE = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the CSS class that it is set in."""

    html: Markup | str
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and cells, as a page shows them."""

    headings: tuple[Name, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table(rows: Rows, names: Mapping[str, Name]) -> Table:
    """The answer with one column for the evidence, where it has some, and none for an id that a text can link to."""
    proven = set(_PROOF) <= set(rows.columns)
    linked = {"text", "task"} <= set(rows.columns)
    hidden = {*(_PROOF if proven else ()), *(("task",) if linked else ())}
    shown = [column for column in rows.columns if column not in hidden]
    headings = [names.get(column, Name(column, column)) for column in shown] + [_EVIDENCE] * proven
    return Table(tuple(headings), tuple(_row(row, shown, proven=proven, linked=linked) for row in rows.to_dicts()))


def _row(row: Mapping[str, Value], shown: Iterable[str], *, proven: bool, linked: bool) -> tuple[Cell, ...]:
    cells = [_cell(row[column]) for column in shown if not (linked and column == "text")]
    if linked:
        cells.insert(list(shown).index("text"), Cell(Markup('<a href="{}">{}</a>').format(href(str(row["task"])), row["text"]), "text"))
    if proven:
        cells.append(Cell(_proof(row), "proof"))
    return tuple(cells)


def _cell(value: Value) -> Cell:
    html = cell(value)
    if not isinstance(value, str):
        return Cell(html, "plain")
    return Cell(html, "long" if len(value) > _WIDE and html == value else "")


def _proof(row: Mapping[str, Value]) -> Markup:
    place = Markup(" · {}–{}").format(row["start"], row["end"]) if row["start"] is not None else ""
    return Markup("<q>{}</q> <small>{}{}</small>").format(row["quote"] or "", row["document"] or "", place)
