"""The notebook in docs/ runs, and is kept with what it prints."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parent.parent.parent
NOTEBOOK = ROOT / "docs" / "notebook.ipynb"


def outputs(path: Path) -> list[list[str]]:
    """For each cell of code the kinds of its outputs."""
    return [
        [out["output_type"] for out in cell["outputs"]] for cell in nbformat.read(path, as_version=4).cells if cell["cell_type"] == "code"
    ]


def test_the_notebook_runs_and_gives_an_answer_in_every_cell(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tests" / "docs" / "run_notebook.py"), str(NOTEBOOK), str(tmp_path / "run.ipynb")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    *answers, closing = outputs(tmp_path / "run.ipynb")
    assert answers == [["execute_result"]] * len(answers)
    assert closing == []
    assert outputs(NOTEBOOK) == outputs(tmp_path / "run.ipynb")
