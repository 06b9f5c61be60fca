"""The same task in several documents."""

from __future__ import annotations

import datetime as dt
import time

from graph.assemble.restates import Stated, restatements

WORDS = "hoàn thành kết nối, chia sẻ dữ liệu đất đai với cơ sở dữ liệu quốc gia về dân cư"


def stated(number: int, text: str = WORDS, document: str | None = None) -> Stated:
    return Stated(f"t{number}", document or f"d{number}", dt.date(2025, 1, 1) + dt.timedelta(number), text)


def test_later_points_to_earlier_in_a_chain() -> None:
    assert restatements([stated(3), stated(1), stated(2)]) == [("t2", "t1"), ("t3", "t2")]


def test_nearly_the_same_words_are_enough() -> None:
    assert restatements([stated(1), stated(2, f"khẩn trương {WORDS.upper()}")]) == [("t2", "t1")]


def test_another_object_is_another_task() -> None:
    other = "hoàn thành kết nối, chia sẻ dữ liệu bảo hiểm xã hội với cổng dịch vụ công quốc gia trong quý này"
    assert restatements([stated(1), stated(2, other)]) == []


def test_same_words_twice_in_one_document_are_no_restatement() -> None:
    assert restatements([stated(1, document="d"), stated(2, document="d")]) == []


def test_short_phrases_are_left_alone() -> None:
    assert restatements([stated(1, "báo cáo Thủ tướng Chính phủ"), stated(2, "báo cáo Thủ tướng Chính phủ")]) == []


def test_more_tasks_do_not_take_the_square_of_the_time() -> None:
    many = [stated(n, " ".join(f"từ{(n * k) % 997}" for k in range(1, 25))) for n in range(4000)]
    began = time.perf_counter()
    restatements(many)
    assert time.perf_counter() - began < 5
