"""The graph folder, to read: manifest, tables, texts, stores."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.findings_store import FindingsStore
from graph.tables import EdgeKey, edge_file, edge_keys, node_file
from ontology.errors import ChidaoError
from ontology.terms import terms

MANIFEST = "manifest.json"
FORMAT = 1
"""Number of the folder's lay-out; another one asks for a new build."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is in the graph."""

    id: str
    name: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that is not in the graph, why, and what to do about it."""

    place: str
    message: str
    remedy: str | None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a graph folder holds. Without times: the same documents give the same manifest.

    Parameters
    ----------
    program : version and digest of the program that built it.
    documents : in the graph, sorted by id.
    failures : files that could not be read.
    duplicates : names of files that hold the same bytes as another, and that one's name; they are in the graph once.
    counts : rows a class ("nodes") and a relationship ("edges").
    """

    program: str
    documents: tuple[Source, ...]
    failures: tuple[Failure, ...]
    duplicates: Mapping[str, str]
    counts: Mapping[str, Mapping[str, int]]
    format: int = FORMAT

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Manifest:
        """Raises ValueError, TypeError or KeyError where the text is no manifest of this lay-out."""
        raw: dict[str, Any] = json.loads(text)
        if raw["format"] != FORMAT:
            raise ValueError(f"lay-out {raw['format']}")
        documents = tuple(Source(**s) for s in raw["documents"])
        return cls(raw["program"], documents, tuple(Failure(**f) for f in raw["failures"]), raw["duplicates"], raw["counts"])


@dataclass(frozen=True, slots=True)
class Bundle:
    """A graph folder.

    Parameters
    ----------
    path : the folder itself.
    manifest : what is in it.
    """

    path: Path
    manifest: Manifest

    @classmethod
    def open(cls, path: Path) -> Bundle:
        """Open a graph folder; where a build was cut off while it swapped, the old graph beside it.

        Raises
        ------
        ChidaoError : where there is no graph, or one of another version's lay-out.
        """
        folder = path if (path / MANIFEST).is_file() else set_aside(path)
        try:
            manifest = Manifest.from_json((folder / MANIFEST).read_text(encoding="utf-8"))
        except OSError:
            raise ChidaoError("no graph here", place=str(path), remedy="chidao build PATH -o GRAPH makes one") from None
        except (ValueError, TypeError, KeyError) as error:
            raise ChidaoError(f"this graph cannot be read: {error}", place=str(path), remedy="build it again with this version") from error
        return cls(folder, manifest)

    @property
    def stores(self) -> Path:
        """The folder of the stores."""
        return self.path / "stores"

    def nodes(self, label: str) -> pa.Table:
        """The table of a class, sorted by id. Raises UnknownTermError."""
        return pq.read_table(self.node_file(label), partitioning=None)

    def edges(self, name: str) -> Iterator[tuple[EdgeKey, pa.Table]]:
        """The tables of a relationship, one a pair of ends: (relationship, from label, to label) and the rows."""
        for key in edge_keys(terms().edge(name)):
            yield key, pq.read_table(self.edge_file(key), partitioning=None)

    def node_file(self, label: str) -> Path:
        """The Parquet file of a class. Raises UnknownTermError."""
        return node_file(self.path, terms().node(label).label)

    def edge_file(self, key: EdgeKey) -> Path:
        """The Parquet file of a relationship and pair of ends."""
        return edge_file(self.path, key)

    def text(self, document: str) -> str:
        """The text of a document, by its id: what the offsets of its evidence count in."""
        return FindingsStore(self.path).text(document)


def set_aside(path: Path) -> Path:
    """Where a build keeps the old graph while it swaps the new one in."""
    return path.with_name(f".{path.name}.old")


def staged(path: Path) -> Path:
    """Where a build writes the new graph."""
    return path.with_name(f".{path.name}.new")
