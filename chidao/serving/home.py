"""The first page: what the graph holds, a search, the named questions; and what words lead to."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from chidao.serving.examples import EXAMPLES
from chidao.serving.pages import page
from chidao.serving.state import of
from chidao.serving.texts import texts
from graph.stores import words
from ontology.terms import Name, terms
from queries.questions import questions

_TILES = ("Document", "Task", "Body", "Instrument", "Deadline", "Target", "Meeting", "DigitalSystem")
_FIRST = ("who-owns", "tasks-of", "by-instrument", "due", "past-due", "depends-on")
_FOUND = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that words lead to."""

    id: str
    label: str
    kind: Name


def home(request: Request) -> Response:
    """What is here, and how to ask."""
    counts = of(request).graph.bundle().manifest.counts["nodes"]
    tiles = [(terms().node(label).title, counts[label]) for label in _TILES if counts.get(label)]
    asked_first = sorted(questions().values(), key=lambda q: (_FIRST.index(q.name) if q.name in _FIRST else len(_FIRST), q.name))
    return page(request, "home.html", tiles=tiles, questions=asked_first, parameters=texts()["parameters"], examples=EXAMPLES)


def find(request: Request) -> Response:
    """The things that some words lead to."""
    asked = request.query_params.get("words", "").strip()
    hits = [
        Hit(f.id, f.label, terms().node(f.kind).title) for f in words.find(of(request).graph.bundle().path, asked, limit=_FOUND) if asked
    ]
    return page(request, "find.html", words=asked, hits=hits)
