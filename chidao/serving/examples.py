"""Queries to begin with."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from ontology.terms import Name


@dataclass(frozen=True, slots=True)
class Example:
    """A query and what it asks."""

    title: Name
    query: str


EXAMPLES = tuple(
    Example(Name(one["vi"], one["en"]), one["query"].strip())
    for one in tomllib.loads(Path(__file__).with_name("examples.toml").read_text(encoding="utf-8"))["example"]
)
