"""A document's paragraphs as numbered parts: the mark that opens each ("II.", "1.", "a)", "-") and how deep it lies."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.document import Block, Document
from loaders.language.letters import rx
from loaders.language.passage import Passage

_MARKS = rx(
    r"""\s*+(?:\*\*\s*+)?(?:[_.~¬|]{1,3}\s+(?=[-–+•]\s))?(?:
      (?P<structure>(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:[IVXLC\d]+|thứ\s\w+|THỨ\s\w+)\s*[.:]?)
    | (?P<article>(?:Điều|ĐIỀU)\s+\d+\s*[.:])
    | (?P<capital>(?![Vv]/[Vv])[IVXLC]+\s*[.)/-]+|[A-HĐK][.)]\s|[IVX]+-)
    | (?P<number>\d{1,2}(?:\.\d{1,2}){0,3}[.)/]?(?:\s*-)?(?:\*\*)?(?=\s)|\d{1,2}[.)](?=[\p{Lu}]))
    | (?P<letter>[a-zđ]{1,2}\)|[a-zđ]\.(?=\s))
    | (?P<paren>\((?:\d{1,2}|[ivx]{1,5}|[a-zđ])\))
    | (?P<ordinal>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\slà\s*[,:]|Thứ\s(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\s*[,:])
    | (?P<dash>[-–—•●▪_~](?=\s|[\p{Lu}])(?:\s+[>»¬](?=\s))?)
    | (?P<plus>[+*○◦](?=\s|[\p{Lu}]))
    )\s*""",
    re.VERBOSE,
)
_DEPTH = {"structure": 0, "article": 1, "capital": 2, "number": 3, "letter": 4, "ordinal": 4.5, "paren": 5, "dash": 6, "plus": 7}
_NOT_A_MARK = rx(r"\s*\d{1,2}\s+(?!-)[\p{Ll}/]")


class Place(NamedTuple):
    """Where a table's cell stands: the annex ("I"), the table (from 0), the section's words, the row's number, the column's heading."""

    annex: str | None
    table: int
    section: str | None
    row: str
    column: str


class Part(NamedTuple):
    """One paragraph: its words behind the mark, the mark, and its depth (0 structure … 7 "+"; ``None`` for running text)."""

    block: Block
    passage: Passage
    mark: str | None
    depth: float | None
    heading: bool
    place: Place | None = None

    @property
    def leads_in(self) -> bool:
        """Whether it ends with a colon: what follows belongs to it."""
        return self.passage.text.rstrip(" *").endswith(":")


def part_of(document: Document, block: Block) -> Part:
    """A block as a part, its mark taken off."""
    text = document.text
    m = _MARKS.match(text, block.start, block.end)
    if m and ((m["number"] and _NOT_A_MARK.match(text, block.start)) or (m.end() >= block.end and not m["structure"])):
        m = None
    start = m.end() if m else block.start
    passage = Passage.of(text, start, block.end)
    kind = m.lastgroup if m else None
    depth = _DEPTH[kind] + m["number"].strip(". )").count(".") / 10 if m and kind == "number" else _DEPTH[kind] if kind else None
    return Part(block, passage, m[0].strip() if m else None, depth, _is_heading(block, passage, kind))


def _in_capitals(words: str) -> bool:
    """Whether more than four letters in five are capitals; most paragraphs show by their first half that they are not."""
    if sum(map(str.islower, words[: len(words) // 2])) > 0.2 * len(words):
        return False
    letters = sum(map(str.isalpha, words))
    return letters > 0 and sum(map(str.isupper, words)) > 0.8 * letters


def _is_heading(block: Block, passage: Passage, kind: str | None) -> bool:
    words = passage.text.strip()
    if _in_capitals(words):
        return True
    return block.kind == "heading" or (kind in ("structure", "capital") and not re.search(r"[.;]\s*$", words))
