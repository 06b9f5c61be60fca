"""From files to a graph folder: read what is new, keep what is known, list what could not be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.build import build, cached
from graph.bundle import Bundle
from graph.findings_store import FindingsStore
from graph.reading import Reading
from loaders.corpus import Done, Failure, Unchanged, find, process
from loaders.document import Document
from loaders.extract.document import extract
from ontology.errors import ChidaoError


@dataclass(slots=True)
class Built:
    """What a build did: the graph, how many files were read anew or known, and the ones that failed."""

    bundle: Bundle
    read: int = 0
    known: int = 0
    failures: list[ChidaoError] = field(default_factory=list)


def reading_of(document: Document) -> Reading:
    """What a build keeps of one document (runs in a worker process)."""
    return Reading.of(document, extract(document))


def build_graph(paths: list[Path], out: Path, *, progress: bool) -> Built:
    """Build or bring up to date the graph folder ``out``.

    Raises
    ------
    ChidaoError : a path does not exist, nothing could be read, or the graph could not be written; the old graph then stays.
    """
    for path in paths:
        if not path.exists():
            raise ChidaoError("there is no such file or folder", place=str(path), remedy="check the path")
    files = [f for f in find(paths) if not _inside(f, out)]
    failures: list[ChidaoError] = []
    counts = {"read": 0, "known": 0}
    readings = _readings(files, cached(out), failures, counts, progress=progress)
    first = next(readings, None)
    if first is None:
        listed = "; ".join(str(f) for f in failures[:5]) or "the folders hold no files"
        raise ChidaoError(f"nothing could be read: {listed}", remedy="give it .txt .md .html .docx .pdf or .xlsx files")

    def say(step: str) -> None:
        if progress and step != "reading":
            print(f"chidao: {step}", file=sys.stderr)

    bundle = build(_chained(first, readings), out, failures, say)
    return Built(bundle, counts["read"], counts["known"], failures)


def _inside(file: Path, folder: Path) -> bool:
    return folder.resolve() in file.resolve().parents


def _chained(first: Reading, rest: Iterator[Reading]) -> Iterator[Reading]:
    yield first
    yield from rest


def _readings(
    files: list[Path], store: FindingsStore, failures: list[ChidaoError], counts: dict[str, int], *, progress: bool
) -> Iterator[Reading]:
    """The readings of the files, from the cache where a file of this name and content was read by this program."""
    fresh: list[Path] = []
    for file in files:
        known = _known(file, store)
        if known:
            counts["known"] += 1
            yield known
        else:
            fresh.append(file)
    for outcome in process(fresh, reading_of, progress=progress):
        if isinstance(outcome, Failure):
            failures.append(ChidaoError(outcome.reason, place=str(outcome.path), remedy=outcome.remedy))
        elif isinstance(outcome, Done):
            counts["read"] += 1
            yield outcome.value
        else:
            assert isinstance(outcome, Unchanged)


def _known(file: Path, store: FindingsStore) -> Reading | None:
    import hashlib

    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
    return store.get(file.name, digest)
