"""Bytes to text: Unicode in all its forms, and the encodings from before it."""

from __future__ import annotations

import unicodedata

import pytest

from loaders.readers.errors import ReadError
from loaders.readers.text_bytes import _table, decode, repair

TEXT = "Ủy ban nhân dân xã giao Trạm Y tế chủ trì tiêm chủng mở rộng, hoàn thành trước ngày 30/6; những hộ vắng được nhắc lại.\n"
SHORT = "Trường học nghỉ hè từ thứ Hai"


def encoded(text: str, name: str) -> bytes:
    """Write text in a legacy encoding, by the same data but the other way round."""
    back: dict[str, str] = {}
    for key, character in _table(name)[1].items():
        back.setdefault(character, key)
    return "".join(back.get(character, character) for character in text).encode("latin-1")


def windows_1258(text: str) -> bytes:
    """Base letters composed, tones as combining marks, as Windows writes them."""
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    out = bytearray()
    for character in text:
        marks = unicodedata.normalize("NFD", character)
        base = unicodedata.normalize("NFC", "".join(m for m in marks if m not in tones))
        out += base.encode("cp1258") + "".join(m for m in marks if m in tones).encode("cp1258")
    return bytes(out)


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode(name: str) -> None:
    assert decode(TEXT.encode(name)) == TEXT


def test_decomposed_and_foreign_line_breaks() -> None:
    assert decode(unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n").encode()) == TEXT


@pytest.mark.parametrize("text", [TEXT, SHORT])
@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii"])
def test_legacy(name: str, text: str) -> None:
    assert decode(encoded(text, name)) == text


def test_windows_1258() -> None:
    assert decode(windows_1258(TEXT)) == TEXT


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
def test_legacy_text_that_was_taken_for_latin_1(name: str) -> None:
    assert repair(encoded(TEXT, name).decode("cp1252", errors="replace")) == TEXT


def test_sound_text_is_left_alone() -> None:
    assert repair(TEXT) == TEXT


def test_a_cut_file_is_read_up_to_the_cut() -> None:
    assert decode((TEXT * 20).encode()[:-3]).startswith(TEXT)


def test_control_characters_become_blanks() -> None:
    assert decode("Xã\x00họp\x07.".encode()) == "Xã họp ."


@pytest.mark.parametrize("data", [bytes(range(128, 256)) * 3, b"caf\xe9 d\xe9j\xe0 vu, na\xefve r\xe9sum\xe9 \xe9t\xe9 " * 5])
def test_bytes_that_cannot_be_told_are_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="encoding"):
        decode(data)
