"""What one clause orders, and the words by which its parts are told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from loaders.language.deadlines import Due
from loaders.language.late import Late
from loaders.language.lexicon import pattern
from loaders.language.mentions import Mention

OBJECT_LIST = re.compile(
    r"(?:gồm|bao gồm|như|xác định rõ|nêu rõ|chức năng(?: chính)?|ban hành|nguyên tắc|phương châm|các luật|lĩnh vực|ngành|nội dung sau|tiêu chí|yếu tố|mục tiêu|số liệu|hình thức)\s*:\s*$"
)
"""A colon behind which the members of an object are listed, not tasks."""
_PRINCIPLE = re.compile(r"[^,;:.()]{4,90}?\s(?:luôn |luôn luôn )?(?:cần )?phải\s(?:được\s|là\s|lấy\s|gắn\s|đi\s|trở thành\s)")
"""A thing that ought to be so: nobody is told to do it."""
_LISTS = re.compile(r"[^:;.]{4,120}\s(?:gồm|bao gồm)\s?:\s|(?:quan điểm|nguyên tắc|phương châm)\s[^:;.]{0,80}\slà\s?:\s")
"""What is made up of what follows, views and principles."""
_DEFINES = re.compile(r"[^,;:.()]{4,60}?\slà\s(?:văn bản|cơ quan|tổ chức|một|những|công cụ|nền tảng|nơi|đạo luật|hệ thống)(?!\w)")
""" "Điều lệ Đảng là văn bản …": what something is."""
_LINK = re.compile(r"\s*(?:,|:|-)?\s*")
ANSWERS_FOR = Late(
    r"(?:là cơ quan )?chịu trách nhiệm (?:chính |chủ yếu |toàn diện |trực tiếp |trước hết |cá nhân )*(?:trong|về|trước|đối với)(?!\w)"
)
"""Who answers for a matter: no action yet."""


@dataclass(slots=True)
class Order:
    """What one clause orders. ``begin``/``finish`` bound the action in the passage; ``tells``: an authority tells it, by a verb of telling.

    ``bare`` where no action follows the addressee, ``hollow`` where the action says nothing yet; ``before`` are the times in front of the verb.
    """

    begin: int
    finish: int
    leads: list[Mention] = field(default_factory=list)
    coordinators: list[Mention] = field(default_factory=list)
    assigner: Mention | None = None
    tells: bool = False
    modal: bool = False
    bare: bool = False
    hollow: bool = False
    before: list[Due] = field(default_factory=list)
    implied_from_first: bool = False


def states(low: str, begin: int, finish: int, *, opens: bool) -> bool:
    """Whether a clause says how things are or ought to be: what goes on behind its semicolon is told to nobody either.

    ``opens``: it opens its sentence with a thing, not with somebody.

    >>> states("điều lệ là văn bản pháp lý cơ bản", 0, 33, opens=True), states("bộ y tế rà soát các văn bản", 0, 27, opens=True)
    (True, False)
    """
    return any(shape.match(low, begin, finish) for shape in (_PRINCIPLE, _LISTS, *([_DEFINES] if opens else [])))


def link(low: str, at: int) -> int:
    """Past the comma, colon or dash between two parts of a clause."""
    m = _LINK.match(low, at)
    return m.end() if m else at


@cache
def listed(key: str) -> re.Pattern[str]:
    """A word of one list of ``lexicon/clauses.toml``, whole."""
    return re.compile(rf"{pattern('clauses', key)}(?!\w)")


@cache
def hollow() -> re.Pattern[str]:
    """An action made only of words that lead in."""
    return re.compile(rf"(?:(?:{pattern('clauses', 'hollow')}|\d++)[\s,]*+)++:?\s*")


@cache
def connective() -> re.Pattern[str]:
    """A word that joins a clause to the one before and belongs to neither addressee nor action."""
    return re.compile(rf"(?:{pattern('directives', 'connectives')})(?!\w)\s*(?:,|:)?\s*")


@cache
def modal() -> re.Pattern[str]:
    """What stands between the addressee and the action ("phải", "được giao")."""
    return re.compile(rf"(?:(?:cũng|còn|vẫn|đồng thời)\s)?(?:{pattern('directives', 'modals')})(?!\w)\s*")


@cache
def tell() -> re.Pattern[str]:
    """A verb of telling, and whether a colon or "rằng" stands behind it."""
    between = rf"(?:(?:{pattern('directives', 'between')})\s+)*"
    joined = rf"(?:(?:{pattern('directives', 'tell')}|{pattern('directives', 'before')})(?:,|\s+và|,?\s+đồng thời)\s+(?={between}(?:yêu cầu|đề nghị|giao|chỉ đạo|phân công)(?!\w)))?"
    return re.compile(
        rf"{between}{joined}{between}(?P<tell>{pattern('directives', 'tell')})(?!\w)(?!\s+(?:thông(?! tấn)|dịch|lưu|của|này))(?P<rest>(?:\s(?:sau đây\s|sau\s)?(?:đối với|đến|tới|cho)\s|\s*(?:[:,]|\s(?:là|rằng)\s)?\s*))"
    )
