"""Query processes, a bounded number of them, so that a query which never ends costs those who wait little.

Each query has a process of its own while it runs. One that takes long is put behind all others by the kernel, keeps
going while there is room, and gives way when others wait and more than half of the processes are at such queries.
At its time limit, or when nobody waits for its answer any more, its process is killed and a new one takes its place.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

import anyio
from anyio import to_thread

from chidao.serving.current import CurrentGraph
from graph.bundle import Bundle
from graph.stores.base import QueryError
from graph.stores.session import Session
from ontology.errors import ChidaoError

LONG = 0.25
"""Seconds after which a query is a long one."""
QUEUE = 200
"""Queries that may wait for a process; what comes on top is sent away."""
PATIENCE = 30.0
"""Seconds that a query waits for a process at the most."""
PAUSE = 5.0
"""Seconds for which one whose query gave way is kept waiting for that news: many ask again at once."""
T = TypeVar("T")


class BusyError(ChidaoError):
    """More is asked than the server can do now; later it may."""


class _GaveWayError(Exception):
    """The query was stopped in favour of others."""


def processes() -> int:
    """How many query processes there may be: two a processor, never fewer than four."""
    return max(4, 2 * (os.cpu_count() or 1))


@dataclass(eq=False)
class _Run:
    """A query at work: where, since when, whether it had to give way."""

    session: Session
    bundle: Bundle
    begun: float = math.inf
    long: bool = False
    gave_way: bool = False


class Pool:
    """Hands out sessions. ``watch`` must run beside it, and ``close`` end it."""

    def __init__(self, graph: CurrentGraph, size: int | None = None) -> None:
        self._graph = graph
        self._size = size or processes()
        self._places = anyio.Semaphore(self._size)
        self._threads = anyio.CapacityLimiter(2 * self._size)
        self._waiting = 0
        self._running: set[_Run] = set()
        self._idle: list[tuple[Session, Bundle]] = []

    async def run(self, work: Callable[[Session], T]) -> T:
        """What ``work`` gives back, called in a thread with a session of its own; cancelled, its query is killed.

        Raises
        ------
        BusyError : too many wait, or this one took long and others waited.
        QueryError, StoreError : what the work raises.
        """
        try:
            return await self._run(work)
        except _GaveWayError:
            await anyio.sleep(PAUSE)
            raise _busy("the query takes long, and others were waiting") from None

    async def _run(self, work: Callable[[Session], T]) -> T:
        await self._place()
        try:
            run = self._begin()
            try:
                return await to_thread.run_sync(_timed, run, work, abandon_on_cancel=True, limiter=self._threads)
            except QueryError:
                if run.gave_way:
                    raise _GaveWayError from None
                raise
            except anyio.get_cancelled_exc_class():
                run.session.stop()
                raise
            finally:
                await self._end(run)
        finally:
            self._places.release()

    async def watch(self) -> None:
        """Look after long queries, for as long as the server runs."""
        while True:
            await anyio.sleep(LONG / 4)
            self._look_after(time.monotonic())

    def close(self) -> None:
        """End all query processes."""
        for session in [run.session for run in self._running] + [session for session, _ in self._idle]:
            session.close()
        self._idle.clear()

    async def _place(self) -> None:
        """Wait for a process to be free, first come first served."""
        if self._waiting >= QUEUE:
            raise _busy(f"{QUEUE} queries are waiting already")
        self._waiting += 1
        try:
            with anyio.fail_after(PATIENCE):
                await self._places.acquire()
        except TimeoutError:
            raise _busy(f"no query process was free for {PATIENCE:g} s") from None
        finally:
            self._waiting -= 1

    def _begin(self) -> _Run:
        """A session on the graph as it is now: the last one used, or a new one."""
        bundle = self._graph.bundle()
        while self._idle:
            session, its_bundle = self._idle.pop()
            if its_bundle is bundle:
                break
            session.close()
        else:
            session = Session("sparql", bundle.path)
        run = _Run(session, bundle)
        self._running.add(run)
        return run

    async def _end(self, run: _Run) -> None:
        """Keep the process for the next query, unless it was stopped or put behind others, which cannot be undone."""
        self._running.discard(run)
        if run.session.closed or run.long:
            with anyio.CancelScope(shield=True), suppress(OSError):
                await to_thread.run_sync(run.session.close)
        else:
            self._idle.append((run.session, run.bundle))

    def _look_after(self, now: float) -> None:
        long = sorted((run for run in self._running if now - run.begun > LONG), key=lambda run: run.begun)
        for run in long:
            if not run.long:
                run.long = True
                run.session.lower_priority()
        if self._waiting:
            for run in long[: len(long) - self._size // 2]:
                run.gave_way = True
                run.session.stop()


def _timed(run: _Run, work: Callable[[Session], T]) -> T:
    """Starting a process is not the query's time."""
    run.session.open()
    run.begun = time.monotonic()
    return work(run.session)


def _busy(message: str) -> BusyError:
    return BusyError(message, remedy="ask again in a few seconds")
