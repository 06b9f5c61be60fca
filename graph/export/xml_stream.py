"""XML written as it comes, for files that need not fit in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from graph.export.xml_text import xml_text


class XmlStream:
    """Elements to a byte stream, a line each; texts and attributes are escaped, and rid of what XML cannot hold."""

    def __init__(self, out: IO[bytes]) -> None:
        self._xml = XMLGenerator(out, encoding="utf-8", short_empty_elements=True)
        self._xml.startDocument()

    @contextmanager
    def element(self, name: str, **attributes: str) -> Iterator[None]:
        """An element with others in it. A trailing underscore keeps an attribute's name from being a Python keyword."""
        written = {k.rstrip("_").replace("__", "."): xml_text(v) for k, v in attributes.items()}
        self._xml.startElement(name, AttributesImpl(written))
        yield
        self._xml.endElement(name)
        self._xml.ignorableWhitespace("\n")

    def leaf(self, name: str, text: str = "", **attributes: str) -> None:
        """An element with a text in it, or nothing."""
        with self.element(name, **attributes):
            if text:
                self._xml.characters(xml_text(text))
