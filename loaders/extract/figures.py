"""Reported progress: how many tasks, procedures, systems or bodies are counted as done or not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.document import Document
from loaders.findings import Evidence, Figure
from loaders.language.dates import CALENDAR, resolve
from loaders.language.passage import Passage
from loaders.language.scene import Scene
from loaders.language.sentences import sentences

_NUMBER = r"(?P<{0}>\d{{1,3}}(?:\.\d{{3}})+|\d+)"
_COUNTED = r"(?:nhiệm vụ|thủ tục|tthc|dự án|địa phương|cơ sở dữ liệu|csdl|nền tảng|hệ thống|văn bản|tiêu chí|đơn vị|bộ, ngành|bộ|tỉnh|thành phố|xã|cơ quan|ngân hàng|dịch vụ công|mục tiêu|chỉ tiêu|kiến nghị|đề án|phương án|doanh nghiệp viễn thông|bệnh viện|trường|nội dung|hợp phần|công trình)"
_RATIO = re.compile(rf"{_NUMBER.format('n')}\s*/\s*{_NUMBER.format('of')}\s+(?:số\s+)?{_COUNTED}")
_PARTS = (
    (
        "total",
        re.compile(
            rf"(?:tổng số|có|được giao|giao|tổng cộng)\s+(?:tổng số\s+)?{_NUMBER.format('n')}\s+nhiệm vụ(?!\s+(?:đã|quá|chưa|đang|hoàn|được giao quá))"
        ),
    ),
    (
        "completed",
        re.compile(
            rf"(?:có\s+)?{_NUMBER.format('n')}\s+nhiệm vụ\s+(?:đã\s+)?(?:được\s+)?hoàn thành(?!\s+(?:đúng|trước|quá))|(?:đã\s+)?hoàn thành\s+{_NUMBER.format('m')}\s+nhiệm vụ"
        ),
    ),
    ("completed_on_time", re.compile(rf"{_NUMBER.format('n')}\s+nhiệm vụ\s+(?:(?:đã\s+)?hoàn thành\s+)?(?:đúng|trước)\s+hạn")),
    ("in_progress", re.compile(rf"{_NUMBER.format('n')}\s+nhiệm vụ\s+(?:đang|tiếp tục)\s+(?:được\s+)?(?:thực hiện|triển khai)")),
    ("overdue", re.compile(rf"{_NUMBER.format('n')}\s+nhiệm vụ\s+(?:được giao\s+)?(?:đã\s+)?(?:bị\s+)?(?:quá hạn|chậm)")),
    ("not_completed", re.compile(rf"{_NUMBER.format('n')}\s+nhiệm vụ\s+(?:\w+\s+){{0,8}}?chưa\s+hoàn thành")),
    ("bodies", re.compile(rf"giao cho\s+{_NUMBER.format('n')}\s+(?:cơ quan|bộ|đơn vị|địa phương)")),
)
_TALLY = re.compile(r"\d\s+nhiệm vụ|giao cho\s+\d")
_NOT_DONE = re.compile(r"(?<!\w)chưa(?!\w)")
_DOING = re.compile(r"(?<!\w)đang (?:triển khai|thực hiện|xây dựng)")
_BOTH = re.compile(r"hoàn thành, đang (?:triển khai|thực hiện)")
_STOP = re.compile(r"[;.(]|, (?=trong|đạt|doanh|\d)| và (?=\d|hoàn thành|đang )")
_PREDICATE = re.compile(r"(?<!\w)(?:đã|chưa|đang|được|hoàn thành|đạt)(?!\w)")
_REACH = 400  # code points behind a ratio in which its words end
_BODY = r"(?:ngân hàng|nhtm|tgtt|bệnh viện|địa phương|bộ, ngành|bộ|tỉnh, thành phố|tỉnh|thành phố|cơ quan|đơn vị|trường|xã|sở)"
_ACTED = re.compile(
    rf"(?<![\d/.,-])(?<!ngày )(?<!tháng ){_NUMBER.format('n')} {_BODY}(?:\[\d+\])?(?: và {_NUMBER.format('n2')} {_BODY}(?:\[\d+\])?)? (?P<state>đã|chưa)(?!\w)"
)
_DIGIT = re.compile(r"\d")
_MAY_COUNT = re.compile(r"nhiệm vụ|đã|chưa|\d\s*/\s*\d")
_AS_OF = re.compile(r"(?:tính )?(?:đến|tới)(?: hết)?(?: thời điểm)? (?=ngày|\d)")
_SINCE = re.compile(r"(?:từ|kể từ) (?=ngày)")


@dataclass(slots=True)
class Count:
    """One figure as it comes together in a sentence."""

    begin: int
    finish: int
    counts: dict[str, int] = field(default_factory=dict)


def figures(document: Document, passages: Iterable[Passage], scene: Scene) -> tuple[Figure, ...]:
    """All reported counts, in order."""
    found: list[Figure] = []
    for passage in passages:
        if not _DIGIT.search(passage.low) or not _MAY_COUNT.search(passage.low):
            continue
        for count in [*_ratios(passage), *_tallies(passage), *_bodies(passage)]:
            start, end = passage.span(count.begin, count.finish)
            evidence = Evidence(document.name, start, end, document.text[start:end])
            low = passage.low[max(0, count.begin - 160) : count.finish]
            subject = " ".join(passage.text[count.begin : count.finish].split())[:160]
            found.append(Figure(evidence, subject, tuple(count.counts.items()), _day(low, _AS_OF, scene), _day(low, _SINCE, scene)))
    return tuple(sorted(found, key=lambda f: (f.evidence.start, f.evidence.end)))


def _day(low: str, word: re.Pattern[str], scene: Scene) -> dt.date | None:
    for m in word.finditer(low):
        when = CALENDAR.match(low, m.end())
        span = resolve(when, scene.issued) if when else None
        if span:
            return span.last
    return None


def number(written: str) -> int:
    """A count as written in Vietnamese: dots part thousands.

    >>> number("1.084")
    1084
    """
    return int(written.replace(".", ""))


def _ratios(passage: Passage) -> Iterator[Count]:
    """ "44/63 nhiệm vụ": so many of so many; done, unless the sentence says not yet or under way."""
    low = passage.low
    for sentence in sentences(passage.text) if "/" in low else ():
        matches = list(_RATIO.finditer(low, sentence.begin, sentence.finish))
        finish = sentence.finish
        for k, m in reversed(list(enumerate(matches))):
            limit = min(sentence.finish, m.end() + _REACH)
            stop = _STOP.search(low, m.end(), limit)
            own = stop.start() if stop else limit
            joined = k + 1 < len(matches) and stop is not None and stop[0] == " và " and not _PREDICATE.search(low, m.end(), own)
            finish = min(finish, limit) if joined else own
            front = low[max(sentence.begin, m.start() - 60) : m.start()]
            if number(m["n"]) <= number(m["of"]) and "giải ngân" not in low[m.end() : finish]:
                begin = _opening(low, sentence.begin, m.start()) if k == 0 else m.start()
                end = m.end() + len(low[m.end() : finish].rstrip(" .;,"))
                yield Count(begin, end, {"total": number(m["of"]), _state(front, low[m.end() : finish]): number(m["n"])})


def _state(front: str, behind: str) -> str:
    """Whether the words around a ratio say done, not yet, under way, or done or under way."""
    if _BOTH.search(front):
        return "completed_or_in_progress"
    return "not_completed" if _NOT_DONE.search(behind) else "in_progress" if _DOING.search(behind[:80]) else "completed"


def _bodies(passage: Passage) -> Iterator[Count]:
    """ "28 ngân hàng và 4 ví điện tử đã kết nối": bodies counted as having done, or not done, something."""
    low = passage.low
    for m in _ACTED.finditer(low) if "đã" in low or "chưa" in low else ():
        stop = re.compile(r"[;.(]|, ").search(low, m.end(), m.end() + _REACH)
        limit = stop.start() if stop else min(len(low), m.end() + _REACH)
        finish = m.end() + len(low[m.end() : limit].rstrip())
        key = "not_completed" if m["state"] == "chưa" else "completed"
        yield Count(m.start(), finish, {key: number(m["n"])})
        if m["n2"]:
            yield Count(m.start("n2"), finish, {key: number(m["n2"])})


def _opening(low: str, begin: int, at: int) -> int:
    """Take "đã hoàn thành", "cả nước đã đơn giản hóa" in front of the number into the quote."""
    m = re.compile(
        r"(?:(?:cả nước|có|chỉ|mới|đến nay|tính đến nay)[,]? )*(?:đã )?(?:hoàn thành(?:, đang triển khai)?|đơn giản hóa|có|chỉ)? *$"
    ).search(low, max(begin, at - 50), at)
    return m.start() if m and m[0].strip() else at


def _tallies(passage: Passage) -> Iterator[Count]:
    """Counts of tasks by state, gathered over two sentences that go on about the same ones."""
    current: Count | None = None
    for sentence in sentences(passage.text):
        counts, first, last = _states(passage.low, sentence.begin, sentence.finish)
        if current and counts and not set(counts) & set(current.counts) and "total" not in counts:
            current.counts.update(counts)
            current.finish = last
            continue
        if current:
            yield current
        current = Count(first, last, counts) if counts else None
    if current:
        yield current


def _states(low: str, begin: int, finish: int) -> tuple[dict[str, int], int, int]:
    counts: dict[str, int] = {}
    first, last = finish, begin
    if not _TALLY.search(low, begin, finish):
        return counts, first, last
    for key, shape in _PARTS:
        for m in shape.finditer(low, begin, finish):
            written = m.groupdict().get("n") or m.groupdict().get("m")
            if (
                key in counts
                or not written
                or "/" in low[max(0, m.start() - 1) : m.end()]
                or low[max(0, m.start("n" if m["n"] else "m") - 1)] == "/"
            ):
                continue
            counts[key] = number(written)
            first, last = min(first, m.start()), max(last, m.end())
    return counts, first, last
