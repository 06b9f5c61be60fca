"""Where each node stands, computed beforehand: a page that lays itself out needs a minute for 300 nodes."""

from __future__ import annotations

import math

import networkx as nx

_CELL = (230.0, 95.0)


def positions(graph: nx.DiGraph[str], view: str) -> dict[str, tuple[float, float]]:
    """Owners as stars side by side, chains of dependency and lineage in layers from left to right. The same graph, the same picture.

    >>> positions(nx.DiGraph([("a", "b")]), "dependencies")
    {'a': (0.0, 0.0), 'b': (460.0, 0.0)}
    """
    parts = sorted(nx.weakly_connected_components(graph), key=lambda c: (-len(c), min(c)))
    placed: dict[str, tuple[float, float]] = {}
    left = top = row_height = 0.0
    row_width = 3200.0 if graph.number_of_nodes() < 120 else 6000.0
    for part in parts:
        local = _stars(graph.subgraph(part)) if view == "owners" else _layers(graph.subgraph(part))
        width = max(x for x, _ in local.values()) + 2 * _CELL[0]
        height = max(y for _, y in local.values()) + 2 * _CELL[1]
        if left and left + width > row_width:
            left, top, row_height = 0.0, top + row_height, 0.0
        placed |= {node: (round(x + left, 1), round(y + top, 1)) for node, (x, y) in local.items()}
        left, row_height = left + width, max(row_height, height)
    return placed


def _stars(graph: nx.DiGraph[str]) -> dict[str, tuple[float, float]]:
    """Force-directed with a fixed seed, stretched so that labels have room."""
    if graph.number_of_nodes() == 1:
        return dict.fromkeys(graph, (0.0, 0.0))
    step = 2 * math.pi / len(graph)
    start = {n: (math.cos(k * step), math.sin(k * step)) for k, n in enumerate(sorted(graph))}
    found = nx.spring_layout(graph.to_undirected(), k=1.6 / math.sqrt(len(graph)), pos=start, seed=7, iterations=300)
    room = 190.0 * math.sqrt(len(graph)) + 120
    points = {n: (float(p[0]) * room * 1.5, float(p[1]) * room) for n, p in sorted(found.items())}
    x0, y0 = min(x for x, _ in points.values()), min(y for _, y in points.values())
    return {n: (x - x0, y - y0) for n, (x, y) in points.items()}


def _layers(graph: nx.DiGraph[str]) -> dict[str, tuple[float, float]]:
    """A node stands right of all that points to it; cycles are cut where they close."""
    whole = nx.condensation(graph)
    level: dict[str, int] = {}
    for k, generation in enumerate(nx.topological_generations(whole)):
        for component in generation:
            level |= dict.fromkeys(whole.nodes[component]["members"], k)
    columns: dict[int, list[str]] = {}
    for node in sorted(graph):
        columns.setdefault(level[node], []).append(node)
    return {n: (2 * _CELL[0] * k, _CELL[1] * row) for k, nodes in columns.items() for row, n in enumerate(nodes)}
