"""One actor: a post, a body of the register, a group, or a body by its head word, whichever begins at a place."""

from __future__ import annotations

from loaders.language import groups, names
from loaders.language.committees import MATTER, acting_committee
from loaders.language.fields import field
from loaders.language.letters import lower, rx
from loaders.language.lexicon import alternation
from loaders.language.mentions import Mention
from loaders.language.own_bodies import OWN_PLACE, OwnBodies
from loaders.language.people import person_at
from loaders.language.scene import Scene
from ontology.registers import bodies, provinces

_TITLES = (
    r"Bộ trưởng|Thứ trưởng|Thống đốc|Phó Thống đốc|Chủ nhiệm|Phó Chủ nhiệm|Tổng Thanh tra|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc|"
    r"Tổng Giám đốc|Phó Tổng Giám đốc|Trưởng ban|Trưởng Ban|Phó Trưởng ban|Phó Trưởng Ban|Cục trưởng|Vụ trưởng|Chánh Văn phòng|Chánh(?=\s+Thanh tra\s+(?:tỉnh|thành phố|[Ss]ở|Bộ(?!\s+[\p{Lu}])))|Chánh Thanh tra|Viện trưởng|Chánh án|"
    "Tổng Kiểm toán|Tư lệnh|Hiệu trưởng|Tổng cục trưởng|Tổng Cục trưởng|Phó Cục trưởng|Phó Vụ trưởng|Phó Viện trưởng|Chi cục trưởng|Thủ trưởng|Người đứng đầu|Lãnh đạo|Trưởng|Tổng Biên tập|Tổ trưởng|Phó Tổ trưởng|Trưởng đoàn|Chỉ huy trưởng|Chính ủy"
)
_TITLE = rx(rf"(?:{_TITLES})(?: [Tt]hường trực| chuyên trách)?\s+(?=[\p{{Lu}}])")
_IN_SMALL = ("người đứng đầu Chính phủ", "lãnh đạo Chính phủ")
_IN_EITHER = (*_IN_SMALL, *(f"{words[0].upper()}{words[1:]}" for words in _IN_SMALL))
_STANDALONE = rx(
    rf"(?:{'|'.join(_IN_EITHER)}|Thủ tướng Chính phủ|Thủ tướng|Phó [Tt]hủ tướng(?: [Tt]hường trực)?(?: Chính phủ)?|Thường trực Ban Bí thư|Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|Tổng Thanh tra Chính phủ|"
    r"Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ|Quốc hội|Chính phủ|Bộ Chính trị|Ban Bí thư)(?!\w)"
)
_ANOTHER = rx(r"\s+(?:nhân dân|quốc gia|thường vụ|[\p{Lu}])")
"""What follows a bare "Ủy ban", "Ban" that is not the one spoken of."""
_IN_CHARGE = rx(r"\s+phụ trách(?: lĩnh vực)?(?!\w)(?!\s+(?:[\p{Lu}]|chỉ đạo))")
_BARE_DEPUTY = ("Phó Thủ tướng", "Phó Thủ tướng Chính phủ")
_NAMED_DEPUTY = rx(r"Phó Thủ tướng(?: Thường trực)?(?: Chính phủ)? [\p{Lu}]")
"""In a notice of what a deputy prime minister concluded, "Phó Thủ tướng" is that one."""
_SEVERAL = rx(r"(?:[Cc]ác đồng chí|[Cc]ác)\s+\Z")
_POST_BEHIND = rx(r"(?:,|\s*[-–])\s+(?=[\p{Lu}])")
_PERSON = rx(r"\s+(?P<name>[\p{Lu}][\p{Ll}]+(?:\s+[\p{Lu}][\p{Ll}]+){1,4})(?!\w)")
_NAMED = ("Bộ trưởng ", "Thứ trưởng ", "Chủ tịch ", "Phó Chủ tịch ", "Bí thư ", "Tổng Giám đốc ", "Thống đốc ")
"""Posts that a report names by their holder alone: "Bộ trưởng Phạm Hoài Thu đề nghị …"."""
_CANONICAL = {
    "người đứng đầu chính phủ": "Thủ tướng Chính phủ",
    "thủ tướng": "Thủ tướng Chính phủ",
    "phó thủ tướng": "Phó Thủ tướng Chính phủ",
    "phó thủ tướng thường trực": "Phó Thủ tướng Thường trực Chính phủ",
}
_OWN_COMMITTEE = rx(
    r"(?:Ban [Cc]hỉ đạo|Ủy ban [Qq]uốc gia|Ủy ban)(?: của Chính phủ| [Qq]uốc gia|(?P<states> Nhà nước))?"
    rf"(?! (?:nhân dân|Trung ương|Mặt trận|[\p{{Ll}}]+ [\p{{Lu}}]|về(?! {MATTER})))(?!\w)"
)
_LAND = "(?i:đồng bằng|sông|trung du|miền núi|núi|miền|phía|vùng|kinh tế|trọng điểm|duyên hải|ven biển|cao nguyên|biên giới)"
_REGION = rx(
    rf"\s+(?:khu vực|vùng|phía|miền)(?:(?:\s+(?:{_LAND}|và)(?!\w))*\s+(?!(?:{_LAND})\s)[\p{{Lu}}]\w*)+|\s+(?:khu vực|vùng) (?:miền núi|biên giới|ven biển)(?!\w)"
)
_FROM_TO = rx(r"\s+từ\s+(?:tỉnh |thành phố )?(?:[\p{Lu}]\w*\s+){1,4}(?:đến|tới)\s+(?:tỉnh |thành phố )?[\p{Lu}]\w*(?:\s[\p{Lu}]\w*){0,3}")
_DISASTER = (
    r"(?:(?:cơn )?bão(?: số \d+(?:(?:,| và) (?:bão )?số \d+)*)?|mưa,? lũ|lũ lụt|ngập lụt|thiên tai|hạn hán|xâm nhập mặn|sạt lở|dịch bệnh)"
)
_STRUCK = rx(rf"(?:(?<=ảnh hưởng)|(?<=thiệt hại)|(?<=tác động))\s+(?:bởi|của|do)\s+{_DISASTER}(?:(?:,| và) {_DISASTER})*(?!\w)")
"""By what the places of a group were struck ("các địa phương bị ảnh hưởng bởi bão số 12, số 13")."""
_OWNED = rx(r"\s+(?:thuộc(?:,|;| và| hoặc) trực thuộc|trực thuộc|thuộc|của)\s+(?=[\p{Lu}])")
_CUT_NAME = rx(r"\s+(?:(?:trực )?thuộc (?:Bộ|Sở|Tỉnh)|trực thuộc)$")
_GOES_ON = rx(r"\s+[\p{Lu}]")
_PROVINCE_NAMES = alternation(p.name for p in provinces())
_BRANCH = rx(
    rf"\s+(?:(?:[Cc]hi nhánh\s+)?[Kk]hu vực\s+(?:\d+|[IVX]+)|(?:[Cc]hi nhánh\s+(?:tỉnh\s+|thành phố\s+)?)?{_PROVINCE_NAMES})(?!\w)"
)


_ORGAN_IN_CAPITALS = rx(
    r"(?P<head>CỤC|VỤ(?! (?:ĐÔNG|XUÂN|HÈ|MÙA|ÁN|VIỆC))|VIỆN|TRUNG TÂM|VĂN PHÒNG|THANH TRA|TỔNG CỤC|CHI CỤC|HỌC VIỆN|TẬP ĐOÀN|TỔNG CÔNG TY)\s(?P<rest>[\p{Lu} -]{3,70})[:.\s]*$"
)
_SERVES = rx(
    r"(?P<unit>Văn phòng(?: Thường trực| thường trực)?|(?:Cơ quan |Bộ phận )?[Tt]hường trực|(?:Tổ|Bộ phận) [Gg]iúp việc|Tổ [Tt]hư ký)(?: của| cho)?\s+(?=Ban [Cc]hỉ (?:đạo|huy)|Ủy ban [Qq]uốc gia|Hội đồng|Tiểu ban|Tổ [Cc]ông tác)"
)
"""Who serves a committee: "Văn phòng Ban Chỉ đạo phòng thủ dân sự quốc gia"."""
_COMMITTEES = ("Ban C", "Ban c", "BAN CHỈ", "Ủy ban Q", "Ủy ban q", "ỦY BAN Q", "Tiểu ", "Tổ ", "Hội đồng")
"""How the names of committees begin: nearly every capital is ruled out by that alone."""
_DEEPEST = 6
"""How many actors own one another ("các đơn vị thuộc Sở Y tế tỉnh Cà Mau"): text that nests without end names nobody."""
_SMALL = ("tỉnh", "thành", "lãnh đạo tỉnh", "lãnh đạo Tỉnh", "lãnh đạo thành phố", "lãnh đạo Thành phố", *_IN_SMALL)
"""The places and posts that may be written in small letters begin so; of the rest only short names and groups are."""


class ActorReader:
    """Reads single actors in one passage, each place once. ``known`` are the register's mentions in it."""

    def __init__(self, text: str, low: str, known: dict[int, Mention], scene: Scene) -> None:
        self.text, self.low, self.known, self.scene = text, low, known, scene
        self.own = OwnBodies(text, low, scene)
        self._aliases = [(short, name) for short, name in scene.aliases.items() if short in low]
        self._ones: dict[int, Mention | None] = {}
        self._depth = 0

    def after(self, told: list[Mention]) -> bool:
        """Take note of who was told so far; whether what was read may now read otherwise."""
        self.own.told = told
        changed = bool(self._ones) and self.own.refers_back
        if changed:
            self._ones.clear()
        return changed

    def at(self, at: int) -> Mention | None:
        """The actor that begins right at ``at``."""
        if at not in self._ones:
            if self._depth == _DEEPEST or at >= len(self.text):
                return None
            self._depth += 1
            self._ones[at] = self._read(at)
            self._depth -= 1
        return self._ones[at]

    def _read(self, at: int) -> Mention | None:
        capital = self.text[at].isupper()
        one = self._with_capital(at) if capital else self._in_small(at)
        if one and (one.kind == "body" or OWN_PLACE.search(one.name)):
            return self.own.own_or_all(one)
        return one or (self.own.of_the_ministry(at) if capital else None)

    def _with_capital(self, at: int) -> Mention | None:
        return (
            self.own.told_before(at)
            or self._post(at)
            or self.own.of_the_province(at)
            or self._committee(at)
            or self._alias(at)
            or self._registered(at)
            or (None if names.WHOLE.match(self.text, at) else self._group(at))
            or self._named(at)
            or self._in_capitals(at)
        )

    def _in_small(self, at: int) -> Mention | None:
        """What begins without a capital: most places of a text do, and nearly all readings are ruled out by that alone."""
        place = self.text.startswith(_SMALL, at)
        one = (self._post(at) or self.own.of_the_province(at) or self.own.province(at)) if place else None
        return self.own.told_before(at) or one or self._alias(at) or self._group(at)

    def _committee(self, at: int) -> Mention | None:
        """A committee by its long name ("Ban Chỉ đạo quốc gia về an toàn giao thông"), not by its head word alone."""
        if serves := _SERVES.match(self.text, at):
            of = acting_committee(self.text, self.low, serves.end(), self.scene.issued)
            return Mention(at, of[0], f"{serves['unit']} {of[1]}", "body") if of else None
        heads = self.text.startswith(_COMMITTEES, at) and not names.WHOLE.match(self.text, at)
        found = acting_committee(self.text, self.low, at, self.scene.issued) if heads else None
        return Mention(at, found[0], found[1], "body", self.scene.body_id(found[1])) if found else None

    def _post(self, at: int) -> Mention | None:
        if m := _STANDALONE.match(self.text, at):
            if charge := _IN_CHARGE.match(self.text, m.end()) if m[0].startswith("Phó") else None:
                return Mention(at, charge.end(), self.text[at : charge.end()], "post")
            name = _CANONICAL.get(lower(m[0]), m[0])
            person = _PERSON.match(self.text, m.end()) if "hủ tướng" in m[0] else None
            body = bodies().named(name, self.scene.issued)
            if body:
                return Mention(at, m.end(), body.name, "body", body.id)
            if person and not self.known.get(person.start("name")):
                if m[0] == "Phó Thủ tướng" and person["name"] in self.scene.deputies:
                    return Mention(at, person.end(), f"Phó Thủ tướng Chính phủ {person['name']}", "post")
                return Mention(at, person.end(), f"{m[0]} {person['name']}" if name.startswith("Phó") else name, "post")
            several = _SEVERAL.search(self.text, 0, at) if "Phó" in name else None
            if m[0] in _BARE_DEPUTY and not several and _NAMED_DEPUTY.match(chair := self.scene.assigner or ""):
                return Mention(at, m.end(), chair, "post")
            return Mention(at, m.end(), f"các {m[0]}", "group") if several else Mention(at, m.end(), name, "post")
        m = _TITLE.match(self.text, at) if self.text[at].isupper() else None
        if not m or (groups.read(self.text, self.low, at) and not self.text.startswith("Trưởng Ban ", at)):
            return None
        if minister := field().match(self.low, m.end() - 1) if m[0].startswith(("Bộ trưởng ", "Thứ trưởng ")) else None:
            body = bodies().named(f"Bộ {self.text[m.end() : minister.end()]}", self.scene.issued)
            return Mention(at, minister.end(), f"{m[0].strip()} {body.name}", "post") if body else None
        owner = self.at(m.end())
        person = _PERSON.match(self.text, m.end() - 1) if owner is None and m[0].startswith(_NAMED) else None
        if person:
            return Mention(at, person.end(), f"{m[0].strip()} {person['name']}", "post")
        if owner is None and m[0].startswith("Trưởng Ban "):
            owner = self.at(at + len("Trưởng "))
            return Mention(at, owner.finish, f"Trưởng {owner.name}", "post") if owner and owner.kind == "body" else None
        if owner and owner.kind in ("body", "group"):
            return self._held(m[0].strip(), Mention(at, owner.finish, owner.name, "group" if owner.kind == "group" else "post"))
        return None

    def person(self, at: int) -> Mention | None:
        """Who is called by name ("đồng chí Trần Hoài Nam, Bộ trưởng Bộ Y tế"): the post, where it stands behind, else the person."""
        person = person_at(self.text, at)
        behind = _POST_BEHIND.match(self.text, person.finish) if person else None
        post = self._post(behind.end()) if behind else None
        if person and post:
            deputy = post.kind == "post" and post.name.startswith(("Phó ", "Thứ "))
            return Mention(at, post.finish, f"{post.name} {person.name}" if deputy else post.name, post.kind)
        return Mention(at, person.finish, person.name, "person") if person else None

    def _held(self, title: str, post: Mention) -> Mention:
        """A post with its holder: a head is one and needs no name, a deputy is told apart by it."""
        person = person_at(self.text, post.finish + 1) if post.kind == "post" else None
        name = f"{post.name} {person.name}" if person and title.startswith(("Phó ", "Thứ ")) else post.name
        return Mention(post.begin, person.finish if person else post.finish, f"{title} {name}", post.kind)

    def _registered(self, at: int) -> Mention | None:
        mention = self.known.get(at)
        branch = _BRANCH.match(self.text, mention.finish) if mention else None
        if mention and branch and (self.text[at : mention.finish] != mention.name or "hu vực" in branch[0]):
            return Mention(at, branch.end(), self.text[at : branch.end()], "body")
        longer = names.read_name(self.text, self.low, at) if mention else None
        if mention and longer and longer > mention.finish and self._is_own_name(mention.finish, longer):
            return self._named(at)
        return mention

    def _is_own_name(self, begin: int, finish: int) -> bool:
        """Whether words behind a registered name make it another body's ("Văn phòng Chính phủ", "Thanh tra Bộ Y tế")."""
        extra = self.text[begin:finish].strip()
        person = person_at(self.text, begin + 1)
        if (person and person.finish >= finish) or (extra.startswith("Bộ ") and begin + 1 in self.known):
            return False
        return (
            bool(extra)
            and (extra[0].isupper() or extra.startswith("về ") or extra in ("tỉnh", "thành phố"))
            and not extra.startswith(("Chủ ", "Phối "))
        )

    def _named(self, at: int) -> Mention | None:
        end = names.read_name(self.text, self.low, at)
        if end is None:
            return None
        name = groups.full(self.text[at:end])
        body = bodies().named(name, self.scene.issued)
        return Mention(at, end, body.name if body else name, "body", body.id if body else None)

    def _in_capitals(self, at: int) -> Mention | None:
        """ "SỞ TÀI CHÍNH", "CỤC HÀNG HẢI VIỆT NAM" as a heading."""
        if named := field().match(self.low, at + 2) if self.text.startswith("SỞ ", at) else None:
            ministry = bodies().named(f"Bộ{named[0]}", None)
            of = ministry.name.removeprefix("Bộ ") if ministry else named[0].strip().capitalize()
            return Mention(at, named.end(), f"Sở {of}", "body")
        m = _ORGAN_IN_CAPITALS.match(self.text, at)
        if not m:
            return None
        name = f"{m['head'].capitalize()} {m['rest'].strip().capitalize()}".replace("việt nam", "Việt Nam")
        body = bodies().named(name, self.scene.issued)
        return Mention(at, m.end("rest"), body.name if body else name, "body", body.id if body else None)

    def _alias(self, at: int) -> Mention | None:
        best: Mention | None = None
        for short, name in self._aliases:
            end = at + len(short)
            if not self.low.startswith(short, at) or self.low[end : end + 1].isalnum():
                continue
            fronts = lower(name).startswith(f"{short} ")  # "Ủy ban" for one committee; "Ủy ban nhân dân" is another
            if (not best or end > best.finish) and not (fronts and _ANOTHER.match(self.text, end)):
                best = Mention(at, end, name, "body", self.scene.body_id(name))
        committee = self.scene.committee
        own = _OWN_COMMITTEE.match(self.text, at) if committee and not best and self.text[at].isupper() else None
        if own and own["states"] and " Nhà nước" not in str(committee):
            return best
        if own and committee and committee.startswith(own[0][:7]) and self.own.stands_alone(own.end()):
            best = Mention(at, own.end(), committee, "body", self.scene.body_id(committee))
        return best

    def _group(self, at: int) -> Mention | None:
        end = groups.read(self.text, self.low, at)
        if end and (region := _REGION.match(self.text, end)):
            end = region.end()
        if end and (between := _FROM_TO.match(self.text, end)):
            end = between.end()
        if end and (struck := _STRUCK.match(self.text, end)):
            end = struck.end()
        end = self._with_owner(at, end) if end else None
        return Mention(at, end, groups.canonical(self.text[at:end]), "group") if end else None

    def _with_owner(self, at: int, end: int) -> int:
        """Where a group ends with the body that it belongs to: "các đơn vị thuộc Bộ Quốc phòng"."""
        cut = _CUT_NAME.search(self.text[at:end]) if _GOES_ON.match(self.text, end) else None
        owned = _OWNED.match(self.text, at + cut.start() if cut else end)
        owner = self.at(owned.end()) if owned else None
        return owner.finish if owner and owner.kind == "body" else end
