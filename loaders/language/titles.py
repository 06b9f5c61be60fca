"""Instruments named without a number: "Đề án 06", "Luật Căn cước", "Chương trình hành động của Chính phủ".

The words that open and end a name are in ``lexicon/titles.toml``, the names of laws in the register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.language.late import Late
from loaders.language.law_names import law_at, listed_after, revised
from loaders.language.letters import rx
from loaders.language.lexicon import alternation, pattern, words
from loaders.language.openers import Opened
from loaders.language.passage import Passage, kept
from loaders.language.sentences import depths_in
from loaders.language.title_ends import MAX_LENGTH, end_of
from loaders.language.verbs import is_verb, opening

MIN_OBJECT = 2
_LAWS, _LEGAL, _PLANS = words("titles", "laws"), words("titles", "legal"), words("titles", "plans")
_HEADS = {w for h in (*_LEGAL, *_PLANS) for w in (h, h.capitalize())} | {w.capitalize() for w in _LAWS}
_HEAD = Opened(Late(rf"(?<![\w/])(?P<head>{alternation(_HEADS)})(?=[\s,.;:)]|$)"), " ".join(head.split()[0] for head in _HEADS))
_IN_CAPITALS = Late(rf"(?:(?<=TRIỂN KHAI\s)|(?<=THỰC HIỆN\s))(?P<head>{alternation(w.upper() for w in _PLANS)})(?=\s)")
""" "DANH MỤC NHIỆM VỤ TRIỂN KHAI CHIẾN LƯỢC …": what a title in capitals says is carried out."""
_ANY = pattern("titles", "legal")[3:-1] + "|" + pattern("titles", "plans")[3:-1]
_NUMBERED = Late(
    r"\s+(?:số\s|\d{1,6}(?:/|-\s?[A-ZĐ])|(?:(?!nghị|quyết định|chỉ thị|kết luận|chương trình|kế hoạch|thông|luật|công [đv]|văn bản|đề án)\w+\s+){1,4}số\s+\d+\s?[/-])",
    re.IGNORECASE,
)
_SHORT_NUMBER = Late(r"\s+\d{2,3}(?![\w/-]|\.\d|\s*(?:tỷ|nghìn|triệu|\w+ tỷ))")
_NO_NAME = Late(rf"\s+(?:{pattern('titles', 'no_name')}(?!\w)|\d+(?:/\d+)?\s(?!nghìn|triệu|tỷ))|\s*(?:[,;.:)]|$)")
_BY_ISSUER = Late(
    r"\s+(?i:của\s+(?:Chính phủ|Thủ tướng Chính phủ|(?:Ban Chỉ đạo|Ủy ban)(?: Trung ương| quốc gia)?)(?=[\s,.;]|$)(?! (?:về|quy định|hướng dẫn|để)\b))"
    r"(?P<about>\s+(?i:(?:thực hiện|triển khai)(?: thực hiện)?\s+(?:Nghị quyết|Kết luận|Chỉ thị)(?:\s+số)?)\s+(?P<number>\d[\w./-]*[A-ZĐ][\w./-]*))?"
)
_ABOUT = Late(rf"\s+(?:{pattern('titles', 'about')}|của\s[^,;.:]{{3,80}}?\s{pattern('titles', 'about')})(?!\w)")
_SEVERAL = Late(
    rf"(?:(?<!\w)(?:{pattern('titles', 'several')}|\d+(?:\s?/\s?\d+)?)\s(?:dự thảo\s|dự án\s)?(?:(?:{_ANY}|văn bản|cơ chế|chính sách|dự án)(?:,| và)\s){{0,4}}"
    rf"|(?:(?:{_ANY}),\s){{2,4}}|\d+/\d+ (?:\w+ ){{1,5}}(?:ban hành|xây dựng|phê duyệt)\s(?:các\s)?)$"
)
_TO_COME = Late(rf"(?<!\w)(?:{pattern('titles', 'plans_to')})(?!\w)")
_DONE = Late(rf"(?<!\w)(?:{pattern('titles', 'done')}(?: \w+){{0,3}}|được|sau khi)[, ]*$")
_DECIDES = rx(r"(?:[\p{Lu}]\w*|thẩm quyền) $")
_SUBJECT = Late(r"[.!?] $")
_OF_EACH = Late(r"(?<!\w)(?:theo|cho|của|tại|với) (?:từng|mỗi)(?!\w)")
_APPROVING = Late(r"(?:quyết định|nghị quyết) (?:phê duyệt|ban hành) ")
""" "thực hiện Quyết định phê duyệt | Đề án …": approved, unless the decision is itself to come."""
_KNOWN = Late(rf"(?<!\w)(?:{pattern('titles', 'known')}(?!\w)|trong (?:các )?(?:(?:{_ANY}),? ){{0,3}}$)")
_HAVE = Late(r"(?:^|[-+.;:] )có $")
_STRATEGIC = Late(rf"(?<!\w){pattern('titles', 'strategic')} $")
_EMPTY = Late(rf"(?<!\w){pattern('titles', 'empty')}(?!\w)")
_LISTED = Late(r"[\s,;và()\d]*")
_WORD_BEFORE = Late(r"[^\W\d_] $")
_OF_A_UNIT = Late(r"(?<!\w)(?:(?<!nhiệm )(?<!dịch )vụ|cục|(?<!dự )phòng|(?<!cơ )sở) \Z")
"""In front of a unit's name: "Vụ Kế hoạch - Tài chính" names no plan."""
_KNOWN_AS = Late(r"[^()]{0,160}\((?:(?:sau đây )?gọi (?:tắt )?là )?(?P<name>Đề án \d+)\)")
_ONLY = Late(
    rf"(?<!\w)(?:{pattern('titles', 'only')}|(?P<small>{pattern('titles', 'only_in_small')}))(?!\w)(?! (?:thời kỳ|giai đoạn|đến năm))"
)
_AND_THE_LAW = Late(r"(?:,| và) pháp luật(?!\w)")
""" "theo Hiến pháp và pháp luật": the law as a whole."""
_PLAN_FOR = Late(r"[Kk]ế hoạch(?: hành động)?(?: tổ chức)? (?:triển khai|thực hiện|thi hành)(?: thực hiện| thi hành)? ")
""" "kế hoạch triển khai | Chiến lược …": what the plan is for has a name of its own."""
_MONEY_OF_A_YEAR = Late(r"kế hoạch vốn(?!\w)(?!.*(?:giai đoạn|trung hạn))", re.IGNORECASE)
""" "giải ngân 95% kế hoạch vốn năm 2025": an amount; the medium-term plan is one."""
_PERIOD = Late(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|năm)\s+(?:năm )?\d{4}(?!\d)")


class Title(NamedTuple):
    """An instrument's name in a passage. ``planned``: still to be drawn up, by the words in front.

    ``inner``: named inside another law's name, so that a date behind is the other's. ``about`` is the number of the resolution that an issuer's programme carries out; ``full`` where the name with it ends.
    """

    begin: int
    finish: int
    name: str
    type: str
    planned: bool
    about: str | None = None
    full: int = 0
    inner: bool = False


_NONE = Title(0, -1, "", "", False)
"""What stands before the first title of a passage."""


@kept
def titles(passage: Passage) -> tuple[Title, ...]:
    """The instruments that a passage names without a number, in order; laws also inside other names.

    >>> p = Passage.of("rà soát Luật Căn cước, xây dựng Đề án đô thị thông minh, hoàn thành", 0, 67)
    >>> [(t.name, t.planned) for t in titles(p)]
    [('Luật Căn cước', False), ('Đề án đô thị thông minh', True)]
    """
    return tuple(_titles(passage))


def _only(passage: Passage) -> Iterator[Title]:
    """Names by themselves: the statutes of the Party and of the unions, the one national plan of its kind."""
    for m in _ONLY.finditer(passage.low):
        if passage.text[m.start()].isupper() != (m["small"] is not None):
            yield Title(m.start(), m.end(), passage.text[m.start() : m.end()], m[0].split()[0], planned=False)


def _titles(passage: Passage) -> Iterator[Title]:
    text, last = passage.text, _NONE
    if "điều lệ" in passage.low or "quốc gia" in passage.low:
        yield from _only(passage)
    for m in (*_HEAD.finditer(text), *_IN_CAPITALS.finditer(text)):
        kind = m["head"].lower()
        if kind in _LAWS:
            found = list(_laws(passage, m, last))
        elif _NUMBERED.match(text, m.end()):
            continue
        elif m.start() < last.finish and not _BY_ISSUER.match(text, m.end()):
            whole = _plan(passage, m, last) if _PLAN_FOR.fullmatch(text, last.begin, m.start()) else None
            found = [whole._replace(planned=False, inner=True)] if whole else []
        else:
            one = _plan(passage, m, last)
            found = [one] if one else []
        yield from found
        last = found[-1] if found and found[-1].finish > last.finish else last


def _laws(passage: Passage, m: re.Match[str], last: Title) -> Iterator[Title]:
    """A registered law and those listed behind it; else a new or amending one, by its words."""
    text, at = passage.text, m.start()
    kind, planned = m["head"].lower(), _planned(passage, m.start(), last)
    if kind == "hiến pháp" and _AND_THE_LAW.match(text, m.end()):
        return
    if end := law_at(text, at):
        finish = revised(text, end)
        yield Title(at, finish, text[at:finish], kind, planned and at >= last.finish, inner=at < last.finish)
        for begin, stop in listed_after(text, finish):
            yield Title(begin, stop, f"Luật {text[begin:stop]}", kind, planned and at >= last.finish)
        return
    amending = text.startswith((" sửa đổi", " về sửa đổi", " thay thế"), m.end())
    if (
        at < last.finish
        or _SEVERAL.search(passage.low[max(0, at - 60) : at])
        or not (amending or text[m.end() + 1 : m.end() + 2].isupper())
    ):
        return
    end = end_of(text, m.end(), depths_in(passage), law=True)
    if end - m.end() > 3:
        finish = revised(text, end)
        yield Title(at, finish, text[at:finish], kind, planned)


def _plan(passage: Passage, m: re.Match[str], last: Title) -> Title | None:
    text, kind = passage.text, m["head"].lower()
    if m["head"] == "quyết định" and _DECIDES.search(text, max(0, m.start() - 14), m.start()):
        return None  # "trình Thủ tướng quyết định hỗ trợ …"
    if kind == "quy định" and (m["head"].islower() or not _WORD_BEFORE.search(text, max(0, m.start() - 12), m.start())):
        return None  # a verb, or the noun in general
    about: str | None = None
    full = 0
    if short := _SHORT_NUMBER.match(text, m.end()):
        finish = short.end() if m["head"] == "Đề án" else 0
    elif kind.startswith("chương trình hành động") and (by := _BY_ISSUER.match(text, m.end())):
        finish, about, full = by.start("about") if by["about"] else by.end(), by["number"], by.end()
    else:
        finish = _named(passage, m)
    if not finish:
        return None
    planned = not short and _planned(passage, m.start(), last)
    name = text[m.start() : finish]
    if _MONEY_OF_A_YEAR.match(name):
        return None
    if kind == "đề án" and (known := _KNOWN_AS.match(text, finish)):
        name = known["name"]
    if kind == "danh mục" and (m["head"].islower() or not _WORD_BEFORE.search(text, max(0, m.start() - 12), m.start())):
        return None
    if m["head"].islower() and not about and not _definite(passage, m, finish, planned=planned, last=last):
        return None
    return Title(m.start(), finish, name, _type(kind), planned, about, full)


def _named(passage: Passage, m: re.Match[str]) -> int:
    """Where the name behind a type ends; 0 where the words name nothing in particular."""
    text, low, kind = passage.text, passage.low, m["head"].lower()
    if (
        (_NO_NAME.match(low, m.end()) and not kind.startswith("bộ quy tắc"))
        or _OF_A_UNIT.search(low, max(0, m.start() - 8), m.start())
        or _SEVERAL.search(low[max(0, m.start() - 80) : m.start()])
    ):
        return 0
    if text[m.end() + 1 : m.end() + 2] in ("“", '"'):
        close = re.compile(r"[”\"]").search(text, m.end() + 2, m.end() + 2 * MAX_LENGTH)
        return close.end() if close else 0
    if kind in _LEGAL and _SUBJECT.search(text, max(0, m.start() - 2), m.start()) and not _ABOUT.match(low, m.end()):
        return 0  # "… . Nghị quyết bổ sung Bộ trưởng …": what it does, not its name
    if kind in _LEGAL and not (_ABOUT.match(low, m.end()) or _opens_with_verb(low, m.end())):
        return 0
    finish = end_of(text, m.end(), depths_in(passage), law=False)
    if kind in _LEGAL and len(low[m.end() : finish].split()) - len(opening(low, m.end() + 1).split()) < MIN_OBJECT:
        return 0  # "Quyết định khen thưởng"
    if low.startswith((" như sau", " sau đây"), finish):  # the document itself
        return 0
    content = low[m.end() : finish].split()
    if opening(low, m.end() + 1) == low[m.end() + 1 : finish]:
        return 0  # "chương trình hỗ trợ"
    said = _EMPTY.sub(" ", low[m.end() : finish]).split()
    if len(content) < 2 or len(said) < 2 or content[-1] in ("này", "đó", "trên", "mình") or (content[0] == "của" and kind not in _LEGAL):
        return 0
    return finish


def _definite(passage: Passage, m: re.Match[str], finish: int, *, planned: bool, last: Title) -> bool:
    """Whether a type in small letters opens a name: where the thing is to be drawn up, or stands for a period."""
    if m["head"] == "chiến lược" and _STRATEGIC.search(passage.low[max(0, m.start() - 14) : m.start()]):
        return False
    listed = last.finish >= 0 and _LISTED.fullmatch(passage.text, last.finish, m.start()) is not None
    if _OF_EACH.search(passage.low, m.end(), finish):
        return False  # "kế hoạch chi tiết cho từng gói thầu"
    return (planned and len(passage.text[m.start() : finish].split()) > 4 - listed) or _PERIOD.search(
        passage.low, m.end(), finish
    ) is not None


def _opens_with_verb(low: str, at: int) -> bool:
    return low[at : at + 1].isspace() and is_verb(low, at + 1)


def _planned(passage: Passage, at: int, last: Title) -> bool:
    """Whether the words in front say that it is still to come; a list goes on as it began."""
    if last.finish >= 0 and _LISTED.fullmatch(passage.text, last.finish, at):
        return last.planned
    before = _APPROVING.sub(" ", re.split(r"[;.]\s", passage.low[max(0, at - 70) : at])[-1])
    verb = next(reversed(list(_TO_COME.finditer(before))), None)
    if not verb:
        return _HAVE.search(passage.low[max(0, at - 10) : at]) is not None
    return (
        not before.endswith("chưa ", 0, verb.start())
        and len(before) - verb.end() < 46
        and not _DONE.search(before[: verb.start()])
        and not _KNOWN.search(before, verb.end())
    )


def _type(head: str) -> str:
    return next((t for t in ("chương trình", "kế hoạch", "quy hoạch") if head.startswith(t)), head)
