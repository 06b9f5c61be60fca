"""Damaged files: whatever is done to a document, there is no crash and no hang, and what is found stands in the text."""

from __future__ import annotations

import random
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.extract.as_json import as_json
from loaders.extract.document import extract
from loaders.findings import Evidence
from loaders.read import parse
from loaders.readers.errors import ReadError
from tests.loaders.reading import tasks

TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[1] / "gold" / "texts").glob("*.txt"))]
LONGEST = 200_000
SECONDS = 60.0
"""Against a hang, not for speed: the same million letters took 13 to 31 seconds as the machine was quiet or loud."""
Damage = Callable[[str, random.Random], str]


def cut(text: str, chance: random.Random) -> str:
    begin, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[begin:end]


def shuffle_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def shuffle_words(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def join_lines(text: str, chance: random.Random) -> str:
    return text.replace("\n", chance.choice(("", " ", "; ", "\r", "\x0b", "\u2028")))


def one_long_line(text: str, chance: random.Random) -> str:
    return " ".join(text.split()) * chance.randint(2, 12)


def break_anywhere(text: str, chance: random.Random) -> str:
    return "".join(c + chance.choice(("\n", " ", "  ", "\u200b", "*")) if chance.random() < 0.05 else c for c in text)


def drop_letters(text: str, chance: random.Random) -> str:
    return "".join(c for c in text if chance.random() > 0.05)


def repeat_pieces(text: str, chance: random.Random) -> str:
    begin = chance.randrange(len(text) + 1)
    piece = text[begin : begin + chance.randint(1, 60)]
    return text[:begin] + piece * chance.randint(100, 1500) + text[begin:]


def nest_brackets(text: str, chance: random.Random) -> str:
    at, deep = chance.randrange(len(text) + 1), chance.randint(1, 5000)
    return text[:at] + chance.choice("([“«\"'*") * deep + text[at:] + chance.choice(")]”»\"'*") * chance.randint(0, deep)


def bars(text: str, chance: random.Random) -> str:
    lines = text.replace(" ", " | ", chance.randint(0, 400)).split("\n")
    return "\n".join(f"|{line}|" if chance.random() < 0.7 else line for line in lines)


def nested_tables(text: str, chance: random.Random) -> str:
    deep = chance.randint(1, 300)
    return "<html><body>" + "<table><tr><td>" * deep + text.replace("\n", chance.choice(("<td>", "<tr><td>", "<br>"))) + "</table>" * deep


def numbers(text: str, chance: random.Random) -> str:
    ends = ["/", ".", "-", " tháng ", "/2025", " năm ", "%", "/NQ-CP, ", "), ("]
    return text + "".join(f"{chance.randrange(10**4)}{chance.choice(ends)}" for _ in range(chance.randint(1, 5000)))


def look_alikes(text: str, chance: random.Random) -> str:
    return unicodedata.normalize(chance.choice(("NFD", "NFKD", "NFC")), text.translate(str.maketrans("aeopcyxTB-", "аеорсухТВ–")))


def turn_case(text: str, chance: random.Random) -> str:
    return chance.choice((text.upper, text.lower, text.title, text.swapcase))()


DAMAGES: list[Damage] = [
    cut, shuffle_lines, shuffle_words, join_lines, one_long_line, break_anywhere, drop_letters, repeat_pieces, nest_brackets, bars,
    nested_tables, numbers, look_alikes, turn_case,
]  # fmt: skip


def mixed_bytes(text: str, chance: random.Random) -> bytes:
    """Mostly UTF-8; sometimes another encoding, two in one file, or a broken one."""
    at = chance.randrange(len(text) + 1)
    halves = [
        text[:at].encode("utf-8", "replace"),
        text[at:].encode(chance.choice(("utf-8", "utf-8", "utf-16", "cp1258", "latin-1")), "replace"),
    ]
    data = bytearray(b"".join(halves))
    for _ in range(chance.choice((0, 0, 0, 1, 20))):
        data[chance.randrange(len(data) + 1) : 0] = chance.randbytes(3)
    return bytes(data)


def evidence_in(found: object) -> Iterator[Evidence]:
    if isinstance(found, Evidence):
        yield found
    elif isinstance(found, tuple):
        for each in found:
            yield from evidence_in(each)
    elif is_dataclass(found):
        for field in fields(found):
            yield from evidence_in(getattr(found, field.name))


def read_damaged(data: bytes, suffix: str) -> None:
    """Read, extract and hold every quote against the text; a refusal to read is an answer too."""
    began = time.process_time()
    try:
        document = parse(data, Path(f"damaged{suffix}"))
    except ReadError:
        return
    findings = extract(document)
    as_json(findings)
    for evidence in evidence_in(findings):
        assert document.text[evidence.start : evidence.end] == evidence.quote
    assert time.process_time() - began < SECONDS


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    text=st.sampled_from(TEXTS),
    damages=st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=4),
    suffix=st.sampled_from((".txt", ".md", ".html")),
    seed=st.integers(0, 2**32),
)
def test_what_is_found_in_a_damaged_text_stands_in_it(text: str, damages: list[Damage], suffix: str, seed: int) -> None:
    chance = random.Random(seed)
    for damage in damages:
        text = damage(text, chance)[:LONGEST]
    read_damaged(mixed_bytes(text, chance), suffix)


TABLE = "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n"
MONSTERS = {
    "a line of a million letters": "Bộ Y tế rà soát quy trình trước ngày 30/6/2025; " * 20_000,
    "a word of a million letters": "Bộ Y tế rà soát quy trình " + "á" * 1_000_000,
    "a table of 100,000 cells": TABLE + "| 1 | Rà soát quy trình | Bộ Y tế | 12/2025 |\n" * 25_000,
    "brackets in brackets": "Bộ Y tế rà soát quy trình " + "(" * 50_000 + ")" * 50_000,
    "thousands of numbers": "Bộ Y tế thực hiện " + "57-NQ/TW, 170/2024/QH15, " * 4_000 + "quy trình rà soát các thủ tục" * 3_000,
    "thousands of bars": "Bộ Y tế rà soát quy trình\n" + "|" * 50_000,
    "words that can be read in two ways": "Thủ tướng yêu cầu Bộ Y tế " + "một số " * 5_000 + "x",
    "lists of actors in one another": "Giao Ủy ban nhân dân các tỉnh" + ", nhất là tỉnh Cà Mau" * 3_000 + " rà soát quy trình.",
    "brackets of actors in one another": "Giao các bộ liên quan" + " (Các bộ liên quan" * 3_000 + ")" * 3_000 + " rà soát quy trình.",
    "titles of titles": "Giao " + "Giám đốc Phó Giám đốc " * 3_000 + "Sở Y tế tỉnh Cà Mau rà soát quy trình.",
    "units under units": "Giao " + "Các đơn vị trực thuộc " * 3_000 + "Bộ Y tế rà soát quy trình.",
    "a polite word again and again": "Giao các đồng chí " + "Đồng chí " * 3_000 + "Bộ trưởng Bộ Y tế rà soát quy trình.",
    "one committee chaired again and again": "Tiểu ban do Bộ trưởng Bộ Y tế làm Trưởng Tiểu ban " * 5_000,
}


@pytest.mark.parametrize("name", MONSTERS)
def test_a_monster_is_read_in_time(name: str) -> None:
    read_damaged(MONSTERS[name].encode(), ".txt")


def test_a_line_of_orders_behind_circumstances_ends() -> None:
    """Each "liên quan đến …: giao" opened the next: the readings doubled with every one of them."""
    assert len(tasks("liên quan đến điều chỉnh giá gạo: giao à kho " * 40 + "Bộ Y tế rà soát kho thuốc.")) == 1
