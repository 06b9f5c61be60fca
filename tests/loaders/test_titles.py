"""Instruments by name: where a name begins, where it ends, what is none."""

from __future__ import annotations

import pytest

from loaders.extract.same_name import key_of, same
from loaders.language.passage import Passage
from loaders.language.titles import titles
from ontology.laws import law_named, laws


def names(text: str) -> list[str]:
    return [title.name for title in titles(Passage.of(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ Y tế trình Đề án bệnh viện thông minh trong tháng 5", ["Đề án bệnh viện thông minh"]),
        ("xây dựng kế hoạch trồng rừng ven biển, hoàn thành trước Tết", ["kế hoạch trồng rừng ven biển"]),
        ("Đề án rà soát, sắp xếp các trạm y tế; báo cáo", ["Đề án rà soát, sắp xếp các trạm y tế"]),
        ("trình Nghị quyết của Chính phủ về chợ nổi", ["Nghị quyết của Chính phủ về chợ nổi"]),
        ("ban hành Đề án “Cây xanh, phố mát”, giao Bộ Xây dựng", ["Đề án “Cây xanh, phố mát”"]),
        ("theo Đề án 06 và Chỉ thị này", ["Đề án 06"]),
        ("DANH MỤC VIỆC TRIỂN KHAI CHIẾN LƯỢC TRỒNG RỪNG ĐẾN NĂM 2035", ["CHIẾN LƯỢC TRỒNG RỪNG ĐẾN NĂM 2035"]),
        ("CHIẾN LƯỢC TRỒNG RỪNG", []),
        ("trình Đề án làm mới, nâng cao sức rừng giai đoạn 2026 - 2035", ["Đề án làm mới, nâng cao sức rừng giai đoạn 2026 - 2035"]),
        ("trình Đề án làm mới rừng, nâng cao sức rừng", ["Đề án làm mới rừng"]),
        (
            "trình Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước, báo cáo",
            ["Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước", "Luật Căn cước"],
        ),
        ("trình Nghị định sửa đổi Nghị định số 9015/2024/NĐ-CP về lương", ["Nghị định sửa đổi Nghị định số 9015/2024/NĐ-CP"]),
        (
            "ban hành Thông tư thay thế Thông tư số 12/2009/TT-BYT và Thông tư số 5/2020/TT-BYT về thuốc",
            ["Thông tư thay thế Thông tư số 12/2009/TT-BYT và Thông tư số 5/2020/TT-BYT"],
        ),
        ("trình Đề án đánh giá mức độ hoàn thành việc của trạm", ["Đề án đánh giá mức độ hoàn thành việc của trạm"]),
        ("trình Nghị định về lương đối với các thầy thuốc, xong", ["Nghị định về lương đối với các thầy thuốc"]),
        ("trình Kế hoạch sửa trạm trong vòng 30 ngày", ["Kế hoạch sửa trạm"]),
        (
            "ban hành Chương trình hành động quốc gia bảo đảm an toàn hồ đập, trình",
            ["Chương trình hành động quốc gia bảo đảm an toàn hồ đập"],
        ),
        (
            "trình Thông tư hướng dẫn phương pháp và trình tự lập sổ kho trong tháng 5",
            ["Thông tư hướng dẫn phương pháp và trình tự lập sổ kho"],
        ),
        ("ban hành Bộ quy tắc ứng xử trong quảng cáo thuốc, xong", ["Bộ quy tắc ứng xử trong quảng cáo thuốc"]),
        ("Nghị quyết Đại hội XII của Đảng về văn hóa", ["Nghị quyết Đại hội XII của Đảng"]),
        ("xây dựng chiến lược cà phê đặc sản và chiến lược hồ tiêu", ["chiến lược cà phê đặc sản", "chiến lược hồ tiêu"]),
        ("ban hành Quy định về chức năng, tổ chức bộ máy, xong trong tháng 5", ["Quy định về chức năng, tổ chức bộ máy"]),
        ("cập nhật Kiến trúc số tỉnh Sơn La sau sáp nhập", ["Kiến trúc số tỉnh Sơn La"]),
        ("theo Kế hoạch phát triển kinh tế - xã hội năm 2030 của xã", ["Kế hoạch phát triển kinh tế - xã hội năm 2030 của xã"]),
        ("Kế hoạch trồng chè - Chủ trì: Bộ Y tế", ["Kế hoạch trồng chè"]),
        ("Kế hoạch trồng chè - hoàn thành trong quý I", ["Kế hoạch trồng chè"]),
        ("tham gia Công ước Hà Nội về chống tội phạm mạng, bảo đảm", ["Công ước Hà Nội về chống tội phạm mạng"]),
        ("các Hiệp định thương mại tự do; Hiệp định được ký kết", []),
        ("sửa đổi Hiến pháp năm 2013; tuân thủ Hiến pháp và pháp luật", ["Hiến pháp năm 2013"]),
        ("lập Quy hoạch chung thành phố Lào Cai, trình", ["Quy hoạch chung thành phố Lào Cai"]),
        (
            "triển khai Đề án trồng một triệu gốc chè gắn với tăng trưởng xanh vùng núi phía Bắc đến năm 2030",
            ["Đề án trồng một triệu gốc chè gắn với tăng trưởng xanh vùng núi phía Bắc đến năm 2030"],
        ),
        ("triển khai Đề án trồng chè gắn với du lịch", ["Đề án trồng chè"]),
        ("hoàn thiện Nghị quyết về kiểm soát giá thuốc và sẽ lấy ý kiến", ["Nghị quyết về kiểm soát giá thuốc"]),
        ("ban hành Quy chế phối hợp quản lý công trình cấp nước sạch trong quý II", ["Quy chế phối hợp quản lý công trình cấp nước sạch"]),
        ("giải ngân 95% kế hoạch vốn năm 2025", []),
        ("lập kế hoạch vốn đầu tư công trung hạn giai đoạn 2026 - 2030", ["kế hoạch vốn đầu tư công trung hạn giai đoạn 2026 - 2030"]),
        ("lấy kết quả thực hiện Kế hoạch làm căn cứ đánh giá các bộ hằng năm", []),
        ("thực hiện Quy chế làm việc của Chính phủ, các bộ", ["Quy chế làm việc của Chính phủ"]),
        ("rà soát Quy hoạch không gian biển quốc gia", ["Quy hoạch không gian biển quốc gia"]),
    ],
)
def test_a_name_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ban hành 12 Nghị định về phân cấp",
        "rà soát các đề án phát triển du lịch",
        "thực hiện Kế hoạch đúng tiến độ, hiệu quả",
        "theo Quyết định của Chủ tịch tỉnh",
        "Vụ Kế hoạch - Tài chính trình Lãnh đạo Bộ",
        "Kế hoạch thanh tra số 15/KH-TTCP",
        "Ủy ban ban hành Kế hoạch phòng cháy rừng năm 2031 như sau:",
        "xây dựng kế hoạch triển khai chi tiết",
        "ngành công nghệ chiến lược quy mô lớn",
        "Quyết định khen thưởng",
        "Quy định về trực ban tại các chốt",
    ],
)
def test_groups_numbers_and_empty_words_are_no_names(text: str) -> None:
    assert names(text) == []


def test_laws_end_where_the_register_ends_them() -> None:
    assert names("theo Luật Đầu tư công và các văn bản") == ["Luật Đầu tư công"]
    assert names("sửa các luật: Luật Đầu tư, Đấu thầu và Doanh nghiệp") == ["Luật Đầu tư", "Luật Đấu thầu", "Luật Doanh nghiệp"]
    assert names("trình Luật Báo chí sửa đổi") == ["Luật Báo chí sửa đổi"]


def test_an_amending_law_keeps_the_law_that_it_amends() -> None:
    assert names("soạn Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh; gửi") == [
        "Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh",
        "Luật Điện ảnh",
    ]


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("xây dựng Đề án cảng cạn miền núi", True),
        ("đã ban hành Đề án cảng cạn miền núi", False),
        ("sửa đổi Đề án cảng cạn miền núi", False),
        ("về việc phê duyệt Đề án cảng cạn miền núi", False),
    ],
)
def test_planned_is_what_is_still_to_be_drawn_up(text: str, planned: bool) -> None:
    assert [title.planned for title in titles(Passage.of(text, 0, len(text)))] == [planned]


def test_longer_and_shorter_names_of_one_plan_are_one() -> None:
    assert same(key_of("Đề án năng lực viện nghiên cứu"), key_of("Đề án nâng năng lực các viện nghiên cứu công lập"))
    assert not same(key_of("Luật Đầu tư"), key_of("Luật Đầu tư công"))
    assert not same(key_of("Đề án 06"), key_of("Đề án 07"))


def test_a_law_has_one_key_however_it_is_called() -> None:
    assert key_of("Luật Thuế GTGT") == key_of("Luật Thuế giá trị gia tăng năm 2024")


def test_the_register_of_laws_names_each_once() -> None:
    every = [name for law in laws() for name in (law.name, *law.short_names)]
    assert len(every) == len({name.lower() for name in every}) > 200
    assert law_named("luật dữ liệu") is not None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sửa đổi một số điều của Hiến pháp về bộ máy", ["Hiến pháp"]),
        ("theo Hiến pháp năm 2013", ["Hiến pháp năm 2013"]),
        ("tuân thủ Hiến pháp và pháp luật", []),
        ("rà soát Điều lệ Mặt trận Tổ quốc Việt Nam", ["Điều lệ Mặt trận Tổ quốc Việt Nam"]),
        ("nghiên cứu kỹ quy hoạch tổng thể quốc gia, quy hoạch vùng", ["quy hoạch tổng thể quốc gia"]),
    ],
)
def test_names_of_which_there_is_but_one(text: str, names: list[str]) -> None:
    assert [title.name for title in titles(Passage.of(text, 0, len(text)))] == names


def test_what_a_plan_is_for_has_a_name_of_its_own() -> None:
    text = "xây dựng kế hoạch triển khai Chiến lược quốc gia về phòng, chống ma túy đến năm 2030"
    assert [(t.name, t.planned) for t in titles(Passage.of(text, 0, len(text)))] == [
        (text.removeprefix("xây dựng "), True),
        ("Chiến lược quốc gia về phòng, chống ma túy đến năm 2030", False),
    ]


@pytest.mark.parametrize("behind", ["trước Tết Nguyên đán", "thay thế các quy định cũ", "trong thời hạn 20 ngày"])
def test_a_name_ends_before_a_time_or_what_it_replaces(behind: str) -> None:
    assert names(f"ban hành Quy định về hạn mức giao đất {behind}") == ["Quy định về hạn mức giao đất"]
