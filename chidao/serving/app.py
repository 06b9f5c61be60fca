"""The web application: what answers under which path, and what every answer carries."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

import anyio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from chidao.serving import asking, home, pages, protocol, thing_pages
from chidao.serving.current import CurrentGraph
from chidao.serving.errors import RETRY_AFTER, HttpError, status_of
from chidao.serving.headers import SafeHeaders
from chidao.serving.negotiation import best
from chidao.serving.pool import Pool
from chidao.serving.state import State
from ontology.errors import ChidaoError

_METHODS = ["GET", "HEAD", "POST", "OPTIONS"]


def application(graph: CurrentGraph, *, timeout: float, processes: int | None = None) -> Starlette:
    """The application for a graph. ``timeout`` is the seconds that a query may take."""
    pool = Pool(graph, processes)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(pool.watch)
            yield
            tasks.cancel_scope.cancel()
        pool.close()

    app = Starlette(
        routes=[
            Route("/", home.home),
            Route("/find", home.find),
            Route("/ask/{name}", asking.ask),
            Route("/query", asking.query),
            Route("/sparql", protocol.sparql, methods=_METHODS),
            Route("/id/{key:path}", thing_pages.thing_page),
            Route("/style.css", _style),
        ],
        middleware=[
            Middleware(SafeHeaders),
            Middleware(
                CORSMiddleware, allow_origins=["*"], allow_methods=_METHODS, allow_headers=["*"], expose_headers=["Retry-After", "Link"]
            ),
        ],
        exception_handlers={ChidaoError: _failed, HTTPException: _failed},
        lifespan=running,
    )
    app.state.chidao = State(graph, pool, timeout)
    return app


def _style(_: Request) -> Response:
    return Response(pages.STYLE, media_type="text/css", headers={"Cache-Control": "max-age=3600"})


def _failed(request: Request, error: Exception) -> Response:
    """An error as a page for those who like HTML better, for the others as a line of text."""
    if isinstance(error, HTTPException):
        headers = dict(error.headers or {})
        error = HttpError(error.status_code, error.detail)
    else:
        headers = {}
    assert isinstance(error, ChidaoError)
    status = status_of(error)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = RETRY_AFTER
    if request.url.path != "/sparql" and best(request.headers.get("accept"), ("text/plain", "text/html")) == "text/html":
        return pages.page(request, "error.html", status=status, headers=headers, error=error, code=status, phrase=HTTPStatus(status).phrase)
    return PlainTextResponse(f"{error}\n", status, {**headers, "Vary": "Accept"})
