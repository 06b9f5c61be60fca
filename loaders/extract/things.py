"""What is to be done stands in front of the word that says it must be: a thing before its verb, what is given to somebody.

Each function looks for one of them at ``at`` and gives the order, or ``None``, as those of ``fronts.py``.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from loaders.extract.action import action
from loaders.extract.order import Order, link
from loaders.language.deadlines import within
from loaders.language.verbs import begins_action, opening

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

_THEN = re.compile(
    r"(?P<when>sau thời điểm|nơi nào|trường hợp|nếu|khi)?(?P<about>đối với )?(?P<what>[^,;:.]{6,120}?),? thì (?P<must>(?:phải|cần) )?"
)
_OF_A_THING = re.compile(
    r"(?:riêng|đối với|với|(?:trong )?quá trình|khi)\s(?:[^,;:.]|(?<=\d)[.,](?=\d)){4,140}?\s(?:(?:thì )?(?:phải|cần|cần phải)\s|(?P<reach>đạt)\s)"
)
""" "riêng vốn giải phóng mặt bằng phải thông báo …", "đối với phần còn lại đạt tối thiểu 70% trước tháng 6"."""
_RESULT_REPORTED = re.compile(
    r"kết quả\s(?:(?:thực hiện|triển khai|rà soát|xử lý|kiểm tra|giải quyết|khắc phục|kiểm kê|nội dung|nhiệm vụ|việc|này|trên|nêu trên)\s){0,4}(?=(?P<verb>(?:báo cáo|gửi)\s(?:về\s)?))"
)
_BEYOND = re.compile(
    r"(?:(?:các|những|đối với)\s)*(?:vấn đề|nội dung|việc|trường hợp|khó khăn, vướng mắc|vướng mắc|kiến nghị)\s(?:[^,;.:]{0,30}?\s)?vượt (?:quá )?thẩm quyền"
    r"(?:,| thì)* (?:(?:phải|cần|kịp thời) )*(?=báo cáo|trình|đề xuất|tham mưu|kiến nghị)"
)
""" "những vấn đề vượt thẩm quyền báo cáo Chính phủ xem xét"."""
_WAS_FOUND = re.compile(r"[\s,]*(?:cho thấy|chưa|đạt|còn|là|cơ bản)(?!\w)")
_WHOEVER = tuple(
    re.compile(rf"(?:nơi|địa phương|cơ quan|đơn vị|bộ|ngành|tỉnh|xã) nào {said}")
    for said in (r"[^;:.]{0,200}?,? thì ", r"(?:không|chưa|chậm|để xảy ra) [^,;:.]{4,80}, ")
)
""" "Địa phương nào để xảy ra cháy lớn, … thì bí thư cấp ủy nơi đó phải …"."""
_SENT = re.compile(
    r"(?:kết quả|hồ sơ|ý kiến|nội dung|số liệu|danh sách|phương án|văn bản|báo cáo)\s?[^,;:.()]{0,60}?\s?gửi (?:về |cho |đến |tới )"
)
""" "Kết quả rà soát gửi về Bộ Y tế trước ngày 15/12": what is to be sent by when."""
_PASSIVE = re.compile(
    r"[^,;:.()]{4,110}?\s(?:phải|cần)\s(?:sớm\s|nhanh chóng\s|cơ bản\s)?(?:được\s(?!xem\s|coi\s|hiểu\s|đặt\s|gắn\s|xác định là\s)|(?P<done>(?:hoàn thành|hoàn tất|kết thúc|xong|đưa vào)\s))"
)
_THIS_MATTER = re.compile(
    r"(?:nội dung|việc|nhiệm vụ|công việc|đề án|kế hoạch|kết quả)(?: thực hiện)? (?:này|trên|nêu trên) (?:cần |phải |cần phải |sẽ phải )?(?!\w+ (?:được|đã))"
)
_AGREES = re.compile(r"(?:thống nhất|đồng ý|nhất trí)(?!\w)")
_ON_THIS = re.compile(r"(?:(?:về|đối với) )?(?:nội dung|việc|vấn đề|nhiệm vụ) (?:này|trên|nêu trên),\s")
_WEIGHT = re.compile(
    r"(?<=\s)là\s(?:một |những |các |trong những )*(?:nhiệm vụ|trách nhiệm|yêu cầu|giải pháp|nội dung|việc|mục tiêu|động lực|nền tảng|khâu)(?!\w)[^,;:.]{0,120}(?:, [^,;:.]{3,60})?,\s+"
)
_EVERY = re.compile(r"(?:mọi|tất cả|toàn bộ)(?: các)? [^,;:.]{3,80}?\s(?:phải|cần|đều phải) được\s[^,;:.]{2,90},\s+")
""" "Mọi kho phải được kiểm tra, Bộ Y tế chịu trách nhiệm …": a principle, and behind the comma who must do what."""
_DUTY_OF = re.compile(
    r"(?:nhiệm vụ|trách nhiệm|công việc)(?: (?:chính|trọng tâm|chủ yếu|quan trọng|cấp bách|trước mắt|cụ thể|hàng đầu))* (?:của|giao cho|đặt ra cho)\s+"
)
_IS_TO = re.compile(r"[^,;:.]{0,60}?\slà (?:phải |cần )?(?!cơ quan|đầu mối)")
_GIVEN_TO, _FALLS_TO, _DONE_BY = "được giao ", "thuộc trách nhiệm ", "do "
_GIVEN = re.compile(
    rf"(?:(?:nhiệm vụ|trách nhiệm|việc|công tác)\s)?(?P<what>[^;.]{{6,260}}?)\s(?:cũng |sẽ |đã )?(?:{_GIVEN_TO}(?:cho )?|{_FALLS_TO}(?:của )?|(?P<by>{_DONE_BY})(?=[^,;.]{{4,160}}?\s(?:đảm nhận|đảm nhiệm|chủ trì|phụ trách|chịu trách nhiệm|thực hiện|tiến hành)(?!\w)))"
)
_MATTER_BY = re.compile(
    r"(?:việc|nội dung|công tác|nhiệm vụ|kinh phí|thủ tục)(?!\w)(?:(?!\s(?:đã|được|do|là)\s)[^;:.()]){0,120}?\sdo\s(?!đó|vậy)"
)
_IS_IN_CHARGE = re.compile(
    r"(?:(?:làm|là) (?:cơ quan |đơn vị )?đầu mối,?\s+|chủ trì,?\s+)?(?=(?:tham mưu|hướng dẫn|tổng hợp|theo dõi|bố trí|cân đối|bảo đảm|phối hợp|tổ chức|triển khai|xây dựng|thẩm định)(?!\w))"
)
_HEAD_IS = re.compile(r"(?:đầu mối|cơ quan đầu mối|đơn vị đầu mối|cơ quan chủ trì|đơn vị chủ trì)\s(?P<what>[^;.]{6,200}?)\slà\s")
_WITH_WHOM = re.compile(r"(?:\s(?:chủ trì|đảm nhận|thực hiện))?,?\s(?:và\s)?phối hợp (?:với |cùng )?")


def thing(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """A thing in front of its verb: "những mục tiêu chưa hoàn thành thì phải hoàn thành", "Trung tâm phải được đưa vào vận hành"."""
    result = _RESULT_REPORTED.match(reader.low, at, finish)
    if result and reader.actors.actors(result.end("verb"))[0] and _is_to_come(reader, result.end(), finish):
        return Order(at, finish, modal=True)
    if beyond := _BEYOND.match(reader.low, at, finish):
        return Order(beyond.end(), finish, modal=True)
    sent = _SENT.match(reader.low, at, finish)
    if sent and reader.actors.actors(sent.end())[0] and within(reader.due, sent.end(), finish):
        return Order(at, finish, modal=True)
    m = _THEN.match(reader.low, at, finish)
    if m and (order := reader.at(m.end(), finish, strict=True)) and order.leads:
        return order
    for whoever in (shape.match(reader.low, at, finish) for shape in _WHOEVER):
        if whoever and (order := reader.at(whoever.end(), finish, strict=True)) and order.leads:
            return order
    must = _OF_A_THING.match(reader.low, at, finish)
    if must and (
        (begins_action(reader.low, must.end()) and _has_object(reader, must.end(), finish))
        or (must["reach"] and within(reader.due, must.end(), finish))
    ):
        begin = must.start("reach") if must["reach"] else must.end()
        return Order(begin, finish, modal=True)
    if m and begins_action(reader.low, m.end()):
        return Order(m.end() if m["when"] or (m["about"] and _has_object(reader, m.end(), finish)) else m.start("what"), finish, modal=True)
    passive = _PASSIVE.match(reader.low, at, finish)
    agents, behind = reader.actors.actors(passive.end()) if passive and not passive["done"] else ([], at)
    if agents and begins_action(reader.low, link(reader.low, behind)):
        return Order(at, finish, leads=agents, modal=True)
    if passive and (passive["done"] or begins_action(reader.low, passive.end())):
        return Order(at, finish, modal=True)
    return None


def weighed(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Giải ngân là nhiệm vụ trọng tâm, các bộ phải …": of what weight something is, and behind the comma who must do what."""
    every = _EVERY.match(reader.low, at, finish)
    weights = islice(_WEIGHT.finditer(reader.low, at, finish), 2) if reader.low.find(" là ", at, finish) >= 0 else ()
    for m in (every, *weights) if every else weights:
        order = reader.at(m.end(), finish, strict=True)
        if order and order.leads and (order.tells or order.modal):
            return order
    return None


def duty_of(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Nhiệm vụ của Bộ Y tế là xây dựng …": who must stands in front of "là"."""
    m = _DUTY_OF.match(reader.low, at, finish)
    leads, after = reader.actors.actors(m.end()) if m else ([], at)
    does = _IS_TO.match(reader.low, after, finish) if leads else None
    if not does or not begins_action(reader.low, does.end()):
        return None
    return action(reader, Order(does.end(), finish, leads=leads, modal=True), does.end(), finish)


def by_whom(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Nội dung này do Sở Y tế hướng dẫn", "việc tổ chức lễ hội do Sở … làm đầu mối tham mưu": who does it stands inside."""
    m = _MATTER_BY.match(reader.low, at, finish)
    leads, after = reader.actors.actors(m.end()) if m else ([], at)
    position = link(reader.low, after)
    if not leads or after >= finish or not (does := _IS_IN_CHARGE.match(reader.low, position)) or not begins_action(reader.low, does.end()):
        return None
    order = action(reader, Order(position, finish, leads=leads, modal=True), position, finish)
    return order if len(reader.low[order.begin : finish].split()) > 1 else None


def _is_to_come(reader: ClauseReader, at: int, finish: int) -> bool:
    """Whether a day is set, and nothing is said of what the result was ("… cho thấy", "… chưa đạt")."""
    dues = within(reader.due, at, finish)
    return bool(dues) and not _WAS_FOUND.match(reader.low, dues[-1].finish, finish)


def _has_object(reader: ClauseReader, at: int, finish: int) -> bool:
    """Whether the verb at ``at`` says itself what is to be done: "đối với nơi còn thiếu thì phải bố trí quỹ đất", not "thì phải hoàn thành trong quý II"."""
    verb_ends = at + len(opening(reader.low, at))
    time_begins = min((due.begin for due in reader.due if due.begin >= verb_ends), default=finish)
    return len(reader.low[verb_ends : min(time_begins, finish)].split()) > 1


def this_matter(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Nội dung này (cần) báo cáo Bộ Chính trị …": what goes on is told to those who were told before, or to whom it names."""
    named = _ON_THIS.match(reader.low, at, finish)
    if named and (order := reader.at(named.end(), finish)) and order.leads and not _AGREES.match(reader.low, order.begin):
        return order
    m = _THIS_MATTER.match(reader.low, at, finish)
    return action(reader, Order(m.end(), finish, modal=True), m.end(), finish) if m and begins_action(reader.low, m.end()) else None


def given(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Nhiệm vụ nghiên cứu … được giao cho Bộ Tài chính": the action stands in front of who must."""
    said = any(reader.low.find(word, at, finish) >= 0 for word in (_GIVEN_TO, _FALLS_TO, _DONE_BY))
    m = (_GIVEN.match(reader.low, at, finish) if said else None) or _HEAD_IS.match(reader.low, at, finish)
    leads, after = reader.actors.actors(m.end()) if m and begins_action(reader.low, m.start("what")) else ([], at)
    leads = [lead for lead in leads if lead.begin < finish]
    if not m or not leads:
        return None
    dues, by = within(reader.due, after, finish), m.re is _GIVEN and m["by"]
    order = Order(m.start("what"), finish if by else m.end("what"), leads=leads, modal=True, before=[] if by else dues)
    if joint := _WITH_WHOM.match(reader.low, after, finish):
        order.coordinators = reader.actors.partners(joint.end())[0]
    return order
