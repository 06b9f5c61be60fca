"""Who is who: posts and the people in them, bodies among themselves, what carries out or replaces what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.document import Document
from loaders.extract.chairs import chairs
from loaders.extract.facts import Fact
from loaders.extract.header import Header
from loaders.extract.holders import holders
from loaders.extract.organs import organs
from loaders.extract.serving import serving
from loaders.extract.setting import placed
from loaders.extract.signatures import signatures
from loaders.extract.units import units
from loaders.findings import Evidence, InstrumentLink, Relation, Structure
from loaders.language import mentions
from loaders.language.actors import reader_of
from loaders.language.passage import Passage
from loaders.language.scene import Scene

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


def _facts(document: Document, header: Header, passages: Sequence[Passage], scene: Scene) -> Iterator[Fact]:
    for passage in passages:
        known = mentions.find(passage, scene.issued)
        reader = reader_of(passage, placed(passage, scene))
        yield from holders(passage, reader, known)
        yield from organs(passage, reader, known, header)
        yield from units(passage, reader, known)
        yield from serving(passage, reader)
    yield from chairs(passages, scene)
    yield from signatures(document, header, scene)
