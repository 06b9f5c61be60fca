"""Instrument to instrument: what this one is based on, carries out, amends or ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from loaders.document import Document
from loaders.extract.header import Header
from loaders.findings import Evidence, InstrumentLink
from loaders.language import citations
from loaders.language.passage import Passage
from loaders.language.titles import titles

_CARRIES = re.compile(r"(?:thực hiện|triển khai|thi hành|cụ thể hóa)\s+(?:các\s+|nội dung\s+|có hiệu quả\s+)?$")
_AMENDS = re.compile(r"(?:sửa đổi(?:, bổ sung)?|bổ sung)(?:\s+một số điều)?(?:\s+của)?\s+$")
_ENDS = re.compile(r"(?:thay thế|bãi bỏ)\s+(?:cho\s+)?$")
_BASED = re.compile(r"\s*căn cứ\s")
LinkKind = Literal["based_on", "cites", "amends", "repeals", "implements"]
FRONT = 60


def links(document: Document, header: Header, passages: Sequence[Passage]) -> tuple[InstrumentLink, ...]:
    """The relations between instruments that the document states, each once."""
    found: dict[tuple[str, str, str], InstrumentLink] = {}

    def add(passage: Passage, begin: int, finish: int, source: str, relation: LinkKind, target: str) -> None:
        start, end = passage.span(begin, finish)
        place = Evidence(document.name, start, end, document.text[start:end])
        if source != target:
            found.setdefault((source, relation, target), InstrumentLink(place, source, relation, target))

    for k, passage in enumerate(passages[:FRONT] if header.number else ()):
        for cited in citations.numbered_in(passage):
            front = passage.low[max(0, cited.begin - 40) : cited.begin]
            if cited.number == header.number or header.number is None:
                continue
            if _BASED.match(passage.low):
                add(passage, 0, cited.finish, header.number, "based_on", cited.number)
            elif _CARRIES.search(front) and (k < 12 or passage.text.isupper()):
                add(passage, max(0, cited.begin - 10), cited.finish, header.number, "implements", cited.number)
            elif _ENDS.search(front):
                add(passage, max(0, cited.begin - 9), cited.finish, header.number, "repeals", cited.number)
            elif _AMENDS.search(front) and k < 20:
                add(passage, cited.begin, cited.finish, header.number, "amends", cited.number)
    for passage in passages:
        for title in titles(passage):
            near = next((c for c in citations.numbered_in(passage) if 0 <= c.begin - title.finish <= 24), None)
            if near and _CARRIES.search(passage.low[title.finish : near.begin]):
                add(passage, title.begin, near.finish, title.name, "implements", near.number)
    return tuple(sorted(found.values(), key=lambda x: (x.evidence.start, x.evidence.end, x.target)))
