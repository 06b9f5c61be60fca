"""PDF files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from loaders.document import Document
from loaders.read import read
from loaders.readers.errors import ReadError

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
TASK = (
    "Ủy ban nhân dân xã giao Trạm Y tế chủ trì, phối hợp với các thôn kiểm tra nguồn nước, báo cáo kết quả trước ngày 30 tháng 6 năm 2025."
)


@pytest.fixture(scope="module")
def style() -> ParagraphStyle:
    if not FONT.exists():
        pytest.skip("needs a font with Vietnamese letters (Debian: fonts-dejavu-core)")
    pdfmetrics.registerFont(TTFont("DejaVu", str(FONT)))
    return ParagraphStyle("body", fontName="DejaVu", fontSize=11, leading=14)


def running_head(canvas: Any, document: Any) -> None:
    canvas.setFont("DejaVu", 9)
    canvas.drawString(250, 800, "SỔ TAY CỦA XÃ")
    canvas.drawString(300, 30, str(document.page))


@pytest.fixture
def report(tmp_path: Path, style: ParagraphStyle) -> Document:
    rows: list[list[Any]] = [["STT", "Nhiệm vụ", "Ai làm"]]
    rows += [[str(k), Paragraph(f"Kiểm tra giếng số {k} của thôn và lấy mẫu nước gửi lên huyện", style), "Trạm Y tế"] for k in range(1, 40)]
    grid = Table(
        rows,
        colWidths=[40, 220, 120],
        repeatRows=1,
        style=[("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)), ("FONT", (0, 0), (-1, -1), "DejaVu", 10)],
    )
    path = tmp_path / "a.pdf"
    body = [Paragraph(f"{k}. {TASK}", style) for k in range(1, 25)]
    SimpleDocTemplate(str(path)).build([*body, grid, Paragraph("Hết phụ lục.", style)], onFirstPage=running_head, onLaterPages=running_head)
    return read(path)


def test_paragraphs_over_lines_and_pages(report: Document) -> None:
    items = [" ".join(report.text[b.start : b.end].split()) for b in report.blocks if b.kind == "paragraph"]
    assert items == [*(f"{k}. {TASK}" for k in range(1, 25)), "Hết phụ lục."]
    assert [block.page for block in report.blocks if block.kind == "paragraph"] == [1] * 24 + [4]


def test_a_table_over_pages_is_one_table(report: Document) -> None:
    (table,) = [block.table for block in report.blocks if block.table]
    assert [report.text[row[0].start : row[0].end] for row in table.rows] == ["STT", *map(str, range(1, 40))]
    assert [report.text[c.start : c.end].replace("\n", " ") for c in table.rows[39]][1:] == [
        "Kiểm tra giếng số 39 của thôn và lấy mẫu nước gửi lên huyện",
        "Trạm Y tế",
    ]


def test_running_heads_and_page_numbers_are_notes(report: Document) -> None:
    notes = [(b.page, report.text[b.start : b.end]) for b in report.blocks if b.kind == "note"]
    assert notes[:4] == [(1, "SỔ TAY CỦA XÃ"), (1, "1"), (2, "SỔ TAY CỦA XÃ"), (2, "2")]


def test_a_scan_is_refused(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.save()
    with pytest.raises(ReadError, match="scanned"):
        read(tmp_path / "scan.pdf")


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt="secret")
    canvas.drawString(100, 700, "Xa hop dan")
    canvas.save()
    with pytest.raises(ReadError, match="encrypted"):
        read(tmp_path / "locked.pdf")
