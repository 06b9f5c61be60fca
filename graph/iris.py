"""The IRI of a thing and its id, both ways."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from ontology.terms import THINGS

_IRI_SAFE = "/@~:!$&'()*+,;="
_ALL_SAFE = re.compile(r"[\w.\-/@~:!$&'()*+,;=]*")


def iri_of(key: str) -> str:
    """The IRI of a thing, by its id. Letters stay as they are, since an IRI may hold any; other signs are percent-encoded.

    Examples
    --------
    >>> iri_of("body/~tổ công tác")
    'https://w3id.org/chidao/id/body/~tổ%20công%20tác'
    """
    if _ALL_SAFE.fullmatch(key):
        return THINGS + key
    return THINGS + "".join(c if c.isalnum() else quote(c, safe=_IRI_SAFE) for c in key)


def id_of(iri: str) -> str:
    """The id that ``iri_of`` was given; an IRI from elsewhere as it is.

    Examples
    --------
    >>> id_of(iri_of("body/~tổ công tác"))
    'body/~tổ công tác'
    """
    return unquote(iri.removeprefix(THINGS)) if iri.startswith(THINGS) else iri
