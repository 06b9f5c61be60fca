"""The graph that is served: the one that lies in the folder now, also after a build has put a new one there."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from graph.bundle import MANIFEST, Bundle
from ontology.errors import ChidaoError


class CurrentGraph:
    """Opens the folder anew when its manifest is another file; while a build swaps, the graph before stays."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._bundle = Bundle.open(path)
        self._stamp = self._now()

    def bundle(self) -> Bundle:
        """The graph as it is now: the same object for as long as it is the same graph."""
        stamp = self._now()
        if stamp and stamp != self._stamp:
            with suppress(ChidaoError):
                self._bundle, self._stamp = Bundle.open(self.path), stamp
        return self._bundle

    def _now(self) -> tuple[int, int] | None:
        try:
            found = (self.path / MANIFEST).stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns
