"""The word lists of the administrative register, read once from ``lexicon/*.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, takewhile
from pathlib import Path
from typing import Any

from loaders.language.passage import even_tones

_FOLDER = Path(__file__).with_name("lexicon")
_MANY = 4
"""So many words with the same first letter are worth an alternation of their own."""


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> tuple[str, ...]:
    """One list of a lexicon file, longest entry first.

    >>> words("directives", "modals")[0]
    'được thủ tướng chính phủ giao'
    """
    found: Any = _read(name)
    for key in keys:
        found = found[key]
    even = even_tones(found if isinstance(found, str) else "\n".join(found)).lower()
    listed = re.split(r",\s+(?!(?<=phòng, )chống)|,?\n", even) if isinstance(found, str) else even.split("\n")
    return tuple(sorted({w.strip() for w in listed if w.strip()}, key=lambda w: (-len(w), w)))


def pairs(name: str, *keys: str) -> dict[str, str]:
    """One table of a lexicon file, as written.

    >>> pairs("headings", "cells", "authorities")["QH"]
    'Quốc hội'
    """
    found: Any = _read(name)
    for key in keys:
        found = found[key]
    return dict(found)


@cache
def written(name: str, *keys: str) -> tuple[str, ...]:
    """One list of a lexicon file, as written: capitals count.

    >>> written("organs", "letters_within")
    ('PTNT', 'TBXH')
    """
    found: Any = _read(name)
    for key in keys:
        found = found[key]
    return tuple(even_tones("\n".join(found)).split("\n"))


def alternation(entries: Iterable[str]) -> str:
    """A regular expression for any of the words, of two that fit the longer.

    What words have in common in front is written once: ``re`` tries the alternatives one after the other, and of hundreds
    of words few share their first letters with a text. All of one case where case does not count.

    >>> alternation(["bộ", "bộ ngành", "sở"])
    '(?:bộ ngành|bộ|sở)'
    >>> alternation(["thi hành", "thực hiện", "thi", "thuê"])
    '(?:th(?:i hành|i|uê|ực hiện))'
    """
    return f"(?:{'|'.join(_branches(sorted(set(entries))))})"


def _branches(entries: Sequence[str]) -> Iterator[str]:
    """The alternatives for sorted words, longest first: many with the same first letter by what they share and what may follow it."""
    for first, group in groupby(entries, key=lambda entry: entry[:1]):
        same = list(group) if first else []
        if len(same) < _MANY:
            yield from map(_literal, sorted(same, key=len, reverse=True))
            continue
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(same[0], same[-1], strict=False)))
        yield f"{_literal(same[0][:shared])}(?:{'|'.join(_branches([entry[shared:] for entry in same]))})"
    if entries and not entries[0]:
        yield ""


def _literal(words_: str) -> str:
    return re.escape(words_).replace("\\ ", " ")


@cache
def pattern(name: str, *keys: str) -> str:
    """The alternation of a whole list."""
    return alternation(words(name, *keys))
