"""Reads ``chidao.ttl`` into the plain table that ``terms.json`` holds."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from rdflib import RDF, SKOS, Graph, Namespace, URIRef
from rdflib.namespace import RDFS
from rdflib.term import Node

from ontology.terms import CD, CODES

_CD = Namespace(CD)
_OPTIONAL = ("language", "datatype")
_FLAGS = {"multivalued": _CD.manyValued, "names_relationship": _CD.namesRelationship}


def ontology_graph() -> Graph:
    """``chidao.ttl`` as an rdflib graph."""
    return Graph().parse(data=files("ontology").joinpath("chidao.ttl").read_text(encoding="utf-8"), format="turtle")


def read_table(graph: Graph) -> dict[str, Any]:
    """The table of node types, edge types and closed lists that the annotations in ``graph`` spell out, sorted."""
    nodes = {str(label): _node(graph, s) for s, label in graph.subject_objects(_CD.label)}
    edges = {str(name): _edge(graph, s) for s, name in graph.subject_objects(_CD.relationship)}
    codes = {_scheme(s): _codes(graph, s) for s in graph.subjects(RDF.type, SKOS.ConceptScheme)}
    return {"nodes": _sorted(nodes), "edges": _sorted(edges), "codes": _sorted(codes)}


def name_of(graph: Graph, term: Node) -> dict[str, str]:
    """The term's label in each language."""
    labels = {str(getattr(o, "language", None)): str(o) for o in graph.objects(term, RDFS.label)}
    return {language: labels[language] for language in ("vi", "en")}


def _sorted(table: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(table.items()))


def _texts(values: Iterable[Node]) -> list[str]:
    return sorted(str(v) for v in values)


def _node(graph: Graph, term: Node) -> dict[str, Any]:
    columns = sorted(graph.objects(term, _CD.hasColumn), key=lambda c: int(str(graph.value(c, _CD.position))))
    return {
        "iri": str(term),
        "title": name_of(graph, term),
        "columns": [_column(graph, c) for c in columns],
        "also_typed": _texts(graph.objects(term, _CD.alsoTyped)),
        "needs_evidence": _flag(graph, term, _CD.needsEvidence),
    }


def _column(graph: Graph, cell: Node) -> dict[str, Any]:
    """Only what is not the default, so that the generated table stays short."""
    record: dict[str, Any] = {"name": str(graph.value(cell, _CD.column)), "iri": str(graph.value(cell, _CD.property))}
    record["type"] = str(graph.value(cell, _CD.type) or "STRING")
    record |= {key: str(value) for key in _OPTIONAL if (value := graph.value(cell, _CD[key])) is not None}
    if (via := graph.value(cell, _CD.via)) is not None:
        record["via"] = str(via)
    if (scheme := graph.value(cell, _CD.scheme)) is not None:
        record["scheme"] = _scheme(scheme)
    return record | {key: True for key, iri in _FLAGS.items() if _flag(graph, cell, iri)}


def _edge(graph: Graph, term: Node) -> dict[str, Any]:
    ends = [pair.split(" -> ") for pair in _texts(graph.objects(term, _CD.ends))]
    return {"iri": str(term), "title": name_of(graph, term), "ends": ends, "derived": _flag(graph, term, _CD.derived)}


def _codes(graph: Graph, scheme: Node) -> dict[str, Any]:
    members = graph.subjects(SKOS.inScheme, scheme)
    return _sorted({str(graph.value(c, SKOS.notation)): name_of(graph, c) for c in members})


def _scheme(scheme: Node) -> str:
    return str(scheme).removeprefix(CODES)


def _flag(graph: Graph, term: Node, iri: URIRef) -> bool:
    return str(graph.value(term, iri)) == "true"
