"""The front of a document: what kind it is, its number, its day, who issued it, which province or committee speaks."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from loaders.document import Document
from loaders.findings import DocumentKind, Evidence
from loaders.language.citations import NUMBER, clean_number
from loaders.language.dates import CALENDAR, resolve
from loaders.language.letters import rx
from loaders.language.passage import Passage

FRONT = 4000
_SELF = rx(r"(?:^|[|\n])\s*(?:Số|SỐ|số)\s*:?\s*(?=\d)")
_PLACE_DATE = rx(r"(?P<place>[\p{Lu}][\w. -]{2,30}?)\s*,\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+n[ăáắâ]m\s+\d{4}")
_TYPE_LINE = rx(
    r"(?:^|\n|\|)[ *#]*(?P<type>NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|KẾT LUẬN|KẾ HOẠCH|CÔNG ĐIỆN|CÔNG VĂN|NGHỊ ĐỊNH|THÔNG TƯ|TỜ TRÌNH|BÁO CÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|ĐỀ ÁN|QUY ĐỊNH|QUY CHẾ|THÔNG BÁO KẾT LUẬN)\b"
)
_KINDS: dict[str, DocumentKind] = {
    "nghị quyết": "resolution", "quyết định": "decision", "chỉ thị": "directive", "thông báo": "notice", "kết luận": "conclusion", "kế hoạch": "plan",
    "công điện": "dispatch", "công văn": "letter", "báo cáo": "report", "chương trình": "plan", "hướng dẫn": "letter",
}  # fmt: skip
_NEWS_DATE = (
    rx(r"^\s*date\s+(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"),
    rx(
        r"(?:^|\n)\s*(?:Thứ \w+,\s*)?(?:ngày\s+)?(?:\d{1,2}:\d\d\s*[-|,]?\s*)?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?:\s*[-|,]?\s*\d{1,2}:\d\d)?"
    ),
)
_MEETING_DAY = rx(
    r"(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa)(?:\s+nay)?[\s,(]*(?:ngày\s*)?|[Nn]gày\s*|[Ss]áng\s+ngày\s*)(?P<d>\d{1,2})\s*[-/.]\s*(?P<m>\d{1,2})(?:\s*[-/.]\s*(?P<y>\d{4}))?(?!\d)"
    r"|[Nn]gày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})(?:\s+năm\s+(?P<y2>\d{4}))?"
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the front of a document says of the document itself."""

    kind: DocumentKind
    type: str | None
    number: str | None
    number_at: tuple[int, int] | None
    issued: dt.date | None
    issued_at: tuple[int, int] | None
    place: str | None
    issuer: str | None = None

    def evidence(self, document: Document) -> Evidence | None:
        """The words that give the document's day."""
        if not self.issued_at:
            return None
        start, end = self.issued_at
        return Evidence(document.name, start, end, document.text[start:end])


def read(document: Document) -> Header:
    """Read a document's front. A text with neither a number of its own nor a type line is taken for a report in the press."""
    front = Passage.of(document.text, 0, min(len(document.text), FRONT))
    number, number_at = _number(document)
    kind_word = _type(document, number)
    place_date = _PLACE_DATE.search(front.text)
    if not (number or place_date or kind_word or _is_letter(document)):
        issued, at = _news_day(document)
        return Header("news", None, None, None, issued or document.published, at, None)
    issued, at = _signed(front, place_date)
    if issued is None:
        issued, at = _loose_day(front)
    kind = _KINDS.get(kind_word or "", "letter" if number or _is_letter(document) else "other")
    return Header(kind, kind_word, number, number_at, issued or document.published, at, place_date["place"].strip() if place_date else None)


def _is_letter(document: Document) -> bool:
    return "Kính gửi" in document.text[:600] or "Nơi nhận" in document.text[-1500:]


def _number(document: Document) -> tuple[str | None, tuple[int, int] | None]:
    for m in _SELF.finditer(document.text, 0, min(len(document.text), 1500)):
        passage = Passage.of(document.text, m.end(), min(len(document.text), m.end() + 60))
        found = NUMBER.match(passage.text)
        if found:
            start = m.start() + len(m[0]) - len(m[0].lstrip("|\n \t"))
            return clean_number(found[0]), (start, passage.span(0, found.end())[1])
    return None, None


def _type(document: Document, number: str | None) -> str | None:
    m = _TYPE_LINE.search(document.text[:FRONT])
    if m:
        word = m["type"].lower()
        return "thông báo" if word.startswith("thông báo") else "chương trình" if word.startswith("chương trình") else word
    letters = re.search(r"[/-](?P<a>[A-ZĐ][A-Za-zĐ]*)", number or "")
    listed: dict[str, str] = {}
    return listed.get(letters["a"]) if letters else None


def _signed(front: Passage, place_date: re.Match[str] | None) -> tuple[dt.date | None, tuple[int, int] | None]:
    if not place_date:
        return None, None
    m = CALENDAR.search(front.low, place_date.start())
    span = resolve(m, None) if m else None
    return (span.first, front.span(m.start(), m.end())) if m and span else (None, None)


def _loose_day(front: Passage) -> tuple[dt.date | None, tuple[int, int] | None]:
    m = re.search(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+n[ăá]m\s+\d{4}", front.low[:900])
    when = CALENDAR.search(front.low, m.start()) if m else None
    span = resolve(when, None) if when else None
    return (span.first, front.span(when.start(), when.end())) if when and span else (None, None)


def _news_day(document: Document) -> tuple[dt.date | None, tuple[int, int] | None]:
    """The day of the meeting where the report gives it whole or the year can be had from the publication, else that of publication."""
    text = document.text
    published, published_at = _publication(text)
    published = published or document.published
    m = _MEETING_DAY.search(text[:3500])
    if m:
        day, month = int(m["d"] or m["d2"]), int(m["m"] or m["m2"])
        year = m["y"] or m["y2"] or (published.year if published else _year_near(text, m.end()))
        try:
            met = dt.date(int(year), month, day) if year else None
        except ValueError:
            met = None
        if met and (published is None or dt.timedelta(0) <= published - met <= dt.timedelta(days=30)):
            return met, (m.start(), m.end())
    return published, published_at


def _publication(text: str) -> tuple[dt.date | None, tuple[int, int] | None]:
    for shape in _NEWS_DATE:
        m = shape.search(text[:1500])
        if m:
            try:
                return dt.date(int(m["y"]), int(m["m"]), int(m["d"])), (m.start("d") if shape is _NEWS_DATE[1] else m.start("y"), m.end())
            except ValueError:
                continue
    return None, None


def _year_near(text: str, at: int) -> int | None:
    """The year that the first sentences speak of, where the day is given without one."""
    m = re.search(r"năm\s+(20\d\d)", text[at : at + 600])
    return int(m[1]) if m else None
