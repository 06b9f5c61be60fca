"""Provinces called by their name alone, as the press does: "Hà Nội và TP HCM được yêu cầu …"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from loaders.language.late import Late
from loaders.language.letters import rx
from loaders.language.lexicon import alternation
from loaders.language.mentions import Mention
from ontology.registers import bodies, provinces

_ABOUT = Late(r"(?:[Đđ]ối với|[Vv]ới|[Rr]iêng|[Vv]ề phía)\s+")
REACH = 60
"""How far back a province's name speaks for "thành phố" or "tỉnh"."""
_JOINT = Late(r",\s+(?:và\s+)?|\s+và\s+")


@cache
def _name() -> Late:
    names = alternation({"HCM", "Hồ Chí Minh", *(p.name for p in provinces())})
    return rx(rf"(?:(?:TP\.?\s?|[Tt]hành phố |[Tt]ỉnh )?{names}(?!\w)(?!\s+[\p{{Lu}}]))")


def read(text: str, at: int, issued: date | None) -> tuple[list[Mention], int]:
    """The provinces listed from ``at`` on, and where the list ends; an empty list where none begins.

    >>> [m.name for m in read("Hà Nội và TP HCM được giao", 0, None)[0]]
    ['thành phố Hà Nội', 'thành phố Hồ Chí Minh']
    """
    found: list[Mention] = []
    finish = at
    while (m := _name().match(text, at)) and (one := _of(m, issued)):
        found.append(one)
        finish = m.end()
        joint = _JOINT.match(text, finish)
        if not joint:
            break
        at = joint.end()
    return found, finish


def spoken_of(text: str, at: int, issued: date | None) -> str | None:
    """The province that the words before ``at`` are about ("Đối với TP HCM, … giao UBND thành phố")."""
    about = [m.end() for m in _ABOUT.finditer(text, max(0, at - REACH), at)]
    found, _ = read(text, about[-1], issued) if about else ([], 0)
    return found[0].name if len(found) == 1 else None


def _of(m: re.Match[str], issued: date | None) -> Mention | None:
    bare = re.sub(r"^(?:TP\.?\s?|[Tt]hành phố |[Tt]ỉnh )", "", m[0])
    for name in (m[0], f"thành phố {bare}", f"tỉnh {bare}", f"TP. {bare}"):
        if body := bodies().named(name, issued):
            return Mention(m.start(), m.end(), body.name, "body", body.id)
    return None
