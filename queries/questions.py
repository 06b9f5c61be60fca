"""The named questions: each is a ``.rq`` and a ``.cypher`` with the same header, read into one record.

# title: Who owns this?
# parameter: thing: things Task: words of the task, or its id
# columns: task, text, leads+, due        (a plus: several values of one row are joined)
# order: due, task                        (a minus: the largest first)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import ChidaoError

if TYPE_CHECKING:
    from graph.stores import EngineName

FOLDER = Path(__file__).with_name("catalogue")
SUFFIXES: dict[EngineName, str] = {"sparql": ".rq", "cypher": ".cypher"}


class QuestionError(ChidaoError):
    """The question is unknown, or its parameters are wrong."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """``kind`` is "things" (words, resolved to ids of ``labels``), "id" or "date"."""

    name: str
    kind: str
    labels: tuple[str, ...]
    help: str
    required: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One named question, as its files' header has it."""

    name: str
    title: str
    title_vi: str
    answers: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    joined: frozenset[str]
    order: tuple[str, ...]

    def text(self, engine: EngineName) -> str:
        """The query in one language."""
        return (FOLDER / f"{self.name}{SUFFIXES[engine]}").read_text(encoding="utf-8")


def header(text: str) -> list[tuple[str, str]]:
    """The ``key: value`` lines at the head of a query, whichever way it marks comments.

    >>> header("// title: Who?\\n// columns: a, b\\nMATCH …")
    [('title', 'Who?'), ('columns', 'a, b')]
    """
    found = []
    for line in text.splitlines():
        m = re.match(r"(?:#|//) ([\w@]+): (.*)", line)
        if not m:
            break
        found.append((m[1], m[2].strip()))
    return found


@cache
def questions() -> dict[str, Question]:
    """All named questions, by name."""
    return {path.stem: _question(path) for path in sorted(FOLDER.glob("*.rq"))}


def question(name: str) -> Question:
    """One question; an unknown name is told the nearest one.

    >>> question("who-own")
    Traceback (most recent call last):
    ...
    queries.questions.QuestionError: there is no question 'who-own' (did you mean who-owns? `chidao ask` lists them)
    """
    known = questions()
    if name not in known:
        from rapidfuzz import process

        near = process.extractOne(name, list(known))
        hint = f"did you mean {near[0]}? " if near and near[1] > 60 else ""
        raise QuestionError(f"there is no question {name!r}", remedy=f"{hint}`chidao ask` lists them")
    return known[name]


def listing() -> str:
    """All questions with their parameters, for the command line."""
    lines = []
    for one in questions().values():
        given = " ".join(p.name.upper() if p.required else f"[{p.name.upper()}]" for p in one.parameters)
        lines += [f"{one.name} {given}".rstrip(), f"    {one.title}  {one.title_vi}", f"    {one.answers}"]
        lines += [f"      {p.name.upper()}: {p.help}" for p in one.parameters]
    return "\n".join(lines)


def _question(path: Path) -> Question:
    found = header(path.read_text(encoding="utf-8"))
    single = dict(found)
    columns = [c.strip() for c in single["columns"].split(",")]
    return Question(
        name=path.stem,
        title=single["title"],
        title_vi=single["title@vi"],
        answers=single["answers"],
        parameters=tuple(_parameter(value) for key, value in found if key == "parameter"),
        columns=tuple(c.rstrip("+") for c in columns),
        joined=frozenset(c[:-1] for c in columns if c.endswith("+")),
        order=tuple(c.strip() for c in single["order"].split(",")),
    )


def _parameter(line: str) -> Parameter:
    name, kind, text = (part.strip() for part in line.split(":", 2))
    word, *labels = kind.split()
    return Parameter(name.lstrip("?"), word, tuple(labels), text, required=not name.startswith("?"))
