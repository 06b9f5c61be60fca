"""Verbs that open an action, and words that tell: what stands in front of them, and what is one word with them."""

from __future__ import annotations

import pytest

from tests.loaders.reading import tasks, told


@pytest.mark.parametrize(
    "what", ["chống buôn lậu thuốc", "chọn nhà thầu", "cắm biển cảnh báo ở kho", "rào chắn kho", "hưởng ứng tuần lễ sách"]
)
def test_verbs_of_office(what: str) -> None:
    assert told(f"1. Bộ Y tế {what}.\n") == [(["Bộ Y tế"], what)]


def test_prevention_is_one_word_though_a_comma_stands_in_it() -> None:
    text = "1. Bộ Y tế rà soát công tác phòng, chống cháy; phòng, chống dịch.\n"
    assert told(text) == [(["Bộ Y tế"], "rà soát công tác phòng, chống cháy"), (["Bộ Y tế"], "phòng, chống dịch")]


def test_whoever_is_the_focal_point_does_what_follows() -> None:
    text = "1. Bộ Y tế là đầu mối theo dõi, tổng hợp số liệu kho thuốc.\n"
    assert told(text) == [(["Bộ Y tế"], "theo dõi, tổng hợp số liệu kho thuốc")]
    text = "1. Bộ Y tế là cơ quan thường trực của Ban Chỉ đạo, tổng hợp số liệu kho thuốc.\n"
    assert told(text) == [(["Bộ Y tế"], "tổng hợp số liệu kho thuốc")]


def test_a_resolution_sets_requirements() -> None:
    assert told("Nghị quyết cũng đặt ra yêu cầu kiểm tra kho thuốc trước ngày 5 tháng 6.\n") == [
        ([], "kiểm tra kho thuốc trước ngày 5 tháng 6")
    ]


@pytest.mark.parametrize("what", ["Quyết định số 9012/QĐ-TTg ngày 12/8/2024 của Thủ tướng Chính phủ", "Kết luận số 9077-KL/TW về y tế"])
def test_an_instrument_by_its_number_is_no_verb(what: str) -> None:
    assert told(f"1. {what}.\n") == []


def test_what_was_not_agreed_to_is_no_task() -> None:
    text = "1. Đối với Đề án kinh tế ban đêm: chưa thông qua tại phiên họp này. UBND phường Tân Hội làm rõ nguồn lực.\n"
    assert told(text) == [(["Ủy ban nhân dân phường Tân Hội"], "làm rõ nguồn lực")]


def test_a_duty_by_whom_it_is_done() -> None:
    text = "1. Việc tổ chức Lễ hội do Sở Văn hóa, Thể thao và Du lịch làm đầu mối tham mưu, hoàn thành kịch bản trước ngày 25/4/2025.\n"
    [(who, what)] = told(text)
    assert (who, what.startswith("tham mưu, hoàn thành kịch bản")) == (["Sở Văn hóa, Thể thao và Du lịch"], True)
    assert told("1. Nội dung này do Sở Xây dựng hướng dẫn thực hiện.\n") == [(["Sở Xây dựng"], "hướng dẫn thực hiện")]


def test_what_else_is_given_to_somebody() -> None:
    text = "1. Còn việc cấp điện cho các thôn được giao cho Tập đoàn Điện lực Việt Nam, thực hiện xong trong quý II/2026.\n"
    [(who, _)] = told(text)
    assert who == ["Tập đoàn Điện lực Việt Nam"]


def test_why_somebody_is_told() -> None:
    text = "1. Các địa phương chưa giải ngân hết vốn, đề nghị Bộ Tài chính rà soát, điều chuyển.\n"
    assert told(text) == [(["Bộ Tài chính"], "rà soát, điều chuyển")]


def test_where_it_is_to_be_done() -> None:
    text = "1. Bộ Y tế duy trì tổng vệ sinh môi trường. Tại vùng có ổ dịch, cần kiểm tra các hộ gia đình.\n"
    assert told(text)[-1] == (["Bộ Y tế"], "kiểm tra các hộ gia đình")


def test_a_ministry_that_is_told_to_ask_others() -> None:
    text = "1. Bộ Xây dựng yêu cầu các chủ đầu tư ký cam kết.\n"
    assert told(text) == [(["Bộ Xây dựng"], "yêu cầu các chủ đầu tư ký cam kết")]


def test_nothing_is_carried_out_by_what_encloses_it() -> None:
    [task] = tasks("1. Bộ Y tế cập nhật Hướng dẫn điều trị ban hành kèm theo Quyết định số 9760/QĐ-BYT.\n")
    assert task.under == ()


def test_why_somebody_is_told_at_length() -> None:
    text = "1. Riêng 03 địa phương chưa có kế hoạch, yêu cầu UBND các tỉnh: Sơn La, Cà Mau ban hành kế hoạch, gửi Bộ Y tế trong 10 ngày.\n"
    [(who, _)] = told(text)
    assert who == ["Ủy ban nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Cà Mau"]


def test_an_opinion_by_which_they_go_is_no_order() -> None:
    text = "1. Bộ Y tế theo chức năng được giao căn cứ ý kiến chỉ đạo của Bộ Chính trị tại văn bản số 9012-CV/VPTW, "
    text += "triển khai ngay việc rà soát kho.\n"
    assert told(text) == [(["Bộ Y tế"], "triển khai ngay việc rà soát kho")]
