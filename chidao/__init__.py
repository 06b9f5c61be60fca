"""chidao: Vietnamese government documents as a knowledge graph of directives and the bodies responsible for them.

>>> import chidao
>>> kg = chidao.open("my-graph")                     # doctest: +SKIP
>>> kg.ask("who-owns", words="benh an dien tu")       # doctest: +SKIP
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.errors import ChidaoError

if TYPE_CHECKING:
    from chidao.building import Built
    from chidao.knowledge import KnowledgeGraph

__all__ = ["ChidaoError", "build", "extract", "open"]


def open(path: str | Path) -> KnowledgeGraph:
    """The graph in a folder that ``chidao build`` made.

    Raises
    ------
    ChidaoError : there is no graph there.
    """
    from chidao.knowledge import KnowledgeGraph

    return KnowledgeGraph(Path(path))


def build(paths: list[str | Path], out: str | Path, *, progress: bool = False) -> Built:
    """Read files and folders into a graph folder; what it read before and has not changed is not read again."""
    from chidao.building import build_graph

    return build_graph([Path(p) for p in paths], Path(out), progress=progress)


def extract(path: str | Path) -> dict[str, Any]:
    """What one file says, with the keys that ``chidao extract`` prints."""
    from loaders.extract.as_json import as_json
    from loaders.extract.document import extract as findings_of
    from loaders.read import read

    return as_json(findings_of(read(Path(path))))
