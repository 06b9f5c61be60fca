"""Targets: figures to be reached ("đạt 80% dịch vụ công trực tuyến toàn trình"), in tasks, goals and orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.document import Document
from loaders.findings import Deadline, Evidence, Target, Task
from loaders.language import deadlines
from loaders.language.counts import number
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
_WISHED = re.compile(
    r"(?:duy trì|tối thiểu có|đạt|có từ|có|tối thiểu|ít nhất|trên|hơn|khoảng|nhóm|bình quân|chiếm|thêm)\s+(?P<value>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?(?:\s*-\s*\d+(?:,\d+)?)?)"
    r"(?![\d/.,])(?:\s+(?P<unit>(?!năm|tháng|ngày|quý)[^\W\d]+))?"
)
_CLAUSE = re.compile(r"[;:()]\s*|[.,]\s+|[.,]$")
_YEARS = re.compile(r"năm |(?<=\d) năm")
_YEAR_HEADING = re.compile(r"(?:tầm nhìn )?(?:đến|tới|trong|giai đoạn)?\s*(?:hết )?(?:năm )?20\d\d")
_RATIO = re.compile(r"(?<![/\d])\d[\d.]*\s?/\s?\d[\d.]*\s[^\W\d]")
_REPORTED = re.compile(r"(?<!\w)(?:đã|ước|tăng|giảm|bình quân|so với|cùng kỳ|mới|chiếm|hiện|tương đương)(?!\w)")
_GOAL = re.compile(r"(?:mục tiêu|đến năm 20\d\d)")


@dataclass(slots=True)
class Section:
    """Whether the passages being read set goals ("MỤC TIÊU"), and until when ("1. Đến năm 2030")."""

    goals: bool = False
    until: Deadline | None = None

    def enter(self, document: Document, passage: Passage, dues: Sequence[deadlines.Due]) -> None:
        """Take up a heading; running text leaves the section as it is."""
        low = passage.low.strip(" *")
        if len(low) > 120 or not low or low[-1] in ".;,":
            return
        opens, goes_on = "mục tiêu" in low, _YEAR_HEADING.match(low) is not None
        self.goals = opens or (self.goals and goes_on)
        self.until = _deadline(document, passage, dues[0]) if self.goals and dues else None


def targets(document: Document, passages: Iterable[Passage], tasks: Sequence[Task], scene: Scene) -> tuple[Target, ...]:
    """All targets, in order; each names the task in whose words it stands."""
    found: list[Target] = []
    section = Section()
    for passage in passages:
        heading = len(passage.low) <= 130
        dues = deadlines.find_in(passage, scene.issued) if heading else []
        section.enter(document, passage, dues)
        if not (section.goals or "%" in passage.text or _COUNT.search(passage.low) or "con số" in passage.low):
            continue
        dues = dues or deadlines.find_in(passage, scene.issued)
        for m in _candidates(passage.low, goals=section.goals):
            start, end = passage.span(m.start(), m.end())
            task = next((t for t in tasks if t.evidence.start <= start and end <= t.evidence.end), None)
            if _YEARS.search(passage.low, m.start("value") - 4, m.end("value") + 8) or not (
                section.goals or _is_target(passage.low, m, in_task=task is not None)
            ):
                continue
            begin, finish = _extent(passage.low, m)
            start, end = passage.span(begin, finish)
            due = next((d for d in dues if m.start() - 90 <= d.begin <= m.end() + 40), None)
            place = Evidence(document.name, start, end, document.text[start:end])
            when = _deadline(document, passage, due) if due else section.until
            words = " ".join(passage.text[begin:finish].split())
            found.append(Target(place, words, _shown(m["value"]), m.groupdict().get("unit"), when, task.id if task else None))
    return tuple(sorted(found, key=lambda t: (t.evidence.start, t.evidence.end)))


def _candidates(low: str, *, goals: bool) -> list[re.Match[str]]:
    """The figures of a passage that may be targets, each number once."""
    shapes = (_HUNDRED, _COUNT, _GROWTH, *((_WISHED,) if goals else ()))
    seen: dict[int, re.Match[str]] = {}
    for shape in shapes:
        for m in shape.finditer(low):
            seen.setdefault(m.start("value"), m)
    return [seen[k] for k in sorted(seen)]


def _extent(low: str, m: re.Match[str]) -> tuple[int, int]:
    """The clause of a figure: it begins with what is counted; "100% …" opens its own."""
    if m["value"] == "100" or m.re is _GROWTH:
        return m.span()
    stops = [s.end() for s in _CLAUSE.finditer(low, max(0, m.start("value") - 160), m.start("value"))]
    begin = min(m.start(), stops[-1] if stops else max(0, m.start("value") - 160) and m.start())
    stop = _CLAUSE.search(low, m.end())
    finish = m.end() if m.re is _HUNDRED else stop.start() if stop and stop.start() - m.end() < 120 else m.end()
    return begin, max(begin + len(low[begin:finish].rstrip(" .;,")), m.end("value"))


def _shown(written: str) -> str:
    """A value as it is kept: plain numbers plain, spans and words as they stand.

    >>> _shown("1.084"), _shown("02"), _shown("0,7"), _shown("8 - 10"), _shown("2 con số")
    ('1084', '2', '0.7', '8 - 10', '2 con số')
    """
    value = " ".join(written.replace("%", "").split())
    return str(number(value)) if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d+", value) else value.replace(",", ".")


def _deadline(document: Document, passage: Passage, due: deadlines.Due) -> Deadline:
    start, end = passage.span(due.begin, due.finish)
    return Deadline(Evidence(document.name, start, end, document.text[start:end]), due.rule, due.start, due.end, due.recurs, due.after)


def _is_target(low: str, m: re.Match[str], *, in_task: bool) -> bool:
    """A figure in an order or a goal; one that is reported is none."""
    near = max(0, m.start() - 300)
    clause = low[max(near, *(low.rfind(c, near, m.start()) + 1 for c in ".;(")) : m.start()]
    if _RATIO.search(clause):
        return False
    if _REPORTED.search(clause[-60:] + m[0][:8]) and not re.search(r"phấn đấu|mục tiêu", clause + m[0]):
        return False
    wished = bool(re.search(r"phấn đấu|mục tiêu|2 con số|tối thiểu|ít nhất|đến năm|đến hết|phải đạt", clause[-120:] + m[0][:30]))
    if in_task:
        return wished or m["value"] == "100" or "đạt" in m[0][:12] or bool(_STRIVE.match(m[0]))
    return wished
