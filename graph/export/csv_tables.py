"""CSV: the tables as they are, a file each, in a folder or (where the name ends in .zip) in a ZIP file.

What is not known is an empty field; an empty text is a quoted one.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from pyarrow import csv

from graph.bundle import Bundle
from ontology.terms import terms

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def write(bundle: Bundle, out: Path) -> None:
    """Write ``nodes/<Label>.csv`` and ``edges/<RELATIONSHIP>.<From>.<To>.csv``."""
    if ".zip" in out.suffixes:
        _write_zip(bundle, out)
        return
    for name, table in _tables(bundle):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        csv.write_csv(table, path)


def _write_zip(bundle: Bundle, out: Path) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in _tables(bundle):
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w", force_zip64=True) as stream:
                csv.write_csv(table, stream)


def _tables(bundle: Bundle) -> Iterator[tuple[str, pa.Table]]:
    """The tables that have rows, with the names of their files."""
    for label in terms().nodes:
        if (table := bundle.nodes(label)).num_rows:
            yield f"nodes/{label}.csv", table
    for name in terms().edges:
        yield from ((f"edges/{'.'.join(key)}.csv", table) for key, table in bundle.edges(name) if table.num_rows)
