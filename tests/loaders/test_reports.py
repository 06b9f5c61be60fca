"""Orders as the press retells them."""

from __future__ import annotations

import pytest

from tests.loaders.reading import tasks, told

HEALTH = "Bộ Y tế"
PRESS = "Chính phủ giao nhiều việc cho ngành y tế\n15/9/2025 10:00\n\n"
ORDER = "Thủ tướng giao Bộ Công an kiểm tra kho thuốc.\n\n"


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Về việc này, Nghị quyết ghi rõ: Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        (
            "Riêng Hà Nội và TP HCM, Chính phủ đề nghị rà soát kho thuốc.",
            ["thành phố Hà Nội", "thành phố Hồ Chí Minh"],
            "rà soát kho thuốc",
        ),
        ("Về phía các sở, Thủ tướng giao rà soát kho thuốc.", ["các sở"], "rà soát kho thuốc"),
    ],
)
def test_who_is_told_what(text: str, who: list[str], what: str) -> None:
    assert told(text, PRESS) == [(who, what)]


def test_what_is_carried_out_is_still_told() -> None:
    text = "Các sở báo cáo kết quả thực hiện về Bộ Y tế. Bộ Y tế tổng hợp, báo cáo Chính phủ."
    assert [who for who, _ in told(ORDER + text, PRESS)] == [["Bộ Công an"], ["các sở"], [HEALTH]]


def test_a_time_counted_from_when_a_resolution_holds_is_no_formula() -> None:
    text = "Các sở ban hành kế hoạch trong vòng 1 tháng kể từ ngày Nghị quyết có hiệu lực."
    assert [who for who, _ in told(ORDER + text, PRESS)][1:] == [["các sở"]]


def test_a_lead_in_opens_orders_without_marks() -> None:
    text = "Tại cuộc họp, Phó Thủ tướng đã có yêu cầu đến các cơ quan như sau:\n\nCác sở khẩn trương rà soát kho thuốc."
    assert told(text, PRESS) == [(["các sở"], "khẩn trương rà soát kho thuốc")]


def test_captions_from_the_net_are_no_orders() -> None:
    assert tasks("*Thủ tướng yêu cầu rà soát kho thuốc (Hình từ Internet)*", PRESS) == ()


def test_what_was_over_before_is_no_deadline() -> None:
    text = "Thủ tướng yêu cầu các sở sửa nhà bị thiệt hại do mưa lũ từ ngày 16/8/2025 đến ngày 22/8/2025, xong trước ngày 31/12/2025."
    assert [t.deadline and t.deadline.text for t in tasks(text, PRESS)] == ["trước ngày 31/12/2025"]


def test_the_day_of_what_a_page_retells() -> None:
    front = "Toàn văn công điện về kho thuốc\n\nNgày 30/11/2025, Thủ tướng Chính phủ ban hành Công điện 9011/CĐ-TTg.\n\n"
    found = tasks("Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc trong 6 tháng tới.", front)
    assert [t.deadline and t.deadline.start and t.deadline.start.isoformat() for t in found] == ["2025-11-30"]


@pytest.mark.parametrize("name", ["Đồng chí Trần Hoài Nam, Phó Chủ tịch UBND tỉnh Cà Mau", "Đ/c Trần Hoài Nam - Phó Giám đốc Sở Y tế"])
def test_a_speaker_by_name_and_post(name: str) -> None:
    assert told(f"{name} đề nghị các xã rà soát kho thuốc.", PRESS) == [(["các xã"], "rà soát kho thuốc")]


def test_duties_that_are_given_out_open_orders() -> None:
    text = "Phó Chủ tịch UBND tỉnh Cà Mau giao nhiệm vụ cho các sở. Cụ thể, Sở Y tế rà soát kho thuốc."
    assert told(text, PRESS) == [(["Sở Y tế tỉnh Cà Mau"], "rà soát kho thuốc")]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Thứ hai là Thủ tướng giao Bộ Y tế rà soát kho thuốc.", [HEALTH], "rà soát kho thuốc"),
        ("Việc còn rất nhiều, Thủ tướng yêu cầu các sở rà soát kho thuốc.", ["các sở"], "rà soát kho thuốc"),
        ("Thủ tướng đề nghị Bộ Y tế có đề án riêng cho kho thuốc.", [HEALTH], "có đề án riêng cho kho thuốc"),
    ],
)
def test_who_is_told_behind_what(text: str, who: list[str], what: str) -> None:
    assert told(text, PRESS) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Quan điểm chỉ đạo của Chính phủ là: kiên định mục tiêu; phát huy sáng tạo.",
        "Theo nhà văn Trần Hoài Nam, các bộ cần rà soát kho thuốc.",
    ],
)
def test_views_are_no_orders(text: str) -> None:
    assert told(ORDER + text, PRESS)[1:] == []


def test_the_end_of_a_meeting_is_no_task() -> None:
    assert told("Kết thúc phiên họp, Thủ tướng giao Bộ Y tế rà soát kho thuốc.", PRESS) == [([HEALTH], "rà soát kho thuốc")]


def test_what_a_body_is_for_is_told_not_ordered() -> None:
    text = "Điều 3 quy định nhiệm vụ, quyền hạn của Ban Chỉ đạo như sau:\n\n(1) Rà soát kho thuốc.\n\n- Đôn đốc các sở.\n"
    assert [who for who, _ in told(ORDER + text, PRESS)] == [["Bộ Công an"]]


def test_what_comes_of_leaving_it_undone_is_no_task() -> None:
    assert told("1. Các sở rà soát kho thuốc; không báo cáo thì coi như không có vướng mắc.")[0] == (["các sở"], "rà soát kho thuốc")
    assert len(told("1. Các sở rà soát kho thuốc; không báo cáo thì coi như không có vướng mắc.")) == 1


def test_what_had_been_reported_by_a_day_sets_no_deadline() -> None:
    (task,) = tasks("1. Bộ Y tế rà soát các kho thuốc đã báo cáo trước ngày 01/3/2025.")
    assert task.deadline is None
    (task,) = tasks("1. Bộ Y tế rà soát các kho thuốc trước ngày 01/3/2025.")
    assert task.deadline is not None


def test_a_paragraph_may_say_by_when_the_one_above_is_done() -> None:
    text = "1. Bộ Y tế rà soát kho thuốc.\n\nĐường dây nóng là 1900. Thời hạn hoàn thành đến hết ngày 10 tháng 4 năm 2025.\n"
    (task,) = tasks(text)
    assert task.deadline is not None and str(task.deadline.end) == "2025-04-10"


def test_a_report_s_day_though_its_lines_are_broken() -> None:
    text = "Ngày 6-2-2025, Thủ tướng Chính phủ Trần Hoài Nam,\nTrưởng Ban Chỉ đạo về y tế, chủ trì phiên họp\nvề kho thuốc.\n\n"
    (task,) = tasks(text + "Thủ tướng giao Bộ Y tế rà soát kho thuốc trong 6 tháng tới.", "")
    assert task.deadline is not None and str(task.deadline.end) == "2025-08-06"


def test_somebody_named_with_a_day_is_told_though_the_report_has_spoken_of_others() -> None:
    text = "Trước đó, UBND tỉnh Sơn La cho biết đang rà soát kho thuốc.\n\nBộ Y tế chủ trì rà soát kho thuốc trước 31/12/2025.\n"
    assert [who for who, _ in told(ORDER + text, PRESS)] == [["Bộ Công an"], [HEALTH]]


def test_a_headline_s_many_tasks_are_none() -> None:
    text = "Thủ tướng giao Bộ Công an kiểm tra kho thuốc, đồng thời giao hàng loạt nhiệm vụ cho các bộ.\n"
    assert [who for who, _ in told(text, PRESS)] == [["Bộ Công an"]]


def test_i_is_who_speaks() -> None:
    assert told(ORDER + '"Tôi đề nghị Bộ Y tế rà soát kho thuốc", Thủ tướng kết luận.\n', PRESS)[1:] == [([HEALTH], "rà soát kho thuốc")]


def test_he_who_has_been_giving_orders_gives_another() -> None:
    assert told(ORDER + "Thủ tướng giao Bộ Y tế rà soát kho thuốc. Ông cũng đề nghị các sở rà soát kho.\n", PRESS)[2:] == [
        (["các sở"], "rà soát kho")
    ]


def test_a_lead_in_opens_the_sections_below_it() -> None:
    text = (
        "Chính phủ yêu cầu các bộ, ngành tập trung thực hiện các nhiệm vụ sau:\n\nMua thuốc\n\nBộ Y tế rà soát kho thuốc.\n\n"
        "Giữ kho\n\nBộ Công an giữ kho thuốc.\n"
    )
    assert [who for who, _ in told(text, PRESS)] == [[HEALTH], ["Bộ Công an"]]


def test_what_a_report_charges_somebody_with() -> None:
    text = "Vốn phải đi đúng chỗ\n\nBộ Y tế chủ trì, phối hợp với Bộ Tài chính rà soát kho thuốc.\n"
    assert [who for who, _ in told(ORDER + text, PRESS)][1:] == [[HEALTH]]


def test_a_deputy_named_before_his_post_and_the_province_of_the_passage() -> None:
    text = (
        "Ông Trần Hoài Nam, Phó thủ tướng, đề nghị Bộ Y tế rà soát kho thuốc.\n\n"
        "Tại điểm cầu Sơn La, Chủ tịch UBND tỉnh yêu cầu Sở Y tế rà soát kho thuốc.\n"
    )
    assert [who for who, _ in told(ORDER + text, PRESS)][1:] == [[HEALTH], ["Sở Y tế tỉnh Sơn La"]]


def test_the_province_of_the_passage_is_also_theirs_who_get_the_work() -> None:
    text = "Tại điểm cầu Sơn La, Chủ tịch UBND tỉnh yêu cầu Sở Y tế rà soát kho thuốc, báo cáo UBND tỉnh.\n"
    found = tasks(ORDER + text, PRESS)[-1]
    assert [a.name for a in found.submit_to] == ["Ủy ban nhân dân tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Về việc này, người đứng đầu Chính phủ đề nghị Cần Thơ bố trí đủ kho thuốc.", ["thành phố Cần Thơ"]),
        ("Thủ tướng yêu cầu Sơn La, Lào Cai khẩn trương rà soát kho thuốc.", ["tỉnh Sơn La", "tỉnh Lào Cai"]),
    ],
)
def test_a_province_told_by_its_name_alone(text: str, who: list[str]) -> None:
    assert [names for names, _ in told(f"{ORDER}{text}\n", PRESS)][1:] == [who]
    assert len(told(f"{ORDER}Thủ tướng đề nghị Huế là thành phố di sản.\n", PRESS)) == 1


@pytest.mark.parametrize(
    "opening",
    [
        "Các nhiệm vụ trọng tâm\n\n1. Về kho thuốc\n\n",
        "117 nhiệm vụ, 8 nhóm giải pháp\n\nVề kho thuốc\n\n",
        "Chương trình hành động đề ra 5 nhóm nhiệm vụ, giải pháp.\n\n1. Về kho thuốc\n\n",
    ],
)
def test_what_an_instruments_tasks_are_is_told_without_a_modal(opening: str) -> None:
    text = opening + "Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ kiểm kê kho thuốc.\n\nCác sở tổ chức tập huấn cho các trạm.\n"
    assert told(text, PRESS) == [([HEALTH], "kiểm kê kho thuốc"), (["các sở"], "tổ chức tập huấn cho các trạm")]


def test_what_was_done_under_such_a_heading_is_no_task() -> None:
    assert told("Các nhiệm vụ trọng tâm\n\nThời gian qua, Bộ Y tế đã kiểm kê kho thuốc.\n", PRESS) == []


@pytest.mark.parametrize("heading", ["Phân công thực hiện", "Cơ quan thực hiện"])
def test_a_heading_that_could_be_a_label_has_orders_below(heading: str) -> None:
    text = f"{heading}\n\nQuyết định nêu rõ, Bộ Y tế có trách nhiệm rà soát kho thuốc.\n\nBộ Nội vụ được giao tổ chức tập huấn.\n"
    told_before = "Thủ tướng giao Bộ Công an kiểm tra kho thuốc.\n\n"
    whole = told(told_before + text + "\nQuyết định có hiệu lực kể từ ngày ký.\n", PRESS)
    assert whole == [(["Bộ Công an"], "kiểm tra kho thuốc"), ([HEALTH], "rà soát kho thuốc"), (["Bộ Nội vụ"], "tổ chức tập huấn")]


def test_a_union_of_associations_is_told() -> None:
    text = "Quyết định cũng đề nghị Liên hiệp các Hội Văn học nghệ thuật Việt Nam rà soát kho sách.\n"
    assert told(text, PRESS) == [(["Liên hiệp các Hội Văn học nghệ thuật Việt Nam"], "rà soát kho sách")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Với Bộ Quốc phòng, Thủ tướng yêu cầu lực lượng Bộ đội Biên phòng rà soát bến.", "Bộ đội Biên phòng"),
        ("Thủ tướng yêu cầu lực lượng thú y rà soát bến.", "lực lượng thú y"),
        ("Thủ tướng đề nghị VNABC rà soát bến.", "VNABC"),
    ],
)
def test_forces_and_bodies_by_letters_are_told(text: str, who: str) -> None:
    assert told(f"{ORDER}{text}\n", PRESS)[1:] == [([who], "rà soát bến")]


@pytest.mark.parametrize(
    "text",
    [
        "Việc này cần làm ngay, không có vùng cấm.",
        "Trao đổi thêm về vụ việc này, Bí thư Tỉnh ủy một số địa phương nhận trách nhiệm trước Thủ tướng.",
    ],
)
def test_what_is_said_of_an_order_is_no_task(text: str) -> None:
    assert len(told(f"{ORDER}{text}\n", PRESS)) == 1


def test_a_short_name_of_a_body_that_no_register_holds() -> None:
    text = (
        "Tham dự có lãnh đạo Hiệp hội Cà phê Việt Nam (VNCF).\n\nThủ tướng giao Bộ Công an rà soát chợ. Đề nghị VNCF vận động hội viên.\n"
    )
    assert told(text, PRESS) == [(["Bộ Công an"], "rà soát chợ"), (["Hiệp hội Cà phê Việt Nam"], "vận động hội viên")]


def test_a_department_of_the_province_set_apart() -> None:
    before = "Thủ tướng yêu cầu Chủ tịch UBND các tỉnh Cà Mau, An Giang rà soát bến. "
    found = told(f"{before}Riêng tỉnh Gia Lai, Sở Y tế phải rà soát chợ.\n", PRESS)
    assert found[-1] == (["Sở Y tế tỉnh Gia Lai"], "rà soát chợ")


RESOLUTION = (
    "Chính phủ ban hành nghị quyết về thuốc\n16/9/2025 10:00\n\n"
    "Chính phủ vừa ban hành Nghị quyết số 9318/NQ-CP ngày 14/9/2025 về bảo đảm thuốc.\n\n"
)


def test_the_resolution_that_a_report_is_about() -> None:
    text = "Các bộ, ngành, địa phương phải ban hành kế hoạch thực hiện Nghị quyết trong thời hạn 20 ngày kể từ ngày ký ban hành.\n"
    [task] = tasks(text, RESOLUTION)
    assert [r.key for r in task.under] == ["9318/NQ-CP"]
    assert (str(task.deadline and task.deadline.start), str(task.deadline and task.deadline.end)) == ("2025-09-14", "2025-10-04")


def test_first_second_third_below_a_lead_in_go_back_to_whom_it_tells() -> None:
    lead_in = "Phó Thủ tướng đề nghị Sơn La thực hiện tốt một số việc trọng tâm:\n\n"
    points = "Một là, Chủ tịch UBND tỉnh kiểm tra kho thuốc.\n\nHai là, đối với kho lạnh, hoàn thành sửa kho trong tháng 11/2025.\n\n"
    assert [who for who, _ in told(ORDER + lead_in + points, PRESS)][-1] == ["tỉnh Sơn La"]


@pytest.mark.parametrize(
    "text",
    [
        "Dự cuộc họp có các Phó Thủ tướng; lãnh đạo Văn phòng Trung ương Đảng, các bộ; lãnh đạo TP. Hà Nội.",
        "Thay mặt lãnh đạo tỉnh, Bí thư Tỉnh ủy tiếp thu toàn bộ ý kiến chỉ đạo, khẳng định tỉnh sẽ rà soát kho thuốc.",
        "Trao đổi về các kiến nghị, Thứ trưởng Bộ Xây dựng cho hay, Bộ đã rà soát kho thuốc.",
    ],
)
def test_who_was_there_and_who_answers_are_told_nothing(text: str) -> None:
    assert [who for who, _ in told(ORDER + text, PRESS)] == [["Bộ Công an"]]
