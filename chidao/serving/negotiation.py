"""Which of the forms that we have suits an ``Accept`` header (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Mapping

RESULTS = {
    "application/sparql-results+json": "application/sparql-results+json",
    "application/json": "application/sparql-results+json",
    "application/sparql-results+xml": "application/sparql-results+xml",
    "application/xml": "application/sparql-results+xml",
    "text/csv": "text/csv",
    "text/tab-separated-values": "text/tab-separated-values",
}
"""Media types that clients ask for, best first, and the standard's own name for each: rows, yes or no."""
GRAPHS = {
    "text/turtle": "text/turtle",
    "application/x-turtle": "text/turtle",
    "application/n-triples": "application/n-triples",
    "application/rdf+xml": "application/rdf+xml",
    "application/ld+json": "application/ld+json",
}
"""The same for triples."""


def best(accept: str | None, offered: Mapping[str, str] | tuple[str, ...]) -> str | None:
    """The offered media type that the header likes best, of equal ones the first; ``None`` where none will do.

    Examples
    --------
    >>> best("text/csv;q=0.5, application/sparql-results+xml", RESULTS)
    'application/sparql-results+xml'
    >>> best("text/*, text/csv;q=0", ("application/json", "text/csv", "text/html"))
    'text/html'
    >>> best("image/png", RESULTS) is None
    True
    """
    ranges = _ranges(accept) if accept and accept.strip() else {"*/*": 1.0}
    quality, _, media_type = max((_quality(ranges, media_type), -place, media_type) for place, media_type in enumerate(offered))
    return media_type if quality > 0 else None


def _ranges(accept: str) -> dict[str, float]:
    """The header's media ranges and their q-values; parameters of a media type are not looked at."""
    found: dict[str, float] = {}
    for part in accept.split(","):
        media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights = [p[2:].strip() for p in parameters if p.startswith("q=")]
        found[media_range] = max(_number(weights[0]) if weights else 1.0, found.get(media_range, 0.0))
    return found


def _number(weight: str) -> float:
    """A q-value between 0 and 1; one that is none counts as 0."""
    try:
        value = float(weight)
    except ValueError:
        return 0.0
    return value if 0 <= value <= 1 else 0.0


def _quality(ranges: Mapping[str, float], media_type: str) -> float:
    """The q-value of the most specific range that covers the media type."""
    kind = media_type.partition("/")[0]
    return next((ranges[r] for r in (media_type, f"{kind}/*", "*/*") if r in ranges), 0.0)
