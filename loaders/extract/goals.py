"""Sections that set goals ("MỤC TIÊU"), and until when ("1. Đến năm 2030")."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from loaders.document import Document
from loaders.findings import Deadline, Evidence
from loaders.language import deadlines
from loaders.language.passage import Passage, kept

MAX_HEADING = 130
_YEAR_HEADING = re.compile(r"(?:tầm nhìn )?(?:đến|tới|trong|giai đoạn)?\s*(?:hết )?(?:năm )?20\d\d")
_GOALS = re.compile(r"(?<!\w)(?:mục tiêu|chỉ tiêu)(?!\w)(?! quốc gia)")
_MARK = re.compile(r"(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s+")


@dataclass(slots=True)
class Section:
    """Whether the passages being read set goals, and until when."""

    goals: bool = False
    until: Deadline | None = None

    def enter(self, document: Document, passage: Passage, issued: dt.date | None, *, timed: bool) -> None:
        """Take up a heading; running text and items with a value leave the section as it is. ``timed``: with its deadline."""
        heading = _heading(passage)
        if heading is None or (self.goals and heading == "value"):
            return
        self.goals = heading == "goals" or (self.goals and heading == "year")
        dues = deadlines.find_in(passage, issued) if timed and self.goals else []
        self.until = deadline(document, passage, dues[0]) if dues else None


@kept
def _heading(passage: Passage) -> Literal["goals", "year", "value", "other"] | None:
    """What a heading opens, or goes on with; ``None`` for what is none."""
    low = passage.low.strip(" *#-")
    low = low[mark.end() :] if (mark := _MARK.match(low)) else low
    if not low or len(low) > MAX_HEADING - 10 or low[-1] in ".;," or "%" in low:
        return None
    if _GOALS.search(low):
        return "goals"
    return "year" if _YEAR_HEADING.match(low) else "value" if any(map(str.isdigit, low)) else "other"


def deadline(document: Document, passage: Passage, due: deadlines.Due) -> Deadline:
    """The record of a deadline in a passage."""
    start, end = passage.span(due.begin, due.finish)
    return Deadline(Evidence(document.name, start, end, document.text[start:end]), due.rule, due.start, due.end, due.recurs, due.after)
