"""Parquet: the tables that the graph itself is kept in, as a folder for pandas, DuckDB, Spark and the like."""

from __future__ import annotations

import shutil
from pathlib import Path

from graph.bundle import Bundle


def write(bundle: Bundle, out: Path) -> None:
    """Write ``nodes/<Label>.parquet`` and ``edges/<RELATIONSHIP>.<From>.<To>.parquet``."""
    shutil.copytree(bundle.path / "tables", out)
