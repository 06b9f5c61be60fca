"""The connection to a Neo4j server: address, login, limits in time, and what went wrong, in words."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

import neo4j
from neo4j import exceptions

from graph.stores.base import QueryError, QueryTimeoutError, ServerError
from graph.stores.remote import Login
from ontology.errors import ChidaoError

_CONNECT = 10.0
_RETRY = 5.0
_GRACE = 5.0
_MOST_WORDS = 300
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Address(NamedTuple):
    """Where a database is; ``database`` is None for the login's own."""

    server: str
    database: str | None


def address(uri: str) -> Address:
    """The server and the database that a URI names.

    Examples
    --------
    >>> address("neo4j+s://graph.example.vn:7687/chidao")
    Address(server='neo4j+s://graph.example.vn:7687', database='chidao')
    >>> address("bolt://localhost")
    Address(server='bolt://localhost', database=None)
    """
    parts = urlsplit(uri)
    return Address(urlunsplit((parts.scheme, parts.netloc, "", parts.query, "")), parts.path.strip("/") or None)


def connection(uri: str, login: Login | None) -> neo4j.Driver:
    """A driver; nothing is sent before the first query."""
    with errors(uri):
        return neo4j.GraphDatabase.driver(
            address(uri).server,
            auth=(login.user, login.password) if login else None,
            connection_timeout=_CONNECT,
            connection_acquisition_timeout=_CONNECT,
            max_transaction_retry_time=_RETRY,
            notifications_min_severity="OFF",
            user_agent="chidao",
        )


@contextmanager
def bounded(driver: neo4j.Driver, uri: str, seconds: float) -> Iterator[None]:
    """A block that ends: a server that falls silent is left a little after ``seconds``, and the driver with it.

    Raises
    ------
    ServerError : the server did not answer in time. The others as ``errors``.
    """
    late = threading.Event()

    def leave() -> None:
        late.set()
        driver.close()

    timer = threading.Timer(seconds + _GRACE, leave)
    timer.start()
    try:
        with errors(uri):
            yield
    except ChidaoError as error:
        if late.is_set():
            raise ServerError(f"the server did not answer within {seconds:g} s", place=uri, remedy="is it well? try again") from error
        raise
    finally:
        timer.cancel()


@contextmanager
def errors(uri: str) -> Iterator[None]:
    """What the driver raises, as errors that say what to do.

    Raises
    ------
    QueryTimeoutError, QueryError : the query's fault.
    ServerError : the server is not there, refuses, breaks or is too slow.
    """
    try:
        yield
    except exceptions.Neo4jError as error:
        raise _refused(error, uri) from None
    except (exceptions.DriverError, OSError) as error:
        message = f"the server cannot be reached or broke off: {_words(error)}"
        raise ServerError(message, place=uri, remedy="is it running? then try again: what was sent is whole") from None
    except (ValueError, exceptions.ConfigurationError) as error:
        raise ServerError(_words(error), place=uri, remedy="check the address") from None


_REFUSALS: tuple[tuple[str, type[ChidaoError], str, str], ...] = (
    ("Security.AuthenticationRateLimit", ServerError, "too many wrong logins", "wait a little, then give the right one"),
    ("Security.Forbidden", ServerError, "this login may not do that", "use one that may"),
    ("Security", ServerError, "the server refuses the login", "set CHIDAO_NEO4J_USER and CHIDAO_NEO4J_PASSWORD"),
    ("Transaction.TransactionTimedOut", QueryTimeoutError, "the query was stopped at its time limit", "narrow it, or give it more time"),
    ("Schema.Constraint", ServerError, "a constraint of the database stands against it", "what breaks it did not come from chidao"),
    ("Schema", ServerError, "the database's schema stands against it", "see docs/servers.md"),
    ("Database.DatabaseNotFound", ServerError, "there is no such database", "name another behind the address's last /"),
    ("Statement.AccessMode", QueryError, "a query may only ask", "leave out what writes"),
    ("ClientError.Statement", QueryError, "", ""),
    ("MemoryPoolOutOfMemory", ServerError, "the server has too little memory for it", "raise dbms.memory.transaction.total.max"),
)
"""What a part of Neo4j's status code means: the error, its message, its remedy. The first that fits."""


def _refused(error: exceptions.Neo4jError, uri: str) -> ChidaoError:
    code, said = error.code or "", _words(error)
    for part, kind, message, remedy in _REFUSALS:
        if part in code:
            return kind(f"{message}: {said}" if message else said, place=None if kind is QueryError else uri, remedy=remedy or None)
    return ServerError(f"the server could not do it: {said}", place=uri, remedy="look into its log (a full disk?), then try again")


def _words(error: Exception) -> str:
    """What the server says, on one line, without what could steer a terminal."""
    said = (error.message if isinstance(error, exceptions.Neo4jError) else None) or str(error) or type(error).__name__
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())[:_MOST_WORDS]
