"""The JSON-LD context gives the same triples as the graph's own export."""

from __future__ import annotations

import json
from pathlib import Path

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS

from ontology.terms import CD, CODES, DATATYPES, THINGS

ROOT = Path(__file__).resolve().parent.parent.parent


def test_short_names_expand_to_the_terms_of_the_class() -> None:
    context = json.loads((ROOT / "ontology" / "context.jsonld").read_text(encoding="utf-8"))
    things = [
        {"id": "document/a/task/1", "type": "Task", "text": "ban hành kế hoạch", "place": 1, "DUE": "document/a/task/1/deadline/0"},
        {"id": "document/a/task/1/deadline/0", "type": "Deadline", "due": "2025-06-29", "recurs": "monthly"},
    ]
    graph = Graph().parse(data=json.dumps({**context, "@graph": things}), format="json-ld")
    task, deadline = URIRef(f"{THINGS}document/a/task/1"), URIRef(f"{THINGS}document/a/task/1/deadline/0")
    assert (task, RDF.type, URIRef(f"{CD}Task")) in graph
    assert (task, DCTERMS.description, Literal("ban hành kế hoạch", lang="vi")) in graph
    assert (task, URIRef("https://schema.org/position"), Literal(1)) in graph
    assert (task, URIRef(f"{CD}deadline"), deadline) in graph
    assert (deadline, URIRef(f"{CD}due"), Literal("2025-06-29", datatype=URIRef(DATATYPES["DATE"]))) in graph
    assert (deadline, URIRef(f"{CD}recurs"), URIRef(f"{CODES}recurrence/monthly")) in graph
