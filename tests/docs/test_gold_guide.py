"""The guide to annotating keeps to the keys that the product checks, and its own example is a good annotation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from loaders.annotation_check import check
from loaders.annotations import keys

GUIDE = (Path(__file__).resolve().parent.parent.parent / "docs" / "gold.md").read_text(encoding="utf-8")
EMPTY, EXAMPLE = re.findall(r"```yaml\n(.*?)```", GUIDE, flags=re.S)


@pytest.mark.parametrize("annotation", [EMPTY, EXAMPLE])
def test_the_annotations_in_the_guide_are_good_ones(annotation: str) -> None:
    text = re.findall(r"```text\n(.*?)```", GUIDE, flags=re.S)[0]
    assert [str(problem) for problem in check(Path("a.yaml"), yaml.safe_load(annotation), text).problems] == []


def test_the_guide_names_every_key() -> None:
    table = GUIDE.partition("## The keys")[2].partition("## Run it")[0]
    known = {key for section in keys().values() for key in section}
    assert known - set(re.findall(r"`(\w+)`", table)) == set()
