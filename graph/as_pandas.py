"""An answer for pandas: days as days, whole numbers whole also where some are missing, ids as other answers show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from graph.rows import Rows, Value

_LARGEST = 2**63
_DTYPES = {frozenset({dt.date}): "datetime64[s]", frozenset({int}): "Int64", frozenset({bool}): "boolean"}
"""The dtype of a column by the types that occur in it; what is not here is pandas' own choice."""


def as_pandas(rows: Rows) -> pd.DataFrame:
    """A column of the frame for each of the answer's, of the dtype that fits all its values; what is not known is missing.

    Examples
    --------
    >>> from graph.rows import Rows
    >>> frame = as_pandas(Rows(("due", "row"), ((dt.date(2025, 6, 30), 3), (None, None))))
    >>> [str(kind) for kind in frame.dtypes]
    ['datetime64[s]', 'Int64']
    """
    columns = [_column([row[place] for row in rows.shortened()]) for place in range(len(rows.columns))]
    frame = pd.concat(columns, axis=1) if columns else pd.DataFrame(index=range(len(rows)))
    frame.columns = pd.Index(rows.columns)
    return frame


def _column(values: Sequence[Value]) -> pd.Series:
    known = [value for value in values if value is not None]
    kinds = frozenset(type(value) for value in known)
    if kinds == {int} and any(not -_LARGEST <= value < _LARGEST for value in known if isinstance(value, int)):
        return pd.Series(list(values), dtype="object")
    return pd.Series(list(values), dtype=_DTYPES.get(kinds, None if known else "object"))
