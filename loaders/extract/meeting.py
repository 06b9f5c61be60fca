"""The session that a document reports: whose, the how-many-eth, on which day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.document import Document
from loaders.findings import Evidence, Meeting
from loaders.language import mentions
from loaders.language.actors import Reader
from loaders.language.letters import rx
from loaders.language.passage import Passage
from loaders.language.scene import Scene

_ORDINALS = {w: n for n, w in enumerate(["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)}
_SESSION = rx(
    r"(?:[Pp]hiên họp|[Kk]ỳ họp|[Cc]uộc họp|PHIÊN HỌP)\s+(?:(?:lần|LẦN)\s+)?(?:thứ|THỨ)\s+(?P<n>\d{1,3}|[\p{Ll}]+|[\p{Lu}]+)(?:\s+năm\s+(?P<y>\d{4}))?(?:,)?(?:\s+(?:của\s+)?(?=(?:Ban|Ủy ban|Chính phủ|Hội đồng|BAN|Tiểu)))?"
)


def meeting(document: Document, passages: Iterable[Passage], scene: Scene) -> Meeting | None:
    """The first session named with its number; its body is the one named behind it, else the document's committee."""
    for passage in passages:
        for m in _SESSION.finditer(passage.text):
            ordinal = _ordinal(m["n"].lower())
            if ordinal is None or re.search(r"(?:từ|sau|tại|trước)\s+(?:kể từ\s+)?$", passage.low[: m.start()]):
                continue
            owner = Reader(passage, mentions.find(passage, scene.issued), scene).actor(m.end())
            body = owner.name if owner and owner.kind == "body" else scene.committee
            if not body:
                continue
            start, end = passage.span(m.start(), owner.finish if owner and owner.kind == "body" else m.end())
            evidence = Evidence(document.name, start, end, document.text[start:end])
            return Meeting(evidence, body, scene.body_id(body), ordinal, int(m["y"]) if m["y"] else None, scene.issued)
    return None


def _ordinal(word: str) -> int | None:
    return int(word) if word.isdigit() else _ORDINALS.get(word)
