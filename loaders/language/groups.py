"""Collective addressees: where one begins and ends, and how it is named.

A group is kept in the words of the document, shortened to the group ("các bộ, ngành, địa phương"); it is never expanded.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.language.fields import field
from loaders.language.late import Late
from loaders.language.letters import lower, rx
from loaders.language.lexicon import pairs, pattern, words
from loaders.language.verbs import begins_action

_WORD = Late(r"\w+")
_NUMBER = r"(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_PLURAL_ORGANS = (
    r"(?:chủ tịch |phó chủ tịch |thủ trưởng |lãnh đạo |thường trực )?(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)(?:\s*,\s*(?:ủy ban nhân dân|ubnd))?"
    r"|bí thư (?:các )?đảng ủy|bí thư (?:các )?(?:tỉnh ủy|thành ủy)(?:, (?:tỉnh ủy|thành ủy))?|(?:thường trực |ban thường vụ )?(?:tỉnh ủy, thành ủy|các tỉnh ủy, thành ủy)"
    r"|thanh tra|đảng đoàn|ban cán sự đảng|(?:thường trực |ban thường vụ )?đảng ủy|giám đốc (?:các )?(?:sở|công an)|công an|ban chỉ đạo|ban chỉ huy"
)


_LOCAL = r"(?:quận|huyện|thị xã|xã|phường|thị trấn|đặc khu)"
"""Places of which each has its own organ: "Ủy ban nhân dân xã, phường" are many."""
_TOWN = r"tp\b(?!\.?\s+hồ chí minh)"
_PLACES = rf"(?<=huyện, )thành, thị|tỉnh|thành phố|(?<=tỉnh, ){_TOWN}|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|địa phương|quân khu"


@cache
def _patterns() -> tuple[Late, Late, Late, Late]:
    """How organs of several places begin, those whole, other groups with a determiner, and bare nouns."""
    nouns, qualifiers = pattern("groups", "nouns"), pattern("groups", "qualifiers")
    determiners, heads = pattern("groups", "determiners"), pattern("groups", "heads")
    determiner = rf"(?:(?:{determiners}|{_NUMBER})\s+)"
    levels = r"(?:(?:\s*,\s*|\s+và\s+)cấp\s(?:tỉnh|huyện|xã|cơ sở)(?!\w))*"
    noun = rf"(?!ban hành(?!\w)|viện kiểm sát\s)(?:tỉnh, thành(?! (?:phố|lập|công|tích|tựu|phần|viên|ủy))|tỉnh, {_TOWN}|mặt trận(?: tổ quốc)?(?! tổ quốc| việt nam)|{nouns})(?!\w|\s+trưởng|\s+(?:chặt|nghiêm(?! túc)|tốt)(?!\w))(?:\s+{qualifiers}(?!\w){levels})?"
    tail = rf"(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s*/\s*|\s+hoặc\s+)(?:thủ trưởng\s+)?{determiner}?{noun})*"
    headed = rf"{determiner}?{heads}(?:\s*,\s*{heads})*\s+{determiner}?"
    places = rf"(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s*/\s*){determiner}?(?:{_PLACES})(?!\w))*(?:\s+{qualifiers}(?!\w))?"
    plural = rf"(?:{_LOCAL}(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s*/\s*){_LOCAL}(?!\w))+|{determiner}(?:{_PLACES})(?!\w){places}|{determiner}{noun}{tail}|cấp\s+(?:tỉnh|huyện|xã)(?:\s*,\s*(?:cấp\s+)?(?:huyện|xã))*|tỉnh, thành phố(?!\s+(?!trực|khẩn|phải|cần|chủ|có|tổ|chỉ|tập|tiếp|rà|kịp|thực|theo|triển)[\w])|tỉnh, thành phố(?= trực thuộc)|các\s+cấp)(?:\s+{qualifiers}(?!\w))?"
    ending = rf"(?:\s+{qualifiers}(?!\w))*"
    return (
        rx(rf"(?:{_PLURAL_ORGANS})\s+(?:{determiner}|cấp\s|tỉnh, thành phố|các\s|{_LOCAL}(?:\s*[,/]|\s+và\s))"),
        rx(rf"(?:{_PLURAL_ORGANS})\s+{plural}(?!\w)"),
        rx(
            rf"(?:(?:{headed}|{determiner}(?:đồng chí\s+)?){noun}{tail}{ending}|{determiner}bộ trưởng(?!\s+(?:bộ|các)\s|,\s+(?:thủ trưởng|trưởng))|{pattern('groups', 'unnamed')})(?!\w)"
        ),
        rx(rf"{noun}{tail}{ending}(?!\w)"),
    )


@cache
def _firsts() -> frozenset[str]:
    """The words with which a group may begin."""
    lists = [entry for key in ("nouns", "determiners", "heads", "unnamed") for entry in words("groups", key)]
    return frozenset([m[0] for entry in lists if (m := _WORD.match(entry))] + _WORD.findall(_PLURAL_ORGANS + _NUMBER))


def read(text: str, low: str, at: int) -> int | None:
    """Where the group that begins at ``at`` ends, or ``None`` where none begins.

    A bare noun without "các" opens a group only when it is written with a capital ("Cơ quan thanh tra khẩn trương …")
    or several stand together ("cơ quan ngang bộ, cơ quan thuộc Chính phủ").

    >>> text = "các bộ, ngành, địa phương tập trung rà soát"
    >>> text[: read(text, text, 0)]
    'các bộ, ngành, địa phương'
    """
    if (first := _WORD.match(low, at)) is None or not (first[0] in _firsts() or first[0].isdigit()):
        return None
    if authority := _AUTHORITIES.match(text, at):
        return authority.end()
    several, plural, marked, bare = _patterns()
    if m := (plural.match(low, at) if several.match(low, at) else None) or marked.match(low, at):
        names_one = _NAMES_ONE.search(text[at : m.end()]) or (text[at].isupper() and not _DETERMINED.search(m[0]))
        if names_one and _NAME_GOES_ON.match(text, m.end()) and not (_SHARED.search(m[0]) and field().match(low, m.end())):
            return None
        return _trim(text, m.start(), m.end())
    m = bare.match(low, at)
    if (
        m
        and not begins_action(low, at)
        and not _NAME_GOES_ON.match(text, m.end())
        and not _HEAD_OF_A_LIST.match(text, at)
        and ((text[at].isupper() and " " in m[0] and _small_inside(text[at : m.end()])) or "," in m[0])
    ):
        return _trim(text, m.start(), m.end())
    return None


def read_bare(text: str, low: str, at: int) -> int | None:
    """Where a group named by a bare noun ends ("nhà thầu", "chủ đầu tư, các đơn vị liên quan"): only where a preposition asks for one."""
    m = _patterns()[-1].match(low, at)
    return _trim(text, m.start(), m.end()) if m and not begins_action(low, at) else None


_AUTHORITY = r"(?i:cấp ủy|đảng bộ|đảng ủy|chính quyền|nhân dân|(?:các )?tầng lớp nhân dân)"
_AUTHORITIES = rx(
    rf"(?i:các )?{_AUTHORITY}(?:(?:,| và)\s+{_AUTHORITY})+\s+địa phương(?!\w)|(?i:các )?{_AUTHORITY}(?:(?:,| và)\s+{_AUTHORITY})*\s+(?i:tỉnh|thành phố|huyện|xã|phường|đặc khu)(?:\s[\p{{Lu}}]\w*){{1,4}}(?!\w)"
    rf"|[Ll]ãnh đạo (?:tỉnh|[Tt]hành phố)(?:\s[\p{{Lu}}]\w*){{1,4}}(?!\w)"
)
""" "Đảng bộ, chính quyền và Nhân dân tỉnh Quảng Ngãi": those who lead a place, and who lives there."""
_NAMES_ONE = rx(r"^(?!Các|Những|Một số|Tất cả)[\p{Lu}][^,]*\s[\p{Lu}]\w*$")
_SHARED = Late(r"(?<!\w)các (?:bộ|sở)$", re.IGNORECASE)
"""What follows says which of them: "Bộ trưởng các Bộ Tài chính, Xây dựng"."""
_DETERMINED = Late(r"(?<!\w)(?:các|những|mọi|từng|mỗi|cấp|\d+)\s")
_NAME_GOES_ON = rx(r"\s+(?:số\s+|cơ quan\s+)?[\p{Lu}0-9]")


_HEAD_OF_A_LIST = rx(r"Bộ(?:,| và) (?:Thủ trưởng|các |Các )")
""" "Chánh Văn phòng Bộ, Thủ trưởng các đơn vị": a ministry, and then others."""


def _small_inside(written: str) -> bool:
    """A name has a second capital ("Sở Tài chính"), a group has none ("Cơ quan thanh tra")."""
    written = written.replace("Ban Chỉ đạo", "ban chỉ đạo")
    return not rx(r"\s[\p{Lu}](?!hính phủ|rung ương)").search(written)


_NEXT_NAME = rx(r"\s+(?:[\p{Lu}]|(?:các|cấp|tỉnh|thành phố)(?!\w))")


_SECOND_GROUP = rx(
    r"(?P<and>\s*,\s*(?:và\s+)?|\s+và\s+)(?:các\s+(?!tỉnh|thành phố|huyện|quận|xã|phường|đặc khu)|(?:những|một số)\s|(?=nhân dân|người dân|cộng đồng))",
    re.IGNORECASE,
)
""" "các đảng ủy trực thuộc Trung ương và các cơ quan liên quan" are two."""
_ONE_FOR_ALL = Late(r"mặt trận|^các \w+$|(?:bộ trưởng|thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|giám đốc|bí thư)\s", re.IGNORECASE)
"""The Party's call to all ("các cấp ủy, …, Mặt trận Tổ quốc và các đoàn thể"), "các cấp, các ngành", and heads, who are those of all that follow."""


_OWN_ORGAN = rx(r"[Bb]ộ trưởng(?P<and>,\s+|\s+và\s+)(?=Chủ tịch (?:Ủy ban nhân dân|UBND))")
""" "các Bộ trưởng, Chủ tịch UBND các tỉnh" are two."""
_OWN_LEVEL = rx(r"(?:cấp (?:tỉnh|huyện|xã)|trung ương)(?P<and>\s*,\s*|\s+và\s+)(?=cấp ủy|chính quyền|cấp uỷ)", re.IGNORECASE)
""" "thủ trưởng các sở, ngành cấp tỉnh, chính quyền cấp xã": what has a level of its own is a second group."""


_ORGANISES = rx(
    r"(?:liên quan|hữu quan|chức năng|xã hội|khoa học|hộ dân|địa phương|thành phố|phường|nhà thầu|\svà\s[^,]*)(?P<and>,\s+)tổ chức\Z"
)
""" "các đơn vị liên quan, tổ chức kiểm tra": behind a list that is whole it is the verb."""


def _trim(text: str, begin: int, finish: int) -> int | None:
    """Give back a second group, and a last noun that begins a name ("các bộ, ngành, Tập đoàn FPT")."""
    second = _SECOND_GROUP.search(text, begin, finish)
    if second and (not _ONE_FOR_ALL.search(text[begin : second.start()]) or _named_further(text, second.end(), finish)):
        finish = second.start("and")
    if level := _OWN_LEVEL.search(text, begin, finish) or _OWN_ORGAN.search(text, begin, finish):
        finish = level.start("and")
    if (organises := _ORGANISES.search(text, begin, finish)) and begins_action(lower(text), finish + 1):
        finish = organises.start("and")
    while True:
        m = rx(r"(?:\s*,\s*|\s+và\s+)(?P<last>[\p{Lu}][^,]*?)$").search(text[begin:finish])
        if not m or not _NEXT_NAME.match(text, finish):
            return finish
        if m["last"].startswith(("Thủ trưởng", "Chủ tịch Ủy ban nhân dân các")):
            return finish
        finish = begin + m.start()


def _named_further(text: str, begin: int, finish: int) -> bool:
    """ "Thủ trưởng các đơn vị thuộc Bộ, các Sở Nội vụ": a name goes on behind the second group, which has no head in front."""
    return (
        text[begin:finish] in ("Sở", "Bộ", "Cục", "Vụ", "Chi cục", "Trung tâm", "Viện", "Trường")
        and _NAME_GOES_ON.match(text, finish) is not None
    )


_ABBREVIATIONS = pairs("groups", "abbreviations")
_ABBREVIATION = rx(rf"\b(?:{'|'.join(_ABBREVIATIONS)})\b")
_TOWNS = rx(r"(?<=tỉnh, )TP\b(?!\s*[\p{Lu}])")
_POLICE = rx(r"\bCA(?=\s+(?:các|tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|đặc khu|cấp)(?!\w))")
_PROPER = rx(
    r"(?:Ủy ban|Hội đồng|Chủ tịch|Bộ trưởng|Thủ trưởng|Vụ trưởng|Cục trưởng|Tổng cục trưởng|Viện trưởng|Chi cục trưởng|Giám đốc|Bí thư|Tỉnh ủy|Công an|Tư lệnh|Chính ủy|Hội |Đoàn |Mặt trận |Liên đoàn |Liên hiệp |Hiệp hội |Trung tâm |Văn phòng |Đảng ủy |Ban |Thường trực|Thanh tra |Phó |Sở |Bộ )"
)


_NAMED_ORGANS = Late(r"ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc")
"""What keeps its capital where a heading in capitals is written small."""


def full(name: str) -> str:
    """A name with its abbreviations written out.

    >>> full("UBND tỉnh Sơn La")
    'Ủy ban nhân dân tỉnh Sơn La'
    >>> full("UBND các tỉnh, TP")
    'Ủy ban nhân dân các tỉnh, thành phố'
    """
    name = _TOWNS.sub("thành phố", " ".join(name.split()).replace(" & ", " và "))
    return _POLICE.sub("Công an", _ABBREVIATION.sub(lambda m: _ABBREVIATIONS[m[0]], name))


def canonical(words: str) -> str:
    """The group's name: its own words, abbreviations written out, without polite forms, a small letter in front.

    >>> canonical("Các Bộ, ngành")
    'các Bộ, ngành'
    """
    name = re.sub(
        r"\b(?:các )?đồng chí | (?:nêu|nói) trên$|^[Cc]ác (?=[Bb]ộ trưởng,? (?:và )?(?:[Tt]hủ|[Cc]ác)|[Tt]hủ trưởng|Chủ tịch)|^(?:[Tt]ất cả|[Tt]oàn thể|[Tt]oàn bộ) (?=các )",
        "",
        full(words),
    )
    name = re.sub(r"(?<!\w)(bộ|sở) (?=ngành(?!\w))", r"\1, ", name.replace("nghành", "ngành"))
    if name.isupper() and " " in name:
        name = _NAMED_ORGANS.sub(lambda m: m[0][0].upper() + m[0][1:], lower(name))
        name = capital if _PROPER.match(capital := name[0].upper() + name[1:]) else name
    proper = (_PROPER.match(name) and not name.startswith("Ban ngành")) or name[:2].isupper()
    return name if proper else name[0].lower() + name[1:]


_SINGULAR = (
    (rx(r"(?P<organ>.*?\S\s)?(?:các|\d+|hai|ba|bốn|năm|sáu) (?P<noun>tỉnh(?:, thành phố)?|thành phố)(?: trực thuộc trung ương)?$", re.IGNORECASE), ("tỉnh", "thành phố")),
    (rx(r"(?P<organ>)(?:các|\d+|hai|ba|bốn|năm|sáu) (?P<noun>địa phương)$", re.IGNORECASE), ("thành phố", "tỉnh")),
    (rx(r"(?P<organ>.*?\S\s)(?:các|\d+|hai|ba|bốn|năm|sáu) (?P<noun>huyện|quận|xã|phường|thị xã|đặc khu)$", re.IGNORECASE), ("",)),
    (rx(r"(?P<organ>.*?\S\s)các (?P<noun>xã|phường)(?:(?:,| và) (?:xã|phường|đặc khu|thị trấn))+$", re.IGNORECASE), ("xã",)),
    (rx(r"(?P<organ>.*?\S\s)?các (?:bộ|cơ quan)(?:, (?:bộ|ngành|cơ quan|ban|địa phương|đơn vị))*$", re.IGNORECASE), ("Bộ",)),
    (rx(r"(?P<organ>.*?\S\s)?(?:các|\d+) (?P<noun>đảng ủy|đảng bộ|thanh tra|tập đoàn|tổng công ty|sở|chi cục|chi nhánh|trung tâm|cục|vụ|ngân hàng|trường|viện|tổng cục|ban|hội|quân khu|quân chủng|quân đoàn|binh đoàn)(?:, (?:ban|ngành|tổng công ty|công ty|đơn vị|cục|vụ))*$", re.IGNORECASE), ()),
)  # fmt: skip


def singular(group: str) -> tuple[str, ...]:
    """What stands before each member's name in a list that shares its head.

    >>> singular("Ủy ban nhân dân các thành phố")
    ('Ủy ban nhân dân thành phố', 'Ủy ban nhân dân tỉnh')
    >>> singular("các tập đoàn")
    ('Tập đoàn',)
    """
    for shape, nouns in _SINGULAR:
        m = shape.match(group)
        if not m:
            continue
        organ = (m["organ"] or "").strip()
        if not nouns:
            return (f"{organ} {m['noun'].capitalize()}".strip(),)
        if nouns == ("xã",):
            return (organ,)
        if nouns == ("Bộ",):
            return (f"{organ} Bộ".strip(),)
        if nouns == ("",):
            return (f"{organ} {m['noun'].lower()}",)
        ordered = nouns if m["noun"].lower().startswith("tỉnh") else tuple(reversed(nouns))
        return tuple(f"{organ} {n}".strip() for n in ordered)
    return ()
