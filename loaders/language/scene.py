"""What a document takes for granted: its day, its province, its committee, and the short names that it gives to things."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from loaders.language.committees import HEAD, committee_at
from loaders.language.letters import lower, rx
from loaders.language.names import read_name
from loaders.language.passage import Passage
from ontology.registers import bodies

_SHORT = rx(
    r"\(\s*(?:sau đây\s+)?(?:(?:gọi|viết)\s+(?:tắt\s+)?(?:là|:)|được gọi là|viết tắt:?)\s*[“\"'«]?(?P<short>[^()“”\"»]{2,80}?)[”\"'»]?\s*\)"
)
_BRACKET = rx(r"\(\s*(?P<short>[\p{Lu}][\w&-]*(?:\s+\w+){0,5})\s*\)")
MOST_ALIASES = 200
"""Short names kept for a document; one that gives more is no document."""


@dataclass(slots=True, eq=False)
class Scene:
    """The setting in which the words of one document are read. Filled from its beginning on, then only read."""

    issued: dt.date | None = None
    report: bool = False
    """Whether a report in the press is read: whoever "yêu cầu" there tells others; in an instrument it is told to do so."""
    retold: tuple[str, str] | None = None
    """The type and the number of the instrument that a report opens with: what it then calls "Nghị quyết" alone."""
    province: str | None = None
    ministry: str | None = None
    committee: str | None = None
    assigner: str | None = None
    deputies: frozenset[str] = frozenset()
    """The deputy prime ministers whom the document calls so in full ("Phó Thủ tướng Chính phủ Hồ Đức Phớc"), by their own names."""
    programme: bool = False
    """Whether the document is about the Government's programme of action, which it then calls "Chương trình hành động"."""
    plans: dict[str, str] = field(default_factory=dict)
    """The strategy, scheme or master plan that the document is about, by its type: what it then calls "Chiến lược" alone."""
    aliases: dict[str, str] = field(default_factory=dict)
    numbers: dict[tuple[str, str], str] = field(default_factory=dict)
    """The full number that a type and a plain number stand for: ("kế hoạch", "2") → "02-KH/BCĐTW"; only where the document has one such."""

    def expand(self, words: str) -> str | None:
        """The full name that a short one stands for in this document, if it gives one."""
        return self.aliases.get(lower(words.strip()))

    def body_id(self, name: str) -> str | None:
        """The register's id of a canonical name, on the document's day."""
        body = bodies().named(name, self.issued)
        return body.id if body else None


def committee_named(text: str) -> str | None:
    """The full name of a committee "… về …", cut where its name ends.

    >>> committee_named("Phiên họp của Ban Chỉ đạo về phòng chống hạn được tổ chức")
    'Ban Chỉ đạo về phòng chống hạn'
    """
    found = (committee_at(text, m.start()) for m in HEAD.finditer(text))
    return next((committee[1] for committee in found if committee), None)


_PART = rx(r"(?:Cục|Tổng cục|Vụ|Viện|Trung tâm|Văn phòng|Chi cục|Phòng|Thanh tra|Sở|Công an|Ban Quản lý|Kho bạc|Chi nhánh)\s")


def _names_a_part(short: str, owner: str) -> bool:
    """Whether the bracket names a part of the body before it, or whom it belongs to: "Bộ Y tế (Cục Phòng bệnh)"."""
    head = _PART.match(short)
    return (head is not None and not owner.startswith(head[0])) or short.startswith("Bộ ")


def _unregistered(before: str) -> str | None:
    """The body without an entry in the register that a text ends with: "… lãnh đạo Hiệp hội Cà phê - Ca cao Việt Nam" (VICOFA)."""
    low = lower(before)
    starts = (k for k in range(len(before)) if before[k].isupper() and (k == 0 or before[k - 1].isspace()))
    found = next((k for k in starts if read_name(before, low, k) == len(before)), None)
    return None if found is None else " ".join(before[found:].split())


def learn_aliases(scene: Scene, passage: Passage, ends: list[tuple[int, int, str]]) -> None:
    """Take up the short names that a passage gives to what stands right before the bracket.

    ``ends`` are the mentions of the passage: begin, finish, canonical name.
    """
    if "(" not in passage.text:
        return
    by_finish = {finish: name for begin, finish, name in ends}
    for m in (*_SHORT.finditer(passage.text), *_BRACKET.finditer(passage.text)):
        if len(scene.aliases) >= MOST_ALIASES:
            return
        before = passage.text[max(0, m.start() - 300) : m.start()].rstrip()
        finish = max(0, m.start() - 300) + len(before)
        owner = next((by_finish[at] for at in (finish + 1, finish, finish - 1) if at in by_finish), None)
        if not owner:
            tail = before[-220:]
            committees = [committee_named(tail[k.start() :]) for k in HEAD.finditer(tail)]
            owner = committees[-1] if committees and committees[-1] and tail.endswith(committees[-1][-20:]) else None
        itself = bodies().named(" ".join(m["short"].split()), scene.issued)
        if not owner and not itself and m["short"].isupper() and " " not in m["short"]:
            owner = _unregistered(before[-160:])
        if (
            owner
            and not (itself and itself.name != owner and lower(itself.name) == lower(" ".join(m["short"].split())))
            and not _names_a_part(m["short"], owner)
        ):
            scene.aliases.setdefault(lower(" ".join(m["short"].split())), owner)
