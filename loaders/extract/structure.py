"""Who is who: posts and the people in them, standing bodies, parts of bodies, what established a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from loaders.document import Document
from loaders.extract.header import Header
from loaders.findings import Evidence, Relation, Structure
from loaders.language import citations, mentions
from loaders.language.actors import Reader
from loaders.language.letters import rx
from loaders.language.lexicon import words
from loaders.language.passage import Passage
from loaders.language.scene import Scene
from ontology.registers import bodies, roles

_CAPITALISED = rx(r"(?<!\w)(?P<name>[\p{Lu}][\p{Ll}]*(?: [\p{Lu}][\p{Ll}]+){1,4})(?![\w])")
_GAP = re.compile(r"\s*(?P<colon>:)?\s*(?:,|-)?\s*(?:(?:các )?đồng chí|ông|bà|và)?\s*")
_HEADS_COMMITTEE = rx(r"(?P<deputy>Phó )?[Tt]rưởng(?: ban| tiểu ban| đoàn)?\s+(?=(?:Ban|Tiểu [Bb]an|Tổ|Đoàn|Hội đồng|Ủy ban)\s)")
_STANDING = rx(r"(?:\s*\(|\s*-|\s+là|,)\s*(?:là )?[Cc]ơ quan [Tt]hường trực(?: của)?\s+(?=[\p{Lu}])")
_FOUNDED = re.compile(r"\s*(?:được )?(?:thành lập|kiện toàn) (?:theo|tại|bởi)\s+")
_PART = re.compile(r"\s*\(?\s*(?:trực )?thuộc\s+")
_CHAIRED = re.compile(r"\s*do (?:đồng chí )?")
_AS_HEAD = re.compile(r"\s*làm (?:Trưởng|trưởng|Tổ trưởng|Chủ tịch)")
_SIGNED = rx(
    r"(?P<title>(?:PHÓ )?(?:THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ NHIỆM|CHỦ TỊCH|THỐNG ĐỐC|TỔNG THANH TRA|THỨ TRƯỞNG|TRƯỞNG BAN|GIÁM ĐỐC|BÍ THƯ))\s+(?P<name>[\p{Lu}][\p{Ll}]+(?: [\p{Lu}][\p{Ll}]+){1,4})\s*$"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A person, or a post with its body, in a passage."""

    begin: int
    finish: int
    person: str | None = None
    relation: Relation | None = None
    body: str | None = None


def structure(document: Document, header: Header, passages: Iterable[Passage], scene: Scene) -> tuple[Structure, ...]:
    """All facts of who is who, each once, with the first words that prove it."""
    found: dict[tuple[str, str, str], Structure] = {}
    for passage in passages:
        for begin, finish, subject, relation, obj, person in _facts(passage, header, scene):
            start, end = passage.span(begin, finish)
            evidence = Evidence(document.name, start, end, document.text[start:end])
            ids = scene.body_id(subject), None if person else scene.body_id(obj)
            if subject != obj:
                found.setdefault((subject, relation, obj), Structure(evidence, subject, relation, obj, person, ids[0], ids[1]))
    return tuple(sorted(found.values(), key=lambda s: (s.evidence.start, s.evidence.end, s.subject, s.object)))


Fact = tuple[int, int, str, Relation, str, bool]


def _facts(passage: Passage, header: Header, scene: Scene) -> Iterator[Fact]:
    known = mentions.find(passage, scene.issued)
    reader = Reader(passage, known, scene)
    tokens = sorted([*_people(passage), *_posts(passage, reader)], key=lambda t: (t.begin, -t.finish))
    for chain in _chains(passage, tokens):
        yield from _held(chain)
    for mention in known:
        yield from _between_bodies(passage, reader, mention.begin, mention.finish, mention.name, scene)
    yield from _signature(passage, header)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(w.capitalize() for w in words("people", "surnames"))


def _people(passage: Passage) -> Iterator[Token]:
    for m in _CAPITALISED.finditer(passage.text):
        parts = m["name"].split()
        first = next((k for k, p in enumerate(parts) if p in _surnames()), None)
        if first is not None and 2 <= len(parts) - first <= 5 and (first == 0 or passage.text[m.start() - 1 : m.start()] != "."):
            name = " ".join(parts[first:])
            if bodies().named(name) is None:
                yield Token(m.end() - len(name), m.end(), person=name)


@cache
def _titles() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(r.title) for r in roles()), re.IGNORECASE)


def _posts(passage: Passage, reader: Reader) -> Iterator[Token]:
    listed = {r.title.lower(): r for r in roles()}
    last = -1
    for m in sorted([*_HEADS_COMMITTEE.finditer(passage.text), *_titles().finditer(passage.text)], key=lambda x: (x.start(), -x.end())):
        if m.start() < last or passage.text[m.start() - 1 : m.start()].isalnum() or not m[0][0].isupper():
            continue
        role = listed.get(m[0].lower())
        relation: Relation = "deputy_headed_by" if m[0].startswith("Phó ") else "headed_by"
        if role and role.body != "of":
            body = bodies().get(role.body)
            yield Token(m.start(), m.end(), relation=_relation(role.relation), body=body.name if body else None)
            last = m.end()
            continue
        owner = reader.actor(_skip(passage.text, m.end()))
        if owner and owner.kind == "body":
            yield Token(m.start(), owner.finish, relation=_relation(role.relation) if role else relation, body=owner.name)
            last = owner.finish


def _relation(name: str) -> Relation:
    return "deputy_headed_by" if name == "deputy_headed_by" else "member_of" if name == "member_of" else "headed_by"


def _skip(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def _chains(passage: Passage, tokens: list[Token]) -> Iterator[list[Token]]:
    """Persons and posts that stand together, parted by commas and dashes only."""
    chain: list[Token] = []
    for token in tokens:
        if chain and token.begin < chain[-1].finish:
            continue
        gap = _GAP.fullmatch(passage.text, chain[-1].finish, token.begin) if chain else None
        if chain and gap is None:
            yield chain
            chain = []
        chain.append(token)
    if chain:
        yield chain


def _held(chain: list[Token]) -> Iterator[Fact]:
    """A post in front of a name is that person's; posts behind a name too; several posts before several names are all of theirs."""
    people = [t for t in chain if t.person]
    posts = [t for t in chain if t.body]
    if not people or not posts:
        return
    front = [t for t in posts if t.finish <= people[0].begin]
    several = len(people) > 1 and all(t.finish <= people[0].begin for t in posts)
    for k, person in enumerate(people):
        until = people[k + 1].begin if k + 1 < len(people) else chain[-1].finish
        own = [t for t in posts if person.finish <= t.begin < until]
        if k + 1 < len(people) and own and not several:
            own = own if len(own) > 1 or own[-1].finish != people[k + 1].begin - 1 else []
        before = front if several or k == 0 else [t for t in posts if t.finish + 1 == person.begin]
        for post in {*before, *own}:
            begin, finish = min(post.begin, person.begin), max(post.finish, person.finish)
            assert post.body and post.relation and person.person
            pair = (person.person, post.body) if post.relation == "member_of" else (post.body, person.person)
            yield begin, finish, pair[0], post.relation, pair[1], True


def _between_bodies(passage: Passage, reader: Reader, begin: int, finish: int, name: str, scene: Scene) -> Iterator[Fact]:
    text = passage.text
    if m := _STANDING.match(text, finish):
        other = reader.actor(m.end())
        if other and other.kind == "body":
            yield begin, other.finish, name, "standing_body_of", other.name, False
    if m := _FOUNDED.match(text, finish):
        cited = next((c for c in citations.numbered_in(passage) if 0 <= c.begin - m.end() <= 12), None)
        if cited:
            yield begin, cited.finish, name, "established_by", cited.number, False
    if m := _PART.match(text, finish):
        owner = reader.actor(m.end())
        if owner and owner.kind == "body":
            yield begin, owner.finish, name, "part_of", owner.name, False
    if m := _CHAIRED.match(text, finish):
        head = reader.actor(m.end())
        if head and head.kind == "post" and _AS_HEAD.match(text, head.finish):
            yield begin, head.finish, name, "headed_by", head.name, False
    bracket = re.compile(r"\s*\((?P<in>[^()]{2,60})\)").match(text, finish)
    inner = bodies().named(bracket["in"].strip(), scene.issued) if bracket else None
    if bracket and inner and inner.name != name and inner.parent and (bodies().get(inner.parent) or inner).name == name:
        yield begin, bracket.end(), inner.name, "part_of", name, False


def _signature(passage: Passage, header: Header) -> Iterator[Fact]:
    m = _SIGNED.search(passage.text[-120:]) if len(passage.text) < 300 else None
    if not m or m["name"].split()[0] not in _surnames():
        return
    title = m["title"]
    owner = "Chính phủ" if "THỦ TƯỚNG" in title else "Văn phòng Chính phủ" if title.endswith("CHỦ NHIỆM") else header.issuer
    if owner:
        shift = max(0, len(passage.text) - 120)
        relation: Relation = "deputy_headed_by" if title.startswith(("PHÓ", "THỨ")) else "headed_by"
        yield shift + m.start(), shift + m.end("name"), owner, relation, m["name"], True
