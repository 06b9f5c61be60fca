"""The register of laws, codes and ordinances: how they are called, so that a text's "Luật Đầu tư công" ends where the name ends."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ontology.folding import fold
from ontology.tables import REGISTERS, rows


class Law(NamedTuple):
    """A law by name. ``source`` is the number of one under that name, not always the latest: it proves the name and nothing else."""

    name: str
    short_names: tuple[str, ...]
    source: str


@cache
def laws() -> tuple[Law, ...]:
    """All laws of the register.

    Examples
    --------
    >>> [law.name for law in laws() if law.source == "60/2024/QH15"]
    ['Luật Dữ liệu']
    """
    return tuple(Law(row.required("name"), row.several("short_names"), row.required("source")) for row in rows(REGISTERS / "laws.csv"))


def law_named(words: str) -> Law | None:
    """The law that is called exactly so; case and tone placement do not count.

    Examples
    --------
    >>> law_named("luật thuế GTGT").name
    'Luật Thuế giá trị gia tăng'
    >>> law_named("Luật Đầu tư vào vũ trụ") is None
    True
    """
    return _by_name().get(fold(words))


def opens_law(words: str) -> bool:
    """Whether some law's name begins with these whole words.

    Examples
    --------
    >>> opens_law("Luật Đầu tư theo"), opens_law("Luật Đầu tư vào")
    (True, False)
    """
    return fold(words) in _openings()


@cache
def _openings() -> frozenset[str]:
    return frozenset(_bare(" ".join(name.split()[:k])) for name in _by_name() for k in range(1, len(name.split()) + 1))


def _bare(words: str) -> str:
    return words.rstrip(",")


@cache
def _by_name() -> dict[str, Law]:
    return {fold(name): law for law in laws() for name in (law.name, *law.short_names)}
