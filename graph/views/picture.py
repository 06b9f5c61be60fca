"""A picture of a part of the graph: one HTML file that loads nothing, laid out beforehand, its words escaped."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

import networkx as nx

from graph.bundle import Bundle
from graph.replacing import replacing
from graph.stores import words
from graph.views.layout import positions
from graph.views.page import page
from ontology.errors import ChidaoError

MOST = 300
"""Nodes that a picture shows at the most."""
MOST_OWNERS = 40
"""Owners in a summary."""
MOST_WITH_TASKS = 120
"""Nodes of a lineage that still shows the tasks under each instrument."""
VIEWS = {
    "owners": ("LEADS", "COORDINATES"),
    "dependencies": ("DEPENDS_ON",),
    "lineage": ("IMPLEMENTS", "BASED_ON", "AMENDS", "REPEALS", "CITES", "UNDER", "ISSUED_BY"),
}
NAMES = {"Task": "text", "Instrument": "label", "Document": "name"}
COLOURS = {
    "Body": "#1b6ca8", "AddresseeGroup": "#6a4c93", "Post": "#2a9d8f", "Person": "#2a9d8f",
    "Task": "#f4b942", "Instrument": "#c8553d", "DigitalSystem": "#5f6c7b",
}  # fmt: skip


@dataclass(slots=True)
class Thing:
    """A node of the picture: what it is, its words, and the quote behind it."""

    kind: str
    name: str
    quotes: list[str] = field(default_factory=list)

    def label(self) -> str:
        """Short, in lines of some 24 letters."""
        lines = textwrap.wrap(self.name, 24) or [self.name]
        return "\n".join(lines[:3]) + (" …" if len(lines) > 3 else "")

    def title(self) -> str:
        """All the words, as text: pyvis puts titles into the page as HTML."""
        quote = "".join(f"\n“{q[:400]}”" for q in self.quotes[:2])
        return html.escape(f"{self.name[:600]}{quote}", quote=True)


def draw(bundle: Bundle, out: Path, view: str = "owners", focus: str | None = None, depth: int = 2) -> Path:
    """Draw one view of a graph, around a focus or, where it is too large, its busiest part.

    Raises
    ------
    ChidaoError : no such view, nothing called like the focus, or nothing to draw.
    """
    if view not in VIEWS:
        raise ChidaoError(f"no view {view!r}", remedy=f"one of {', '.join(VIEWS)}")
    graph, things = _graph(bundle, view)
    if focus:
        graph = _around(bundle, graph, focus, depth)
    if not graph.number_of_nodes():
        raise ChidaoError(f"there is nothing to draw in the view {view}", place=str(bundle.path), remedy="try another view or focus")
    if view == "owners" and graph.number_of_nodes() > MOST:
        graph, things = _summary(graph, things)
    if view == "lineage" and graph.number_of_nodes() > MOST_WITH_TASKS:
        graph, things = _without_tasks(graph, things)
    shown = _busiest(graph)
    _quotes(bundle, things, set(shown))
    with replacing(out) as new:
        new.write_text(page(shown, things, positions(shown, view), COLOURS, graph.number_of_nodes()), encoding="utf-8")
    return out


def _graph(bundle: Bundle, view: str) -> tuple[nx.DiGraph[str], dict[str, Thing]]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    things: dict[str, Thing] = {}
    wanted: dict[str, set[str]] = {}
    for relation in VIEWS[view]:
        for (_, source, target), table in bundle.edges(relation):
            for row in table.to_pylist():
                graph.add_edge(row["from"], row["to"], relation=relation)
                wanted.setdefault(source, set()).add(row["from"])
                wanted.setdefault(target, set()).add(row["to"])
    for kind, ids in wanted.items():
        column = NAMES.get(kind, "name")
        for row in bundle.nodes(kind).select(["id", column]).to_pylist():
            if row["id"] in ids:
                things[row["id"]] = Thing(kind, str(row[column] or row["id"]))
    return graph, things


def _around(bundle: Bundle, graph: nx.DiGraph[str], focus: str, depth: int) -> nx.DiGraph[str]:
    found = [focus] if focus in graph else [f.id for f in words.find(bundle.path, focus, limit=20)]
    start = next((f for f in found if f in graph), None)
    if start is None:
        raise ChidaoError(f"nothing in this view is called {focus[:60]!r}", remedy="try fewer words, or another view")
    near: nx.DiGraph[str] = nx.ego_graph(graph, start, radius=depth, undirected=True)
    return near


def _summary(graph: nx.DiGraph[str], things: dict[str, Thing]) -> tuple[nx.DiGraph[str], dict[str, Thing]]:
    """Too many tasks to draw: the owners alone, each with the number that it leads, joined to those who take part in them."""
    summary: nx.DiGraph[str] = nx.DiGraph()
    leads: dict[str, list[str]] = {}
    for owner, task, data in graph.edges(data=True):
        if data["relation"] == "LEADS":
            leads.setdefault(task, []).append(owner)
            summary.add_node(owner)
    for partner, task, data in graph.edges(data=True):
        for owner in leads.get(task, ()) if data["relation"] == "COORDINATES" else ():
            summary.add_edge(owner, partner, relation="takes part in its tasks")
    counts = {owner: sum(owner in owners for owners in leads.values()) for owner in summary}
    busiest = sorted(summary, key=lambda n: (-counts[n], n))[:MOST_OWNERS]
    summary.remove_nodes_from([n for n in list(summary) if n not in busiest])
    named = {n: Thing(things[n].kind, f"{things[n].name} ({counts[n]})" if counts[n] else things[n].name) for n in summary}
    return summary, named


def _without_tasks(graph: nx.DiGraph[str], things: dict[str, Thing]) -> tuple[nx.DiGraph[str], dict[str, Thing]]:
    """Too many to draw: the instruments and their issuers alone, each instrument with the number of tasks under it."""
    under = {n: sum(things[t].kind == "Task" for t in graph.predecessors(n)) for n in graph}
    kept = graph.subgraph(n for n in graph if things[n].kind != "Task").copy()
    named = {n: Thing(things[n].kind, f"{things[n].name} ({under[n]})" if under[n] else things[n].name) for n in kept}
    return kept, named


def _busiest(graph: nx.DiGraph[str]) -> nx.DiGraph[str]:
    """The nodes with the most edges, and their neighbours, up to the most that a reader can take in."""
    if graph.number_of_nodes() <= MOST:
        return graph
    ranked = sorted(graph.nodes, key=lambda n: (-graph.degree(n), n))
    kept: list[str] = []
    for node in ranked:
        for one in (node, *sorted(nx.all_neighbors(graph, node))):
            if one not in kept and len(kept) < MOST:
                kept.append(one)
    busiest: nx.DiGraph[str] = nx.DiGraph()
    busiest.add_edges_from((a, b, d) for a, b, d in graph.edges(data=True) if a in kept and b in kept)
    return busiest


def _quotes(bundle: Bundle, things: dict[str, Thing], shown: set[str]) -> None:
    exact = {row["id"]: row["exact"] for row in bundle.nodes("Evidence").select(["id", "exact"]).to_pylist()}
    for (_, source, _), table in bundle.edges("HAS_EVIDENCE"):
        if source in ("Task", "Instrument"):
            for row in table.to_pylist():
                if row["from"] in shown and row["from"] in things:
                    things[row["from"]].quotes.append(" ".join(exact[row["to"]].split()))
