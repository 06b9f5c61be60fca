"""A graph onto a SPARQL 1.1 store, in named graphs that each carry a mark: the digest of what is in them.

A request is one transaction on the stores that have such: several graphs by one SPARQL Update, a single one by a PUT of
the Graph Store Protocol. Content and mark come with the same request, so they cannot disagree, whoever dies when. The RDF
has no blank nodes, so nothing can be doubled.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import httpx
from pyoxigraph import NamedNode

from graph.push import Pushed
from graph.push.named_graphs import NamedGraphs, shared
from graph.stores.remote import Login
from graph.stores.sparql_http import client, endpoints, request
from graph.stores.sparql_results import ACCEPT, rows_of
from graph.stores.sparql_server import DIGEST
from ontology.progress import Progress

if TYPE_CHECKING:
    from graph.bundle import Bundle

_MARKS = f"SELECT ?graph ?digest {{ GRAPH ?graph {{ ?graph <{DIGEST}> ?digest }} }}"
_MOST_GRAPHS = 10_000_000
_DROPS_A_REQUEST = 1_000


def push(bundle: Bundle, uri: str, login: Login | None, *, timeout: float, progress: bool) -> Pushed:
    """See ``graph.push.push``.

    What documents share is added first and takes its final form last: at no moment does a document name a body that the
    store does not know. Until then such a graph has two marks, so that the next push sends it again if this one is cut off.
    """
    with client(login) as http:
        store = _Store(http, uri, timeout)
        there = store.marks()
        graphs = NamedGraphs(bundle)
        changed = [name for name, digest in graphs.digests.items() if there.get(name) != {digest}]
        gone = [name for name in there if name not in graphs.digests]
        common = [name for name in changed if shared(name)]
        documents = [name for name in changed if not shared(name)]
        report = Progress("sent", len(changed) + len(gone), "parts", wanted=progress)
        for names in graphs.batches(common):
            store.add(graphs.content(names))
            report.step(len(names))
        for names in graphs.batches(documents):
            store.replace(graphs.content(names))
            report.step(len(names))
        for names in graphs.batches([name for name in common if name in there]):
            store.replace(graphs.content(names))
        for start in range(0, len(gone), _DROPS_A_REQUEST):
            store.remove(gone[start : start + _DROPS_A_REQUEST])
            report.step(len(gone[start : start + _DROPS_A_REQUEST]))
        report.close()
    documents_gone = sum(not shared(name) for name in gone)
    in_all = sum(not shared(name) for name in graphs.digests) + 1
    sent = len(documents) + (bool(common) or len(gone) > documents_gone)
    return Pushed(sent, documents_gone, in_all - sent)


class _Store:
    """What a push does to the server, a transaction a method."""

    def __init__(self, http: httpx.Client, uri: str, timeout: float) -> None:
        self._http, self._timeout = http, timeout
        self._at = endpoints(uri)

    def marks(self) -> dict[str, set[str]]:
        """The graphs that a push wrote, with the digests in them."""
        found: dict[str, set[str]] = {}
        with request(self._http, "POST", self._at.query, self._timeout, data={"query": _MARKS}, headers={"Accept": ACCEPT}) as response:
            for name, digest in rows_of(response, self._at.query, self._timeout, _MOST_GRAPHS):
                found.setdefault(str(name), set()).add(str(digest))
        return found

    def add(self, graphs: Mapping[str, Sequence[str]]) -> None:
        """Add triples to graphs."""
        self._update([_insert(graphs)])

    def replace(self, graphs: Mapping[str, Sequence[str]]) -> None:
        """Make graphs what is given."""
        if len(graphs) > 1:
            self._update([*map(_drop, graphs), _insert(graphs)])
        for name, lines in graphs.items() if len(graphs) == 1 else ():
            self._send("PUT", self._at.graphs, "\n".join(lines), "application/n-triples", {"graph": name})

    def remove(self, names: Iterable[str]) -> None:
        """Take graphs away."""
        self._update(map(_drop, names))

    def _update(self, operations: Iterable[str]) -> None:
        self._send("POST", self._at.update, " ;\n".join(operations), "application/sparql-update", {})

    def _send(self, method: str, url: str, body: str, kind: str, params: Mapping[str, str]) -> None:
        headers = {"Content-Type": f"{kind}; charset=utf-8"}
        with request(self._http, method, url, self._timeout, params=params, content=body.encode(), headers=headers):
            pass


def _drop(name: str) -> str:
    return f"DROP SILENT GRAPH {NamedNode(name)}"


def _insert(graphs: Mapping[str, Sequence[str]]) -> str:
    blocks = ("GRAPH {} {{\n{}\n}}".format(NamedNode(name), "\n".join(lines)) for name, lines in graphs.items())
    return "INSERT DATA {{ {} }}".format("\n".join(blocks))
