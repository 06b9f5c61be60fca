"""Tables that go on behind a page break, and cells that reach over others."""

from __future__ import annotations

from loaders.readers.grids import Spanning, joined, place
from loaders.readers.reading import GridCell

HEAD = ["STT", "Nhiệm vụ", "Ai làm"]


def grid(*rows: list[str]) -> list[list[GridCell]]:
    return [[GridCell(text, number, column) for column, text in enumerate(row)] for number, row in enumerate(rows)]


def words(rows: list[list[GridCell]] | None) -> list[list[str]] | None:
    return None if rows is None else [[cell.text for cell in row] for row in rows]


def test_a_repeated_header_is_dropped() -> None:
    whole = joined(grid(HEAD, ["1", "Sửa cầu", "Xã"]), grid(HEAD, ["2", "Đắp đường", "Thôn"]))
    assert words(whole) == [HEAD, ["1", "Sửa cầu", "Xã"], ["2", "Đắp đường", "Thôn"]]
    assert whole is not None
    assert [row[0].row for row in whole] == [0, 1, 2]


def test_the_rest_of_a_row_goes_on_it() -> None:
    whole = joined(grid(HEAD, ["1", "Sửa cầu thôn", "Xã"]), grid(["", "Ba và đường vào", ""], ["2", "Đắp đê", "Thôn"]))
    assert words(whole) == [HEAD, ["1", "Sửa cầu thôn", "Xã"], ["", "Ba và đường vào", ""], ["2", "Đắp đê", "Thôn"]]
    whole = joined(grid(HEAD, ["1", "Sửa cầu và", "Xã"]), grid(["", "Ủy ban lo đường vào", "cùng thôn"], ["2", "Đắp đê", "Thôn"]))
    assert words(whole) == [HEAD, ["1", "Sửa cầu và\nỦy ban lo đường vào", "Xã\ncùng thôn"], ["2", "Đắp đê", "Thôn"]]


def test_a_section_row_is_no_rest() -> None:
    whole = joined(grid(HEAD, ["1", "Sửa cầu.", "Xã"]), grid(["", "Việc của thôn", ""], ["2", "Đắp đê", "Thôn"]))
    assert words(whole) == [HEAD, ["1", "Sửa cầu.", "Xã"], ["", "Việc của thôn", ""], ["2", "Đắp đê", "Thôn"]]


def test_another_table_is_left_alone() -> None:
    assert joined(grid(HEAD, ["1", "Sửa cầu", "Xã"]), grid(["STT", "Văn bản", "Ngày"], ["1", "Quyết định", "2/3"])) is None
    assert joined(grid(HEAD), grid(["1", "Sửa cầu"])) is None


def test_spans_without_measure_are_bounded() -> None:
    rows = place([[Spanning("ô", row_span=10**9, column_span=10**9)] * 5] * 300)
    assert max(cell.column for row in rows for cell in row) < 1000
