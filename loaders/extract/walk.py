"""The walk through a document's parts that finds its tasks, with what headings and lead-ins hand down."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract import brackets, closings, fields, moods
from loaders.extract.clauses import ClauseWalk
from loaders.extract.drafts import Context, Draft, Placed
from loaders.extract.lead_ins import answerable, bodies_named, only_aside, towards
from loaders.extract.order import ANSWERS_FOR, Order
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part
from loaders.extract.setting import placed
from loaders.language.deadlines import Due
from loaders.language.late import Late
from loaders.language.letters import rx
from loaders.language.mentions import Mention
from loaders.language.scene import Scene
from loaders.language.sentences import clauses, depths_in, sentences, sentences_in
from loaders.language.verbs import begins_action

_TELLS_BELOW = Late(r"\s(?:yêu cầu|chỉ đạo|đề nghị|giao|kết luận|quyết nghị)(?: như sau)?\s*:\s*$")
_ANNOUNCES = Late(
    r"(?:ban hành|xây dựng|thông báo|báo cáo|kết luận|thống nhất|quyết định|trình|có ý kiến|tổ chức (?:hội nghị|phiên họp|cuộc họp)|triển khai (?:kế hoạch|thực hiện)|trân trọng)"
)
RUNNING = 9.0
"""The depth of text without a mark: below every numbered part."""


_OPENS = Late(r"(?<!\w)(?:kết luận|có ý kiến|ý kiến|yêu cầu|đề nghị|chỉ đạo|chỉ thị|quyết nghị|quyết định|giao|thông báo)(?!\w)[^.;]*:\s*$")


def _opening(parts: Sequence[Part]) -> int | None:
    """The part whose lead-in ("Thủ tướng Chính phủ yêu cầu:", "… kết luận như sau:") opens the orders; recitals stand before it.

    Decree 30/2020/NĐ-CP, Annex III, has dispatches, directives and notices begin so; numbered parts before it mean another form.
    """
    for k, part in enumerate(parts):
        if part.leads_in and _OPENS.search(part.passage.low.rstrip(" *")):
            return k
        if part.depth is not None and part.mark and not part.mark.startswith(("-", "–", "+", "*")):
            return None
    return None


_CAPTION = Late(
    r"(?:^|[(_\s.-])(?:ảnh|nguồn ảnh)(?: minh họa)?\s*[:/-][^.;]{0,70}\)?\.?\s*$|[-–]\s*ảnh \d{1,2}\.?\s*$|\(hình (?:từ|ảnh|minh họa)[^()]{0,30}\)\W*$|(?:-|–)\s*ảnh minh họa\s*$"
)
_BYLINE = rx(r"\W*(?:[\p{Lu}][\p{Ll}]*[\s.&,-]*){1,8}(?:\([^()]{2,30}\))?\W*")
"""Who wrote a report: capitalised words alone."""
_BELONGING = Late(r"(?:trực )?thuộc(?: \S+){1,8}$")
_SHORT = 200
_ITS_MATTERS = Late(r"(?:nội dung|nhiệm vụ|công việc|việc|giải pháp)(?: \w+){0,3} sau(?: đây)?\W*\Z")
"""A lead-in whose points are parts of its task; one that ends "cụ thể:", "trong đó:" says what the task is to heed."""
_THEN_TELLS = rx(r",\s+(?=[\p{Lu}])")
_AT_END = 320
_SETS_OUT = Late(r"(?:nhiệm vụ|giải pháp|nội dung|công việc)(?: cụ thể| trọng tâm| chủ yếu)*(?: sau(?: đây)?| như sau)?\s*:\s*$")
_TO_BE_DONE = Late(
    r"(?:nhiệm vụ|công việc|nội dung|đề án|văn bản)[^.;]*[,(–-]\s*(?:phải |cần )?(?:hoàn thành|thực hiện|xong|trình|ban hành)(?: xong)?\s*(?:trong\s|ngay\s)?$"
)
_TASKS_BELOW = Late(
    r"\W*(?:\w{1,4}[.)]\s*)?(?:(?:các|những|một số|\d{1,3})\s)?(?:nhóm )?(?:nhiệm vụ|giải pháp)(?!\w)|\W*(?:\w{1,4}[.)]\s*)?(?:tổ chức|phân công) thực hiện\W*$"
)
_TASKS_OF = Late(
    r"(?:nghị quyết|chương trình|kế hoạch|đề án|chiến lược|chỉ thị|quyết định|công điện)[^.;:]{0,80}\s(?:đề ra|xác định|đưa ra|đặt ra|nêu|nêu rõ)\s"
    r"[^.;:]{0,30}(?:nhiệm vụ|giải pháp)[^.;]{0,60}[.:]?\s*$"
)
"""In a report: a heading, or a sentence of its own, behind which an instrument's tasks are told."""
_FOR_A_PURPOSE = Late(r"(?<!\S)(?:Để|Nhằm)\s[^.;:]*$")
"""What a lead-in is for has its own day ("Để khởi công ngày 19/12, yêu cầu …:"): it is nobody's deadline."""
_AIMS = Late(r"(?<!\w)(?:để|nhằm|theo hướng|bao gồm|gồm|(?:nguyên tắc|quan điểm|phương châm|tiêu chí)[^,;.:]{0,40})\s*:\s*$")
"""A lead-in that ends so is the task itself; the items below say what it is for or what it holds."""


def _aims(part: Part) -> bool:
    return part.passage.low.rstrip().endswith(":") and _AIMS.search(part.passage.low) is not None


def _is_labelled(part: Part | None) -> bool:
    return part is not None and fields.label(part.passage.low) is not None


_PARTS_OF_IT = Late(r"(?<!\w)(?:trong đó|cụ thể)(?: là)?\s*:\s*$")
"""Behind a task, what stands below is part of it."""


def _dates_all(low: str, due: Due) -> bool:
    """Whether a heading says by when all below it is to be done: "Từ nay đến …", "NHÓM NHIỆM VỤ …, HOÀN THÀNH TRƯỚC NGÀY …"."""
    return due.rule == "from-now-to" or _TO_BE_DONE.search(low, 0, due.begin) is not None


class Walk:
    """Goes through the parts once, in order. ``news`` switches to the reading of prose reports."""

    def __init__(self, scene: Scene, *, news: bool) -> None:
        self.scene, self.news = scene, news
        self.stack: list[Context] = [Context(-1.0)]
        self.clauses = ClauseWalk(news=news)
        self.set_out = False
        """In a report: whether a lead-in has opened all orders ("… yêu cầu … thực hiện các nhiệm vụ sau:"); the headings behind it part them."""
        self.begun = False
        """Whether a numbered part or a lead-in has been read: the headings before it are the document's type and title."""

    @property
    def drafts(self) -> list[Draft]:
        """The tasks found so far."""
        return self.clauses.drafts

    def run(self, parts: Sequence[Part]) -> list[Draft]:
        """All tasks of the running text."""
        opening = None if self.news else _opening(parts)
        for k, part in enumerate(parts):
            self.clauses.reciting = opening is not None and k <= opening
            self.clauses.opened = opening is not None and k > opening
            self._part(part, parts[k + 1] if k + 1 < len(parts) else None)
        return self.drafts

    def _part(self, part: Part, following: Part | None) -> None:
        if self.news and (
            (("ảnh" in part.passage.low or "(hình " in part.passage.low) and _CAPTION.search(part.passage.low))
            or (part.mark is None and not part.leads_in and _BYLINE.fullmatch(part.passage.text))
        ):
            return
        self.begun = self.begun or part.depth is not None or part.leads_in
        depth = part.depth if part.depth is not None else 0.5 if part.heading else RUNNING
        while len(self.stack) > 1 and self.stack[-1].depth >= depth:
            self.stack.pop()
        if self.news and moods.mandate(part.passage.low):
            self.stack.append(
                Context(depth if depth < RUNNING else self._running_depth(), orders=False, mandate=True, first=len(self.drafts))
            )
        if any(context.mandate for context in self.stack):
            return
        if not self.news and (labels := fields.behind_a_task(part.passage.low)):
            self._with_labels(part, following, labels)
            return
        reader = ClauseReader(part.passage, placed(part.passage, self.scene) if self.news else self.scene)
        if fields.apply(self.stack, self.drafts, part, reader) or brackets.alone(self.drafts, part, reader):
            return
        if not part.mark and closings.close(self.drafts[self.stack[-1].first :], part, reader):
            return
        if self._is_title(part, following, reader):
            self.stack.append(self._title(part, reader, depth))
            self.clauses.quiet()
            self.set_out |= self.news and _TASKS_BELOW.match(part.passage.low) is not None
            self.clauses.speaking = self.set_out and self.stack[-1].orders is not False
            return
        before = len(self.drafts)
        aims = _aims(part)
        here = self._context()
        if _is_labelled(following) and begins_action(part.passage.low):  # "- Cơ quan chủ trì: …" below says who must
            here.orders = True
        self.clauses.read(part, reader, here, leads_in=part.leads_in and following is not None and not aims)
        if self.news and len(self.drafts) == before and _TASKS_OF.search(part.passage.low):
            self.set_out = self.clauses.speaking = True
        if aims and len(self.drafts) > before and depth < RUNNING:
            self.stack.append(Context(depth, orders=False, first=len(self.drafts)))
        elif part.leads_in and following is not None:
            self._hand_down(part, reader, depth)

    def _with_labels(self, part: Part, following: Part | None, at: int) -> None:
        """A paragraph whose last sentences are labelled fields of the tasks before them."""
        before, said = len(self.drafts), part._replace(passage=part.passage.until(at))
        self._part(said, following)
        fields.close(self.drafts[before:], part, ClauseReader(part.passage, self.scene), at)

    def _context(self) -> Context:
        """What holds here: the innermost word on each matter."""
        here = Context(self.stack[-1].depth)
        for context in self.stack:
            here.orders = here.orders if context.orders is None else context.orders
            if context.leads:
                here.leads, here.coordinators = context.leads, context.coordinators
            here.assigner = context.assigner or here.assigner
            here.dues = context.dues or here.dues
        return here

    def _is_title(self, part: Part, following: Part | None, reader: ClauseReader) -> bool:
        text = part.passage.text.strip()
        if begins_action(part.passage.low) and (_is_labelled(following) or _aims(part)):
            return False
        if part.heading or (self.news and following is not None and len(text) < 130 and text[-1:].isalnum()):
            return True
        if part.mark and ";" in text[:-1] and len(text) < _SHORT and bodies_named(part, reader)[1] == "":
            return True
        if part.mark and following is not None and following.depth is None and text[-1:].isalnum() and self._names_nobody(part, reader):
            return self._tells_somebody(following)
        below = following is not None and following.depth is not None and (part.depth is None or following.depth > part.depth)
        if part.depth is None or not below or text[-1:] in ".;" or len(text) > 400 or len(sentences(text)) > 1:
            return False
        order = reader.order(0, len(part.passage.text.rstrip(" :")))
        return order is None or (not order.leads and not order.tells) or order.bare or (order.hollow and part.leads_in)

    def _names_nobody(self, part: Part, reader: ClauseReader) -> bool:
        """Whether a line gives no order to anybody in particular, and sets no time."""
        order = None if reader.due else reader.order(0, len(part.passage.text))
        return order is not None and not order.leads and not order.tells and not order.modal

    def _tells_somebody(self, following: Part) -> bool:
        """Whether a paragraph tells somebody what to do: the line without a stop above it only says what about."""
        order = ClauseReader(following.passage, self.scene).order(0, len(following.passage.text.rstrip(" :")))
        return order is not None and bool(order.leads)

    def _title(self, part: Part, reader: ClauseReader, depth: float) -> Context:
        context = Context(depth, moods.mood(part.passage.low) if part.mark or self.begun else None, first=len(self.drafts))
        leads, rest = bodies_named(part, reader)
        says_no_more = rest.lower() in ("", "chủ trì", "có trách nhiệm", "chịu trách nhiệm") or only_aside(rest)
        if leads and (says_no_more or ANSWERS_FOR.match(rest.lower())):
            context.leads = [(part, m) for m in leads]
            context.orders = True
        elif leads and leads[-1].kind == "group" and (_BELONGING.match(rest.lower()) or self._names_only(part, reader, rest)):
            whole = leads[-1]._replace(name=f"{leads[-1].name} {rest}", finish=len(part.passage.text.rstrip(" :.*")))
            context.leads, context.orders = [(part, m) for m in [*leads[:-1], whole]], True
        elif order := reader.order(0, len(part.passage.text.rstrip(" :"))):
            self._take(context, part, reader, order)
            context.orders = True if (order.tells and part.leads_in) or ((order.bare or order.hollow) and order.leads) else context.orders
        context.dues = context.dues or [Placed(part, d) for d in reader.due if d.end and part.mark and _dates_all(part.passage.low, d)]
        return context

    def _names_only(self, part: Part, reader: ClauseReader, rest: str) -> bool:
        return len(rest.split()) <= 5 and not reader.order(0, len(part.passage.text.rstrip(" :")))

    def _take(self, context: Context, part: Part, reader: ClauseReader, order: Order) -> None:
        context.leads = [(part, m) for m in order.leads] or context.leads
        context.coordinators = [(part, m) for m in order.coordinators] or context.coordinators
        context.assigner = (part, order.assigner) if order.assigner else context.assigner
        inside = [d for d in reader.due if d.begin >= order.begin] if order.hollow or order.bare else []
        ahead = [d for d in order.before if not _FOR_A_PURPOSE.search(part.passage.text, 0, d.begin)]
        context.dues = [Placed(part, d) for d in [*ahead, *inside] if d.end] or context.dues

    def _hand_down(self, part: Part, reader: ClauseReader, depth: float) -> None:
        """A paragraph that ends with a colon hands its addressee down to the items below."""
        last = sentences_in(part.passage)[-1]
        stop = len(part.passage.text.rstrip(" :"))
        order = reader.order(last.begin, stop)
        if not (order and (order.leads or order.tells)):
            for clause in clauses(part.passage.text, last.begin, stop, depths_in(part.passage))[-1:]:
                order = reader.order(clause.begin, stop) or order
        order = order if order and (order.leads or order.tells) else self._told_at_end(reader, stop) or order
        context = Context(depth if depth < RUNNING else self._running_depth(), first=len(self.drafts))
        own = [d for d in self.drafts if d.part is part]
        if own:
            context.leads, context.assigner = own[-1].leads, own[-1].assigner
            context.orders = True if _PARTS_OF_IT.search(part.passage.low) else None
        if self.news and _OPENS.search(part.passage.low.rstrip(" *")) and moods.mood(part.passage.low.rpartition(", ")[2]) is not False:
            self.clauses.speaking = True
        self.set_out |= (
            self.news and order is not None and order.tells and bool(order.leads) and _SETS_OUT.search(part.passage.low) is not None
        )
        announces = order is not None and not order.tells and not order.modal and _ANNOUNCES.match(part.passage.low, order.begin)
        if order and not announces:
            self._take(context, part, reader, order)
            context.orders = True
            if own and not _ITS_MATTERS.search(part.passage.low):
                context.coordinators = []
        if people := towards(part, reader) or ([] if context.leads else answerable(part, reader, last.begin)):
            context.leads, context.orders = people, True
        if teller := self._teller_at_end(part, reader):
            context.assigner = context.assigner or (part, teller)
        if not (order and not announces) and moods.mood(part.passage.low) is not False and moods.opens_orders(part.passage.low):
            context.orders = True
        while len(self.stack) > 1 and self.stack[-1].depth >= context.depth:
            self.stack.pop()
        self.stack.append(context)

    def _told_at_end(self, reader: ClauseReader, stop: int) -> Order | None:
        """Who tells whom, at the end of a lead-in that first says at length why: "…, Bộ Chính trị giao Đảng ủy Chính phủ …:"."""
        for m in _THEN_TELLS.finditer(reader.text, max(0, stop - _AT_END), stop):
            order = reader.told(m.end(), stop) if reader.actors.actors(m.end())[0] else None
            if order and order.leads:
                return order
        return None

    def _teller_at_end(self, part: Part, reader: ClauseReader) -> Mention | None:
        """Who tells, in a long lead-in that ends with it: "…, Thủ tướng Chính phủ yêu cầu:"."""
        m = _TELLS_BELOW.search(part.passage.low)
        for at in range(max(0, m.start() - 90), m.start()) if m else ():
            tellers, after = reader.actors.actors(at) if part.passage.text[at].isupper() else ([], at)
            if m and tellers and abs(after - m.start()) <= 1:
                return tellers[-1]
        return None

    def _running_depth(self) -> float:
        """Running text that leads in stands right below the heading it follows."""
        return self.stack[-1].depth + 0.01 if self.stack[-1].depth >= 0 else 0.6
