"""The day of a report in the press: that of the meeting, or of the signature, that it reports, else of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

from loaders.language.letters import rx

Span = tuple[int, int]

_CLOCK = r"(?:(?:lúc\s+)?\d{1,2}[:hg]\d\d(?::\d\d)?)"
_WEEKDAY = r"(?:(?:Thứ|thứ|THỨ)\s+\w+|(?:Chủ|chủ|CHỦ)\s+\w+|T[2-7]|CN)"
_BEFORE = rf"(?:(?:Cập nhật|Đăng|Ngày đăng|Xuất bản|Ngày|ngày|Thời gian|Đăng ngày|Ngày xuất bản)(?:\s+lúc)?\s*:?\s*|{_WEEKDAY}\s*[,|-]?\s*(?:ngày\s+)?|{_CLOCK}\s*[,|-]?\s*(?:ngày\s+)?|\|\s*)"
_PUBLISHED = (
    rx(r"(?:^|\n)\s*(?:date\s+|published\s*:?\s*|Published\s*:?\s*)?(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?=[T\s]|$)"),
    rx(
        rf"(?:^|\n)[ \t]*{_BEFORE}{{0,4}}(?P<d>\d{{1,2}})(?P<s>[/.-])(?P<m>\d{{1,2}})(?P=s)(?P<y>20\d\d)(?!\d)(?P<rest>[^\n]{{0,60}})(?=\n|$)"
    ),
    rx(
        rf"(?:^|\n)[ \t]*{_BEFORE}{{0,4}}(?P<d>\d{{1,2}}) [Tt]háng (?P<m>\d{{1,2}}),? (?:năm )?(?P<y>20\d\d)(?!\d)(?P<rest>[^\n]{{0,60}})(?=\n|$)"
    ),
)
_REST = re.compile(rf"[\s,|(-]*(?:{_CLOCK}|GMT\s*[+]\s*\d+|\([^)]*\)|[AaPp][Mm]|\||-|\s|,|UTC\S*)*[^.,;:]{{0,40}}$")
_MEETING_DAY = rx(
    r"(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa)(?:\s+nay)?[\s,(]*(?:ngày\s*)?|[Nn]gày\s*)(?P<d>\d{1,2})\s*(?P<s>[-/.])\s*(?P<m>\d{1,2})(?:\s*(?P=s)\s*(?P<y>\d{4}))?(?!\d)"
    r"|[Nn]gày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})(?:\s+năm\s+(?P<y2>\d{4}))?"
)
_MEETS = re.compile(
    r"phiên họp|cuộc họp|hội nghị|hội thảo|kỳ họp|buổi làm việc|làm việc với|buổi họp|chủ trì|diễn đàn|lễ |họp báo|toạ đàm|tọa đàm|đại hội"
)
_ACTS = re.compile(r"[^.\n]{0,80}?(?:ban hành|ký|thông qua|phê duyệt|có hiệu lực|có công điện|có văn bản)", re.IGNORECASE)
_NEWLY_ISSUED = re.compile(
    r"(?:vừa|đã|mới)\s(?:(?:vừa|mới|ký|chính thức)\s)*ban\s+hành\s+(?:Nghị\s+quyết|Quyết\s+định|Chỉ\s+thị|Công\s+điện|Nghị\s+định|Kế\s+hoạch|Kết\s+luận)\s+(?:số\s+)?\S+,?\s+"
    r"(?P<day>ngày\s+(?P<d>\d{1,2})(?:\s*[-/.]\s*|\s+tháng\s+)(?P<m>\d{1,2})(?:\s*[-/.]\s*|\s+năm\s+)(?P<y>20\d\d))"
)
_SENTENCE = rx(r"(?<!,)\n(?![\p{Ll}])|[.!?]\s+(?=[\p{Lu}“])")
_DATED = re.compile(r"(?<!\d)\d{1,2}\s?[/.-]\s?(20\d\d)(?!\d)|(?:tháng\s+\d{1,2}\s+)năm\s+(?=20)(20\d\d)")
LOOK, OPENS, NEAR = 3500, 1500, dt.timedelta(days=30)


def news_day(text: str, published: dt.date | None) -> tuple[dt.date | None, Span | None]:
    """The day that a report's relative deadlines count from, and where it stands. ``published``: from the file's own metadata.

    >>> news_day("Tin\\n24/11/2025 15:30 GMT+7\\nSáng 23/11, Bộ trưởng chủ trì cuộc họp về đê điều.", None)
    (datetime.date(2025, 11, 23), (27, 37))
    """
    printed, at = publication(text)
    published = printed or published
    for m in _MEETING_DAY.finditer(text[:LOOK]):
        if _reports_meeting(text, m):
            if met := _met(m, published, text):
                return met, (m.start(), m.end())
            break
    if signed := _announced(text, published):
        return signed
    return (published, at) if published else _issue_day(text)


def _announced(text: str, published: dt.date | None) -> tuple[dt.date, Span] | None:
    """The day of the instrument with which a report opens: "Chính phủ vừa ban hành Nghị quyết số 318/NQ-CP ngày 14/10/2025"."""
    m = _NEWLY_ISSUED.search(text, 0, OPENS)
    try:
        signed = dt.date(int(m["y"]), int(m["m"]), int(m["d"])) if m else None
    except ValueError:
        return None
    if not m or not signed or (published and not dt.timedelta(0) <= published - signed <= NEAR):
        return None
    return signed, (m.start("day"), m.end("day"))


def _issue_day(text: str) -> tuple[dt.date | None, Span | None]:
    """The day on which the instrument that a page retells was issued: "Ngày 30/11/2025, Thủ tướng Chính phủ ban hành Công điện …"."""
    for m in _MEETING_DAY.finditer(text[:LOOK]):
        if (m["y"] or m["y2"]) and _ACTS.match(text, m.end()):
            try:
                return dt.date(int(m["y"] or m["y2"]), int(m["m"] or m["m2"]), int(m["d"] or m["d2"])), (m.start(), m.end())
            except ValueError:
                continue
    return None, None


def publication(text: str) -> tuple[dt.date | None, Span | None]:
    """The date line of a page: "Thứ Hai, 24/11/2025, 15:30", "15:30 | 24/11/2025", "2025-11-24"; alone on its line but for the clock and a name."""
    for k, shape in enumerate(_PUBLISHED):
        for m in shape.finditer(text[:1500]):
            if k and not _REST.match(m["rest"]):
                continue
            try:
                return dt.date(int(m["y"]), int(m["m"]), int(m["d"])), (
                    m.start("d") if k else m.start("y"),
                    m.end("y") if k else m.end("d"),
                )
            except ValueError:
                continue
    return None, None


def _reports_meeting(text: str, m: re.Match[str]) -> bool:
    """Whether the sentence of the day is about a meeting, and not about an instrument that was issued on it."""
    begin = max((s.end() for s in _SENTENCE.finditer(text, max(0, m.start() - 400), m.start())), default=max(0, m.start() - 400))
    stop = _SENTENCE.search(text, m.end(), m.end() + 800)
    finish = stop.start() if stop else min(len(text), m.end() + 800)
    acts = _ACTS.match(text, m.end(), finish)
    sentence = text[begin:finish].lower()
    met = _MEETS.search(sentence)
    return met is not None and not (acts and not _MEETS.search(text[m.end() : acts.end()].lower()))


def _met(m: re.Match[str], published: dt.date | None, text: str) -> dt.date | None:
    day, month, year = int(m["d"] or m["d2"]), int(m["m"] or m["m2"]), m["y"] or m["y2"]
    near = _year_near(text, m.end())
    years = [int(year)] if year else [published.year, published.year - 1] if published else [near] if near else []
    for each in years:
        try:
            met = dt.date(each, month, day)
        except ValueError:
            continue
        if published is None or dt.timedelta(0) <= published - met <= NEAR:
            return met
    return None


def _year_near(text: str, at: int) -> int | None:
    """The year that the first sentences speak of, where the day is given without one; else that of most dates in the report."""
    if m := re.search(r"năm\s+(20\d\d)", text[at : at + 600]):
        return int(m[1])
    years = Counter(int(m[1] or m[2]) for m in _DATED.finditer(text))
    return max(years, key=lambda year: (years[year], year)) if years else None
