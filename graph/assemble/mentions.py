"""Every place where a document names an instrument, whatever the finding: in its list, as a task's basis, in a link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity import number_key, slug
from graph.reading import Reading
from loaders.findings import Findings, Instrument, Structure


@dataclass(frozen=True, slots=True)
class Mention:
    """An instrument as one document names it.

    Parameters
    ----------
    document : the document's id; ``seen`` its date.
    key : of the number, or ``~`` and the name's slug where it has none.
    carries : key of the one numbered instrument that the document says it carries out.
    """

    document: str
    seen: dt.date | None
    key: str
    number: str | None = None
    name: str | None = None
    type: str | None = None
    date: dt.date | None = None
    issuer: str | None = None
    planned: bool = False
    carries: str | None = None


def key_of(words: str, numbered: bool) -> str:
    """The key of a number, or of a name.

    Examples
    --------
    >>> key_of("57-NQ/TW", True), key_of("Đề án 06", False)
    ('57-nq-tw', '~đề-án-06')
    """
    return number_key(words) if numbered else f"~{slug(words)}"


def looks_numbered(words: str) -> bool:
    """Whether words that name an instrument are its number ("02-KH/BCĐTW") rather than a name ("Đề án 06")."""
    return " " not in words.strip() and any(c.isdigit() for c in words) and any(c in "/-" for c in words)


def key_of_instrument(found: Instrument) -> str | None:
    """The key of an instrument in the document's list; None where it has neither number nor name nor type."""
    if found.number:
        return key_of(found.number, numbered=True)
    words = found.name or found.type
    return key_of(words, numbered=False) if words else None


def mentions(reading: Reading) -> Iterator[Mention]:
    """All instruments that a document names. Those in its list come with what the text says of them, the others bare."""
    findings, listed = reading.findings, set[str]()
    carried = _carried(findings)
    for found in findings.instruments:
        key = key_of_instrument(found)
        if key is not None:
            listed.add(key)
            date = found.date or (findings.issued if found.own else None)
            name = found.name or (None if found.number else found.type)
            yield Mention(
                reading.id, findings.issued, key, found.number, name, found.type, date, found.issuer, found.planned, carried.get(key)
            )
    for words, numbered in _named_elsewhere(findings):
        if listed.isdisjoint(keys_of(words)):
            key = key_of(words, numbered)
            listed.add(key)
            yield Mention(reading.id, findings.issued, key, words if numbered else None, None if numbered else words)


def keys_of(words: str) -> tuple[str, str]:
    """The keys under which words may be listed: as a number ("TCVN 14423:2025" is one too), as a name."""
    return key_of(words, numbered=True), key_of(words, numbered=False)


def _carried(findings: Findings) -> dict[str, str]:
    """What the document says that an instrument without number carries out, by key, where that is one numbered instrument."""
    said = [(link.source, link.target) for link in findings.links if link.relation == "implements"]
    said += [(fact.subject, fact.object) for fact in findings.structure if fact.relation == "implements"]
    carried: dict[str, set[str]] = {}
    for source, target in said:
        if looks_numbered(target):
            carried.setdefault(key_of(source, numbered=False), set()).add(key_of(target, numbered=True))
    return {key: next(iter(targets)) for key, targets in carried.items() if len(targets) == 1}


def _named_elsewhere(findings: Findings) -> Iterator[tuple[str, bool]]:
    for task in findings.tasks:
        for reference in task.under:
            yield reference.key, reference.numbered
    bare = [words for link in findings.links for words in (link.source, link.target)]
    bare += [need.needs for need in findings.dependencies if need.needs_kind == "instrument"]
    for fact in findings.structure:
        if relates_instruments(fact):
            bare += [fact.subject, fact.object]
        elif fact.relation == "established_by" and is_instrument(fact.object):
            bare.append(fact.object)
    for words in bare:
        yield words, looks_numbered(words)


def relates_instruments(fact: Structure) -> bool:
    """Whether a structure fact joins two instruments and not two bodies."""
    return fact.relation == "implements" or (fact.relation == "supersedes" and (is_instrument(fact.subject) or is_instrument(fact.object)))


def is_instrument(words: str) -> bool:
    """Whether the object of a structure fact is an instrument: a number, alone or behind its type ("Quyết định 598/QĐ-TTg").

    Examples
    --------
    >>> is_instrument("598/QĐ-TTg"), is_instrument("Bộ Nội vụ"), is_instrument("Quyết định số 598/QĐ-TTg")
    (True, False, True)
    """
    return any(looks_numbered(word) and "/" in word for word in words.split())
