"""How good the extraction is: findings against gold annotations made by the gold guide (``docs/gold.md``).

A task matches the gold task whose quote it overlaps most (intersection over union of characters at least one half, one to one).
Each attribute is scored end to end: the pair (matched task, value) must be found, so a missed task costs its lead too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from loaders.matching import Record, day, fold, instrument_key, listed, match_names, pair_up, span
from ontology.errors import ChidaoError

Fact = tuple[str, ...]

QUOTED = ("tasks", "targets", "instruments", "figures", "structure", "dependencies")
FIGURE_KEYS = ("total", "completed", "completed_on_time", "in_progress", "overdue", "not_completed", "completed_or_in_progress", "bodies")
TASK_FLOOR, NUMBER_FLOOR = 0.5, 0.2


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


@dataclass(slots=True)
class Evaluation:
    """The scores by kind, summed over documents, and every miss ("-") and wrong finding ("+") in words."""

    scores: dict[str, Score] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, kind: str, document: str, gold: Iterable[Fact], found: Iterable[Fact]) -> None:
        """Count one document's facts of a kind."""
        want, have = set(gold), set(found)
        before = self.scores.get(kind, Score(kind, 0, 0, 0))
        self.scores[kind] = Score(kind, before.gold + len(want), before.found + len(have), before.right + len(want & have))
        self.misses += [f"- {document} {kind}: missed {' | '.join(fact)}" for fact in sorted(want - have)]
        self.misses += [f"+ {document} {kind}: wrong {' | '.join(fact)}" for fact in sorted(have - want)]


def evaluate(annotations: Path, texts: Mapping[str, str], findings: Iterable[Record]) -> Evaluation:
    """Score findings (as ``chidao extract`` prints them) against a folder of YAML annotations.

    Parameters
    ----------
    annotations : folder of ``*.yaml``.
    texts : the documents' texts by file name, NFC, as the findings' offsets count them.
    findings : one record a document; a document without one counts as nothing found.

    Raises
    ------
    ChidaoError : where an annotation is not YAML, or its document has no text.
    """
    by_document = {Path(str(record["document"])).name: record for record in findings}
    result = Evaluation()
    for file in sorted(annotations.glob("*.yaml")):
        gold = annotation(file)
        name = str(gold["document"])
        if name not in texts:
            raise ChidaoError(f"no text of {name}", place=str(file), remedy="give the folder that holds the annotated documents")
        _score(result, texts[name], gold, by_document.get(name, {}))
    return result


def annotation(file: Path) -> dict[str, Any]:
    """One annotation file.

    Raises
    ------
    ChidaoError : where it is not a YAML mapping with the key ``document``.
    """
    try:
        loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ChidaoError(f"not readable as YAML: {error}", place=str(file), remedy="see docs/gold.md") from error
    if not isinstance(loaded, dict) or "document" not in loaded:
        raise ChidaoError("no key 'document'", place=str(file), remedy="see docs/gold.md")
    return loaded


def read_findings(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The records of JSON lines."""
    return (json.loads(line) for line in lines if line.strip())


def _score(result: Evaluation, text: str, gold: Record, found: Record) -> None:
    name = str(gold["document"])[:12]
    quotes = [x for kind in QUOTED for x in listed(found.get(kind)) if x.get("quote")]
    result.add("evidence is verbatim", name, _counted(len(quotes)), _counted(sum(span(text, x) is not None for x in quotes)))
    _tasks(result, name, text, listed(gold.get("tasks")), listed(found.get("tasks")))
    _instruments(result, name, listed(gold.get("instruments")), listed(found.get("instruments")))
    _numbers(result, name, text, gold, found, "figures", FIGURE_KEYS)
    _numbers(result, name, text, gold, found, "targets", ("value",))
    result.add("structure", name, _relations(gold), _relations(found))


def _counted(n: int) -> list[Fact]:
    return [(str(k),) for k in range(n)]


def _tasks(result: Evaluation, name: str, text: str, gold: Sequence[Record], found: Sequence[Record]) -> None:
    back = {j: i for i, j in pair_up([span(text, t) for t in gold], [span(text, t) for t in found], TASK_FLOOR).items()}
    gold_labels = [f"[{t.get('id', i)}: {t['quote'][:60]}]" for i, t in enumerate(gold)]
    labels = [gold_labels[back[j]] if j in back else f"(no such task, {j}: {str(t.get('quote'))[:60]})" for j, t in enumerate(found)]
    both = (list(zip(gold_labels, gold, strict=True)), list(zip(labels, found, strict=True)))
    result.add("task", name, [(label,) for label in gold_labels], [(label,) for label in labels])
    for key in ("lead", "coordinate", "submit_to", "under"):
        result.add(key, name, *([(label, _value(key, v)) for label, t in side for v in listed(t.get(key))] for side in both))
    explicit = {gold_labels[i] for i, t in enumerate(gold) if not t.get("implied")}
    result.add(
        "lead, where explicit",
        name,
        *([(label, fold(v)) for label, t in side if label in explicit for v in listed(t.get("lead"))] for side in both),
    )
    result.add("deadline", name, *([(label, end) for label, t in side for end in _ends(t)] for side in both))


def _value(key: str, value: object) -> str:
    return instrument_key({"number": value}) if key == "under" else fold(value)


def _ends(task: Record) -> Iterator[str]:
    for deadline in [*listed(task.get("deadline")), *listed(task.get("later"))]:
        if isinstance(deadline, dict) and deadline.get("end"):
            yield day(deadline["end"])
        if isinstance(deadline, dict) and deadline.get("recurs"):
            yield f"recurs {deadline['recurs']}"


def _instruments(result: Evaluation, name: str, gold: Sequence[Record], found: Sequence[Record]) -> None:
    result.add(
        "instrument, numbered",
        name,
        *([(instrument_key(x),) for x in side if x.get("number") and not x.get("self")] for side in (gold, found)),
    )
    names, have = (sorted({instrument_key(x) for x in side if not x.get("number")}) for side in (gold, found))
    same = match_names(names, have)
    result.add("instrument, named", name, [(n,) for n in names], [(same.get(n, n),) for n in have])
    result.add("instrument date", name, *([(instrument_key(x), day(x["date"])) for x in side if x.get("date")] for side in (gold, found)))


def _numbers(result: Evaluation, name: str, text: str, gold: Record, found: Record, kind: str, keys: Sequence[str]) -> None:
    want, have = listed(gold.get(kind)), listed(found.get(kind))
    back = {j: i for i, j in pair_up([span(text, x) for x in want], [span(text, x) for x in have], NUMBER_FLOOR).items()}
    labels = [want[back[j]]["quote"][:40] if j in back else f"none: {str(x.get('quote'))[:40]}" for j, x in enumerate(have)]
    sides = (zip([x["quote"][:40] for x in want], want, strict=True), zip(labels, have, strict=True))
    result.add(
        kind,
        name,
        *([(w, key, fold(x[key]).replace("%", "")) for w, x in side for key in keys if x.get(key) is not None] for side in sides),
    )


def _relations(record: Record) -> list[Fact]:
    return [(fold(x["subject"]), str(x["relation"]), fold(x["object"])) for x in listed(record.get("structure")) if x.get("object")]
