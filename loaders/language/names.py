"""Bodies that no register lists: a head word of an organ and the capitalised name behind it ("Cục Báo chí", "Sở Xây dựng")."""

from __future__ import annotations

import re
from functools import cache

from loaders.language.fields import field
from loaders.language.late import Late
from loaders.language.letters import rx
from loaders.language.lexicon import alternation, pattern, words, written
from loaders.language.verbs import begins_action, within_a_compound
from ontology.bodies import bodies

_HEADS = alternation(written("organs", "heads"))
_WHOLE = frozenset((*words("groups", "whole_names"), *words("units", "names")))
WHOLE = rx(rf"(?=[\p{{Lu}}])(?i:{alternation(_WHOLE)})(?!\w)")
"""Names that need no more, though what is in them reads as a verb, a group or a list elsewhere."""
_HEAD = rx(rf"(?!Báo cáo)(?:{WHOLE.pattern}|{_HEADS}(?!\w))")
_WORD = rx(r"\s+(?:[\w&./]+(?:-[\w&]+|,[\p{Lu}]{2}[\w&]*)*)|\s*-\s+(?=[\p{Lu}])\w+|,\s+(?=[\p{Lu}])\w+")
_PLACE_OF_SEVERAL = rx(r"\s+(?:Cần Thơ|Cần Giờ|Cần Giuộc|Cần Đước)(?!\w)")
""" "Đại học Cần Thơ": no modal."""
_LINKS = {"và", "của", "về", "cho", "với", "trong", "trên"}
_DANGLES = re.compile(r"\s(?:và|của|về|cho|với|trong|trên)$")
_STOPS = rx(
    r"\s*(?:theo|tại|để|nhằm|qua|được|đã|đang|sẽ|là|do|bằng|trước|sau|từ|đến|căn cứ|có|không|cần|phải|nên|thì|như|dự(?= (?:họp|hội nghị|phiên|cuộc|buổi|lễ))|cũng|còn|nghe|hằng|hàng (?:ngày|tuần|tháng|quý|năm)|biết|chậm nhất|muộn nhất|trực thuộc|thuộc|gồm|mỗi|từng|nói trên|này|"
    r"nêu trên|liên quan|số \d+/|kịp thời|tại các|như sau|làm|đối với|gửi|với|cùng|hoặc|nội dung (?:này|trên|nêu)|kết quả|tình hình (?:thực|triển))(?!\w)",
)
_OTHER_BODY = rx(
    rf"(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?:{alternation(written('organs', 'next_body'))}|(?!{alternation(written('organs', 'letters_within'))})[\p{{Lu}}]{{3,}}"
    rf"|{_HEADS})(?![\w-])|\s+(?:các|những|mọi|đồng chí)(?![\w-])"
)
_UP_TO_ITS_COUNTRY = rx(r"(?:\s[\p{Ll}]+){1,4}\sViệt Nam(?!\w)")
""" "Tập đoàn Than và khoáng sản Việt Nam": a name's last words in small letters."""
_GOES_ON = rx(r"[\p{Ll}]+ và [\p{Lu}]")
_AND = Late(r",\s|\svà\s")
MAX_WORDS = 16
_SHORT_BEHIND = rx(r"(?:\s[\p{Ll}]+){1,7}\s\((?P<short>(?:gọi tắt là |viết tắt là )?[\p{Lu}]{2,8})\)")
"""A name's last small words, up to its short form in a bracket ("… phát triển nhà và đô thị (HUD)")."""


PAPERS = rf"{alternation(w.capitalize() for w in (*words('titles', 'legal'), *words('titles', 'plans'), 'dự án', 'báo cáo', 'tờ trình', 'phương án', 'dự thảo'))}(?!\w)"
""" "trình UBND tỉnh Đề án …": no name of a place."""
_OF_PLACE = rx(
    r"(?:\s+[\p{Ll}]+){0,4}?(?:\s+(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đoàn ĐBQH|và|Tỉnh ủy))*"
    r"\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)"
    rf"(?!\w)(?!\s+(?!{PAPERS})[\p{{Lu}}]|\s+ủy)"
)
_OF_THAT_PLACE = rx(r"\s+(?:tỉnh|thành phố)(?:\s+[\p{Lu}][\p{Ll}]+){1,4}")
_ACTS = Late(
    r"\s+(?:báo cáo|yêu cầu|đề nghị|giao(?! thông)|trình|chỉ đạo|phối hợp|chủ trì|tiếp tục|khẩn trương|thực hiện|triển khai|rà soát)(?!\w)"
)
_PLACE_ENDS = rx(r"\s(?:tỉnh|thành phố|huyện|cấp xã|cấp tỉnh|cấp huyện)$")
_CAPITAL = rx(r"\s+(?:-\s+)?[\p{Lu}\d]")
_OF_A_PLACE = rx(r"\s+(?:tỉnh|thành phố)(?!\w)(?:(?:\s+[\p{Lu}][\p{Ll}]+){1,4})?")
_WITHIN = ("Ban cán sự", "Ban Cán sự", "Đảng", "Công đoàn", "BTL", "Bộ Tư lệnh", "Bộ Chỉ huy", "Ban Chỉ huy")
BARE_ORGANS = ("Công an", "Hải quan", "Thuế", "Quân sự")
"""Organs that a list names once without their place: "Công an, Bộ Chỉ huy Quân sự tỉnh"."""
_ANOTHER_THERE = rx(r"(?:,|\s+và)\s+(?:Bộ Chỉ huy|Bộ CHQS|Ban Chỉ huy|Sở|Chi cục|Viện kiểm sát|Tòa án)(?!\w)")
_ABOUT = (
    "Ban Chỉ",
    "Ban chỉ",
    "Ban Quản",
    "Ban quản",
    "Ủy ban",
    "Hội",
    "Hiệp hội",
    "Tổ",
    "Nhóm",
    "Tiểu",
    "Cục",
    "Viện",
    "Trung tâm",
    "Quỹ",
    "Văn phòng",
    "Ban",
)
"""Bodies whose names say what they are about: "Ban Chỉ đạo về …", "Cục … về …"."""
_FIELD_HEADS = ("Sở", "Phòng", "Vụ", "Ban", "Thanh tra Sở", "Thanh tra Bộ", "Bộ")


@cache
def _registered() -> Late:
    """The names of the register, behind "Ban cán sự đảng", "Đảng ủy", "Công đoàn"."""
    return Late(rf"\s+{alternation(body.name for body in bodies() if ' ' in body.name)}(?!\w)")


@cache
def _modal() -> Late:
    return rx(rf"\s*(?:{pattern('directives', 'modals')})(?!\w)")


@cache
def _topic() -> Late:
    """What a committee is for, verbs too ("về phòng, chống thiên tai", "về tổng kết …")."""
    return Late(rf"\s*{pattern('committees', 'topics')}(?!\w)")


def _past_topic(low: str, at: int) -> int:
    topic = _topic().match(low, at)
    return topic.end() if topic else at


def read_name(text: str, low: str, at: int) -> int | None:
    """Where an unregistered body's name that begins at ``at`` ends, or ``None`` where none begins.

    The name runs on over capitalised words and the small second syllables between them, up to a verb, a modal, a
    preposition or the next body.

    >>> text = "Cục Báo chí khẩn trương rà soát"
    >>> text[: read_name(text, text.lower(), 0)]
    'Cục Báo chí'
    """
    head = _HEAD.match(text, at)
    if not head:
        return None
    position, named, whole_name = head.end(), None, head[0].lower() in _WHOLE
    if _ACTS.match(text, position):
        return position if whole_name else None
    abbreviation = text[at : head.end()].isupper()
    if local := _OF_PLACE.match(text, position) or (_OF_THAT_PLACE.match(text, position) if head[0] in ("Thuế", "Thống kê") else None):
        return local.end()
    if head[0] in BARE_ORGANS and _ANOTHER_THERE.match(text, position):
        return position
    if " " not in head[0] and not abbreviation and not _CAPITAL.match(text, position):
        return None
    if head[0] in _FIELD_HEADS and (named := field().match(low, position)):
        position = named.end()
    if head[0].startswith(_WITHIN) and (whole := _registered().match(text, position)):
        there = _OF_A_PLACE.match(text, whole.end()) if head[0].endswith("Chỉ huy") else None
        return there.end() if there else whole.end()
    position, capital_seen = _past_words(text, low, head[0], position, named=named is not None)
    if short := _SHORT_BEHIND.match(text, position):
        position, capital_seen = short.start("short") - 1, True
    name = _DANGLES.sub("", text[at:position].rstrip(" ,-."))
    known = whole_name or name in ("Văn phòng Bộ", "Tỉnh ủy", "Thành ủy") or "đăng ký đất đai" in name
    if not (capital_seen or abbreviation or known):
        return None
    return at + len(name)


def _past_words(text: str, low: str, head: str, position: int, *, named: bool) -> tuple[int, bool]:
    """Past the words of a name behind its head, which ``named`` says for what it is; and whether one has a capital."""
    capital_seen, count, whole_name = named, int(named), head.lower() in _WHOLE
    while count < MAX_WORDS and (word := _WORD.match(text, position)):
        if (
            whole_name and (built := field().match(low, position)) and " và " in built[0]
        ):  # "… các công trình | nông nghiệp và phát triển nông thôn | tỉnh"
            position, count = built.end(), count + 1
            continue
        written = word[0].strip(" ,-")
        inner = _HEAD.match(text, position + 1)
        if inner and not named and " " in inner[0] and not word[0].startswith(","):
            position, count, capital_seen = inner.end(), count + 1, True
            continue
        begun = capital_seen or count > 0 or whole_name
        if (named and (inner or _next_field(low, position) or _past_its_field(head, written))) or _ends_here(text, low, position, begun):
            break
        if written in _LINKS and not _links(text, low, word, head):
            break
        capital_seen |= written[:1].isupper() or written[:1].isdigit()
        position, count = _past_topic(low, word.end()) if written == "về" else word.end(), count + 1
    return position, capital_seen


def _links(text: str, low: str, word: re.Match[str], head: str) -> bool:
    """Whether a name goes on behind "và", "của", "về"."""
    if low.startswith(" việc", word.end()):
        return False
    if (
        _capital_follows(text, word.end())
        or (word[0].strip() == "về" and head.startswith(_ABOUT))
        or _UP_TO_ITS_COUNTRY.match(text, word.end())
    ):
        return True
    more = word[0].strip() == "và" and head.lower() in _WHOLE and not _OTHER_BODY.match(text, word.start())
    return more and not begins_action(low, word.end() + 1)


def _past_its_field(head: str, written: str) -> bool:
    """ "báo cáo Sở Xây dựng tiến độ": behind what a department is for only its place goes on in small letters."""
    return head.endswith(("Sở", "Bộ")) and written[:1].islower() and written not in (*_LINKS, "tỉnh", "thành")


def _next_field(low: str, position: int) -> bool:
    """ "Sở Tài chính, Xây dựng": behind one field another body's begins."""
    joint = _AND.match(low, position)
    return joint is not None and (joint[0].startswith(",") or field().match(low, joint.end() - 1) is not None)


def _ends_here(text: str, low: str, position: int, name_begun: bool) -> bool:
    if within_a_compound(low, position):
        return False
    if not _PLACE_OF_SEVERAL.match(text, position) and (_STOPS.match(low, position) or _modal().match(low, position)):
        return True
    if not name_begun:
        return False
    if _PLACE_ENDS.search(text[max(0, position - 12) : position]) and not _CAPITAL.match(text, position):
        return True
    if _OTHER_BODY.match(text, position):
        return True
    start = position
    while text[start : start + 1].isspace():
        start += 1
    if not text[start : start + 1].islower() or _GOES_ON.match(text, start):
        return False
    if not begins_action(low, start) and not _given().match(low, start):
        return False
    return not (_within_a_verb(text, low, position) or _opening_verb().search(low, max(0, position - 30), position))


@cache
def _opening_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:cục|vụ|viện|trung tâm|ban|quỹ|công ty|văn phòng|tổ|hội|và)\s{pattern('groups', 'opening_verbs')}\Z")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"{pattern('groups', 'given')}(?!\w)")


_SYLLABLES = Late(r"(\w+)\s+(\w+)(?!\w)")


def _within_a_verb(text: str, low: str, position: int) -> bool:
    """ "Vụ Khoa học và Đào tạo", "Ban Thi đua - Khen thưởng": a verb of two syllables whose first has a capital."""
    at = low.rfind(" ", 0, position) + 1
    two = _SYLLABLES.match(low, at) if text[at : at + 1].isupper() else None
    return two is not None and two.start(2) > position and f"{two[1]} {two[2]}" in words("verbs", "verbs")


def _capital_follows(text: str, position: int) -> bool:
    return text[position : position + 2].strip()[:1].isupper()
