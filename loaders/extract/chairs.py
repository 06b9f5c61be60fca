"""Committees headed by a post: "Tiểu ban X do Bộ trưởng Bộ Y làm Trưởng Tiểu ban", and lists of the units that help one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.facts import Fact
from loaders.findings import Relation
from loaders.language.actors import Reader, reader_of
from loaders.language.committees import HEAD, committee_at
from loaders.language.groups import full
from loaders.language.late import Late
from loaders.language.lexicon import alternation, written
from loaders.language.mentions import Mention
from loaders.language.passage import Passage
from loaders.language.people import Person, people
from loaders.language.posts import body_at, body_before, post_at
from loaders.language.scene import Scene

_BY = Late(r",?\s+do\s+(?:một\s+)?(?:đồng chí\s+|ông\s+|bà\s+)?")
_AS_HEAD = Late(r"\s*,?\s*(?:làm|giữ chức|là)\s+(?P<deputy>Phó |(?=[Tt]ổ phó))?(?:[Tt]rưởng|[Tt]ổ trưởng|[Tt]ổ phó|Chủ tịch|Chủ nhiệm)")
_NEXT_CHAIR = Late(r"[^,;.]{0,24}[,;]\s+(?:và\s+)?(?:do\s+)?(?:đồng chí\s+|ông\s+|bà\s+)?")
_IS_STANDING = Late(r"[^.;]{0,200}?(?P<is>\s(?:là|làm)\s)(?:[Cc]ơ quan|[Đđ]ơn vị) [Tt]hường trực(?=\s*(?:[,;.)]|$))")
_TITLE = Late(
    r"(?:Phó |Thứ |Bộ |Tổng )?(?:[Tt]rưởng|Thủ tướng|Chủ tịch|Chủ nhiệm|Giám đốc|Cục trưởng|Vụ trưởng|Chánh|Viện trưởng|Bí thư|Tư lệnh|Thanh tra|Thống đốc)[^,;.:()]{0,70} "
)
_GROUP_HEAD = Late(rf"(?:{HEAD.pattern}|{alternation(written('organs', 'headed_groups'))}(?!\w))")
_SOME_POST = Late(
    r"(?P<post>(?:Phó )?(?:Chủ tịch|Chính ủy|Tư lệnh|Giám đốc|Trưởng|Cục trưởng|Bí thư|Chỉ huy|Hiệu trưởng|Chánh Văn phòng)[^,;.:()]{0,80}?) (?=làm (?:Phó )?(?:[Tt]rưởng|[Tt]ổ trưởng|Chủ tịch))"
)
_SOME_PROVINCE = Late(r"(?:Tỉnh ủy|Thành ủy|Ủy ban nhân dân (?:tỉnh|thành phố))$", re.IGNORECASE)
_OF_ALL = Late(r"(?<!\w)(?:tỉnh|thành phố|cấp|địa phương)(?!\w)", re.IGNORECASE)
_HELPING = Late(r"[Gg]iúp việc(?: cho)?\s+(?=\S)")
_LIST = Late(r"\s+(?:còn\s+)?(?:có|gồm|bao gồm)\s[^.;:]{0,60}:\s*")
_ITEM = Late(r"(?:^|[;:,]\s*|\s)(?:và\s+)?(?:\(?[0-9a-zđ]{1,2}[.)]\s*|-\s*)?(?=(?:Tiểu [Bb]an|Tổ|Nhóm|Ban|Hội đồng|Văn phòng)\s)")
_NAME_ENDS = Late(r"\s*(?:,?\s+do\s|[;.:(|]|,\s|$)")
_REACH = 1000


def chairs(passages: Sequence[Passage], scene: Scene) -> Iterator[Fact]:
    """The facts of all passages in order: a list may stand below its lead-in."""
    helping: tuple[Passage, int, str] | None = None
    for passage in passages:
        if " do " not in passage.low and "giúp việc" not in passage.low and not helping:
            continue
        reader = reader_of(passage, scene)
        if " do " in passage.low:
            yield from _chaired(passage, reader)
        lead = _lead_in(passage, reader)
        if lead:
            at, of = lead[1], lead[2].name
            helping = (passage, lead[0], of)
            yield from _items(passage, at, of, (passage, lead[0]))
        elif helping and _ITEM.match(passage.text):
            yield from _items(passage, 0, helping[2], (helping[0], helping[1]), only_first=True)
        else:
            helping = None


def _chaired(passage: Passage, reader: Reader) -> Iterator[Fact]:
    persons = {p.begin: p for p in people(passage)}
    for m in _BY.finditer(passage.text):
        person = persons.get(m.end()) or _titled(passage, persons, m.end())
        post = None if person else post_at(reader, m.end()) or _post_in_words(passage, m.end())
        who = person or post
        head = _AS_HEAD.match(passage.text, _past_posts(passage.text, who.finish, bool(person))) if who else None
        committee = _committee_before(passage, reader, m.start()) if head else None
        if who and head and committee and not _no_place(committee.name, who.name):
            relation: Relation = "deputy_headed_by" if head["deputy"] is not None else "headed_by"
            yield Fact(passage, committee.begin, head.end(), committee.name, relation, who.name, person is not None)
            yield from _more(passage, reader, persons, committee, head.end())
            yield from _standing(passage, reader, committee, head.end())


def _no_place(committee: str, post: str) -> bool:
    """Whether neither says of which province it is: "Ban Chỉ đạo do Bí thư Tỉnh ủy làm Trưởng ban" names nobody."""
    return _SOME_PROVINCE.search(post) is not None and _OF_ALL.search(committee) is None


def _titled(passage: Passage, persons: dict[int, Person], at: int) -> Person | None:
    """The person behind a title: "do Thứ trưởng Lê Minh Tâm làm Trưởng đoàn"."""
    begin = next((b for b in range(at + 1, at + 90) if b in persons), at)
    return persons[begin] if begin > at and _TITLE.fullmatch(passage.text, at, begin) else None


def _post_in_words(passage: Passage, at: int) -> Mention | None:
    """A post of no one body, in its own words: "do Phó Chính ủy hoặc Phó Tư lệnh quân khu làm Trưởng ban"."""
    m = _SOME_POST.match(passage.text, at)
    return Mention(at, m.end("post"), full(" ".join(m["post"].split())), "post") if m else None


def _more(passage: Passage, reader: Reader, persons: dict[int, Person], committee: Mention, at: int) -> Iterator[Fact]:
    """ "…, Giám đốc Sở Y tế làm Phó Trưởng ban": who else leads it, in the same list."""
    while joint := _NEXT_CHAIR.match(passage.text, at):
        person = persons.get(joint.end()) or _titled(passage, persons, joint.end())
        who = person or post_at(reader, joint.end())
        head = _AS_HEAD.match(passage.text, _past_posts(passage.text, who.finish, bool(person))) if who else None
        if not who or not head:
            return
        relation: Relation = "deputy_headed_by" if head["deputy"] is not None else "headed_by"
        yield Fact(passage, committee.begin, head.end(), committee.name, relation, who.name, person is not None)
        at = head.end()


def _standing(passage: Passage, reader: Reader, committee: Mention, at: int) -> Iterator[Fact]:
    """ "…, Bộ Y tế là cơ quan thường trực": the standing body, named behind who heads the committee."""
    m = _IS_STANDING.match(passage.text, at)
    who = body_before(reader, m.start("is")) if m else None
    if m and who and who.name != committee.name and not _GROUP_HEAD.search(passage.text, at, who.begin):
        yield Fact(passage, committee.begin, m.end(), who.name, "standing_body_of", committee.name)


def _past_posts(text: str, at: int, person: bool) -> int:
    """Past the posts in apposition behind a person's name, up to "làm"."""
    m = re.compile(r",\s[^.;:]{3,120}?(?=,?\s+(?:làm|giữ chức)\s)").match(text, at) if person else None
    return m.end() if m else at


def _committee_before(passage: Passage, reader: Reader, at: int) -> Mention | None:
    """The committee whose name runs up to ``at``: from the first head word of the clause on."""
    text = passage.text
    window = max(0, at - _REACH)
    clause = max(text.rfind(mark, window, at) for mark in ".;:()") + 1
    head = _GROUP_HEAD.search(text, max(clause, window), at)
    if not head:
        return None
    full = committee_at(text, head.start())
    if full and full[0] >= at - 1:
        return Mention(head.start(), at, full[1])
    found = body_at(reader, head.start())
    if found and found.finish == at:
        return found
    words = " ".join(text[head.start() : at].split()).replace(" ở các ", " các ")
    return Mention(head.start(), at, words) if 3 <= len(words.split()) <= 20 and " do " not in words else None


def _lead_in(passage: Passage, reader: Reader) -> tuple[int, int, Mention] | None:
    m = _HELPING.search(passage.text)
    of = body_at(reader, m.end()) if m else None
    below = _LIST.match(passage.text, of.finish) if of else None
    return (m.start(), below.end(), of) if m and of and below else None


def _items(passage: Passage, at: int, of: str, opening: tuple[Passage, int], *, only_first: bool = False) -> Iterator[Fact]:
    text, last = passage.text, at
    for m in _ITEM.finditer(text, at):
        if m.end() < last or text[max(0, m.end() - 20) : m.end()].rstrip().endswith(("Trưởng", "trưởng", "làm")):
            continue
        full = committee_at(text, m.end())
        stop = _NAME_ENDS.search(text, m.end())
        end, name = full or (stop.start() if stop else len(text), "")
        name, last = name or " ".join(text[m.end() : end].split()), end
        if 3 <= len(name.split()) <= 20 and name != of:
            yield Fact(passage, m.end(), end, name, "assists", of, opening=opening)
        if only_first:
            return
