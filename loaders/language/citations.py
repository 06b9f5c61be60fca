"""Instruments named in a passage: by number ("57-NQ/TW", "170/2024/QH15") or by name ("Đề án 06", "Luật Căn cước").

Numbers follow Decree 30/2020/NĐ-CP (598/QĐ-TTg), the law on legal documents (82/2024/NĐ-CP, 170/2024/QH15), letters that
carry no type (10704/VPCP-KSTT) and the Party's form (57-NQ/TW, Guidance 36-HD/VPTW).
"""

from __future__ import annotations

import datetime as dt
import re
from string import digits
from typing import NamedTuple

from loaders.language.dates import CALENDAR, resolve
from loaders.language.letters import rx
from loaders.language.numbers import NUMBER, clean_number, number_at
from loaders.language.openers import Opened
from loaders.language.passage import Passage, kept

_TYPES = (
    "nghị quyết liên tịch|nghị quyết|quyết định|chỉ thị|thông báo kết luận|thông báo|kết luận|kế hoạch|công điện|công văn|văn bản|tờ trình|báo cáo|nghị định|"
    "thông tư liên tịch|thông tư|luật|bộ luật|pháp lệnh|hướng dẫn|quy định|quy chế|chương trình hành động|chương trình|đề án|chiến lược|quy hoạch|hiến pháp|"
    "vb|phương án|lệnh|nghị định thư|hiệp định|biên bản|giấy mời|phiếu chuyển|công hàm|tb|kh|qđ|nq"
)
_NUMBER = Opened(NUMBER, " ".join((*digits, *(first + second for first in "OolI" for second in f"OolI{digits}"))))
STANDARD = rx(r"\b(?P<number>TCVN(?:\s+ISO)?(?:/IEC)?\s+\d+(?:-\d+)?:\d{4}|QCVN\s+[\d:/A-Z-]+)")
_LEAD = rx(rf"(?P<type>{_TYPES})(?P<more>(?:\s+(?!(?:{_TYPES})(?!\w))\w+){{0,4}}?)\s+(?:số\s*:?\s*)?\Z")
_SO = rx(r"(?:,|và|;)?\s*số\s*:?\s*\Z")
_WHEN = rx(r"\s*(?:,\s*)?(?:ký\s+)?ngày\s", re.IGNORECASE)
_DATED_BEFORE = rx(
    r"ngày\s+(?P<when>[\d/ .-]{8,12}|\d{1,2} tháng \d{1,2} năm \d{4}),\s+"
    r"(?:(?:tại|theo)\s+|[^,.:;()]{2,60}?\s(?:đã\s+)?(?:ký\s+)?(?:ban hành|có|thông qua|ký)\s+)\Z",
    re.IGNORECASE,
)
_ISSUER = rx(
    r"[\p{Lu}](?:(?!hoàn thành|xong|báo cáo|trình|được|họp|thực hiện|triển khai|tổ chức|gửi|trước|từ|đến|vào|sau)[\w -]){1,60}?(?=,? ngày \d)"
)
_OF = rx(r"\s+của\s+(?=[\p{Lu}])")
_BARE = rx(
    r"(?P<type>[Nn]ghị quyết|Kế hoạch|Chỉ thị|Kết luận|Thông báo|Quyết định|Nghị định|Thông tư|Công điện)\s+(?P<so>số\s+)?"
    r"(?P<n>\d{1,4}(?P<year>/(?:19|20)\d\d)?)(?![\d/.-]|\s*(?:/|-\s?[A-ZĐ]))(?=\W|$)"
)


_ANOTHER = rx(
    r"\s*(?:,|;|,?\s+và|,?\s+hoặc)\s+(?:số\s+)?(?P<n>\d{1,3})(?![\d%]|[/.,]\d|\s*(?:/|-\s?[A-ZĐ]))"
    r"(?=\s*(?:[,;)\].:\"”]|$)|\s+(?:và\s+(?:số\s+)?\d|(?:của|về|ngày)(?!\w)))"
)
""" "Nghị quyết 57, 59, 66 và 68": the type holds for all."""


class Citation(NamedTuple):
    """An instrument named by number: its place in the passage and what is said beside it."""

    begin: int
    finish: int
    number: str
    type: str | None
    date: dt.date | None = None
    issuer_at: int | None = None
    core: tuple[int, int] = (0, 0)


def numbered(passage: Passage) -> list[Citation]:
    """The instruments that a passage names by number, in order.

    >>> p = Passage.of("theo Quyết định số 598/QĐ-TTg ngày 13/3/2025 của Thủ tướng", 0, 60)
    >>> [(c.number, c.type, c.date.isoformat()) for c in numbered(p)]
    [('598/QĐ-TTg', 'quyết định', '2025-03-13')]
    """
    text, found = passage.text, []
    last_type: str | None = None
    for m in _NUMBER.finditer(text) if "/" in text else ():
        if not number_at(m):
            continue
        begin, kind = _lead(passage.low, m.start(), last_type)
        finish, date, issuer = _behind(passage, m.end())
        date = date or _before(text, begin)
        last_type = kind
        found.append(Citation(begin, finish, clean_number(m[0]), kind, date, issuer, (m.start(), m.end())))
    found += [
        Citation(m.start(), m.end(), " ".join(m["number"].split()), "tiêu chuẩn", core=(m.start(), m.end()))
        for m in (STANDARD.finditer(text) if "CVN" in text else ())
    ]
    return sorted(found, key=lambda c: c.begin)


class Short(NamedTuple):
    """A short reference: its place in the passage, its type, its number without letters, and whether its instrument goes by that."""

    begin: int
    finish: int
    type: str
    number: str
    is_number: bool


@kept
def bare(passage: Passage) -> list[Short]:
    """Short references by type and a plain number ("Kế hoạch 02", "Nghị quyết 193", "Nghị định số 111/2022"), one or several.

    A resolution goes by its number, another instrument by one behind "số" or with its year.

    >>> p = Passage.of("các Nghị quyết số 57, 59 và 68 của Bộ Chính trị", 0, 47)
    >>> [short.number for short in bare(p)]
    ['57', '59', '68']
    """
    found = list[Short]()
    for m in _BARE.finditer(passage.text):
        kind, by_number = m["type"].lower(), m["type"].lower() == "nghị quyết" or bool(m["so"] or m["year"])
        found.append(Short(m.start(), m.end(), kind, m["n"], by_number))
        while another := _ANOTHER.match(passage.text, found[-1].finish):
            found.append(Short(another.start("n"), another.end(), kind, another["n"], by_number))
    return found


def _lead(low: str, at: int, last_type: str | None) -> tuple[int, str | None]:
    window = max(0, at - 70)
    m = _LEAD.search(low[window:at])
    if m and not re.search(r"[,;.()]|\b(?:ngày|tại|của|và)\b", m["more"]):
        return window + m.start(), _kind(m["type"])
    so = _SO.search(low[window:at])
    if so:
        begin = window + so.start() + len(so[0]) - len(so[0].lstrip(" ,;"))
        return begin + (3 if low[begin : begin + 3] == "và " else 0), last_type
    return at, None


def _kind(written: str) -> str:
    name = written.lower()
    return {
        "thông báo kết luận": "thông báo",
        "vb": "văn bản",
        "tb": "thông báo",
        "kh": "kế hoạch",
        "qđ": "quyết định",
        "nq": "nghị quyết",
        "chương trình hành động": "chương trình",
    }.get(name, name)


def _behind(passage: Passage, at: int) -> tuple[int, dt.date | None, int | None]:
    """The date and the issuer behind a number, in either order."""
    date, issuer, finish = None, None, at
    for _ in range(2):
        when = _WHEN.match(passage.low, finish)
        m = CALENDAR.search(passage.low, finish, finish + 45) if when and date is None else None
        span = resolve(m, None) if m and when and m.start() <= when.end() else None
        if m and span and span.form == "day":
            date, finish = span.first, m.end()
            continue
        of = _OF.match(passage.text, finish)
        if of and issuer is None:
            issuer = of.end()
            date = date or _behind_issuer(passage, issuer)
            break
    return finish, date, issuer


def _behind_issuer(passage: Passage, at: int) -> dt.date | None:
    """The date behind the issuer's name: "… của Bộ Y tế ngày 2 tháng 3 năm 2025"."""
    name = _ISSUER.match(passage.text, at)
    return date_behind(passage, name.end()) if name else None


def date_behind(passage: Passage, at: int) -> dt.date | None:
    """The date that stands right behind a name or number: "…, ngày 19/6/2015"."""
    when = _WHEN.match(passage.text, at)
    m = CALENDAR.match(passage.low, when.end() - 5) if when else None
    span = resolve(m, None) if m else None
    return span.first if span and span.form == "day" else None


def _before(text: str, begin: int) -> dt.date | None:
    m = _DATED_BEFORE.search(text[max(0, begin - 110) : begin])
    when = CALENDAR.search(m["when"].lower()) if m else None
    span = resolve(when, None) if when else None
    return span.first if span else None


@kept
def numbered_in(passage: Passage) -> tuple[Citation, ...]:
    """The same as :func:`numbered`, kept with the passage."""
    return tuple(numbered(passage))
