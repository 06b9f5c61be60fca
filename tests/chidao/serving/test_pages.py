"""The pages for people, and the same things for machines."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest
import rdflib
from rdflib.namespace import SKOS

from chidao.serving.texts import texts
from queries.questions import questions

HTML = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
HEALTH = rdflib.URIRef("https://w3id.org/chidao/id/body/bo-y-te")


def links(page: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'href="(/[^"]*)"', page)]


def test_the_first_page_has_every_question_in_both_languages(http: httpx.Client) -> None:
    page = unescape(http.get("/", headers=HTML).text)
    for question in questions().values():
        assert question.title in page
        assert question.title_vi in page


@pytest.mark.parametrize("page", ["/", "/find?words=bo+y+te", "/ask/past-due", "/ask/tasks-of?body=bo+y+te", "/query", "/id/body/bo-y-te"])
def test_links_lead_somewhere_and_stay_here(http: httpx.Client, page: str) -> None:
    text = http.get(page, headers=HTML).text
    assert not re.search(r"(?:src|action)=\"https?:", text)
    for link in dict.fromkeys(links(text)[:40]):
        assert http.get(link, headers=HTML, follow_redirects=True).status_code == 200, link


def test_a_page_may_run_and_load_nothing(http: httpx.Client) -> None:
    answer = http.get("/", headers=HTML)
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "<script" not in answer.text
    assert "style=" not in answer.text


@pytest.mark.parametrize("name", sorted(questions()))
def test_every_question_names_its_columns_and_parameters_in_vietnamese(name: str) -> None:
    question = questions()[name]
    assert set(question.columns) <= texts()["columns"].keys()
    assert {p.name for p in question.parameters} <= texts()["parameters"].keys()


def test_a_question_is_answered_with_its_proof_and_to_take_along(http: httpx.Client) -> None:
    asked = {"thing": "benh an dien tu"}
    page = http.get("/ask/who-owns", params=asked, headers=HTML).text
    assert "Ai chủ trì việc này?" in page
    assert "<q>triển khai xong bệnh án điện tử tại các bệnh viện</q>" in page
    rows = http.get("/ask/who-owns", params={**asked, "format": "json"}).json()
    assert len(rows) == page.count('<td class="proof">') > 5
    file = http.get("/ask/who-owns", params={**asked, "format": "csv"})
    assert file.headers["content-disposition"] == 'attachment; filename="who-owns.csv"'
    assert file.text.splitlines()[0] == "text,leads,due,deadline,under,document,quote,start,end,task"


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/ask/due?from=yesterday&to=2025-12-31", 400, "no date"),
        ("/ask/who-owns?thing=kh%C3%B4ng+c%C3%B3+g%C3%AC", 400, "nothing in the graph is called"),
        ("/ask/no-such-question", 404, "no question"),
        ("/query?query=SELECT+nonsense", 400, "at 1:"),
        ("/id/body/nobody", 404, "body/nobody"),
        ("/nowhere", 404, "Not Found"),
        ("/id/body/bo-y-te?format=png", 406, "text/turtle"),
    ],
)
def test_what_is_wrong_is_said_on_a_page_and_in_a_line(http: httpx.Client, path: str, status: int, words: str) -> None:
    page = http.get(path, headers=HTML)
    assert (page.status_code, page.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert words in unescape(page.text)


def test_a_thing_has_its_names_links_and_evidence(http: httpx.Client) -> None:
    page = unescape(http.get("/id/body/bo-y-te", headers=HTML).text)
    assert "<h1>Bộ Y tế</h1>" in page
    assert "Ministry of Health" in page
    assert '<a href="/id/body/chinh-phu">Chính phủ</a>' in page
    task = next(link for link in links(page) if "/task/" in link)
    shown = http.get(task, headers=HTML).text
    assert "<blockquote>" in shown
    assert "← " in shown
    assert '<a href="/id/body/bo-y-te">Bộ Y tế</a>' in shown


@pytest.mark.parametrize(
    ("accept", "form"),
    [("text/turtle", "turtle"), ("application/ld+json", "json-ld"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml")],
)
def test_a_thing_for_machines(http: httpx.Client, accept: str, form: str) -> None:
    answer = http.get("/id/body/bo-y-te", headers={"Accept": accept})
    assert (answer.headers["content-type"], answer.headers["vary"]) == (f"{accept}; charset=utf-8", "Accept, Origin")
    assert (HEALTH, SKOS.prefLabel, rdflib.Literal("Bộ Y tế", lang="vi")) in rdflib.Graph().parse(data=answer.text, format=form)
    assert http.get("/id/body/nobody", headers={"Accept": accept}).status_code == 404


def test_the_page_names_its_other_forms(http: httpx.Client) -> None:
    answer = http.get("/id/body/bo-y-te", headers=HTML)
    assert '</id/body/bo-y-te?format=turtle>; rel="alternate"; type="text/turtle"' in answer.headers["link"]
    assert http.get("/id/body/bo-y-te?format=turtle", headers=HTML).headers["content-type"] == "text/turtle; charset=utf-8"


def test_hostile_words_stay_words(http: httpx.Client) -> None:
    pages = [http.get("/ask/who-owns", params={"thing": "kham benh"}, headers=HTML)]
    pages += [http.get(link, headers=HTML) for link in links(pages[0].text) if link.startswith("/id/")]
    pages += [
        http.get(path, params={key: "<script>alert(2)</script>"}, headers=HTML) for path, key in (("/find", "words"), ("/query", "query"))
    ]
    pages.append(http.get("/id/<script>alert(3)</script>", headers=HTML))
    assert any("&lt;script&gt;alert(1)&lt;/script&gt;" in page.text for page in pages)
    assert any("a&#34;&lt;b&gt;.txt" in page.text for page in pages)
    assert not any("<script" in page.text or "<b>" in page.text for page in pages)
