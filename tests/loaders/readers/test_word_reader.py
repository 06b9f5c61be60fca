"""Word documents."""

from __future__ import annotations

import io
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from loaders.document import Document
from loaders.read import read


def reread(tmp_path: Path, document: docx.document.Document) -> Document:
    path = tmp_path / "a.docx"
    document.save(str(path))
    return read(path)


def grid(document: Document) -> list[list[tuple[str, int, int, int, int]]]:
    (table,) = [block.table for block in document.blocks if block.table]
    return [[(document.text[c.start : c.end], c.row, c.column, c.row_span, c.column_span) for c in row] for row in table.rows]


def test_paragraphs_headings_and_automatic_numbers(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Kế hoạch năm", 1)
    document.add_paragraph("Xã sửa cầu.", style="List Number")
    document.add_paragraph("Thôn đắp đường.", style="List Number")
    document.add_paragraph("Dân góp công.", style="List Bullet")
    read_back = reread(tmp_path, document)
    assert read_back.text == "Kế hoạch năm\n\n1. Xã sửa cầu.\n\n2. Thôn đắp đường.\n\n- Dân góp công."
    assert [block.kind for block in read_back.blocks] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_merged_cells_stand_once(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Phụ lục nhiệm vụ của xã")
    table = document.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"ô {row}{column}"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Trạm Y tế"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Việc"
    assert grid(reread(tmp_path, document)) == [
        [("ô 00", 0, 0, 1, 1), ("Việc", 0, 1, 1, 2)],
        [("Trạm Y tế", 1, 0, 2, 1), ("ô 11", 1, 1, 1, 1), ("ô 12", 1, 2, 1, 1)],
        [("ô 21", 2, 1, 1, 1), ("ô 22", 2, 2, 1, 1)],
    ]


def test_a_table_in_a_cell_is_flattened(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Việc của xã"
    inner = table.cell(0, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "sửa cầu", "đắp đường"
    assert grid(reread(tmp_path, document))[0][1][0] == "sửa cầu; đắp đường"


def test_deleted_words_are_gone_and_inserted_words_are_there(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Xã sửa cầu")
    for tag, text_tag, words in (("w:del", "w:delText", " cũ"), ("w:ins", "w:t", " mới.")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        text.text = words
        text.set(qn("xml:space"), "preserve")
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    assert reread(tmp_path, document).text == "Xã sửa cầu mới."


def test_text_in_the_fonts_of_old(tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("Uû ban nh©n d©n x· giao Tr¹m Y tÕ chñ tr× tiªm chñng më réng", "Hoµn thµnh tr\xadíc ngµy 30 th¸ng 6"):
        document.add_paragraph(line)
    assert (
        reread(tmp_path, document).text
        == "Uỷ ban nhân dân xã giao Trạm Y tế chủ trì tiêm chủng mở rộng\n\nHoàn thành trước ngày 30 tháng 6"
    )


def test_saving_twice_reads_the_same(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Xã họp dân.")
    buffer = io.BytesIO()
    document.save(buffer)
    path = tmp_path / "b.docx"
    path.write_bytes(buffer.getvalue())
    assert read(path) == read(path)
