"""What stands behind an actor's name and goes with it: brackets, "cơ quan thường trực", who heads it, whom it concerns above all."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from loaders.language import names
from loaders.language.committees import committee_at
from loaders.language.letters import rx
from loaders.language.places import read as listed_places
from loaders.language.verbs import begins_action

if TYPE_CHECKING:
    from loaders.language.actors import Reader

BRACKET = rx(r"\s*\((?!\d{1,2}\)|[ivx]+\))[^()]{1,160}\)|\s*\[\d+\]")
_APPOSITION = rx(r"\s*-\s*(?=[Cc]ơ quan [Tt]hường trực)")
_ALSO_HEADS = rx(r"\s*-\s*(?:Phó )?(?:Trưởng(?: [Bb]an)?|Chủ tịch|Tổ trưởng)\s+(?=(?:Ban|Tiểu ban|Ủy ban|Hội đồng|Tổ)\s)")
""" "Phó Thủ tướng Trần Hoài Nam - Trưởng Ban Chỉ đạo 389 quốc gia": the second post of the one told."""
_APPOSED = rx(r",\s*(?:là )?[Cc]ơ quan [Tt]hường trực(?: [\w ]{2,80}?)?(?=,)")
_EACH = rx(
    r",\s*(?:mỗi|từng) (?:cơ quan|bộ|đơn vị|địa phương|bên|ngành)\s+(?:theo|trong|căn cứ)\s(?:[^,;.]|,(?= (?:nhiệm vụ|quyền hạn|thẩm quyền)(?!\w))){3,80}(?=,)"
)
""" "Bộ Y tế và Bộ Công an, mỗi cơ quan theo phạm vi của mình, xây dựng …"."""
_STANDING_FOR = re.compile(
    r",\s*(?:là )?[Cc]ơ quan [Tt]hường trực(?: của)? (?=(?:Tiểu ban|Ban [Cc]hỉ đạo|Hội đồng|Ủy ban|Tổ) (?![A-ZĐÂĂÊÔƠƯ]))"
)
_WORD = re.compile(r"\s+(?=\w)")
_ABOVE_ALL = re.compile(
    r",\s+(?:nhất là|đặc biệt là|trước hết là)\s+(?:người đứng đầu|vai trò)(?!\w)(?!\s+(?:các|cấp|cơ quan|đơn vị|địa phương))"
)
_MOSTLY = rx(r",?\s+trong đó,?\s+(?:trọng tâm|tập trung|chủ yếu|nòng cốt)(?: là| ở| tại)?\s+")
"""Those of a group whom it concerns most: the group is told."""
_ABOVE_ALL_GROUPS = rx(r",\s+(?:nhất là|đặc biệt là|trước hết là)\s+(?=(?:các|những) (?:địa phương|tỉnh|bộ|cơ quan|đơn vị)(?!\w))")
_ABOVE_ALL_PLACES = rx(r",\s+(?:nhất là|đặc biệt là|trước hết là)\s+(?=(?:tỉnh|[Tt]hành phố|TP)(?!\w))")
""" "UBND các tỉnh, thành phố, nhất là thành phố Hà Nội": one of them."""
_ABOVE_ALL_BARE = rx(r",\s+(?:nhất là|đặc biệt là|trước hết là)\s+(?=[\p{Lu}])")
_HEADED_BY = rx(
    r"\s+do\s(?:[^;.:\n]{2,120}?)\s(?:làm|là)\s(?:Tổ trưởng|Trưởng [Bb]an|Trưởng [Đđ]oàn|Trưởng [Nn]hóm|Chủ tịch)(?!\w),?(?!\s(?:của|các|Ủy))"
)
"""Who heads it: "Tổ công tác do đồng chí … làm Tổ trưởng tổ chức giao ban"."""
_STANDING_OF = re.compile(r"[Cc]ơ quan [Tt]hường trực(?: của)?\s+")
UNIT = rx(r"(?:tỉnh|thành phố) [\p{Lu}]")


def past_appositions(reader: Reader, at: int) -> int:
    """Past a bracket or an apposition that belongs to the actor just read."""
    while m := BRACKET.match(reader.text, at):
        at = m.end()
    if m := _APPOSED.match(reader.text, at) or _EACH.match(reader.text, at) or _HEADED_BY.match(reader.text, at):
        return m.end()
    if m := _ABOVE_ALL.match(reader.text, at):
        return m.end()
    if (m := _STANDING_FOR.match(reader.text, at)) and (acts := _where_it_acts(reader, m.end())):
        return acts
    if (m := _MOSTLY.match(reader.text, at) or _ABOVE_ALL_GROUPS.match(reader.text, at)) and (among := reader.actors(m.end()))[0]:
        return among[1]
    if (
        (m := _ABOVE_ALL_PLACES.match(reader.text, at))
        and (places := reader.actors(m.end()))[0]
        and all(UNIT.match(p.name) for p in places[0])
    ):
        return places[1]
    if (m := _ABOVE_ALL_BARE.match(reader.text, at)) and (bare := listed_places(reader.text, m.end(), reader.scene.issued))[0]:
        return bare[1]
    if m := _ALSO_HEADS.match(reader.text, at):
        return (committee_at(reader.text, m.end()) or (at,))[0]
    if m := _APPOSITION.match(reader.text, at):
        of = _STANDING_OF.match(reader.text, m.end())
        whose = (named.finish if (named := reader.one.at(of.end())) else (committee_at(reader.text, of.end()) or (0,))[0]) if of else 0
        short = BRACKET.match(reader.text, whose) if whose else None
        return short.end() if short else whose or names.read_name(reader.text, reader.low, m.end()) or at
    return at


def _where_it_acts(reader: Reader, at: int) -> int | None:
    """Where the verb begins behind a committee's name in small letters ("Tiểu ban kinh tế - xã hội | nghiên cứu")."""
    words = islice(_WORD.finditer(reader.text, at, at + 80), 1, 10)
    return next((w.start() for w in words if begins_action(reader.low, w.end())), None)
