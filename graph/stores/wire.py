"""How requests and answers cross to the child process: one JSON line each, with a mark on what JSON does not have."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.rows import Iri
from graph.stores.base import Id

_MARKS: dict[str, tuple[type, Callable[[Any], object], Callable[[Any], object]]] = {
    "@iri": (Iri, str, Iri),
    "@id": (Id, str, Id),
    "@time": (dt.datetime, dt.datetime.isoformat, dt.datetime.fromisoformat),
    "@date": (dt.date, dt.date.isoformat, dt.date.fromisoformat),
    "@span": (dt.timedelta, dt.timedelta.total_seconds, lambda seconds: dt.timedelta(seconds=seconds)),
    "@map": (Mapping, lambda m: [[str(k), _mark(v)] for k, v in m.items()], dict),
}
"""Mark, the type that it stands for (the first that fits), how to write it and how to read it."""


def encode(value: object) -> str:
    """A value on one line.

    Examples
    --------
    >>> decode(encode({"day": dt.date(2025, 2, 6), "what": [Id("body/x"), None]}))
    {'day': datetime.date(2025, 2, 6), 'what': ['body/x', None]}
    """
    return json.dumps(_mark(value), ensure_ascii=True)


def decode(line: str) -> Any:
    """The value that ``encode`` was given; tuples come back as lists."""
    return json.loads(line, object_hook=_unmark)


def _mark(value: object) -> object:
    """Every dict is marked, so that no data can look like a mark."""
    for mark, (kind, write, _) in _MARKS.items():
        if isinstance(value, kind):
            return {mark: write(value)}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [_mark(v) for v in value]
    return value if isinstance(value, str | int | float | None) else str(value)


def _unmark(marked: dict[str, Any]) -> object:
    ((kind, value),) = marked.items()
    return _MARKS[kind][2](value)
