"""Who is who: memberships, and stated relationships of bodies and instruments, each a node with its evidence."""

from __future__ import annotations

from graph.assemble.documents import add_instrument
from graph.assemble.mentions import is_instrument, key_of, looks_numbered
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
            _add_statement(rows, _DIRECT[fact.relation], _subject(rows, fact), _object(rows, fact), fact.evidence)
        else:
            _add_membership(rows, fact)


def add_links(rows: DocumentRows) -> None:
    """What the document says of one instrument's relation to another."""
    for link in rows.reading.findings.links:
        source, target = (_instrument(rows, words) for words in (link.source, link.target))
        _add_statement(rows, link.relation.upper(), source, target, link.evidence)


def _add_membership(rows: DocumentRows, fact: Structure) -> None:
    """In "member_of" the subject is the member, in the others the object is."""
    if fact.relation == "member_of":
        member = rows.parties.person(fact.subject) if fact.person else _party(rows, fact.subject, fact.subject_id)
        body = rows.parties.body(fact.object, fact.object_id, rows.issued)
    else:
        member, body = _object(rows, fact), rows.parties.body(fact.subject, fact.subject_id, rows.issued)
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


def _subject(rows: DocumentRows, fact: Structure) -> Thing:
    if fact.relation == "implements" or (fact.relation == "supersedes" and is_instrument(fact.subject)):
        return _instrument(rows, fact.subject)
    return rows.parties.body(fact.subject, fact.subject_id, rows.issued)


def _object(rows: DocumentRows, fact: Structure) -> Thing:
    if fact.relation == "implements" or is_instrument(fact.object):
        return _instrument(rows, fact.object)
    if fact.person:
        return rows.parties.person(fact.object)
    if fact.relation in ("established_by", "headed_by", "deputy_headed_by"):
        return _party(rows, fact.object, fact.object_id)
    return rows.parties.body(fact.object, fact.object_id, rows.issued)


def _party(rows: DocumentRows, name: str, registered: str | None) -> Thing:
    if registered:
        return rows.parties.body(name, registered, rows.issued)
    return rows.parties.named(name, rows.issued)


def _instrument(rows: DocumentRows, words: str) -> Thing:
    return add_instrument(rows, rows.instrument_by_key(key_of(words, looks_numbered(words))))
