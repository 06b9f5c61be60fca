"""Answers in pandas: every engine's rows come with the dtypes that one would expect."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from graph.rows import Iri, Rows, Value


def dtypes(*values: Value) -> str:
    return str(Rows(("c",), tuple((value,) for value in values)).to_pandas().dtypes["c"])


@pytest.mark.parametrize(
    ("values", "dtype"),
    [
        ((dt.date(2025, 6, 30), None), "datetime64[s]"),
        ((dt.date(1, 1, 1), dt.date(9999, 12, 31)), "datetime64[s]"),
        ((3, None), "Int64"),
        ((2**64, 1), "object"),
        ((True, None), "boolean"),
        ((1.5, None), "float64"),
        ((1, "a"), "object"),
        ((None, None), "object"),
        ((["a"], None), "object"),
    ],
)
def test_the_dtype_fits_the_values(values: tuple[Value, ...], dtype: str) -> None:
    assert dtypes(*values) == dtype


def test_days_can_be_reckoned_with_and_texts_are_text() -> None:
    frame = Rows(("due", "text"), ((dt.date(2025, 6, 30), "nộp báo cáo"), (None, None))).to_pandas()
    assert frame["due"].dt.year.tolist()[0] == 2025
    assert frame["due"].isna().tolist() == frame["text"].isna().tolist() == [False, True]
    assert pd.api.types.is_string_dtype(frame["text"].dropna())


def test_ids_are_the_ones_that_other_answers_show() -> None:
    frame = Rows(("body",), ((Iri("https://w3id.org/chidao/id/body/bo-y-te"),),)).to_pandas()
    assert frame["body"].tolist() == ["body/bo-y-te"]


def test_no_rows_and_no_columns_are_frames_too() -> None:
    assert Rows(("a", "b"), ()).to_pandas().columns.tolist() == ["a", "b"]
    assert Rows(("a", "a"), ((1, 2),)).to_pandas().shape == (1, 2)
