"""Clauses that look like an order and only state: how far something has come, what falls short, of what weight it is, what is striven for."""

from __future__ import annotations

import re

from loaders.extract.order import Order
from loaders.language.verbs import begins_action

_FALLS_SHORT = re.compile(
    r"(?<!\w)(?:còn (?:chậm|hạn chế|bất cập|yếu|nhiều|thiếu|để|lúng túng)|chưa (?:đạt|đáp ứng|được|kịp|nghiêm|quyết liệt|hiệu quả|đầy đủ|hoàn thành))(?!\w)"
)
""" "Tuy nhiên, Bộ Y tế triển khai một số nhiệm vụ còn chậm": what was not done well."""
_HOWEVER = ("tuy nhiên", "tuy vậy", "bên cạnh đó", "bên cạnh kết quả", "bên cạnh những kết quả")
_IS_A_DUTY = re.compile(
    r"[^,;:.]{4,60}(?:, [^,;:.]{3,60}){0,3}?\slà (?:một (?:trong )?(?:những )?)?(?:nhiệm vụ|trách nhiệm|yêu cầu|việc làm)"
    r"(?:[ ,]+(?:chính trị|trọng yếu|trọng tâm|quan trọng|cấp bách|thường xuyên|hàng đầu|then chốt|đặc biệt|rất|vừa|lâu dài|và|xuyên suốt|cốt lõi|bắt buộc|đột phá|cần thiết))+"
    r"(?!\w)(?!.{0,60}(?:nhấn mạnh|yêu cầu))"
)
""" "Giữ vững an ninh là nhiệm vụ trọng yếu, thường xuyên của …": of what weight something is."""
_WAS_CARRIED_OUT = re.compile(
    r"(?:thực hiện|triển khai|quán triệt)\s[^;:.]{5,220}?,\s[^,;:]{3,80}?\s(?:đã|vừa)\s(?!nêu|được giao|được phê duyệt|ban hành kèm)"
)
""" "Thực hiện Nghị quyết số …, Chính phủ đã ban hành …"."""
_LATER_WORD = re.compile(r"(?<=\s)(?!có |đạt |tăng |giảm |phấn đấu|đến|hết|trong)\w")
_REACHES = re.compile(r"\s(?:có|đạt|tỷ lệ|tăng|giảm|chiếm)\s")
_EVERY = re.compile(r"(?:mọi|tất cả|toàn bộ)(?: các)? [^,;:.]{3,80}?\s(?:phải|cần|đều phải) được(?!\w)")
""" "Mọi hệ thống phải được phê duyệt …": a rule for things, told to nobody."""
_STRIVES = re.compile(r"(?:mỗi năm (?:giảm|tăng) |phấn đấu(?:,| mỗi| đến| trong| hết| cuối| từ| có| đạt| trên| tối thiểu| ít nhất| \d))")
_RESULT = re.compile(
    r"(?<!\w)(?:tăng|giảm|đạt|chiếm|bằng) (?:khoảng |gần |trên |hơn )?\d[\d.,]*\s?%(?:[^;]{0,40}(?:so với|cùng kỳ)| (?:khối lượng|kế hoạch|dự toán)(?! năm))"
)
_SO_FAR = re.compile(
    r"(?:cơ bản )?(?:hoàn thành|thực hiện|giải ngân|ban hành|trình)(?: được)? \d+\s?/\s?\d+ |cơ bản (?:hoàn thành|đáp ứng|hoàn tất)(?!\w)"
)
"""How far something has come, where nobody says by when it is to be reached."""
_AIMED = re.compile(r"(?:phấn đấu|bảo đảm|đảm bảo|mục tiêu|tối thiểu|ít nhất|để)\s[^;.]{0,50}$")


def states_only(low: str, sentence: int, clause: int, order: Order, *, dated: bool, addressed: bool) -> bool:
    """Whether a clause says how things are or ought to be; the parameters are those of ``no_task``.

    >>> text = "giữ vững an ninh là nhiệm vụ trọng yếu của cả nước"
    >>> states_only(text, 0, 0, Order(0, len(text)), dated=False, addressed=False)
    True
    """
    said = low[clause : order.finish]
    untold, nobody = not order.tells and not order.modal, not order.leads and not order.tells
    falls_short = low.startswith(_HOWEVER, sentence) and _FALLS_SHORT.search(low, sentence, order.finish) is not None
    if nobody and (falls_short or _IS_A_DUTY.match(low, clause, order.finish) or _EVERY.match(low, clause, order.finish)):
        return True
    if untold and not order.leads and _WAS_CARRIED_OUT.match(low, order.begin, order.finish):
        return True
    if untold and ((not dated and _SO_FAR.match(low, order.begin)) or (falls_short and _FALLS_SHORT.search(said))):
        return True
    if not order.leads and (_STRIVES.match(low, order.begin) or _STRIVES.match(low, clause)):
        return not (addressed and dated and low.rfind(";", sentence, clause) >= 0 and _strives_to_do(low, order.begin, order.finish))
    result = None if order.tells or order.modal or "%" not in said else _RESULT.search(said)
    return result is not None and not _AIMED.search(said[: result.start()])


def _strives_to_do(low: str, at: int, finish: int) -> bool:
    """ "phấn đấu đến hết quý I hoàn thành xử lý 80% …" says what is to be done, "phấn đấu … có 80% …" only what is to be reached."""
    verb = next((m.start() for m in _LATER_WORD.finditer(low, at, min(finish, at + 60)) if begins_action(low, m.start())), None)
    return verb is not None and _REACHES.search(low, at, verb) is None
