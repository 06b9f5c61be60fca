"""Fixtures that every room's tests share."""

from __future__ import annotations

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
