"""One organ in each of several places: "Đối với các tỉnh A, B …, Chủ tịch UBND tỉnh phải …" tells both chairmen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from loaders.language.groups import full
from loaders.language.letters import rx
from loaders.language.mentions import Mention

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

_IN_THEM = re.compile(r"(?<!\w)(?:đối với|riêng|tại|với|ở)\s+(?=(?:các|\d+|hai|ba|bốn|năm)?\s?(?:tỉnh|thành phố|địa phương)\s)")
_BARE = rx(
    r"(?P<organ>(?:Chủ tịch |Phó Chủ tịch |Bí thư )?(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Công an)|Chủ tịch|Sở [\p{Lu}][^,;]*)\s+(?:tỉnh|thành phố)(?:, thành phố)?$"
)
_UNIT = re.compile(r"(?:tỉnh|thành phố) ")
_OF_ALL = re.compile(r"(?P<organ>(?:Chủ tịch )?Ủy ban nhân dân )(?:các|\d+) (?:tỉnh|địa phương|thành phố)")
_REACH = 400
"""Characters in front in which the places are looked for."""


def each(reader: ClauseReader, leads: Sequence[Mention]) -> list[Mention]:
    """The leads, an organ that names no place once for each of the places that the words in front speak of."""
    last = leads[-1]
    m = _BARE.match(reader.text[last.begin : last.finish])
    if not m:
        return list(leads)
    places = [one for one in leads[:-1] if _UNIT.match(one.name)]
    if len(places) < len(leads) - 1:
        return list(leads)
    for front in _IN_THEM.finditer(reader.low, max(0, last.begin - _REACH), last.begin) if len(places) < 2 else ():
        named = reader.actors.actors(front.end())[0]
        places = [one for one in named if _UNIT.match(one.name) and one.begin < last.begin] or places
    if len(places) < 2:
        return list(leads)
    kind = last.kind
    names = [full(f"{m['organ']} {place.name}") for place in places]
    return [Mention(last.begin, last.finish, name, kind, reader.scene.body_id(name) if kind == "body" else None) for name in names]


def in_organ(leads: Sequence[Mention], above: str) -> list[Mention]:
    """Places told below "Ủy ban nhân dân các tỉnh …:" are their People's Committees."""
    organ = _OF_ALL.match(above)
    if not organ or not all(_UNIT.match(one.name) for one in leads):
        return list(leads)
    return [
        one._replace(name=f"{organ['organ']}{one.name}", kind="body" if organ["organ"].startswith("Ủy") else "post", id=None)
        for one in leads
    ]
