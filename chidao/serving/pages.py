"""HTML from templates. Every value is escaped; what a value may link to is decided here."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from graph.iris import id_of
from graph.row_formats import as_text
from graph.rows import Value
from ontology.terms import CODES, THINGS, Name

_HERE = Path(__file__).parent
_KEY = re.compile(r"(?:body|group|post|person|instrument|document|system|meeting)/[^\s/][^\s]*")
_LONGEST = 400
STYLE = (_HERE / "templates" / "style.css").read_bytes()


def page(request: Request, template: str, *, status: int = 200, headers: dict[str, str] | None = None, **values: object) -> HTMLResponse:
    """A page from a template, with the values that it asks for."""
    text = _templates().get_template(template).render(here=request.url.path, **values)
    return HTMLResponse(text, status, headers={"Vary": "Accept", **(headers or {})})


@cache
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.filters |= {"cell": cell, "href": href, "both": both, "count": count, "parameters": urlencode}
    return found


def href(key: str) -> str:
    """The local address of a thing, by its id.

    Examples
    --------
    >>> href("body/~tổ công tác")
    '/id/body/~t%E1%BB%95%20c%C3%B4ng%20t%C3%A1c'
    """
    return f"/id/{quote(key, safe='/@~:')}"


def both(name: Name) -> Markup:
    """A name in Vietnamese, and in English where that says more."""
    english = Markup(' <span class="en" lang="en">{}</span>').format(name.en) if name.en != name.vi else ""
    return Markup('<span lang="vi">{}</span>{}').format(name.vi, english)


def count(number: int) -> str:
    """A number with a space between the thousands."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def cell(value: Value | Name) -> Markup | str:
    """A value: a thing as a link to its page, a web address as a link, anything else as text."""
    if isinstance(value, Name):
        return both(value)
    text = as_text(value)
    if not isinstance(value, str):
        return text
    if text.startswith(THINGS) or _KEY.fullmatch(text):
        key = id_of(text.partition("#")[0])
        return Markup('<a href="{}" title="{}">{}</a>').format(href(key), key, _ending(key))
    if text.startswith(("https://", "http://")) and not text.startswith(CODES) and not re.search(r"\s", text):
        return Markup('<a href="{}" rel="noreferrer nofollow">{}</a>').format(text, text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def _ending(key: str) -> str:
    """As much of an id as tells it from its neighbours: "task/15" of a document's fifteenth task."""
    parts = key.split("/")
    return "/".join(parts[-2:]) if len(parts) > 2 else key
