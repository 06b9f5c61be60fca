"""What holds for every file: spans lie in the text, in order; reading is deterministic; nothing but ReadError is raised."""

from __future__ import annotations

import io
import itertools
import unicodedata
from pathlib import Path

import docx
import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.document import Document
from loaders.read import parse, read
from loaders.readers.errors import ReadError

WORDS = [
    "Bộ Y tế",
    "chủ trì,",
    "phối hợp với",
    "các xã",
    "hoàn thành",
    "trước ngày",
    "30/6.",
    "1.",
    "a)",
    "- ",
    "(1)",
    "I. MỤC TIÊU",
    "Điều 2.",
    "[1]",
]
BREAKS = [" ", " ", " ", "\n", "\n\n", "\n|\n", "|", "\n|\n|\n", "\n|\n\n|\n", "\n|---|---|\n", "\n# ", "\t", "\r\n", "\x0c", "\u2028"]
SUFFIXES = [".txt", ".md", ".html", ".pdf", ".docx", ".xlsx", ".xls", ".bin", ""]
SLOW = settings(deadline=5000, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def holds(document: Document) -> None:
    assert unicodedata.is_normalized("NFC", document.text)
    assert "\r" not in document.text
    for before, after in itertools.pairwise(document.blocks):
        assert before.end <= after.start
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(document.text)
        assert (block.table is not None) == (block.kind == "table")
        cells = [cell for row in block.table.rows for cell in row] if block.table else []
        for cell in cells:
            words = document.text[cell.start : cell.end]
            assert block.start <= cell.start <= cell.end <= block.end
            assert words == words.strip()
        for left, right in itertools.pairwise(cells):
            assert left.end <= right.start


def read_or_refuse(data: bytes, suffix: str) -> None:
    path = Path("x" + suffix)
    try:
        document = parse(data, path)
    except ReadError:
        return
    holds(document)
    assert parse(data, path) == document


@SLOW
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BREAKS)), max_size=60))
def test_text_of_every_layout(pieces: list[tuple[str, str]]) -> None:
    read_or_refuse("".join(word + gap for word, gap in pieces).encode(), ".txt")


@SLOW
@given(st.text(max_size=300), st.sampled_from([".txt", ".md", ".html"]))
def test_any_text(text: str, suffix: str) -> None:
    read_or_refuse(("Bộ Y tế " + text).encode(errors="replace"), suffix)


@SLOW
@given(st.binary(max_size=400), st.sampled_from(SUFFIXES))
def test_any_bytes(data: bytes, suffix: str) -> None:
    read_or_refuse(data, suffix)


def _office() -> list[tuple[bytes, str]]:
    word, sheet = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Xã họp dân.", style="List Number")
    document.add_table(2, 2).cell(0, 0).text = "Sửa cầu"
    document.save(word)
    book = openpyxl.Workbook()
    book.create_sheet("Phụ lục").append(["Sửa cầu", 1])
    book.save(sheet)
    return [(word.getvalue(), ".docx"), (sheet.getvalue(), ".xlsx")]


OFFICE = _office()


@settings(SLOW, max_examples=60)
@given(st.sampled_from(OFFICE), st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=8), st.floats(0.2, 1))
def test_damaged_office_files(file: tuple[bytes, str], hits: list[tuple[float, int]], kept: float) -> None:
    data = bytearray(file[0])
    for place, value in hits:
        data[int(place * len(data))] = value
    read_or_refuse(bytes(data[: int(len(data) * kept)]), file[1])


def test_a_line_of_a_million_letters() -> None:
    read_or_refuse(("Ủy ban nhân dân xã " * 60_000).encode(), ".txt")


def test_a_hundred_thousand_bars() -> None:
    read_or_refuse(("Bộ Y tế\n" + "|\n" * 100_000 + "1\n|\n" * 20_000).encode(), ".txt")


def test_the_real_files(shared: Path) -> None:
    for path in sorted([*(shared / "seeds").glob("*.txt"), *(shared / "corpus").glob("*.txt")]):
        document = read(path)
        holds(document)
        assert document.text == path.read_text(encoding="utf-8")


def test_the_annexes_of_a_real_notice(shared: Path) -> None:
    document = read(shared / "corpus" / "01_tb624_vpcp_bcd_khcn_cds_2025.txt")
    shapes = [(len(block.table.rows), {len(row) for row in block.table.rows}) for block in document.blocks if block.table]
    assert shapes == [(2, {2}), (1, {2}), (10, {5}), (47, {5}), (20, {5}), (65, {6})]
