"""JSON-LD with the ontology's context written in, an object a line: reads as plain JSON, and holds the same triples."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Iterator
from typing import IO, Any

import pyarrow as pa
from pyoxigraph import Literal, NamedNode, Triple

from graph.bundle import Bundle
from graph.export.description import description
from graph.export.rdf import Graph, selector
from graph.iris import iri_of
from ontology.context import json_ld_context
from ontology.terms import DATATYPES, Column, NodeType, terms

_ROWS = 10_000
_SELECTOR = "http://www.w3.org/ns/oa#hasSelector"


def write(bundle: Bundle, out: IO[bytes]) -> None:
    """One JSON document; the context needs no network."""
    out.write(b'{"@context": ' + _line(_context()) + b',\n"@graph": [\n')
    for place, item in enumerate(itertools.chain(_described(bundle), objects(bundle))):
        out.write((b",\n" if place else b"") + _line(item))
    out.write(b"\n]}\n")


def _context() -> object:
    """The ontology's context, without what rdflib reads otherwise than the standard: an alias of ``@type`` beside
    Instrument's own column ``type``, and a datatype on plain strings (it keeps ``"x"`` and ``"x"^^xsd:string`` apart).
    """
    context = json_ld_context(terms())["@context"]
    assert isinstance(context, dict)
    return _without_string({key: value for key, value in context.items() if value not in ("@id", "@type")})


def _without_string(context: object) -> object:
    if not isinstance(context, dict):
        return context
    return {key: _without_string(value) for key, value in context.items() if (key, value) != ("@type", DATATYPES["STRING"])}


def objects(graph: Graph) -> Iterator[dict[str, Any]]:
    """An object for each node with its columns, then one for each node and relationship with where that leads."""
    for node in terms().nodes.values():
        for batch in graph.nodes(node.label).to_batches(_ROWS):
            yield from (_node(node, row) for row in batch.to_pylist())
    for edge in terms().edges:
        for _, table in graph.edges(edge):
            yield from _edges(edge, table)


def _node(node: NodeType, row: dict[str, Any]) -> dict[str, Any]:
    iri = iri_of(row["id"])
    kinds = [node.label, *node.also_typed]
    item: dict[str, Any] = {"@id": iri, "@type": kinds if len(kinds) > 1 else node.label}
    selectors: dict[str, dict[str, Any]] = {}
    for column in node.columns:
        if (value := row[column.name]) is None:
            continue
        if column.via:
            found = selectors.setdefault(column.via, {"@id": selector(NamedNode(iri), column.via).value, "@type": column.via})
            found[column.iri] = _typed(column, value)
        else:
            item[column.name] = value.split("; ") if column.multivalued else value
    if selectors:
        item[_SELECTOR] = [selectors[kind] for kind in sorted(selectors)]
    return item


def _typed(column: Column, value: Any) -> dict[str, Any]:
    """A value on a selector, whose columns the context does not name."""
    if column.language:
        return {"@value": value, "@language": column.language}
    return _literal(value, column.datatype or DATATYPES[column.type])


def _edges(name: str, table: pa.Table) -> Iterator[dict[str, Any]]:
    rows = itertools.chain.from_iterable(batch.to_pylist() for batch in table.to_batches(_ROWS))
    for start, group in itertools.groupby(rows, key=lambda row: row["from"]):
        yield {"@id": iri_of(start), name: [iri_of(row["to"]) for row in group]}


def _described(bundle: Bundle) -> Iterator[dict[str, Any]]:
    for subject, group in itertools.groupby(description(bundle), key=lambda t: t.subject):
        item: dict[str, Any] = {"@id": subject.value}
        for triple in group:
            item.setdefault(triple.predicate.value, []).append(_value(triple))
        yield item


def _value(triple: Triple) -> dict[str, Any]:
    term = triple.object
    if not isinstance(term, Literal):
        return {"@id": str(term).strip("<>")}
    return {"@value": term.value, "@language": term.language} if term.language else _literal(term.value, term.datatype.value)


def _literal(value: Any, datatype: str) -> dict[str, Any]:
    """A plain string has no ``@type``: rdflib would keep it apart from one that has."""
    return {"@value": value} if datatype == DATATYPES["STRING"] else {"@value": value, "@type": datatype}


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, default=dt.date.isoformat).encode()
