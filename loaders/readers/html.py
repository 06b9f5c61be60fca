"""Web pages: the report or document itself without the site around it, tables with their exact cells.

trafilatura finds which lines of a page are its content, its title and its date, but flattens tables and drops list numbers;
so the smallest element that holds those lines is walked here.
"""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from loaders.document import BlockKind
from loaders.readers.errors import ReadError
from loaders.readers.grids import Spanning, place
from loaders.readers.marks import MARK
from loaders.readers.reading import Grid, Lines, Reading, lay_down
from loaders.readers.text_bytes import decode

_SITE = "script style noscript nav footer aside form button select option iframe svg canvas template head object audio video"
_SKIP = frozenset(_SITE.split())
_BLOCK_NAMES = (
    "address article blockquote body center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section "
    "table tbody td tfoot th thead tr ul caption details summary"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SPACE = re.compile(r"[ \t\r\n\f]+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_KEY = 50
"""Characters by which a line of trafilatura's is found in the tree again."""
_MOST = 0.9
MAX_ELEMENTS = 50_000
"""Elements of a page up to which trafilatura is asked (it takes seconds beyond); larger pages are walked whole."""
_DEEP = 150


def read_html(data: bytes) -> Reading:
    """Read a web page."""
    from lxml import html

    source = _DECLARATION.sub("", _decoded(data))
    tree = html.document_fromstring(source, parser=html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True))
    lines, title, published = _content(tree)
    found = tree.find("body")
    body = tree if found is None else found
    walker = _Walker(lines)
    parts = list(walker.walk(_main(body, lines), 0))
    if not parts:
        parts = list(_Walker(frozenset()).walk(body, 0))
    return lay_down(parts, title=title, published=published)


def _decoded(data: bytes) -> str:
    try:
        return decode(data)
    except ReadError:
        stated = _CHARSET.search(data[:4096])
        if stated is None:
            raise
        try:
            return data.decode(stated[1].decode("ascii"), errors="replace")
        except LookupError as error:
            raise ReadError("the encoding cannot be told", remedy="save it as UTF-8") from error


def _content(tree: Any) -> tuple[frozenset[str], str | None, dt.date | None]:
    """The beginnings of the lines that are the page's content; its title; its date."""
    import trafilatura

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what they cannot find, we do without
    metadata = trafilatura.extract_metadata(deepcopy(tree))
    extracted = ""
    if sum(1 for _ in tree.iter()) <= MAX_ELEMENTS:
        plain = deepcopy(tree)
        for cell in plain.iter("td", "th"):  # only words are wanted, and trafilatura lays out spans cell by cell
            for name in ("rowspan", "colspan"):
                cell.attrib.pop(name, None)
        extracted = trafilatura.extract(plain, include_tables=True, include_comments=False, favor_recall=True) or ""
    lines = frozenset(key for line in extracted.split("\n") for cell in line.split("|") if (key := _key(cell)))
    title = metadata.title if metadata is not None else None
    return lines, title or None, _date(metadata.date if metadata is not None else None)


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _key(text: str) -> str:
    return _SPACE.sub(" ", text.replace("\xa0", " ")).strip(" -•*").casefold()[:_KEY].rstrip()


def _main(body: Any, lines: frozenset[str]) -> Any:
    """The smallest element that holds nearly all content lines."""
    if not lines:
        return body
    weights: dict[Any, int] = {}
    for element in body.iter("p", "div", "td", "th", "li", "h1", "h2", "h3", "h4", "blockquote", "span", "font"):
        own = _key(_beginning(element, _KEY * 4))
        if own in lines and not any(above in weights for above in [element.getparent()]):
            weights[element] = len(own)
    total = sum(weights.values())
    sums: dict[Any, int] = {}
    for element, weight in weights.items():
        for above in (element, *element.iterancestors()):
            sums[above] = sums.get(above, 0) + weight
    main = body
    while True:
        inner = next((child for child in main if sums.get(child, 0) >= total * _MOST and total), None)
        if inner is None or inner.tag in ("p", "span", "font", "tr", "tbody", "table", "ul", "ol", "li"):
            return main
        main = inner


def _beginning(element: Any, length: int) -> str:
    """The first letters of an element's text; of nested ones no more is put together than is asked for."""
    said = ""
    for piece in element.itertext():
        said += piece
        if len(said) >= length:
            break
    return said[:length]


class _Walker:
    """Walks an element in reading order and gathers lines and tables."""

    def __init__(self, lines: frozenset[str]) -> None:
        self._lines = lines
        self._run: list[str] = []
        self._linked = 0

    def walk(self, element: Any, depth: int, kind: BlockKind | None = None) -> Iterator[Lines | Grid]:
        if depth == 0:
            self._add(element.text)
        for child in element:
            if isinstance(child.tag, str) and not _skipped(child):
                yield from self._child(child, depth, kind)
            self._add(child.tail)
        if depth == 0:
            yield from self._flush(kind)

    def _child(self, child: Any, depth: int, kind: BlockKind | None) -> Iterator[Lines | Grid]:
        if child.tag == "br":
            self._run.append("\n")
            return
        if depth > _DEEP:
            self._add("".join(child.itertext()))
            return
        if child.tag not in _BLOCKS:
            self._add(child.text, child.tag == "a")
            yield from self.walk(child, depth + 1, kind)
            return
        yield from self._flush(kind)
        heading: BlockKind | None = "heading" if child.tag in ("h1", "h2", "h3", "h4", "h5", "h6") else kind
        if child.tag == "table" and (grid := _grid(child)) is not None:
            yield grid
        else:
            if child.tag == "li":
                self._run.append(_list_mark(child))
            self._add(child.text)
            yield from self.walk(child, depth + 1, heading)
            yield from self._flush(heading)

    def _add(self, text: str | None, linked: bool = False) -> None:
        if text:
            self._run.append(_SPACE.sub(" ", text))
            self._linked += len(text.strip()) if linked else 0

    def _flush(self, kind: BlockKind | None) -> Iterator[Lines]:
        text = "\n".join(line.strip() for line in "".join(self._run).split("\n")).strip()
        linked, self._run, self._linked = self._linked, [], 0
        only_links = linked > len(text) * 0.8 and _key(text) not in self._lines
        if text and text not in ("-", "+") and not (only_links and self._lines):
            yield Lines(text, kind if len(text) < 400 else None)


def _skipped(element: Any) -> bool:
    return element.tag in _SKIP or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def _list_mark(item: Any) -> str:
    """The mark that a browser shows before a list item, unless the text brings its own."""
    text = "".join(item.itertext())[:40].strip()
    above = item.getparent()
    if MARK.match(text):
        return ""
    if above is None or above.tag != "ol":
        return "- "
    start = above.get("start", "1")
    number = (int(start) if start.isdecimal() and len(start) < 6 else 1) + sum(1 for _ in item.itersiblings("li", preceding=True))
    letters = above.get("type") in ("a", "A") and number <= 26
    return f"{chr(96 + number)}) " if letters else f"{number}. "


def _grid(table: Any) -> Grid | None:
    """The cells of a table; ``None`` where it only lays out the page (one cell, or tables inside)."""
    if next((inner for inner in table.iter("table") if inner is not table), None) is not None:
        return None
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    if sum(map(len, rows)) <= 1:
        return None
    return Grid(place([[Spanning(_cell(cell), _span(cell, "rowspan"), _span(cell, "colspan")) for cell in row] for row in rows]))


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return int(value) if value.isdecimal() and len(value) < 5 else 1


def _cell(cell: Any) -> str:
    return "\n".join(part.text for part in _Walker(frozenset()).walk(cell, 0) if isinstance(part, Lines))
