"""Who is said to serve as what: "đồng chí A làm Trưởng Ban Chỉ đạo", "Bộ trưởng Bộ B là Phó Trưởng ban", "thành viên gồm: …"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.facts import Fact
from loaders.language.actors import Reader
from loaders.language.late import Late
from loaders.language.letters import rx
from loaders.language.mentions import Mention
from loaders.language.passage import Passage
from loaders.language.people import Person, people
from loaders.language.posts import Post, body_at, post_at, posts

_SERVES = Late(r"\s+(?:làm|giữ chức(?: vụ)?|kiêm(?: nhiệm)?|đảm nhiệm(?: chức vụ)?|là)\s+(?=(?:Phó )?(?:[TtC]|Giám đốc))")
_AS_MEMBER = Late(r"thành viên\s")
_APPOSED = Late(r"(?:,|\s-)\s[^.;:]{3,120}")
_CAPITAL = rx(r"(?<!\w)[\p{Lu}]")
_MEMBERS = rx(r"(?<!\w)(?:[Cc]ác )?(?:[Tt]hành viên|[ỦUủu]y viên)\s+(?:của\s+)?(?=[\p{Lu}])")
_ARE = Late(r"\s+(?:gồm|bao gồm|là)(?: có| các)?\s*:?\s+")
_AND = Late(r"\s*(?:,|;|,?\s+và)\s+(?:đồng chí\s+)?")
_REACH = 160


def serving(passage: Passage, reader: Reader) -> Iterator[Fact]:
    """The facts of one passage about who serves as what, and who belongs to a committee.

    >>> from loaders.language.scene import Scene
    >>> text = "Bộ trưởng Bộ Y tế làm Trưởng Ban Chỉ đạo về phòng cháy rừng."
    >>> passage = Passage.of(text, 0, len(text))
    >>> from loaders.language.actors import reader_of
    >>> [(f.subject, f.relation, f.object) for f in serving(passage, reader_of(passage, Scene()))]
    [('Ban Chỉ đạo về phòng cháy rừng', 'headed_by', 'Bộ trưởng Bộ Y tế')]
    """
    persons: list[Person] | None = None
    for m in _SERVES.finditer(passage.text):
        post = next(posts(reader, m.end(), m.end() + _REACH), None)
        if not post or post.begin != m.end() or (post.relation == "member_of" and not _AS_MEMBER.match(passage.text, m.end())):
            continue
        persons = list(people(passage)) if persons is None else persons
        if who := _person(passage, persons, m.start()) or _post(passage, reader, m.start()):
            yield _serves(passage, who, post)
    if "viên" in passage.low:
        yield from _members(passage, reader)


def _serves(passage: Passage, who: Person | Mention, post: Post) -> Fact:
    return Fact(passage, who.begin, post.finish, post.body, post.relation, who.name, isinstance(who, Person))


def _person(passage: Passage, persons: list[Person], at: int) -> Person | None:
    """The person whose name, or whose posts behind it, end at ``at``."""
    before = next((p for p in reversed(persons) if p.finish <= at), None)
    near = before and (before.finish == at or _APPOSED.fullmatch(passage.text, before.finish, at))
    return before if near else None


def _post(passage: Passage, reader: Reader, at: int) -> Mention | None:
    """The post, of no named person, whose words end at ``at``."""
    for m in _CAPITAL.finditer(passage.text, max(0, at - _REACH), at):
        found = post_at(reader, m.start())
        if found and found.finish == at and found.kind == "post":
            return found
    return None


def _members(passage: Passage, reader: Reader) -> Iterator[Fact]:
    """ "Thành viên Ban Chỉ đạo gồm: Bộ trưởng Bộ Công an, …": the posts that belong to it."""
    for m in _MEMBERS.finditer(passage.text):
        of = body_at(reader, m.end())
        are = _ARE.match(passage.text, of.finish) if of else None
        at = are.end() if are else len(passage.text)
        while of and (one := post_at(reader, at)):
            if one.kind == "post":
                yield Fact(passage, m.start(), one.finish, one.name, "member_of", of.name)
            joint = _AND.match(passage.text, one.finish)
            at = joint.end() if joint else len(passage.text)
