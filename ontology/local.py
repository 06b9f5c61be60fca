"""Every province's own bodies, made from the templates in organs.csv, with what became of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from ontology.body import Body
from ontology.changes import Change
from ontology.folding import fold_plain
from ontology.provinces import Organ, Province, filled, organs, provinces


def local_bodies() -> dict[tuple[str, str], Body]:
    """The bodies of every province, by organ and province.

    Examples
    --------
    >>> local_bodies()["tinh-uy", "tinh-yen-bai"].name
    'Tỉnh ủy Yên Bái'
    """
    found = {}
    for province in provinces():
        here = {organ.id: organ for organ in organs() if organ.fits(province)}
        found.update({(organ.id, province.id): _body(organ, here.get(organ.parent), province) for organ in here.values()})
    return found


def _body(organ: Organ, above: Organ | None, province: Province) -> Body:
    name, *variants = filled(organ.name, province)
    short = [surface for template in organ.short_names for surface in filled(template, province)]
    return Body(
        id=local_id(organ, province),
        name=name,
        name_en=organ.name_en.replace("{name}", province.name),
        short_names=(*variants, *short),
        abbreviations=(),
        codes=organ.codes,
        fields=(),
        kind=organ.kind,
        parent=local_id(above, province) if above else organ.parent or None,
        valid_from=_one_of(max, organ.valid_from, province.valid_from),
        valid_to=_one_of(min, organ.valid_to, province.valid_to),
        source=_sources(organ.source, province.source),
    )


def _one_of(choose: Callable[[dt.date, dt.date], dt.date], one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return choose(one, other) if one and other else one or other


@cache
def _sources(one: str, other: str) -> str:
    return "; ".join(dict.fromkeys(source for source in (one, other) if source))


def local_id(organ: Organ, province: Province) -> str:
    """The id of a province's organ: what its name begins with, then the province. The province itself keeps its own id.

    Examples
    --------
    >>> da_nang = next(each for each in provinces() if each.name == "Đà Nẵng")
    >>> [local_id(organ, da_nang) for organ in organs() if organ.id in {"don-vi", "cong-an", "tinh-uy"} and organ.fits(da_nang)]
    ['thanh-pho-da-nang', 'thanh-uy-da-nang', 'cong-an-thanh-pho-da-nang']
    """
    place = province.id if "{type}" in organ.name else province.place
    head = _slug(organ.name.partition("{")[0])
    return f"{head}-{place}" if head else place


@cache
def _slug(words: str) -> str:
    return re.sub("[^a-z0-9]+", "-", fold_plain(words)).strip("-")


def local_history(history: Iterable[Change], local: Mapping[tuple[str, str], Body]) -> tuple[Change, ...]:
    """The history with its local changes spelt out: a merger of provinces merges their organs, one of organs happens in every province."""
    provincial, organic = [each.id for each in provinces()], list(dict.fromkeys(each.id for each in organs()))
    spelt: list[Change] = []
    for change in history:
        before, after = change.original, change.resulting
        if {*before, *after} <= set(provincial):
            for organ in organic:
                spelt += _spelt(change, organ, [local.get((organ, each)) for each in before], [local.get((organ, each)) for each in after])
        elif {*before, *after} <= set(organic):
            for province in provincial:
                spelt += _spelt(
                    change, province, [local.get((each, province)) for each in before], [local.get((each, province)) for each in after]
                )
        else:
            spelt.append(change)
    return tuple(sorted(spelt, key=lambda change: (change.date, change.id)))


def _spelt(change: Change, where: str, before: list[Body | None], after: list[Body | None]) -> list[Change]:
    """The change for one organ or province; none where nobody was there on the eve or nobody is on the day."""
    eve = change.date - dt.timedelta(days=1)
    original = tuple(body.id for body in before if body and body.valid_on(eve))
    resulting = tuple(body.id for body in after if body and body.valid_on(change.date))
    if not (original and resulting):
        return []
    return [change._replace(id=f"{change.id}-{where}", original=original, resulting=resulting)]
