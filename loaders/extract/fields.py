"""Labelled lines that fill tasks: "Cơ quan chủ trì: …", "Thời gian thực hiện: …", alone or with their values as items below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.drafts import Context, Draft, Placed
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part
from loaders.language import deadlines
from loaders.language.groups import canonical
from loaders.language.letters import rx
from loaders.language.lexicon import alternation, words
from loaders.language.mentions import Mention

ROLES = ("both", "lead", "coordinate", "deadline", "product")
_OF_BODIES = ("both", "lead")


@cache
def _labels() -> list[tuple[str, re.Pattern[str]]]:
    entries = [(w, role) for role in ROLES for w in words("headings", "labels", role)]
    by_role = {role: alternation([w for w, r in entries if r == role]) for role in ROLES}
    return [(role, re.compile(rf"{labels}\s*(?P<colon>:)\s*|{labels}\s*\.?\s*$")) for role, labels in by_role.items()]


def label(low: str) -> tuple[str, int] | None:
    """The field that a line opens, and where its value begins.

    >>> label("cơ quan chủ trì: bộ y tế")
    ('lead', 17)
    >>> label("bộ y tế chủ trì") is None
    True
    """
    best: tuple[str, int] | None = None
    for role, shape in _labels():
        m = shape.match(low)
        if m and (best is None or m.end() > best[1]):
            best = (role, m.end())
    return best


def apply(stack: list[Context], drafts: list[Draft], part: Part, reader: ClauseReader) -> bool:
    """Fill the tasks that a labelled line belongs to; whether the part was one."""
    low = part.passage.low
    bracket = _IN_BRACKET.fullmatch(low)
    begin, end = bracket.span("said") if bracket else (0, len(low))
    found = label(low[begin:end])
    if found and part.block.kind != "table":
        role, at = found[0], begin + found[1]
        if part.passage.text[at:end].strip(" .:"):
            _fill_all(_scope(stack, drafts, part), part, reader, role, at, end)
        else:
            depth = part.depth if part.depth is not None else 8.0
            stack.append(Context(depth, collects=role, first=len(drafts)))
        return True
    collecting = next((c for c in reversed(stack) if c.collects), None)
    if collecting and collecting is stack[-1]:
        if collecting.collects in _OF_BODIES and _tells(reader):
            collecting.collects = None
            return False
        _fill(collecting.collects or "", _scope(stack, drafts, part), part, reader, 0, len(part.passage.text))
        return True
    return False


def behind_a_task(low: str) -> int | None:
    """Where the labels begin that stand behind a task in its own paragraph ("Hoàn thiện dữ liệu. Cơ quan chủ trì: Sở Y tế; …"), one of bodies among them."""
    if ":" not in low or label(low):
        return None
    for mark in _SENTENCE_ENDS.finditer(low):
        if low.count("(", 0, mark.start()) > low.count(")", 0, mark.start()):
            continue
        found = label(low[mark.end() :])
        if found and low[mark.end() : mark.end() + found[1]].rstrip().endswith(":"):
            roles = {role for role, _, _ in _run_together(low, found[0], mark.end() + found[1])}
            return mark.start() + 1 if roles & {"both", "lead", "coordinate"} else None
    return None


def close(own: list[Draft], part: Part, reader: ClauseReader, at: int) -> None:
    """Fill the tasks of a paragraph with the labels that stand behind them from ``at`` on."""
    begin = at + len(part.passage.low[at:]) - len(part.passage.low[at:].lstrip(" ;."))
    fill_from(own, part, reader, begin, len(part.passage.low))


def fill_from(scope: list[Draft], part: Part, reader: ClauseReader, at: int, finish: int) -> bool:
    """Fill tasks with the labelled fields in ``[at, finish)``; whether a label with a colon stands there."""
    found = label(part.passage.low[at:finish])
    if not found or not part.passage.low[at : at + found[1]].rstrip().endswith(":"):
        return False
    _fill_all(scope, part, reader, found[0], at + found[1], finish)
    return True


def _fill_all(scope: list[Draft], part: Part, reader: ClauseReader, role: str, at: int, end: int) -> None:
    for field, begin, finish in _run_together(part.passage.low[:end], role, at):
        inside = reader if finish == len(part.passage.low) else ClauseReader(part.passage.until(finish), reader.scene)
        _fill(field, scope, part, inside, begin, finish)


def _run_together(low: str, role: str, at: int) -> Iterator[tuple[str, int, int]]:
    """The fields of a line with their values: "Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B. Thời gian: quý II/2026" holds three."""
    for mark in _NEXT_LABEL.finditer(low, at):
        following = label(low[mark.end() :])
        if following and low[mark.end() : mark.end() + following[1]].rstrip().endswith(":"):
            yield role, at, mark.start()
            role, at = following[0], mark.end() + following[1]
    yield role, at, len(low)


def _tells(reader: ClauseReader) -> bool:
    """Whether a line says what somebody is to do: below a label for bodies ("Phân công thực hiện") it is an order, no value."""
    order = reader.order(0, len(reader.text.rstrip(" .;")))
    return order is not None and not order.bare and not order.hollow and bool(order.leads)


def _scope(stack: list[Context], drafts: list[Draft], part: Part) -> list[Draft]:
    """The tasks that the line closes: those of the item above a deeper line, else those of its section."""
    if not drafts:
        return []
    last = drafts[-1].part
    mine = part.depth if part.depth is not None else 9.0
    theirs = last.depth if last.depth is not None else 9.0
    if not any(c.collects for c in stack) and mine > theirs:
        return [d for d in drafts if d.part is last]
    for context in reversed(stack):
        if not context.collects:
            return drafts[max(context.first, _since(stack[0], drafts)) :]
    return []


def _since(whole: Context, drafts: list[Draft]) -> int:
    """Where the tasks begin that no labelled line has closed yet; lines right behind one another close the same."""
    if len(drafts) > whole.closed[1]:
        whole.closed = (whole.closed[1], len(drafts))
    return whole.closed[0]


def _fill(role: str, scope: list[Draft], part: Part, reader: ClauseReader, at: int, finish: int) -> None:
    if role == "deadline":
        dues = deadlines.in_cell(part.passage.low[at:finish], reader.scene.issued)
        placed = [Placed(part, shifted(d, at)) for d in dues]
        for draft in scope:
            if all(p.due.recurs or p.due.after for p in draft.dues):
                draft.dues = [*placed, *draft.dues]
    elif role == "product":
        for draft in scope:
            draft.product = draft.product or (part, at, len(part.passage.text[:finish].rstrip(" .;")))
    else:
        _people(role, scope, [(part, m) for m in named_in(reader, at, finish)])


def _people(role: str, scope: list[Draft], people: list[tuple[Part, Mention]]) -> None:
    for draft in scope:
        if role == "coordinate":
            draft.coordinators = [*draft.coordinators, *people]
        elif draft.implied or not draft.leads:
            draft.leads, draft.implied = _joined(draft, people), True


def _joined(draft: Draft, people: list[tuple[Part, Mention]]) -> list[tuple[Part, Mention]]:
    """Leads that stand as several items under one label add up; a label overrides what a heading handed down."""
    known = {m.name for _, m in draft.leads}
    fresh = [(p, m) for p, m in people if m.name not in known]
    same_label = (
        bool(draft.leads)
        and bool(people)
        and 0 < people[0][0].block.start - draft.leads[-1][0].block.start < 400
        and draft.leads[-1][0] is not draft.part
    )
    return [*draft.leads, *fresh] if same_label else people


def shifted(due: deadlines.Due, by: int) -> deadlines.Due:
    """A deadline of a value, placed in the passage that the value stands in."""
    return deadlines.Due(due.begin + by, due.finish + by, due.rule, due.start, due.end, due.recurs, due.after)


_IN_BRACKET = re.compile(r"\((?P<said>[^()]+)\)[\s.;]*")
""" "(Cơ quan chủ trì: …; thời hạn: …)" in a line of its own."""
_NEXT_LABEL = re.compile(r"\s*[.;,|]\s+(?:[-+]\s+)?|\s+-\s+")
_SENTENCE_ENDS = re.compile(r"[.;]\s+")
_UNKNOWN = rx(r"(?<![^\s;,/])[\p{Lu}][^;,\n/()|]{3,80}?(?=\s*(?:[;,\n/(]|$))")
_REST = rx(r"(?:\s+(?!chủ trì|phối hợp|và )[\p{Ll}\d]+){1,7}(?=\s*(?:[;,.\n/)]|$))")


_AFTER = re.compile(r"\W*(?:sau khi|ngay sau|trước khi|khi|theo|trong|tại|trình|báo cáo|hoàn thành|ban hành|xây dựng|rà soát)(?!\w)")
_BETWEEN = re.compile(r"\s*[,;:.(/\n-]+\s*|\s+và\s+|\s+|\w+")


def _to_its_end(reader: ClauseReader, listed: list[Mention], after: int, end: int) -> tuple[list[Mention], int]:
    """In a value the last actor runs on to the next mark: "các xã biên giới", "Hội đồng tư vấn"."""
    last = listed[-1]
    rest = _REST.match(reader.text, last.finish, end) if last.id is None and last.finish == after else None
    if not rest:
        return listed, after
    return [*listed[:-1], Mention(last.begin, rest.end(), f"{last.name}{rest[0]}", last.kind)], rest.end()


def named_in(reader: ClauseReader, at: int = 0, finish: int | None = None) -> list[Mention]:
    """All actors of a value; where none is known, the value itself: a column or a label for bodies holds bodies."""
    found = [m for m in actors_in(reader, at, finish) if m.id or m.kind == "group" or not _is_no_name(reader.low[m.begin : m.finish])]
    words = reader.text[at:finish].strip(" .;:-*")
    if found or not words or len(words) > 160 or not any(c.isalpha() for c in words) or _is_no_name(reader.low[at:finish]):
        return found
    begin = reader.text.index(words, at)
    name = canonical(words)
    return [Mention(begin, begin + len(words), name, "group" if name[0].islower() else "body")]


def _is_no_name(low: str) -> bool:
    """Whether a value is a time, or says what is to be done: neither names anybody."""
    return bool(deadlines.in_cell(low, None)) or _AFTER.match(low) is not None


def actors_in(reader: ClauseReader, at: int = 0, finish: int | None = None) -> list[Mention]:
    """All actors of a value such as "Bộ Tài chính; các bộ, ngành liên quan", whatever parts them."""
    end = len(reader.text) if finish is None else finish
    found: list[Mention] = []
    while at < end:
        listed, after = reader.actors.actors(at)
        if listed:
            listed, at = _to_its_end(reader, listed, after, end)
            found += [m for m in listed if m.name not in {f.name for f in found}]
            continue
        if part := _UNKNOWN.match(reader.text, at, end):
            found.append(Mention(at, part.end(), canonical(part[0]), "body"))
            at = part.end()
            continue
        gap = _BETWEEN.match(reader.text, at)
        at = gap.end() if gap and gap.end() > at else at + 1
    return found
