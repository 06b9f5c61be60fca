"""The word lists of the administrative register, read once from ``lexicon/*.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from loaders.language.passage import even_tones

_FOLDER = Path(__file__).with_name("lexicon")


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> tuple[str, ...]:
    """One list of a lexicon file, longest entry first.

    >>> words("directives", "modals")[0]
    'chịu trách nhiệm chính'
    """
    found: Any = _read(name)
    for key in keys:
        found = found[key]
    listed = re.split(r",\s+(?!chống)|,?\n", found) if isinstance(found, str) else found
    return tuple(sorted({even_tones(w.strip()).lower() for w in listed if w.strip()}, key=lambda w: (-len(w), w)))


def alternation(entries: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first; spaces match any run of spaces.

    >>> alternation(["bộ", "bộ ngành"])
    '(?:bộ ngành|bộ)'
    """
    longest_first = sorted(entries, key=lambda w: (-len(w), w))
    return f"(?:{'|'.join(re.escape(w).replace(chr(92) + ' ', ' ') for w in longest_first)})"


@cache
def pattern(name: str, *keys: str) -> str:
    """The alternation of a whole list."""
    return alternation(words(name, *keys))
