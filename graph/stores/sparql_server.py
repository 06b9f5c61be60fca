"""SPARQL on a server: SPARQL 1.1 Protocol, whichever the store; rows as from the embedded one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.rows import Rows
from graph.stores import EngineName
from graph.stores.base import LIMIT, TIMEOUT, Parameters, QueryError
from graph.stores.remote import Login
from graph.stores.sparql_http import client, endpoints, request
from graph.stores.sparql_results import ACCEPT, rows_of
from graph.stores.sparql_terms import bind
from graph.stores.sparql_text import names_graphs
from ontology.terms import THINGS

_UNIONS: Sequence[Mapping[str, str]] = (
    {},
    {"default-graph-uri": "urn:x-arq:UnionGraph"},
    {"union-default-graph": ""},
)
"""How a store is asked over all its named graphs at once: as it is (GraphDB, Virtuoso, QLever), Jena's way, Oxigraph's way."""
DIGEST = "https://w3id.org/chidao/push#digest"
"""Marks a named graph that ``chidao push`` wrote, with the digest of its triples."""
_SEES_A_PUSH = f"ASK {{ ?graph <{DIGEST}> ?digest }}"


class SparqlServer:
    """Queries to a store to which a graph was pushed. Close it, or use it in ``with``."""

    engine: EngineName = "sparql"

    def __init__(self, uri: str, login: Login | None = None) -> None:
        self._url = endpoints(uri).query
        self._http = client(login)
        self._union: Mapping[str, str] | None = None

    def __enter__(self) -> SparqlServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Drop the connection."""
        self._http.close()

    def run(self, query: str, parameters: Parameters | None = None, *, timeout: float = TIMEOUT, limit: int = LIMIT) -> Rows:
        """The answer to a query over all named graphs of the store; one that names graphs itself (GRAPH, FROM) is sent as it is.

        Relative IRIs count from the things' namespace.

        Raises
        ------
        QueryError : the query, as the server reads it. QueryTimeoutError : its time was over.
        ServerError : the server.
        """
        text, rest = bind(query, parameters or {})
        if rest:
            name = next(iter(rest))
            raise QueryError(f"no place for ?{name}", remedy=f"write VALUES ?{name} {{ UNDEF }} where the parameter belongs")
        text = f"BASE <{THINGS}> {text}"
        return self._ask(text, {} if names_graphs(text) else self._way_to_all_graphs(timeout), timeout, limit)

    def _way_to_all_graphs(self, timeout: float) -> Mapping[str, str]:
        """How this store is asked over all its named graphs; as it is, where no way shows a push."""
        if self._union is None:
            ways = (way for way in _UNIONS if self._ask(_SEES_A_PUSH, way, timeout, 1).rows == ((True,),))
            self._union = next(ways, {})
        return self._union

    def _ask(self, query: str, way: Mapping[str, str], timeout: float, limit: int) -> Rows:
        body = {"query": query, **way}
        with request(self._http, "POST", self._url, timeout, data=body, headers={"Accept": ACCEPT}) as response:
            return rows_of(response, self._url, timeout, limit)
