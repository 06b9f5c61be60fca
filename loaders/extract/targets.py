"""Targets: figures to be reached ("đạt 80% dịch vụ công trực tuyến toàn trình"), in tasks, goals and orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from loaders.document import Document
from loaders.extract.figures import number
from loaders.findings import Deadline, Evidence, Target, Task
from loaders.language import deadlines
from loaders.language.passage import Passage
from loaders.language.scene import Scene

_VALUE = r"(?P<value>\d+(?:[.,]\d+)?(?:\s*-\s*\d+(?:[.,]\d+)?)?)\s*(?P<unit>%)(?!\s*(?:/năm|-))"
_HUNDRED = re.compile(
    rf"(?:(?:tối thiểu|ít nhất|trên|hơn|khoảng|số hóa|tái sử dụng|tích hợp(?:, cung cấp)?|cung cấp|đạt|từ)\s+)*{_VALUE}(?:\s+(?!so với|của cả nước)[^.;:()]{{3,140}}?(?=[.;:()]|, (?=\d|hoàn|trong|góp|đạt|bảo|và)| và (?=\d)|$))?"
)
_STRIVE = re.compile(
    r"(?:phấn đấu|đạt|tối thiểu|ít nhất|mục tiêu|hoàn thành|bảo đảm|trên|từ|đến năm|trong năm|số hóa|tích hợp|tái sử dụng|cung cấp|triển khai)"
)
_COUNT = re.compile(
    r"(?:phấn đấu(?: đạt)?|ít nhất|tối thiểu)\s+(?P<value>\d{1,3}(?:\.\d{3})+|\d{1,6})\s+(?P<unit>(?!%|năm|tháng|ngày|quý)[^\W\d]+(?:\s[^\W\d]+){0,2})"
)
_GROWTH = re.compile(
    r"(?:đạt\s+)?(?:mục tiêu\s+)?tăng trưởng[^,;.]{0,40}?(?P<value>2 con số|hai con số|\d+(?:[.,]\d+)?(?:\s*-\s*\d+(?:[.,]\d+)?)?\s*(?P<unit>%))[^,;.]{0,30}"
)
_REPORTED = re.compile(r"(?<!\w)(?:đã|ước|tăng|giảm|bình quân|so với|cùng kỳ|mới|chiếm|hiện|tương đương)(?!\w)")
_GOAL = re.compile(r"(?:mục tiêu|đến năm 20\d\d)")


def targets(document: Document, passages: Iterable[Passage], tasks: Sequence[Task], scene: Scene) -> tuple[Target, ...]:
    """All targets, in order; each names the task in whose words it stands."""
    found: list[Target] = []
    for passage in passages:
        if "%" not in passage.text and not _COUNT.search(passage.low) and "con số" not in passage.low:
            continue
        dues = deadlines.find(passage.low, scene.issued)
        for m in (*_HUNDRED.finditer(passage.low), *_COUNT.finditer(passage.low), *_GROWTH.finditer(passage.low)):
            start, end = passage.span(m.start(), m.end())
            task = next((t for t in tasks if t.evidence.start <= start and end <= t.evidence.end), None)
            if not _is_target(passage.low, m, in_task=task is not None):
                continue
            words = " ".join(passage.text[m.start() : m.end()].split())
            unit = m.groupdict().get("unit")
            value = m["value"].replace(",", ".") if unit == "%" else m["value"]
            shown = str(number(value)) if unit and unit != "%" else " ".join(value.replace("%", "").split())
            due = next((d for d in dues if m.start() - 90 <= d.begin <= m.end() + 40), None)
            place = Evidence(document.name, start, end, document.text[start:end])
            when = _deadline(document, passage, due) if due else None
            found.append(Target(place, words, shown, unit, when, task.id if task else None))
    return tuple(sorted(found, key=lambda t: (t.evidence.start, t.evidence.end)))


def _deadline(document: Document, passage: Passage, due: deadlines.Due) -> Deadline:
    start, end = passage.span(due.begin, due.finish)
    return Deadline(Evidence(document.name, start, end, document.text[start:end]), due.rule, due.start, due.end, due.recurs, due.after)


def _is_target(low: str, m: re.Match[str], *, in_task: bool) -> bool:
    """A figure in an order or a goal; one that is reported is none."""
    clause = low[max(low.rfind(c, 0, m.start()) for c in ".;(") + 1 : m.start()]
    if _REPORTED.search(clause[-60:] + m[0][:8]) and not re.search(r"phấn đấu|mục tiêu", clause + m[0]):
        return False
    wished = bool(re.search(r"phấn đấu|mục tiêu|2 con số|tối thiểu|ít nhất|đến năm|đến hết|phải đạt", clause[-120:] + m[0][:30]))
    if in_task:
        return wished or m["value"] == "100" or "đạt" in m[0][:12] or bool(_STRIVE.match(m[0]))
    return wished
