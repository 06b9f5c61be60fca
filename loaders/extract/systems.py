"""The digital systems that tasks name."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Document
from loaders.findings import Evidence, System, Task
from loaders.language.digital_systems import in_passage
from loaders.language.passage import Passage


def systems(document: Document, tasks: Sequence[Task]) -> tuple[System, ...]:
    """Each task's systems, in order, each once a task."""
    found: list[System] = []
    for task in tasks:
        passage = Passage.of(document.text, task.evidence.start, task.evidence.end)
        seen: set[str] = set()
        for system in in_passage(passage):
            if system.name not in seen:
                seen.add(system.name)
                start, end = passage.span(system.begin, system.finish)
                found.append(System(Evidence(document.name, start, end, document.text[start:end]), system.name, system.id, task.id))
    return tuple(found)
