"""Targets: figures to be reached ("đạt 80% dịch vụ công trực tuyến toàn trình"), in tasks, goals and orders."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from loaders.document import Document
from loaders.extract.goals import MAX_HEADING, Section, deadline
from loaders.findings import Evidence, Target, Task
from loaders.language import deadlines
from loaders.language.amounts import Amount, amounts, before, is_time
from loaders.language.lexicon import pattern, words
from loaders.language.passage import Passage
from loaders.language.scene import Scene
from loaders.language.sentences import depths, sentences
from loaders.language.verbs import begins_action

_BY_YEAR = re.compile(r"(?<!\w)(?:đến|tới)(?: hết| cuối)?(?: quý [ivx\d]+)? năm (?P<y>20\d\d)")
_STOP = re.compile(r"[;:]\s*|[.,]\s+|[.,]$|\s(?=và \d)")
_OPENS_CLAUSE = re.compile(
    r"(?:đạt|bảo đảm|đảm bảo|góp phần|trong đó|phấn đấu|hoàn thành|tỷ lệ|tỉ lệ|đến|trong|có|bình quân|tối thiểu|ít nhất|xong|trước|và )"
)
_RATIO = re.compile(r"(?<![/\d])\d[\d.]*\s?/\s?\d[\d.]*\s[^\W\d]")
_INDICATOR = re.compile(r"(?:[^\W\d_]+\s+){2,}")
_OF_PEOPLE = re.compile(r"trên (?:một |1 )?(?:[\d.]+ )?(?:vạn |nghìn )?(?:dân|người)")
REACH, MIN_COUNT = 170, 10


def targets(document: Document, passages: Iterable[Passage], tasks: Sequence[Task], scene: Scene) -> tuple[Target, ...]:
    """All targets, in order; each names the task in whose words, or in whose column for the product, it stands."""
    found: list[Target] = []
    section = Section()
    for passage in passages:
        heading = len(passage.low) <= MAX_HEADING
        dues = deadlines.find_in(passage, scene.issued) if heading else []
        section.enter(document, passage, dues)
        if not any(c.isdigit() for c in passage.low) and not _word("floors").search(passage.low):
            continue
        dues = dues or deadlines.find_in(passage, scene.issued)
        found += _of_passage(document, passage, tasks, dues, section, scene)
    return tuple(sorted(found, key=lambda t: (t.evidence.start, t.evidence.end)))


def _of_passage(
    document: Document, passage: Passage, tasks: Sequence[Task], dues: Sequence[deadlines.Due], section: Section, scene: Scene
) -> Iterator[Target]:
    product = next((t for t in tasks if t.product and _within(passage, t.product)), None)
    for sentence in sentences(passage.text):
        last: Amount | None = None
        listed = list(amounts(passage.low, sentence.begin, sentence.finish))
        for k, one in enumerate(listed):
            start, end = passage.span(one.begin, one.finish)
            task = product or next((t for t in tasks if t.evidence.start <= start and end <= t.evidence.end), None)
            if not _is_target(passage.low, sentence.begin, one, last, goals=section.goals, task=task, product=product, scene=scene):
                continue
            last = one
            begin, finish = _extent(
                passage, listed[k - 1].finish if k else sentence.begin, listed[k + 1].begin if k + 1 < len(listed) else sentence.finish, one
            )
            start, end = passage.span(begin, finish)
            due = _due(dues, sentence.begin, begin, finish, one)
            when = deadline(document, passage, due) if due else section.until or (task.deadline if task else None)
            place = Evidence(document.name, start, end, document.text[start:end])
            yield Target(place, " ".join(passage.text[begin:finish].split()), one.shown, one.unit, when, task.id if task else None)


def _within(passage: Passage, evidence: Evidence) -> bool:
    start, end = passage.span(0, len(passage.text))
    return start <= evidence.start and evidence.end <= end and end - start < 400


def _due(dues: Sequence[deadlines.Due], sentence: int, begin: int, finish: int, one: Amount) -> deadlines.Due | None:
    """The deadline in the words of the value, else right behind it, else the last one before it in its sentence."""
    near = [d for d in dues if begin <= d.begin <= finish + 40]
    ahead = [d for d in dues if sentence <= d.begin < one.begin]
    return next(iter(near or ahead[-1:]), None)


@cache
def _word(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern('targets', key)}(?!\w)")


def _is_target(
    low: str, begin: int, one: Amount, last: Amount | None, *, goals: bool, task: Task | None, product: Task | None, scene: Scene
) -> bool:
    """Whether a value is to be reached: set in a goal, wished for, demanded as a minimum, or counted in an order."""
    front = low[begin : one.begin]
    clause = re.split(r"[;(]|\.\s", front)[-1]
    if is_time(one) or _RATIO.search(clause) or _OF_PEOPLE.match(low, one.begin - 5):
        return False
    if last and re.fullmatch(r"[^.;,]{0,40} hoặc ", low[last.finish : one.begin]):
        return True
    wish = _wish(front, scene.issued)
    if one.unit in words("targets", "papers") or (wish is None and _is_reported(clause)):
        return False
    if product:
        return one.is_share or one.unit in words("targets", "units") or _is_large(one)
    aimed = goals or wish is not None
    reached = before("reaches").search(front) is not None
    if before("floors").search(front) or (one.is_share and low.startswith(" trở lên", one.finish)):
        return aimed or task is not None or not _word("reported").search(front)
    if one.is_share or one.shown == "2 con số":
        return aimed or (task is not None and (one.shown in ("100", "2 con số") or reached or _is_aim(front)))
    if aimed:
        opens = not clause.strip() or clause.rstrip().endswith(",")
        return opens or reached or (_makes(front) and not _is_work(one))
    return task is not None and (_is_made(front, one) or (_each().search(front) is not None and not _is_work(one)))


def _wish(clause: str, issued: dt.date | None) -> int | None:
    """Where in front of a value the words begin to wish or demand; ``None`` where they do not."""
    plain = _word("not_wishes").sub(lambda m: " " * len(m[0]), clause)
    found = [m.end() for m in _word("wishes").finditer(plain)]
    found += [m.end() for m in _BY_YEAR.finditer(plain) if not issued or int(m["y"]) >= issued.year]
    told = [m.end() for m in _word("reported").finditer(plain)]
    return max(found) if found and max(found) > max(told, default=-1) else None


def _is_reported(clause: str) -> bool:
    return _word("reported").search(clause[-60:]) is not None or clause.endswith(" được ")


@cache
def _each() -> re.Pattern[str]:
    given = r"(?:có|cử|bố trí|thành lập|lựa chọn|chọn|phân công|giới thiệu|tổ chức|xây dựng)"
    return re.compile(rf"(?<!\w){pattern('targets', 'each')} [^,;.]{{2,30}} {given} $")


def _is_aim(front: str) -> bool:
    """ "số hóa trên 90% hồ sơ": a share that something is brought to, not a rate."""
    over = re.search(r"(?<!\w)(?:trên|hơn) $", front) is not None
    return (over or _makes(front)) and not _word("rates").search(front[-40:])


def _is_made(front: str, one: Amount) -> bool:
    """ "bồi dưỡng 10.000 giám đốc": a verb that makes or gives, and a count that is no paper's or body's."""
    return _is_large(one) and _makes(front) and not _is_work(one)


def _is_large(one: Amount) -> bool:
    return re.fullmatch(r"\d+", one.shown) is None or int(one.shown) >= MIN_COUNT


def _makes(front: str) -> bool:
    """Whether a verb that makes or gives stands right in front, or opened what ends in "cho": "phủ sóng cho 300 thôn"."""
    given = front.endswith(" cho ") and re.search(rf"(?:^|[;,.] |(?<!\w)(?:{pattern('targets', 'makes')}))", front) is not None
    return given or before("makes").search(front) is not None


def _is_work(one: Amount) -> bool:
    return one.unit is None or one.unit in words("targets", "no_product")


def _extent(passage: Passage, begin: int, finish: int, one: Amount) -> tuple[int, int]:
    """The clause of a value between those of its neighbours: from what is counted to the next clause; brackets stay whole."""
    low, inside = passage.low, depths(passage.text)
    depth = inside[one.begin]
    first = max(begin, one.begin - REACH)
    stops = [s for s in _STOP.finditer(low, first, one.begin) if inside[s.start()] == depth]
    at = stops[-1].end() if stops else first if first == begin else one.begin
    said = low[at : one.begin]
    if (
        len(stops) > 1
        and stops[-1][0].startswith(",")
        and one.shown != "100"
        and not _INDICATOR.search(_bare(said))
        and _bare(said) != said.strip()
    ):
        at = stops[-2].end()
    end = _end(low, inside, one, finish)
    at += len(low[at:end]) - len(low[at:end].lstrip(" ,;.)"))
    return at, max(at + len(low[at:end].rstrip(" .;,(")), one.finish)


def _end(low: str, inside: list[int], one: Amount, finish: int) -> int:
    depth, limit = inside[one.begin], min(finish, one.finish + REACH)
    last = one.finish
    for stop in _STOP.finditer(low, one.finish, limit):
        if inside[stop.start()] > depth:
            continue
        after = low[stop.end() : limit]
        last = stop.start()
        if not stop[0].startswith(",") or not after or _OPENS_CLAUSE.match(after) or begins_action(low, stop.end()):
            return min(last, next((k for k in range(one.finish, last) if inside[k] < depth), last))
    close = next((k for k in range(one.finish, limit) if inside[k] < depth), limit)
    return min(close, last if limit == finish and low[limit : limit + 1].isdigit() and last > one.finish else limit)


def _bare(words_: str) -> str:
    """Words in front of a value without bounds and reaches: what is left names what is counted."""
    for key in ("wishes", "floors", "reaches", "bounds"):
        words_ = _word(key).sub("", words_)
    return " ".join(words_.split())
