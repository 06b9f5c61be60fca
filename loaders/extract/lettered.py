"""Items by letter inside the cells of one row: "a) … b) …" beside "a) 30/6 b) 31/7": several tasks, each with its own."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Cell

_ITEM = re.compile(r"(?:(?<=[\n;:>|.])\s*|\A\s*)(?:[-–+]\s*)?(?P<letter>[a-zđ])\s?[).]\s+(?=\S)")
_BULLET = re.compile(r"(?:(?<=\n)|(?<=>)|\A)\s*[-–+•]\s+(?=\S)")
_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_BREAK = re.compile(r"(?:\s|<br\s*/?>|;)+\Z")


def items(text: str, cell: Cell) -> dict[str, Cell]:
    """The lettered items of a cell, without their letters, where they run a, b, c …; else none.

    >>> text = "a) Sửa đê;<br>b) Xây kè"
    >>> [(k, text[c.start : c.end]) for k, c in items(text, Cell(0, len(text), 0, 0)).items()]
    [('a', 'Sửa đê'), ('b', 'Xây kè')]
    """
    words = text[cell.start : cell.end]
    found = list(_ITEM.finditer(words)) if words.count(")") + words.count(".") > 1 else []
    letters = "".join(m["letter"] for m in found)
    if not found and len(bullets := list(_BULLET.finditer(words))) > 1 and bullets[0].start() == 0:
        found, letters = bullets, _ALPHABET[: len(bullets)]
    if len(found) < 2 or not _ALPHABET.startswith(letters):
        return {}
    ends = [m.start() for m in found[1:]] + [len(words)]
    parts = {}
    for letter, m, end in zip(letters, found, ends, strict=True):
        rest = _BREAK.search(words, m.end(), end)
        parts[letter] = replace(cell, start=cell.start + m.end(), end=cell.start + (rest.start() if rest else end))
    return parts


def by_letter(text: str, cells: dict[int, Cell], task: int) -> list[dict[int, Cell]]:
    """The row once for each lettered item of its task, where a cell beside it goes by the same letters; else the row as it is."""
    split = {column: found for column, cell in cells.items() if (found := items(text, cell))}
    letters = split.get(task, {})
    marked = bool(_BULLET.match(text, cells[task].start, cells[task].end)) if letters else False
    beside = [
        c for c, found in split.items() if c != task and (found.keys() == letters.keys() if marked else found.keys() <= letters.keys())
    ]
    if not letters or not beside or len(letters) > len(_ALPHABET):
        return [cells]
    rows = []
    for letter, item in letters.items():
        own = {c: split[c][letter] for c in beside if letter in split[c]}
        rows.append({c: cell for c, cell in cells.items() if c not in beside} | own | {task: item})
    return rows
