"""The registers, read: bodies over time, document types, posts, digital systems, changes. The tables lie in ``registers/``."""

from __future__ import annotations

from ontology.bodies import BodyRegister, bodies
from ontology.body import Body
from ontology.changes import Change, Succession, changes
from ontology.provinces import Organ, Province, organs, provinces

__all__ = ["Body", "BodyRegister", "Change", "Organ", "Province", "Succession", "bodies", "changes", "organs", "provinces"]
