"""Reading a list of actors: "Bộ Tài chính chủ trì, phối hợp với Bộ Công an, các bộ, ngành liên quan và UBND tỉnh Nghệ An".

An actor is a body of the register, a body by its head word, a group ("các bộ, ngành"), or a post ("Bộ trưởng Bộ Y tế").
Lists run over commas, semicolons and "và"; a list after a colon shares its head ("các bộ: Công an, Tài chính").
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from loaders.language import groups, mentions, names, shared_heads
from loaders.language.appositions import UNIT, past_appositions
from loaders.language.letters import lower, rx
from loaders.language.levels import at_levels
from loaders.language.lexicon import pattern
from loaders.language.mentions import Mention
from loaders.language.one_actor import ActorReader
from loaders.language.passage import Passage, kept
from loaders.language.people import person_at
from loaders.language.places import read as listed_places
from loaders.language.scene import Scene
from ontology.registers import bodies

_POLITE = ("Các đồng chí", "các đồng chí", "Đồng chí", "đồng chí", "đ/c", "Ông", "ông", "Bà", "bà", "các ông", "các bà")
_SKIPPED = frozenset(words[0] for words in _POLITE)
_SKIP = rx(rf"\s*(?:{'|'.join(_POLITE)}|[Cc]ác(?=\s+Phó Thủ tướng))\s*:?\s+(?=[\p{{Lu}}])|\s+")
_GIVEN_TO = rx(r"(?<!\w)(?:[Gg]iao|[Pp]hân công)(?: cho)? (?:đồng chí|đ/c|ông|bà) \Z")
_NEXT_PERSON = rx(r"(?<!\w)(?:đồng chí|đ/c|ông|bà) \Z")
_AND = rx(r"\s*(?:,\s*(?:nhất là|đặc biệt là)|,\s*và|;\s*và|,|;|và|/)\s+(?:đồng thời\s+)?")
_AND_SO_ON = rx(r"\s*,?\s*(?:…|\.{3}|v\.v\.{0,3}…?)(?=,|\s+[\p{Ll}])")
_OPEN_BRACKET = rx(r"[^.;:(\n]{0,60}?\s*\((?:gồm |bao gồm |gồm: )?(?=[\p{Lu}])")
_SUCH_AS = rx(r",?\s(?:bao gồm|gồm|như):?\s+(?=[\p{Lu}])")
_MASS = re.compile(r"(?:Mặt trận|Hội|Đoàn|Liên đoàn|Công đoàn|Liên hiệp|Liên minh) ")
_PLACE = rx(r"(?:tỉnh|thành phố)\s(?P<place>[\p{Lu}][\w -]+)$")
_ITS_PLACE = rx(r" (?:tỉnh|thành phố)(?: [\p{Lu}][\w -]+)?$")
_ORGAN_OF = re.compile(r"(?:Chủ tịch |Phó Chủ tịch )?(?:Ủy ban nhân dân|Hội đồng nhân dân) (?=tỉnh |thành phố )")
_ORGAN_OF_SOME = re.compile(r"(?P<organ>(?:Chủ tịch )?(?:Ủy ban nhân dân|Hội đồng nhân dân)) (?:các|\d+) (?:tỉnh|thành phố|địa phương)")
_ORGAN = re.compile(r"(?:Chủ tịch )?(?:Ủy ban nhân dân|Hội đồng nhân dân)(?= (?:tỉnh|thành phố|huyện|xã|phường))")
_PLACES = re.compile(r"các (?:huyện|xã|phường|quận|thị xã|thị trấn|đặc khu)(?!\w)")
""" "UBND thành phố và các huyện": theirs too."""
_PERSONAL = re.compile(r"(?:Phó )?Thủ tướng(?: Chính phủ)?(?: \w+)+$|Thủ tướng")
_NEXT_CAPITAL = rx(r"(?<=\s)[\p{Lu}]")
_SECOND_POST = re.compile(r"(?:Phó )?(?:[Tt]rưởng (?:[Bb]an|Tiểu ban)|Chủ tịch (?:Ủy ban [Qq]uốc gia|Hội đồng)|Tổ trưởng)(?!\w)")
""" "Phó Thủ tướng Hồ Đức Phớc, Trưởng Ban Chỉ đạo …": one person with two posts."""
_DEEPEST = 6
"""How many lists stand within one another ("các bộ (Bộ Y tế, nhất là …)"): text that nests without end is nobody's list."""
_NO_PLACE = rx(r"(?:[Tt]ỉnh ủy|[Tt]hành ủy|[Tt]ỉnh ủy, [Tt]hành ủy)$")


@cache
def _must() -> re.Pattern[str]:
    """ "UBND tỉnh A, nhà đầu tư có trách nhiệm …": before a modal a bare noun is the last of a list."""
    return re.compile(rf"\s(?:có trách nhiệm|{pattern('directives', 'modals')})\s")


class Reader:
    """Reads actors in one passage. ``known`` are the register's mentions in it."""

    def __init__(self, passage: Passage, known: list[Mention], scene: Scene) -> None:
        self.text, self.low, self.scene = passage.text, passage.low, scene
        self.known = {m.begin: m for m in known}
        self.one = ActorReader(passage.text, passage.low, self.known, scene)
        self._lists: dict[int, tuple[list[Mention], int]] = {}
        self._depth = 0

    @cached_property
    def finishes(self) -> frozenset[int]:
        """Where the register's mentions end."""
        return frozenset(m.finish for m in self.known.values())

    def after(self, told: list[Mention]) -> None:
        """Take note of who was told so far, in order: what "Bộ này" and "Thành phố" may stand for."""
        if self.one.after(told):
            self._lists.clear()

    def actors(self, at: int) -> tuple[list[Mention], int]:
        """The list of actors that begins at ``at``, and where it ends; an empty list where none begins, or too deep in other lists."""
        if at not in self._lists:
            if self._depth == _DEEPEST:
                return [], at
            self._depth += 1
            self._lists[at] = self._actors(at)
            self._depth -= 1
        found, finish = self._lists[at]
        return list(found), finish

    def _actors(self, at: int) -> tuple[list[Mention], int]:
        found: list[Mention] = []
        position = finish = at
        while one := self._next(found, self._skip(position)):
            listed = (
                self.one.own.told_together(one.begin)
                or self._members(one)
                or self._bracketed(one)
                or at_levels(self._same_organ(found, one), self.text, self.scene)
            )
            listed = self._at_the_place_before(found, listed)
            found = self._at_that_place(found, listed[0])
            found = self._at_all_levels(self._placed(self._without_its_place(found, listed), listed), listed)
            found += [] if found and self._is_personal(found[-1]) and _SECOND_POST.match(listed[0].name) else listed
            finish = past_appositions(self, listed[-1].finish)
            joint = _AND.match(self.text, finish)
            if not joint:
                finish = so_on.end() if (so_on := _AND_SO_ON.match(self.text, finish)) else finish
                break
            position = joint.end()
        return found, finish

    def _is_personal(self, one: Mention) -> bool:
        """Whether a post is told by its holder's name: the post behind the comma is the same person's second one."""
        if _PERSONAL.match(one.name):
            return True
        names = (person_at(self.text, m.start()) for m in _NEXT_CAPITAL.finditer(self.text, max(one.begin, one.finish - 40), one.finish))
        return one.kind == "post" and any(name is not None and name.finish == one.finish for name in names)

    def _next(self, found: list[Mention], at: int) -> Mention | None:
        """The actor at ``at``, which in a list may be a field alone ("Bộ Y tế, Tài chính") or a bare noun ("và cơ quan liên quan")."""
        one = (
            self.one.at(at)
            or self._called(found, at)
            or (shared_heads.goes_on(self.one, found, at) or self._next_place(found, at) if found else None)
        )
        if one or not found:
            return one
        end = groups.read_bare(self.text, self.low, at)
        told = end and (self.low.endswith(("liên quan", "hữu quan", "chức năng"), at, end) or _must().match(self.low, end))
        return self._group(at, end) if end and told else None

    def _called(self, found: list[Mention], at: int) -> Mention | None:
        """A person whom somebody gives a task ("giao đồng chí Trần Hoài Nam"); a report names many others who are told nothing."""
        return self.one.person(at) if (_NEXT_PERSON if found else _GIVEN_TO).search(self.text, max(0, at - 24), at) else None

    def _next_place(self, found: list[Mention], at: int) -> Mention | None:
        """ "Thành phố Hồ Chí Minh và Hà Nội", "UBND tỉnh Sơn La, Cà Mau": behind a province another by its name alone."""
        if not (UNIT.match(found[-1].name) or _ORGAN_OF.match(found[-1].name)) or not self.text[at : at + 1].isupper():
            return None
        return next(iter(listed_places(self.text, at, self.scene.issued)[0]), None)

    def _group(self, begin: int, finish: int) -> Mention:
        return Mention(begin, finish, groups.canonical(self.text[begin:finish]), "group")

    def _members(self, head: Mention) -> list[Mention] | None:
        members = list[Mention]()
        for member in shared_heads.members(self.one, head):
            members.append(self._same_organ(members, member))
        return members or None

    def _bracketed(self, group: Mention) -> list[Mention] | None:
        """The members of a group that a bracket or "như" names: "các bộ chủ quản (Bộ Y tế, Bộ Nội vụ)"; which body a standing office is."""
        standing = group.kind == "body" and lower(group.name).startswith("cơ quan thường trực")
        if such := _SUCH_AS.match(self.text, group.finish) if group.kind == "group" else None:
            members = self.actors(such.end())[0]
            return None if any(m.kind == "group" for m in members) else members
        opened = _OPEN_BRACKET.match(self.text, group.finish) if group.kind == "group" or standing else None
        if not opened:
            return None
        members, end = self._of_places(group, opened.end()) or self.actors(opened.end())
        if not members or self.text[end : end + 1] != ")" or any(m.kind == "group" for m in members):
            return None
        last = members[-1]
        return [*members[:-1], Mention(last.begin, end + 1, last.name, last.kind, last.id)]

    def _of_places(self, group: Mention, at: int) -> tuple[list[Mention], int] | None:
        """ "UBND các tỉnh, thành phố có dự án đi qua (Lào Cai, Hà Nội)": the organ in each of the places."""
        organ = _ORGAN_OF_SOME.match(group.name)
        places, end = listed_places(self.text, at, self.scene.issued) if organ else ([], at)
        if not organ or not places or self.text[end : end + 1] != ")":
            return None
        named = [(place, f"{organ['organ']} {place.name}") for place in places]
        return [Mention(p.begin, p.finish, name, "body", self.scene.body_id(name)) for p, name in named], end

    def _same_organ(self, before: list[Mention], one: Mention) -> Mention:
        """ "Ủy ban nhân dân thành phố Hồ Chí Minh và tỉnh Bình Dương": the organ is that of both."""
        organ = _ORGAN_OF.match(before[-1].name) if before and one.kind == "body" and UNIT.match(one.name) else None
        if not organ:
            also = _ORGAN.match(before[-1].name) if before and one.kind == "group" and _PLACES.match(one.name) else None
            return one._replace(name=f"{also[0]} {one.name}") if also else one
        body = bodies().named(f"{organ[0]}{one.name}", self.scene.issued)
        return Mention(one.begin, one.finish, f"{organ[0]}{one.name}", before[-1].kind, body.id if body else None)

    def _at_the_place_before(self, before: list[Mention], listed: list[Mention]) -> list[Mention]:
        """ "Riêng tỉnh A, Sở Y tế …": the department is that province's, whichever others are spoken of."""
        one = listed[0]
        apart = len(before) == 1 and UNIT.match(before[0].name) and self.low.endswith("riêng ", 0, before[0].begin)
        if not apart or not one.name.startswith("Sở ") or _PLACE.search(one.name):
            return listed
        name = f"{one.name} {before[0].name}"
        body = bodies().named(name, self.scene.issued)
        return [Mention(one.begin, one.finish, body.name if body else name, "body", body.id if body else None), *listed[1:]]

    def _without_its_place(self, before: list[Mention], listed: list[Mention]) -> list[Mention]:
        """ "[Riêng] tỉnh A, đồng chí Chủ tịch UBND tỉnh …": the place says only where."""
        place = before[-1].name if before and UNIT.match(before[-1].name) else None
        return before[:-1] if place and listed[0].name != place and listed[0].name.endswith(f" {place}") else before

    def _placed(self, before: list[Mention], listed: list[Mention]) -> list[Mention]:
        """ "Bí thư Tỉnh ủy và Chủ tịch UBND các tỉnh: A, B": the places hold for the first post too."""
        places = [m for member in listed if (m := _PLACE.search(member.name))]
        if len(listed) < 2 or len(places) != len(listed):
            return before
        kept: list[Mention] = []
        for actor in before:
            bare = _NO_PLACE.search(actor.name)
            kept += [Mention(actor.begin, actor.finish, f"{actor.name} {p['place']}", actor.kind) for p in places] if bare else [actor]
        return kept

    def _at_that_place(self, before: list[Mention], one: Mention) -> list[Mention]:
        """ "Công an, Bộ Chỉ huy Quân sự tỉnh": the place stands behind the last and holds for a bare organ before it."""
        place = _ITS_PLACE.search(one.name) if before and before[-1].name in names.BARE_ORGANS else None
        if not place:
            return before
        last, name = before[-1], f"{before[-1].name}{place[0]}"
        body = bodies().named(name, self.scene.issued)
        return [*before[:-1], Mention(last.begin, last.finish, body.name if body else name, "body", body.id if body else None)]

    def partners(self, at: int) -> tuple[list[Mention], int]:
        """The actors behind "phối hợp với" or "cùng": there a noun without "các" stands for a group too ("cùng nhà thầu")."""
        found, after = self.actors(at)
        end = groups.read_bare(self.text, self.low, at) if not found or found[0].kind == "group" else None
        return ([self._group(at, end)], end) if end and end > after else (found, after)

    def _at_all_levels(self, before: list[Mention], listed: list[Mention]) -> list[Mention]:
        """ "Mặt trận Tổ quốc Việt Nam và Hội Nông dân các cấp": both work at all levels."""
        if not listed[-1].name.endswith(" các cấp"):
            return before
        return [Mention(m.begin, m.finish, f"{m.name} các cấp", "group") if m.kind == "body" and _MASS.match(m.name) else m for m in before]

    def actor(self, at: int) -> Mention | None:
        """One actor that begins right at ``at``."""
        return self.one.at(at)

    def _skip(self, at: int) -> int:
        while (first := self.text[at : at + 1]) in _SKIPPED or first.isspace():
            if not (m := _SKIP.match(self.text, at)):
                break
            at = m.end()
        return at


@kept
def reader_of(passage: Passage, scene: Scene) -> Reader:
    """The reader of a passage, with the register's bodies in it; the scene must be known by then."""
    return Reader(passage, mentions.find(passage, scene.issued), scene)
