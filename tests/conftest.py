"""Fixtures that every room's tests share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and their gold, beside the checkout; tests that need it skip without it."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("the real documents (../shared) are not here")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    """The documents that this repository ships."""
    return ROOT / "examples"


def program(*names: str) -> str:
    """Where one of these programs is. A test that needs it is skipped without it; in CI (``CI=true``) it fails instead."""
    found = next((path for path in map(shutil.which, names) if path), None)
    if found:
        return found
    missing = f"{names[0]} is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{missing}, and in CI nothing is skipped for that: see .ci/run")
    pytest.skip(missing)


@pytest.fixture(scope="session")
def chromium() -> str:
    """A browser that runs headless."""
    return program("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def graphviz() -> str:
    """Graphviz' ``dot``."""
    return program("dot")
