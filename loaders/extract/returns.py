"""Whose turn it is again: whoever was sent the others' views takes them in ("… gửi về Bộ Y tế. Trên cơ sở đó, tiếp thu, trình …")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.extract import roles
from loaders.extract.drafts import Draft
from loaders.extract.order import Order
from loaders.extract.orders import ClauseReader
from loaders.language.mentions import Mention

_TAKES_IN = re.compile(r"(?:nghiên cứu,? |tổng hợp,? )?(?:tiếp thu|tổng hợp ý kiến|tổng hợp các ý kiến)(?!\w)")
_ON_THEM = re.compile(r"(?<!\w)(?:trên cơ sở (?:đó|ý kiến|các ý kiến)|sau khi (?:có|nhận|nhận được) ý kiến)(?!\w)")
_VIEWS = re.compile(r"(?<!\w)(?:góp ý|(?:cho|có|tham gia) ý kiến|ý kiến (?:góp ý|tham gia)|gửi ý kiến)(?!\w)")
_ASKED = re.compile(r"(?<!\w)(?:thẩm định|thẩm tra|(?:xin|lấy) ý kiến)(?!\w)")
"""Then somebody asks for views, and takes them in."""


def returned(above: Sequence[Draft], reader: ClauseReader, order: Order, sentence: int) -> list[Mention]:
    """To whom the task before, in the same paragraph, sends views that an order without an addressee then takes in."""
    last = above[-1] if above else None
    if last is None or order.leads or not _TAKES_IN.match(reader.low, order.begin):
        return []
    said = reader.low[last.begin : last.finish]
    if not _VIEWS.search(said) or _ASKED.search(said) or not _ON_THEM.search(reader.low, sentence, order.begin):
        return []
    senders = {m.name for _, m in last.leads}
    return [m for m in roles.submit_to(reader, last.begin, last.finish) if m.name not in senders]
