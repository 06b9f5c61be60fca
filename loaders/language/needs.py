"""What a clause says must be there first: a system that it joins, or something on the basis of which it is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from loaders.language import citations, digital_systems
from loaders.language.late import Late
from loaders.language.lexicon import pattern, words
from loaders.language.openers import Opened
from loaders.language.passage import Passage
from loaders.language.titles import titles

_REACH = 110
_AND = Late(r"\s*(?:,|và|,\s+và)\s+(?:các\s+)?")
_END = Late(r"[;.:\n|]|,\s|\s(?:để|nhằm|tổ chức|tiến hành|khẩn trương|chủ động|thực hiện|triển khai|xây dựng|ban hành|phấn đấu)\s|$")


class Need(NamedTuple):
    """``text[begin:finish]`` says that ``name`` is needed; ``kind`` is "system", "instrument" or "other"."""

    begin: int
    finish: int
    name: str
    kind: str


@cache
def _joins() -> Late:
    return Late(
        rf"(?<!\w){pattern('needs', 'joins')}(?!\w)(?:[^.;:\n|]{{0,{_REACH}}}?\s)??{pattern('needs', 'into')}\s+(?:các\s+)?(?=(?P<what>\S[^.;\n|]{{2,80}}))"
    )


@cache
def _basis() -> Opened:
    return Opened(Late(rf"(?<!\w){pattern('needs', 'basis')}\s+(?=\S)"), " ".join(w.split()[0] for w in words("needs", "basis")))


@cache
def _product() -> Late:
    return Late(rf"(?:các\s+|những\s+)?{pattern('needs', 'products')}(?!\w)")


def needs(passage: Passage, begin: int, finish: int) -> Iterator[Need]:
    """What ``text[begin:finish]`` needs, in order; things that every task needs ("căn cứ chức năng, nhiệm vụ") are none.

    >>> text = "Trên cơ sở hướng dẫn của Bộ Công an, kết nối với Cơ sở dữ liệu quốc gia về dân cư"
    >>> [(n.kind, n.name) for n in needs(Passage.of(text, 0, len(text)), 0, len(text))]
    [('other', 'hướng dẫn của Bộ Công an'), ('system', 'Cơ sở dữ liệu quốc gia về dân cư')]
    """
    found = [*_based(passage, begin, finish), *_joined(passage, begin, finish)]
    last = begin
    for need in sorted(found, key=lambda n: (n.begin, -n.finish)):
        if need.begin >= last:
            last = need.finish
            yield need


def _joined(passage: Passage, begin: int, finish: int) -> Iterator[Need]:
    low = passage.low
    if not any(map(low.__contains__, words("needs", "joins"))):
        return
    named = list(digital_systems.in_passage(passage, any_case=True))
    for m in _joins().finditer(low, begin, finish):
        system = next((s for s in named if m.end() <= s.begin <= m.end() + 12 and s.begin < finish), None)
        if system:
            yield Need(m.start(), system.finish, system.name, "system")
            for one, other in pairwise(named[named.index(system) :]):
                if not _AND.fullmatch(passage.text, one.finish, other.begin) or other.begin >= finish:
                    break
                yield Need(other.begin, other.finish, other.name, "system")
        elif project := re.compile(r"Đề án \d{2}(?!\d)").match(passage.text, m.end()):
            yield Need(m.start(), project.end(), project[0], "instrument")


def _based(passage: Passage, begin: int, finish: int) -> Iterator[Need]:
    low = passage.low
    for m in _basis().finditer(low, begin, finish):
        limit = min(finish, m.end() + _REACH)
        if listed := _cited(passage, m.end(), finish):
            for k, cited in enumerate(listed):
                yield Need(m.start() if k == 0 else listed[k - 1].finish, cited.finish, cited.number, "instrument")
            continue
        title = next((t for t in titles(passage) if m.end() <= t.begin <= m.end() + 24 and t.begin < finish), None)
        if title:
            yield Need(m.start(), title.finish, title.name, "instrument")
        elif thing := _thing(passage, m, limit):
            yield Need(m.start(), thing[1], " ".join(passage.text[thing[0] : thing[1]].split()), "other")


def _cited(passage: Passage, at: int, finish: int) -> list[citations.Citation]:
    """The numbered instruments of one clause from ``at`` on, each near the one before it."""
    kept: list[citations.Citation] = []
    for cited in citations.numbered_in(passage):
        if cited.begin < at or cited.core[1] > finish:
            continue
        if cited.begin - at > _REACH or re.search(r"[.;]", passage.low[at : cited.begin]):
            break
        kept.append(cited)
        at = cited.finish
    return kept


def _thing(passage: Passage, m: re.Match[str], limit: int) -> tuple[int, int] | None:
    """The product behind the marker; in a list the first that says something ("chức năng, nhiệm vụ, hướng dẫn của Bộ Y tế")."""
    low, at = passage.low, m.end()
    marker = m[0].strip()
    if marker.startswith("theo ") and marker.split(maxsplit=1)[1] in words("needs", "products"):
        at = m.start() + len("theo ")
    while at < limit:
        end = _END.search(low, at, limit)
        stop = end.start() if end else limit
        product = _product().match(low, at)
        said = low[at:stop]
        if (
            product
            and not said.startswith(words("needs", "general"))
            and (len(said.split()) > 2 or passage.text[at].isupper() or marker.endswith("có"))
        ):
            return at, stop
        if not end or end[0] != ", ":
            return None
        at = end.end()
    return None
