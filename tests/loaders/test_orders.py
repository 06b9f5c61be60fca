"""Which clauses are orders, and to whom: one sentence a rule, and one near it that is none."""

from __future__ import annotations

import pytest

from tests.loaders.reading import MINISTRY, NOTICE, ORDERS, leads, tasks, told

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
        ("1. Về đề nghị mua thuốc đã có trong danh mục: Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("1. Bộ Y tế cũng được yêu cầu rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
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
        "1. Bộ Y tế tập trung.",
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


def test_the_orders_begin_behind_the_lead_in() -> None:
    recital = "Tại Công điện số 9011/CĐ-TTg, Thủ tướng đã giao các địa phương hoàn thành rà soát trước ngày 01/02/2025.\n\n"
    assert leads("1. Bộ Y tế kiểm tra kho thuốc.", NOTICE + recital + ORDERS) == [[HEALTH]]


def test_a_lead_in_may_be_a_task_itself() -> None:
    text = "1. Bộ Y tế rà soát kho thuốc và tập trung thực hiện các nhiệm vụ sau:\n\na) Mua thuốc;\n\nb) Kiểm tra kho."
    assert told(text) == [([HEALTH], "rà soát kho thuốc"), ([HEALTH], "Mua thuốc"), ([HEALTH], "Kiểm tra kho")]


def test_who_is_told_above_keeps_what_he_has_others_do() -> None:
    assert told("1. Bộ Y tế:\n\na) Chỉ đạo Cục Quản lý Dược cấp phép nhanh;") == [([HEALTH], "Chỉ đạo Cục Quản lý Dược cấp phép nhanh")]


def test_a_clause_of_its_own_addressee_behind_another() -> None:
    assert leads("1. Bộ Y tế mua thuốc; Bộ Công an kiểm tra kho.") == [[HEALTH], [POLICE]]


def test_what_is_submitted_closes_its_task() -> None:
    found = tasks("1. Bộ Y tế sửa đổi Nghị định số 9012/2025/NĐ-CP; trình Chính phủ trong tháng 11 năm 2025.")
    assert [(t.text, [a.name for a in t.submit_to]) for t in found] == [
        ("sửa đổi Nghị định số 9012/2025/NĐ-CP; trình Chính phủ trong tháng 11 năm 2025", ["Chính phủ"])
    ]


def test_a_time_at_the_head_of_a_sentence_holds_for_all_of_it() -> None:
    found = tasks("1. Trong quý IV năm 2025, Bộ Y tế phải mua thuốc; Bộ Công an kiểm tra kho.")
    assert [t.deadline and t.deadline.text for t in found] == ["Trong quý IV năm 2025"] * 2


def test_all_finished_by_a_day() -> None:
    found = tasks("1. Bộ Y tế:\n\na) Mua thuốc; kiểm tra kho, tất cả xong trước ngày 31/12/2025.")
    assert [t.deadline and t.deadline.end and t.deadline.end.isoformat() for t in found] == ["2025-12-30"] * 2


def test_this_ministry_is_the_one_told_before() -> None:
    assert leads("1. Giao Bộ Y tế mua thuốc. Bộ này còn phải kiểm tra kho.") == [[HEALTH], [HEALTH]]


def test_a_ministry_speaks_of_itself() -> None:
    text = "Bộ Y tế yêu cầu:\n\n1. Văn phòng Bộ báo cáo Bộ trưởng trước ngày 10/3/2025."
    found = tasks(text, MINISTRY)
    assert [([a.name for a in t.leads], [a.name for a in t.submit_to]) for t in found] == [(["Văn phòng Bộ Y tế"], ["Bộ trưởng Bộ Y tế"])]


def test_titles_and_headings_above_the_first_number_have_no_mood() -> None:
    assert leads("VỀ TÌNH HÌNH KHO THUỐC\n\n1. Bộ Y tế mua thuốc.", NOTICE) == [[HEALTH]]


def test_what_a_lead_in_is_for_is_no_task_of_its_own() -> None:
    text = "1. Bộ Y tế sửa quy chế kho thuốc để:\n\na) Tháo gỡ khó khăn;\n\nb) Giảm giấy tờ."
    assert [what for _, what in told(text)] == ["sửa quy chế kho thuốc để"]


def test_items_below_a_principle_are_no_tasks() -> None:
    text = "1. Bộ Y tế rà soát kho thuốc theo các nguyên tắc sau:\n\na) Tập trung đầu mối;\n\nb) Phân định trách nhiệm."
    assert len(tasks(text)) == 1


def test_a_report_behind_its_task_again_and_again_is_another() -> None:
    text = "1. Bộ Y tế ban hành kế hoạch trong tháng 4 năm 2025, gửi báo cáo về Chính phủ hằng quý."
    assert [what for _, what in told(text)] == ["ban hành kế hoạch trong tháng 4 năm 2025", "gửi báo cáo về Chính phủ hằng quý"]


def test_this_matter_goes_on() -> None:
    text = "1. Bộ Y tế rà soát kho thuốc. Nội dung này cần báo cáo Chính phủ trước ngày 01/5/2025."
    assert told(text)[1:] == [([HEALTH], "báo cáo Chính phủ trước ngày 01/5/2025")]


def test_a_thing_that_must() -> None:
    text = "1. Bộ Y tế mua thuốc; riêng vốn cho kho mới phải thông báo cho địa phương trong tháng 4 năm 2025."
    assert told(text)[1:] == [([HEALTH], "thông báo cho địa phương trong tháng 4 năm 2025")]


def test_who_is_told_at_the_end_of_a_long_lead_in() -> None:
    heard = "Sau khi nghe Báo cáo của Bộ Y tế về kho thuốc; Báo cáo của Bộ Công an về an ninh"
    told_last = "Bộ Chính trị giao Đảng ủy Chính phủ chỉ đạo các việc sau:"
    assert leads(f"{heard}, {told_last}\n\n- Rà soát kho thuốc.", "") == [["Đảng ủy Chính phủ"]]


def test_where_the_party_speaks_the_government_is_told() -> None:
    text = "Tổng Bí thư yêu cầu:\n\n1. Thủ tướng Chính phủ chỉ đạo các bộ rà soát kho thuốc."
    assert leads(text, NOTICE) == [["Thủ tướng Chính phủ"]]


def test_marks_in_bold_and_behind_scanning_s_dust() -> None:
    assert leads("**1.** Bộ Y tế:\n\n__ - Mua thuốc;\n\n~ Kiểm tra kho.") == [[HEALTH], [HEALTH]]


def test_a_clause_that_names_nobody_goes_on_behind_one_that_does() -> None:
    assert leads("1. Bộ Y tế rà soát kho thuốc; kiểm tra sổ sách.") == [[HEALTH], [HEALTH]]


def test_behind_a_day_at_the_same_time_begins_another_task() -> None:
    text = "1. Bộ Y tế kiểm tra kho trước ngày 30/6/2025, đồng thời mua thuốc trước ngày 30/9/2025."
    assert [what for _, what in told(text)] == ["kiểm tra kho trước ngày 30/6/2025", "mua thuốc trước ngày 30/9/2025"]


def test_and_behind_a_day_begins_another_task_too() -> None:
    assert [what for _, what in told("1. Bộ Y tế phải hoàn thành báo cáo, xong trước ngày 30/9, và xây dựng kịch bản diễn tập.")] == [
        "hoàn thành báo cáo, xong trước ngày 30/9",
        "xây dựng kịch bản diễn tập",
    ]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("(1) Sửa kho; khử khuẩn kho, hoàn thành trước ngày 01/6/2025.", ["2025-05-31", "2025-05-31"]),
        ("a) Sửa kho; khử khuẩn kho; hoàn thành trước ngày 01/6/2025.", ["2025-05-31", "2025-05-31"]),
        ("a) Sửa kho; khử khuẩn kho, hoàn thành trước ngày 01/6/2025.", ["", "2025-05-31"]),
    ],
)
def test_which_clauses_a_closing_day_dates(text: str, ends: list[str]) -> None:
    found = tasks(f"1. Bộ Y tế:\n\n{text}\n")
    assert [t.deadline.end.isoformat() if t.deadline and t.deadline.end else "" for t in found] == ends


def test_the_last_clause_of_a_lead_in_hands_its_addressee_down() -> None:
    text = "Thống nhất với phương hướng; yêu cầu Bộ Y tế thực hiện tốt các nhiệm vụ sau:\n\n1. Rà soát kho.\n\n2. Cụ thể hóa chính sách.\n"
    assert told(text) == [([HEALTH], "Rà soát kho"), ([HEALTH], "Cụ thể hóa chính sách")]


def test_what_is_sent_to_several_is_no_order_to_the_last_of_them() -> None:
    assert leads("1. Bộ Y tế rà soát kho; trường hợp thiếu, có văn bản gửi Bộ Nội vụ, Bộ Tài chính tổng hợp, báo cáo Chính phủ.") == [
        [HEALTH],
        [HEALTH],
    ]


def test_a_lead_in_of_a_mark_alone() -> None:
    assert leads(":\n\n1. Bộ Y tế rà soát kho thuốc.\n") == [[HEALTH]]


def test_whose_the_work_is_said_behind_it() -> None:
    assert leads("1. Không cắt điện tại kho thuốc; việc này được giao cho Bộ Y tế.") == [[HEALTH]]


def test_what_ought_to_be_goes_on_behind_a_semicolon() -> None:
    assert tasks("1. Y học phải được đặt trong tổng thể phát triển; chuyển mạnh từ chữa bệnh sang phòng bệnh.") == ()


def test_whom_the_report_goes_on_to_is_not_whom_it_is_sent_to() -> None:
    [task] = tasks("1. Sở Y tế báo cáo kết quả về Bộ Y tế để tổng hợp, báo cáo Thủ tướng Chính phủ.")
    assert [a.name for a in task.submit_to] == [HEALTH]


def test_a_purposes_time_is_no_deadline() -> None:
    found = tasks("1. Để đón đoàn kiểm tra vào tháng 10/2025, giao Bộ Y tế rà soát kho thuốc.")
    assert [t.deadline for t in found] == [None]


def test_a_pages_number_inside_a_sentence_is_no_word_of_it() -> None:
    text = "1. Bộ Y tế và Bộ Công an trong tháng 8 năm 2025\n\n2\n\nkiểm tra kho thuốc trên cả nước."
    assert leads(text) == [[HEALTH, POLICE]]


def test_a_numbered_lead_in_opens_orders_though_it_speaks_of_aims() -> None:
    lead_in = "3. Để đạt mục tiêu trên, Phó Thủ tướng yêu cầu Bộ Y tế thực hiện tốt các nhiệm vụ sau:"
    text = f"{lead_in}\n\n3.1. Kiểm tra kho thuốc.\n\n3.2. Mua thuốc."
    assert leads(text) == [[HEALTH], [HEALTH]]


def test_a_sentence_ends_behind_a_month() -> None:
    text = "1. Bộ Y tế kiểm tra kho trước ngày 31 tháng 01. Bộ Công an kiểm tra hàng giả."
    assert leads(text) == [[HEALTH], [POLICE]]


def test_to_agree_is_no_order() -> None:
    assert tasks("1. Thống nhất chủ trương xây kho thuốc theo đề xuất của Bộ Y tế.") == ()


REPORT = "Thủ tướng họp về kho thuốc\n\n(Chinhphu.vn) - Sáng 5/3/2025, Thủ tướng Trần Hoài Nam chủ trì cuộc họp về kho thuốc.\n\n"


def test_a_list_in_a_report_takes_what_stands_above_it() -> None:
    text = "Thủ tướng giao các nhiệm vụ sau:\n\n- Bộ Y tế rà soát kho thuốc trong tháng 6/2025;\n\n- Bộ Công an kiểm tra chợ thuốc.\n"
    assert told(text, REPORT) == [([HEALTH], "rà soát kho thuốc trong tháng 6/2025"), ([POLICE], "kiểm tra chợ thuốc")]


def test_what_stands_below_among_them_is_part_of_the_task() -> None:
    text = "1. Bộ Y tế rà soát kho thuốc, trong đó lưu ý:\n\na) Kiểm tra hạn dùng của thuốc.\n\nb) Lập sổ theo dõi từng kho.\n"
    assert [t for _, t in told(text)][-2:] == ["Kiểm tra hạn dùng của thuốc", "Lập sổ theo dõi từng kho"]
    assert leads(text) == [[HEALTH]] * len(leads(text))


@pytest.mark.parametrize("says", ["tin tưởng kho thuốc sẽ đủ", "khẳng định kho thuốc là quan trọng", "bày tỏ hy vọng về kho thuốc"])
def test_the_order_is_over_where_an_authority_says_what_it_thinks(says: str) -> None:
    assert told(f"1. Bộ Y tế rà soát kho thuốc trong quý II năm 2025, Thủ tướng Chính phủ {says}.") == [
        ([HEALTH], "rà soát kho thuốc trong quý II năm 2025")
    ]


@pytest.mark.parametrize("name", ["a) Bộ Công Thương:", "Bộ Công Thương:"])
def test_a_ministry_alone_on_its_line_is_no_writer_s_name(name: str) -> None:
    text = f"Thủ tướng giao các nhiệm vụ sau:\n\n{name}\n\n- Kiểm tra chợ thuốc trong tháng 6/2025.\n\n- Rà soát giá thuốc.\n"
    assert leads(text, REPORT) == [["Bộ Công Thương"]] * 2


def test_what_is_told_in_quotation_marks_ends_there_and_names_nobody() -> None:
    text = 'Thủ tướng giao Bộ Y tế rà soát kho thuốc.\n\n"Không để trạm y tế nào thiếu thuốc", Thủ tướng Trần Hoài Nam nhấn mạnh.\n'
    assert told(text, REPORT) == [([HEALTH], "rà soát kho thuốc"), ([], "Không để trạm y tế nào thiếu thuốc")]


def test_what_is_to_be_sent_by_when() -> None:
    found = tasks("Kết quả rà soát kho thuốc gửi về Bộ Y tế trước ngày 20/12/2025.")
    assert [(t.text, [a.name for a in t.submit_to]) for t in found] == [
        ("Kết quả rà soát kho thuốc gửi về Bộ Y tế trước ngày 20/12/2025", ["Bộ Y tế"])
    ]


def test_what_must_be_done_when_something_is_done() -> None:
    assert told("1. Khi kiểm tra kho thuốc cần cập nhật sổ kho.") == [([], "cập nhật sổ kho")]


def test_a_notice_that_is_made_known_is_no_task() -> None:
    assert told("Văn phòng Bộ thông báo để các sở biết và thực hiện.") == []


def test_what_has_been_done_is_no_task_behind_a_semicolon() -> None:
    text = "1. Thời gian qua, Chính phủ đã tập trung chỉ đạo sửa kho; giải quyết khó khăn của trạm.\n\n2. Bộ Y tế rà soát kho."
    assert told(text) == [(["Bộ Y tế"], "rà soát kho")]


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


def test_duties_below_a_body_and_why() -> None:
    text = "1. Bộ Y tế, trên cơ sở tình hình thực tế, có trách nhiệm:\n\n- Mua thuốc;\n\n- Sửa kho."
    assert told(text) == [(["Bộ Y tế"], "Mua thuốc"), (["Bộ Y tế"], "Sửa kho")]


def test_why_before_who_tells_is_no_task() -> None:
    text = (
        "Để người bệnh yên tâm, tiết kiệm, tiếp tục thực hiện Chỉ thị số 9015/CT-TTg, Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Y tế mua thuốc."
    )
    assert told(text) == [(["Bộ Y tế"], "mua thuốc")]
