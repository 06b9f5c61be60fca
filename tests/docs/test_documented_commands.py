"""What README and guides say to type runs as it stands there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ("README.md", "docs/tutorial.md", "docs/gold.md")


def commands(page: str) -> list[str]:
    """The lines that begin with ``chidao`` in blocks of shell."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), flags=re.S)
    return [line for block in blocks for line in block.splitlines() if line.startswith("chidao ")]


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_the_page_run(page: str, tmp_path: Path, examples: Path) -> None:
    shutil.copytree(examples, tmp_path / "examples")
    shutil.copytree(ROOT / "tests" / "gold", tmp_path / "tests" / "gold")
    environment = {**os.environ, "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}
    lines = commands(page)
    assert lines
    for line in lines:
        done = subprocess.run(shlex.split(line), cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=120)
        assert (line, done.returncode, done.stderr if done.returncode else "") == (line, 0, "")


@pytest.mark.parametrize(
    "page", [*PAGES, "CONTRIBUTING.md", "docs/examples.md", "docs/serve.md", "docs/servers.md", "docs/decisions/README.md"]
)
def test_links_to_files_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [t for t in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text) if "://" not in t]
    assert [t for t in targets if not (ROOT / page).parent.joinpath(t).exists()] == []
