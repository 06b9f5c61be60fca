"""The graph described as a dataset (DCAT 3, VoID): what it was made from, when, how large, on what terms."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from urllib.parse import quote

import pyarrow.compute as pc
from pyoxigraph import Literal, NamedNode, Triple

from graph.bundle import Bundle
from graph.iris import iri_of
from ontology.terms import CD, DATATYPES, THINGS, terms

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
RIGHTS = "Quotations belong to the documents that they are taken from; the licence is for what was made of them."
_DCAT, _VOID = "http://www.w3.org/ns/dcat#", "http://rdfs.org/ns/void#"
_DCTERMS = "http://purl.org/dc/terms/"
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def dataset(bundle: Bundle) -> NamedNode:
    """The dataset's IRI: the same documents read by the same program are the same dataset."""
    digest = hashlib.sha256(bundle.manifest.program.encode())
    for source in bundle.manifest.documents:
        digest.update(f"{source.id}\0{source.sha256}\n".encode())
    return NamedNode(iri_of(f"dataset/{digest.hexdigest()[:16]}"))


def description(bundle: Bundle) -> Iterator[Triple]:
    """The triples that describe the graph; without a date of today, so that the same graph gives the same bytes."""
    me = dataset(bundle)
    yield Triple(me, _TYPE, NamedNode(f"{_DCAT}Dataset"))
    yield Triple(me, _TYPE, NamedNode(f"{_VOID}Dataset"))
    yield Triple(me, _dcterms("title"), Literal("Directives of Vietnamese government documents", language="en"))
    yield Triple(me, _dcterms("title"), Literal("Chỉ đạo trong văn bản nhà nước Việt Nam", language="vi"))
    yield Triple(me, _dcterms("license"), NamedNode(LICENCE))
    yield Triple(me, _dcterms("rights"), Literal(RIGHTS, language="en"))
    yield Triple(me, _dcterms("conformsTo"), NamedNode(CD.rstrip("#")))
    yield Triple(me, NamedNode(f"{_DCAT}version"), Literal(bundle.manifest.program))
    yield Triple(me, NamedNode(f"{_VOID}uriSpace"), Literal(THINGS))
    yield Triple(me, NamedNode(f"{_VOID}documents"), _number(len(bundle.manifest.documents)))
    yield from (Triple(me, _dcterms("source"), NamedNode(iri_of(source.id))) for source in bundle.manifest.documents)
    yield from _period(me, bundle)
    yield from _sizes(me, bundle)


def _period(me: NamedNode, bundle: Bundle) -> Iterator[Triple]:
    """The days between which the documents were issued; the last of them is the day that the data holds for."""
    days: dict[str, dt.date | None] = pc.min_max(bundle.nodes("Document")["issued"]).as_py()
    first, last = days["min"], days["max"]
    if first is None or last is None:
        return
    period = NamedNode(f"{me.value}#period")
    yield Triple(me, _dcterms("modified"), _day(last))
    yield Triple(me, _dcterms("temporal"), period)
    yield Triple(period, _TYPE, NamedNode(f"{_DCTERMS}PeriodOfTime"))
    yield Triple(period, NamedNode(f"{_DCAT}startDate"), _day(first))
    yield Triple(period, NamedNode(f"{_DCAT}endDate"), _day(last))


def _sizes(me: NamedNode, bundle: Bundle) -> Iterator[Triple]:
    """How many things of each class, how many links of each kind."""
    counts = bundle.manifest.counts
    yield Triple(me, NamedNode(f"{_VOID}entities"), _number(sum(counts["nodes"].values())))
    for label, count in sorted(counts["nodes"].items()):
        part = NamedNode(f"{me.value}#{quote(label)}")
        yield Triple(me, NamedNode(f"{_VOID}classPartition"), part)
        yield Triple(part, NamedNode(f"{_VOID}class"), NamedNode(terms().node(label).iri))
        yield Triple(part, NamedNode(f"{_VOID}entities"), _number(count))
    for name, count in sorted(counts["edges"].items()):
        part = NamedNode(f"{me.value}#{quote(name)}")
        yield Triple(me, NamedNode(f"{_VOID}propertyPartition"), part)
        yield Triple(part, NamedNode(f"{_VOID}property"), NamedNode(terms().edge(name).iri))
        yield Triple(part, NamedNode(f"{_VOID}triples"), _number(count))


def _dcterms(name: str) -> NamedNode:
    return NamedNode(_DCTERMS + name)


def _number(count: int) -> Literal:
    return Literal(str(count), datatype=NamedNode(DATATYPES["INT64"]))


def _day(day: dt.date) -> Literal:
    return Literal(day.isoformat(), datatype=NamedNode(DATATYPES["DATE"]))
