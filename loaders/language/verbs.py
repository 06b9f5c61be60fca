"""Whether an action begins here: a verb of the administrative register, with the adverbs that may stand in front of it."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from loaders.language.lexicon import pattern, words

# nouns that begin with the letters of a verb ("giao thông", "báo cáo số …", "phát triển kinh tế là")
_NOT_VERBS = (
    r"(?:giao\s+(?:thông|dịch|lưu|diện|thức|thương|ban)|kết\s+quả|kế\s+hoạch\s|lập\s+trường|cấp\s+(?:tỉnh|xã|huyện|bộ|trung\s+ương|cơ\s+sở|có\s+thẩm\s+quyền|ủy|trên|dưới)|"
    r"báo\s+cáo\s+(?:số|của|tại|này|trên)|thông\s+tin\s+(?:về\s+nhu|và\s+truyền\s+thông|tại|trên|này)|quy\s+định\s+(?:tại|của|này|trên|hiện)|tăng\s+trưởng|tổng\s+(?:số|cộng|công|giám|cục|bí|thanh|kiểm|hợp\s+là)|"
    r"thu\s+(?:nhập|ngân)|mở\s+đầu|chi\s+phí|tạo\s+hình|trực\s+thuộc|trực\s+tuyến|thường\s+trực|làm\s+việc\s+với\s+\S+\s+có|giảm\s+\d|tăng\s+\d|giữ\s+vai|"
    r"đầu\s+tư\s+công|xem\s+ra|chọn\s+lọc|đề\s+án|tính\s+(?:đến|từ|riêng)|tự\s+(?:do|nhiên|tin)|thống\s+nhất\s+(?:cao|với|kết\s+luận)|dự\s+(?:án|luật)|dự\s+thảo\s+(?:luật|nghị|quyết|báo)|hội\s+nghị|phòng\s+(?:ban|họp|thí)|hướng\s+tới\s+\d{3}|hạ\s+(?:tầng|nguồn|lưu)|phát\s+biểu)"
)
_FIRST = re.compile(r"\w+")


@cache
def _action() -> re.Pattern[str]:
    before = rf"(?:{pattern('verbs', 'preverbs')}(?:\s*,\s*|\s+(?:và\s+)?))"
    return re.compile(rf"{before}*?(?!{_NOT_VERBS})(?:{pattern('verbs', 'verbs')}|{pattern('verbs', 'have')})(?!\w)(?!\s(?:được|đã)\s)")


@cache
def _firsts() -> frozenset[str]:
    """The first words of all verbs and of the adverbs that may stand in front of them."""
    lists = (words("verbs", key) for key in ("preverbs", "verbs", "have"))
    return frozenset(m[0] for listed in lists for word in listed if (m := _FIRST.match(word)))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(words("verbs", "verbs"))


def is_verb(low: str, at: int) -> bool:
    """Whether a verb itself stands at ``at``, with nothing in front of it.

    >>> is_verb("về rà soát quy trình", 3), is_verb("khẩn trương rà soát", 0)
    (True, False)
    """
    return any(low[at : m.end()] in _verbs() for m in islice(_FIRST.finditer(low, at), 6))


def begins_action(low: str, at: int = 0) -> bool:
    """Whether a verb phrase of an order begins at ``at`` in lower-case text.

    >>> begins_action("khẩn trương rà soát, sửa đổi quy trình"), begins_action("giao thông đường bộ")
    (True, False)
    """
    first = _FIRST.match(low, at)
    return first is not None and first[0] in _firsts() and _action().match(low, at) is not None


def opening(low: str, at: int = 0) -> str:
    """The adverbs and the verb with which the action at ``at`` opens, or the empty string."""
    m = _action().match(low, at)
    return m[0] if m else ""
