"""Who answers for a post's tasks, and what a table reports as done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.assemble import assemble
from graph.assemble.heads import headed_body
from graph.assemble.progress import is_done
from graph.reading import Reading
from loaders.findings import Actor


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Thống đốc Ngân hàng Nhà nước Việt Nam", "ngan-hang-nha-nuoc-viet-nam"),
        ("Tổng Thanh tra Chính phủ", "thanh-tra-chinh-phu"),
        ("Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "uy-ban-nhan-dan-tinh-son-la"),
        ("Bộ trưởng Bộ Tài chính.", "bo-tai-chinh"),
        ("Phó Thủ tướng Chính phủ", None),
        ("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố", None),
        ("Thủ tướng Chính phủ Lào", None),
        ("Bộ trưởng", None),
    ],
)
def test_a_title_tells_the_body_that_it_heads(post: str, body: str | None) -> None:
    found = headed_body(post, None)
    assert (found.id if found else None) == body


@pytest.mark.parametrize("words", ["Đã hoàn thành", "ĐÃ HOÀN\nTHÀNH quá hạn", "Đã hoàn thành ngày 15/3/2025", "Hoàn thành", "100%"])
def test_done(words: str) -> None:
    assert is_done(words)


@pytest.mark.parametrize(
    "words",
    [
        "Chưa hoàn thành",
        "Đang hoàn thành",
        "Hoàn thành trước ngày 30/6/2025",
        "Đã hoàn thành một phần",
        "Đã hoàn thành 80%",
        "Đã hoàn thành 12/20 nhiệm vụ",
        "Quá hạn",
    ],
)
def test_not_done(words: str) -> None:
    assert not is_done(words)


def test_a_post_is_joined_to_its_body_whatever_the_reading_calls_it(notice: Reading) -> None:
    task = notice.findings.tasks[0]
    lead = Actor("Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "body", task.leads[0].evidence)
    minister = Actor("Bộ trưởng Bộ Y tế", "group", task.leads[0].evidence)
    odd = replace(notice, findings=replace(notice.findings, tasks=(replace(task, leads=(lead, minister)),), dependencies=(), systems=()))
    tables = assemble([odd])
    heads = {(r["from"].rpartition("/")[2], r["to"]) for r in tables.edges["HEADS", "Post", "Body"].to_pylist()}
    assert ("chủ-tịch-ủy-ban-nhân-dân-tỉnh-sơn-la", "body/uy-ban-nhan-dan-tinh-son-la") in heads
    assert ("bộ-trưởng-bộ-y-tế", "body/bo-y-te") in heads
