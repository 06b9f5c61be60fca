"""The one declarative table, as typed records: node tables, their columns, edge tables, closed lists.

The truth is ``chidao.ttl``; ``terms.json`` beside it is generated from it (``python -m ontology.generate``), so that
nothing has to parse Turtle when the command line starts. A test keeps the two in step.
"""

from __future__ import annotations

import difflib
import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args

from ontology.errors import ChidaoError

CD = "https://w3id.org/chidao/ontology#"
"""Namespace of chidao's own terms."""
THINGS = "https://w3id.org/chidao/id/"
"""Namespace of the things in a graph: this and the percent-encoded id."""
CODES = "https://w3id.org/chidao/code/"
"""Namespace of the closed lists: this, the list's name, ``/`` and the code."""

_XSD = "http://www.w3.org/2001/XMLSchema#"
DATATYPES = {"STRING": f"{_XSD}string", "INT64": f"{_XSD}integer", "DATE": f"{_XSD}date", "BOOL": f"{_XSD}boolean"}
"""RDF datatype of each column type, where the column names no other."""

ColumnType = Literal["STRING", "INT64", "DATE", "BOOL"]
T = TypeVar("T")


class UnknownTermError(ChidaoError):
    """A name that the ontology does not have."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing is called for people, in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a node table, and the RDF property that carries it.

    Parameters
    ----------
    name, type : in the tables and the property graph.
    iri : the RDF property.
    multivalued : several values, parted by ``'; '`` in the table.
    language, datatype : of its RDF literals, where not a plain one of its type.
    scheme : name of the closed list whose codes are its values ("role"); concepts in RDF.
    via : IRI of the selector class on which the value sits in RDF.
    names_relationship : the value is the name of a relationship; in RDF that property itself.
    """

    name: str
    iri: str
    type: ColumnType = "STRING"
    multivalued: bool = False
    language: str | None = None
    datatype: str | None = None
    scheme: str | None = None
    via: str | None = None
    names_relationship: bool = False


@dataclass(frozen=True, slots=True)
class NodeType:
    """A class of things: a node table in the graph, a class in RDF. Every table has the column ``id`` before these."""

    label: str
    iri: str
    title: Name
    columns: tuple[Column, ...]
    also_typed: tuple[str, ...] = ()
    needs_evidence: bool = False

    def column(self, name: str) -> Column:
        """The column of that name; raises UnknownTermError."""
        return _pick({c.name: c for c in self.columns}, name, f"column of {self.label}")


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A relationship: edge tables in the graph (one a pair of ends), a property in RDF."""

    name: str
    iri: str
    title: Name
    ends: tuple[tuple[str, str], ...]
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """All that can be said.

    Examples
    --------
    >>> terms().node("Task").column("text").type
    'STRING'
    >>> terms().edge("DUE").ends
    (('Target', 'Deadline'), ('Task', 'Deadline'))
    >>> terms().edge("DEU")
    Traceback (most recent call last):
    ...
    ontology.terms.UnknownTermError: no relationship 'DEU' in the ontology (did you mean 'DUE'?)
    """

    nodes: Mapping[str, NodeType]
    edges: Mapping[str, EdgeType]
    codes: Mapping[str, Mapping[str, Name]] = field(default_factory=lambda: MappingProxyType({}))

    def node(self, label: str) -> NodeType:
        """The class with that label; raises UnknownTermError."""
        return _pick(self.nodes, label, "class")

    def edge(self, name: str) -> EdgeType:
        """The relationship of that name; raises UnknownTermError."""
        return _pick(self.edges, name, "relationship")

    def code(self, scheme: str, code: str) -> Name:
        """What the code of a closed list is called; raises UnknownTermError."""
        return _pick(_pick(self.codes, scheme, "closed list"), code, f"code of {scheme}")


@functools.cache
def terms() -> Terms:
    """The table, read once."""
    return from_json(json.loads(files("ontology").joinpath("terms.json").read_text(encoding="utf-8")))


def from_json(raw: Mapping[str, Any]) -> Terms:
    """Build the records from the generated table."""
    nodes = {label: _node(label, n) for label, n in raw["nodes"].items()}
    edges = {name: _edge(name, e) for name, e in raw["edges"].items()}
    codes = {s: MappingProxyType({c: Name(**n) for c, n in members.items()}) for s, members in raw["codes"].items()}
    return Terms(MappingProxyType(nodes), MappingProxyType(edges), MappingProxyType(codes))


def _node(label: str, raw: Mapping[str, Any]) -> NodeType:
    columns = tuple(Column(**c) for c in raw["columns"])
    for column in columns:
        if column.type not in get_args(ColumnType):
            raise ChidaoError(f"column {label}.{column.name} has no type {column.type!r}", place="ontology/chidao.ttl")
    return NodeType(label, raw["iri"], Name(**raw["title"]), columns, tuple(raw["also_typed"]), raw["needs_evidence"])


def _edge(name: str, raw: Mapping[str, Any]) -> EdgeType:
    ends = tuple((start, end) for start, end in raw["ends"])
    return EdgeType(name, raw["iri"], Name(**raw["title"]), ends, raw["derived"])


def _pick(table: Mapping[str, T], key: str, what: str) -> T:
    try:
        return table[key]
    except KeyError:
        near = difflib.get_close_matches(key, table, n=1, cutoff=0.5)
        remedy = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(table)}"
        raise UnknownTermError(f"no {what} {key!r} in the ontology", remedy=remedy) from None
