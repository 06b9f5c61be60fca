"""Repeated duties: "hằng tháng, trước ngày 20", "định kỳ 6 tháng", "02 lần/năm", "thường xuyên".

The day within the round ("trước ngày 20", "trước ngày 15/12") belongs to the round: it is no last day of the task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.findings import Recurrence
from loaders.language.calendar_forms import COUNT, NAM, NUMBERS
from loaders.language.dates import number
from loaders.language.due import HOUR, WEEKDAY, Due
from loaders.language.late import Late
from loaders.language.lexicon import pattern
from loaders.language.openers import Opened

_EVERY = r"(?:hằng|hàng|mỗi|(?<!theo )(?<!tháng, )(?<!tuần, )(?<!ngày, )(?<!quý, )từng)"
_UNIT = rf"(?:ngày|tuần|tháng|quý|nửa\s+{NAM}|{NAM})(?!\w)"
_TIMES = r"(?:\s*(?:/\s*|(?:một|0?1)\s+)lần|\s+(?P<times>\d{1,2}|hai|ba|bốn)\s+lần)?"
_LAST_OF = rf"(?:ngày\s+)?(?:làm\s+việc\s+)?(?:\d{{1,2}}\s+)?(?:của\s+)?tháng\s+(?:cuối|đầu)\s+(?:của\s+)?(?:{_EVERY}\s+)?quý"
_RECUR = Opened(
    Late(
        rf"(?<!\w)(?:thường\s+xuyên\s*,?\s*)?(?:định\s+kỳ\s+)?{_EVERY}\s+(?:(?P<n1>{COUNT})\s+)?(?P<u1>{_UNIT})(?!\s*\d+(?!\d*\s*lần)){_TIMES}"
        rf"|định\s+kỳ\s*,?\s*(?:theo\s+)?(?:(?P<n2>{COUNT})\s*)?(?P<u2>{_UNIT})(?:\s*(?:/\s*|(?:một|0?1)\s+)lần)?"
        rf"|(?<![\w/.])(?P<n3>{COUNT})\s+(?P<u3>{_UNIT})\s*(?:/\s*|(?:một|0?1)\s+)lần"
        rf"|(?<![\w/.])(?P<n4>{COUNT})\s*lần\s*(?:/|mỗi|trong|một)\s*(?:một\s+|0?1\s+)?(?P<u4>{_UNIT})(?! học)"
        rf"|(?<!trong )(?<![\w/.])(?P<n5>0?6|sáu)\s+(?P<u5>tháng)(?=\s*(?:,|và)\s*(?:hằng|hàng)\s+{NAM})"
        rf"|(?P<quarterly>{_LAST_OF})|(?P<monthly>ngày\s+\d{{1,2}}\s+(?:của\s+)?tháng\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề))(?!\w)"
    ),
    f"thường định hằng hàng mỗi từng ngày tháng {' '.join(sorted({w.split()[0] for w in NUMBERS}))} 0 1 2 3 4 5 6 7 8 9",
)
_WORDS = ("hằng", "hàng", "mỗi", "từng", "định kỳ", "lần", "cuối quý", "tháng")
_GOES_ON = Late(rf"\s*(?:,|và|/)\s*(?:{_EVERY}\s+)?(?:(?P<n>0?[136]|một|sáu)\s+)?(?P<unit>{_UNIT})(?=\s*(?:[,;.)]|$|và\s))")

_FRONT = r"(?:trước|(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|trước))?|vào|đến|trong|từ)"
_DATE = r"\d{1,2}(?:\s*/\s*\d{1,2}(?!\s*/)|\s+tháng\s+\d{1,2})?(?!\s*[/\d])"
_WHEN = (
    rf"(?:{HOUR}\s*,?\s*)?(?:{WEEKDAY}|(?:ngày|mùng|mồng)\s+{_DATE}(?:\s*(?:,|và)\s*(?:ngày\s+)?{_DATE})*|tháng\s+\d{{1,2}}(?:\s*(?:,|và)\s*(?:tháng\s+)?\d{{1,2}})*|quý\s+(?:iv|iii|ii|i)"
    rf"|(?:tuần|ngày|tháng|quý)\s+(?:cuối|đầu)(?:\s+cùng)?|cuối|đầu|giữa)"
)
_LEFT = Late(
    rf"(?<!\w)(?:định\s+kỳ\s+)?(?:(?:{_FRONT}\s+)?{_WHEN}|{_FRONT}\s+(?:{HOUR}|{_DATE}(?:\s*(?:,|và)\s*{_DATE})*)|{_FRONT})\s*,?\s*(?:của\s+)?\Z"
)
_RIGHT = Late(
    rf"\s*,?\s*\(?\s*{_FRONT}\s+(?:{_WHEN}|{HOUR}|{_DATE})(?:\s+(?:của\s+)?tháng\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề|cuối(?:\s+(?:của\s+)?quý)?))?(?!\s*(?:/|,?\s*{NAM})\s*\d)"
)
_DESCRIBES = Late(rf"(?<!\w)(?:{pattern('deadlines', 'periodical')})\s*\Z")
_RATED = Late(r"(?:gắn với|gắn|trong|vào|khi)\s[^;.:]{0,50}?(?:đánh giá|xếp loại|bình xét|kiểm điểm)(?!\w)[^;.:]{0,60}\s$")
"""What goes on every year anyway: "gắn với đánh giá, xếp loại cán bộ hằng năm"."""
_OF_A_SPAN = Late(r"(?<!\w)(?:\d{1,2} năm|trung hạn|dài hạn)(?: và|,)\s$")
""" "kế hoạch 5 năm và hằng năm"."""
_AND_A_SPAN = Late(r"\s*(?:,|và)\s*(?:\d{1,2} năm|trung hạn|dài hạn)(?!\w)")
""" "kế hoạch phát triển hằng năm và 5 năm"."""
BOUND = "bound"
"""The rule of words that are no deadline, and keep others from being read in them."""
_NO_MORE = Late(r"(?:không (?:được )?quá|không vượt quá|tối đa)\s$")
""" "thanh tra không quá 01 lần trong năm": a bound, no round."""
_IN_PARTS = Late(r"(?<!\w)(?:đến|cho|của|tiến độ|chi tiết|số liệu|với|trong|theo|là)\s$")
""" "chi tiết cho từng năm": how it is divided."""
_OF_SOMEBODY = Late(r"\s+của\s")
_STANDING = Late(r"(?<!\w)(?:nhiệm\s+vụ\s+(?:thực\s+hiện\s+)?)?thường\s+xuyên(?:\s*,\s*liên\s+tục)?(?!\w)")
_STANDING_NOUN = Late(
    rf"(?<!\w)(?:{pattern('deadlines', 'standing')})\s*\Z|(?<!\w)là (?:một |những )?nhiệm vụ(?:\s+[^\s;.]+){{0,8}}\s*\Z|(?<!\w)(?:phong\s+trào|chương\s+trình)(?:\s+[^\s,;.]+){{0,4}}\s*\Z"
)
_BY_MONTHS: dict[int, Recurrence] = {1: "monthly", 3: "quarterly", 6: "half-yearly", 12: "yearly"}


def recurring(low: str) -> Iterator[Due]:
    """The repeated duties in lower-case text, in order; several rounds of one duty ("6 tháng, hằng năm") one after the other."""
    finish = 0
    for m in _RECUR.finditer(low) if any(map(low.__contains__, _WORDS)) else ():
        found = _round(m)
        if found is None or m.start() < finish or _describes(low, m):
            continue
        if _NO_MORE.search(low, max(0, m.start() - 24), m.start()):
            yield Due(m.start(), m.end(), BOUND)
            continue
        left = _LEFT.search(low, max(0, m.start() - 80), m.start())
        right = _RIGHT.match(low, m.end())
        finish = right.end() if right else m.end()
        finish += bool(right and "(" in right[0] and low.startswith(")", finish))
        yield Due(left.start() if left and left[0].strip(" ,") else m.start(), finish, "recurring", recurs=found)
        while not right and (more := _GOES_ON.match(low, finish)) and (found := _recurrence(number(more["n"] or "1"), more["unit"])):
            yield Due(more.end() - len(more[0].lstrip(" ,/")), more.end(), "recurring", recurs=found)
            finish = more.end()
    for m in _STANDING.finditer(low) if "thường" in low else ():
        if not _STANDING_NOUN.search(low, max(0, m.start() - 60), m.start()):
            yield Due(m.start(), m.end(), "standing-duty", recurs="continuous")


def _describes(low: str, m: re.Match[str]) -> bool:
    """ "kế hoạch hằng năm", "báo cáo hằng ngày của Sở": the words say what kind of plan or report it is."""
    return bool(m["u1"]) and (
        _RATED.search(low, max(0, m.start() - 110), m.start()) is not None
        or _DESCRIBES.search(low, max(0, m.start() - 40), m.start()) is not None
        or _OF_SOMEBODY.match(low, m.end()) is not None
        or _AND_A_SPAN.match(low, m.end()) is not None
        or _OF_A_SPAN.search(low, max(0, m.start() - 30), m.start()) is not None
        or (m[0].startswith("từng") and _IN_PARTS.search(low, max(0, m.start() - 30), m.start()) is not None)
    )


def _round(m: re.Match[str]) -> Recurrence | None:
    if m["quarterly"] or m["monthly"]:
        return "quarterly" if m["quarterly"] else "monthly"
    count, unit = next((m[f"n{k}"], m[f"u{k}"]) for k in (1, 2, 3, 4, 5) if m[f"u{k}"])
    times = number(m["n4"] or m["times"] or "1")
    return _recurrence(1 if m["n4"] else number(count or "1"), unit, times)


def _recurrence(count: int, unit: str, times: int = 1) -> Recurrence | None:
    """How often "every ``count`` units, ``times`` times" is; ``None`` where no word of the ontology says it."""
    if unit in ("ngày", "tuần"):
        return None if (count, times) != (1, 1) else "daily" if unit == "ngày" else "weekly"
    months = count * (1 if unit == "tháng" else 3 if unit == "quý" else 6 if unit.startswith("nửa") else 12)
    return _BY_MONTHS.get(months // times) if times and months % times == 0 else None
