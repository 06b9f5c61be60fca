"""One file to one :class:`Document`, whatever its format; or a :class:`ReadError` that says why not."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import cast

from loaders.document import Document
from loaders.readers.bounds import bounded
from loaders.readers.errors import ReadError
from loaders.readers.formats import Format, recognise
from loaders.readers.reading import Reading
from loaders.readers.syllables import count

MAX_BYTES = 256 * 2**20
"""Larger files are refused: the largest gazette issue has some 60 MB."""
_SHARE = 0.12
"""Share of words that must be Vietnamese syllables with Vietnamese letters; running text has 0.7 and more, English 0."""
_WINDOW = 6_000


def read(path: Path) -> Document:
    """Read a file.

    Raises
    ------
    ReadError
        where the file cannot be read, with the reason and the remedy: missing, empty, too large, of an unknown or wrong type,
        encrypted, scanned without a text layer, broken, in an encoding that cannot be told, or not in Vietnamese.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "a.txt"
    ...     _ = path.write_text("Bộ Y tế họp.")
    ...     read(path).text
    'Bộ Y tế họp.'
    """
    try:
        return parse(load(path), path)
    except ReadError as error:
        raise ReadError(error.message, place=error.place or str(path), remedy=error.remedy) from error


def load(path: Path) -> bytes:
    """A file's bytes, unless there are none or far too many."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(f"too large ({size >> 20} MB; the limit is {MAX_BYTES >> 20} MB)", place=str(path), remedy="split it")
        data = path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise ReadError(error.strerror or "cannot be opened", place=str(path), remedy="check the path and its permissions") from error
    if data is None:
        raise ReadError("not a file", place=str(path), remedy="give files and folders")
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ReadError("empty", place=str(path), remedy="get the file from its source again")
    return data


def parse(data: bytes, path: Path) -> Document:
    """Make a document of a file's bytes; the path only lends its name and suffix."""
    form = recognise(data, path.suffix.lower())
    reading = _run(form, data)
    _check_language(reading.text)
    digest = hashlib.sha256(data).hexdigest()
    blocks = tuple(bounded(reading.text, reading.blocks))
    return Document(path.name, str(path), digest, form.media_type, reading.text, blocks, reading.title, reading.published)


def _run(form: Format, data: bytes) -> Reading:
    module, _, function = form.reader.partition(":")
    reader = cast(Callable[[bytes], Reading], getattr(importlib.import_module(module), function))
    try:
        return reader(data)
    except ReadError:
        raise
    except MemoryError as error:
        raise ReadError("needs more memory than there is", remedy="split it") from error
    except Exception as error:  # the libraries raise anything at all on damaged files
        reason = f"broken {form.name.upper()} file ({type(error).__name__}: {str(error)[:120]})"
        raise ReadError(reason, remedy="open it in its program and save it anew") from error


def _check_language(text: str) -> None:
    """Refuse text that is not Vietnamese, by the share of Vietnamese syllables in three windows of it."""
    if not text.strip():
        raise ReadError("there is no text in it", remedy="run text recognition (OCR) first")
    middle = len(text) // 2
    sample = text if len(text) <= 3 * _WINDOW else text[:_WINDOW] + " " + text[middle : middle + _WINDOW] + " " + text[-_WINDOW:]
    words, _, good = count(sample)
    if good < max(1, words * _SHARE):
        raise ReadError(
            f"not Vietnamese ({good} of {words} words have Vietnamese letters)", remedy="chidao reads Vietnamese with its diacritics"
        )
