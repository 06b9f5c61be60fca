"""The instruments that a document names: numbered ones, named ones, itself; each once, at its first mention."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.document import Document
from loaders.extract.header import Header
from loaders.findings import Evidence, Instrument
from loaders.language import citations, mentions
from loaders.language.actors import Reader
from loaders.language.passage import Passage, lower
from loaders.language.scene import Scene
from loaders.language.titles import Title, titles


@dataclass(slots=True)
class Seen:
    """One instrument as it comes together from all its mentions."""

    evidence: Evidence
    type: str | None
    number: str | None = None
    name: str | None = None
    date: dt.date | None = None
    issuer: str | None = None
    planned: bool = False


def instruments(document: Document, header: Header, passages: Iterable[Passage], scene: Scene) -> tuple[Instrument, ...]:
    """All instruments named in the passages, the document itself first where it is one."""
    numbered: dict[str, Seen] = {}
    named: dict[str, Seen] = {}
    own = _key(header.number) if header.number else None
    shorts: list[tuple[Passage, re.Match[str]]] = []
    for passage in passages:
        for citation in citations.numbered_in(passage):
            if _key(citation.number) != own:
                _note(document, scene, passage, citation, numbered)
        shorts += [(passage, m) for m in citations.bare(passage)]
        for title in titles(passage):
            _name(document, passage, title, named)
    for passage, m in shorts:
        _short(document, passage, m, numbered, named)
    listed = [_self(document, header)] if header.number and header.number_at else []
    return tuple(listed + [_record(s) for s in sorted([*numbered.values(), *named.values()], key=lambda s: s.evidence.start)])


def _key(number: str) -> str:
    return number.upper()


def _words(document: Document, passage: Passage, begin: int, finish: int) -> Evidence:
    start, end = passage.span(begin, finish)
    return Evidence(document.name, start, end, document.text[start:end])


def _note(document: Document, scene: Scene, passage: Passage, citation: citations.Citation, numbered: dict[str, Seen]) -> None:
    seen = numbered.get(_key(citation.number))
    if seen is None:
        seen = Seen(_words(document, passage, citation.begin, citation.finish), citation.type, citation.number)
        numbered[_key(citation.number)] = seen
    seen.type = seen.type or citation.type
    seen.date = seen.date or citation.date
    if citation.issuer_at is not None and seen.issuer is None:
        issuer = Reader(passage, mentions.find(passage, scene.issued), scene).actor(citation.issuer_at)
        seen.issuer = issuer.name if issuer else None


def _name(document: Document, passage: Passage, title: Title, named: dict[str, Seen]) -> None:
    key = lower(title.name)
    if key in named or any(key.startswith(k + " ") and len(key) - len(k) < 12 for k in named):
        return
    named[key] = Seen(_words(document, passage, title.begin, title.finish), title.type, None, title.name, planned=title.planned)


def _short(document: Document, passage: Passage, m: re.Match[str], numbered: dict[str, Seen], named: dict[str, Seen]) -> None:
    """ "Kế hoạch 02" stands for 02-KH/BCĐTW where the document names that; else a resolution keeps its bare number, others their words."""
    kind, number = lower(m["type"]), m["n"]
    for seen in numbered.values():
        if seen.number and re.match(rf"0*{int(number)}(?=\D)", seen.number) and (seen.type or kind) == kind:
            return
    evidence = _words(document, passage, m.start(), m.end())
    if kind == "nghị quyết":
        numbered.setdefault(number, Seen(evidence, kind, number))
    else:
        words = " ".join(m[0].split())
        named.setdefault(lower(words), Seen(evidence, kind, None, words))


def _self(document: Document, header: Header) -> Instrument:
    start, end = header.number_at or (0, 0)
    return Instrument(
        Evidence(document.name, start, end, document.text[start:end]),
        header.type,
        header.number,
        None,
        header.issued,
        header.issuer,
        own=True,
    )


def _record(seen: Seen) -> Instrument:
    return Instrument(seen.evidence, seen.type, seen.number, seen.name, seen.date, seen.issuer, planned=seen.planned)
