"""What a push says to Neo4j. Names come from the ontology's table, values are parameters; nothing else is put into a statement.

``Chidao`` marks every node that chidao wrote, and all that is changed or removed is found by that mark. A ``ChidaoUnit``
remembers the digest of a document, or of a part of what documents share, as it was sent.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.push.units import DOCUMENTS
from ontology.terms import Terms

MARK = "Chidao"
UNIT = "ChidaoUnit"
_AFTER_DOCUMENTS = DOCUMENTS[:-1] + chr(ord(DOCUMENTS[-1]) + 1)
_SHARED = f"(n.id < '{DOCUMENTS}' OR n.id >= '{_AFTER_DOCUMENTS}')"


def schema(table: Terms) -> Iterator[tuple[str, str]]:
    """Constraints and indexes, by name; none of them binds a node that chidao did not write.

    Examples
    --------
    >>> from ontology.terms import terms
    >>> dict(schema(terms()))["chidao_Document_id"]
    'CREATE INDEX chidao_Document_id IF NOT EXISTS FOR (n:`Document`) ON (n.`id`)'
    """
    for label in (MARK, UNIT):
        yield f"chidao_{label}_id", f"CREATE CONSTRAINT chidao_{label}_id IF NOT EXISTS FOR (n:`{label}`) REQUIRE n.`id` IS UNIQUE"
    for node in table.nodes.values():
        for column in ("id", *(column.name for column in node.columns if column.type == "DATE" or column.name == "name")):
            name = f"chidao_{node.label}_{column}"
            yield name, f"CREATE INDEX {name} IF NOT EXISTS FOR (n:`{node.label}`) ON (n.`{column}`)"


DECLARED = "SHOW INDEXES YIELD name WHERE name STARTS WITH 'chidao_' RETURN name"
WAIT_FOR_SCHEMA = "CALL db.awaitIndexes(300)"
KNOWN = f"MATCH (u:{UNIT}) RETURN u.id AS id, u.digest AS digest"
THERE = f"MATCH (n:{MARK}:Document) RETURN n.id AS id"
RECORD = f"UNWIND $rows AS row MERGE (u:{UNIT} {{id: row.id}}) SET u.digest = row.digest"
FORGET = f"UNWIND $rows AS id MATCH (u:{UNIT} {{id: id}}) DELETE u"
SHARED_NODES = f"MATCH (n:{MARK}) WHERE {_SHARED} RETURN n.id AS id"
NODES_OF = f"UNWIND $rows AS unit MATCH (n:{MARK}) WHERE n.id = unit OR n.id STARTS WITH unit + '/' RETURN n.id AS id"
EDGES_OF = f"""UNWIND $rows AS id MATCH (:{MARK} {{id: id}})-[r]-(:{MARK}) WHERE type(r) IN $types
RETURN DISTINCT elementId(r) AS edge, type(r) AS name, startNode(r).id AS start, endNode(r).id AS end"""
SHARED_EDGES_OF = f"""UNWIND $rows AS id MATCH (s:{MARK} {{id: id}})-[r]->(n:{MARK}) WHERE type(r) IN $types AND {_SHARED}
RETURN elementId(r) AS edge, type(r) AS name, s.id AS start, n.id AS end"""
REMOVE_NODES = f"UNWIND $rows AS id MATCH (n:{MARK} {{id: id}}) DETACH DELETE n"
REMOVE_EDGES = "UNWIND $rows AS edge MATCH ()-[r]->() WHERE elementId(r) = edge DELETE r"


def put_nodes(label: str) -> str:
    """Nodes of a class: what is not known is taken away, properties and labels that others gave them stay."""
    return f"UNWIND $rows AS row MERGE (n:{MARK} {{id: row.id}}) SET n:`{label}`, n += row"


def put_edges(name: str) -> str:
    """Edges of a relationship between things that are there; what is not there yet brings its edges when it comes."""
    return f"UNWIND $rows AS row MATCH (a:{MARK} {{id: row[0]}}) MATCH (b:{MARK} {{id: row[1]}}) MERGE (a)-[:`{name}`]->(b)"
