"""The JSON-LD context: the graph's own short names for the RDF terms."""

from __future__ import annotations

from ontology.terms import CODES, DATATYPES, THINGS, Column, Terms


def json_ld_context(terms: Terms) -> dict[str, object]:
    """A context in which ``{"id": "body/x", "type": "Body", "name": "…"}`` says the same as the graph's triples.

    A column means different properties on different classes (``name``, ``kind``), so columns are scoped to their class.

    Examples
    --------
    >>> from ontology.terms import terms
    >>> json_ld_context(terms())["@context"]["STATED_IN"]
    {'@id': 'https://w3id.org/chidao/ontology#statedIn', '@type': '@id'}
    """
    context: dict[str, object] = {"@version": 1.1, "@base": THINGS, "id": "@id", "type": "@type"}
    for edge in terms.edges.values():
        context[edge.name] = {"@id": edge.iri, "@type": "@id"}
    for node in terms.nodes.values():
        scoped = {c.name: _column(c) for c in node.columns if c.via is None}
        context[node.label] = {"@id": node.iri, "@context": scoped}
    return {"@context": context}


def _column(column: Column) -> dict[str, object]:
    if column.scheme is not None:
        return {"@id": column.iri, "@type": "@vocab", "@context": {"@vocab": f"{CODES}{column.scheme}/"}}
    if column.names_relationship:
        return {"@id": column.iri, "@type": "@vocab"}
    if column.language is not None:
        return {"@id": column.iri, "@language": column.language}
    return {"@id": column.iri, "@type": column.datatype or DATATYPES[column.type]}
