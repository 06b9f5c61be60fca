"""A page for each thing, for people as HTML and for machines as RDF, under the path that its IRI has."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from chidao.serving.errors import HttpError
from chidao.serving.negotiation import GRAPHS, best
from chidao.serving.pages import href, page
from chidao.serving.queries import text_of
from chidao.serving.state import of
from chidao.serving.things import SHOWN, thing
from graph.iris import iri_of
from graph.stores.base import Id, Parameters
from graph.stores.session import Document, Session

FORMATS = {"turtle": "text/turtle", "jsonld": "application/ld+json", "ntriples": "application/n-triples", "rdfxml": "application/rdf+xml"}
"""What ``?format=`` may say: the way to each form by a plain link."""
_KNOWN = "ASK { VALUES ?thing { UNDEF } ?thing ?property ?value }"


async def thing_page(request: Request) -> Response:
    """The thing that the path names, in the form that the client likes best."""
    key = request.path_params["key"]
    chosen = request.query_params.get("format")
    form = FORMATS.get(chosen) if chosen else best(request.headers.get("accept"), ("text/html", *GRAPHS))
    if form is None:
        raise HttpError(406, f"a thing comes as text/html, {', '.join(GRAPHS)}")
    return await (_html(request, key) if form == "text/html" else _rdf(request, key, form))


async def _html(request: Request, key: str) -> Response:
    state = of(request)
    found = await state.run(request, lambda session: thing(session, key, state.timeout))
    if found is None:
        raise _unknown(key)
    link = ", ".join(f'<{href(key)}?format={name}>; rel="alternate"; type="{form}"' for name, form in FORMATS.items())
    return page(request, "thing.html", headers={"Link": link}, thing=found, iri=iri_of(key), formats=FORMATS, shown=SHOWN)


async def _rdf(request: Request, key: str, form: str) -> Response:
    timeout = of(request).timeout

    def described(session: Session) -> Document | None:
        asked: Parameters = {"thing": Id(key)}
        if session.run(_KNOWN, asked, timeout=timeout).rows != ((True,),):
            return None
        return session.written(text_of("describe"), asked, results=None, graph=GRAPHS[form], timeout=timeout)

    document = await of(request).run(request, described)
    if document is None:
        raise _unknown(key)
    return Response(document.text, headers={"Vary": "Accept", "Content-Type": f"{form}; charset=utf-8"})


def _unknown(key: str) -> HttpError:
    return HttpError(404, f"the graph has no {key[:200]}")
