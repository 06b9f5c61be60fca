"""show, export, validate, info: the graph for others."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from chidao.commands.shared import graph_option
from ontology.errors import ChidaoError

FORMATS = ("turtle", "ntriples", "jsonld", "rdfxml", "trig", "graphml", "gexf", "csv", "parquet", "neo4j-admin", "cypher")


@click.command()
@click.option("--view", type=click.Choice(["owners", "dependencies", "lineage"]), default="owners", show_default=True, help="What to draw.")
@click.option("--focus", metavar="THING", help="An id, a number or words: draw only what lies around it.")
@click.option("--depth", type=click.IntRange(1, 6), default=2, show_default=True, help="How many steps around the focus.")
@click.option("-o", "--output", default="chidao.html", type=click.Path(path_type=Path), show_default=True, help="The HTML file.")
@graph_option
def show(view: str, focus: str | None, depth: int, output: Path, graph: Path) -> None:
    """Draw a picture: one HTML file that loads nothing from a network.

    \b
    Example:  chidao show --view owners --focus "bo y te" -o y-te.html
    """
    from graph.bundle import Bundle
    from graph.views.picture import draw

    click.echo(str(draw(Bundle.open(graph), output, view, focus, depth)), err=True)


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.option("-o", "--output", default="-", help="A file or, for csv, parquet and neo4j-admin, a folder; - is standard output.")
@graph_option
def export(form: str, output: str, graph: Path) -> None:
    """Give the graph away: turtle ntriples jsonld rdfxml trig graphml gexf csv parquet neo4j-admin cypher.

    RDF carries a description of the data set (sources, date, counts, licence).

    \b
    Example:  chidao export turtle -o graph.ttl
    """
    from graph.bundle import Bundle
    from graph.export import export as write

    write(Bundle.open(graph), form, sys.stdout.buffer if output == "-" else Path(output))


@click.command()
@graph_option
def validate(graph: Path) -> None:
    """Check the graph against the ontology's SHACL shapes.

    \b
    Example:  chidao validate -g my-graph
    """
    from graph.bundle import Bundle
    from graph.validation import validate as check

    conforms, report = check(Bundle.open(graph))
    click.echo("The graph conforms." if conforms else report)
    if not conforms:
        raise ChidaoError("the graph does not conform to the shapes", place=str(graph), remedy="please report it")


@click.command()
@graph_option
def info(graph: Path) -> None:
    """What is in a graph: documents, counts, and the files that could not be read.

    \b
    Example:  chidao info -g my-graph
    """
    from graph.bundle import Bundle

    manifest = Bundle.open(graph).manifest
    for source in manifest.documents:
        click.echo(f"{source.name}  {source.media_type}  {source.sha256[:12]}")
    for name, count in sorted(manifest.counts["nodes"].items()):
        if count:
            click.echo(f"{name}: {count}")
    for failure in manifest.failures:
        click.echo(f"not read: {failure.place}: {failure.message}")
