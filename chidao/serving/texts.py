"""What things are called in both languages: terms by the ontology, columns and parameters of questions by ``texts.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from rdflib import RDFS

from ontology.terms import CODES, Name, UnknownTermError, terms
from ontology.turtle import name_of, ontology_graph


@cache
def _names() -> dict[str, Name]:
    graph = ontology_graph()
    return {str(term): Name(**name_of(graph, term)) for term in set(graph.subjects(RDFS.label))}


def term_name(iri: str) -> Name:
    """The name of a class, a property or a code; of another IRI its last part.

    Examples
    --------
    >>> term_name("https://w3id.org/chidao/ontology#leads").vi, term_name("https://w3id.org/chidao/code/role/lead").en
    ('chủ trì', 'leads')
    >>> term_name("http://www.w3.org/2000/01/rdf-schema#seeAlso").en
    'seeAlso'
    """
    if iri.startswith(CODES):
        scheme, _, code = iri.removeprefix(CODES).partition("/")
        try:
            return terms().code(scheme, code)
        except UnknownTermError:
            return Name(code, code)
    last = iri.rpartition("#")[2].rpartition("/")[2]
    return _names().get(iri, Name(last, last))


@cache
def texts() -> dict[str, dict[str, Name]]:
    """The names of "columns" and of "parameters"."""
    found = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
    return {part: {key: Name(vi, key.replace("_", " ")) for key, vi in names.items()} for part, names in found.items()}
