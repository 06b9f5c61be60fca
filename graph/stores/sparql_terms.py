"""Python values as RDF terms, for parameters, and RDF terms as Python values, for rows: the same in a store and on a server."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import pyoxigraph as ox

from graph.iris import iri_of
from graph.rows import Iri, Value
from graph.stores.base import Id, Parameters, QueryError, Scalar
from graph.stores.sparql_text import fill_values, places_for_values

_XSD = "http://www.w3.org/2001/XMLSchema#"
Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal


def bind(query: str, parameters: Parameters) -> tuple[str, Mapping[str, Scalar | Sequence[Scalar]]]:
    """The query with each parameter at its ``VALUES ?name { UNDEF }``, and the parameters that have no such place.

    Examples
    --------
    >>> bind("ASK { VALUES ?b { UNDEF } ?t ?p ?b }", {"b": Id("body/x"), "c": 1})
    ('ASK { VALUES ?b { <https://w3id.org/chidao/id/body/x> } ?t ?p ?b }', {'c': 1})
    """
    given = {name: value for name, value in parameters.items() if value is not None}
    placed = given.keys() & places_for_values(query)
    text = fill_values(query, {name: " ".join(map(str, terms_of(given[name]))) for name in placed})
    return text, {name: value for name, value in given.items() if name not in placed}


def terms_of(value: Scalar | Sequence[Scalar]) -> list[Term]:
    """The RDF terms for a parameter, checked and escaped by the engine's own classes."""
    many = [value] if isinstance(value, str) or not isinstance(value, Sequence) else value
    return [_term(v) for v in many]


def _term(value: Scalar) -> Term:
    """The RDF term for a parameter; the engine's own classes check and escape it."""
    match value:
        case Id() | Iri():
            with contextlib.suppress(ValueError):
                return ox.NamedNode(iri_of(value) if isinstance(value, Id) else str(value))
            raise QueryError(f"not an id or IRI: {str(value)!r}")
        case dt.date():
            kind = "dateTime" if isinstance(value, dt.datetime) else "date"
            return ox.Literal(value.isoformat(), datatype=ox.NamedNode(_XSD + kind))
        case str() | bool() | int() | float():
            return ox.Literal(value)
        case _:
            raise QueryError(f"a parameter cannot be a {type(value).__name__}")


_INTEGERS = ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger")
_READ: dict[str, Callable[[str], Value]] = {
    **{_XSD + kind: int for kind in (*_INTEGERS, "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte")},
    **{_XSD + kind: float for kind in ("decimal", "double", "float")},
    _XSD + "boolean": lambda text: {"true": True, "1": True, "false": False, "0": False}[text],
    _XSD + "date": dt.date.fromisoformat,
    _XSD + "dateTime": dt.datetime.fromisoformat,
}


def plain(term: Term | ox.Triple | None) -> Value:
    """A term as a Python value: an ill-formed literal stays text, a language tag is dropped.

    Examples
    --------
    >>> plain(ox.Literal("2025-12-31", datatype=ox.NamedNode(_XSD + "date")))
    datetime.date(2025, 12, 31)
    >>> plain(ox.Literal("Bộ Y tế", language="vi"))
    'Bộ Y tế'
    """
    match term:
        case None:
            return None
        case ox.NamedNode():
            return Iri(term.value)
        case ox.Literal():
            with contextlib.suppress(ValueError, KeyError):
                return _READ.get(term.datatype.value, str)(term.value)
            return term.value
        case _:
            return str(term)
