"""Persons named in a passage: a family name and one to four capitalised syllables behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.language.letters import rx
from loaders.language.lexicon import words
from loaders.language.mentions import Mention
from loaders.language.openers import Opened
from loaders.language.passage import Passage

_SYLLABLE = rx(r"[^aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]*[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]+[^aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]*")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name, ``text[begin:finish]``."""

    begin: int
    finish: int
    name: str


@cache
def name_pattern() -> Opened:
    """The shape of a person's name, beginning with a family name."""
    family = [w.capitalize() for w in words("people", "surnames")]
    shape = rf"(?<![\w.])(?P<name>(?:{'|'.join(family)})(?: [\p{{Lu}}][\p{{Ll}}]*){{1,4}})(?![\w.]\w|\w)"
    return Opened(rx(shape), " ".join(family))


def is_name(words_: str) -> bool:
    """Whether each part is one syllable: letters run together by a slip ("Bìnhphát") are no name.

    >>> is_name("Trần Hoài Nam"), is_name("Trần Hoài Namphát")
    (True, False)
    """
    return all(_SYLLABLE.fullmatch(part.lower()) or len(part) == 1 for part in words_.split())


def people(passage: Passage, taken: Sequence[Mention] = ()) -> Iterator[Person]:
    """The persons that a passage names, in order; what a body's name covers ("Thành phố Hồ Chí Minh") is none.

    >>> text = "đồng chí Trần Hoài Nam và đồng chí Lê Minh Tâm dự họp"
    >>> [p.name for p in people(Passage.of(text, 0, len(text)))]
    ['Trần Hoài Nam', 'Lê Minh Tâm']
    """
    text, begins = passage.text, [t.begin for t in taken]
    for m in name_pattern().finditer(text):
        nearest = bisect_left(begins, m.end()) - 1
        covered = nearest >= 0 and m.start() < taken[nearest].finish
        if not covered and is_name(m["name"]) and not _inside_a_longer_name(text, m.start()):
            yield Person(m.start(), m.end(), m["name"])


_PLACE_BEFORE = re.compile(
    r"(?:thành phố|tp\.?|tỉnh|xã|phường|đường|phố|quận|huyện|trường|bệnh viện|học viện|đại học|thpt|thcs|sông|cầu|công viên|quảng trường|giải thưởng|báo|cảng|sân bay|khu|nhà máy) $"
)


def _inside_a_longer_name(text: str, at: int) -> bool:
    return _PLACE_BEFORE.search(text[max(0, at - 20) : at].lower()) is not None
