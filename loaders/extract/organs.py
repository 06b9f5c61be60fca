"""How bodies stand to one another: part of, standing body of, assisting, set up by, headed by a post, taking another's place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.extract.facts import Fact
from loaders.extract.header import Header
from loaders.extract.units import UNIT, parent
from loaders.findings import Relation
from loaders.language import citations
from loaders.language.actors import Reader
from loaders.language.committees import committee_at
from loaders.language.late import Late
from loaders.language.letters import lower
from loaders.language.lexicon import alternation, words, written
from loaders.language.mentions import Mention
from loaders.language.passage import Passage
from loaders.language.posts import body_at, body_before
from ontology.registers import bodies

_STANDING = Late(
    r"(?P<sep>\s*\((?:là\s+)?|\s*-\s*(?:là\s+)?|,\s*(?:là\s+)?|\s+là\s+|\s+làm\s+|^|\s)(?:[Cc]ơ quan|[Đđ]ơn vị) [Tt]hường trực(?: giúp việc)?(?: của| cho)?\s+"
)
_NAMED_NEXT = Late(r"\s*(?:,|-|\(|là)\s*")
_PART = Late(r"(?P<sep>\s*\(\s*|\s*,\s*|\s+)(?:trực\s+)?thuộc\s+")
_SHORT_NAME = Late(r"\s*\([A-ZĐ][\w -]{1,14}\)$")
_ASSISTS = Late(r"\s+(?:là cơ quan |là bộ phận )?giúp việc(?: cho| của)?\s+")
_ASSISTING_GROUP = Late(r"(?:[Cc]ác )?(?:[Tt]ổ công tác|[Tt]iểu [Bb]an|[Nn]hóm công tác|[Tt]ổ chuyên gia)$")
_FOUNDED = Late(r"(?:,)?\s+(?:được\s+)?(?:thành lập|lập ra|lập)\s+(?:theo|tại|bởi)\s+")
_GROUP_BEFORE = Late(
    r"(?:[Cc]ác )?(?:Tổ công tác|tổ công tác|Tiểu ban|tiểu ban|Đoàn công tác|đoàn công tác|Tổ giúp việc|tổ giúp việc)(?: của (?:Thủ tướng Chính phủ|Chính phủ|Ban Chỉ đạo))?$"
)
_FOUNDS = Late(r"[^.;]{0,90}?(?:về việc |về )?thành lập\s+")
_FOUNDING_TITLE = Late(r"\s*(?:(?:Điều 1\s*[.:]?\s*)?(?:Về việc |Về )?[Tt]hành lập|(?:VỀ VIỆC |VỀ )?THÀNH LẬP)\s+")
_MERGED = Late(r"\s+(?:được\s+)?(?:hợp nhất|sáp nhập|nhập)\s+vào\s+")
_FROM_MERGER = Late(
    rf"[^.;]{{0,40}}?{alternation(written('organs', 'merged_from'))}\s+|\s+(?:được )?{alternation(written('organs', 'made_from'))} (?=[A-ZĐỦ])"
)
_REPLACES = Late(r",?\s+thay thế(?: cho)?\s+")
_NOW = Late(r"\s*\((?:hiện |bây giờ )?nay là\s+")
_AND = Late(r"\s*(?:,|;|,\s+và|và|với)\s+")
_LISTED_BEFORE = Late(r"(?:,|\s+và)\s+$")
_DIRECT = Late(r"\s+|\s+-\s+|\s*\(|\s+của\s+|,\s+")


def organs(passage: Passage, reader: Reader, known: Sequence[Mention], header: Header) -> Iterator[Fact]:
    """The facts of one passage about bodies among themselves."""
    low = passage.low
    if "thường trực" in low:
        yield from _standing(passage, reader)
    if "thuộc" in low:
        yield from _joined(passage, reader, _PART, "part_of")
    if "giúp việc" in low:
        yield from _assisting(passage, reader)
    if "lập" in low:
        yield from _founded(passage, reader, header)
    if "nay là" in low:
        yield from _renamed(passage, reader)
    if "thay thế" in low:
        yield from _joined(passage, reader, _REPLACES, "supersedes")
    if "hợp nhất" in low or "sáp nhập" in low or "trên cơ sở" in low:
        yield from _merged(passage, reader)
    yield from _parents(passage, known)


def _standing(passage: Passage, reader: Reader) -> Iterator[Fact]:
    for m in _STANDING.finditer(passage.text):
        of = body_at(reader, m.end())
        if not of:
            continue
        who = body_before(reader, m.start()) if m["sep"].strip() else None
        if not who and (behind := _NAMED_NEXT.match(passage.text, of.finish)):
            who = body_at(reader, behind.end())
        if who and who.name != of.name and not (_is_of_the_party(who) and parent(of) == "chinh-phu"):
            yield Fact(
                passage, min(who.begin, m.start() + len(m["sep"])), max(of.finish, who.finish), who.name, "standing_body_of", of.name
            )


def _joined(passage: Passage, reader: Reader, shape: Late, relation: Relation) -> Iterator[Fact]:
    for m in shape.finditer(passage.text):
        owner = body_at(reader, m.end())
        short = _SHORT_NAME.search(passage.text, max(0, m.start() - 24), m.start())
        part = body_before(reader, short.start() if short else m.start()) if owner else None
        while owner and part and part.name != owner.name:
            yield Fact(passage, part.begin, owner.finish, part.name, relation, owner.name)
            joint = _LISTED_BEFORE.search(passage.text[: part.begin])
            one = body_before(reader, joint.start()) if joint and UNIT.match(part.name) else None
            part = one if one and UNIT.match(one.name) else None


def _assisting(passage: Passage, reader: Reader) -> Iterator[Fact]:
    yield from _joined(passage, reader, _ASSISTS, "assists")
    for m in _ASSISTS.finditer(passage.text):
        group = _ASSISTING_GROUP.search(passage.text, max(0, m.start() - 30), m.start())
        of = body_at(reader, m.end()) if group and group[0].lower().startswith("các") else None
        if group and of:
            words = " ".join(passage.text[group.start() : of.finish].split())
            yield Fact(passage, group.start(), of.finish, words, "assists", of.name)


def _founded(passage: Passage, reader: Reader, header: Header) -> Iterator[Fact]:
    cited = citations.numbered_in(passage)
    for m in _FOUNDED.finditer(passage.text):
        by = next((c for c in cited if m.end() <= c.core[0] <= m.end() + 24), None)
        named = body_before(reader, m.start()) if by else None
        founded = named if named and lower(named.name) not in words("directives", "highest") else None
        group = _GROUP_BEFORE.search(passage.text[: m.start()]) if by and not founded else None
        if by and founded:
            yield Fact(passage, founded.begin, by.finish, founded.name, "established_by", by.number)
        elif by and group:
            yield Fact(passage, group.start(), by.finish, group[0][0].lower() + group[0][1:], "established_by", by.number)
    for by in cited:
        if (m2 := _FOUNDS.match(passage.text, by.finish)) and (founded := body_at(reader, m2.end())):
            yield Fact(passage, by.begin, founded.finish, founded.name, "established_by", by.number)
    if header.kind == "decision" and header.number and (own := _FOUNDING_TITLE.match(passage.text)):
        committee = committee_at(passage.text, own.end())
        if committee:
            yield Fact(passage, own.start(), committee[0], committee[1], "established_by", header.number)


def _renamed(passage: Passage, reader: Reader) -> Iterator[Fact]:
    """ "Tổng cục A (nay là Cục A)": the second took the first one's place."""
    for m in _NOW.finditer(passage.text):
        before, now = body_before(reader, m.start()), body_at(reader, m.end())
        if before and now and before.name != now.name:
            yield Fact(passage, before.begin, now.finish, now.name, "supersedes", before.name)


def _merged(passage: Passage, reader: Reader) -> Iterator[Fact]:
    """Who took whose place: "X hợp nhất vào Y", "Z trên cơ sở hợp nhất X và Y"."""
    for fact in _joined(passage, reader, _MERGED, "supersedes"):
        yield fact._replace(subject=fact.object, object=fact.subject)
    for mention in list(reader.known.values()):
        m = _FROM_MERGER.match(passage.text, mention.finish)
        at = m.end() if m else len(passage.text)
        while old := body_at(reader, at):
            if old.name != mention.name:
                yield Fact(passage, mention.begin, old.finish, mention.name, "supersedes", old.name)
            joint = _AND.match(passage.text, old.finish)
            at = joint.end() if joint else len(passage.text)


def _parents(passage: Passage, known: Sequence[Mention]) -> Iterator[Fact]:
    """A body and the one it belongs to by the register, side by side: "Cục X Bộ Y", "Bộ Y (Cục X)"."""
    for one, other in pairwise(known):
        gap = passage.text[one.finish : other.begin]
        part, whole = (one, other) if parent(one) == other.id else (other, one) if parent(other) == one.id else (None, None)
        ministry = whole is not None and whole.id == "chinh-phu"  # "Bộ Công an, Chính phủ" are two
        if part and whole and (_DIRECT.fullmatch(gap) if part is one else re.fullmatch(r"\s*\(\s*", gap)) and not (ministry and "," in gap):
            finish = other.finish + (passage.text[other.finish : other.finish + 1] == ")")
            yield Fact(passage, one.begin, finish, part.name, "part_of", whole.name)


def _is_of_the_party(mention: Mention) -> bool:
    """A Party body serves no committee of the Government: "Ban Chỉ đạo" alone means another one then."""
    body = bodies().get(mention.id) if mention.id else None
    return body is not None and body.kind.startswith("party-")
