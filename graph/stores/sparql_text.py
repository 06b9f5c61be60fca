"""What has to be known of a SPARQL text before the engine sees it: its words, told apart from strings, IRIs and comments.

The lexical rules are those of SPARQL 1.1, section 19.8, read so that in doubt a word is seen rather than missed:
the engine's own parser takes ``SERVICEex:x`` for a SERVICE clause, so a name that begins so counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.stores.base import RefusedError

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|\#[^\n\r]*)
  | (?P<text>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3} | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><(?:[^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
  | (?P<variable>[?$]\w+)
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<name>[\w-]*:(?:[\w:-]|%[0-9A-Fa-f]{2}|\\.)*)
  | (?P<word>[^\W\d]\w*)
  | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of the text: its kind, itself, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


def tokens(query: str) -> Iterator[Token]:
    """The pieces that mean something: no white space, no comments.

    Examples
    --------
    >>> [t.text for t in tokens("ASK { ?x a <#y> } # SERVICE")]
    ['ASK', '{', '?x', 'a', '<#y>', '}']
    """
    for match in _TOKEN.finditer(query):
        if match.lastgroup and match.lastgroup != "space":
            yield Token(match.lastgroup, match.group(), match.start(), match.end())


def refuse_service(query: str) -> None:
    """Raise RefusedError where a query would ask another server.

    Examples
    --------
    >>> refuse_service('SELECT ?service { ?service <urn:service> "SERVICE <x>" } # SERVICE')
    >>> refuse_service("ASK { service silent <http://example.org/> {} }")
    Traceback (most recent call last):
    ...
    graph.stores.base.RefusedError: SERVICE would ask another server, and a query may not (a prefix may not hold the word either)
    """
    for token in tokens(query):
        word = token.text if token.kind == "word" else token.text.partition(":")[0] if token.kind == "name" else ""
        if "SERVICE" in word.upper():
            raise RefusedError("SERVICE would ask another server, and a query may not", remedy="a prefix may not hold the word either")


def names_graphs(query: str) -> bool:
    """Whether a query says itself which graphs it is asked over.

    Examples
    --------
    >>> names_graphs("SELECT * { graph ?g { ?s ?p ?o } }"), names_graphs("SELECT ?graph { ?graph a <urn:FROM> }")
    (True, False)
    """
    return any(token.kind == "word" and token.text.upper() in ("GRAPH", "FROM") for token in tokens(query))


def fill_values(query: str, terms: Mapping[str, str]) -> str:
    """Put serialised terms in place of the UNDEF of ``VALUES ?name { UNDEF }``, wherever it stands for one of ``terms``.

    This is how SPARQL itself hands data to a query (SPARQL 1.1 Federated Query, section 2.4), and it works in
    sub-selects, aggregates and MINUS, on every server; with nothing given the variable is simply not bound.

    Examples
    --------
    >>> fill_values("ASK { VALUES ?b { UNDEF } ?t ?p ?b }", {"b": "<urn:x> <urn:y>"})
    'ASK { VALUES ?b { <urn:x> <urn:y> } ?t ?p ?b }'
    """
    out, done = [], 0
    for place in _value_places(query):
        if place.text in terms:
            out += [query[done : place.start], terms[place.text]]
            done = place.end
    return "".join([*out, query[done:]])


def places_for_values(query: str) -> frozenset[str]:
    """The names that ``fill_values`` can fill."""
    return frozenset(place.text for place in _value_places(query))


def _value_places(query: str) -> Iterator[Token]:
    """For each ``VALUES ?name { UNDEF }`` the place of its UNDEF, with the variable's name as text."""
    found = list(tokens(query))
    for values, variable, left, undef, right in zip(found, found[1:], found[2:], found[3:], found[4:], strict=False):
        shape = (values.text.upper(), variable.kind, left.text, undef.text.upper(), right.text)
        if shape == ("VALUES", "variable", "{", "UNDEF", "}"):
            yield Token("place", variable.text[1:], undef.start, undef.end)
