"""A server that holds a graph: which kind a URI names, who asks, and the engine that asks it.

>>> kind_of("http://localhost:3030/chidao").engine
'sparql'
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graph.stores import EngineName
from ontology.errors import ChidaoError

if TYPE_CHECKING:
    from graph.stores.base import QueryEngine


@dataclass(frozen=True, slots=True)
class Login:
    """Who asks. The password is in no message and no representation."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of server: the language that it speaks, the class that asks it, the module whose ``push`` fills it.

    ``variables`` begins the names of the environment variables of the login; without a ``user`` there the login is
    ``default_user``, or nobody where that is ``None``.
    """

    engine: EngineName
    schemes: tuple[str, ...]
    asks: str
    pushes: str
    variables: str
    default_user: str | None = None


_NEO4J = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
KINDS = (
    Kind("sparql", ("http", "https"), "graph.stores.sparql_server:SparqlServer", "graph.push.sparql", "CHIDAO_SPARQL"),
    Kind("cypher", _NEO4J, "graph.stores.neo4j_server:Neo4jServer", "graph.push.neo4j", "CHIDAO_NEO4J", default_user="neo4j"),
)


def kind_of(uri: str) -> Kind:
    """The kind of server that a URI names.

    Raises
    ------
    ChidaoError : it names none, or holds a login, which then would stand in histories and logs.
    """
    try:
        parts = urlsplit(uri)
        host, login = parts.hostname, "@" in parts.netloc
    except ValueError:
        host, login = None, "@" in uri
    kind = next((k for k in KINDS if host and parts.scheme in k.schemes), None)
    if login:
        remedy = f"set {kind.variables}_USER and {kind.variables}_PASSWORD instead" if kind else "leave it out"
        raise ChidaoError("an address with a login in it would stand in histories and logs", remedy=remedy)
    if kind is None:
        known = ", ".join(f"{scheme}://" for k in KINDS for scheme in k.schemes)
        raise ChidaoError("this is no address of a server", place=uri, remedy=f"it begins with one of {known}")
    return kind


def login_for(uri: str, ask_password: Callable[[str], str] | None = None) -> Login | None:
    """The login from the environment; ``None`` where there is none to give.

    Parameters
    ----------
    ask_password : is given the user's name where the environment has no password; without it that is an error.
    """
    kind = kind_of(uri)
    user = os.environ.get(f"{kind.variables}_USER", kind.default_user)
    if user is None:
        return None
    password = os.environ.get(f"{kind.variables}_PASSWORD")
    if password is None and ask_password:
        password = ask_password(user)
    if password is None:
        raise ChidaoError(f"there is no password for {user}", remedy=f"set {kind.variables}_PASSWORD")
    return Login(user, password)


def connect(uri: str, login: Login | None) -> QueryEngine:
    """The engine that asks the server at this address. Nothing is sent before the first query."""
    module, _, name = kind_of(uri).asks.partition(":")
    engine: QueryEngine = getattr(load(module), name)(uri, login)
    return engine


def load(module: str) -> ModuleType:
    """A module that speaks to servers. Raises ChidaoError where the libraries for that are not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise ChidaoError(f"servers need {error.name}", remedy="pip install 'chidao[servers]'") from None
