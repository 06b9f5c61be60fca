"""Writes what is generated from ``chidao.ttl``: run ``python -m ontology.generate`` after a change to it."""

from __future__ import annotations

import json
from pathlib import Path

from ontology.context import json_ld_context
from ontology.reference import reference_page
from ontology.terms import from_json
from ontology.turtle import ontology_graph, read_table

ROOT = Path(__file__).resolve().parent.parent


def generated() -> dict[str, str]:
    """The text of each generated file, by its path from the root of the repository."""
    graph = ontology_graph()
    table = read_table(graph)
    terms = from_json(table)
    return {
        "ontology/terms.json": _json(table),
        "ontology/context.jsonld": _json(json_ld_context(terms)),
        "docs/ontology.md": reference_page(terms, graph),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for path, text in generated().items():
        (ROOT / path).write_text(text, encoding="utf-8")
