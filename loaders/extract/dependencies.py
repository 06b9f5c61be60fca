"""What waits for what: a task that the words tie to another task, an instrument or a system, and what follows from two tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from loaders.document import Document
from loaders.findings import Dependency, Evidence, Task
from loaders.language.letters import lower
from loaders.language.lexicon import pattern, words
from loaders.language.needs import Need, needs
from loaders.language.passage import Passage

FRONT = 220
BACK = 100
_CLAUSE = re.compile(r"[;:|]|[.](?=\s)|\n\s*\n|\n(?=\s*(?:[-+•]|\d+[.)]|[a-zđ]\))\s)")
_OF = re.compile(r"^(?P<what>.{3,60}?)\s(?:của|do)\s(?:các\s)?(?P<who>.+)$")
_AT_A_TIME = re.compile(
    r"(?:tổ chức )?triển khai(?: thực hiện| áp dụng)?(?:\s+(?:trong|từ|vào)\s+(?:năm|quý|tháng)|\W*$)|báo cáo [^,;.]{3,60}\skết quả"
)


def dependencies(document: Document, tasks: Sequence[Task]) -> tuple[Dependency, ...]:
    """All dependencies that the words of tasks state, and those inferred from two tasks: one uses what the other makes."""
    found: list[Dependency] = []
    for k, task in enumerate(tasks):
        floor = tasks[k - 1].evidence.end if k and tasks[k - 1].evidence.end <= task.evidence.start else 0
        before = tasks[max(0, k - BACK) : k]
        passage, begin = _clause(document, task, floor)
        found += [_dependency(document, task, before, passage, need) for need in needs(passage, 0, len(passage.text))]
        found += _after(task, before, found[-20:])
        if k and (ground := _follows(tasks[k - 1], task, passage, begin)):
            found.append(Dependency(task.evidence, task.id, tasks[k - 1].id, "task", reason=ground))
    return tuple(found)


def _clause(document: Document, task: Task, floor: int) -> tuple[Passage, int]:
    """The task with what stands in front of it in its clause, and where in it the task begins. A cell stands for itself."""
    start = task.evidence.start
    if task.evidence.column is None:
        low = max(floor, start - FRONT)
        ends = [m.end() for m in _CLAUSE.finditer(document.text, low, start)]
        start = ends[-1] if ends else low
    passage = Passage.of(document.text, start, task.evidence.end)
    return passage, passage.position(task.evidence.start)


def _words(document: Document, passage: Passage, begin: int, finish: int) -> Evidence:
    start, end = passage.span(begin, finish)
    return Evidence(document.name, start, end, document.text[start:end])


def _dependency(document: Document, task: Task, before: Sequence[Task], passage: Passage, need: Need) -> Dependency:
    evidence = _words(document, passage, need.begin, need.finish)
    kind: Literal["instrument", "system", "other"] = (
        "instrument" if need.kind == "instrument" else "system" if need.kind == "system" else "other"
    )
    source = _maker(lower(need.name), before) if kind == "other" else None
    if source:
        return Dependency(evidence, task.id, source.id, "task", "inferred", "uses what the other task makes", source.evidence)
    return Dependency(evidence, task.id, need.name, kind, reason="connects to it" if kind == "system" else "on the basis of it")


@cache
def _makes() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern('needs', 'makes')}[\s,]+)")


def _maker(thing: str, before: Sequence[Task]) -> Task | None:
    """The nearest earlier task that makes the thing: its words name it, or it is somebody's who is named as its maker."""
    said = _OF.match(thing)
    what, who = (said["what"], said["who"]) if said else (thing, "")
    for task in reversed(before):
        text = lower(task.text)
        if not _makes().match(text) or (what not in text and not (who and text.startswith(what.removeprefix("kết quả ")))):
            continue
        if any(lower(a.name) in who for a in task.leads) if who else len(what.split()) > 1:
            return task
    return None


def _after(task: Task, before: Sequence[Task], found: Sequence[Dependency]) -> Iterator[Dependency]:
    """A deadline that hangs on an event ("sau khi có Quy chế") is a dependency too."""
    for due in (task.deadline, *task.later):
        if not due or not due.after or any(d.task == task.id and _overlap(d.evidence, due.evidence) for d in found):
            continue
        event = lower(due.after)
        event = next((event.removeprefix(f"{marker} ") for marker in words("needs", "basis") if event.startswith(f"{marker} ")), event)
        source = _maker(event, before)
        if source:
            yield Dependency(due.evidence, task.id, source.id, "task", "inferred", "due after what the other task makes", source.evidence)
        else:
            yield Dependency(due.evidence, task.id, event, "other", reason="due after it")


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _opens_as_next() -> re.Pattern[str]:
    return re.compile(rf"{pattern('needs', 'follows')}(?!\w)")


def _follows(previous: Task, task: Task, passage: Passage, begin: int) -> str | None:
    """Whether the task only makes sense after the one before it: the same people's, right behind it, about its result."""
    near = 0 <= task.evidence.start - previous.evidence.end < 12
    if not near or {a.name for a in previous.leads} != {a.name for a in task.leads} or len(task.text) > 130:
        return None
    if _AT_A_TIME.match(passage.low, begin) or _opens_as_next().match(passage.low, begin):
        return "result of the task before"
    return None
