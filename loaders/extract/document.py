"""The whole of a document: its paragraphs and tables in order, and all that they say."""

from __future__ import annotations

import re

from loaders.document import Document
from loaders.extract import header as front
from loaders.extract import records
from loaders.extract.dependencies import dependencies
from loaders.extract.drafts import Draft
from loaders.extract.figures import figures
from loaders.extract.instruments import instruments
from loaders.extract.links import links
from loaders.extract.meeting import meeting
from loaders.extract.nesting import nested
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part, part_of
from loaders.extract.setting import placed, scene_of
from loaders.extract.structure import structure
from loaders.extract.systems import systems
from loaders.extract.tables import TableReader
from loaders.extract.targets import targets
from loaders.extract.walk import Walk
from loaders.findings import Findings, Task
from loaders.language.letters import bare
from loaders.language.passage import Passage
from loaders.language.scene import Scene

_OPENING = 60
_CLOSING = re.compile(r"[\s*_|]*(?:noi nhan\s*:?|kinh gui\s*:)")
_BULLETS = "-–—+*•"
_ANNEX = re.compile(r"\s*(?:phụ lục|danh mục|chương trình hành động|kế hoạch|đề án|\(kèm theo|\(ban hành kèm)")


def extract(document: Document) -> Findings:
    """All that a document says, each fact with the words that prove it. A pure function of the document."""
    header = front.read(document)
    written = (b for b in document.blocks if b.kind in ("paragraph", "heading") and document.text[b.start : b.end].strip())
    parts = nested([part_of(document, b) for b in written])
    scene = scene_of(document, header, parts)
    passages = _passages(document, parts)
    tasks = _tasks(document, header, parts, scene)
    between = links(document, header, passages, scene.retold[1] if scene.retold else None)
    return Findings(
        document=document.name,
        kind=header.kind,
        issued=header.issued,
        issued_evidence=header.evidence(document),
        title=document.title or header.title,
        meeting=meeting(document, header, passages, scene),
        tasks=tasks,
        targets=targets(document, passages, tasks, scene),
        instruments=instruments(document, header, passages, scene),
        figures=figures(document, passages, scene, tasks),
        links=between,
        structure=structure(document, header, passages, scene, between),
        dependencies=dependencies(document, tasks),
        systems=systems(document, tasks),
    )


def _passages(document: Document, parts: list[Part]) -> list[Passage]:
    """Every stretch of the document in reading order: paragraphs, cells, notes."""
    by_block = {p.block.start: p.passage for p in parts}
    found: list[Passage] = []
    for block in document.blocks:
        if block.table:
            found += [Passage.of(document.text, c.start, c.end) for row in block.table.rows for c in row if c.end > c.start]
        else:
            found.append(by_block.get(block.start) or Passage.of(document.text, block.start, block.end))
    return found


def _tasks(document: Document, header: front.Header, parts: list[Part], scene: Scene) -> tuple[Task, ...]:
    """Tasks of the running text and of the tables, in the order in which they stand."""
    tables = TableReader(document, scene, header.number)
    by_block = {p.block.start: p for p in parts}
    found: list[tuple[Draft, ClauseReader | None]] = []
    for block in document.blocks:
        if block.kind == "table":
            found += tables.read(block) or []
        elif part := by_block.get(block.start):
            tables.heading(part)
    found += [(draft, None) for draft in Walk(scene, news=header.kind == "news").run(_running(parts))]
    found.sort(key=lambda f: f[0].part.passage.span(f[0].begin, f[0].finish))
    news = header.kind == "news"
    return tuple(
        records.task(document, draft, k, reader or _reader(draft.part, scene, news=news)) for k, (draft, reader) in enumerate(found, 1)
    )


def _reader(part: Part, scene: Scene, *, news: bool) -> ClauseReader:
    return ClauseReader(part.passage, placed(part.passage, scene) if news else scene)


def _running(parts: list[Part]) -> list[Part]:
    """The parts of the running text, without the lists of recipients and the signature."""
    kept: list[Part] = []
    closed = addressed = False
    for part in parts:
        closing = _CLOSING.match(bare(part.passage.low[:_OPENING]))
        to = closing is not None and "kinh" in closing[0]
        addressed = to or (addressed and part.mark is not None and part.mark[:1] in _BULLETS)
        if addressed and not to:
            continue
        if closing and kept and not to:
            closed = True
        elif closed and (part.heading and _ANNEX.match(part.passage.low)):
            closed = False
        if not closed:
            kept.append(part)
    return kept
