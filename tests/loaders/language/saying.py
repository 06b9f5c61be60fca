"""What the tests of deadlines share: the day of the document, and the deadlines read in a few words of an order."""

from __future__ import annotations

import datetime as dt

from loaders.language.deadlines import Due, find_in
from loaders.language.passage import Passage

DAY = dt.date(2025, 11, 15)
"""A Saturday."""


def read(words: str) -> list[Due]:
    """The deadlines of words that stand in an order, or that open one."""
    text = f"{words}." if words[0].isupper() else f"Bộ Y tế hoàn thành việc rà soát {words}."
    return find_in(Passage.of(text, 0, len(text)), DAY)
