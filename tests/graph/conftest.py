"""Two small documents of our own and what they say, for the tests of the graph."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import TypeAlias

import pytest

from graph.reading import Reading
from loaders.findings import (
    Actor,
    Deadline,
    Dependency,
    Evidence,
    Figure,
    Findings,
    Instrument,
    InstrumentLink,
    Meeting,
    Reference,
    Structure,
    System,
    Target,
    Task,
)

Say: TypeAlias = Callable[[str], Evidence]

COMMITTEE = "Ban Chỉ đạo về chuyển đổi số tỉnh mẫu"
NOTICE = (
    "Thông báo số 7/TB-BCĐ ngày 10/3/2025 về Phiên họp lần thứ hai của Ban Chỉ đạo về chuyển đổi số tỉnh mẫu. "
    "Trưởng Ban Chỉ đạo là ông Trần Văn Hùng. Bộ Khoa học và Công nghệ là cơ quan thường trực của Ban Chỉ đạo. "
    "Thủ tướng Chính phủ yêu cầu Bộ Khoa học và Công nghệ chủ trì, phối hợp với các bộ, ngành xây dựng kế hoạch thực hiện "
    "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trước ngày 30/6/2025, đạt 80% hồ sơ trực tuyến. "
    "Bộ Công an khẩn trương kết nối Cơ sở dữ liệu quốc gia về dân cư sau khi có kế hoạch. "
    "Đến nay, 12/40 nhiệm vụ theo Nghị quyết số 57-NQ/TW đã hoàn thành."
)
NEWS = (
    "Ngày 20/5/2025, lãnh đạo tỉnh nhắc lại: Bộ Khoa học và Công nghệ xây dựng kế hoạch thực hiện Nghị quyết số 57-NQ/TW "
    "ngày 22/12/2024 của Bộ Chính trị trước ngày 30/6/2025. Tổ công tác liên ngành báo cáo hằng tháng."
)


def say_in(name: str, text: str) -> Say:
    """A function that finds words in a text and gives them as evidence."""

    def say(words: str) -> Evidence:
        start = text.index(words)
        return Evidence(name, start, start + len(words), words)

    return say


def reading_of(text: str, findings: Findings) -> Reading:
    """A reading of a text that came from a file with these bytes."""
    return Reading(findings.document, hashlib.sha256(text.encode()).hexdigest(), "text/plain", None, text, findings)


def _notice_tasks(say: Say) -> tuple[Task, ...]:
    ministry = Actor("Bộ Khoa học và Công nghệ", "body", say("Bộ Khoa học và Công nghệ chủ trì"), "bo-khoa-hoc-va-cong-nghe")
    plan = Task(
        "t1",
        say("xây dựng kế hoạch thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trước ngày 30/6/2025"),
        "xây dựng kế hoạch thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trước ngày 30/6/2025",
        leads=(ministry,),
        coordinators=(Actor("các bộ, ngành", "group", say("các bộ, ngành")),),
        assigner=Actor("Thủ tướng Chính phủ", "post", say("Thủ tướng Chính phủ")),
        deadline=Deadline(say("trước ngày 30/6/2025"), "before-date", end=dt.date(2025, 6, 29)),
        under=(Reference("57-NQ/TW", True, say("Nghị quyết số 57-NQ/TW")),),
    )
    connect = Task(
        "t2",
        say("khẩn trương kết nối Cơ sở dữ liệu quốc gia về dân cư sau khi có kế hoạch"),
        "khẩn trương kết nối Cơ sở dữ liệu quốc gia về dân cư sau khi có kế hoạch",
        leads=(Actor("Bộ Công an", "body", say("Bộ Công an"), "bo-cong-an"),),
        deadline=Deadline(say("sau khi có kế hoạch"), "after-event", after="có kế hoạch"),
        urgency=say("khẩn trương"),
    )
    return plan, connect


@pytest.fixture
def notice() -> Reading:
    """A notice of conclusion that says something of every kind."""
    say = say_in("thong-bao.txt", NOTICE)
    findings = Findings(
        "thong-bao.txt",
        "notice",
        dt.date(2025, 3, 10),
        say("ngày 10/3/2025"),
        "Thông báo kết luận",
        meeting=Meeting(say("Phiên họp lần thứ hai"), COMMITTEE, ordinal=2, date=dt.date(2025, 3, 10)),
        tasks=_notice_tasks(say),
        targets=(Target(say("đạt 80% hồ sơ trực tuyến"), "hồ sơ trực tuyến", "80", "%", task="t1"),),
        instruments=(
            Instrument(say("Thông báo số 7/TB-BCĐ ngày 10/3/2025"), "thông báo", "7/TB-BCĐ", issuer=COMMITTEE, own=True),
            Instrument(say("Nghị quyết số 57-NQ/TW"), "nghị quyết", "57-NQ/TW", date=dt.date(2024, 12, 22), issuer="Bộ Chính trị"),
        ),
        links=(InstrumentLink(say("thực hiện Nghị quyết số 57-NQ/TW"), "7/TB-BCĐ", "implements", "57-NQ/TW"),),
        figures=(Figure(say("12/40 nhiệm vụ theo Nghị quyết số 57-NQ/TW"), "nhiệm vụ", (("total", 40), ("completed", 12))),),
        structure=(
            Structure(say("Trưởng Ban Chỉ đạo là ông Trần Văn Hùng"), COMMITTEE, "headed_by", "Trần Văn Hùng", person=True),
            Structure(
                say("Bộ Khoa học và Công nghệ là cơ quan thường trực"),
                "Bộ Khoa học và Công nghệ",
                "standing_body_of",
                COMMITTEE,
                subject_id="bo-khoa-hoc-va-cong-nghe",
            ),
        ),
        dependencies=(Dependency(say("sau khi có kế hoạch"), "t2", "t1", "task"),),
        systems=(System(say("Cơ sở dữ liệu quốc gia về dân cư"), "Cơ sở dữ liệu quốc gia về dân cư", task="t2"),),
    )
    return reading_of(NOTICE, findings)


@pytest.fixture
def news() -> Reading:
    """A later report that repeats a task of the notice and names an unregistered body."""
    say = say_in("tin.txt", NEWS)
    words = "xây dựng kế hoạch thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trước ngày 30/6/2025"
    repeated = Task("n1", say(words), words, under=(Reference("57-NQ/TW", True, say("Nghị quyết số 57-NQ/TW")),))
    report = Task(
        "n2",
        say("báo cáo hằng tháng"),
        "báo cáo hằng tháng",
        leads=(Actor("Tổ công tác liên ngành", "body", say("Tổ công tác liên ngành")),),
        deadline=Deadline(say("hằng tháng"), "every", recurs="monthly"),
    )
    findings = Findings("tin.txt", "news", dt.date(2025, 5, 20), say("Ngày 20/5/2025"), None, tasks=(repeated, report))
    return reading_of(NEWS, findings)
