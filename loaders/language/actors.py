"""Reading a list of actors: "Bộ Tài chính chủ trì, phối hợp với Bộ Công an, các bộ, ngành liên quan và UBND tỉnh Nghệ An".

An actor is a body of the register, a body by its head word, a group ("các bộ, ngành"), or a post ("Bộ trưởng Bộ Y tế").
Lists run over commas, semicolons and "và"; a list after a colon shares its head ("các bộ: Công an, Tài chính").
"""

from __future__ import annotations

import re

from loaders.language import groups, mentions, names
from loaders.language.letters import rx
from loaders.language.mentions import Mention
from loaders.language.passage import Passage, kept, lower
from loaders.language.scene import Scene
from loaders.language.verbs import begins_action
from ontology.registers import bodies, provinces

_SKIP = rx(r"\s*(?:[Cc]ác đồng chí|[Cc]ác(?=\s+Phó Thủ tướng)|[Đđ]ồng chí|đ/c|[Ôô]ng|[Bb]à|các ông|các bà)\s*:?\s+(?=[\p{Lu}])|\s+")
_BRACKET = rx(r"\s*\((?!\d{1,2}\)|[ivx]+\))[^()]{1,160}\)|\s*\[\d+\]")
_AND = rx(r"\s*(?:,\s*và|;\s*và|,|;|và|/)\s+(?:đồng thời\s+)?")
_APPOSITION = rx(r"\s*-\s*(?=[Cc]ơ quan [Tt]hường trực)")
_APPOSED = rx(r",\s*(?:là )?[Cc]ơ quan [Tt]hường trực(?: [\w ]{2,80}?)?(?=,)")
_TITLES = (
    "Bộ trưởng|Thứ trưởng|Thống đốc|Phó Thống đốc|Chủ nhiệm|Phó Chủ nhiệm|Tổng Thanh tra|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc|"
    "Tổng Giám đốc|Phó Tổng Giám đốc|Trưởng ban|Trưởng Ban|Phó Trưởng ban|Phó Trưởng Ban|Cục trưởng|Vụ trưởng|Chánh Văn phòng|Chánh Thanh tra|Viện trưởng|Chánh án|"
    "Tổng Kiểm toán|Tư lệnh|Hiệu trưởng|Tổng cục trưởng|Thủ trưởng|Người đứng đầu|Lãnh đạo|Trưởng|Tổng Biên tập|Chỉ huy trưởng|Chính ủy"
)
_TITLE = rx(rf"(?:{_TITLES})\s+(?=[\p{{Lu}}])")
_STANDALONE = rx(
    r"(?:[Nn]gười đứng đầu Chính phủ|[Ll]ãnh đạo Chính phủ|Thủ tướng Chính phủ|Thủ tướng|Phó Thủ tướng(?: [Tt]hường trực)?(?: Chính phủ)?|Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|Tổng Thanh tra Chính phủ|"
    r"Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ|Quốc hội|Chính phủ|Bộ Chính trị|Ban Bí thư)(?!\w)"
)
_SEVERAL = rx(r"(?:[Cc]ác đồng chí|[Cc]ác)\s+\Z")
_PERSON = rx(r"\s+(?P<name>[\p{Lu}][\p{Ll}]+(?:\s+[\p{Lu}][\p{Ll}]+){1,4})(?!\w)")
_CANONICAL = {
    "người đứng đầu chính phủ": "Thủ tướng Chính phủ",
    "thủ tướng": "Thủ tướng Chính phủ",
    "phó thủ tướng": "Phó Thủ tướng Chính phủ",
    "phó thủ tướng thường trực": "Phó Thủ tướng Thường trực Chính phủ",
}
_OPEN_BRACKET = rx(r"[^.;:(\n]{0,60}?\s*\((?:gồm |bao gồm |gồm: )?(?=[\p{Lu}])")
_PROVINCES = rx(r"\s+(?=[\p{Lu}])")
_COLON = rx(r"\s*:\s+(?=[\p{Lu}])")
_LOCAL = rx(
    r"(?:(?P<organ>Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Công an|Bộ Chỉ huy Quân sự|Bộ CHQS|Chủ tịch UBND|Chủ tịch Ủy ban nhân dân)\s+)?(?P<word>[Tt]ỉnh|[Tt]hành phố)(?!\w)(?!\s+(?:[\p{Lu}]|và\s|,\s*thành))"
)
_PARTY = rx(
    r"(?:(?P<organ>Thường trực|Ban Thường vụ)\s+)?(?P<word>Tỉnh ủy|tỉnh ủy|Thành ủy|thành ủy|Tỉnh đoàn|Thành đoàn)(?!\w)(?!\s+[\p{Lu}])"
)

_OWN_COMMITTEE = rx(
    r"(?:Ban [Cc]hỉ đạo|Ủy ban [Qq]uốc gia|Ủy ban)(?: của Chính phủ| quốc gia)?"
    r"(?! (?:nhân dân|Trung ương|Mặt trận|[\p{Ll}]+ [\p{Lu}]|về))(?!\w)"
)


_OWN_MINISTRY = re.compile(r"(?<=\w )Bộ$")
_OWN_PLACE = re.compile(r"^(?!.*(?<!\w)(?:các|những|mọi|\d+)(?!\w)).*(?<!cấp) tỉnh$", re.IGNORECASE)
_REGION = rx(r"\s+(?:khu vực|vùng|phía|miền)(?:\s+(?:[\p{Lu}]\w*|và(?=\s+[\p{Lu}])))+")
_WHERE = re.compile(r" (?:ven biển|miền núi|biên giới|trung du|đồng bằng|có đảo|nêu trên|sau|(?:khu vực|vùng|phía|miền) [^:]*)$")
_LEVEL = re.compile(r"cấp (?:tỉnh|huyện|xã)$")
_NEXT_LEVEL = re.compile(r"(?:,| và|;) (?P<level>cấp (?:tỉnh|huyện|xã))(?!\w)")
_MASS = re.compile(r"(?:Mặt trận|Hội|Đoàn|Liên đoàn|Công đoàn|Liên hiệp|Liên minh) ")
_MINISTRYS = rx(r"(?:(?P<post>Bộ trưởng|Thứ trưởng|Lãnh đạo)(?:\s+Bộ)?|Bộ)(?!\w)(?!\s+[\p{Lu}])")
_BARE_PLACE = re.compile(r"(?<!cấp) (?:tỉnh|thành phố)$")
_PROVINCE_NAMES = "|".join(sorted({re.escape(p.name) for p in provinces()}, key=len, reverse=True))
_BRANCH = rx(rf"\s+(?:{_PROVINCE_NAMES})(?!\w)")
_IN_SMALL = rx(rf"(?:tỉnh|thành phố)\s+(?:{_PROVINCE_NAMES})(?!\w)")
_SAME = rx(r"(?P<kind>Bộ|Ủy ban|Thành phố|Tỉnh|Ngân hàng|Thanh tra|Tập đoàn)(?P<this>\s+(?:này|nói trên|trên))?(?!\w)(?!\s+[\p{Lu}])")
_GOES_ON = rx(
    r"(?:và|để|tại|theo|trong|về việc|phải|cần|có|đã|được|giao|yêu cầu|chủ trì|họp|phụ trách|phân công|đồng thời|trước|sau|từ|khi|xem|là|do|qua|bởi|cho|cũng|còn|tiếp tục|sẽ|nên|chủ động|khẩn trương)(?!\w)"
)
_EVERYWHERE = rx(
    r"\s+các\s+cấp(?!\w)|\s+(?:ở |tại )?(?:các|\d{1,2})\s+(?:tỉnh, thành phố|tỉnh|thành phố|địa phương|huyện|quận|xã|phường)(?:, (?:thành phố|thị xã|phường|xã|đặc khu))*"
    r"(?:\s+(?i:trực thuộc trung ương))?(?!\w)"
)
_PLACE = rx(r"(?:tỉnh|thành phố)\s(?P<place>[\p{Lu}][\w -]+)$")
_AT_PLACE = rx(r"(?:tỉnh|thành phố) [\p{Lu}][\w -]+$")
_NO_PLACE = rx(r"(?:[Tt]ỉnh ủy|[Tt]hành ủy|[Tt]ỉnh ủy, [Tt]hành ủy)$")


def _place_of(name: str) -> str | None:
    """The province that a body's name ends with ("Ủy ban nhân dân thành phố Hà Nội" → "thành phố Hà Nội")."""
    m = _AT_PLACE.search(name)
    return m[0] if m else None


class Reader:
    """Reads actors in one passage. ``known`` are the register's mentions in it."""

    def __init__(self, passage: Passage, known: list[Mention], scene: Scene) -> None:
        self.text, self.low, self.scene = passage.text, passage.low, scene
        self.known = {m.begin: m for m in known}
        self.finishes = frozenset(m.finish for m in known)
        self.told: list[Mention] = []
        self._refers_back = _SAME.search(self.text) is not None
        self._lists: dict[int, tuple[list[Mention], int]] = {}
        self._ones: dict[int, Mention | None] = {}

    def after(self, told: list[Mention]) -> None:
        """Take note of who was told so far, in order: what "Bộ này" and "Thành phố" may stand for."""
        if self._refers_back:
            self._lists.clear()
            self._ones.clear()
        self.told = told

    def actors(self, at: int) -> tuple[list[Mention], int]:
        """The list of actors that begins at ``at``, and where it ends; an empty list where none begins."""
        if at not in self._lists:
            self._lists[at] = self._actors(at)
        found, finish = self._lists[at]
        return list(found), finish

    def _actors(self, at: int) -> tuple[list[Mention], int]:
        found: list[Mention] = []
        position = finish = at
        while one := self._one(self._skip(position)):
            listed = self._shared_head(one) or self._bracketed(one) or self._at_levels(one)
            found = self._at_all_levels(self._placed(found, listed), listed)
            found += listed
            finish = self._behind(listed[-1].finish)
            joint = _AND.match(self.text, finish)
            if not joint:
                break
            position = joint.end()
        return found, finish

    def _bracketed(self, group: Mention) -> list[Mention] | None:
        """The members of a group that a bracket names: "các bộ chủ quản chương trình (Bộ Y tế, Bộ Nội vụ)"."""
        opened = _OPEN_BRACKET.match(self.text, group.finish) if group.kind == "group" else None
        if not opened:
            return None
        members, end = self.actors(opened.end())
        if not members or self.text[end : end + 1] != ")" or any(m.kind == "group" for m in members):
            return None
        last = members[-1]
        return [*members[:-1], Mention(last.begin, end + 1, last.name, last.kind, last.id)]

    def _at_levels(self, one: Mention) -> list[Mention]:
        """ "Ban Chỉ huy phòng thủ dân sự cấp tỉnh, cấp xã": the one body at each level."""
        listed = [one]
        while _LEVEL.search(one.name) and (m := _NEXT_LEVEL.match(self.text, listed[-1].finish)):
            listed.append(Mention(m.start("level"), m.end(), _LEVEL.sub(m["level"], one.name), one.kind))
        return listed

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

    def partners(self, at: int) -> tuple[list[Mention], int]:
        """The actors behind "phối hợp với" or "cùng": there a noun without "các" stands for a group too ("cùng nhà thầu")."""
        found, after = self.actors(at)
        end = None if found else groups.read_bare(self.text, self.low, at)
        return ([Mention(at, end, groups.canonical(self.text[at:end]), "group")], end) if end else (found, after)

    def _at_all_levels(self, before: list[Mention], listed: list[Mention]) -> list[Mention]:
        """ "Mặt trận Tổ quốc Việt Nam và Hội Nông dân các cấp": both work at all levels."""
        if not listed[-1].name.endswith(" các cấp"):
            return before
        return [Mention(m.begin, m.finish, f"{m.name} các cấp", "group") if m.kind == "body" and _MASS.match(m.name) else m for m in before]

    def actor(self, at: int) -> Mention | None:
        """One actor that begins right at ``at``."""
        return self._one(at)

    def _skip(self, at: int) -> int:
        m = _SKIP.match(self.text, at)
        return self._skip(m.end()) if m and m.end() > at else at

    def _behind(self, at: int) -> int:
        """Past a bracket or an apposition that belongs to the actor just read."""
        while m := _BRACKET.match(self.text, at):
            at = m.end()
        if m := _APPOSED.match(self.text, at):
            return m.end()
        if m := _APPOSITION.match(self.text, at):
            end = names.read_name(self.text, self.low, m.end())
            return end or at
        return at

    def _one(self, at: int) -> Mention | None:
        if at not in self._ones:
            self._ones[at] = self._read_one(at) if at < len(self.text) else None
        return self._ones[at]

    def _read_one(self, at: int) -> Mention | None:
        one = (
            self._antecedent(at)
            or self._post(at)
            or self._local(at)
            or self._province(at)
            or self._alias(at)
            or self._registered(at)
            or self._group(at)
            or self._named(at)
        )
        if one and (one.kind == "body" or _OWN_PLACE.search(one.name)):
            return self._own_or_all(one)
        return one or self._of_the_ministry(at)

    def _of_the_ministry(self, at: int) -> Mention | None:
        """ "Bộ trưởng", "Lãnh đạo Bộ", "Bộ" in a ministry's own document."""
        own = self.scene.ministry
        m = _MINISTRYS.match(self.text, at) if own else None
        if not own or not m or not self._stands_alone(m.end()):
            return None
        if m["post"]:
            return Mention(at, m.end(), f"{m['post']} {own}", "post")
        return Mention(at, m.end(), own, "body", self.scene.body_id(own))

    def _antecedent(self, at: int) -> Mention | None:
        """ "Bộ này", "Thành phố", "Tỉnh": the body of that kind that was told last; in a ministry's own document "Bộ" is itself."""
        m = _SAME.match(self.text, at)
        if not m or not (m["this"] or self._stands_alone(m.end())):
            return None
        kind = lower(m["kind"])
        last = next((x for x in reversed(self.told) if lower(x.name).startswith(f"{kind} ") or f" {kind} " in f"{lower(x.name)} "), None)
        if last is None or last.kind == "group" or (kind in ("thành phố", "tỉnh") and not _place_of(last.name)):
            return None
        name = last.name[lower(last.name).index(kind) :] if kind in ("thành phố", "tỉnh") else last.name
        return Mention(at, m.end(), name[0].lower() + name[1:] if kind in ("thành phố", "tỉnh") else name, "body", self.scene.body_id(name))

    def _own_or_all(self, one: Mention) -> Mention:
        """ "Sở Y tế các tỉnh" is a group; "Sở Y tế" alone is that of the document's own province."""
        if everywhere := _EVERYWHERE.match(self.text, one.finish):
            return Mention(one.begin, everywhere.end(), groups.canonical(self.text[one.begin : everywhere.end()]), "group")
        if one.id:
            return one
        if self.scene.ministry and (own := _OWN_MINISTRY.sub(self.scene.ministry, one.name)) != one.name:
            return Mention(one.begin, one.finish, own, one.kind, self.scene.body_id(own))
        if not self.scene.province:
            return one
        bare = _BARE_PLACE.sub("", one.name)
        here = bodies().named(f"{bare} {self.scene.province}", self.scene.issued)
        name = here.name if here else f"{bare} {self.scene.province}" if bare != one.name else one.name
        return Mention(one.begin, one.finish, name, "body", here.id if here else None)

    def _post(self, at: int) -> Mention | None:
        if m := _STANDALONE.match(self.text, at):
            name = _CANONICAL.get(lower(m[0]), m[0])
            person = _PERSON.match(self.text, m.end()) if "hủ tướng" in m[0] else None
            body = bodies().named(name, self.scene.issued)
            if body:
                return Mention(at, m.end(), body.name, "body", body.id)
            if person and not self.known.get(person.start("name")):
                return Mention(at, person.end(), f"{m[0]} {person['name']}" if name.startswith("Phó") else name, "post")
            several = _SEVERAL.search(self.text, 0, at) if "Phó" in name else None
            return Mention(at, m.end(), f"các {name}", "group") if several else Mention(at, m.end(), name, "post")
        m = _TITLE.match(self.text, at) if self.text[at].isupper() else None
        if not m or groups.read(self.text, self.low, at):
            return None
        owner = self._one(m.end())
        if owner and owner.kind in ("body", "group"):
            return Mention(at, owner.finish, f"{m[0].strip()} {owner.name}", "group" if owner.kind == "group" else "post")
        return None

    def _registered(self, at: int) -> Mention | None:
        mention = self.known.get(at)
        if mention and (branch := _BRANCH.match(self.text, mention.finish)) and self.text[at : mention.finish] != mention.name:
            return Mention(at, branch.end(), self.text[at : branch.end()], "body")
        longer = names.read_name(self.text, self.low, at) if mention else None
        if mention and longer and longer > mention.finish and self._is_own_name(mention.finish, longer):
            return self._named(at)
        return mention

    def _is_own_name(self, begin: int, finish: int) -> bool:
        """Whether words behind a registered name make it another body's ("Văn phòng Chính phủ", "Thanh tra Bộ Y tế")."""
        extra = self.text[begin:finish].strip()
        return bool(extra) and extra[0].isupper() and not extra.startswith(("Chủ ", "Phối "))

    def _named(self, at: int) -> Mention | None:
        end = names.read_name(self.text, self.low, at)
        if end is None:
            return None
        name = groups.full(self.text[at:end])
        body = bodies().named(name, self.scene.issued)
        return Mention(at, end, body.name if body else name, "body", body.id if body else None)

    def _alias(self, at: int) -> Mention | None:
        best: Mention | None = None
        for short, name in self.scene.aliases.items():
            end = at + len(short)
            if self.low.startswith(short, at) and not self.low[end : end + 1].isalnum() and (not best or end > best.finish):
                best = Mention(at, end, name, "body", self.scene.body_id(name))
        committee = self.scene.committee
        own = _OWN_COMMITTEE.match(self.text, at) if committee and not best else None
        if own and committee and committee.startswith(own[0][:7]) and self._stands_alone(own.end()):
            best = Mention(at, own.end(), committee, "body", self.scene.body_id(committee))
        return best

    def _stands_alone(self, at: int) -> bool:
        """Whether a committee's short name ends here: nothing follows that says which one ("các tỉnh", "về …")."""
        rest = self.low[at:].lstrip()
        return not rest or not rest[0].isalnum() or _GOES_ON.match(rest) is not None or begins_action(rest)

    def _local(self, at: int) -> Mention | None:
        """The document's own province behind "tỉnh", "UBND tỉnh", "Tỉnh ủy"."""
        province = next((p for m in reversed(self.told) if (p := _place_of(m.name))), None) or self.scene.province
        if not province:
            return None
        if m := _PARTY.match(self.text, at):
            organ = f"{m['organ']} " if m["organ"] else ""
            place = province.removeprefix("tỉnh ").removeprefix("thành phố ")
            name = f"{organ}{m['word'][0].upper()}{m['word'][1:]} {place}"
        elif (m := _LOCAL.match(self.text, at)) and province.startswith(lower(m["word"])):
            name = f"{groups.full(m['organ'])} {province}" if m["organ"] else province
        else:
            return None
        return Mention(at, m.end(), name, "body", self.scene.body_id(name))

    def _province(self, at: int) -> Mention | None:
        """ "tỉnh Bắc Ninh", "thành phố Hà Nội" in small letters."""
        m = _IN_SMALL.match(self.text, at)
        body = bodies().named(m[0], self.scene.issued) if m else None
        return Mention(at, m.end(), body.name, "body", body.id) if m and body else None

    def _group(self, at: int) -> Mention | None:
        end = groups.read(self.text, self.low, at)
        if end and (region := _REGION.match(self.text, end)):
            end = region.end()
        return Mention(at, end, groups.canonical(self.text[at:end]), "group") if end else None

    def _shared_head(self, head: Mention) -> list[Mention] | None:
        """The members of "các bộ: Công an, Tài chính" and "Ủy ban nhân dân các tỉnh: Đắk Lắk, Gia Lai"."""
        colon = _COLON.match(self.text, head.finish)
        if not colon and head.kind == "group" and head.name.endswith(("tỉnh", "thành phố")):
            colon = _PROVINCES.match(self.text, head.finish)
        prefixes = groups.singular(_WHERE.sub("", head.name)) if colon and head.kind == "group" else ()
        if not colon or not prefixes:
            return None
        members, position = [], colon.end()
        while member := self._member(prefixes, position):
            members.append(member)
            joint = _AND.match(self.text, member.finish)
            position = joint.end() if joint else len(self.text)
        return members or None

    def _member(self, prefixes: tuple[str, ...], at: int) -> Mention | None:
        ends = [
            m.start() for m in rx(r",|;|\.|:|\s(?=và\s|chủ\s|phối\s|báo\s|để\s|có\s)|\s(?=[\p{Ll}])|$").finditer(self.text[at : at + 90])
        ]
        for end in sorted(set(ends), reverse=True):
            words = self.text[at : at + end].strip()
            for prefix in (*prefixes, "") if words else ():
                post, _, noun = prefix.rpartition(" ")
                ministry = bodies().named(f"{noun} {words}", self.scene.issued) if post and noun == "Bộ" else None
                if ministry:
                    return Mention(at, at + end, f"{post} {ministry.name}", "post")
                body = bodies().named(f"{prefix} {words}".strip(), self.scene.issued)
                if body:
                    return Mention(at, at + end, body.name, "body", body.id)
        place = rx(r"[\p{Lu}]\w*(?:\s+[\p{Lu}]\w*)*").match(self.text, at)
        known = self.known.get(at)
        if known:
            return known
        return Mention(at, place.end(), f"{prefixes[0]} {place[0]}", "body") if place else None


@kept
def reader_of(passage: Passage, scene: Scene) -> Reader:
    """The reader of a passage, with the register's bodies in it; the scene must be known by then."""
    return Reader(passage, mentions.find(passage, scene.issued), scene)
