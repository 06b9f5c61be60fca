from __future__ import annotations

import csv
import datetime as dt
import io
import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from graph.row_formats import as_csv, as_json, as_table
from graph.rows import Iri, Rows, Value

CELLS: st.SearchStrategy[Value] = st.one_of(st.none(), st.integers(), st.booleans(), st.dates(), st.text(max_size=20))
SAMPLE = Rows(("việc", "hạn"), (("Số hóa", dt.date(2025, 6, 29)), ("kết nối", None)))


def test_table_lines_up_letters_of_two_code_points() -> None:
    apart = unicodedata.normalize("NFD", "Bộ Y tế")
    table = as_table(["a", "b"], [[apart, 1], ["漢字漢字", 2], ["Bo", 3]])
    assert {wcswidth(line[: line.rindex(" ") + 1]) for line in table.splitlines()} == {10}


def test_table_is_cut_to_the_terminal_and_only_then() -> None:
    rows = [["x" * 50, "y" * 30]]
    assert max(map(len, as_table(["a", "b"], rows, 40).splitlines())) <= 40
    assert "x" * 50 in as_table(["a", "b"], rows)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_no_cell_steers_the_terminal_or_leaves_its_line(rows: list[tuple[Value, Value]]) -> None:
    table = as_table(["a", "b"], rows)
    assert len(table.split("\n")) == len(rows) + 3
    assert not [c for c in table if unicodedata.category(c) == "Cc" and c != "\n"]


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_json_keeps_everything(rows: list[tuple[Value, Value]]) -> None:
    back = json.loads(as_json(["a", "b"], rows))
    assert back == [{"a": _iso(a), "b": _iso(b)} for a, b in rows]


def test_csv_keeps_quotes_and_does_not_start_formulas() -> None:
    rows = [["- Bộ Y tế", 'nói "có",\nrồi'], ["=HYPERLINK(1)", "-5"], ["@x", "+A1"]]
    back = list(csv.reader(io.StringIO(as_csv(["a", "b"], rows))))
    assert back[1:] == [["- Bộ Y tế", 'nói "có",\nrồi'], ["'=HYPERLINK(1)", "-5"], ["'@x", "'+A1"]]


def test_html_and_markdown_escape() -> None:
    rows = Rows(("a|b",), (("<img src=x onerror=alert(1)>| `c`",),))
    assert "<img" not in rows._repr_html_()
    assert rows.to_markdown().splitlines()[2] == "| &lt;img src=x onerror=alert(1)&gt;\\| \\`c\\` |"


def test_markdown_header_is_escaped_too() -> None:
    assert Rows(("a|b",), ()).to_markdown().splitlines()[0] == "| a\\|b |"


def test_pandas_takes_rows() -> None:
    frame = SAMPLE.to_pandas()
    assert list(frame.columns) == ["việc", "hạn"]
    assert frame["việc"].tolist() == ["Số hóa", "kết nối"]


def test_shortened_turns_iris_into_ids_and_codes() -> None:
    rows = Rows(("a", "b"), ((Iri("https://w3id.org/chidao/id/body/x%20y"), Iri("https://w3id.org/chidao/code/role/lead")),))
    assert rows.shortened().rows == (("body/x y", "lead"),)


def _iso(value: Value) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
