"""Units of ministries and departments: in brackets, in lists, under one head word for all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.facts import Fact
from loaders.language.actors import Reader
from loaders.language.letters import rx
from loaders.language.mentions import Mention
from loaders.language.passage import Passage
from loaders.language.posts import body_at, body_before
from ontology.registers import bodies

UNIT = re.compile(r"(?:Cục|Tổng cục|Vụ|Viện|Trung tâm|Văn phòng|Ban|Học viện|Trường|Thanh tra|Bệnh viện|Chi cục) ")
_AND = re.compile(r"\s*(?:,|;|,\s+và|và)\s+")
_HEADS = "đơn vị|cơ quan|cục|vụ|viện|bệnh viện|trường|trung tâm|học viện"
_KINDS = rf"(?P<head>{_HEADS})(?:(?:, | và |, và )(?:{_HEADS}))*"
_OF_MINISTRY = r"(?:trực )?thuộc (?P<of>Bộ(?!\w)[^:;.(),]{0,60}?)"
_UNITS_OF = re.compile(rf"(?:[Cc]ác|[Nn]hững) {_KINDS} {_OF_MINISTRY}\s*(?:gồm|bao gồm)?\s*(?::|\()\s*")
_UNITS_IN_FRONT = rx(
    rf"(?:[Cc]ác|[Nn]hững) (?i:{_KINDS}):?\s+(?P<list>[\p{{Lu}}][^.;:()]{{4,300}}?) {_OF_MINISTRY}(?=\s*(?:[,.;:)]|$)|\s+[\p{{Ll}}])"
)
_ELEMENT = rx(r"(?P<name>[\p{Lu}][^,;:.()]{2,70}?)(?=\s*(?:[,;.)]|$)|\s+và\s+[\p{Lu}])")
_BRACKET_WHOLE = re.compile(r"\s*\(\s*(?=Bộ |Sở )")
_BRACKET_PART = rx(r"\s*\(\s*(?=(?:Cục|Tổng cục|Vụ|Ban|Trung tâm|Viện|Văn phòng|Chi cục)\s)")


def units(passage: Passage, reader: Reader, known: Sequence[Mention]) -> Iterator[Fact]:
    """The facts "this unit is part of that body" of one passage, from brackets and lists."""
    yield from _bracketed(passage, reader, known)
    if "thuộc bộ" not in passage.low:
        return
    for m in _UNITS_OF.finditer(passage.text):
        yield from _listed(passage, reader, m, m.end(), len(passage.text))
    for m in _UNITS_IN_FRONT.finditer(passage.text):
        yield from _listed(passage, reader, m, m.start("list"), m.end("list"))


def _listed(passage: Passage, reader: Reader, m: re.Match[str], at: int, finish: int) -> Iterator[Fact]:
    """ "Các đơn vị thuộc Bộ: Cục A; Vụ B", "các Viện: Pasteur Nha Trang, Dinh dưỡng thuộc Bộ Y tế"; "Bộ" alone is the one that issues."""
    named = body_at(reader, m.start("of")) if " " in m["of"].strip() else None
    whole, head = named.name if named else reader.scene.ministry, m["head"].capitalize()
    end = max(finish, m.end("of"))
    while whole and at < finish:
        unit = body_at(reader, at)
        element = _ELEMENT.match(passage.text, at, finish) if not (unit and UNIT.match(unit.name)) and UNIT.match(f"{head} ") else None
        if element:
            unit = Mention(at, element.end("name"), f"{head} {' '.join(element['name'].split())}")
        if not unit or not UNIT.match(unit.name):
            return
        yield Fact(passage, m.start(), min(end, max(unit.finish, m.end("of"))), unit.name, "part_of", whole)
        joint = _AND.match(passage.text, unit.finish)
        at = joint.end() if joint else finish


def _bracketed(passage: Passage, reader: Reader, known: Sequence[Mention]) -> Iterator[Fact]:
    """Units in brackets behind their ministry: "Bộ Y tế (Cục An toàn thực phẩm)"; a ministry in brackets behind its unit."""
    for whole in known:
        body = bodies().get(whole.id) if whole.id else None
        if not body or body.kind not in ("ministry", "ministry-level-agency") or not (m := _BRACKET_PART.match(passage.text, whole.finish)):
            continue
        at = m.end()
        while part := body_at(reader, at):
            if part.id is None or parent(part) in (None, whole.id):
                yield Fact(passage, whole.begin, part.finish, part.name, "part_of", whole.name)
            joint = _AND.match(passage.text, part.finish)
            at = joint.end() if joint else len(passage.text)
    for m in _BRACKET_WHOLE.finditer(passage.text) if "(" in passage.text else ():
        owner = body_at(reader, m.end())
        unit = body_before(reader, m.start()) if owner and passage.text[owner.finish : owner.finish + 1] == ")" else None
        if owner and unit and UNIT.match(unit.name) and parent(unit) in (None, owner.id):
            yield Fact(passage, unit.begin, owner.finish + 1, unit.name, "part_of", owner.name)


def parent(mention: Mention) -> str | None:
    """The register's id of the body that a body belongs under."""
    body = bodies().get(mention.id) if mention.id else None
    return body.parent if body else None
