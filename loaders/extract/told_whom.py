"""Whom a verb of telling tells: bodies, bare nouns ("yêu cầu nhà thầu phải …"), places, and whom a second verb tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.extract.action import acts
from loaders.extract.order import link
from loaders.language.letters import rx
from loaders.language.mentions import Mention
from loaders.language.places import read as listed_places

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

_JOINED = re.compile(r"(?:,|\svà)\s+")
_ALSO_TOLD = re.compile(r"(?:\s+\([^()]*\))?\s*,?\s*(?:và|đồng thời|đồng thời,)\s+(?:yêu cầu|đề nghị|giao|kêu gọi)\s+")
_LETTERS = rx(r"(?<=[\p{Ll}]\s)[A-ZĐ]{3,10}(?!\w)")
_FORCES = re.compile(r"lực lượng ", re.IGNORECASE)
"""Who directs them has them do it: they are told by nobody else."""


def told_whom(reader: ClauseReader, at: int, finish: int, *, directs: bool) -> tuple[list[Mention], int]:
    """Who is told: a bare noun too ("yêu cầu nhà thầu phải …"), and whom a second verb tells ("… và đề nghị doanh nghiệp")."""
    force = None if directs else _FORCES.match(reader.text, at)
    leads, after = reader.actors.actors(force.end() if force else at)
    if not leads or (force and not leads[0].id):
        bare, behind = _bare(reader, at)
        leads, after = (
            (bare, behind)
            if bare and not (directs and _FORCES.match(bare[0].name)) and acts(reader, link(reader.low, behind), finish)
            else _placed(reader, at, finish)
        )
    while leads and (also := _ALSO_TOLD.match(reader.low, after, finish)):
        others, behind = _bare(reader, also.end())
        if not others:
            break
        leads, after = [*leads, *others], behind
    return leads, after


def _placed(reader: ClauseReader, at: int, finish: int) -> tuple[list[Mention], int]:
    """Provinces by their names alone, bodies by letters, where something is to be done ("đề nghị Cần Thơ bố trí …")."""
    found, after = listed_places(reader.text, at, reader.scene.issued)
    if not found and (letters := _LETTERS.match(reader.text, at, finish)):
        found, after = [Mention(at, letters.end(), letters[0], "body")], letters.end()
    return (found, after) if found and acts(reader, link(reader.low, after), finish) else ([], at)


def _bare(reader: ClauseReader, at: int) -> tuple[list[Mention], int]:
    """A list of bodies and of groups named by bare nouns ("cộng đồng doanh nghiệp, nhân dân cả nước")."""
    found, after = reader.actors.partners(at)
    while found and (joint := _JOINED.match(reader.low, after)):
        others, behind = reader.actors.partners(joint.end())
        if not others:
            break
        found, after = [*found, *others], behind
    return found, after
