"""Which clauses are orders, and to whom: one sentence a rule, and one near it that is none."""

from __future__ import annotations

import pytest

from tests.loaders.reading import MINISTRY, NOTICE, leads, tasks, told

HEALTH, POLICE = "Bộ Y tế", "Bộ Công an"


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        ("1. Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Giao Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Bộ Y tế có trách nhiệm rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Bộ Y tế chịu trách nhiệm rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Bộ Y tế là đơn vị đầu mối rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Việc rà soát kho thuốc do Bộ Y tế đảm nhận.", [HEALTH], "rà soát kho thuốc do Bộ Y tế đảm nhận"),
        ("1. Trong quá trình thực hiện Kế hoạch, nếu có vướng mắc, Bộ Y tế báo cáo Thủ tướng.", [HEALTH], "báo cáo Thủ tướng"),
        ("1. Trên cơ sở nguyên tắc phân cấp, phân quyền, Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Về đề nghị mua thuốc đã có trong danh mục: Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Bộ Y tế cũng được yêu cầu rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Giao Tổ công tác do ông Trần Hoài Nam làm Tổ trưởng rà soát kho thuốc.", ["tổ công tác"], "rà soát kho thuốc"),
        ("1. Bộ Y tế theo dõi, đôn đốc các kho thuốc.", [HEALTH], "theo dõi, đôn đốc các kho thuốc"),
        ("1. Bộ Y tế, theo chức năng, nhiệm vụ được giao, rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Bộ Y tế là cơ quan thường trực, giúp Chính phủ rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Giao Bộ Y tế, cơ quan thường trực Ban Chỉ đạo, rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Đối với Bộ Y tế, Chính phủ giao rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Về đề nghị Chính phủ chỉ đạo Bộ Tài chính cấp vốn: giao Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Trong quá trình thực hiện, nếu có vướng mắc, Bộ Y tế báo cáo Thủ tướng.", [HEALTH], "báo cáo Thủ tướng"),
        ("1. Thực hiện Nghị quyết số 57-NQ/TW, Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Tháng 10/2025 hoàn thành kiểm tra kho thuốc.", [], "hoàn thành kiểm tra kho thuốc"),
        ("1. Kho thuốc chưa đủ điều kiện thì kiên quyết dừng hoạt động.", [], "Kho thuốc chưa đủ điều kiện thì kiên quyết dừng hoạt động"),
        ("1. Kho thuốc phải được đưa vào vận hành trong năm 2025.", [], "Kho thuốc phải được đưa vào vận hành trong năm 2025"),
        ("1. Nếu thấy cần mua thêm, bổ sung kho, Bộ Y tế đề xuất Chính phủ.", [HEALTH], "đề xuất Chính phủ"),
        ("1. Hà Nội và TP HCM được yêu cầu kiểm tra kho.", ["thành phố Hà Nội", "thành phố Hồ Chí Minh"], "kiểm tra kho"),
        ("1. Hai tỉnh, gồm Sơn La, Lào Cai, được giao kiểm tra kho.", ["tỉnh Sơn La", "tỉnh Lào Cai"], "kiểm tra kho"),
        ("1. Việc kiểm tra kho thuốc được giao cho Bộ Y tế.", [HEALTH], "kiểm tra kho thuốc"),
        ("1. Kiểm tra kho thuốc do Bộ Y tế chủ trì thực hiện.", [HEALTH], "Kiểm tra kho thuốc do Bộ Y tế chủ trì thực hiện"),
        ("1. Liên quan đến kho thuốc, Bộ Y tế phải rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Đối với những kho đã cũ thì phải xây lại tường bao trong năm 2025.", [], "xây lại tường bao trong năm 2025"),
        ("1. Biểu dương, khen thưởng các kho làm tốt.", [], "Biểu dương, khen thưởng các kho làm tốt"),
        ("1. Bộ Y tế cơ bản hoàn thành rà soát trong tháng 6/2025.", [HEALTH], "cơ bản hoàn thành rà soát trong tháng 6/2025"),
        ("1. Định kỳ hằng năm, trước ngày 15/12, Bộ Y tế kiểm tra kho.", [HEALTH], "kiểm tra kho"),
        ("1. Yêu cầu nhà thầu rà soát kho thuốc.", ["nhà thầu"], "rà soát kho thuốc"),
        ("1. Yêu cầu các sở và đề nghị doanh nghiệp rà soát kho thuốc.", ["các sở", "doanh nghiệp"], "rà soát kho thuốc"),
        ("1. Thủ tướng đánh giá cao đề xuất mua thuốc và yêu cầu Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Thủ tướng ký công điện yêu cầu Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Đối với các sở, Thủ tướng yêu cầu trong khi mua thuốc phải rà soát kho thuốc.", ["các sở"], "rà soát kho thuốc"),
        ("1. Bộ Y tế trong quá trình mua thuốc phải rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Khi mua thuốc, cần rà soát kho thuốc, tránh hư hỏng.", [], "rà soát kho thuốc, tránh hư hỏng"),
        ("1. Khẩn trương khắc phục kho thuốc còn bất cập.", [], "Khẩn trương khắc phục kho thuốc còn bất cập"),
        ("1. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc kịp thời báo cáo Bộ Y tế.", [], "kịp thời báo cáo Bộ Y tế"),
        ("1. Bộ Y tế; Bộ Công an theo nhiệm vụ được giao rà soát kho thuốc.", [HEALTH, POLICE], "rà soát kho thuốc"),
        ("1. Bộ Y tế rà soát ý kiến của Bộ Chính trị, Lãnh đạo Đảng.", [HEALTH], "rà soát ý kiến của Bộ Chính trị, Lãnh đạo Đảng"),
        ("1. Căn cứ tình hình cụ thể rà soát kho thuốc.", [], "rà soát kho thuốc"),
        ("1. Bộ Y tế dự thảo Nghị định về kho thuốc.", [HEALTH], "dự thảo Nghị định về kho thuốc"),
        ("1. Bộ Y tế theo chức năng, nhiệm vụ có ý kiến gửi Bộ Công an.", [HEALTH], "có ý kiến gửi Bộ Công an"),
        ("1. Đối với 36 địa phương chưa mua thuốc, phải rà soát kho thuốc.", ["36 địa phương chưa mua thuốc"], "rà soát kho thuốc"),
        ("1. Những đơn vị chưa mua hết thuốc được yêu cầu hoàn thành.", ["những đơn vị chưa mua hết thuốc"], "hoàn thành"),
        ("1. Riêng tỉnh Sơn La, đồng chí Chủ tịch UBND tỉnh rà soát kho.", ["Chủ tịch Ủy ban nhân dân tỉnh Sơn La"], "rà soát kho"),
        ("1. Nơi nào để hỏng thuốc, mất thuốc thì Bộ Y tế phải rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Các địa phương, nhất là các tỉnh ven biển rà soát kho thuốc.", ["các địa phương"], "rà soát kho thuốc"),
        ("1. Bộ Y tế chỉ đạo lực lượng Quân y, Công an rà soát kho.", [HEALTH], "chỉ đạo lực lượng Quân y, Công an rà soát kho"),
        ("1. Đối với các sở: rà soát kho thuốc.", ["các sở"], "rà soát kho thuốc"),
        ("1. Thành phố Hồ Chí Minh và Hà Nội rà soát kho.", ["thành phố Hồ Chí Minh", "thành phố Hà Nội"], "rà soát kho"),
        ("1. Đơn vị nào không thực hiện, Bộ Y tế báo cáo Chính phủ.", [HEALTH], "báo cáo Chính phủ"),
        ("1. Không cho mua thuốc cũ.", [], "Không cho mua thuốc cũ"),
        ("1. Các Tổ công tác thành lập theo Quyết định số 9010/QĐ-TTg tiếp tục rà soát.", ["các Tổ công tác"], "tiếp tục rà soát"),
    ],
)  # fmt: skip
def test_an_order_its_addressee_and_its_action(sentence: str, who: list[str], what: str) -> None:
    assert told(sentence) == [(who, what)]


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Bộ Y tế đã rà soát kho thuốc.",
        "1. Chính phủ, Thủ tướng biểu dương các địa phương.",
        "1. Công tác y tế được Chính phủ, Thủ tướng Chính phủ chỉ đạo quyết liệt.",
        "1. Bảo vệ trẻ em phải đi từ gia đình.",
        "1. Phòng ngừa là chính.",
        "1. Phấn đấu đến năm 2030 có 90% người dân được khám.",
        "1. Kết luận này phổ biến đến chi bộ.",
        "1. Chỉ thị này thay thế Chỉ thị số 12/CT-TTg và được phổ biến đến từng kho.",
        "1. Bộ Y tế tập trung.",
        "1. UBND tỉnh Sơn La phê bình Chủ tịch UBND các huyện mua thuốc chậm.",
        "1. Quốc hội thống nhất cấm mua bán thuốc cũ.",
        "1. Cần lưu ý, mọi kho thuốc phải bảo đảm an toàn.",
        "1. Hạ tầng kho thuốc còn thiếu, việc phối hợp chưa tốt.",
        "1. Chưa xem xét mua thuốc trong năm 2025.",
        "1. Ghi nhận, biểu dương Bộ Y tế đã rà soát kho thuốc, hoàn thành kế hoạch.",
        "1. Phê bình các sở chậm rà soát kho thuốc.",
        "1. Đến nay, Bộ Y tế kiểm tra hết các kho thuốc.",
        "1. Bộ Y tế hoàn thành 12/15 nhiệm vụ.",
        "1. Bộ Y tế cơ bản hoàn thành việc rà soát kho thuốc.",
        "1. Trong năm 2024, trên tinh thần kế thừa, đổi mới, công tác y tế đã đạt kết quả.",
        "1. Nội dung sửa đổi gồm: kho thuốc; kết thúc hoạt động của kho cũ.",
    ],
)
def test_what_is_told_praised_or_held_as_a_principle_is_no_order(sentence: str) -> None:
    assert tasks(sentence) == ()


def test_all_finished_by_a_day() -> None:
    found = tasks("1. Bộ Y tế:\n\na) Mua thuốc; kiểm tra kho, tất cả xong trước ngày 31/12/2025.")
    assert [t.deadline and t.deadline.end and t.deadline.end.isoformat() for t in found] == ["2025-12-30"] * 2


def test_a_ministry_speaks_of_itself() -> None:
    text = "Bộ Y tế yêu cầu:\n\n1. Văn phòng Bộ báo cáo Bộ trưởng trước ngày 10/3/2025."
    found = tasks(text, MINISTRY)
    assert [([a.name for a in t.leads], [a.name for a in t.submit_to]) for t in found] == [(["Văn phòng Bộ Y tế"], ["Bộ trưởng Bộ Y tế"])]


def test_this_matter_goes_on() -> None:
    text = "1. Bộ Y tế rà soát kho thuốc. Nội dung này cần báo cáo Chính phủ trước ngày 01/5/2025."
    assert told(text)[1:] == [([HEALTH], "báo cáo Chính phủ trước ngày 01/5/2025")]


def test_a_thing_that_must() -> None:
    text = "1. Bộ Y tế mua thuốc; riêng vốn cho kho mới phải thông báo cho địa phương trong tháng 4 năm 2025."
    assert told(text)[1:] == [([HEALTH], "thông báo cho địa phương trong tháng 4 năm 2025")]


def test_where_the_party_speaks_the_government_is_told() -> None:
    text = "Tổng Bí thư yêu cầu:\n\n1. Thủ tướng Chính phủ chỉ đạo các bộ rà soát kho thuốc."
    assert leads(text, NOTICE) == [["Thủ tướng Chính phủ"]]


def test_marks_in_bold_and_behind_scanning_s_dust() -> None:
    assert leads("**1.** Bộ Y tế:\n\n__ - Mua thuốc;\n\n~ Kiểm tra kho.") == [[HEALTH], [HEALTH]]


def test_what_is_sent_to_several_is_no_order_to_the_last_of_them() -> None:
    assert leads("1. Bộ Y tế rà soát kho; trường hợp thiếu, có văn bản gửi Bộ Nội vụ, Bộ Tài chính tổng hợp, báo cáo Chính phủ.") == [
        [HEALTH],
        [HEALTH],
    ]


def test_whose_the_work_is_said_behind_it() -> None:
    assert leads("1. Không cắt điện tại kho thuốc; việc này được giao cho Bộ Y tế.") == [[HEALTH]]


def test_a_purposes_time_is_no_deadline() -> None:
    found = tasks("1. Để đón đoàn kiểm tra vào tháng 10/2025, giao Bộ Y tế rà soát kho thuốc.")
    assert [t.deadline for t in found] == [None]


def test_to_agree_is_no_order() -> None:
    assert tasks("1. Thống nhất chủ trương xây kho thuốc theo đề xuất của Bộ Y tế.") == ()


def test_what_is_to_be_sent_by_when() -> None:
    found = tasks("Kết quả rà soát kho thuốc gửi về Bộ Y tế trước ngày 20/12/2025.")
    assert [(t.text, [a.name for a in t.submit_to]) for t in found] == [
        ("Kết quả rà soát kho thuốc gửi về Bộ Y tế trước ngày 20/12/2025", ["Bộ Y tế"])
    ]


def test_what_must_be_done_when_something_is_done() -> None:
    assert told("1. Khi kiểm tra kho thuốc cần cập nhật sổ kho.") == [([], "cập nhật sổ kho")]


def test_a_notice_that_is_made_known_is_no_task() -> None:
    assert told("Văn phòng Bộ thông báo để các sở biết và thực hiện.") == []


@pytest.mark.parametrize("day", ["ngày Quốc khánh 02/9/2025", "dịp kỷ niệm 80 năm Quốc khánh 02/9/2025", "ngày 02/9/2025"])
def test_a_day_of_remembrance_is_a_day(day: str) -> None:
    found = tasks(f"1. Bộ Y tế sửa kho thuốc, xong trước {day}.")
    assert [t.deadline and t.deadline.end and t.deadline.end.isoformat() for t in found] == ["2025-09-01"]


def test_a_clause_in_italics_is_a_clause() -> None:
    text = "1. Bộ Y tế rà soát kho thuốc; *khẩn trương mua thuốc mới.*"
    assert told(text) == [(["Bộ Y tế"], "rà soát kho thuốc"), (["Bộ Y tế"], "khẩn trương mua thuốc mới")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1. Bộ Y tế sửa kho thuốc; hoàn thành việc sửa kho trước ngày 20/12/2025.", 1),
        ("1. Bộ Y tế sửa kho thuốc; hoàn thành công tác kiểm đếm trước ngày 20/12/2025.", 2),
        ("1. Bộ Y tế sửa kho thuốc; hoàn thành nhiệm vụ trước ngày 20/12/2025.", 1),
    ],
)
def test_what_is_finished_is_named_again_or_new(text: str, what: int) -> None:
    assert len(tasks(text)) == what


def test_a_sum_in_front_of_what_a_thing_must() -> None:
    text = "1. Bộ Y tế bố trí vốn; riêng vốn sửa kho (10.791 tỷ đồng) phải thông báo cho các sở trước ngày 20/12/2025."
    assert [t.text for t in tasks(text)][1:] == ["thông báo cho các sở trước ngày 20/12/2025"]


def test_the_office_of_a_committee_named_by_what_it_is_about() -> None:
    name = "Văn phòng Ban Chỉ đạo quốc gia về phòng, chống thiên tai"
    assert told(f"1. {name} rà soát kho thuốc.") == [([name], "rà soát kho thuốc")]


@pytest.mark.parametrize("head", ["người đứng đầu chịu trách nhiệm về kết quả", "người đứng đầu phải chịu trách nhiệm nếu để chậm"])
def test_that_the_head_answers_for_it_is_no_task(head: str) -> None:
    assert [t.text for t in tasks(f"1. Bộ Y tế kiểm kê kho thuốc; {head}.")] == ["kiểm kê kho thuốc"]


def test_a_thing_that_goes_with_it() -> None:
    assert [t.text for t in tasks("1. Bộ Y tế sửa kho; cùng với đó là mua thuốc mới.")] == ["sửa kho", "mua thuốc mới"]


def test_general_requirements_are_orders() -> None:
    text = "I. YÊU CẦU CHUNG\n\n1. Các bộ, ngành xác định phòng dịch là việc cấp bách; phân công việc cho từng tổ chức.\n"
    assert [what for _, what in told(text)] == ["xác định phòng dịch là việc cấp bách", "phân công việc cho từng tổ chức"]
    assert [who for who, _ in told(text)] == [["các bộ, ngành"], ["các bộ, ngành"]]
    assert told("I. YÊU CẦU CHUNG\n\n1. Phát động phong trào rà soát kho.\n") == [([], "Phát động phong trào rà soát kho")]
    aims = "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các bộ, ngành xác định phòng dịch là việc cấp bách; phân công việc cho từng tổ chức.\n"
    assert told(aims) == []


@pytest.mark.parametrize("manner", ["", "tiếp tục ", "chủ động ", "tích cực "])
def test_who_acts_together_with_others(manner: str) -> None:
    found = tasks(f"1. Bộ Y tế rà soát kho thuốc; Bộ Nội vụ {manner}cùng nhà thầu thống nhất phương án.\n")
    assert [[a.name for a in t.leads] for t in found] == [["Bộ Y tế"], ["Bộ Nội vụ"]]
    assert [[a.name for a in t.coordinators] for t in found] == [[], ["nhà thầu"]]


def test_what_is_to_be_heeded_in_a_thing_is_part_of_the_task() -> None:
    assert len(tasks("1. Bộ Y tế sửa đổi Luật Dược; trong đó lưu ý việc phân cấp cho các xã.\n")) == 1


@pytest.mark.parametrize("said", ["kết quả gửi Bộ Nội vụ", "kết quả nội dung này báo cáo Bộ Nội vụ", "kết quả báo cáo Bộ Nội vụ"])
def test_results_that_are_due_are_a_task(said: str) -> None:
    found = tasks(f"1. Bộ Y tế rà soát kho thuốc; {said} trước ngày 15 hằng tháng.\n")
    assert [(t.text, t.deadline and t.deadline.recurs) for t in found] == [
        ("rà soát kho thuốc", None),
        (f"{said} trước ngày 15 hằng tháng", "monthly"),
    ]
    assert len(tasks(f"1. Bộ Y tế rà soát kho thuốc; {said} để tổng hợp.\n")) == 1


def test_what_is_expected_is_no_task() -> None:
    assert [t.text for t in tasks("1. Bộ Y tế lập đề án; dự kiến sau sắp xếp giảm 20% số trạm.\n")] == ["lập đề án"]
    assert len(tasks("1. Bộ Y tế lập đề án; dự kiến nhân sự của kho.\n")) == 2


def test_what_something_is_orders_nothing() -> None:
    assert told("1. Điều lệ hội là văn bản cơ bản của hội; quy định trách nhiệm của hội viên.\n") == []


def test_a_point_s_number_ends_a_sentence() -> None:
    text = "1. Bộ Y tế lập đề án, tiến độ như điểm 2.2. Đồng thời, rà soát kho.\n"
    assert [what for _, what in told(text)] == ["lập đề án, tiến độ như điểm 2.2", "rà soát kho"]


def test_matters_beyond_one_s_power_go_up() -> None:
    text = "1. Các bộ xử lý kiến nghị; những vấn đề vượt thẩm quyền báo cáo Chính phủ xem xét.\n"
    assert [what for _, what in told(text)] == ["xử lý kiến nghị", "báo cáo Chính phủ xem xét"]


@pytest.mark.parametrize(
    "said",
    [
        "Trường hợp chậm tiến độ, Thủ tướng Chính phủ sẽ xem xét, xử lý theo quy định",
        "Ban Chỉ đạo sẽ họp lại vào cuối tháng",
    ],
)
def test_what_the_authority_will_do_is_no_task(said: str) -> None:
    assert [what for _, what in told(f"1. Bộ Y tế rà soát kho thuốc. {said}.\n")] == ["rà soát kho thuốc"]


@pytest.mark.parametrize(
    "said",
    [
        "Kết quả các địa phương báo cáo Bộ Y tế đến ngày 31 tháng 5 năm 2025 cho thấy còn nhiều tồn tại",
        "Kết quả khắc phục báo cáo Bộ Nội vụ trong tháng 5 năm 2025 chưa đạt yêu cầu",
    ],
)
def test_results_that_were_found_are_no_task(said: str) -> None:
    assert [what for _, what in told(f"1. Bộ Y tế kiểm tra kho thuốc. {said}.\n")] == ["kiểm tra kho thuốc"]


def test_what_a_place_is_takes_no_order_away() -> None:
    text = "1. Thành phố Hà Nội là một trong những địa bàn lớn; Bộ Y tế kiểm tra kho; xử lý vi phạm.\n"
    assert told(text) == [(["Bộ Y tế"], "kiểm tra kho"), (["Bộ Y tế"], "xử lý vi phạm")]


def test_they_meet_again_because_they_are_told() -> None:
    assert leads("1. Các địa phương tiếp tục họp lại để thống nhất phương án, báo cáo Bộ Y tế.\n") == [["các địa phương"]]
