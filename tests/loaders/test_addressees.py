"""Who is addressed: bodies, groups, posts, places, and how they share their words."""

from __future__ import annotations

import pytest

from tests.loaders.reading import NOTICE, ORDERS, PLAN, leads, told

CHAIR = "Chủ tịch Ủy ban nhân dân"
WORKS = "Ban Quản lý dự án đầu tư xây dựng"
VIETTEL = "Tập đoàn Công nghiệp - Viễn thông Quân đội"


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Các bộ: Nội vụ, Y tế", ["Bộ Nội vụ", "Bộ Y tế"]),
        ("Bộ trưởng, Thủ trưởng cơ quan ngang bộ", ["Bộ trưởng, Thủ trưởng cơ quan ngang bộ"]),
        ("Các đảng ủy trực thuộc Trung ương và các cơ quan liên quan", ["các đảng ủy trực thuộc Trung ương", "các cơ quan liên quan"]),
        ("Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ", ["Bộ trưởng, Thủ trưởng cơ quan ngang bộ"]),
        ("Tất cả các địa phương", ["các địa phương"]),
        ("Sở Y tế các tỉnh, thành phố", ["Sở Y tế các tỉnh, thành phố"]),
        ("Chủ tịch UBND các tỉnh ven biển: Cà Mau, Vĩnh Long", [f"{CHAIR} tỉnh Cà Mau", f"{CHAIR} tỉnh Vĩnh Long"]),
        ("Chủ tịch UBND các tỉnh, thành phố khu vực Bắc Bộ", [f"{CHAIR} các tỉnh, thành phố khu vực Bắc Bộ"]),
        ("Các tỉnh Cà Mau, Vĩnh Long", ["tỉnh Cà Mau", "tỉnh Vĩnh Long"]),
        ("Chủ tịch UBND các tỉnh, thành phố: Huế, Lào Cai", [f"{CHAIR} thành phố Huế", f"{CHAIR} tỉnh Lào Cai"]),
        ("UBND thành phố Huế và tỉnh Lào Cai", ["Ủy ban nhân dân thành phố Huế", "Ủy ban nhân dân tỉnh Lào Cai"]),
        ("Bô Y tê", ["Bộ Y tế"]),
        ("Bảo hiếm xã hội Việt Nam", ["Bảo hiểm xã hội Việt Nam"]),
        ("UBND các xã, phường và các đơn vị liên quan", ["Ủy ban nhân dân các xã, phường", "các đơn vị liên quan"]),
        ("Hội Nông dân Việt Nam và Hội Cựu chiến binh các cấp", ["Hội Nông dân Việt Nam các cấp", "Hội Cựu chiến binh các cấp"]),
        ("Các bộ chủ quản (Bộ Y tế, Bộ Nội vụ)", ["Bộ Y tế", "Bộ Nội vụ"]),
        ("Ban Thường vụ Đảng ủy Chính phủ", ["Ban Thường vụ Đảng ủy Chính phủ"]),
        ("Ban cán sự đảng Bộ Y tế", ["Ban cán sự đảng Bộ Y tế"]),
        ("Trung ương Hội Nông dân Việt Nam", ["Trung ương Hội Nông dân Việt Nam"]),
        ("Phó Thủ tướng Trần Hoài Nam", ["Phó Thủ tướng Trần Hoài Nam"]),
        ("Các đồng chí Phó Thủ tướng Chính phủ", ["các Phó Thủ tướng Chính phủ"]),
        ("Các bộ Xây dựng, Tài chính và Ngân hàng Nhà nước", ["Bộ Xây dựng", "Bộ Tài chính", "Ngân hàng Nhà nước Việt Nam"]),
        ("Bộ Y tế, Xây dựng", ["Bộ Y tế", "Bộ Xây dựng"]),
        ("Bộ trưởng các Bộ Tài chính, Xây dựng", ["Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Xây dựng"]),
        ("Bộ trưởng Công an", ["Bộ trưởng Bộ Công an"]),
        ("Tổ công tác do đồng chí Trần Hoài Nam, Bộ trưởng Bộ Y tế làm Tổ trưởng", ["tổ công tác"]),
        ("Các bệnh viện trực thuộc Bộ Y tế", ["các bệnh viện trực thuộc Bộ Y tế"]),
        ("Bộ trưởng Bộ Y tế Trần Hoài Nam", ["Bộ trưởng Bộ Y tế"]),
        ("Thứ trưởng Bộ Y tế Lê Minh Tâm", ["Thứ trưởng Bộ Y tế Lê Minh Tâm"]),
        ("Trưởng Ban Tổ chức Trung ương", ["Trưởng Ban Tổ chức Trung ương"]),
        ("Các Sở Y tế, Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Tài chính, Xây dựng", ["Sở Tài chính", "Sở Xây dựng"]),
        ("Các Sở Y tế", ["các Sở Y tế"]),
        ("Các Chi cục Kiểm lâm", ["các Chi cục Kiểm lâm"]),
        ("Các vụ: Pháp chế, Tổ chức cán bộ", ["Vụ Pháp chế", "Vụ Tổ chức cán bộ"]),
        ("Các Đảng ủy Bộ Tài chính, Bộ Nội vụ", ["Đảng ủy Bộ Tài chính", "Đảng ủy Bộ Nội vụ"]),
        ("Bộ Y tế, Thanh tra các bộ, ngành", ["Bộ Y tế", "Thanh tra các bộ, ngành"]),
        ("Các bộ, ngành và các cơ quan liên quan", ["các bộ, ngành", "các cơ quan liên quan"]),
        ("Các cấp, các ngành", ["các cấp, các ngành"]),
        ("Bộ Y tế và cơ quan liên quan", ["Bộ Y tế", "cơ quan liên quan"]),
        ("Các tỉnh, thành phố từ Hà Tĩnh đến Lâm Đồng", ["các tỉnh, thành phố từ Hà Tĩnh đến Lâm Đồng"]),
        ("Các tỉnh ven biển, trong đó trọng tâm là các tỉnh: Cà Mau, Vĩnh Long,", ["các tỉnh ven biển"]),
        ("Các sở, nhất là người đứng đầu,", ["các sở"]),
        ("Các sở nói trên", ["các sở"]),
        ("Trung tâm Giám sát, điều hành đô thị thông minh, Bộ Y tế", ["Trung tâm Giám sát, điều hành đô thị thông minh", "Bộ Y tế"]),
        ("Trung tâm Xúc tiến đầu tư và Sở Y tế tỉnh Cà Mau", ["Trung tâm Xúc tiến đầu tư", "Sở Y tế tỉnh Cà Mau"]),
        ("Giám đốc các Sở: Y tế, Tài chính", ["Giám đốc Sở Y tế", "Giám đốc Sở Tài chính"]),
        ("Chủ tịch các tập đoàn: Điện lực Việt Nam, Viettel", ["Chủ tịch Tập đoàn Điện lực Việt Nam", f"Chủ tịch {VIETTEL}"]),
        ("Đảng ủy các bộ Y tế, Tài chính", ["Đảng ủy Bộ Y tế", "Đảng ủy Bộ Tài chính"]),
        ("Thanh tra các Bộ: Y tế, Tài chính", ["Thanh tra Bộ Y tế", "Thanh tra Bộ Tài chính"]),
        ("Các đảng ủy Bộ Y tế, Tài chính", ["Đảng ủy Bộ Y tế", "Đảng ủy Bộ Tài chính"]),
    ],
)  # fmt: skip
def test_names_of_addressees(who: str, names: list[str]) -> None:
    assert leads(f"1. {who} khẩn trương rà soát kho thuốc.") == [names]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo tỉnh Đồng Tháp"),
        ("Công an tỉnh", "Công an tỉnh Đồng Tháp"),
        ("Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh Đồng Tháp"),
        ("Bảo hiểm xã hội tỉnh", "Bảo hiểm xã hội tỉnh Đồng Tháp"),
        ("Tỉnh đoàn", "Tỉnh đoàn Đồng Tháp"),
        ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh Đồng Tháp"),
        ("Sở Nông nghiệp & Môi trường", "Sở Nông nghiệp và Môi trường tỉnh Đồng Tháp"),
        ("Thuế tỉnh Đồng Tháp", "Thuế tỉnh Đồng Tháp"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Tháp"),
        ("Trung tâm Xúc tiến đầu tư tỉnh", "Trung tâm Xúc tiến đầu tư tỉnh Đồng Tháp"),
        ("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh", "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh Đồng Tháp"),
        ("Ban quản lý các khu công nghiệp tỉnh", "Ban Quản lý các khu công nghiệp tỉnh Đồng Tháp"),
        ("Ban QLDA ĐTXD công trình giao thông và thủy lợi tỉnh", f"{WORKS} công trình giao thông và thủy lợi tỉnh Đồng Tháp"),
        ("UBND huyện Hồng Ngự", "Ủy ban nhân dân huyện Hồng Ngự"),
    ],
)
def test_a_province_s_own_bodies(who: str, name: str) -> None:
    assert leads(f"I. NHIỆM VỤ\n\n1. {who} rà soát rừng.", PLAN) == [[name]]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Các đơn vị trong ngành y tế", "các đơn vị trong ngành y tế"),
        ("Các đơn vị quản lý, vận hành hồ chứa", "các đơn vị quản lý, vận hành hồ chứa"),
        ("Các địa phương có dịch", "các địa phương có dịch"),
        ("13 Chi cục Kiểm lâm có rừng đặc dụng", "13 Chi cục Kiểm lâm có rừng đặc dụng"),
    ],
)
def test_a_group_with_what_narrows_it(who: str, name: str) -> None:
    assert told(f"1. {who} khẩn trương rà soát kho thuốc.") == [([name], "khẩn trương rà soát kho thuốc")]


def test_a_colon_behind_what_narrows() -> None:
    assert told("1. Các bệnh viện, cơ sở bán thuốc: rà soát kho.") == [(["các bệnh viện, cơ sở bán thuốc"], "rà soát kho")]


def test_scanned_names_are_read() -> None:
    assert leads("1. Bô Giao thông vận tải, Thủ truởng cơ quan ngang bộ rà soát kho.", NOTICE + ORDERS)[0][0] == "Bộ Giao thông vận tải"


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Các xã chưa ban hành kế hoạch khẩn trương ban hành.", "các xã chưa ban hành kế hoạch", "khẩn trương ban hành"),
        ("Bảy bộ chưa trình phương án sắp xếp phải trình ngay.", "bảy bộ chưa trình phương án sắp xếp", "trình ngay"),
        ("Các sở chậm ban hành hướng dẫn thuốc báo cáo Bộ Y tế.", "các sở chậm ban hành hướng dẫn thuốc", "báo cáo Bộ Y tế"),
    ],
)
def test_a_group_that_has_not_done_something_yet(text: str, who: str, what: str) -> None:
    assert told(text) == [([who], what)]


@pytest.mark.parametrize(
    "text", ["Các xã chưa ban hành kế hoạch.", "Một số xã chưa quyết liệt chỉ đạo thực hiện.", "Các sở chậm ban hành hướng dẫn."]
)
def test_what_has_not_been_done_is_no_order(text: str) -> None:
    assert told(text) == []


def test_names_behind_a_colon_at_a_line_s_end() -> None:
    text = "1. Ủy ban nhân dân các tỉnh:\nCà Mau, An Giang và thành phố Cần Thơ kiểm kê kho thuốc.\n"
    assert leads(text) == [[f"Ủy ban nhân dân {place}" for place in ("tỉnh Cà Mau", "tỉnh An Giang", "thành phố Cần Thơ")]]


def test_the_front_among_the_members_of_a_group() -> None:
    who = "các cấp ủy, chính quyền, Mặt trận Tổ quốc và các đoàn thể"
    assert leads(f"{who[0].upper()}{who[1:]} rà soát kho thuốc.") == [[who]]
    assert leads("Mặt trận Tổ quốc Việt Nam và các đoàn thể rà soát kho thuốc.") == [["Mặt trận Tổ quốc Việt Nam", "các đoàn thể"]]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Thủ trưởng các sở cấp tỉnh, chính quyền cấp huyện, cấp xã", ["Thủ trưởng các sở cấp tỉnh", "chính quyền cấp huyện, cấp xã"]),
        ("Các sở, ngành cấp tỉnh, cấp ủy, chính quyền các cấp", ["các sở, ngành cấp tỉnh", "cấp ủy, chính quyền các cấp"]),
        ("Bộ Y tế, các cơ quan, tổ chức hữu quan", ["Bộ Y tế", "các cơ quan, tổ chức hữu quan"]),
        ("Đảng ủy cơ quan Văn phòng Quốc hội", ["Đảng ủy cơ quan Văn phòng Quốc hội"]),
        ("Tổ trưởng Tổ đảng ở Thường trực Ủy ban KH,CN&MT", ["Tổ trưởng Tổ đảng ở Thường trực Ủy ban KH,CN&MT"]),
        ("Bộ trưởng Phạm Hoài Thu", ["Bộ trưởng Phạm Hoài Thu"]),
        ("Sở GTVT", ["Sở Giao thông vận tải"]),
    ],
)
def test_bodies_of_real_pages(who: str, names: list[str]) -> None:
    assert leads(f"{who} phải rà soát kho thuốc.") == [names]


def test_a_body_behind_how_often() -> None:
    assert told("1. Định kỳ, Bộ Y tế kiểm tra kho thuốc.") == [(["Bộ Y tế"], "kiểm tra kho thuốc")]


def test_recipients_in_a_list_are_told_nothing() -> None:
    text = "Kính gửi:\n\n- Các trường quản lý trực tiếp kho thuốc;\n\n- Bộ Y tế.\n\nCác sở rà soát kho thuốc."
    assert leads(text) == [["các sở"]]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("UBND các huyện: Lò Gạch, Vĩnh Tân", [f"Ủy ban nhân dân huyện {n}" for n in ("Lò Gạch", "Vĩnh Tân")]),
        (
            "UBND các xã Lò Gạch, Vĩnh Tân và phường Bến Đá",
            [f"Ủy ban nhân dân {n}" for n in ("xã Lò Gạch", "xã Vĩnh Tân", "phường Bến Đá")],
        ),
        ("Chủ tịch UBND các quận Lò Gạch, Vĩnh Tân", [f"Chủ tịch Ủy ban nhân dân quận {n}" for n in ("Lò Gạch", "Vĩnh Tân")]),
        ("BTL Quân khu 3, 4 và 5", ["Quân khu 3", "Quân khu 4", "Quân khu 5"]),
        ("Bộ Y tế, cơ quan thường trực Tiểu ban y tế xã", ["Bộ Y tế"]),
        ("Ban cán sự Đảng Bộ Y tế", ["Ban cán sự Đảng Bộ Y tế"]),
        ("Các cơ quan đại diện Việt Nam ở nước ngoài", ["các cơ quan đại diện Việt Nam ở nước ngoài"]),
    ],
)
def test_bodies_in_lists_and_by_number(who: str, names: list[str]) -> None:
    assert leads(f"1. {who} rà soát kho thuốc.") == [names]


def test_what_a_group_does_well_is_its_task() -> None:
    assert told("Phó Thủ tướng giao các cơ quan quản lý chặt chẽ kho thuốc và nơi lưu trữ.") == [
        (["các cơ quan"], "quản lý chặt chẽ kho thuốc và nơi lưu trữ")
    ]


def test_forces_that_are_directed_to_what_stands_below() -> None:
    text = "* Bộ Quốc phòng chỉ đạo lực lượng Bộ đội Biên phòng, Cảnh sát biển:\n\n- Tuần tra biển;\n\n- Kiểm tra tàu."
    assert told(text) == [(["Bộ Quốc phòng"], "Tuần tra biển"), (["Bộ Quốc phòng"], "Kiểm tra tàu")]


def test_a_second_teller_behind_at_the_same_time() -> None:
    text = "Thủ tướng yêu cầu các sở rà soát kho thuốc, đồng thời đề nghị các Phó Thủ tướng trực tiếp làm việc với các xã."
    assert leads(text) == [["các sở"], ["các Phó Thủ tướng"]]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Ủy ban nhân dân cùng cấp", "Ủy ban nhân dân cùng cấp"),
        ("Tổ Giúp việc Ban Chỉ đạo", "tổ Giúp việc Ban Chỉ đạo"),
        ("Các cơ sở khám bệnh, chữa bệnh", "các cơ sở khám bệnh, chữa bệnh"),
        ("Ủy ban nhân dân các tinh, thành phố ven biển", "Ủy ban nhân dân các tỉnh, thành phố ven biển"),
    ],
)
def test_groups_by_their_whole_words(who: str, name: str) -> None:
    assert leads(f"1. {who} khẩn trương kiểm kê kho thuốc.") == [[name]]


def test_a_group_by_what_it_was_given() -> None:
    text = "1. Các địa phương được giao chỉ tiêu cao phải kiểm kê kho thuốc."
    assert told(text) == [(["các địa phương được giao chỉ tiêu cao"], "kiểm kê kho thuốc")]
    assert told("1. Các sở được giao kiểm kê kho thuốc.") == [(["các sở"], "kiểm kê kho thuốc")]


@pytest.mark.parametrize("among", ["trước hết là thành phố Hà Nội và thành phố Huế", "nhất là tỉnh Cà Mau"])
def test_places_of_which_a_group_consists_are_told_with_it(among: str) -> None:
    assert leads(f"1. Ủy ban nhân dân các tỉnh, thành phố, {among}, rà soát kho thuốc.\n") == [["Ủy ban nhân dân các tỉnh, thành phố"]]


def test_a_group_that_still_owes_something() -> None:
    assert leads("1. Các sở, ngành còn việc quá hạn phải giải trình bằng văn bản.\n") == [["các sở, ngành còn việc quá hạn"]]
    assert leads("1. Các sở, ngành còn phải giải trình bằng văn bản.\n") == [["các sở, ngành"]]


def test_a_topic_before_its_addressee() -> None:
    assert told("1. Bộ Y tế lập đề án. Nội dung này, Bộ Nội vụ thẩm định trước khi trình.\n")[1:] == [
        (["Bộ Nội vụ"], "thẩm định trước khi trình")
    ]


def test_joint_teams_are_told() -> None:
    assert leads("1. Tổ công tác liên ngành kiểm tra các kho thuốc.\n") == [["tổ công tác liên ngành"]]


@pytest.mark.parametrize(
    "board",
    ["Ban QLDA đầu tư xây dựng các công trình giao thông", "Ban Quản lý dự án các công trình dân dụng và công nghiệp"],
)
def test_boards_of_projects(board: str) -> None:
    assert leads(f"1. Giao {board} (chủ đầu tư) rà soát khối lượng.\n") == [[board.replace("QLDA", "Quản lý dự án")]]


def test_a_company_is_called_in_full() -> None:
    assert leads("1. Công ty CP Nước sạch Cà Mau sửa đường ống.\n") == [["Công ty Cổ phần Nước sạch Cà Mau"]]


def test_as_what_somebody_acts() -> None:
    text = "1. Bộ Y tế:\n- Rà soát kho thuốc.\n- Với vai trò cơ quan thường trực, đôn đốc các bộ thực hiện.\n"
    assert told(text)[1] == (["Bộ Y tế"], "đôn đốc các bộ thực hiện")


def test_an_annex_that_they_go_by() -> None:
    text = "1. Các bộ căn cứ chức năng, nhiệm vụ được giao và Phụ lục ban hành kèm theo Thông báo này khẩn trương lập kế hoạch.\n"
    assert told(text) == [(["các bộ"], "khẩn trương lập kế hoạch")]


def test_which_body_the_standing_office_is() -> None:
    assert leads("1. Cơ quan thường trực Ban Chỉ đạo (Bộ Nội vụ) theo dõi việc thực hiện.\n") == [["Bộ Nội vụ"]]


def test_departments_of_all_provinces_written_out() -> None:
    assert leads("1. Sở NN&MT các tỉnh, thành phố rà soát kho thuốc.\n") == [["Sở Nông nghiệp và Môi trường các tỉnh, thành phố"]]


def test_who_answers_for_the_points_below() -> None:
    text = "2. Bộ Y tế chịu trách nhiệm chính về thuốc, theo chức năng được giao:\na) Rà soát kho thuốc.\nb) Sửa kho.\n"
    assert leads(text) == [["Bộ Y tế"], ["Bộ Y tế"]]


def test_what_the_addressees_are_stands_before_what_they_must() -> None:
    assert leads("1. UBND tỉnh Cà Mau là nơi có nhiều kho thuốc nhất, cần rà soát các kho.\n") == [["Ủy ban nhân dân tỉnh Cà Mau"]]


def test_a_time_behind_a_group_does_not_narrow_it() -> None:
    assert leads("1. Yêu cầu các bộ, ngành từ nay đến 15/11 phải rà soát kho thuốc.\n") == [["các bộ, ngành"]]


def test_units_of_the_police_directed_are_told_nothing_themselves() -> None:
    assert leads("1. Công an tỉnh Cà Mau chỉ đạo các đơn vị nghiệp vụ, Công an cấp xã nắm tình hình.\n") == [["Công an tỉnh Cà Mau"]]


def test_the_conditions_of_a_place_stand_before_the_verb() -> None:
    text = "5. Các sở:\na) Căn cứ điều kiện thực tế của địa phương, ban hành kế hoạch.\n"
    assert told(text) == [(["các sở"], "ban hành kế hoạch")]
