"""Reported progress: how many tasks, procedures, systems or bodies are counted as done or not."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from loaders.document import Document
from loaders.extract.goals import MAX_HEADING, Section
from loaders.findings import Evidence, Figure, Task
from loaders.language.counts import Counted, counted, is_turnover, joins_part, opens_whole
from loaders.language.dates import CALENDAR, resolve
from loaders.language.passage import Passage
from loaders.language.scene import Scene
from loaders.language.sentences import sentences_in
from loaders.language.verbs import begins_action

MOST_ALIKE, MOST_OPEN = 100, 8
_DIGIT = re.compile(r"\d")
_AS_OF = re.compile(r"(?:tính )?(?:đến|tới)(?: hết)?(?: thời điểm)? (?=ngày|\d)")
_SINCE = re.compile(r"(?:từ|kể từ) (?=ngày)")
_NOW = re.compile(r"(?<!\w)(?:đến nay|hiện nay|đến thời điểm này|tính đến phiên họp|tính đến thời điểm báo cáo)(?!\w)")
_TASKS = ("nhiệm vụ", "công việc")
_STILL = re.compile(r"\s*(?:tuy nhiên,? )?(?:vẫn |hiện )?còn\s+$")
_AT_LAST = re.compile(r"(?<!\w)(?:đã|mới|chỉ|mới chỉ) có (?:khoảng |hơn |gần |trên )?$")
_AMONG = re.compile(r"(?<!\w)trong (?:(?:tổng )?số )?$")
_GIVEN = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:được giao|thực hiện)\s")
_GIVING = re.compile(r"(?<!\w)giao(?: cho)?\s+$")


@dataclass(slots=True)
class Tally:
    """One figure as it comes together: ``counts`` of what ``noun`` names, said from ``begin`` to ``finish``."""

    begin: int
    finish: int
    noun: str
    is_body: bool
    of_ratio: bool
    about: bool
    counts: dict[str, int] = field(default_factory=dict)


def figures(document: Document, passages: Iterable[Passage], scene: Scene, tasks: Sequence[Task] = ()) -> tuple[Figure, ...]:
    """All reported counts, in order; what is told again in fewer words is the same figure, what is still to be done in ``tasks`` none."""
    tallies = [(passage, tally) for passage in _that_report(document, passages) for tally in _tallies(passage)]
    saying: dict[tuple[str, int], list[int]] = {}
    for k, (_, tally) in enumerate(tallies):
        for item in tally.counts.items():
            saying.setdefault(item, []).append(k)
    kept = [
        (passage, tally)
        for k, (passage, tally) in enumerate(tallies)
        if not any(
            _tells_again(tally.counts, tallies[j][1].counts, earlier=j < k)
            for j in saying[next(iter(tally.counts.items()))][:MOST_ALIKE]
            if j != k
        )
    ]
    found = (_record(document, p, t, scene) for p, t in kept)
    to_do = sorted((task.evidence.start, task.evidence.end) for task in tasks)
    return tuple(sorted((f for f in found if not _to_be_done(document, f, to_do)), key=lambda f: (f.evidence.start, f.evidence.end)))


def _to_be_done(document: Document, figure: Figure, tasks: list[tuple[int, int]]) -> bool:
    """Whether a count stands in what somebody is told to do ("hoàn thành xây dựng 09 trường …"), not in a bracket that reports."""
    at = figure.evidence.start
    k = bisect_right(tasks, (at, len(document.text))) - 1
    if k < 0 or at >= tasks[k][1]:
        return False
    said = document.text[tasks[k][0] : at]
    return said.count("(") <= said.count(")")


def _that_report(document: Document, passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages with a number, save those of sections that set goals."""
    section = Section()
    for passage in passages:
        if len(passage.low) <= MAX_HEADING:
            section.enter(document, passage, None, timed=False)
        if not section.goals and _DIGIT.search(passage.low):
            yield passage


def _record(document: Document, passage: Passage, tally: Tally, scene: Scene) -> Figure:
    start, end = passage.span(tally.begin, tally.finish)
    evidence = Evidence(document.name, start, end, document.text[start:end])
    low = passage.low[max(0, tally.begin - 160) : tally.finish]
    subject = " ".join(passage.text[tally.begin : tally.finish].split())[:160]
    as_of = _day(low, _AS_OF, scene) or (scene.issued if _NOW.search(low) else None)
    return Figure(evidence, subject, tuple(tally.counts.items()), as_of, _day(low, _SINCE, scene), tally.about)


def _tells_again(counts: dict[str, int], other: dict[str, int], *, earlier: bool) -> bool:
    """Whether another figure says this and more; those that have not done it, of whom it was said earlier, are the same ones too."""
    if counts.items() < other.items():
        return True
    return earlier and counts == {"not_completed": other.get("not_completed")}


def _day(low: str, word: re.Pattern[str], scene: Scene) -> dt.date | None:
    for m in word.finditer(low):
        when = CALENDAR.match(low, m.end())
        span = resolve(when, scene.issued) if when else None
        if span:
            return span.last
    return None


def _tallies(passage: Passage) -> Iterator[Tally]:
    """The figures of a passage: a ratio or a whole opens one, the parts that follow fill it."""
    low = passage.low
    opened: list[Tally] = []
    bodies: Counted | None = None
    for sentence in sentences_in(passage):
        listed = list(counted(passage, sentence))
        for k, one in enumerate(listed):
            front = low[max(sentence.begin, one.begin - 60) : one.begin]
            if one.is_body and one.of is None and (_GIVEN.match(low, one.finish) or _GIVING.search(front)):
                bodies = one
                if opened and _GIVING.search(front):
                    opened[-1].counts.setdefault("bodies", one.n)
                    opened[-1].finish = one.finish
            elif rest := _rest_of(low, opened, one):
                rest.counts["not_completed"], rest.finish = one.n, max(rest.finish, one.stop)
            elif tally := _whole_of(low, opened, one, sentence.begin):
                if tally is not opened[-1]:  # another whole stands between: the evidence begins with the part
                    tally.begin = one.begin
                tally.counts[one.state or "completed"] = one.n
                tally.finish = max(tally.finish, one.stop)
            elif new := _opened(low, sentence.begin, one, next((c for c in listed[k + 1 :] if _same_things(c.noun, one.noun)), None)):
                opened.append(new)
                if bodies and "total" in new.counts and not new.of_ratio and sentence.begin <= bodies.begin:
                    new.counts["bodies"], new.begin = bodies.n, min(new.begin, bodies.begin)
    yield from (tally for tally in opened if _says(tally))


_ANY_BODY = ("địa phương", "đơn vị", "cơ quan")
"""What may stand, a sentence later, for bodies of another name: "Còn 3 địa phương chưa …" of provinces."""


def _says(tally: Tally) -> bool:
    return any(key not in ("total", "bodies") for key in tally.counts)


def _whole_of(low: str, opened: list[Tally], one: Counted, sentence: int) -> Tally | None:
    """The figure so far that a count is a part of: the same things, in a state of which nothing was said yet.

    Of figures before the last only wholes still wait for their parts ("25 tỉnh và 7 bộ, trong đó 3 tỉnh và 1 bộ chưa …").
    """
    if one.of is not None or one.state == "late" or (one.state is None and not _AT_LAST.search(low[max(0, one.begin - 40) : one.begin])):
        return None
    state = one.state or "completed"
    still = _STILL.search(low[max(0, one.begin - 30) : one.begin]) is not None
    waiting = [
        t
        for t in reversed(opened[-MOST_OPEN:])
        if (t is opened[-1] or not _says(t))
        and state not in t.counts
        and one.n <= t.counts.get("total", one.n)
        and (still or not t.of_ratio or t.finish > sentence)
    ]
    named = (t for t in waiting if _same_things(t.noun, one.noun))
    other = (
        t
        for t in waiting
        if not one.noun
        or (t.is_body and one.is_body and (one.noun.startswith(_ANY_BODY) or (t.finish > sentence and t.noun.startswith(_ANY_BODY))))
    )
    return next(named, None) or next(other, None)


def _rest_of(low: str, opened: list[Tally], one: Counted) -> Tally | None:
    """The ratio that a count makes full: "41/63 địa phương đã công bố …, 22 địa phương còn lại vẫn …"."""
    last = opened[-1] if opened else None
    left = last and last.of_ratio and one.of is None and one.state is None and low.startswith(" còn lại", one.finish)
    return (
        last
        if last and left and last.counts.get("completed", -1) + one.n == last.counts["total"] and _same_things(last.noun, one.noun)
        else None
    )


def _same_things(one: str, other: str) -> bool:
    """Whether two nouns, some joined ones, are one kind: "xã, phường" and "xã", "trạm y tế" and "trạm"."""
    parts = [re.split(r", | và ", noun) for noun in (one, other)]
    return any(a and b and (a.startswith(b) or b.startswith(a)) for a in parts[0] for b in parts[1])


def _opened(low: str, begin: int, one: Counted, later: Counted | None) -> Tally | None:
    """The figure that a count opens, if it may; ``later`` is the next count of the same things in the sentence."""
    front = low[max(begin, one.begin - 60) : one.begin]
    start = _opening(low, begin, one.begin)
    tally = Tally(start, max(one.stop, one.finish), one.noun, one.is_body, one.of is not None, one.about)
    if one.of is not None:
        if is_turnover(low[one.finish : one.stop]) or one.state == "late" or (one.state is None and front.endswith("còn ")):
            return None  # "còn 12/34 xã có tỷ lệ thấp": what is left, in a state that is not said to be a finished one
        tally.counts |= {"total": one.of, one.state or "completed": one.n}
        return tally
    if not one.noun:
        return None
    behind = low[one.finish : one.finish + 60]
    part = later is not None and later.of is None and later.state not in (None, "completed_on_time")
    among = later is not None and later.of is None and _AMONG.search(front) is not None
    parted = among or (later is not None and part and joins_part(low[one.finish : later.begin]))
    if parted or (one.state is None and opens_whole(front, behind) and not one.is_body):
        tally.counts["total"] = one.n
        tally.finish = one.finish
        return tally
    if one.state is None and one.is_body and _AT_LAST.search(front) and begins_action(low, one.finish + 1):
        tally.counts["completed"] = one.n
        return tally
    if one.state in (None, "late"):
        return None
    told_apart = later is not None and later.of is None and later.state not in (None, "late", one.state)
    if told_apart or one.noun in _TASKS or one.state in ("not_completed", "overdue") or (one.is_body and one.state == "completed"):
        tally.counts[one.state or ""] = one.n
        return tally
    return None


def _opening(low: str, begin: int, at: int) -> int:
    """Take "đã hoàn thành", "cả nước đã đơn giản hóa" in front of the number into the quote."""
    m = re.compile(
        r"(?:(?:cả nước|toàn tỉnh|có|chỉ|mới|đến nay|tính đến nay|vẫn|còn)[,]? )*(?:đã )?(?:[^\W\d_]+ [^\W\d_]+ )?(?:có |chỉ |được )?(?:khoảng |hơn |gần |trên )?$"
    ).search(low, max(begin, at - 50), at)
    return m.start() if m and re.match(r"(?:cả nước|toàn tỉnh|có|chỉ|mới|đến nay|tính|vẫn|còn|đã|khoảng|hơn|gần|hoàn thành)", m[0]) else at
