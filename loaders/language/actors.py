"""Reading a list of actors: "Bộ Tài chính chủ trì, phối hợp với Bộ Công an, các bộ, ngành liên quan và UBND tỉnh Nghệ An".

An actor is a body of the register, a body by its head word, a group ("các bộ, ngành"), or a post ("Bộ trưởng Bộ Y tế").
Lists run over commas, semicolons and "và"; a list after a colon shares its head ("các bộ: Công an, Tài chính").
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import islice

from loaders.language import groups, mentions, names, shared_heads
from loaders.language.committees import committee_at
from loaders.language.letters import lower, rx
from loaders.language.levels import at_levels
from loaders.language.lexicon import pattern
from loaders.language.mentions import Mention
from loaders.language.one_actor import ActorReader
from loaders.language.passage import Passage, kept
from loaders.language.places import read as listed_places
from loaders.language.scene import Scene
from loaders.language.verbs import begins_action
from ontology.registers import bodies

_POLITE = ("Các đồng chí", "các đồng chí", "Đồng chí", "đồng chí", "đ/c", "Ông", "ông", "Bà", "bà", "các ông", "các bà")
_SKIPPED = frozenset(words[0] for words in _POLITE)
_SKIP = rx(rf"\s*(?:{'|'.join(_POLITE)}|[Cc]ác(?=\s+Phó Thủ tướng))\s*:?\s+(?=[\p{{Lu}}])|\s+")
_GIVEN_TO = rx(r"(?<!\w)(?:[Gg]iao|[Pp]hân công)(?: cho)? (?:đồng chí|đ/c|ông|bà) \Z")
_NEXT_PERSON = rx(r"(?<!\w)(?:đồng chí|đ/c|ông|bà) \Z")
_BRACKET = rx(r"\s*\((?!\d{1,2}\)|[ivx]+\))[^()]{1,160}\)|\s*\[\d+\]")
_AND = rx(r"\s*(?:,\s*(?:nhất là|đặc biệt là)|,\s*và|;\s*và|,|;|và|/)\s+(?:đồng thời\s+)?")
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
_AND_SO_ON = rx(r"\s*,?\s*(?:…|\.{3}|v\.v\.{0,3}…?)(?=,|\s+[\p{Ll}])")
_WORD = re.compile(r"\s+(?=\w)")
_ABOVE_ALL = re.compile(
    r",\s+(?:nhất là|đặc biệt là|trước hết là)\s+(?:người đứng đầu|vai trò)(?!\w)(?!\s+(?:các|cấp|cơ quan|đơn vị|địa phương))"
)
_MOSTLY = rx(r",?\s+trong đó,?\s+(?:trọng tâm|tập trung|chủ yếu|nòng cốt)(?: là| ở| tại)?\s+")
"""Those of a group whom it concerns most: the group is told."""
_ABOVE_ALL_GROUPS = rx(r",\s+(?:nhất là|đặc biệt là|trước hết là)\s+(?=(?:các|những) (?:địa phương|tỉnh|bộ|cơ quan|đơn vị)(?!\w))")
_ABOVE_ALL_PLACES = rx(r",\s+(?:nhất là|đặc biệt là|trước hết là)\s+(?=(?:tỉnh|[Tt]hành phố|TP)(?!\w))")
""" "UBND các tỉnh, thành phố, nhất là thành phố Hà Nội": one of them."""
_HEADED_BY = rx(
    r"\s+do\s(?:[^;.:\n]{2,120}?)\s(?:làm|là)\s(?:Tổ trưởng|Trưởng [Bb]an|Trưởng [Đđ]oàn|Trưởng [Nn]hóm|Chủ tịch)(?!\w),?(?!\s(?:của|các|Ủy))"
)
"""Who heads it: "Tổ công tác do đồng chí … làm Tổ trưởng tổ chức giao ban"."""
_STANDING_OF = re.compile(r"[Cc]ơ quan [Tt]hường trực(?: của)?\s+")
_OPEN_BRACKET = rx(r"[^.;:(\n]{0,60}?\s*\((?:gồm |bao gồm |gồm: )?(?=[\p{Lu}])")
_SUCH_AS = rx(r",?\s(?:bao gồm|gồm|như):?\s+(?=[\p{Lu}])")
_MASS = re.compile(r"(?:Mặt trận|Hội|Đoàn|Liên đoàn|Công đoàn|Liên hiệp|Liên minh) ")
_PLACE = rx(r"(?:tỉnh|thành phố)\s(?P<place>[\p{Lu}][\w -]+)$")
_ITS_PLACE = rx(r" (?:tỉnh|thành phố)(?: [\p{Lu}][\w -]+)?$")
_ORGAN_OF = re.compile(r"(?:Chủ tịch |Phó Chủ tịch )?(?:Ủy ban nhân dân|Hội đồng nhân dân) (?=tỉnh |thành phố )")
_ORGAN_OF_SOME = re.compile(r"(?P<organ>(?:Chủ tịch )?(?:Ủy ban nhân dân|Hội đồng nhân dân)) (?:các|\d+) (?:tỉnh|thành phố|địa phương)")
_UNIT = rx(r"(?:tỉnh|thành phố) [\p{Lu}]")
_ORGAN = re.compile(r"(?:Chủ tịch )?(?:Ủy ban nhân dân|Hội đồng nhân dân)(?= (?:tỉnh|thành phố|huyện|xã|phường))")
_PLACES = re.compile(r"các (?:huyện|xã|phường|quận|thị xã|thị trấn|đặc khu)(?!\w)")
""" "UBND thành phố và các huyện": theirs too."""
_PERSONAL = re.compile(r"(?:Phó )?Thủ tướng(?: Chính phủ)?(?: \w+)+$|Thủ tướng")
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
            found += [] if found and _PERSONAL.match(found[-1].name) and _SECOND_POST.match(listed[0].name) else listed
            finish = self._behind(listed[-1].finish)
            joint = _AND.match(self.text, finish)
            if not joint:
                finish = so_on.end() if (so_on := _AND_SO_ON.match(self.text, finish)) else finish
                break
            position = joint.end()
        return found, finish

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
        if not (_UNIT.match(found[-1].name) or _ORGAN_OF.match(found[-1].name)) or not self.text[at : at + 1].isupper():
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
        organ = _ORGAN_OF.match(before[-1].name) if before and one.kind == "body" and _UNIT.match(one.name) else None
        if not organ:
            also = _ORGAN.match(before[-1].name) if before and one.kind == "group" and _PLACES.match(one.name) else None
            return one._replace(name=f"{also[0]} {one.name}") if also else one
        body = bodies().named(f"{organ[0]}{one.name}", self.scene.issued)
        return Mention(one.begin, one.finish, f"{organ[0]}{one.name}", before[-1].kind, body.id if body else None)

    def _at_the_place_before(self, before: list[Mention], listed: list[Mention]) -> list[Mention]:
        """ "Riêng tỉnh A, Sở Y tế …": the department is that province's, whichever others are spoken of."""
        one = listed[0]
        apart = len(before) == 1 and _UNIT.match(before[0].name) and self.low.endswith("riêng ", 0, before[0].begin)
        if not apart or not one.name.startswith("Sở ") or _PLACE.search(one.name):
            return listed
        name = f"{one.name} {before[0].name}"
        body = bodies().named(name, self.scene.issued)
        return [Mention(one.begin, one.finish, body.name if body else name, "body", body.id if body else None), *listed[1:]]

    def _without_its_place(self, before: list[Mention], listed: list[Mention]) -> list[Mention]:
        """ "[Riêng] tỉnh A, đồng chí Chủ tịch UBND tỉnh …": the place says only where."""
        place = before[-1].name if before and _UNIT.match(before[-1].name) else None
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

    def _where_it_acts(self, at: int) -> int | None:
        """Where the verb begins behind a committee's name in small letters ("Tiểu ban kinh tế - xã hội | nghiên cứu")."""
        words = islice(_WORD.finditer(self.text, at, at + 80), 1, 10)
        return next((w.start() for w in words if begins_action(self.low, w.end())), None)

    def _skip(self, at: int) -> int:
        while (first := self.text[at : at + 1]) in _SKIPPED or first.isspace():
            if not (m := _SKIP.match(self.text, at)):
                break
            at = m.end()
        return at

    def _behind(self, at: int) -> int:
        """Past a bracket or an apposition that belongs to the actor just read."""
        while m := _BRACKET.match(self.text, at):
            at = m.end()
        if m := _APPOSED.match(self.text, at) or _EACH.match(self.text, at) or _HEADED_BY.match(self.text, at):
            return m.end()
        if m := _ABOVE_ALL.match(self.text, at):
            return m.end()
        if (m := _STANDING_FOR.match(self.text, at)) and (acts := self._where_it_acts(m.end())):
            return acts
        if (m := _MOSTLY.match(self.text, at) or _ABOVE_ALL_GROUPS.match(self.text, at)) and (among := self.actors(m.end()))[0]:
            return among[1]
        if (
            (m := _ABOVE_ALL_PLACES.match(self.text, at))
            and (places := self.actors(m.end()))[0]
            and all(_UNIT.match(p.name) for p in places[0])
        ):
            return places[1]
        if m := _ALSO_HEADS.match(self.text, at):
            return (committee_at(self.text, m.end()) or (at,))[0]
        if m := _APPOSITION.match(self.text, at):
            of = _STANDING_OF.match(self.text, m.end())
            whose = (named.finish if (named := self.one.at(of.end())) else (committee_at(self.text, of.end()) or (0,))[0]) if of else 0
            short = _BRACKET.match(self.text, whose) if whose else None
            return short.end() if short else whose or names.read_name(self.text, self.low, m.end()) or at
        return at


@kept
def reader_of(passage: Passage, scene: Scene) -> Reader:
    """The reader of a passage, with the register's bodies in it; the scene must be known by then."""
    return Reader(passage, mentions.find(passage, scene.issued), scene)
