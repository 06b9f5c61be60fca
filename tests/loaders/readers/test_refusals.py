"""What is not read, and what the user is told."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from loaders.read import read
from loaders.readers.errors import ReadError

ENGLISH = "The committee met on Monday and asked the ministry to publish its plan before the end of June. " * 5
LATIN = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. " * 5
CASES = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n\xef\xbb\xbf", "empty"),
    ("data.bin", b"\x01\x02\x03", "unknown type"),
    ("photo.docx", b"\x89PNG\r\n\x1a\n....", "image"),
    ("note.docx", "Xã họp dân.".encode(), "not a DOCX"),
    ("note.pdf", "Xã họp dân.".encode(), "not a PDF"),
    ("broken.pdf", b"%PDF-1.7\nnothing here", "broken PDF"),
    ("broken.docx", b"PK\x03\x04 and nothing more", "broken DOCX"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), r"\.doc"),
    ("locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("english.txt", ENGLISH.encode(), "not Vietnamese"),
    ("latin.txt", LATIN.encode(), "not Vietnamese"),
    ("bare.txt", b"Uy ban nhan dan xa giao Tram Y te sua cau.", "not Vietnamese"),
]


@pytest.mark.parametrize(("name", "data", "reason"), CASES, ids=[case[0] for case in CASES])
def test_reason_place_and_remedy(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=reason) as caught:
        read(path)
    assert caught.value.place == str(path)
    assert caught.value.remedy


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.txt", tmp_path):
        with pytest.raises(ReadError):
            read(path)


@pytest.mark.parametrize("text", ["Bộ Y tế", "Kính gửi các xã", "Đã họp"])
def test_a_short_letter_passes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert read(path).text == text


def word_file(**replaced: bytes) -> bytes:
    """A Word file in which some entries are replaced."""
    plain, changed = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Xã họp dân.")
    document.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.namelist():
            target.writestr(entry, replaced.get(Path(entry).stem, source.read(entry)))
    return changed.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bomb.docx").write_bytes(word_file(document=b"<a>" + b" " * 50_000_000 + b"</a>"))
    with pytest.raises(ReadError, match="ZIP bomb"):
        read(tmp_path / "bomb.docx")


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'
    (tmp_path / "bomb.docx").write_bytes(word_file(document=bomb))
    with pytest.raises(ReadError, match="entities"):
        read(tmp_path / "bomb.docx")
