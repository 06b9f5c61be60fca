"""The graph's tables as RDF triples, driven wholly by the ontology's table of terms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Protocol
from urllib.parse import quote, unquote

import pyarrow as pa
from pyoxigraph import Literal, NamedNode, Triple

from graph.tables import EdgeKey
from ontology.terms import CODES, DATATYPES, THINGS, Column, NodeType, terms

_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_SELECTOR = NamedNode("http://www.w3.org/ns/oa#hasSelector")
_STRING = DATATYPES["STRING"]
_IRI_SAFE = "/@~:!$&'()*+,;="
_ROWS = 10_000

Term = Literal | NamedNode


class Graph(Protocol):
    """What triples are made of: a bundle, or anything else that has the tables."""

    def nodes(self, label: str) -> pa.Table: ...
    def edges(self, name: str) -> Iterator[tuple[EdgeKey, pa.Table]]: ...


def thing(key: str) -> NamedNode:
    """The IRI of a thing, by its id. Letters stay as they are, since an IRI may hold any; other signs are percent-encoded.

    Examples
    --------
    >>> thing("body/~tổ công tác").value
    'https://w3id.org/chidao/id/body/~tổ%20công%20tác'
    """
    return NamedNode(THINGS + "".join(c if c.isalnum() else quote(c, safe=_IRI_SAFE) for c in key))


def id_of(iri: str) -> str:
    """The id that ``thing`` was given; an IRI from elsewhere as it is.

    Examples
    --------
    >>> id_of(thing("body/~tổ công tác").value)
    'body/~tổ công tác'
    """
    return unquote(iri.removeprefix(THINGS)) if iri.startswith(THINGS) else iri


def triples(graph: Graph) -> Iterator[Triple]:
    """Every triple of a graph, table by table."""
    for node in terms().nodes.values():
        yield from _node_triples(node, graph.nodes(node.label))
    for edge in terms().edges.values():
        predicate = NamedNode(edge.iri)
        for _, table in graph.edges(edge.name):
            for batch in table.to_batches(_ROWS):
                ends = zip(batch.column("from").to_pylist(), batch.column("to").to_pylist(), strict=True)
                yield from (Triple(thing(start), predicate, thing(end)) for start, end in ends)


def _node_triples(node: NodeType, table: pa.Table) -> Iterator[Triple]:
    types = [NamedNode(iri) for iri in (node.iri, *node.also_typed)]
    writers = [_column_writer(column) for column in node.columns]
    for batch in table.to_batches(_ROWS):
        columns = [batch.column(column.name).to_pylist() for column in node.columns]
        for row, key in enumerate(batch.column("id").to_pylist()):
            subject = thing(key)
            yield from (Triple(subject, _TYPE, iri) for iri in types)
            yield from _selectors(node, subject, [values[row] for values in columns])
            for column, values, write in zip(node.columns, columns, writers, strict=True):
                if values[row] is not None:
                    owner = selector(subject, column.via) if column.via else subject
                    yield from (Triple(owner, NamedNode(column.iri), term) for term in write(values[row]))


def selector(subject: NamedNode, kind: str) -> NamedNode:
    """The selector of a kind that hangs on a thing: the thing's IRI and the kind's name as fragment."""
    return NamedNode(f"{subject.value}#{kind.rpartition('#')[2]}")


def _selectors(node: NodeType, subject: NamedNode, values: list[object]) -> Iterator[Triple]:
    pairs = zip(node.columns, values, strict=True)
    for kind in sorted({column.via for column, value in pairs if column.via and value is not None}):
        owner = selector(subject, kind)
        yield Triple(subject, _SELECTOR, owner)
        yield Triple(owner, _TYPE, NamedNode(kind))


def _column_writer(column: Column) -> Callable[[object], list[Term]]:
    """How the values of a column become terms."""
    if column.scheme:
        return lambda value: [NamedNode(f"{CODES}{column.scheme}/{value}")]
    if column.names_relationship:
        return lambda value: [NamedNode(terms().edge(str(value)).iri)]
    if column.multivalued:
        return lambda value: [_literal(column, part) for part in str(value).split("; ")]
    return lambda value: [_literal(column, value)]


def _literal(column: Column, value: object) -> Literal:
    words = str(value).lower() if isinstance(value, bool) else value.isoformat() if isinstance(value, dt.date) else str(value)
    if column.language:
        return Literal(words, language=column.language)
    datatype = column.datatype or DATATYPES[column.type]
    return Literal(words) if datatype == _STRING else Literal(words, datatype=NamedNode(datatype))
