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
        ("Mới có 18/34 tỉnh (sau sắp xếp) hoàn thành phương án.", {"total": 34, "completed": 18}),
        ("Tổng số nhiệm vụ được giao là 57, đã hoàn thành 20 nhiệm vụ, quá hạn 4 nhiệm vụ.", {"total": 57, "completed": 20, "overdue": 4}),
        ("Có 23 dự án tồn đọng, mới xử lý được 9 dự án.", {"total": 23, "completed": 9}),
        ("Có 1.020/2.000 thủ tục đã được rút gọn.", {"total": 2000, "completed": 1020}),
        ("Còn 4/9 đơn vị chưa nộp báo cáo.", {"total": 9, "not_completed": 4}),
        ("Có 15 bệnh viện đã nối mạng.", {"completed": 15}),
        ("Sở đang triển khai thực hiện 20 nhiệm vụ.", {"in_progress": 20}),
        ("Đến nay 6 xã chưa lập tổ công tác.", {"not_completed": 6}),
        ("Đã công bố 40/52 văn bản, còn 12 văn bản chưa công bố.", {"total": 52, "completed": 40, "not_completed": 12}),
        ("Trong 20 nhiệm vụ có hạn hoàn thành vào tháng 9, Sở đã hoàn thành 15, quá hạn 5.", {"total": 20, "completed": 15, "overdue": 5}),
        (
            "Có 90 dự án đang triển khai, trong đó 30 dự án đã hoàn thành, 20 dự án đã khởi công.",
            {"total": 90, "completed": 30, "in_progress": 20},
        ),
        ("Đã xử lý 312 trong tổng số 400 kiến nghị.", {"total": 400, "completed": 312}),
        ("18 nhiệm vụ hoàn thành trong hạn, 5 nhiệm vụ hoàn thành quá hạn.", {"completed_on_time": 18}),
        ("Mới có 12 trường công bố kế hoạch.", {"completed": 12}),
        ("Đã nghiệm thu 1.250/2.000 căn.", {"total": 2000, "completed": 1250}),
        ("Trong số 34 tỉnh đã có 21 tỉnh nối mạng xong, 9 tỉnh đang lắp máy.", {"total": 34, "completed": 21, "in_progress": 9}),
        ("Có 214 trong 380 cơ sở đã lắp xong trạm đo.", {"total": 380, "completed": 214}),
        ("Hoàn thành cấp phép 47/71 mỏ, còn 24 mỏ chưa có phép.", {"total": 71, "completed": 47, "not_completed": 24}),
        ("Có 09/148 công trình phải tạm ngừng hoạt động.", {"total": 148, "not_completed": 9}),
    ],
)
def test_one_count(text: str, counts: dict[str, int]) -> None:
    assert [dict(f.counts) for f in read(text)] == [counts]


def test_two_ratios_share_the_words_behind_them() -> None:
    found = read("Có 2/5 nền tảng và 7/20 hệ thống chưa vận hành.")
    assert [dict(f.counts) for f in found] == [{"total": 5, "not_completed": 2}, {"total": 20, "not_completed": 7}]
    assert all(f.evidence.quote.endswith("chưa vận hành") for f in found)


def test_two_wholes_wait_for_their_parts() -> None:
    found = read("Hệ thống có số liệu của 25 địa phương và 7 bộ, trong đó 6 địa phương và 2 bộ chưa cập nhật.")
    assert {f.counts for f in found} == {(("total", 25), ("not_completed", 6)), (("total", 7), ("not_completed", 2))}


@pytest.mark.parametrize(
    ("left", "figures_told"),
    [("Còn 12 địa phương chưa gửi báo cáo.", 1), ("Còn 12 Sở Y tế chưa gửi báo cáo.", 2)],
)
def test_a_sentence_later_bodies_of_another_name_are_counted_anew(left: str, figures_told: int) -> None:
    found = read(f"Có 22/34 tỉnh hoàn thành. {left}")
    assert len(found) == figures_told
    assert dict(found[-1].counts)["not_completed"] == 12


def test_what_is_told_again_is_the_same_figure() -> None:
    assert len(read("Có 9 xã chưa có trạm y tế. Yêu cầu 9 xã chưa có trạm hoàn thành trong quý I.")) == 1


def test_about_and_the_day_that_it_holds_for() -> None:
    (found,) = read("Đến nay mới có khoảng 150/1.600 bệnh viện nối mạng.")
    assert found.approximate
    assert found.as_of == dt.date(2025, 10, 1)


def test_a_section_of_goals_reports_nothing() -> None:
    text = "MỤC TIÊU NĂM 2026\n50/50 xã đã có tổ công nghệ."
    document = Document("a.txt", "a.txt", "0" * 64, "text/plain", text, ())
    passages = [Passage.of(text, 0, 17), Passage.of(text, 18, len(text))]
    assert figures(document, passages, Scene()) == ()


def test_a_tally_runs_over_two_sentences() -> None:
    (found,) = read("Năm 2025 có 90 nhiệm vụ giao cho 12 cơ quan. Đến ngày 20/9, 40 nhiệm vụ đã hoàn thành; 45 nhiệm vụ đang thực hiện.")
    assert dict(found.counts) == {"total": 90, "bodies": 12, "completed": 40, "in_progress": 45}
    assert found.as_of == dt.date(2025, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        "Xếp hạng 45/193 quốc gia.",
        "Có 20/34 địa phương giải ngân trên mức bình quân.",
        "Ngày 12/9 đơn vị họp.",
        "Phấn đấu 40/40 xã hoàn thành.",
        "Có 97/134 em đã ra viện.",
        "Tháng 12/2013 và những năm sau.",
        "Có 11 xã dự kiến về đích.",
        "Có 16 địa phương dự kiến hoàn thành.",
        "Còn 8/22 xã có tỷ lệ hồ sơ số thấp hơn mức được giao.",
    ],
)
def test_ranks_money_and_dates_are_no_figures(text: str) -> None:
    assert read(text) == ()


def test_late_in_two_words() -> None:
    assert [f.counts for f in read("Đã hoàn thành 84 nhiệm vụ, còn 37 nhiệm vụ chậm, muộn, trong đó có việc khó.")] == [
        (("completed", 84), ("overdue", 37))
    ]


def test_things_that_are_told_apart() -> None:
    assert [f.counts for f in read("Đã hoàn thành 122 cầu, đang triển khai 127 cầu.")] == []
    assert [f.counts for f in read("Đã hoàn thành 122 dự án, đang triển khai 127 dự án.")] == [(("completed", 122), ("in_progress", 127))]
    assert [f.counts for f in read("Đã hoàn thành 122 dự án với 900 căn.")] == []


def test_bodies_of_another_kind_are_no_part() -> None:
    found = read("Mới có 18/26 trường học được cấp phép; 12 tỉnh, thành phố chưa ban hành quy định.")
    assert [f.counts for f in found] == [(("total", 26), ("completed", 18)), (("not_completed", 12),)]


def test_spots_that_are_mended() -> None:
    assert [f.counts for f in read("Các đơn vị đã xử lý được 312/584 điểm đen.")] == [(("total", 584), ("completed", 312))]
    assert read("Đạt 31/58 điểm.") == ()


def test_what_is_said_of_others_behind_a_but() -> None:
    found = read("Cả nước có 9.300/14.800 trường đã tổ chức bán trú, song nhiều nơi chưa có bếp.")
    assert [f.counts for f in found] == [(("total", 14800), ("completed", 9300))]


def test_late_and_still_open_in_front_of_the_number() -> None:
    found = read("Các đơn vị được giao 612 nhiệm vụ, đang thực hiện trong hạn 103 nhiệm vụ, quá hạn chưa hoàn thành 21 nhiệm vụ.")
    assert [f.counts for f in found] == [(("total", 612), ("in_progress", 103), ("overdue", 21))]


def test_at_work_on_them_with_zeal_and_not_done_in_time() -> None:
    found = read("Trong tổng số 47 nhiệm vụ, đã hoàn thành 29 nhiệm vụ, đang tích cực triển khai 12 nhiệm vụ.")
    assert [f.counts for f in found] == [(("total", 47), ("completed", 29), ("in_progress", 12))]
    assert [f.counts for f in read("Còn 6 nhiệm vụ chưa hoàn thành theo tiến độ.")] == [(("overdue", 6),)]
