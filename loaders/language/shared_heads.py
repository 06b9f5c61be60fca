"""Lists that share their head: "các bộ: Công an, Tài chính", "các Sở Y tế, Tài chính", "UBND các tỉnh: Đắk Lắk, Gia Lai", "các Cục Thuế"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from loaders.findings import ActorKind
from loaders.language import groups, names
from loaders.language.fields import field
from loaders.language.late import Late
from loaders.language.letters import rx
from loaders.language.lexicon import pattern
from loaders.language.mentions import Mention
from loaders.language.one_actor import ActorReader
from loaders.language.verbs import begins_action
from ontology.registers import bodies

_AND = rx(r"\s*(?:,\s*và|;\s*và|,|;|và|/)\s+(?:đồng thời\s+)?|,(?=\d)")
_COLON = rx(r"(?:\s*:|,?\s(?:bao gồm|gồm|như):?)\s+(?=[\p{Lu}])")
_CAPITAL = rx(r"\s+(?=[\p{Lu}])")
_BY_NUMBER = Late(r"(?i:quân khu|quân đoàn|binh đoàn)$")
_NUMBER = Late(r":?\s+(?=\d{1,2}(?:,| và|;)\s?\d)")
_WHERE = Late(
    r" (?:khác|(?:có )?liên quan(?: khác)?|ven biển|miền núi|biên giới|trung du|đồng bằng|có đảo|nêu trên|sau|(?:khu vực|vùng|phía|miền) [^:]*)$"
)
_UNITS = ("tỉnh", "thành phố", "thị xã", "huyện", "quận", "xã", "phường", "đặc khu")
_UNIT_AT_END = Late(rf"(?:{'|'.join(_UNITS)})$")
_UNIT = rx(rf"(?:{'|'.join(_UNITS)}) (?=[\p{{Lu}}])")
_OF_BODIES = ("Đảng ủy", "Đảng bộ", "Thanh tra")
_POSTS = (
    "Chủ tịch",
    "Phó Chủ tịch",
    "Bí thư",
    "Phó Bí thư",
    "Giám đốc",
    "Lãnh đạo",
    "Thủ trưởng",
    "Tổng Giám đốc",
    "Tư lệnh",
    "Hiệu trưởng",
    "Trưởng",
)
_BY_FIELD = Late(r"(?:(?P<post>Bộ trưởng|Thứ trưởng|Giám đốc|[Ll]ãnh đạo|[Tt]hủ trưởng) )?(?P<organ>Bộ|Sở)(?= |$)")
_OF_EACH = Late(rf"(?P<post>{'|'.join(sorted(_POSTS, key=len, reverse=True))}|Bộ trưởng|Thứ trưởng|{'|'.join(_OF_BODIES)}) (?P<organ>.+)")
_ENDS = rx(r",|;|\.|:|\s(?=và\s|chủ\s|phối\s|báo\s|để\s|có\s)|\s(?=[\p{Ll}])|$")
_WORD = Late(r"\w+(?:\s-\s\w+)?")
_OF_PLACES = Late(r"(?:.* )?(?:Ủy ban nhân dân|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Huyện ủy|Công an)$")
_ALL_CAPITALS = rx(r"[\p{Lu}0-9]\S*(?: (?:- )?[\p{Lu}0-9]\S*)*")
_NO_NAME = Late(rf"{pattern('groups', 'no_member')}(?!\w)")
_ANOTHER = rx(r"(?:,|;|\svà) [\p{Lu}]")
_NOUN = rx(r"\s(?=[\p{Lu}])")


def members(reader: ActorReader, head: Mention) -> Iterator[Mention]:
    """The bodies that a group's words are the head of; none where the group stands for itself."""
    if head.kind != "group":
        return
    colon = _COLON.match(reader.text, head.finish)
    numbers = _NUMBER.match(reader.text, head.finish) if _BY_NUMBER.search(head.name) else None
    opened = colon or numbers or _CAPITAL.match(reader.text, head.finish)
    prefixes = groups.singular(_WHERE.sub("", head.name)) if opened else ()
    if not opened or not prefixes:
        return
    if colon or numbers or head.name.endswith(_UNITS) or (prefixes[0].endswith("Bộ") and prefixes[0].startswith(_OF_BODIES)):
        yield from _listed(reader, prefixes, opened.end())
    elif _BY_FIELD.match(prefixes[0]):
        listed = list(_of_fields(reader, prefixes[0], opened.end()))
        alone = listed[0] if len(listed) == 1 and prefixes == ("Sở",) else None
        yield from [Mention(head.begin, alone.finish, f"{head.name} {alone.name.removeprefix('Sở ')}", "group")] if alone else listed
    elif prefixes[0] in _OF_BODIES and (listed := list(_of_bodies(reader, prefixes[0], opened.end()))):
        yield from listed
    elif kind := _kind_of_body(reader, head):
        yield kind


def goes_on(reader: ActorReader, before: Sequence[Mention], at: int) -> Mention | None:
    """ "Bộ Xây dựng, Tài chính": a field that the head of a body before it holds for too."""
    heads = (m for one in reversed(before) if one.kind in ("body", "post") and (m := _BY_FIELD.match(one.name)) and m[0] != one.name)
    head = next(heads, None)
    return _of_field(reader, head[0], at) if head else None


def _of_fields(reader: ActorReader, prefix: str, at: int) -> Iterator[Mention]:
    while one := _of_field(reader, prefix, at):
        yield one
        joint = _AND.match(reader.text, one.finish)
        at = joint.end() if joint else len(reader.text)


def _of_bodies(reader: ActorReader, prefix: str, at: int) -> Iterator[Mention]:
    """ "các Đảng ủy Bộ Tài chính, Bộ Nội vụ": the organ in each of the bodies."""
    found = False
    while whose := reader.known.get(at) or (found and _of_field(reader, "Bộ", at)):
        found = True
        yield Mention(at, whose.finish, f"{prefix} {whose.name}", "body")
        joint = _AND.match(reader.text, whose.finish)
        at = joint.end() if joint else len(reader.text)


def _of_field(reader: ActorReader, prefix: str, at: int) -> Mention | None:
    found = field().match(reader.low, at - 1) if reader.text[at : at + 1].isupper() else None
    m = _BY_FIELD.match(prefix)
    if not found or not m or not reader.own.stands_alone(found.end()):
        return None
    name = f"{m['organ']} {' '.join(reader.text[at : found.end()].split())}"
    body = bodies().named(name, reader.scene.issued)
    if m["organ"] == "Bộ" and not body:
        return None
    one = reader.own.own_or_all(Mention(at, found.end(), body.name if body else name, "body", body.id if body else None))
    return Mention(at, one.finish, f"{m['post']} {one.name}", "post") if m["post"] else one


def _kind_of_body(reader: ActorReader, head: Mention) -> Mention | None:
    """ "các Cục Thuế", "13 Chi cục Kiểm lâm": bodies of one kind, whose name goes on behind the noun."""
    noun = _NOUN.search(reader.text, head.begin, head.finish)
    end = names.read_name(reader.text, reader.low, noun.end()) if noun else None
    if not end or end <= head.finish:
        return None
    kind = reader.own.own_or_all(Mention(head.begin, end, groups.canonical(reader.text[head.begin : end]), "group", "all"))
    return Mention(kind.begin, kind.finish, kind.name, "group")


def _listed(reader: ActorReader, prefixes: tuple[str, ...], at: int) -> Iterator[Mention]:
    while (member := _member(reader, prefixes, at)) and (_in_list(reader, at, member.finish) or not begins_action(reader.low, at)):
        yield member
        joint = _AND.match(reader.text, member.finish)
        at = joint.end() if joint else len(reader.text)


def _member(reader: ActorReader, prefixes: tuple[str, ...], at: int) -> Mention | None:
    by_field = next((one for prefix in prefixes if _BY_FIELD.match(prefix) and (one := _of_field(reader, prefix, at))), None)
    if by_field:
        return by_field
    text, issued = reader.text, reader.scene.issued
    for end in sorted({m.start() for m in _ENDS.finditer(text[at : at + 90])}, reverse=True):
        words = text[at : at + end].strip()
        for prefix in (*prefixes, *([] if prefixes[0].startswith(_OF_BODIES) else [""])) if words else ():
            m = _OF_EACH.match(prefix)
            headed = bodies().named(f"{m['organ']} {words}", issued) if m else None
            if m and headed:
                return Mention(at, at + end, f"{m['post']} {headed.name}", _kind(m["post"]))
            body = bodies().named(f"{prefix} {words}".strip(), issued)
            if body:
                return Mention(at, at + end, body.name, "body", body.id)
    known = reader.known.get(at)
    return known or _of_another_unit(reader, prefixes[0], at) or _by_name(reader, prefixes, at)


def _of_another_unit(reader: ActorReader, prefix: str, at: int) -> Mention | None:
    """ "UBND các huyện Vĩnh Linh, Gio Linh và thành phố Đông Hà": the last has a unit of its own, the organ is the same."""
    unit, organ = _UNIT.match(reader.text, at), _UNIT_AT_END.sub("", prefix).strip()
    place = _by_name(reader, (unit[0].strip(),), unit.end()) if unit and organ and organ != prefix else None
    return Mention(at, place.finish, f"{organ} {place.name}", _kind(organ)) if place else None


def _kind(organ: str) -> ActorKind:
    return "post" if organ.startswith((*_POSTS, "Bộ trưởng", "Thứ trưởng")) else "body"


def _by_name(reader: ActorReader, prefixes: tuple[str, ...], at: int) -> Mention | None:
    """A member that no register has: from its capital to where a name can end ("Pháp chế, Tổ chức cán bộ rà soát").

    Ministries are all registered, and what begins another group ("… và Ủy ban nhân dân các tỉnh") is no member.
    """
    if prefixes[0].endswith("Bộ") or groups.read(reader.text, reader.low, at):
        return None
    if names.read_name(reader.text, reader.low, at):  # "các Sở: Y tế, Nội vụ, Công an tỉnh": a body by itself
        return reader.at(at)
    ends = (m.end() for m in islice(_WORD.finditer(reader.text, at), 8)) if reader.text[at : at + 1].isupper() else ()
    end = next((end for end in ends if reader.own.stands_alone(end)), None)
    name = reader.text[at:end]
    if not end or not _can_name(reader, prefixes[0], at, end):
        return None
    return Mention(at, end, f"{_fitting(reader, prefixes, name)} {name}", _kind(prefixes[0]))


def _can_name(reader: ActorReader, prefix: str, at: int, end: int) -> bool:
    """No action ("UBND các xã: Hướng dẫn người dân …"): a place has capitals only."""
    of_places = prefix.endswith(_UNITS) or _OF_PLACES.match(prefix)
    return not _NO_NAME.match(reader.low, at) and (not of_places or _ALL_CAPITALS.fullmatch(reader.text, at, end) is not None)


def _in_list(reader: ActorReader, at: int, end: int) -> bool:
    """Whether another stands before or behind: then a verb may open a name ("các Vụ: Tổ chức cán bộ, Pháp chế")."""
    return _ANOTHER.match(reader.text, end) is not None or reader.text.endswith((", ", "; ", " và "), 0, at)


def _fitting(reader: ActorReader, prefixes: tuple[str, ...], place: str) -> str:
    """The prefix whose unit the place is: "Chủ tịch Ủy ban nhân dân thành phố" for Cần Thơ, "… tỉnh" for Cà Mau."""
    units = {prefix: m[0] for prefix in prefixes if (m := _UNIT_AT_END.search(prefix))}
    return next((prefix for prefix, unit in units.items() if bodies().named(f"{unit} {place}", reader.scene.issued)), prefixes[0])
