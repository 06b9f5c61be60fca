"""Where the stores lie in the graph folder."""

from __future__ import annotations

from pathlib import Path

OXIGRAPH = Path("stores/oxigraph")
LADYBUG = Path("stores/ladybug.lbdb")
WORDS = Path("stores/words")
