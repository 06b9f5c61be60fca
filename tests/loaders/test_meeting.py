"""The session that a document reports."""

from __future__ import annotations

import datetime as dt

from loaders.document import Document
from loaders.extract.document import extract
from loaders.findings import Meeting
from loaders.readers.plain import blocks_of

NOTICE = (
    "VĂN PHÒNG CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9015/TB-VPCP\nHà Nội, ngày 05 tháng 3 năm 2025\n\nTHÔNG BÁO\n"
    "Kết luận của Phó Thủ tướng\n\n"
)


def session(text: str) -> Meeting | None:
    return extract(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text))).meeting


def test_a_numbered_session_and_its_body() -> None:
    found = session("Ngày 3/4/2025, Bộ trưởng chủ trì phiên họp lần thứ ba của Ủy ban Quốc gia về chuyển đổi số tại Hà Nội.")
    assert found
    assert (found.body, found.ordinal, found.date) == ("Ủy ban Quốc gia về chuyển đổi số", 3, dt.date(2025, 4, 3))


def test_a_session_numbered_within_its_year() -> None:
    found = session("Sáng 3/4/2026, Ban Chỉ đạo về phòng cháy rừng khai mạc Phiên họp thứ nhất năm 2026 của Ban Chỉ đạo.")
    assert found
    assert (found.body, found.ordinal, found.year) == ("Ban Chỉ đạo về phòng cháy rừng", 1, 2026)


def test_a_session_of_the_past_is_not_reported() -> None:
    found = session("Ngày 3/4/2025, từ sau Phiên họp thứ hai của Ban Chỉ đạo về phòng cháy rừng, các địa phương đã trồng rừng.")
    assert found is None


def test_a_working_visit_and_its_day() -> None:
    found = session(f"{NOTICE}Ngày 03 tháng 3 năm 2025, Phó Thủ tướng đã có buổi làm việc với Bộ Y tế về thuốc.")
    assert found
    assert (found.body, found.ordinal, found.date) == ("Bộ Y tế", None, dt.date(2025, 3, 3))


def test_a_dispatch_reports_no_session() -> None:
    front = "Số: 9015/CĐ-TTg\nHà Nội, ngày 05 tháng 3 năm 2025\nCÔNG ĐIỆN\nVề phòng cháy"
    text = f"{front}\n\nThực hiện kết luận tại phiên họp thứ 5 của Chính phủ."
    assert session(text) is None
