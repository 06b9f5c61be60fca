"""Worker processes that may hang, crash or eat memory without taking the rest down.

``concurrent.futures`` can neither stop a task that hangs nor go on after a worker dies; hence this small pool: one pipe a worker,
one task at a time, a clock on each.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from ontology.errors import ChidaoError

A = TypeVar("A")
B = TypeVar("B")

MEMORY = 3 * 2**30
"""Bytes of address space beyond what it has at its start that a worker may take."""


@dataclass(frozen=True, slots=True)
class Finished(Generic[B]):
    """What became of one task: ``value``, or ``error`` in its place."""

    value: B | None = None
    error: ChidaoError | None = None


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    task: int = -1
    since: float = 0.0


def run(work: Callable[[A], B], tasks: Iterable[A], *, jobs: int, seconds: float) -> Iterator[tuple[int, Finished[B]]]:
    """Do all tasks in ``jobs`` processes; yield each one's number and outcome as it is done.

    ``work`` and the tasks must be picklable. A task that takes longer than ``seconds``, raises, or kills its process
    comes back as an error; the others go on.
    """
    context = multiprocessing.get_context("spawn")
    queue = enumerate(tasks)
    workers: list[_Worker] = []
    try:
        while True:
            while len(workers) < jobs and (task := next(queue, None)) is not None:
                workers.append(_start(context, work))
                _give(workers[-1], task)
            busy = [worker for worker in workers if worker.task >= 0]
            if not busy:
                return
            for worker in _ready(busy, seconds):
                number, finished, alive = _take(worker, seconds)
                if not alive:
                    _stop(worker)
                    workers.remove(worker)
                elif (task := next(queue, None)) is not None:
                    _give(worker, task)
                yield number, finished
    finally:
        for worker in workers:
            _stop(worker)


def _start(context: Any, work: Callable[[A], B]) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _give(worker: _Worker, task: tuple[int, Any]) -> None:
    worker.task, worker.since = task[0], time.monotonic()
    with contextlib.suppress(OSError):  # a worker that died at its start is found by reading from it
        worker.pipe.send(task[1])


def _ready(busy: list[_Worker], seconds: float) -> list[_Worker]:
    """The workers that have answered, died, or run out of time."""
    left = min(worker.since for worker in busy) + seconds - time.monotonic()
    answered = wait([worker.pipe for worker in busy], max(0.0, left))
    now = time.monotonic()
    return [worker for worker in busy if worker.pipe in answered or now - worker.since >= seconds]


def _take(worker: _Worker, seconds: float) -> tuple[int, Finished[Any], bool]:
    """A worker's answer, and whether it can go on."""
    number, worker.task = worker.task, -1
    if not worker.pipe.poll():
        return (
            number,
            Finished(error=ChidaoError(f"takes longer than {seconds:g} seconds", remedy="split the file, or leave it out")),
            False,
        )
    try:
        return number, worker.pipe.recv(), True
    except (EOFError, OSError):
        worker.process.join(5)
        code = worker.process.exitcode
        return (
            number,
            Finished(error=ChidaoError(f"makes the reader crash (exit code {code})", remedy="open it in its program and save it anew")),
            False,
        )


def _stop(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.join(0.2 if worker.task < 0 else 0)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
    worker.process.close()


def _serve(pipe: Connection, work: Callable[[A], B]) -> None:
    """The worker's loop: a task in, an outcome out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            finished: Finished[Any] = Finished(value=work(task))
        except ChidaoError as error:
            finished = Finished(error=error)
        except MemoryError:
            finished = Finished(error=ChidaoError("needs more memory than there is", remedy="split the file"))
        except Exception as error:  # a bug met in one file must not stop the others; it is reported with its file
            finished = Finished(error=ChidaoError(f"{type(error).__name__}: {error}", remedy="report this as a bug, with the file"))
        try:
            pipe.send(finished)
        except OSError:
            return


def _limit_memory() -> None:
    """Let this process take only so much more memory, where the system can limit it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(OSError, ValueError, IndexError):
        from pathlib import Path

        have = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (have + MEMORY, have + MEMORY))
