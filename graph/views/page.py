"""The HTML page: pyvis's network with everything inlined, a legend, and nothing that reaches out."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Protocol

import networkx as nx
from pyvis.network import Network

from graph.views.layout import Spot

_OUTSIDE = re.compile(r"<(?:script|link)\b[^>]*\b(?:src|href)\s*=\s*[\"']?(?:https?:)?//[^>]*>(?:\s*</script>)?", re.IGNORECASE)
_OPTIONS = """{"physics": {"enabled": false}, "interaction": {"hover": true, "tooltipDelay": 120, "navigationButtons": false},
"nodes": {"borderWidth": 0, "font": {"face": "Segoe UI, Noto Sans, DejaVu Sans, sans-serif"}},
"edges": {"color": {"color": "#9aa5b1"},
"arrows": {"to": {"enabled": true, "scaleFactor": 0.5}}, "smooth": {"type": "curvedCW", "roundness": 0.12}}}"""
_LETTERS = 15
"""Size of a label's letters where it has one cell."""
_DOT = "display:inline-block;width:.8em;height:.8em;background:"
_BAR = "font:14px Segoe UI,Noto Sans,DejaVu Sans,sans-serif;padding:.4em 1em"
_FIND = (
    '<input id="find" list="things" aria-label="find a name" placeholder="find a name" style="float:right;width:22em;font:inherit">'
    '<datalist id="things"></datalist>'
)
_SCRIPT = files("graph.views").joinpath("find.js").read_text(encoding="utf-8")
_NAMES = {"AddresseeGroup": "group of addressees", "DigitalSystem": "system"}


class Shown(Protocol):
    """What the page needs of a thing."""

    kind: str

    def label(self) -> str: ...

    def title(self) -> str: ...


def page(graph: nx.DiGraph[str], things: Mapping[str, Shown], places: Mapping[str, Spot], colours: Mapping[str, str], whole: int) -> str:
    """The page for the nodes and edges of ``graph``; ``whole`` is how many there were before it was cut to size."""
    network = Network(height="96vh", width="100%", directed=True, cdn_resources="in_line", bgcolor="#ffffff")
    network.set_options(_OPTIONS)
    for node in sorted(graph):
        thing = things[node]
        x, y, room = places[node]
        small = thing.kind == "Task"
        network.add_node(
            node, label=thing.label(), title=thing.title(), x=x, y=y, physics=False, shape="box" if not small else "dot",
            size=9 if small else 20, color=colours.get(thing.kind, "#888888"),
            font={"color": "#1d2733" if small else "#ffffff", "size": _LETTERS * room},
        )  # fmt: skip
    for source, target, data in sorted(graph.edges(data=True)):
        dashed = data.get("relation") == "COORDINATES"
        network.add_edge(source, target, title=html.escape(str(data.get("relation", "")).lower().replace("_", " ")), dashes=dashed)
    text = _OUTSIDE.sub("", str(network.generate_html(notebook=False)))
    text = _safe(text).replace("<body>", f"<body>{_legend(graph, things, colours, whole)}", 1)
    head, _, tail = text.rpartition("</body>")
    return f"{head}<script>{_SCRIPT}</script></body>{tail}"


def _safe(text: str) -> str:
    """Inside the page's script a label must not end the script: "</" is written as "<\\/" in the data that pyvis puts there."""
    return re.sub(r"(new vis\.DataSet\()(.*?)(\);)", lambda m: m[1] + m[2].replace("</", "<\\/") + m[3], text, flags=re.DOTALL)


def _legend(graph: nx.DiGraph[str], things: Mapping[str, Shown], colours: Mapping[str, str], whole: int) -> str:
    kinds = sorted({things[n].kind for n in graph})
    dots = "".join(
        f'<span style="margin-right:1.2em"><span style="{_DOT}{colours.get(k, "#888888")}"></span> '
        f"{html.escape(_NAMES.get(k, k.lower()))}</span>"
        for k in kinds
    )
    cut = f"{graph.number_of_nodes()} of {whole} things shown" if whole > graph.number_of_nodes() else f"{whole} things"
    return f'<div style="{_BAR}">{dots}<span style="color:#5f6c7b">{cut}; hover for the words</span>{_FIND}</div>'
