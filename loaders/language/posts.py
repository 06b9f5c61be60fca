"""Posts named in a passage, each with the body that it belongs to: "Phó Chủ tịch UBND tỉnh", "Trưởng Ban Chỉ đạo …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from loaders.language import names
from loaders.language.actors import Reader
from loaders.language.committees import HEAD, committee_at
from loaders.language.letters import lower, rx
from loaders.language.lexicon import alternation, pattern, words
from loaders.language.mentions import Mention
from loaders.language.one_actor import ActorReader
from ontology.registers import OF_THE_BODY_NAMED, Role, bodies, roles

Holding = Literal["headed_by", "deputy_headed_by", "member_of"]
_HEAD_OF = rx(
    r"(?P<deputy>Phó )?[Tt]rưởng(?: [Tt]hường trực| [Bb]an [Tt]hường trực)?(?: ban| tiểu ban| đoàn| nhóm)?\s+(?=(?:Ban|BAN|ban Chỉ đạo|Tiểu [Bb]an|Tổ|Đoàn|Hội đồng|Ủy ban)\s)"
)
_BARE = rx(
    rf"(?P<head>{HEAD.pattern})(?: của Chính phủ| quốc gia)?(?=\s*(?:[,.;:()/]|-\s|$)|\s+(?!(?:Trung ương|tỉnh|thành phố|cấp|các|ở|về|cải|phòng)(?!\w)|\d|[\p{{Lu}}])\w)"
)
_LINE = rx(r"(?:^|[;)]\s*|\s)(?:[-+*]\s*)?(?=[\p{Lu}][\w ]+:\s)")
_BARE_BEFORE = re.compile(rf"(?<!\w){HEAD.pattern}$")
_ALONE = re.compile(r"\s*:?\s*$|\s*[,;.)]|\s+(?:làm|phụ trách|chủ trì|trực tiếp)(?!\w)")
_SPACE = re.compile(r"\s*")
_WINDOW = 260


class Post(NamedTuple):
    """A post, ``text[begin:finish]``: of which body, and whether it heads it, is the head's deputy, or belongs to it."""

    begin: int
    finish: int
    relation: Holding
    body: str


def body_at(reader: Reader, at: int) -> Mention | None:
    """The body that is named right at ``at``, by its canonical name; "Ban Chỉ đạo" alone is the document's own."""
    if full := committee_at(reader.text, at, reader.scene.issued):
        name = full[1] if not full[1].endswith(" tỉnh") else full[1].removesuffix(" tỉnh") + f" {reader.scene.province or 'tỉnh'}"
        return Mention(at, full[0], name, "body", reader.scene.body_id(name))
    if bare := _BARE.match(reader.text, at):
        own = reader.scene.committee
        return (
            Mention(at, bare.end(), own, "body", reader.scene.body_id(own)) if own and lower(own).startswith(lower(bare["head"])) else None
        )
    found = reader.actor(at)
    return found if found and found.kind == "body" and lower(found.name) not in words("people", "generic") else None


def _cut(reader: Reader, at: int) -> ActorReader:
    """A reader of the words up to ``at``: "Sở Y tế - Cơ quan thường trực" is not one name."""
    return ActorReader(reader.text[:at], reader.low[:at], {b: m for b, m in reader.known.items() if m.finish <= at}, reader.scene)


def body_before(reader: Reader, at: int) -> Mention | None:
    """The body whose name ends right at ``at``: registered, a committee, or one by its head word."""
    window = max(0, at - _WINDOW)
    for m in HEAD.finditer(reader.text, window, at):  # "Tổ công tác … của Thủ tướng Chính phủ" ends with another body's name
        if (full := committee_at(reader.text, m.start())) and full[0] == at:
            return Mention(m.start(), at, full[1], "body", reader.scene.body_id(full[1]))
    for begin in range(window, at):
        if (mention := reader.known.get(begin)) and mention.finish == at:
            return mention
    if (bare := _BARE_BEFORE.search(reader.text, max(0, at - 24), at)) and (own := body_at(reader, bare.start())) and own.finish == at:
        return own
    clause = max(reader.text.rfind(mark, window, at) for mark in ".;:()") + 1
    for m in rx(r"(?<!\w)[\p{Lu}]").finditer(reader.text, max(clause, window), at):
        if names.read_name(reader.text[:at], reader.low[:at], m.start()) == at:
            found = _cut(reader, at).at(m.start())
            if found and found.kind == "body" and lower(found.name) not in words("people", "generic"):
                return Mention(m.start(), at, found.name, "body", found.id)
    return None


@cache
def _titles() -> tuple[re.Pattern[str], dict[str, Role]]:
    listed = {lower(r.title): r for r in roles()}
    short = {a: r for r in roles() for a in r.abbreviations if len(a) > 2}
    shape = rf"(?<!\w)(?:(?i:{alternation(listed)})|{alternation(short)})(?!\w)"
    return re.compile(shape), listed | short


@cache
def _not_held() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern('people', 'not_held')}\s+$")


def posts(reader: Reader, begin: int, finish: int) -> Iterator[Post]:
    """The posts named in ``text[begin:finish]`` whose body is known, in order."""
    text, last = reader.text, begin
    shape, _ = _titles()
    starts = {m.start(): m for m in shape.finditer(text, begin, finish)} | {m.start(): m for m in _HEAD_OF.finditer(text, begin, finish)}
    for at in sorted(starts):
        if at < last or not text[at].isupper() or _not_held().search(reader.low[max(0, at - 14) : at]):
            continue
        post = _post(reader, starts[at])
        if post:
            last = post.finish
            yield post


def post_at(reader: Reader, at: int) -> Mention | None:
    """The post named right at ``at`` with its body's name ("Bộ trưởng Bộ Y tế"); ``None`` for a group."""
    shape, listed = _titles()
    m = shape.match(reader.text, at)
    role = listed.get(lower(m[0])) if m else None
    if m and role and role.body != OF_THE_BODY_NAMED and " " in m[0]:
        return Mention(at, m.end(), role.title if role.title != "Thủ tướng" else "Thủ tướng Chính phủ", "post")
    found = reader.actor(at)
    return found if found and found.kind != "group" else None


def _post(reader: Reader, m: re.Match[str]) -> Post | None:
    title = m[0].strip()
    if title.isupper() and " " in title:
        return None
    _, listed = _titles()
    role = listed.get(title) or listed.get(lower(title))
    if role and role.body != OF_THE_BODY_NAMED:
        body = bodies().get(role.body)
        bare = lower(title) in words("people", "name_no_body")
        return Post(m.start(), m.end(), role.relation, body.name) if body and not bare else None
    space = _SPACE.match(reader.text, m.end())
    owner = (body_at(reader, space.end()) if space else None) or _of_a_field(reader, m.start(), title)
    relation: Holding = role.relation if role else "deputy_headed_by" if title.startswith("Phó") else "headed_by"
    if owner:
        return Post(m.start(), owner.finish, relation, owner.name)
    unsaid = _unsaid(reader, m) if role and _ALONE.match(reader.text, m.end()) else None
    return Post(m.start(), m.end(), relation, unsaid) if unsaid else None


def _of_a_field(reader: Reader, at: int, title: str) -> Mention | None:
    """The ministry of a minister who is named by the field alone: "Bộ trưởng Khoa học và Công nghệ", "Thứ trưởng Công an"."""
    post = reader.actor(at) if title in ("Bộ trưởng", "Thứ trưởng") else None
    ministry = bodies().named(post.name.removeprefix(f"{title} "), reader.scene.issued) if post and post.kind == "post" else None
    return Mention(at, post.finish, ministry.name, "body", ministry.id) if post and ministry else None


def _party_committee(organ: str, reader: Reader) -> str | None:
    """The province's own "Tỉnh ủy", of which somebody is a member ("Tỉnh ủy viên")."""
    place = re.sub(r"^(?:tỉnh|thành phố) ", "", reader.scene.province or "")
    return f"{organ} {place}" if place else None


def _unsaid(reader: Reader, m: re.Match[str]) -> str | None:
    """Whose post it is where the words do not say: the line's ("VPCP: PCN Lê Minh Tâm"), the document's own ministry's or province's."""
    if m[0].endswith((" ban", " ban thường trực")) and (own := reader.scene.committee) and own.startswith("Ban "):
        return own
    if m[0].endswith(" ủy viên"):
        return _party_committee(m[0].removesuffix(" viên"), reader)
    line = next(reversed(list(_LINE.finditer(reader.text, max(0, m.start() - _WINDOW), m.start()))), None)
    owner = body_at(reader, line.end()) if line else None
    if owner and reader.text.startswith(":", owner.finish) and ";" not in reader.text[owner.finish : m.start()]:
        return owner.name
    return reader.scene.ministry if m[0].startswith(("Bộ trưởng", "Thứ trưởng")) else None
