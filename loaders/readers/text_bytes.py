"""Bytes to text: Unicode where it is Unicode, else the legacy Vietnamese encoding whose syllables make sense.

``repair`` does the same for text that somebody else decoded wrongly, as in DOCX files that use the fonts .VnTime or VNI-Times.
"""

from __future__ import annotations

import codecs
import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

from loaders.readers.errors import ReadError
from loaders.readers.syllables import count

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ("windows-1258", "tcvn3", "vni", "viscii")
_SAMPLE = 20_000
_SURE = 0.75
"""Share of the marked words that must be syllables before a guess is believed; real text has 0.9 and more."""
_APART = 0.15
"""By how much the best guess must beat the second."""
_DAMAGE = 1 / 200
"""Share of broken sequences up to which a file still counts as UTF-8 that was cut or scratched."""
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BROKEN_BY = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_BEYOND_LATIN = re.compile("[\u0100-\u0151\u0154-\u0177\u01a0-\u01af\u1ea0-\u1ef9]")
_MOJIBAKE = re.compile("[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\u2219]")


def decode(data: bytes) -> str:
    """The text of a file, in NFC, with ``\\n`` between lines.

    Raises
    ------
    ReadError
        where the encoding cannot be told.

    Examples
    --------
    >>> decode("Bộ Y tế\\r\\n".encode())
    'Bộ Y tế\\n'
    >>> decode("Thñ t\\xadíng ChÝnh phñ".encode("latin-1"))
    'Thủ tướng Chính phủ'
    """
    return tidy(repair(text if (text := _unicode(data)) is not None else _guess(data)))


def tidy(text: str) -> str:
    """NFC, one kind of line break, and blanks for the control characters that no text has."""
    if any(map(text.__contains__, _BROKEN_BY)):
        text = _BREAKS.sub("\n", text)
    if _CONTROLS.search(text):
        text = _CONTROLS.sub(" ", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def misreading(sample: str) -> str | None:
    """How a text that was taken for Latin-1 was really encoded (``tcvn3``, ``vni``, ``utf-8``); ``None`` if it is in order."""
    sample = sample[:_SAMPLE]
    _, marked, good = count(sample)
    if marked < 3 or good >= marked * _SURE or len(_MOJIBAKE.findall(sample)) < marked // 2:
        return None
    try:
        return _best({name: undo(sample, name) for name in ("tcvn3", "vni", "utf-8")}, floor=good / marked)
    except ReadError:
        return None


def undo(text: str, name: str) -> str:
    """Take misread text back to its bytes and decode them rightly; text with letters beyond Latin-1 was not misread."""
    raw = unicodedata.normalize("NFC", text).translate(_back_to_bytes())
    if _BEYOND_LATIN.search(raw):
        return text
    if name != "utf-8":
        return _apply(raw, name)
    try:
        return raw.encode("latin-1").decode()
    except (UnicodeDecodeError, UnicodeEncodeError):
        return text


def repair(text: str) -> str:
    """Undo a wrong decoding, paragraph by paragraph; text that is in order comes back as it is.

    >>> repair("Boä Y teá chuû trì xaây döïng keá hoaïch")
    'Bộ Y tế chủ trì xây dựng kế hoạch'
    """
    name = misreading(text)
    return "\n".join(undo(line, name) for line in text.split("\n")) if name else text


def _unicode(data: bytes) -> str | None:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace").replace("\ufeff", "", 1)
    sample = data[:4096]
    for name, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if high.count(0) > len(high) * 0.4 and low.count(0) < len(low) * 0.05:
            return data.decode(name, errors="replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        text = data.decode(errors="replace")
    _, marked, good = count(text[:_SAMPLE])
    whole = text.count("\ufffd") <= max(2, len(text) * _DAMAGE) and good >= max(2, marked * _SURE)
    return text if whole else None


def _guess(data: bytes) -> str:
    """The legacy encoding whose decoding has the most Vietnamese syllables, if one stands out."""
    sample = data[:_SAMPLE]
    best = _best({name: _legacy(sample, name) for name in _LEGACY}, floor=0.0)
    if best is None:
        raise ReadError("the encoding cannot be told: neither Unicode nor TCVN3, VNI, VISCII or windows-1258", remedy="save it as UTF-8")
    return _legacy(data, best)


def _best(candidates: dict[str, str], floor: float) -> str | None:
    scores: list[tuple[float, str]] = []
    for name, text in candidates.items():
        _, marked, good = count(unicodedata.normalize("NFC", text))
        if marked >= 2 and good >= 2:
            scores.append((good / marked, name))
    scores.sort(reverse=True)
    if not scores or scores[0][0] < max(_SURE, floor):
        return None
    first = scores[0]
    for score, name in scores[1:]:
        if first[0] - score < _APART and _same(candidates[name], candidates[first[1]]) is False:
            raise ReadError(f"the encoding cannot be told: {first[1]} and {name} fit alike", remedy="save it as UTF-8")
    return first[1]


def _same(one: str, other: str) -> bool:
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)


def _legacy(data: bytes, name: str) -> str:
    if name == "windows-1258":
        return data.decode("cp1258", errors="replace")
    return _apply(data.decode("latin-1"), name)


def _apply(raw: str, name: str) -> str:
    pattern, table = _table(name)
    return pattern.sub(lambda match: table[match[0]], raw)


@cache
def _table(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """An encoding's table, keyed by its bytes as Latin-1 characters, and the pattern that finds them, longest first."""
    lines = Path(__file__).with_name("encodings").joinpath(f"{name}.csv").read_text(encoding="utf-8").split("\n")
    table = {bytes.fromhex(row["bytes"]).decode("latin-1"): row["character"] for row in csv.DictReader(lines)}
    keys = sorted(table, key=len, reverse=True)
    return re.compile("|".join(re.escape(key) for key in keys)), table


@cache
def _back_to_bytes() -> dict[int, str]:
    """Characters that Windows-1252 puts in 0x80-0x9F, and Word's look-alikes of TCVN3 letters, back to their byte."""
    table: dict[int, str] = {}
    for byte in range(0x80, 0xA0):
        try:
            table[ord(bytes([byte]).decode("cp1252"))] = chr(byte)
        except UnicodeDecodeError:
            continue
    return table | {0x2219: "\xb7", 0x03BC: "\xb5", 0x01B0: "\xad", 0x2010: "\xad", 0x2011: "\xad"}
