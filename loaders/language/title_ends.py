"""Where the name of an instrument ends: the stops and joints of ``lexicon/titles.toml``."""

from __future__ import annotations

import re

from loaders.language.lexicon import alternation, pattern, words
from loaders.language.verbs import begins_action, opening

MAX_LENGTH = 230

_TYPES = alternation((*words("titles", "laws"), *words("titles", "legal"), *words("titles", "plans")))
_STOP_WORDS = f"(?:{pattern('titles', 'stops')}|{'|'.join(words('titles', 'stop_patterns'))})"
_END = re.compile(
    rf"[;:\n)”\"]|\.(?!\d)|,\s|\s(?P<bracket>\()|\s(?P<and>và)\s|\s(?:-|\+)\s(?!\d)|\s(?P<stop>{_STOP_WORDS})(?!\w)", re.IGNORECASE
)
_TYPE_NEXT = re.compile(rf"(?:các |những |dự án |dự thảo )?{_TYPES}(?!\w)", re.IGNORECASE)
_OF_OTHERS = re.compile(
    rf"\s*(?:(?:mới )?thay thế|sửa đổi,? bổ sung|bãi bỏ|(?:triển khai )?(?:thực hiện|thi hành)|triển khai)(?: một số điều)?(?: của)?(?: các)?\s+(?:\d+ )?{_TYPES}",
    re.IGNORECASE,
)
_AMENDING = re.compile(r"\s+(?:về )?sửa đổi,\s*$")
_OPENS_AGAIN = re.compile(rf"{pattern('titles', 'behind_comma')}(?!\w)")
_NOUNS_TOO = re.compile(rf"{pattern('titles', 'nouns_too')}(?!\w)")
_MEETING = re.compile(rf"\s+(?:của )?{pattern('titles', 'meetings')}(?!\w)")


def end_of(text: str, at: int, inside: list[int], *, law: bool) -> int:
    """Where the name that goes on at ``at``, behind its type, ends. Brackets and quotations within it stay whole.

    >>> text = "Kế hoạch hỗ trợ trẻ em, người già trong thiên tai, báo cáo Chính phủ"
    >>> text[: end_of(text, 8, [0] * len(text), law=False)]
    'Kế hoạch hỗ trợ trẻ em, người già trong thiên tai'
    """
    depth, others = inside[at - 1], _OF_OTHERS.match(text, at) is not None
    meeting = _MEETING.match(text.lower(), at) is not None
    limit = min(len(text), at + MAX_LENGTH)
    soft = 0
    opened = re.compile(r"\s(?:(?:của [^,;.:]{3,60} )?để|về)\s").match(text, at)
    for m in _END.finditer(text, opened.end() - 1 if opened else at, limit):
        if inside[m.start()] > depth:
            continue
        if m["and"] or (m["stop"] or "").lower().startswith("và "):
            if not m["stop"] and (others or not _TYPE_NEXT.match(text, m.end())):
                continue
        elif m[0].startswith(","):
            if inside[m.start()] == depth and _goes_on(text, at, m, law=law, others=others):
                soft = m.start()
                continue
        elif m["bracket"] and _part_of_name(text, m.start("bracket")):
            continue
        elif meeting and m["stop"] and m["stop"].lower() == "trình":
            continue
        return m.start()
    if meeting and (about := text.find(" về ", at, limit)) > 0:
        return about
    return limit if limit == len(text) else soft or text.rfind(" ", at, limit)


def _part_of_name(text: str, at: int) -> bool:
    return re.compile(r"\((?:[A-Z]{2,6}|thay thế|sửa đổi)\)").match(text, at) is not None


def _goes_on(text: str, begin: int, comma: re.Match[str], *, law: bool, others: bool) -> bool:
    """Whether a comma inside a name joins its members ("rà soát, sắp xếp các viện") rather than ending it."""
    before, after = text[begin : comma.start()], text[comma.end() : comma.end() + 60]
    low = after.lower()
    if _AMENDING.search(text[begin : comma.end()]):
        return True
    if _TYPE_NEXT.match(after):
        return others
    if after.split(" ", 1)[0] in before.split()[-4:] or _ends_in_verb(before):
        return True
    if _OPENS_AGAIN.match(low):
        return False
    if after[:1].isupper():
        return law
    return _NOUNS_TOO.match(low) is not None or not begins_action(low)


def _ends_in_verb(before: str) -> bool:
    """Whether the last one or two words are a verb and nothing else: the object is still to come."""
    tail = before.lower().split()[-2:]
    return any(opening(part).strip() == part for part in (" ".join(tail), tail[-1] if tail else "") if part)
