"""The ontology, the table generated from it, the shapes and the records say the same."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from loaders import findings
from ontology import body, changes
from ontology.generate import generated
from ontology.terms import CD, CODES, UnknownTermError, terms
from ontology.turtle import ontology_graph

ROOT = Path(__file__).resolve().parent.parent.parent
SH = Namespace("http://www.w3.org/ns/shacl#")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, SKOS.Concept, SKOS.ConceptScheme)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return ontology_graph()


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ROOT / "ontology" / "shapes.ttl")


@pytest.mark.parametrize("path", ["ontology/terms.json", "ontology/context.jsonld", "docs/ontology.md"])
def test_generated_file_is_what_the_ontology_gives(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == generated()[path], "run python -m ontology.generate"


def test_every_term_has_a_label_in_both_languages_and_a_comment(ontology: Graph) -> None:
    for kind in KINDS:
        for term in ontology.subjects(RDF.type, kind):
            languages = sorted(str(label.language) for label in ontology.objects(term, RDFS.label) if isinstance(label, Literal))
            assert languages == ["en", "vi"], term
            assert ontology.value(term, RDFS.comment), term


def test_every_term_of_our_own_that_is_used_is_declared(ontology: Graph, shapes: Graph) -> None:
    used = {term for triple in (*ontology, *shapes) for term in triple if isinstance(term, URIRef) and term.startswith(CD)}
    assert {term for term in used if not ontology.value(term, RDF.type)} == set()


def test_every_property_of_a_column_is_described(ontology: Graph) -> None:
    columns = [column for node in terms().nodes.values() for column in node.columns]
    assert [c.name for c in columns if not ontology.value(URIRef(c.iri), RDFS.comment)] == []


def test_every_class_of_the_graph_has_a_shape(shapes: Graph) -> None:
    assert {node.iri for node in terms().nodes.values()} <= {str(target) for target in shapes.objects(None, SH.targetClass)}


def test_shape_asks_for_evidence_where_the_ontology_does(shapes: Graph) -> None:
    for node in terms().nodes.values():
        (shape,) = shapes.subjects(SH.targetClass, URIRef(node.iri))
        asked = any(
            shapes.value(part, SH.path) == URIRef(f"{CD}hasEvidence") and int(str(shapes.value(part, SH.minCount))) == 1
            for part in shapes.objects(shape, SH.property)
        )
        assert asked == node.needs_evidence, node.label


def test_closed_lists_of_the_shapes_are_those_of_the_ontology(shapes: Graph) -> None:
    lists = [{str(code) for code in Collection(shapes, head)} for head in shapes.objects(None, SH["in"])]
    known = {scheme: {f"{CODES}{scheme}/{code}" for code in members} for scheme, members in terms().codes.items()}
    assert len(lists) == 5
    assert all(found in known.values() for found in lists)


def test_codes_are_those_of_the_records_and_registers() -> None:
    known = {scheme: set(members) for scheme, members in terms().codes.items()}
    assert known["document-kind"] == set(get_args(findings.DocumentKind))
    assert known["recurrence"] == set(get_args(findings.Recurrence))
    assert known["membership-role"] <= set(get_args(findings.Relation))
    assert known["body-kind"] == body.KINDS
    assert known["change-kind"] == changes.KINDS


def test_every_scheme_of_a_column_is_a_closed_list() -> None:
    schemes = {column.scheme for node in terms().nodes.values() for column in node.columns if column.scheme}
    assert schemes == set(terms().codes)


def test_figure_has_a_column_for_every_count() -> None:
    counts = {"total", "completed", "completed_on_time", "in_progress", "overdue", "not_completed", "completed_or_in_progress", "bodies"}
    assert counts <= {column.name for column in terms().node("Figure").columns}


def test_ends_of_every_relationship_are_classes() -> None:
    assert {label for edge in terms().edges.values() for ends in edge.ends for label in ends} <= set(terms().nodes)


def test_no_relationship_is_called_like_a_class_in_any_case() -> None:
    """The Cypher engine knows no case in the names of its tables."""
    assert {name.lower() for name in terms().edges} & {label.lower() for label in terms().nodes} == set()


def test_names_need_no_quoting_in_cypher() -> None:
    reserved = {"end", "table", "column", "group", "order", "exists", "all", "case", "when"}
    names = {column.name for node in terms().nodes.values() for column in node.columns}
    assert not names & reserved
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names)


@pytest.mark.parametrize(
    ("ask", "hint"),
    [
        (lambda: terms().node("Tsk"), "did you mean 'Task'"),
        (lambda: terms().edge("LEAD"), "did you mean 'LEADS'"),
        (lambda: terms().node("Task").column("txt"), "did you mean 'text'"),
        (lambda: terms().code("role", "leads"), "did you mean 'lead'"),
        (lambda: terms().code("roles", "lead"), "did you mean 'role'"),
    ],
)
def test_unknown_term_is_refused_with_a_hint(ask: object, hint: str) -> None:
    assert callable(ask)
    with pytest.raises(UnknownTermError) as caught:
        ask()
    assert hint in str(caught.value)


def test_reading_the_table_does_not_read_turtle() -> None:
    code = "import sys; from ontology.terms import terms; terms(); print('rdflib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
