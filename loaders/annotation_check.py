"""Whether an annotation can be trusted: its keys, its values, and its words held against the text that it annotates."""

from __future__ import annotations

import difflib
import re
import reprlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from loaders.annotations import SECTIONS, VALUES, is_text, keys
from loaders.matching import Record, day, line_of, listed, span
from ontology.errors import ChidaoError

_TASK_ID = re.compile(r"\S+-t\d+")
_NEAR = 70.0
"""How much of a quote must stand in the text, in percent of letters, for its place to be shown as the likely one."""


@dataclass(slots=True)
class Checked:
    """What can be scored of an annotation, and what is wrong with it.

    A value of the wrong kind, and a record without what it needs, are left out. A quote that differs from the text only in spaces or line
    breaks is taken as the text has it; one that does not stand there stays, and nothing that is found can match it.
    """

    gold: dict[str, Any]
    problems: list[ChidaoError] = field(default_factory=list)


def check(file: Path, gold: Record, text: str) -> Checked:
    """Hold an annotation against the keys of the guide and the document's text (NFC)."""
    return _Check(file.name, text).whole(gold)


@dataclass(slots=True)
class _Check:
    """One annotation under the eye."""

    file: str
    text: str
    problems: list[ChidaoError] = field(default_factory=list)

    def whole(self, gold: Record) -> Checked:
        sections = {name: gold[name] for name in SECTIONS if name in gold}
        clean = self._record("top", {key: value for key, value in gold.items() if key not in sections}, "top") or {}
        for name, value in sections.items():
            records = [self._section_record(name, number, record) for number, record in enumerate(listed(value), 1)]
            kept = [record for record in records if record is not None]
            clean[name] = kept[0] if name == "meeting" and kept else kept
        self._references(clean)
        self._overlaps(clean)
        return Checked(clean, self.problems)

    def _section_record(self, section: str, number: int, record: object) -> dict[str, Any] | None:
        if not isinstance(record, Mapping):
            self._say(f"{section} {number}", "not a list of keys and values", f"one of: {', '.join(keys()[section])}")
            return None
        own = record.get("id")
        return self._record(section, record, f"{section} {number}" + (f" ({own})" if is_text(own) else ""))

    def _record(self, section: str, record: Record, place: str) -> dict[str, Any] | None:
        known, clean = keys()[section], {}
        for key, value in record.items():
            if key not in known:
                near = difflib.get_close_matches(str(key), [*known, *(SECTIONS if section == "top" else ())], 1)
                self._say(place, f"unknown key {reprlib.repr(key)}", f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}")
            elif value is not None and not VALUES[known[key]][1](value):
                self._say(place, f"{key}: {reprlib.repr(value)} will not do", f"give {VALUES[known[key]][0]}")
            else:
                clean[key] = self._deadlines(known[key], value, f"{place}, {key}")
        lacking = [key for key in keys()["required"].get(section, ()) if clean.get(key) is None]
        if lacking:
            self._say(place, f"no {' and no '.join(lacking)}", "it is left out")
            return None
        return self._placed(known, clean, place)

    def _deadlines(self, kind: str, value: Any, place: str) -> Any:
        """A value as it is, but deadlines checked one by one."""
        if value is None or kind not in ("deadline", "deadlines"):
            return value
        kept = [d for d in (self._record("deadline", deadline, place) for deadline in listed(value)) if d is not None]
        for deadline in kept:
            days = [day(deadline[key]) for key in ("start", "end") if deadline.get(key)]
            if days != sorted(days):
                self._say(place, f"it ends ({days[1]}) before it starts ({days[0]})", "start is the first day, end the last")
            if not days and not deadline.get("recurs") and not deadline.get("after"):
                self._say(place, "neither a day, nor recurs, nor after", "say when it is due")
        return kept if isinstance(value, list) else kept[0] if kept else None

    def _placed(self, known: Record, record: dict[str, Any], place: str) -> dict[str, Any]:
        """The record with its words as the text has them."""
        for key in (k for k in record if known[k] == "words"):
            quote, nth = record[key], record.get("nth") or 1
            if span(self.text, {"quote": quote, "nth": nth}) is not None:
                continue
            at = self._but_for_spaces(quote, nth)
            if at is None:
                self._say(place, f"{key} does not stand in the text: {_short(quote)}", self._nearest(quote, nth))
            else:
                offset = {"start": at[0]} if key == "quote" else {}
                record = {k: v for k, v in record.items() if k != "nth"} | {key: self.text[slice(*at)]} | offset
        return record

    def _but_for_spaces(self, quote: str, nth: int) -> tuple[int, int] | None:
        pattern = r"\s+".join(re.escape(word) for word in quote.split())
        return next((m.span() for number, m in enumerate(re.finditer(pattern, self.text), 1) if number == nth), None)

    def _nearest(self, quote: str, nth: int) -> str:
        """What to do about words that do not stand in the text."""
        times = self.text.count(quote)
        if times:
            return f"it stands there {times} times, there is no nth: {nth}"
        near = fuzz.partial_ratio_alignment(quote, self.text, score_cutoff=_NEAR)
        if near is None:
            return "copy the words out of the document"
        return f"line {line_of(self.text, near.dest_start)} has: {_short(self.text[near.dest_start : near.dest_end])}"

    def _references(self, gold: Record) -> None:
        ids = [str(task["id"]) for task in gold.get("tasks", ()) if task.get("id")]
        for name in sorted({name for name in ids if ids.count(name) > 1}):
            self._say("tasks", f"the id {name} occurs {ids.count(name)} times", "give each task its own")
        for place, name in _named(gold):
            if name not in ids:
                self._say(place, f"there is no task {name}", "name a task by its id")

    def _overlaps(self, gold: Record) -> None:
        placed = [(span(self.text, task), task) for task in gold.get("tasks", ())]
        in_order = sorted(((at, _short(task["quote"])) for at, task in placed if at), key=lambda pair: pair[0])
        for (one, words), (other, others) in pairwise(in_order):
            if one[1] > other[0]:
                self._say("tasks", f"two quotes overlap: {words} and {others}", "one action is one task; nth names a later occurrence")

    def _say(self, place: str, message: str, remedy: str) -> None:
        self.problems.append(ChidaoError(message, place=f"{self.file}: {place}", remedy=remedy))


def _named(gold: Record) -> Iterator[tuple[str, str]]:
    """The tasks that other records name: where, and which. What a dependency needs may also be a name."""
    for number, target in enumerate(gold.get("targets", ()), 1):
        if target.get("task"):
            yield f"targets {number}", str(target["task"])
    for number, dependency in enumerate(gold.get("dependencies", ()), 1):
        yield f"dependencies {number}", str(dependency["from"])
        if _TASK_ID.fullmatch(str(dependency["needs"])):
            yield f"dependencies {number}", str(dependency["needs"])


def _short(words: str) -> str:
    flat = "".join(letter for letter in " ".join(words.split()) if letter.isprintable())
    return f"“{flat}”" if len(flat) <= 80 else f"“{flat[:79]}…”"
