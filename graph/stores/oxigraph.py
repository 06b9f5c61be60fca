"""SPARQL: Oxigraph on disk, loaded whole from the graph's triples.

The store holds every triple once, in the default graph: Oxigraph's union of named graphs counts a triple that
two documents state twice. Who states what is said by the evidence, and by the named graphs of ``chidao export trig``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pyoxigraph as ox

from graph.replacing import replacing
from graph.rows import Value
from graph.stores.base import Answer, Parameters, QueryError, Scalar, StoreError
from graph.stores.places import OXIGRAPH
from graph.stores.sparql_terms import Term, bind, plain, terms_of
from graph.stores.sparql_text import refuse_service
from graph.stores.written import Result, written
from ontology.terms import THINGS

MEMORY = 4 << 30
"""Bytes that a query may take. The engine has no limit of its own: measured, a sorted cartesian product took 8 GB in 20 s."""
_LONGEST_COMPLAINT = 240


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
        text, rest = bind(query, parameters)
        substitutions: dict[ox.Variable, Term | ox.Triple] = {ox.Variable(n): _one_term(n, value) for n, value in rest.items()}
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


def _one_term(name: str, value: Scalar | Sequence[Scalar]) -> Term:
    terms = terms_of(value)
    if len(terms) != 1:
        raise QueryError(f"parameter ?{name} has several values", remedy=f"write VALUES ?{name} {{ UNDEF }} where they belong")
    return terms[0]
