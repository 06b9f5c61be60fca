"""The table of formats: how each is recognised by its content, what its files are called, and which reader reads it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from loaders.readers import archive
from loaders.readers.errors import ReadError

FormatName = Literal["text", "markdown", "html", "pdf", "docx", "xlsx", "xls"]


class Format(NamedTuple):
    """A file format; ``reader`` is ``module:function``, imported only when such a file comes by."""

    name: FormatName
    media_type: str
    suffixes: tuple[str, ...]
    reader: str


FORMATS: dict[FormatName, Format] = {
    row.name: row
    for row in (
        Format("text", "text/plain", (".txt", ".text", ""), "loaders.readers.plain:read_plain"),
        Format("markdown", "text/markdown", (".md", ".markdown"), "loaders.readers.plain:read_plain"),
        Format("html", "text/html", (".html", ".htm", ".xhtml"), "loaders.readers.html:read_html"),
        Format("pdf", "application/pdf", (".pdf",), "loaders.readers.pdf:read_pdf"),
        Format(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            (".docx", ".docm"),
            "loaders.readers.docx:read_docx",
        ),
        Format(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            (".xlsx", ".xlsm"),
            "loaders.readers.xlsx:read_sheets",
        ),
        Format("xls", "application/vnd.ms-excel", (".xls",), "loaders.readers.xlsx:read_sheets"),
    )
}
SUFFIXES = {suffix: form for form in FORMATS.values() for suffix in form.suffixes}

_HTML = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p)\b",
    re.I | re.S,
)
_OTHERS = (
    (b"\x89PNG", "an image (PNG)", "run text recognition (OCR) first"),
    (b"\xff\xd8\xff", "an image (JPEG)", "run text recognition (OCR) first"),
    (b"GIF8", "an image (GIF)", "run text recognition (OCR) first"),
    (b"II*\x00", "an image (TIFF)", "run text recognition (OCR) first"),
    (b"MM\x00*", "an image (TIFF)", "run text recognition (OCR) first"),
    (b"{\\rtf", "an RTF file", "save it as .docx"),
    (b"\x1f\x8b", "a compressed file (gzip)", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7z)", "unpack it first"),
    (b"Rar!", "a compressed file (RAR)", "unpack it first"),
    (b"\x7fELF", "a program", None),
    (b"MZ\x90", "a program", None),
)
_KNOWN = "give it as one of " + " ".join(suffix for form in FORMATS.values() for suffix in form.suffixes[:1] if suffix)


def recognise(data: bytes, suffix: str) -> Format:
    """The format of a file, by its content first and by its suffix where the content is just text.

    Raises
    ------
    ReadError
        where it is of no format that can be read, or not what its suffix says.

    Examples
    --------
    >>> recognise(b"%PDF-1.7", ".pdf").name, recognise(b"# Ghi", ".md").name, recognise(b"<html>", ".txt").name
    ('pdf', 'markdown', 'html')
    """
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return FORMATS["pdf"]
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zipped(data, suffix)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data)
    for magic, what, remedy in _OTHERS:
        if head.startswith(magic):
            raise ReadError(f"{what}, not a document", remedy=remedy or _KNOWN)
    return _text(head, suffix)


def _zipped(data: bytes, suffix: str) -> Format:
    entries = archive.names(data)
    if "word/document.xml" in entries:
        return FORMATS["docx"]
    if any(name.startswith("xl/workbook.") for name in entries):
        return FORMATS["xlsx"]
    stated = SUFFIXES.get(suffix)
    if stated and stated.name in ("docx", "xlsx"):
        raise ReadError(f"broken {stated.name.upper()} file", remedy="open it in the office program and save it anew")
    raise ReadError("a ZIP archive, not a document", remedy="unpack it first")


def _compound(data: bytes) -> Format:
    """OLE2 files: old Excel can be read; old Word and encrypted Office files cannot."""

    def has(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        raise ReadError("encrypted", remedy="remove the password and save it anew")
    if has("WordDocument"):
        raise ReadError("an old Word file (.doc)", remedy="save it as .docx")
    if has("Workbook") or has("Book"):
        return FORMATS["xls"]
    raise ReadError("an office file of an unknown kind", remedy=_KNOWN)


def _text(head: bytes, suffix: str) -> Format:
    flat = head.replace(b"\x00", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    if _HTML.match(flat):
        return FORMATS["html"]
    stated = SUFFIXES.get(suffix)
    if stated is None:
        raise ReadError(f"unknown type of file ({suffix})", remedy=_KNOWN)
    if stated.name in ("pdf", "docx", "xlsx", "xls"):
        raise ReadError(
            f"not a {stated.name.upper()} file, whatever its name says",
            remedy="get the file from its source again, or give it its right suffix",
        )
    return stated
