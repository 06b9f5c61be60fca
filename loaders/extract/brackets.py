"""A bracket at a task's end that says who and when: "(Bộ Công an chủ trì, phối hợp với Bộ Tư pháp; thời gian: quý II năm 2026)"."""

from __future__ import annotations

import re

from loaders.extract.drafts import Draft, Placed
from loaders.extract.fields import actors_in, fill_from, shifted
from loaders.extract.orders import ClauseReader
from loaders.extract.shares import shares
from loaders.language import deadlines

_ENDS = re.compile(r"\s*\((?P<said>[^()]*)\)\s*$")
_LAST = re.compile(r"\s*\((?P<said>[^()]*(?<!\w)chủ trì(?!\w)[^()]*)\)\s*$")
_TIME = re.compile(r"(?:^|[;,.])\s*(?:thời gian|thời hạn|tiến độ|hoàn thành)(?: hoàn thành| thực hiện| trình)?\s*:?\s*")


def fill(draft: Draft, reader: ClauseReader) -> None:
    """Take leads, partners and deadline from the bracket, which is no part of the action."""
    if reader.low.find("(", draft.begin, draft.finish) < 0:
        return
    labelled = _ENDS.search(reader.low, draft.begin, draft.finish)
    if labelled and fill_from([draft], draft.part, reader, labelled.start("said"), labelled.end("said")):
        draft.finish = labelled.start()
        return
    m = _LAST.search(reader.low, draft.begin, draft.finish)
    if not m:
        return
    begin, finish = m.span("said")
    if time := _TIME.search(reader.low, begin, finish):
        dues = deadlines.in_cell(reader.low[time.end() : finish], reader.scene.issued)
        draft.dues = [Placed(draft.part, shifted(due, time.end())) for due in dues] or draft.dues
        finish = time.start()
    for share in shares(reader.low[begin:finish], "lead"):
        named = [(draft.part, who) for who in actors_in(reader, begin + share.begin, begin + share.finish)]
        if share.role == "lead" and named:
            draft.leads, draft.implied = named, False
        elif share.role == "coordinate":
            draft.coordinators = named or draft.coordinators
    draft.finish = m.start()
