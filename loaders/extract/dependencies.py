"""What waits for what: a task that the words tie to another task, an instrument or a system."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Document
from loaders.extract.systems import in_passage
from loaders.findings import Dependency, Evidence, Task
from loaders.language import citations
from loaders.language.passage import Passage

_CONNECTS = re.compile(r"(?:tích hợp|kết nối|liên thông|đồng bộ|cập nhật|khai thác|chia sẻ)[^.;]{0,90}?(?:với|vào|về|lên|trên|từ)\s+(?=\S)")
_BASIS = re.compile(r"(?:trên cơ sở|căn cứ|theo hướng dẫn|theo đề xuất|sau khi có|dựa trên|bám sát lộ trình)\s+")
_GUIDE = re.compile(r"(?:hướng dẫn|đề xuất|phương án)\s+(?:của|đã được)\s+(?P<who>[^,;.]{4,60})")
_RESULT = re.compile(
    r"(?:báo cáo [^,;.]{3,60}kết quả|công bố kết quả|triển khai thực hiện(?: trong|$)|gửi kết quả|tổ chức triển khai thực hiện$)"
)


def dependencies(document: Document, tasks: Sequence[Task]) -> tuple[Dependency, ...]:
    """All dependencies that the words of tasks state, and those that follow from them."""
    found: list[Dependency] = []
    for k, task in enumerate(tasks):
        front = 160 if task.row is None else 0
        passage = Passage.of(document.text, max(0, task.evidence.start - front), task.evidence.end)
        offset = _position(passage, task.evidence.start)
        found += _stated(document, task, passage, offset)
        found += _guided(document, task, tasks[:k], passage, offset)
        if k and (m := _RESULT.match(passage.low, offset)) and _same_place(tasks[k - 1], task):
            found.append(
                Dependency(
                    _words(document, passage, m.start(), m.end()), task.id, tasks[k - 1].id, "task", "stated", "result of the task before"
                )
            )
    return tuple(found)


def _position(passage: Passage, start: int) -> int:
    return next((i for i in range(len(passage.text)) if passage.origin(i) >= start), 0)


def _words(document: Document, passage: Passage, begin: int, finish: int) -> Evidence:
    start, end = passage.span(begin, finish)
    return Evidence(document.name, start, end, document.text[start:end])


def _same_place(one: Task, other: Task) -> bool:
    return 0 <= other.evidence.start - one.evidence.end < 12 and {a.name for a in one.leads} == {a.name for a in other.leads}


def _stated(document: Document, task: Task, passage: Passage, offset: int) -> Iterator[Dependency]:
    """Systems that it connects to, instruments that it is done on the basis of."""
    named = list(in_passage(passage))
    for m in _CONNECTS.finditer(passage.low, offset):
        system = next((s for s in named if m.end() - 4 <= s[0] <= m.end() + 24), None)
        if system:
            yield Dependency(_words(document, passage, m.start(), system[1]), task.id, system[2], "system", reason="connects to it")
    for m in _BASIS.finditer(passage.low, offset):
        cited = next((c for c in citations.numbered_in(passage) if m.end() <= c.core[0] <= m.end() + 60), None)
        if cited:
            yield Dependency(
                _words(document, passage, m.start(), cited.core[1]), task.id, cited.number, "instrument", reason="on the basis of it"
            )


def _guided(document: Document, task: Task, before: Sequence[Task], passage: Passage, offset: int) -> Iterator[Dependency]:
    """ "căn cứ hướng dẫn của Bộ Công an": where an earlier task has that body issue guidance, the task needs it (inferred)."""
    clause = passage.low.rfind(";", 0, offset) + 1
    for m in _GUIDE.finditer(passage.low, clause):
        if "căn cứ" not in passage.low[max(clause, m.start() - 90) : m.start()] and not passage.low[: m.start()].endswith(
            ("theo ", "trên cơ sở ", "có ")
        ):
            continue
        kind = m[0].split()[0] + " " + m[0].split()[1]
        source = next((t for t in reversed(before) if kind in t.text.lower() and any(a.name.lower() in m["who"] for a in t.leads)), None)
        words = _words(document, passage, m.start(), m.end())
        if source:
            yield Dependency(words, task.id, source.id, "task", "inferred", "uses what the other task produces", source.evidence)
        else:
            yield Dependency(words, task.id, " ".join(words.quote.split()), "other", reason="on the basis of it")
