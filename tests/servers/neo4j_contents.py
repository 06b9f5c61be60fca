"""What a Neo4j server holds and what it should hold, in a form that can be compared."""

from __future__ import annotations

from typing import Any, NamedTuple

import neo4j

from graph.bundle import Bundle
from graph.export import elements
from ontology.terms import terms


class Contents(NamedTuple):
    """Nodes by id (their label, their properties) and edges (relationship, start, end)."""

    nodes: dict[str, tuple[str, dict[str, Any]]]
    edges: list[tuple[str, str, str]]


def held(driver: neo4j.Driver) -> Contents:
    """What chidao wrote to the server."""
    found = driver.execute_query("MATCH (n:Chidao) RETURN n").records
    edges = driver.execute_query("MATCH (a:Chidao)-[r]->(b:Chidao) RETURN type(r), a.id, b.id").records
    nodes = {record["n"]["id"]: (_label(record["n"].labels), _native(record["n"])) for record in found}
    assert len(nodes) == len(found)
    return Contents(nodes, sorted((r[0], r[1], r[2]) for r in edges))


def expected(bundle: Bundle) -> Contents:
    """What a push of the graph leads to."""
    nodes = {}
    for node in elements.nodes(bundle):
        many = {column.name for column in terms().node(node.label).columns if column.multivalued}
        split = {name: str(value).split("; ") if name in many else value for name, value in node.properties.items()}
        nodes[node.id] = (node.label, {"id": node.id, **split})
    return Contents(nodes, sorted((edge.name, edge.start, edge.end) for edge in elements.edges(bundle)))


def _label(labels: frozenset[str]) -> str:
    (label,) = labels - {"Chidao"}
    return label


def _native(node: neo4j.graph.Node) -> dict[str, Any]:
    return {name: value.to_native() if isinstance(value, neo4j.time.Date) else value for name, value in node.items()}
