"""Annotations made by hand: one YAML file a document, with the guide's keys (``docs/gold.md``)."""

from __future__ import annotations

import datetime as dt
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from loaders.findings import DocumentKind, Recurrence, Relation
from loaders.matching import day, listed
from ontology.errors import ChidaoError

SECTIONS = ("meeting", "tasks", "targets", "instruments", "figures", "structure", "dependencies")
_GUIDE = "see docs/gold.md"


def read_annotation(file: Path) -> dict[str, Any]:
    """One annotation file, its letters in NFC.

    Raises
    ------
    ChidaoError : where it is not a YAML mapping with the key ``document``.
    """
    try:
        loaded = yaml.safe_load(unicodedata.normalize("NFC", file.read_text(encoding="utf-8")))
    except yaml.MarkedYAMLError as error:
        line = f" line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise ChidaoError(f"not readable as YAML: {error.problem}", place=f"{file}{line}", remedy=_GUIDE) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ChidaoError(f"not readable as YAML: {error}", place=str(file), remedy=_GUIDE) from error
    if not isinstance(loaded, dict) or not isinstance(loaded.get("document"), str):
        raise ChidaoError("does not say which document it annotates", place=str(file), remedy="begin it with document: FILE NAME")
    return loaded


@cache
def keys() -> dict[str, dict[str, Any]]:
    """The guide's keys by section, each with what its value must be."""
    return tomllib.loads(Path(__file__).with_name("annotation_keys.toml").read_text(encoding="utf-8"))


def is_text(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str | dt.date) and bool(dt.date.fromisoformat(day(value)))
    except ValueError:
        return False


VALUES: dict[str, tuple[str, Callable[[object], bool]]] = {
    "words": ("words of the document", lambda v: isinstance(v, str) and bool(v.strip())),
    "text": ("text", is_text),
    "names": ("a list of names", lambda v: all(isinstance(name, str) for name in listed(v))),
    "count": ("1, 2, 3 …", lambda v: isinstance(v, int) and not isinstance(v, bool) and v > 0),
    "number": ("a number", _is_number),
    "flag": ("true or false", lambda v: isinstance(v, bool)),
    "day": ("a date like 2025-06-30", _is_day),
    "deadline": ("{text, start, end}", lambda v: isinstance(v, Mapping)),
    "deadlines": ("a list of {text, start, end}", lambda v: all(isinstance(d, Mapping) for d in listed(v))),
    "kind": (f"one of {', '.join(get_args(DocumentKind))}", lambda v: v in get_args(DocumentKind)),
    "relation": (f"one of {', '.join(get_args(Relation))}", lambda v: v in get_args(Relation)),
    "recurs": (f"one of {', '.join(get_args(Recurrence))}", lambda v: v in get_args(Recurrence)),
}
