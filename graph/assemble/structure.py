"""Who is who: memberships, and stated relationships of bodies and instruments, each a node with its evidence."""

from __future__ import annotations

from graph.assemble.documents import add_instrument
from graph.assemble.mentions import is_instrument, relates_instruments
from graph.assemble.rows import DocumentRows
from graph.identity import Thing
from loaders.findings import Evidence, Structure

_DIRECT = {
    "part_of": "SUB_ORGANIZATION_OF",
    "standing_body_of": "STANDING_BODY_OF",
    "assists": "ASSISTS",
    "established_by": "ESTABLISHED_BY",
    "implements": "IMPLEMENTS",
    "supersedes": "REPLACES",
}


def add_structure(rows: DocumentRows) -> None:
    """All that the document says of who heads, belongs to, assists or replaces whom."""
    for fact in rows.reading.findings.structure:
        if fact.relation in _DIRECT:
            subject, object_ = _ends(rows, fact)
            _add_statement(rows, _DIRECT[fact.relation], subject, object_, fact.evidence)
        else:
            _add_membership(rows, fact)


def add_links(rows: DocumentRows) -> None:
    """What the document says of one instrument's relation to another."""
    for link in rows.reading.findings.links:
        source, target = (_instrument(rows, words, link.evidence) for words in (link.source, link.target))
        _add_statement(rows, link.relation.upper(), source, target, link.evidence)


def _add_membership(rows: DocumentRows, fact: Structure) -> None:
    """In "member_of" the subject is the member, in the others the object is."""
    if fact.relation == "member_of":
        member = _member(rows, fact.subject, fact.subject_id, fact.person)
        body = rows.parties.body(fact.object, fact.object_id, rows.issued)
    else:
        member = _member(rows, fact.object, fact.object_id, fact.person)
        body = rows.parties.body(fact.subject, fact.subject_id, rows.issued)
    id_ = f"{rows.document.id}/membership/{fact.relation}/{_tail(member)}/{_tail(body)}"
    node = rows.builder.node("Membership", id_, role=fact.relation)
    rows.builder.edge("MEMBER", node, member)
    rows.builder.edge("ORGANIZATION", node, body)
    rows.prove(node, fact.evidence)


def _add_statement(rows: DocumentRows, relation: str, subject: Thing, object_: Thing, evidence: Evidence) -> None:
    id_ = f"{rows.document.id}/statement/{relation.lower()}/{_tail(subject)}/{_tail(object_)}"
    node = rows.builder.node("Statement", id_, relation=relation)
    rows.builder.edge("SUBJECT", node, subject)
    rows.builder.edge("OBJECT", node, object_)
    rows.builder.edge(relation, subject, object_)
    rows.prove(node, evidence)


def _tail(thing: Thing) -> str:
    return thing.id.rpartition("/")[2]


def _ends(rows: DocumentRows, fact: Structure) -> tuple[Thing, Thing]:
    """From what to what the fact goes: instruments where it is about such, else bodies; a post may have set a body up."""
    if relates_instruments(fact):
        return _instrument(rows, fact.subject, fact.evidence), _instrument(rows, fact.object, fact.evidence)
    subject = rows.parties.body(fact.subject, fact.subject_id, rows.issued)
    if fact.relation != "established_by":
        return subject, rows.parties.body(fact.object, fact.object_id, rows.issued)
    if is_instrument(fact.object):
        return subject, _instrument(rows, fact.object, fact.evidence)
    return subject, _member(rows, fact.object, fact.object_id, person=False)


def _member(rows: DocumentRows, name: str, registered: str | None, person: bool) -> Thing:
    """A person, a body of the register, or whoever bears the name: a post, a body."""
    if person:
        return rows.parties.person(name)
    return rows.parties.body(name, registered, rows.issued) if registered else rows.parties.named(name, rows.issued)


def _instrument(rows: DocumentRows, words: str, evidence: Evidence) -> Thing:
    node = add_instrument(rows, rows.instrument(words))
    rows.prove_bare(node, evidence)
    return node
