"""Where the nodes of a picture stand: no label upon another, the same each time, in the shape of a window."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.views.layout import Spot, positions

_NODES = st.integers(0, 25)
_LED = st.lists(st.tuples(st.integers(0, 8), _NODES, st.sampled_from(["LEADS", "COORDINATES"])), min_size=1, max_size=60)
_CHAINS = st.lists(st.tuples(_NODES, _NODES), min_size=1, max_size=60)


def _owners(led: list[tuple[int, int, str]]) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from((f"owner {owner}", f"task {task}", {"relation": relation}) for owner, task, relation in led)
    return graph


def _apart(spots: list[Spot]) -> bool:
    """No two nodes nearer than a label is wide, unless a line apart."""
    return all(abs(a.x - b.x) >= 230 or abs(a.y - b.y) >= 84 for k, a in enumerate(spots) for b in spots[:k])


@given(led=_LED)
def test_owners_and_tasks_stand_apart_and_the_same_each_time(led: list[tuple[int, int, str]]) -> None:
    graph = _owners(led)
    found = positions(graph, "owners")
    assert set(found) == set(graph)
    assert _apart(list(found.values()))
    again: nx.DiGraph[str] = nx.DiGraph()
    again.add_edges_from(reversed(list(graph.edges(data=True))))
    assert positions(again, "owners") == found


@given(edges=_CHAINS)
def test_layers_stand_apart_and_each_after_what_points_to_it(edges: list[tuple[int, int]]) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph((str(a), str(b)) for a, b in edges)
    found = positions(graph, "lineage")
    assert set(found) == set(graph)
    assert _apart(list(found.values()))
    if nx.is_directed_acyclic_graph(graph):
        assert all(found[a].x < found[b].x for a, b in graph.edges)


def test_an_owner_stands_amid_its_tasks_in_letters_twice_as_large() -> None:
    found = positions(_owners([(0, task, "LEADS") for task in range(12)]), "owners")
    owner = found.pop("owner 0")
    assert (owner.room, {s.room for s in found.values()}) == (2, {1})
    assert min(s.x for s in found.values()) < owner.x < max(s.x for s in found.values())
    assert min(s.y for s in found.values()) < owner.y < max(s.y for s in found.values())


def test_a_task_of_two_stands_with_the_one_that_leads_it() -> None:
    led = [(0, task, "LEADS") for task in range(5)] + [(1, 9, "LEADS"), (0, 9, "COORDINATES")]
    found = positions(_owners(led), "owners")
    assert (found["task 9"].x, found["task 9"].y) == (found["owner 1"].x, found["owner 1"].y + 100)


def test_a_long_layer_takes_several_columns() -> None:
    found = positions(nx.DiGraph([("all", str(k)) for k in range(200)]), "lineage")
    width = max(s.x for s in found.values())
    height = max(s.y for s in found.values())
    assert 1 < width / height < 2.5
