"""Who acts: bodies of the register and others, groups, posts, people; and what the register knows of the bodies that occur."""

from __future__ import annotations

import datetime as dt

from graph.assemble.heads import headed_body
from graph.identity import Thing, body_id, clean_name, named
from graph.tables import TableBuilder
from loaders.findings import Actor
from ontology.body import Body
from ontology.changes import Change, Succession
from ontology.registers import bodies

_LABELS = {"group": "AddresseeGroup", "person": "Person"}
_POSTS = (
    *("thủ tướng", "phó thủ tướng", "tổng bí thư", "bộ trưởng", "thứ trưởng", "thống đốc", "tổng thanh tra", "tổng kiểm toán", "chánh án"),
    *("chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "chủ nhiệm", "trưởng ban", "phó trưởng ban", "chánh văn phòng", "viện trưởng"),
    *("giám đốc", "phó giám đốc", "tổng giám đốc", "cục trưởng"),
)
"""How the title of a post begins; asked only of a name that the register does not know as a body's."""


class Parties:
    """Adds whoever acts to the tables, and at the end the register's account of the bodies among them."""

    def __init__(self, builder: TableBuilder) -> None:
        self._builder = builder
        self._occurring: set[str] = set()

    def actor(self, actor: Actor, on: dt.date | None) -> Thing:
        """The node of somebody with a role in a task, as a document of that day names it."""
        if actor.kind == "body" and actor.id:
            return self.body(actor.name, actor.id, on)
        if actor.kind == "post" or (actor.kind == "group" and headed_body(actor.name, on)):
            return self._post(actor.name, on)
        if actor.kind == "body":
            return self.named(actor.name, on)
        return self._by_name(_LABELS[actor.kind], actor.kind, actor.name)

    def body(self, name: str, registered: str | None, on: dt.date | None) -> Thing:
        """The node of a body: by the register's id, else by the name that the register knows on that day, else by the bare name."""
        name = clean_name(name)
        known = (bodies().get(registered) if registered else None) or bodies().named(name, on)
        if known is None:
            return self._builder.node("Body", body_id(name, None), name=name, registered=False)
        self._occurring.add(known.id)
        return Thing("Body", body_id(known.name, known.id))

    def person(self, name: str) -> Thing:
        """The node of a person."""
        return self._by_name("Person", "person", name)

    def named(self, name: str, on: dt.date | None) -> Thing:
        """The node of a body or a post of which only the name is known."""
        if name.lower().startswith(_POSTS) and bodies().named(clean_name(name), on) is None:
            return self._post(name, on)
        return self.body(name, None, on)

    def finish(self) -> None:
        """Write the bodies of the register that occurred, what they belong under, and what they came from and became."""
        events = {step.change.id: step.change for key in self._occurring for step in _succession(key)}
        keys = self._occurring.union(*((*event.original, *event.resulting) for event in events.values()))
        for key in sorted(_with_parents(keys)):
            self._add_registered(key)
        for event in events.values():
            self._add_event(event)

    def _post(self, name: str, on: dt.date | None) -> Thing:
        """The node of a post, joined to the body that it heads on that day."""
        post = self._by_name("Post", "post", name)
        headed = headed_body(name, on)
        if headed:
            self._builder.edge("HEADS", post, self.body(headed.name, headed.id, on))
        return post

    def _by_name(self, label: str, kind: str, name: str) -> Thing:
        return self._builder.node(label, named(kind, name), name=clean_name(name))

    def _add_registered(self, key: str) -> None:
        body = bodies().get(key)
        if body is None:
            return
        node = self._builder.node(
            "Body",
            body_id(body.name, body.id),
            name=body.name,
            name_en=body.name_en or None,
            short_names="; ".join(body.short_names) or None,
            abbreviations="; ".join(body.abbreviations) or None,
            kind=body.kind,
            valid_from=body.valid_from,
            valid_to=body.valid_to,
            registered=True,
            source=body.source or None,
        )
        parent = _parent(body)
        if parent:
            self._builder.edge("SUB_ORGANIZATION_OF", node, Thing("Body", body_id(parent.name, parent.id)))

    def _add_event(self, event: Change) -> None:
        node = self._builder.node("ChangeEvent", f"change/{event.id}", date=event.date, kind=event.kind, source=event.source)
        for name, keys in (("ORIGINAL_ORGANIZATION", event.original), ("RESULTING_ORGANIZATION", event.resulting)):
            for body in filter(None, map(bodies().get, keys)):
                self._builder.edge(name, node, Thing("Body", body_id(body.name, body.id)))


def _succession(key: str) -> tuple[Succession, ...]:
    return (*bodies().successors(key), *bodies().predecessors(key))


def _parent(body: Body) -> Body | None:
    return bodies().get(body.parent) if body.parent else None


def _with_parents(keys: set[str]) -> set[str]:
    found: set[str] = set()
    todo = list(keys)
    while todo:
        key = todo.pop()
        body = bodies().get(key)
        if key not in found and body:
            found.add(key)
            todo += [body.parent] if body.parent else []
    return found
