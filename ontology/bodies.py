"""The bodies of state, Party and society over time, and how they are found by what a document calls them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property

from ontology.body import KINDS, Body
from ontology.changes import Change, Succession, changes, following, preceding
from ontology.errors import ChidaoError
from ontology.folding import fold, fold_each
from ontology.local import local_bodies, local_history
from ontology.provinces import organs
from ontology.tables import REGISTERS, Row, rows


class BodyRegister:
    """All bodies of the registers, those of each province too.

    A former body stays found on later dates: a text of 2026 may still speak of a ministry of 2024. The date only
    chooses among several that bear the same name.
    """

    def __init__(self, listed: Iterable[Body], local: Mapping[tuple[str, str], Body], history: Iterable[Change]) -> None:
        self._local = dict(local)
        self._bodies = {body.id: body for body in (*listed, *local.values())}
        self._changes = tuple(history)
        surfaces = {surface for body in self._bodies.values() for surface in body.surfaces()}
        folded = dict(zip(surfaces, fold_each(surfaces), strict=True))
        self._names = _index(self._bodies.values(), lambda body: map(folded.__getitem__, body.surfaces()))

    @cached_property
    def _codes(self) -> dict[str, list[Body]]:
        return _index(self._bodies.values(), lambda body: (*body.codes, *body.abbreviations))

    def __iter__(self) -> Iterator[Body]:
        return iter(self._bodies.values())

    def __len__(self) -> int:
        return len(self._bodies)

    def get(self, key: str) -> Body | None:
        """The body with this id."""
        return self._bodies.get(key)

    def candidates(self, surface: str, on: dt.date | None = None) -> tuple[Body, ...]:
        """All bodies that go by the words; those valid on the date where there are such."""
        return _valid(self._names.get(fold(surface), ()), on)

    def named(self, surface: str, on: dt.date | None = None) -> Body | None:
        """The one body that goes by the words, or nothing where none or several do.

        Examples
        --------
        >>> import datetime as dt
        >>> bodies().named("bộ KH&CN").name
        'Bộ Khoa học và Công nghệ'
        >>> bodies().named("UBND TP.HCM", dt.date(2025, 8, 1)).id
        'uy-ban-nhan-dan-thanh-pho-ho-chi-minh'
        >>> bodies().named("các bộ, ngành") is None
        True
        """
        found = self.candidates(surface, on)
        return found[0] if len(found) == 1 else None

    def by_number_suffix(self, code: str, on: dt.date | None = None) -> Body | None:
        """The body whose code stands behind the type in a document number; nothing where several share it ("TW", "UBND").

        Examples
        --------
        >>> bodies().by_number_suffix("VPCP").name
        'Văn phòng Chính phủ'
        >>> bodies().by_number_suffix("TW") is None
        True
        """
        found = _valid(self._codes.get(code, ()), on)
        return found[0] if len(found) == 1 else None

    def surfaces(self) -> Iterator[tuple[str, Body]]:
        """Every surface form with its body, as written; one form may stand for several bodies."""
        return ((surface, body) for body in self._bodies.values() for surface in body.surfaces())

    def of_province(self, organ: str, province: str) -> Body | None:
        """The organ of a province, both by id.

        Examples
        --------
        >>> bodies().of_province("cong-an", "tinh-son-la").name
        'Công an tỉnh Sơn La'
        """
        return self._local.get((organ, province))

    def successors(self, key: str) -> tuple[Succession, ...]:
        """Who inherited, nearest first, transitively; a change of kind "transfer" hands on a part only.

        Examples
        --------
        >>> [heir.id for heir in bodies().successors("bo-giao-thong-van-tai") if heir.change.kind == "merger"]
        ['bo-xay-dung']
        """
        return tuple(following(key, self.history))

    def predecessors(self, key: str) -> tuple[Succession, ...]:
        """From whom it inherited, nearest first, transitively.

        Examples
        --------
        >>> [past.id for past in bodies().predecessors("tinh-ninh-binh")]
        ['tinh-ha-nam', 'tinh-nam-dinh']
        """
        return tuple(preceding(key, self.history))

    @cached_property
    def history(self) -> tuple[Change, ...]:
        """All changes, those of the provinces' organs too, oldest first."""
        return local_history(self._changes, self._local)


def _index(listed: Iterable[Body], keys: Callable[[Body], Iterable[str]]) -> dict[str, list[Body]]:
    """Key to bodies, each body once."""
    index = defaultdict[str, list[Body]](list)
    for body in listed:
        for key in set(keys(body)):
            index[key].append(body)
    return index


def _valid(found: Iterable[Body], on: dt.date | None) -> tuple[Body, ...]:
    """Those valid on the day; all where none is, or no day is said."""
    every = tuple(found)
    if on is None or len(every) < 2:
        return every
    return tuple(body for body in every if body.valid_on(on)) or every


@cache
def bodies() -> BodyRegister:
    """The register of bodies: read once, checked whole.

    Raises
    ------
    ChidaoError : for an id that stands twice, a parent or a change that names no body, an unknown kind, a bad date.
    """
    listed: list[Body] = []
    places: dict[str, str] = {}
    for row in rows(REGISTERS / "bodies.csv"):
        body = _body(row)
        if body.id in places:
            raise ChidaoError(f"the id {body.id!r} stands twice", place=row.place, remedy=f"see {places[body.id]}")
        listed.append(body)
        places[body.id] = row.place
    local = local_bodies()
    known = places.keys() | {body.id for body in local.values()} | {organ.id for organ in organs()}
    for body in (*listed, *local.values()):
        if body.parent and body.parent not in known:
            place = places.get(body.id, f"organs.csv, {body.name}")
            raise ChidaoError(f"the parent {body.parent!r} is no body", place=place, remedy="use the id of a row")
    for change in changes():
        for key in (*change.original, *change.resulting):
            if key not in known:
                raise ChidaoError(f"{key!r} is no body or province", place=change.place, remedy="use the id of a row")
    return BodyRegister(listed, local, changes())


def _body(row: Row) -> Body:
    return Body(
        id=row.required("id"),
        name=row.required("name"),
        name_en=row.text("name_en"),
        short_names=row.several("short_names"),
        abbreviations=row.several("abbreviations"),
        codes=row.several("codes"),
        fields=row.several("fields"),
        kind=row.one_of("kind", KINDS),
        parent=row.text("parent") or None,
        valid_from=row.date("valid_from"),
        valid_to=row.date("valid_to"),
        source=row.text("source"),
    )
