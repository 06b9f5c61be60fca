"""Whether an action begins here: a verb of the administrative register, with the adverbs that may stand in front of it."""

from __future__ import annotations

import re
from functools import cache

from loaders.language.late import Late
from loaders.language.lexicon import pattern, words

# nouns that begin with the letters of a verb ("giao thông", "báo cáo số …", "phát triển kinh tế là")
_NOT_VERBS = Late(
    r"(?:giao\s+(?:thông|dịch|lưu|diện|thức|thương|ban)|kết\s+quả|kế\s+hoạch\s|lập\s+trường|cấp\s+(?:tỉnh|xã|huyện|bộ|trung\s+ương|cơ\s+sở|có\s+thẩm\s+quyền|ủy|trên|dưới)|"
    r"(?:quyết\s+định|kết\s+luận|thông\s+báo|quy\s+định|hướng\s+dẫn)\s+số\s+\d|báo\s+cáo\s+(?:số|của|tại|này|trên)|thông\s+tin\s+(?:về\s+nhu|và\s+truyền\s+thông|tại|trên|này)|quy\s+định\s+(?:tại|của|này|trên|hiện)|tăng\s+trưởng|tổng\s+(?:số|cộng|công|giám|cục|bí|thanh|kiểm|hợp\s+là)|"
    r"thu\s+(?:nhập|ngân)|mở\s+đầu|chi\s+phí|tạo\s+hình|trực\s+thuộc|trực\s+tuyến|thường\s+trực|làm\s+việc\s+với\s+\S+\s+có|giảm\s+\d|tăng\s+\d|giữ\s+vai|"
    r"đầu\s+tư\s+công|xem\s+ra|chọn\s+lọc|đề\s+án|tính\s+(?:đến|từ|riêng)|tự\s+(?:do|nhiên|tin)|thống\s+nhất\s+(?:cao|kết\s+luận|với\s+(?!bộ\s|ubnd\s|ủy\s+ban\s+nhân|các\s+(?:bộ|địa|đơn|cơ|sở)|sở\s|tỉnh\s|văn\s+phòng\s))|dự\s+(?:án|luật)|dự\s+thảo\s+(?:luật|nghị|quyết|báo)|hội\s+nghị|phòng\s+(?:ban|họp|thí)|hướng\s+tới\s+\d{3}|hạ\s+(?:tầng|nguồn|lưu)|phát\s+biểu)"
)
_FIRST = re.compile(r"\w+")
_PARTED = re.compile(r"\s*,\s*|\s+(?:và\s+)?")
_BEHIND = re.compile(r"(?!\w)(?!\s(?:được|đã)\s)")


@cache
def _lists() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The verbs that open an action, and the adverbs that may stand in front of them."""
    return _by_first("verbs", "have"), _by_first("preverbs")


@cache
def _by_first(*keys: str) -> dict[str, list[str]]:
    """The entries of lists by their first words, of those with the same the longer first."""
    listed: dict[str, list[str]] = {}
    for entry in sorted({entry for key in keys for entry in words("verbs", key)}, key=len, reverse=True):
        if first := _FIRST.match(entry):
            listed.setdefault(first[0], []).append(entry)
    return listed


def _action(low: str, at: int) -> int | None:
    """Where the verb ends that opens an action at ``at``, behind any adverbs; ``None`` where none does."""
    verbs, adverbs = _lists()
    ahead, seen = [at], {-1}
    while ahead:
        here = ahead.pop()
        first = _FIRST.match(low, here)
        word = first[0] if first else ""
        if word in verbs and not _NOT_VERBS.match(low, here):
            for verb in verbs[word]:
                if low.startswith(verb, here) and _BEHIND.match(low, here + len(verb)):
                    return here + len(verb)
        if word in adverbs and here not in seen:
            seen.add(here)
            found = [here + len(adverb) for adverb in reversed(adverbs[word]) if low.startswith(adverb, here)]
            ahead += [m.end() for end in found if (m := _PARTED.match(low, end))]
    return None


def is_verb(low: str, at: int) -> bool:
    """Whether a verb itself stands at ``at``, with nothing in front of it.

    >>> is_verb("về rà soát quy trình", 3), is_verb("khẩn trương rà soát", 0)
    (True, False)
    """
    first = _FIRST.match(low, at)
    return first is not None and any(
        low.startswith(verb, at) and not _FIRST.match(low, at + len(verb)) for verb in _by_first("verbs").get(first[0], ())
    )


def begins_action(low: str, at: int = 0) -> bool:
    """Whether a verb phrase of an order begins at ``at`` in lower-case text.

    >>> begins_action("khẩn trương rà soát, sửa đổi quy trình"), begins_action("giao thông đường bộ")
    (True, False)
    """
    return _action(low, at) is not None


def opening(low: str, at: int = 0) -> str:
    """The adverbs and the verb with which the action at ``at`` opens, or the empty string."""
    return low[at:end] if (end := _action(low, at)) is not None else ""


@cache
def _compounds() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern('groups', 'compounds')}(?!\w)")


def within_a_compound(low: str, position: int) -> bool:
    """Whether the word at ``position`` is a later syllable of a noun ("việc làm", "công nghệ thông tin"), and so no verb.

    >>> within_a_compound("công nghệ thông tin", 10), within_a_compound("cục thông tin", 4)
    (True, False)
    """
    return any(m.start() < position < m.end() for m in _compounds().finditer(low, max(0, position - 16), position + 16))
