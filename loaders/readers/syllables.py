"""Whether words are Vietnamese syllables: onset, rime and one tone, by the rules of the orthography.

It serves to tell encodings apart and to refuse what is not Vietnamese; it needs no dictionary.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o "
    "oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot oăc oăm oăn oăng oăt u ua "
    "uach uai uan uang uanh uao uat uay uc ue uen ueo uet ui um un ung up ut uy uya uych uynh uyt uyu uyên uyêt uâc uân uâng uât "
    "uây uê uêch uênh uôc uôi uôm uôn uông uôt uăc uăn uăng uăt uơ y ynh yt yêm yên yêng yêt yêu âc âm ân âng âp ât âu ây ê êch êm "
    "ên ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt ăc ăm ăn ăng ăp ăt ơ ơi ơm ơn ơp ơt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương "
    "ươp ươt ươu "
)
_SHAPE = re.compile(
    rf"(?:{'|'.join(sorted(_ONSETS.split(), key=len, reverse=True))})?(?:{'|'.join(sorted(_RIMES.split(), key=len, reverse=True))})"
)
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_STOPS = ("c", "ch", "p", "t")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8192)  # of the possible syllables some six thousand are in use
def is_syllable(word: str) -> bool:
    """Whether a word is a possible Vietnamese syllable.

    >>> [is_syllable(w) for w in ("nghiệp", "Đề", "nghiêp", "kết", "kềt", "thÞ")]
    [True, True, False, True, False, False]
    """
    if len(word) > 7:
        return False
    tone, letters = "", []
    for char in unicodedata.normalize("NFD", word.lower()):
        if char not in _TONES:
            letters.append(char)
        elif tone:
            return False
        else:
            tone = char
    bare = unicodedata.normalize("NFC", "".join(letters))
    if _SHAPE.fullmatch(bare) is None:
        return False
    return not bare.endswith(_STOPS) or tone in ("\u0301", "\u0323")


@lru_cache(maxsize=1)  # a short file is one sample, taken twice: for its encoding and for its language
def count(text: str) -> tuple[int, int, int]:
    """How many words a text has, how many of them carry letters beyond ASCII, and how many of those are syllables.

    >>> count("Bộ Y tế họp café")
    (5, 4, 3)
    """
    words = Counter(_WORD.findall(text))
    marked = [word for word in words if not word.isascii()]
    return words.total(), sum(words[word] for word in marked), sum(words[word] for word in marked if is_syllable(word))
