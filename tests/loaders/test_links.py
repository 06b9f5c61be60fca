"""Instrument to instrument."""

from __future__ import annotations

from loaders.document import Document
from loaders.extract.document import extract
from loaders.readers.plain import blocks_of

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9015/KH-UBND\nSơn La, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\n"


def related(text: str) -> set[tuple[str, str, str]]:
    found = extract(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text))).links
    assert all(text[x.evidence.start : x.evidence.end] == x.evidence.quote for x in found)
    return {(x.source, x.relation, x.target) for x in found}


def test_recitals_are_the_basis() -> None:
    laws = "Căn cứ Luật Dữ liệu số 60/2024/QH15;\n\nCăn cứ Quyết định số 9010/QĐ-TTg;"
    text = f"{HEAD}Trồng rừng năm 2025\n\n{laws}\n\nXét Công văn số 9011/BNNMT-LN;"
    assert related(text) >= {
        ("9015/KH-UBND", "based_on", "60/2024/QH15"),
        ("9015/KH-UBND", "based_on", "9010/QĐ-TTg"),
        ("9015/KH-UBND", "cites", "9011/BNNMT-LN"),
    }


def test_a_plan_carries_out_what_its_title_says() -> None:
    assert ("9015/KH-UBND", "implements", "9010/QĐ-TTg") in related(
        f"{HEAD}THỰC HIỆN QUYẾT ĐỊNH SỐ 9010/QĐ-TTG VỀ TRỒNG RỪNG\n\nI. MỤC ĐÍCH\n"
    )


def test_a_plan_issued_by_another_carries_out_a_third() -> None:
    text = "Quyết định số 9010/QĐ-TTg ban hành Kế hoạch thi hành Nghị định số 9012/2025/NĐ-CP về rừng."
    assert related(text) == {("9010/QĐ-TTg", "implements", "9012/2025/NĐ-CP")}


def test_what_this_document_replaces() -> None:
    assert ("9015/KH-UBND", "repeals", "9001/KH-UBND") in related(
        f"{HEAD}Trồng rừng\n\nI. MỤC ĐÍCH\n\nKế hoạch này thay thế Kế hoạch số 9001/KH-UBND ngày 03/3/2024.\n"
    )


def test_news_is_no_instrument() -> None:
    assert related("Ngày 3/4/2025, Bộ Y tế thực hiện Quyết định số 9010/QĐ-TTg về thuốc.") == set()


def test_a_decree_carries_out_the_law_that_it_details() -> None:
    text = f"{HEAD}Thi hành Nghị định số 9010/2025/NĐ-CP ngày 9/7/2025 của Chính phủ quy định chi tiết một số điều của Luật Dữ liệu."
    assert ("9010/2025/NĐ-CP", "implements", "Luật Dữ liệu") in related(text)


def test_a_new_resolution_replaces_an_old_one() -> None:
    text = f"{HEAD}Trình Nghị quyết quy định chính sách hỗ trợ vùng cao, thay thế Nghị quyết số 9021/2022/NQ-HĐND."
    assert ("Nghị quyết quy định chính sách hỗ trợ vùng cao", "repeals", "9021/2022/NQ-HĐND") in related(text)


def test_what_the_resolution_of_a_report_carries_out() -> None:
    text = (
        "Chính phủ ra nghị quyết\n16/9/2025 10:00\n\nChính phủ vừa ban hành Nghị quyết số 9318/NQ-CP ngày 14/9/2025 về thuốc.\n\n"
        "Nghị quyết được ban hành nhằm cụ thể hóa Nghị quyết số 9057-NQ/TW ngày 22/12/2024 của Bộ Chính trị và Nghị quyết số 9071/NQ-CP.\n"
    )
    assert {("9318/NQ-CP", "implements", "9057-NQ/TW"), ("9318/NQ-CP", "implements", "9071/NQ-CP")} <= related(text)


def test_what_others_carried_out_is_not_what_a_notice_carries_out() -> None:
    notice = HEAD.replace("KẾ HOẠCH", "THÔNG BÁO").replace("KH-UBND", "TB-UBND")
    text = f"{notice}Kết luận\n\n1. Triển khai Nghị quyết số 9010/NQ-CP, Bộ Y tế đã xây kho thuốc.\n"
    assert not [x for x in related(text) if x[1] == "implements"]
