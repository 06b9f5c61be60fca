"""The words in front of a calendar expression that make it a deadline, and what comes of the two.

"trước" is strictly before, "đến", "chậm nhất" and "trong" include the last day; a start is given only where the words give one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from loaders.language.due import HOUR, WEEKDAY, Due
from loaders.language.late import Late
from loaders.language.lexicon import pattern
from loaders.language.stretches import Stretch

NEAR = 64
"""How many letters in front of a calendar expression are looked at."""


def _any(key: str) -> str:
    return pattern("deadlines", key)


_JOINTS = "(?: (?:hết|cuối|trước|thời điểm|mốc|khoảng))*"
_FRONT = Late(
    rf"(?<!\w)(?:(?P<now>từ (?:nay|giờ|bây giờ|hôm nay)(?: cho)? (?:đến|tới){_JOINTS})"
    rf"|(?P<before>(?:(?:chậm|muộn) nhất (?:là )?)?{_any('before')})"
    rf"|(?P<latest>{_any('latest')}(?: {_any('latest_joints')})*)"
    rf"|(?P<until>{_any('until')}{_JOINTS})"
    rf"|(?P<within>{_any('within')}(?: {_any('within_joints')})*|ngay)"
    rf"|(?P<since>{_any('since')})"
    rf"|(?P<sits>(?:tại|trong) {_any('sittings')}(?: [^\s,;.:()]+){{0,5}}?,?)"
    rf"|(?P<submitted>trình {_any('recipients')}(?:(?:,| và)? (?:xem xét|cho ý kiến|quyết định|phê duyệt|thông qua|ban hành))*)"
    rf"|(?P<on>(?:{_any('done')}|thời hạn [^,;.:]{{0,40}} là)(?: là| vào)? ?:?))"
    rf"(?P<hour> ?{HOUR},?)?(?: {WEEKDAY},?)?(?: (?:(?:ngày|dịp|lễ|kỷ niệm|\d+ năm) )*{_any('holidays')}(?: ngày)?)? ?\Z"
)
_REPORTED = Late(rf"(?<!\w)(?<!bảo đảm )(?<!đảm bảo ){_any('reported')} \Z")
_EXPECTED = Late(r"(?<![,;:(–-] )(?<!\w)dự kiến (?:[^\s\d,;.:()]+ ){0,6}\Z")
""" "các dự án dự kiến hoàn thành trong năm": said of a thing, not of the task."""
_MEETS = Late(r"(?:họp|hội nghị|kỳ họp)(?!\w)[^,;.:]{0,30}\Z")
_HORIZON = Late(rf"(?<!\w){_any('horizons')}(?: đến| tới)? \Z")
_DESCRIBED = Late(rf"(?<!\w){_any('described')} \Z")
_SEASONAL = Late(rf"(?<!\w){_any('seasonal')} \Z")
_BEGUN = Late(rf"(?<!\w){_any('begun')} \Z")
_COUNTS = Late(r"\(\d[\d.]* (?:vụ|trường hợp|ca|trận|cơn|đợt|lượt|sự cố)(?!\w)[^();:]{0,40}\Z")
""" "các vụ tai nạn (02 vụ vào tháng 2)": when what is counted happened."""
_SAID_THERE = Late(r"(?<!\w)(?:kết luận|(?<!cho )ý kiến|chỉ đạo|nêu|phát biểu|giao|thông báo)(?!\w)[^,;.:]*\Z")
""" "theo kết luận của Thủ tướng tại phiên họp tháng 11": a meeting that was."""
_READY = Late(
    r"(?<!\w)(?:khởi công|thông xe|hoàn thành|hoàn tất|khánh thành|khai trương|đưa vào|vận hành|ra mắt|công bố|thông tuyến|bàn giao|xong)(?!\w)(?:(?!nhân \Z)[^;.:])*(?<!nhân )\Z"
)
""" "thông xe dịp 2/9": on a holiday something is ready; other work only goes on then ("bảo đảm an toàn dịp lễ 30/4")."""
_HAD = Late(r"(?<!\w)(?:đã|được|việc) \Z")
_DIGIT = Late(r"\d")
"""Without one, a session has its name of the season: "tại kỳ họp giữa năm"."""
_TILL_NOW = Late(r"\s*(?:cho )?(?:đến|tới) nay")
AND_ON = Late(r"\s*(?:,|và)\s*(?P<on>(?:(?:các|những) năm )?tiếp theo|(?:các|những) năm (?:sau|kế tiếp|tới))(?!\w)")
"""What comes after: it has a first day and no last."""
_ON = Late(r"\s*(?:trở đi|trở về sau)")
_CLOSES = Late(r"\s*(?:[,;.)]|$)")
_JOINT = Late(r"\s*(?:[,;]|và|, và|hoặc)\s*")
_STRETCHED = Late(r"đến|tới|-")
_ALONE = ("month", "months", "quarter", "quarters", "half", "part")


def front_of(low: str, stretch: Stretch) -> re.Match[str] | None:
    """The words that stand right in front of a calendar expression, where they are of the kind that makes a deadline."""
    return _FRONT.search(low[max(0, stretch.begin - NEAR) : stretch.begin])


def with_front(low: str, stretch: Stretch, front: re.Match[str], issued: dt.date | None) -> Due | None:
    """The deadline that the words in front make; ``None`` where the words before them say that it is none."""
    begin = stretch.begin - len(front[0].lstrip())
    before = low[max(0, begin - 40) : begin]
    kind = next(k for k, v in front.groupdict().items() if v)
    expected = _EXPECTED.search(low, max(0, begin - NEAR), begin)
    if expected and not _MEETS.search(low, max(0, expected.start() - NEAR), expected.start()):
        return None
    if _REPORTED.search(before) or (kind == "until" and _HORIZON.search(before)):
        return None
    if kind == "on" and (
        _DESCRIBED.search(before) or (stretch.span.form == "day" and ":" not in front[0] and front["on"].split()[0] in ("thực", "triển"))
    ):
        return None
    holiday = front[0].lstrip().startswith(("dịp", "vào dịp"))
    if kind in ("on", "within") and (_COUNTS.search(before) or (holiday and not _READY.search(low, max(0, begin - NEAR), begin))):
        return None
    if kind in ("sits", "submitted"):
        past = issued and stretch.span.last <= issued
        if past or _SAID_THERE.search(before) or _HAD.search(before):
            return None
        if kind == "sits" and not _DIGIT.search(low, stretch.begin, stretch.finish):
            return Due(begin, stretch.finish, "event", after=low[begin : stretch.finish].split(maxsplit=1)[1])
        return due("on", stretch, begin if kind == "sits" else stretch.begin)
    if kind == "since":
        return _since(low, stretch, begin, before, issued)
    if kind in ("now", "until") and "trước" in front[0]:
        kind = "before" if kind == "until" and not front[0].startswith(("trước hết", "trước cuối", "trước khi")) else kind
    if kind == "before" and stretch.span.form == "school-year":
        return Due(begin, stretch.finish, "event", after=low[begin : stretch.finish])
    if kind == "now":
        return Due(begin, stretch.finish, "from-now-to", issued, stretch.span.last - dt.timedelta(days="trước" in front[0]))
    if kind == "on":
        begin = stretch.begin
    return due(kind, stretch, begin, hour=int(re.findall(r"\d+", front["hour"])[0]) if front["hour"] else 0)


def without_front(low: str, stretch: Stretch, before: Sequence[Due], issued: dt.date | None) -> Due | None:
    """A calendar expression that is a deadline by its place: joined to one, alone in brackets or as a clause, or an end ("cuối năm 2026")."""
    last = before[-1] if before else None
    if last and _JOINT.fullmatch(low, last.finish, stretch.begin) and (last.end or last.start) and not last.recurs:
        return due(last.rule.split("-")[0], stretch, stretch.begin)
    front, span = low[max(0, stretch.begin - NEAR) : stretch.begin].rstrip(), stretch.span
    if issued and span.last < issued:
        return None
    goes_on = AND_ON.match(low, stretch.finish)
    closes = goes_on or _CLOSES.match(low, stretch.finish)
    bracketed = (
        front.endswith("(") and span.form not in ("day", "period") and (closes or low.startswith((" và ", " hoặc "), stretch.finish))
    )
    alone = front.endswith((",", ";", ":", " -")) and (goes_on or span.form in _ALONE) and closes and not re.search(r"\d\s?[,;]$", front)
    if bracketed or alone or (stretch.part and stretch.dated and closes and not _SEASONAL.search(front + " ")):
        return due("on", stretch, stretch.begin)
    return None


def due(kind: str, stretch: Stretch, begin: int, *, hour: int = 0) -> Due:
    """The deadline of one kind ("before", "latest", "until", "within", "on", "cell") that a calendar expression comes to."""
    span, finish, name = stretch.span, stretch.finish, f"{kind}-{stretch.span.form}"
    if kind == "before" and not stretch.ending:
        in_the_day = hour and span.form == "day"
        return Due(begin, finish, name, end=span.first - dt.timedelta(days=0 if in_the_day else 1))
    if span.form == "early":
        return Due(begin, finish, name, start=span.first)
    if span.form == "late" or kind in ("before", "until", "latest") or (kind in ("on", "cell") and (span.form == "day" or stretch.ending)):
        return Due(begin, finish, name, end=span.last)
    return Due(begin, finish, name, start=span.first, end=span.last)


def _since(low: str, stretch: Stretch, begin: int, before: str, issued: dt.date | None) -> Due | None:
    """ "từ … đến …", "từ … trở đi"; a day alone only where a duty begins with it, not where something is said of the past."""
    if stretch.ranged or (
        stretch.span.form in ("days", "months", "quarters", "years") and _STRETCHED.search(low, stretch.begin, stretch.finish)
    ):
        past = issued and stretch.span.last < issued
        return None if past else Due(begin, stretch.finish, "from-to", stretch.span.first, stretch.span.last)
    if on := _ON.match(low, stretch.finish):
        return Due(begin, on.end(), "from-on", stretch.span.first)
    if _TILL_NOW.match(low, stretch.finish) or (issued and stretch.span.first < issued.replace(day=1)):
        return None
    if _CLOSES.match(low, stretch.finish) or _BEGUN.search(before):
        return Due(begin, stretch.finish, "from-on", stretch.span.first)
    return None
