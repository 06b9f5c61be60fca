"""serve: the graph over HTTP, for colleagues without Python."""

from __future__ import annotations

import contextlib
import socket
from pathlib import Path

import click

from chidao.commands.shared import graph_option
from ontology.errors import ChidaoError

_GRACE = 2
"""Seconds that running answers get when the server is told to stop."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; the default is this machine only.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port; 0 takes a free one.")
@click.option("--timeout", type=click.FloatRange(0.1), default=30.0, show_default=True, help="Seconds that a query may take.")
@graph_option
def serve(host: str, port: int, timeout: float, graph: Path) -> None:
    """Serve the graph: a SPARQL endpoint, a page for each thing, the questions as forms.

    Read-only. A graph that is built anew meanwhile is picked up. Ctrl-C ends it. Needs the extra: pip install 'chidao[servers]'.

    \b
    Example:  chidao serve -g my-graph --port 8000
    """
    try:
        import uvicorn

        from chidao.serving.app import application
    except ModuleNotFoundError as error:
        raise ChidaoError(f"serving needs {error.name}, which is not installed", remedy="pip install 'chidao[servers]'") from error

    from chidao.serving.current import CurrentGraph

    app = application(CurrentGraph(graph), timeout=timeout)
    listening = _listen(host, port)
    if host not in ("127.0.0.1", "::1", "localhost"):
        click.echo(f"{host} can be reached from other machines: all that they need to read this graph is the address", err=True)
    name = f"[{host}]" if ":" in host else host
    click.echo(f"http://{name}:{listening.getsockname()[1]}/  (SPARQL: /sparql; Ctrl-C ends it)", err=True)
    config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=_GRACE, limit_concurrency=1000)
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run([listening])


def _listen(host: str, port: int) -> socket.socket:
    """The socket, taken before anything else starts; raises ChidaoError where it is not to be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ChidaoError(f"cannot listen there: {reason}", place=f"{host}:{port}", remedy="give another --port or --host") from error
