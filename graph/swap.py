"""A graph folder is written beside the old one and takes its place when it is whole.

A folder cannot be replaced in one step: the old one steps aside, then the new one comes in. Whatever is cut off, one whole
graph is there: under its name, or set aside, where ``Bundle.open`` finds it and the next build puts it back.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from graph.bundle import MANIFEST, set_aside, staged
from graph.replacing import WriteError
from ontology.errors import ChidaoError


@contextmanager
def new_graph(path: Path) -> Iterator[Path]:
    """An empty folder to write the new graph to; it becomes ``path`` when the block ends well, and is gone when it does not.

    Raises
    ------
    ChidaoError : ``path`` is something else than a graph, or another build is at work on it.
    WriteError : the disk is full, or the place may not be written to; the old graph is still there.
    """
    path = path.resolve()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f".{path.name}.lock"), blocking=False):
            _put_right(path)
            _refuse_other(path)
            staged(path).mkdir()
            try:
                yield staged(path)
                _take_place(path)
            finally:
                shutil.rmtree(staged(path), ignore_errors=True)
    except Timeout:
        raise ChidaoError("another build is writing this graph", place=str(path), remedy="wait for it, or give another -o") from None
    except OSError as error:
        remedy = "is there room on the disk, and may you write there? The graph that was there before is whole"
        raise WriteError(f"could not be written: {error.strerror or error}", place=str(path), remedy=remedy) from error


def _put_right(path: Path) -> None:
    """Undo what a cut-off build left."""
    if set_aside(path).exists() and not path.exists():
        set_aside(path).rename(path)
    for leftover in (staged(path), set_aside(path)):
        if leftover.exists():
            shutil.rmtree(leftover)


def _refuse_other(path: Path) -> None:
    if path.is_dir() and ((path / MANIFEST).is_file() or not any(path.iterdir())):
        return
    if path.exists():
        raise ChidaoError("this is there already and is no graph", place=str(path), remedy="give another -o; nothing was touched")


def _take_place(path: Path) -> None:
    if path.exists():
        path.rename(set_aside(path))
    try:
        staged(path).rename(path)
    except OSError:
        with suppress(OSError):
            set_aside(path).rename(path)
        raise
    shutil.rmtree(set_aside(path), ignore_errors=True)
