"""Deadlines that hang on an event: "sau khi Luật có hiệu lực", "trước Đại hội XIV", "tại Kỳ họp thứ 10, Quốc hội khóa XVI"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from loaders.language.due import Due
from loaders.language.late import Late
from loaders.language.lexicon import pattern
from loaders.language.openers import Opened

_HAPPENS = rf"(?:(?:ngay\s+)?sau|ngay)\s+khi\s+(?P<done>(?!(?:{pattern('deadlines', 'states')})(?!\w))[^,;.()]{{3,90}})|(?P<first>(?:ngay\s+)?trước\s+khi\s+[^,;.()]{{3,90}})"
_NAMED = (
    rf"(?P<named>(?:trước|sau)\s+(?:{pattern('deadlines', 'events')})(?!\w)[^,;.()]{{0,80}})"
    rf"|(?P<met>ngay\s+sau\s+(?:{pattern('deadlines', 'sittings')})(?!\w)[^,;.()]{{0,80}})"
    rf"|(?:tại|đến)\s+(?P<at>(?:{pattern('deadlines', 'assemblies')})(?!\w)(?:(?!\s(?:nghị\s+quyết|luật|dự\s+án|dự\s+thảo|đề\s+án|tờ\s+trình|báo\s+cáo|nghị\s+định)\s)[^,;.()]){{2,60}}(?:,\s*(?:quốc\s+hội|hội\s+đồng\s+nhân\s+dân)[^,;.()]{{0,40}})?)"
)
_EVENT = Opened(Late(rf"(?<!\w)(?:{_HAPPENS}|{_NAMED})"), "ngay sau trước tại đến")
_PAST = Late(r"(?<!\w)(?:được|đã)(?!\w)[^,;.]*\Z")
_DESCRIBED = Late(r"(?<!phải )(?<!cần )(?:được|đã)\s(?:đưa|xây|cấp|đầu tư|thành lập|ban hành|ký|thi công|phê duyệt)(?!\w)[^,;.]*\Z")
""" "cơ sở được đưa vào sử dụng trước khi Luật có hiệu lực": which ones they are, not when to act."""
_LABELS = Late(
    rf"(?:sau khi|sau kỳ|trước khi|trước kỳ|khi (?:có|phát sinh|xảy ra|được|cần)|theo (?:kế hoạch|lộ trình|tiến độ|quy định|yêu cầu))|^\s*(?:{pattern('deadlines', 'events')})(?!\w)"
)


def events(low: str, dated: Iterable[Due]) -> Iterator[Due]:
    """The events in lower-case text on which something hangs, where no deadline with a date stands in their words.

    An event's words end where a deadline begins.
    """
    taken = sorted(dated, key=lambda d: d.begin)
    for m in _EVENT.finditer(low):
        words = next(name for name, said in m.groupdict().items() if said)
        begin, finish = m.start(words), m.end()
        if m["first"] and _DESCRIBED.search(low, max(0, m.start() - 60), m.start()):
            continue
        if m["at"] and _PAST.search(low, max(0, m.start() - 50), m.start()):
            continue
        k = bisect_right(taken, m.start(), key=lambda d: d.begin)
        if (k and taken[k - 1].finish > m.start()) or (k < len(taken) and taken[k].begin <= begin + 4):
            continue
        finish = min(finish, taken[k].begin) if k < len(taken) else finish
        after = low[begin:finish].strip()
        if len(after) > 2:
            yield Due(m.start(), m.start() + len(low[m.start() : finish].rstrip()), "event", after=after)


def in_cell(low: str) -> Due | None:
    """The event that a whole cell names: "Theo tiến độ dự án", "Kỳ họp giữa năm"."""
    m = _LABELS.search(low)
    if not m:
        return None
    begin = m.end() - len(m[0].lstrip())
    return Due(begin, len(low.rstrip(" .;")), "event", after=low[begin:].strip(" .;"))
