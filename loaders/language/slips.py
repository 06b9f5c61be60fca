"""What scanning gets wrong, put right letter for letter: the length of a text never changes, and evidence still quotes the file.

Four kinds: what Vietnamese cannot spell (a horned ơ before a final wants a horned ư, a stop a rising tone), letters among digits ("l5/8/2022"),
names and words of office with a wrong mark (``near_names.py``), and frequent small words (``lexicon/slips.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path

from loaders.language.letters import lower, rx
from loaders.language.near_names import even_names
from loaders.language.openers import Opened

_HORN = re.compile(r"[uUưƯ](?:(?<=[uU])[ơớờởỡợƠỚỜỞỠỢ]|(?<=[ưƯ])[oóòỏõọOÓÒỎÕỌ])(?=[cimnptuCIMNPTU])")
_HORNED = str.maketrans("uUoóòỏõọOÓÒỎÕỌ", "ưƯơớờởỡợƠỚỜỞỠỢ")
_FINAL = re.compile(r"v(?<=[aàáảãạâầấẩẫậuùúủũụ]v)(?!\w)")
_STOPPED = re.compile(r"[àảãằẳẵầẩẫèẻẽềểễìỉĩòỏõồổỗờởỡùủũừửữỳỷỹÀẢÃẰẲẴẦẨẪÈẺẼỀỂỄÌỈĨÒỎÕỒỔỖỜỞỠÙỦŨỪỬỮỲỶỸ](?=(?:c|ch|p|t)(?!\w))")
_RISING = str.maketrans(
    "àảãằẳẵầẩẫèẻẽềểễìỉĩòỏõồổỗờởỡùủũừửữỳỷỹÀẢÃẰẲẴẦẨẪÈẺẼỀỂỄÌỈĨÒỎÕỒỔỖỜỞỠÙỦŨỪỬỮỲỶỸ",
    "áááắắắấấấéééếếếíííóóóốốốớớớúúúứứứýýýÁÁÁẮẮẮẤẤẤÉÉÉẾẾẾÍÍÍÓÓÓỐỐỐỚỚỚÚÚÚỨỨỨÝÝÝ",
)
_DIGITS = re.compile(r"(?:(?<=tháng )|(?<=ngày )|(?<=\d/))O(?=\d)|[lIO](?<![^\W\d_].)(?:(?<=[lI])(?=\d)|(?<=\d[lIO])(?![^\W\d_lIO]))")
_DIGIT = str.maketrans("lIO", "110")
_QUARTER = re.compile(r"[IVl](?<=[Qq]uý .)[IVl]{0,2}(?![^\W_])")
_ELEVEN = re.compile(r"(?<=ngày |háng )[lI]{2}(?=\s+(?:tháng|năm)(?!\w))")
_BEHIND = {
    "words": r"(?!\w)",
    "before_numbers": r"(?=\s\d{1,2}(?:\s*/|\s+tháng|\s+năm|,(?!\d)|\.(?!\d)|;|$))",
    "before_capitals": r"(?=\s[\p{Lu}])",
    "before_submitting": r"(?=\s(?:Chính phủ|Thủ tướng|Quốc hội|cấp có))",
}


def even_slips(text: str) -> str:
    """The text without its slips, of the same length.

    >>> even_slips("Bộ truởng, thủ tưóng ngàv l5/8/2022, Bô Giao thông trinh Chinh phủ")
    'Bộ trưởng, thủ tướng ngày 15/8/2022, Bộ Giao thông trình Chính phủ'
    >>> even_slips("ngày ll tháng II năm 2022")
    'ngày 11 tháng 11 năm 2022'
    >>> even_slips("trưởc ngảy 5, cảc bộ")
    'trước ngày 5, các bộ'
    >>> even_slips("thuở, quờ, vv, II.1, 5G, IoT")
    'thuở, quờ, vv, II.1, 5G, IoT'
    """
    different = " ".join(set(text.split()))
    if _even_letters(different) != different:  # most texts have no such slip
        text = _even_letters(text)
    if "uý " in text:
        text = _QUARTER.sub(lambda m: m[0].replace("l", "I"), text)
    if "ll " in text or "II " in text:
        text = _ELEVEN.sub("11", text)
    text = even_names(text, lower(text))
    for wrong, right in _words():
        text = wrong.sub(partial(_right, right), text)
    return text


def _right(table: dict[str, str], m: re.Match[str]) -> str:
    return _cased(m[0], table[m[0].lower()])


def _even_letters(text: str) -> str:
    text = _FINAL.sub("y", _HORN.sub(lambda m: m[0].translate(_HORNED), text))
    text = _STOPPED.sub(lambda m: m[0].translate(_RISING), text)
    return _DIGITS.sub(lambda m: m[0].translate(_DIGIT), text)


@cache
def _words() -> tuple[tuple[Opened, dict[str, str]], ...]:
    """For each table of the lexicon, the pattern that finds its wrong words, and the right ones."""
    tables = tomllib.loads(Path(__file__).with_name("lexicon").joinpath("slips.toml").read_text(encoding="utf-8"))
    return tuple((_any_of(table, _BEHIND[name]), table) for name, table in tables.items())


def _any_of(wrong: Iterable[str], behind: str) -> Opened:
    shape = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in wrong)
    firsts = [word.split()[0] for word in wrong]
    return Opened(rx(rf"(?<!\w)(?:{shape}){behind}"), " ".join((*firsts, *map(str.capitalize, firsts))))


def _cased(written: str, right: str) -> str:
    """The right word with the capitals of the written one.

    >>> _cased("Chinh phủ", "chính phủ"), _cased("bô", "bộ")
    ('Chính phủ', 'bộ')
    """
    return "".join(r.upper() if w.isupper() else r for w, r in zip(written, right, strict=True))
