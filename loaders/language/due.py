"""A deadline in a passage, as the rules for the several kinds of deadlines hand it on."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from loaders.findings import Recurrence

HOUR = r"(?:\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2})?\s*(?:phút|p|'|’)?(?:\s+(?:sáng|chiều|tối))?)"
WEEKDAY = r"(?:(?:(?:sáng|chiều|ngày)\s+)?thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"


class Due(NamedTuple):
    """A deadline in a passage: where it stands in ``low``, and what it comes to.

    ``rule`` names the rule that read it ("before-day", "within-quarter", …); ``after`` is the event in place of dates.
    """

    begin: int
    finish: int
    rule: str
    start: dt.date | None = None
    end: dt.date | None = None
    recurs: Recurrence | None = None
    after: str | None = None
