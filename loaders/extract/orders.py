"""One clause read as an order: who tells, who must, with whom, and from where to where the action runs.

[circumstance,] [teller tells] [actors] [modal] [chủ trì, phối hợp với actors] action
Để …,           Thủ tướng yêu cầu  Bộ Y tế   phải     chủ trì, phối hợp với Bộ Công an   hoàn thành …
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

from loaders.language import deadlines
from loaders.language.actors import reader_of
from loaders.language.deadlines import Due, within
from loaders.language.lexicon import pattern, words
from loaders.language.mentions import Mention
from loaders.language.passage import Passage, lower
from loaders.language.scene import Scene
from loaders.language.verbs import begins_action, opening

_CIRCUMSTANCE = re.compile(
    r"(?:để|nhằm|trên cơ sở|căn cứ|theo|trong|khi|nếu|về|đối với|với|cùng với|trước|sau|từ|qua|bên cạnh|ngoài|đi kèm|nhìn|phát biểu|kết luận|tại|thời gian|"
    r"ngày|sáng|chiều|tối|nhân dịp|hiện|do|vì|tiếp tục phát huy|trường hợp|ngay|hằng|hàng|định kỳ|chậm nhất|thực hiện|bám sát|riêng|đến|giai đoạn|nêu|chỉ đạo|cho rằng|"
    r"nhấn mạnh|ghi nhận|biểu dương|thay mặt|đánh giá|tính|hiện nay|trước mắt|vừa qua|quý|năm|tháng|phát huy|tuy nhiên|mặt khác|cũng|lưu ý|trường hợp|tùy|nhiều|trước mắt là)(?!\w)"
)
_TAKES_PART = re.compile(
    r"(?P<lead>(?:chủ trì|làm đầu mối|là đầu mối|là cơ quan chủ trì)\s*(?:,|và)?\s*)?"
    r"(?P<with>(?:chủ động |tích cực |tiếp tục |kịp thời )?phối hợp(?P<close> (?:chặt chẽ|đồng bộ|hiệu quả))?(?:\s*,? (?:với|cùng với|cùng))?\s+)"
)
_LEADS = re.compile(r"(?:chủ trì(?:\s*,)?(?:\s+và)?|làm đầu mối(?:\s*,)?|là cơ quan đầu mối(?:\s*,)?|giúp việc)\s+")
_DUTIES = re.compile(r"(?:theo|căn cứ|trên cơ sở|với|trong phạm vi|tùy theo|bằng)\s")
_LINK = re.compile(r"\s*(?:,|:|-)?\s*")
_PAST = re.compile(r"(?<!\w)(?:đã|đang|vừa|từng|vẫn|sẽ|được|bị|còn|chưa|mới|cũng|là|có|đều|luôn|thì đã)(?!\w)")
_EMPTY_OBJECT = re.compile(
    r"(?:(?:tập trung|tổ chức|triển khai|thực hiện|chỉ đạo|lãnh đạo|khẩn trương|tiếp tục|một số|các|những|nội dung|nhiệm vụ|giải pháp|việc|công việc|công tác|trọng tâm|cụ thể hóa|cụ thể|chủ yếu|"
    r"quan trọng|lưu ý|tốt|nghiêm túc|nghiêm|quán triệt|hiệu quả|có|sau đây|sau|như|và|hóa|thống nhất|chủ trì|phối hợp|\d++|nhóm|chú trọng|chính|vấn đề|quyết liệt|đồng bộ|ngay|một|số)[\s,]*+)++:?\s*"
)
_THEN_MUST = re.compile(r"(?:đối với )?(?P<what>[^,;:.]{6,120}?) thì (?:phải|cần) ")
_IS_THE_TASK = re.compile(
    r",? (?:cũng |đều |chính )*là (?:một (?:trong )?(?:những )?)?(?:nhiệm vụ|yêu cầu|nội dung|giải pháp)[^,;.]{0,40}(?:được|do|mà) [^,;.]{2,60}(?:nhấn mạnh|yêu cầu|lưu ý|giao|đặt ra|chỉ đạo|nêu)"
)
_INSTRUMENT = re.compile(
    r"(?:Nghị quyết|Kế hoạch|Chỉ thị|Công điện|Kết luận|Thông báo|Đề án|Chương trình|Quyết định|Văn bản)(?: (?:này|số \S+|\d+(?:\S+)?))?(?: của [^,.;]{3,40}?)? (?=(?:cũng |còn )?(?:yêu cầu|giao|đề nghị))"
)
_MAIN_CLAUSE_FOLLOWS = re.compile(
    r"(?:đối với|trường hợp|nếu|khi|trong quá trình|trên cơ sở|căn cứ|cùng với|với|theo|hằng|hàng|định kỳ|trước khi|sau khi|ngay sau|trước|trong|riêng)(?!\w)"
)
OBJECT_LIST = re.compile(
    r"(?:gồm|bao gồm|như|xác định rõ|nêu rõ|chức năng(?: chính)?|ban hành|nguyên tắc|phương châm|các luật|lĩnh vực|ngành|nội dung sau|tiêu chí|yếu tố|mục tiêu|số liệu|hình thức)\s*:\s*$"
)


@dataclass(slots=True)
class Order:
    """What one clause orders. ``begin``/``finish`` bound the action in the passage; ``told`` tells whether the clause names who must."""

    begin: int
    finish: int
    leads: list[Mention] = field(default_factory=list)
    coordinators: list[Mention] = field(default_factory=list)
    assigner: Mention | None = None
    tells: bool = False
    modal: bool = False
    bare: bool = False
    hollow: bool = False
    before: list[Due] = field(default_factory=list)
    implied_from_first: bool = False


@cache
def _connective() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern('directives', 'connectives')})(?!\w)\s*(?:,|:)?\s*")


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern('directives', 'modals')})(?!\w)\s*")


@cache
def _tell() -> re.Pattern[str]:
    between = rf"(?:(?:{pattern('directives', 'between')})\s+)*"
    return re.compile(
        rf"{between}(?P<tell>{pattern('directives', 'tell')})(?!\w)(?!\s+(?:thông|dịch|lưu|của|này))(?P<rest>\s*(?:[:,]|\s(?:là|rằng)\s)?\s*)"
    )


class ClauseReader:
    """Reads the clauses of one passage."""

    def __init__(self, passage: Passage, scene: Scene) -> None:
        self.passage, self.text, self.low, self.scene = passage, passage.text, passage.low, scene
        self.actors = reader_of(passage, scene)
        self.due = deadlines.find_in(passage, scene.issued)

    def order(self, begin: int, finish: int) -> Order | None:
        """The order that a clause gives, or ``None`` where it gives none. Leads stay empty where the clause names nobody."""
        at = self._connectives(begin, finish)
        return (
            self._behind_headline(at, finish)
            or self._at(at, finish)
            or self._dated(at, finish)
            or self._topic(at, finish)
            or self._behind_circumstance(at, finish)
        )

    def _behind_headline(self, at: int, finish: int) -> Order | None:
        """ "Đẩy mạnh cải cách: Các bộ khẩn trương …": the words before the colon are the point's title."""
        colon = self.text.find(": ", at, min(finish, at + 300))
        if colon < 0 or not begins_action(self.low, at) or ";" in self.text[at:colon]:
            return None
        leads, after = self.actors.actors(colon + 2)
        return self._with_leads(leads, after, finish) if leads and after <= finish else None

    def _due_at(self, at: int) -> Due | None:
        k = bisect_left(self.due, at, key=lambda d: d.begin)
        return self.due[k] if k < len(self.due) and self.due[k].begin == at else None

    def _dated(self, at: int, finish: int) -> Order | None:
        """ "trước ngày 20 hằng tháng gửi báo cáo …": the time in front of the verb, without a comma between."""
        due = self._due_at(at)
        position = self._link(due.finish) if due else at
        if not due or not begins_action(self.low, position):
            return None
        order = self._action(Order(position, finish), position, finish)
        if order:
            order.before = [due]
        return order

    def _topic(self, at: int, finish: int) -> Order | None:
        """An object in front of its verb: "đối với những mục tiêu chưa hoàn thành thì phải hoàn thành", "X cũng là nhiệm vụ được … nhấn mạnh"."""
        m = _THEN_MUST.match(self.low, at, finish)
        if m and begins_action(self.low, m.end()):
            return Order(m.start("what"), finish, modal=True)
        return None

    def _link(self, at: int) -> int:
        m = _LINK.match(self.low, at)
        return m.end() if m else at

    def _connectives(self, at: int, finish: int) -> int:
        while at < finish and (m := _connective().match(self.low, at, finish)) and m.end() > at:
            if self.low.startswith(("và ", "về ", "để ", "nhằm ", "đối với ", "riêng "), at) and not self.low.startswith("và", at):
                break
            at = m.end()
        return at

    def _behind_circumstance(self, at: int, finish: int) -> Order | None:
        """Past "Để …,", "Về …:", "Trong 6 tháng tới," and the like: the first comma or colon behind which an order begins."""
        if not (_CIRCUMSTANCE.match(self.low, at) or self._headline(at, finish)):
            return None
        for m in re.finditer(r"(?:,|:| - |\s(?=giao\s|yêu cầu\s|đề nghị\s))\s*", self.low[at : min(finish, at + 460)]):
            position = at + m.end()
            if position - at > 420:
                return None
            found = self._at(self._connectives(position, finish), finish, strict=True)
            if found and (found.leads or found.tells or self._closes_time(at, position) or _MAIN_CLAUSE_FOLLOWS.match(self.low, at)):
                found.before = within(self.due, at, found.begin)
                return found
        return None

    def _headline(self, at: int, finish: int) -> bool:
        colon = self.text.find(": ", at, min(finish, at + 300))
        return colon > 0 and "." not in self.text[at:colon]

    def _closes_time(self, at: int, position: int) -> bool:
        """Whether what stands in front is only a time ("Trong quý IV năm 2025, …"), so that the action needs no addressee."""
        k = bisect_left(self.due, at - 2, key=lambda d: d.begin)
        near = self.due[k : k + 5]
        return any(abs(d.begin - at) <= 2 and position - d.finish <= 3 for d in near) or _DUTIES.match(self.low, at) is not None

    def _at(self, at: int, finish: int, *, strict: bool = False) -> Order | None:
        told = self._told(at, finish)
        if told:
            return told
        leads, after = self.actors.actors(at)
        if leads and after <= finish:
            order = self._with_leads(leads, after, finish)
            if order:
                return order
        if begins_action(self.low, at) and at < finish:
            told_task = _IS_THE_TASK.search(self.low, at, finish) if self.low.find(" là ", at, finish) >= 0 else None
            return Order(at, told_task.start(), tells=True) if told_task else self._action(Order(at, finish), at, finish)
        modal = None if strict else _modal().match(self.low, at, finish)
        if modal and begins_action(self.low, modal.end()):
            return self._action(Order(at, finish, modal=True), modal.end(), finish)
        return None

    def _told(self, at: int, finish: int) -> Order | None:
        """[teller] yêu cầu|giao|đề nghị … [actors] action."""
        tellers, after = self.actors.actors(at)
        start = self._link(after) if tellers else at
        if not tellers and (instrument := _INSTRUMENT.match(self.text, at)):
            start = instrument.end()
        m = _tell().match(self.low, start, finish)
        if not m or not self._may_tell(m["tell"], tellers, m.end()):
            return None
        order = Order(m.end(), finish, assigner=tellers[-1] if tellers else None, tells=True)
        position = m.end()
        if due := self._due_at(position):
            order.before, position = [due], self._link(due.finish)
        position = self._connectives(position, finish)
        leads, after = self.actors.actors(position)
        if leads and after <= finish:
            return self._with_leads(leads, after, finish, order) or self._only_leads(order, leads, after, finish)
        weak = m["tell"] in words("directives", "weak")
        if begins_action(self.low, position) and not (weak and not _modal().match(self.low, position) and ":" not in m["rest"]):
            return self._action(order, position, finish)
        if self.low[position:finish].strip(" :.,") == "":
            order.begin, order.bare = position, True
            return order
        if _EMPTY_OBJECT.fullmatch(self.low, position, finish):
            order.begin, order.hollow = position, True
            return order
        inner = None if weak else self._behind_circumstance(position, finish)
        if inner:
            inner.assigner, inner.tells = order.assigner or inner.assigner, True
        return inner

    def _may_tell(self, verb: str, tellers: list[Mention], at: int) -> bool:
        """Whether the verb tells others here; "X chỉ đạo Y" does so only where X is an authority, else it is X's own task."""
        if verb not in words("directives", "ambiguous"):
            return True
        if not tellers:
            return bool(self.actors.actors(at)[0])
        name = tellers[-1].name
        return name == self.scene.assigner or (
            lower(name).startswith(words("directives", "tellers")) and not lower(name).startswith("bộ trưởng bộ")
        )

    def _only_leads(self, order: Order, leads: list[Mention], after: int, finish: int) -> Order | None:
        if self.low[after:finish].strip(" :,.") in ("", "chủ trì"):
            order.leads, order.begin, order.bare = leads, after, True
            return order
        return None

    def _with_leads(self, leads: list[Mention], after: int, finish: int, order: Order | None = None) -> Order | None:
        order = order or Order(after, finish)
        told = order.tells
        position = self._link(after)
        if (
            not told
            and (m := _tell().match(self.low, position, finish))
            and m["tell"] not in ("giao", "lưu ý", "quán triệt", "chỉ đạo", "phân công", "kết luận")
        ):
            return None
        modal = _modal().match(self.low, position)
        while modal and modal.end() > position:
            order.modal, position = True, self._link(modal.end())
            modal = _modal().match(self.low, position)
        order.leads = leads
        if due := self._due_at(position):
            order.before, position = [*order.before, due], self._link(due.finish)
        if position >= finish or self.low[position:finish].strip(" :.,") == "":
            order.begin, order.bare = min(position, finish), True
            return order if self.text[after:finish].strip().startswith(":") or told or position >= finish else None
        if _DUTIES.match(self.low, position):
            order.before = [d for k in range(position, position + 13) if (d := self._due_at(k))]
            position = self._past_duties(position, finish)
        if _PAST.match(self.low, position) and not order.modal:
            return None
        done = self._action(order, position, finish)
        return done if done and (begins_action(self.low, done.begin) or done.bare) else None

    def _past_duties(self, at: int, finish: int) -> int:
        """Past "theo chức năng, nhiệm vụ được giao": to the first verb that a comma, a named body or a word of haste announces."""
        for m in re.finditer(r"(?<=[\s,])(?=\w)", self.low[at : min(finish, at + 320)]):
            position = at + m.start()
            if not begins_action(self.low, position):
                continue
            before = self.low[max(0, position - 60) : position].rstrip()
            strong = opening(self.low, position).split(" ")[0] in (
                "khẩn",
                "chủ",
                "tổ",
                "kịp",
                "tích",
                "chỉ",
                "rà",
                "xây",
                "tập",
                "tiếp",
                "nghiêm",
                "hoàn",
                "ban",
            )
            end = max(0, position - 60) + len(before)
            named = bool(self.actors.finishes & {end - 1, end, end + 1})
            if (
                (before.endswith(",") and not re.search(r"(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)\s*,$", before))
                or named
                or (strong and not before.endswith(("chức năng,", "việc", "của", "để")))
            ):
                return position
        return at

    def _action(self, order: Order, at: int, finish: int) -> Order | None:
        """The action at ``at``, behind "chủ trì, phối hợp với …"; bodies that take part are noted."""
        position = at
        for _ in range(3):
            m = _TAKES_PART.match(self.low, position, finish)
            partners, after = self.actors.actors(m.end()) if m else ([], position)
            behind = self._link(after)
            if m and partners and after <= finish and (begins_action(self.low, behind) or _modal().match(self.low, behind)):
                order.coordinators += partners
                position = behind
                if modal := _modal().match(self.low, position):
                    position = modal.end()
                continue
            led = _LEADS.match(self.low, position, finish)
            if led and begins_action(self.low, led.end()):
                position = led.end()
                continue
            break
        order.begin, order.finish = position, finish
        rest = self.low[position:finish].strip(" :.,")
        order.bare = not rest or rest == "chủ trì"
        order.hollow = _EMPTY_OBJECT.fullmatch(rest) is not None and len(rest) < 120
        return order
