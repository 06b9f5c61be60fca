r"""Regular expressions with letter classes: ``re`` has no ``\p{Lu}``, and a range over Vietnamese capitals holds small letters too."""

from __future__ import annotations

import codecs
import unicodedata
from functools import cache

from loaders.language.late import Late

MARKED = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"


@cache
def rx(pattern: str, flags: int = 0) -> Late:
    r"""Compile a pattern in which ``\p{Lu}`` and ``\p{Ll}`` stand, inside brackets, for the capital and the small letters.

    >>> [m[0] for m in rx(r"[\p{Lu}]\w+").finditer("Bộ Y tế, đồng thời Ủy ban")]
    ['Bộ', 'Ủy']
    """
    return Late(pattern.replace(r"\p{Lu}", "A-Z" + MARKED).replace(r"\p{Ll}", "a-z" + MARKED.lower()), flags)


def lower(text: str) -> str:
    """Lower case, one character for one character, whatever the alphabet."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_MARKED_LAST = "".join(map(chr, range(128))) + MARKED.lower() + "\u00a0"
_DASHES = "–—"
_BYTES = codecs.charmap_build((_MARKED_LAST + _DASHES).ljust(256, "\ufffe"))
_UNMARKED = (bytes(ord(unicodedata.normalize("NFKD", letter.replace("đ", "d"))[0]) for letter in _MARKED_LAST) + b"--").ljust(256)


def bare(low: str) -> str:
    """Text in lower case without its marks, of the same length: a dash for any dash, a question mark for other signs.

    By way of bytes: ``str.translate`` takes ten times as long.

    >>> bare("đẩy mạnh – жара")
    'day manh - ????'
    """
    return codecs.charmap_encode(low, "replace", _BYTES)[0].translate(_UNMARKED).decode("ascii")
