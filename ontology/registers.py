"""The registers, read: bodies over time, what became of them, document types, posts, digital systems.

The tables lie in ``registers/``; its README says what each column means.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from ontology.bodies import BodyRegister, bodies
from ontology.body import Body
from ontology.changes import Change, Succession, changes
from ontology.errors import ChidaoError
from ontology.folding import fold
from ontology.provinces import Organ, Province, organs, provinces
from ontology.tables import REGISTERS, Row, rows

__all__ = [
    "Body",
    "BodyRegister",
    "Change",
    "DocumentType",
    "Organ",
    "Province",
    "Role",
    "Succession",
    "System",
    "bodies",
    "changes",
    "document_types",
    "organs",
    "provinces",
    "roles",
    "system_named",
    "systems",
]

OF_THE_BODY_NAMED = "of"
_SIDES = frozenset({"state", "party", "assembly", "both"})
_RELATIONS = frozenset({"headed_by", "deputy_headed_by", "member_of"})
_DOCUMENT_KINDS = frozenset(
    {"resolution", "decision", "directive", "dispatch", "notice", "plan", "conclusion", "letter", "report", "other"}
)


class DocumentType(NamedTuple):
    """A type of document: what stands in its number ("NQ", empty where it carries a name only), and whose it is.

    The Party writes ``57-NQ/TW``, the state ``598/QĐ-TTg``; "TT", "QĐ" and "L" mean different things on different sides.
    """

    abbreviation: str
    name: str
    name_en: str
    side: str
    kind: str
    source: str


class Role(NamedTuple):
    """A post's title. ``body`` is the id of the body that it always belongs to, or "of" for the body named behind it."""

    title: str
    title_en: str
    relation: Literal["headed_by", "deputy_headed_by", "member_of"]
    body: str
    abbreviations: tuple[str, ...]
    source: str


class System(NamedTuple):
    """A national digital system, platform or database; ``owner`` is the id of the body that runs it."""

    id: str
    name: str
    name_en: str
    short_names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    owner: str | None
    source: str

    def surfaces(self) -> tuple[str, ...]:
        """All that texts call it, as written."""
        return (self.name, *self.short_names, *self.abbreviations)


@cache
def document_types() -> tuple[DocumentType, ...]:
    """All types of document.

    Examples
    --------
    >>> [(each.side, each.name) for each in document_types() if each.abbreviation == "TT"]
    [('party', 'thông tri'), ('state', 'thông tư')]
    """
    return tuple(
        DocumentType(
            abbreviation=row.text("abbreviation"),
            name=row.required("name"),
            name_en=row.required("name_en"),
            side=row.one_of("side", _SIDES),
            kind=row.one_of("kind", _DOCUMENT_KINDS),
            source=row.text("source"),
        )
        for row in rows(REGISTERS / "document_types.csv")
    )


@cache
def roles() -> tuple[Role, ...]:
    """All posts, longer titles first, so that "Phó Thủ tướng" is tried before "Thủ tướng".

    Examples
    --------
    >>> next(role.body for role in roles() if role.title == "Thống đốc")
    'ngan-hang-nha-nuoc-viet-nam'
    """
    found = [_role(row) for row in rows(REGISTERS / "roles.csv")]
    return tuple(sorted(found, key=lambda role: -len(role.title)))


def _role(row: Row) -> Role:
    relation = row.one_of("relation", _RELATIONS)
    return Role(
        title=row.required("title"),
        title_en=row.required("title_en"),
        relation="headed_by" if relation == "headed_by" else "member_of" if relation == "member_of" else "deputy_headed_by",
        body=OF_THE_BODY_NAMED if row.text("body") == OF_THE_BODY_NAMED else _body_id(row, "body"),
        abbreviations=row.several("abbreviations"),
        source=row.text("source"),
    )


@cache
def systems() -> tuple[System, ...]:
    """All digital systems that the register knows."""
    return tuple(
        System(
            id=row.required("id"),
            name=row.required("name"),
            name_en=row.required("name_en"),
            short_names=row.several("short_names"),
            abbreviations=row.several("abbreviations"),
            owner=_body_id(row, "owner") if row.text("owner") else None,
            source=row.text("source"),
        )
        for row in rows(REGISTERS / "systems.csv")
    )


def system_named(surface: str) -> System | None:
    """The one system that goes by the words.

    Examples
    --------
    >>> system_named("CSDL quốc gia về dân cư").name
    'Cơ sở dữ liệu quốc gia về dân cư'
    """
    return _systems_by_surface(systems()).get(fold(surface))


@cache
def _systems_by_surface(listed: Iterable[System]) -> dict[str, System]:
    return {fold(surface): system for system in listed for surface in system.surfaces()}


def _body_id(row: Row, column: str) -> str:
    key = row.required(column)
    if bodies().get(key) is None:
        raise ChidaoError(f"{column} {key!r} is no body", place=row.place, remedy="use an id of bodies.csv")
    return key
