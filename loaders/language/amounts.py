"""Values with their units, as goals and orders write them: "80%", "55 - 58% GDP", "2 triệu doanh nghiệp", "ít nhất hai đợt"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from loaders.language.counts import number
from loaders.language.late import Late
from loaders.language.lexicon import alternation, pattern, words
from loaders.language.openers import Opened

_WORDED = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_ONE = r"(?:\d{1,3}(?:\.\d{3})+|\d+(?:[,.]\d{1,2})?)(?![\d])"
_NOT_BEFORE = Late(
    r"(?<!\w)(?:số|năm|tháng|ngày|quý|điều|khoản|điểm|mục|đề án|nghị quyết|kết luận|luật|giai đoạn|khóa|khoá|lần thứ|thứ|hạng|kỳ|phiên|tuổi|(?<!phân )loại|(?<!cung )(?<!nâng )(?<!trang )cấp|nhóm \w+|phụ lục|mẫu|mức độ|thế hệ|-) ?$"
)
_OF_RATIO = Late(r"\s?/\s?\d")


class Amount(NamedTuple):
    """A value, ``text[begin:finish]`` with its unit; ``shown`` is the value as it is kept, plain numbers plain; ``scale`` is thousands, millions …"""

    begin: int
    finish: int
    shown: str
    unit: str | None
    scale: str | None = None

    @property
    def measure(self) -> str | None:
        """What the value is in: "triệu doanh nghiệp", "%"."""
        return f"{self.scale} {self.unit}" if self.scale and self.unit else self.unit or self.scale

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage."""
        return self.unit is not None and self.unit.startswith("%")


@cache
def _shape() -> Opened:
    units = alternation(
        {
            *words("targets", "units"),
            *words("targets", "papers"),
            *words("counts", "things"),
            *words("counts", "bodies"),
            *words("counts", "measures"),
        }
    )
    scale = r"(?:nghìn tỷ|nghìn tỉ|triệu|nghìn|tỷ|tỉ|vạn)"
    span = rf"(?<=từ ){_ONE}(?:\s?%)? đến {_ONE}|{_ONE}(?:\s?%)?(?:\s?-\s?| đến ){_ONE}(?=\s?%)|{_ONE}(?:\s?-\s?{_ONE})?"
    worded = rf"(?:{'|'.join(w for w in _WORDED if w != 'một')}|(?:(?<=ít nhất )|(?<=tối thiểu ))một)"
    shape = Late(
        rf"(?<![\w/.,%])(?P<value>(?:hai|2) con số|{span}|{worded}(?=\s{units}(?!\w)))"
        rf"(?:\s?(?P<share>%(?:\s?/\s?năm)?(?:\s(?:gdp|grdp)(?!\w))?)|\s(?P<money>{scale}?\s?(?:đồng|usd)(?!\w))"
        rf"|(?:\s(?P<scale>{scale}))?\s(?P<unit>{units}(?!\w)|[µ\w]+/\w+|(?!{scale}(?!\w))[^\W\d_]+))?"
    )
    return Opened(shape, f"0 1 2 3 4 5 6 7 8 9 {' '.join(_WORDED)}")


def amounts(low: str, begin: int, finish: int) -> Iterator[Amount]:
    """The values in lower-case text; years, numbers of instruments and ratios are none.

    >>> [(a.shown, a.measure) for a in amounts("đạt 55 - 58% gdp, có 2 triệu doanh nghiệp, giải ngân 1.200 tỷ đồng năm 2030", 0, 75)]
    [('55 - 58', '% gdp'), ('2', 'triệu doanh nghiệp'), ('1200', 'tỷ đồng')]
    """
    for m in _shape().finditer(low, begin, finish):
        worded = m["value"] in _WORDED
        unit = m["share"] or (m["money"] or "").strip() or m["unit"]
        if not (unit or "con số" in m["value"] or "," in m["value"]) or _OF_RATIO.match(low, m.end("value")):
            continue
        if not _NOT_BEFORE.search(low[max(0, m.start() - 24) : m.start()]):
            shown = str(_WORDED[m["value"]]) if worded else _shown(m["value"])
            yield Amount(m.start(), m.end(), shown, unit or None, m["scale"])


def _shown(written: str) -> str:
    """A value as it is kept: plain numbers plain, spans and words as they stand.

    >>> _shown("1.084"), _shown("02"), _shown("0,7"), _shown("8,3-8,5"), _shown("3 đến 5"), _shown("2 con số")
    ('1084', '2', '0.7', '8,3-8,5', '3 - 5', '2 con số')
    """
    value = " ".join(written.replace("%", "").split())
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d+", value):
        return str(number(value))
    if re.search(r"\d\s?-\s?\d", value):
        return value
    first, *last = value.split(" đến ")
    return " - ".join((first, *last)) if last else value.replace(",", ".").replace("hai con số", "2 con số")


def is_time(amount: Amount) -> bool:
    """Whether the value is a stretch of time."""
    return amount.unit is not None and amount.unit in words("targets", "times")


@cache
def before(*keys: str) -> Late:
    """What stands right in front of a value: words of these lists of ``targets.toml``, with bounds between them and the value."""
    listed = alternation(w for key in keys for w in words("targets", key))
    bound = f"(?:{pattern('targets', 'floors')}|{pattern('targets', 'bounds')}|có|đạt)"
    return Late(rf"(?<!\w){listed}\s+(?:{bound}\s+)*$")
