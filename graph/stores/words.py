"""From words to things: a tantivy index over folded names and texts. Words become ids here, and queries take ids."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import tantivy

from graph.replacing import replacing
from graph.stores.base import StoreError
from graph.stores.places import WORDS
from ontology.folding import fold_plain

NAMES = {
    "Body": ("name", "short_names", "abbreviations", "name_en"),
    "AddresseeGroup": ("name",),
    "Post": ("name",),
    "Person": ("name",),
    "Instrument": ("label", "number", "name"),
    "DigitalSystem": ("name",),
    "Document": ("name", "title"),
    "Task": ("text",),
}
"""The columns in which each kind of thing is looked for, the one that is shown first. On equal score the kinds rank in this order.

A document is found by the number of the instrument that it is, too."""

_MOST_WORDS = 64
_LONGEST_NAME = 1000
_BREAK = re.compile(r"[\W_]+")
_HEAP = 64 * 1024 * 1024


class Found(NamedTuple):
    """A thing that matches; ``score`` compares only within one answer."""

    id: str
    label: str
    score: float
    kind: str


def folded(words: str) -> str:
    """Words as they are indexed and asked for: no case, no diacritics, one space in place of everything else.

    Examples
    --------
    >>> folded("Nghị quyết 57–NQ/TW")
    'nghi quyet 57 nq tw'
    """
    return _BREAK.sub(" ", fold_plain(words)).strip()


def build(folder: Path) -> None:
    """Make ``stores/words`` from the node tables; the one before stays until the new one is whole."""
    with replacing(folder / WORDS) as new:
        new.mkdir()
        index = tantivy.Index(_schema(), path=str(new))
        writer = index.writer(_HEAP, num_threads=1)
        for kind, row in _rows(folder):
            writer.add_document(_document(kind, row))
        writer.commit()
        writer.wait_merging_threads()


def find(folder: Path, words: str, kinds: Sequence[str] = tuple(NAMES), limit: int = 20) -> list[Found]:
    """Things whose names or text hold all the words, whatever their case and diacritics.

    Whole names, abbreviations and numbers come first, then the words as a phrase, then the words anywhere (BM25).

    Raises
    ------
    StoreError : there is no index in the folder.
    """
    path = folder / WORDS
    if not (path / "meta.json").is_file():
        raise StoreError("there is no index of words here", place=str(path), remedy="build the graph first")
    asked = folded(words).split()[:_MOST_WORDS]
    if not asked or not kinds:
        return []
    index = tantivy.Index.open(str(path))
    searcher = index.searcher()
    hits = searcher.search(_query(index.schema, asked, kinds), limit=limit).hits
    found = [_found(searcher.doc(address), score) for score, address in hits]
    return sorted(found, key=lambda f: (-f.score, list(NAMES).index(f.kind), f.id))


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in ("id", "kind", "label"):
        builder.add_text_field(field, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("whole", stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", stored=False, tokenizer_name="whitespace", index_option="position")
    return builder.build()


def _rows(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    import pyarrow.parquet as pq

    from graph.tables import node_file

    numbers = _own_numbers(folder)
    for kind, columns in NAMES.items():
        for batch in pq.ParquetFile(node_file(folder, kind)).iter_batches(columns=["id", *columns]):
            yield from ((kind, row | {"number": numbers.get(row["id"])} if kind == "Document" else row) for row in batch.to_pylist())


def _own_numbers(folder: Path) -> dict[str, str]:
    """For each document that is an instrument itself, the instrument's number."""
    import pyarrow.parquet as pq

    from graph.tables import edge_file, node_file

    edges = pq.read_table(edge_file(folder, ("IS", "Document", "Instrument")))
    numbers = pq.read_table(node_file(folder, "Instrument"), columns=["id", "number"])
    joined = edges.join(numbers, "to", "id", join_type="inner").sort_by([("from", "ascending"), ("number", "descending")])
    return {row["from"]: row["number"] for row in joined.to_pylist() if row["number"]}


def _document(kind: str, row: dict[str, Any]) -> tantivy.Document:
    """Everything folded; whole names also without their breaks, so that "57NQTW" is 57-NQ/TW."""
    names = [row[c] for c in (*NAMES[kind], *(("number",) if kind == "Document" else ())) if row[c]]
    plain = list(dict.fromkeys(folded(name) for name in itertools.chain.from_iterable(n.split("; ") for n in names)))
    document = tantivy.Document(id=row["id"], kind=kind, label=names[0] if names else row["id"])
    for name in plain:
        document.add_text("words", name)
    for name in dict.fromkeys((*plain, *(p.replace(" ", "") for p in plain))):
        if len(name) <= _LONGEST_NAME:
            document.add_text("whole", name)
    return document


def _query(schema: tantivy.Schema, asked: Sequence[str], kinds: Iterable[str]) -> tantivy.Query:
    query, occur = tantivy.Query, tantivy.Occur
    words = [query.term_query(schema, "words", word) for word in asked]
    anywhere = query.boolean_query([(occur.Must, word) for word in words])
    ways = [anywhere]
    if len(asked) > 1:
        ways.append(query.boost_query(query.phrase_query(schema, "words", list(asked)), 10.0))
    whole = [query.term_query(schema, "whole", text) for text in dict.fromkeys((" ".join(asked), "".join(asked)))]
    ways += [query.const_score_query(way, 1000.0) for way in whole]
    of_kind = query.boolean_query([(occur.Should, query.term_query(schema, "kind", kind)) for kind in kinds])
    best = query.boolean_query([(occur.Should, way) for way in ways])
    return query.boolean_query([(occur.Must, best), (occur.Must, query.const_score_query(of_kind, 0.0))])


def _found(document: tantivy.Document, score: float) -> Found:
    value = {field: str(document.get_first(field)) for field in ("id", "label", "kind")}
    return Found(value["id"], value["label"], score, value["kind"])
