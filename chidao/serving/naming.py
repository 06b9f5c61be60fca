"""What things are called on a page: by their name, else by what they are made up of."""

from __future__ import annotations

from collections.abc import Iterable

from chidao.serving.queries import text_of
from chidao.serving.texts import term_name
from graph.rows import Iri, Value
from graph.stores.base import Id
from graph.stores.session import Session

_SKOS, _DC, _DCTERMS = "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_ELI, _CD, _OA = "http://data.europa.eu/eli/ontology#", "https://w3id.org/chidao/ontology#", "http://www.w3.org/ns/oa#"
_ORG, _RDF = "http://www.w3.org/ns/org#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMES = (
    *(f"{_SKOS}prefLabel", f"{_DCTERMS}description", f"{_ELI}id_local", f"{_ELI}title", f"{_CD}dueText"),
    *(f"{_CD}indicator", f"{_DC}subject", f"{_OA}exact"),
)
"""Properties that name a thing, the best first."""
_PARTS = (
    *(f"{_RDF}subject", f"{_RDF}predicate", f"{_RDF}object", f"{_ORG}member", f"{_ORG}role", f"{_ORG}organization"),
    *(f"{_CD}assignee", f"{_CD}role", f"{_CD}task", f"{_CD}dependent", f"{_CD}needs", f"{_CD}neededName"),
    *(f"{_DCTERMS}date", f"{_ORG}originalOrganization", f"{_ORG}resultingOrganization"),
)
"""Properties that tell what a thing without a name is made up of, in the order in which they are said."""


def names(session: Session, keys: Iterable[str], timeout: float) -> dict[str, str]:
    """What the things with these ids are called; one that says nothing of itself is left out."""
    wanted = [Id(key) for key in sorted(keys)]
    if not wanted:
        return {}
    said: dict[str, dict[str, list[str]]] = {}
    for thing, prop, value, value_name in session.run(text_of("names"), {"thing": wanted}, timeout=timeout, limit=100_000):
        texts = said.setdefault(Iri(str(thing)).short, {}).setdefault(str(prop), [])
        if (text := _text(value, value_name)) not in texts:
            texts.append(text)
    return {key: _name(texts) for key, texts in said.items()}


def _name(said: dict[str, list[str]]) -> str:
    """The best name; else the parts: "Bộ Y tế · chủ trì · số hóa hồ sơ"."""
    named = next((said[prop][0] for prop in _NAMES if prop in said), None)
    parts = [text for prop in _PARTS for text in said.get(prop, [])]
    return named or " · ".join(parts) or said[f"{_RDF}type"][0]


def _text(value: Value, value_name: Value) -> str:
    if value_name is not None:
        return str(value_name)
    return term_name(value).vi if isinstance(value, Iri) else str(value)
