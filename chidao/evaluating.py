"""From a folder of annotations to scores: find and read the documents, check the annotations, score what is found."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from loaders.annotation_check import check
from loaders.annotations import read_annotation
from loaders.corpus import Done, Failure, find, process
from loaders.document import Document
from loaders.evaluate import Evaluation, evaluate
from loaders.extract.as_json import as_json
from loaders.extract.document import extract
from ontology.errors import ChidaoError

Found = tuple[str, dict[str, Any]]
"""A document's text, and what is found in it."""


@dataclass(slots=True)
class Evaluated:
    """The scores, and everything that is wrong with the annotations or kept a document from being scored."""

    evaluation: Evaluation
    problems: list[ChidaoError] = field(default_factory=list)


def evaluate_folder(gold: Path, texts: Sequence[Path]) -> Evaluated:
    """Score what chidao finds in annotated documents.

    Parameters
    ----------
    gold : a folder of ``*.yaml`` annotations. The documents are looked for in it and below.
    texts : more folders, or files, to look for the documents in. Where a name occurs twice the first is taken, ``gold`` before ``texts``.

    Raises
    ------
    ChidaoError : a path does not exist, or nothing could be scored.
    """
    for path in (gold, *texts):
        if not path.exists():
            raise ChidaoError("there is no such file or folder", place=str(path), remedy="check the path")
    problems: list[ChidaoError] = []
    annotations = dict(_annotations(gold, problems))
    found = _found(annotations, [gold, *texts], problems)
    checked = [check(file, record, found[record["document"]][0]) for file, record in annotations.items() if record["document"] in found]
    if not checked:
        listed = "; ".join(str(p) for p in problems[:5]) or "there is no .yaml file in it"
        raise ChidaoError(f"nothing could be scored: {listed}", place=str(gold), remedy="see docs/gold.md")
    texts_by_name = {name: text for name, (text, _) in found.items()}
    scored = evaluate([one.gold for one in checked], texts_by_name, [record for _, record in found.values()])
    return Evaluated(scored, problems + [problem for one in checked for problem in one.problems])


def findings_of(document: Document) -> Found:
    """One document's text and findings (runs in a worker process)."""
    return document.text, as_json(extract(document))


def _annotations(folder: Path, problems: list[ChidaoError]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for file in sorted(folder.glob("*.y*ml")):
        try:
            yield file, read_annotation(file)
        except ChidaoError as error:
            problems.append(error)


def _found(annotations: dict[Path, dict[str, Any]], folders: list[Path], problems: list[ChidaoError]) -> dict[str, Found]:
    """Text and findings of the annotated documents, by the names that the annotations give them."""
    places: dict[str, Path] = {}
    for path in find(folders):
        places.setdefault(unicodedata.normalize("NFC", path.name), path)
    wanted: dict[Path, str] = {}
    for file, gold in annotations.items():
        name = gold["document"]
        if name in places:
            wanted[places[name]] = name
        else:
            remedy = "put it beside the annotation, or name its folder behind GOLD_DIR"
            problems.append(ChidaoError(f"there is no document {name[:200]!r}", place=str(file), remedy=remedy))
    found: dict[str, Found] = {}
    for outcome in process(list(wanted), findings_of):
        if isinstance(outcome, Done):
            text, record = outcome.value
            found[wanted[outcome.path]] = (text, {**record, "document": wanted[outcome.path]})
        elif isinstance(outcome, Failure):
            problems.append(ChidaoError(outcome.reason, place=str(outcome.path), remedy=outcome.remedy))
    return found
