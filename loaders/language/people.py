"""Persons named in a passage: a family name and one to four capitalised syllables behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from loaders.language.late import Late
from loaders.language.letters import rx
from loaders.language.lexicon import words
from loaders.language.mentions import Mention
from loaders.language.openers import Opened
from loaders.language.passage import Passage
from ontology.registers import provinces

_SYLLABLE = rx(r"[^aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]*[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]+[^aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]*")  # fmt: skip


class Person(NamedTuple):
    """A person's name, ``text[begin:finish]``."""

    begin: int
    finish: int
    name: str


@cache
def _shape() -> Late:
    family = [w.capitalize() for w in words("people", "surnames")]
    polite = rf"(?!Ông (?:{'|'.join(family)}) [\p{{Lu}}])"  # a family name too
    return rx(rf"(?<![\w.])(?P<name>{polite}(?:{'|'.join(family)})(?: [\p{{Lu}}][\p{{Ll}}]*){{1,4}})(?![\w.]\w|\w)")


@cache
def name_pattern() -> Opened:
    """The shape of a person's name, beginning with a family name."""
    return Opened(_shape(), " ".join(words("people", "surnames")).title())


def person_at(text: str, at: int) -> Person | None:
    """The person whose name begins at ``at``.

    >>> person_at("Bộ trưởng Bộ Y tế Trần Hoài Nam chỉ đạo", 18)
    Person(begin=18, finish=31, name='Trần Hoài Nam')
    """
    m = _shape().match(text, at)
    return Person(at, m.end(), m["name"]) if m and is_name(m["name"]) else None


@cache
def _provinces() -> frozenset[str]:
    return frozenset(province.name for province in provinces())


def is_name(words_: str) -> bool:
    """Whether each part is one syllable, and the whole no province: letters run together by a slip ("Bìnhphát") are no name.

    >>> is_name("Trần Hoài Nam"), is_name("Trần Hoài Namphát"), is_name("Hà Nội")
    (True, False, False)
    """
    return words_ not in _provinces() and all(_SYLLABLE.fullmatch(part.lower()) or len(part) == 1 for part in words_.split())


def people(passage: Passage, taken: Sequence[Mention] = ()) -> Iterator[Person]:
    """The persons that a passage names, in order; what a body's name covers ("Thành phố Hồ Chí Minh") is none.

    >>> text = "đồng chí Trần Hoài Nam và đồng chí Lê Minh Tâm dự họp"
    >>> [p.name for p in people(Passage.of(text, 0, len(text)))]
    ['Trần Hoài Nam', 'Lê Minh Tâm']
    """
    text, begins, at = passage.text, [t.begin for t in taken], 0
    while m := next(name_pattern().finditer(text, at), None):
        nearest = bisect_left(begins, m.end()) - 1
        if nearest >= 0 and m.start() < taken[nearest].finish:  # "Hà Nội Lê Minh Tâm": look again behind the body's name
            at = max(taken[nearest].finish, m.start() + 1)
            continue
        at = m.end()
        if is_name(m["name"]) and not _inside_a_longer_name(text, m):
            yield Person(m.start(), m.end(), m["name"])


_PLACE_BEFORE = re.compile(
    r"(?:thành phố|tp\.?|tỉnh|xã|phường|đường|phố|quận|huyện|(?<!môi )(?<!thị )trường|bệnh viện|học viện|đại học|thpt|thcs|sông|cầu|công viên|quảng trường|giải thưởng|báo|cảng|sân bay|khu|nhà máy) $"
)


_PROVINCE_BEFORE = re.compile(r"(?:thành phố|tỉnh) $")


def _inside_a_longer_name(text: str, m: re.Match[str]) -> bool:
    """Whether a place or a body is called so. No province has a family name, no city three syllables but the one: "UBND tỉnh Trần Bình"."""
    before = text[max(0, m.start() - 20) : m.start()].lower()
    if (kind := _PROVINCE_BEFORE.search(before)) and m["name"] != "Hồ Chí Minh" and (len(m["name"].split()) > 2 or kind[0] == "tỉnh "):
        return False
    return _PLACE_BEFORE.search(before) is not None
