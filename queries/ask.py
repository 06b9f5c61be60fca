"""A named question put to one of the engines: parameters bound, rows made the same whichever engine answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from graph.rows import Rows, Value
from graph.stores.base import LIMIT, TIMEOUT, Id, Parameters
from queries.heirs import with_heirs
from queries.parameters import bound, day
from queries.questions import Question, question

if TYPE_CHECKING:
    from graph.stores import EngineName
    from graph.stores.base import QueryEngine

_END_OF_TIME = dt.date(9999, 12, 31)
_RAW = 200_000
_UNDATED: Mapping[EngineName, str] = {
    "sparql": """PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT (COUNT(?d) AS ?n) { ?d a foaf:Document FILTER NOT EXISTS { ?d dcterms:issued ?day } }""",
    "cypher": "MATCH (d:Document) WHERE d.issued IS NULL RETURN count(d.id) AS n",
}


def ask(
    folder: Path | None,
    name: str,
    values: Mapping[str, object],
    *,
    session: QueryEngine,
    as_of: str | dt.date | None = None,
    timeout: float = TIMEOUT,
    limit: int = LIMIT,
    say: Callable[[str], None] = lambda _: None,
    warn: Callable[[str], None] = lambda _: None,
) -> Rows:
    """The answer to a named question.

    Parameters
    ----------
    folder : the graph folder whose index of words says what words stand for; without one, parameters are ids.
    session : who answers: a store of the folder, or a server.
    as_of : what was known then: only documents dated up to this day; undated ones count only where no day is given.
    say : is told which things the words were taken for.
    warn : is told what the answer leaves out: documents without a date, where a day is given.

    Raises
    ------
    QuestionError : the question or its parameters; QueryError, StoreError : the engine, or the server.
    """
    one = question(name)
    parameters = bound(folder, one, values, say)
    if name == "tasks-of":
        parameters["body"] = with_heirs(session, parameters["body"], timeout)
    parameters["as_of"] = day(as_of, "as-of") if as_of else _END_OF_TIME
    parameters["today"] = day(as_of, "as-of") if as_of else dt.date.today()
    text = one.text(session.engine)
    mark = "?" if session.engine == "sparql" else "$"
    wanted = {key: value for key, value in parameters.items() if f"{mark}{key} " in f"{text.replace(')', ' ').replace(chr(10), ' ')} "}
    raw = session.run(text, _for_engine(wanted, session.engine), timeout=timeout, limit=_RAW).shortened()
    if as_of and "issued" in text:
        _tell_undated(session, timeout, warn)
    return _tidy(one, raw, limit)


def _tell_undated(session: QueryEngine, timeout: float, warn: Callable[[str], None]) -> None:
    """Say how many documents no day can be asked of."""
    count = int(str(session.run(_UNDATED[session.engine], timeout=timeout, limit=1).rows[0][0]))
    if count:
        warn(f"{count} {'documents have' if count > 1 else 'document has'} no date: left out with a day given, counted without one")


def _for_engine(parameters: Parameters, engine: EngineName) -> Parameters:
    """Cypher takes ids as plain text."""
    if engine == "sparql":
        return dict(parameters)
    return {k: [str(x) if isinstance(x, Id) else x for x in v] if isinstance(v, list) else v for k, v in parameters.items()}


def _tidy(one: Question, raw: Rows, limit: int) -> Rows:
    """Rows that differ only in joined columns become one; then sorted by the question's own order."""
    grouped: dict[tuple[Value, ...], list[set[str]]] = {}
    joined = [k for k, c in enumerate(one.columns) if c in one.joined]
    for row in raw.rows:
        cells = tuple(None if v == "" else v for v in row)
        key = tuple(None if k in joined else v for k, v in enumerate(cells))
        values = grouped.setdefault(key, [set() for _ in joined])
        for slot, k in zip(values, joined, strict=True):
            if cells[k] is not None:
                slot.add(str(cells[k]))
    rows = []
    for key, values in grouped.items():
        cells_out = list(key)
        for slot, k in zip(values, joined, strict=True):
            cells_out[k] = "; ".join(sorted(slot)) or None
        rows.append(tuple(cells_out))
    rows.sort(key=lambda row: tuple(_rank(value) for value in row))
    for column in reversed(one.order):
        at = one.columns.index(column.lstrip("-"))
        rows.sort(key=lambda row, at=at: _rank(row[at]), reverse=column.startswith("-"))  # type: ignore[misc]
    return Rows(one.columns, tuple(rows[:limit]), raw.truncated or len(rows) > limit)


def _rank(value: Value) -> tuple[int, str, float]:
    """Any cell's place in an order: nothing comes last; numbers by size, the rest by their text."""
    if value is None:
        return (2, "", 0.0)
    if isinstance(value, (int, float)):
        return (0, "", float(value))
    return (1, str(value), 0.0)
