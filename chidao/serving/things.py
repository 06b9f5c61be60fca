"""What a page shows of one thing: its names, values, links and the words that prove it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chidao.serving.naming import names
from chidao.serving.queries import text_of
from chidao.serving.texts import term_name
from graph.rows import Iri, Rows, Value
from graph.stores.base import Id, Parameters
from graph.stores.session import Session
from ontology.terms import CODES, THINGS, Name, NodeType, terms

SHOWN = 100
"""Links of one kind, and quotes, that a page shows at the most."""
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
_ELSEWHERE = frozenset({_TYPE, "http://www.w3.org/ns/oa#hasSelector", f"{terms().edge('HAS_EVIDENCE').iri}"})


@dataclass(frozen=True, slots=True)
class Relation:
    """Links of one kind, away from the thing or to it; ``things`` are ids with their names, at most ``SHOWN`` of ``count``."""

    title: Name
    away: bool
    count: int
    things: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing. ``facts`` are properties in the ontology's order, each with its values."""

    id: str
    title: str
    title_en: str | None
    kind: Name
    facts: tuple[tuple[Name, tuple[Value | Name, ...]], ...]
    relations: tuple[Relation, ...]
    quotes: Rows


def thing(session: Session, key: str, timeout: float) -> Thing | None:
    """Everything about the thing with that id; ``None`` where the graph has no such thing."""

    def rows(name: str, limit: int = 10_000, **more: Iri) -> Rows:
        parameters: Parameters = {"thing": Id(key), **more}
        return session.run(text_of(name), parameters, timeout=timeout, limit=limit)

    counted = [(bool(away), str(prop), int(str(count))) for away, prop, count in rows("relations")]
    if not any(away for away, _, _ in counted):
        return None
    ends = {(away, prop): _iris(rows("away" if away else "towards", SHOWN, property=Iri(prop))) for away, prop, _ in counted}
    kind = next((node for node in terms().nodes.values() if node.iri in ends[True, _TYPE]), None)
    facts = rows("facts")
    called = names(session, {key} | {_id(iri) for found in ends.values() for iri in found if iri.startswith(THINGS)}, timeout)
    english = next((str(value) for prop, value, language in facts if prop == _PREF_LABEL and language == "en"), None)
    relations = [
        Relation(term_name(prop), away, count, tuple((_id(iri), called.get(_id(iri), _id(iri))) for iri in ends[away, prop]))
        for away, prop, count in sorted(counted, key=lambda c: (not c[0], _order(kind, c[1])))
        if prop not in _ELSEWHERE and not _coded(ends[away, prop])
    ]
    codes = [(prop, iri) for (away, prop), found in ends.items() if away and _coded(found) for iri in found]
    values: list[tuple[str, Value | Name]] = [(str(p), v) for p, v, _ in facts] + [(p, term_name(iri)) for p, iri in codes]
    title = term_name(kind.iri) if kind else Name("đối tượng", "thing")
    return Thing(key, called.get(key, key), english, title, _grouped(kind, values), tuple(relations), rows("quotes", SHOWN))


def _grouped(kind: NodeType | None, values: Iterable[tuple[str, Value | Name]]) -> tuple[tuple[Name, tuple[Value | Name, ...]], ...]:
    found: dict[str, list[Value | Name]] = {}
    for prop, value in values:
        found.setdefault(prop, []).append(value)
    return tuple((term_name(prop), tuple(found[prop])) for prop in sorted(found, key=lambda p: _order(kind, p)))


def _order(kind: NodeType | None, prop: str) -> tuple[int, str]:
    """Where the ontology lists a property of the class, then the rest."""
    columns = [column.iri for column in kind.columns] if kind else []
    return (columns.index(prop) if prop in columns else len(columns), term_name(prop).vi)


def _iris(rows: Rows) -> list[str]:
    return [str(other) for (other,) in rows if isinstance(other, Iri)]


def _coded(iris: list[str]) -> bool:
    return bool(iris) and iris[0].startswith(CODES)


def _id(iri: str) -> str:
    return Iri(iri).short
