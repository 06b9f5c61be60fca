"""The reference page ``docs/ontology.md``, from the ontology's own words."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDFS, Graph, URIRef

from ontology.terms import Column, EdgeType, NodeType, Terms

_HEAD = """# What the graph can say

Generated from `ontology/chidao.ttl` by `python -m ontology.generate`; change it there.

Every node has the key `id`; in RDF the thing is `https://w3id.org/chidao/id/` and that id.
A column with a *closed list* holds a code; in RDF that is the concept `https://w3id.org/chidao/code/<list>/<code>`.
"""


def reference_page(terms: Terms, graph: Graph) -> str:
    """The page as Markdown: a section a class, a table of the relationships, the closed lists."""
    sections = [_HEAD, "## Things\n"]
    sections += [_node(node, graph) for node in terms.nodes.values()]
    sections += ["## Relationships\n", "\n".join(_edges(terms, graph)) + "\n", "## Closed lists\n", "\n".join(_codes(terms)) + "\n"]
    return "\n".join(sections)


def _node(node: NodeType, graph: Graph) -> str:
    lines = [f"### {node.label}", "", f"*{node.title.vi}* · {node.title.en} · {_short(graph, node.iri)}", "", _comment(graph, node.iri)]
    if node.needs_evidence:
        lines.append("Never without evidence.")
    lines += ["", "| column | type | RDF | what it is |", "|---|---|---|---|"]
    return "\n".join([*lines, *(_column(c, graph) for c in node.columns), ""])


def _column(column: Column, graph: Graph) -> str:
    kind = f"closed list `{column.scheme}`" if column.scheme else column.type + (", several" if column.multivalued else "")
    return f"| `{column.name}` | {kind} | {_short(graph, column.iri)} | {_comment(graph, column.iri)} |"


def _edges(terms: Terms, graph: Graph) -> Iterator[str]:
    yield "| relationship | from → to | RDF | what it is |"
    yield "|---|---|---|---|"
    for edge in terms.edges.values():
        derived = " *Derived.*" if edge.derived else ""
        yield f"| `{edge.name}` | {_ends(edge)} | {_short(graph, edge.iri)} | {_comment(graph, edge.iri)}{derived} |"


def _ends(edge: EdgeType) -> str:
    starts: dict[str, list[str]] = {}
    for start, end in edge.ends:
        starts.setdefault(end, []).append(start)
    return "; ".join(f"{', '.join(froms)} → {end}" for end, froms in starts.items())


def _codes(terms: Terms) -> Iterator[str]:
    yield "| list | code | tiếng Việt | English |"
    yield "|---|---|---|---|"
    for scheme, members in terms.codes.items():
        for code, name in members.items():
            yield f"| `{scheme}` | `{code}` | {name.vi} | {name.en} |"


def _short(graph: Graph, iri: str) -> str:
    return f"`{graph.namespace_manager.normalizeUri(iri)}`"


def _comment(graph: Graph, iri: str) -> str:
    return str(graph.value(URIRef(iri), RDFS.comment))
