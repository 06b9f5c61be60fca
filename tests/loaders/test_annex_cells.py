"""Cells of annex tables that repeat, that name roles themselves, and headings in many words."""

from __future__ import annotations

import pytest

from loaders.findings import Task
from tests.loaders.annexes import HEAD, rows, until, who
from tests.loaders.reading import PLAN, tasks

BESIDE = ("TT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời hạn")


@pytest.mark.parametrize("ditto", ["-nt-", "nt", '"', "như trên", "- Như trên -"])
def test_a_cell_that_says_as_above(ditto: str) -> None:
    found = rows(("1", "Kiểm kê kho", "Sở Y tế", "Sở Nội vụ", "30/6/2025"), ("2", "Sửa kho", ditto, "Sở Tài chính", ditto))
    assert who(found)[1] == (["Sở Y tế tỉnh Đồng Tháp"], ["Sở Tài chính tỉnh Đồng Tháp"])
    assert until(found) == ["2025-06-30", "2025-06-30"]


def test_as_above_with_nothing_above() -> None:
    assert who(rows(("1", "Kiểm kê kho", "-nt-", "nt", "30/6/2025"))) == [([], [])]


def test_an_abbreviation_keeps_its_capitals() -> None:
    found = rows(("1", "Kiểm kê kho", "CA tỉnh", "CA các xã; BQL Dự án cầu", "30/6/2025"))
    assert who(found) == [(["Công an tỉnh Đồng Tháp"], ["Công an các xã", "BQL Dự án cầu"])]


@pytest.mark.parametrize(
    "cell",
    [
        "Chủ trì: Cục Thủy lợi; Phối hợp: Vụ Pháp chế",
        "Chủ trì: Cục Thủy lợi<br>Phối hợp: Vụ Pháp chế",
        "- CQ chủ trì: Cục Thủy lợi - CQ phối hợp: Vụ Pháp chế",
        "Cục Thủy lợi chủ trì, Vụ Pháp chế phối hợp",
        "Cục Thủy lợi chủ trì, phối hợp với Vụ Pháp chế",
        "Cục Thủy lợi (chủ trì), Vụ Pháp chế (phối hợp)",
        "Cục Thủy lợi (chủ trì), Vụ Pháp chế",
        "Cục Thủy lợi (phối hợp: Vụ Pháp chế)",
        "Cục Thủy lợi: chủ trì; Vụ Pháp chế: phối hợp",
        "Chủ trì: Cục Thủy lợi; Vụ Pháp chế phối hợp",
        "Đơn vị chủ trì tham mưu: Cục Thủy lợi; đơn vị phối hợp: Vụ Pháp chế",
    ],
)
def test_words_in_a_cell_say_who_leads(cell: str) -> None:
    assert who(rows(("1", "Sửa đê", cell, "30/6/2025"), head=BESIDE)) == [(["Cục Thủy lợi"], ["Vụ Pháp chế"])]


def test_a_cell_without_such_words_is_what_its_column_is() -> None:
    found = rows(("1", "Sửa đê", "Cục Thủy lợi; Vụ Pháp chế", "30/6/2025"), head=BESIDE)
    assert who(found) == [(["Cục Thủy lợi", "Vụ Pháp chế"], [])]


@pytest.mark.parametrize(
    "heading", ["Hạn", "Hạn HT", "Hạn hoàn thành", "Mốc", "Mốc hoàn thành", "Tiến độ hoàn thành", "Thời điểm", "T/g hoàn thành", "Tiến độ"]
)
def test_many_words_for_the_deadline(heading: str) -> None:
    assert until(rows(("1", "Sửa đê", "Sở Y tế", "30/6/2025"), head=("TT", "Đầu việc", "Đầu mối", heading))) == ["2025-06-30"]


@pytest.mark.parametrize("cell", ["Đã xong ngày 30/6/2025", "Đúng hạn"])
def test_progress_is_no_deadline(cell: str) -> None:
    assert until(rows(("1", "Sửa đê", "Sở Y tế", cell), head=("TT", "Đầu việc", "Đầu mối", "Tiến độ"))) == [""]


def test_columns_in_any_order() -> None:
    head = ("Hạn", "Phối hợp", "Sản phẩm", "Căn cứ", "Đầu mối", "Nội dung công việc", "Số TT")
    task = rows(("30/6/2025", "Sở Nội vụ", "Báo cáo", "9015/QĐ-TTg", "Sở Y tế", "Sửa đê", "7"), head=head)
    assert who(task) == [(["Sở Y tế tỉnh Đồng Tháp"], ["Sở Nội vụ tỉnh Đồng Tháp"])]
    assert (task[0].row, task[0].product and task[0].product.quote, until(task)) == ("7", "Báo cáo", ["2025-06-30"])


def test_whom_it_goes_to_has_a_column() -> None:
    head = ("TT", "Tên đề án", "Chủ trì", "Cấp trình", "Hạn")
    found = rows(("1", "Đề án nuôi tôm", "Sở Y tế", "Thủ tướng Chính phủ", "30/6/2025"), head=head)
    assert [a.name for a in found[0].submit_to] == ["Thủ tướng Chính phủ"]


def test_a_row_of_tasks_is_no_heading() -> None:
    found = rows(("1", "Hoạt động kiểm tra", "Đơn vị tư vấn", "", ""), ("2", "Sửa đê", "Sở Y tế", "", "30/6/2025"))
    assert [t.text for t in found] == ["Hoạt động kiểm tra", "Sửa đê"]


def test_a_sheet_whose_heading_row_is_not_known_takes_no_task_for_it() -> None:
    assert rows(("1", "Nhiệm vụ kiểm kê", "Đơn vị tư vấn", "Hạn trong tháng 6"), head=("A", "B", "C", "D")) == ()


def test_items_by_letter_are_tasks_of_their_own() -> None:
    found = rows(("1", "a) Sửa đê Cả;<br>b) Xây kè Hai", "a) Sở Y tế<br>b) Sở Nội vụ", "Sở Tài chính", "a) 30/6/2025;<br>b) 31/7/2025"))
    assert [t.text for t in found] == ["Sửa đê Cả", "Xây kè Hai"]
    assert who(found) == [
        (["Sở Y tế tỉnh Đồng Tháp"], ["Sở Tài chính tỉnh Đồng Tháp"]),
        (["Sở Nội vụ tỉnh Đồng Tháp"], ["Sở Tài chính tỉnh Đồng Tháp"]),
    ]
    assert until(found) == ["2025-06-30", "2025-07-31"]


def test_items_by_letter_with_nothing_beside_them_are_one_task() -> None:
    assert len(rows(("1", "a) Sửa đê Cả;<br>b) Xây kè Hai", "Sở Y tế", "", "30/6/2025"))) == 1


SECTIONS = (("I", "Giao thông", "", "", ""), ("1", "Sửa đê", "Sở Y tế", "", ""), ("2", "Sửa cầu", "Sở Y tế", "", ""))


@pytest.mark.parametrize(
    ("row", "section"),
    [
        (("II", "Hoàn thiện thể chế", "", "", ""), "Hoàn thiện thể chế"),
        (("II. Hoàn thiện thể chế", "", "", "", ""), "II. Hoàn thiện thể chế"),
        (("II", "Hoàn thiện thể chế", "-", "-", "…"), "Hoàn thiện thể chế"),
        (("", "HOÀN THIỆN THỂ CHẾ", "", "", ""), "HOÀN THIỆN THỂ CHẾ"),
        (("II", "", "", "", ""), "II"),
        (("12", "", "", "", ""), "Giao thông"),
        (("…....", "", "", "", ""), None),
    ],
)
def test_what_ends_a_section(row: tuple[str, ...], section: str | None) -> None:
    found = rows(*SECTIONS, row, ("1", "Họp dân", "Sở Y tế", "", ""))
    assert [t.section for t in found] == ["Giao thông", "Giao thông", section]


def test_numbers_that_go_on_behind_a_cut_are_the_same_section() -> None:
    found = rows(*SECTIONS, ("…", "…", "…", "…", "…"), ("9", "Họp dân", "Sở Y tế", "", ""))
    assert [(t.row, t.section) for t in found] == [("1", "Giao thông"), ("2", "Giao thông"), ("9", "Giao thông")]


def flat(*lines: tuple[str, ...]) -> tuple[Task, ...]:
    """The tasks of the same table, flattened to one cell a line between bars."""
    return tasks("".join("|\n" + "\n|\n".join(line) + "\n|\n" for line in (HEAD, *lines)) + "Hết.\n", PLAN)


def test_cells_that_a_short_row_lacks() -> None:
    found = flat(
        ("1", "Sửa cầu", "Sở Y tế", "Sở Nội vụ", "30/6/2025"),
        ("2", "Đắp đường", "Sở Y tế", "30/7/2025"),
        ("3", "Xây kè", "31/8/2025"),
        ("4", "Họp dân", "Sở Y tế"),
        ("5", "Mở lớp", "Sở Nội vụ", "Sở Y tế", "30/9/2025"),
    )
    health, home = "Sở Y tế tỉnh Đồng Tháp", "Sở Nội vụ tỉnh Đồng Tháp"
    assert who(found) == [([health], [home]), ([health], [home]), ([health], [home]), ([health], [home]), ([home], [health])]
    assert [t.implied for t in found] == [False, False, True, False, False]
    assert until(found) == ["2025-06-30", "2025-07-30", "2025-08-31", "2025-08-31", "2025-09-30"]


def test_short_rows_of_a_pipe_table() -> None:
    found = rows(("1", "Sửa cầu", "Sở Y tế", "30/7/2025"), ("2", "Xây kè", "trong quý III năm 2025"))
    assert [len(t.coordinators) for t in found] == [0, 0]
    assert until(found) == ["2025-07-30", "2025-09-30"]


def test_a_row_whose_parts_follow_is_a_heading() -> None:
    found = rows(
        ("1", "Cầu, đường thôn", "", "", ""),
        ("1.1", "Sửa cầu", "Sở Xây dựng", "", "Quý I/2026"),
        ("2", "Đắp đê", "Sở Xây dựng", "", "Quý II/2026"),
    )
    assert [t.text for t in found] == ["Sửa cầu", "Đắp đê"]


@pytest.mark.parametrize(
    ("cell", "group"),
    [("Các cơ quan, đơn vị phối hợp", "các cơ quan, đơn vị"), ("Giao Sở Y tế chủ trì", "Sở Y tế tỉnh Đồng Tháp")],
)
def test_words_that_belong_to_a_group_part_nothing(cell: str, group: str) -> None:
    assert [a.name for a in rows(("1", "Sửa đê", cell, "30/6/2025"), head=BESIDE)[0].leads] == [group]


def test_a_row_out_of_the_count_is_a_section() -> None:
    found = rows(
        ("13", "Kiểm kê kho", "Sở Y tế", "", "30/6/2025"), ("1", "Về thuốc", "", "", ""), ("14", "Sửa kho", "Sở Y tế", "", "30/6/2025")
    )
    assert [(t.row, t.section) for t in found] == [("13", None), ("14", "Về thuốc")]


@pytest.mark.parametrize(
    ("cell", "name"), [("QH", "Quốc hội"), ("CP", "Chính phủ"), ("TTgCP", "Thủ tướng Chính phủ"), ("BCT", "Bộ Chính trị")]
)
def test_short_forms_of_who_decides(cell: str, name: str) -> None:
    found = rows(("1", "Sửa luật", "Bộ Y tế", cell), head=("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cấp trình"))
    assert [a.name for t in found for a in t.submit_to] == [name]


def test_towns_in_short() -> None:
    found = rows(("1", "Sửa đê", "UBND các tỉnh, TP", "Bộ Y tế; UBND các tỉnh/thành phố", "2025"))
    assert who(found) == [(["Ủy ban nhân dân các tỉnh, thành phố"], ["Bộ Y tế", "Ủy ban nhân dân các tỉnh/thành phố"])]


def test_a_product_says_to_whom_it_goes() -> None:
    found = rows(
        ("1", "Sửa đê", "Sở Y tế", "Đề án trình Thủ tướng Chính phủ", "30/6/2025"),
        head=("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Sản phẩm", "Thời hạn"),
    )
    assert [[a.name for a in t.submit_to] for t in found] == [["Thủ tướng Chính phủ"]]


def test_a_section_within_a_section() -> None:
    found = rows(("II", "Cầu đường", "", "", ""), ("II.1", "Cầu qua sông", "", "", ""), ("1", "Sửa cầu", "Sở Y tế", "", "30/6/2025"))
    assert [t.text for t in found] == ["Sửa cầu"]


def test_one_flattened_heading_over_two() -> None:
    lines = [["TT", "Nhiệm vụ", "Phân công thực hiện", "Thời hạn"], ["Chủ trì", "Phối hợp"]]
    lines += [
        [f"{k}", what, "Sở Y tế", "Sở Nội vụ", "30/6/2025"] for k, what in enumerate(("Sửa kho", "Kiểm kê kho", "Mua thuốc", "Mở kho"), 1)
    ]
    found = tasks("".join("|\n" + "\n|\n".join(line) + "\n|\n" for line in lines), PLAN)
    assert [t.text for t in found] == ["Sửa kho", "Kiểm kê kho", "Mua thuốc", "Mở kho"]
    assert who(found) == [(["Sở Y tế tỉnh Đồng Tháp"], ["Sở Nội vụ tỉnh Đồng Tháp"])] * 4


@pytest.mark.parametrize("cell", ["Sau khi Luật Căn cước có hiệu lực", "Trình Quốc hội trong tháng 5", "Rà soát hằng năm"])
def test_a_cell_that_says_when_or_what_names_nobody(cell: str) -> None:
    assert who(rows(("1", "Sửa kho", "Sở Y tế", cell, "30/6/2025"))) == [(["Sở Y tế tỉnh Đồng Tháp"], [])]


def test_who_is_asked_in_a_cell() -> None:
    assert who(rows(("1", "Sửa luật", "Đề nghị Tòa án nhân dân tối cao", "Bộ Y tế", "2026"))) == [
        (["Tòa án nhân dân tối cao"], ["Bộ Y tế"])
    ]


def test_unions_by_their_short_names() -> None:
    partners = ["Hội Liên hiệp Thanh niên Việt Nam", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"]
    found = rows(("1", "Sửa kho", "Bộ Y tế", "Hội LHTN Việt Nam, Trung ương Đoàn TNCS Hồ Chí Minh", "2026"))
    assert who(found) == [(["Bộ Y tế"], partners)]


@pytest.mark.parametrize("heading", ["Nội dung báo cáo", "Nội dung yêu cầu", "Nội dung cần thực hiện"])
def test_more_words_for_the_task(heading: str) -> None:
    found = rows(("1", "Báo cáo tiến độ sửa kho", "Bộ Y tế", "31/8/2025"), head=("STT", heading, "Cơ quan thực hiện", "Thời hạn"))
    assert [t.text for t in found] == ["Báo cáo tiến độ sửa kho"]
