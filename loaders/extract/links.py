"""Instrument to instrument: what one is based on, carries out, amends or replaces, and what else it cites.

The recitals ("Căn cứ …;") follow article 61 of Decree 78/2025/NĐ-CP; a text that bears no number goes by its document's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from loaders.document import Document
from loaders.extract.header import Header
from loaders.findings import Evidence, InstrumentLink
from loaders.language import citations
from loaders.language.citations import Citation
from loaders.language.late import Late
from loaders.language.openers import Opened
from loaders.language.passage import Passage
from loaders.language.titles import Title, titles

LinkKind = Literal["based_on", "cites", "amends", "repeals", "implements"]
FRONT = 60
OPENING = 14
_CARRIES = Late(r"(?:thực hiện|triển khai|thi hành|cụ thể hóa)\s+(?:có hiệu quả |nghiêm |tinh thần |nội dung )?$")
_CARRYING = r"(?:triển khai thực hiện|triển khai thi hành|thực hiện|triển khai|thi hành|cụ thể hóa)"
_AMENDS = Late(
    r"(?:sửa đổi|bổ sung)(?:,? (?:và )?bổ sung| thay thế)?(?:\s+một số (?:điều|nội dung|khoản))?(?:\s+(?:của|tại))?\s+(?:các )?$"
)
_REPLACES = Late(r"(?:thay thế|bãi bỏ)\s+(?:cho\s+|toàn bộ\s+)?$")
_REPLACING = Late(r",?\s+(?:để )?thay thế\s+(?:cho\s+)?")
_DETAILS = Late(
    r"[^.;]{0,60}?quy định chi tiết (?:và (?:biện pháp|hướng dẫn) thi hành )?(?:(?:một số|các) (?:điều|nội dung|khoản)(?:,? khoản)? (?:và (?:biện pháp|hướng dẫn) (?:để )?(?:tổ chức )?thi hành )?(?:của )?)?(?:thi hành )?"
)
_THIS = Late(
    r"(?:quyết định|nghị quyết|nghị định|thông tư|kế hoạch|chỉ thị|quy chế|quy định|kết luận|chương trình|văn bản) này\s[^.;]{0,80}$"
)
_RECITAL = Late(r"\s*(?:-\s*)?căn cứ\s")
_BODY_BEGINS = Late(r"\s*(?:điều 1|quyết định\s*:|quyết nghị\s*:|i\.|phần)")
_ITSELF = Late(
    r"(?:^|[.;]\s)\W*(?:nghị quyết|chỉ thị|quyết định|công điện|kế hoạch|chương trình|nghị định)(?: này)?(?:,? (?:được )?(?:ban hành|xây dựng))?,?(?: nhằm| để| tiếp tục)*\s\Z"
)
""" "Nghị quyết được ban hành nhằm cụ thể hóa …": the document itself, or the one that a report is about."""
_AND = Late(r"[^,;.:]{0,40}\svà\s")
_ISSUES = Late(r"(?:ban hành|phê duyệt)\s")
_PLAN_OF_A_PLAN = Opened(
    Late(
        rf"(?<!\w)(?:kế hoạch(?: hành động)?|đề án|chương trình)\s+{_CARRYING}\s+(?=chương trình hành động\s|chiến lược\s|đề án\s|luật\s)"
    ),
    "kế đề chương",
)
_OF_THE_GOVERNMENT = Late(r"[Cc]hương trình hành động của (?:Thủ tướng )?Chính phủ(?!\w)")
_OPENS = Late(rf"\W*(?:(?:kế hoạch|chương trình|về việc|v/v|đề án|ban hành kế hoạch|hành động)\s+)*{_CARRYING}\s+$")

_OTHERS_DID = Late(r"[^.;:]{0,300}?,\s[^.;:,]{3,120}?\sđã\s")
""" "Triển khai Nghị quyết số …, Bộ Y tế đã …": others carried it out, which a report on the work says in front."""


class Stated(NamedTuple):
    """One relation in a passage; ``None`` as source is the document itself."""

    begin: int
    finish: int
    source: str | None
    relation: LinkKind
    target: str


def links(document: Document, header: Header, passages: Sequence[Passage], retold: str | None = None) -> tuple[InstrumentLink, ...]:
    """The relations between instruments that the document states, each once, in order; ``retold`` is the one that a report is about."""
    found: dict[tuple[str, str, str], InstrumentLink] = {}
    tied: set[str] = set()
    programmes: dict[str, str] = {}
    own = header.number or retold or document.name
    reciting = True
    for place, passage in enumerate(passages):
        reciting = reciting and place < FRONT and not _BODY_BEGINS.match(passage.low)
        recital = reciting and bool(_RECITAL.match(passage.low)) and header.kind != "news"
        for stated in _recited(passage) if recital else _stated(document, passage, place < OPENING and header.kind != "news"):
            source = _told_apart(document, passage, stated, programmes) if stated.source else own
            if stated.target in (source, own) or (source == document.name and header.kind == "news"):
                continue
            tied |= {stated.target} if source == own else set()
            start, end = passage.span(stated.begin, stated.finish)
            words = Evidence(document.name, start, end, document.text[start:end])
            found.setdefault((source, stated.relation, stated.target), InstrumentLink(words, source, stated.relation, stated.target))
    if header.number:
        found |= _cited(document, header.number, passages, tied)
    return tuple(sorted(found.values(), key=lambda x: (x.evidence.start, x.evidence.end, x.target)))


def _told_apart(document: Document, passage: Passage, stated: Stated, programmes: dict[str, str]) -> str:
    """A second programme of the same short name goes by its whole words: "Chương trình hành động của Chính phủ thực hiện …"."""
    name = stated.source or document.name
    if stated.relation != "implements" or programmes.setdefault(name, stated.target) == stated.target:
        return name
    return " ".join(passage.text[stated.begin : stated.finish].split())


def _recited(passage: Passage) -> Iterator[Stated]:
    """All that a recital names: the laws and the numbered ones; a law's amendment counts as one more."""
    for cited in citations.numbered_in(passage):
        yield Stated(0, cited.finish, None, "based_on", cited.number)
    for title in titles(passage):
        if title.type in ("luật", "bộ luật", "pháp lệnh", "hiến pháp"):
            yield Stated(0, title.finish, None, "based_on", title.name)


def _stated(document: Document, passage: Passage, opening: bool) -> Iterator[Stated]:
    cited = citations.numbered_in(passage)
    low = passage.low
    named = titles(passage) if cited or "chương trình hành động" in low else ()
    for title in named:
        if title.about:
            number = title.about.rstrip(".-/")
            yield Stated(title.begin, title.full - len(title.about) + len(number), title.name, "implements", number)
    for k, one in enumerate(cited):
        front = low[max(0, one.begin - 60) : one.begin]
        if carries := _CARRIES.search(front):
            verb = one.begin - len(front) + carries.start()
            yield from _carried(passage, cited[max(0, k - 4) : k], named, one, verb, opening)
        elif _REPLACES.search(front):
            yield from list(_acted(passage, cited[max(0, k - 4) : k], one, "repeals", opening)) or _replaced(passage, one)
        elif _AMENDS.search(front):
            yield from _acted(passage, cited[max(0, k - 4) : k], one, "amends", opening)
    yield from _detailed(passage, cited)
    yield from _plans_of_plans(document, passage)


def _replaced(passage: Passage, one: Citation) -> Iterator[Stated]:
    """ "Nghị quyết quy định phí chợ, thay thế Nghị quyết số …": the new one, by its name, takes the old one's place."""
    new = next((t for t in titles(passage) if _REPLACING.fullmatch(passage.low, t.finish, one.begin)), None)
    if new:
        yield Stated(new.begin, one.finish, new.name, "repeals", one.number)


def _detailed(passage: Passage, cited: Sequence[Citation]) -> Iterator[Stated]:
    """ "Nghị định số … quy định chi tiết một số điều của Luật …": the decree carries out the law."""
    for one in cited:
        m = _DETAILS.match(passage.low, one.finish, one.finish + 140)
        if not m or one.type not in ("nghị định", "thông tư", "nghị quyết", "quyết định"):
            continue
        law = next((t for t in titles(passage) if t.begin == m.end() and t.type in ("luật", "bộ luật", "pháp lệnh")), None)
        numbered = next((c for c in cited if c.begin == m.end()), None)
        if law or numbered:
            finish, name = (numbered.finish, numbered.number) if numbered else (law.finish, law.name) if law else (0, "")
            yield Stated(one.begin, finish, one.number, "implements", name)


def _carried(
    passage: Passage, before: Sequence[Citation], named: Sequence[Title], one: Citation, verb: int, opening: bool
) -> Iterator[Stated]:
    """Who carries it out: the programme named right before, the numbered one that issues a plan for it, or the document."""
    if any(t.about and t.begin < one.begin < t.full for t in named):
        return
    title = next((t for t in named if t.begin < verb and verb - t.finish <= 16 and t.type not in ("luật", "nghị quyết")), None)
    issuing = next(
        (c for c in reversed(before) if c.finish <= verb <= c.finish + 160 and _ISSUES.search(passage.low, c.finish, verb)), None
    )
    if issuing:
        yield Stated(issuing.begin, one.finish, issuing.number, "implements", one.number)
    elif title:
        yield Stated(title.begin, one.finish, title.name, "implements", one.number)
    elif (opening and _OPENS.match(passage.low, 0, one.begin) and not _OTHERS_DID.match(passage.low, one.finish)) or _ITSELF.search(
        passage.low, 0, verb
    ):
        yield Stated(verb, one.finish, None, "implements", one.number)
        yield from (Stated(verb, more.finish, None, "implements", more.number) for more in _joined(passage, one))


def _joined(passage: Passage, one: Citation) -> Iterator[Citation]:
    """ "cụ thể hóa Nghị quyết số … của Bộ Chính trị và Nghị quyết số …": the next one by "và"."""
    behind = next((c for c in citations.numbered_in(passage) if c.begin >= one.finish), None)
    if behind and _AND.fullmatch(passage.low, one.finish, behind.begin):
        yield behind


def _acted(passage: Passage, before: Sequence[Citation], one: Citation, relation: LinkKind, opening: bool) -> Iterator[Stated]:
    """Who amends or replaces: "Quyết định này", the numbered one before, or the document whose title says so."""
    if this := _THIS.search(passage.low, max(0, one.begin - 140), one.begin):
        yield Stated(this.start(), one.finish, None, relation, one.number)
    elif before and before[-1].finish > one.begin - 90 and not set(";.") & set(passage.low[before[-1].finish : one.begin]):
        yield Stated(before[-1].begin, one.finish, before[-1].number, relation, one.number)
    elif opening and (
        passage.text.isupper() or (one.begin < 70 and passage.low.lstrip().startswith(("sửa đổi", "bãi bỏ", "thay thế", "về việc")))
    ):
        yield Stated(0, one.finish, None, relation, one.number)


def _plans_of_plans(document: Document, passage: Passage) -> Iterator[Stated]:
    """ "Kế hoạch triển khai Chương trình hành động …": the plan, by its own words, carries out the programme."""
    for m in _PLAN_OF_A_PLAN.finditer(passage.low):
        start, end = passage.span(m.end(), min(len(passage.text), m.end() + 260))
        inner = next(iter(titles(Passage.of(document.text, start, end))), None)
        issued = _OF_THE_GOVERNMENT.match(passage.text, m.end())
        if inner and inner.begin == 0:
            finish, name = m.end() + max(inner.full - (passage.text[m.end() + inner.full - 1] == "."), inner.finish), inner.name
        elif issued:
            finish, name = issued.end(), issued[0][0].upper() + issued[0][1:]
        else:
            continue
        yield Stated(m.start(), finish, " ".join(passage.text[m.start() : finish].split()), "implements", name)


def _cited(document: Document, own: str, passages: Sequence[Passage], tied: set[str]) -> dict[tuple[str, str, str], InstrumentLink]:
    """The other numbered instruments, each at its first mention."""
    found: dict[tuple[str, str, str], InstrumentLink] = {}
    for passage in passages:
        for cited in citations.numbered_in(passage):
            key = (own, "cites", cited.number)
            if cited.number not in tied and cited.number != own and key not in found:
                start, end = passage.span(cited.begin, cited.finish)
                found[key] = InstrumentLink(Evidence(document.name, start, end, document.text[start:end]), own, "cites", cited.number)
    return found
