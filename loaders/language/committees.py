"""Committees by their long names: "Ban Chỉ đạo của Chính phủ về …", which texts write with other commas and cut short."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from loaders.language.late import Late
from loaders.language.letters import lower, rx
from loaders.language.lexicon import pattern
from loaders.language.verbs import begins_action
from ontology.registers import bodies

HEAD = Late(
    r"(?:Ban [Cc]hỉ đạo|BAN CHỈ ĐẠO|Ủy ban [Qq]uốc gia|ỦY BAN QUỐC GIA|Tiểu [Bb]an|Tổ [Cc]ông tác|Tổ [Gg]iúp việc|Ban [Cc]hỉ huy|Hội đồng)(?!\w)"
)
_ABOUT = Late(r"(?: [\w-]+){0,6}? (?:về|VỀ) (?P<topic>[^.;:()\"“”|\n]{6,160})")
_STOP = rx(
    r"\s+(?:được|do|chủ trì|khai mạc|họp|tổ chức|tiến hành|ban hành|thông báo|đã|đang|là|tại|(?<!không )theo|và các Phó|có|yêu cầu|giao|để|nhằm|vào|chiều|sáng(?! tạo)|trong|phải|cần|với vai trò|trực thuộc|thuộc|làm|trực tiếp|khẩn trương|tiếp tục|chịu trách nhiệm|-)(?!\w)"
    r"|\s+ngày\s+\d|,\s+(?=[\p{Lu}]|cùng |các |do |gồm |đồng chí |cơ quan )|,?\s+và\s+(?=[Cc]ác |Bộ |đồng chí )"
)
_NARROWED = Late(
    r"\s+(?:các chương trình|các tỉnh|các cấp|các bộ|cấp |phòng|về |thực hiện|xây dựng|triển khai|điều hành|tổng |sắp |đổi |cải |chính sách|công )"
)
_WORD = Late(r"\w+")
_WINDOW = 260


@cache
def _registered() -> tuple[dict[str, str], dict[str, str]]:
    """Names and topics ("về …") of the register's committees by their words, a space behind each, longest first; no topic that several share."""
    names: dict[str, str] = {}
    topics: dict[str, set[str]] = {}
    for body in bodies():
        for surface in body.surfaces() if body.kind == "steering-committee" else ():
            words = "".join(f"{word} " for word in _WORD.findall(lower(surface)))
            names[words] = body.name
            _, about, topic = words.partition(" về ")
            if about:
                topics.setdefault(f"về {topic}", set()).add(body.name)
    return _longest_first(names), _longest_first({topic: next(iter(owners)) for topic, owners in topics.items() if len(owners) == 1})


def _longest_first(table: dict[str, str]) -> dict[str, str]:
    return dict(sorted(table.items(), key=lambda entry: -len(entry[0])))


def committee_at(text: str, at: int, on: dt.date | None = None) -> tuple[int, str] | None:
    """Where the committee named in full at ``at`` ends, and its canonical name; ``None`` where none is.

    Commas do not tell committees apart, and "của Chính phủ" may be missing where the topic is that of one committee only.

    >>> text = "Ban Chỉ đạo về phát triển khoa học công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 họp"
    >>> committee_at(text, 0)[1]
    'Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06'
    >>> committee_at("Ban Chỉ đạo về phòng cháy được thành lập", 0)
    (25, 'Ban Chỉ đạo về phòng cháy')
    """
    head = HEAD.match(text, at)
    if not head:
        return None
    known = _known(text, at, head.end())
    if known and not text.startswith(" về ", known[0]):
        return known
    about = _ABOUT.match(text, head.end())
    if not about:
        return _by_topic(text, head.end(), at)
    stop = _STOP.search(text, about.start("topic"), min(len(text), about.end() + 1))
    end = min(stop.start() if stop else about.end(), about.end())
    name = " ".join(text[at:end].split()).rstrip(" ,-")
    if text[end - 1 : end + 1].isalnum() or len(name.split()) < 4:
        return None
    body = bodies().named(name, on)
    return at + len(text[at:end].rstrip(" ,-")), body.name if body else name


@cache
def _topic() -> tuple[Late, Late]:
    period = r"(?: giai đoạn \d{4} ?- ?\d{4})?"
    sector = r"(?:,? trọng điểm)?(?: (?:ngành|lĩnh vực) [\p{Ll}]+ [\p{Ll}]+(?: vận tải)?)?"
    place = rf"(?:(?i:{pattern('committees', 'places')})|(?:tỉnh|thành phố|xã|phường|đặc khu|huyện)(?: [\p{{Lu}}][\w-]*){{0,4}})"
    return (
        rx(rf"(?: Trung ương| [Qq]uốc gia| Nhà nước)? (?P<topic>(?i:{pattern('committees', 'topics')})(?!\w)[^.;:()\"“”|\n]{{0,120}})"),
        rx(rf"(?<= ){place}(?!\w){sector}{period}"),
    )


def _by_topic(text: str, after_head: int, at: int) -> tuple[int, str] | None:
    """A committee that says what it is for without "về": up to the place that it is for, else to a mark or a verb behind."""
    topic, place = _topic()
    m = topic.match(text, after_head)
    if not m:
        return None
    stop = _STOP.search(text, m.start("topic"), min(len(text), m.end() + 1))
    limit = min(stop.start() if stop else m.end(), m.end())
    ends = place.search(text, m.start("topic"), m.end())
    if ends and ends.start() < limit:
        limit = ends.end()
    else:
        words = (gap.end() for gap in re.compile(r",? ").finditer(text, m.start("topic") + 8, limit))
        limit = next((k for k in words if begins_action(text.lower(), k) and not text.startswith("chống", k)), limit)
    name = text[at:limit].rstrip(" ,-")
    return (at + len(name), " ".join(name.split())) if len(name.split()) >= 5 else None


def _known(text: str, at: int, after_head: int) -> tuple[int, str] | None:
    """The longest registered committee whose words stand here."""
    words = [(m[0], at + m.end()) for m in _WORD.finditer(lower(text[at : at + _WINDOW]))]
    best: tuple[int, str] | None = None
    behind_head = next((k for k, (_, end) in enumerate(words, 1) if end == after_head), 0)
    for table, first in zip(_registered(), (0, behind_head), strict=True):
        said = "".join(f"{word} " for word, _ in words[first:])
        fits = next(filter(said.startswith, table), None)
        end = words[first + fits.count(" ") - 1][1] if fits else 0
        if fits and (best is None or end > best[0]):
            best = best if "về " not in fits and _NARROWED.match(text, end) else (end, table[fits])
    return best
