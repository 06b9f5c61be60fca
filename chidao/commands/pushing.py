"""push: the graph onto a server."""

from __future__ import annotations

from pathlib import Path

import click

from chidao.commands.shared import graph_option, login


@click.command()
@click.argument("uri")
@click.option(
    "--timeout", type=click.FloatRange(0.1), default=120.0, show_default=True, help="Seconds that the server may take for one request."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
@graph_option
def push(uri: str, timeout: float, quiet: bool, graph: Path) -> None:
    """Bring a server's copy of the graph up to date: only what changed is sent, what is gone is removed.

    Cut off at any moment, the next push completes it; whoever asks meanwhile sees each document's old or new version.

    \b
    http:// https://   a SPARQL 1.1 store: Fuseki's http://HOST:3030/DATASET, or a query endpoint (docs/servers.md)
      login: CHIDAO_SPARQL_USER and CHIDAO_SPARQL_PASSWORD; a missing password is asked for
    neo4j:// bolt://, neo4j+s:// …   Neo4j 5: bolt://HOST:7687, behind a further / the database's name
      login: CHIDAO_NEO4J_USER (else neo4j) and CHIDAO_NEO4J_PASSWORD; a missing password is asked for

    \b
    Example:  chidao push http://localhost:3030/chidao -g my-graph
              chidao push bolt://localhost:7687 -g my-graph
    """
    from graph.bundle import Bundle
    from graph.push import push as send

    done = send(Bundle.open(graph), uri, login(uri), timeout=timeout, progress=not quiet)
    click.echo(f"{done.sent} sent, {done.removed} removed, {done.unchanged} unchanged", err=True)
