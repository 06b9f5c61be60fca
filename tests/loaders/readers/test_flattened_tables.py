"""Tables flattened to one cell a line between bars."""

from __future__ import annotations

from loaders.readers.plain import blocks_of


def grids(text: str) -> list[list[list[str]]]:
    return [[[text[c.start : c.end] for c in row] for row in block.table.rows] for block in blocks_of(text) if block.table]


LETTERHEAD = "|\nUBND\nHUYỆN HẢI\n-----\n|\nCỘNG HÒA\n|\n|\nSố: 5/KH\n|\nHải, ngày 2\ntháng 3 năm 2025\n|\n"
HEAD = "|\nSTT\n|\nNhiệm vụ\n|\nCơ quan\nchủ trì\n|\nThời hạn\n|\n"


def test_letterhead_body_and_signature_come_apart() -> None:
    body = "KẾ HOẠCH\nSỬA CẦU THÔN BA\nXã sửa cầu trước ngày 1/7./.\n"
    text = LETTERHEAD + body + "|\nNơi nhận:\n- Như trên;\n- Lưu.\n|\nCHỦ TỊCH\nTrần Văn A\n|\nTin đăng lại."
    assert grids(text) == [
        [["UBND\nHUYỆN HẢI\n-----", "CỘNG HÒA"], ["Số: 5/KH", "Hải, ngày 2\ntháng 3 năm 2025"]],
        [["Nơi nhận:\n- Như trên;\n- Lưu.", "CHỦ TỊCH\nTrần Văn A"]],
    ]
    assert [b.kind for b in blocks_of(text)] == ["table", "heading", "heading", "paragraph", "table", "paragraph"]


def test_empty_cells_of_both_kinds() -> None:
    rows = "|\n1\n|\nSửa cầu\n|\n|\n7/2025\n|\n|\n2\n|\nĐắp đường\n|\nXã\n|\n|\n|\n3\n|\n\n|\nXã\n|\n\n|\nHết."
    assert grids(HEAD + rows) == [
        [
            ["STT", "Nhiệm vụ", "Cơ quan\nchủ trì", "Thời hạn"],
            ["1", "Sửa cầu", "", "7/2025"],
            ["2", "Đắp đường", "Xã", ""],
            ["3", "", "Xã", ""],
        ]
    ]


def test_section_rows_are_merged_to_the_right_edge() -> None:
    text = HEAD + "|\nI\n|\nGIAO THÔNG\n|\n|\n1\n|\nSửa cầu\n|\nXã\n|\n7/2025\n|\n"
    table = blocks_of(text)[0].table
    assert table is not None
    assert [(c.column, c.column_span) for c in table.rows[1]] == [(0, 1), (1, 3)]
    assert [text[c.start : c.end] for c in table.rows[2]] == ["1", "Sửa cầu", "Xã", "7/2025"]


def test_a_cut_in_the_middle_does_not_end_the_table() -> None:
    text = HEAD + "|\n1\n|\nSửa cầu\n|\nXã\n|\n7/2025\n|\n…......\n|\n9\n|\nĐắp đường\n|\nXã\n|\n8/2025\n|\n"
    assert [row[0] for row in grids(text)[0]] == ["STT", "1", "…......", "9"]


def test_a_heading_between_two_tables_belongs_to_neither() -> None:
    row = "|\n1\n|\nSửa cầu\n|\nXã\n|\n7/2025\n|\n"
    text = HEAD + row + "2. Việc đã xong\n" + HEAD + row
    assert [block.kind for block in blocks_of(text)] == ["table", "heading", "table"]
    assert grids(text)[0] == grids(text)[1]


def test_a_long_cell_is_still_a_cell() -> None:
    long = "Xã đã họp dân.\n" * 200
    text = HEAD + f"|\n1\n|\n{long}|\nXã\n|\n7/2025\n|\n|\n2\n|\nĐắp đường\n|\nXã\n|\n8/2025\n|\n"
    assert [len(row) for row in grids(text)[0]] == [4, 4, 4]


def test_a_section_right_below_a_section() -> None:
    head = "|\nSTT\n|\nNhiệm vụ\n|\nCơ quan chủ trì\n|\nCơ quan phối hợp\n|\nThời hạn\n|\nSản phẩm\n|\n"
    cells = "|\nII\n|\nCầu đường\n|\n|\nII.1\n|\nCầu qua sông\n|\n|\n1\n|\nSửa cầu\n|\nXã\n|\nHuyện\n|\n7/2025\n|\nCầu\n|\nHết."
    assert grids(head + cells)[0][1:] == [
        ["II", "Cầu đường"],
        ["II.1", "Cầu qua sông"],
        ["1", "Sửa cầu", "Xã", "Huyện", "7/2025", "Cầu"],
    ]
