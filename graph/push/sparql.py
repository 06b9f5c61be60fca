"""A graph onto a SPARQL 1.1 store: a named graph a document, and one for what documents share.

Each named graph is put whole by the Graph Store Protocol, which a transactional store does at once, and carries a mark:
the digest of its triples. So the content and the note of what was sent cannot disagree, whoever dies when. The RDF has
no blank nodes, so nothing can be doubled.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import httpx

from graph.push import Pushed
from graph.push.named_graphs import Spool, digests
from graph.stores.remote import Login
from graph.stores.sparql_http import client, endpoints, request
from graph.stores.sparql_results import ACCEPT, rows_of
from graph.stores.sparql_server import DIGEST, SHARED
from ontology.progress import Progress

if TYPE_CHECKING:
    from graph.bundle import Bundle

_MARKS = f"SELECT ?graph ?digest {{ GRAPH ?graph {{ ?graph <{DIGEST}> ?digest }} }}"
_MOST_GRAPHS = 10_000_000
_PIECE = 1 << 16


def push(bundle: Bundle, uri: str, login: Login | None, *, timeout: float, progress: bool) -> Pushed:
    """See ``graph.push.push``.

    What documents share comes first, added to what is there, and takes its final form last: at no moment does a
    document name a body that the store does not know.
    """
    wanted = digests(bundle)
    with client(login) as http:
        store = _GraphStore(http, uri, timeout)
        there = store.marks()
        changed = [name for name, digest in wanted.items() if there.get(name) != {digest}]
        gone = [name for name in there if name not in wanted]
        report = Progress("sent", len(changed) + len(gone), "graphs", wanted=progress)
        with Spool(bundle, changed) as spool:
            if SHARED in changed:
                store.add(SHARED, spool.content(SHARED, wanted[SHARED]))
            for name in sorted(changed, key=lambda name: name == SHARED):
                if name != SHARED or SHARED in there:
                    store.put(name, spool.content(name, wanted[name]))
                report.step()
        for name in gone:
            store.remove(name)
            report.step()
        report.close()
    return Pushed(len(changed), len(gone), len(wanted) - len(changed))


class _GraphStore:
    """The named graphs of a server."""

    def __init__(self, http: httpx.Client, uri: str, timeout: float) -> None:
        self._http, self._timeout = http, timeout
        self._query, self._graphs = endpoints(uri)

    def marks(self) -> dict[str, set[str]]:
        """The graphs that a push wrote, with the digests in them: more than one where a push was cut off."""
        found: dict[str, set[str]] = {}
        with request(self._http, "POST", self._query, self._timeout, data={"query": _MARKS}, headers={"Accept": ACCEPT}) as response:
            for name, digest in rows_of(response, self._query, self._timeout, _MOST_GRAPHS):
                found.setdefault(str(name), set()).add(str(digest))
        return found

    def put(self, name: str, content: IO[bytes]) -> None:
        """Make a graph what the content is, at once."""
        self._send("PUT", name, content)

    def add(self, name: str, content: IO[bytes]) -> None:
        """Add the content to a graph, at once."""
        self._send("POST", name, content)

    def remove(self, name: str) -> None:
        with request(self._http, "DELETE", self._graphs, self._timeout, params={"graph": name}):
            pass

    def _send(self, method: str, name: str, content: IO[bytes]) -> None:
        with content:
            headers = {"Content-Type": "application/n-triples", "Content-Length": str(os.fstat(content.fileno()).st_size)}
            with request(
                self._http, method, self._graphs, self._timeout, params={"graph": name}, content=_pieces(content), headers=headers
            ):
                pass


def _pieces(content: IO[bytes]) -> Iterator[bytes]:
    while piece := content.read(_PIECE):
        yield piece
