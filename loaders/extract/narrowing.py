"""What narrows a group, between its noun and the verb: "các đơn vị trong ngành | khẩn trương rà soát", "các doanh nghiệp kinh doanh xăng dầu phải …"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from loaders.extract.order import listed, modal
from loaders.language.lexicon import pattern
from loaders.language.mentions import Mention
from loaders.language.verbs import begins_action

if TYPE_CHECKING:
    from loaders.extract.orders import ClauseReader

_REACH, _FEW = 90, 5
_WORD = re.compile(r"(?<=\s)(?=\w)")
_OF_ENTERPRISES = re.compile(
    r"(?:doanh nghiệp|đơn vị|cơ sở|tổ chức|công ty|tập đoàn|nhà máy|chủ đầu tư|nhà thầu|hộ gia đình|cá nhân|chủ \w+)(?: \w+){0,3}$"
)
THERE = re.compile(r"(?:(?:ở )?(?:nơi|địa phương|cơ quan|đơn vị) )?(?:đó|này|ấy)\s+")
_NAMED_AT = re.compile(
    r"\s(?:đã )?(?:nêu|được nêu|nói) (?:tại|ở|trong) (?:mục|điểm|khoản|phần|phụ lục|danh mục)[^,;]{0,40}$", re.IGNORECASE
)
_BRACKET = re.compile(r"\s*\([^()]{1,80}\)")
_IN_DOING = re.compile(
    r"(?:trên|với|theo)\s(?:quan điểm|tinh thần|phương châm)(?!\w)|(?:trong|về|để|nhằm|khi|cho|với|theo|tại|đối với)\s(?:việc|quá trình|công tác|thực hiện)(?!\w)|(?:để|nhằm)\s"
)
_GIVEN = re.compile(r"được giao\s")
""" "các địa phương được giao chỉ tiêu cao phải …": behind it a thing, not what they are charged to do."""
_CHARGED = re.compile(
    r"được giao (?:làm )?(?:chủ trì|nhiệm vụ|chủ đầu tư|đầu mối|phụ trách|chủ quản)(?:[^,;:.()]{0,60}|[^,;:.()]{0,30}\([^()]{0,30}\)) (?=(?:cần|phải|có trách nhiệm|chịu trách nhiệm)\s)"
)
""" "các bộ được giao chủ trì soạn thảo | cần bám sát …": those of them who are charged with it."""
_LAG = re.compile(
    r"được giao (?:chủ trì )?(?:các )?(?:nhiệm vụ|nội dung|đề án)(?!\w)|(?:có|còn|đang có|đang còn) (?:\d+ |các |những )?(?:nhiệm vụ|dự án|công trình|văn bản|chỉ tiêu|hồ sơ|kiến nghị|tồn đọng|vướng mắc|đề án)(?!\w)"
)
_TO_DO = re.compile(
    r"\s(?:báo cáo|giải trình|kiểm điểm|rà soát|tổng hợp|đề xuất|gửi|trình|lập|xây dựng|cử|đăng ký|cam kết|hoàn thiện)(?!\w)"
)
_IS_LATE = re.compile(r"(?:đã|đang) (?:quá hạn|chậm|trễ)")
_COMPOUND = re.compile(r"(?<!\w)(?:chương|quy|lộ|quá|tiến|công|giáo|tờ|hành|giải|thuyết) \Z")
"""In front of "trình" it is no verb."""
_NO_NARROWING = re.compile(r"(?:cùng với|có nhiệm vụ|đồng thời)\s")
_STILL = re.compile(r"còn (?!phải|cần|được|có trách nhiệm|tiếp tục)")
_NO_ORDER = re.compile(r"(?:này|đó|nói trên|nêu trên)?\s*(?:yêu cầu|đề nghị|giao|cho biết|cho rằng|báo cáo về|đồng ý)(?!\w)")


def narrowed(group: Mention, reader: ClauseReader, finish: int) -> Mention:
    """A group with the words behind it that narrow it, up to ``finish``: "những địa phương chưa khởi công dự án nào" are not all of them."""
    said = _NAMED_AT.sub("", _BRACKET.sub("", reader.text[group.finish : finish]).rstrip(" ,"))
    return group._replace(name=" ".join(f"{group.name}{said}".split()), finish=group.finish + len(said))


def past_narrowing(reader: ClauseReader, group: Mention, at: int, finish: int, *, told: bool) -> int:
    """Where the order begins behind words that narrow a group; ``at`` itself where none do.

    ``told``: a verb of telling stands in front, so that the first verb is the order; else only a modal or a word of haste opens one.
    """
    low = reader.low
    if reports := _reports(reader, group, at, finish):
        return reports
    works = begins_action(low, at)
    if group.kind != "group" or not low[at : at + 1].isalpha() or _passes(reader, group, at) or (works and not _does(low, group, at)):
        return at
    limit = min(finish, at + _REACH)
    stop = _stop().search(low, at, limit)
    if stop and stop[0] == ":" and low.count(" ", at, stop.start()) < _FEW and begins_action(low, stop.end() + 1):
        return stop.start()
    if stop and stop[0] == "(" and (bracket := _BRACKET.match(reader.text, stop.start(), finish)):
        limit = min(finish, bracket.end() + _REACH)
        stop = _stop().search(low, bracket.end(), limit)
        if begins_action(low, bracket.end() + 1):
            return bracket.end() + 1
    words_end = stop.start() if stop else limit
    for m in islice(_WORD.finditer(low, at + 1, words_end), 1, None):  # one syllable alone is a slip, not what narrows
        if listed("narrates").match(low, m.start()) and not (modal().match(low, m.start()) or _IS_LATE.match(low, m.start())):
            return at
        if (must := modal().match(low, m.start())) and begins_action(low, must.end()):
            return m.start()
        if (
            begins_action(low, m.start())
            and not _COMPOUND.search(low, at, m.start())
            and (_opens(low, m.start()) or (told and not works and not _is_nominal(low, m.start())))
        ):
            return m.start()
    return at


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf"[;:.()]|,(?!\s(?:lĩnh vực|{pattern('groups', 'trades')})(?!\w))")


def _passes(reader: ClauseReader, group: Mention, at: int) -> bool:
    """Whether what stands here is read otherwise: a modal, a manner, a time, what is told of the group, a verb of telling."""
    low = reader.low
    if _NO_NARROWING.match(low, at):
        return True
    if (given := _GIVEN.match(low, at)) and (not begins_action(low, given.end()) or _CHARGED.match(low, at)):
        return False
    others = (THERE, _IN_DOING, modal(), listed("narrates"), listed("by_duty"), _NO_ORDER)
    says = low.startswith(("có ", "đã quá hạn", "đã chậm", "đang chậm", "đang quá hạn"), at) or (
        _STILL.match(low, at) is not None and low.startswith(("các ", "những "), group.begin)
    )
    return (not says and any(other.match(low, at) for other in others)) or reader.due_at(at) is not None


def _does(low: str, group: Mention, at: int) -> bool:
    """ "các doanh nghiệp kinh doanh xăng dầu": the verb is what they are there for."""
    return (
        _OF_ENTERPRISES.search(group.name) is not None and re.match(rf"{pattern('groups', 'trades')}(?!\w)", low[at : at + 20]) is not None
    )


def _reports(reader: ClauseReader, group: Mention, at: int, finish: int) -> int | None:
    """ "các bộ có nhiệm vụ quá hạn | báo cáo … trước ngày 15/7": where what those who lag behind have to do by a day begins."""
    lag = _LAG.match(reader.low, at) if group.kind == "group" else None
    does = _TO_DO.search(reader.low, lag.end(), min(finish, at + _REACH)) if lag else None
    dated = does and any(due.end and does.start() < due.begin < finish for due in reader.due)
    return does.start() + 1 if does and dated and not re.search(r"[,;:.]", reader.low[at : does.start()]) else None


def _opens(low: str, at: int) -> bool:
    return re.match(rf"{pattern('clauses', 'haste')}(?!\w)", low[at : at + 20]) is not None


def _is_nominal(low: str, at: int) -> bool:
    return re.search(rf"(?<![^\s]){pattern('clauses', 'nominal')}$", low[max(0, at - 24) : at].rstrip()) is not None
