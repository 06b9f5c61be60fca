"""Laws, codes and ordinances by name: "Luật Căn cước", "các luật: Doanh nghiệp, Đầu tư", "Luật Báo chí sửa đổi"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.letters import rx
from ontology.laws import law_named, opens_law

_WORD = re.compile(r"[\w&]+")
_REVISED = rx(r"\s\((?:thay thế|sửa đổi|\d{4})\)|\s(?:sửa đổi(?:, bổ sung)?|năm \d{4}|\d{4})(?=[\s,.;:)]|$)(?!\s(?:một số|số|các|Luật))")
_NEXT = rx(r"(?:\s?[,;]|\s?[,;]?\svà)\s(?=[\p{Lu}])")


def law_at(text: str, at: int, kind: str = "") -> int | None:
    """Where the longest registered name that begins at ``at`` ends; ``kind`` stands for a word left out in front ("luật ").

    >>> text = "theo Luật Đầu tư công và các quy định"
    >>> text[5 : law_at(text, 5)]
    'Luật Đầu tư công'
    """
    found = None
    for m in _WORD.finditer(text, at, at + 160):
        if not opens_law(kind + text[at : m.end()]):
            break
        if law_named(kind + text[at : m.end()]):
            found = m.end()
    return found


def revised(text: str, end: int) -> int:
    """Where the name ends when "(thay thế)", "sửa đổi" or a year stands behind it."""
    m = _REVISED.match(text, end)
    return m.end() if m else end


def listed_after(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Begin and end of the laws that follow one without the word "luật": "Luật Đầu tư, Đấu thầu và Doanh nghiệp"."""
    while m := _NEXT.match(text, end):
        finish = law_at(text, m.end(), "luật ")
        if not finish:
            return
        yield m.end(), finish
        end = finish
