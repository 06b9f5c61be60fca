"""The same task in another document: the later one points to the earlier one that it restates.

Only tasks that share one of a few chosen word triples are compared (the triples with the smallest digests, as MinHash
chooses them), so that the work grows with the number of tasks and not with its square.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from graph.identity import words_of

_ALIKE = 88.0
"""Least likeness, in per cent of rapidfuzz's ratio, of texts without case and diacritics."""
_FEWEST_WORDS = 8
"""Shorter tasks ("báo cáo Thủ tướng Chính phủ") are like each other without being the same."""
_TRIPLES = 6
_CROWDED = 100
"""A triple that more tasks than this choose is a phrase of the register and brings nothing together."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A task as far as it is compared: its id, its document, the day from which that one counts, its words."""

    task: str
    document: str
    issued: dt.date
    text: str

    @property
    def age(self) -> tuple[dt.date, str, str]:
        return self.issued, self.document, self.task


def restatements(tasks: Iterable[Stated]) -> list[tuple[str, str]]:
    """Pairs of task ids (later, earlier): each task with the most alike of another document before it, of equals the latest."""
    folded = {stated: words_of(stated.text) for stated in tasks}
    long = {stated: words for stated, words in folded.items() if len(words) >= _FEWEST_WORDS}
    best: dict[Stated, tuple[float, tuple[dt.date, str, str]]] = {}
    for earlier, later in sorted(_candidates(long), key=lambda pair: (pair[0].age, pair[1].age)):
        score = fuzz.ratio(" ".join(long[earlier]), " ".join(long[later]), score_cutoff=_ALIKE)
        if score:
            best[later] = max(best.get(later, (0.0, earlier.age)), (score, earlier.age))
    return sorted((later.task, age[2]) for later, (_, age) in best.items())


def _candidates(tasks: dict[Stated, list[str]]) -> set[tuple[Stated, Stated]]:
    blocks: dict[int, list[Stated]] = defaultdict(list)
    for stated, words in tasks.items():
        for triple in _chosen(words):
            blocks[triple].append(stated)
    return {pair for block in blocks.values() if 1 < len(block) <= _CROWDED for pair in _across(block)}


def _across(block: list[Stated]) -> Iterator[tuple[Stated, Stated]]:
    for earlier, later in combinations(sorted(block, key=lambda stated: stated.age), 2):
        if earlier.document != later.document:
            yield earlier, later


def _chosen(words: list[str]) -> list[int]:
    digests = {zlib.crc32(" ".join(triple).encode()) for triple in zip(words, words[1:], words[2:], strict=False)}
    return sorted(digests)[:_TRIPLES]
