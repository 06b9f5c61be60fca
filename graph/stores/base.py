"""What every query engine has in common: parameters, errors, and the part that runs inside the child process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import ClassVar, Protocol, TypeAlias

from graph.rows import Value
from ontology.errors import ChidaoError

TIMEOUT = 30.0
"""Seconds that a query may take where nobody says otherwise."""
LIMIT = 10_000
"""Rows that a query may give back where nobody says otherwise."""


class Id(str):
    """The id of a thing as a parameter: an IRI for SPARQL, a string for Cypher."""

    __slots__ = ()


Scalar: TypeAlias = str | int | float | bool | dt.date | None
Parameters: TypeAlias = Mapping[str, Scalar | Sequence[Scalar]]
Answer: TypeAlias = tuple[Sequence[str], Iterator[Sequence[Value]]]


class QueryError(ChidaoError):
    """The query is wrong, or asks for something that a question may not do."""


class QueryTimeoutError(QueryError):
    """The query was stopped at its time limit."""


class StoreError(ChidaoError):
    """The store is missing, broken or could not be built."""


class Reader(AbstractContextManager["Reader"], Protocol):
    """An engine opened read-only. It lives in a child process that may be killed at any moment.

    ``memory_limit`` is the address space in bytes that the child may use; ``None`` where the engine keeps
    its own limit.
    """

    memory_limit: ClassVar[int | None]

    def __init__(self, folder: Path) -> None: ...

    def run(self, query: str, parameters: Parameters) -> Answer:
        """Columns, and the rows one by one; raises QueryError."""
        ...
