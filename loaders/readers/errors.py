"""Why a file could not be read."""

from __future__ import annotations

from ontology.errors import ChidaoError


class ReadError(ChidaoError):
    """A file that cannot be read: what is wrong with it, and what its owner can do about that."""
