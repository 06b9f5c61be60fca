"""Instruments named without a number: "Đề án 06", "Luật Căn cước", "Chương trình hành động của Chính phủ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.language.passage import Passage
from loaders.language.sentences import depths
from loaders.language.verbs import begins_action

_HEADS = (
    "Nghị quyết quy phạm pháp luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Bộ luật|Luật|Pháp lệnh|Hiến pháp|Đề án|Chương trình hành động|Chương trình mục tiêu quốc gia|"
    "Chương trình tổng thể|Chương trình quốc gia|Chương trình tín dụng|Chương trình|Kế hoạch hành động|Kế hoạch|Chiến lược|Quy hoạch|Khung chiến lược|Quy chế|Dự án Luật"
)
_HEAD = re.compile(rf"(?<![\w/])(?P<head>{_HEADS}|{_HEADS.lower()})(?=\s)")
_NUMBERED = re.compile(r"\s+(?:số\s|\d{1,6}(?:/|-\s?[A-ZĐ]))")
_SHORT_NUMBER = re.compile(r"\s+(?P<n>\d{2,3})(?![\d/.-]|\s*tỷ)")
_GENERIC = re.compile(
    r"\s*(?:này|nêu trên|trên|đó|sau|riêng|của (?:Chính phủ|mình|địa phương|bộ|ngành|Ban Chỉ đạo|Ủy ban|cơ quan|đơn vị|Thủ tướng|Quốc hội|Trung ương|cấp)(?! về| thực hiện| hành)|liên quan|có liên quan|đã|được|tại|chuyên ngành|chi tiết|cụ thể|hằng năm|hàng năm|công tác|phối hợp|kiểm tra|thanh tra|triển khai$|và|,|;|\.|:|\)|$|"
    r"thuộc|khi|để|trong|trước|sau|hiện hành|mới|quy định chi tiết|hướng dẫn|quốc gia(?=[,.;])|quy phạm|phê duyệt|thay thế|do|theo|số|công bố|ban hành|không|nhằm|với|từ|là|có|cần|phải)"
)
_END = re.compile(
    r"[;.:\n\"]|\)|,\s|\s\(|\s(?:và trình|, trình|để|nhằm|bảo đảm|đảm bảo|trong đó|theo|trên cơ sở|ưu tiên triển khai|hoàn thành|được|do|tại|vào|đã|đang|phải|cần|khẩn trương|thuộc|như|gắn với|nêu trên|với|trước ngày|sau khi|từ|góp phần|có hiệu lực|ngày \d|phạm vi cả|giao|năm \d{4} và|; )\s"
)
_ISSUER_ONLY = re.compile(r"\s+của\s+(?P<who>Chính phủ|Ủy ban|Ban Chỉ đạo Trung ương|Ban Chỉ đạo|Thủ tướng Chính phủ)(?=[\s,.;]|$)")
_PLANS = re.compile(
    r"(?:xây dựng|ban hành|trình|soạn thảo|hoàn thiện|lập|hoàn chỉnh|nghiên cứu|dự thảo|sửa đổi|bổ sung|đề xuất|phê duyệt|tham mưu)(?:[\w, ]{0,40})$"
)
_TYPES = {"dự án luật": "luật", "khung chiến lược": "khung chiến lược"}
MAX_LENGTH = 170


@dataclass(frozen=True, slots=True)
class Title:
    """An instrument's name in a passage. ``planned``: still to be drawn up, by the words in front."""

    begin: int
    finish: int
    name: str
    type: str
    planned: bool


def titles(passage: Passage) -> Iterator[Title]:
    """The instruments that a passage names without a number, in order.

    >>> p = Passage.of("rà soát Luật Căn cước, xây dựng Đề án đô thị thông minh, hoàn thành", 0, 67)
    >>> [(t.name, t.planned) for t in titles(p)]
    [('Luật Căn cước', False), ('Đề án đô thị thông minh', True)]
    """
    text, last = passage.text, -1
    inside: list[int] | None = None
    for m in _HEAD.finditer(text):
        if m.start() < last or _NUMBERED.match(text, m.end()):
            continue
        inside = depths(text) if inside is None else inside
        end = _end(passage, m, inside)
        if end is None:
            continue
        name = " ".join(text[m.start() : end].split())
        head = m["head"].lower()
        kind = _TYPES.get(head) or next((t for t in ("nghị quyết", "chương trình", "kế hoạch") if head.startswith(t)), head)
        planned = bool(_PLANS.search(passage.low[max(0, m.start() - 60) : m.start()]))
        if m["head"][0].islower() and not (planned and len(name.split()) > 4):
            continue
        last = end
        yield Title(m.start(), end, name, kind, planned)


def _end(passage: Passage, m: re.Match[str], inside: list[int]) -> int | None:
    """Where the name ends, or ``None`` where the word names no instrument in particular."""
    text = passage.text
    if short := _SHORT_NUMBER.match(text, m.end()):
        return short.end() if m["head"] == "Đề án" else None
    if issuer := _ISSUER_ONLY.match(text, m.end()):
        return issuer.end("who") if m["head"].startswith("Chương trình hành động") else None
    if _GENERIC.match(text, m.end()):
        return None
    if text[m.end() : m.end() + 2] in (" “", ' "'):
        close = re.compile(r"[”\"]").search(text, m.end() + 2)
        return close.end() if close and close.end() - m.end() < 2 * MAX_LENGTH else None
    stop = min(len(text), m.start() + MAX_LENGTH)
    law = m["head"].lower() in ("luật", "bộ luật", "pháp lệnh")
    end = _stop(text, m.end(), stop, inside, law=law)
    return end if end - m.end() > 3 and len(text[m.end() : end].split()) >= (1 if law else 2) else None


def _stop(text: str, at: int, stop: int, inside: list[int], *, law: bool) -> int:
    depth = inside[at - 1]
    for m in _END.finditer(text, at, stop):
        if inside[m.start()] < depth or m[0] in '.;:)\n"':
            return m.start()
        if m[0].startswith(",") and _goes_on(text, m.end(), law=law):
            continue
        if m[0].startswith(" (") and re.match(r"\s\((?:thay thế|sửa đổi)\)", text[m.start() :]):
            return m.start() + len(re.match(r"\s\([^)]*\)", text[m.start() :])[0])  # type: ignore[index]
        return m.start()
    return len(text[:stop].rsplit(" ", 1)[0]) if stop < len(text) else stop


def _goes_on(text: str, at: int, *, law: bool) -> bool:
    """Whether a comma inside a name joins its members ("Luật Quản lý, sử dụng tài sản công") rather than ending it."""
    following = text[at : at + 24]
    if re.match(
        r"(?:hoàn thành|trình|báo cáo|bảo đảm|đảm bảo|trong đó|gửi|gắn|khẩn trương|phấn đấu|trước|chậm|góp phần|như|và các|làm|tạo|Luật|Nghị|Đề án|Chương trình|Chiến lược|Kế hoạch|Bộ luật|Quyết)",
        following,
    ):
        return False
    if law:
        return (following[0].islower() and not begins_action(following.lower(), 0)) or following.startswith(
            ("sử dụng", "bổ sung", "thay thế")
        )
    return following[0].islower() and not (
        begins_action(following.lower(), 0)
        and not following.startswith(("phát triển", "đổi mới", "chuyển đổi", "đơn giản", "sắp xếp", "ứng dụng"))
    )
