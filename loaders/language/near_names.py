"""Names and words of office that scanning gave wrong marks ("Bảo hiếm xã hội Việt Nam", "phôi hợp"), put right letter for letter.

A name of the register is known again by its letters without marks, if it has three syllables or more, about half of them stand as they
should, and its capitals too; a word of office (``lexicon/near_words.toml``) if one syllable is wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from loaders.language.letters import bare
from ontology.bodies import bodies
from ontology.provinces import provinces

_LISTED = (", ", "và ")
"""In front of a province in a list of them; there it is known again only where marks are lost ("An Giang, Vinh Long")."""


def even_names(text: str, low: str) -> str:
    """The text with the names right, of the same length; ``low`` is the text in lower case.

    >>> text = "Bảo hiếm xã hội Việt Nam phôi hợp với Bộ Tài nguyên vả Môi trường"
    >>> even_names(text, text.lower())
    'Bảo hiểm xã hội Việt Nam phối hợp với Bộ Tài nguyên và Môi trường'
    >>> text = "các tỉnh An Giang, Vinh Long, Sơn La, Phù Yên"
    >>> even_names(text, text.lower())
    'các tỉnh An Giang, Vĩnh Long, Sơn La, Phù Yên'
    >>> text = "Ban Chấp hành Trung ương đang họp, cùng cấp dữ liệu"
    >>> even_names(text, text.lower()) == text
    True
    """
    pieces, at = list[str](), 0
    for begin, finish, right in _near(low):
        written = text[begin:finish]
        if begin >= at and _is(written, right):
            pieces += (text[at:begin], "".join(map(_as_written, written, right)))
            at = finish
    return "".join((*pieces, text[at:])) if at else text


def _near(low: str) -> Iterator[tuple[int, int, str]]:
    """Where letters stand that are a name's but for the marks."""
    automaton, names = _automaton()
    for which, begin, finish in automaton.find_matches_as_indexes(bare(low).encode()):
        right = names[which]
        if low[begin:finish] != right.lower() and not (low[begin - 1 : begin + 1].isalnum() or low[finish : finish + 1].isalnum()):
            yield begin, finish, right


def _is(written: str, right: str) -> bool:
    """Whether few enough syllables differ, and capitals stand where the name has them (or everywhere)."""
    if any(r.isupper() and not w.isupper() for w, r in zip(written, right, strict=True)):
        return False
    pairs = list(zip(written.split(), right.split(), strict=True))
    wrong = [w.lower() != r.lower() for w, r in pairs]
    if not written.isupper() and any(
        differs and w[0].isupper() and r[0].islower() for (w, r), differs in list(zip(pairs, wrong, strict=True))[1:]
    ):
        return False  # a person's name: "Thanh Trà"
    if written[0].islower() and any(w[0].isupper() and r[0].islower() for w, r in pairs[1:]):
        return False  # two words: "Cổ phần | Cấp nước"
    if right.startswith(_LISTED) and not all(w.isascii() for (w, _), differs in zip(pairs, wrong, strict=True) if differs):
        return False  # another place: "tỉnh Lào Cai, Phù Yên"
    return 2 * sum(wrong) <= len(wrong) + (len(wrong) > 2)


def _as_written(written: str, right: str) -> str:
    return right.upper() if written.isupper() else right.lower()


@cache
def _automaton() -> tuple[BytesAhoCorasick, tuple[str, ...]]:
    right: dict[bytes, set[str]] = {}
    for name in (*_names(), *_words()):
        right.setdefault(bare(name.lower()).encode(), set()).add(name)
    sure = {bare: names.pop() for bare, names in right.items() if len(names) == 1}
    return BytesAhoCorasick(list(sure), matchkind=MatchKind.LeftmostLongest), tuple(sure.values())


def _names() -> Iterable[str]:
    local = {"province", "provincial-body"}
    central = {body.name for body in bodies() if body.name.count(" ") >= 2 and body.kind not in local}
    places = [province.name for province in provinces() if " " in province.name]
    return (
        central
        | {f"tỉnh {province.name}" for province in provinces() if province.type == "tỉnh"}
        | {f + p for f in _LISTED for p in places}
    )


def _words() -> list[str]:
    table = tomllib.loads(Path(__file__).with_name("lexicon").joinpath("near_words.toml").read_text(encoding="utf-8"))
    return [" ".join(word.split()) for word in re.split(r",\s(?!chống)", table["words"])]
