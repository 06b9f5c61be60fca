"""Reported progress: what is counted as done, and what is not."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders.document import Document
from loaders.extract.figures import figures
from loaders.findings import Figure
from loaders.language.passage import Passage
from loaders.language.scene import Scene


def read(text: str) -> tuple[Figure, ...]:
    document = Document("a.txt", "a.txt", "0" * 64, "text/plain", text, ())
    return figures(document, [Passage.of(text, 0, len(text))], Scene(issued=dt.date(2025, 10, 1)))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Tỉnh đã hoàn thành 12/30 nhiệm vụ.", {"total": 30, "completed": 12}),
        ("Có 1.020/2.000 thủ tục đã được rút gọn.", {"total": 2000, "completed": 1020}),
        ("Còn 4/9 đơn vị chưa nộp báo cáo.", {"total": 9, "not_completed": 4}),
        ("Có 15 bệnh viện đã nối mạng.", {"completed": 15}),
        ("Đến nay 6 xã chưa lập tổ công tác.", {"not_completed": 6}),
    ],
)
def test_one_count(text: str, counts: dict[str, int]) -> None:
    assert [dict(f.counts) for f in read(text)] == [counts]


def test_two_ratios_share_the_words_behind_them() -> None:
    found = read("Có 2/5 nền tảng và 7/20 hệ thống chưa vận hành.")
    assert [dict(f.counts) for f in found] == [{"total": 5, "not_completed": 2}, {"total": 20, "not_completed": 7}]
    assert all(f.evidence.quote.endswith("chưa vận hành") for f in found)


def test_a_tally_runs_over_two_sentences() -> None:
    (found,) = read("Năm 2025 có 90 nhiệm vụ giao cho 12 cơ quan. Đến ngày 20/9, 40 nhiệm vụ đã hoàn thành; 45 nhiệm vụ đang thực hiện.")
    assert dict(found.counts) == {"total": 90, "bodies": 12, "completed": 40, "in_progress": 45}
    assert found.as_of == dt.date(2025, 9, 20)


@pytest.mark.parametrize(
    "text", ["Xếp hạng 45/193 quốc gia.", "Có 20/34 địa phương giải ngân trên mức bình quân.", "Ngày 12/9 đơn vị họp."]
)
def test_ranks_money_and_dates_are_no_figures(text: str) -> None:
    assert read(text) == ()
