"""Where one clause holds several tasks: a second addressee, a second deadline, a "trong đó" with an action of its own."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.extract.action import action
from loaders.extract.addressees import with_leads
from loaders.extract.among import among, of_its_own
from loaders.extract.order import Order, link, listed
from loaders.extract.orders import ClauseReader
from loaders.language.deadlines import Due, within
from loaders.language.letters import lower, rx
from loaders.language.lexicon import words
from loaders.language.own_bodies import place_of
from loaders.language.places import read as listed_places
from loaders.language.verbs import begins_action

_COMMA = re.compile(r",\s+(?:đồng thời\s+|và\s+|sau đó\s+|còn\s+|trong khi\s+)?")
_BEFORE_A_NAME = rx(rf"{_COMMA.pattern}(?=[\p{{Lu}}])")
_JOINT = rx(rf"{_COMMA.pattern}|\s+và\s+(?=[\p{{Ll}}])")
_MEANWHILE = rx(r"(?:,\s+(?P<also>đồng thời)|,?\s+cùng với đó,?|,?\s+và)(?:\s+phải|\s+cần)?\s+(?=[\p{Ll}])")
_WITH_OTHERS = re.compile(r",\s+(?=phối hợp\s)")
""" "…, trả lời trước ngày 20/6, phối hợp với Bộ Công an xác định …": behind a day another task."""
_BESIDE = re.compile(r"cùng(?: với)?\s+")
_TO_BODIES = re.compile(
    r"(?<!\w)(?:chỉ đạo|hướng dẫn|đôn đốc|hỗ trợ|với|giao|yêu cầu|đề nghị|kiến nghị|gửi|trình|báo cáo|cho|của|và|do(?: đồng chí)?|tới(?: trụ sở)?|trụ sở|giữa|thí điểm tại|thực hiện tại|triển khai tại)\s+"
)
_ABOVE = re.compile(r"(?:(?:(?:ban chấp hành )?trung ương(?: đảng)?|đảng|nhà nước|đảng và nhà nước|cấp trên),\s+(?:và\s+)?)+")
""" "kết luận của Trung ương, Bộ Chính trị, Quốc hội, …": whose they are."""
_MOBILIZES = re.compile(r"(?<!\w)(?:huy động|vận động|kêu gọi|khuyến khích|phát huy|tập hợp|động viên)\s[^,;.]{2,60}$")
""" "huy động cả hệ thống chính trị, các lực lượng tham gia …": those who are called up are told by nobody else."""
_GROUPS = ("bộ", "ngành", "cơ quan", "địa phương", "đơn vị", "sở", "liên quan")
_TO_A_GROUP = re.compile(r"(?:với|gửi|cho|của|trình|báo cáo|và)\s+(?:các\s)?[^,]*$")
_STRIVES = re.compile(r",?\s+(?:trong đó,?\s+)?phấn đấu(?:\s+(?:đến|trong|hết|cuối|đạt|mỗi|\d)|\s*,)")
_REPORTS = re.compile(r"(?:định kỳ )?(?:tổng hợp, )?(?:gửi|báo cáo)(?!\w)")
"""What is done again and again behind a day ("ban hành … trong tháng 5, báo cáo … hằng quý")."""
_PASSES_ON = re.compile(
    r"(?:gửi|báo cáo)(?: kết quả| báo cáo| danh sách)?(?: về| cho| đến)?\s[^,;.]{3,80}? để (?:theo dõi|tổng hợp|biết|phối hợp)[^,;.]{0,60}\W*"
)
""" "phê duyệt xong trong 5 ngày … và gửi Bộ Y tế để theo dõi": what was to be done is sent."""
_THIS_IS_DONE = re.compile(r"(?:nội dung|việc|nhiệm vụ|công việc) (?:này|trên|nêu trên)(?!\w)[^,;.]{0,40}hoàn thành(?!\w)[^,;.]*\Z")
""" "…, nội dung này hoàn thành trước ngày 10/9 và gửi kết quả về Bộ Y tế" closes what stands before."""
_CLOSES = re.compile(r"(?:bảo đảm |đảm bảo |phải )?hoàn thành\s+(?:trước|trong|chậm)|làm (?:cơ sở|căn cứ)(?!\w)|phục vụ(?!\w)")
_ALSO_TELLS = re.compile(r"giao(?!\w)")
_TELLS = re.compile(r"(?:giao|yêu cầu|đề nghị)\s")
"""Behind what somebody permits: "Cho phép Bộ Y tế kéo dài …, giao Bộ Công an …"."""
_PREPARES = re.compile(
    r",\s+(?:và\s+|đồng thời\s+)?(?=chuẩn bị (?:các |tốt )?(?:nội dung|điều kiện)[^,;.]{0,40}(?:phiên họp|cuộc họp|hội nghị))"
)
_ONLY_TAKE_PART = re.compile(r"\s+(?:cùng )?(?:phối hợp|tham gia)(?:,? (?:chặt chẽ|thực hiện|triển khai|cùng thực hiện))*\W*")
_OTHERS_TURN = re.compile(r"trên cơ sở đó,?\s+|(?:trên cơ sở|căn cứ|theo)\s[^,;]{3,80},\s+")
_NAME = 24
"""No province has a longer name, its unit included."""


def splits(reader: ClauseReader, order: Order, inside: list[int]) -> list[Order]:
    """The tasks that one clause's order comes to, in order; the first keeps the clause's addressee."""
    order.finish = _within_its_quotation(reader, order, inside)
    order.finish = _before_a_speaker(reader, order, inside)
    _take_part(reader, order, inside)
    cuts = (
        _second_addressees(reader, order, inside)
        or _closed_by_a_day(reader, order, inside)
        or _prepares(reader, order, inside)
        or of_its_own(reader, order, inside)
        or _second_deadlines(reader, order, inside)
        or among(reader, order, inside)
    )
    if not cuts:
        return [_without_striving(reader, order, inside)]
    tasks, ends = [order], [*cuts[1:], None]
    order_end = order.finish
    order.finish = _trim(reader, cuts[0][0])
    for (_, following), after in zip(cuts, ends, strict=True):
        following.finish = _trim(reader, after[0]) if after else order_end
        if not following.leads:
            following.leads, following.implied_from_first = order.leads, True
            following.assigner, following.tells = order.assigner, order.tells
        tasks.append(following)
    tasks[-1] = _without_striving(reader, tasks[-1], inside)
    return tasks


def _trim(reader: ClauseReader, at: int) -> int:
    while at and reader.text[at - 1] in " ,;":
        at -= 1
    return at


def _second_addressees(reader: ClauseReader, order: Order, inside: list[int]) -> list[tuple[int, Order]]:
    """ ", Bộ Y tế hoàn thành …": a new body with its own verb, not the next member of a list of bodies."""
    found = []
    base = inside[order.begin]
    taken: list[tuple[int, int]] | None = None
    for m in _COMMA.finditer(reader.text, order.begin, order.finish):
        if inside[m.start()] > base or m.start() in reader.actors.finishes or _ends_with_group(reader, m.start()):
            continue
        at = m.end()
        if turn := _OTHERS_TURN.match(reader.low, at, order.finish):
            at = turn.end()
        tells = _ALSO_TELLS if order.tells else _TELLS if reader.low.startswith("cho phép ", order.begin) else None
        if tells and tells.match(reader.low, at) and (told := reader.told(at, order.finish)) and told.leads and not told.bare:
            found.append((m.start(), told))
            continue
        leads, after = reader.actors.actors(at)
        if not leads and (placed := _another_place(reader, order, m.start(), at)):
            found.append((m.start(), placed))
            continue
        if leads and leads[0].kind == "group" and _MOBILIZES.search(reader.low, order.begin, m.start()):
            continue
        if (
            not leads
            or after >= order.finish
            or (leads[0].kind == "group" and reader.text[at].islower() and not reader.low.startswith("các", at))
        ):
            continue
        taken = _listed_objects(reader, order) if taken is None else taken
        if any(begin <= m.start() < end for begin, end in taken):
            continue
        following = reader.order(at, order.finish)
        acts = following and following.leads and not following.bare and following.begin - after < 60
        if following and acts and not reader.text[following.begin].isupper():
            found.append((m.start(), following))
    return found


def _another_place(reader: ClauseReader, order: Order, comma: int, at: int) -> Order | None:
    """ "Thành phố Huế xây kho …, Hà Nội sửa kho …": behind a province that is told another one, by its name alone; not one of a list."""
    names = (listed_places(reader.text, k, reader.scene.issued)[0] for k in range(max(order.begin, comma - _NAME), comma))
    if not order.leads or not all(place_of(one.name) == one.name for one in order.leads) or any(n and n[0].finish == comma for n in names):
        return None
    places, after = listed_places(reader.text, at, reader.scene.issued)
    return with_leads(reader, places, after, order.finish) if places and begins_action(reader.low, after + 1) else None


def _take_part(reader: ClauseReader, order: Order, inside: list[int]) -> None:
    """ "[Bộ Y tế] chủ trì rà soát …, Bộ Nội vụ phối hợp": those at the end take part, and have no task of their own."""
    if reader.low.find("phối hợp", order.begin, order.finish) < 0:
        return
    for m in _BEFORE_A_NAME.finditer(reader.text, order.begin, order.finish):
        people, after = reader.actors.actors(m.end()) if inside[m.start()] == inside[order.begin] else ([], m.end())
        if people and _ONLY_TAKE_PART.fullmatch(reader.low, after, order.finish):
            order.coordinators, order.finish = [*order.coordinators, *people], m.start()
            return


def _within_its_quotation(reader: ClauseReader, order: Order, inside: list[int]) -> int:
    """An order that begins in quotation marks or a bracket ends there: what stands behind says who spoke."""
    depth = inside[order.begin] if order.begin < len(inside) else 0
    close = next((k for k in range(order.begin, order.finish) if inside[k] < depth), None) if depth else None
    return order.finish if close is None else order.begin + len(reader.text[order.begin : close].rstrip(' ,.;"”»)'))


def _before_a_speaker(reader: ClauseReader, order: Order, inside: list[int]) -> int:
    """Where the order ends if an authority goes on to say what it thinks: "…, Thủ tướng tin tưởng …"."""
    for m in _BEFORE_A_NAME.finditer(reader.text, order.begin, order.finish + 1):
        if inside[m.start()] > inside[order.begin]:
            continue
        who, after = reader.actors.actors(m.end())
        highest = bool(who) and all(lower(one.name) in words("directives", "highest") for one in who)
        if highest and listed("says").match(reader.low, link(reader.low, after)):
            return m.start()
    return order.finish


def _listed_objects(reader: ClauseReader, order: Order) -> list[tuple[int, int]]:
    """Where bodies are listed that somebody directs, or that something is sent to: no new addressee begins inside such a list."""
    return [(m.end(), _list_end(reader, m.end())) for m in _TO_BODIES.finditer(reader.low, order.begin, order.finish)]


def _list_end(reader: ClauseReader, at: int) -> int:
    """Where a list ends that a bare noun may open ("chỉ đạo lực lượng Hải quan, Công an, Bộ đội Biên phòng tăng cường …")."""
    if above := _ABOVE.match(reader.low, at):
        bodies, end = reader.actors.actors(above.end())
        return end if all(lower(one.name) in words("directives", "highest") for one in bodies) else at
    _, after = reader.actors.partners(at)
    comma = _COMMA.match(reader.text, after) if reader.low.startswith("lực lượng ", at) else None
    return reader.actors.actors(comma.end())[1] if comma else after


def _ends_with_group(reader: ClauseReader, at: int) -> bool:
    return reader.low.endswith(_GROUPS, 0, at) and _TO_A_GROUP.search(reader.low[max(0, at - 40) : at]) is not None


def _closed_by_a_day(reader: ClauseReader, order: Order, inside: list[int]) -> list[tuple[int, Order]]:
    """ "… trong năm 2026, đồng thời cung cấp …": behind a deadline, or where somebody is told, "đồng thời" begins another task."""
    ends = {d.finish for d in within(reader.due, order.begin, order.finish) if d.end}
    also = order.leads and reader.low.find("đồng thời", order.begin, order.finish) >= 0
    for m in _MEANWHILE.finditer(reader.low, order.begin, order.finish) if ends or also else ():
        also_told = reader.told(m.end(), order.finish) if m["also"] and order.leads else None
        if (
            (m.start() in ends or (also_told and also_told.leads))
            and inside[m.start()] == inside[order.begin]
            and begins_action(reader.low, m.end())
            and not (_REPORTS.match(reader.low, m.end()) and _THIS_IS_DONE.search(reader.low, order.begin, m.start()))
            and not _PASSES_ON.fullmatch(reader.low, m.end(), order.finish)
        ):
            told = reader.told(m.end(), order.finish)
            return [(m.start(), told if told and told.leads else Order(m.end(), order.finish))]
        if m["also"] and (m.start() in ends or order.leads) and (joint := _beside_others(reader, m.end(), order.finish)):
            return [(m.start(), joint)]
    for m in _WITH_OTHERS.finditer(reader.low, order.begin, order.finish) if ends else ():
        if m.start() in ends and inside[m.start()] == inside[order.begin]:
            joint = action(reader, Order(m.end(), order.finish), m.end(), order.finish)
            if joint.coordinators and begins_action(reader.low, joint.begin):
                return [(m.start(), joint)]
    return []


def _beside_others(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "cùng Bộ Tài chính hướng dẫn …": the order of those who were told before, with whom else."""
    m = _BESIDE.match(reader.low, at, finish)
    partners, after = reader.actors.partners(m.end()) if m else ([], at)
    position = link(reader.low, after)
    if not partners or not begins_action(reader.low, position):
        return None
    return Order(position, finish, coordinators=partners)


def _prepares(reader: ClauseReader, order: Order, inside: list[int]) -> list[tuple[int, Order]]:
    """ "theo dõi, đôn đốc …, chuẩn bị nội dung Phiên họp thứ năm": who watches over the orders also prepares the next session."""
    m = _PREPARES.search(reader.low, order.begin + 1, order.finish)
    return [(m.start(), Order(m.end(), order.finish))] if m and inside[m.start()] == inside[order.begin] else []


def _second_deadlines(reader: ClauseReader, order: Order, inside: list[int]) -> list[tuple[int, Order]]:
    """A verb behind a comma that has a later, different deadline of its own."""
    dues = [d for d in within(reader.due, order.begin, order.finish) if inside[d.begin] == inside[order.begin]]
    found: list[tuple[int, Order]] = []
    for first, second in pairwise(dues):
        if (first.end, first.recurs) == (second.end, second.recurs) or (first.recurs == "continuous" and second.recurs):
            continue
        goes_on = first.rule == "event" and not reader.low.startswith("tại ", first.begin)
        listed = first.finish if goes_on else -1  # "sau khi phân cấp, phân quyền": a comma right behind an event lists more
        commas = [
            m
            for m in _JOINT.finditer(reader.text, first.finish, second.begin + 1)
            if inside[m.start()] == inside[order.begin] and m.start() != listed
        ]
        if again := _again(reader, first, second, commas):
            found.append(again)
            continue
        commas = commas[::-1] if first.recurs and not second.recurs else commas
        cut = next(
            (m for m in commas if begins_action(reader.low, m.end()) and (not second.recurs or _REPORTS.match(reader.low, m.end()))), None
        )
        if cut and not _CLOSES.match(reader.low, cut.end()) and not reader.low.startswith("trình ", cut.end()):
            found.append((cut.start(), Order(cut.end(), order.finish)))
    return found


def _again(reader: ClauseReader, first: Due, second: Due, commas: list[re.Match[str]]) -> tuple[int, Order] | None:
    """ "ban hành … trong tháng 9, định kỳ hằng năm báo cáo …": behind a day, what is done again and again, its time in front."""
    cut = next((m for m in commas if reader.low[m.end() : second.begin] in ("", "định kỳ ", "vào ")), None)
    at = link(reader.low, second.finish)
    if not cut or not first.end or not second.recurs or not _REPORTS.match(reader.low, at) or not begins_action(reader.low, at):
        return None
    return cut.start(), Order(at, 0, before=[second])


def _without_striving(reader: ClauseReader, order: Order, inside: list[int]) -> Order:
    """Cut ", trong đó phấn đấu …": that is a target, not the action."""
    m = _STRIVES.search(reader.low, order.begin + 1, order.finish) if "phấn đấu" in reader.low else None
    if m and inside[m.start()] == inside[order.begin] and re.search(r"\d", reader.low[m.end() : order.finish]) and "trong đó" in m[0]:
        order.finish = _trim(reader, m.start())
    return order
