"""The provinces over time, and the bodies that every one of them has."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from ontology.tables import REGISTERS, rows

TYPES = frozenset({"tỉnh", "thành phố"})
_UNIT = "{type} {name}"


@dataclass(frozen=True)
class Province:
    """A province or a city under the central government, as long as it bore this name."""

    id: str
    name: str
    type: str
    short_names: tuple[str, ...]
    called: str
    """Its name where no type stands in front, if that is not ``name``: "Thành ủy Thành phố Hồ Chí Minh" but "Thành ủy Huế"."""
    valid_from: dt.date | None
    valid_to: dt.date | None
    source: str

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The province with its type, the official form first.

        Examples
        --------
        >>> next(p for p in provinces() if p.name == "Huế").units
        ('thành phố Huế', 'TP. Huế', 'TP Huế', 'TP.Huế')
        """
        names = [self.name, *(short for short in self.short_names if not short.startswith("TP"))]
        if self.type == "tỉnh":
            return tuple(f"tỉnh {name}" for name in names)
        cities = [f"{head}{name}" for name in names for head in ("thành phố ", "TP. ", "TP ", "TP.")]
        return tuple(dict.fromkeys([*cities, *(short for short in self.short_names if short.startswith("TP"))]))

    @cached_property
    def place(self) -> str:
        """The id without the type in front.

        Examples
        --------
        >>> next(p for p in provinces() if p.name == "Huế").place
        'hue'
        """
        return self.id.removeprefix("tinh-").removeprefix("thanh-pho-")


class Organ(NamedTuple):
    """A kind of provincial body; names hold "{type} {name}" or "{name}" for the province.

    ``type`` is the type of province that calls it so, empty where all do; Tỉnh ủy and Thành ủy share an id.
    ``parent`` is another organ of the same province, or a body by id.
    """

    id: str
    name: str
    name_en: str
    short_names: tuple[str, ...]
    codes: tuple[str, ...]
    type: str
    kind: str
    parent: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    source: str

    def fits(self, province: Province) -> bool:
        """Whether this province has, or had, such a body: of its type, and the lives of both overlap."""
        starts = max(self.valid_from or dt.date.min, province.valid_from or dt.date.min)
        ends = min(self.valid_to or dt.date.max, province.valid_to or dt.date.max)
        return self.type in {"", province.type} and starts <= ends


def filled(template: str, province: Province) -> list[str]:
    """An organ's name for a province, in every way that the province is written.

    Examples
    --------
    >>> hue = next(p for p in provinces() if p.name == "Huế")
    >>> filled("Thành ủy {name}", hue)
    ['Thành ủy Huế']
    >>> filled("Thành ủy {name}", next(p for p in provinces() if p.called))[:2]
    ['Thành ủy Thành phố Hồ Chí Minh', 'Thành ủy Hồ Chí Minh']
    """
    if _UNIT in template:
        return [template.replace(_UNIT, unit) for unit in province.units]
    called = (province.called,) if province.called else ()
    return [template.replace("{name}", name) for name in (*called, province.name, *province.short_names)]


@cache
def provinces(file: Path = REGISTERS / "provinces.csv") -> tuple[Province, ...]:
    """All provinces, those that have ended too.

    Examples
    --------
    >>> import datetime as dt
    >>> day = dt.date(2025, 7, 1)
    >>> sum((p.valid_from or day) <= day <= (p.valid_to or day) for p in provinces())
    34
    """
    return tuple(
        Province(
            id=row.required("id"),
            name=row.required("name"),
            type=row.one_of("type", TYPES),
            short_names=row.several("short_names"),
            called=row.text("called"),
            valid_from=row.date("valid_from"),
            valid_to=row.date("valid_to"),
            source=row.required("source"),
        )
        for row in rows(file)
    )


@cache
def organs(file: Path = REGISTERS / "organs.csv") -> tuple[Organ, ...]:
    """The kinds of provincial body."""
    return tuple(
        Organ(
            id=row.required("id"),
            name=row.required("name"),
            name_en=row.text("name_en"),
            short_names=row.several("short_names"),
            codes=row.several("codes"),
            type=row.one_of("type", TYPES | {""}),
            kind=row.required("kind"),
            parent=row.text("parent"),
            valid_from=row.date("valid_from"),
            valid_to=row.date("valid_to"),
            source=row.text("source"),
        )
        for row in rows(file)
    )
