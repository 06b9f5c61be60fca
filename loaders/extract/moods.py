"""Whether a section gives orders, tells what is, or leaves it open; judged by its heading."""

from __future__ import annotations

import re
from functools import cache

from loaders.language.lexicon import pattern

_OPENS = re.compile(
    r"(?:yêu cầu|chỉ đạo|giao|đề nghị|kết luận|quyết nghị|nhiệm vụ|nội dung|giải pháp|công việc|chủ trì|thực hiện|biện pháp|sau đây|như sau|sau|tập trung|lưu ý|cụ thể|trọng tâm|điện|chỉ thị|quyết định)\s*:?\s*$"
)


_DEMANDS = re.compile(r"\s*(?:\w{1,4}[.)]\s*)?(?:về )?yêu cầu\s*:?\s*")
"""A plan's "Mục đích" and "Yêu cầu" say how, not what (Decree 30/2020/NĐ-CP, form 1.4)."""


_WATCHES = re.compile(r"(?:giám sát|theo dõi|kiểm tra|đôn đốc)(?:, | và )đánh giá(?!\w)")
"""To watch and assess is work that lies ahead; "Đánh giá chung" tells what was."""
_DUTIES_AND_POWERS = r"(?:chức năng,? )?nhiệm vụ(?:,| và) quyền hạn(?!\w)"
_MANDATE = re.compile(rf"[\W\d]{{0,40}}{_DUTIES_AND_POWERS}")
_SETS_MANDATE = re.compile(rf"(?<!\w)(?:(?:quy định|có|thực hiện)(?: về| các| những)? )?{_DUTIES_AND_POWERS}[^:;]*:\s*$")
_TAIL = 400
"""How far back of its colon a lead-in is looked at."""


def mandate(low: str) -> bool:
    """Whether a heading or lead-in opens what a body is for ("Nhiệm vụ, quyền hạn của Ban Chỉ đạo"): in a report that is told, not ordered.

    >>> mandate("căn cứ điều 3 quyết định 1568 quy định nhiệm vụ, quyền hạn của ban chỉ đạo như sau:"), mandate("nhiệm vụ cụ thể:")
    (True, False)
    """
    return _MANDATE.match(low) is not None or (
        low.rstrip().endswith(":") and _SETS_MANDATE.search(low, max(0, len(low) - _TAIL)) is not None
    )


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"(?<!\w){pattern('headings', 'orders')}(?!\w)"),
        re.compile(rf"(?<!\w){pattern('headings', 'tells')}(?!\w)"),
    )


def mood(heading: str) -> bool | None:
    """True for a section of orders, False for one that tells, None where its heading says neither.

    >>> mood("iii. nhiệm vụ, giải pháp trọng tâm"), mood("i. mục đích, yêu cầu"), mood("về hạ tầng số")
    (True, False, None)
    """
    orders, tells = _words()
    if _DEMANDS.fullmatch(heading):
        return False
    told = tells.search(_WATCHES.sub("", heading[:160]))
    ordered = orders.search(heading[:160])
    if told and (not ordered or told.start() <= ordered.start() or told[0] in ("kết quả", "mục đích")):
        return False
    return True if ordered else None


def opens_orders(low: str) -> bool:
    """Whether a lead-in ("Thủ tướng Chính phủ yêu cầu:") opens orders."""
    return _OPENS.search(low) is not None
