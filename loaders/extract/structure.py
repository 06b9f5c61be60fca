"""Who is who: posts and the people in them, bodies among themselves, what carries out or replaces what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.document import Document
from loaders.extract.chairs import chairs
from loaders.extract.facts import Fact
from loaders.extract.header import Header
from loaders.extract.holders import holders
from loaders.extract.organs import organs
from loaders.extract.signatures import signatures
from loaders.extract.units import units
from loaders.findings import Evidence, InstrumentLink, Relation, Structure
from loaders.language import mentions
from loaders.language.actors import reader_of
from loaders.language.letters import rx
from loaders.language.passage import Passage
from loaders.language.scene import Scene
from ontology.registers import Province, provinces

_AT_PLACE = rx(r"(?:[Đđ]iểm cầu|[Tt]ỉnh|[Tt]hành phố)(?: tỉnh| thành phố)?\s+(?P<name>[\p{Lu}][\w -]+)")
_OF_INSTRUMENTS: dict[str, Relation] = {"implements": "implements", "repeals": "supersedes"}


def structure(
    document: Document, header: Header, passages: Sequence[Passage], scene: Scene, links: Sequence[InstrumentLink]
) -> tuple[Structure, ...]:
    """All facts of who is who, each once, with the first words that prove it."""
    found: dict[tuple[str, str, str], Structure] = {}
    for fact in _facts(document, header, passages, scene):
        start, end = fact.span()
        key = (fact.subject, fact.relation, fact.object)
        if fact.subject == fact.object or (key in found and found[key].evidence.start <= start):
            continue
        evidence = Evidence(document.name, start, end, document.text[start:end])
        member = None if fact.person else scene.body_id(fact.object)
        subject = None if fact.person and fact.relation == "member_of" else scene.body_id(fact.subject)
        object_id = scene.body_id(fact.object) if fact.relation == "member_of" else member
        found[key] = Structure(evidence, fact.subject, fact.relation, fact.object, fact.person, subject, object_id)
    for link in links:
        if relation := _OF_INSTRUMENTS.get(link.relation):
            found.setdefault((link.source, relation, link.target), Structure(link.evidence, link.source, relation, link.target))
    return tuple(sorted(found.values(), key=lambda s: (s.evidence.start, s.evidence.end, s.subject, s.object)))


def _placed(passage: Passage, scene: Scene) -> Scene:
    """The scene with the province that a passage names, where the document has none: "Tại điểm cầu Sơn La, … Chủ tịch UBND tỉnh"."""
    if scene.province or "tỉnh" not in passage.low:
        return scene
    named = {f"{p.type} {p.name}" for m in _AT_PLACE.finditer(passage.text) if (p := _province(m["name"], scene))}
    return replace(scene, province=named.pop()) if len(named) == 1 else scene


def _province(words: str, scene: Scene) -> Province | None:
    return next(
        (p for p in provinces() if words.startswith(p.name) and (not p.valid_to or not scene.issued or p.valid_to >= scene.issued)), None
    )


def _facts(document: Document, header: Header, passages: Sequence[Passage], scene: Scene) -> Iterator[Fact]:
    for passage in passages:
        known = mentions.find(passage, scene.issued)
        reader = reader_of(passage, _placed(passage, scene))
        yield from holders(passage, reader, known)
        yield from organs(passage, reader, known, header)
        yield from units(passage, reader, known)
    yield from chairs(passages, scene)
    yield from signatures(document, header, scene)
