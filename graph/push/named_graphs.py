"""The graph cut into named graphs, as a store is to hold them: their digests, and the triples of the ones that have to be sent.

What one document says stands in that document's graph, what documents share in ``SHARED``, the description of the dataset
in ``DESCRIPTION``.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import Path
from typing import IO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from graph.bundle import Bundle
from graph.export.description import description
from graph.export.trig import quads
from graph.iris import iri_of
from graph.stores.sparql_server import DIGEST, SHARED

DESCRIPTION = iri_of("description")
_WIDTH = 32


def digests(bundle: Bundle) -> dict[str, str]:
    """Each named graph's digest: the sum of its triples' SHA-256, since no order of triples is better than another."""
    sums: dict[str, int] = {}
    for name, triple in _parts(bundle):
        sums[name] = sums.get(name, 0) + int.from_bytes(hashlib.sha256(str(triple).encode()).digest())
    return {name: f"{total % 2 ** (8 * _WIDTH):0{2 * _WIDTH}x}" for name, total in sums.items()}


class Spool:
    """The triples of some named graphs, kept on disk beside one another while they are sent; use it in ``with``."""

    def __init__(self, bundle: Bundle, names: Collection[str]) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="chidao-push-")
        self._store = Store(str(Path(self._folder.name) / "graphs"))
        parts = ((name, triple) for name, triple in _parts(bundle) if name in names)
        self._store.bulk_extend(Quad(t.subject, t.predicate, t.object, NamedNode(name)) for name, t in parts)

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_: object) -> None:
        del self._store
        self._folder.cleanup()

    def content(self, name: str, digest: str) -> IO[bytes]:
        """A named graph as N-Triples with the mark of its digest, in a file at its beginning."""
        graph = NamedNode(name)
        mark = Triple(graph, NamedNode(DIGEST), Literal(digest))
        triples = chain((quad.triple for quad in self._store.quads_for_pattern(None, None, None, graph)), [mark])
        out = tempfile.TemporaryFile(dir=self._folder.name)  # noqa: SIM115 - the caller closes it
        serialize(triples, out, RdfFormat.N_TRIPLES)
        out.seek(0)
        return out


def _parts(bundle: Bundle) -> Iterator[tuple[str, Triple]]:
    """Every triple with the name of its graph."""
    for quad in quads(bundle):
        yield SHARED if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value, quad.triple
    yield from ((DESCRIPTION, triple) for triple in description(bundle))
