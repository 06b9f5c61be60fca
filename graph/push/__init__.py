"""A graph onto a server, one module a kind of server. A second push sends only what changed and removes what is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from graph.stores.remote import Login, kind_of, load

if TYPE_CHECKING:
    from graph.bundle import Bundle

TIMEOUT = 120.0
"""Seconds that a server may take for one request of a push where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did, in parts of the graph: a document each, and what documents share."""

    sent: int
    removed: int
    unchanged: int


class _Pusher(Protocol):
    def push(self, bundle: Bundle, uri: str, login: Login | None, *, timeout: float, progress: bool) -> Pushed: ...


def push(bundle: Bundle, uri: str, login: Login | None, *, timeout: float = TIMEOUT, progress: bool = False) -> Pushed:
    """Bring the server at ``uri`` to what the graph holds.

    Somebody who asks meanwhile sees the old or the new version of each document. Cut off at any moment, the next
    push completes it. What it did not write it does not touch.

    Parameters
    ----------
    timeout : seconds that the server may take for one request.
    progress : say on stderr how far it is, if it takes over a second.

    Raises
    ------
    ServerError : the server is not there, refuses, breaks or is too slow.
    """
    pusher = cast("_Pusher", load(kind_of(uri).pushes))
    return pusher.push(bundle, uri, login, timeout=timeout, progress=progress)
