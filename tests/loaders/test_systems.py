"""Digital systems that tasks name."""

from __future__ import annotations

import pytest

from loaders.language.digital_systems import in_passage
from loaders.language.passage import Passage


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("công khai trên Cổng Dịch vụ công quốc gia.", ["Cổng Dịch vụ công quốc gia"]),
        ("khai thác CSDL quốc gia về dân cư", ["Cơ sở dữ liệu quốc gia về dân cư"]),
        ("vận hành Nền tảng đặt lịch khám của Bộ Y tế", ["Nền tảng đặt lịch khám"]),
        ("đưa vào Hệ thống thông tin báo cáo mùa màng, hoàn thành", ["Hệ thống thông tin báo cáo mùa màng"]),
        ("cả hệ thống chính trị vào cuộc", []),
        ("xây dựng hệ thống thông tin hiện đại", []),
    ],
)
def test_a_system_is_named(text: str, names: list[str]) -> None:
    assert [s.name for s in in_passage(Passage.of(text, 0, len(text)))] == names
