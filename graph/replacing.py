"""New files and folders take the place of old ones only when they are whole."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ontology.errors import ChidaoError


class WriteError(ChidaoError):
    """The disk would not take it; what was there before is still there."""


@contextlib.contextmanager
def replacing(place: Path) -> Iterator[Path]:
    """A path beside ``place`` to write a file or a folder to; renamed over what was there when the block ends well.

    Raises
    ------
    WriteError : the disk is full, or the place may not be written to.
    """
    new = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _remove(new)
        yield new
        _take_place(new, place)
    except OSError as error:
        remedy = "is there room on the disk, and may you write there?"
        raise WriteError(f"could not be written: {error.strerror or error}", place=str(place), remedy=remedy) from error
    finally:
        with contextlib.suppress(OSError):
            _remove(new)


def _take_place(new: Path, place: Path) -> None:
    """A file is replaced in one step; a folder cannot be, so the old one steps aside first."""
    if not place.is_dir():
        new.replace(place)
        return
    old = place.with_name(f".{place.name}.{os.getpid()}.old")
    place.rename(old)
    new.rename(place)
    _remove(old)


def _remove(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
