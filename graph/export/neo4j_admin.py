"""CSV files for ``neo4j-admin database import``: typed headers, and the arguments of the command in a file beside them.

It fills an empty database at once, much faster than a push. What a push remembers of a server is among the files, so
that the next ``chidao push`` adds the indexes and sends only what has changed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from graph.bundle import Bundle
from graph.push.neo4j_statements import MARK, UNIT
from graph.push.units import Units
from ontology.terms import NodeType, terms

ARGUMENTS = "arguments"
_BETWEEN = "\x1f"
_TYPES = {"STRING": "string", "INT64": "long", "DATE": "date", "BOOL": "boolean"}
_FIXED = ("--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string")


def write(bundle: Bundle, out: Path) -> None:
    """Write ``nodes/<Label>.csv``, ``edges/<RELATIONSHIP>.<From>.<To>.csv`` and ``arguments``."""
    (out / "nodes").mkdir(parents=True)
    (out / "edges").mkdir()
    arguments = [*_FIXED, *_nodes(bundle, out), *_edges(bundle, out), _units(bundle, out)]
    (out / ARGUMENTS).write_text("".join(f"{argument}\n" for argument in arguments), encoding="utf-8")


def _nodes(bundle: Bundle, out: Path) -> Iterator[str]:
    for node in terms().nodes.values():
        table = bundle.nodes(node.label)
        if table.num_rows:
            name = f"nodes/{node.label}.csv"
            csv.write_csv(_lists(node, table).rename_columns(header(node)), out / name)
            yield f"--nodes={MARK}:{node.label}={name}"


def header(node: NodeType) -> list[str]:
    """The fields of a class's file, each with its type.

    Examples
    --------
    >>> header(terms().node("ChangeEvent"))
    ['id:ID', 'date:date', 'kind:string', 'source:string']
    """
    return ["id:ID", *(f"{c.name}:{_TYPES[c.type]}{'[]' if c.multivalued else ''}" for c in node.columns)]


def _lists(node: NodeType, table: pa.Table) -> pa.Table:
    """Several values of one column parted by a sign that no value holds."""
    for column in node.columns:
        if column.multivalued:
            place = table.schema.get_field_index(column.name)
            table = table.set_column(place, column.name, pc.replace_substring(table[column.name], "; ", _BETWEEN))
    return table


def _edges(bundle: Bundle, out: Path) -> Iterator[str]:
    for edge in terms().edges:
        for key, table in bundle.edges(edge):
            if table.num_rows:
                name = f"edges/{'.'.join(key)}.csv"
                csv.write_csv(table.rename_columns([":START_ID", ":END_ID"]), out / name)
                yield f"--relationships={edge}={name}"


def _units(bundle: Bundle, out: Path) -> str:
    """What a push would remember; their ids are also documents' ids, so they have a space of their own."""
    digests = Units(bundle).digests
    name = f"nodes/{UNIT}.csv"
    table = pa.table({"id": list(digests.keys()), "digest": list(digests.values())})
    csv.write_csv(table.rename_columns([f"id:ID({UNIT})", "digest:string"]), out / name)
    return f"--nodes={UNIT}={name}"
