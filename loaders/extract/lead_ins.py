"""Whom a lead-in or a heading is about, where it tells nothing yet: "Đối với Bộ Y tế:", "Bộ Y tế chịu trách nhiệm chính về thuốc:"."""

from __future__ import annotations

from loaders.extract.order import ANSWERS_FOR, link
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part
from loaders.language.late import Late
from loaders.language.mentions import Mention

_TOWARDS = Late(
    r"\s*(?:đối với|về phía|với|(?:trách nhiệm|nhiệm vụ)(?: cụ thể)? của|(?:giao|phân công) (?:nhiệm vụ|trách nhiệm)(?: cụ thể)? (?:cho|đối với))\s+"
)
_MEANWHILE = Late(r"[,\s]*(?:trong bối cảnh|trong điều kiện|trước (?:tình hình|thực trạng|yêu cầu|diễn biến))(?!\w)[^.;:]{3,300}:?\s*$")
_ALSO = Late(r"\s*;\s*(?:và\s+)?")


def only_aside(rest: str) -> bool:
    """Whether what stands behind a heading's bodies only says in what state things are ("Bộ Y tế, trong bối cảnh thuốc đang thiếu:")."""
    return _MEANWHILE.match(rest.lower()) is not None


def bodies_named(part: Part, reader: ClauseReader) -> tuple[list[Mention], str]:
    """The bodies with which a heading begins, "Đối với" in front of them or not, and what it says behind them."""
    front = _TOWARDS.match(part.passage.low)
    leads, after = reader.actors.actors(front.end() if front else 0)
    while leads and (more := _ALSO.match(part.passage.low, after)) and (others := reader.actors.actors(more.end()))[0]:
        leads, after = [*leads, *others[0]], others[1]
    return leads, part.passage.text[after:].strip(" :.*") if leads else part.passage.text


def answerable(part: Part, reader: ClauseReader, at: int) -> list[tuple[Part, Mention]]:
    """Who answers for what the points below say: "Bộ Y tế chịu trách nhiệm chính về thuốc:", "Bộ Y tế, trong bối cảnh thuốc đang thiếu:"."""
    people, after = reader.actors.actors(at)
    low = part.passage.low
    answers = people and (ANSWERS_FOR.match(low, link(low, after)) or _MEANWHILE.match(low, after))
    return [(part, m) for m in people] if answers else []


def towards(part: Part, reader: ClauseReader) -> list[tuple[Part, Mention]]:
    """Whom a lead-in that says nothing else is about: "Đối với Bộ Y tế:"."""
    people, rest = bodies_named(part, reader) if _TOWARDS.match(part.passage.low) else ([], "")
    return [] if rest else [(part, m) for m in people]
