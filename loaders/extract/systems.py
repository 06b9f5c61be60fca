"""Digital systems that tasks name: the register's, and ones that are named after their kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.document import Document
from loaders.findings import Evidence, System, Task
from loaders.language.letters import rx
from loaders.language.passage import Passage, even_tones, lower
from ontology.registers import System as RegisteredSystem
from ontology.registers import systems as register

_NAMED = rx(
    r"(?:Cơ sở dữ liệu quốc gia|cơ sở dữ liệu quốc gia|CSDL quốc gia|CSDL|[Cc]ơ sở dữ liệu|Nền tảng|Hệ thống thông tin|Hệ thống|Cổng|[Tt]rung tâm [Dd]ữ liệu)\s+(?:về\s+)?"
    r"(?P<rest>[\w\s]{3,80}?)(?=[,.;:()\"”]|\s(?:và|để|với|theo|tại|trên|bảo đảm|đảm bảo|phục vụ|của|hoàn thành|trước|trong|được|nhằm|vào|cho|đáp ứng|lên|cấp)\s|$)"
)


def _shown(system: RegisteredSystem) -> str:
    """The full name, with the abbreviation that people look it up by."""
    short = next((a for a in system.abbreviations if a not in system.name), None)
    return f"{system.name} ({short})" if short else system.name


@cache
def _known() -> tuple[AhoCorasick, tuple[tuple[str, str], ...]]:
    surfaces = [(lower(even_tones(surface)), _shown(s), s.id) for s in register() for surface in s.surfaces() if len(surface) > 4]
    return AhoCorasick([s for s, _, _ in surfaces], matchkind=MatchKind.LeftmostLongest), tuple((n, i) for _, n, i in surfaces)


def in_passage(passage: Passage) -> Iterator[tuple[int, int, str, str | None]]:
    """The systems that a passage names: begin, finish, name, the register's id."""
    automaton, names = _known()
    last = -1
    for which, begin, finish in automaton.find_matches_as_indexes(passage.low):
        if not (passage.text[begin - 1 : begin].isalnum() or passage.text[finish : finish + 1].isalnum()):
            last = finish
            yield begin, finish, *names[which]
    for m in _NAMED.finditer(passage.text):
        if m.start() > last and len(m["rest"].split()) >= 2 and m[0][0].isupper():
            yield m.start(), m.end(), " ".join(m[0].split()), None


def systems(document: Document, tasks: Sequence[Task]) -> tuple[System, ...]:
    """Each task's systems, in order."""
    found: list[System] = []
    for task in tasks:
        passage = Passage.of(document.text, task.evidence.start, task.evidence.end)
        seen: set[str] = set()
        for begin, finish, name, key in in_passage(passage):
            if name not in seen:
                seen.add(name)
                start, end = passage.span(begin, finish)
                found.append(System(Evidence(document.name, start, end, document.text[start:end]), name, key, task.id))
    return tuple(found)
