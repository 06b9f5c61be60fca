"""What the tests of annex tables share: rows of cells as one Markdown table."""

from __future__ import annotations

from loaders.findings import Task
from tests.loaders.reading import PLAN, tasks

HEAD = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn")


def rows(*lines: tuple[str, ...], head: tuple[str, ...] = HEAD, front: str = PLAN) -> tuple[Task, ...]:
    """The tasks of a table with this heading row."""
    written = [head, tuple("---" for _ in head), *lines]
    return tasks("\n".join(f"| {' | '.join(line)} |" for line in written) + "\n", front)


def who(found: tuple[Task, ...]) -> list[tuple[list[str], list[str]]]:
    """Leads and partners, task by task."""
    return [([a.name for a in t.leads], [a.name for a in t.coordinators]) for t in found]


def until(found: tuple[Task, ...]) -> list[str]:
    """The last day of each task, empty where none is said."""
    return [t.deadline.end.isoformat() if t.deadline and t.deadline.end else "" for t in found]
