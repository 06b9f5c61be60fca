"""What several commands take: the graph, the format of an answer, limits."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from graph.rows import Rows
    from graph.stores.base import QueryEngine
    from graph.stores.remote import Login

F = TypeVar("F", bound=Callable[..., Any])
_WIDTH = 120
"""Cells a line where neither COLUMNS nor a terminal says how many."""
FAILED = 3
"""The exit code where some files could not be read and the rest was."""


def graph_option(command: F) -> F:
    """-g/--graph, else CHIDAO_GRAPH, else ./chidao-graph."""
    return click.option(
        "-g", "--graph", envvar="CHIDAO_GRAPH", default="chidao-graph", type=click.Path(path_type=Path), help="The graph folder."
    )(command)


def on_option(command: F) -> F:
    """--on: a server instead of the graph folder's own store."""
    text = "Ask this server, to which the graph was pushed (see chidao push --help for addresses and logins)."
    return click.option("--on", metavar="URI", help=text)(command)


def login(uri: str) -> Login | None:
    """The login from the environment; a password that is not there is asked for, if somebody sits at the terminal."""
    from graph.stores.remote import login_for

    def asked(user: str) -> str:
        return str(click.prompt(f"Password for {user}", hide_input=True, err=True))

    return login_for(uri, asked if sys.stdin.isatty() else None)


def server(uri: str) -> QueryEngine:
    """The engine that asks the server at this address."""
    from graph.stores.remote import connect

    return connect(uri, login(uri))


def format_option(command: F) -> F:
    """--format of commands that print rows."""
    chosen = click.Choice(["table", "csv", "json", "markdown"])
    return click.option("--format", "form", type=chosen, default="table", show_default=True, help="How the answer is printed.")(command)


def answer_options(command: F) -> F:
    """--format, --timeout and --limit of commands that answer a query."""
    command = format_option(command)
    command = click.option(
        "--timeout", type=click.FloatRange(0.1), default=30.0, show_default=True, help="Seconds that the query may take."
    )(command)
    return click.option("--limit", type=click.IntRange(1), default=10_000, show_default=True, help="Rows at the most.")(command)


def show_rows(rows: Rows, form: str) -> None:
    """Print an answer; what was cut off is said on stderr."""
    rows = rows.shortened()
    if form == "table":
        click.echo(rows.to_terminal(shutil.get_terminal_size((_WIDTH, 24)).columns).rstrip("\n"))
    elif form == "csv":
        click.echo(rows.to_csv(), nl=False)
    elif form == "json":
        click.echo(rows.to_json().rstrip("\n"))
    else:
        click.echo(rows.to_markdown().rstrip("\n"))
    if not rows.rows:
        click.echo("No rows.", err=True)
    if rows.truncated:
        click.echo("There are more rows; raise --limit to see them.", err=True)


def list_failures(failures: list[str], one: str = "file could not be read", many: str = "files could not be read") -> None:
    """What went wrong while the rest went on, at the end, on stderr."""
    if failures:
        click.echo(f"{len(failures)} {many if len(failures) > 1 else one}:", err=True)
        for failure in failures:
            click.echo(f"  {failure}", err=True)
