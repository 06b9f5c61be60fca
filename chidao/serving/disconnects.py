"""A query that nobody waits for any more is not worth its processor time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio
from starlette.requests import Request

from chidao.serving.errors import HttpError
from ontology.errors import ChidaoError

T = TypeVar("T")
_NOBODY = 499
"""The status that nginx notes for a client that has gone; nobody will see it."""


async def while_connected(request: Request, work: Callable[[], Awaitable[T]]) -> T:
    """What ``work`` gives back; it is cancelled when the client disconnects. The request's body must have been read."""
    found: list[T] = []
    failed: ChidaoError = HttpError(_NOBODY, "the client has gone")
    async with anyio.create_task_group() as tasks:

        async def watch() -> None:
            while (await request.receive())["type"] != "http.disconnect":
                pass
            tasks.cancel_scope.cancel()

        tasks.start_soon(watch)
        try:
            found.append(await work())
        except ChidaoError as error:
            failed = error
        tasks.cancel_scope.cancel()
    if not found:
        raise failed
    return found[0]
