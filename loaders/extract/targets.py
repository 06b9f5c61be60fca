"""Targets: figures to be reached ("đạt 80% dịch vụ công trực tuyến toàn trình"), in tasks, goals and orders."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from loaders.document import Document
from loaders.extract.goals import MAX_HEADING, Section, deadline
from loaders.findings import Evidence, Target, Task
from loaders.language import deadlines
from loaders.language.aims import Front, is_aim
from loaders.language.amounts import Amount, amounts
from loaders.language.lexicon import pattern, words
from loaders.language.passage import Passage
from loaders.language.scene import Scene
from loaders.language.sentences import depths_in, sentences_in
from loaders.language.verbs import begins_action

_STOP = re.compile(r"[;:]\s*|[.,]\s+|[.,]$|\s(?=và \d)")
_OPENS_CLAUSE = re.compile(
    r"(?:đạt|bảo đảm|đảm bảo|góp phần|trong đó|phấn đấu|hoàn thành|tỷ lệ|tỉ lệ|đến|trong|có|bình quân|tối thiểu|ít nhất|xong|trước|và )"
)
_INDICATOR = re.compile(r"(?:[^\W\d_]+\s+){2,}")
_OPEN_END = re.compile(r"\s(?:trong|đến|vào|từ|trước|với|tới|sau)$")
_OF_EACH = re.compile(r"(?:(?!, mỗi)[^;:.%\d])*\w\s(?:có|được|đạt|biết|trồng)\s(?:[^;:.,%\d]*\s)?(?:ít nhất|tối thiểu|không dưới|từ|đủ)\s")
_DIGIT = re.compile(r"\d")
REACH, AHEAD, NESTED = 170, 600, 6
OPENING = 3
"""Passages of a headline and what opens a report."""


class _Places:
    """Which task's words, or whose column for the product, a place of the document lies in."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self._tasks = sorted(tasks, key=lambda t: t.evidence.start)
        self._starts = [t.evidence.start for t in self._tasks]
        self._products = {t.product.start: t for t in tasks if t.product}

    def task(self, start: int, end: int) -> Task | None:
        """The task in whose words a value stands."""
        before = self._tasks[max(0, bisect_right(self._starts, start) - NESTED) : bisect_right(self._starts, start)]
        return next((t for t in before if end <= t.evidence.end), None)

    def product(self, passage: Passage) -> Task | None:
        """The task whose product the passage, a cell, names."""
        start, end = passage.span(0, len(passage.text))
        return next((task for at in range(start, min(end, start + 8)) if (task := self._products.get(at))), None)


def targets(document: Document, passages: Iterable[Passage], tasks: Sequence[Task], scene: Scene) -> tuple[Target, ...]:
    """All targets, in order; each names the task in whose words, or in whose column for the product, it stands."""
    found: list[Target] = []
    section, places, floors = Section(), _Places(tasks), words("targets", "floors")
    opening = 0
    for k, passage in enumerate(passages):
        opening = passage.span(0, len(passage.text))[1] if k < OPENING else opening
        section.enter(document, passage, scene.issued, timed=len(passage.low) <= MAX_HEADING)
        if _DIGIT.search(passage.low) or (any(map(passage.low.__contains__, floors)) and _word("floors").search(passage.low)):
            found += _of_passage(document, passage, places, section, scene)
    listed = sorted(found, key=lambda t: (t.evidence.start, t.evidence.end))
    return tuple(
        t
        for k, t in enumerate(listed)
        if not (t.evidence.end <= opening and _is_said_again(t, listed[k + 1 :]))
        and not (_is_a_heading(document.text, t) and any(_says_the_same(t, later) for later in listed[k + 1 : k + 4]))
    )


def _is_said_again(one: Target, later: Sequence[Target]) -> bool:
    """Whether a figure of the headline or the opening stands again in the text below, where its words are whole."""
    return any((t.value, t.unit) == (one.value, one.unit) for t in later)


def _is_a_heading(text: str, one: Target) -> bool:
    """Whether a target is a paragraph's whole text, without a stop behind it."""
    return text[: one.evidence.start].rstrip(" ").endswith("\n") and text[one.evidence.end :].lstrip(" ").startswith("\n")


def _says_the_same(one: Target, later: Target) -> bool:
    """Whether the paragraph below a heading says the same figure of the same thing."""
    said = set(later.indicator.lower().split())
    return (one.value, one.unit) == (later.value, later.unit) and set(one.indicator.lower().split()) <= said


def _of_passage(document: Document, passage: Passage, places: _Places, section: Section, scene: Scene) -> Iterator[Target]:
    product = places.product(passage)
    for sentence in sentences_in(passage):
        last: Amount | None = None
        listed = _outer(passage.low, amounts(passage.low, sentence.begin, sentence.finish))
        bounds = [sentence.begin, *(a.finish for a in listed)], [*(a.begin for a in listed), sentence.finish]
        for k, one in enumerate(listed):
            task = product or places.task(*passage.span(one.begin, one.finish))
            front = Front(
                passage.low[max(sentence.begin, one.begin - AHEAD) : one.begin],
                section.goals,
                task is not None,
                product is not None,
                scene.issued,
            )
            if not is_aim(passage.low, front, one, last):
                continue
            last = one
            begin, finish = _extent(passage, bounds[0][k], bounds[1][k + 1], one)
            due = _due(deadlines.find_in(passage, scene.issued), sentence.begin, begin, finish, one)
            when = deadline(document, passage, due) if due else section.until or (task.deadline if task else None)
            start, end = passage.span(begin, finish)
            place = Evidence(document.name, start, end, document.text[start:end])
            yield Target(place, " ".join(passage.text[begin:finish].split()), one.shown, one.measure, when, task.id if task else None)


def _outer(low: str, found: Iterable[Amount]) -> list[Amount]:
    """Without what a share's things are to have each: "100% trạm y tế xã có ít nhất 4 bác sĩ" aims at 100%."""
    listed = list[Amount]()
    for one in found:
        if not (listed and listed[-1].is_share and not one.is_share and _OF_EACH.fullmatch(low, listed[-1].finish, one.begin)):
            listed.append(one)
    return listed


@cache
def _word(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern('targets', key)}(?!\w)")


def _due(dues: Sequence[deadlines.Due], sentence: int, begin: int, finish: int, one: Amount) -> deadlines.Due | None:
    """The deadline in the words of the value, else right behind it, else the last one before it in its sentence."""
    near = [d for d in dues if begin <= d.begin <= finish + 40]
    ahead = [d for d in dues if sentence <= d.begin < one.begin]
    return next(iter(near or ahead[-1:]), None)


def _extent(passage: Passage, begin: int, finish: int, one: Amount) -> tuple[int, int]:
    """The clause of a value between those of its neighbours: from what is counted to the next clause; brackets stay whole."""
    low, inside = passage.low, depths_in(passage)
    depth = inside[one.begin]
    first = max(begin, one.begin - REACH)
    stops = [s for s in _STOP.finditer(low, first, one.begin) if inside[s.start()] == depth]
    at = stops[-1].end() if stops else first if first == begin else one.begin
    said = low[at : one.begin]
    if (
        len(stops) > 1
        and stops[-1][0].startswith(",")
        and one.shown != "100"
        and not _INDICATOR.search(_bare(said))
        and _bare(said) != said.strip()
    ):
        at = stops[-2].end()
    end = _end(low, inside, one, finish)
    at += len(low[at:end]) - len(low[at:end].lstrip(" ,;.)"))
    return at, max(at + len(_OPEN_END.sub("", low[at:end].rstrip(" .;,("))), one.finish)


def _end(low: str, inside: list[int], one: Amount, finish: int) -> int:
    depth, limit = inside[one.begin], min(finish, one.finish + REACH)
    last = one.finish
    for stop in _STOP.finditer(low, one.finish, limit):
        if inside[stop.start()] > depth:
            continue
        after = low[stop.end() : limit]
        last = stop.start()
        if not stop[0].startswith(",") or not after or _OPENS_CLAUSE.match(after) or begins_action(low, stop.end()):
            return min(last, next((k for k in range(one.finish, last) if inside[k] < depth), last))
    close = next((k for k in range(one.finish, limit) if inside[k] < depth), limit)
    return min(close, last if limit == finish and low[limit : limit + 1].isdigit() and last > one.finish else limit)


def _bare(words_: str) -> str:
    """Words in front of a value without bounds and reaches: what is left names what is counted."""
    for key in ("wishes", "floors", "reaches", "bounds"):
        words_ = _word(key).sub("", words_)
    return " ".join(words_.split())
