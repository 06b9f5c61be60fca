"""From the addressee to the verb: "[Bộ Y tế] [, theo chức năng,] [phải] [cùng Bộ Công an] hoàn thành …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from loaders.extract.action import action
from loaders.extract.each_place import each
from loaders.extract.narrowing import THERE, narrowed, past_narrowing
from loaders.extract.order import ANSWERS_FOR, Order, hollow, link, listed, modal, tell
from loaders.extract.tellers import asks_its_own
from loaders.language.late import Late
from loaders.language.lexicon import pattern, words
from loaders.language.mentions import Mention
from loaders.language.verbs import begins_action, is_verb, opening

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

_ANSWERABLE = "chịu trách nhiệm "
_DIRECTS = Late(r"(?:(?:lãnh đạo|chỉ đạo|lãnh đạo, chỉ đạo)|(?:chủ động )?tham mưu(?: cho)?)\s+")
_TOGETHER = Late(r",?\s*(?:(?:tiếp tục|chủ động|tích cực|khẩn trương|kịp thời)\s+)?(?:cùng với|cùng)\s+")
_STANDING = Late(
    r"là (?:cơ quan|đầu mối|thường trực|bộ phận)(?:[^.;:]{0,70}?(?:(?<!phòng),\s+(?:giúp\s+)?|\s+giúp\s+)|[^.;:]{0,200}?,?\s+có trách nhiệm\s+)"
)
_LEADS_IN_ACTION = Late(r"là (?:cơ quan )?đầu mối\s+")
""" "là đầu mối theo dõi, tổng hợp …": a verb stands right behind."""
_BESIDE = Late(r"(?<=, )(?!theo|căn cứ|trên cơ sở)[^,;:.()]{3,80},\s+")
"""What is said of the addressee between commas ("Sở Y tế, nơi giữ nhiều thuốc nhất, phải …")."""
_IN_CHARGE = Late(r"(?:chủ trì|phối hợp|có trách nhiệm)(?!\w)")
_WHAT_THEY_ARE = Late(r"là\s[^,;:.()]{3,170}?(?:,\s+|\s(?=(?:cần|phải)\s))")
""" "UBND tỉnh A là nơi có nhiều kho nhất, cần chỉ đạo …"."""
_APART_FROM = Late(r"ngoài\s+(?:(?:việc|các|những)\s|nhiệm vụ|nội dung)")
_MORE_BELOW = Late(rf"{_APART_FROM.pattern}[^,;:.]{{3,160}}")
_ASIDE_ENDS = Late(r",\s+(?:còn\s+)?|\scòn\s+")
""" "Bộ Y tế, ngoài các nhiệm vụ nêu trên, còn có trách nhiệm …": what else the addressee has to do, between commas."""
_ALSO = Late(r"(?:cũng\s+(?=(?:chủ trì|phối hợp|tham mưu)(?!\w))|đồng thời\s+)")
_HELPS = Late(r"(?:có trách nhiệm )?giúp\s+")
_BY_POWER = Late(
    r"(?:được )?(?:thừa|theo) ủy quyền (?:của )?(?:thủ tướng chính phủ|thủ tướng|chính phủ|bộ trưởng|(?:chủ tịch )?(?:ủy ban nhân dân|ubnd) (?:tỉnh|thành phố)),?\s+"
)
""" "Bộ Y tế, thừa ủy quyền Thủ tướng Chính phủ, thay mặt Chính phủ trình …"."""
_EACH = Late(r"(?:mỗi|từng) (?:bộ|ngành|cơ quan|đơn vị|địa phương|tỉnh|xã)\s+")
_FORMED = Late(r"(?:(?:được|do|đã được)\s)?(?:thành lập|kiện toàn|phân công|giao)\s(?:theo|tại)\s")
_WILL = Late(r"(?:cũng )?sẽ\s+")
_WATCHES = Late(r"theo dõi(?!\w)")
_AGENT = Late(r"(?:được|do|bởi|của|theo)\s(?:các\s)?$")
_DUTY_ENDS = Late(r"(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)\s*,$")
_FORCES = Late(r"(?:các )?lực lượng\s+(?:[^\s:;.]+\s+){0,13}[^\s:;.]+\s*:?\s*")
""" "chỉ đạo lực lượng Bộ đội Biên phòng, Cảnh sát biển:": what they must do stands below."""
_DUTY_BELOW = Late(
    r"(?:theo|trên cơ sở|căn cứ|tùy theo)\s[^,;:]{3,100},?\s(?:có trách nhiệm|chịu trách nhiệm)\s*:?"
    r"|(?:theo|căn cứ|trong phạm vi)\s(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|trách nhiệm|phạm vi)[^;:.]{0,80}:?"
)
""" "…, trên cơ sở tình hình thực tế, có trách nhiệm:": the duties stand below."""
_BY_DUTY = Late(
    r"(?:theo|căn cứ|trên cơ sở|với|trong phạm vi)(?: đúng)? (?:chức năng|thẩm quyền|nhiệm vụ|quyền hạn|(?:từng )?lĩnh vực (?:được )?(?:phụ trách|phân công|giao|quản lý))"
    r"(?:(?:,| và)\s(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|lĩnh vực))*(?: (?:được giao|được phân công|của mình|quản lý|có liên quan))*\s*,?\s*"
)
_ENCLOSED = Late(r"(?:được )?(?:ban hành )?kèm theo(?!\w)")
""" "căn cứ Phụ lục ban hành kèm theo Nghị quyết này khẩn trương …"."""
_HAD = Late(r"có \w+ \w+ (?:số|ngày|của|tại|gửi|trình|báo cáo|đề nghị|về việc)(?!\w)|có trách nhiệm")
_NOT_YET = Late(r"(?:còn )?(?:chưa|chậm)\s+(?:\S+\s+){3}")
_BUT_MUST = Late(
    r"(?<!\w)(?:(?:phải|cần|có trách nhiệm|được yêu cầu|được giao|được đề nghị)\s+|(?<!chưa )(?=(?:khẩn trương|nghiêm túc|tập trung|kịp thời|báo cáo|kiểm điểm|hoàn thành|hoàn tất|gửi|trình)\s))"
)
"""What opens the order to those who have not done something yet; any other verb may be what they have not done."""
_UPON = Late(r"(?:theo|trên cơ sở|căn cứ|tùy theo)\s[^;:.]{3,160}")
_COMMA = Late(r",\s+(?:và\s+)?")
_WORD = Late(r"(?<=[\s,])(?=\w)")
_DRAFTS = Late(r"dự thảo (?:nghị quyết|nghị định|quyết định|báo cáo|tờ trình|văn bản|kế hoạch|đề án|luật|chỉ thị|thông tư)(?!\w)")
"""A noun by itself ("dự thảo Nghị định …"), behind an addressee what he does."""
_THEN_TELLS = Late(r",\s(?:yêu cầu|đề nghị|giao)\s")
_LAST_TWO = Late(r"(?P<noun>\w+ \w+) (?P<verb>\w+ \w+),\Z")
_REACH = 320


def with_leads(reader: ClauseReader, leads: list[Mention], after: int, finish: int, order: Order | None = None) -> Order | None:
    """The order that is given to ``leads``, whose names end at ``after``; ``None`` where the clause tells what is, or they tell others."""
    order = order or Order(after, finish)
    told, leads = order.tells, each(reader, leads)
    position = link(reader.low, after)
    if (not told and _tells_others(reader, leads, position, finish)) or reader.low.startswith(" nào ", after):
        return None
    begins = past_narrowing(reader, leads[-1], position, finish, told=told)
    if begins > position:
        leads, position = [*leads[:-1], narrowed(leads[-1], reader, begins)], link(reader.low, begins)
    order.leads = leads
    if (at_once := _ALSO.match(reader.low, position)) and begins_action(reader.low, at_once.end()):
        position = at_once.end()
    below = _DUTY_BELOW.fullmatch(reader.low, position, finish) and _names_no_action(reader, position, finish)
    below = below or (_MORE_BELOW.fullmatch(reader.low, position, finish) and reader.low.startswith(":", finish))
    if _only_directs(reader, position, finish) or below or _only_urges(reader, position, finish) or _only_upon(reader, position, finish):
        order.begin, order.bare = finish, True
        return order
    position = _past_manner(reader, order, position, finish)
    if position >= finish or not reader.low[position:finish].strip(" :.,"):
        order.begin, order.bare = min(position, finish), True
        return order if reader.text[after:finish].strip().startswith(":") or told or position >= finish else None
    if leads[-1].kind == "group" and (lacking := _NOT_YET.match(reader.low, position, finish)):
        told_here = _THEN_TELLS.search(reader.low, position, finish)
        limit = told_here.start() if told_here else finish
        must = next((m for m in _BUT_MUST.finditer(reader.low, lacking.end(), limit) if begins_action(reader.low, m.end())), None)
        if must is None:
            return None
        order.leads = [*leads[:-1], narrowed(leads[-1], reader, must.start())]
        position = must.end()
    elif _duty_between(reader, leads, position):
        order.before = [d for k in range(position, position + 13) if (d := reader.due_at(k))]
        position = _past_duties(reader, position, finish)
    by_duty = _BY_DUTY.match(reader.low, link(reader.low, after)) is not None
    if listed("narrates").match(reader.low, position) and not order.modal and not (by_duty or _is_to_have(reader, position, finish)):
        return None
    if _DRAFTS.match(reader.low, position):
        order.begin, order.finish = position, finish
        return order
    done = action(reader, order, position, finish)
    return done if begins_action(reader.low, done.begin) or done.bare else None


def _is_to_have(reader: ClauseReader, position: int, finish: int) -> bool:
    """ "Bộ Tài chính có văn bản hướng dẫn …": what is to be had, not what there is ("có văn bản số 12 …"), unless by a day."""
    ahead = any(position < due.begin < finish for due in reader.due)
    return (
        reader.low.startswith("có ", position) and begins_action(reader.low, position) and (ahead or not _HAD.match(reader.low, position))
    )


def standing(reader: ClauseReader, at: int, finish: int) -> int | None:
    """Past "là cơ quan thường trực, giúp UBND tỉnh": where the action begins."""
    m = (
        None
        if (acts := _LEADS_IN_ACTION.match(reader.low, at)) and begins_action(reader.low, acts.end())
        else _STANDING.match(reader.low, at, finish)
    )
    helped, behind = reader.actors.actors(m.end()) if m else ([], at)
    if m and not helped and not begins_action(reader.low, m.end()):  # "… về khoa học, công nghệ và chuyển đổi số, chủ trì …"
        commas = [
            c.end()
            for c in islice(_COMMA.finditer(reader.low, m.end(), min(finish, at + _REACH)), 6)
            if reader.low[c.start() - 5 : c.start()] != "phòng"
        ]
        charged = next((c for c in commas if _IN_CHARGE.match(reader.low, c)), None)
        return charged or next((c for c in commas if begins_action(reader.low, c)), m.end())
    return None if m is None else link(reader.low, behind) if helped else m.end()


def _tells_others(reader: ClauseReader, leads: list[Mention], position: int, finish: int) -> bool:
    telling = tell().match(reader.low, position, finish)
    if telling and telling["tell"] == "yêu cầu" and asks_its_own(reader, leads, telling.end()):
        return False
    return telling is not None and telling["tell"] not in (*words("directives", "ambiguous"), "giao", "kết luận")


def _only_directs(reader: ClauseReader, position: int, finish: int) -> bool:
    """ "… lãnh đạo Ủy ban Thường vụ Quốc hội, các cơ quan của Quốc hội:" leads in; what they must do stands below."""
    m = _DIRECTS.match(reader.low, position, finish)
    if m and (forces := _FORCES.match(reader.low, m.end())) and reader.low.rstrip().endswith(":"):
        return forces.end() >= finish - 1
    behind = reader.actors.actors(m.end())[1] if m else position
    return m is not None and m.end() < behind and not reader.low[behind:finish].strip(" :,.")


def _only_urges(reader: ClauseReader, position: int, finish: int) -> bool:
    """ "Bộ Công Thương tiếp tục:", "… khẩn trương:": what it must do stands below."""
    return (
        reader.low.startswith(":", finish)
        and position < finish
        and opening(reader.low, position) == ""
        and hollow().fullmatch(reader.low, position, finish) is not None
    )


def _only_upon(reader: ClauseReader, position: int, finish: int) -> bool:
    """ "Bộ Công Thương, trên cơ sở ý kiến tại cuộc họp:": a basis alone, no action behind one of its commas."""
    said = _UPON.fullmatch(reader.low, position, finish) if reader.low.startswith(":", finish) else None
    return said is not None and not any(begins_action(reader.low, m.end()) for m in _COMMA.finditer(reader.low, position, finish))


def _names_no_action(reader: ClauseReader, position: int, finish: int) -> bool:
    """Whether nothing is to be done yet: "[các bộ] theo chức năng, nhiệm vụ được giao:"."""
    said = _BY_DUTY.match(reader.low, position, finish)
    return not said or not reader.low[said.end() : finish].strip(" :,.")


@cache
def _urged() -> re.Pattern[str]:
    """ "Bộ Y tế khẩn trương: rà soát …; bố trí …"."""
    return re.compile(rf"(?:{pattern('clauses', 'haste')}(?:,? (?:và )?)?)+\s*:\s+")


def _past_manner(reader: ClauseReader, order: Order, position: int, finish: int) -> int:
    """Past what stands between addressee and verb: a standing office, "mỗi đơn vị", modals, partners, a time."""
    answers = ANSWERS_FOR.match(reader.low, position)
    if reader.low.startswith(_ANSWERABLE, position) and not answers and begins_action(reader.low, position + len(_ANSWERABLE)):
        order.modal, position = True, position + len(_ANSWERABLE)
    beside = _BESIDE.match(reader.low, position, finish)
    beside = beside or _WHAT_THEY_ARE.match(reader.low, position, finish)
    if beside and modal().match(reader.low, beside.end()):
        position = beside.end()
    position = _past_aside(reader, position, finish)
    also = _ALSO.match(reader.low, position) or _BY_POWER.match(reader.low, position) or _urged().match(reader.low, position, finish)
    if also and begins_action(reader.low, also.end()):
        position = also.end()
    if there := THERE.match(reader.low, position):
        position = there.end()
    position = standing(reader, position, finish) or position
    if each := _EACH.match(reader.low, position):
        position = each.end()
    if helps := _HELPS.match(reader.low, position, finish):
        behind = link(reader.low, reader.actors.actors(helps.end())[1])
        position = behind if behind > helps.end() and begins_action(reader.low, behind) else position
    while (m := modal().match(reader.low, position)) and m.end() > position:
        order.modal, position = True, link(reader.low, m.end())
    if reader.foretold and not all(reader.is_highest(lead) for lead in order.leads) and (will := _WILL.match(reader.low, position)):
        order.modal, position = True, will.end()
    if joint := _TOGETHER.match(reader.low, position, finish):
        partners, behind = reader.actors.partners(joint.end())
        if partners and behind < finish:
            order.coordinators, position = partners, link(reader.low, behind)
            while (m := modal().match(reader.low, position)) and m.end() > position:
                order.modal, position = True, link(reader.low, m.end())
    if due := reader.due_at(position):
        order.before, position = [*order.before, due], link(reader.low, due.finish)
    return position


def _past_aside(reader: ClauseReader, position: int, finish: int) -> int:
    """Past "ngoài việc thực hiện …,": to the first verb or modal behind it."""
    ends = _ASIDE_ENDS.finditer(reader.low, position, finish) if _APART_FROM.match(reader.low, position) else ()
    return next((m.end() for m in ends if modal().match(reader.low, m.end()) or begins_action(reader.low, m.end())), position)


def _duty_between(reader: ClauseReader, leads: Sequence[Mention], position: int) -> bool:
    narrowed = leads[-1].kind == "group" and listed("narrows").match(reader.low, position)
    by_duty = listed("by_duty").match(reader.low, position) and not _WATCHES.match(reader.low, position)
    return bool(narrowed or by_duty or _FORMED.match(reader.low, position))


def _past_duties(reader: ClauseReader, at: int, finish: int) -> int:
    """Past "theo chức năng, nhiệm vụ được giao": to the first verb that a comma, a named body or a word of haste announces."""
    if said := _BY_DUTY.match(reader.low, at, finish):
        must = modal().match(reader.low, said.end())
        behind = must.end() if must else said.end()
        if begins_action(reader.low, behind):
            return behind
    ends_nominal = re.compile(rf"(?<![^\s]){pattern('clauses', 'nominal')}$|,$").search
    plain: int | None = None
    for m in _WORD.finditer(reader.low[at : min(finish, at + _REACH)]):
        position = at + m.start()
        if not begins_action(reader.low, position) or _ENCLOSED.match(reader.low, position):
            continue
        before = reader.low[max(0, position - 60) : position].rstrip()
        if _announced(reader, before, position):
            closes = listed("closes").match(reader.low, position)
            return plain if plain is not None and closes else position
        if plain is None and not _is_nominal(ends_nominal, before) and position - at >= 12:
            plain = position
    return at if plain is None else plain


def _is_nominal(search: Callable[[str], re.Match[str] | None], before: str) -> bool:
    return search(before[-24:]) is not None


def _within_a_list(before: str) -> bool:
    """ "quy hoạch thăm dò, | khai thác, sử dụng khoáng sản": a bare verb before the comma, behind a noun, lists what the noun is for."""
    two = _LAST_TWO.search(before)
    return two is not None and is_verb(two[0], two.start("verb") - two.start()) and not begins_action(two["noun"], 0)


def _is_agent(reader: ClauseReader, end: int) -> bool:
    """Whether the body that ends here is the one by whom or of whom: "đã được Bộ Nội vụ thẩm định"."""
    begin = next((k for k in range(end, max(-1, end - 160), -1) if (m := reader.actors.known.get(k)) and abs(m.finish - end) <= 1), 0)
    return _AGENT.search(reader.low[max(0, begin - 20) : begin]) is not None


def _announced(reader: ClauseReader, before: str, position: int) -> bool:
    """Whether a comma, a body that is no agent, or the verb itself says that here the main action begins."""
    if before.endswith(",") and not _DUTY_ENDS.search(before):
        return not _within_a_list(before)
    end = max(0, position - 60) + len(before)
    if reader.actors.finishes & {end - 1, end, end + 1} and not _is_agent(reader, end):
        return True
    strong = opening(reader.low, position).split(" ")[0] in words("clauses", "opens_main")
    return strong and not before.endswith(("chức năng,", "việc", "của", "để", "ý kiến", "văn bản", "nội dung", "công tác"))
