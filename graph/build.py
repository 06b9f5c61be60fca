"""Readings to a graph folder: cache, tables, stores, swap."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from graph.assemble import assemble
from graph.bundle import MANIFEST, Bundle, Failure, Manifest, Source
from graph.findings_store import FindingsStore, program_version
from graph.reading import Reading
from graph.stores import ladybug, oxigraph, words
from graph.swap import new_graph
from graph.tables import write
from ontology.errors import ChidaoError

STORES: dict[str, Callable[[Path], None]] = {"words": words.build, "SPARQL store": oxigraph.build, "Cypher store": ladybug.build}
"""What is made of the tables, by the name that progress shows; each takes the graph folder and writes under ``stores/``."""


def build(
    readings: Iterable[Reading], out: Path, failures: Iterable[ChidaoError] = (), progress: Callable[[str], None] = lambda _step: None
) -> Bundle:
    """Build a graph folder; the one that was there before stays until the new one is whole.

    Parameters
    ----------
    readings : what the documents say, in any order; gone through once, so a generator that reads files will do.
    out : the graph folder.
    failures : files that gave no reading. Looked at after ``readings`` is through, so a list that grows will do.
    progress : is told the name of each step as it begins.

    Raises
    ------
    ChidaoError : see ``graph.swap.new_graph``.
    """
    with new_graph(out) as folder:
        store = FindingsStore(folder)
        progress("reading")
        refused, duplicates = _keep(readings, store)
        progress("assembling")
        tables = assemble(store)
        write(tables, folder)
        sources = tuple(Source(r.id, r.name, r.sha256, r.media_type) for r in store)
        failed = sorted((_failure(error) for error in (*failures, *refused)), key=lambda f: (f.place, f.message))
        manifest = Manifest(program_version(), sources, tuple(failed), duplicates, tables.counts())
        (folder / MANIFEST).write_text(manifest.to_json(), encoding="utf-8", newline="\n")
        for name, make in STORES.items():
            progress(name)
            make(folder)
    return Bundle.open(out)


def cached(out: Path) -> FindingsStore:
    """The readings of the graph that is there, to save reading again what has not changed."""
    try:
        return FindingsStore(Bundle.open(out).path)
    except ChidaoError:
        return FindingsStore(out)


def _keep(readings: Iterable[Reading], store: FindingsStore) -> tuple[list[ChidaoError], dict[str, str]]:
    """Put the readings into the store; of documents with the same bytes the one whose name comes first.

    Returns the readings that were refused because a quote did not hold, and for each copy the name of the document kept.
    """
    refused: list[ChidaoError] = []
    kept: dict[str, str] = {}
    copies: list[tuple[str, str]] = []
    for reading in readings:
        try:
            reading.check()
        except ChidaoError as error:
            refused.append(error)
            continue
        known = kept.get(reading.sha256)
        if known is None or reading.name < known:
            if known is not None:
                store.drop(known, reading.sha256)
            store.put(reading)
            kept[reading.sha256] = reading.name
        if known is not None:
            copies.append((max(known, reading.name), reading.sha256))
    return refused, {name: kept[sha256] for name, sha256 in sorted(copies) if name != kept[sha256]}


def _failure(error: ChidaoError) -> Failure:
    return Failure(error.place or "", error.message, error.remedy)
