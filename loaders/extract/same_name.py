"""Whether two names are one instrument: the same law, or the same words with some left out."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.language.letters import lower
from ontology.laws import law_named

_SMALL = frozenset(("các", "những", "của", "về", "và", "cho"))
_YEAR = re.compile(r"(?:\s\(\d{4}\)|\s(?:năm )?\d{4})$")


def key_of(name: str) -> str:
    """A name as it is compared: case, quotation marks, a law's year and its other names do not count.

    >>> key_of("Luật Thuế xuất khẩu, nhập khẩu"), key_of("Luật Dữ liệu năm 2024")
    ('luật thuế xuất khẩu, thuế nhập khẩu', 'luật dữ liệu')
    """
    law = law_named(_YEAR.sub("", name))
    return lower(law.name) if law else " ".join(re.sub(r"[“”\"]", "", lower(name)).split())


def same(one: str, other: str) -> bool:
    """Whether two keys name one instrument: the words of the shorter stand in the longer in their order.

    The first word of the type must agree, and the shorter must say something: three words beside the type, small ones left out.
    Laws are told apart by their whole name.

    >>> same("đề án hỗ trợ doanh nghiệp nhỏ", "đề án hỗ trợ các doanh nghiệp nhỏ vươn ra thế giới")
    True
    >>> same("luật đầu tư", "luật đầu tư công")
    False
    """
    if one == other:
        return True
    short, long = sorted((_said(one), _said(other)), key=len)
    if short[:1] != long[:1] or short[:1] in (("luật",), ("bộ",), ("pháp",)) or len(short) < 5 or short[-1] not in long:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


@lru_cache(maxsize=4096)
def _said(key: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"\w+", key) if w not in _SMALL)
