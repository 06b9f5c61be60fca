"""GEXF 1.2, for Gephi: every node with its columns as attributes, every edge with its relationship as label."""

from __future__ import annotations

from typing import IO

from graph.bundle import Bundle
from graph.export.elements import edges, nodes
from graph.export.xml_stream import XmlStream
from graph.export.xml_text import escaping_returns
from graph.row_formats import as_text
from ontology.terms import terms


def write(bundle: Bundle, out: IO[bytes]) -> None:
    """One directed graph. The attribute ``_label`` is a node's class; all attributes are strings, as Gephi filters them."""
    with escaping_returns(out) as stream:
        _write(bundle, XmlStream(stream))


def _write(bundle: Bundle, xml: XmlStream) -> None:
    names = {name: str(place) for place, name in enumerate(_attributes())}
    with xml.element("gexf", xmlns="http://www.gexf.net/1.2draft", version="1.2"), xml.element("graph", defaultedgetype="directed"):
        with xml.element("attributes", class_="node"):
            for name, place in names.items():
                xml.leaf("attribute", id=place, title=name, type="string")
        with xml.element("nodes"):
            for node in nodes(bundle):
                with xml.element("node", id=node.id, label=node.title), xml.element("attvalues"):
                    for name, value in {"_label": node.label, **node.properties}.items():
                        xml.leaf("attvalue", for_=names[name], value=as_text(value))
        with xml.element("edges"):
            for number, edge in enumerate(edges(bundle)):
                xml.leaf("edge", id=str(number), source=edge.start, target=edge.end, label=edge.name)


def _attributes() -> list[str]:
    return ["_label", *sorted({c.name for node in terms().nodes.values() for c in node.columns})]
