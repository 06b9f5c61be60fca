"""Time that is counted: "trong 6 tháng tới", "trong vòng 15 ngày kể từ ngày ký", "trong 24 giờ".

The first day does not count (Civil Code 2015, art. 147): ten days from 15 November end on the 25th. Counted is from the document's
own day, from a day that the words give, else from an event, and then there is no date. Working days are Monday to Friday; they are
counted from a day that is known only where the words do not leave open when it came ("ngày nhận được"). Public holidays are not known.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from loaders.findings import Recurrence
from loaders.language.calendar_forms import COUNT, NUMBERS
from loaders.language.dates import CALENDAR, number, resolve
from loaders.language.due import Due
from loaders.language.late import Late
from loaders.language.lexicon import pattern
from loaders.language.openers import Opened
from loaders.language.spans import add_months

_FRONT = rf"(?:ngay\s+)?(?P<front>(?:trong|sau|tối\s+đa|{pattern('deadlines', 'latest')})(?:\s+(?:vòng|thời\s+hạn|khoảng|khoảng\s+thời\s+gian|thời\s+gian|tối\s+đa|không\s+quá|chậm\s+nhất|là|sau|trong))*\s+)?"
_TIME = rf"(?P<n>{COUNT})(?:\s*\(\w+(?:\s\w+)?\))?\s*(?P<unit>giờ|ngày|tuần|tháng|quý|năm)(?!\w)(?P<working>\s+làm\s+việc)?"
_NEXT = r"\s+(?P<next>sắp\s+tới|tiếp\s+theo|kế\s+tiếp|tới)(?!\s+(?:hạn|ngày|năm|tháng|quý))(?=[,;.()]|\Z|\s)"
_SINCE = r"\s*,?\s*(?:(?:kể|tính)\s+)?(?P<since>từ\s+(?:khi|lúc|ngày|thời\s+điểm|hôm)|sau\s+(?:khi|ngày))\s+(?P<event>[^,;.()]{2,90}?(?:\d[./]\d[^,;.()]{0,20})?)(?=[,;()]|\.(?!\d)|\Z|\s+(?:và\s+(?:gửi|báo cáo|trình|tổ chức|công bố|chịu)|để)\s)"
_COUNTED = Opened(
    Late(rf"(?<!\w){_FRONT}(?<![\d/.]){_TIME}(?:{_NEXT}|{_SINCE})?"),
    f"ngay trong sau tối chậm muộn trễ không {' '.join(sorted({w.split()[0] for w in NUMBERS}))} 0 1 2 3 4 5 6 7 8 9",
)
_OWN = Late(
    rf"(?:ngày\s+)?(?:{pattern('deadlines', 'own_day')})(?:\s+(?:{pattern('deadlines', 'instruments')})(?:\s+này)?)?$"
    rf"|(?:{pattern('deadlines', 'instruments')})\s+này\s+(?:được\s+)?(?:{pattern('deadlines', 'own_day')})(?:\s+thi\s+hành)?$|nay$"
)
_OTHER = Late(
    r"\s+(?:qua|trước|gần\s+đây|đầu|cuối|liên\s+tục|liên\s+tiếp|liền|một\s+lần|lần|vừa|nay|trở|đến|học|tuổi|\d|kinh\s+nghiệm|đối\s+với|cho\s+mỗi|mỗi)|\s*[/-]"
)
_EACH = Late(r"(?:hằng|hàng|mỗi|từng)\s+(?P<unit>tháng|quý|năm)$|^kết\s+thúc\s+(?P<unit2>tháng|quý|năm)$")
""" "10 ngày sau khi kết thúc mỗi quý": so many days behind every round."""
_ROUNDS: dict[str, Recurrence] = {"tháng": "monthly", "quý": "quarterly", "năm": "yearly"}
_UNITS = ("giờ", "ngày", "tuần", "tháng", "quý", "năm")


def counted(low: str, issued: dt.date | None) -> Iterator[Due]:
    """The deadlines of lower-case text that are so many days, months or years from a day or an event."""
    if not any(map(low.__contains__, _UNITS)):
        return
    for m in _COUNTED.finditer(low):
        count, front = number(m["n"]), " ".join((m["front"] or "").split())
        if count and m["since"]:
            if due := _from(m, count, front, issued):
                yield due
        elif count and issued and m["next"] and front != "sau":
            yield Due(
                m.start(),
                m.end(),
                "within-next",
                None if _latest(front) else issued,
                _ahead(issued, count, m["unit"], working=bool(m["working"])),
            )
        elif count and issued and not m["next"] and _bounded(low, m, front):
            end = _ahead(issued, count, m["unit"], working=bool(m["working"]))
            yield Due(m.start(), m.end(), "within-time", issued if "trong" in front else None, end)


def _bounded(low: str, m: re.Match[str], front: str) -> bool:
    """Whether a time without "tới" or "kể từ" is one to act in: "trong vòng 24 giờ", "trong 10 ngày." but not "trong 5 năm qua"."""
    if not front or front == "sau" or _OTHER.match(low, m.end()):
        return False
    closes = m.end() == len(low.rstrip()) or low[m.end()] in ",;.)"
    return (front != "trong" and "trong" in front) or (closes and (front != "không quá" or m["unit"] != "năm"))


def _latest(front: str) -> bool:
    return bool(front) and "trong" not in front


def _from(m: re.Match[str], count: int, front: str, issued: dt.date | None) -> Due | None:
    """ "… kể từ ngày ký": a day; "… kể từ ngày nhận đủ hồ sơ": an event. "12 năm kể từ khi …" without more looks back."""
    event, words = m["event"].strip(), " ".join(m["since"].split())
    if not front and (words.endswith("khi") or m["unit"] == "năm"):
        return None
    if turn := _EACH.search(event):
        return Due(m.start(), m.end(), "recurring", recurs=_ROUNDS[turn["unit"] or turn["unit2"]])
    day = _day(event, words, issued, working=bool(m["working"]))
    if day is None:
        return Due(m.start(), m.end(), "counted-from", after=event)
    end = _ahead(day, count, m["unit"], working=bool(m["working"]))
    if front == "sau":
        return Due(m.start(), m.end(), "counted-after", end, end)
    return Due(m.start(), m.end(), "counted-from", None if _latest(front) else day, end)


def _day(event: str, since: str, issued: dt.date | None, *, working: bool) -> dt.date | None:
    """The day that is counted from, where it is known."""
    when = CALENDAR.match(f"ngày {event}") or CALENDAR.match(event)
    span = resolve(when, issued) if when else None
    if span:
        return span.first
    received = event.startswith("nhận")
    return issued if _OWN.match(event) and not (working and received) and "sau" not in since else None


def _ahead(day: dt.date, count: int, unit: str, *, working: bool) -> dt.date:
    if unit == "giờ":
        return day + dt.timedelta(days=-(-count // 24))
    if unit == "ngày" and working:
        while count:
            day += dt.timedelta(days=1)
            count -= day.weekday() < 5
        return day
    if unit in ("ngày", "tuần"):
        return day + dt.timedelta(days=count * (7 if unit == "tuần" else 1))
    return add_months(day, count * {"năm": 12, "quý": 3}.get(unit, 1))
