"""Bodies that the register knows, wherever they are named in a passage."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.findings import ActorKind
from loaders.language.late import Late
from loaders.language.letters import lower
from loaders.language.passage import Passage, even_tones, kept
from loaders.language.verbs import begins_action
from ontology.registers import bodies

_GOES_ON = Late(r"\s(?:và|cần|phải|được|có|chủ|với|để|tại|đã|sẽ|về|thì|là|hoặc|trước|trong|các)(?!\w)")
"""What stands behind a body that is named, not behind a verb."""


class Mention(NamedTuple):
    """A body, group or post named in a passage: ``text[begin:finish]``, its canonical name and its id in the register."""

    begin: int
    finish: int
    name: str
    kind: ActorKind = "body"
    id: str | None = None


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    listed = even_tones("\n".join(surface for surface, _ in bodies().surfaces()))  # in one go: there are ten thousand
    surfaces = sorted(set(listed.split("\n")))
    return AhoCorasick(lower("\n".join(surfaces)).split("\n"), matchkind=MatchKind.LeftmostLongest), tuple(surfaces)


@kept
def find(passage: Passage, on: dt.date | None) -> list[Mention]:
    """The registered bodies in a passage, in order; of two readings the longer.

    A name counts where it stands as a whole word and begins with a capital; an abbreviation only in its own letters
    ("NHNN", "UBND tỉnh" but not "tw").
    """
    automaton, surfaces = _automaton()
    text, found = passage.text, []
    for which, begin, finish in automaton.find_matches_as_indexes(passage.low):
        if not _whole_word(text, begin, finish) or not _written_as_a_name(text[begin:finish], surfaces[which]):
            continue
        if _is_a_bare_organ_that_acts(passage, begin, finish):
            continue
        body = bodies().named(surfaces[which], on)
        if body:
            found.append(Mention(begin, finish, body.name, "body", body.id))
    return found


def _is_a_bare_organ_that_acts(passage: Passage, begin: int, finish: int) -> bool:
    """ "các đơn vị trực thuộc Bộ xây dựng kế hoạch": the Ministry's units draw up a plan, the Ministry of Construction is not named."""
    verb = begin + len("Bộ ")
    if not passage.text.startswith(("Bộ ", "Sở "), begin) or not passage.text[verb].islower() or not begins_action(passage.low, verb):
        return False
    return (
        passage.low[finish : finish + 1] == " " and not begins_action(passage.low, finish + 1) and not _GOES_ON.match(passage.low, finish)
    )


def _whole_word(text: str, begin: int, finish: int) -> bool:
    before, after = text[begin - 1 : begin], text[finish : finish + 1]
    return not (before.isalnum() or after.isalnum() or before in ("/", "-") or after == "/")


def _written_as_a_name(written: str, surface: str) -> bool:
    if not written[0].isupper():
        return False
    return (" " in surface.strip() and surface.upper() != surface) or written == surface or written.isupper()
