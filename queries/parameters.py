"""What a user gives to a question, made into what the engines bind: dates, ids, words resolved to ids."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from graph.stores import words
from graph.stores.base import Id, Scalar
from queries.questions import Parameter, Question, QuestionError, question

MOST_THINGS = 200
"""Things that words may stand for at the most."""


def given(name: str, values: Sequence[str], named: Sequence[str] = ()) -> dict[str, str]:
    """Values in the question's order, and ``NAME=VALUE`` pairs, by parameter name.

    >>> given("due", ["2025-12-01", "2025-12-31"])
    {'from': '2025-12-01', 'to': '2025-12-31'}
    """
    one = question(name)
    names = [p.name for p in one.parameters]
    if len(values) > len(names):
        if len(names) != 1:
            raise QuestionError(f"{name} takes {len(names)} parameters, not {len(values)}", remedy="put words with spaces in quotes")
        values = [" ".join(values)]
    found = dict(zip(names, values, strict=False))
    for pair in named:
        key, equals, value = pair.partition("=")
        if not equals or key not in names:
            raise QuestionError(f"{name} has no parameter {key!r}", remedy=f"it takes {', '.join(names) or 'none'}; write -p NAME=VALUE")
        found[key] = value
    return found


def bound(
    folder: Path | None, one: Question, values: Mapping[str, object], say: Callable[[str], None]
) -> dict[str, Scalar | Sequence[Scalar]]:
    """The parameters as the engines take them.

    Raises
    ------
    QuestionError : one is missing, is no date, or no thing in the graph has such words.
    """
    unknown = set(values) - {p.name for p in one.parameters}
    if unknown:
        raise QuestionError(f"{one.name} has no parameter {sorted(unknown)[0]!r}", remedy="`chidao ask` lists what it takes")
    found: dict[str, Scalar | Sequence[Scalar]] = {}
    for parameter in one.parameters:
        value = values.get(parameter.name)
        if value is None:
            if parameter.required:
                raise QuestionError(f"{one.name} needs {parameter.name}", remedy=parameter.help)
            found[parameter.name], found["everyone"] = [Id("nothing")], True
            continue
        if not parameter.required:
            found["everyone"] = False
        found[parameter.name] = day(value, parameter.name) if parameter.kind == "date" else _things(folder, parameter, str(value), say)
    return found


def day(value: object, name: str) -> dt.date:
    """A date, or ISO text of one.

    >>> day("2025-06-30", "from")
    datetime.date(2025, 6, 30)
    """
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value).strip())
    except ValueError:
        raise QuestionError(f"{name} is no date: {str(value)[:40]!r}", remedy="write it as 2025-12-31") from None


def _things(folder: Path | None, parameter: Parameter, value: str, say: Callable[[str], None]) -> list[Id]:
    """The ids of what the words stand for; an id stands for itself. Whole names win over words inside others."""
    if "/" in value and " " not in value and (parameter.kind == "id" or value.split("/", maxsplit=1)[0] in _ID_HEADS):
        return [Id(value)]
    if parameter.kind == "id":
        return [Id(value)]
    if folder is None:
        raise QuestionError(
            f"without a graph folder nothing says what {value[:60]!r} stands for", remedy="name the folder with -g, or give an id"
        )
    found = words.find(folder, value, parameter.labels, MOST_THINGS)
    if not found:
        kinds = " or ".join(label.lower() for label in parameter.labels)
        raise QuestionError(f"nothing in the graph is called {value[:60]!r}", remedy=f"it looked for a {kinds}; try fewer words")
    named = [f for f in found if f.kind not in ("Task", "Target")]
    best = [f for f in named if f.score >= named[0].score * 0.999] if named else []
    chosen = best or found
    if named:
        say("; ".join(dict.fromkeys(f.label for f in chosen[:6])) + (" …" if len(chosen) > 6 else ""))
    return [Id(f.id) for f in chosen]


_ID_HEADS = frozenset({"body", "group", "post", "person", "instrument", "document", "system", "meeting"})
