"""Repeated duties."""

from __future__ import annotations

import pytest

from loaders.language.deadlines import find_in
from loaders.language.passage import Passage
from tests.loaders.language.saying import DAY, read


@pytest.mark.parametrize(
    ("words", "recurs"),
    [
        ("chậm nhất 15 ngày sau khi kết thúc mỗi quý", ["quarterly"]),
        ("hằng tháng, trước ngày 20", ["monthly"]),
        ("trước ngày 25 hằng tháng", ["monthly"]),
        ("trước ngày 25 hàng tháng", ["monthly"]),
        ("hàng tháng (trước ngày 25)", ["monthly"]),
        ("mỗi tháng một lần", ["monthly"]),
        ("định kỳ hằng quý", ["quarterly"]),
        ("định kỳ hằng quý trước ngày 20 tháng cuối quý", ["quarterly"]),
        ("trước ngày 20 tháng cuối quý", ["quarterly"]),
        ("mỗi quý một lần", ["quarterly"]),
        ("định kỳ 6 tháng", ["half-yearly"]),
        ("định kỳ 06 tháng một lần", ["half-yearly"]),
        ("định kỳ sáu tháng", ["half-yearly"]),
        ("6 tháng/lần", ["half-yearly"]),
        ("02 lần/năm", ["half-yearly"]),
        ("định kỳ 6 tháng, 01 năm", ["half-yearly", "yearly"]),
        ("định kỳ 6 tháng, hằng năm", ["half-yearly", "yearly"]),
        ("định kỳ 3 tháng", ["quarterly"]),
        ("định kỳ 3 tháng/lần", ["quarterly"]),
        ("định kỳ hằng năm, trước ngày 15/12", ["yearly"]),
        ("trước ngày 15/12 hằng năm", ["yearly"]),
        ("trước ngày 15 tháng 12 hằng năm", ["yearly"]),
        ("trước ngày 15/6 và 15/12 hằng năm", ["yearly"]),
        ("hằng năm, trước ngày 30 tháng 11", ["yearly"]),
        ("chậm nhất ngày 05 của tháng sau", ["monthly"]),
        ("hằng tháng, chậm nhất ngày 05 của tháng sau", ["monthly"]),
        ("trước 16 giờ hằng ngày", ["daily"]),
        ("hằng ngày, trước 16 giờ", ["daily"]),
        ("trước 15 giờ thứ Sáu hằng tuần", ["weekly"]),
        ("vào thứ Sáu hằng tuần", ["weekly"]),
        ("hàng tuần", ["weekly"]),
        ("mỗi tuần", ["weekly"]),
        ("thường xuyên", ["continuous"]),
        ("thường xuyên, liên tục", ["continuous"]),
        ("thường xuyên, hằng năm", ["yearly"]),
        ("tháng 12 hằng năm", ["yearly"]),
        ("quý IV hằng năm", ["yearly"]),
        ("vào cuối mỗi năm", ["yearly"]),
        ("thường xuyên kiểm tra việc thực hiện.", ["continuous"]),
        ("định kỳ vào ngày 15 hằng tháng", ["monthly"]),
        ("vào ngày 25 hằng tháng", ["monthly"]),
        ("hằng quý (trước ngày 25 của tháng cuối quý)", ["quarterly"]),
        ("trước ngày 15 tháng cuối của quý", ["quarterly"]),
        ("chậm nhất vào ngày 10 tháng đầu quý sau", ["quarterly"]),
        ("trước ngày 31/12 hằng năm", ["yearly"]),
        ("trước 31/12 hằng năm", ["yearly"]),
        ("trước ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm", ["yearly"]),
        ("định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)", ["half-yearly", "yearly"]),
        ("định kỳ hằng tháng, hằng quý, 6 tháng và hằng năm", ["monthly", "quarterly", "half-yearly", "yearly"]),
        ("định kỳ tháng, quý, năm", ["monthly", "quarterly", "yearly"]),
        ("mỗi tuần 1 lần", ["weekly"]),
        ("1 tháng/lần", ["monthly"]),
        ("01 lần/tháng", ["monthly"]),
        ("ít nhất 01 lần/quý", ["quarterly"]),
        ("mỗi năm hai lần", ["half-yearly"]),
        ("ít nhất mỗi năm một lần", ["yearly"]),
        ("Hằng năm, các sở, ngành báo cáo kết quả trước ngày 30/11.", ["yearly"]),
        ("hàng ngày", ["daily"]),
        ("từng quý", ["quarterly"]),
        ("thường xuyên hằng năm", ["yearly"]),
    ],
)
def test_a_round_has_no_last_day(words: str, recurs: list[str]) -> None:
    found = read(words)
    assert [d.recurs for d in found] == recurs
    assert not any(d.start or d.end for d in found)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("hằng năm cho đến hết năm 2030", None, "2030-12-31"),
        ("hằng năm, đến năm 2030", None, "2030-12-31"),
        ("hằng năm trong giai đoạn 2026-2030", "2026-01-01", "2030-12-31"),
        ("hằng tuần, từ ngày 05/01/2026 đến hết ngày 31/5/2026", "2026-01-05", "2026-05-31"),
    ],
)
def test_rounds_may_have_an_end(words: str, start: str | None, end: str | None) -> None:
    [due] = read(words)
    assert due.recurs
    assert (due.start and due.start.isoformat(), due.end and due.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    "words",
    ["xây dựng kế hoạch hằng năm", "lập dự toán ngân sách hằng năm", "kiểm tra báo cáo hằng ngày của Sở Y tế", "bố trí chi thường xuyên"],
)
def test_what_describes_a_plan_is_no_round(words: str) -> None:
    assert not find_in(Passage.of(words, 0, len(words)), DAY)
