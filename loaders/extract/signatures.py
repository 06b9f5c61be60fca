"""Signatures: the posts above a name ("KT. BỘ TRƯỞNG / THỨ TRƯỞNG / …").

Decree 30/2020/NĐ-CP, annex I: whoever signs for another (KT., TM., TL., TUQ.) writes that one's post first, then the own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.document import Document
from loaders.extract.facts import Fact
from loaders.extract.header import Header
from loaders.language.letters import lower, rx
from loaders.language.lexicon import alternation
from loaders.language.passage import Passage
from loaders.language.people import is_name, name_pattern
from loaders.language.scene import Scene
from ontology.registers import OF_THE_BODY_NAMED, Role, bodies, roles

_CLUE = re.compile(r"(?:TƯỚNG|TRƯỞNG|NHIỆM|TỊCH|THƯ|ĐỐC|TRA|BAN|PHÒNG|CHÍNH\s+PHỦ)[\s|*)\]]+(?=\S)")
_FOR = re.compile(r"(?<!\w)(?:K/?T|T/?M|T/?L|TUQ|Q)\s*\.?\s*$")
_SIGNED = r"(?:[\[(]\s?(?:[đĐ]ã\s?[kK]ý|ĐÃ\s?KÝ|[dD]a\s?[kK]y|[kK]ý)\s?[\])]|[đĐ]ã [kK]ý|ĐÃ KÝ)"
_BETWEEN = re.compile(rf"[\s|*]*{_SIGNED}?[\s|*]*")
_JOINED = re.compile(r"\s*,\s*$")
FOOT = 2500
_FOOT = re.compile(r"Nơi\s+nhận\s*:(?:[^\n]*\n){1,34}[^\n]*")
_NAME_ALONE = rx(
    r"(?:^[ \t]*|[ \t]{2,}|(?<=;)[ \t]+|Lưu\s*:[^\n]*?[\s.;)]+)(?P<name>[\p{Lu}][\p{Ll}]+(?: [\p{Lu}][\p{Ll}]+){1,4})[ \t]*\.?[ \t]*\n?$"
)
"""A name by itself, behind a gap, or behind the last addressee."""
_AT_ITS_END = rx(r"(?:(?<=[:;,)])|^)[ \t]*[\p{Lu}][\p{Lu}., ]{6,60}[ \t]*\n?$")
_CAPITALS = rx(r"[\p{Lu}\s,.|*-]{6,200}$")
_BODY_OF_THE_DOCUMENT = (
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "CHỦ TỊCH",
    "CHỦ NHIỆM",
    "TRƯỞNG BAN",
    "CHÁNH VĂN PHÒNG",
    "BÍ THƯ",
    "GIÁM ĐỐC",
    "CỤC TRƯỞNG",
    "TỔNG THANH TRA",
    "TỔNG KIỂM TOÁN",
)


def _issuing_body(header: Header, scene: Scene) -> str | None:
    """The body that issues the document; of a post ("Bộ trưởng Bộ Y tế") the body that it heads."""
    parts = (header.issuer or "").split()
    named = (bodies().named(" ".join(parts[k:]), scene.issued) for k in range(len(parts)))
    whole = next((body.name for body in named if body), header.issuer)
    return f"{whole} {scene.province}" if whole in ("Ủy ban nhân dân", "Hội đồng nhân dân") and scene.province else whole


@cache
def _titles() -> tuple[re.Pattern[str], dict[str, Role]]:
    listed = {role.title.upper(): role for role in roles()}
    return re.compile(rf"(?<!\w)(?!(?<=BAN )BÍ THƯ){alternation(listed)}(?!\w)"), listed


def signatures(document: Document, header: Header, scene: Scene) -> Iterator[Fact]:
    """Whoever signs holds the posts that stand in capitals above the name, save those signed for."""
    body = _issuing_body(header, scene)
    text, last = document.text, -1
    for clue in _CLUE.finditer(text):
        passage = Passage.of(text, max(0, clue.start() - 200), min(len(text), clue.end() + 60))
        at = passage.position(clue.end() - 1)
        between = _BETWEEN.match(passage.text, at)
        begin = between.end() if between else at
        line_end = text.find("\n", passage.origin(begin))
        name = name_pattern().pattern.match(passage.text, begin, begin + (line_end - passage.origin(begin) if line_end > 0 else len(text)))
        if not name or not is_name(name["name"]) or passage.origin(name.start()) <= last or not _ends_a_line(document, passage, name.end()):
            continue
        last = passage.origin(name.start())
        yield from _held(passage, name, body, scene)
    yield from _beside_the_addressees(document, body, scene)


def _beside_the_addressees(document: Document, body: str | None, scene: Scene) -> Iterator[Fact]:
    """Two columns run together: the posts stand at the ends of the lines of "Nơi nhận:", the name at the end of a later one."""
    foot = _FOOT.search(document.text, max(0, len(document.text) - FOOT))
    if not foot:
        return
    passage = Passage(foot[0], lower(foot[0]), (0,), (foot.start(),))  # as it stands: the lines count
    posts, at, listing = "", 0, True
    for line in passage.text.splitlines(keepends=True):
        post, alone = _AT_ITS_END.search(line) if listing else None, _NAME_ALONE.search(line)
        name = _last_name(alone["name"]) if alone and posts.strip() else None
        if alone and name:
            yield from _facts(passage, posts, 0, at + alone.end("name"), name, body, scene)
            return
        posts += " " * (len(line) - len(post[0])) + post[0] if post else " " * len(line)
        at, listing = at + len(line), listing and "Lưu" not in line


def _last_name(written: str) -> str | None:
    """The name that words end with: "Tuấn Nguyễn Cao Lục" is whoever typed it, and whoever signed."""
    names = [m["name"] for m in name_pattern().finditer(written) if m.end("name") == len(written)]
    return names[0] if names and is_name(names[0]) else None


def _ends_a_line(document: Document, passage: Passage, at: int) -> bool:
    return re.match(r"[^\S\n]*(?:\*\*)?[^\S\n]*(?:[\n|.]|$)", document.text[passage.span(0, at)[1] :][:40]) is not None


def _held(passage: Passage, name: re.Match[str], body: str | None, scene: Scene) -> Iterator[Fact]:
    front = re.sub(_SIGNED, lambda m: " " * len(m[0]), passage.text[: name.start()])
    if capitals := _CAPITALS.search(front):
        yield from _facts(passage, front, capitals.start(), name.end("name"), name["name"], body, scene)


def _facts(passage: Passage, front: str, begin: int, finish: int, name: str, body: str | None, scene: Scene) -> Iterator[Fact]:
    """What the posts in ``front[begin:]`` make of whoever signs at ``finish``."""
    pattern, listed = _titles()
    for_another = False
    for m in pattern.finditer(front, begin):
        before = front[begin : m.start()]
        for_another = bool(_FOR.search(before)) or (for_another and bool(_JOINED.search(before)))
        role = listed[m[0]]
        owner = bodies().get(role.body) if role.body != OF_THE_BODY_NAMED else None
        whose = (
            owner.name
            if owner
            else _committee(m[0], body, scene)
            if m[0].removesuffix(" THƯỜNG TRỰC").endswith(_BODY_OF_THE_DOCUMENT)
            else None
        )
        if owner and role.relation == "member_of" and not for_another:
            yield Fact(passage, m.start(), finish, name, "member_of", owner.name, True)
        elif whose and not for_another and role.relation != "member_of":
            yield Fact(passage, m.start(), finish, whose, role.relation, name, True)


def _committee(title: str, body: str | None, scene: Scene) -> str | None:
    """ "TRƯỞNG BAN" heads a board or committee only: the issuer if it is one, else the document's; "CHÁNH VĂN PHÒNG" an office."""
    if title.endswith("CHÁNH VĂN PHÒNG"):
        of_an_organ = body and body.startswith(("Ủy ban nhân dân", "Bộ "))
        return f"Văn phòng {body}" if of_an_organ else body if body and body.startswith("Văn phòng ") else None
    if not title.endswith("TRƯỞNG BAN"):
        return body
    return body if body and body.startswith(("Ban ", "Tiểu ban", "Đảng ủy")) else scene.committee
