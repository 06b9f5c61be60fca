"""Paragraphs of plain text: what a reader sees as one stretch is one block."""

from __future__ import annotations

import pytest

from loaders.readers.plain import blocks_of


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end].replace("\n", "⏎")) for block in blocks_of(text)]


WRAPPED = """KẾ HOẠCH
TĂNG CƯỜNG KIỂM TRA
CHẤT LƯỢNG NƯỚC SẠCH
Căn cứ tình hình thực tế, Ủy ban nhân dân huyện yêu cầu các
phòng, ban chuyên môn và các xã, thị trấn tổ chức kiểm tra nguồn nước
tại các trường học, trạm y tế trên địa bàn như sau:
I. MỤC ĐÍCH
1. Mục đích
Phát hiện sớm nguồn nước không bảo đảm vệ sinh để có biện pháp xử
lý kịp thời.
2. Phòng
Y tế
- Chủ trì, phối hợp với Phòng Tài nguyên và Môi trường, các Trung tâm
- Trạm quan trắc lấy mẫu nước hằng quý.
- Báo cáo kết quả trước ngày 15 tháng 6.
II. KINH PHÍ VÀ CÁC ĐIỀU
KIỆN BẢO ĐẢM
Kinh phí lấy từ ngân sách huyện (1) chi thường xuyên cho các xã; (2)
chi đầu tư cho các trạm cấp nước.
[1] Số liệu đến
hết tháng 5.
"""


def test_hard_wrapped_lines_make_the_paragraphs_that_were_written() -> None:
    assert shown(WRAPPED) == [
        ("heading", "KẾ HOẠCH"),
        ("heading", "TĂNG CƯỜNG KIỂM TRA⏎CHẤT LƯỢNG NƯỚC SẠCH"),
        (
            "paragraph",
            "Căn cứ tình hình thực tế, Ủy ban nhân dân huyện yêu cầu các⏎"
            "phòng, ban chuyên môn và các xã, thị trấn tổ chức kiểm tra nguồn nước⏎"
            "tại các trường học, trạm y tế trên địa bàn như sau:",
        ),
        ("heading", "I. MỤC ĐÍCH"),
        ("heading", "1. Mục đích"),
        ("paragraph", "Phát hiện sớm nguồn nước không bảo đảm vệ sinh để có biện pháp xử⏎lý kịp thời."),
        ("heading", "2. Phòng⏎Y tế"),
        (
            "paragraph",
            "- Chủ trì, phối hợp với Phòng Tài nguyên và Môi trường, các Trung tâm⏎- Trạm quan trắc lấy mẫu nước hằng quý.",
        ),
        ("paragraph", "- Báo cáo kết quả trước ngày 15 tháng 6."),
        ("heading", "II. KINH PHÍ VÀ CÁC ĐIỀU⏎KIỆN BẢO ĐẢM"),
        ("paragraph", "Kinh phí lấy từ ngân sách huyện (1) chi thường xuyên cho các xã; (2)⏎chi đầu tư cho các trạm cấp nước."),
        ("note", "[1] Số liệu đến⏎hết tháng 5."),
    ]


def test_a_line_is_a_paragraph_where_nothing_is_wrapped() -> None:
    text = "Sở Y tế họp giao ban.\nSở Y tế yêu cầu các trạm báo cáo trước thứ Sáu.\nIMG_0042.JPG\nToàn cảnh cuộc họp"
    assert shown(text) == [("paragraph", line) for line in text.split("\n")]


def test_a_sentence_runs_on_over_a_page_break() -> None:
    text = "Các xã, phường rà soát hộ nghèo, hộ cận nghèo và báo cáo\n   \n\nkết quả về huyện trước ngày 10/7.\n\nHuyện tổng hợp."
    assert [words for _, words in shown(text)] == [text[: text.index("\n\nHuyện")].replace("\n", "⏎"), "Huyện tổng hợp."]


def test_a_page_s_number_behind_a_short_line_is_no_word_of_the_sentence() -> None:
    text = "đ) Sở Tài chính chủ trì, phối hợp với các xã, phường\ntrình bổ sung vốn\ntheo\n\n3\n\nNghị quyết số 43/2022/QH15 trong tháng 8."
    assert len(shown(text)) == 1


@pytest.mark.parametrize("line", ["7", "- 12 -", "Trang 3/10", "3/10"])
def test_page_numbers_are_notes(line: str) -> None:
    assert shown(f"Xã đã họp.\n\n{line}\n\nHuyện đã duyệt.")[1] == ("note", line)


@pytest.mark.parametrize(
    "mark", ["1.", "a)", "đ)", "-", "+", "(1)", "I.", "II-", "Điều 5.", "1.2.", "•", "Chương II", "Phần thứ nhất", "Phụ lục III:"]
)
def test_a_list_mark_begins_a_block(mark: str) -> None:
    wrapped = "Ủy ban nhân dân xã báo cáo tình hình thực hiện các nội dung đã được\ngiao và những khó khăn gặp phải trong năm như sau:\n"
    text = wrapped * 3 + f"{mark} Trạm y tế xã kiểm tra việc bảo quản vắc xin."
    assert shown(text)[-1][1].startswith(mark)


def test_a_wrapped_date_is_no_list_mark() -> None:
    text = (
        "Ủy ban nhân dân xã tổ chức tổng kết công tác dân số vào ngày 20 tháng\n"
        "11. Sau đó các thôn họp để phổ biến kết quả và nhận nhiệm vụ mới cho\nnăm sau, các đoàn thể cùng tham gia vận động"
        " và báo cáo những việc\nđã làm."
    )
    assert len(shown(text)) == 1


def test_headings_stay_apart_from_the_text_below() -> None:
    text = "# Kế hoạch\n**Mục tiêu**\nĐiều 3. Trách nhiệm thi hành\nCác phòng chuyên môn chịu trách nhiệm."
    assert [kind for kind, _ in shown(text)] == ["heading", "heading", "heading", "paragraph"]


def test_a_labelled_line_begins_though_the_line_above_is_full() -> None:
    full = "- Cơ quan phối hợp: Các sở, ban, ngành, các phòng, ban, UBND cấp xã"
    text = WRAPPED.replace("Kinh phí lấy từ", f"{full}\n- Thời gian hoàn thành: Trước 31/12/2025.\nKinh phí lấy từ")
    assert ("paragraph", full) in shown(text)
    assert ("paragraph", "- Thời gian hoàn thành: Trước 31/12/2025.") in shown(text)


@pytest.mark.parametrize(
    "title", ["2. Về giải phóng mặt bằng", "2. Về chuyển đổi số", "2. Tình hình hiện tại", "2. Kinh phí hằng năm và hằng quý"]
)
def test_a_noun_at_a_lines_end_leads_to_no_next_line(title: str) -> None:
    text = WRAPPED.replace("2. Phòng\nY tế\n", f"{title}\na) Phòng Y tế lập danh sách.\n")
    assert ("heading", title) in shown(text)
