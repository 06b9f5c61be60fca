"""The session that a document reports: whose, the how-many-eth, on which day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from loaders.document import Document
from loaders.extract.header import Header
from loaders.findings import Evidence, Meeting
from loaders.language.actors import reader_of
from loaders.language.committees import committee_at
from loaders.language.dates import CALENDAR, calendar_in, resolve
from loaders.language.letters import rx
from loaders.language.mentions import Mention
from loaders.language.passage import Passage
from loaders.language.posts import body_at
from loaders.language.scene import Scene

REPORTS = frozenset({"news", "notice", "conclusion", "resolution", "other"})
FRONT = 12
_ORDINALS = {w: n for n, w in enumerate(["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)}
_SESSION = rx(
    r"(?i:phiên họp|kỳ họp|hội nghị|cuộc họp)(?i: toàn thể| trực tuyến| thường kỳ)?\s+(?i:lần\s+)?(?i:thứ)\s+(?P<n>\d{1,3}|(?i:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?: một)?)(?!\w)"
    r"(?:,?\s+(?i:năm)\s+(?P<y>\d{4}))?"
)
_OWNER = re.compile(r",?\s+(?i:của\s+)?")
_PAST = re.compile(r"(?:(?:^|\s)(?:từ|sau|kể từ|trước|theo|thực hiện|thông báo kết luận)\s(?:[^.;,]{0,24}\s)?|\(\s*)$")
_UNNUMBERED = rx(
    r"(?P<what>(?i:buổi làm việc|phiên họp|cuộc họp))(?:\s+(?P<how>trực tuyến|giao ban|thường kỳ|chuyên đề))?(?:\s+(?P<by>với|của)\s+(?=\S)|\s+ngày\s+(?=\d))"
)
_SAYS = re.compile(r"^(?:Tại|Trong)?\s*[^.;]{0,60},\s+(?=\S)")


def meeting(document: Document, header: Header, passages: Sequence[Passage], scene: Scene) -> Meeting | None:
    """The first session that is named with its number, else one in the front of a notice or a conclusion; ``None`` for other kinds."""
    if header.kind not in REPORTS:
        return None
    found = next(_numbered(document, header, passages, scene), None)
    if found or header.kind not in ("notice", "conclusion"):
        return found
    return next(_unnumbered(document, header, passages[:FRONT], scene), None)


def _numbered(document: Document, header: Header, passages: Sequence[Passage], scene: Scene) -> Iterator[Meeting]:
    for place, passage in enumerate(passages):
        for m in _SESSION.finditer(passage.text) if "họp" in passage.low or "hội nghị" in passage.low else ():
            if (header.kind == "resolution" and place >= FRONT) or _PAST.search(passage.low[max(0, m.start() - 48) : m.start()]):
                continue
            number = m["n"].lower()
            ordinal = int(number) if number.isdigit() else _ORDINALS.get(number)
            joint = _OWNER.match(passage.text, m.end())
            owner = _owner(passage, joint.end(), scene) if joint else None
            body = owner.name if owner else scene.committee
            if ordinal and body:
                year = int(m["y"]) if m["y"] else None
                yield _record(
                    document,
                    passage,
                    (m.start(), owner.finish if owner else m.end()),
                    body,
                    scene,
                    ordinal,
                    year,
                    _day(header, passages, passage),
                )


def _owner(passage: Passage, at: int, scene: Scene) -> Mention | None:
    if not passage.text[at : at + 1].isupper():
        return None
    text = passage.text
    if text[at:].isupper() and (full := committee_at(text, at, scene.issued)):
        return Mention(at, full[0], full[1])
    return body_at(reader_of(passage, scene), at)


def _unnumbered(document: Document, header: Header, passages: Sequence[Passage], scene: Scene) -> Iterator[Meeting]:
    """ "buổi làm việc với X", "phiên họp của X", "Tại phiên họp ngày …, X đã …"."""
    for passage in passages:
        for m in _UNNUMBERED.finditer(passage.text):
            day = CALENDAR.match(passage.low, m.end() - (0 if m["by"] else 5)) if not m["by"] else None
            end = day.end() if day else m.end()
            says = re.compile(r",\s+").match(passage.text, end)
            owner = _owner(passage, m.end() if m["by"] else says.end() if says else end, scene)
            body = owner.name if owner else header.issuer if m["what"].lower() != "buổi làm việc" and not m["by"] else None
            if body:
                finish = owner.finish if owner and m["by"] else end
                yield _record(document, passage, (m.start(), finish), body, scene, None, None, _day(header, passages, passage))


def _day(header: Header, passages: Sequence[Passage], here: Passage) -> dt.date | None:
    """The day said beside the session, else the first in the front that is not the document's own; a report's own day."""
    if header.kind == "news":
        return header.issued
    for passage in (here, *passages[: FRONT + 8]):
        for met in _days(header, passage):
            if met != header.issued or passage is here:
                return met
    return None


def _days(header: Header, passage: Passage) -> Iterator[dt.date]:
    """The days of a passage that are not later than the document, nor long before it; those of instruments are left out."""
    for m in calendar_in(passage.low):
        span = resolve(m, header.issued)
        numbered = re.search(r"\bsố\b|/", passage.low[max(0, m.start() - 60) : m.start()])
        if span and span.form == "day" and header.issued and not numbered and 0 <= (header.issued - span.first).days <= 45:
            yield span.first


def _record(
    document: Document,
    passage: Passage,
    at: tuple[int, int],
    body: str,
    scene: Scene,
    ordinal: int | None,
    year: int | None,
    day: dt.date | None,
) -> Meeting:
    start, end = passage.span(*at)
    return Meeting(Evidence(document.name, start, end, document.text[start:end]), body, scene.body_id(body), ordinal, year, day)
