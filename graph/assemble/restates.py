"""The same task in another document: the later one points to the earlier one that it restates.

Tasks of the same words go together; of different texts only those are compared that share one of a few chosen word
triples (the ones with the smallest digests, as MinHash chooses them), so that the work does not grow with the square of the tasks.
"""

from __future__ import annotations

import datetime as dt
import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
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
"""A triple that more texts than this choose is a phrase of the register and brings nothing together."""


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
    groups: dict[str, list[Stated]] = defaultdict(list)
    for stated in sorted(tasks, key=lambda one: one.age):
        words = words_of(stated.text)
        if len(words) >= _FEWEST_WORDS:
            groups[" ".join(words)].append(stated)
    likenesses = _likenesses(list(groups))
    found = [
        (one, _earlier(one, group, [(groups[text], score) for text, score in likenesses[own]]))
        for own, group in groups.items()
        for one in group
    ]
    return sorted((one.task, earlier.task) for one, earlier in found if earlier)


def _earlier(one: Stated, same: list[Stated], alike: list[tuple[list[Stated], float]]) -> Stated | None:
    """The task that ``one`` restates: of the same words if there is one before it, else of the most alike."""
    before = [(100.0, other) for other in (_latest_before(one, same),) if other]
    before = before or [(score, other) for group, score in alike if (other := _latest_before(one, group))]
    return max(before, key=lambda pair: (pair[0], pair[1].age))[1] if before else None


def _latest_before(one: Stated, group: list[Stated]) -> Stated | None:
    """The latest of a group, oldest first, that stands before ``one`` in another document."""
    place = bisect_left(group, one.age, key=lambda other: other.age)
    return next((other for other in reversed(group[:place]) if other.document != one.document), None)


def _likenesses(texts: list[str]) -> dict[str, list[tuple[str, float]]]:
    """For each text those that are alike, and how much, of the pairs that share a chosen triple."""
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for one, other in _candidates(texts):
        score = fuzz.ratio(texts[one], texts[other], score_cutoff=_ALIKE)
        if score:
            found[texts[one]].append((texts[other], score))
            found[texts[other]].append((texts[one], score))
    return found


def _candidates(texts: list[str]) -> set[tuple[int, int]]:
    blocks: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for triple in _chosen(text.split()):
            blocks[triple].append(number)
    return {pair for block in blocks.values() if len(block) <= _CROWDED for pair in combinations(block, 2)}


def _chosen(words: list[str]) -> list[int]:
    digests = {zlib.crc32(" ".join(triple).encode()) for triple in zip(words, words[1:], words[2:], strict=False)}
    return sorted(digests)[:_TRIPLES]
