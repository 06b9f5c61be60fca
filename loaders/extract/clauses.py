"""The clauses of one part, read in order: which are tasks, and what each takes over from the ones before it."""

from __future__ import annotations

import re

from loaders.extract import below, brackets, tails
from loaders.extract.action import only_partners
from loaders.extract.drafts import Carry, Context, Draft, Placed
from loaders.extract.each_place import in_organ
from loaders.extract.no_task import announces, narrates, no_task, others_say, sets_out, takes_office, takes_up_duties
from loaders.extract.order import Order, states, tell
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part
from loaders.extract.points import Point, points
from loaders.extract.returns import returned
from loaders.extract.splits import splits
from loaders.language.deadlines import Due, within
from loaders.language.mentions import Mention
from loaders.language.sentences import Stretch, clauses, depths_in, sentences_in

_HOLDS = re.compile(r"trong đó,? (?:(?:có|gồm|bao gồm) (?!việc|trách nhiệm)|(?:lưu ý|chú ý|chú trọng) (?:việc|đến|tới)(?!\w))")
""" "…; trong đó có quy định về …": what the thing before it holds."""
_OTHERWISE = re.compile(
    r"(?:quá|hết|sau|nếu quá|nếu sau) (?:thời hạn|thời gian|thời điểm|ngày|hạn)(?!\w)|nếu (?:không|chậm|để)(?!\w)|trường hợp (?:không|chậm|quá)(?!\w)"
)
""" "…; quá thời hạn này, Bộ Công Thương sẽ …": what comes of leaving it undone."""


class ClauseWalk:
    """Reads the parts' clauses one after the other. ``speaking``: in a report, whether somebody is giving orders just now."""

    def __init__(self, *, news: bool) -> None:
        self.news = news
        self.drafts: list[Draft] = []
        self.speaking = False
        self.carry = Carry()
        self.first = 0
        self.before = (0, 0)
        """From which to which draft the part before this one went."""
        self.told: list[Mention] = []
        self.opened = False
        """Whether a lead-in has opened the document's orders ("… kết luận như sau:")."""
        self.reciting = False
        """Whether the document's orders are still to begin: then only the last sentence, which opens them, counts."""

    def quiet(self) -> None:
        """A heading: what was said before it holds no longer."""
        self.speaking, self.carry = False, Carry()

    def read(self, part: Part, reader: ClauseReader, context: Context, *, leads_in: bool) -> None:
        """The tasks of one part."""
        self.before, self.first = (self.first, len(self.drafts)), len(self.drafts)
        reader.actors.after(self.told)
        if not self.news:
            self.carry = Carry()
        inside = depths_in(part.passage)
        listed = sentences_in(part.passage)
        for sentence in listed[-1:] if self.reciting else listed:
            _Sentence(self, part, reader, context, inside, leads_in and sentence is listed[-1]).read(sentence)


class _Sentence:
    """One sentence of one part."""

    def __init__(self, walk: ClauseWalk, part: Part, reader: ClauseReader, context: Context, inside: list[int], leads_in: bool) -> None:
        self.walk, self.part, self.reader, self.context = walk, part, reader, context
        self.inside, self.leads_in = inside, leads_in
        self.text, self.low = part.passage.text, part.passage.low
        self.opener: Order | None = None
        self.principled = False
        """Whether the sentence has said what ought to be, so that what goes on behind a semicolon is told to nobody."""
        self.pointed = False
        """Whether the sentence has points "(1)", "(2)", or is one."""
        self.ahead: list[Due] = []
        """The time that opens the sentence ("Trong 6 tháng tới, …; …; …"): it holds for every clause of it."""

    def read(self, sentence: Stretch) -> None:
        self.start, self.mine = sentence.begin, len(self.walk.drafts)
        marked = points(self.reader, sentence)
        self.pointed = bool(marked) or (self.part.mark or "").startswith("(")
        if marked:
            self.opener = self._open(sentence.begin, marked[0].begin)
        spots = marked or [Point(sentence.begin, sentence.begin)]
        for k, (start, after) in enumerate(spots):
            finish = spots[k + 1].begin if k + 1 < len(spots) else sentence.finish
            self._point(Stretch(after, finish), f"{start}", self.leads_in and finish == sentence.finish)
        if self.opener and self.opener.leads:  # behind its last point it goes on as before
            self.walk.carry = Carry(self.part, "", self._own(self.opener), self._assigner(self.opener))

    def _open(self, begin: int, finish: int) -> Order | None:
        """What stands before "(1)": the addressee of all points, or a title."""
        stop = begin + len(self.text[begin:finish].rstrip(" :,"))
        if stop <= begin:
            return None
        leads, after = self.reader.actors.actors(begin)
        if leads and after >= stop - 1:
            return Order(after, stop, leads=leads, bare=True)
        order = self.reader.order(begin, stop)
        if order and (order.leads or order.tells):
            self.walk.speaking |= order.tells
            return order
        if partners := only_partners(self.reader, begin, stop):
            return Order(stop, stop, coordinators=partners, bare=True)
        front = self.low[begin:stop]
        if (
            self.walk.news
            and re.search(r"nhiệm vụ|yêu cầu|giải pháp|việc (?:phải|cần) làm", front)
            and not narrates(front.replace("đã đưa ra", ""))
        ):
            self.walk.speaking = True
            return Order(stop, stop, tells=True, bare=True)
        return None

    def _point(self, stretch: Stretch, point: str, leads_in: bool) -> None:
        base = self.inside[stretch.begin] if stretch.begin < len(self.inside) else 0
        level = [max(0, d - base) for d in self.inside] if base else self.inside
        listed = self._bodies_joined(clauses(self.text, stretch.begin, stretch.finish, level))
        for k, clause in enumerate(listed):
            self._clause(clause, point, later=k > 0, leads_in=leads_in and k == len(listed) - 1)

    def _bodies_joined(self, listed: list[Stretch]) -> list[Stretch]:
        """A semicolon between bodies parts no clauses: "Các bộ, ngành; Ủy ban nhân dân các tỉnh rà soát …"."""
        joined = list[Stretch]()
        for clause in listed:
            before = joined[-1] if joined else None
            if before and self.reader.actors.actors(before.begin)[1] > clause.begin:
                joined[-1] = Stretch(before.begin, clause.finish)
            else:
                joined.append(clause)
        return joined

    def _clause(self, clause: Stretch, point: str, *, later: bool, leads_in: bool) -> None:
        finish = clause.begin + len(self.text[clause.begin : clause.finish].rstrip(" .;,/:*"))
        if self.walk.reciting and not (leads_in and clause.finish >= len(self.text.rstrip()) - 1):
            return
        clause = Stretch(tails.closing_front(self._mine(), self.reader, clause, later=later), clause.finish)
        if tails.closes_above(self._above(), self.part, self.reader, Stretch(clause.begin, finish)) or tails.close(
            self._mine(), self.reader, Stretch(clause.begin, finish), point, later=later
        ):
            return
        self.reader.addressed, self.reader.foretold = self._addressed(), self.walk.news and self.walk.speaking
        order = None if later and _HOLDS.match(self.low, clause.begin) else self.reader.order(clause.begin, finish)
        if order and (order.tells or (order.leads and order.modal)):
            self.walk.speaking = True
        if order and (own := returned(self._mine(), self.reader, order, self.start)):
            order.leads = own
        opens = not later and not self.reader.actors.actors(clause.begin)[0]
        self.principled = not (order and order.leads) and (
            self.principled or (order is None and states(self.low, clause.begin, finish, opens=opens))
        )
        if not order or not self._is_task(order, clause):
            self._not_a_task(order, clause.begin, finish, point, later=later)
            return
        if leads_in and below.only_tells(self.low, order, finish):
            return
        own_part = below.own_part(self.low, order, finish) if leads_in else None
        if own_part:
            self._remember(order, point)
            order.finish = own_part
        elif order.bare or (leads_in and below.only_leads_in(self.low, order, finish)):
            self._remember(order, point)
            return
        for k, one in enumerate(splits(self.reader, order, self.inside)):
            if not (takes_office(self.low, one.begin) or (self.walk.news and announces(self.low, one.begin))):
                self._draft(one, point, first=k == 0)

    def _mine(self) -> list[Draft]:
        """The tasks of this part so far."""
        return self.walk.drafts[self.walk.first :]

    def _above(self) -> list[Draft]:
        """The tasks of the part above, where this one goes on without a mark of its own and has none yet."""
        return self.walk.drafts[slice(*self.walk.before)] if self.part.mark is None and not self._mine() else []

    def _addressed(self) -> bool:
        carry = self.walk.carry
        return bool(self.context.leads or (self.opener and self.opener.leads) or (carry.leads and carry.part is self.part))

    def _not_a_task(self, order: Order | None, begin: int, finish: int, point: str, *, later: bool) -> None:
        last = self.walk.drafts[-1] if len(self.walk.drafts) > self.walk.first else None
        if later and last and last.point == point and order is None and not _OTHERWISE.match(self.low, begin):
            goes_on_from, last.finish = last.finish, max(last.finish, finish)
            last.dues += [Placed(self.part, d) for d in within(self.reader.due, goes_on_from, finish) if d.rule != "recurring"]
        elif not later and self.walk.news:
            said = self.low[max(0, finish - 400) : finish]
            self.walk.speaking = (self.walk.speaking and not narrates(said) and not others_say(said)) or sets_out(said)

    def _is_task(self, order: Order, clause: Stretch) -> bool:
        dated = bool(order.before or within(self.reader.due, clause.begin, order.finish))
        if no_task(self.low, self.start, clause.begin, order, news=self.walk.news, dated=dated, addressed=self._addressed()):
            return False
        if order.tells:
            return self.context.orders is not False or (bool(order.leads) and not self._only_says_so(order, clause))
        if order.leads and order.modal:
            return True
        if self.principled and not order.leads:
            return False
        if order.leads and all(self.reader.is_highest(m) for m in order.leads):
            return False
        narrated = narrates(self.low[max(clause.begin, self.low.rfind(": ", clause.begin, order.begin)) : order.begin])
        if self.walk.news:
            self.walk.speaking |= takes_up_duties(self.low, self.start)
            if self.context.orders is False and self.part.mark is not None and not order.leads:
                return False
            listed = self.context.orders is True and self.part.mark is not None
            charged = "chủ trì, phối hợp" in self.low[clause.begin : order.begin]
            resumes = bool(order.leads) and (dated or charged) and bool(self.walk.drafts)
            self.walk.speaking |= resumes and not narrated
            return (self.walk.speaking or listed or self._continues(clause)) and not narrated
        if self.context.orders is False:
            return self._continues(clause) and not order.leads and not narrated
        if order.leads:
            return not narrated and (
                self.context.orders is True
                or self.walk.opened
                or "chủ trì" in self.low[clause.begin : min(order.finish, clause.begin + 200)]
                or order.bare
                or self.part.depth is not None
            )
        carried = self.walk.carry.part is self.part and bool(self.walk.carry.leads)
        return self.context.orders is True or bool(self.opener) or carried or (self._continues(clause) and bool(self.walk.drafts[-1].leads))

    def _only_says_so(self, order: Order, clause: Stretch) -> bool:
        """ "Mục đích: … phân công nhiệm vụ cho các sở …": what a plan is for, told by nobody."""
        said = tell().match(self.low, clause.begin)
        return order.assigner is None and said is not None and said["tell"].endswith(("nhiệm vụ", "trách nhiệm"))

    def _continues(self, clause: Stretch) -> bool:
        """Whether the clause goes on behind a task of the same sentence."""
        last = self.walk.drafts[-1] if len(self.walk.drafts) > self.walk.first else None
        return last is not None and "." not in self.text[last.finish : clause.begin]

    def _remember(self, order: Order, point: str) -> None:
        """A clause that names who must, but not yet what, speaks for the clauses behind it."""
        if order.leads or order.tells:
            self.walk.carry = Carry(self.part, point, self._own(order), self._assigner(order))

    def _own(self, order: Order) -> list[tuple[Part, Mention]]:
        above = self.context.leads[0][1].name if len(self.context.leads) == 1 else ""
        return [(self.part, m) for m in in_organ(order.leads, above)]

    def _assigner(self, order: Order) -> tuple[Part, Mention] | None:
        if order.assigner:
            return (self.part, order.assigner)
        return self.walk.carry.assigner or self.context.assigner

    def _draft(self, order: Order, point: str, *, first: bool) -> None:
        leads, implied = self._leads(order, point)
        draft = Draft(self.part, order.begin, order.finish, leads, [(self.part, m) for m in order.coordinators], self._assigner(order))
        draft.implied, draft.point = implied, point
        if implied and leads and leads == self.context.leads:
            known = {m.name for m in order.coordinators}
            draft.coordinators += [(p, m) for p, m in self.context.coordinators if m.name not in known]
        if self.opener and self.opener.bare and not draft.coordinators and leads == (self._own(self.opener) or self.context.leads):
            draft.coordinators = [(self.part, m) for m in self.opener.coordinators]
        inside = within(self.reader.due, order.begin, order.finish)
        draft.dues = [Placed(self.part, d) for d in [*order.before, *inside]]
        if first and order.before and not self.ahead and len(self.walk.drafts) == self.mine:
            self.ahead = [d for d in order.before if self._opens(d)]
        handed = self.opener.before if self.opener and self.opener.before else self.ahead
        if not draft.dues and handed:
            draft.dues = [Placed(self.part, d) for d in handed]
        draft.handed = list(self.context.dues)
        if not first and not draft.dues and order.leads and self.walk.drafts and self.walk.drafts[-1].part is self.part:
            shared = [p for p in self.walk.drafts[-1].dues if p.due.begin < self.walk.drafts[-1].begin]
            draft.dues = shared
        brackets.fill(draft, self.reader)
        self.walk.told = [*self.walk.told, *(m for _, m in leads)][-8:]
        self.reader.actors.after(self.walk.told)
        self.walk.drafts.append(draft)
        tails.share_back(self._mine(), self.low, pointed=self.pointed)
        if order.leads or order.tells:
            self.walk.carry = Carry(self.part, point, leads, draft.assigner)

    def _opens(self, due: Due) -> bool:
        """Whether a time stands at the head of the sentence, parted by a comma from what is to be done."""
        return due.begin - self.start <= 24 and self.text[due.finish : due.finish + 2].lstrip().startswith(",")

    def _leads(self, order: Order, point: str) -> tuple[list[tuple[Part, Mention]], bool]:
        """Who must: named here, by the points' opener, by the clause before, or by the lead-in above."""
        if order.leads and not order.implied_from_first:
            return self._own(order), False
        if order.implied_from_first:
            before = self.walk.drafts[-1].leads if self.walk.drafts else self.context.leads
            return self._own(order) or before, not order.leads
        quoted = self.text[self.start : self.start + 1] in ('"', "“") and self.inside[order.begin] > 0
        if (order.tells or (quoted and self.walk.carry.part is not self.part)) and not order.leads and self.walk.news:
            return [], False
        carry = self.walk.carry
        if carry.part is self.part and carry.point == point and carry.leads:
            return carry.leads, True
        if self.opener:
            own = [(self.part, m) for m in self.opener.leads]
            return (own or ([] if self.walk.news else self.context.leads)), not own
        listed = self.part.mark is not None and bool(self.context.leads)
        if carry.part is self.part or (self.walk.news and not listed):
            return (carry.leads or self.context.leads), True
        return self.context.leads, True
