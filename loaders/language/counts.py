"""Counts of things that are done or not: "45/60 nhiệm vụ", "còn 9 bệnh viện chưa kết nối", "đã hoàn thành 12".

The nouns that are counted and the words that say how far they are stand in ``lexicon/counts.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from loaders.language.late import Late
from loaders.language.lexicon import pattern
from loaders.language.openers import Opened
from loaders.language.passage import Passage
from loaders.language.sentences import Stretch

STATES = ("completed_or_in_progress", "completed_on_time", "overdue", "not_completed", "in_progress", "completed", "late")
_FIGURE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)"
_NO_COUNT = Late(
    r"(?<!\w)(?:ngày|tháng|năm|quý|sáng|chiều|tối|(?<!tổng )(?<!trong )số|thứ|hạng|vị trí|điều|khoản|điểm|mục|giai đoạn|tỷ lệ|-) ?$"
)
_REACH = 400
_STOP = Late(r"[;.(:)]|,\s(?=trong|đạt|doanh|còn|song|nhưng|tuy|\d|có \d)|\s(?=và (?:còn )?\d|và hoàn thành|và đang )")
_BARE_STOP = Late(r"[;.():]|,\s(?!muộn)|\svà (?=(?:còn )?\d)")
_SAID = Opened(
    Late(
        rf"(?<!\w)(?P<said>(?:đã )?hoàn thành|đang thực hiện|đang triển khai|quá hạn|chậm tiến độ|chưa hoàn thành|chưa thực hiện|đúng hạn|là)(?: là|:)? "
        rf"(?P<n>{_FIGURE})(?=\s*[,;.)]|\s+và|\s+\(|$)"
    ),
    "đã hoàn đang quá chậm chưa đúng là",
)
_SUM = Late(r"(?<!\w)tổng (?:số )?(?P<noun>[^\W\d]+ [^\W\d]+)[^,;.]{0,40} là $")
_ORDERED = Late(r"[^,;.]{0,90}?\s(?:phải|cần)\s(?:xong|hoàn thành|khẩn trương|sớm|phê duyệt|ban hành|nghiêm túc)(?!\w)")
_LEFT, _NOT_YET = Late(r"(?<!\w)còn (?:lại )?(?:khoảng |hơn |gần |trên )?$"), Late(r"[^,;.]{0,25}?\schưa(?!\w)")
"""What is left of a ratio's things, whatever they are: "47/71 mỏ …, còn 24 mỏ chưa …"."""
_NOTE = Late(r"\[\d+\]")
_ASIDE = Late(r"\s*\((?:[^()\d]{2,60}|(?:đạt|chiếm|bằng|tương đương)?(?: tỷ lệ)?\s?[\d.,]+\s?%)\)(?=\s\w)")
_LATE_BEFORE = Late(
    r"(?<!\w)(?:(?P<late>(?:quá hạn|chậm tiến độ|trễ hạn)(?:,? (?:nhưng )?chưa (?:hoàn thành|thực hiện|giải quyết|xử lý|báo cáo))?)|(?P<going>đang (?:thực hiện|triển khai|xử lý|giải quyết) (?:trong hạn|đúng tiến độ))|(?:giải quyết|hoàn thành|trả kết quả) (?:đúng hạn|trước hạn|đúng và trước hạn))\s+$"
)
_DIGIT = Late(r"\d")
_WORDS = 9


class Counted(NamedTuple):
    """A count, ``text[begin:finish]`` with its noun; its words run to ``stop``. ``of`` is the whole of a ratio, ``state`` what is said of it."""

    begin: int
    finish: int
    stop: int
    n: int
    of: int | None
    noun: str
    state: str | None
    is_body: bool
    about: bool


def number(written: str) -> int:
    """A count as written in Vietnamese: dots part thousands.

    >>> number("1.084")
    1084
    """
    return int(written.replace(".", ""))


@cache
def _shape() -> Opened:
    body = pattern("counts", "bodies")
    bodies = rf"{body}(?:(?:, | và ){body})*(?!\w)"
    states = (pattern("counts", "states", state) for state in ("overdue", "completed_on_time", "not_completed", "in_progress"))
    shape = Late(
        rf"(?<![\w/.,-])(?P<n>{_FIGURE})"
        rf"(?:(?:\s?/\s?| trên (?:tổng số )?| trong (?:(?:tổng )?số )?)(?P<of>{_FIGURE}))?(?![/.,]?\d)"
        rf"\s+(?:(?:số )?(?:(?P<body>{bodies})|(?P<thing>{pattern('counts', 'things')})(?!\w)|(?P<other>(?<=\d )[^\W\d_]+))|(?P<alone>(?=(?:đã|hoàn thành|{'|'.join(states)})(?!\w))))"
    )
    return Opened(shape, "0 1 2 3 4 5 6 7 8 9")


@cache
def _states() -> tuple[tuple[str, Late], ...]:
    before = r"(?:(?:đã|được|bị|cơ bản|mới|còn) )*"
    return tuple((s, Late(rf"(?<!\w)(?<!hạn )(?<!việc ){before}{pattern('counts', 'states', s)}(?!\w)")) for s in STATES)


@cache
def _around(key: str) -> Late:
    return Late(rf"(?<!\w){pattern('counts', key)}\s+$")


@cache
def _within(key: str) -> Late:
    return Late(rf"(?<!\w){pattern('counts', key)}(?!\w)")


def counted(passage: Passage, sentence: Stretch) -> Iterator[Counted]:
    """The counts of a sentence in order; what is wished for, money and ranks are none.

    >>> text = "Có 2/5 nền tảng và 7/20 hệ thống chưa vận hành."
    >>> [(c.n, c.of, c.state) for c in counted(Passage.of(text, 0, len(text)), Stretch(0, len(text)))]
    [(2, 5, 'not_completed'), (7, 20, 'not_completed')]
    """
    low = passage.low
    if not _DIGIT.search(low, sentence.begin, sentence.finish):
        return
    found = [m for m in _shape().finditer(low, sentence.begin, sentence.finish) if _counts(low, m, sentence)]
    later: Counted | None = None
    kept: list[Counted] = []
    for k in range(len(found) - 1, -1, -1):
        limit = found[k + 1].start() if k + 1 < len(found) else sentence.finish
        later = _read(low, found[k], sentence, limit, later)
        kept.append(later)
    taken = {c.begin for c in kept}
    kept += [c for c in _without_noun(low, sentence) if c.begin not in taken]
    yield from sorted(kept, key=lambda c: c.begin)


def _without_noun(low: str, sentence: Stretch) -> Iterator[Counted]:
    """ "đã hoàn thành 40, quá hạn 3": what is counted was said before; "tổng số nhiệm vụ được giao là 55"."""
    for m in _SAID.finditer(low, sentence.begin, sentence.finish):
        whole = _SUM.search(low[max(sentence.begin, m.start("n") - 80) : m.start("n")])
        noun = re.match(pattern("counts", "things"), whole["noun"]) if whole else None
        if noun or m["said"] != "là":
            state = None if noun else _behind(m["said"])
            yield Counted(m.start("n"), m.end(), m.end(), number(m["n"]), None, noun[0] if noun else "", state, False, False)


def _counts(low: str, m: re.Match[str], sentence: Stretch) -> bool:
    front = low[max(sentence.begin, m.start() - 60) : m.start()]
    if m["of"]:
        plausible = 0 < number(m["n"]) <= number(m["of"]) and (number(m["of"]) > 12 or not m["other"])
        measured = m["other"] and (_within("measures").match(m["other"]) or _within("no_noun").match(m["other"]))
        counts = plausible and not measured and (m["other"] or m["body"] or m["thing"])
    else:
        counts = (
            not m["other"] or low.startswith(" còn lại", m.end()) or (_NOT_YET.match(low, m.end(), sentence.finish) and _LEFT.search(front))
        )
    return bool(counts) and not (
        _NO_COUNT.search(front) or _within("wished").search(re.split(r"[;,(]", front)[-1]) or _ORDERED.match(low, m.end(), sentence.finish)
    )


def _read(low: str, m: re.Match[str], sentence: Stretch, limit: int, later: Counted | None) -> Counted:
    """One count with its state: by the verb in front, else by the first words behind; two that "và" joins share the latter."""
    note = _NOTE.match(low, m.end()) or (_ASIDE.match(low, m.end(), sentence.finish) if m["of"] else None)
    finish = note.end() if note else m.end()
    ratio = m["of"] is not None
    reach = min(sentence.finish if ratio else limit, finish + _REACH)
    stopped = (_STOP if ratio else _BARE_STOP).search(low, finish, min(len(low), reach + 1))
    stop = min(stopped.start(), reach) if stopped else reach
    noun = m["body"] or m["thing"] or m["other"] or ""
    front = low[max(sentence.begin, m.start() - 60) : m.start()]
    front = _around("about").sub("", front)
    behind = low[finish:stop] if ratio else " ".join(low[finish:stop].split(" ")[: _WORDS + 1])
    state = _before(front) or _behind(behind)
    between = low[finish : later.begin] if later else ""
    joined = between == ", " or (between.endswith(" và ") and stopped is not None and stop >= finish + len(between) - 4)
    if joined and later and state is None and (later.of is not None) == ratio:
        state, stop = later.state, later.stop
    return Counted(
        m.start(),
        finish,
        finish + len(low[finish:stop].rstrip(" .;,")),
        number(m["n"]),
        number(m["of"]) if m["of"] else None,
        noun,
        state,
        m["body"] is not None,
        _around("about").search(low[max(sentence.begin, m.start() - 20) : m.start()]) is not None,
    )


def _before(front: str) -> str | None:
    """ "hoàn thành, đang triển khai 244/276", "chưa hoàn thành 3/20", "đã ban hành 60/69"."""
    if late := _LATE_BEFORE.search(front):
        return "overdue" if late["late"] else "in_progress" if late["going"] else "completed_on_time"
    m = re.compile(rf"(?:{pattern('counts', 'done_before')})(?: (?:được|xong|cho|tại|dứt điểm|thành công))?\s+(?:cho )?$").search(front)
    if not m:
        return None
    if m[0].startswith("khởi công"):
        return "in_progress"
    said = front[max(0, m.start() - 24) :]
    for state in ("completed_or_in_progress", "not_completed"):
        if dict(_states())[state].search(said):
            return state
    return (
        "in_progress"
        if re.search(r"(?<!\w)đang (?:triển khai |tổ chức |tiếp tục |tập trung |khẩn trương |tích cực )*$", front[: m.start()])
        else "completed"
    )


def _behind(behind: str) -> str | None:
    best: tuple[int, int, str] | None = None
    for state, shape in _states():
        if (m := shape.search(behind)) and (best is None or (m.start(), -m.end()) < best[:2]):
            best = (m.start(), -m.end(), state)
    return best[2] if best else None


def is_turnover(words: str) -> bool:
    """Whether words speak of money spent rather than of things done."""
    return _within("turnover").search(words) is not None


def opens_whole(front: str, behind: str) -> bool:
    """Whether the words around a count make it a whole whose parts follow ("được giao 30 nhiệm vụ", "70 nhiệm vụ được giao")."""
    return _around("whole").search(front) is not None or re.match(r"[^,;.]{0,40}?(?:được giao|giao cho)", behind) is not None


def joins_part(between: str) -> bool:
    """Whether the words between a whole and a count say that the count is a part of it."""
    return ";" not in between and _within("parts").search(between) is not None
