"""The SPARQL 1.1 Protocol's query operation; updates are refused (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from chidao.serving.description import service_description
from chidao.serving.errors import HttpError
from chidao.serving.negotiation import GRAPHS, RESULTS, best
from chidao.serving.state import of

MOST_BYTES = 1_000_000
"""The body of a request at the most."""
_FORM, _QUERY, _UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_READ_ONLY = HttpError(403, "this endpoint is read-only: it takes queries and no updates")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query operation: the query, and the dataset where the client names one."""

    query: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]


async def sparql(request: Request) -> Response:
    """Answer a query; without one describe the service (people are shown the query page)."""
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": "GET, HEAD, POST, OPTIONS", "Accept-Post": f"{_FORM}, {_QUERY}"})
    accept = request.headers.get("accept")
    if request.method in ("GET", "HEAD") and not request.scope["query_string"]:
        form = best(accept, (*GRAPHS, "text/html"))
        if form == "text/html":
            return RedirectResponse("/query", 303, {"Vary": "Accept"})
        return service_description(request, _accepted(form))
    asked = await _asked(request)
    results, graph = best(accept, RESULTS), best(accept, GRAPHS)
    _accepted(results or graph)
    state = of(request)
    document = await state.run(
        request,
        lambda session: session.written(
            asked.query,
            results=results and RESULTS[results],
            graph=graph and GRAPHS[graph],
            default_graphs=asked.default_graphs,
            named_graphs=asked.named_graphs,
            timeout=state.timeout,
        ),
    )
    media_type = {results and RESULTS[results]: results, graph and GRAPHS[graph]: graph}[document.media_type]
    return Response(document.text, headers={"Vary": "Accept", "Content-Type": f"{media_type}; charset=utf-8"})


def _accepted(media_type: str | None) -> str:
    if media_type is None:
        raise HttpError(406, f"rows come as {', '.join(RESULTS)}; triples as {', '.join(GRAPHS)}")
    return media_type


async def _asked(request: Request) -> Asked:
    """The operation that the request is; HttpError where it is none."""
    parameters = _decoded(request.scope["query_string"])
    queries = [*parameters.get("query", [])]
    if request.method == "POST":
        kind = _media_type(request.headers.get("content-type", ""))
        body = await _body(request)
        if kind == _FORM:
            form = _decoded(body)
            queries += form.get("query", [])
            parameters = {name: [*parameters.get(name, []), *form.get(name, [])] for name in {*parameters, *form}}
        elif kind == _QUERY:
            queries.append(_text(body))
        elif kind == _UPDATE:
            raise _READ_ONLY
        else:
            raise HttpError(415, f"a query is posted as {_FORM} or as {_QUERY}, in UTF-8")
    if "update" in parameters:
        raise _READ_ONLY
    return Asked(_single(queries), _iris(parameters, "default-graph-uri"), _iris(parameters, "named-graph-uri"))


def _media_type(header: str) -> str:
    kind, *parameters = (part.strip().lower() for part in header.split(";"))
    charsets = [p.partition("=")[2].strip('"') for p in parameters if p.startswith("charset=")]
    return kind if charsets in ([], ["utf-8"], ["utf8"]) else f"{kind} in {charsets[0]}"


async def _body(request: Request) -> bytes:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise HttpError(413, f"a request may have {MOST_BYTES} bytes")
    return body


def _decoded(form: bytes) -> dict[str, list[str]]:
    try:
        return parse_qs(_text(form), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:
        raise HttpError(400, "the parameters are not URL-encoded UTF-8") from None


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise HttpError(400, f"the request is not UTF-8 at byte {error.start}") from None


def _single(queries: Sequence[str]) -> str:
    if len(queries) != 1 or not queries[0].strip():
        raise HttpError(400, f"there has to be one query, and there are {len(queries)}" if len(queries) != 1 else "the query is empty")
    return queries[0]


def _iris(parameters: Mapping[str, Sequence[str]], name: str) -> tuple[str, ...]:
    return tuple(parameters.get(name, ()))
