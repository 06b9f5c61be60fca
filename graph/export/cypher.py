"""A script of Cypher statements, a line each, that Neo4j 5 takes (and Ladybug, once its tables are declared).

Every statement is a MERGE, so that running the script again changes nothing. For millions of nodes use the CSV files.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import IO

from graph.bundle import Bundle
from graph.export.elements import Edge, Node, Property, edges, nodes
from ontology.terms import terms

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_SPECIAL = re.compile(r"[\\'\n\r\t\b\f]")


def write(bundle: Bundle, out: IO[bytes]) -> None:
    """Constraints (which make the look-ups fast), then nodes, then edges."""
    for label in terms().nodes:
        out.write(f"CREATE CONSTRAINT `{label}_id` IF NOT EXISTS FOR (n:`{label}`) REQUIRE n.`id` IS UNIQUE;\n".encode())
    for node in nodes(bundle):
        out.write(_node(node).encode())
    for edge in edges(bundle):
        out.write(_edge(edge).encode())


def _node(node: Node) -> str:
    settings = ", ".join(f"n.`{name}` = {literal(value)}" for name, value in node.properties.items())
    return f"MERGE (n:`{node.label}` {{`id`: {literal(node.id)}}}){f' SET {settings}' if settings else ''};\n"


def _edge(edge: Edge) -> str:
    start, end = (f"`{label}` {{`id`: {literal(key)}}}" for label, key in ((edge.start_label, edge.start), (edge.end_label, edge.end)))
    return f"MATCH (a:{start}), (b:{end}) MERGE (a)-[:`{edge.name}`]->(b);\n"


def literal(value: Property) -> str:
    r"""A value as a Cypher literal.

    Neo4j reads ``\uXXXX`` before anything else, so a backslash is never left in front of a ``u``.

    Examples
    --------
    >>> print(literal("l'État"), literal(dt.date(2025, 12, 31)), literal(True))
    'l\'État' date('2025-12-31') true
    >>> print(literal("\\u0027"))
    '\\' + 'u0027'
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dt.date):
        return f"date('{value.isoformat()}')"
    escaped = _SPECIAL.sub(lambda m: _ESCAPES[m[0]], value)
    return "'" + escaped.replace("\\\\u", "\\\\' + 'u") + "'"
