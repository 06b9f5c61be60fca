"""Where each node stands, computed beforehand: a page that lays itself out needs a minute for 300 nodes."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import networkx as nx

_CELL = (230.0, 100.0)
"""Width and height that a node with its label needs, in the page's own pixels."""
_WIDE = 1.6
"""Width to height of a picture: that of a window."""
_FLAT = (0.3, 0.45, 0.6, 0.8)
"""How near a row counts beside a column; which of them fits a window depends on the graph, so each is tried."""
_TASK_EDGES = ("LEADS", "COORDINATES")
_AROUND = sorted(
    ((x / 2, y) for x, y in itertools.product(range(-30, 31), range(-15, 16)) if (x + y) % 2 == 0 and (y or abs(x) > 2)),
    key=lambda p: (p[0] ** 2 + p[1] ** 2 / 2, p[1], p[0]),
)
"""Places around an owner, the nearest first: rows of cells, every other one moved by half a cell, and room left and right of the owner."""


class Spot(NamedTuple):
    """Where a node stands, and how many cells its label may take."""

    x: float
    y: float
    room: int = 1


def positions(graph: nx.DiGraph[str], view: str) -> dict[str, Spot]:
    """Owners amid their tasks, chains of dependency and lineage in layers from left to right. The same graph, the same picture.

    >>> positions(nx.DiGraph([("a", "b")]), "dependencies")
    {'a': Spot(x=0.0, y=0.0, room=1), 'b': Spot(x=460.0, y=0.0, room=1)}
    """
    return (
        min((_owners(graph, flat) for flat in _FLAT), key=_extent)
        if view == "owners"
        else _rows([_layers(graph.subgraph(part)) for part in _parts(graph)])
    )


def _parts(graph: nx.DiGraph[str]) -> list[set[str]]:
    return sorted(nx.weakly_connected_components(graph), key=lambda c: (-len(c), min(c)))


def _rows(blocks: Iterable[dict[str, Spot]]) -> dict[str, Spot]:
    """Blocks side by side, in rows as long as make the whole the shape of a window."""
    sized = [(b, max(s.x for s in b.values()) + 2 * _CELL[0], max(s.y for s in b.values()) + 1.5 * _CELL[1]) for b in blocks]
    longest = max([math.sqrt(_WIDE * sum(w * h for _, w, h in sized)), *(w for _, w, _ in sized)])
    placed: dict[str, Spot] = {}
    left = top = row_height = 0.0
    for block, width, height in sized:
        if left and left + width > longest:
            left, top, row_height = 0.0, top + row_height, 0.0
        placed |= {n: Spot(round(s.x + left, 1), round(s.y + top, 1), s.room) for n, s in block.items()}
        left, row_height = left + width, max(row_height, height)
    return placed


def _extent(placed: dict[str, Spot]) -> float:
    """How high a window must be to hold all: the smaller, the larger the letters."""
    xs, ys = [s.x for s in placed.values()], [s.y for s in placed.values()]
    return max((max(xs) - min(xs) + _CELL[0]) / _WIDE, max(ys) - min(ys) + _CELL[1])


def _owners(graph: nx.DiGraph[str], flat: float) -> dict[str, Spot]:
    """Each owner with its tasks around it, as near as there is room to those whose tasks it shares; the largest in the middle."""
    homes = _homes(graph)
    blocks = {n: _star(n, [t for t, home in homes.items() if home == n]) for n in sorted(graph) if n not in homes}
    near = _neighbours(graph, homes)
    taken: set[tuple[int, int]] = set()
    middles: dict[str, tuple[float, float]] = {}
    placed: dict[str, Spot] = {}
    for owner in _one_after_another(blocks, near):
        aims = [middles[n] for n in sorted(near[owner]) if n in middles]
        block = blocks[owner]
        xs, ys = [s.x for s in block.values()], [s.y for s in block.values()]
        width, height = math.ceil(max(xs) - min(xs)) + 1, math.ceil(max(ys) - min(ys)) + 1
        aim = (sum(x for x, _ in aims) / len(aims), sum(y for _, y in aims) / len(aims)) if aims else (0.0, 0.0)
        left, top = _free(taken, width, height, aim, flat)
        taken |= set(itertools.product(range(left, left + width), range(top, top + height)))
        middles[owner] = (left + width / 2, top + height / 2)
        for node, spot in block.items():
            x, y = spot.x - min(xs) + left, spot.y - min(ys) + top
            placed[node] = Spot(round(x * _CELL[0], 1), round(y * _CELL[1], 1), spot.room)
    return placed


def _homes(graph: nx.DiGraph[str]) -> dict[str, str]:
    """Beside whom each task stands: who leads it; of several the one with the most tasks."""
    homes = {}
    for task in sorted(graph):
        owners = [
            (d["relation"] != "LEADS", -graph.degree(o), o)
            for o, _, d in graph.in_edges(task, data=True)
            if d.get("relation") in _TASK_EDGES
        ]
        if owners:
            homes[task] = min(owners)[2]
    return homes


def _star(owner: str, tasks: list[str]) -> dict[str, Spot]:
    """In cells: the owner, and its tasks around it, or below it where they are few."""
    if len(tasks) < 4:
        return {owner: Spot(0.0, 0.0)} | {t: Spot(float(k), 1.0) for k, t in enumerate(tasks)}
    return {owner: Spot(0.0, 0.15, 2)} | {t: Spot(float(x), float(y)) for t, (x, y) in zip(tasks, _AROUND, strict=False)}


def _neighbours(graph: nx.DiGraph[str], homes: dict[str, str]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {n: set() for n in graph if n not in homes}
    for source, target in graph.edges:
        one, other = homes.get(source, source), homes.get(target, target)
        if one != other:
            near[one].add(other)
            near[other].add(one)
    return near


def _one_after_another(blocks: dict[str, dict[str, Spot]], near: dict[str, set[str]]) -> Iterator[str]:
    """The largest first, then always one beside those that stand already."""
    left = sorted(blocks, key=lambda n: (-len(blocks[n]), -len(near[n]), n))
    beside: set[str] = set()
    while left:
        owner = next((n for n in left if n in beside), left[0])
        left.remove(owner)
        beside |= near[owner]
        yield owner


def _free(taken: set[tuple[int, int]], width: int, height: int, aim: tuple[float, float], flat: float) -> tuple[int, int]:
    """The free place whose middle is nearest to the aim; a row away counts as ``flat`` of a column away."""
    reach = 2 + width + height + (math.isqrt(len(taken)) if taken else 0)
    left, top = round(aim[0] - width / 2), round(aim[1] - height / 2)
    spiral = sorted(
        itertools.product(range(-reach, reach + 1), range(-2 * reach, 2 * reach + 1)), key=lambda p: (p[0] ** 2 + (flat * p[1]) ** 2, p)
    )
    for x, y in spiral:
        cells = itertools.product(range(left + x, left + x + width), range(top + y, top + y + height))
        if taken.isdisjoint(cells):
            return left + x, top + y
    return left, max(y for _, y in taken) + 1


def _layers(graph: nx.DiGraph[str]) -> dict[str, Spot]:
    """A node stands right of all that points to it; cycles are cut where they close; a long layer takes several columns."""
    whole = nx.condensation(graph)
    rows = max(4, math.ceil(math.sqrt(len(graph)) * _WIDE))
    placed: dict[str, Spot] = {}
    left = 0.0
    for generation in nx.topological_generations(whole):
        layer = sorted(node for component in generation for node in whole.nodes[component]["members"])
        layer.sort(key=lambda n: _height(graph, placed, n))
        for k, node in enumerate(layer):
            placed[node] = Spot(left + k // rows * _CELL[0], k % rows * _CELL[1])
        left += _CELL[0] * (math.ceil(len(layer) / rows) + 1)
    return placed


def _height(graph: nx.DiGraph[str], placed: dict[str, Spot], node: str) -> float:
    """The mean height of what points to it, so that edges cross less."""
    before = [placed[n].y for n in graph.predecessors(node) if n in placed]
    return sum(before) / len(before) if before else 0.0
