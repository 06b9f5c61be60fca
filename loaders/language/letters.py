r"""Regular expressions with letter classes: ``re`` has no ``\p{Lu}``, and a range over Vietnamese capitals holds small letters too."""

from __future__ import annotations

import re
from functools import cache

_MARKED = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"


@cache
def rx(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Compile a pattern in which ``\p{Lu}`` and ``\p{Ll}`` stand, inside brackets, for the capital and the small letters.

    >>> [m[0] for m in rx(r"[\p{Lu}]\w+").finditer("Bộ Y tế, đồng thời Ủy ban")]
    ['Bộ', 'Ủy']
    """
    return re.compile(pattern.replace(r"\p{Lu}", "A-Z" + _MARKED).replace(r"\p{Ll}", "a-z" + _MARKED.lower()), flags)
