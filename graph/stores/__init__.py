"""The query engines, one a file: each an index that a build makes whole from the tables and that is only read after."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from graph.stores.base import Reader

EngineName = Literal["sparql", "cypher"]


@dataclass(frozen=True, slots=True)
class Engine:
    """Where an engine's code is; it is imported when it is needed, since the command line mostly needs one."""

    module: str

    def build(self, folder: Path) -> None:
        """Make the store inside the graph folder from its tables; raises StoreError."""
        import_module(self.module).build(folder)

    def reader(self) -> type[Reader]:
        """The class that opens the store and runs queries, inside the child process."""
        return cast("type[Reader]", import_module(self.module).reader)


ENGINES = {"sparql": Engine("graph.stores.oxigraph"), "cypher": Engine("graph.stores.ladybug")}
