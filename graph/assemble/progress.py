"""Whether the words of a progress column say that a task is carried out; the words stand in ``progress.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.folding import fold


@dataclass(frozen=True, slots=True)
class _Words:
    begins: tuple[str, ...]
    whole: frozenset[str]
    takes_back: tuple[re.Pattern[str], ...]


def is_done(progress: str) -> bool:
    """Whether the words report the task as carried out, in time or late.

    Examples
    --------
    >>> [is_done(words) for words in ("Đã hoàn thành quá hạn", "Hoàn thành.", "Đã hoàn thành 80%", "Chưa hoàn thành")]
    [True, True, False, False]
    """
    words = _words()
    text = " ".join(fold(progress).split()).strip(" .;,:-–()")
    if text in words.whole:
        return True
    begins = any(re.match(rf"{re.escape(start)}\b", text) for start in words.begins)
    return begins and not any(pattern.search(text) for pattern in words.takes_back)


@cache
def _words() -> _Words:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    begins, whole = (tuple(fold(words) for words in data[key]) for key in ("begins", "whole"))
    return _Words(begins, frozenset(whole), tuple(re.compile(pattern) for pattern in data["takes_back"]))
