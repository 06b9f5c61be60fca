"""GraphML: every node with its columns as data, every edge with its relationship. Dates are ISO strings."""

from __future__ import annotations

from typing import IO

from graph.bundle import Bundle
from graph.export.elements import Property, edges, nodes
from graph.export.xml_stream import XmlStream
from graph.export.xml_text import escaping_returns
from graph.row_formats import as_text
from ontology.terms import terms

_TYPES = {"STRING": "string", "INT64": "long", "DATE": "string", "BOOL": "boolean"}


def write(bundle: Bundle, out: IO[bytes]) -> None:
    """One directed graph. A node's class is its ``_label``, an edge's relationship its ``_label``."""
    with escaping_returns(out) as stream:
        _write(bundle, XmlStream(stream))


def _write(bundle: Bundle, xml: XmlStream) -> None:
    with xml.element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns"):
        for scope in ("node", "edge"):
            xml.leaf("key", id=f"{scope}._label", for_=scope, attr__name="_label", attr__type="string")
        for name, kind in _keys():
            xml.leaf("key", id=f"{name}.{kind}", for_="node", attr__name=name, attr__type=kind)
        with xml.element("graph", id="chidao", edgedefault="directed"):
            for node in nodes(bundle):
                with xml.element("node", id=node.id):
                    xml.leaf("data", node.label, key="node._label")
                    for name, value in node.properties.items():
                        xml.leaf("data", as_text(value), key=f"{name}.{_type(value)}")
            for number, edge in enumerate(edges(bundle)):
                with xml.element("edge", id=f"e{number}", source=edge.start, target=edge.end):
                    xml.leaf("data", edge.name, key="edge._label")


def _keys() -> list[tuple[str, str]]:
    """Every column name with every type that it has somewhere."""
    return sorted({(c.name, _TYPES[c.type]) for node in terms().nodes.values() for c in node.columns})


def _type(value: Property) -> str:
    return "boolean" if isinstance(value, bool) else "long" if isinstance(value, int) else "string"
