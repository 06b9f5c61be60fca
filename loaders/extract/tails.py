"""Clauses that only close an order: "hoàn thành trước ngày 25 tháng 11", "Thời hạn hoàn thành: …", "nhiệm vụ thường xuyên"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.extract.drafts import Draft, Placed
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part
from loaders.language.deadlines import Due, within
from loaders.language.lexicon import pattern
from loaders.language.sentences import Stretch
from loaders.language.verbs import begins_action

_CLOSING = re.compile(rf"(?:thời hạn [^,;.:]{{0,40}} là\s*|{pattern('deadlines', 'closing')}(?!\w)[\s,:]*)*")
_RESTATES = re.compile(r"(?:bảo đảm |đảm bảo )?(?:hoàn thành|hoàn tất)\s+(?:việc|nhiệm vụ|công tác|toàn bộ việc)(?!\w)")

_BACK = 400
"""How far back it is looked for."""
_NEAR = 8
_JOINS_IN = re.compile(
    r"\s*(?:có trách nhiệm |cùng )?(?:phối hợp|tham gia)(?: chặt chẽ)? (?:thực hiện|triển khai)(?: tốt| hiệu quả)?"
    r" (?P<all>các )?(?:nội dung|nhiệm vụ|công việc|việc)(?: này| trên| nêu trên)\W*"
)
_AT_ONCE = re.compile(
    r"(?:việc|nhiệm vụ|nội dung|công việc) (?:này|trên|nêu trên) (?:cần|phải) (?:được )?(?:làm|thực hiện|triển khai|xử lý) ngay(?!\w)[^;.]{0,60}"
)
_FINISHED = re.compile(r", (?:(?:bảo đảm |đảm bảo )?hoàn thành)$")
_ALL_FINISHED = re.compile(r"(?:tất cả|toàn bộ|các (?:nội dung|nhiệm vụ|công việc)[^,;]{0,20})(?:\s(?:phải )?(?:hoàn thành|xong))?$")
_WHOSE = re.compile(
    r"(?:việc|nhiệm vụ|nội dung|công việc|phần việc) (?:này|trên|nêu trên|đó) (?:được giao (?:cho )?|thuộc trách nhiệm (?:của )?|do )"
)
_SENT = re.compile(r",\s+(?:và\s+)?(?:gửi|báo cáo|trình)(?: kết quả| báo cáo)?(?: về| cho| tới)?\s+")
_PASSED_ON = re.compile(r"[\s,]*(?:(?:để|xem xét|tổng hợp|theo dõi|báo cáo)(?!\w)[^.;]{0,60})?[\s.,]*")
_THIS = re.compile(r"(?:việc|nhiệm vụ|nội dung|công việc) (?:này|trên|nêu trên)(?!\w)")
_UNTIL_THEN = re.compile(r"(?:cho )?đến khi [^,;.]{3,50}")
_AND = re.compile(r"\s+(?:và|đồng thời)\s+")
_DONE_BY = re.compile(
    r"(?:phải |cần )?(?:hoàn thành|hoàn tất|xong|thực hiện xong|thực hiện)(?: xong)? (?:việc|nội dung|nhiệm vụ|công việc) (?:này|trên|nêu trên|đó)\W*"
)
""" "; chậm nhất đến hết năm 2026 phải hoàn thành việc này": the time stands in front."""
_ALL_OF_IT = re.compile(
    r"(?:các|những|tất cả các|toàn bộ các) (?:nội dung|nhiệm vụ|công việc|việc|đề án) (?:này|trên|nêu trên) (?:phải |cần |đều )?(?:báo cáo|trình|gửi)(?: về| cho)?\s+"
)
""" "Các nội dung trên báo cáo Bộ Chính trị trước ngày 27/3"."""
_SUBMIT = re.compile(r"(?:và )?(?:(?:nội dung|việc|dự thảo) này\s+)?trình\s+")


def close(drafts: Sequence[Draft], reader: ClauseReader, clause: Stretch, point: str, *, later: bool) -> bool:
    """Whether a clause only says when, or to whom what stands before it is submitted; then it fills the part's ``drafts``.

    ``later``: it stands behind a semicolon, and goes with the clauses of its ``point``.
    """
    if _AT_ONCE.fullmatch(reader.low, clause.begin, clause.finish):
        return True
    dues = closes(reader.low, clause.begin, clause.finish, reader.due) if drafts or later else []
    if not drafts:
        return bool(dues)
    if dues:
        _date(drafts, dues, clause, point, later=later)
        return True
    if later and (done := _dated_and_sent(drafts[-1], reader, clause, point)):
        _date(drafts, done, clause, point, later=later)
        return True
    return (
        _says_whose(drafts[-1], reader, clause)
        or _submits_all(drafts, reader, clause)
        or _joins_in(drafts, reader, clause)
        or (later and _submits_the_same(drafts[-1], reader, clause, point))
    )


def closing_front(drafts: Sequence[Draft], reader: ClauseReader, clause: Stretch, *, later: bool) -> int:
    """Where a clause goes on behind words that only say when the tasks before it are done ("Việc này thực hiện thường xuyên, Chủ tịch …",
    "; hoàn thành trong tháng 8 và hướng dẫn …")."""
    first = next(iter(within(reader.due, clause.begin, clause.finish)), None) if drafts else None
    dues = closes(reader.low, clause.begin, first.finish, reader.due) if first else []
    if not first or not dues:
        return clause.begin
    if _THIS.match(reader.low, clause.begin):
        behind = (
            first.finish + 2 if reader.low.startswith(", ", first.finish) and reader.actors.actors(first.finish + 2)[0] else clause.begin
        )
    else:
        joint = _AND.match(reader.low, first.finish, clause.finish) if later else None
        behind = joint.end() if joint and begins_action(reader.low, joint.end()) else clause.begin
    for draft in drafts if behind > clause.begin else ():
        draft.dues = draft.dues or [Placed(draft.part, d) for d in dues]
    return behind


def closes_above(drafts: Sequence[Draft], part: Part, reader: ClauseReader, clause: Stretch) -> bool:
    """Whether a sentence of a paragraph without tasks says by when those of the paragraph above are to be done ("Thời hạn hoàn thành: …")."""
    begin = clause.begin + reader.low.startswith("(", clause.begin)
    said = drafts and reader.low.startswith(("thời hạn", "thời gian", "hoàn thành"), begin)
    finish = clause.finish - (begin > clause.begin and reader.low.endswith(")", begin, clause.finish))
    dues = closes(reader.low, begin, finish, reader.due) if said else []
    day = reader.scene.issued
    for draft in drafts if dues else ():
        ahead = [p for p in draft.dues if not (p.due.end and day and p.due.end < day)]
        draft.dues = ahead or [Placed(part, d) for d in dues]
    return bool(dues)


def _date(drafts: Sequence[Draft], dues: list[Due], clause: Stretch, point: str, *, later: bool) -> None:
    last = drafts[-1]
    if later and last.point == point:
        if clause.begin - last.finish < _NEAR:  # else others who take part stand between
            last.finish = clause.finish
        last.dues += [Placed(last.part, d) for d in dues]
        drafts = [d for d in drafts if last.part.mark and d.point == point and d.leads == last.leads] if dues[0].end else []
    for draft in drafts:
        if not draft.dues:
            draft.dues = [Placed(draft.part, d) for d in dues]


def _says_whose(last: Draft, reader: ClauseReader, clause: Stretch) -> bool:
    """ "; việc này được giao cho Bộ Y tế": who must do what stands before."""
    m = _WHOSE.match(reader.low, clause.begin, clause.finish)
    people = reader.actors.actors(m.end())[0] if m else []
    if people:
        last.leads, last.implied = [(last.part, who) for who in people if who.begin < clause.finish], False
    return bool(people)


def _joins_in(drafts: Sequence[Draft], reader: ClauseReader, clause: Stretch) -> bool:
    """ "Bộ Y tế phối hợp thực hiện nội dung này": who takes part in what stands before, or in all of it ("các nhiệm vụ trên")."""
    people, after = reader.actors.actors(clause.begin)
    m = _JOINS_IN.fullmatch(reader.low, after, clause.finish) if people else None
    for draft in (drafts if m["all"] else drafts[-1:]) if m else ():
        draft.coordinators = [*draft.coordinators, *((draft.part, who) for who in people)]
    return m is not None


def _submits_all(drafts: Sequence[Draft], reader: ClauseReader, clause: Stretch) -> bool:
    """ "Các nội dung trên báo cáo Bộ Chính trị trước ngày 27/3": to whom, and by when, all that stands before goes."""
    m = _ALL_OF_IT.match(reader.low, clause.begin, clause.finish)
    people, after = reader.actors.actors(m.end()) if m else ([], clause.begin)
    dues = within(reader.due, after, clause.finish)
    behind = reader.low[dues[-1].finish if dues else after : clause.finish]
    if not people or not _PASSED_ON.fullmatch(behind):
        return False
    for draft in drafts:
        draft.dues = draft.dues or [Placed(draft.part, d) for d in dues]
        draft.submit_to = [*draft.submit_to, *((draft.part, who) for who in people)]
    return True


def _submits_the_same(last: Draft, reader: ClauseReader, clause: Stretch, point: str) -> bool:
    """ "; trình Chính phủ trong tháng 11" closes the task before it: what is submitted is that task's object."""
    begin, finish = clause.begin, clause.finish
    m = _SUBMIT.match(reader.low, begin, finish)
    people, after = reader.actors.actors(m.end()) if m else ([], begin)
    dues = [d for d in reader.due if after <= d.begin and d.finish <= finish]
    at = dues[0].begin if dues else finish
    behind = reader.low[dues[-1].finish : finish] if dues else ""
    if last.point != point or not people or reader.low[after:at].strip(" ,") or not _PASSED_ON.fullmatch(behind):
        return False
    last.finish = finish
    last.dues += [Placed(last.part, d) for d in dues]
    return True


def _dated_and_sent(last: Draft, reader: ClauseReader, clause: Stretch, point: str) -> list[Due]:
    """ "; hoàn thành trước ngày 5/12, gửi Bộ Xây dựng để tổng hợp" closes the task before it: what is sent is what was to be done."""
    first = next(iter(within(reader.due, clause.begin, clause.finish)), None)
    sent = _SENT.match(reader.low, first.finish, clause.finish) if first and last.point == point else None
    people, after = reader.actors.actors(sent.end()) if sent else ([], clause.begin)
    if not first or not first.end or first.recurs or not people or not _PASSED_ON.fullmatch(reader.low, after, clause.finish):
        return []
    return closes(reader.low, clause.begin, first.finish, reader.due)


def share_back(drafts: Sequence[Draft], low: str, *, pointed: bool) -> None:
    """ ", hoàn thành trước …" at the end of a point "(1)" dates the point's other clauses too, and ", tất cả xong trước …" any."""
    draft = drafts[-1]
    if len(draft.dues) != 1 or not _closing_formula(low, draft.finish, draft.dues[0].due, pointed=pointed):
        return
    for other in reversed(drafts[:-1]):
        if other.point != draft.point or other.dues or other.leads != draft.leads:
            return
        other.dues = list(draft.dues)


def closes(low: str, begin: int, finish: int, dues: list[Due]) -> list[Due]:
    """The deadlines of a clause that says nothing but when; empty where it says more.

    >>> from loaders.language.deadlines import find
    >>> low = "hoàn thành trước ngày 25/11/2025"
    >>> [d.end.isoformat() for d in closes(low, 0, len(low), find(low, None))]
    ['2025-11-24']
    """
    inside = within(dues, begin, finish)
    if not inside:
        return []
    first, last = inside[0], inside[-1]
    front, back = low[begin : first.begin], low[last.finish : finish].strip(" .,;)/")
    if not front.strip() and last is first and _DONE_BY.fullmatch(back):
        return inside
    between = low[first.finish : last.begin] if last is not first else ""
    if _UNTIL_THEN.fullmatch(back):
        back = ""
    if len(back) > 3 or len(between.split()) > 3:
        return []
    if _CLOSING.fullmatch(front.strip(" (")) or _restates(front.strip(), low[max(0, begin - _BACK) : begin]):
        return inside
    return []


def _restates(front: str, said: str) -> bool:
    """Whether "hoàn thành việc …" names again what has just been ordered: two syllables of it stand there too."""
    m = _RESTATES.match(front)
    words = front[m.end() :].split() if m else []
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    return m is not None and len(words) <= 10 and (not pairs or any(pair in said for pair in pairs))


def _closing_formula(low: str, finish: int, due: Due, *, pointed: bool) -> bool:
    """Whether a task that ends at ``finish`` does so with ", hoàn thành trước …", said of its numbered point, or with ", tất cả xong trước …"."""
    front = low[max(0, due.begin - 60) : due.begin].rstrip()
    return due.finish >= finish - 1 and ((pointed and _FINISHED.search(front) is not None) or _ALL_FINISHED.search(front) is not None)
