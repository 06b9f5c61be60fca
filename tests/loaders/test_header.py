"""The front of a document: letterheads of the state and of the Party, scans, pages without one, the press."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders.document import Document
from loaders.extract import header
from loaders.readers.plain import blocks_of


def front(text: str, published: dt.date | None = None) -> header.Header:
    return header.read(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text), published=published))


def test_a_state_letterhead() -> None:
    read = front(
        "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-BYT\nHà Nội, ngày 05 tháng 3 năm 2025\n"
        "KẾ HOẠCH\nTiêm chủng cho trẻ em\nvùng cao năm 2025\nCăn cứ Luật Dược;"
    )
    assert (read.kind, read.number, read.issued, read.place) == ("plan", "12/KH-BYT", dt.date(2025, 3, 5), "Hà Nội")
    assert (read.issuer, read.title) == ("Bộ Y tế", "Kế hoạch Tiêm chủng cho trẻ em vùng cao năm 2025")


def test_a_party_letterhead() -> None:
    read = front("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 9-CT/TW\nHà Nội, ngày 1 tháng 2 năm 2024\nCHỈ THỊ\nCỦA BAN BÍ THƯ\nvề đọc sách")
    assert (read.kind, read.number, read.issuer) == ("directive", "9-CT/TW", "Ban Bí thư")


def test_the_slips_of_a_scan() -> None:
    read = front("VĂN PHÒNG CHÍNH PHỦ\nSố: l5/TB-VРCP\nHà Nội, ngàv 8 tháng 4 nám 2023\nTHÔNG BÁO\nNgày 2 tháng 4 năm 2023, đã họp")
    assert (read.number, read.issued, read.issuer) == ("15/TB-VPCP", dt.date(2023, 4, 8), "Văn phòng Chính phủ")


def test_an_annex_alone_belongs_to_the_document_that_it_names() -> None:
    read = front(
        "PHỤ LỤC\nDANH MỤC NHIỆM VỤ TRỒNG RỪNG\n(Kèm theo Quyết định số 9021/QĐ-TTg ngày 7 tháng 8 năm 2025 của Thủ tướng Chính phủ)\n"
        "|\nTT\n|\nNhiệm vụ\n|\nCơ quan chủ trì\n|\n|\n1\n|\nTrồng cây\n|\nBộ Y tế\n|"
    )
    assert (read.kind, read.number, read.issued, read.issuer) == ("decision", "9021/QĐ-TTg", dt.date(2025, 8, 7), "Thủ tướng Chính phủ")


@pytest.mark.parametrize("number", ["số 9015/QĐ-UBND", "\nSố: 9015/QĐ-UBND"])
def test_an_annex_of_a_document_whose_day_it_does_not_tell(number: str) -> None:
    read = front(f"Phụ lục\nDANH MỤC NHIỆM VỤ\n(Kèm theo Quyết định {number} của UBND tỉnh){TABLE}")
    assert (read.kind, read.number, read.issued) == ("decision", "9015/QĐ-UBND", None)


@pytest.mark.parametrize("others", ["Công điện ngày 31/7/2025", "hoàn thành trong tháng 10/2025"])
def test_the_year_of_a_report_is_that_of_its_dates(others: str) -> None:
    read = front(f"Họp về thuốc\n\nChiều 23/9, Bộ trưởng chủ trì phiên họp về kho thuốc. Theo {others}, các kho đã kiểm kê.\n")
    assert (read.kind, read.issued) == ("news", dt.date(2025, 9, 23))


def test_the_committee_that_signs_a_provincial_plan() -> None:
    read = front(
        "|\nỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n-------\n|\nCỘNG HÒA XÃ HỘI\n|\nSố: 3/KH-UBND\n|\nSơn La, ngày 7\ntháng 8 năm 2025\n|\nKẾ HOẠCH"
    )
    assert (read.issuer, read.issued) == ("Ủy ban nhân dân tỉnh Sơn La", dt.date(2025, 8, 7))


def test_a_letter_is_its_ministrys_not_its_departments() -> None:
    read = front("BỘ TƯ PHÁP\nSố: 44/BTP-VP\nV/v kiểm kê kho\nHà Nội, ngày 9 tháng 9 năm 2025\nKính gửi: Bộ Y tế")
    assert (read.kind, read.issuer, read.title) == ("letter", "Bộ Tư pháp", "V/v kiểm kê kho")


def test_a_number_in_the_last_line_only() -> None:
    read = front("Kính gửi: Bộ Y tế\nĐề nghị báo cáo.\nNơi nhận:\n- Như trên.\nCông văn 44/BTP-VP về kiểm kê kho")
    assert (read.kind, read.number, read.issued) == ("letter", "44/BTP-VP", None)


@pytest.mark.parametrize(
    "line",
    [
        "Thứ Hai, 24/11/2025, 15:30",
        "24/11/2025 15:30 GMT+7",
        "15:30 | 24/11/2025",
        "2025-11-24T15:30:00+07:00",
        "Chủ nhật, ngày 24 tháng 11 năm 2025",
        "Cập nhật lúc: 24.11.2025",
    ],
)
def test_date_lines_of_papers(line: str) -> None:
    assert front(f"Chợ quê\n{line}\nGiá rau tăng nhẹ.").issued == dt.date(2025, 11, 24)


def test_the_day_of_the_meeting_beats_that_of_publication() -> None:
    assert front("Tin\n03/01/2026\nChiều 30/12, Bộ trưởng chủ trì cuộc họp về đê.").issued == dt.date(2025, 12, 30)


def test_the_day_of_an_instrument_is_not_that_of_the_report() -> None:
    assert front("Tin\n18/05/2025\nNgày 16/5/2025, Chính phủ ban hành nghị quyết về muối.").issued == dt.date(2025, 5, 18)


def test_the_files_own_date_where_the_page_shows_none() -> None:
    assert front("Giá rau tăng nhẹ ở chợ quê.", dt.date(2025, 6, 1)).issued == dt.date(2025, 6, 1)


def test_a_day_in_the_text_is_no_signature() -> None:
    assert front("THÔNG BÁO\nVề họp chợ\nTheo lịch ngày 2 tháng 4 năm 2023 có chợ phiên.").issued is None


TABLE = "\n\n| TT | Nhiệm vụ | Chủ trì | Hạn |\n|---|---|---|---|\n| 1 | Sửa đê | Sở Y tế | 30/6/2025 |\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TIẾN ĐỘ THỰC HIỆN CHỈ THỊ SỐ 9003/CT-TTg" + TABLE, "report"),
        ("TÌNH HÌNH THỰC HIỆN\nCHỈ THỊ 9003/CT-TTg" + TABLE, "report"),
        ("Theo dõi\n\nTT\nNhiệm vụ\nVăn bản giao\n\n1\nSửa đê\nSố 9003/CT-TTg\n", "report"),
        ("BÁO CÁO\nTiến độ sửa đê\n\nSố: 9003/CT-TTg giao 5 việc.\n", "report"),
        ("Phụ lục\nDANH MỤC NHIỆM VỤ\nTheo Quyết định số 9015/QĐ-UBND của UBND tỉnh" + TABLE, "other"),
    ],
)
def test_what_has_no_letterhead_is_not_what_it_cites(text: str, kind: str) -> None:
    read = front(text)
    assert (read.kind, read.number) == (kind, None)


@pytest.mark.parametrize(
    "title", ["CHỈ THỊ 9003/CT-TTg\nVề sửa đê", "CHỈ THỊ\nSố 9003/CT-TTg về sửa đê", "# CHỈ THỊ số 9003/CT-TTg\n\nVề sửa đê"]
)
def test_a_title_that_is_the_number(title: str) -> None:
    assert (front(title).kind, front(title).number) == ("directive", "9003/CT-TTg")


def test_an_article_on_how_a_directive_is_carried_out_is_news() -> None:
    assert front("Kết quả thực hiện Chỉ thị 9003/CT-TTg ở Sơn La\n\nSáng 5/3, Sở Y tế họp.").kind == "news"


def test_the_marks_of_a_markdown_heading_are_no_name() -> None:
    read = front("# ỦY BAN NHÂN DÂN TỈNH SƠN LA\n\n# **Số: 9015/KH-UBND**\n\n## KẾ HOẠCH\n\n### Trồng rừng\n")
    assert (read.number, read.issuer, read.title) == ("9015/KH-UBND", "Ủy ban nhân dân tỉnh Sơn La", "Kế hoạch Trồng rừng")
    assert front("# ỦY BAN NHÂN DÂN XÃ TÂN LÂM\n\nSố: 9015/KH-UBND\n\n## KẾ HOẠCH").issuer == "Ủy ban nhân dân xã Tân Lâm"
