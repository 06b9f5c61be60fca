"""What ministries and departments are for, as the register names them: "Giáo dục và Đào tạo", "Tài chính"."""

from __future__ import annotations

import re
from functools import cache

from loaders.language.letters import lower
from loaders.language.lexicon import alternation
from ontology.bodies import bodies
from ontology.provinces import organs


@cache
def field() -> re.Pattern[str]:
    """A field behind a space, in lower-case text.

    >>> field().match("sở y tế, tài chính", 2)[0]
    ' y tế'
    >>> field().match(lower("các sở: KH và CN"), 7)[0]
    ' kh và cn'
    """
    fields = {body.name.partition(" ")[2] for body in bodies() if body.name.startswith(("Bộ ", "Ủy ban Dân tộc"))}
    fields |= {re.sub(r"^Sở (.*) \{type\}.*$", r"\1", organ.name) for organ in organs() if organ.name.startswith("Sở ")}
    fields |= {each.replace(" và ", " & ") for each in fields}
    short = (each.partition(" ")[2] for body in bodies() for each in body.short_names if each.startswith("Bộ "))
    fields |= {each for each in short if " " in each}
    return re.compile(rf"\s+{alternation(lower(each) for each in fields)}(?!\w)")
