"""What every request handler needs of the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from starlette.requests import Request

from chidao.serving.current import CurrentGraph
from chidao.serving.disconnects import while_connected
from chidao.serving.pool import Pool
from graph.stores.session import Session

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class State:
    """The graph, its query processes, and the seconds that a query may take."""

    graph: CurrentGraph
    pool: Pool
    timeout: float

    async def run(self, request: Request, work: Callable[[Session], T]) -> T:
        """What ``work`` gives back, called in a thread with a session, for as long as the client waits for it."""
        return await while_connected(request, lambda: self.pool.run(work))


def of(request: Request) -> State:
    """The server's state, from a request to it."""
    state: State = request.app.state.chidao
    return state
