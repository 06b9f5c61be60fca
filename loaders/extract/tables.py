"""Tasks in annex tables: a row a task, every value traced to its cell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.document import Block, Cell, Document
from loaders.extract import merged_cells, roles, table_rows
from loaders.extract.drafts import Draft, Placed
from loaders.extract.fields import actors_in, named_in
from loaders.extract.grids import Grid, grid_of
from loaders.extract.lettered import by_letter
from loaders.extract.orders import ClauseReader
from loaders.extract.parts import Part, Place
from loaders.extract.places import in_place
from loaders.extract.repeats import Repeats
from loaders.extract.shares import shares
from loaders.language import citations, deadlines
from loaders.language.lexicon import pairs, words
from loaders.language.mentions import Mention
from loaders.language.passage import Passage
from loaders.language.scene import Scene

_ANNEX = re.compile(r"phụ lục\s*(?P<n>[ivxlc]+|\d+|[a-h])?(?!\w)")
_ASSIGNED = re.compile(r"(?<!\w)(?:tại|theo)(?:\s+(?:các\s+)?[^\W\d_]+){0,2}\s+\Z")
"""In front of the instrument in which an annex's tasks were assigned ("nhiệm vụ tại Thông báo số …"); "triển khai Nghị quyết số …" says less."""
_PAPER = re.compile(
    rf"(?:(?:{'|'.join((*words('titles', 'legal'), *words('titles', 'plans')))}|báo cáo|tờ trình|công văn|văn bản|hồ sơ|dự thảo|biên bản|thông báo)(?!\w))"
)
_GIVEN = re.compile(r"(?:nhiệm vụ|nội dung|công việc)?\s*(?:giao|của|do)\s+")


@dataclass(slots=True)
class Above:
    """What stands above a table: the annex's number, the section, the instruments that its heading names."""

    annex: str | None = None
    section: str | None = None
    under: tuple[tuple[Part, str, int, int], ...] = ()


class TableReader:
    """Reads the tables of one document in order."""

    def __init__(self, document: Document, scene: Scene, own_number: str | None) -> None:
        self.document, self.scene, self.own = document, scene, own_number
        self.above = Above()
        self.count = 0
        self.last: Grid | None = None

    def heading(self, part: Part) -> None:
        """A paragraph between tables: an annex's heading or a section's."""
        m = _ANNEX.match(part.passage.low.strip())
        if m and len(part.passage.text) < 400:
            self.above = Above(annex=(m["n"] or "").upper() or "")
            self.last = None
        if self.above.annex is not None and len(part.passage.text) < 400:
            if not part.passage.low.lstrip().startswith(("(kèm theo", "(ban hành kèm")):
                cited = [
                    (part, c.number, c.begin, c.core[1])
                    for c in citations.numbered_in(part.passage)
                    if c.number != self.own and _ASSIGNED.search(part.passage.low, 0, c.begin)
                ]
                self.above.under += tuple(cited)
            if part.mark:
                self.above.section = part.mark.strip(" .)")

    def read(self, block: Block) -> list[tuple[Draft, ClauseReader]] | None:
        """The tasks of one table; ``None`` where it is not a table of tasks."""
        table = block.table
        if table is None:
            return None
        number, self.count = self.count, self.count + 1
        grid = grid_of(self.document.text, table)
        first = grid.header_row + 1 if grid else 0
        if grid is None and self.last and table.rows and len(table.rows[0]) == len(self.last.headings):
            grid = self.last
        if grid is None:
            return None
        self.last = grid
        found = list(self._rows(block, grid, first, number))
        if "lead" in grid.roles.values() and not merged_cells.left_out(self.document.text, block, grid):
            merged_cells.fill(table, [draft for draft, _ in found])
        return found

    def _rows(self, block: Block, grid: Grid, first: int, number: int) -> Iterator[tuple[Draft, ClauseReader]]:
        section, given = self.above.section, list[tuple[Part, Mention]]()
        table, text = block.table, self.document.text
        assert table is not None
        repeats, cut, last, basis = Repeats(text), False, 0, table_rows.Basis("", None)
        above, spanned = dict[int, Cell](), merged_cells.left_out(text, block, grid)
        for k, row in enumerate(table.rows[first:], first + 1):
            cells = table_rows.filled(text, row)
            cut = cut or (not cells and table_rows.left_out(text, row))
            if not cells or table_rows.is_heading(text, cells):
                continue
            if cut and (count := table_rows.count(text, cells, grid)):
                section, given, cut = (section, given, False) if count > last else (None, [], False)
            last_before, last = last, table_rows.count(text, cells, grid) or last
            following = table.rows[k] if k < len(table.rows) else ()
            basis = table_rows.handed_down(text, cells, basis, grid)
            if found := table_rows.section(text, cells, grid, last_before, following):
                part = self._part(block, found, Place(self.above.annex, number, None, "", ""))
                section, given, above = part.passage.text.strip(), self._given(part), {}
                continue
            cells = basis.filled(text, cells, grid)
            cells = repeats.filled(in_place(cells, grid, self._kind), row[0].row)
            implied = False
            if above and spanned:
                cells = merged_cells.with_those_above(text, row, cells, above, grid)
                lead = grid.column("lead")
                implied = lead in cells and cells[lead] is above.get(lead)
            task = grid.column("task")
            for each in by_letter(text, cells, -1 if task is None else task):
                if draft := self._task(block, grid, each, section, given, number):
                    repeats.keep(cells)
                    above, draft[0].implied = cells, implied or draft[0].implied
                    yield draft

    def _kind(self, cell: Cell) -> str:
        """What a cell is by its words alone: a deadline and nothing else, a body, a paper that is to be made, or something else."""
        passage = Passage.of(self.document.text, *_trimmed(self.document.text, cell.start, cell.end))
        if _nothing_but(passage, self.scene.issued):
            return "deadline"
        if ClauseReader(passage, self.scene).actors.actors(0)[0]:
            return "body"
        return "paper" if _PAPER.match(passage.low) else "other"

    def _given(self, part: Part) -> list[tuple[Part, Mention]]:
        reader = self._reader(part)
        m = _GIVEN.match(part.passage.low)
        return [(part, x) for x in reader.actors.actors(m.end() if m else 0)[0]]

    def _reader(self, part: Part) -> ClauseReader:
        return ClauseReader(part.passage, self.scene)

    def _part(self, block: Block, cell: Cell, place: Place) -> Part:
        start, end = _trimmed(self.document.text, cell.start, cell.end)
        return Part(block, Passage.of(self.document.text, start, end), None, None, False, place)

    def _task(
        self, block: Block, grid: Grid, cells: dict[int, Cell], section: str | None, given: list[tuple[Part, Mention]], number: int
    ) -> tuple[Draft, ClauseReader] | None:
        column = grid.column("task")
        cell = cells.get(column) if column is not None else None
        if cell is None:
            return None
        label = cells.get(grid.column("number") or 0)
        row = self.document.text[label.start : label.end].strip(" .\n") if label and label is not cell else ""

        def part(c: Cell) -> Part:
            return self._part(block, c, Place(self.above.annex, number, section, row, grid.headings.get(c.column, "")))

        main = part(cell)
        reader = self._reader(main)
        finish = len(main.passage.text)
        draft = Draft(main, 0, finish)
        values = {role: part(c) for c_, role in grid.roles.items() if (c := cells.get(c_)) and role not in ("task", "number", "note")}
        self._people(draft, reader, values, given)
        if value := values.get("submit_to"):
            draft.submit_to = [(value, m) for m in _authority(value, self.scene) or actors_in(self._reader(value))]
        elif value := values.get("product"):
            draft.submit_to = [(value, m) for m in roles.submit_to(self._reader(value), 0, len(value.passage.text))]
        self._dates(draft, reader, values)
        draft.under = self._basis(values)
        for role in ("product", "result", "progress"):
            if value := values.get(role):
                setattr(draft, role, (value, 0, len(value.passage.text)))
        return draft, reader

    def _people(self, draft: Draft, reader: ClauseReader, values: dict[str, Part], given: list[tuple[Part, Mention]]) -> None:
        order = reader.order(0, draft.finish)
        told = self._told(values)
        draft.leads = told["lead"]
        if not draft.leads and order:
            draft.leads = [(draft.part, m) for m in order.leads]
        draft.leads = draft.leads or given
        if told["coordinate"] or "coordinate" in values:
            draft.coordinators = told["coordinate"]
        elif order:
            draft.coordinators = [(draft.part, m) for m in order.coordinators]

    def _told(self, values: dict[str, Part]) -> dict[str, list[tuple[Part, Mention]]]:
        """Who leads and who takes part: by the words in the cell, else by its column."""
        told: dict[str, list[tuple[Part, Mention]]] = {"lead": [], "coordinate": []}
        for column in ("lead", "coordinate"):
            if value := values.get(column):
                for share in shares(value.passage.low, column):
                    stretch = value._replace(passage=Passage.of(self.document.text, *value.passage.span(share.begin, share.finish)))
                    known = {m.name for _, m in told[share.role]}
                    told[share.role] += [(stretch, m) for m in named_in(self._reader(stretch)) if m.name not in known]
        return told

    def _dates(self, draft: Draft, reader: ClauseReader, values: dict[str, Part]) -> None:
        if value := values.get("deadline"):
            draft.dues = [Placed(value, d) for d in deadlines.whole_cell(value.passage, self.scene.issued)]
        elif (value := values.get("progress")) and (due := _nothing_but(value.passage, self.scene.issued)):
            draft.dues = [Placed(value, due)]
        if not draft.dues:
            draft.dues = [Placed(draft.part, d) for d in reader.due]
        else:
            draft.dues += [Placed(draft.part, d) for d in reader.due if d.recurs == "continuous"]

    def _basis(self, values: dict[str, Part]) -> list[tuple[Part, str, int, int]]:
        value = values.get("under")
        if value is None:
            return list(self.above.under)
        found = [(value, c.number, c.begin, c.core[1]) for c in citations.numbered_in(value.passage)]
        for short in citations.bare(value.passage):
            number = self.scene.numbers.get((short.type, short.number.lstrip("0")))
            found += [(value, number, short.begin, short.finish)] if number else []
        return found or [(value, " ".join(value.passage.text.split()), 0, len(value.passage.text))]


def _authority(value: Part, scene: Scene) -> list[Mention]:
    """The authority that a cell names by its short form alone."""
    said = value.passage.text.strip(" .,;\n")
    name = pairs("headings", "cells", "authorities").get(said)
    begin = value.passage.text.index(said)
    return [Mention(begin, begin + len(said), name, "body", scene.body_id(name))] if name else []


def _nothing_but(passage: Passage, issued: dt.date | None) -> deadlines.Due | None:
    """The deadline that a cell consists of: "Tiến độ" heads both what is due and what is done."""
    found, low = deadlines.whole_cell(passage, issued), passage.low
    return found[0] if found and not any(c.isalnum() for c in low[: found[0].begin] + low[found[-1].finish :]) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
