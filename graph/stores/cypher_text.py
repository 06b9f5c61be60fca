"""What a Cypher text may not say. The engine's read-only mode still writes files (COPY … TO), reads any file
(LOAD FROM), fetches extensions (INSTALL) and lets a query lift its own time limit (CALL timeout=0)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.stores.base import QueryError

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|//[^\n\r]*|/\*.*?\*/)
  | (?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<quoted>`[^`]*`)
  | (?P<parameter>\$\w+)
  | (?P<word>[^\W\d]\w*)
  | (?P<number>\d+)
  | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_FIRST = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "EXPLAIN", "PROFILE"})
_FORBIDDEN = frozenset(
    {
        *("ALTER", "COMMENT", "CREATE", "DELETE", "DETACH", "DROP", "MACRO", "MERGE", "REMOVE", "SET", "UPDATE"),
        *("BEGIN", "CHECKPOINT", "COMMIT", "ROLLBACK"),
        *("ANALYZE", "ATTACH", "CALL", "COPY", "EXPORT", "FORCE", "IMPORT", "INSTALL", "LOAD", "UNINSTALL", "USE"),
    }
)
"""What writes, what meddles with transactions, what reaches for files, settings or the network."""


def check(query: str) -> frozenset[str]:
    """The names of the parameters that the query uses; raises QueryError where it does more than ask.

    A forbidden word is let through as a label, a parameter or a property (``:Set``, ``$use``, ``n.comment``), in
    backticks and in strings; as the name of a variable it needs backticks.

    Examples
    --------
    >>> sorted(check("MATCH (b:Body {id: $id}) WHERE b.name <> 'COPY' RETURN b.comment"))
    ['id']
    >>> check("MATCH (b) LOAD /* */ FROM '/etc/passwd' RETURN *")
    Traceback (most recent call last):
    ...
    graph.stores.base.QueryError: a query may not LOAD (only ask; a name of that kind needs backticks)
    """
    found = list(_tokens(query))
    while found and found[-1][1] == ";":
        found.pop()
    if not found or found[0][1].upper() not in _FIRST:
        raise QueryError("a Cypher query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN")
    for place, (kind, text) in enumerate(found):
        if text == ";":
            raise QueryError("one query at a time", remedy="leave out what follows the semicolon")
        if kind == "word" and text.upper() in _FORBIDDEN and not _is_name(found, place):
            raise QueryError(f"a query may not {text.upper()}", remedy="only ask; a name of that kind needs backticks")
    return frozenset(text[1:] for kind, text in found if kind == "parameter")


def _tokens(query: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(query):
        if match.lastgroup and match.lastgroup != "space":
            yield match.lastgroup, match.group()


def _is_name(found: list[tuple[str, str]], place: int) -> bool:
    """Behind a colon it is a label, behind ``name.`` a property; ``1.LOAD`` is a number and a clause."""
    before = found[place - 1][1] if place else ""
    owner = found[place - 2][0] if place > 1 else ""
    return before == ":" or (before == "." and owner in {"word", "quoted"})
