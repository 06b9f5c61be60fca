"""SPARQL: Oxigraph on disk, loaded whole from the graph's triples.

The store holds every triple once, in the default graph: Oxigraph's union of named graphs counts a triple that
two documents state twice. Who states what is said by the evidence, and by the named graphs of ``chidao export trig``.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar, TypeAlias

import pyoxigraph as ox

from graph.iris import iri_of
from graph.replacing import replacing
from graph.rows import Iri, Value
from graph.stores.base import Answer, Id, Parameters, QueryError, Scalar, StoreError
from graph.stores.places import OXIGRAPH
from graph.stores.sparql_text import fill_values, places_for_values, refuse_service
from graph.stores.written import Result, written
from ontology.terms import THINGS

_XSD = "http://www.w3.org/2001/XMLSchema#"
MEMORY = 4 << 30
"""Bytes that a query may take. The engine has no limit of its own: measured, a sorted cartesian product took 8 GB in 20 s."""
_LONGEST_COMPLAINT = 240
Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal


def build(folder: Path) -> None:
    """Make ``stores/oxigraph`` from the tables; the one before stays until the new one is whole."""
    from graph.bundle import Bundle
    from graph.export.rdf import triples

    with replacing(folder / OXIGRAPH) as new:
        store = ox.Store(str(new))
        store.bulk_extend(ox.Quad(*triple) for triple in triples(Bundle.open(folder)))
        store.optimize()
        store.flush()
        del store


class OxigraphReader:
    """The store, open for questions; lives in the child process."""

    memory_limit: ClassVar[int | None] = MEMORY

    def __init__(self, folder: Path) -> None:
        path = folder / OXIGRAPH
        if not (path / "CURRENT").is_file():
            raise StoreError("there is no SPARQL store here", place=str(path), remedy="build the graph first")
        self._store = ox.Store.read_only(str(path))

    def __enter__(self) -> OxigraphReader:
        return self

    def __exit__(self, *_: object) -> None:
        del self._store

    def run(self, query: str, parameters: Parameters) -> Answer:
        """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE; an update is a syntax error to the engine's query method.

        A parameter goes to each ``VALUES ?name { UNDEF }``; one with no such place is substituted by the engine
        for a variable of that name in the SELECT line. ``None`` leaves the variable unbound.
        """
        return _answer(self._result(query, parameters))

    def write(
        self,
        query: str,
        parameters: Parameters,
        *,
        results: str | None,
        graph: str | None,
        default_graphs: Sequence[str],
        named_graphs: Sequence[str],
    ) -> tuple[str, str]:
        """The media type of the two that suits the answer, and the answer as the engine writes it."""
        dataset: dict[str, list[ox.NamedNode]] = {}
        if default_graphs or named_graphs:
            dataset = {"default_graph": _graphs(default_graphs), "named_graphs": _graphs(named_graphs)}
        return written(self._result(query, parameters, **dataset), results, graph)

    def _result(self, query: str, parameters: Parameters, **dataset: Any) -> Result:
        """Relative IRIs count from the things' namespace: ``<body/bo-y-te>`` will do."""
        refuse_service(query)
        given = {name: value for name, value in parameters.items() if value is not None}
        placed = given.keys() & places_for_values(query)
        text = fill_values(query, {name: " ".join(map(str, _terms(given[name]))) for name in placed})
        free = given.keys() - placed
        substitutions: dict[ox.Variable, Term | ox.Triple] = {ox.Variable(n): _one_term(n, given[n]) for n in free}
        try:
            return self._store.query(text, base_iri=THINGS, substitutions=substitutions, **dataset)
        except SyntaxError as error:
            raise QueryError(f"not a SPARQL query: {_short(error)}") from None
        except RuntimeError as error:
            raise QueryError(str(error), remedy=_remedy(str(error))) from None


reader = OxigraphReader


def _short(error: SyntaxError) -> str:
    """The place and what was expected there, without the grammar's tables of letters."""
    text = " ".join(str(error).split())
    return text if len(text) <= _LONGEST_COMPLAINT else f"{text[:_LONGEST_COMPLAINT]} …"


def _graphs(iris: Sequence[str]) -> list[ox.NamedNode]:
    try:
        return [ox.NamedNode(iri) for iri in iris]
    except ValueError:
        raise QueryError("a graph of the dataset is no absolute IRI", remedy="name it in full") from None


def _remedy(error: str) -> str | None:
    """The engine substitutes only for variables of the SELECT line."""
    missing = re.search(r"variable \?(\w+) in its SELECT projection", error)
    return f"write VALUES ?{missing[1]} {{ UNDEF }} where the parameter belongs" if missing else None


def _answer(result: Result) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return ["answer"], iter([[bool(result)]])
    if isinstance(result, ox.QueryTriples):
        return ["subject", "predicate", "object"], ([plain(t) for t in (s.subject, s.predicate, s.object)] for s in result)
    return [v.value for v in result.variables], _solutions(result)


def _solutions(result: ox.QuerySolutions) -> Iterator[Sequence[Value]]:
    for solution in result:
        yield [plain(term) for term in solution]


def _terms(value: Scalar | Sequence[Scalar]) -> list[Term]:
    many = [value] if isinstance(value, str) or not isinstance(value, Sequence) else value
    return [_term(v) for v in many]


def _one_term(name: str, value: Scalar | Sequence[Scalar]) -> Term:
    terms = _terms(value)
    if len(terms) != 1:
        raise QueryError(f"parameter ?{name} has several values", remedy=f"write VALUES ?{name} {{ UNDEF }} where they belong")
    return terms[0]


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
