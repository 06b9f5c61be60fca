"""Many files: found, read side by side, the ones that cannot be read kept apart from the rest."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from loaders.document import Document
from loaders.read import load, parse
from loaders.readers.errors import ReadError
from loaders.readers.formats import FORMATS, recognise
from ontology.errors import ChidaoError
from ontology.progress import Progress

T = TypeVar("T")

SECONDS = 120.0
"""How long one file may take."""
_SMALL = 2**20
"""Plain texts of together no more than this many bytes are read in this process: a worker costs more than they do."""
_PLAIN = frozenset({".txt", ".md", ".text", ".markdown"})


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A file that was read, and what the work made of it."""

    path: Path
    sha256: str
    value: T


class Unchanged(NamedTuple):
    """A file that the caller has had before."""

    path: Path
    sha256: str


class Failure(NamedTuple):
    """A file that could not be read: why, and what to do about it."""

    path: Path
    reason: str
    remedy: str | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" + (f" ({self.remedy})" if self.remedy else "")


Outcome = Done[T] | Unchanged | Failure


def find(paths: Iterable[Path]) -> list[Path]:
    """All files of the given files and folders: each once, folders walked in the order of names, hidden ones skipped.

    A path that does not exist, or a folder that cannot be opened, is in the list too: reading it says what is wrong with it.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _walk(path) if path.is_dir() else (path,):
            found.setdefault(file)
    return list(found)


def _walk(folder: Path) -> Iterator[Path]:
    unreadable: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: unreadable.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here) / name for name in sorted(files) if not name.startswith(".") and not name.startswith("~$"))
    yield from unreadable


def process(
    paths: Sequence[Path],
    work: Callable[[Document], T],
    *,
    jobs: int | None = None,
    known: Callable[[str], bool] = lambda _: False,
    progress: bool = True,
    seconds: float = SECONDS,
) -> Iterator[Outcome[T]]:
    """Read files and do ``work`` on each document; one outcome a path, in the order of the paths.

    Parameters
    ----------
    paths : as :func:`find` gives them.
    work : a pure, picklable function; it runs in another process unless the files are few and small.
    jobs : processes; as many as there are processors by default.
    known : whether a file with this SHA-256 has been had before; it is then not read.
    progress : say on stderr how far it is, if it takes over a second.
    seconds : how long one file may take before it is given up.
    """
    report = Progress("read", len(paths), "files", wanted=progress)
    if _few(paths):
        for path in paths:
            yield _one(path, work, known)
            report.step()
    else:
        job = _Job(work)
        yield from _many(paths, job, known, report.step, max(1, min(jobs or os.cpu_count() or 1, len(paths))), seconds)
    report.close()


def _few(paths: Sequence[Path]) -> bool:
    """Whether all are plain texts, by name and content, and small together: nothing in them can hang or crash a library."""
    try:
        named = all(path.suffix.lower() in _PLAIN for path in paths) and sum(path.stat().st_size for path in paths) <= _SMALL
        return named and all(_is_plain(path) for path in paths)
    except OSError:
        return len(paths) == 1


def _is_plain(path: Path) -> bool:
    try:
        return recognise(path.read_bytes(), path.suffix.lower()).reader == FORMATS["text"].reader
    except ReadError:
        return True


def _failure(path: Path, error: ChidaoError) -> Failure:
    return Failure(path, error.message, error.remedy)


def _one(path: Path, work: Callable[[Document], T], known: Callable[[str], bool]) -> Outcome[T]:
    try:
        data = load(path)
        digest = hashlib.sha256(data).hexdigest()
        return Unchanged(path, digest) if known(digest) else Done(path, digest, work(parse(data, path)))
    except ChidaoError as error:
        return _failure(path, error)
    except Exception as error:  # a bug met in one file must not stop the others
        return Failure(path, f"{type(error).__name__}: {error}", "report this as a bug, with the file")


@dataclass(frozen=True, slots=True)
class _Job(Generic[T]):
    """What a worker does with a path."""

    work: Callable[[Document], T]

    def __call__(self, path: Path) -> tuple[str, T]:
        document = parse(load(path), path)
        return document.sha256, self.work(document)


def _many(
    paths: Sequence[Path], job: _Job[T], known: Callable[[str], bool], step: Callable[[], None], jobs: int, seconds: float
) -> Iterator[Outcome[T]]:
    """Outcomes in the order of the paths, from ``jobs`` processes; ``step`` is told of each as it comes."""
    from loaders.workers import run  # multiprocessing is slow to load, and few files do without

    settled: dict[int, Outcome[T]] = {}
    sent: list[int] = []
    following = 0

    def tasks() -> Iterator[Path]:
        for number, path in enumerate(paths):
            early = _early(path, known)
            if early is not None:
                settled[number] = early
                step()
                continue
            sent.append(number)
            yield path

    for task, finished in run(job, tasks(), jobs=jobs, seconds=seconds):
        path = paths[sent[task]]
        step()
        if finished.error is not None:
            settled[sent[task]] = _failure(path, finished.error)
        elif finished.value is not None:
            settled[sent[task]] = Done(path, *finished.value)
        while following in settled:
            yield settled.pop(following)
            following += 1
    for number in range(following, len(paths)):
        yield settled.pop(number)


def _early(path: Path, known: Callable[[str], bool]) -> Unchanged | Failure | None:
    """What can be said of a file without reading it as a document."""
    try:
        digest = hashlib.sha256(load(path)).hexdigest()
    except ReadError as error:
        return _failure(path, error)
    return Unchanged(path, digest) if known(digest) else None
