"""A bracket at a task's end that says who and when: "(Bộ Công an chủ trì, phối hợp với Bộ Tư pháp; thời gian: quý II năm 2026)"."""

from __future__ import annotations

import re

from loaders.extract.drafts import Draft, Placed
from loaders.extract.fields import actors_in, fill_from, shifted
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part
from loaders.extract.shares import shares
from loaders.language import deadlines

_ENDS = re.compile(r"\s*\((?P<said>[^()]*)\)\s*$")
_LAST = re.compile(r"\s*\((?P<said>[^()]*(?<!\w)chủ trì(?!\w)[^()]*)\)\s*$")
_CONTACT = re.compile(
    r"\s*\((?:đầu mối liên hệ|đầu mối|liên hệ|thông tin liên hệ|chi tiết liên hệ|điện thoại|email|người liên hệ)(?!\w)[^()]*\)\s*$"
)
_TIME = re.compile(r"(?:^|[;,.])\s*(?:thời gian|thời hạn|tiến độ|hoàn thành)(?: hoàn thành| thực hiện| trình)?\s*:?\s*")


def fill(draft: Draft, reader: ClauseReader) -> None:
    """Take leads, partners and deadline from the bracket, which is no part of the action."""
    if reader.low.find("(", draft.begin, draft.finish) < 0:
        return
    if contact := _CONTACT.search(reader.low, draft.begin, draft.finish):
        draft.finish = contact.start()
    labelled = _ENDS.search(reader.low, draft.begin, draft.finish)
    if labelled and fill_from([draft], draft.part, reader, labelled.start("said"), labelled.end("said")):
        draft.finish = labelled.start()
        return
    m = _LAST.search(reader.low, draft.begin, draft.finish)
    if not m:
        _who_alone(draft, reader, labelled)
        return
    _share_out([draft], draft.part, reader, *m.span("said"))
    draft.finish = m.start()


def _who_alone(draft: Draft, reader: ClauseReader, m: re.Match[str] | None) -> None:
    """ "… (Đài Khí tượng Thủy văn tỉnh; thường xuyên)": bodies by themselves, behind a task that has none, and when."""
    begin, finish = m.span("said") if m else (0, 0)
    who, after = reader.actors.actors(begin) if m and not draft.leads else ([], begin)
    rest = reader.low[after:finish]
    if m and who and all(one.id or one.kind == "body" for one in who) and (not rest or rest.startswith(";")):
        draft.leads, draft.implied, draft.finish = [(draft.part, one) for one in who], False, m.start()
        draft.dues = [p for p in draft.dues if p.due.begin >= after] or draft.dues


def alone(drafts: list[Draft], part: Part, reader: ClauseReader) -> bool:
    """Whether a paragraph is a bracket that says who and when; then it fills the tasks of the paragraph above it."""
    m = _LAST.fullmatch(reader.low.rstrip(" .;"))
    above = [d for d in drafts if d.part is drafts[-1].part] if m else []
    if m and above:
        _share_out(above, part, reader, *m.span("said"))
    return bool(above)


def _share_out(drafts: list[Draft], part: Part, reader: ClauseReader, begin: int, finish: int) -> None:
    """Give the tasks the leads, partners and times that the words in ``[begin, finish)`` name."""
    if time := _TIME.search(reader.low, begin, finish):
        dues = deadlines.in_cell(reader.low[time.end() : finish], reader.scene.issued)
        for draft in drafts:
            draft.dues = [Placed(part, shifted(due, time.end())) for due in dues] or draft.dues
        finish = time.start()
    for share in shares(reader.low[begin:finish], "lead"):
        named = [(part, who) for who in actors_in(reader, begin + share.begin, begin + share.finish)]
        for draft in drafts:
            if share.role == "lead" and named:
                draft.leads, draft.implied = named, part is not draft.part
            elif share.role == "coordinate":
                draft.coordinators = named or draft.coordinators
