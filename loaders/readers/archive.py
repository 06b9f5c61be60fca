"""Zipped office files, looked at before anything opens them: a small file can unpack to more than the machine holds."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from loaders.readers.errors import ReadError

if TYPE_CHECKING:
    import zipfile

MAX_ENTRIES = 5_000
MAX_UNPACKED = 400 * 2**20
"""Bytes that all entries may unpack to."""
MAX_RATIO = 300
"""Times that an entry of more than a megabyte may grow; XML of real documents grows 5 to 60 times."""
_ENTITY = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE)", re.IGNORECASE)


def names(data: bytes) -> frozenset[str]:
    """The names of a ZIP file's entries; none where it is broken."""
    import zipfile  # slow to load, and most files are none

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except Exception:  # zipfile raises half a dozen kinds on damaged files
        return frozenset()


def check(data: bytes, format_name: str) -> None:
    """Refuse a ZIP file that is broken, encrypted, or unpacks to too much, and XML that defines entities.

    Raises
    ------
    ReadError
        with what is wrong with the file.
    """
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive.infolist())
            for entry in archive.infolist():
                if entry.filename.endswith((".xml", ".rels")):
                    _check_xml(archive, entry)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError, zipfile.LargeZipFile) as error:
        raise ReadError(f"broken {format_name} file ({error})", remedy="open it in the office program and save it anew") from error


def _check_sizes(entries: Iterable[zipfile.ZipInfo]) -> None:
    total = 0
    for number, entry in enumerate(entries):
        total += entry.file_size
        grown = entry.file_size > 2**20 and entry.file_size > MAX_RATIO * max(1, entry.compress_size)
        if number >= MAX_ENTRIES or total > MAX_UNPACKED or grown:
            raise ReadError("unpacks to far more than a document needs (a ZIP bomb?)", remedy="get the file from its source again")
        if entry.flag_bits & 1:
            raise ReadError("encrypted", remedy="remove the password and save it anew")


def _check_xml(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Read an entry up to its declared size (no further) and refuse document types and entities: office files have none."""
    with archive.open(entry) as file:
        head = file.read(64 * 1024)
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            head = head.replace(b"\x00", b"")
        if _ENTITY.search(head):
            raise ReadError("its XML defines entities, which office files do not do", remedy="get the file from its source again")
