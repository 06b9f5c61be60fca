"""What goes wrong, as HTTP says it."""

from __future__ import annotations

from chidao.serving.pool import BusyError
from graph.stores.base import NotAcceptableError, QueryError, QueryTimeoutError, RefusedError
from ontology.errors import ChidaoError
from queries.questions import QuestionError

RETRY_AFTER = "5"
"""Seconds after which one who was sent away may ask again."""


class HttpError(ChidaoError):
    """A request that is answered with an error."""

    def __init__(self, status: int, message: str) -> None:
        self.status = status
        super().__init__(message)


_STATUS: tuple[tuple[type[ChidaoError], int], ...] = (
    (BusyError, 503),
    (QueryTimeoutError, 504),
    (RefusedError, 403),
    (NotAcceptableError, 406),
    (QueryError, 400),
    (QuestionError, 400),
)


def status_of(error: ChidaoError) -> int:
    """The status code for an error; 500 where the asker cannot help it.

    Examples
    --------
    >>> status_of(QueryTimeoutError("stopped after 30 s")), status_of(HttpError(415, "no")), status_of(ChidaoError("broken"))
    (504, 415, 500)
    """
    if isinstance(error, HttpError):
        return error.status
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
