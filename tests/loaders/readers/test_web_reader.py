"""Web pages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from loaders.document import Document
from loaders.read import read

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Xã Hải họp bàn sửa cầu</title>
<meta property="article:published_time" content="2025-11-15T08:00:00+07:00"></head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/x">Thời sự</a></li></ul></nav>
<div id="wrap"><article><h1>Xã Hải họp bàn sửa cầu</h1>
<p>Ngày 15/11, Ủy ban nhân dân xã Hải họp bàn việc sửa cầu thôn Ba, với sự tham dự của trưởng các thôn và đại diện các hộ dân.</p>
<p>Chủ tịch xã yêu cầu thôn Ba hoàn thành việc vận động trước ngày 30/12/2025;<br>Trạm Y tế cử người trực trong suốt thời gian thi công.</p>
<table><tr><th>STT</th><th>Việc</th><th colspan="2">Ai làm</th></tr>
<tr><td rowspan="2">1</td><td>Sửa <b>cầu</b></td><td>Thôn Ba</td><td>Thôn Hai</td></tr>
<tr><td>Đắp đường</td><td></td><td>Xã</td></tr></table>
<ol><li>Thôn Một góp gạch.</li><li>Thôn Hai góp công.</li></ol>
<p style="display:none">chữ ẩn không ai thấy</p>
</article></div><footer>Bản quyền của xã</footer></body></html>"""


def page(tmp_path: Path, source: str) -> Document:
    path = tmp_path / "a.html"
    path.write_text(source, encoding="utf-8")
    return read(path)


def test_the_report_without_the_site(tmp_path: Path) -> None:
    document = page(tmp_path, PAGE)
    words = [document.text[b.start : b.end] for b in document.blocks]
    assert words[0] == document.title == "Xã Hải họp bàn sửa cầu"
    assert document.published == dt.date(2025, 11, 15)
    assert words[2].endswith("30/12/2025;") and words[3].startswith("Trạm Y tế")
    assert words[5:] == ["1. Thôn Một góp gạch.", "2. Thôn Hai góp công."]
    assert not any(lost in document.text for lost in ("Trang chủ", "Bản quyền", "chữ ẩn"))


def test_tables_keep_their_cells(tmp_path: Path) -> None:
    document = page(tmp_path, PAGE)
    (table,) = [block.table for block in document.blocks if block.table]
    assert [[(document.text[c.start : c.end], c.column, c.row_span, c.column_span) for c in row] for row in table.rows] == [
        [("STT", 0, 1, 1), ("Việc", 1, 1, 1), ("Ai làm", 2, 1, 2)],
        [("1", 0, 2, 1), ("Sửa cầu", 1, 1, 1), ("Thôn Ba", 2, 1, 1), ("Thôn Hai", 3, 1, 1)],
        [("Đắp đường", 1, 1, 1), ("", 2, 1, 1), ("Xã", 3, 1, 1)],
    ]


def test_a_table_that_lays_out_the_page_is_no_table(tmp_path: Path) -> None:
    document = page(tmp_path, "<html><body><table><tr><td><p>Xã họp dân.</p><p>Thôn góp gạch.</p></td></tr></table></body></html>")
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]
