"""Word documents: paragraphs with their automatic numbers, tables with merged cells once, footnotes; no headers or footers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from loaders.document import BlockKind
from loaders.readers import archive
from loaders.readers.errors import ReadError
from loaders.readers.grids import Spanning, place
from loaders.readers.numbering import Numbering, W
from loaders.readers.reading import Grid, Lines, Reading, lay_down

_DEEP = 40
"""Tables within tables, and content controls within content controls, up to this depth."""
_SKIP = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "sectPr")) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def read_docx(data: bytes) -> Reading:
    """Read a Word document.

    Raises
    ------
    ReadError
        where it is broken, encrypted, or unpacks to too much.
    """
    archive.check(data, "DOCX")
    import docx

    document = docx.Document(io.BytesIO(data))
    walker = _Walker(document)
    parts = [*walker.walk(document.element.body, 0), *walker.notes()]
    if not parts:
        raise ReadError("there is no text in it", remedy="it may hold scanned pages: run text recognition (OCR) first")
    properties = document.core_properties
    return lay_down(parts, title=(properties.title or "").strip() or None)


class _Walker:
    """Walks a body in reading order; content controls, tracked insertions and links are part of the text."""

    def __init__(self, document: Any) -> None:
        self._parts = {part.partname.rsplit("/", 1)[-1]: part for part in document.part.package.iter_parts()}
        numbering = self._root("numbering.xml")
        self._numbering = Numbering.of(numbering)
        styles = document.styles.element
        self._styles = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}

    def _root(self, name: str) -> Any:
        from lxml import etree

        part = self._parts.get(name)
        if part is None:
            return None
        return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))

    def walk(self, container: Any, depth: int) -> Iterator[Lines | Grid]:
        for child in container:
            if child.tag == f"{W}p":
                text = self.paragraph(child)
                if text.strip():
                    yield Lines(text, self._kind(child, text))
                for box in _text_boxes(child):
                    yield from self.walk(box, depth + 1) if depth < _DEEP else ()
            elif child.tag == f"{W}tbl" and depth < _DEEP:
                yield from self._table(child, depth)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag", f"{W}customXml") and depth < _DEEP:
                yield from self.walk(child, depth + 1)

    def paragraph(self, element: Any) -> str:
        """A paragraph's words, its list mark in front."""
        text = "".join(_words(element))
        mark = self._mark(element) if text.strip() else ""
        return mark + (text.lstrip() if mark else text)

    def _mark(self, element: Any) -> str:
        properties = element.find(f"{W}pPr")
        number = properties.find(f"{W}numPr") if properties is not None else None
        style = self._style_of(element)
        for _ in range(_DEEP):
            if number is not None or style is None:
                break
            number = style.find(f"{W}pPr/{W}numPr")
            base = style.find(f"{W}basedOn")
            style = self._styles.get(base.get(f"{W}val")) if base is not None else None
        if number is None:
            return ""
        key, level = number.find(f"{W}numId"), number.find(f"{W}ilvl")
        if key is None or key.get(f"{W}val") in (None, "0"):
            return ""
        depth = level.get(f"{W}val") if level is not None else "0"
        return self._numbering.mark(key.get(f"{W}val"), int(depth) if str(depth).isdecimal() else 0)

    def _style_of(self, element: Any) -> Any:
        style = element.find(f"{W}pPr/{W}pStyle")
        return self._styles.get(style.get(f"{W}val")) if style is not None else None

    def _kind(self, element: Any, text: str) -> BlockKind | None:
        style = self._style_of(element)
        name = style.find(f"{W}name").get(f"{W}val", "") if style is not None and style.find(f"{W}name") is not None else ""
        heading = name.lower().startswith(("heading", "title")) and len(text) < 400
        return "heading" if heading else None

    def _table(self, element: Any, depth: int) -> Iterator[Lines | Grid]:
        rows = [list(_elements(row, f"{W}tc")) for row in _elements(element, f"{W}tr")]
        if sum(map(len, rows)) == 1:
            yield from self.walk(rows[0][0] if rows[0] else rows[-1][0], depth + 1)
            return
        yield Grid(place(self._spans(rows)))

    def _spans(self, rows: list[list[Any]]) -> list[list[Spanning]]:
        """Cells with their spans; the lower parts of vertically merged cells fall away."""
        result: list[list[Spanning]] = []
        open_at: dict[int, tuple[int, int]] = {}
        for number, row in enumerate(rows):
            column = 0
            cells: list[Spanning] = []
            for cell in row:
                across = _across(cell)
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None and merge.get(f"{W}val", "continue") != "restart" and column in open_at:
                    above, k = open_at[column]
                    kept = result[above][k]
                    result[above][k] = Spanning(kept.text, number - above + 1, kept.column_span)
                else:
                    open_at.pop(column, None)
                    if merge is not None:
                        open_at[column] = (number, len(cells))
                    cells.append(Spanning("\n".join(self._cell(cell, 0)), 1, across))
                column += across
            result.append(cells)
        return result

    def _cell(self, cell: Any, depth: int) -> Iterator[str]:
        """The lines of a cell; a table inside it is flattened, a row a line."""
        for child in cell:
            if child.tag == f"{W}p":
                text = self.paragraph(child).strip()
                if text:
                    yield text
            elif child.tag == f"{W}tbl" and depth < _DEEP:
                for row in _elements(child, f"{W}tr"):
                    inner = [" ".join(self._cell(part, depth + 1)) for part in _elements(row, f"{W}tc")]
                    yield "; ".join(text for text in inner if text)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent") and depth < _DEEP:
                yield from self._cell(child, depth + 1)

    def notes(self) -> Iterator[Lines]:
        root = self._root("footnotes.xml")
        for note in root.iter(f"{W}footnote") if root is not None else ():
            text = " ".join("".join(_words(paragraph)).strip() for paragraph in note.iter(f"{W}p")).strip()
            if note.get(f"{W}type") is None and text:
                yield Lines(f"[{note.get(f'{W}id')}] {text}", kind="note")


def _words(element: Any) -> Iterator[str]:
    """The text of a paragraph without what was deleted and without the text boxes anchored in it."""
    for child in element:
        if child.tag in _SKIP or not isinstance(child.tag, str) or child.tag.endswith("}txbxContent"):
            continue
        name = child.tag.removeprefix(W)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "footnoteReference":
            yield f"[{child.get(f'{W}id')}]"
        else:
            yield from _words(child)


def _text_boxes(element: Any) -> list[Any]:
    boxes = [box for box in element.iter(f"{W}txbxContent") if not any(above.tag in _SKIP for above in box.iterancestors())]
    return [box for box in boxes if next(box.iterancestors(f"{W}txbxContent"), None) is None]


def _elements(parent: Any, tag: str) -> Iterator[Any]:
    """The children of a kind, also those inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _elements(child, tag)


def _across(cell: Any) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = span.get(f"{W}val", "1") if span is not None else "1"
    return int(value) if value.isdecimal() else 1
