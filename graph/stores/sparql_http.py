"""Requests to a SPARQL 1.1 server: where its services are, who asks, and what went wrong, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

import httpx

from graph.stores.base import QueryError, ServerError, ServerTimeoutError
from graph.stores.remote import Login
from ontology.errors import ChidaoError

_CONNECT = 10.0
_MOST_WORDS = 300


class Endpoints(NamedTuple):
    """The addresses of a store's three services: queries, updates, and whole graphs (Graph Store Protocol)."""

    query: str
    update: str
    graphs: str


def endpoints(uri: str) -> Endpoints:
    """The services of the store at an address.

    Examples
    --------
    >>> endpoints("http://localhost:3030/chidao").graphs                          # Fuseki: the dataset, or its query service
    'http://localhost:3030/chidao/data'
    >>> endpoints("http://localhost:3030/chidao/sparql").graphs
    'http://localhost:3030/chidao/data'
    >>> endpoints("http://localhost:7200/repositories/chidao").graphs             # GraphDB, RDF4J
    'http://localhost:7200/repositories/chidao/rdf-graphs/service'
    >>> endpoints("http://localhost:7200/repositories/chidao").update
    'http://localhost:7200/repositories/chidao/statements'
    >>> endpoints("http://localhost:7878").graphs                                 # Oxigraph
    'http://localhost:7878/store'
    """
    parts = urlsplit(uri)
    path = parts.path.rstrip("/")
    base, _, last = path.rpartition("/")

    def at(path: str) -> str:
        return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))

    if path in ("", "/query"):
        return Endpoints(at("/query"), at("/update"), at("/store"))
    if base.endswith("/repositories"):
        return Endpoints(at(path), at(f"{path}/statements"), at(f"{path}/rdf-graphs/service"))
    if last in ("sparql", "query"):
        return Endpoints(at(path), at(f"{base}/update"), at(f"{base}/data"))
    return Endpoints(at(f"{path}/query"), at(f"{path}/update"), at(f"{path}/data"))


def client(login: Login | None) -> httpx.Client:
    """A client that keeps its connection, follows no redirect, and logs in where there is a login."""
    return httpx.Client(auth=(login.user, login.password) if login else None)


@contextmanager
def request(
    http: httpx.Client,
    method: str,
    url: str,
    timeout: float,
    *,
    params: Mapping[str, str] | None = None,
    data: Mapping[str, str] | None = None,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Iterator[httpx.Response]:
    """An answer that the server stands behind, its body not yet read.

    Parameters
    ----------
    timeout : seconds that the server may stay silent.

    Raises
    ------
    ServerTimeoutError, ServerError : with the status in words and what to do about it.
    QueryError : the server finds the request ill-formed.
    """
    place = url.partition("?")[0]
    limits = httpx.Timeout(timeout, connect=min(timeout, _CONNECT))
    try:
        with http.stream(method, url, params=params, data=data, content=content, headers=headers, timeout=limits) as response:
            if not response.is_success:
                raise _refused(place, response)
            yield response
    except httpx.TimeoutException:
        raise ServerTimeoutError(
            f"the server did not answer within {timeout:g} s", place=place, remedy="try again, or give it more time"
        ) from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise ServerError(
            f"the server cannot be reached or broke off: {said}", place=place, remedy="is it running? then try again"
        ) from None


_STATUS: Mapping[int, tuple[str, str]] = {
    401: ("the server asks for a login, or for another one", "set CHIDAO_SPARQL_USER and CHIDAO_SPARQL_PASSWORD"),
    403: ("the server does not let this login do that", "use a login that may, or a store that may be written"),
    404: ("there is no such service", "name the dataset or its query service, see docs/servers.md"),
    405: ("the service does not do that", "is it read-only? see docs/servers.md"),
    413: ("the server takes no body of this size", "raise its limit"),
    507: ("the server's disk is full", "make room there, then push again"),
}


def _refused(place: str, response: httpx.Response) -> ChidaoError:
    """What a status means; the server's own words follow where there is no better."""
    status = response.status_code
    if response.has_redirect_location:
        return ServerError(f"the server points elsewhere (HTTP {status})", place=place, remedy="name the address that it points to")
    if status in _STATUS:
        message, remedy = _STATUS[status]
        return ServerError(f"{message} (HTTP {status})", place=place, remedy=remedy)
    said = _words(response)
    remedy = "look into the server's log, then try again" if status >= 500 else "check the address and the query"
    kind = QueryError if status == 400 else ServerError
    return kind(f"the server answered HTTP {status}{f': {said}' if said else ''}", place=place, remedy=remedy)


def _words(response: httpx.Response) -> str:
    """The first words of a plain answer; pages for people are left out."""
    if not response.headers.get("content-type", "").startswith("text/plain"):
        return ""
    body = b""
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > _MOST_WORDS:
            break
    text = "".join(c if c.isprintable() else " " for c in body[:_MOST_WORDS].decode("utf-8", "replace"))
    return " ".join(text.split())
