"""A graph in hand: ask it, query it, draw it, export it."""

from __future__ import annotations

import datetime as dt
import html
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from graph.bundle import Bundle
from graph.rows import Rows
from graph.stores.base import LIMIT, TIMEOUT, Parameters
from graph.stores.session import Session

if TYPE_CHECKING:
    import networkx
    import rdflib

    from graph.push import Pushed
    from graph.stores import EngineName
    from graph.stores.base import QueryEngine


class KnowledgeGraph:
    """The graph in a folder. Close it, or use it in ``with``: its query processes end then.

    >>> with chidao.open("my-graph") as kg:                                # doctest: +SKIP
    ...     kg.ask("past-due", as_of="2026-01-01").to_pandas()
    """

    def __init__(self, path: Path) -> None:
        self.bundle = Bundle.open(path)
        self._sessions: dict[EngineName, Session] = {}
        self._servers: dict[str, QueryEngine] = {}

    def __enter__(self) -> KnowledgeGraph:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the query processes and the connections."""
        for session in (*self._sessions.values(), *self._servers.values()):
            session.close()
        self._sessions.clear()
        self._servers.clear()

    def ask(
        self,
        question: str,
        *,
        engine: EngineName = "sparql",
        on: str | None = None,
        as_of: str | dt.date | None = None,
        timeout: float = TIMEOUT,
        **values: Any,
    ) -> Rows:
        """The answer to a named question; ``values`` are its parameters. See ``chidao ask`` for the list.

        Parameters
        ----------
        on : the address of a server that answers instead; its login comes from the environment.
        timeout : seconds.
        """
        from queries.ask import ask

        session = self._server(on) if on else self._session(engine)
        return ask(self.bundle.path, question, values, as_of=as_of, session=session, timeout=timeout)

    def sparql(self, query: str, parameters: Parameters | None = None, *, timeout: float = TIMEOUT, limit: int = LIMIT) -> Rows:
        """The answer to a SPARQL query; parameters are bound by the engine."""
        return self._session("sparql").run(query, parameters, timeout=timeout, limit=limit)

    def cypher(self, query: str, parameters: Parameters | None = None, *, timeout: float = TIMEOUT, limit: int = LIMIT) -> Rows:
        """The answer to a Cypher query; parameters are bound by the engine."""
        return self._session("cypher").run(query, parameters, timeout=timeout, limit=limit)

    def rdflib(self) -> rdflib.Dataset:
        """The graph for rdflib's own users, in memory."""
        from graph.as_rdflib import as_rdflib

        return as_rdflib(self.bundle)

    def networkx(self) -> networkx.MultiDiGraph[Any]:
        """The graph for analysis with networkx."""
        from graph.as_networkx import as_networkx

        return as_networkx(self.bundle)

    def export(self, format: str, out: str | Path) -> None:
        """Write the graph in one of the formats of ``chidao export``."""
        from graph.export import export

        export(self.bundle, format, Path(out))

    def push(self, uri: str, *, progress: bool = False) -> Pushed:
        """Bring the server at this address to what this graph holds; its login comes from the environment. See ``chidao push``."""
        from graph.push import push
        from graph.stores.remote import login_for

        return push(self.bundle, uri, login_for(uri), progress=progress)

    def show(self, out: str | Path, view: str = "owners", focus: str | None = None, depth: int = 2) -> Path:
        """Draw a picture into one HTML file; ``focus`` is a thing's id or words."""
        from graph.views.picture import draw

        return draw(self.bundle, Path(out), view, focus, depth)

    def _session(self, engine: EngineName) -> Session:
        if engine not in self._sessions:
            self._sessions[engine] = Session(engine, self.bundle.path)
        return self._sessions[engine]

    def _server(self, uri: str) -> QueryEngine:
        from graph.stores.remote import connect, login_for

        if uri not in self._servers:
            self._servers[uri] = connect(uri, login_for(uri))
        return self._servers[uri]

    def __repr__(self) -> str:
        counts = self.bundle.manifest.counts["nodes"]
        return f"<chidao graph {self.bundle.path}: {counts.get('Document', 0)} documents, {counts.get('Task', 0)} tasks>"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{html.escape(k)}</td><td>{v}</td></tr>" for k, v in sorted(self.bundle.manifest.counts["nodes"].items()) if v
        )
        return f"<p>chidao graph <code>{html.escape(str(self.bundle.path))}</code></p><table>{rows}</table>"
