"""The instruments that a document names: numbered ones, named ones, itself; each once, at its first mention."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from loaders.document import Document
from loaders.extract.header import Header
from loaders.extract.same_name import key_of, same
from loaders.findings import Evidence, Instrument
from loaders.language import citations
from loaders.language.actors import reader_of
from loaders.language.letters import lower
from loaders.language.passage import Passage
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
    about: str | None = None
    behind: list[str] = field(default_factory=list)


_BROUGHT_OUT = re.compile(r"\s*(?:,|\()?\s*(?:của [^.;,]{3,60} )?(?:về việc |về )?(?:ban hành|phê duyệt)\s+(?:kèm theo\s+)?")
_ITS_NUMBER = re.compile(r"\s*(?:năm \d{4}\s*)?\(?(?:luật\s+)?(?:số\s+)?")
""" "Luật Tổ chức Chính phủ số 63/2025/QH15"."""
_IN_BRACKETS = re.compile(r"\s*\((?:theo |tại |ban hành kèm theo |kèm theo )?")
_DIGITS = re.compile(r"\d+(?=\D)")
_NEAR = 100  # names before it with which a name is compared: a shortened one stands near its full one
MATTER, MOST_ALIKE, MOST_TOLD = 260, 60, 3
LEGAL = frozenset(("nghị quyết", "nghị định", "quyết định", "thông tư", "chỉ thị"))
LAWS = ("luật", "bộ luật", "pháp lệnh")


def instruments(document: Document, header: Header, passages: Iterable[Passage], scene: Scene) -> tuple[Instrument, ...]:
    """All instruments named in the passages, the document itself first where it is one."""
    numbered: dict[str, Seen] = {}
    named: dict[str, Seen] = {}
    own = _key(header.number) if header.number else None
    shorts: list[tuple[Passage, citations.Short]] = []
    for passage in passages:
        cited = citations.numbered_in(passage)
        for citation in cited:
            if _key(citation.number) != own:
                _note(document, scene, passage, citation, numbered)
        shorts += [(passage, m) for m in citations.bare(passage)]
        for title in titles(passage):
            if twin := _numbered_too(passage, title, cited):
                if (seen := numbered.get(_key(twin.number))) and not seen.name:
                    seen.name = title.name
            else:
                _name(document, scene, passage, title, named)
    by_digits: dict[int, list[Seen]] = {}
    for seen in numbered.values():
        if digits := _DIGITS.match(seen.number or ""):
            by_digits.setdefault(int(digits[0]), []).append(seen)
    for passage, m in shorts:
        _short(document, passage, m, by_digits, numbered, named)
    matter = " ".join(lower(header.title or "").split()) if header.number else ""
    laws = {key_of(seen.name) for seen in numbered.values() if seen.name and lower(seen.name).startswith(LAWS)}
    named = {key: seen for key, seen in named.items() if key not in laws and not _told_by_number(seen, numbered.values(), matter)}
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
    seen.behind.append(re.split(r"[.;:]\s|\n", passage.low[citation.finish : citation.finish + MATTER])[0])
    seen.type = seen.type or citation.type
    seen.date = seen.date or citation.date
    if citation.issuer_at is not None and seen.issuer is None:
        issuer = reader_of(passage, scene).actor(citation.issuer_at)
        seen.issuer = issuer.name if issuer else None


def _numbered_too(passage: Passage, title: Title, cited: Iterable[citations.Citation]) -> citations.Citation | None:
    """The number that stands beside a name and means the same: "Quyết định số 1/QĐ-TTg ban hành Kế hoạch …", "Kế hoạch … (Quyết định số 1/QĐ-TTg)"."""
    if title.type in LAWS:
        return next((c for c in cited if title.finish <= c.core[0] and _ITS_NUMBER.fullmatch(passage.low, title.finish, c.core[0])), None)
    for citation in cited:
        if citation.finish <= title.begin and _BROUGHT_OUT.fullmatch(passage.low, citation.finish, title.begin):
            return citation
        if title.finish <= citation.begin and _IN_BRACKETS.fullmatch(passage.low, title.finish, citation.begin):
            return citation
    return None


def _told_by_number(seen: Seen, numbered: Iterable[Seen], own: str) -> bool:
    """Whether a legal instrument goes by its number elsewhere: "Nghị quyết về phí", "Nghị quyết số 1/NQ-CP về một số loại phí"."""
    if seen.type not in LEGAL or not seen.name:
        return False
    alike = islice((one for one in numbered if one.type == seen.type), MOST_ALIKE)
    matters = [own, *(f"{seen.type} {words}" for one in alike for words in one.behind[:MOST_TOLD])]
    return any(same(key_of(seen.name), matter) for matter in matters if len(matter) > len(seen.name))


def _name(document: Document, scene: Scene, passage: Passage, title: Title, named: dict[str, Seen]) -> None:
    name, finish = " ".join(title.name.split()), title.finish
    known = named.get(key_of(name))
    if known and title.about and known.about and known.about != title.about:
        name, finish = " ".join(passage.text[title.begin : title.full].split()), title.full
    if name.endswith(" của Ủy ban") and scene.committee and scene.committee.startswith("Ủy ban"):
        name = f"{name.rsplit(' của ', 1)[0]} của {scene.committee}"
    key = key_of(name)
    seen = named.get(key)
    if seen is None:
        near = [(k, s) for k, s in islice(reversed(named.items()), _NEAR) if s.type == title.type and _one_matter(s, title)]
        seen = next((s for k, s in reversed(near) if same(k, key)), None)
    if seen is None:
        seen = named[key] = Seen(
            _words(document, passage, title.begin, finish), title.type, None, name, planned=title.planned, about=title.about
        )
    if not re.search(r"\d[\w-]*/", name) and not title.inner:
        seen.date = seen.date or citations.date_behind(passage, finish)
    seen.about = seen.about or title.about


def _one_matter(seen: Seen, title: Title) -> bool:
    """Whether both may carry out one resolution: the Government's programmes for two resolutions are two."""
    return not (seen.about and title.about) or seen.about == title.about


def _short(
    document: Document,
    passage: Passage,
    short: citations.Short,
    by_digits: dict[int, list[Seen]],
    numbered: dict[str, Seen],
    named: dict[str, Seen],
) -> None:
    """ "Kế hoạch 02" stands for 02-KH/BCĐTW where the document names that; else a resolution keeps its bare number, others their words."""
    kind, number = short.type, short.number
    if any((seen.type or kind) == kind for seen in by_digits.get(int(number.partition("/")[0]), ())):
        return
    evidence = _words(document, passage, short.begin, short.finish)
    if short.is_number:
        numbered.setdefault(number, Seen(evidence, kind, number))
    else:
        words = " ".join(passage.text[short.begin : short.finish].split())
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
