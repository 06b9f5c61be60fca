"""The graph in other people's formats, one a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from graph.replacing import replacing
from ontology.errors import ChidaoError

if TYPE_CHECKING:
    from graph.bundle import Bundle


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module and function that write it, and what its files are called.

    ``folder`` formats write a folder (or a file in a way of their own) at the path that they are given; the others
    write bytes to a stream, the same bytes for the same graph.
    """

    writer: str
    suffix: str
    title: str
    folder: bool = False

    def load(self) -> Callable[[Bundle, Any], None]:
        """The function, imported only now."""
        module, _, name = self.writer.partition(":")
        write: Callable[[Bundle, Any], None] = getattr(import_module(f"graph.export.{module}"), name)
        return write


FORMATS = {
    "turtle": Format("plain_rdf:turtle", ".ttl", "RDF, for people to read"),
    "ntriples": Format("plain_rdf:ntriples", ".nt", "RDF, a triple a line"),
    "jsonld": Format("jsonld:write", ".jsonld", "RDF as JSON, with the ontology's context"),
    "rdfxml": Format("plain_rdf:rdfxml", ".rdf", "RDF as XML"),
    "trig": Format("trig:write", ".trig", "RDF with a named graph a document"),
    "graphml": Format("graphml:write", ".graphml", "for yEd, Gephi, Cytoscape, igraph"),
    "gexf": Format("gexf:write", ".gexf", "for Gephi"),
    "csv": Format("csv_tables:write", "", "a table a file: a folder, or a .zip", folder=True),
    "parquet": Format("parquet:write", "", "a table a file, typed: a folder", folder=True),
    "neo4j-admin": Format("neo4j_admin:write", "", "CSV files for Neo4j's bulk import: a folder", folder=True),
    "cypher": Format("cypher:write", ".cypher", "statements for Neo4j 5"),
}


def export(bundle: Bundle, format: str, out: Path | IO[bytes]) -> None:
    """Write a graph in one of ``FORMATS``.

    A file or folder takes its place only when it is whole; what was there before stays until then.

    Parameters
    ----------
    out : where to; a stream only for the formats that are one file.

    Raises
    ------
    ChidaoError : an unknown format, or one that does not go to a stream.
    WriteError : the disk would not take it.
    """
    if format not in FORMATS:
        raise ChidaoError(f"no format {format!r}", remedy=f"one of {', '.join(FORMATS)}")
    chosen = FORMATS[format]
    write = chosen.load()
    if not isinstance(out, Path):
        if chosen.folder:
            raise ChidaoError(f"{format} is several files", remedy="name a folder with -o")
        write(bundle, out)
        return
    _refuse_other(chosen, out)
    with replacing(out) as new:
        if chosen.folder:
            write(bundle, new)
        else:
            with new.open("wb") as stream:
                write(bundle, stream)


def _refuse_other(chosen: Format, out: Path) -> None:
    """A folder is only ever replaced by tables, and only where it holds nothing else."""
    if chosen.folder and out.is_file() and ".zip" not in out.suffixes:
        raise ChidaoError("this is a file, and the tables need a folder", place=str(out), remedy="give another -o")
    if out.is_dir() and not (chosen.folder and {entry.name for entry in out.iterdir()} <= {"nodes", "edges", "arguments"}):
        raise ChidaoError("there is a folder of something else", place=str(out), remedy="give another -o; nothing was touched")
