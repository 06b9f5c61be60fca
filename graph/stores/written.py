"""A SPARQL answer as the engine itself writes it: rows and yes or no in the results formats, triples as RDF."""

from __future__ import annotations

import io
from typing import TypeAlias

import pyoxigraph as ox

from graph.export.writing import write
from graph.export.xml_text import xml_text
from graph.stores.base import MOST_CHARACTERS, NotAcceptableError, RefusedError

Result: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

_XML = "application/sparql-results+xml"


def written(result: Result, results: str | None, graph: str | None) -> tuple[str, str]:
    """The one of the two media types that suits the answer, and the answer.

    Raises
    ------
    NotAcceptableError : the one that would suit is ``None``.
    RefusedError : the answer is too large.
    """
    out = _Bounded()
    if isinstance(result, ox.QueryTriples):
        media_type, rdf = graph, ox.RdfFormat.from_media_type(graph or "")
        if media_type is None or rdf is None:
            raise NotAcceptableError("this answer is triples, and none of the accepted media types is RDF")
        write(result, out, rdf)
    else:
        media_type, form = results, ox.QueryResultsFormat.from_media_type(results or "")
        if media_type is None or form is None:
            raise NotAcceptableError("this answer is rows, or yes or no, and none of the accepted media types is for those")
        result.serialize(out, form)
    text = out.getvalue().decode()
    if media_type == _XML:  # what the engine leaves as it is, and XML cannot hold or would read as a line end
        text = xml_text(text).replace("\r", "&#13;")
    return media_type, text


class _Bounded(io.BytesIO):
    """Refuses to grow beyond the largest answer."""

    def write(self, data: object) -> int:
        assert isinstance(data, bytes | bytearray | memoryview)
        if self.tell() + len(data) > MOST_CHARACTERS:
            raise RefusedError.too_large()
        return super().write(data)
