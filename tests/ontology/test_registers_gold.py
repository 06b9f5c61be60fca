"""The bodies that real documents name are in the register."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import yaml

from ontology.registers import bodies

# one body each, by its head word: groups ("các bộ"), posts and local offices of communes are no register's business
_SINGLE = re.compile(
    r"Bộ (?!trưởng)|Ngân hàng|Tập đoàn|Văn phòng|Thanh tra|Đài |Ban (Chính|Tổ|Tuyên|Nội)|Quốc hội|Chính phủ$|Tòa án|Ban Chỉ đạo |"
    r"Ủy ban nhân dân (tỉnh|thành phố) |(Thường trực )?Tỉnh ủy|tỉnh |Ủy ban Quốc gia|Ban chỉ đạo "
)


def test_single_named_bodies_are_found_on_the_day(shared: Path) -> None:
    missing, found = set(), 0
    for file in sorted((shared / "gold").glob("*.yaml")):
        gold = yaml.safe_load(file.read_text(encoding="utf-8"))
        day = dt.date.fromisoformat(str(gold["issued"]))
        named = [name for task in gold["tasks"] for part in ("lead", "coordinate") for name in task.get(part) or ()]
        named += [gold["meeting"]["body"]] if gold.get("meeting") else []
        for name in filter(_SINGLE.match, named):
            if body := bodies().named(name, day):
                assert body.name == name, "the register's name is the canonical one"
                assert body.valid_on(day), name
                found += 1
            else:
                missing.add((file.name, name))
    assert missing == set()
    assert found > 200
