"""Runs a notebook from top to bottom and writes it with what it printed: ``python tests/docs/run_notebook.py IN OUT``."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def main(source: str, target: str) -> None:
    """Stops with the error of the first cell that fails."""
    notebook = nbformat.read(source, as_version=4)
    folder = {"metadata": {"path": str(Path(source).resolve().parent)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", record_timing=False, resources=folder).execute()
    notebook.metadata.pop("language_info", None)
    nbformat.write(notebook, target)


if __name__ == "__main__":
    main(*sys.argv[1:])
