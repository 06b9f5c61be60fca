"""Which instruments a task carries out, and to whom its result goes."""

from __future__ import annotations

import pytest

from loaders.document import Document
from loaders.extract.document import extract
from loaders.readers.plain import blocks_of
from tests.loaders.reading import NOTICE, ORDERS, tasks


def under(text: str, front: str = NOTICE + ORDERS) -> list[list[str]]:
    return [[r.key for r in t.under] for t in tasks(text, front)]


def goes_to(text: str) -> list[list[str]]:
    return [[a.name for a in t.submit_to] for t in tasks(text)]


@pytest.mark.parametrize(
    ("what", "numbers"),
    [
        ("nghiên cứu cơ chế theo Nghị quyết số 56/2022/QH15, hoàn thành trong quý IV", ["56/2022/QH15"]),
        ("thẩm định báo cáo nghiên cứu khả thi theo tinh thần Nghị quyết số 56/2022/QH15", ["56/2022/QH15"]),
        ("nghiên cứu sửa đổi Nghị định số 56/2022/NĐ-CP", []),
        ("triển khai các Nghị quyết số 57, 59, 66 và 68", ["57", "59", "66", "68"]),
        ('triển khai "bốn cột" nghị quyết của Bộ Chính trị (các Nghị quyết số 57, 59)', ["57", "59"]),
        ("triển khai Nghị quyết 57, 20 nhiệm vụ trọng tâm", ["57"]),
        (
            "thực hiện Nghị quyết số 38/NQ-CP ngày 17/3/2022 của Chính phủ ban hành Chương trình tiêm chủng, Chỉ thị số 11/CT-TTg",
            ["38/NQ-CP", "11/CT-TTg"],
        ),
        ("bám sát các kết luận của Trung ương, nhất là Kết luận số 123-KL/TW", ["123-KL/TW"]),
    ],
)
def test_numbered(what: str, numbers: list[str]) -> None:
    assert under(f"1. Bộ Y tế {what}.") == [numbers]


@pytest.mark.parametrize(
    ("title", "keys"), [("của Chính phủ về kho thuốc", ["Chương trình hành động của Chính phủ"]), ("về kho thuốc", [])]
)
def test_the_programme_that_the_document_is_about(title: str, keys: list[str]) -> None:
    front = "CHÍNH PHỦ\nSố: 9015/NQ-CP\nHà Nội, ngày 05 tháng 3 năm 2025\nNGHỊ QUYẾT\n"
    front += f"Ban hành Chương trình hành động {title}\n\nChính phủ yêu cầu:\n\n"
    assert under("1. Bộ Y tế theo dõi việc thực hiện Chương trình hành động.", front) == [keys]


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ("ban hành kế hoạch thực hiện Chiến lược của bộ, ngành", ["CHIẾN LƯỢC TRỒNG RỪNG VEN BIỂN ĐẾN NĂM 2035"]),
        ("sơ kết 5 năm thực hiện Chiến lược", []),
        ("thực hiện Đề án", []),
    ],
)
def test_the_strategy_that_the_document_is_about(what: str, keys: list[str]) -> None:
    front = "PHỤ LỤC\nVIỆC TRIỂN KHAI CHIẾN LƯỢC TRỒNG RỪNG VEN BIỂN ĐẾN NĂM 2035\n" + NOTICE + ORDERS
    assert under(f"1. Bộ Y tế {what}.", front) == [keys]


@pytest.mark.parametrize(
    ("what", "who"),
    [
        ("kiểm kê kho, thông báo kết quả cho Bộ Nội vụ để tổng hợp", ["Bộ Nội vụ"]),
        ("trình Hội đồng nhân dân cùng cấp thông qua đề án", ["Hội đồng nhân dân cùng cấp"]),
        ("thông báo cho các trạm", []),
        ("báo cáo kết quả thực hiện Chỉ thị này về Bộ Nội vụ trước ngày 20/8/2025 để tổng hợp", ["Bộ Nội vụ"]),
        ("gửi báo cáo tình hình, kết quả thực hiện về Bộ Nội vụ để tổng hợp, báo cáo Chính phủ", ["Bộ Nội vụ"]),
        ("kiểm kê kho, gửi kết quả, khó khăn, vướng mắc về Bộ Nội vụ", ["Bộ Nội vụ"]),
    ],
)
def test_to_whom(what: str, who: list[str]) -> None:
    assert goes_to(f"1. Bộ Y tế {what}.") == [who]


def test_a_law_goes_by_its_number() -> None:
    text = NOTICE + "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15; Luật Căn cước.\n"
    found = extract(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text))).instruments
    assert [(i.number, i.name) for i in found if not i.own] == [("63/2025/QH15", "Luật Tổ chức Chính phủ"), (None, "Luật Căn cước")]


def test_a_submission_goes_to_the_authority_named_behind_it() -> None:
    assert goes_to("1. Bộ Y tế lập đề án, tờ trình Chính phủ về kho thuốc.") == [["Chính phủ"]]
    assert goes_to("1. Bộ Y tế rà soát các tờ trình Chính phủ của các bộ.") == [[]]


def test_what_an_instrument_is_about_is_not_carried_out_with_it() -> None:
    said = "sửa đổi Quy định số 7-QĐ/TW về thi hành Điều lệ Đảng, và Chỉ thị số 8-CT/TW về đại hội"
    assert [t.under for t in tasks(f"1. Bộ Y tế {said}.\n")] == [()]
    assert [[u.key for u in t.under] for t in tasks("1. Bộ Y tế thi hành Quy định số 7-QĐ/TW và Chỉ thị số 8-CT/TW.\n")] == [
        ["7-QĐ/TW", "8-CT/TW"]
    ]


def test_more_words_for_carrying_out() -> None:
    assert under("1. Bộ Y tế thể chế hóa Nghị quyết số 9072-NQ/TW.") == [["9072-NQ/TW"]]
    assert under("1. Bộ Y tế xây dựng kế hoạch triển khai Đề án phát triển ngành dược.") == [["Đề án phát triển ngành dược"]]


def test_recipients_more_kinds() -> None:
    assert goes_to("1. Bộ Y tế tổng hợp, báo cáo Trung ương; kiến nghị các cơ quan có thẩm quyền sửa đổi quy định.") == [
        ["Trung ương"],
        ["các cơ quan có thẩm quyền"],
    ]
    assert goes_to("1. Bộ Y tế có văn bản gửi Bộ Tài chính trước ngày 10/5/2025.") == [["Bộ Tài chính"]]
    assert goes_to("1. Bộ Y tế cập nhật kết quả trên Hệ thống thông tin báo cáo Chính phủ.") == [[]]
