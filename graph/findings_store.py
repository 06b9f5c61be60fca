"""The cache of readings in a graph folder: ``findings/<key>.json`` and ``texts/<key>.txt``, a document each.

The key is made of the file's bytes, its name and the program version, so what was read by another version of the rules
is simply not found.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from graph.identity import document_id
from graph.reading import Reading
from graph.records import decode, encode
from loaders.findings import Findings

_RULES = (".py", ".csv", ".ttl", ".txt", ".yaml", ".yml", ".json", ".toml")


@functools.cache
def program_version() -> str:
    """chidao's version and a digest of everything that reading depends on: the files of ``loaders`` and ``ontology``."""
    digest = hashlib.sha256()
    for room in ("loaders", "ontology"):
        for path, file in sorted(_walk(files(room), room)):
            digest.update(path.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return f"{version('chidao')}+{digest.hexdigest()[:12]}"


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.name.startswith("__"):
            yield from _walk(entry, f"{prefix}/{entry.name}")
        elif entry.name.endswith(_RULES):
            yield f"{prefix}/{entry.name}", entry


class FindingsStore:
    """The readings in a graph folder. It yields them sorted by document id, one at a time, as often as asked."""

    def __init__(self, folder: Path, program: str | None = None) -> None:
        self.folder, self.program = folder, program or program_version()

    def get(self, name: str, sha256: str) -> Reading | None:
        """What an earlier build made of this file, if this version of the program did; a damaged entry is as good as none."""
        try:
            reading = self._load(document_id(name, sha256))
        except (OSError, KeyError, TypeError, ValueError):
            return None
        return reading if (reading.name, reading.sha256) == (name, sha256) else None

    def put(self, reading: Reading) -> None:
        """Keep a reading."""
        record, text = self._paths(reading.id)
        record.parent.mkdir(parents=True, exist_ok=True)
        text.parent.mkdir(parents=True, exist_ok=True)
        head = {
            "program": self.program,
            "name": reading.name,
            "sha256": reading.sha256,
            "media_type": reading.media_type,
            "title": reading.title,
        }
        body = json.dumps(head | {"findings": encode(reading.findings)}, ensure_ascii=False, separators=(",", ":"))
        text.write_bytes(reading.text.encode())
        record.write_bytes(body.encode())

    def drop(self, name: str, sha256: str) -> None:
        """Forget a reading."""
        for path in self._paths(document_id(name, sha256)):
            path.unlink(missing_ok=True)

    def __iter__(self) -> Iterator[Reading]:
        for record in sorted((self.folder / "findings").glob("*.json"), key=lambda file: file.stem):
            yield self._load(f"document/{record.stem}")

    def text(self, document: str) -> str:
        """The text of a document, by its id. Raises OSError where there is none."""
        return self._paths(document)[1].read_bytes().decode()

    def _load(self, document: str) -> Reading:
        raw = json.loads(self._paths(document)[0].read_bytes())
        if raw.pop("program") != self.program:
            raise ValueError("read by another version")
        findings = decode(Findings, raw.pop("findings"))
        return Reading(**raw, text=self.text(document), findings=findings)

    def _paths(self, document: str) -> tuple[Path, Path]:
        key = document.removeprefix("document/")
        return self.folder / "findings" / f"{key}.json", self.folder / "texts" / f"{key}.txt"
