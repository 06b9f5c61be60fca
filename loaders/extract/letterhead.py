"""The letterhead of an official document: its number, place and day, who issued it, its title.

State form: Decree 30/2020/NĐ-CP, Annex I. Party form: Guidance 36-HD/VPTW. Both come flattened by PDF readers and scans,
so lines, cells and run-together columns are all read.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from loaders.language.letters import bare, lower, rx
from loaders.language.numbers import NUMBER, clean_number, number_at
from loaders.language.passage import Passage
from loaders.language.slips import even_slips
from ontology.registers import bodies, document_types

Span = tuple[int, int]

TYPES = (
    "THÔNG BÁO KẾT LUẬN|NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|KẾT LUẬN|KẾ HOẠCH|CÔNG ĐIỆN|CÔNG VĂN|NGHỊ ĐỊNH|THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|"
    "TỜ TRÌNH|BÁO CÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|ĐỀ ÁN|QUY ĐỊNH|QUY CHẾ"
)
TYPE_LINE = rx(rf"(?:^|\n|\|)[ \t*#_]*(?P<type>{TYPES})(?!\w)")
_LABELLED = rx(r"(?:^|[|\n])[ \t*_#]*(?:Số|SỐ|số|Sô|So)(?:[ \t]*[:.]?[ \t*_]*|[ \t]*:[ \t]*\n[ \t]*)(?=[\dOlI])")
_INLINE = rx(r"(?<!\w)Số[ \t]*:[ \t]*(?=[\dOlI])")
_IN_FOOT = rx(rf"(?:^|\n)[ \t|]*(?P<type>{'|'.join(t.capitalize() for t in TYPES.split('|'))})\s+(?:số\s*:?\s*)?(?=\d)")
_DAY = r"(?P<day>[Nn]g\S[yvỳ])\s+(?P<d>\d{1,2})\s+th\S{1,2}ng\s+(?P<m>\d{1,2})\s+n\Sm\s+(?P<y>(?:19|20)\d\d)"
_PLACE = r"[\p{Lu}][\w.]*(?:(?: |-| - )[\p{Lu}][\w.]*){0,5}"
_PLACE_DAY = (
    rx(rf"(?:^|[\n|])[ \t*_]*(?P<place>{_PLACE})\s*,\s*{_DAY}"),
    rx(rf"(?:^|[\n|])[ \t*_]*(?P<place>{_PLACE})\s+{_DAY}[ \t*_.]*(?=[\n|]|$)"),
    rx(rf"(?:/[\w&-]+|[\d*])[ \t]+(?P<place>{_PLACE})\s*,\s*{_DAY}"),
    rx(rf"(?:^|[\n|])[ \t*_]*(?P<place>){_DAY}[ \t*_.]*(?=[\n|]|$)"),
)
_NATION = rx(r"(?:CỘNG|Cộng|ĐẢNG|Đảng)\s+(?:H[ÒO][ÀA]|[Hh][òo][aà]|CỘNG\s+SẢN|Cộng\s+sản)")
_DIRECTS = rx(r"(?:^|[\n|])[ \t]*(?P<who>[\p{Lu}][\p{Lu} ]{6,60}?)\s+điện\s*:")
_OF_PARTY = rx(r"(?:^|\n)[ \t*]*(?:CỦA|Của|của)\s+(?P<who>BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH TRUNG ƯƠNG(?: ĐẢNG)?)", re.IGNORECASE)
_TITLED = rx(rf"\s*[#*_ ]*(?P<type>{TYPES})\s+(?:(?i:số)\s*:?\s*)?(?=\d)")
_TABLE_BEGINS = rx(r"[\n|][ \t*_]*(?:(?i:STT|TT|Số TT)|Nhiệm vụ|Nội dung công việc|Nội dung nhiệm vụ)[ \t*_.]*(?=[\n|]|$)")
_CITES = rx(
    rf"(?:(?:^|\W)(?:{'|'.join(t.capitalize() for t in TYPES.split('|'))}|{TYPES.lower()})|(?i:thực hiện|kèm theo|theo|tại|triển khai))\s*\Z"
)
_LEADS_ON = rx(r"(?:(?i:thực hiện|kèm theo|theo|tại|triển khai|kết quả|tiến độ|tình hình))[\s|*_#]*\Z")
_POSTS = {"TTg": "Thủ tướng Chính phủ", "CTN": "Chủ tịch nước"}
_MOTTO = re.compile(r"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam|doc\s+lap\s*[-–—]\s*tu\s+do\s*[-–—]\s*hanh\s+phuc")
_SMALL_WORDS = rx(r"(?:^|[\n|])[ \t]*(?:V/v|V/V|Về việc|VỀ VIỆC)\s")
_STOP_LINE = rx(
    r"[ \t|]*(?:Căn cứ|Kính gửi|Thực hiện (?!.*\bnăm\b.{0,20}$)|\(|\d+\.|[IVX]+\.|Điều \d|-{2,}|\*+$|\||Nơi nhận|.*(?:điện|như sau)\s*:?$)"
)
MAX_TITLE = 500


def number_of(text: str) -> tuple[str, Span, str | None] | None:
    """The document's own number, where it stands, and the type word beside it, if there is one: from the head, else from the last line.

    >>> number_of("BỘ Y TẾ\\nSố: 15 /TB-BYT\\nHà Nội, ngày 2 tháng 3 năm 2025")
    ('15/TB-BYT', (8, 22), None)
    """
    head = table_begins(text)
    for shape, limit in ((_LABELLED, 1500), (_INLINE, 700)):
        for m in shape.finditer(text, 0, min(head, limit)):
            if (found := _number(text, m.end())) and not _is_cited(text, m.start(), found[0]):
                start = m.start() + len(m[0]) - len(m[0].lstrip("|\n \t*_"))
                return found[0], (start, found[1]), None
    titled = _TITLED.match(text)
    if titled and (found := _number(text, titled.end())):
        return found[0], (titled.start("type"), found[1]), titled["type"].lower()
    for m in _IN_FOOT.finditer(text, max(0, len(text) - 500)):
        if found := _number(text, m.end()):
            start = m.start() + len(m[0]) - len(m[0].lstrip("|\n \t"))
            return found[0], (start, found[1]), m["type"].lower()
    return None


def has_motto(text: str) -> bool:
    """Whether the State's name and motto stand at the head, however scanning left their marks: no report in the press has them.

    >>> has_motto("TONG CỤC THUE Độc lập — Tự do — Hạnh phúc")
    True
    """
    return _MOTTO.search(bare(lower(text[:2000]))) is not None


def table_begins(text: str) -> int:
    """Where the first table of tasks begins, or the text's end."""
    table = _TABLE_BEGINS.search(f"\n{text}")
    return max(0, table.start() - 1) if table else len(text)


def _is_cited(text: str, at: int, number: str) -> bool:
    """Whether a number is another document's: words that cite stand before it, or a type line above it that is of another type."""
    if _CITES.search(text[max(0, at - 60) : at]):
        return True
    above, named = _type_line(text[:at]), type_by_number(number)
    return above is not None and named is not None and above["type"].lower() in ("báo cáo", "kế hoạch") and above["type"].lower() != named


def _type_line(text: str) -> re.Match[str] | None:
    """The line that says what the document is; not one on which "Tình hình thực hiện" above it goes on."""
    return next((m for m in TYPE_LINE.finditer(text) if not _LEADS_ON.search(text[max(0, m.start() - 40) : m.start()])), None)


def _number(text: str, at: int) -> tuple[str, int] | None:
    passage = Passage.front(text, at + 60, at)
    found = NUMBER.match(passage.text) or re.compile(r"(?P<n>\d{1,3} \d{1,3})(?P<tail>/[A-ZĐ][\w-]+)").match(passage.text)
    if not found or ("year" in found.groupdict() and not number_at(found)):
        return None
    return clean_number(found[0]), passage.span(0, found.end())[1]


def place_and_day(text: str) -> tuple[str | None, dt.date | None, Span | None]:
    """Place and day of signature: "Hà Nội, ngày 18 tháng 8 năm 2022", with the slips of scans; only where a line or cell begins with it."""
    front = even_slips(text[:2500])
    for shape in _PLACE_DAY:
        m = shape.search(front)
        if m:
            try:
                day = dt.date(int(m["y"]), int(m["m"]), int(m["d"]))
            except ValueError:
                continue
            return " ".join(m["place"].split()) or None, day, (m.start("day"), m.end("y"))
    return None, None, None


def type_of(text: str, number: str | None, limit: int = 4000) -> str | None:
    """The type of document: the line in capitals, else what its number says."""
    m = _type_line(text[:limit])
    if m:
        word = " ".join(m["type"].lower().split())
        return "thông báo" if word.startswith("thông báo") else "chương trình" if word.startswith("chương trình") else word
    return type_by_number(number) if number else None


def type_by_number(number: str) -> str | None:
    """The type that the letters of a number stand for."""
    letters = re.search(r"[/-](?P<a>[A-ZĐ][A-Za-zĐđ]*)", re.sub(r"/\d{4}", "", number))
    side = "party" if re.match(r"\d+-", number) else "state"
    named = {each.abbreviation: each.name for each in document_types() if each.abbreviation and each.side in (side, "both", "assembly")}
    return named.get(letters["a"]) if letters else None


def issuer_of(text: str, number: str | None, on: dt.date | None) -> str | None:
    """Who issued it: the Party organ named under the type, who "điện:", the code in the number, else the letterhead's left cell."""
    front = text[:2500]
    if (m := _OF_PARTY.search(front)) and (number or "").endswith("/TW"):
        return _canonical(m["who"], on)
    if m := _DIRECTS.search(front):
        return _canonical(m["who"], on) or _sentence(m["who"])
    parts = re.findall(r"[A-ZĐ][A-Za-zĐ&]*\d*", number or "")
    for part in parts[1:] if parts and parts[0] in _abbreviations() else parts:
        if part in _POSTS:
            return _POSTS[part]
        if body := bodies().by_number_suffix(part, on):
            return body.name
    return _letter_head(front, on) if number else None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(each.abbreviation for each in document_types())


def _letter_head(front: str, on: dt.date | None) -> str | None:
    """The body of the left cell: all its lines, else without the first ones, which name whom it belongs to."""
    lines = _left_lines(front)
    for k in range(len(lines)):
        if name := _canonical(" ".join(lines[k:]), on):
            return name
    if not lines:
        return None
    words = " ".join(lines).split()
    cuts = (_under_its_parent(" ".join(words[:k]), " ".join(words[k:]), on) for k in range(len(words) - 1, 1, -1))
    return next(filter(None, cuts), None) or _sentence(" ".join(lines))


def _left_lines(front: str) -> list[str]:
    """The lines in capitals above the number, or beside the State's name and motto, which stand in the right column."""
    labelled, nation = _LABELLED.search(front), _NATION.search(front)
    limit = labelled.start() if labelled else nation.start() if nation else 0
    typed = TYPE_LINE.search(front, 0, limit)
    head = _STATE.sub("\n", front[: typed.start() if typed else limit])
    cells = re.split(r"[\n|]", head)
    left = [re.sub(r"-{3,}.*", "", _RIGHT.split(cell, maxsplit=1)[0]).strip(" \t*_|#") for cell in cells]
    return [line for line in left if line.isupper() and re.search(r"[^\W\d_]{2}", line)]


_STATE = rx(
    rf"{_NATION.pattern}(?:\s+[^\W\d_]+){{0,8}}?\s+[Vv][Ii]\S{{1,2}}[Tt]\s+(?:NAM|Nam)(?!\w)|Độc\s+lập.{{0,40}}?Hạnh\s+phúc", re.DOTALL
)
_RIGHT = rx(rf"{_NATION.pattern}|Độc\s+lập|Hạnh\s+phúc|(?<=\S)[ \t]{{3,}}(?=\S)")
"""Where the right column of a line begins."""
_UNIT = rx(r"(?P<head>CỤC|VỤ|CHI CỤC|BAN|VIỆN|TRUNG TÂM|PHÒNG|SỞ|THANH TRA|TỔNG CỤC) (?P<field>[\p{Lu}][\p{Lu} ,-]{3,60})$")


def _under_its_parent(above: str, own: str, on: dt.date | None) -> str | None:
    """ "UBND TỈNH QUẢNG TRỊ / VĂN PHÒNG", "… / SỞ Y TẾ": the lower line issues, the upper says whose it is (Decree 30/2020/NĐ-CP, Annex I, II.2)."""
    parent = _canonical(above, on)
    if not parent:
        return None
    if own == "VĂN PHÒNG":
        return f"Văn phòng {parent}"
    place = parent.removeprefix("Ủy ban nhân dân ")
    if place != parent and (registered := _canonical(f"{own} {place}", on)):
        return registered
    unit = _UNIT.match(own)
    if not unit:
        return None
    name = f"{unit['head'].capitalize()} {unit['field'].capitalize()}"
    return f"{name} {parent}" if parent.startswith(("Tỉnh ủy", "Thành ủy")) else name


def _canonical(words: str, on: dt.date | None) -> str | None:
    body = bodies().named(" ".join(words.split()), on)
    return body.name if body else next((name for name in _POSTS.values() if name.upper() == " ".join(words.upper().split())), None)


_PLACE_NAME = rx(r"((?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) )([\p{Ll}]+(?: [\p{Ll}]+){0,3})$")


def _sentence(words: str) -> str:
    """Words in capitals as a name: the first letter, and that of a known body's name inside, stay capital."""
    low = re.sub(r"^ubnd ", "ủy ban nhân dân ", " ".join(words.split()).lower())
    for head in ("bộ trưởng ", "chủ tịch ", "tổng giám đốc ", "giám đốc ", "bí thư "):
        if low.startswith(head) and (body := bodies().named(low.removeprefix(head))):
            return head.capitalize() + body.name
    low = _PLACE_NAME.sub(lambda m: m[1] + m[2].title(), low)
    return low[:1].upper() + low[1:]


def title_of(text: str, kind: str | None) -> str | None:
    """The title: the type, and the lines under it up to the first that is none ("Căn cứ …", "Kính gửi …", a number); a letter's "V/v …".

    >>> title_of("Số: 1/KH-BYT\\nKẾ HOẠCH\\nTiêm chủng mở rộng cho trẻ em\\nvùng cao\\nCăn cứ Luật Dược", "kế hoạch")
    'Kế hoạch Tiêm chủng mở rộng cho trẻ em vùng cao'
    """
    m = _type_line(text[:4000])
    about = None if m else _SMALL_WORDS.search(text[:2500])
    if not m and not about:
        return None
    at = m.end() if m else about.end() - len(about[0].lstrip("|\n \t")) if about else 0
    taken: list[str] = []
    for line in text[at : at + 1500].split("\n"):
        words = " ".join(line.strip(" \t*_#|").split())
        if not words:
            if taken and line.strip():
                break
            continue
        if _STOP_LINE.match(line.lstrip()) or (taken and not _continues(taken[-1], words)):
            break
        taken.append(words)
    said = " ".join(taken)[:MAX_TITLE]
    return f"{(kind or '').capitalize()} {said}".strip() if said else None


def _continues(before: str, words: str) -> bool:
    """Whether a line goes on with the title: in small letters, or in capitals as the line before."""
    return words[:1].islower() or words[:1].isdigit() or (before.isupper() and words.isupper()) or before.endswith((",", " và", " của"))
