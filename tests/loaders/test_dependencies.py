"""What waits for what."""

from __future__ import annotations

import pytest

from loaders.document import Document
from loaders.extract.document import extract
from loaders.findings import Findings
from loaders.readers.plain import blocks_of


def read(text: str) -> Findings:
    return extract(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text)))


@pytest.mark.parametrize(
    ("order", "kind", "needs"),
    [
        ("Bộ Y tế kết nối sổ tiêm chủng với Cơ sở dữ liệu quốc gia về dân cư", "system", "Cơ sở dữ liệu quốc gia về dân cư"),
        ("Bộ Y tế đồng bộ dữ liệu tiêm chủng vào cơ sở dữ liệu thuế", "system", "cơ sở dữ liệu thuế"),
        ("Bộ Y tế rà soát danh mục thuốc theo hướng dẫn của Bộ Tài chính", "other", "hướng dẫn của Bộ Tài chính"),
        ("căn cứ Nghị định số 9010/2025/NĐ-CP, Bộ Y tế rà soát danh mục thuốc", "instrument", "9010/2025/NĐ-CP"),
    ],
)
def test_a_stated_need(order: str, kind: str, needs: str) -> None:
    found = read(f"Thủ tướng Chính phủ yêu cầu {order}.").dependencies
    assert [(d.needs_kind, d.needs, d.kind) for d in found] == [(kind, needs, "stated")]


@pytest.mark.parametrize("ground", ["căn cứ chức năng, nhiệm vụ được giao", "trên cơ sở quy định của pháp luật", "theo thẩm quyền"])
def test_what_every_task_needs_is_no_dependency(ground: str) -> None:
    found = read(f"Thủ tướng Chính phủ yêu cầu Bộ Y tế {ground}, rà soát danh mục thuốc.")
    assert found.tasks
    assert found.dependencies == ()


def test_one_task_uses_what_another_makes() -> None:
    found = read(
        "Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Công an ban hành hướng dẫn làm sạch dữ liệu trước ngày 30/6/2025.\n\n"
        "2. Bộ Y tế căn cứ hướng dẫn của Bộ Công an, rà soát dữ liệu tiêm chủng.\n"
    )
    inferred = [(d.task, d.needs) for d in found.dependencies if d.kind == "inferred"]
    assert inferred == [(found.tasks[1].id, found.tasks[0].id)]
    assert found.dependencies[0].other == found.tasks[0].evidence


def test_a_deadline_that_hangs_on_an_event() -> None:
    found = read("Thủ tướng Chính phủ yêu cầu Bộ Y tế kiện toàn Tổ chuyên gia sau khi có Quy chế làm việc mẫu.")
    assert len(found.dependencies) == 1
    assert found.dependencies[0].evidence.quote.lower().startswith("sau khi có")
