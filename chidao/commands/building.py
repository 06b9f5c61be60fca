"""build, extract: from files to facts."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from chidao.commands.shared import FAILED, list_failures

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))


@click.command()
@PATHS
@click.option("-o", "--output", default="chidao-graph", type=click.Path(path_type=Path), show_default=True, help="The graph folder.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
@click.pass_context
def build(ctx: click.Context, paths: tuple[Path, ...], output: Path, quiet: bool) -> None:
    """Read files and folders into a graph.

    What was read before and has not changed is not read again. The old graph stays until the new one is whole.
    Exit code 0: all was read; 3: some files could not be, and are listed; 1: there is no new graph.

    \b
    Example:  chidao build ministry-archive -o my-graph
    """
    from chidao.building import build_graph

    built = build_graph(list(paths), output, progress=not quiet)
    counts = built.bundle.manifest.counts["nodes"]
    documents = f"{counts.get('Document', 0)} documents ({built.read} read now)"
    summary = f"{documents}, {counts.get('Task', 0)} tasks, {counts.get('Instrument', 0)} instruments"
    click.echo(f"{output}: {summary}", err=True)
    list_failures([str(f) for f in built.failures])
    ctx.exit(FAILED if built.failures else 0)


@click.command()
@PATHS
@click.pass_context
def extract(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Print what documents say, one JSON object a line, each finding with its words and their place.

    A dash reads a text from standard input. Offsets count code points of the document's text in NFC.

    \b
    Example:  chidao extract notice.docx | jq '.tasks[] | {quote, lead, deadline}'
    """
    from loaders.corpus import Done, Failure, find, process

    failures: list[str] = []
    if Path("-") in paths:
        click.echo(_from_stdin())
    missing = [p for p in paths if str(p) != "-" and not p.exists()]
    failures += [f"{p}: there is no such file or folder" for p in missing]
    for outcome in process(find([p for p in paths if str(p) != "-" and p.exists()]), line_of):
        if isinstance(outcome, Done):
            click.echo(outcome.value)
        elif isinstance(outcome, Failure):
            failures.append(str(outcome))
    list_failures(failures)
    ctx.exit(FAILED if failures else 0)


def line_of(document: object) -> str:
    """One document's findings as a JSON line (runs in a worker process)."""
    from loaders.document import Document
    from loaders.extract.as_json import as_json
    from loaders.extract.document import extract as findings_of

    assert isinstance(document, Document)
    return json.dumps(as_json(findings_of(document)), ensure_ascii=False)


def _from_stdin() -> str:
    from loaders.read import parse

    return line_of(parse(sys.stdin.buffer.read(), Path("stdin.txt")))
