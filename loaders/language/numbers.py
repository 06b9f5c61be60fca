"""Numbers of instruments as texts write them, and as they should be: "24l/QD -TTG" is 241/QĐ-TTg.

Forms: Decree 30/2020/NĐ-CP (598/QĐ-TTg), the law on legal documents (170/2024/QH15), letters without a type
(10704/VPCP-KSTT), the Party (57-NQ/TW, Guidance 36-HD/VPTW). Scans put the letters O and l for 0 and 1, add spaces and drop diacritics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from loaders.language.letters import rx
from ontology.registers import bodies, document_types

_SUFFIX = r"[A-ZĐa-zđ&]+\d{0,4}"
_SERIAL = r"(?:(?<=số )|(?<=Số )|(?<=số: )|(?<=Số: ))\d{1,3} \d{1,3}(?=\s?/\s?[A-ZĐ])|\d{1,6}(?:\.\d{1,2})?[a-z]?|(?=[OolI\d]{0,4}\d)[OolI\d]{2,5}"
NUMBER = rx(
    rf"(?<![\w/.-])(?<!\w:)(?P<n>{_SERIAL})\s?(?:/\s?(?P<year>(?:19|2[0O])[\dO]{{2}}))?\s?"
    rf"(?P<tail>(?:[/-]\s?{_SUFFIX}|(?<=\d\s)[A-ZĐ]{{2,3}}(?=\s?[-/]))(?:\s?[-/]\s?{_SUFFIX}(?:[.,]\d+)?)*)(?![\w/])"
)
_NAMED = re.compile(r"(?:số:?|quyết|định|thị|luận|điện|văn|hoạch|báo|trình|lệnh|tư|dẫn)\s\Z", re.IGNORECASE)
""" "Nghị quyết 57 NQ/TW": a number that lacks its first mark has its type in front."""
_PART = re.compile(r"[A-ZĐa-zđ&]+\d*")
_DIGITS = str.maketrans("OolI", "0011")
_BARE = re.compile(r"(?P<n>\d)\s(?P<type>[A-ZĐ]{2,3})\s?(?P<mark>[-/])")
_HEAD = re.compile(r"[\dOolI.]+(?:[a-k]|m)?(?:/[\dO]{4}(?=/))?")
_OTHERS = ("TTg", "UBND", "HĐND", "BCĐ", "BCĐTW", "TW", "CTN")


def number_at(m: re.Match[str]) -> bool:
    """Whether a match of :data:`NUMBER` is one: a slash, two letters, and capitals or parts that the registers know."""
    tail = m["tail"]
    parts = _PART.findall(tail)
    if tail[0] not in "/-" and not (_plain(parts[0]) in _types() and _NAMED.search(m.string, max(0, m.start() - 8), m.start())):
        return False
    if ("/" not in m[0] and tail[0] in "/-") or sum(not c.isdecimal() for part in parts for c in part) < 2:
        return False
    return all(p[0].isupper() or _plain(p) in _known() for p in parts)


def clean_number(written: str) -> str:
    """A number in its canonical writing: digits for look-alike letters, no spaces, the diacritics and the case of known parts.

    >>> clean_number("1899/QĐ-TTG"), clean_number("92/2009/TT- BTC"), clean_number("24l/QD-TTg"), clean_number("71/nq-cp")
    ('1899/QĐ-TTg', '92/2009/TT-BTC', '241/QĐ-TTg', '71/NQ-CP')
    >>> clean_number("57 NQ/TW"), clean_number("1753 QĐ-TTg")
    ('57-NQ/TW', '1753/QĐ-TTg')
    """
    tight = "".join(_BARE.sub(lambda m: f"{m['n']}{'-' if m['mark'] == '/' else '/'}{m['type']}{m['mark']}", written).split())
    m = _HEAD.match(tight)
    head, tail = (m[0], tight[m.end() :]) if m else ("", tight)
    return head.translate(_DIGITS) + _PART.sub(lambda part: _part(part[0], first=part.start() <= 1), tail)


def _part(written: str, *, first: bool) -> str:
    """One part of the letters: the type where it stands first, else who issued it."""
    plain = _plain(written)
    if first and plain in _types():
        return _types()[plain]
    code = _codes().get(plain, written)
    return written if code != written and written in _written() else code


def _plain(part: str) -> str:
    return part.upper().replace("Đ", "D")


@cache
def _known() -> frozenset[str]:
    return frozenset(_plain(part) for part in (*_types(), *_all_codes()))


@cache
def _types() -> dict[str, str]:
    """Abbreviations of types by their letters without diacritics, those that mean two things left out: QD is QĐ."""
    return _unique(kind.abbreviation for kind in document_types())


@cache
def _all_codes() -> tuple[str, ...]:
    return (*(code for body in bodies() for code in body.codes), *_OTHERS)


@cache
def _codes() -> dict[str, str]:
    """Codes of bodies likewise. A short one without its diacritics may be somebody else's: it is left as it stands."""
    return {plain: code for plain, code in _unique(_all_codes()).items() if len(plain) > 3 or plain == code.upper()}


@cache
def _written() -> frozenset[str]:
    return frozenset(_codes().values())


def _unique(parts: Iterable[str]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for part in parts:
        if len(part) > 1:
            found.setdefault(_plain(part), set()).add(part)
    return {plain: same.pop() for plain, same in found.items() if len(same) == 1}
