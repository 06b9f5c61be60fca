"""One clause read as an order: who tells, who must, with whom, and from where to where the action runs.

[circumstance,] [teller tells] [actors] [modal] [chủ trì, phối hợp với actors] action
Để …,           Thủ tướng yêu cầu  Bộ Y tế   phải     chủ trì, phối hợp với Bộ Công an   hoàn thành …

What may stand in front is in ``fronts.py`` and ``things.py``, what stands between addressee and verb in ``addressees.py``, the action
with who takes part in it in ``action.py``, the words in ``lexicon/``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from loaders.extract import circumstances, fronts, things
from loaders.extract.action import action
from loaders.extract.addressees import standing, with_leads
from loaders.extract.order import Order, connective, hollow, link, listed, modal, tell
from loaders.extract.tellers import PARTY, may_tell
from loaders.extract.told_whom import told_whom
from loaders.language import deadlines
from loaders.language.actors import reader_of
from loaders.language.deadlines import Due
from loaders.language.letters import lower, rx
from loaders.language.lexicon import pattern, words
from loaders.language.mentions import Mention
from loaders.language.own_bodies import place_of
from loaders.language.passage import Passage
from loaders.language.places import read as listed_places
from loaders.language.scene import Scene
from loaders.language.verbs import begins_action

_BY_WHOM = re.compile(r"(?<=\s)do\s+")
_DOES = re.compile(
    r"\s+(?:chủ trì|làm đầu mối|hướng dẫn|tiếp tục|đảm nhận|đảm nhiệm|chịu trách nhiệm|phụ trách|thực hiện)(?:\s[^,;:.]{0,40})?$"
)
_PRINCIPLE = re.compile(
    rf"(?P<what>[^,;:.()]{{4,90}}?)\s(?:(?:luôn |luôn luôn )?(?:cần )?phải(?! được)|là(?! (?:cơ quan|đầu mối))|{pattern('clauses', 'states')})\s"
)
_AND_TELLS = re.compile(
    r"(?:(?:đã|cơ bản|cũng|vừa)\s)*(?:ghi nhận|đánh giá cao|biểu dương|hoan nghênh|nhất trí|thống nhất|đồng ý|tán thành|ký|ban hành|gửi|có)\s"
    r"[^;.]{2,220}?,?\s(?:(?:và|đồng thời)\s)?(?=(?:yêu cầu|đề nghị|giao)\s)(?<!được )(?<!theo )(?<!những )(?<!các )(?<!đáp ứng )"
)
"""An authority praises, agrees or signs, and then tells: "Tổng Bí thư đánh giá cao đề xuất … và yêu cầu …"."""
_IN_DOING = re.compile(r"(?:trong|khi|tại)\s[^;:.]{4,120}?\s(?:phải|cần)\s")
"""When what is told holds: "yêu cầu trong thực thi công vụ phải tuân thủ …"."""
_URGES = re.compile(rf"(?:không|tuyệt đối không|{pattern('clauses', 'haste')})\s")
_IS_THE_TASK = re.compile(
    r",? (?:cũng |đều |chính )*là (?:một (?:trong )?(?:những )?)?(?:nhiệm vụ|yêu cầu|nội dung|giải pháp)[^,;.]{0,40}(?:được|do|mà) [^,;.]{2,60}(?:nhấn mạnh|yêu cầu|lưu ý|giao|đặt ra|chỉ đạo|nêu)"
)
_INSTRUMENT = re.compile(
    r"(?:Nghị quyết|Kế hoạch|Chỉ thị|Công điện|Kết luận|Thông báo|Đề án|Chương trình|Quyết định|Văn bản)(?: (?:này|số \S+|\d+(?:\S+)?))?(?: của [^,.;]{3,40}?)? (?=(?:cũng |còn )?(?:yêu cầu|giao|đề nghị|đặt (?:ra )?(?:yêu cầu|nhiệm vụ)|đề ra nhiệm vụ|nêu yêu cầu|(?:cũng |còn )?(?:ghi|nêu|quy định) rõ\s?[:,]))"
)
_I_SAY = re.compile(r"(?:[Tt]ôi|[Cc]húng tôi|[Tt]hay mặt Chính phủ, tôi)\s(?=(?:yêu cầu|đề nghị|giao)\s)")
_HE_SAYS = re.compile(r"(?:Ông|Bà|ông|bà)\s(?:cũng\s|còn\s)?(?=(?:yêu cầu|đề nghị|giao|lưu ý)\s)")
"""In a report, whoever has just been giving orders."""
_SAID = re.compile(r"(?:đã )?(?:có ý kiến(?: chỉ đạo| kết luận)?|kết luận|thống nhất|quyết định)(?: như sau)?:\s+")
""" "Chủ tịch UBND tỉnh có ý kiến như sau: Sở Xây dựng rà soát …": what stands behind the colon is the order."""
_QUOTES = ("“", '"', "*")
"""What may stand right in front of a clause's first word: a quotation mark, a mark of emphasis."""
_IN_ROLE = re.compile(r"với (?:vai trò|tư cách)(?: là)?\s[^,;:.]{3,90},\s")
""" "Với vai trò cơ quan thường trực, đôn đốc các bộ …": as what somebody acts who is told elsewhere."""
_SPEAKER = rx(r"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)\s+[\p{Lu}][\p{Ll}]+(?:\s+[\p{Lu}][\p{Ll}]+){1,4}\s*(?:,|-|–|—)\s*(?=[\p{Lu}])")
""" "Đồng chí Trần Văn Hòa - Phó Giám đốc Sở Y tế đề nghị …": the post speaks."""


class ClauseReader:
    """Reads the clauses of one passage."""

    def __init__(self, passage: Passage, scene: Scene) -> None:
        self.passage, self.text, self.low, self.scene = passage, passage.text, passage.low, scene
        self.actors = reader_of(passage, scene)
        self.addressed = False
        """Whether somebody is told already, above or before: then "chỉ đạo X làm …" is what that one must do."""

        self._nested = False
        self.foretold = False
        """Whether what somebody "sẽ" do is told by an instrument or authority that a report retells."""

    @property
    def of_party(self) -> bool:
        """Whether an organ of the Party gives the document's orders, to the Government too."""
        return lower(self.scene.assigner or "").startswith(PARTY)

    def is_highest(self, one: Mention) -> bool:
        """Whether an authority tells others here and is told by nobody; where the Party speaks, the Government is."""
        name = lower(one.name)
        return name in words("directives", "highest") and not (self.of_party and not name.startswith(PARTY))

    def is_authority(self, one: Mention) -> bool:
        """Whether this is one of those who tell ("Phó Thủ tướng ghi nhận …" is no task of his); a province tells in its own documents only."""
        place = place_of(one.name)
        return lower(one.name).startswith(words("directives", "tellers")) and (
            place is None or place == place_of(self.scene.assigner or "")
        )

    @cached_property
    def due(self) -> list[Due]:
        """The passage's deadlines; of a cell that names bodies nobody asks for them."""
        return deadlines.find_in(self.passage, self.scene.issued)

    def order(self, begin: int, finish: int) -> Order | None:
        """The order that a clause gives, or ``None`` where it gives none. Leads stay empty where the clause names nobody."""
        at = self.connectives(begin + (self.text[begin : begin + 1] in _QUOTES), finish)
        if (speaker := _SPEAKER.match(self.text, at, finish)) and self.actors.actors(speaker.end())[0]:
            at = speaker.end()
        if role := _IN_ROLE.match(self.low, at, finish):
            at = role.end()
        return (
            fronts.told_of(self, at, finish)
            or fronts.topic(self, at, finish)
            or fronts.as_laid_down(self, at, finish)
            or fronts.errand(self, at, finish)
            or fronts.headline(self, at, finish)
            or fronts.places(self, at, finish)
            or circumstances.agreed(self, at, finish)
            or circumstances.whose_lack(self, at, finish)
            or things.this_matter(self, at, finish)
            or fronts.together(self, at, finish)
            or things.by_whom(self, at, finish)
            or things.given(self, at, finish)
            or things.weighed(self, at, finish)
            or things.duty_of(self, at, finish)
            or fronts.time_for_somebody(self, at, finish)
            or self.at(at, finish)
            or fronts.time(self, at, finish)
            or things.thing(self, at, finish)
            or circumstances.circumstance(self, at, finish)
            or fronts.then_told(self, at, finish)
        )

    def due_at(self, at: int) -> Due | None:
        """The deadline whose words begin right here."""
        k = bisect_left(self.due, at, key=lambda d: d.begin)
        return self.due[k] if k < len(self.due) and self.due[k].begin == at else None

    def connectives(self, at: int, finish: int) -> int:
        """Past the words that join the clause to the one before it."""
        while at < finish and (m := connective().match(self.low, at, finish)) and m.end() > at:
            if self.low.startswith(("về ", "để ", "nhằm ", "đối với ", "cụ thể hóa "), at):
                break
            if self.low.startswith(("căn cứ ", "trên cơ sở "), at) and self.low.startswith("của ", m.end()):
                break
            among = self.low.startswith("trong đó ", at) and bool(self.actors.actors(m.end())[0])
            if self.low.startswith("trong ", at) and not (among or m[0].rstrip()[-1] in ",:" or begins_action(self.low, m.end())):
                break
            if self.low.startswith(("riêng ", "còn "), at) and not (
                self.actors.actors(m.end())[0]
                or listed_places(self.text, m.end(), self.scene.issued)[0]
                or self.low.startswith("việc ", m.end())
            ):
                break
            at = m.end()
        return at

    def at(self, at: int, finish: int, *, strict: bool = False) -> Order | None:
        """The order that begins right here: by its teller, its addressee or its verb. ``strict``: behind a comma a modal alone makes none."""
        if told := self.told(at, finish):
            return told
        leads, after = ([], at) if self._directs(at) else self.actors.actors(at)
        if leads and after <= finish and (order := with_leads(self, leads, after, finish)):
            return order
        if not strict and (behind := standing(self, at, finish)) and begins_action(self.low, behind):
            return action(self, Order(behind, finish, modal=True), behind, finish)
        if begins_action(self.low, at) and at < finish:
            return self._by_its_verb(at, finish)
        must = None if strict else modal().match(self.low, at, finish)
        if must and begins_action(self.low, must.end()):
            return action(self, Order(at, finish, modal=True), must.end(), finish)
        return None

    def _directs(self, at: int) -> bool:
        """ "…; lãnh đạo các cơ quan thực hiện …": where the Party speaks to a committee, that is what it does."""
        return self.addressed and self.of_party and self.text.startswith("lãnh đạo ", at)

    def _by_its_verb(self, at: int, finish: int) -> Order | None:
        if self._states_a_principle(at, finish):
            return None
        told_task = _IS_THE_TASK.search(self.low, at, finish) if self.low.find(" là ", at, finish) >= 0 else None
        if told_task:
            return Order(at, told_task.start(), tells=True)
        order = action(self, Order(at, finish), at, finish)
        order.leads = [] if self.addressed else self._agents(order)
        return order

    def _agents(self, order: Order) -> list[Mention]:
        """Who does it, said at the end: "… do Bộ Quốc phòng hướng dẫn thực hiện"."""
        for m in _BY_WHOM.finditer(self.low, order.begin, order.finish) if self.low.find("do", order.begin, order.finish) >= 0 else ():
            agents, after = self.actors.actors(m.end())
            if agents and _DOES.match(self.low[after : order.finish]):
                return agents
        return []

    def _states_a_principle(self, at: int, finish: int) -> bool:
        """ "Bảo vệ trẻ em phải đi từ gia đình", "phòng ngừa là chính": an action is the subject, nobody is told."""
        m = _PRINCIPLE.match(self.low, at, finish)
        if m is None or _has_object(m["what"]) or _URGES.match(m["what"]):
            return False
        comma = self.low.find(", ", m.end(), finish)
        goes_on = comma > 0 and begins_action(self.low, comma + 2)
        return not goes_on and not any(k in self.actors.known for k in range(at, m.end()))

    def told(self, at: int, finish: int) -> Order | None:
        """[teller] yêu cầu|giao|đề nghị … [actors] action."""
        if i_say := _I_SAY.match(self.text, at, finish) or (_HE_SAYS.match(self.text, at, finish) if self.foretold else None):
            at = i_say.end()
        tellers, after = self.actors.actors(at)
        start = link(self.low, after) if tellers else at
        if not tellers and (instrument := _INSTRUMENT.match(self.text, at)):
            start = instrument.end()
        m = tell().match(self.low, start, finish)
        if not m and tellers and (first := _AND_TELLS.match(self.low, start, finish)) and (then := self.told(first.end(), finish)):
            then.assigner = tellers[-1]
            return then
        if tellers and (said := _SAID.match(self.low, start, finish)) and (then := self.order(said.end(), finish)):
            then.assigner, then.tells = tellers[-1], bool(then.leads)
            return then
        if not m or self.low.endswith(("không ", "không được ", "chưa "), 0, m.start()) or not may_tell(self, m["tell"], tellers, m.end()):
            return None
        order = Order(m.end(), finish, assigner=tellers[-1] if tellers else None, tells=True)
        position = m.end()
        if due := self.due_at(position):
            order.before, position = [due], link(self.low, due.finish)
        position = self.connectives(position, finish)
        leads, after = told_whom(self, position, finish, directs=m["tell"] == "chỉ đạo")
        if leads and after <= finish:
            return with_leads(self, leads, after, finish, order) or self._only_leads(order, leads, after, finish)
        return self._told_nobody(order, position, finish, weak=m["tell"] in words("directives", "weak"), colon=":" in m["rest"])

    def _told_nobody(self, order: Order, position: int, finish: int, *, weak: bool, colon: bool) -> Order | None:
        """Behind a verb of telling that names no addressee: an action, nothing, or a circumstance and then an order."""
        acts = begins_action(self.low, position)
        if acts and self._states_a_principle(position, finish):
            return None
        if acts and (not weak or colon or modal().match(self.low, position)):
            return action(self, order, position, finish)
        if not self.low[position:finish].strip(" :.,"):
            order.begin, order.bare = position, True
            return order
        if hollow().fullmatch(self.low, position, finish):
            order.begin, order.hollow = position, True
            return order
        if not weak and (must := _IN_DOING.match(self.low, position, finish)) and begins_action(self.low, must.end()):
            order.modal = True
            return action(self, order, must.end(), finish)
        inner = None if weak or self._nested else self._behind_circumstance(position, finish)
        if inner:
            inner.assigner, inner.tells = order.assigner or inner.assigner, True
        return inner

    def _behind_circumstance(self, position: int, finish: int) -> Order | None:
        """An order behind a circumstance, in which none is looked for behind another verb of telling: a line of them would take for ever."""
        self._nested = True
        try:
            return circumstances.circumstance(self, position, finish)
        finally:
            self._nested = False

    def _only_leads(self, order: Order, leads: list[Mention], after: int, finish: int) -> Order | None:
        if self.low.endswith("quán triệt ", 0, leads[0].begin):
            return None  # who is made to know; nothing more is told
        if self.low[after:finish].strip(" :,.") in ("", "chủ trì"):
            order.leads, order.begin, order.bare = leads, after, True
            return order
        return None


def _has_object(words_in_front: str) -> bool:
    return re.search(rf"(?<!\w){listed('has_object').pattern}", words_in_front) is not None
