"""How a text is laid out: hard-wrapped at a width or a paragraph a line, with empty lines between paragraphs or without."""

from __future__ import annotations

from typing import NamedTuple

from loaders.readers.marks import ends

_SAMPLE = 6000
_LONG = 40


class Layout(NamedTuple):
    """``width``: code points a line at which the text is wrapped, 0 where each line is a paragraph.

    ``first``: the same for the first line of a paragraph; pages wrapped with their mark-up keep less room there.
    ``spaced``: empty lines stand between the paragraphs.
    """

    width: int
    spaced: bool
    first: int = 0


def measure(lines: list[str]) -> Layout:
    """Find the layout from lines that a small letter follows: only wrapping breaks there.

    >>> measure(["Bộ Y tế chủ trì, phối hợp với các bộ, ngành có liên", "quan xây dựng kế hoạch và trình Chính phủ", "xét."] * 3).width
    51
    """
    wrapped: list[int] = []
    firsts: list[int] = []
    pairs = closed = spaced = 0
    lines = lines[:_SAMPLE]
    for before, line, following in zip(["", *lines], lines, lines[1:], strict=False):
        length = len(line)
        if length < _LONG:
            continue
        if not following or following.isspace():
            closed += ends(line)
            spaced += ends(line)
            continue
        pairs += 1
        if following[0].islower() and following[1:2] not in ").":
            wrapped.append(length)
            if not before or ends(before):
                firsts.append(length)
        elif ends(line):
            closed += 1
    width = _quantile(wrapped, 0.9)
    if len(wrapped) < 2 or len(wrapped) < pairs * 0.2 or width > 200:
        width = 0
    return Layout(width, spaced > closed * 0.6, min(width, _quantile(firsts, 0.6)) if len(firsts) > 3 else width)


def _quantile(lengths: list[int], share: float) -> int:
    """The length that this share of them does not exceed."""
    return sorted(lengths)[int(len(lengths) * share)] if lengths else 0
