"""Named questions and free queries as pages: a form, and under it the answer; the same as CSV or JSON."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from chidao.serving.answer_table import table
from chidao.serving.errors import HttpError, status_of
from chidao.serving.examples import EXAMPLES
from chidao.serving.pages import page
from chidao.serving.state import of
from chidao.serving.texts import texts
from graph.rows import Rows
from graph.stores.session import Session
from ontology.errors import ChidaoError
from queries.ask import ask as answer
from queries.questions import Question, QuestionError, question

SHOWN = 1000
"""Rows on a page or in a file at the most; the endpoint gives all."""


async def ask(request: Request) -> Response:
    """A named question: its form, and the answer where it is asked."""
    one = _question(request.path_params["name"])
    given = {name: value.strip() for name, value in request.query_params.items() if value.strip()}
    asked = bool(request.query_params) or not one.parameters
    taken: list[str] = []
    left_out: list[str] = []

    def work(session: Session) -> Rows:
        values = {p.name: given[p.name] for p in one.parameters if p.name in given}
        folder, as_of = of(request).graph.bundle().path, given.get("as_of")
        return answer(
            folder, one.name, values, session=session, as_of=as_of, timeout=of(request).timeout, limit=SHOWN,
            say=taken.append, warn=left_out.append,
        )  # fmt: skip

    rows, error = await _answered(request, work) if asked else (None, None)
    file = _file(one.name, rows, given.get("format"))
    return file or page(
        request, "ask.html", status=status_of(error) if error else 200,
        question=one, given=given, rows=rows, table=rows and table(rows, texts()["columns"]), error=error, taken=taken, left_out=left_out,
        parameters=texts()["parameters"],
    )  # fmt: skip


async def query(request: Request) -> Response:
    """A query of one's own."""
    given = dict(request.query_params)
    text = given.get("query", "")

    def work(session: Session) -> Rows:
        return session.run(text, timeout=of(request).timeout, limit=SHOWN)

    rows, error = await _answered(request, work) if text.strip() else (None, None)
    status = status_of(error) if error else 200
    file = _file("query", rows, given.get("format"))
    return file or page(
        request, "query.html", status=status,
        text=text, given=given, rows=rows, table=rows and table(rows, {}), error=error, examples=EXAMPLES,
    )  # fmt: skip


async def _answered(request: Request, work: Callable[[Session], Rows]) -> tuple[Rows | None, ChidaoError | None]:
    """The rows, or what the asker can put right."""
    try:
        return await of(request).run(request, work), None
    except ChidaoError as error:
        if status_of(error) == 500:
            raise
        return None, error


def _file(name: str, rows: Rows | None, form: str | None) -> Response | None:
    """The answer to download, where it was asked for as CSV or JSON."""
    if form not in ("csv", "json") or rows is None:
        return None
    text, media_type = (rows.to_csv(), "text/csv") if form == "csv" else (rows.to_json(), "application/json")
    disposition = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return Response(text.encode(), media_type=f"{media_type}; charset=utf-8", headers=disposition)


def _question(name: str) -> Question:
    try:
        return question(name)
    except QuestionError as error:
        raise HttpError(404, str(error)) from None
