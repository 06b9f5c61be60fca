"""One clause read as an order: who tells, who must, with whom, and from where to where the action runs.

[circumstance,] [teller tells] [actors] [modal] [chủ trì, phối hợp với actors] action
Để …,           Thủ tướng yêu cầu  Bộ Y tế   phải     chủ trì, phối hợp với Bộ Công an   hoàn thành …
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from loaders.language import deadlines
from loaders.language.actors import reader_of
from loaders.language.dates import CALENDAR, resolve
from loaders.language.deadlines import Due
from loaders.language.lexicon import pattern, words
from loaders.language.mentions import Mention
from loaders.language.passage import Passage, lower
from loaders.language.scene import Scene
from loaders.language.sentences import depths
from loaders.language.verbs import begins_action, opening

_CIRCUMSTANCE = re.compile(
    r"(?:để|nhằm|trên cơ sở|căn cứ|theo|trong|khi|nếu|về|đối với|với|cùng với|trước|sau|từ|qua|bên cạnh|ngoài|đi kèm|nhìn|phát biểu|kết luận|tại|thời gian|"
    r"ngày|sáng|chiều|tối|nhân dịp|hiện|do|vì|tiếp tục phát huy|trường hợp|ngay|hằng|hàng|định kỳ|chậm nhất|thực hiện|bám sát|riêng|đến|giai đoạn|nêu|chỉ đạo|cho rằng|"
    r"nhấn mạnh|ghi nhận|biểu dương|thay mặt|đánh giá|tính|hiện nay|trước mắt|vừa qua|quý|năm|tháng|phát huy|tuy nhiên|mặt khác|cũng|lưu ý|trường hợp|tùy|nhiều|trước mắt là)(?!\w)"
)
_TAKES_PART = re.compile(
    r"(?P<lead>(?:chủ trì|làm đầu mối|là đầu mối|là cơ quan chủ trì)\s*(?:,|và)?\s*)?"
    r"(?P<with>(?:(?:chủ động |tích cực |tiếp tục |kịp thời )?phối hợp(?P<close> (?:chặt chẽ|đồng bộ|hiệu quả))?(?:\s*,? (?:với|cùng với|cùng))?|cùng với|cùng)\s+)"
)
_LEADS = re.compile(r"(?:chủ trì(?:\s*,)?(?:\s+và)?|làm đầu mối(?:\s*,)?|là cơ quan đầu mối(?:\s*,)?|giúp việc)\s+")
_DUTIES = re.compile(r"(?:theo(?! dõi)|căn cứ|trên cơ sở|với|trong phạm vi|tùy theo|bằng)\s")
_DIRECTS = re.compile(r"(?:lãnh đạo|chỉ đạo|lãnh đạo, chỉ đạo)\s+")
_TOGETHER = re.compile(r",?\s*(?:cùng với|cùng)\s+")
_LINK = re.compile(r"\s*(?:,|:|-)?\s*")
_PAST = re.compile(r"(?<!\w)(?:đã|đang|vừa|từng|vẫn|sẽ|được|bị|còn|chưa|mới|cũng|là|có|đều|luôn|thì đã)(?!\w)")
_EMPTY_OBJECT = re.compile(
    r"(?:(?:tập trung|tổ chức|triển khai|thực hiện|chỉ đạo|lãnh đạo|khẩn trương|tiếp tục|một số|các|những|nội dung|nhiệm vụ|giải pháp|việc|công việc|công tác|trọng tâm|cụ thể|chủ yếu|"
    r"quan trọng|lưu ý|tốt|nghiêm|nghiêm túc|quán triệt|hiệu quả|có|sau|sau đây|như|và|hóa|cụ thể hóa|thống nhất|chủ trì|phối hợp|\d+|nhóm|chú trọng|chính|vấn đề|chỉ đạo|quyết liệt|đồng bộ|ngay|một|số)[\s,]*)+:?\s*"
)
_TO_WHOM = re.compile(r"(?:đối với|với|riêng(?: đối với| với)?|về phía)\s+")
_REST = re.compile(r"\s+(?:còn lại|khác|nêu trên|này)(?!\w)")
_ABOUT = re.compile(r"(?:về|đối với|liên quan|riêng|với)(?!\w)[^:]*?:\s")
_THEN = re.compile(r"(?P<when>nơi nào|trường hợp|nếu|khi)?(?:đối với )?(?P<what>[^,;:.]{6,120}?),? thì (?:phải |cần )?")
_PASSIVE = re.compile(r"[^,;:.()]{4,110}?\s(?:phải|cần)\s(?:sớm\s|nhanh chóng\s|cơ bản\s)?(?:được\s|(?P<done>(?:hoàn thành|hoàn tất|kết thúc|xong)\s))")
_PRINCIPLE = re.compile(
    r"(?P<what>[^,;:.()]{4,90}?)\s(?:(?:luôn |luôn luôn )?(?:cần )?phải(?! được)|là(?! (?:cơ quan|đầu mối))"
    r"|chưa được|vẫn còn|vẫn chưa|còn (?:chậm|hạn chế|nhiều|yếu|thiếu|bất cập)|ngày càng|đạt kết quả)\s"
)
_PLURAL = re.compile(
    r"(?<!\w)(?:các|những|mọi|từng|việc|nội dung|nhiệm vụ|vấn đề|nhất|đặc biệt|cụ thể|xác định|coi|xem|gọi|tắt|khẳng định|được)(?!\w)"
)
_BY = re.compile(r"(?<!\w)(?:được|bởi)\s+")
_CLOSES = re.compile(r"(?:gửi|trình|báo cáo|hoàn thành|hoàn tất)(?!\w)")
_STANDING = re.compile(r"là (?:cơ quan|đầu mối|thường trực|bộ phận)[^.;:]{0,70}?(?:,\s+(?:giúp\s+)?|\s+giúp\s+|\s+có trách nhiệm\s+)")
_EACH = re.compile(r"(?:mỗi|từng) (?:bộ|ngành|cơ quan|đơn vị|địa phương|tỉnh|xã)\s+")
_AGENT = re.compile(r"(?:được|do|bởi|của|theo)\s(?:các\s)?$")
_NOMINAL = re.compile(r"(?:của|để|việc|và|được|đã|đang|theo|về|công tác|hoạt động|nhằm|cho|,|các|những|sự|nhiệm vụ|kế hoạch|yêu cầu|là|bị|chưa)$")
_LACKING = re.compile(r"(?:chưa|bị|còn lại|nằm trong|thuộc|đóng trên|nơi có)(?!\w)")
_FORMED = re.compile(r"(?:(?:được|do|đã được)\s)?(?:thành lập|kiện toàn|phân công|giao)\s(?:theo|tại)\s")
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
    return re.compile(rf"(?:(?:cũng|còn|vẫn|đồng thời)\s)?(?:{pattern('directives', 'modals')})(?!\w)\s*")


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
        self.addressed = False
        """Whether somebody is told already, above or before: then "chỉ đạo X làm …" is what that one must do."""

    def order(self, begin: int, finish: int) -> Order | None:
        """The order that a clause gives, or ``None`` where it gives none. Leads stay empty where the clause names nobody."""
        at = self._connectives(self._past_quote(begin), finish)
        if told := self._told_of(at, finish):
            return told
        if _ABOUT.match(self.low, at) and (behind := self._behind_topic(at, finish)):
            return behind
        return (
            self._behind_headline(at, finish)
            or self._at(at, finish)
            or self._dated(at, finish)
            or self._topic(at, finish)
            or self._behind_circumstance(at, finish)
        )

    def _past_quote(self, at: int) -> int:
        return at + 1 if self.text[at : at + 1] in ("“", '"') else at

    def _told_of(self, at: int, finish: int) -> Order | None:
        """ "Đối với Bộ Công an, Chính phủ giao chỉ đạo …": the addressee stands in front of the teller."""
        m = _TO_WHOM.match(self.low, at, finish)
        leads, after = self.actors.actors(m.end()) if m else ([], at)
        if not leads or after >= finish:
            return None
        rest = _REST.match(self.low, after)
        comma = re.compile(r"\s*,\s*").match(self.low, rest.end() if rest else after, finish)
        order = self._told(comma.end(), finish) if comma else None
        for k in range(len(leads) - 1, 0, -1) if not order else ():
            if order := self._told(leads[k].begin, finish):
                leads = leads[:k]
                break
        if order and not order.leads:
            order.leads = leads
            return order
        if not self.low[after:finish].strip(" :,"):
            return Order(after, finish, leads=leads, bare=True)
        return None

    def _behind_topic(self, at: int, finish: int) -> Order | None:
        """ "Về đề nghị bố trí vốn …: giao Bộ Tài chính …": bodies and verbs in the topic are not the order's."""
        level = depths(self.text[at:finish])
        for m in re.finditer(r":\s+", self.text[at:finish]):
            if level[m.start()] == 0:
                order = self._at(at + m.end(), finish) or self._behind_circumstance(at + m.end(), finish)
                if order:
                    return order
        return None

    def _behind_headline(self, at: int, finish: int) -> Order | None:
        """ "Đẩy mạnh cải cách: Các bộ khẩn trương …": the words before the colon are the point's title."""
        colon = self.text.find(": ", at, min(finish, at + 300))
        if colon < 0 or not begins_action(self.low, at) or ";" in self.text[at:colon]:
            return None
        leads, after = self.actors.actors(colon + 2)
        return self._with_leads(leads, after, finish) if leads and after <= finish else None

    def _due_at(self, at: int) -> Due | None:
        return next((d for d in self.due if d.begin == at), None)

    def _dated(self, at: int, finish: int) -> Order | None:
        """ "trước ngày 20 hằng tháng gửi báo cáo …": the time in front of the verb, without a comma between."""
        due = self._due_at(at) or self._calendar_at(at)
        position = self._link(due.finish) if due else at
        if not due or not begins_action(self.low, position):
            return None
        order = self._action(Order(position, finish), position, finish)
        if order:
            order.before = [due]
        return order

    def _calendar_at(self, at: int) -> Due | None:
        """A time that opens the clause needs no word of its own: "tháng 10/2024 hoàn thành …", "quý I/2026, trình …"."""
        m = CALENDAR.match(self.low, at)
        span = resolve(m, self.scene.issued) if m else None
        return Due(at, m.end(), f"at-{span.form}", span.first, span.last) if m and span else None

    def _topic(self, at: int, finish: int) -> Order | None:
        """An object in front of its verb: "đối với những mục tiêu chưa hoàn thành thì phải hoàn thành", "X cũng là nhiệm vụ được … nhấn mạnh"."""
        m = _THEN.match(self.low, at, finish)
        if m and begins_action(self.low, m.end()):
            return Order(m.end() if m["when"] else m.start("what"), finish, modal=True)
        passive = _PASSIVE.match(self.low, at, finish)
        if passive and (passive["done"] or begins_action(self.low, passive.end())):
            return Order(at, finish, modal=True)
        return None

    def _link(self, at: int) -> int:
        m = _LINK.match(self.low, at)
        return m.end() if m else at

    def _connectives(self, at: int, finish: int) -> int:
        while at < finish and (m := _connective().match(self.low, at, finish)) and m.end() > at:
            if self.low.startswith(("về ", "để ", "nhằm ", "đối với "), at):
                break
            if self.low.startswith("riêng ", at) and not self.actors.actors(m.end())[0]:
                break
            at = m.end()
        return at

    def _behind_circumstance(self, at: int, finish: int) -> Order | None:
        """Past "Để …,", "Về …:", "Trong 6 tháng tới," and the like: the first comma or colon behind which an order begins."""
        if not (_CIRCUMSTANCE.match(self.low, at) or self._headline(at, finish)):
            return None
        for m in re.finditer(r"(?:,|:| - |(?<!được)(?<!đã)(?<!ứng)(?<!theo)(?<!các)(?<!với)(?<!những)(?<!về)\s(?=giao\s|yêu cầu\s|đề nghị\s))\s*", self.low[at:finish]):
            position = at + m.end()
            if position - at > 420:
                return None
            if self._agents(at, position):
                continue
            found = self._at(self._connectives(position, finish), finish, strict=True)
            if found and (found.leads or found.tells or self._closes_time(at, position) or _MAIN_CLAUSE_FOLLOWS.match(self.low, at)):
                found.before = [d for d in self.due if at <= d.begin and d.finish <= found.begin]
                return found
        return None

    def _agents(self, at: int, position: int) -> bool:
        """Whether the bodies at ``position`` go on the list of those by whom something is done: "được Chính phủ, Thủ tướng chỉ đạo"."""
        by = None
        for m in _BY.finditer(self.low, at, position):
            by = m
        return by is not None and self.actors.actors(by.end())[1] > position

    def _headline(self, at: int, finish: int) -> bool:
        colon = self.text.find(": ", at, min(finish, at + 300))
        return colon > 0 and "." not in self.text[at:colon]

    def _closes_time(self, at: int, position: int) -> bool:
        """Whether what stands in front is only a time ("Trong quý IV năm 2025, …"), so that the action needs no addressee."""
        return any(abs(d.begin - at) <= 2 and position - d.finish <= 3 for d in self.due) or _DUTIES.match(self.low, at) is not None

    def _at(self, at: int, finish: int, *, strict: bool = False) -> Order | None:
        told = self._told(at, finish)
        if told:
            return told
        leads, after = self.actors.actors(at)
        if leads and after <= finish:
            order = self._with_leads(leads, after, finish)
            if order:
                return order
        standing = None if strict else _STANDING.match(self.low, at, finish)
        if standing:
            helped, behind = self.actors.actors(standing.end())
            behind = self._link(behind) if helped else standing.end()
            if begins_action(self.low, behind):
                return self._action(Order(behind, finish, modal=True), behind, finish)
        if begins_action(self.low, at) and at < finish:
            if self._states_a_principle(at, finish):
                return None
            told_task = _IS_THE_TASK.search(self.low, at, finish) if self.low.find(" là ", at, finish) >= 0 else None
            return Order(at, told_task.start(), tells=True) if told_task else self._action(Order(at, finish), at, finish)
        modal = None if strict else _modal().match(self.low, at, finish)
        if modal and begins_action(self.low, modal.end()):
            return self._action(Order(at, finish, modal=True), modal.end(), finish)
        return None

    def _states_a_principle(self, at: int, finish: int) -> bool:
        """ "Bảo vệ trẻ em phải đi từ gia đình", "phòng ngừa là chính": an action is the subject, nobody is told."""
        m = _PRINCIPLE.match(self.low, at, finish)
        comma = self.low.find(", ", m.end(), finish) if m else -1
        if comma > 0 and begins_action(self.low, comma + 2):
            return False
        return m is not None and not _PLURAL.search(m["what"]) and not any(at <= k.begin < m.end() for k in self.actors.known.values())

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
        if due := next((d for d in self.due if d.begin == position), None):
            order.before, position = [due], self._link(due.finish)
        position = self._connectives(position, finish)
        leads, after = self.actors.actors(position)
        if leads and after <= finish:
            return self._with_leads(leads, after, finish, order) or self._only_leads(order, leads, after, finish)
        weak = m["tell"] in words("directives", "weak")
        if begins_action(self.low, position) and self._states_a_principle(position, finish):
            return None
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
            return not self.addressed and bool(self.actors.actors(at)[0])
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
        telling = None if told else _tell().match(self.low, position, finish)
        if telling and telling["tell"] not in (*words("directives", "ambiguous"), "giao", "kết luận"):
            return None
        if directs := _DIRECTS.match(self.low, position, finish):
            _, behind = self.actors.actors(directs.end())
            if directs.end() < behind and not self.low[behind:finish].strip(" :,."):
                order.leads, order.begin, order.bare = leads, finish, True
                return order
        if self.low.startswith("chịu trách nhiệm ", position) and begins_action(self.low, position + len("chịu trách nhiệm ")):
            order.modal, position = True, position + len("chịu trách nhiệm ")
        if standing := _STANDING.match(self.low, position, finish):
            position = standing.end()
            helped, behind = self.actors.actors(position)
            position = self._link(behind) if helped else position
        if each := _EACH.match(self.low, position):
            position = each.end()
        modal = _modal().match(self.low, position)
        while modal and modal.end() > position:
            order.modal, position = True, self._link(modal.end())
            modal = _modal().match(self.low, position)
        order.leads = leads
        if joint := _TOGETHER.match(self.low, position, finish):
            partners, behind = self.actors.partners(joint.end())
            if partners and behind < finish:
                order.coordinators, position = partners, self._link(behind)
        if due := self._due_at(position):
            order.before, position = [*order.before, due], self._link(due.finish)
        if position >= finish or self.low[position:finish].strip(" :.,") == "":
            order.begin, order.bare = min(position, finish), True
            return order if self.text[after:finish].strip().startswith(":") or told or position >= finish else None
        lacking = leads[-1].kind == "group" and _LACKING.match(self.low, position)
        if lacking or _DUTIES.match(self.low, position) or _FORMED.match(self.low, position):
            order.before = [d for d in self.due if position <= d.begin <= position + 12]
            position = self._past_duties(position, finish)
        if _PAST.match(self.low, position) and not order.modal:
            return None
        done = self._action(order, position, finish)
        return done if done and (begins_action(self.low, done.begin) or done.bare) else None

    def _past_duties(self, at: int, finish: int) -> int:
        """Past "theo chức năng, nhiệm vụ được giao": to the first verb that a comma, a named body or a word of haste announces."""
        last: int | None = None
        for m in re.finditer(r"(?<=[\s,])(?=\w)", self.low[at : min(finish, at + 320)]):
            position = at + m.start()
            if not begins_action(self.low, position):
                continue
            before = self.low[:position].rstrip()
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
            named = any(
                k.begin < position and abs(k.finish - len(before)) <= 1 and not _AGENT.search(self.low[:k.begin]) for k in self.actors.known.values()
            )
            if (
                (before.endswith(",") and not re.search(r"(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)\s*,$", before))
                or named
                or (strong and not before.endswith(("chức năng,", "việc", "của", "để")))
            ):
                return last if last is not None and _CLOSES.match(self.low, position) else position
            last = last if last is not None or _NOMINAL.search(before) or position - at < 12 else position
        return at if last is None else last

    def _acts(self, at: int, finish: int) -> bool:
        """Whether an action follows, or nothing at all, as in a lead-in ("… chủ trì, phối hợp với Bộ Y tế:")."""
        return begins_action(self.low, at) or _modal().match(self.low, at) is not None or not self.low[at:finish].strip(" :,")

    def _action(self, order: Order, at: int, finish: int) -> Order | None:
        """The action at ``at``, behind "chủ trì, phối hợp với …"; bodies that take part are noted."""
        position = at
        for _ in range(3):
            m = _TAKES_PART.match(self.low, position, finish)
            partners, after = self.actors.partners(m.end()) if m else ([], position)
            behind = self._link(after)
            if m and partners and after <= finish and self._acts(behind, finish):
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
