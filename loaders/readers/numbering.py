"""Word's automatic list numbers, which stand in no text: counted anew from ``numbering.xml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9


class Level(NamedTuple):
    """How one level of a list is numbered: Word's number format, the text around it, the first number."""

    format: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any) -> Numbering:
        """Read the root element of ``numbering.xml`` (an lxml element), or ``None`` for a document without lists."""
        self = cls()
        if root is None:
            return self
        kinds = {element.get(f"{W}abstractNumId"): dict(_levels(element)) for element in root.iter(f"{W}abstractNum")}
        for number in root.iter(f"{W}num"):
            key, target = number.get(f"{W}numId"), number.find(f"{W}abstractNumId")
            if key is None or target is None:
                continue
            self.abstract[key] = target.get(f"{W}val") or key
            own = dict(kinds.get(target.get(f"{W}val"), {}))
            for override in number.iter(f"{W}lvlOverride"):
                level = int(override.get(f"{W}ilvl") or 0)
                start = override.find(f"{W}startOverride")
                base = dict(_levels(override)).get(level) or own.get(level) or Level()
                own[level] = Level(base.format, base.text, int(start.get(f"{W}val") or 1)) if start is not None else base
                if start is not None:
                    self.abstract[key] = f"{key}*"
            self.levels[key] = own
        return self

    def mark(self, key: str, level: int) -> str:
        """Count one paragraph of a list and say what Word shows before it, e.g. ``"2.1. "``.

        >>> lists = Numbering({"1": {0: Level(), 1: Level("lowerLetter", "%2)")}}, {"1": "1"})
        >>> [lists.mark("1", k) for k in (0, 1, 1, 0, 1)]
        ['1. ', 'a) ', 'b) ', '2. ', 'a) ']
        """
        levels = self.levels.get(key)
        if levels is None or not 0 <= level < _LEVELS:
            return ""
        shape = levels.get(level, Level())
        if shape.format == "none":
            return ""
        if shape.format == "bullet":
            return "+ " if shape.text.strip() == "+" else "- "
        counts = self._counts.setdefault(self.abstract.get(key, key), [0] * _LEVELS)
        counts[level] = counts[level] + 1 if counts[level] else shape.start
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        return _PLACEHOLDER.sub(lambda match: self._number(levels, counts, int(match[1]) - 1), shape.text) + " "

    @staticmethod
    def _number(levels: dict[int, Level], counts: list[int], level: int) -> str:
        shape = levels.get(level, Level())
        return written(counts[level] or shape.start, shape.format)


def _levels(element: Any) -> Iterator[tuple[int, Level]]:
    for level in element.iter(f"{W}lvl"):
        yield (
            int(level.get(f"{W}ilvl") or 0),
            Level(_value(level, "numFmt", "decimal"), _value(level, "lvlText", ""), int(_value(level, "start", "1") or 1)),
        )


def _value(element: Any, name: str, default: str) -> str:
    found = element.find(f"{W}{name}")
    return default if found is None else str(found.get(f"{W}val") or "")


def written(number: int, kind: str) -> str:
    """A number in one of Word's formats.

    >>> written(4, "upperRoman"), written(2, "lowerLetter"), written(7, "decimalZero"), written(28, "upperLetter")
    ('IV', 'b', '07', 'BB')
    """
    if kind.endswith("Roman"):
        roman = _roman(number)
        return roman if kind == "upperRoman" else roman.lower()
    if kind.endswith("Letter"):
        letter = chr(ord("A") + (number - 1) % 26) * min(9, (number - 1) // 26 + 1)
        return letter if kind == "upperLetter" else letter.lower()
    return f"{number:02d}" if kind == "decimalZero" else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    values = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"))
    out = ""
    for value, letters in (*values, (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + letters, number - value
    return out
