"""PDF: the text layer page by page (pypdfium2), tables only on pages with ruled lines (pdfplumber, a hundred times slower)."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from loaders.readers.errors import ReadError
from loaders.readers.grids import joined
from loaders.readers.layout import measure
from loaders.readers.marks import PAGE_NUMBER
from loaders.readers.reading import Grid, GridCell, Lines, Reading, lay_down
from loaders.readers.text_bytes import tidy

MAX_PAGES = 5_000
_RULES = 4
"""Paths that a page needs before a table is looked for on it."""
_SPARSE = 12
"""Characters a page, on average, below which a PDF is taken for scanned."""
_EDGE = 2
"""Lines at the top and the foot of a page that may be running heads."""
_NO_TITLES = frozenset({"", "untitled", "(anonymous)", "unspecified"})
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class _Page:
    """A page: runs of lines and tables from top to bottom."""

    number: int
    parts: list[list[str] | list[list[GridCell]]] = field(default_factory=list)


def read_pdf(data: bytes) -> Reading:
    """Read a PDF.

    Raises
    ------
    ReadError
        where it is encrypted, broken, too long, or scanned without a text layer.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("encrypted PDF", remedy="remove the password and save it anew") from error
        raise ReadError(f"broken PDF ({error})", remedy="get the file from its source again") from error
    try:
        if len(document) > MAX_PAGES:
            raise ReadError(f"too long ({len(document)} pages)", remedy="split it")
        texts, ruled = _texts(document)
        title = str(document.get_metadata_dict().get("Title") or "").strip()
    finally:
        document.close()
    if sum(len(text.strip()) for text in texts) < _SPARSE * max(1, len(texts)):
        raise ReadError("scanned PDF without a text layer", remedy="run text recognition (OCR) first")
    pages = [_Page(k + 1, [_split(text)]) for k, text in enumerate(texts)]
    if ruled:
        _add_tables(data, pages, ruled)
    return lay_down(list(_parts(pages)), title=None if title.lower() in _NO_TITLES else title)


def _texts(document: Any) -> tuple[list[str], list[int]]:
    """Each page's text, and the indexes of the pages that are ruled."""
    texts: list[str] = []
    ruled: list[int] = []
    for index in range(len(document)):
        page = document[index]
        textpage = page.get_textpage()
        texts.append(textpage.get_text_range())
        textpage.close()
        if _is_ruled(page):
            ruled.append(index)
        page.close()
    return texts, ruled


def _is_ruled(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    count = 0
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        count += item is not None
        if count >= _RULES:
            return True
    return False


def _split(text: str) -> list[str]:
    return [line for raw in tidy(text).replace("\ufffe", "").split("\n") if (line := raw.strip())]


def _add_tables(data: bytes, pages: list[_Page], ruled: list[int]) -> None:
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells every flaw of a file; what cannot be read is told by us
    with pdfplumber.open(io.BytesIO(data)) as document:
        for index in ruled:
            page = document.pages[index]
            found = [table for table in page.find_tables() if len(table.rows) > 1 or len(table.rows[0].cells) > 1]
            grids = [(table.bbox, grid) for table in found if (grid := _grid(table))]
            if grids:
                pages[index].parts = _around(page, grids)
            page.close()


def _around(page: Any, grids: list[tuple[Any, list[list[GridCell]]]]) -> list[list[str] | list[list[GridCell]]]:
    """The lines outside of the tables, and the tables, from top to bottom."""

    def outside(item: dict[str, Any]) -> bool:
        x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
        return not any(x0 <= x <= x1 and top <= y <= bottom for (x0, top, x1, bottom), _ in grids)

    lines = page.filter(outside).extract_text_lines(return_chars=False, strip=True)
    parts: list[list[str] | list[list[GridCell]]] = []
    for (_, top, _, _), grid in sorted(grids, key=lambda found: float(found[0][1])):
        above = [tidy(line["text"]) for line in lines if line["top"] < top]
        lines = [line for line in lines if line["top"] >= top]
        parts += [above, grid]
    return [*parts, [tidy(line["text"]) for line in lines]]


def _grid(table: Any) -> list[list[GridCell]]:
    """The cells of a pdfplumber table, spans from the edges; empty where nothing is written in it."""
    words = table.extract()
    boxes = [box for row in table.rows for box in row.cells if box is not None]
    lefts, tops = _edges([box[0] for box in boxes]), _edges([box[1] for box in boxes])
    rows: list[list[GridCell]] = []
    for number, (row, texts) in enumerate(zip(table.rows, words, strict=True)):
        cells: list[GridCell] = []
        for box, text in zip(row.cells, texts, strict=True):
            if box is not None:
                x0, top, x1, bottom = box
                across = sum(x0 - 1 <= left < x1 - 2 for left in lefts)
                down = sum(top - 1 <= edge < bottom - 2 for edge in tops)
                column = sum(left < x0 - 1 for left in lefts)
                cells.append(GridCell(tidy(text or ""), number, column, max(1, down), max(1, across)))
        rows.append(cells)
    return rows if any(cell.text.strip() for row in rows for cell in row) else []


def _edges(values: list[float]) -> list[float]:
    """Edges that lie within two points are one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > 2:
            edges.append(value)
    return edges


def _parts(pages: list[_Page]) -> Iterator[Lines | Grid]:
    """Lines and tables over all pages: running heads set aside, paragraphs and tables carried over page breaks."""
    heads = _running_heads(pages)
    every = [line for page in pages for part in page.parts for line in part if isinstance(line, str)]
    layout = measure(every)
    notes: list[tuple[int, str]] = []
    lines: list[str] = []
    numbers: list[int] = []
    table: tuple[int, list[list[GridCell]]] | None = None
    for page in pages:
        for part in page.parts:
            grid = [row for row in part if not isinstance(row, str)]
            kept = _without_heads([line for line in part if isinstance(line, str)], heads, page.number, notes)
            if kept and table is not None:
                yield Grid(table[1], table[0])
                table = None
            lines += kept
            numbers += [page.number] * len(kept)
            if grid:
                if lines:
                    yield Lines("\n".join(lines), pages=numbers, layout=layout)
                    lines, numbers = [], []
                whole = joined(table[1], grid) if table is not None else None
                if table is not None and whole is None:
                    yield Grid(table[1], table[0])
                table = (table[0] if table is not None and whole else page.number, whole or grid)
    if table is not None:
        yield Grid(table[1], table[0])
    if lines:
        yield Lines("\n".join(lines), pages=numbers, layout=layout)
    for number, line in notes:
        yield Lines(line, "note", [number])


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line).casefold()


def _running_heads(pages: list[_Page]) -> frozenset[str]:
    """Lines at the edges of pages that come back, page numbers aside, on a third of the pages and at least three."""
    seen: Counter[str] = Counter()
    for page in pages:
        lines = [line for part in page.parts for line in part if isinstance(line, str)]
        seen.update({_shape(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    return frozenset(shape for shape, times in seen.items() if times >= max(3, len(pages) // 3))


def _without_heads(lines: list[str], heads: frozenset[str], page: int, notes: list[tuple[int, str]]) -> list[str]:
    edge = {*range(_EDGE), *range(len(lines) - _EDGE, len(lines))}
    kept: list[str] = []
    for k, line in enumerate(lines):
        if k in edge and (_shape(line) in heads or PAGE_NUMBER.fullmatch(line)):
            notes.append((page, line))
        else:
            kept.append(line)
    return kept
