"""Paragraphs that are too long to be any: cut, so that what looks around inside one paragraph stays cheap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.document import Block

MAX_PARAGRAPH = 10_000
"""Code points. The longest paragraph of the real documents has 1,600; a line of a million is no paragraph."""


def bounded(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a paragraph over the limit is cut behind a sentence, else between two words.

    >>> text = "Họp. " * 3000
    >>> [(b.start, b.end, text[b.start : b.end][-4:]) for b in bounded(text, [Block("paragraph", 0, 15000)])]
    [(0, 9999, 'Họp.'), (10000, 15000, 'ọp. ')]
    """
    for block in blocks:
        start = block.start
        while block.table is None and block.end - start > MAX_PARAGRAPH:
            limit = start + MAX_PARAGRAPH
            found = max(text.rfind(". ", start, limit), text.rfind(".\n", start, limit)) + 1 or text.rfind(" ", start, limit)
            cut = found if found > start else limit
            yield replace(block, start=start, end=cut)
            start = cut + (text[cut] in " \n")
        yield replace(block, start=start) if start > block.start else block
