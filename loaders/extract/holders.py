"""Who holds which post: persons and posts that stand side by side, parted by commas and dashes only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from loaders.extract.facts import Fact
from loaders.language.actors import Reader
from loaders.language.lexicon import pattern
from loaders.language.mentions import Mention
from loaders.language.passage import Passage
from loaders.language.people import Person, people
from loaders.language.posts import Post, posts

_REACH = 300
_OF = re.compile(r"(?<!\w)(?:của|theo|bởi|với|cho|thưa|tới|đến|gửi|thay mặt)\s+$")
_PLURAL = re.compile(r"(?<!\w)[Cc]ác\s+(?:đồng chí\s+)?$")


@dataclass(slots=True)
class Group:
    """Some posts and persons in the order in which they stand; ``joints[k]`` is what stands in front of member ``k``."""

    members: list[Person | Post]
    joints: list[str] = field(default_factory=lambda: [""])


@cache
def _gap() -> re.Pattern[str]:
    rank = rf"(?:{pattern('people', 'ranks')}(?:\.|:)?\s+)*"
    return re.compile(rf"\s*(?P<joint>:|,|-|/|\(|và(?!\w)|)\s*(?:và\s+)?(?i:{rank})")


@cache
def _opens() -> re.Pattern[str]:
    """What may stand in front of a name that its posts follow."""
    return re.compile(
        rf"(?:^|[.,;:(\[\-\"“]|(?<!\w){pattern('people', 'introduce')})\s*(?:\d+[.)]\s*)?(?i:{pattern('people', 'ranks')}\s*:?\s*)*$"
    )


@cache
def _no_body() -> re.Pattern[str]:
    """A title that names no body, right in front of a name: "đồng chí Tổng Bí thư Trần Hoài Nam, Trưởng Ban Chỉ đạo"."""
    return re.compile(rf"(?<!\w)(?i:{pattern('people', 'name_no_body')})\s+$")


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{pattern('people', 'ranks')})\s*:?\s+$")


def holders(passage: Passage, reader: Reader, known: Sequence[Mention]) -> Iterator[Fact]:
    """The facts "this person heads, is deputy of, is a member of that body" of one passage.

    >>> from loaders.language.scene import Scene
    >>> text = "có đồng chí Trần Hoài Nam, Phó Chủ tịch UBND tỉnh Đồng Tháp, dự"
    >>> passage = Passage.of(text, 0, len(text))
    >>> [(f.subject, f.relation, f.object) for f in holders(passage, Reader(passage, [], Scene()), [])]
    [('Ủy ban nhân dân tỉnh Đồng Tháp', 'deputy_headed_by', 'Trần Hoài Nam')]
    """
    named = list(people(passage, known))
    found: list[Person | Post] = []
    begin = 0
    for k, person in enumerate(named):  # a post's body ends where a person's name begins
        cut = _up_to(passage, reader, known, person.begin)
        if person.begin - begin > 2 * _REACH and k:
            found += posts(cut, begin, begin + _REACH)
        begin = begin if k and person.begin - begin <= 2 * _REACH else max(begin, person.begin - _REACH)
        found += posts(cut, begin, person.begin)
        begin = person.finish
        if k + 1 == len(named):
            found += posts(reader, begin, min(len(passage.text), begin + _REACH))
    members = sorted({*found, *named}, key=lambda m: (m.begin, -m.finish))
    for group in _groups(passage, members):
        yield from _held(passage, group)


def _up_to(passage: Passage, reader: Reader, known: Sequence[Mention], at: int) -> Reader:
    return Reader(passage.until(at), [m for m in known if m.finish <= at], reader.scene)


def _groups(passage: Passage, members: Sequence[Person | Post]) -> Iterator[Group]:
    group: Group | None = None
    for member in members:
        if group and member.begin < group.members[-1].finish:
            continue
        gap = _gap().fullmatch(passage.text, group.members[-1].finish, member.begin) if group else None
        if group and gap:
            group.members.append(member)
            group.joints.append(gap["joint"])
            continue
        if group:
            yield group
        group = Group([member])
    if group:
        yield group


def _held(passage: Passage, group: Group) -> Iterator[Fact]:
    persons = [k for k, m in enumerate(group.members) if isinstance(m, Person)]
    if not persons or len(persons) == len(group.members):
        return
    each = _of_each(passage, group, persons[0])
    shared = [] if each else _shared(passage, group, persons[0])
    for place, k in enumerate(persons):
        until = persons[place + 1] if place + 1 < len(persons) else len(group.members)
        since = persons[place - 1] if place else -1
        front = _in_front(passage, group, k, since, shared)
        # "ý kiến của Phó Thủ tướng A, Thủ tướng kết luận": a second post in the same body is another's
        own = front + [post for post in _behind(passage, group, k, until) if all(post.body != one.body for one in front)]
        if shared and group.joints[k] in (":", ",", "và", "") and all(isinstance(m, Person) for m in group.members[persons[0] : k + 1]):
            own += [p for p in shared if p not in own]
        if k == persons[0] or (group.joints[k] == "" and group.joints[k - 1] in (",", "và")):
            own += [p for p in each if p not in own]
        for post in own:
            yield _fact(passage, group.members[k], post)


def _shared(passage: Passage, group: Group, first: int) -> list[Post]:
    """The posts that all the names behind them hold: "các Phó Thủ tướng, Phó Trưởng Ban Chỉ đạo: A, B"."""
    front = [m for m in group.members[:first] if isinstance(m, Post)]
    plural = bool(front) and (group.joints[first] == ":" or _PLURAL.search(passage.text[max(0, front[0].begin - 16) : front[0].begin]))
    return front if plural else []


def _of_each(passage: Passage, group: Group, first: int) -> list[Post]:
    """The post of all in a list in which each has one of his own: "các Phó Trưởng Ban Chỉ đạo: Thủ tướng A, Bộ trưởng B"."""
    if first < 2 or group.joints[first - 1] != ":" or group.joints[first] != "":
        return []
    heads = [m for m in group.members[: first - 1] if isinstance(m, Post)]
    plural = heads and _PLURAL.search(passage.text[max(0, heads[0].begin - 16) : heads[0].begin])
    return heads if plural else []


def _in_front(passage: Passage, group: Group, k: int, since: int, shared: list[Post]) -> list[Post]:
    """The post right before the name, and those before it by commas; of two posts of one body only the nearer."""
    if shared or group.joints[k] not in ("", "-"):
        return []
    kept: list[Post] = []
    for j in range(k - 1, since, -1):
        post = group.members[j]
        assert isinstance(post, Post)
        if any(p.body == post.body for p in kept):
            break
        if kept and since >= 0 and post.relation != "member_of":
            break
        kept.append(post)
        if group.joints[j] == "và" or _OF.search(passage.low[max(0, post.begin - 12) : post.begin]):
            if len(kept) > 1:
                kept.pop()
            break
    return kept


def _behind(passage: Passage, group: Group, k: int, until: int) -> list[Post]:
    """The posts that follow the name, up to the next name and what belongs to that."""
    begin = group.members[k].begin
    front = _no_body().sub("", passage.text[max(0, begin - 60) : begin])
    if k == 0 and not (_opens().search(front) or _ranked().search(front)):
        return []
    last = until - 1
    if until < len(group.members) and group.joints[until] in ("", "-"):
        last -= 1
        while last > k and (m := group.members[last]) and isinstance(m, Post) and m.relation == "member_of" and group.joints[last] != "-":
            last -= 1
    kept: list[Post] = []
    for j in range(k + 1, last + 1):
        post = group.members[j]
        if group.joints[j] in ("và", ":", "") or not isinstance(post, Post):
            break
        kept.append(post)
    return kept


def _fact(passage: Passage, person: Person | Post, post: Post) -> Fact:
    assert isinstance(person, Person)
    begin, finish = min(post.begin, person.begin), max(post.finish, person.finish)
    if post.relation == "member_of":
        return Fact(passage, begin, finish, person.name, "member_of", post.body, True)
    return Fact(passage, begin, finish, post.body, post.relation, person.name, True)
