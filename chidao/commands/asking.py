"""ask, sparql, cypher: from questions to rows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chidao.commands.shared import answer_options, graph_option, on_option, server, show_rows
from ontology.errors import ChidaoError

if TYPE_CHECKING:
    from graph.stores import EngineName
    from graph.stores.base import QueryEngine


@click.command()
@click.argument("question", required=False)
@click.argument("values", nargs=-1)
@click.option("-p", "--parameter", "named", multiple=True, metavar="NAME=VALUE", help="A parameter by its name; repeatable.")
@click.option("--as-of", metavar="DATE", help="What was known then: documents dated up to this day (YYYY-MM-DD).")
@click.option(
    "--engine",
    type=click.Choice(["sparql", "cypher"]),
    default="sparql",
    show_default=True,
    help="Both give the same rows; a server has its own.",
)
@on_option
@answer_options
@graph_option
def ask(
    question: str | None,
    values: tuple[str, ...],
    named: tuple[str, ...],
    as_of: str | None,
    engine: EngineName,
    form: str,
    timeout: float,
    limit: int,
    graph: Path,
    on: str | None,
) -> None:
    """Ask a named question; without a name, list them.

    Parameters are given in the order that the list shows, or as -p NAME=VALUE. Words need no diacritics.
    With --on a server answers; the graph folder, if there is one, still says which things the words stand for.
    Without a graph folder give ids.

    \b
    Examples:  chidao ask
               chidao ask who-owns "benh an dien tu"
               chidao ask past-due --as-of 2026-01-01 --format csv
    """
    from queries.ask import ask as answer
    from queries.parameters import given
    from queries.questions import listing

    if question is None:
        click.echo(listing())
        return
    values_given = given(question, values, named)
    folder = None if on and not graph.exists() else _opened(graph)
    with server(on) if on else _local(engine, graph) as session:
        rows = answer(folder, question, values_given, as_of=as_of, session=session, timeout=timeout, limit=limit, say=_say, warn=_say)
    show_rows(rows, form)


def _say(message: str) -> None:
    click.echo(message, err=True)


def _text(query: str) -> str:
    """The query as it was given: text, a file's name, or a dash for standard input."""
    if query == "-":
        return sys.stdin.read()
    if len(query) < 4096 and "\n" not in query and Path(query).suffix in (".rq", ".sparql", ".cypher", ".cql", ".txt"):
        return Path(query).read_text(encoding="utf-8")
    return query


def _opened(graph: Path) -> Path:
    from graph.bundle import Bundle

    return Bundle.open(graph).path


def _local(engine: EngineName, graph: Path) -> QueryEngine:
    from graph.stores.session import Session

    return Session(engine, _opened(graph))


def _run(engine: EngineName, query: str, form: str, timeout: float, limit: int, graph: Path, on: str | None) -> None:
    with server(on) if on else _local(engine, graph) as session:
        if session.engine != engine:
            raise ChidaoError(f"this server speaks {session.engine}", place=on, remedy=f"use chidao {session.engine}")
        show_rows(session.run(_text(query), timeout=timeout, limit=limit), form)


@click.command()
@click.argument("query")
@on_option
@answer_options
@graph_option
def sparql(query: str, form: str, timeout: float, limit: int, graph: Path, on: str | None) -> None:
    """Run a SPARQL query: text, a .rq file, or - for standard input. It can only read.

    \b
    Example:  chidao sparql 'SELECT (COUNT(*) AS ?n) { ?t a <https://w3id.org/chidao/ontology#Task> }'
    """
    _run("sparql", query, form, timeout, limit, graph, on)


@click.command()
@click.argument("query")
@on_option
@answer_options
@graph_option
def cypher(query: str, form: str, timeout: float, limit: int, graph: Path, on: str | None) -> None:
    """Run a Cypher query: text, a .cypher file, or - for standard input. It can only read.

    \b
    Example:  chidao cypher 'MATCH (t:Task) RETURN count(*) AS n'
    """
    _run("cypher", query, form, timeout, limit, graph, on)
