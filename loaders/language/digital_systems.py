"""Digital systems named in a passage: the register's, and ones that are named after their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.language.late import Late
from loaders.language.letters import lower, rx
from loaders.language.openers import Opened
from loaders.language.passage import Passage, even_tones
from ontology.registers import systems

_KINDS = (
    r"cơ sở dữ liệu(?: quốc gia| chuyên ngành| tổng hợp| dùng chung)?|csdl(?: quốc gia| chuyên ngành| tổng hợp)?|nền tảng(?: số| dữ liệu)?|hệ thống(?: thông tin| điều phối| quản lý| giám sát)?|"
    r"cổng(?: thông tin| dịch vụ công| dữ liệu| pháp luật)?|trung tâm dữ liệu|kho dữ liệu|sàn giao dịch|ứng dụng"
)
_STOP = r"(?:và|để|với|theo|tại|trên|bảo đảm|đảm bảo|phục vụ|của|hoàn thành|trước|trong|được|nhằm|vào|cho|đáp ứng|lên|do|từ|là|đã|đang|phải|cần|về(?= (?:trung tâm|cơ sở|hệ thống))|giữa|cùng|như|sẽ|bằng|gồm|có)"
_NAMED = Opened(
    Late(
        rf"(?<!\w)(?:{_KINDS})(?!\w)(?P<rest>(?:\s+(?!{_STOP}(?!\w))[\w/-]+){{0,10}}(?:,\s(?:chứng chỉ|công chức|viên chức)(?!\w))*)",
        re.IGNORECASE,
    ),
    "cơ csdl nền hệ cổng trung kho sàn ứng",
)
_PROPER = rx(r"[\p{Lu}]")
_EMPTY = Late(
    r"\s*(?:này|đó|trên|nêu trên|chính trị|dùng chung|liên quan|có liên quan|hiện có|hiện đại|quốc gia|chuyên ngành|thông tin|dữ liệu|số|pháp luật|văn bản|giáo dục|y tế quốc gia|khác|mới|ngân hàng|cơ quan|hạ tầng)?\s*$",
    re.IGNORECASE,
)


class NamedSystem(NamedTuple):
    """A system, ``text[begin:finish]``: its canonical name where the register has it, and the register's id."""

    begin: int
    finish: int
    name: str
    id: str | None = None


@cache
def _known() -> tuple[AhoCorasick, tuple[tuple[str, str], ...], tuple[str, ...]]:
    surfaces = [(even_tones(surface), s.name, s.id) for s in systems() for surface in s.surfaces() if len(surface) > 2]
    automaton = AhoCorasick([lower(s) for s, _, _ in surfaces], matchkind=MatchKind.LeftmostLongest)
    return automaton, tuple((n, i) for _, n, i in surfaces), tuple(s for s, _, _ in surfaces)


def in_passage(passage: Passage, *, any_case: bool = False) -> Iterator[NamedSystem]:
    """The systems that a passage names, in order. One outside the register must begin with a capital, unless ``any_case``.

    >>> text = "kết nối VNeID với Cơ sở dữ liệu quốc gia về dân cư và Nền tảng quản lý lễ hội của tỉnh"
    >>> [s.name for s in in_passage(Passage.of(text, 0, len(text)))]
    ['Ứng dụng định danh quốc gia', 'Cơ sở dữ liệu quốc gia về dân cư', 'Nền tảng quản lý lễ hội']
    """
    automaton, names, surfaces = _known()
    text = passage.text
    known = [
        NamedSystem(begin, finish, *names[which])
        for which, begin, finish in automaton.find_matches_as_indexes(passage.low)
        if not (text[begin - 1 : begin].isalnum() or text[finish : finish + 1].isalnum())
        and (" " in surfaces[which] or text[begin:finish] == surfaces[which])
    ]
    yield from sorted([*known, *_by_kind(passage, known, any_case=any_case)], key=lambda s: s.begin)


def _by_kind(passage: Passage, known: list[NamedSystem], *, any_case: bool) -> Iterator[NamedSystem]:
    for m in _NAMED.finditer(passage.text, low=passage.low):
        finish = m.end()
        if any(s.begin < finish and m.start() < s.finish for s in known):
            continue
        if _EMPTY.match(m["rest"]) or not (any_case or _PROPER.match(m[0])):
            continue
        if len(m["rest"].split()) >= (1 if any_case or _PROPER.search(m["rest"]) else 2):
            yield NamedSystem(m.start(), finish, " ".join(m[0].split()))
