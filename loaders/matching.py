"""How a finding is held against a gold annotation: names folded, quotes placed, spans and names paired one to one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from loaders.language.passage import even_tones

Record = Mapping[str, Any]
NAME_FLOOR = 0.6


def fold(value: object) -> str:
    """A name or value as it is compared: case, punctuation and the two places of a tone mark do not count.

    >>> fold("Uỷ ban  Nhân dân (tỉnh)")
    'ủy ban nhân dân tỉnh'
    """
    text = even_tones(unicodedata.normalize("NFC", str(value)).casefold().replace("đồng chí ", ""))
    return re.sub(r"\s+", " ", re.sub(r"[^\w/%.,-]+", " ", text).strip(" .,"))


def instrument_key(record: Record) -> str:
    """What an instrument is compared by: its number without spaces, else its name."""
    if record.get("number"):
        number = re.sub(r"\s+", "", str(record["number"])).upper()
        return fold(re.sub(r"^(SỐ|NGHỊQUYẾT|QUYẾTĐỊNH)", "", number))
    return fold(record.get("name") or record.get("quote"))


def listed(value: Any) -> list[Any]:
    """A value as a list: nothing is empty, one is one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def day(value: object) -> str:
    """The ISO date of a date or of text."""
    return str(value)[:10]


def span(text: str, record: Record) -> tuple[int, int] | None:
    """Where a quote stands: at its own offset where it gives one, else at its nth occurrence; nothing where it is not verbatim."""
    quote, start = record.get("quote"), record.get("start")
    if not isinstance(quote, str) or not quote:
        return None
    at = -1
    for _ in range(int(record.get("nth") or 1)):
        at = text.find(quote, at + 1)
        if at < 0:
            return None
    at = start if isinstance(start, int) and text.startswith(quote, start) else at
    return at, at + len(quote)


def line_of(text: str, offset: int) -> int:
    """The line, from 1, on which an offset stands."""
    return text.count("\n", 0, offset) + 1


def pair_up(gold: Sequence[tuple[int, int] | None], found: Sequence[tuple[int, int] | None], floor: float) -> dict[int, int]:
    """Gold spans to found ones, one to one, greatest overlap first.

    >>> pair_up([(0, 10), (20, 30)], [(21, 30), (0, 4)], 0.5)
    {1: 0}
    """
    pairs = sorted(((_overlap(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if g and f), reverse=True)
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for share, i, j in pairs:
        if share >= floor and i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 0.0 if shared <= 0 else shared / (max(a[1], b[1]) - min(a[0], b[0]))


def match_names(gold: Sequence[str], found: Sequence[str], floor: float = NAME_FLOOR) -> dict[str, str]:
    """Names found to the gold names that share most words with them (Jaccard index), one to one."""
    matched: dict[str, str] = {}
    for share, g, f in sorted(((_jaccard(g, f), g, f) for g in gold for f in found), reverse=True):
        if share >= floor and f not in matched and g not in matched.values():
            matched[f] = g
    return matched


def _jaccard(a: str, b: str) -> float:
    one, other = set(a.split()), set(b.split())
    return len(one & other) / len(one | other) if one | other else 0.0
