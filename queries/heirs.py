"""A body with the ones whose tasks it inherited and the ones that inherited its own, by the changes in the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.stores.base import Id, QueryEngine, Scalar

if TYPE_CHECKING:
    from graph.stores import EngineName

_CHANGES: Mapping[EngineName, str] = {
    "sparql": """PREFIX org: <http://www.w3.org/ns/org#>
        SELECT ?old ?new { ?c org:originalOrganization ?old ; org:resultingOrganization ?new }""",
    "cypher": """MATCH (o:Body)<-[:ORIGINAL_ORGANIZATION]-(:ChangeEvent)-[:RESULTING_ORGANIZATION]->(n:Body)
        RETURN o.id AS old, n.id AS new""",
}
_MOST = 100_000


def with_heirs(session: QueryEngine, bodies: Scalar | Sequence[Scalar], timeout: float) -> list[Scalar]:
    """The bodies, their predecessors and their successors, however many changes lie between."""
    asked = [str(b) for b in bodies] if isinstance(bodies, Sequence) and not isinstance(bodies, str) else [str(bodies)]
    changes = session.run(_CHANGES[session.engine], timeout=timeout, limit=_MOST).shortened()
    pairs = [(str(old), str(new)) for old, new in changes]
    older = _closure(asked, [(new, old) for old, new in pairs])
    newer = _closure(asked, pairs)
    return [Id(b) for b in sorted({*asked, *older, *newer})]


def _closure(start: Iterable[str], steps: Sequence[tuple[str, str]]) -> set[str]:
    """All that is reached from ``start`` going from the first of each pair to the second."""
    reached, fresh = set(start), set(start)
    while fresh:
        fresh = {there for here, there in steps if here in fresh} - reached
        reached |= fresh
    return reached
