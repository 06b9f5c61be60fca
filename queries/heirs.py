"""A body with the ones whose tasks it inherited and the ones that inherited its own, by the changes in the graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.bundle import Bundle
from graph.stores.base import Id, Scalar


def with_heirs(folder: Path, bodies: Scalar | Sequence[Scalar]) -> list[Scalar]:
    """The bodies, their predecessors and their successors, however many changes lie between."""
    asked = [str(b) for b in bodies] if isinstance(bodies, Sequence) and not isinstance(bodies, str) else [str(bodies)]
    bundle = Bundle.open(folder)
    before = _edges(bundle, "ORIGINAL_ORGANIZATION")
    after = _edges(bundle, "RESULTING_ORGANIZATION")
    changes = [(before.get(change, set()), after.get(change, set())) for change in sorted(before.keys() | after.keys())]
    older = _closure(asked, [(new, old) for old, new in changes])
    newer = _closure(asked, changes)
    return [Id(b) for b in sorted({*asked, *older, *newer})]


def _edges(bundle: Bundle, name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for _, table in bundle.edges(name):
        for row in table.to_pylist():
            found.setdefault(row["from"], set()).add(row["to"])
    return found


def _closure(start: Iterable[str], steps: Sequence[tuple[set[str], set[str]]]) -> set[str]:
    """All that is reached from ``start`` going from the first of each pair to the second."""
    reached, fresh = set(start), set(start)
    while fresh:
        fresh = {b for here, there in steps if here & fresh for b in there} - reached
        reached |= fresh
    return reached
