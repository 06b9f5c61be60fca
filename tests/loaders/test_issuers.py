"""Who issued a document, by its letterhead in the layouts that readers of files leave behind (Decree 30/2020/NĐ-CP, Annex I)."""

from __future__ import annotations

import pytest

from loaders.document import Document
from loaders.extract.header import read
from loaders.readers.plain import blocks_of

NATION, MOTTO, DAY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày 05 tháng 3 năm 2025"
LAYOUTS = {
    "one below the other": "{0}\n{1}\nSố: {2}\n\n" + f"{NATION}\n{MOTTO}\n{DAY}",
    "two columns": "{0}          " + NATION + "\n{1}          " + f"{MOTTO}\n" + "     Số: {2}              " + DAY,
    "the number last": "{0}\n{1}\n-------\n" + f"{NATION}\n{MOTTO}\n-----\n" + "Số: {2}\n" + DAY,
    "lines broken in a web page": "{0}\n{1}\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n-----\n|\nSố:\n{2}\n|\nHà\nNội, ngày 05 tháng 3 năm 2025\n|",
    "a bar behind each": "{0} {1} |\n" + f"{NATION} |\n" + "Số: {2} |\n" + f"{DAY} |",
    "cells": "| {0} {1} ------- | " + f"{NATION} {MOTTO} ---- |\n" + "| Số: {2} | " + f"{DAY} |",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("upper", "lower", "number", "issuer"),
    [
        ("VĂN PHÒNG CHÍNH PHỦ", "", "9012/TB-VPCP", "Văn phòng Chính phủ"),
        ("ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", "9012/KH-UBND", "Ủy ban nhân dân tỉnh Lâm Đồng"),
        ("HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "9012/NQ-HĐND", "Hội đồng nhân dân thành phố Hải Phòng"),
        ("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "9012/KH-UBND", "Ủy ban nhân dân xã Tân Lập"),
        ("UBND TỈNH LÂM ĐỒNG", "VĂN PHÒNG", "9012/TB-VP", "Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng"),
        ("UBND TỈNH LÂM ĐỒNG", "SỞ TÀI CHÍNH", "9012/TB-STC", "Sở Tài chính tỉnh Lâm Đồng"),
        ("BỘ CÔNG THƯƠNG", "VĂN PHÒNG", "9012/TB-VP", "Văn phòng Bộ Công Thương"),
        ("BỘ Y TẾ", "CỤC PHÒNG BỆNH", "9012/TB-PB", "Cục Phòng bệnh"),
        ("BẢO HIỂM XÃ HỘI", "VIỆT NAM", "9012/BHXH-CSYT", "Bảo hiểm xã hội Việt Nam"),
        ("TỈNH ỦY LÀO CAI", "*", "9012-NQ/TU", "Tỉnh ủy Lào Cai"),
        ("TỈNH ỦY LÀO CAI", "BAN TỔ CHỨC", "9012-KH/BTCTU", "Ban Tổ chức Tỉnh ủy Lào Cai"),
    ],
)
def test_who_issued_it(layout: str, upper: str, lower: str, number: str, issuer: str) -> None:
    text = LAYOUTS[layout].format(upper, lower, number) + "\n\nTHÔNG BÁO\nVề kho thuốc\n\n1. Bộ Y tế rà soát kho thuốc.\n"
    header = read(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text)))
    assert (header.issuer, header.number, str(header.issued)) == (issuer, number, "2025-03-05")


def test_a_cyrillic_six_in_the_number() -> None:
    text = f"VĂN PHÒNG CHÍNH PHỦ      {NATION}\nSố: 2б9/TB-VPCP\n{DAY}\n\nTHÔNG BÁO\nVề kho thuốc\n"
    header = read(Document("t.txt", "t.txt", "0" * 64, "text/plain", text, blocks_of(text)))
    assert (header.number, header.issuer) == ("269/TB-VPCP", "Văn phòng Chính phủ")
