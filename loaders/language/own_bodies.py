"""Bodies that a document names by what is its own: its province's, its ministry's, its committee's, the one told before."""

from __future__ import annotations

import re
from functools import cached_property

from loaders.language import groups
from loaders.language.letters import lower, rx
from loaders.language.lexicon import alternation
from loaders.language.mentions import Mention
from loaders.language.names import PAPERS
from loaders.language.places import spoken_of
from loaders.language.scene import Scene
from loaders.language.verbs import begins_action
from ontology.registers import bodies, provinces

_LOCAL = rx(
    rf"(?:(?P<organ>Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Công an|CA|Bộ Chỉ huy Quân sự|Bộ CHQS|Chủ tịch UBND|Chủ tịch Ủy ban nhân dân|[Ll]ãnh đạo)\s+)?(?P<word>[Tt]ỉnh|[Tt]hành phố)(?!\w)(?!\s+(?:(?!{PAPERS})[\p{{Lu}}]|và\s|,\s*thành|(?:ủy|đoàn|đội|lộ)(?!\w)))"
)
_ORGANS = r"(?:(?:Thường trực |Ban Thường vụ )?Đảng ủy|(?:Thường trực )?(?:Hội đồng nhân dân|HĐND)|(?:Ủy ban nhân dân|UBND)|Đoàn (?:đại biểu Quốc hội|ĐBQH)|Ủy ban (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?)"
_LETTERS_BEHIND = r"(?:\s\([A-ZĐ]{2,8}\))?"
_BESIDE = rx(
    rf"(?P<organ>{_ORGANS})(?:(?P<short>\s\([A-ZĐ]{{2,8}}\))(?=\s(?P<at>(?:tỉnh|thành phố|huyện|xã|phường|đặc khu)(?!\w)(?P<named>(?:\s[\p{{Lu}}]\w*){{1,4}})?))"
    rf"|{_LETTERS_BEHIND}(?=(?:(?:,|\s+và)\s+{_ORGANS}{_LETTERS_BEHIND})+\s+(?P<place>(?:tỉnh|thành phố|huyện|xã|phường|đặc khu)(?!\w)(?:\s[\p{{Lu}}]\w*){{0,4}})))"
)
""" "Hội đồng nhân dân, Ủy ban nhân dân (UBND) tỉnh Quảng Ngãi": the place stands behind the last and holds for all."""
_PARTY = rx(
    r"(?:(?P<organ>Thường trực|Ban Thường vụ)\s+)?(?P<word>Tỉnh ủy|tỉnh ủy|Thành ủy|thành ủy|Tỉnh đoàn|Thành đoàn)(?!\w)(?!\s+[\p{Lu}])"
)
_OWN_MINISTRY = re.compile(r"(?<=\w )Bộ$")
_MINISTRYS = rx(r"(?:(?P<post>Bộ trưởng|Thứ trưởng|Lãnh đạo)(?:\s+Bộ)?|Bộ)(?!\w)(?!\s+[\p{Lu}])")
_BARE_PLACE = re.compile(r"(?<!cấp)(?<!các) (?:tỉnh|thành phố)$")
_PROVINCE_NAMES = alternation(p.name for p in provinces())
_IN_SMALL = rx(rf"(?:tỉnh|thành phố)\s+{_PROVINCE_NAMES}(?!\w)")
_IN_CAPITALS = ("Bộ", "Ủy ban", "Thành phố", "Tỉnh", "Ngân hàng", "Thanh tra", "Tập đoàn", "Tổng công ty")
_WITH_THIS = (
    f"{kind}(?=\\s+(?:này|nói trên|nêu trên)(?!\\w))"
    for kind in (
        "bộ",
        "tỉnh",
        "thành phố",
        "ngân hàng",
        "tập đoàn",
        "Cơ quan",
        "cơ quan",
        "Sở",
        "sở",
        "Cục",
        "Vụ",
        "Viện",
        "Công ty",
        "Ban Quản lý",
        "Ban",
    )
)
_SAME = rx(rf"(?P<kind>{'|'.join((*_IN_CAPITALS, *_WITH_THIS))})(?P<this>\s+(?:này|nói trên|nêu trên|trên))?(?!\w)(?!\s+[\p{{Lu}}])")
_TOGETHER = rx(
    r"(?:(?P<two>[Hh]ai|0?2)|(?P<three>[Bb]a|0?3)) (?P<kind>[Bb]ộ|[Ss]ở|[Tt]ỉnh|cơ quan|đơn vị)(?P<these> này| trên| nêu trên| nói trên)?(?!\w)"
)
_GOES_ON = rx(
    r"(?:và|để|tại|theo|trong|về việc|phải|cần|có|đã|được|giao|yêu cầu|chủ trì|họp|phụ trách|phân công|đồng thời|trước|sau|từ|khi|xem|là|do|qua|bởi|cho|cũng(?: được)?|còn|tiếp tục|sẽ|nên|chủ động|khẩn trương)(?!\w)"
)
_EVERYWHERE = rx(
    r"\s+(?:các|cùng)\s+cấp(?!\w)|\s+(?:ở |tại )?(?:các|\d{1,2}|hai|ba)\s+(?:tỉnh, thành phố|tỉnh|thành phố|địa phương|huyện|quận|xã|phường)(?:, (?:thành phố|thị xã|phường|xã|đặc khu))*"
    r"(?:\s+(?i:trực thuộc trung ương)|\s+(?:này|nói trên|nêu trên)(?!\w))?(?!\w)"
)
_OF_SOME = rx(r" (?:hai|ba|\d{1,2}) (?:tỉnh|thành phố)$")
_THESE = rx(r"\s+(?:này|nói trên|nêu trên|trên)(?!\w)")
_DEPARTMENT = rx(r"(?P<kind>Sở|Phòng) (?P<field>.+)")
_UNIT_FIRST = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã)(?!\w)")
_LETTERS = rx(r"[\p{Lu}]{2}")
_AT_PLACE = rx(r"(?:tỉnh|thành phố) [\p{Lu}][\w -]+$")

OWN_PLACE = re.compile(r"^(?!.*(?<!\w)(?:các|những|mọi|\d+)(?!\w)).*(?<!cấp) tỉnh$", re.IGNORECASE)
"""A body's name that ends with "tỉnh": which one, the document says elsewhere."""


def place_of(name: str) -> str | None:
    """The province that a body's name ends with.

    >>> place_of("Ủy ban nhân dân thành phố Hà Nội")
    'thành phố Hà Nội'
    """
    m = _AT_PLACE.search(name)
    return m[0] if m else None


class OwnBodies:
    """What "tỉnh", "Sở Y tế", "Văn phòng Bộ", "Bộ này", "Ban Chỉ đạo" stand for in one passage of a document."""

    def __init__(self, text: str, low: str, scene: Scene) -> None:
        self.text, self.low, self.scene = text, low, scene
        self.told: list[Mention] = []
        """Who was told so far, in order."""

    @cached_property
    def refers_back(self) -> bool:
        """Whether anything in the passage may stand for one of those who were told."""
        return _SAME.search(self.text) is not None or _TOGETHER.search(self.text) is not None

    def told_together(self, at: int) -> list[Mention]:
        """ "Hai bộ nêu trên", "hai Bộ gửi …": the last two bodies of that kind that were told, in their order; none if there were fewer."""
        m = _TOGETHER.match(self.text, at) if self.told else None
        if m and not m["these"] and (m["kind"] in ("cơ quan", "đơn vị") or not begins_action(self.low, m.end() + 1)):
            return []
        kind = lower(m["kind"]) if m else ""
        fit = [x for x in self.told if x.kind == "body" and (kind in ("cơ quan", "đơn vị") or lower(x.name).startswith(f"{kind} "))]
        last = list({x.name: x for x in fit}.values())[-(2 if m and m["two"] else 3) :]
        if not m or len(last) < (2 if m["two"] else 3):
            return []
        return [Mention(at, m.end(), x.name, "body", x.id) for x in last]

    def of_the_ministry(self, at: int) -> Mention | None:
        """ "Bộ trưởng", "Lãnh đạo Bộ", "Bộ" in a ministry's own document."""
        own = self.scene.ministry
        m = _MINISTRYS.match(self.text, at) if own else None
        if not own or not m or not self.stands_alone(m.end()):
            return None
        if m["post"]:
            return Mention(at, m.end(), f"{m['post']} {own}", "post")
        return Mention(at, m.end(), own, "body", self.scene.body_id(own))

    def told_before(self, at: int) -> Mention | None:
        """ "Bộ này", "Thành phố", "Tỉnh": the body of that kind that was told last; in a ministry's own document "Bộ" is itself."""
        m = _SAME.match(self.text, at) if self.told and self.refers_back else None
        if not m or not (m["this"] or self.stands_alone(m.end())):
            return None
        kind = lower(m["kind"])
        if kind == "cơ quan":
            last = next((x for x in reversed(self.told) if x.kind == "body"), None)
            return Mention(at, m.end(), last.name, "body", last.id) if last else None
        own = self.scene.province if self.text[at].isupper() and not m["this"] else None
        if own and own.startswith(f"{kind} "):
            return None  # the document's own, whichever others were told
        last = next((x for x in reversed(self.told) if lower(x.name).startswith(f"{kind} ") or f" {kind} " in f"{lower(x.name)} "), None)
        if last is None or last.kind == "group" or (kind in ("thành phố", "tỉnh") and not place_of(last.name)):
            return None
        name = last.name[lower(last.name).index(kind) :] if kind in ("thành phố", "tỉnh") else last.name
        return Mention(at, m.end(), name[0].lower() + name[1:] if kind in ("thành phố", "tỉnh") else name, "body", self.scene.body_id(name))

    def own_or_all(self, one: Mention) -> Mention:
        """ "Sở Y tế các tỉnh", "Sở Y tế hai tỉnh này" is a group; "Sở Y tế" alone is that of the document's own province."""
        if everywhere := _EVERYWHERE.match(self.text, one.finish):
            name = f"{self._written_out(one).name}{self.text[one.finish : everywhere.end()]}"
            return Mention(one.begin, everywhere.end(), groups.canonical(name), "group")
        if one.id:
            return one
        if _OF_SOME.search(one.name):
            these = _THESE.match(self.text, one.finish)
            end = these.end() if these else one.finish
            return Mention(one.begin, end, groups.canonical(self.text[one.begin : end]), "group")
        one = self._written_out(one)
        if self.scene.ministry and (own := _OWN_MINISTRY.sub(self.scene.ministry, one.name)) != one.name:
            return Mention(one.begin, one.finish, own, one.kind, self.scene.body_id(own))
        if not self.scene.province:
            return one
        bare = _BARE_PLACE.sub("", one.name)
        here = bodies().named(f"{bare} {self.scene.province}", self.scene.issued)
        name = here.name if here else f"{bare} {self.scene.province}" if bare != one.name else one.name
        return Mention(one.begin, one.finish, name, "body", here.id if here else None)

    def _written_out(self, one: Mention) -> Mention:
        """ "Sở GTVT", "Phòng Nông nghiệp và PTNT huyện" is for what the ministry of that name is for."""
        m = _DEPARTMENT.match(one.name)
        if not m or not _LETTERS.search(one.name):
            return one
        said = m["field"].split()
        for k in range(len(said), 0, -1):
            place = self._place_named(" ".join(said[k:])) if k < len(said) else ""
            ministry = bodies().named(f"Bộ {' '.join(said[:k])}", None) if place is not None else None
            if ministry:
                name = " ".join(w for w in (m["kind"], ministry.name.removeprefix("Bộ "), place) if w)
                return Mention(one.begin, one.finish, name, one.kind, self.scene.body_id(name) if place else None)
        return one

    def _place_named(self, said: str) -> str | None:
        """The place with which a department's name ends, its unit in front: "Lào Cai" is "tỉnh Lào Cai"."""
        if _UNIT_FIRST.match(said):
            return said
        return next((f"{unit} {said}" for unit in ("tỉnh", "thành phố") if bodies().named(f"{unit} {said}", self.scene.issued)), None)

    def stands_alone(self, at: int) -> bool:
        """Whether a committee's short name ends here: nothing follows that says which one ("các tỉnh", "về …")."""
        rest = self.low[at:].lstrip()
        return not rest or not rest[0].isalnum() or _GOES_ON.match(rest) is not None or begins_action(rest) or rest.startswith("về ")

    def of_the_province(self, at: int) -> Mention | None:
        """The document's own province behind "tỉnh", "UBND tỉnh", "Tỉnh ủy"."""
        if beside := _BESIDE.match(self.text, at):
            return self._beside(beside)
        party = _PARTY.match(self.text, at)
        local = None if party else _LOCAL.match(self.text, at)
        province = self._province_before(at) if party or local else None
        if party and province:
            organ = f"{party['organ']} " if party["organ"] else ""
            place = province.removeprefix("tỉnh ").removeprefix("thành phố ")
            name = f"{organ}{party['word'][0].upper()}{party['word'][1:]} {place}"
            body = bodies().named(name, self.scene.issued)
            return Mention(at, party.end(), body.name if body else name, "body", body.id if body else None)
        if local and province and province.startswith(lower(local["word"])):
            name = groups.full(f"{local['organ']} {province}") if local["organ"] else province
            return Mention(at, local.end(), name, "body", self.scene.body_id(name))
        return None

    def _beside(self, m: re.Match[str]) -> Mention:
        """One of several organs that share the place behind the last, or one with its letters in front of its place."""
        place, end = (m["place"], m.end()) if m["place"] else (m["at"], m.end("at"))
        if place in ("tỉnh", "thành phố"):
            province = self._province_before(m.start())
            place = province if province and province.startswith(place) else place
        name = groups.full(f"{m['organ']} {place}")
        body = bodies().named(name, self.scene.issued)
        return Mention(m.start(), end, body.name if body else name, "body", body.id if body else None)

    def _province_before(self, at: int) -> str | None:
        """The province spoken of right before, else the document's own, else that of the last body told."""
        near = spoken_of(self.text, at, self.scene.issued)
        return near or self.scene.province or next((p for m in reversed(self.told) if (p := place_of(m.name))), None)

    def province(self, at: int) -> Mention | None:
        """ "tỉnh Bắc Ninh", "thành phố Hà Nội" in small letters."""
        m = _IN_SMALL.match(self.text, at)
        body = bodies().named(m[0], self.scene.issued) if m else None
        return Mention(at, m.end(), body.name, "body", body.id) if m and body else None
