"""Patterns that are compiled late, and what is looked up in place of one large pattern."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import loaders.extract
import loaders.language
import loaders.readers
from loaders.language import groups, verbs
from loaders.language.late import Late
from loaders.language.lexicon import pattern
from loaders.language.openers import Opened

TEXTS = [file.read_text(encoding="utf-8") for file in sorted((Path(__file__).parents[2] / "gold" / "texts").glob("*.txt"))]
WORD = re.compile(r"\w+")


def late_patterns() -> Iterator[tuple[str, Late]]:
    for package in (loaders.language, loaders.extract, loaders.readers):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                late = value.pattern if isinstance(value, Opened) else value
                if isinstance(late, Late):
                    yield f"{module.name}.{name}", late


def test_every_pattern_compiles() -> None:
    found = dict(late_patterns())
    assert len(found) > 100
    for name, late in found.items():
        try:
            late.search("")
        except re.error as error:
            pytest.fail(f"{name}: {error}")


def test_an_action_begins_where_one_pattern_of_all_verbs_would_match() -> None:
    before = rf"(?:{pattern('verbs', 'preverbs')}(?:\s*,\s*|\s+(?:và\s+)?))"
    whole = re.compile(
        rf"{before}*?(?!{verbs._NOT_VERBS.pattern})(?:{pattern('verbs', 'verbs')}|{pattern('verbs', 'have')})(?!\w)(?!\s(?:được|đã)\s)"
    )
    texts = [*map(str.lower, TEXTS), "khẩn trương " * 400 + "rà soát", "kịp thời, chủ động và tích cực, khẩn trương 5"]
    for low in texts:
        for word in WORD.finditer(low):
            m = whole.match(low, word.start())
            assert verbs.opening(low, word.start()) == (m[0] if m else ""), low[word.start() :][:80]
            assert verbs.begins_action(low, word.start()) == (m is not None)


def test_organs_of_several_places_are_missed_nowhere() -> None:
    several, plural, *_ = groups._patterns()
    found = 0
    for low in map(str.lower, TEXTS):
        for word in WORD.finditer(low):
            matches = plural.match(low, word.start()) is not None
            assert not matches or several.match(low, word.start())
            found += matches
    assert found
