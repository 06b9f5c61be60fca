"""What the tests of extraction share: a few lines of a document, and the tasks that are read in them."""

from __future__ import annotations

from loaders.document import Document
from loaders.extract.document import extract
from loaders.findings import Task
from loaders.readers.plain import blocks_of

NOTICE = "VĂN PHÒNG CHÍNH PHỦ\nSố: 9015/TB-VPCP\nHà Nội, ngày 05 tháng 3 năm 2025\nTHÔNG BÁO\nKết luận của Phó Thủ tướng\n\n"
PLAN = "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP\nSố: 9015/KH-UBND\nĐồng Tháp, ngày 05 tháng 3 năm 2025\nKẾ HOẠCH\nTrồng rừng\n\n"
MINISTRY = "BỘ Y TẾ\nSố: 9015/CĐ-BYT\nHà Nội, ngày 05 tháng 3 năm 2025\nCÔNG ĐIỆN\nVề phòng dịch\n\n"
ORDERS = "Phó Thủ tướng kết luận như sau:\n\n"


def tasks(text: str, front: str = NOTICE + ORDERS) -> tuple[Task, ...]:
    """The tasks of a text behind the front of a document; every one quotes the text."""
    whole = front + text
    found = extract(Document("t.txt", "t.txt", "0" * 64, "text/plain", whole, blocks_of(whole))).tasks
    assert all(whole[t.evidence.start : t.evidence.end] == t.evidence.quote for t in found)
    return found


def told(text: str, front: str = NOTICE + ORDERS) -> list[tuple[list[str], str]]:
    """Who must do what."""
    return [([a.name for a in t.leads], t.text) for t in tasks(text, front)]


def leads(text: str, front: str = NOTICE + ORDERS) -> list[list[str]]:
    """Who must, task by task."""
    return [who for who, _ in told(text, front)]


def with_whom(text: str, front: str = NOTICE + ORDERS) -> list[list[str]]:
    """Who takes part, task by task."""
    return [[a.name for a in t.coordinators] for t in tasks(text, front)]
