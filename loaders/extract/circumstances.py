"""Circumstances in front of an order: "Để …, Bộ Y tế …", "Trong 6 tháng tới, …", "Nếu có vướng mắc thì …"."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from loaders.extract.action import action
from loaders.extract.addressees import with_leads
from loaders.extract.order import Order, listed
from loaders.language.deadlines import Due, within
from loaders.language.verbs import begins_action

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

FAR = 420
"""Characters behind which no circumstance reaches."""
_THEN_WHO = re.compile(r"(?:qua [^,;:.]{3,40}?,? )?(?:nếu|trường hợp|khi)(?!\w)[^;:.]{3,200}?,?\sthì\s+")
_AGREES = re.compile(
    r"(?:(?:về )?cơ bản |hoàn toàn |rất |nghiêm khắc |trân trọng )?(?:thống nhất|đồng ý|nhất trí|đồng tình|tán thành|chấp thuận|ghi nhận|đánh giá cao|biểu dương|hoan nghênh|khen ngợi|cảm ơn|phê bình)(?!\w)"
)
_THEN_TOLD = re.compile(r"(?:,\s+(?:đồng thời,?\s+|và\s+)?|\s+(?:và|đồng thời,?)\s+)(?=(?:yêu cầu|giao|đề nghị|phân công)\s)")
_OF_THOSE = re.compile(r"(?:các|những)\s[^,;:.]{3,120}?,?\sthì\s+")
_BREAK = re.compile(
    r"(?:,|:| - |\s(?=giao\s|yêu cầu\s|đề nghị\s)(?<!được\s)(?<!đã\s)(?<!ứng\s)(?<!theo\s)(?<!các\s)(?<!với\s)(?<!những\s)(?<!về\s)(?<!vụ\s)(?<!việc\s))\s*[\"“]?"
)
_IN_CASE = re.compile(r"(?:trong )?(?:nếu|trường hợp|quá trình|khi)(?!\w)")
"""What goes on behind a comma may still belong to the case: the first addressee behind it is the one who must."""
_HAS_BEEN = re.compile(r",\s[^,;:]{4,60}?\sđã\s(?:đạt|có|được|góp|tạo|từng bước|cơ bản|chuyển)(?!\w)")
"""A subject behind what looks like an order: the sentence tells what was ("Trong năm 2021, …, công tác cải cách đã đạt …")."""
_ITEM = re.compile(r"(?:\w+\s){1,3}?\w+,\s")
"""The last of what is listed, where bodies stand behind it ("Trên cơ sở phân cấp, phân quyền, các sở …")."""
_TROUBLE = re.compile(
    r"(?:trong quá trình [^,;:.]{2,60},?\s)?(?:nếu |khi |trường hợp )?(?:có |gặp |phát sinh )(?:các |những )?(?:khó khăn|vướng mắc|phát sinh|vấn đề|nội dung)"
    r"[^,;:.]{0,50}?(?:, (?:khó khăn|vướng mắc|bất cập|phát sinh)[^,;:.]{0,50}?)?,?\s(?:thì )?(?=(?:kịp thời |đề nghị )?(?:báo cáo|phản ánh|gửi|thông tin|đề xuất|tổng hợp)(?!\w))"
)
"""Whoever meets with difficulties reports them."""
_AIM = re.compile(r"(?:để|nhằm|phục vụ|chuẩn bị|nhân dịp)(?!\w)")
_GROUP = re.compile(r"\s(?=các\s)(?<!của\s)(?<!với\s)(?<!và\s)(?<!cho\s)(?<!từ\s)")
_BY, _OF = re.compile(r"(?<!\w)(?:được|bởi|gửi|trình|báo cáo)\s+"), re.compile(r"(?<!\w)(?:của|giữa)\s+(?=các\s)")


def circumstance(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """Past "Để …,", "Về …:", "Trong 6 tháng tới," and the like: the first comma or colon behind which an order begins."""
    if not (listed("circumstance").match(reader.low, at) or _has_headline(reader, at, finish)):
        return None
    if (then := _THEN_WHO.match(reader.low, at, finish)) and (whose := in_that_case(reader, then.end(), finish)):
        return whose
    if then and begins_action(reader.low, then.end()):
        return action(reader, Order(then.end(), finish, modal=True), then.end(), finish)
    if (trouble := _TROUBLE.match(reader.low, at, finish)) and begins_action(reader.low, trouble.end()):
        return action(reader, Order(trouble.end(), finish), trouble.end(), finish)
    in_case, aim = _IN_CASE.match(reader.low, at) is not None, _AIM.match(reader.low, at) is not None
    nobody: Order | None = None
    for m in _BREAK.finditer(reader.low[at : min(finish, at + FAR + 40)]):
        position = at + m.end()
        if position - at > FAR:
            break
        if _are_agents(reader, at, position):
            continue
        follows = listed("main_clause_follows").match(reader.low, at)
        found = _listed_from(reader, at, position, finish) or reader.at(reader.connectives(position, finish), finish, strict=not follows)
        if found and not (found.leads or found.tells) and _HAS_BEEN.search(reader.low, found.begin, finish):
            return nobody
        if (
            found
            and not (found.leads or found.tells)
            and (item := _ITEM.match(reader.low, position))
            and reader.actors.actors(item.end())[0]
        ):
            continue
        if found and (found.leads or found.tells or _is_time(reader, at, position) or follows):
            found.before = [d for d in within(reader.due, at, found.begin) if not (aim and _within_aim(reader, d))]
            if found.leads or found.tells or not in_case:
                return found
            nobody = nobody or found
    return nobody


def agreed(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Đồng ý với đề nghị của Bộ Y tế, giao Bộ Công an …", "Phê bình các bộ chậm …, yêu cầu …": whom somebody tells, behind what he thinks."""
    if not _AGREES.match(reader.low, at, finish):
        return None
    for m in islice(_THEN_TOLD.finditer(reader.low, at, min(finish, at + FAR)), 4):
        told = reader.told(m.end(), finish)
        if told and (told.leads or begins_action(reader.low, told.begin)):
            return told
    return None


def _within_aim(reader: ClauseReader, due: Due) -> bool:
    """Whether a time belongs to the purpose ("Để đón đoàn thanh tra vào tháng 10, …"), not to what is ordered."""
    return not reader.low[: due.begin].rstrip().endswith(",")


def in_that_case(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """Who must do something, behind "nếu …, … thì"."""
    order = reader.at(at, finish, strict=True) if reader.actors.actors(at)[0] else None
    return order if order and order.leads else None


def whose_lack(reader: ClauseReader, at: int, finish: int) -> Order | None:
    """ "Các địa phương còn tàu vi phạm thì Chủ tịch UBND tỉnh phải …": not the group in front must, but who stands behind "thì"."""
    then = _OF_THOSE.match(reader.low, at, finish)
    return in_that_case(reader, then.end(), finish) if then else None


def _listed_from(reader: ClauseReader, at: int, position: int, finish: int) -> Order | None:
    """The order to a list of bodies that begins before the comma: "nếu có vướng mắc các cơ quan, đơn vị báo cáo …"."""
    for m in _GROUP.finditer(reader.low, at, position):
        leads, after = reader.actors.actors(m.end())
        if leads and after > position:
            return with_leads(reader, leads, after, finish)
    return None


def _has_headline(reader: ClauseReader, at: int, finish: int) -> bool:
    colon = reader.text.find(": ", at, min(finish, at + 300))
    return colon > 0 and "." not in reader.text[at:colon]


def _are_agents(reader: ClauseReader, at: int, position: int) -> bool:
    """Whether the bodies at ``position`` go on a list: of those by whom something is done ("được Chính phủ, Thủ tướng chỉ đạo"), or who get it."""
    by = None
    for m in _BY.finditer(reader.low, at, position):
        by = m
    listed, after = reader.actors.actors(by.end()) if by is not None else ([], at)
    mixed = (
        by is not None
        and by[0].startswith("trình")
        and bool(listed)
        and reader.is_highest(listed[0])
        and not all(reader.is_highest(one) for one in listed)
    )
    if after > position and not mixed:  # "trình Quốc hội, | Bộ Tài chính …": two levels are no list
        return True
    groups = (reader.actors.actor(m.end()) for m in _OF.finditer(reader.low, at, position))
    return any(group is not None and group.finish > position for group in groups)


def _is_time(reader: ClauseReader, at: int, position: int) -> bool:
    """Whether what stands in front is only a time ("Trong quý IV năm 2025, …"), so that the action needs no addressee."""
    timed = any((d := reader.due_at(k)) and position - d.finish <= 3 for k in range(at - 2, at + 3))
    return timed or listed("by_duty").match(reader.low, at) is not None
