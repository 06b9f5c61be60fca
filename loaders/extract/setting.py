"""The scene of a document: read from its front and first paragraphs before anything else."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from loaders.document import Document
from loaders.extract.header import Header
from loaders.extract.parts import Part
from loaders.extract.same_name import key_of
from loaders.language import citations, mentions
from loaders.language.actors import reader_of
from loaders.language.letters import lower, rx
from loaders.language.mentions import Mention
from loaders.language.openers import Opened
from loaders.language.passage import Passage
from loaders.language.scene import Scene, committee_named, learn_aliases
from loaders.language.titles import titles
from ontology.registers import Province, provinces

_PLACED = Opened(
    rx(
        r"(?<!\w)(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|tỉnh ủy|thành ủy|điểm cầu|thường trực tỉnh ủy)?\s*(?:tỉnh|thành phố|tỉnh ủy|thành ủy)\s+(?P<name>[\p{Ll}]+(?:[ -]+[\p{Ll}]+){0,4})"
    ),
    "ủy hội ubnd hđnd tỉnh thành điểm thường",
)
_CONCLUDES = rx(r"(?P<who>[\p{Lu}][^.;:\n]{3,160}?)\s+(?:thống nhất )?(?:kết luận|có ý kiến|yêu cầu|chỉ đạo)(?: như sau)?\s*:\s*$")

_DEPUTY = rx(r"Phó Thủ tướng\s+Chính phủ\s+(?P<name>[\p{Lu}][\p{Ll}]*(?:\s+[\p{Lu}][\p{Ll}]*){1,3})")
_AT_PLACE = rx(r"(?:[Đđ]iểm cầu|[Tt]ỉnh|[Tt]hành phố)(?: tỉnh| thành phố)?\s+(?P<name>[\p{Lu}][\w -]+)")
_PARTY_SPEAKS = re.compile(
    r"tổng bí thư(?: [\w, ]{0,60}?)? (?:kết luận|phát biểu kết luận|yêu cầu|nhấn mạnh|chỉ đạo|chỉ rõ|nêu rõ|lưu ý)(?!\w)"
)
_PLAIN = re.compile(r"\d+")
_IN_CAPITALS = rx(
    r"(?<!\w)(?P<kind>CHIẾN LƯỢC|ĐỀ ÁN|QUY HOẠCH)"
    r"(?:(?:[ \t]+|\s*\n\s*(?!CỘNG HÒA|VĂN PHÒNG|THỦ TƯỚNG|CHÍNH PHỦ|ỦY BAN|BỘ |STT|TT))[\p{Lu}\d\"“”,.:–-]+(?!\w)){3,}"
)
_PLANS, _SHORT_NAME = ("chiến lược", "đề án", "quy hoạch"), 3
_SEVERAL = 2
"""Provinces named in the front of a report: it is about none of them alone."""
_PROGRAMME, _FRONT = "chương trình hành động của chính phủ", 2000


def scene_of(document: Document, header: Header, parts: list[Part]) -> Scene:
    """What the document takes for granted."""
    scene = Scene(issued=header.issued, report=header.kind == "news")
    scene.province = _province(document, header)
    scene.deputies = frozenset(" ".join(m["name"].split()) for m in _DEPUTY.finditer(document.text))
    scene.ministry = _ministry(header.issuer)
    for part in parts:
        known = mentions.find(part.passage, scene.issued)
        learn_aliases(scene, part.passage, [(m.begin, m.finish, m.name) for m in known])
    scene.numbers = _numbers(parts)
    scene.retold = _retold(parts) if scene.report else None
    scene.plans = _plans(document, parts)
    scene.programme = _PROGRAMME in " ".join(lower(document.text[:_FRONT]).split())
    scene.committee = _committee(document, scene)
    scene.assigner = _assigner(parts, scene) or _speaker(lower(document.text[:3000]))
    return scene


def _retold(parts: list[Part]) -> tuple[str, str] | None:
    """ "Chính phủ vừa ban hành Nghị quyết số …": the instrument that a report is about, named in its first paragraphs."""
    for part in parts[:_FIRST_PARTS]:
        for cited in citations.numbered_in(part.passage):
            if cited.type and _NEW.search(part.passage.low, max(0, cited.begin - 40), cited.begin):
                return cited.type, cited.number
    return None


def _plans(document: Document, parts: list[Part]) -> dict[str, str]:
    """What "Chiến lược" or "Đề án" alone means here: the one in capitals, else the only one of its type that the document's front names."""
    titled = {lower(m["kind"]): " ".join(m[0].split()).rstrip(",.:– -") for m in _IN_CAPITALS.finditer(document.text[:_FRONT])}
    found: dict[str, set[str]] = {kind: {name} for kind, name in titled.items()}
    for part in parts:
        if part.passage.span(0, 0)[0] > _FRONT:
            break
        for title in titles(part.passage):
            if title.type in _PLANS and title.type not in titled and len(title.name.split()) > _SHORT_NAME:
                found.setdefault(title.type, set()).add(" ".join(title.name.split()))
    return {kind: next(iter(names)) for kind, names in found.items() if len({key_of(n) for n in names}) == 1}


def _numbers(parts: list[Part]) -> dict[tuple[str, str], str]:
    """What "Kế hoạch 02" means here: the one instrument of that type whose number begins so."""
    found: dict[tuple[str, str], set[str]] = {}
    for part in parts:
        for cited in citations.numbered_in(part.passage):
            plain = _PLAIN.match(cited.number)
            if cited.type and plain:
                found.setdefault((cited.type, plain[0].lstrip("0")), set()).add(cited.number)
    return {key: next(iter(numbers)) for key, numbers in found.items() if len(numbers) == 1}


def _ministry(issuer: str | None) -> str | None:
    """The ministry that issues the document, or whose minister does."""
    name = (issuer or "").removeprefix("Bộ trưởng ").removeprefix("Thứ trưởng ")
    return name if name.startswith("Bộ ") and name != "Bộ Chính trị" else None


@lru_cache(maxsize=64)
def _provinces_on(day: dt.date | None) -> dict[str, Province]:
    """The provinces that had not ended by then, by what they are called."""
    return {lower(n): p for p in provinces() for n in (p.name, *p.short_names) if p.valid_to is None or day is None or p.valid_to >= day}


def _province(document: Document, header: Header) -> str | None:
    """The province that issues the document, or that it mostly speaks of."""
    names = _provinces_on(header.issued)
    front = Passage.front(document.text, 400).low
    whole = Passage.front(document.text, 20000).low
    named = len({p.name for name, p in names.items() if name in front})
    for text, floor in ((front, 1 if header.number or named < _SEVERAL else _SEVERAL), (whole, 2)):
        counts: Counter[str] = Counter()
        for m in _PLACED.finditer(text):
            words = re.split(r"\s+", m["name"])
            name = next((" ".join(words[:k]) for k in range(min(5, len(words)), 0, -1) if " ".join(words[:k]) in names), None)
            if name:
                counts[f"{names[name].type} {names[name].name}"] += 1
        best = counts.most_common(2)
        if best and best[0][1] >= floor and (len(best) == 1 or best[0][1] > 2 * best[1][1]):
            return best[0][0]
    return None


def _committee(document: Document, scene: Scene) -> str | None:
    """The committee whose session or plan this is: the one that the text names in full most often."""
    text = Passage.front(document.text, 12000).text
    counts: Counter[str] = Counter()
    for m in re.finditer(r"(?:Ban [Cc]hỉ đạo|Ủy ban [Qq]uốc gia|BAN CHỈ ĐẠO)", text):
        name = committee_named(text[m.start() : m.start() + 260])
        if name:
            counts[name] += 1
    for alias, name in scene.aliases.items():
        if alias.startswith(("ban chỉ đạo", "ủy ban")):
            counts[name] += 1
    if not counts:
        return None
    top = max(counts.values())
    return next(name for name, n in counts.items() if n == top)


_FIRST_PARTS = 8
_NEW = re.compile(r"(?<!\w)(?:vừa|mới|đã|ký)\s(?:[\w ]{0,20}\s)?(?:ban hành|ký|thông qua)\s\Z")
_TELLS = re.compile(
    r"kết luận(?! số)|yêu cầu|(?<!ban )chỉ đạo(?! (?:các|những|toàn|sở|ủy ban|ubnd|cơ quan|đơn vị|lực lượng|chủ đầu tư|phòng|công an)(?!\w))|có ý kiến|quyết nghị|đề nghị"
)
""" "Sở Y tế chỉ đạo các đơn vị:" is what the department has to do."""


def _assigner(parts: list[Part], scene: Scene) -> str | None:
    """Who "kết luận như sau:" or "yêu cầu:" in a notice, directive or dispatch."""
    for part in parts[:40]:
        text = part.passage.text.rstrip()
        if not text.endswith(":") or len(text) < 12:
            continue
        sentence = re.split(r"(?<=[.;])\s+(?=[A-ZĐ])", text)[-1]
        reader = reader_of(part.passage, scene)
        found: list[Mention] = []
        for at in _starts(text, sentence):
            actor = reader.actor(at) if not found or at >= found[-1].finish else None
            found += [actor] if actor and actor.kind != "group" else []
        tell = _TELLS.search(sentence.lower())
        if tell and found:
            before = [m for m in found if m.finish <= len(text) - len(sentence) + tell.start() + 12]
            if before:
                return before[-1].name
    return None


def _speaker(front: str) -> str | None:
    """Who speaks in a report without such a lead-in."""
    if _PARTY_SPEAKS.search(front):
        return "Tổng Bí thư"
    return "Thủ tướng Chính phủ" if "thủ tướng" in front else None


def _starts(text: str, sentence: str) -> list[int]:
    offset = len(text) - len(sentence)
    return [offset + m.start() for m in rx(r"(?<!\w)[\p{Lu}]").finditer(sentence)]


def placed(passage: Passage, scene: Scene) -> Scene:
    """The scene with the province that a passage names, where the document has none: "Tại điểm cầu Sơn La, … Chủ tịch UBND tỉnh"."""
    if scene.province or "tỉnh" not in passage.low:
        return scene
    named = {f"{p.type} {p.name}" for m in _AT_PLACE.finditer(passage.text) if (p := _named_province(m["name"], scene))}
    return replace(scene, province=named.pop()) if len(named) == 1 else scene


def _named_province(words: str, scene: Scene) -> Province | None:
    return next(
        (p for p in provinces() if words.startswith(p.name) and (not p.valid_to or not scene.issued or p.valid_to >= scene.issued)), None
    )
