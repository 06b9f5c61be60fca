"""What a clause takes over from the ones before it and from the lead-in above: one passage a rule."""

from __future__ import annotations

import pytest

from tests.loaders.reading import NOTICE, ORDERS, leads, tasks, told

HEALTH, POLICE = "Bộ Y tế", "Bộ Công an"
REPORT = "Thủ tướng họp về kho thuốc\n\n(Chinhphu.vn) - Sáng 5/3/2025, Thủ tướng Trần Hoài Nam chủ trì cuộc họp về kho thuốc.\n\n"


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


def test_this_ministry_is_the_one_told_before() -> None:
    assert leads("1. Giao Bộ Y tế mua thuốc. Bộ này còn phải kiểm tra kho.") == [[HEALTH], [HEALTH]]


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


def test_who_is_told_at_the_end_of_a_long_lead_in() -> None:
    heard = "Sau khi nghe Báo cáo của Bộ Y tế về kho thuốc; Báo cáo của Bộ Công an về an ninh"
    told_last = "Bộ Chính trị giao Đảng ủy Chính phủ chỉ đạo các việc sau:"
    assert leads(f"{heard}, {told_last}\n\n- Rà soát kho thuốc.", "") == [["Đảng ủy Chính phủ"]]


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


def test_a_lead_in_of_a_mark_alone() -> None:
    assert leads(":\n\n1. Bộ Y tế rà soát kho thuốc.\n") == [[HEALTH]]


def test_what_ought_to_be_goes_on_behind_a_semicolon() -> None:
    assert tasks("1. Y học phải được đặt trong tổng thể phát triển; chuyển mạnh từ chữa bệnh sang phòng bệnh.") == ()


def test_whom_the_report_goes_on_to_is_not_whom_it_is_sent_to() -> None:
    [task] = tasks("1. Sở Y tế báo cáo kết quả về Bộ Y tế để tổng hợp, báo cáo Thủ tướng Chính phủ.")
    assert [a.name for a in task.submit_to] == [HEALTH]


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


def test_what_has_been_done_is_no_task_behind_a_semicolon() -> None:
    text = "1. Thời gian qua, Chính phủ đã tập trung chỉ đạo sửa kho; giải quyết khó khăn của trạm.\n\n2. Bộ Y tế rà soát kho."
    assert told(text) == [(["Bộ Y tế"], "rà soát kho")]


def test_duties_below_a_body_and_why() -> None:
    text = "1. Bộ Y tế, trên cơ sở tình hình thực tế, có trách nhiệm:\n\n- Mua thuốc;\n\n- Sửa kho."
    assert told(text) == [(["Bộ Y tế"], "Mua thuốc"), (["Bộ Y tế"], "Sửa kho")]


def test_why_before_who_tells_is_no_task() -> None:
    text = (
        "Để người bệnh yên tâm, tiết kiệm, tiếp tục thực hiện Chỉ thị số 9015/CT-TTg, Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Y tế mua thuốc."
    )
    assert told(text) == [(["Bộ Y tế"], "mua thuốc")]


def test_by_their_duties_alone_is_a_lead_in() -> None:
    text = "1. Các bộ, Chủ tịch UBND các tỉnh theo chức năng, nhiệm vụ, thẩm quyền được giao:\n\na) Rà soát kho thuốc.\n"
    assert leads(text) == [["các bộ", "Chủ tịch Ủy ban nhân dân các tỉnh"]]


def test_what_a_lead_in_makes_known_is_no_task_of_its_own() -> None:
    text = "Thủ tướng yêu cầu các bộ quán triệt sâu sắc và tập trung thực hiện các nhiệm vụ sau:\n\n1. Rà soát kho thuốc.\n"
    assert told(text, NOTICE) == [(["các bộ"], "Rà soát kho thuốc")]


def test_a_submission_with_its_own_day_goes_with_its_task() -> None:
    (task,) = tasks("1. Bộ Y tế hoàn thành Đề án trong tháng 6/2025, trình Thủ tướng Chính phủ trước ngày 15/7/2025.")
    assert [str(d.end) for d in (task.deadline, *task.later) if d] == ["2025-06-30", "2025-07-14"]


def test_behind_a_day_with_others_begins_another_task() -> None:
    first, second = tasks("1. Bộ Y tế trả lời trước ngày 20/6/2025, phối hợp với Bộ Công an xác định rõ các kho thuốc.")
    assert (first.text, [a.name for a in second.coordinators]) == ("trả lời trước ngày 20/6/2025", [POLICE])


def test_what_is_given_among_them_has_its_own_addressee() -> None:
    text = "1. Bộ Y tế phê duyệt Đề án, trong đó giao Bộ Công an hoàn thiện hồ sơ trước ngày 20/6/2025."
    assert leads(text) == [[HEALTH], [POLICE]]


def test_whom_the_report_is_for_when_somebody_sums_it_up() -> None:
    (task,) = tasks("1. Các sở báo cáo Bộ Y tế kết quả để tổng hợp, báo cáo Thủ tướng Chính phủ.")
    assert [a.name for a in task.submit_to] == [HEALTH]


def test_instruments_carried_out_among_others() -> None:
    text = "1. Bộ Y tế thực hiện các nghị quyết của Chính phủ, các chỉ thị về kho thuốc, nhất là Chỉ thị số 9005/CT-TTg ngày 01/3/2025."
    assert [r.key for task in tasks(text) for r in task.under] == ["9005/CT-TTg"]


def test_a_deputy_whom_the_prime_minister_tells() -> None:
    front = NOTICE.replace("Phó Thủ tướng", "Thủ tướng Chính phủ") + "Thủ tướng Chính phủ kết luận như sau:\n\n"
    text = "4. Phó Thủ tướng Trần Hoài Nam chỉ đạo các bộ rà soát kho thuốc.\n"
    assert told(text, front) == [(["Phó Thủ tướng Trần Hoài Nam"], "chỉ đạo các bộ rà soát kho thuốc")]


def test_the_last_day_in_a_sentence_of_its_own() -> None:
    (task,) = tasks("1. Bộ Y tế di dời kho thuốc. Hạn cuối: 15/9/2025.")
    assert task.deadline is not None and str(task.deadline.end) == "2025-09-15"


def test_a_number_of_a_conclusion_in_the_opening_concludes_nothing() -> None:
    opening = "Xét Tờ trình của Ban cán sự đảng Chính phủ về Kết luận số 27-KL/TW, Bộ Chính trị kết luận như sau:\n\n"
    text = "1. Ban cán sự đảng Chính phủ chỉ đạo lập chương trình trồng rừng trong năm 2026."
    assert leads(text, "Hà Nội, ngày 28 tháng 2 năm 2023\nKẾT LUẬN\n\n" + opening) == [["Ban cán sự đảng Chính phủ"]]


def test_a_review_of_an_instrument_is_under_it() -> None:
    (task,) = tasks("1. Bộ Y tế sơ kết 5 năm thực hiện Nghị quyết số 72-NQ/TW trước ngày 30/9/2030.")
    assert [r.key for r in task.under] == ["72-NQ/TW"]


def test_points_go_on_from_the_mark_of_the_line() -> None:
    text = "8. Bộ Y tế:\n(1) Chủ trì, phối hợp với Bộ Nội vụ sửa kho; (2) mua thuốc mới; (3) mở kho, hoàn thành trước 30/11/2025."
    assert told(text) == [([HEALTH], "sửa kho"), ([HEALTH], "mua thuốc mới"), ([HEALTH], "mở kho, hoàn thành trước 30/11/2025")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1. Bộ Y tế kiểm kê kho; hoàn thành trong tháng 8 năm 2025 và hướng dẫn các trạm mua thuốc.", ["2025-08-31", None]),
        ("1. Bộ Y tế kiểm kê kho; chậm nhất đến hết năm 2026 phải hoàn thành việc này.", ["2026-12-31"]),
        ("1. Bộ Y tế mở kho trong tháng 9/2025, định kỳ trước ngày 15/12 hằng năm báo cáo Bộ Nội vụ.", ["2025-09-30", None]),
        ("1. Bộ Y tế thống kê thuốc sau khi phân cấp, phân quyền, hoàn thành trước ngày 20/6/2025.", ["2025-06-19"]),
        ("1. Bộ Y tế kiểm kê kho; sau thời điểm này, đóng cửa các kho cũ.", [None, None]),
    ],
)
def test_what_only_says_when_is_no_task(text: str, what: list[str | None]) -> None:
    assert [t.deadline.end.isoformat() if t.deadline and t.deadline.end else None for t in tasks(text)] == what


def test_what_is_done_again_has_its_own_time() -> None:
    found = tasks("1. Bộ Y tế mở kho trong tháng 9/2025, định kỳ trước ngày 15/12 hằng năm báo cáo Bộ Nội vụ.")
    assert [(t.text, t.deadline and t.deadline.recurs) for t in found] == [
        ("mở kho trong tháng 9/2025", None),
        ("báo cáo Bộ Nội vụ", "yearly"),
    ]


def test_points_behind_a_body() -> None:
    text = "5. Bộ Y tế (i) chủ trì, phối hợp với Bộ Nội vụ sửa kho; (ii) khẩn trương mua thuốc; (iii) mở kho."
    assert told(text) == [([HEALTH], "sửa kho"), ([HEALTH], "khẩn trương mua thuốc"), ([HEALTH], "mở kho")]


def test_those_who_are_called_up_are_not_told() -> None:
    text = "1. Bộ Y tế huy động cả hệ thống y tế, các lực lượng trên địa bàn tham gia sửa kho."
    assert told(text) == [([HEALTH], "huy động cả hệ thống y tế, các lực lượng trên địa bàn tham gia sửa kho")]


def test_a_case_in_which_more_is_to_be_done() -> None:
    text = "1. Bộ Y tế sửa kho, trong đó đối với các trạm phải di dời thì phải bàn giao mặt bằng trước ngày 10/12/2025."
    assert told(text) == [([HEALTH], "sửa kho"), ([HEALTH], "bàn giao mặt bằng trước ngày 10/12/2025")]


def test_a_day_behind_a_yearly_duty_is_that_of_the_last_verb() -> None:
    found = tasks("1. Bộ Y tế hằng năm tổng hợp, báo cáo Chính phủ, tổ chức sơ kết vào năm 2030.")
    assert [t.text for t in found][:1] == ["tổng hợp, báo cáo Chính phủ, tổ chức sơ kết vào năm 2030"]


@pytest.mark.parametrize("tail", ["cập nhật vào ngày 05 hằng tháng", "thực hiện thường xuyên đến khi kết thúc kỳ thi"])
def test_how_often_closes_the_task_before_it(tail: str) -> None:
    found = tasks(f"1. Bộ Y tế kiểm kê kho thuốc; {tail}.")
    assert [bool(t.deadline and t.deadline.recurs) for t in found] == [True]


def test_what_a_thing_holds_is_no_task() -> None:
    text = "1. Bộ Y tế trình dự án Luật; trong đó có quy định về việc giữ thuốc, kiểm kê kho thuốc."
    assert [t.text for t in tasks(text)] == ["trình dự án Luật; trong đó có quy định về việc giữ thuốc, kiểm kê kho thuốc"]
