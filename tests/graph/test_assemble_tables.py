"""From findings to rows: what two documents say together."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest

from graph.assemble import assemble
from graph.reading import Reading
from graph.tables import Tables
from loaders.findings import Actor, Instrument, InstrumentLink, Relation, Structure
from ontology.terms import terms

NQ57 = "instrument/57-nq-tw@2024-12-22"


def row(tables: Tables, label: str, key: str) -> dict[str, object]:
    """The one row of a node."""
    (found,) = [r for r in tables.nodes[label].to_pylist() if r["id"] == key]
    return {name: value for name, value in found.items() if value is not None}


def pairs(tables: Tables, name: str) -> set[tuple[str, str]]:
    """The edges of a relationship, whatever its ends."""
    return {(r["from"], r["to"]) for (edge, _, _), t in tables.edges.items() if edge == name for r in t.to_pylist()}


@pytest.fixture
def both(notice: Reading, news: Reading) -> Tables:
    return assemble([notice, news])


def test_order_of_documents_does_not_matter(notice: Reading, news: Reading) -> None:
    forth, back = assemble([notice, news]), assemble([news, notice])
    assert all(forth.nodes[label].equals(back.nodes[label]) for label in forth.nodes)
    assert all(forth.edges[key].equals(back.edges[key]) for key in forth.edges)


def test_every_edge_ends_in_a_node(both: Tables) -> None:
    ids = {label: set(table["id"].to_pylist()) for label, table in both.nodes.items()}
    for (name, start, end), table in both.edges.items():
        assert set(table["from"].to_pylist()) <= ids[start], name
        assert set(table["to"].to_pylist()) <= ids[end], name


def test_every_fact_has_evidence(both: Tables) -> None:
    proved = {start for start, _ in pairs(both, "HAS_EVIDENCE")}
    for label, node in terms().nodes.items():
        if node.needs_evidence:
            assert set(both.nodes[label]["id"].to_pylist()) <= proved, label


def test_evidence_carries_words_place_and_surroundings(both: Tables, notice: Reading) -> None:
    for found in both.nodes["Evidence"].to_pylist():
        if found["id"].startswith(notice.id):
            assert notice.text[found["start_offset"] : found["end_offset"]] == found["exact"]
            assert f"{found['prefix']}{found['exact']}{found['suffix']}" in notice.text


def test_lead_and_coordinator_become_assignments_and_short_cuts(both: Tables, notice: Reading) -> None:
    task = f"{notice.id}/task/1"
    assert ("body/bo-khoa-hoc-va-cong-nghe", task) in pairs(both, "LEADS")
    assert pairs(both, "COORDINATES") == {("group/các-bộ-ngành", task)}
    assert (f"{task}/assignment/3", "post/thủ-tướng-chính-phủ") in pairs(both, "ASSIGNEE")
    assert row(both, "Assignment", f"{task}/assignment/3") == {"id": f"{task}/assignment/3", "role": "assigner", "implied": False}


def test_deadline_keeps_words_dates_rule_and_order(both: Tables, notice: Reading) -> None:
    key = f"{notice.id}/task/1/deadline/0"
    words = {"text": "trước ngày 30/6/2025", "due": dt.date(2025, 6, 29), "edtf": "../2025-06-29", "rule": "before-date", "place": 0}
    assert row(both, "Deadline", key) == {"id": key, **words}


def test_unregistered_body_is_kept_and_marked(both: Tables) -> None:
    key = "body/~tổ-công-tác-liên-ngành"
    assert row(both, "Body", key) == {"id": key, "name": "Tổ công tác liên ngành", "registered": False}


def test_registered_body_comes_with_its_past_and_its_parent(both: Tables) -> None:
    assert ("body/bo-khoa-hoc-va-cong-nghe", "body/chinh-phu") in pairs(both, "SUB_ORGANIZATION_OF")
    results = {event for event, body in pairs(both, "RESULTING_ORGANIZATION") if body == "body/bo-khoa-hoc-va-cong-nghe"}
    originals = {body for event, body in pairs(both, "ORIGINAL_ORGANIZATION") if event in results}
    assert "body/bo-thong-tin-va-truyen-thong" in originals


def test_later_document_restates_the_earlier(both: Tables, notice: Reading, news: Reading) -> None:
    assert pairs(both, "RESTATES") == {(f"{news.id}/task/1", f"{notice.id}/task/1")}


def test_bare_number_joins_the_one_dated_instrument(both: Tables, news: Reading) -> None:
    assert (f"{news.id}/task/1", NQ57) in pairs(both, "UNDER")
    assert row(both, "Instrument", NQ57)["label"] == "Nghị quyết 57-NQ/TW"


def test_stated_link_has_a_direct_edge_and_a_statement(both: Tables) -> None:
    own = "instrument/7-tb-bcd@2025-03-10"
    assert pairs(both, "IMPLEMENTS") == {(own, NQ57)}
    (statement,) = [r["id"] for r in both.nodes["Statement"].to_pylist() if r["relation"] == "IMPLEMENTS"]
    assert (statement, own) in pairs(both, "SUBJECT")
    assert (statement, NQ57) in pairs(both, "OBJECT")


def test_head_of_a_committee_is_a_membership(both: Tables) -> None:
    (membership,) = both.nodes["Membership"].to_pylist()
    assert membership["role"] == "headed_by"
    assert pairs(both, "MEMBER") == {(membership["id"], "person/trần-văn-hùng")}


def test_dependency_has_a_node_and_a_short_cut(both: Tables, notice: Reading) -> None:
    assert pairs(both, "DEPENDS_ON") == {(f"{notice.id}/task/2", f"{notice.id}/task/1")}
    assert row(both, "Dependency", f"{notice.id}/dependency/1")["kind"] == "stated"


def test_figure_is_about_the_instrument_that_its_words_name(both: Tables, notice: Reading) -> None:
    assert pairs(both, "ABOUT") == {(f"{notice.id}/figure/1", NQ57)}
    assert row(both, "Figure", f"{notice.id}/figure/1")["completed"] == 12


def test_system_target_and_meeting_hang_on_what_names_them(both: Tables, notice: Reading) -> None:
    assert pairs(both, "USES_SYSTEM") == {(f"{notice.id}/task/2", "system/cơ-sở-dữ-liệu-quốc-gia-về-dân-cư")}
    assert pairs(both, "HAS_TARGET") == {(f"{notice.id}/task/1", f"{notice.id}/target/1")}
    ((_, meeting),) = pairs(both, "REPORTS")
    assert meeting.endswith("@2025-03-10")


def test_document_that_is_an_instrument_says_so(both: Tables, notice: Reading) -> None:
    assert pairs(both, "IS") == {(notice.id, "instrument/7-tb-bcd@2025-03-10")}


def test_task_that_names_no_known_thing_still_enters(notice: Reading) -> None:
    task = notice.findings.tasks[0]
    odd = replace(task, leads=(Actor("Bộ Không Có Thật", "body", task.leads[0].evidence, "no-such-id"),))
    tables = assemble([replace(notice, findings=replace(notice.findings, tasks=(odd,), dependencies=()))])
    assert ("body/~bộ-không-có-thật", f"{notice.id}/task/1") in pairs(tables, "LEADS")


def test_instrument_without_number_name_or_type_is_no_node(notice: Reading) -> None:
    nameless = Instrument(notice.findings.instruments[0].evidence, None)
    tables = assemble([replace(notice, findings=replace(notice.findings, instruments=(nameless,), links=(), tasks=()))])
    assert pairs(tables, "MENTIONS") == set()


def test_instrument_that_only_a_link_names_is_proved_by_the_link(notice: Reading) -> None:
    say = notice.findings.tasks[0].under[0].evidence
    link = InstrumentLink(say, "7/TB-BCĐ", "cites", "TCVN 14423:2025")
    tables = assemble([replace(notice, findings=replace(notice.findings, links=(link,)))])
    ((_, cited),) = pairs(tables, "CITES")
    assert (cited, f"{notice.id}/evidence/{say.start}-{say.end}") in pairs(tables, "HAS_EVIDENCE")


def test_number_that_is_written_like_a_name_is_found_under_either(notice: Reading) -> None:
    say = notice.findings.tasks[0].under[0].evidence
    listed = (*notice.findings.instruments, Instrument(say, "tiêu chuẩn", "TCVN 14423:2025"))
    link = InstrumentLink(say, "7/TB-BCĐ", "cites", "TCVN 14423:2025")
    tables = assemble([replace(notice, findings=replace(notice.findings, instruments=listed, links=(link,)))])
    assert pairs(tables, "CITES") == {("instrument/7-tb-bcd@2025-03-10", "instrument/tcvn-14423-2025")}


NAMES = ("Bộ Công an", "Tổ giúp việc", "Thủ tướng Chính phủ", "57-NQ/TW", "Quyết định số 598/QĐ-TTg", "Trần Văn Hùng", "phòng 3/5")


@pytest.mark.parametrize("relation", get_args(Relation))
@pytest.mark.parametrize("person", [True, False])
def test_odd_structure_does_not_stop_the_rest(notice: Reading, relation: Relation, person: bool) -> None:
    say = notice.findings.structure[0].evidence
    odd = tuple(Structure(say, subject, relation, object_, person) for subject in NAMES for object_ in NAMES if subject != object_)
    test_every_edge_ends_in_a_node(assemble([replace(notice, findings=replace(notice.findings, structure=odd))]))
