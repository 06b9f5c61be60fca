"""What a lead-in says of what stands below it: that it does so and nothing else, or something of its own first."""

from __future__ import annotations

import re

from loaders.extract.order import Order

_BELOW = re.compile(r"(?:nhiệm vụ|nội dung|giải pháp|công việc|biện pháp|việc)[^,;]{0,40}$")
_TELLS_LAST = re.compile(r",\s[^,;:.]{3,60}\s(?:yêu cầu|đề nghị|giao|chỉ đạo|quyết định|kết luận)$")
""" "Để …, tiếp tục thực hiện Chỉ thị …, Thủ tướng yêu cầu:": what stands before is why."""
_KNOWS = re.compile(r"(?:nghiêm túc |tiếp tục )?(?:quán triệt|nhận thức)(?: và nhận thức)?(?: sâu sắc| đầy đủ| nghiêm túc| rõ)*,?")
"""Of nothing in particular: no task beside what stands below."""
_LEADS_BELOW = re.compile(
    r",?\s(?:và|trong đó|đồng thời|nhất là)\s(?:cần |phải |có )?(?:tập trung|chú trọng|thực hiện|triển khai|lưu ý|ưu tiên)[^,;.]{0,60}"
    r"(?:nhiệm vụ|nội dung|giải pháp|công việc|việc)[^;.]{0,50}$"
    r"|[,;]\s(?:tập trung|chú trọng|ưu tiên)(?: vào| thực hiện| triển khai)*(?: tốt| một số| các| những)*\s(?:nhiệm vụ|nội dung|giải pháp|công việc|việc)[^;.,]{0,40}$"
)
_SHORT, _WHOLE = 15, 180
"""Letters: what is no action of its own, and what is more than words that lead in."""


def only_tells(low: str, order: Order, finish: int) -> bool:
    """Whether a clause that names nobody ends with who tells: what stands before says why."""
    return not (order.leads or order.tells) and _TELLS_LAST.search(low, order.begin, finish) is not None


def own_part(low: str, order: Order, finish: int) -> int | None:
    """Where a lead-in's own action ends, in front of the words that lead in the tasks below; ``None`` where it has none.

    >>> text = "rà soát toàn bộ kế hoạch, trong đó tập trung thực hiện các nhiệm vụ sau"
    >>> text[: own_part(text, Order(0, len(text)), len(text))]
    'rà soát toàn bộ kế hoạch'
    """
    m = _LEADS_BELOW.search(low, order.begin, finish) if not order.hollow else None
    if m is None or m.start() - order.begin <= _SHORT or _KNOWS.fullmatch(low, order.begin, m.start()):
        return None
    return len(low[: m.start()].rstrip(" ,;"))


def only_leads_in(low: str, order: Order, finish: int) -> bool:
    """Whether a lead-in's action is nothing but the tasks that stand below it ("tập trung thực hiện các nhiệm vụ sau:")."""
    return order.hollow or (_BELOW.search(low[max(order.begin, finish - 60) : finish]) is not None and finish - order.begin < _WHOLE)
