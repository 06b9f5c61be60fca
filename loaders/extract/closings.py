"""A paragraph that gives the points above it to somebody: "Các nhiệm vụ tại điểm a và b khoản này do Sở Y tế chủ trì, … trước ngày …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.extract.addressees import with_leads
from loaders.extract.drafts import Draft, Placed
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part

_GIVES = re.compile(
    r"\W*(?:các )?(?:nhiệm vụ|nội dung|công việc|giải pháp|việc)(?: (?:nêu|quy định))?"
    r"(?:(?: tại| ở)? (?:các )?điểm (?P<points>[a-zđ](?:(?:, | và |, điểm | và điểm )[a-zđ])*)(?: (?:khoản|mục|phần) này)?(?: nêu trên)?| trên| này| nêu trên)"
    r"\s(?:do|giao(?: cho)?|được giao(?: cho)?)\s"
)
_POINT = re.compile(r"(?<!\w)[a-zđ](?!\w)")


def close(drafts: Sequence[Draft], part: Part, reader: ClauseReader) -> bool:
    """Whether a paragraph does so; then its bodies and times are those of the points that it names, else of all points of that depth right above.

    >>> _GIVES.match("các nhiệm vụ tại điểm b và điểm c khoản này do sở y tế chủ trì")["points"]
    'b và điểm c'
    """
    m = _GIVES.match(reader.low)
    leads, after = reader.actors.actors(m.end()) if m else ([], 0)
    finish = len(reader.low.rstrip(" .;"))
    if not m or not leads or not drafts:
        return False
    letters = set(_POINT.findall(m["points"] or ""))
    order = with_leads(reader, leads, after, finish)
    depth = drafts[-1].part.depth
    for draft in takewhile(lambda one: one.part.depth == depth, reversed(drafts)):
        if letters and (draft.part.mark or "").strip(" ().") not in letters:
            continue
        draft.leads, draft.implied = [(part, who) for who in leads], True
        draft.coordinators += [(part, who) for who in (order.coordinators if order else [])]
        draft.dues = [*(Placed(part, due) for due in reader.due), *draft.dues]
    return True
