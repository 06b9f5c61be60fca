"""The action of an order, behind "chủ trì, phối hợp với …": who takes part, and from where to where the action runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.extract.narrowing import narrowed, past_narrowing
from loaders.extract.order import Order, hollow, link, modal
from loaders.language.deadlines import within
from loaders.language.mentions import Mention
from loaders.language.titles import titles
from loaders.language.verbs import begins_action

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

_TAKES_PART = re.compile(
    r"(?P<lead>(?:chủ trì|làm đầu mối|là đầu mối|là cơ quan chủ trì)\s*(?:,|và)?\s*)?"
    r"(?P<with>(?:(?:chủ động |tích cực |tiếp tục |kịp thời )?phối hợp(?: (?:chặt chẽ|đồng bộ|hiệu quả|kịp thời)(?:, (?:chặt chẽ|đồng bộ|hiệu quả|kịp thời))*)?(?:\s*,? (?:với|cùng với|cùng))?"
    r"|(?:cùng )?(?:với|có) sự (?:tham gia|phối hợp|tham gia, phối hợp)(?: chặt chẽ)? của|cùng với|cùng)\s+)"
)
_CHAIRS = re.compile(r"chủ trì(?:\s*,|\s+và|\s*;|\s*\()\s*")
_DIRECTS = re.compile(r"(?:tập trung |trực tiếp |tiếp tục )?(?:lãnh đạo, )?chỉ đạo\s+")
_AND_MORE = re.compile(r"(?: \w+){0,4}(?:, \w+(?: \w+){0,5})*\s*:?\s*")
_BASIS = re.compile(r"(?:căn cứ|trên cơ sở)\s")
_COMMA = re.compile(r",\s")
_NOUN = re.compile(r"\w+(?: \w+)? của\s")
_REACH = 320
_WORD = re.compile(r"\w+")
_TAKING_PART = re.compile(r"\s+(?:cùng\s+)?phối hợp(?:\s+(?:chặt chẽ|thực hiện))?\s*\)?\s*,?\s*")
_LEADS = re.compile(r"(?:chủ trì(?:\s*,)?(?:\s+và)?|làm đầu mối(?:\s*,)?|là cơ quan đầu mối(?:\s*,)?|giúp việc)\s+")
_DOING = re.compile(r"(?:trong|về) (?:việc|công tác|quá trình)\s+")


def action(reader: ClauseReader, order: Order, at: int, finish: int) -> Order:
    """The order with its action, which begins at ``at`` behind "chủ trì, phối hợp với …"; bodies that take part are noted."""
    position = at
    for _ in range(3):
        m = _TAKES_PART.match(reader.low, position, finish)
        partners, after = reader.actors.partners(m.end()) if m else ([], position)
        behind = link(reader.low, after)
        behind = doing.end() if (doing := _DOING.match(reader.low, behind)) else behind
        if (
            partners
            and not acts(reader, behind, finish)
            and (begins := past_narrowing(reader, partners[-1], behind, finish, told=True)) > behind
        ):
            partners, behind = [*partners[:-1], narrowed(partners[-1], reader, begins)], begins
        if partners and (past := _past_basis(reader, behind, finish)) > behind:
            order.before = [*order.before, *within(reader.due, behind, past)]
            behind = past
        if m and partners and after <= finish and acts(reader, behind, finish):
            order.coordinators += partners
            must = modal().match(reader.low, behind)
            position = must.end() if must else behind
            continue
        if shared := _shared(reader, position, finish):
            order.coordinators += shared[0]
            position = shared[1]
            continue
        led = _LEADS.match(reader.low, position, finish)
        if led and begins_action(reader.low, led.end()):
            position = led.end()
            continue
        break
    order.begin, order.finish = position, finish
    rest = reader.low[position:finish].strip(" :.,")
    order.bare = not rest or rest == "chủ trì"
    order.hollow = (len(rest) < 120 and hollow().fullmatch(rest) is not None) or _directs_only(reader, position, finish)
    return order


def only_partners(reader: ClauseReader, at: int, finish: int) -> list[Mention]:
    """Those with whom the points below are to be done, where nothing else is said: "Chủ trì, phối hợp với Bộ Y tế: (1) …"."""
    m = _TAKES_PART.match(reader.low, at, finish)
    partners, after = reader.actors.partners(m.end()) if m else ([], at)
    return partners if not reader.low[after:finish].strip(" :,") else []


def _past_basis(reader: ClauseReader, at: int, finish: int) -> int:
    """Past what the partners go by, up to the verb: "căn cứ quy định của Luật Giá và khả năng ngân sách, tổng hợp …"."""
    if not _BASIS.match(reader.low, at, finish):
        return at
    named = [(t.begin, t.finish) for t in titles(reader.passage)]
    for m in _COMMA.finditer(reader.low, at, min(finish, at + _REACH)):
        if (
            begins_action(reader.low, m.end())
            and not _NOUN.match(reader.low, m.end())
            and not any(begin <= m.start() < end for begin, end in named)
        ):
            return m.end()
    return at


def _directs_only(reader: ClauseReader, at: int, finish: int) -> bool:
    """Whether an action only says whom somebody directs: "[Bộ Quốc phòng] chỉ đạo Hải quân, Cảnh sát biển:"."""
    m = _DIRECTS.match(reader.low, at, finish)
    people, after = reader.actors.actors(m.end()) if m else ([], at)
    more = _AND_MORE.fullmatch(reader.low, after, finish) if people else None
    return more is not None and not any(begins_action(reader.low, w.start()) for w in _WORD.finditer(reader.low, after, finish))


def acts(reader: ClauseReader, at: int, finish: int) -> bool:
    """Whether an action follows, or nothing at all, as in a lead-in ("… chủ trì, phối hợp với Bộ Y tế:")."""
    return begins_action(reader.low, at) or modal().match(reader.low, at) is not None or not reader.low[at:finish].strip(" :,")


def _shared(reader: ClauseReader, at: int, finish: int) -> tuple[list[Mention], int] | None:
    """ "[Bộ Tài chính] chủ trì, Bộ Xây dựng, Bộ Y tế phối hợp, xử lý …": who takes part, and where the action begins."""
    m = _CHAIRS.match(reader.low, at, finish)
    partners, after = reader.actors.actors(m.end()) if m else ([], at)
    taking = _TAKING_PART.match(reader.low, after, finish) if partners else None
    return (partners, taking.end()) if taking and acts(reader, taking.end(), finish) else None
