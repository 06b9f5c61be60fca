"""What a document takes for granted: its day, its province, its committee, and the short names that it gives to things."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from loaders.language.letters import rx
from loaders.language.passage import Passage, lower
from ontology.registers import bodies

_SHORT = rx(
    r"\(\s*(?:sau đây\s+)?(?:(?:gọi|viết)\s+(?:tắt\s+)?(?:là|:)|được gọi là|viết tắt:?)\s*[“\"'«]?(?P<short>[^()“”\"»]{2,80}?)[”\"'»]?\s*\)"
)
_BRACKET = rx(r"\(\s*(?P<short>[\p{Lu}][\w&-]*(?:\s+\w+){0,5})\s*\)")
_COMMITTEE = rx(
    r"(?:Ban Chỉ đạo|Ban chỉ đạo|Ủy ban [Qq]uốc gia|Tiểu [Bb]an|Tổ công tác|Ban Chỉ huy|Hội đồng)(?: \w+){0,6}? về (?P<topic>[^.;:()\"“”]{6,160})"
)
_STOP = rx(
    r"\s+(?:được|do|chủ trì|đã|đang|là|tại|theo|và các Phó|có|yêu cầu|giao|để|nhằm|vào|chiều|sáng|ngày|trong|phải|cần|với vai trò|trực thuộc|\(|-)\s"
)


@dataclass(slots=True)
class Scene:
    """The setting in which the words of one document are read. Filled from its beginning on, then only read."""

    issued: dt.date | None = None
    province: str | None = None
    committee: str | None = None
    assigner: str | None = None
    aliases: dict[str, str] = field(default_factory=dict)

    def expand(self, words: str) -> str | None:
        """The full name that a short one stands for in this document, if it gives one."""
        return self.aliases.get(lower(words.strip()))

    def body_id(self, name: str) -> str | None:
        """The register's id of a canonical name, on the document's day."""
        body = bodies().named(name, self.issued)
        return body.id if body else None


def committee_named(text: str) -> str | None:
    """The full name of a committee "… về …", cut where its name ends.

    >>> committee_named("Phiên họp của Ban Chỉ đạo về chuyển đổi số được tổ chức")
    'Ban Chỉ đạo về chuyển đổi số'
    """
    m = _COMMITTEE.search(text)
    if not m:
        return None
    name = m[0]
    stop = _STOP.search(name + " ", m.start("topic") - m.start())
    name = (name[: stop.start()] if stop else name).rstrip(" ,-")
    known = bodies().named(name, None)
    return known.name if known else re.sub(r"\s+", " ", name)


def learn_aliases(scene: Scene, passage: Passage, ends: list[tuple[int, int, str]]) -> None:
    """Take up the short names that a passage gives to what stands right before the bracket.

    ``ends`` are the mentions of the passage: begin, finish, canonical name.
    """
    for m in (*_SHORT.finditer(passage.text), *_BRACKET.finditer(passage.text)):
        before = passage.text[: m.start()].rstrip()
        owner = next((name for begin, finish, name in reversed(ends) if abs(finish - len(before)) <= 1 and begin < m.start()), None)
        if not owner:
            tail = before[-220:]
            committees = [committee_named(tail[k.start() :]) for k in _COMMITTEE.finditer(tail)]
            owner = committees[-1] if committees and committees[-1] and tail.endswith(committees[-1][-20:]) else None
        if owner:
            scene.aliases.setdefault(lower(" ".join(m["short"].split())), owner)
