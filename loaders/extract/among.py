"""A part of what is ordered with an action or a day of its own: "…, trong đó …", "…, riêng kho A phải …"."""

from __future__ import annotations

import re
from itertools import islice

from loaders.extract.order import Order
from loaders.extract.orders import ClauseReader
from loaders.language.deadlines import within
from loaders.language.verbs import begins_action

_OWN_DAY = re.compile(r",\s+(?:trong đó,?\s+(?:riêng\s+)?|riêng\s+)(?P<what>[^,;.:]{4,110}?)\s(?:phải|cần)\s+(?:được\s+)?")
_AMONG = re.compile(
    r",?\s+trong đó,?\s+(?:có\s+việc\s+|(?:cần )?(?:lưu ý|chú ý|tập trung|chú trọng)(?: (?:các|một số) nội dung)?(?: sau)?\s?:\s+)?"
)
_FOR_THOSE = re.compile(r"(?:đối với|với|riêng|trường hợp)\s[^,;.]{3,100}?,?\sthì\s+(?:(?:phải|cần)\s+)?")
""" "trong đó đối với các hộ phải di dời thì phải bàn giao …"."""
_NO_SPLIT = re.compile(
    r"(?:xác định|nêu|ưu tiên|chú trọng|tập trung|lưu ý|quy định|bảo đảm|đảm bảo|làm rõ|quan tâm|nhấn mạnh|đặc biệt|phân công|phân định|có)(?!\w)"
)


def of_its_own(reader: ClauseReader, order: Order, inside: list[int]) -> list[tuple[int, Order]]:
    """ "…, riêng 7 xã chưa có điện phải xong trong tháng 11", "trong đó kho A phải đóng cửa trước …": part of it, with a day of its own."""
    for m in islice(_OWN_DAY.finditer(reader.low, order.begin + 1, order.finish), 3):
        dues = [d for d in within(reader.due, order.begin, order.finish) if d.end]
        behind = [d for d in dues if d.begin > m.end()]
        if inside[m.start()] == inside[order.begin] and behind and len(dues) > len(behind) and begins_action(reader.low, m.end()):
            return [(m.start(), Order(m.start("what"), order.finish, modal=True))]
    return []


def among(reader: ClauseReader, order: Order, inside: list[int]) -> list[tuple[int, Order]]:
    for m in _AMONG.finditer(reader.low, order.begin + 1, order.finish) if "trong đó" in reader.low else ():
        if (
            inside[m.start()] == inside[order.begin]
            and begins_action(reader.low, m.end())
            and not _NO_SPLIT.match(reader.low, m.end())
            and not reader.low.startswith("phấn đấu", m.end())
        ):
            told = reader.told(m.end(), order.finish)
            return [(m.start(), told if told and told.leads else Order(m.end(), order.finish))]
        whose = _FOR_THOSE.match(reader.low, m.end(), order.finish) if inside[m.start()] == inside[order.begin] else None
        if whose and begins_action(reader.low, whose.end()):
            return [(m.start(), Order(whose.end(), order.finish, modal=True))]
        who = reader.actors.actors(m.end())[0] if inside[m.start()] == inside[order.begin] else []
        named = bool(who) and (who[0].kind != "group" or reader.low.startswith("các ", m.end()))
        others = reader.order(m.end(), order.finish) if named else None
        if others and others.leads and not others.bare and begins_action(reader.low, others.begin):
            return [(m.start(), others)]
    return []
