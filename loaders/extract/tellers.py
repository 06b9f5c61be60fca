"""Who may tell others: an authority, and not one that is told itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.language.late import Late
from loaders.language.letters import lower
from loaders.language.lexicon import words
from loaders.language.mentions import Mention

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

PARTY = ("tổng bí thư", "bộ chính trị", "ban bí thư", "ban chấp hành trung ương")
"""Where they speak, the Government is told: what it "chỉ đạo" is its own task."""
_CENTRAL = ("thủ tướng", "phó thủ tướng", "chính phủ", "bộ trưởng")
_LOCAL = Late(r"(?:chủ tịch )?(?:ủy ban nhân dân|ubnd)|bí thư (?:tỉnh|thành) ủy")
"""Where those speak, these are told: what a province "chỉ đạo" its departments to do is its own task."""

_BELOW = Late(r"(?:bộ |bộ trưởng|sở |ngân hàng nhà nước|chủ tịch|ủy ban nhân dân|tập đoàn|tổng công ty|cục )")


def may_tell(reader: ClauseReader, verb: str, tellers: list[Mention], at: int) -> bool:
    """Whether the verb tells others here; "X chỉ đạo Y" does so only where X is an authority, else it is X's own task."""
    if verb not in words("directives", "ambiguous"):
        return not (verb == "yêu cầu" and tellers and asks_its_own(reader, tellers, at))
    if not tellers:
        named = reader.actors.actors(at)[0]
        return bool(named) and (not reader.addressed or (verb == "phân công" and named[0].kind == "post"))
    teller, assigner = lower(tellers[-1].name), reader.scene.assigner
    if reader.addressed and tellers[-1].name != assigner and not reader.actors.actors(at)[0]:
        return False
    if _is_told(reader, teller, lower(assigner or "")):
        return False
    names = [lower(one.name) for one in tellers]
    is_authority = all(name.startswith(words("directives", "tellers")) and not name.startswith("bộ trưởng bộ") for name in names)
    is_authority = is_authority and not (teller.startswith("ban chỉ đạo ") and assigner)
    return tellers[-1].name == assigner or is_authority


def asks_its_own(reader: ClauseReader, tellers: list[Mention], at: int) -> bool:
    """Whether to ask a group at ``at`` is the task of the bodies themselves.

    "Bộ Xây dựng yêu cầu các chủ đầu tư ký cam kết": in what the Prime Minister orders it is the ministry's task to ask those below it."""
    assigner, group = reader.scene.assigner, reader.actors.actors(at)[0]
    return (
        not reader.scene.report
        and lower(assigner or "").startswith(("thủ tướng", "phó thủ tướng"))
        and all(_BELOW.match(lower(one.name)) and one.name != assigner for one in tellers)
        and bool(group)
        and all(one.kind == "group" for one in group)
    )


def _is_told(reader: ClauseReader, teller: str, assigner: str) -> bool:
    """Whether who speaks in the document tells this one too: the Party the Government, the Prime Minister his deputies, the Government a province."""
    if reader.of_party and not teller.startswith(PARTY):
        return True
    if teller.startswith("phó thủ tướng") and assigner.startswith("thủ tướng") and not reader.foretold:
        return True
    return assigner.startswith(_CENTRAL) and _LOCAL.match(teller) is not None
