"""What the questions answer on the examples, where an answer could leave something out or say too much."""

from __future__ import annotations

from pathlib import Path

import pytest

from chidao.building import build_graph
from graph.rows import Value
from graph.stores import EngineName
from graph.stores.session import Session
from queries.ask import ask

Both = tuple[Session, Session]


def column(folder: Path, both: Both, name: str, column: str, as_of: str | None = None, **values: object) -> set[Value]:
    """What stands in one column of the answer, the same in both languages."""
    one, other = (ask(folder, name, values, session=session, as_of=as_of).to_dicts() for session in both)
    assert one == other
    return {row[column] for row in one}


def test_tasks_of_a_body_are_also_those_of_the_post_that_heads_it(example_graph: Path, example_sessions: Both) -> None:
    assert column(example_graph, example_sessions, "tasks-of", "body", body="Bộ Y tế") == {"Bộ Y tế", "Bộ trưởng Bộ Y tế"}


@pytest.mark.parametrize("body", ["Bộ Công an", "Bộ Văn hóa, Thể thao và Du lịch"])
def test_a_transferred_function_does_not_hand_down_all_tasks(body: str, example_graph: Path, example_sessions: Both) -> None:
    assert "Bộ Thông tin và Truyền thông" not in column(example_graph, example_sessions, "tasks-of", "body", body=body)


def test_a_merger_hands_down_all_tasks(example_graph: Path, example_sessions: Both) -> None:
    bodies = column(example_graph, example_sessions, "tasks-of", "body", body="Bộ Khoa học và Công nghệ")
    assert {"Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"} <= bodies


def test_workload_counts_the_head_with_its_body(example_graph: Path, example_sessions: Both) -> None:
    bodies = column(example_graph, example_sessions, "workload", "body")
    assert "Bộ Y tế" in bodies
    assert "Bộ trưởng Bộ Y tế" not in bodies


def test_what_is_reported_as_done_is_not_past_due(example_graph: Path, example_sessions: Both) -> None:
    progress = column(example_graph, example_sessions, "past-due", "progress", as_of="2027-01-01")
    assert "Đang thực hiện" in progress
    assert "Đã hoàn thành" not in progress


def test_documents_without_a_date_are_told_where_a_day_is_given(tmp_path: Path) -> None:
    (tmp_path / "van-ban.txt").write_text("Bộ Y tế chủ trì, xây dựng kế hoạch kết nối dữ liệu khám bệnh.\n", encoding="utf-8")
    folder = build_graph([tmp_path / "van-ban.txt"], tmp_path / "g", progress=False).bundle.path
    engines: tuple[EngineName, ...] = ("sparql", "cypher")
    for engine in engines:
        told: list[str] = []
        with Session(engine, folder) as session:
            assert len(ask(folder, "documents", {}, session=session, warn=told.append)) == 1
            assert told == []
            assert len(ask(folder, "documents", {}, session=session, as_of="2026-01-01", warn=told.append)) == 0
        assert told == ["1 document has no date: left out with a day given, counted without one"]


REPORT = (
    "Ngày 12/5/2025, {place}, Thủ tướng Chính phủ chủ trì Phiên họp lần thứ ba của Ủy ban Quốc gia về chuyển đổi số. "
    "Thủ tướng yêu cầu Bộ Y tế hoàn thành việc kết nối dữ liệu khám bệnh tại các bệnh viện trước ngày {day}.\n"
)
REPORTS = {
    "bao-mot.txt": REPORT.format(place="tại Hà Nội", day="30/6/2025"),
    "bao-hai.txt": REPORT.format(place="tại Trụ sở Chính phủ", day="31/7/2025"),
}


def test_two_reports_of_one_meeting_move_no_deadline(tmp_path: Path) -> None:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    folder = build_graph([tmp_path / name for name in REPORTS], tmp_path / "g", progress=False).bundle.path
    with Session("sparql", folder) as sparql, Session("cypher", folder) as cypher:
        assert column(folder, (sparql, cypher), "deadline-moves", "how") == {"reported differently"}


def test_a_deadline_that_a_later_report_puts_off_is_moved(example_graph: Path, example_sessions: Both) -> None:
    assert column(example_graph, example_sessions, "deadline-moves", "how") == {"moved"}


def test_every_task_of_an_instrument_says_through_what(example_graph: Path, example_sessions: Both) -> None:
    assert None not in column(example_graph, example_sessions, "by-instrument", "through", instrument="57-NQ/TW")


def test_a_document_is_found_by_its_number(example_graph: Path, example_sessions: Both) -> None:
    documents = column(example_graph, example_sessions, "changes", "document", file="624/TB-VPCP")
    assert documents == {"09_thong-bao_624-TB-VPCP_2025-11-16.pdf"}


def test_no_body_is_its_own_heir(example_graph: Path, example_sessions: Both) -> None:
    one, other = (ask(example_graph, "successors", {}, session=session).to_dicts() for session in example_sessions)
    assert one == other
    assert all(row["before_id"] != row["after_id"] for row in one)
