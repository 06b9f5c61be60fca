"""Deterministic ids: readable, the same for the same thing in every build, and safe in an IRI as they stand.

An id is ``<kind>/<slug>``; what belongs to one document hangs below that document's id. Names keep their diacritics,
since people called Hùng and Hưng are not one; numbers of instruments lose them, since BCĐTW and BCDTW are.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass

from ontology.folding import fold, fold_plain

_LONGEST = 96
_FILE_NAME = 48
_BREAK = re.compile(r"[\W_]+")
_NUMBER_WORD = re.compile(r"^\s*số\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A node: the label of its table and its id."""

    label: str
    id: str


def slug(words: str) -> str:
    """Words as the tail of an id: lower case, one spelling of the tone mark, breaks as ``-``; very long ones cut, with a digest.

    What differs only in case, white space or punctuation is one thing, however long.

    Examples
    --------
    >>> slug("Uỷ ban nhân dân tỉnh Sơn La")
    'ủy-ban-nhân-dân-tỉnh-sơn-la'
    >>> slug("…")
    'x-b4935894'
    """
    joined = _BREAK.sub("-", fold(words)).strip("-")
    if joined and len(joined) <= _LONGEST:
        return joined
    return f"{joined[:_LONGEST].rstrip('-') or 'x'}-{hashlib.sha256((joined or words).encode()).hexdigest()[:8]}"


def clean_name(name: str) -> str:
    """A name as it is shown: one space between words, no sign of the sentence that it stood at the end of.

    Examples
    --------
    >>> clean_name("các Đội chuyên trách\\ncủa quân đội. ")
    'các Đội chuyên trách của quân đội'
    """
    flat = " ".join(name.split())
    return flat.rstrip(" .,;:") or flat


def words_of(text: str) -> list[str]:
    """The words of a text without case, diacritics and punctuation: for comparing, never for showing.

    Examples
    --------
    >>> words_of("Đề án 06/CP.")
    ['de', 'an', '06', 'cp']
    """
    return _BREAK.sub(" ", fold_plain(text)).split()


def number_key(number: str) -> str:
    """What tells one instrument's number from another's, however it is typed.

    Examples
    --------
    >>> number_key("số 57 - NQ/TW"), number_key("02-KH/BCĐTW")
    ('57-nq-tw', '02-kh-bcdtw')
    """
    return slug(fold_plain(_NUMBER_WORD.sub("", number)))


def document_id(name: str, sha256: str) -> str:
    """A document's id, from its name and its bytes; short and plain, since files of the graph folder are named after it.

    Examples
    --------
    >>> document_id("KH 02.docx", "0123456789abcdef")
    'document/kh-02-docx-01234567'
    """
    return f"document/{slug(fold_plain(name)[:_FILE_NAME])}-{sha256[:8]}"


def named(kind: str, name: str) -> str:
    """The id of a group, post, person or system, by its name."""
    return f"{kind}/{slug(name)}"


def body_id(name: str, registered: str | None) -> str:
    """The id of a body: the register's, or ``body/~…`` where the register does not know it.

    Examples
    --------
    >>> body_id("Bộ Công an", "bo-cong-an"), body_id("Tổ công tác liên ngành", None)
    ('body/bo-cong-an', 'body/~tổ-công-tác-liên-ngành')
    """
    return f"body/{registered}" if registered else f"body/~{slug(name)}"


def instrument_id(key: str, date: dt.date | None, issuer: str | None) -> str:
    """The id of an instrument: its number's key, then date and issuer as far as they are needed to tell it apart.

    Examples
    --------
    >>> instrument_id("57-nq-tw", dt.date(2024, 12, 22), None)
    'instrument/57-nq-tw@2024-12-22'
    """
    on = f"@{date.isoformat()}" if date else ""
    return f"instrument/{key}{on}" + (f"~{issuer}" if issuer else "")
