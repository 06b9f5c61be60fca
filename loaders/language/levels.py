"""One body named at several levels or by several numbers: "Ban Chỉ huy phòng thủ dân sự cấp tỉnh, cấp xã", "Quân khu 3, 4"."""

from __future__ import annotations

import re

from loaders.language.mentions import Mention
from loaders.language.scene import Scene
from ontology.registers import bodies

_LEVEL = re.compile(r"cấp (?:tỉnh|huyện|xã)$")
_NUMBERED = re.compile(r"(?<=[Kk]hu) \d{1,2}$|(?<=khu vực) \d{1,2}$|(?<=[Qq]uân đoàn) \d{1,2}$")
_NEXT_NUMBER = re.compile(r"(?:,\s?|\s?và\s)(?P<number>\d{1,2})(?![\w/%.]|,\d)")
_NEXT_LEVEL = re.compile(r"(?:,| và|;) (?P<level>cấp (?:tỉnh|huyện|xã))(?!\w)")


def at_levels(one: Mention, text: str, scene: Scene) -> list[Mention]:
    """ "Ban Chỉ huy phòng thủ dân sự cấp tỉnh, cấp xã", "Quân khu 3, 4": the one body at each level, of each number."""
    listed = [one]
    while _LEVEL.search(one.name) and (m := _NEXT_LEVEL.match(text, listed[-1].finish)):
        listed.append(Mention(m.start("level"), m.end(), _LEVEL.sub(m["level"], one.name), one.kind))
    while _NUMBERED.search(one.name) and (m := _NEXT_NUMBER.match(text, listed[-1].finish)):
        body = bodies().named(name := _NUMBERED.sub(f" {m['number']}", one.name), scene.issued)
        listed.append(Mention(m.start("number"), m.end(), body.name if body else name, one.kind, body.id if body else None))
    return listed
