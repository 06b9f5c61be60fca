"""Document types, posts, systems, and what a bad row says of itself."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from ontology.changes import changes as read_changes
from ontology.errors import ChidaoError
from ontology.provinces import provinces as read_provinces
from ontology.registers import bodies, document_types, roles, system_named, systems
from ontology.tables import REGISTERS, rows


@pytest.mark.parametrize("register", ["bodies", "provinces", "changes", "systems"])
def test_ids_are_unique_and_readable(register: str) -> None:
    ids = [row.text("id") for row in rows(REGISTERS / f"{register}.csv")]
    assert [key for key, count in Counter(ids).items() if count > 1] == []
    assert [key for key in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


@pytest.mark.parametrize("register", ["bodies", "provinces", "organs", "changes", "systems", "roles", "document_types"])
def test_cells_are_clean(register: str) -> None:
    text = (REGISTERS / f"{register}.csv").read_text(encoding="utf-8")
    assert "\r" not in text
    dirty = [
        row.place for row in rows(REGISTERS / f"{register}.csv") for cell in row.cells.values() if cell != cell.strip() or ";;" in cell
    ]
    assert dirty == []
    assert not re.search(r"\b[Uu][ỳýỷỹỵ]\b|\b[Hh]o[àáảãạ]\b", text), "spelling: Ủy, hòa"


@pytest.mark.parametrize("register", ["bodies", "provinces", "organs"])
def test_no_date_without_a_source(register: str) -> None:
    dated = [row for row in rows(REGISTERS / f"{register}.csv") if row.date("valid_from") or row.date("valid_to")]
    assert dated and [row.place for row in dated if not row.text("source")] == []


def test_a_type_is_told_by_its_side() -> None:
    names = {(each.side, each.name) for each in document_types() if each.abbreviation == "TT"}
    assert names == {("party", "thông tri"), ("state", "thông tư")}
    assert {each.kind for each in document_types() if each.abbreviation == "CĐ"} == {"dispatch"}


def test_roles_are_tried_longest_first() -> None:
    titles = [role.title for role in roles()]
    assert titles.index("Phó Thủ tướng Chính phủ") < titles.index("Phó Thủ tướng") < titles.index("Thủ tướng")
    assert len(titles) == len(set(titles))


def test_no_post_is_a_body_but_the_president() -> None:
    assert {role.title for role in roles() if bodies().named(role.title)} == {"Chủ tịch nước"}


def test_systems() -> None:
    found = system_named("CSDL quốc gia về dân cư")
    assert found and found.owner == "bo-cong-an"
    assert system_named("ứng dụng nào đó") is None
    surfaces = Counter(surface for system in systems() for surface in {each.casefold() for each in system.surfaces()})
    assert [surface for surface, count in surfaces.items() if count > 1] == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("x,01/03/2025,merger,a,b,s,", "changes.csv, line 2: date '01/03/2025' is not a date (write it as 2025-03-01)"),
        ("x,2025-03-01,fusion,a,b,s,", "changes.csv, line 2: kind 'fusion' is not known"),
        ("x,2025-03-01,merger,a,,s,", "changes.csv, line 2: a merger with the wrong bodies"),
        ("x,2025-03-01,dissolution,a,b,s,", "changes.csv, line 2: a dissolution with the wrong bodies"),
        ("x,2025-03-01,merger,a,b", "changes.csv, line 2: 5 cells under 7 headings"),
        ("x,,merger,a,b,s,", "changes.csv, line 2: a change without a date"),
    ],
)
def test_a_bad_change_names_its_line(tmp_path: Path, row: str, message: str) -> None:
    file = tmp_path / "changes.csv"
    file.write_text(f"id,date,kind,original,resulting,source,note\n{row}\n", encoding="utf-8")
    with pytest.raises(ChidaoError) as caught:
        read_changes(file)
    assert str(caught.value).startswith(message)


def test_a_missing_register_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChidaoError, match="cannot be read"):
        read_provinces(tmp_path / "provinces.csv")
