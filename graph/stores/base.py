"""What every query engine has in common: parameters, errors, and the part that runs inside the child process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeAlias, runtime_checkable

from graph.rows import Rows, Value
from ontology.errors import ChidaoError

if TYPE_CHECKING:
    from graph.stores import EngineName

TIMEOUT = 30.0
"""Seconds that a query may take where nobody says otherwise."""
LIMIT = 10_000
"""Rows that a query may give back where nobody says otherwise."""
MOST_CHARACTERS = 64 * 1024 * 1024
"""The size of an answer at the most, whoever asks."""


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


class RefusedError(QueryError):
    """The query may be well formed, and asks for what it may not have: another server, an answer beyond all size."""

    @classmethod
    def too_large(cls) -> RefusedError:
        return cls(f"the answer is larger than {MOST_CHARACTERS // 2**20} MB", remedy="ask for fewer columns or rows")


class NotAcceptableError(QueryError):
    """The asker takes none of the forms in which this kind of answer can be written."""


def query_errors() -> dict[str, type[QueryError]]:
    """What a child process may say went wrong with a query, by the name that crosses to the parent."""
    return {kind.__name__: kind for kind in (QueryError, RefusedError, NotAcceptableError)}


class StoreError(ChidaoError):
    """The store is missing, broken or could not be built."""


class ServerError(StoreError):
    """A server is not there, refuses, breaks or is too slow."""


class ServerTimeoutError(ServerError, QueryTimeoutError):
    """A server stayed silent for too long, over a query or something else."""


class QueryEngine(AbstractContextManager["QueryEngine"], Protocol):
    """Whatever answers queries: the child process of an embedded store, or a server."""

    engine: EngineName

    def run(self, query: str, parameters: Parameters | None = None, *, timeout: float = TIMEOUT, limit: int = LIMIT) -> Rows:
        """The answer; ``timeout`` in seconds. Raises QueryTimeoutError, QueryError, StoreError."""
        ...

    def close(self) -> None: ...


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


@runtime_checkable
class WritingReader(Reader, Protocol):
    """An engine that also writes its answers in the standard formats itself."""

    def write(
        self,
        query: str,
        parameters: Parameters,
        *,
        results: str | None,
        graph: str | None,
        default_graphs: Sequence[str],
        named_graphs: Sequence[str],
    ) -> tuple[str, str]:
        """The media type of the two that suits the answer, and the answer; raises QueryError."""
        ...
