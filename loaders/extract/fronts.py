"""What may stand in front of an order: a topic, a headline, a circumstance, a time, the addressee before the teller.

Each function looks for one of them at ``at`` and gives the order behind it, or ``None``.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from loaders.extract import things
from loaders.extract.action import action
from loaders.extract.addressees import with_leads
from loaders.extract.circumstances import FAR, circumstance
from loaders.extract.narrowing import narrowed
from loaders.extract.order import Order, link, modal
from loaders.language.dates import CALENDAR, resolve
from loaders.language.deadlines import Due
from loaders.language.letters import rx
from loaders.language.lexicon import pattern
from loaders.language.mentions import Mention
from loaders.language.places import read as listed_places
from loaders.language.sentences import depths
from loaders.language.verbs import begins_action

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

_TO_WHOM = re.compile(r"(?:đối với|với|riêng(?: đối với| với)?|về phía)\s+")
_REST = re.compile(r"\s+(?:còn lại|khác|nêu trên|này)(?!\w)")
_SAID_OF_THEM = re.compile(r"\s(?:chưa|còn|chậm|có|được|đã|không)\s[^,;:.]{3,90},\s+")
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)\s*")
_COMMA = re.compile(r"\s*,\s*")
_ABOUT = re.compile(r"(?:về|đối với|liên quan|riêng|với)(?!\w)[^:]*?:\s")
_ERRAND = re.compile(
    r"(?:tiếp tục )?(?:định kỳ,?|kết thúc|thực hiện|triển khai(?: thực hiện)?|bám sát|quán triệt|phát huy|nhấn mạnh|kết luận)\s"
)
_BY_INSTRUMENT = re.compile(
    r"(?:tiếp tục )?(?:thực hiện|triển khai|thi hành|quán triệt)(?: (?:thực hiện|nghiêm|nghiêm túc|có hiệu quả|hiệu quả|tốt|đúng|ý kiến|chỉ đạo|kết luận|nhiệm vụ|của|tại|các|[^,;:.]{3,60} tại))*"
    r" (?:nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|thông báo|công điện|chương trình|đề án|luật|nghị định|công văn|văn bản|thông tư|chiến lược|quy hoạch)(?!\w)[^;:]{3,300}?,\s"
)
""" "Thực hiện Nghị quyết số …, Bộ Y tế xây dựng …": by which instrument somebody must do what stands behind."""
_SAYS = re.compile(r"\s(?:khẳng định|cho biết|cho hay|cam kết|hứa|cho rằng|bày tỏ|chia sẻ)\s")
_BY_WHAT = re.compile(
    r"(?:cũng )?theo (?:đó, theo )?(?:(?:nghị quyết|quyết định|chỉ thị|công điện|kết luận|thông báo|(?:sự )?phân công|kế hoạch (?=số|này|của)|yêu cầu của [^,;.]{3,40}|chỉ đạo của [^,;.]{3,40})(?: (?:này|trên|nêu trên|mới|số \S+|của [^,;:.]{3,60}))*),\s"
)
_LAYS_DOWN = re.compile(
    r"(?:nghị quyết|quyết định|chỉ thị|công điện|kế hoạch|nghị định|văn bản)(?: (?:này|trên|số \S+))?(?: (?:cũng|còn))? (?:nêu rõ|quy định|quy định rõ|ghi rõ|xác định|xác định rõ|nêu)(?: rằng)?\s(?=\w)"
)
_TELLER_NEXT = rx(r",\s(?=[\p{Lu}])")
_THEN_TOLD = re.compile(r",\s(?=(?:yêu cầu|đề nghị|giao)\s)")
_IS_LATE = re.compile(r"(?:việc|nhiệm vụ|nội dung|công việc) (?:này|trên|nêu trên) (?:đã|còn|đang) (?:quá hạn|chậm|kéo dài|để)")
"""What is said of the task before: somebody is told to answer for it."""
_LACKS = re.compile(
    r"(?:riêng |với )?(?:các|những|\d+) (?:địa phương|đơn vị|bộ|cơ quan|dự án|tỉnh|xã|nhiệm vụ|công trình)[^,;:.]{0,30} ?(?:chưa|còn|chậm)(?!\w)[^,;:.]{3,80},\s"
)
""" "Các địa phương chưa có kế hoạch, yêu cầu …": why somebody is told."""
_COLON = re.compile(r":\s+")
_MEMBERS = re.compile(r"[^,;:().]{0,80}(?:,\s|\s\()?(?:gồm|bao gồm|là)\s")
_BESIDE = re.compile(r"\)?,\s[^,;:.]{3,80},\s")
_WITH = re.compile(r"cùng (?:với )?(?=\S)")


def told_of(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Đối với Bộ Công an, Chính phủ giao chỉ đạo …": the addressee stands in front of the teller."""
    m = _TO_WHOM.match(reader.low, at, finish)
    leads, after = reader.actors.actors(m.end()) if m else ([], at)
    if m and not leads:
        leads, after = listed_places(reader.text, m.end(), reader.scene.issued)
    if not leads or after >= finish:
        return None
    if order := _must(reader, leads, after, finish):
        return order
    behind = link(reader.low, after)
    if reader.low.startswith(":", after) and begins_action(reader.low, behind):
        return action(reader, Order(behind, finish, leads=leads), behind, finish)
    if reader.low.startswith(":", after) and (then := reader.order(behind, finish)):
        then.leads = then.leads or leads
        return then
    rest = _REST.match(reader.low, after)
    comma = _COMMA.match(reader.low, rest.end() if rest else after, finish)
    order = reader.told(comma.end(), finish) if comma else None
    for k in range(len(leads) - 1, 0, -1) if not order else ():
        if order := reader.told(leads[k].begin, finish):
            leads = leads[:k]
            break
    if order and not order.leads:
        order.leads = leads
        return order
    if not reader.low[after:finish].strip(" :,"):
        return Order(after, finish, leads=leads, bare=True)
    return None


def _must(reader: ClauseReader, leads: list[Mention], after: int, finish: int) -> Order | None:
    """ "Đối với 36 địa phương chưa hoàn thành, phải …": those of a group whom it concerns."""
    said = _SAID_OF_THEM.match(reader.low, after, finish) if leads[-1].kind == "group" else None
    if said and reader.actors.actors(said.end())[0] and (other := reader.at(said.end(), finish, strict=True)) and other.leads:
        return other
    must = modal().match(reader.low, said.end()) if said else None
    if not said or not must or not begins_action(reader.low, must.end()):
        return None
    return action(
        reader, Order(must.end(), finish, leads=[*leads[:-1], narrowed(leads[-1], reader, said.end())], modal=True), must.end(), finish
    )


def topic(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Về đề nghị bố trí vốn …: giao Bộ Tài chính …": bodies and verbs in the topic are not the order's."""
    if not _ABOUT.match(reader.low, at):
        return None
    comma = _COMMA.search(reader.low, at, min(finish, at + 120))
    if comma and (told := reader.told(comma.end(), finish)) and told.leads:
        return told
    level = depths(reader.text[at:finish])
    first: Order | None = None
    for m in _COLON.finditer(reader.text[at:finish]):
        order = (
            things.given(reader, at + m.end(), finish) or reader.at(at + m.end(), finish) or circumstance(reader, at + m.end(), finish)
            if level[m.start()] == 0
            else None
        )
        if order and (order.tells or order.leads):
            return order
        first = first or order
    return first


def as_laid_down(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """In a report: "Theo Nghị quyết, Bộ Y tế xây dựng …", "Nghị quyết quy định Bộ Y tế có trách nhiệm …": an instrument tells."""
    by = (_BY_WHAT.match(reader.low, at, finish) or _LAYS_DOWN.match(reader.low, at, finish)) if reader.scene.report else None
    order = reader.at(by.end(), finish, strict=True) if by and reader.actors.actors(by.end())[0] else None
    if not by or not order or not order.leads or (by.re is _LAYS_DOWN and not order.modal):
        return None
    order.tells = True
    return order


def errand(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Thực hiện Nghị quyết số …, Thủ tướng yêu cầu Bộ Y tế …", "Định kỳ hằng năm, … các bộ báo cáo …": an order stands behind."""
    if deed := _BY_INSTRUMENT.match(reader.low, at, finish) or _deed().match(reader.low, at, finish):
        for comma in islice(_COMMA.finditer(reader.low, deed.end() - 2, min(finish, at + FAR)), 5):
            behind = reader.at(comma.end(), finish, strict=True)
            if _SAYS.search(reader.low, at, comma.end()):
                break  # "Tiếp thu ý kiến chỉ đạo, Bí thư Tỉnh ủy khẳng định …, …": what somebody says of his own
            if behind and behind.leads and (behind.tells or not any(map(reader.is_authority, behind.leads))):
                return behind
    order = circumstance(reader, at, finish) if _ERRAND.match(reader.low, at) else None
    if order and order.leads and reader.low.startswith("định kỳ", at):
        return order
    return order if order and order.tells and (order.assigner or order.leads) else None


@cache
def _deed() -> re.Pattern[str]:
    """What is said to be done on the way, in front of who must do what: "Tiếp thu ý kiến …, Bộ Y tế hoàn thiện …"."""
    return re.compile(rf"(?:{pattern('clauses', 'on_the_way')})(?!\w)[^;:.]{{0,200}}?,\s")


def headline(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Đẩy mạnh cải cách: Các bộ khẩn trương …": the words before the colon are the point's title."""
    colon = reader.text.find(": ", at, min(finish, at + 300))
    title = reader.text[at:colon]
    if colon < 0 or not begins_action(reader.low, at) or ";" in title or title.count("(") > title.count(")"):
        return None
    if (told := reader.told(colon + 2, finish)) and told.leads:
        return told
    leads, after = reader.actors.actors(colon + 2)
    return with_leads(reader, leads, after, finish) if leads and after <= finish else None


def time(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "trước ngày 20 hằng tháng gửi báo cáo …": the time in front of the verb, without a comma between."""
    due = reader.due_at(at) or _calendar(reader, at)
    position = link(reader.low, due.finish) if due else at
    if due and (told := reader.told(position, finish)) and told.leads:
        told.before = [] if told.assigner and not reader.due_at(at) else [due]  # "Ngày 12/5, Thủ tướng yêu cầu …": when it was told
        return told
    if aside := _ASIDE.match(reader.low, position, finish):
        position = link(reader.low, aside.end())
    if not due or not begins_action(reader.low, position):
        return None
    order = action(reader, Order(position, finish), position, finish)
    order.before = [due]
    return order


def time_for_somebody(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Định kỳ hằng năm, trước ngày 15/12, các bộ báo cáo …": a time that looks like a verb, and behind its comma who must."""
    due = reader.due_at(at)
    order = circumstance(reader, at, finish) if due and reader.low.startswith(",", due.finish) else None
    return order if order and order.leads else None


def _calendar(reader: ClauseReader, at: int) -> Due | None:
    """A time that opens the clause needs no word of its own: "tháng 10/2024 hoàn thành …", "quý I/2026, trình …"."""
    m = CALENDAR.match(reader.low, at)
    span = resolve(m, reader.scene.issued) if m else None
    return Due(at, m.end(), f"at-{span.form}", span.first, span.last) if m and span else None


def places(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """Provinces by their names alone, or the members of a group: "Hà Nội và TP HCM, …, được yêu cầu …", "Sáu tỉnh, gồm A, B, được giao …".

    A place is told only where a modal says so: else it is where something happens.
    """
    leads, after = listed_places(reader.text, at, reader.scene.issued)
    if not leads and reader.actors.actors(at)[0] and (m := _MEMBERS.match(reader.text, reader.actors.actors(at)[1])):
        leads, after = listed_places(reader.text, m.end(), reader.scene.issued)
    if not leads:
        return None
    apart = reader.low.endswith("riêng ", 0, at)
    if apart and (comma := _COMMA.match(reader.low, after, finish)) and (order := reader.told(comma.end(), finish)) and not order.leads:
        order.leads = leads
        return order
    position = beside.end() if (beside := _BESIDE.match(reader.text, after)) else link(reader.low, after)
    must = modal().match(reader.low, position, finish)
    before = {m.name for m in reader.actors.one.own.told}
    known = (at == 0 and reader.addressed) or (len(leads) == 1 and any(name.endswith(f" {leads[0].name}") for name in before))
    apart = (apart or known) and begins_action(reader.low, position)
    return with_leads(reader, leads, position, finish) if apart or (must and begins_action(reader.low, must.end())) else None


def together(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "cùng (với) Bộ Y tế, Bộ Công an hoàn thành …": who takes part stands first, nobody else is named."""
    if not _WITH.match(reader.low, at):
        return None
    order = action(reader, Order(at, finish), at, finish)
    return order if order.coordinators and begins_action(reader.low, order.begin) else None


def then_told(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Nhiệm vụ còn rất nặng nề, Thủ tướng yêu cầu các bộ …": who tells whom, behind a comma and what is."""
    for m in islice(_TELLER_NEXT.finditer(reader.text, at, min(finish, at + FAR)), 4):
        told = reader.told(m.end(), finish)
        if told and told.leads and told.assigner and reader.is_highest(told.assigner):
            return told
    for m in (
        islice(_THEN_TOLD.finditer(reader.low, at, min(finish, at + FAR)), 2)
        if _IS_LATE.match(reader.low, at, finish) or _LACKS.match(reader.low, at, finish)
        else ()
    ):
        told = reader.told(m.end(), finish)
        if told and told.leads and not told.bare:
            return told
    return None
