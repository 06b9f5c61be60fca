"""The graph held against the ontology's SHACL shapes (pySHACL)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import ontology
from graph.as_rdflib import as_rdflib

if TYPE_CHECKING:
    from graph.bundle import Bundle


def validate(bundle: Bundle) -> tuple[bool, str]:
    """Whether the graph conforms to ``ontology/shapes.ttl``, and pySHACL's report."""
    import pyshacl
    import rdflib

    shapes = rdflib.Graph().parse(Path(str(ontology.__file__)).with_name("shapes.ttl"))
    data = rdflib.Graph()
    for s, p, o, _ in as_rdflib(bundle).quads((None, None, None, None)):
        data.add((s, p, o))
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False)
    return bool(conforms), str(text)
