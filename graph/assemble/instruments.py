"""Which mentions are one instrument: number, issuer and date tell, and who says less joins only where one candidate fits."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.assemble.mentions import Mention
from graph.identity import instrument_id, slug

_BY_NAME = (
    *("luật ", "bộ luật ", "hiến pháp", "pháp lệnh "),
    *("đề án ", "chiến lược ", "khung chiến lược ", "chương trình ", "tiêu chuẩn ", "quy chuẩn "),
)
"""How the name of what any document calls by name begins. A plan or a decision without number means something only inside its document."""
_GENERIC = ("chương trình hành động", "chương trình công tác")
"""Names that every other resolution brings forth anew."""
_BARE = re.compile(r"(?:(?P<type>\D+?)\s+(?:số\s+)?)?(?P<digits>\d+)")
"""A number cut short: "193", "Kế hoạch 02"."""
T = TypeVar("T", str, dt.date)


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """What tells an instrument apart: its key, its date, and its issuer where two issuers share number and date."""

    key: str
    date: dt.date | None = None
    issuer: str | None = None
    document: str | None = None

    @property
    def id(self) -> str:
        bare = instrument_id(self.key, self.date, self.issuer)
        return f"{self.document}/{bare}" if self.document else bare


@dataclass(frozen=True, slots=True)
class Resolved:
    """An instrument, with the most frequent of what the documents say about it."""

    id: str
    number: str | None
    name: str | None
    type: str | None
    date: dt.date | None
    issuer: str | None
    planned: bool

    @property
    def label(self) -> str:
        """What to show: type and number, or the name."""
        if not self.number:
            return self.name or self.type or self.id
        return f"{self.type[0].upper()}{self.type[1:]} {self.number}" if self.type else self.number


Instruments = Mapping[tuple[str, str], Resolved]
"""The instrument that a document (id) means by a key."""


def resolve(mentions: Iterable[Mention]) -> Instruments:
    """Tell which instrument each document means by each key."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_key[mention.key].append(mention)
    identities: dict[Mention, Identity] = {}
    for key in sorted(by_key):
        identities |= _identify(by_key[key])
    _join_names(identities)
    _join_bare_numbers(identities)
    members: dict[Identity, list[Mention]] = defaultdict(list)
    for mention, identity in identities.items():
        members[identity].append(mention)
    whole = {identity: _merge(identity, group) for identity, group in members.items()}
    return {(m.document, m.key): whole[identity] for m, identity in identities.items()}


def _identify(group: list[Mention]) -> dict[Mention, Identity]:
    """The identities of mentions that share a key: dated ones first, then the others by what fits."""
    if (group[0].name or "").lower().startswith(_GENERIC) and not group[0].number:
        return _identify_generic(group)
    found: dict[Mention, Identity] = {}
    dated: dict[dt.date, set[str]] = defaultdict(set)
    for mention in group:
        if mention.date and not _is_local(mention):
            dated[mention.date] |= {slug(mention.issuer)} if mention.issuer else set()
    for mention in group:
        if _is_local(mention):
            found[mention] = Identity(mention.key, mention.date, document=mention.document)
        elif mention.date:
            shared = len(dated[mention.date]) > 1
            found[mention] = Identity(mention.key, mention.date, slug(mention.issuer) if shared and mention.issuer else None)
    candidates = {(identity, m.issuer and slug(m.issuer)) for m, identity in found.items() if identity.document is None}
    return found | {m: _best(m, candidates) for m in group if m not in found}


def _identify_generic(group: list[Mention]) -> dict[Mention, Identity]:
    """An action programme is told apart by what it carries out; where a document does not say, it means the only one there is."""
    carrying = {m: Identity(f"{m.key}~{m.carries}") for m in group if m.carries}
    known = set(carrying.values())
    only = known.pop() if len(known) == 1 else None
    local = {m: Identity(m.key, document=m.document) for m in group}
    return local | {m: only for m in group if only and not m.planned} | carrying


def _best(mention: Mention, candidates: set[tuple[Identity, str | None]]) -> Identity:
    """The one dated instrument that an undated mention can mean; itself, undated, where none or several fit."""
    issuer = slug(mention.issuer) if mention.issuer else None
    fit = {
        identity
        for identity, by in candidates
        if (not issuer or not by or by == issuer) and not (mention.seen and identity.date and identity.date > mention.seen)
    }
    return fit.pop() if len(fit) == 1 else Identity(mention.key)


def _is_local(mention: Mention) -> bool:
    """Whether the mention means something only inside its document: without number, and still to be drawn up or of no name of its own."""
    if mention.number:
        return False
    return mention.planned or not (mention.name or "").lower().startswith(_BY_NAME)


def _join_names(identities: dict[Mention, Identity]) -> None:
    """Join what is only named ("Đề án 06") to the one numbered instrument that bears the name."""
    bearers: dict[str, set[Identity]] = defaultdict(set)
    for mention, identity in identities.items():
        if mention.number and mention.name:
            bearers[f"~{slug(mention.name)}"].add(identity)
    for mention, identity in identities.items():
        if identity.document is None and not mention.number and len(bearers[mention.key]) == 1:
            (identities[mention],) = bearers[mention.key]


def _join_bare_numbers(identities: dict[Mention, Identity]) -> None:
    """Join a number cut short to the one instrument of its type that has this number, not dated after the document."""
    whole: dict[tuple[str, str], set[Identity]] = defaultdict(set)
    for mention, identity in identities.items():
        if mention.number and mention.type and not mention.number.isdigit():
            whole[mention.key.partition("-")[0].lstrip("0"), mention.type.lower()].add(identity)
    for mention in identities:
        cut = _BARE.fullmatch(mention.number or mention.name or "")
        kind = mention.type or (cut and cut["type"])
        if cut and kind and not mention.planned:
            fit = {i for i in whole[cut["digits"].lstrip("0"), kind.lower()] if not (i.date and mention.seen and i.date > mention.seen)}
            if len(fit) == 1:
                (identities[mention],) = fit


def _merge(identity: Identity, group: list[Mention]) -> Resolved:
    return Resolved(
        identity.id,
        _usual(m.number for m in group if m.key == identity.key),
        _usual(m.name for m in group if not _BARE.fullmatch(m.name or "") or m.key == identity.key),
        _usual(m.type for m in group),
        identity.date or _usual(m.date for m in group),
        _usual(m.issuer for m in group),
        all(m.planned for m in group),
    )


def _usual(values: Iterable[T | None]) -> T | None:
    """The most frequent value, of equals the smallest."""
    counts = Counter(v for v in values if v is not None)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else None
