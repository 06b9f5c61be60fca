r"""Regular expressions with letter classes: ``re`` has no ``\p{Lu}``, and a range over Vietnamese capitals holds small letters too."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MARKED = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"


@cache
def rx(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Compile a pattern in which ``\p{Lu}`` and ``\p{Ll}`` stand, inside brackets, for the capital and the small letters.

    >>> [m[0] for m in rx(r"[\p{Lu}]\w+").finditer("Bộ Y tế, đồng thời Ủy ban")]
    ['Bộ', 'Ủy']
    """
    return re.compile(pattern.replace(r"\p{Lu}", "A-Z" + MARKED).replace(r"\p{Ll}", "a-z" + MARKED.lower()), flags)


def lower(text: str) -> str:
    """Lower case, one character for one character, whatever the alphabet."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_BARE = str.maketrans({letter: unicodedata.normalize("NFD", letter.replace("đ", "d"))[0] for letter in MARKED.lower()})


def bare(low: str) -> str:
    """Text in lower case without its marks, of the same length.

    >>> bare("đẩy mạnh")
    'day manh'
    """
    return low.translate(_BARE)
