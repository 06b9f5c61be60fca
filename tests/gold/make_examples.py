"""Make the examples in other formats than plain text, from the plain texts that the gold annotations point into.

    python tests/gold/make_examples.py

One source, no drift: what `tests/gold/texts/02_….txt` says, `examples/02_….docx` says too. A table stands in the text as pages
of law sites flatten it: a bar opens a row, a bar closes each cell. The same texts give the same bytes (clocks are set to the
document's own date). The PDF needs DejaVu Sans (Debian: fonts-dejavu-core); only the letters used go into the file.
"""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl.styles import Alignment, Font
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

GOLD = Path(__file__).resolve().parent
TEXTS = GOLD / "texts"
EXAMPLES = GOLD.parent.parent / "examples"
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
CENTRED = re.compile(
    r"[^a-zà-ỹ]+|Độc lập - .*|(Số|V/v)\b.*|.+, ngày \d+ tháng \d+ năm \d+|Hoạt động năm .*|Ban hành .*|Kết luận Phiên.*|\(.*\)"
)
HEADING = re.compile(r"[IVX]+\. .*|PHỤ LỤC|CHƯƠNG TRÌNH .*")

Row = list[str]


def split(text: str) -> tuple[list[str], list[Row]]:
    """The paragraphs before the table, and the table's rows (none where the text has no bars)."""
    lines = text.rstrip("\n").split("\n")
    if "|" not in lines:
        return [line for line in lines if line], []
    first = lines.index("|")
    return [line for line in lines[:first] if line], rows(lines[first:])


def rows(lines: list[str]) -> list[Row]:
    """Cells between bars. The first row, which has no empty cell, tells how many; a row under a Roman number is a section's heading."""
    header = next(n for n, pair in enumerate(pairwise(lines)) if pair == ("|", "|"))
    width = lines[1 : header + 1].count("|")
    found: list[Row] = []
    row: Row | None = None
    words: list[str] = []
    for line in lines:
        if line != "|":
            words.append(line)
        elif row is None:
            row = []
        else:
            row.append(" ".join(words))
            words = []
            if len(row) == width or (len(row) == 2 and re.fullmatch(r"[IVX]+", row[0])):
                found.append(row)
                row = None
    return found


def fixed(archive: bytes, day: dt.date) -> bytes:
    """A ZIP's bytes with every clock in it set to one day."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", f"{day}T00:00:00Z".encode(), old.read(name))
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def as_docx(paragraphs: list[str], table: list[Row], day: dt.date) -> bytes:
    document = docx.Document()
    for line in paragraphs:
        if HEADING.fullmatch(line):
            document.add_heading(line, level=2)
            continue
        paragraph = document.add_paragraph(line)
        if CENTRED.fullmatch(line):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if table:
        grid = document.add_table(rows=0, cols=len(table[0]), style="Table Grid")
        for row in table:
            cells = grid.add_row().cells
            if len(row) == 2:
                cells[1].merge(cells[-1])
            for cell, words in zip(cells, row, strict=False):
                cell.text = words
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue(), day)


def as_xlsx(paragraphs: list[str], table: list[Row], day: dt.date) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Phụ lục"
    for line in paragraphs:
        sheet.append([line])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=len(table[0]))
    for row in table:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[len(paragraphs) + 1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFG", (6, 24, 48, 30, 16, 16, 32), strict=True):
        sheet.column_dimensions[letter].width = width
    out = io.BytesIO()
    book.save(out)
    return fixed(out.getvalue(), day)


def as_pdf(paragraphs: list[str], _table: list[Row], _day: dt.date) -> bytes:
    pdfmetrics.registerFont(TTFont("DejaVu", FONT))
    body = ParagraphStyle("body", fontName="DejaVu", fontSize=10.5, leading=15, spaceAfter=5, alignment=4)
    centred = ParagraphStyle("centred", parent=body, alignment=1)

    def page_number(canvas: Canvas, _document: object) -> None:
        canvas.setFont("DejaVu", 9)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 36, str(canvas.getPageNumber()))

    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, invariant=1, title=paragraphs[5], author=paragraphs[0])
    story = [Paragraph(html.escape(line), centred if CENTRED.fullmatch(line) else body) for line in paragraphs]
    document.build(list(story), onLaterPages=page_number)
    return out.getvalue()


def as_markdown(paragraphs: list[str], _table: list[Row], _day: dt.date) -> bytes:
    lines = []
    for line in paragraphs:
        if line.isupper():
            lines.append(f"## {line}" if line.startswith("QUYẾT ĐỊNH") else f"**{line}**")
        elif match := re.match(r"(Điều \d+\.) (.*)", line):
            lines.append(f"**{match[1]}** {match[2]}")
        else:
            lines.append(f"*{line}*" if CENTRED.fullmatch(line) else line)
    return ("\n\n".join(lines) + "\n").encode()


def as_html(paragraphs: list[str], _table: list[Row], day: dt.date) -> bytes:
    title, stamp, *body = (html.escape(line, quote=False) for line in paragraphs)
    articles = "\n".join(f"    <p>{line}</p>" for line in body)
    page = f"""<!DOCTYPE html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <title>{title} - Báo Minh Họa</title>
  <meta property="article:published_time" content="{day}">
</head>
<body>
  <nav><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a> <a href="/kinh-te">Kinh tế</a> <a href="/lien-he">Liên hệ</a></nav>
  <article>
    <h1>{title}</h1>
    <p class="stamp">{stamp}</p>
{articles}
    <figure><img src="phien-hop.jpg" alt=""><figcaption>Quang cảnh phiên họp. Ảnh minh họa</figcaption></figure>
  </article>
  <aside><h2>Tin cùng chuyên mục</h2><ul><li><a href="/1">Giá vàng hôm nay</a></li><li><a href="/2">Dự báo thời tiết</a></li></ul></aside>
  <footer>Bản quyền thuộc Báo Minh Họa. Ghi rõ nguồn khi phát hành lại.</footer>
</body>
</html>
"""
    return page.encode()


MADE = {"02": ("docx", as_docx), "03": ("md", as_markdown), "04": ("html", as_html), "05": ("docx", as_docx), "07": ("xlsx", as_xlsx),
        "09": ("pdf", as_pdf), "10": ("docx", as_docx), "11": ("html", as_html)}  # fmt: skip


def main() -> None:
    for number, (suffix, make) in MADE.items():
        (source,) = TEXTS.glob(f"{number}_*.txt")
        day = dt.date.fromisoformat(source.stem[-10:])
        content = make(*split(source.read_text(encoding="utf-8")), day)
        (EXAMPLES / f"{source.stem}.{suffix}").write_bytes(content)


if __name__ == "__main__":
    main()
