"""Drafts made into records: every fact gets its words and their place in the document."""

from __future__ import annotations

import datetime as dt
import re

from loaders.document import Document
from loaders.extract import roles
from loaders.extract.drafts import Draft, Placed
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part
from loaders.extract.shares import BREAK
from loaders.findings import Actor, Deadline, Evidence, Reference, Task
from loaders.language.mentions import Mention

_LATE, _LONG_AGO = dt.timedelta(days=7), 2000
"""How much earlier than its document a deadline may lie (it is issued late); and the year before which none lies, in a document without a day."""
_DONE, _BACK = re.compile(r"(?<!\w)đã (?!được giao|giao)[^,;.:]*$"), 80
"""In front of a time: what had been done by then ("các dự án đã báo cáo trước ngày 25/3")."""
_ENABLES = re.compile(r"(?<!\w)để (?:có )?(?:đủ điều kiện|đáp ứng điều kiện|sẵn sàng|kịp|kịp thời|phục vụ)\s[^,;.:]{3,60}\Z")


def of_part(document: Document, part: Part, begin: int, finish: int) -> Evidence:
    """Evidence in a part; for a table's cell with its place in the grid."""
    start, end = part.passage.span(begin, finish)
    place = part.place
    return Evidence(
        document.name,
        start,
        end,
        document.text[start:end],
        page=part.block.page,
        annex=place.annex if place else None,
        table=place.table if place else None,
        row=place.row if place else None,
        column=place.column if place else None,
    )


def actor(document: Document, part: Part, mention: Mention) -> Actor:
    """A mention as an actor with its words."""
    return Actor(mention.name, mention.kind, of_part(document, part, mention.begin, mention.finish), mention.id)


def deadline(document: Document, placed: Placed) -> Deadline:
    """A deadline with its words."""
    due, passage = placed.due, placed.part.passage
    at = passage.low.find(due.after, due.begin) if due.after else -1
    after = passage.text[at : at + len(due.after)] if due.after and at >= 0 else due.after
    return Deadline(of_part(document, placed.part, due.begin, due.finish), due.rule, due.start, due.end, due.recurs, after)


def task(document: Document, draft: Draft, number: int, reader: ClauseReader) -> Task:
    """The record of one draft."""
    part, begin, finish = draft.part, draft.begin, draft.finish
    ahead = [p for p in draft.dues if not _is_past(p, reader)]
    mine = [p for p in ahead if len(ahead) == 1 or not _is_enabled(p)]
    dues = _ordered([p for p in mine if p.due.rule != "event"] or draft.handed or mine)
    leads = [actor(document, p, m) for p, m in draft.leads]
    helpers = [actor(document, p, m) for p, m in draft.coordinators]
    led = {a.name for a in leads}
    helpers += [actor(document, part, m) for m in roles.partners(reader, begin, finish) if m.name not in {a.name for a in helpers} | led]
    takers = [actor(document, p, m) for p, m in draft.submit_to]
    takers += [actor(document, part, m) for m in roles.submit_to(reader, begin, finish) if m.name not in {a.name for a in takers}]
    urgent = None if dues else roles.urgency(part.passage.low, begin, finish)
    return Task(
        id=f"{document.name.rsplit('.', 1)[0]}-t{number:03d}",
        evidence=of_part(document, part, begin, finish),
        text=" ".join((BREAK.sub(" ", draft.words) if "<br" in draft.words else draft.words).split()),
        leads=tuple(leads),
        coordinators=tuple(helpers),
        submit_to=tuple(takers),
        assigner=actor(document, *draft.assigner) if draft.assigner else None,
        deadline=deadline(document, dues[0]) if dues else None,
        later=tuple(deadline(document, d) for d in dues[1:]),
        under=_under(document, draft, reader),
        implied=draft.implied,
        urgency=of_part(document, part, *urgent) if urgent else None,
        product=of_part(document, *draft.product) if draft.product else None,
        result=of_part(document, *draft.result) if draft.result else None,
        progress=of_part(document, *draft.progress) if draft.progress else None,
        annex=part.place.annex if part.place else None,
        section=part.place.section if part.place else None,
        row=part.place.row if part.place else None,
    )


def _is_past(placed: Placed, reader: ClauseReader) -> bool:
    """Whether a time in running text was over before the document was issued: that of what happened ("mưa lũ từ ngày 16 - 22/11").

    In a table it may be a task's that is overdue.
    """
    issued, end = reader.scene.issued, placed.due.end
    if placed.part.place or not end or placed.due.recurs:
        return False
    late = dt.timedelta() if _DONE.search(placed.part.passage.low, max(0, placed.due.begin - _BACK), placed.due.begin) else _LATE
    return end < issued - late if issued else end.year < _LONG_AGO


def _is_enabled(placed: Placed) -> bool:
    """Whether it is the day of what the task makes possible ("gửi trước ngày 5/12 để đủ điều kiện khởi công vào ngày 19/12")."""
    return _ENABLES.search(placed.part.passage.low, max(0, placed.due.begin - _BACK), placed.due.begin) is not None


def _under(document: Document, draft: Draft, reader: ClauseReader) -> tuple[Reference, ...]:
    """What the task carries out: by its table's column or heading, then by its own words."""
    found: dict[str, Reference] = {}
    for part, key, begin, finish in draft.under:
        found.setdefault(key, Reference(key, numbered="/" in key, evidence=of_part(document, part, begin, finish)))
    for key, numbered, begin, finish in (
        *roles.carried_out(reader, draft.begin, draft.finish),
        *roles.carried_in_front(reader, draft.begin),
    ):
        found.setdefault(key, Reference(key, numbered, of_part(document, draft.part, begin, finish)))
    return tuple(found.values())


def _ordered(dues: list[Placed]) -> list[Placed]:
    """Each date once, as they stand; "thường xuyên" behind what says more."""
    seen: set[tuple[object, object, object]] = set()
    kept = []
    for placed in dues:
        key = (placed.due.end or placed.due.start, placed.due.recurs, placed.due.after)
        if key not in seen:
            seen.add(key)
            kept.append(placed)
    return sorted(kept, key=lambda placed: placed.due.recurs == "continuous")
