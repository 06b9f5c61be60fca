"""The queries that pages are made of, a file each."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def text_of(name: str) -> str:
    """The text of one of them."""
    return Path(__file__).with_name(f"{name}.rq").read_text(encoding="utf-8")
