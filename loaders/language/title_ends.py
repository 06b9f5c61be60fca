"""Where the name of an instrument ends: the stops and joints of ``lexicon/titles.toml``."""

from __future__ import annotations

import re

from loaders.language.late import Late
from loaders.language.law_names import law_at
from loaders.language.letters import rx
from loaders.language.lexicon import alternation, pattern, words
from loaders.language.verbs import begins_action, opening

MAX_LENGTH = 230

_TYPES = alternation((*words("titles", "laws"), *words("titles", "legal"), *words("titles", "plans")))
_STOP_WORDS = f"(?:{pattern('titles', 'stops')}|{'|'.join(words('titles', 'stop_patterns'))})"
_END = Late(
    rf"[;:\n)”\"]|\.(?!\d)|,\s|\s(?P<bracket>\()|\s(?P<dash>-|\+)\s(?!\d)|\s(?P<stop>{_STOP_WORDS})(?!\w)|(?<=/[A-ZĐ][A-ZĐ])\scủa\s|(?<=/QĐ-TTg)\scủa\s|\s(?P<and>và)\s",
    re.IGNORECASE,
)
_TYPE_NEXT = Late(rf"(?:các |những |dự án |dự thảo )?{_TYPES}(?!\w)", re.IGNORECASE)
_TYPES_IN = Late(rf"(?<!\w){_TYPES}(?!\w)", re.IGNORECASE)
_OF_OTHERS = Late(
    rf"\s*(?:(?:mới )?thay thế|sửa đổi,? bổ sung|bãi bỏ|(?:triển khai )?(?:thực hiện|thi hành)|triển khai)(?: một số điều)?(?: của)?(?: các)?\s+(?:\d+ )?{_TYPES}",
    re.IGNORECASE,
)
_AMENDS = Late(
    rf"\s*(?:về )?(?:(?:mới )?thay thế|sửa đổi(?:,? bổ sung)?(?:,? thay thế)?|bãi bỏ)(?: một số (?:điều|nội dung))?(?: của)?(?: các)?"
    rf"\s+{_TYPES} số \d+[\w/-]+(?:(?:,| và) {_TYPES} số \d+[\w/-]+)*",
    re.IGNORECASE,
)
"""What amends or replaces others is called after their numbers; what those are about is theirs."""
_OWN_SUBJECT = Late(rf"{_TYPES}\s+(?:sửa đổi|về|quy định|hướng dẫn)(?!\w)", re.IGNORECASE)
_DATED_MEMBER = Late(rf"ngày [\d/]+ (?:và|,) {_TYPES}", re.IGNORECASE)
_AMENDING = Late(r"\s+(?:về )?sửa đổi,\s*$")
_OPENS_AGAIN = Late(rf"{pattern('titles', 'behind_comma')}(?!\w)")
_NOUNS_TOO = Late(rf"{pattern('titles', 'nouns_too')}(?!\w)")
_OPENED = Late(r"\s(?:(?:(?:quy phạm pháp luật )?của [^,;.:]{3,60} )?(?:để|về)|(?:mới )?thay thế|\S+)(?=\s)")
_SHORT = Late(r"\((?:[A-Z]{2,6}|thay thế|sửa đổi)\)")
_DETAILS = Late(
    r"\s+(?:quy định chi tiết|hướng dẫn)(?:,? (?:và )?(?:hướng dẫn|biện pháp)(?: tổ chức)?)?(?: (?:thi hành|thực hiện))?"
    r"(?: một số (?:điều|nội dung)(?:,? (?:và )?(?:hướng dẫn|biện pháp)(?: tổ chức)? (?:thi hành|thực hiện))?)?(?: của)?\s+(?=(?:Luật|Bộ luật|Pháp lệnh)\s)"
)
_MATTER = Late(r"\s(?:về|trong)\s")
_TERMS = Late(pattern("titles", "terms"), re.IGNORECASE)
_ENSURES = ("bảo đảm", "đảm bảo")
"""Right behind the type or "quốc gia" they say what the name is about ("Chương trình hành động quốc gia bảo đảm an toàn thực phẩm")."""
_BETWEEN = Late(r"(?<!\w)giữa\s(?:[^\s,]+(?:\s[^\s,]+){0,5},?\s?){1,3}$")
_OF_A_BODY = rx(r"\scủa\s(?:[\p{Lu}]\w*\s?)(?:\w+\s?){0,6}$")
_COUNTED = Late(r"(?<!\d)\s(?:[IVX]{1,5}|\d{1,2})$")
""" "Quy hoạch điện VIII": a name that a number ends."""
_WITHIN = Late(r"trong \d")
_TO_ITS_PERIOD = Late(r"[^;.:()\d]{4,110}? giai đoạn (?:năm )?\d{4}")
"""Behind a comma, what still belongs to the name that its period ends ("… hiện đại hóa, nâng cao chất lượng giáo dục giai đoạn 2026 - 2035")."""
_COMPOUND = rx(r"[\p{Ll}] - [\p{Ll}]")
"""A dash between small letters joins two nouns ("kinh tế - xã hội"); with a capital, or a verb, something new begins behind it."""
_MEETING = Late(rf"\s+(?:của )?{pattern('titles', 'meetings')}(?!\w)", re.IGNORECASE)


def end_of(text: str, at: int, inside: list[int], *, law: bool) -> int:
    """Where the name that goes on at ``at``, behind its type, ends. Brackets and quotations within it stay whole.

    >>> text = "Kế hoạch hỗ trợ trẻ em, người già trong thiên tai, báo cáo Chính phủ"
    >>> text[: end_of(text, 8, [0] * len(text), law=False)]
    'Kế hoạch hỗ trợ trẻ em, người già trong thiên tai'
    """
    depth, others = inside[at - 1], _OF_OTHERS.match(text, at) is not None
    limit = min(len(text), at + MAX_LENGTH)
    if amended := _AMENDS.match(text, at, limit):
        return amended.end()
    if _MEETING.match(text, at) and (about := _MATTER.search(text, at, limit)):
        limit = about.start()
    soft = 0
    opened = _OPENED.match(text, at)
    start = max(opened.end() if opened else at, _past_its_law(text, at))
    terms = [term.span() for term in _TERMS.finditer(text, at, limit)]
    for m in _END.finditer(text, start, limit):
        if inside[m.start()] > depth or any(begin < m.start() < end for begin, end in terms):
            continue
        if m["dash"] and _COMPOUND.match(text, m.start() - 1) and not begins_action(text, m.end()):
            continue
        if m["stop"] and m["stop"].lower() in _ENSURES and len(text[at : m.start()].split()) <= 2:
            continue
        if m["and"]:
            if _OF_A_BODY.search(text[at : m.start()]) and begins_action(text, m.end()):
                return m.start()
            if not _TYPE_NEXT.match(text, m.end()) or (others and not _OWN_SUBJECT.match(text, m.end())):
                continue
        elif m[0].startswith(","):
            if inside[m.start()] == depth and _goes_on(text, at, m, law=law, others=others):
                soft = m.start()
                continue
        elif (m["bracket"] and _SHORT.match(text, m.start("bracket"))) or (
            others and m["stop"] and _DATED_MEMBER.match(text, m.start("stop"))
        ):
            continue
        return m.start()
    return limit if limit == len(text) or _MATTER.match(text, limit) else soft or text.rfind(" ", at, limit)


def _past_its_law(text: str, at: int) -> int:
    """Behind the law that an instrument lays down the details of ("quy định chi tiết một số điều của Luật Đầu tư …"): the law's name is of its own."""
    details = _DETAILS.match(text, at)
    return (law_at(text, details.end()) or details.end()) if details else at


def _goes_on(text: str, begin: int, comma: re.Match[str], *, law: bool, others: bool) -> bool:
    """Whether a comma inside a name joins its members ("rà soát, sắp xếp các viện") rather than ending it."""
    before, after = text[begin : comma.start()], text[comma.end() : comma.end() + 60]
    low = after.lower()
    if _AMENDING.search(text[begin : comma.end()]):
        return True
    if _TYPE_NEXT.match(after):
        return others
    if _COUNTED.search(before) or _WITHIN.match(low):
        return others
    if _BETWEEN.search(before) and not begins_action(low):
        return True
    if after.split(" ", 1)[0] in before.split()[-4:]:
        return True
    if _OPENS_AGAIN.match(low) or after[:1].isdigit():
        return False
    if _ends_in_verb(before) or _goes_to_its_period(text, before, comma.end()):
        return True
    if after[:1].isupper():
        return law
    return _NOUNS_TOO.match(low) is not None or not begins_action(low)


def _goes_to_its_period(text: str, before: str, at: int) -> bool:
    period = None if "giai đoạn" in before else _TO_ITS_PERIOD.match(text, at)
    return period is not None and not _TYPES_IN.search(period[0])


def _ends_in_verb(before: str) -> bool:
    """Whether a two-syllable verb stands last, or one of one syllable alone: the object is still to come."""
    tail = " ".join(before.lower().split()[-2:])
    alone = re.split(r", | và ", before.lower())[-1].strip()
    return any(part and opening(part).strip() == part for part in (tail, alone))
