"""How good the extraction is: findings against gold annotations made by the gold guide (``docs/gold.md``).

A task matches the gold task whose quote it overlaps most (intersection over union of characters at least one half, one to one).
Each attribute is scored end to end: the pair (matched task, value) must be found, so a missed task costs its lead too.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from loaders.matching import Record, day, fold, instrument_key, line_of, listed, match_names, pair_up, span
from ontology.errors import ChidaoError

Fact = tuple[str, ...]
Stated = tuple[Fact, Record]
"""A fact, and the record whose quote says where it stands."""

QUOTED = ("tasks", "targets", "instruments", "figures", "structure", "dependencies")
FIGURE_KEYS = ("total", "completed", "completed_on_time", "in_progress", "overdue", "not_completed", "completed_or_in_progress", "bodies")
TASK_FLOOR, NUMBER_FLOOR = 0.5, 0.2
_Z = 1.959964
"""The standard normal's quantile that leaves 95 % between it and its negative."""


def interval(right: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share: where the true share lies, judged by so many cases.

    Examples
    --------
    >>> [round(bound, 2) for bound in interval(9, 10)]
    [0.6, 0.98]
    >>> [round(bound, 2) for bound in interval(90, 100)]
    [0.83, 0.94]
    """
    if not of:
        return 0.0, 1.0
    share, spread = right / of, _Z**2 / of
    middle = share + spread / 2
    half = _Z * math.sqrt(share * (1 - share) / of + spread / (4 * of))
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


@dataclass(frozen=True, slots=True)
class Score:
    """One kind of finding: how many the gold has, how many were found, how many of these are right."""

    kind: str
    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Right of found; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right of gold; 0 where the gold has none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two.

        >>> round(Score("task", gold=4, found=2, right=2).f1, 3)
        0.667
        """
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.kind, self.gold + other.gold, self.found + other.found, self.right + other.right)


@dataclass(frozen=True, slots=True)
class Miss:
    """A fact that was missed, or found where the gold has none, and the line (from 1) on which its quote begins."""

    document: str
    line: int | None
    kind: str
    found: bool
    fact: Fact


@dataclass(slots=True)
class DocumentScore:
    """One document's scores by kind, and its misses in the order of the text."""

    document: str
    text: str
    scores: dict[str, Score] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def add(self, kind: str, gold: Iterable[Stated], found: Iterable[Stated]) -> None:
        """Count the facts of a kind."""
        want, have = dict(gold), dict(found)
        self.scores[kind] = Score(kind, len(want), len(have), len(want.keys() & have.keys()))
        self.misses += [self._miss(kind, fact, want[fact], found=False) for fact in want.keys() - have.keys()]
        self.misses += [self._miss(kind, fact, have[fact], found=True) for fact in have.keys() - want.keys()]
        self.misses.sort(key=lambda miss: (miss.line or 0, miss.kind, miss.found, miss.fact))

    def _miss(self, kind: str, fact: Fact, record: Record, *, found: bool) -> Miss:
        at = span(self.text, record)
        return Miss(self.document, line_of(self.text, at[0]) if at else None, kind, found, fact)


@dataclass(slots=True)
class Evaluation:
    """The scores of each document."""

    documents: list[DocumentScore] = field(default_factory=list)

    @property
    def scores(self) -> dict[str, Score]:
        """By kind, summed over the documents."""
        total: dict[str, Score] = {}
        for document in self.documents:
            for kind, score in document.scores.items():
                total[kind] = total[kind] + score if kind in total else score
        return total


def evaluate(annotations: Iterable[Record], texts: Mapping[str, str], findings: Iterable[Record]) -> Evaluation:
    """Score findings (as ``chidao extract`` prints them) against annotations.

    Parameters
    ----------
    annotations : as ``annotation_check.check`` leaves them.
    texts : the documents' texts by file name, NFC, as the findings' offsets count them.
    findings : one record a document; a document without one counts as nothing found.

    Raises
    ------
    ChidaoError : where an annotation's document has no text.
    """
    by_document = {Path(str(record["document"])).name: record for record in findings}
    result = Evaluation()
    for gold in annotations:
        name = str(gold["document"])
        if name not in texts:
            raise ChidaoError("there is no text of it", place=name, remedy="give the folder that holds the annotated documents")
        result.documents.append(_scored(DocumentScore(name, texts[name]), gold, by_document.get(name, {})))
    return result


def _scored(result: DocumentScore, gold: Record, found: Record) -> DocumentScore:
    quotes = [x for kind in QUOTED for x in listed(found.get(kind)) if x.get("quote")]
    verbatim = [span(result.text, x) is not None for x in quotes]
    numbered = [((str(number), str(x["quote"])), x) for number, x in enumerate(quotes)]
    result.add("evidence is verbatim", numbered, [stated for stated, stands in zip(numbered, verbatim, strict=True) if stands])
    _tasks(result, listed(gold.get("tasks")), listed(found.get("tasks")))
    _instruments(result, listed(gold.get("instruments")), listed(found.get("instruments")))
    _numbers(result, gold, found, "figures", FIGURE_KEYS)
    _numbers(result, gold, found, "targets", ("value",))
    result.add("structure", _relations(gold), _relations(found))
    return result


def _back(text: str, gold: Sequence[Record], found: Sequence[Record], floor: float) -> dict[int, int]:
    """Which gold record each found one matches, by their places in the two lists."""
    return {j: i for i, j in pair_up([span(text, x) for x in gold], [span(text, x) for x in found], floor).items()}


def _tasks(result: DocumentScore, gold: Sequence[Record], found: Sequence[Record]) -> None:
    back = _back(result.text, gold, found, TASK_FLOOR)
    gold_labels = [f"[{t.get('id', i)}: {t['quote'][:60]}]" for i, t in enumerate(gold)]
    labels = [gold_labels[back[j]] if j in back else f"(no such task, {j}: {str(t.get('quote'))[:60]})" for j, t in enumerate(found)]
    both = (list(zip(gold_labels, gold, strict=True)), list(zip(labels, found, strict=True)))
    result.add("task", *([((label,), t) for label, t in side] for side in both))
    for key in ("lead", "coordinate", "submit_to", "under"):
        result.add(key, *([((label, _value(key, v)), t) for label, t in side for v in listed(t.get(key))] for side in both))
    explicit = {gold_labels[i] for i, t in enumerate(gold) if not t.get("implied")}
    result.add(
        "lead, where explicit",
        *([((label, fold(v)), t) for label, t in side if label in explicit for v in listed(t.get("lead"))] for side in both),
    )
    result.add("deadline", *([((label, end), t) for label, t in side for end in _ends(t)] for side in both))


def _value(key: str, value: object) -> str:
    return instrument_key({"number": value}) if key == "under" else fold(value)


def _ends(task: Record) -> Iterator[str]:
    for deadline in [*listed(task.get("deadline")), *listed(task.get("later"))]:
        if isinstance(deadline, dict) and deadline.get("end"):
            yield day(deadline["end"])
        if isinstance(deadline, dict) and deadline.get("recurs"):
            yield f"recurs {deadline['recurs']}"


def _instruments(result: DocumentScore, gold: Sequence[Record], found: Sequence[Record]) -> None:
    both = (gold, found)
    result.add(
        "instrument, numbered", *([((instrument_key(x),), x) for x in side if x.get("number") and not x.get("self")] for side in both)
    )
    names, have = ({instrument_key(x): x for x in side if not x.get("number")} for side in both)
    same = match_names(sorted(names), sorted(have))
    result.add("instrument, named", [((n,), x) for n, x in names.items()], [((same.get(n, n),), x) for n, x in have.items()])
    result.add("instrument date", *([((instrument_key(x), day(x["date"])), x) for x in side if x.get("date")] for side in both))


def _numbers(result: DocumentScore, gold: Record, found: Record, kind: str, keys: Sequence[str]) -> None:
    want, have = listed(gold.get(kind)), listed(found.get(kind))
    back = _back(result.text, want, have, NUMBER_FLOOR)
    labels = [want[back[j]]["quote"][:40] if j in back else f"none: {str(x.get('quote'))[:40]}" for j, x in enumerate(have)]
    both = (zip([x["quote"][:40] for x in want], want, strict=True), zip(labels, have, strict=True))
    result.add(
        kind, *([((w, key, fold(x[key]).replace("%", "")), x) for w, x in side for key in keys if x.get(key) is not None] for side in both)
    )


def _relations(record: Record) -> list[Stated]:
    return [((fold(x["subject"]), str(x["relation"]), fold(x["object"])), x) for x in listed(record.get("structure")) if x.get("object")]
