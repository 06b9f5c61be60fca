"""Deadlines: calendar expressions with the words that make them one, repeated duties, spans and events.

Each rule carries a name that travels with the deadline ("before-day", "within-quarter", …), so that a reader of the graph
can see why a date came out. Conventions are those of the gold guide: "trước" is strictly before, "đến", "chậm nhất" and
"trong" include the day; a span is given a start only where the words give one.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from loaders.findings import Recurrence
from loaders.language.dates import BARE_MONTH, BARE_YEAR, CALENDAR, NAM, NUMBERS, Span, add_months, calendar_in, month_end, number, resolve
from loaders.language.openers import Opened
from loaders.language.passage import Passage, kept

_N = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_BEFORE = re.compile(
    r"(?:(?:(?:chậm|muộn)\s+nhất\s+|xong\s+)?(?P<strict>trước)(?:\s+(?:thời\s+điểm|hết))?"
    r"|(?P<latest>(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|đến|tới|trong|đến\s+hết|hết|hoàn\s+thành\s+trong|hoàn\s+thành|không\s+quá))*"
    r"|không\s+(?:muộn|chậm)\s+(?:hơn|quá)|không\s+quá)"
    r"|(?P<till>(?:cho\s+)?(?:đến|tới|xong|hết|cuối)(?:\s+(?:hết|trước|cuối|thời\s+điểm))*)"
    r"|(?P<within>(?:ngay\s+)?(?:trong|vào)(?:\s+(?:khoảng|thời\s+gian|dịp|các|những))?|(?:ngay\s+)(?=tháng|quý|năm|đầu|từ))"
    r"|(?P<since>(?:kể\s+)?từ)"
    r"|(?P<done>hoàn\s+thành|hoàn\s+tất|triển\s+khai\s+từ|thực\s+hiện|thời\s+hạn|thời\s+gian)\s*:?)\s*\Z"
)
_LAST_MONTHS_TO_COME = Opened(
    re.compile(
        rf"(?:ngay\s+)?(?:trong\s+)?(?:vòng\s+|thời\s+hạn\s+|thời\s+gian\s+|không\s+quá\s+)?{_N}\s*(?P<unit>ngày|tuần|tháng|năm)"
        r"(?:\s+(?:làm\s+việc))?(?:\s+(?P<tail>tới|tiếp\s+theo|sắp\s+tới|kể\s+từ\s+(?P<from>[^,;.()]{2,60}?)|(?:kể\s+)?từ\s+(?P<from2>ngày[^,;.()]{2,60}?|khi[^,;.()]{2,60}?)))(?=[,;.()]|\Z|\s+(?:phải|bộ|các|hoàn))"
    ),
    f"ngay trong vòng thời không {' '.join(NUMBERS)} 0 1 2 3 4 5 6 7 8 9",
)
_TILL_YEAR_END = re.compile(
    rf"từ\s+(?:nay|giờ|bây\s+giờ)\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)*(?P<what>{NAM}(?:\s+(?P<y>(?:19|20)\d\d))?|tháng|quý)(?!\s*\d)"
)
_EVERY = r"(?:hằng|hàng|mỗi|từng)"
_RECUR = Opened(
    re.compile(
        rf"(?:(?:trước|chậm\s+nhất(?:\s+là)?|vào|đến)\s+(?:ngày\s+)?(?P<rday>\d{{1,2}})(?:\s+tháng\s+\d{{1,2}}|/\d{{1,2}})?\s+)?"
        rf"(?:(?:định\s+kỳ\s+)?{_EVERY}\s+(?P<unit>ngày|tuần|tháng|quý|{NAM})(?:\s*,?\s*(?:trước|chậm\s+nhất|vào)\s+ngày\s+\d{{1,2}}(?!\s*[/\d]))?"
        rf"|(?:định\s+kỳ\s+)?(?P<n>0?3|0?6|ba|sáu|12|một|0?1)\s+tháng(?:\s*/\s*|\s+)(?:một\s+|0?1\s+)?lần"
        rf"|định\s+kỳ\s+(?P<n2>0?3|0?6|ba|sáu)\s+tháng|định\s+kỳ\s+(?P<unit2>ngày|tuần|tháng|quý|{NAM})"
        rf"|{NAM}\s+tháng\s+một\s+lần)"
    ),
    "trước chậm vào đến định hằng hàng mỗi từng ba sáu một năm nám nắm nâm 0 1 3 6",
)
_ALWAYS = re.compile(
    r"(?:nhiệm\s+vụ\s+(?:thực\s+hiện\s+)?thường\s+xuyên(?:\s*,\s*liên\s+tục)?|(?:thực\s+hiện\s+)?thường\s+xuyên(?:\s*,\s*liên\s+tục)?)"
)
_AND_ON = re.compile(
    rf"(?:\s*(?:,|và)\s*|\s+)(?P<on>(?:các|những)\s+{NAM}\s+(?:tiếp\s+theo|sau)|hằng\s+{NAM}|hàng\s+{NAM}|thường\s+xuyên|tiếp\s+theo|trở\s+đi)"
)
_UNITS: dict[str, Recurrence] = {
    "ngày": "daily", "tuần": "weekly", "tháng": "monthly", "quý": "quarterly", "năm": "yearly", "nám": "yearly",
    "3": "quarterly", "03": "quarterly", "ba": "quarterly", "6": "half-yearly", "06": "half-yearly", "sáu": "half-yearly",
    "12": "yearly", "một": "monthly", "1": "monthly", "01": "monthly",
}  # fmt: skip
_EVENT = re.compile(
    r"(?:ngay\s+)?(?P<word>sau\s+khi|sau\s+kỳ\s+họp|trước\s+khi|trước\s+kỳ\s+họp|tại\s+kỳ\s+họp|khi\s+có|sau\s+khi\s+có|trước\s+thềm)\s+[^,;.()]{3,90}"
)
_CITED = re.compile(
    r"(?:/[a-zđ&\w.-]+|\bnghị quyết|luật|qđ|kỳ họp|phiên họp|hội nghị|văn bản|công văn|cuộc họp|buổi làm việc)[^,;()]{0,40}?\Z"
)
_CITATION_DATE = re.compile(r"(?:/[\w&.-]+|\d)\s*(?:,)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline in a passage: where it stands in ``low``, and what it comes to."""

    begin: int
    finish: int
    rule: str
    start: dt.date | None = None
    end: dt.date | None = None
    recurs: Recurrence | None = None
    after: str | None = None


def find(low: str, issued: dt.date | None) -> list[Due]:
    """All deadlines in lower-case text, in order, not overlapping.

    >>> [(d.rule, d.end.isoformat()) for d in find("hoàn thành trước ngày 30/6/2025", None)]
    [('before-day', '2025-06-29')]
    >>> [(d.start.isoformat(), d.end.isoformat()) for d in find("trong 6 tháng tới", dt.date(2025, 2, 6))]
    [('2025-02-06', '2025-08-06')]
    """
    found = sorted([*_relative(low, issued), *_recurring(low), *_calendar(low, issued)], key=lambda d: (d.begin, -d.finish))
    kept: list[Due] = []
    for due in found:
        if not kept or due.begin >= kept[-1].finish:
            kept.append(due)
        elif due.finish - due.begin > kept[-1].finish - kept[-1].begin:
            kept[-1] = due
    return kept


@kept
def find_in(passage: Passage, issued: dt.date | None) -> list[Due]:
    """The same as :func:`find`, kept with the passage."""
    return find(passage.low, issued)


def within(dues: Sequence[Due], begin: int, finish: int) -> list[Due]:
    """The deadlines that stand whole in ``[begin, finish)``, of ones that :func:`find` found."""
    first = bisect_left(dues, begin, key=lambda d: d.begin)
    return list(takewhile(lambda d: d.finish <= finish, islice(dues, first, None)))


def in_cell(low: str, issued: dt.date | None) -> list[Due]:
    """The deadlines of a table cell: there a bare "12/2025" or "2025" counts too, and so does an event.

    >>> in_cell("12/2025", None)[0].end.isoformat()
    '2025-12-31'
    """
    found = find(low, issued)
    if found:
        return found
    for match in calendar_in(low):
        span = resolve(match, issued)
        if span:
            found.append(_due(match.start(), match.end(), span, "cell", None))
    if found:
        return found[:1] if len({d.end for d in found}) == 1 else found
    if m := BARE_MONTH.search(low):
        return [Due(m.start(), m.end(), "cell-month", end=month_end(int(m["y"]), int(m["m"])))]
    if m := BARE_YEAR.search(low):
        years = [int(x["y"]) for x in BARE_YEAR.finditer(low)]
        return [Due(m.start(), m.end(), "cell-year", dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31))]
    if m := re.search(r"sau khi|sau kỳ|trước khi|trước kỳ|khi có|theo (?:kế hoạch|lộ trình|tiến độ|quy định|yêu cầu)", low):
        return [Due(m.start(), len(low.rstrip(" .;")), "event", after=low[m.start() :].strip(" .;"))]
    return []


def events(low: str) -> Iterator[Due]:
    """Deadlines that hang on an event ("sau khi Luật có hiệu lực")."""
    for m in _EVENT.finditer(low):
        yield Due(m.start(), m.end(), "event", after=m[0].strip())


def _relative(low: str, issued: dt.date | None) -> Iterator[Due]:
    if not any(unit in low for unit in ("tháng", "ngày", "năm", "tuần")):
        return
    for m in _LAST_MONTHS_TO_COME.finditer(low) if any(tail in low for tail in ("tới", "tiếp", "từ ngày", "từ khi", "kể từ")) else ():
        count = number(m["n"])
        since = m["from"] or m["from2"]
        if since:
            day = _since(since, issued)
            end = _ahead(day, count, m["unit"]) if day else None
            yield Due(m.start(), m.end(), "counted-from", day, end, after=None if day else since.strip())
        elif issued and count:
            yield Due(m.start(), m.end(), "within-next", issued, _ahead(issued, count, m["unit"]))
    for m in _TILL_YEAR_END.finditer(low) if "từ" in low else ():
        if m["y"]:
            yield Due(m.start(), m.end(), "from-now-to", issued, dt.date(int(m["y"]), 12, 31))
        elif issued:
            ends = {"tháng": month_end(issued.year, issued.month), "quý": month_end(issued.year, (issued.month + 2) // 3 * 3)}
            yield Due(m.start(), m.end(), "from-now-to", issued, ends.get(m["what"], dt.date(issued.year, 12, 31)))


def _since(words: str, issued: dt.date | None) -> dt.date | None:
    m = CALENDAR.search(words)
    span = resolve(m, issued) if m else None
    if span:
        return span.first
    return issued if re.search(r"ngày ký|ngày ban hành|ngày nhận|hôm nay", words) and issued else None


def _ahead(day: dt.date, count: int, unit: str) -> dt.date:
    if unit in ("ngày", "tuần"):
        return day + dt.timedelta(days=count * (7 if unit == "tuần" else 1))
    return add_months(day, count * (12 if unit == "năm" else 1))


def _recurring(low: str) -> Iterator[Due]:
    for m in _RECUR.finditer(low) if any(word in low for word in ("hằng", "hàng", "mỗi", "từng", "kỳ", "lần")) else ():
        unit = m["unit"] or m["n"] or m["n2"] or m["unit2"] or "tháng"
        yield Due(m.start(), m.end(), "recurring", recurs=_UNITS["năm" if unit.startswith("n") and unit != "ngày" else unit])
    for m in _ALWAYS.finditer(low) if "thường" in low else ():
        if _closes(low, m.start(), m.end()):
            yield Due(m.start(), m.end(), "standing-duty", recurs="continuous")


def _closes(low: str, begin: int, finish: int) -> bool:
    """Whether "thường xuyên" stands as a term of its own ("…, nhiệm vụ thường xuyên."), not as an adverb in front of a verb."""
    before, after = low[max(0, begin - 40) : begin].rstrip(), low[finish : finish + 40].lstrip()
    return (not before or before[-1] in ",;:(.-" or "nhiệm vụ" in low[begin:finish] or before.endswith(" và")) and (
        not after or after[0] in ".;,)/(" or after.startswith(("hằng", "hàng"))
    )


def _calendar(low: str, issued: dt.date | None) -> Iterator[Due]:
    matches = [(m, s) for m in calendar_in(low) if (s := resolve(m, issued))]
    skip = -1
    for k, (m, span) in enumerate(matches):
        if k <= skip:
            continue
        word = _BEFORE.search(low[max(0, m.start() - 40) : m.start()])
        if word and word["since"]:
            following = matches[k + 1] if k + 1 < len(matches) else None
            between = low[m.end() : following[0].start()] if following else ""
            if following and re.fullmatch(r"\s*(?:cho\s+)?(?:đến|tới|-)\s*(?:hết\s+|trước\s+)?", between):
                skip = k + 1
                yield Due(m.start() - len(word[0].lstrip()), following[0].end(), "from-to", span.first, following[1].last)
            elif "trở đi" in low[m.end() : m.end() + 12]:
                yield Due(m.start() - len(word[0].lstrip()), m.end(), "from-on", span.first)
            continue
        if not word or _is_citation(low, m.start() - len(word[0])):
            continue
        yield _due(m.start() - len(word[0].lstrip()), m.end(), span, _rule(word), word)


def _is_citation(low: str, begin: int) -> bool:
    return bool(_CITATION_DATE.search(low[max(0, begin - 12) : begin])) and not low[max(0, begin - 12) : begin].rstrip().endswith(",")


def _rule(word: re.Match[str]) -> str:
    return next(k for k, v in word.groupdict().items() if v)


def _due(begin: int, finish: int, span: Span, rule: str, word: re.Match[str] | None) -> Due:
    names = {"strict": "before", "latest": "latest", "till": "until", "within": "within", "done": "on", "cell": "cell"}
    name = f"{names[rule]}-{span.form}"
    if rule == "strict":
        return Due(begin, finish, name, end=span.first - dt.timedelta(days=1))
    if rule in ("latest", "till") or (rule in ("cell", "done") and span.form == "day"):
        inside = rule == "latest" and word is not None and "trong" in word[0]
        return Due(begin, finish, name, start=span.first if inside and span.form != "day" else None, end=span.last)
    return Due(begin, finish, name, start=span.first, end=span.last)
