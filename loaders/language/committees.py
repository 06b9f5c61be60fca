"""Committees by their long names: "Ban Chỉ đạo của Chính phủ về …", which texts write with other commas and cut short."""

from __future__ import annotations

import datetime as dt
from functools import cache

from loaders.language.late import Late
from loaders.language.letters import lower, rx
from loaders.language.lexicon import pattern
from loaders.language.verbs import begins_action, opening, within_a_compound
from ontology.registers import bodies

HEAD = Late(
    r"(?:Ban [Cc]hỉ đạo|BAN CHỈ ĐẠO|Ủy ban [Qq]uốc gia|ỦY BAN QUỐC GIA|Tiểu [Bb]an|Tổ [Cc]ông tác|Tổ [Gg]iúp việc|Ban [Cc]hỉ huy|Hội đồng)(?!\w)"
)
_ABOUT = Late(r"(?: [\w-]+){0,6}? (?:về|VỀ) (?P<topic>[^.;:()\"“”|\n]{6,160})")
_STOP = rx(
    r"\s+(?:được|do|chủ trì|khai mạc|họp|dự(?= (?:họp|hội nghị|phiên|cuộc|buổi|lễ))|tổ chức(?! bộ máy| lại)|tiến hành|ban hành|thông báo|đã|đang|là|tại(?! (?:Việt Nam|[Tt]hành phố|tỉnh|vùng))|(?<!không )theo|và các Phó|có(?! công)|yêu cầu|giao(?! thông)|để|nhằm|vào|chiều|sáng(?! tạo)|trong|phải|cần|chậm nhất|muộn nhất|gồm|bao gồm|với vai trò|trực thuộc|thuộc|làm|trực tiếp|khẩn trương|tiếp tục|chịu trách nhiệm|-)(?!\w)"
    r"|\s+ngày\s+\d|,\s+(?=[\p{Lu}]|cùng |các |do |gồm |đồng chí |cơ quan )|,?\s+và\s+(?=[Cc]ác |Bộ |đồng chí )"
)
_NARROWED = Late(
    r"\s+(?:các chương trình|các tỉnh|các cấp|các bộ|cấp |phòng|về |thực hiện|xây dựng|triển khai|điều hành|tổng |sắp |đổi |cải |chính sách|công )"
)
_WORD = Late(r"\w+")
_CARRIES_ON = Late(r"(?<!\w)(?:và|hoặc|về|không|người|của|cho|công tác|hội|phòng,)\s\Z|-\s?\Z|[“\"][^”\"]*\Z")
_LAST_OF_LIST = Late(r"(?<=, )\w+(?: \w+)? và \w")
""" "bồi thường, hỗ trợ và tái định cư": a verb within a list that "và" closes."""
_OBJECT = Late(r"(?:kết quả|tiến độ|tình hình|số liệu|danh mục|hồ sơ|báo cáo|trước|sau|từ|khi|những|hằng|biết)(?!\w)")
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
    end = _end(text, about.start("topic"), about.end())
    name = " ".join(text[at:end].split()).rstrip(" ,-")
    if text[end - 1 : end + 1].isalnum() or len(name.split()) < 4:
        return None
    body = bodies().named(name, on)
    return at + len(text[at:end].rstrip(" ,-")), body.name if body else name


def acting_committee(text: str, low: str, at: int, on: dt.date | None = None) -> tuple[int, str] | None:
    """The same for a committee that acts or is told something at ``at``: what stands behind a bare head word may be what it does.

    >>> text = "Ban Chỉ đạo về phòng cháy báo cáo Ban Chỉ đạo về kết quả"
    >>> acting_committee(text, text.lower(), 0), acting_committee(text, text.lower(), 34)
    ((25, 'Ban Chỉ đạo về phòng cháy'), None)
    """
    head = HEAD.match(text, at)
    if not head or _OTHER_COUNCIL.match(text, head.end()):
        return None
    if _AS_ISSUER.search(low, max(0, at - 60), at):
        return _known(text, at, head.end())
    level = _LEVELS.match(text, head.end())
    about = _NAMES_TOPIC.match(low, level.end() if level else head.end())
    if (about and ((level and level[0]) or not _MATTER.match(low, about.end()))) or _topic()[0].match(text, head.end()):
        found = committee_at(text, at, on)
        return None if found and found[1].endswith("liên ngành") else found
    return None


_OTHER_COUNCIL = Late(r" (?:nhân dân|thành viên|quản trị|trường|quản lý|trọng tài|xét xử|thẩm phán)(?!\w)")
_LEVELS = Late(
    r"(?: (?:của (?:Thủ tướng Chính phủ|Chính phủ|Tỉnh ủy|Thành ủy)|[Qq]uốc gia|Trung ương|Nhà nước|[Ll]iên ngành|cấp \w+|(?:tỉnh|thành phố)(?: [A-ZĐÂÊÔƠƯ]\w+){0,4}))*"
)
_AS_ISSUER = Late(r"\d[\w./-]*(?: ngày [\w/ .]{4,24})? của \Z")
""" "Kế hoạch số 02-KH/BCĐTW của Ban Chỉ đạo Trung ương | về thúc đẩy …": what the instrument is about."""
_NAMES_TOPIC = Late(r" (?:về|vì) ")
MATTER = r"(?:tình hình|kết quả|tiến độ|việc|các|những|nội dung|phương án|khó khăn|vướng mắc|số liệu|nhu cầu|lộ trình|công tác|kế hoạch|danh mục|dự thảo|kinh phí|cuộc|một|trách nhiệm)(?!\w)"
"""What somebody is told about, and no committee is for."""
_MATTER = Late(MATTER)
""" "báo cáo Ban Chỉ đạo về tình hình …": what it is told."""


@cache
def _topic() -> tuple[Late, Late]:
    period = r"(?: giai đoạn \d{4} ?- ?\d{4})?"
    sector = r"(?:,? trọng điểm)?(?: (?:ngành|lĩnh vực) [\p{Lu}\p{Ll}][\p{Ll}]+ [\p{Ll}]+(?: vận tải)?)?"
    place = rf"(?:(?i:{pattern('committees', 'places')})|(?:tỉnh|thành phố|xã|phường|đặc khu|huyện)(?: [\p{{Lu}}][\w-]*){{0,4}})"
    return (
        rx(
            rf"(?: Trung ương| [Qq]uốc gia| Nhà nước)? (?P<topic>(?i:{pattern('committees', 'topics')})(?!\w)(?:[^.;:()\"“”|\n]|[“\"][^”\"\n]{{3,80}}[”\"]){{0,120}})"
        ),
        rx(rf"(?<= ){place}(?!\w){sector}{period}"),
    )


def _by_topic(text: str, after_head: int, at: int) -> tuple[int, str] | None:
    """A committee that says what it is for without "về": up to the place that it is for, else to a mark or a verb behind."""
    topic, place = _topic()
    m = topic.match(text, after_head)
    if not m:
        return None
    limit = _end(text, m.start("topic"), m.end())
    ends = place.search(text, m.start("topic"), m.end())
    if ends and ends.start() < limit:
        limit = ends.end()
    name = text[at:limit].rstrip(" ,-")
    long_enough = len(name.split()) >= (4 if text.startswith("Hội", at) else 5)
    return (at + len(name), " ".join(name.split())) if long_enough else None


def _end(text: str, topic: int, limit: int) -> int:
    """Where the words for what a committee is there end: at a mark, a word that no name holds, what it is told, or the verb of what it does.

    The verbs with which the topic itself opens ("về tổng kết thực hiện …") are no such verb, nor is one joined by "và" or negated.
    """
    stop = _STOP.search(text, topic, min(len(text), limit + 1))
    limit = min(stop.start() if stop else limit, limit)
    low = lower(text[:limit])
    at = topic
    while said := opening(low, at):
        at += len(said) + 1
    for word in _WORD.finditer(low, at, limit):
        k = word.start()
        if k <= topic or _CARRIES_ON.search(low, max(topic, k - 80), k):
            continue
        if _OBJECT.match(low, k) or (begins_action(low, k) and not (within_a_compound(low, k) or _LAST_OF_LIST.match(low, k))):
            return k
    return limit


_OF_A_PLACE = Late(r"(?: của)? (?:cấp )?(?i:tỉnh|thành phố|huyện|xã|phường|đặc khu)(?!\w)")
""" "Ban Chỉ đạo về chuyển đổi số tỉnh" is not the nation's of that topic."""


def _known(text: str, at: int, after_head: int) -> tuple[int, str] | None:
    """The longest registered committee whose words stand here."""
    words = [(m[0], at + m.end()) for m in _WORD.finditer(lower(text[at : at + _WINDOW]))]
    head = lower(text[at:after_head])
    best: tuple[int, str] | None = None
    behind_head = next((k for k, (_, end) in enumerate(words, 1) if end == after_head), 0)
    for table, first in zip(_registered(), (0, behind_head), strict=True):
        said = "".join(f"{word} " for word, _ in words[first:])
        fits = next(filter(said.startswith, table), None)
        end = words[first + fits.count(" ") - 1][1] if fits else 0
        if (
            fits
            and (best is None or end > best[0])
            and not (first and (_OF_A_PLACE.match(text, end) or not lower(table[fits]).startswith(head)))
        ):
            best = best if "về " not in fits and _NARROWED.match(text, end) else (end, table[fits])
    return best
