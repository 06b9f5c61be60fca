"""A body with the ones whose tasks it inherited and the ones that inherited its own, by the changes in the graph, and their heads.

A merger, a new name or a division hands a body's tasks down. A transfer moves one function of a body that lives on or was
merged elsewhere: what else that body had to do did not move with it, so it hands nothing down here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.stores.base import Id, QueryEngine, Scalar

if TYPE_CHECKING:
    from graph.stores import EngineName

_CHANGES: Mapping[EngineName, str] = {
    "sparql": """PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?old ?new ?kind { ?c org:originalOrganization ?old ; org:resultingOrganization ?new ; dcterms:type ?kind }""",
    "cypher": """MATCH (o:Body)<-[:ORIGINAL_ORGANIZATION]-(c:ChangeEvent)-[:RESULTING_ORGANIZATION]->(n:Body)
        RETURN o.id AS old, n.id AS new, c.kind AS kind""",
}
_HEADS: Mapping[EngineName, str] = {
    "sparql": "PREFIX cd: <https://w3id.org/chidao/ontology#> SELECT ?post ?body { ?post cd:heads ?body }",
    "cypher": "MATCH (p:Post)-[:HEADS]->(b:Body) RETURN p.id AS post, b.id AS body",
}
_WHOLE = frozenset({"merger", "rename", "split"})
"""The changes in which a body's tasks go over as a whole."""
_MOST = 100_000


def with_heirs(session: QueryEngine, bodies: Scalar | Sequence[Scalar], timeout: float) -> list[Scalar]:
    """The bodies, their predecessors and their successors, however many changes lie between, and the posts that head them."""
    asked = [str(b) for b in bodies] if isinstance(bodies, Sequence) and not isinstance(bodies, str) else [str(bodies)]
    changes = session.run(_CHANGES[session.engine], timeout=timeout, limit=_MOST).shortened()
    pairs = [(str(old), str(new)) for old, new, kind in changes if kind in _WHOLE]
    found = _closure(asked, [(new, old) for old, new in pairs]) | _closure(asked, pairs)
    heads = session.run(_HEADS[session.engine], timeout=timeout, limit=_MOST).shortened()
    found |= {str(post) for post, body in heads if body in found}
    return [Id(one) for one in sorted(found)]


def _closure(start: Iterable[str], steps: Sequence[tuple[str, str]]) -> set[str]:
    """All that is reached from ``start`` going from the first of each pair to the second."""
    reached, fresh = set(start), set(start)
    while fresh:
        fresh = {there for here, there in steps if here in fresh} - reached
        reached |= fresh
    return reached
