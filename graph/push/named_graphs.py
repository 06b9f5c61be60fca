"""The graph cut into named graphs, as a store is to hold them: one a document, small ones for what documents share, one for
the description of the dataset. Every triple stands in one of them, so that a union of all counts none twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from graph.bundle import Bundle
from graph.export.description import description
from graph.export.rdf import triples
from graph.iris import id_of, iri_of
from graph.push.units import Units, is_document, unit_of
from graph.stores.sparql_server import DIGEST

DESCRIPTION = iri_of("description")
_ROWS_A_REQUEST = 5_000


class NamedGraphs:
    """All named graphs of a graph: their digests by name, and the triples of each."""

    def __init__(self, bundle: Bundle) -> None:
        self._units = Units(bundle)
        self._description = [_line(triple) for triple in description(bundle)]
        digest = hashlib.sha256("\n".join(self._description).encode()).hexdigest()
        self.digests = {DESCRIPTION: digest} | {iri_of(unit): digest for unit, digest in self._units.digests.items()}

    def batches(self, names: Sequence[str]) -> Iterator[list[str]]:
        """The names in lots that are fit for one request; a large graph has its own."""
        if DESCRIPTION in names:
            yield [DESCRIPTION]
        for units in self._units.batches([id_of(name) for name in names if name != DESCRIPTION], _ROWS_A_REQUEST):
            yield [iri_of(unit) for unit in units]

    def content(self, names: Sequence[str]) -> dict[str, list[str]]:
        """The triples of some graphs by name, as lines of N-Triples, each with the mark of its digest."""
        found = {name: [_line(Triple(NamedNode(name), NamedNode(DIGEST), Literal(self.digests[name])))] for name in names}
        if DESCRIPTION in found:
            found[DESCRIPTION] += self._description
        for triple in triples(self._units.part([id_of(name) for name in names if name != DESCRIPTION])):
            name = _home(triple)
            if name in found:
                found[name].append(_line(triple))
        return found


def shared(name: str) -> bool:
    """Whether a named graph is no document's."""
    return not is_document(id_of(name))


def _home(triple: Triple) -> str:
    """The name of the graph that holds a triple: its subject's document, or else its object's, or else its subject's part."""
    units = [unit_of(id_of(term.value).partition("#")[0]) for term in (triple.subject, triple.object) if isinstance(term, NamedNode)]
    return iri_of(next((unit for unit in units if is_document(unit)), units[0]))


def _line(triple: Triple) -> str:
    return f"{triple} ."
