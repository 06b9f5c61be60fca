"""Which body a post heads, by its title and the register: a task given to the Minister of Health is the Ministry of Health's."""

from __future__ import annotations

import datetime as dt

from ontology.body import Body
from ontology.folding import fold
from ontology.registers import OF_THE_BODY_NAMED, bodies, roles


def headed_body(post: str, on: dt.date | None) -> Body | None:
    """The body that a post heads; nothing for a deputy, a member, or where the register knows no such body.

    Examples
    --------
    >>> found = [headed_body(post, None) for post in ("Bộ trưởng Bộ Y tế", "Thủ tướng Chính phủ", "Thứ trưởng Bộ Y tế")]
    >>> [body and body.name for body in found]
    ['Bộ Y tế', 'Chính phủ', None]
    """
    words = post.strip(" .;,").split()
    for role in roles():
        length = len(role.title.split())
        if fold(" ".join(words[:length])) != fold(role.title):
            continue
        if role.relation != "headed_by":
            return None
        rest = " ".join(words[length:])
        behind = bodies().named(rest, on) if rest else None
        if role.body == OF_THE_BODY_NAMED and behind:
            return behind
        if role.body != OF_THE_BODY_NAMED and (not rest or (behind and behind.id == role.body)):
            return bodies().get(role.body)
    return None
