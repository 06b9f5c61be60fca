"""The front of a document: what kind it is, its number, its day, who issued it, what it is called."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from loaders.document import Document
from loaders.extract import letterhead
from loaders.extract.news_day import news_day
from loaders.findings import DocumentKind, Evidence
from loaders.language import citations
from loaders.language.passage import Passage

_KINDS: dict[str, DocumentKind] = {
    "nghị quyết": "resolution",
    "quyết định": "decision",
    "chỉ thị": "directive",
    "thông báo": "notice",
    "kết luận": "conclusion",
    "kế hoạch": "plan",
    "công điện": "dispatch",
    "công văn": "letter",
    "báo cáo": "report",
    "chương trình": "plan",
    "hướng dẫn": "letter",
}
_DATE_LINE = re.compile(r"\s*(?:date\s|published|\d{1,2}[:/.-]\d|thứ |chủ nhật|trang chủ|sign in|https?:)", re.IGNORECASE)

_ANNEX = re.compile(
    r"[\s|#*_]*(?:(?:biểu|bảng)\s+)?(?:(?:tổng hợp|theo dõi|danh sách|danh mục)\s+)*"
    r"(?:(?P<status>(?:tiến độ|tình hình|kết quả)\s+(?:thực hiện|triển khai|xử lý)|theo dõi)|phụ lục|danh mục(?:\s+(?:các\s+)?nhiệm vụ)|biểu\s+mẫu)",
    re.IGNORECASE,
)
_BELONGS = re.compile(r"\((?:[^()]{0,250}?[;,]\s*)?(?:ban hành )?kèm theo\s(?P<to>[^()]{10,300})\)", re.IGNORECASE)


class Header(NamedTuple):
    """What the front of a document says of the document itself. ``issuer`` and ``title`` are canonical and readable, not verbatim."""

    kind: DocumentKind
    type: str | None
    number: str | None
    number_at: tuple[int, int] | None
    issued: dt.date | None
    issued_at: tuple[int, int] | None
    place: str | None
    issuer: str | None = None
    title: str | None = None

    def evidence(self, document: Document) -> Evidence | None:
        """The words that give the document's day."""
        if not self.issued_at:
            return None
        start, end = self.issued_at
        return Evidence(document.name, start, end, document.text[start:end])


def read(document: Document) -> Header:
    """Read a document's front. A text with neither a number of its own nor a type line is taken for a report in the press."""
    text = document.text
    found = letterhead.number_of(text)
    bare = _annex_kind(document)
    if bare == "report" and found and letterhead.type_by_number(found[0]) != "báo cáo":
        found = None
    number, number_at, beside = found or (None, None, None)
    kind = letterhead.type_of(text, number) or beside
    place, issued, at = letterhead.place_and_day(text)
    if not (number or (place and issued) or kind or _is_letter(document) or letterhead.has_motto(text)):
        if bare:
            return _of_annex(document, bare)
        issued, at = news_day(text, document.published)
        return Header("news", None, None, None, issued, at, None, None, _headline(text))
    other: DocumentKind = "letter" if number or _is_letter(document) else "other"
    return Header(
        kind="report" if bare == "report" and not number else _KINDS.get(kind or "", other),
        type=kind,
        number=number,
        number_at=number_at,
        issued=issued or document.published,
        issued_at=at,
        place=place,
        issuer=letterhead.issuer_of(text, number, issued),
        title=letterhead.title_of(text, kind),
    )


def _of_annex(document: Document, kind: DocumentKind) -> Header:
    """The front of an annex that stands alone: "(Kèm theo Quyết định số … ngày …)" says which document it is a part of, and its day."""
    text = document.text
    m = _BELONGS.search(text[:2500])
    passage = Passage.of(text, m.start("to"), m.end("to")) if m else None
    main = next(iter(citations.numbered_in(passage)), None) if passage else None
    title = _headline(text)
    if not passage or not main:
        return Header(kind, None, None, None, document.published, None, None, None, title)
    at, issued = passage.span(main.begin, main.finish), main.date or document.published
    if kind == "report":
        return Header(kind, None, None, None, issued, at if main.date else None, None, None, title)
    issuer = letterhead.issuer_of("", main.number, issued)
    kind = _KINDS.get(main.type or "", kind)
    return Header(kind, main.type, main.number, at, issued, at if main.date else None, None, issuer, title)


def _annex_kind(document: Document) -> DocumentKind | None:
    """What a file is that begins with an annex's or a status table's heading and has no letterhead."""
    m = _ANNEX.match(document.text)
    return (
        None
        if not m or not (letterhead.table_begins(document.text) < len(document.text) or any(b.table for b in document.blocks))
        else "report"
        if m["status"]
        else "other"
    )


def _is_letter(document: Document) -> bool:
    return "Kính gửi" in document.text[:600] or "Nơi nhận" in document.text[-1500:]


def _headline(text: str) -> str | None:
    """The first line that reads like a headline: not a date, not a sentence."""
    for line in text[:1500].split("\n")[:8]:
        words = " ".join(line.split())
        if (
            25 <= len(words) <= 220
            and not words.endswith((".", ":", ";"))
            and not _DATE_LINE.match(words)
            and "›" not in words
            and "Ảnh:" not in words
        ):
            return words
    return None
