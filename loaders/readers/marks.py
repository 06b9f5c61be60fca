"""What a line of an administrative document looks like at its edges: list marks, headings, notes, sentence ends.

The marks are those of Decree 30/2020/NĐ-CP, Annex I (Phần, Chương, Mục, Điều, khoản "1.", điểm "a)"), of Party documents
(Instruction 36-HD/VPTW: "I-", "1-") and of common usage ("-", "+", "(1)", "(i)").
"""

from __future__ import annotations

import re

from loaders.language.late import Late
from loaders.language.letters import rx

MARK = Late(
    r"""[ \t\xa0>]*(?:\*\*|__)?(?:
      (?P<note>\[\d{1,3}\](?=\D|$)|\(\d{1,2}\)\s+Xem\s)
    | (?P<structure>(?:ĐIỀU|Điều)\s+\d+[a-zđ]?\s*[.:]|(?:PHỤ\s+LỤC|Phụ\s+lục)(?:\s+(?:[IVXLC]+|\d+|[A-Z]))?\s*(?:$|[:.(])
        |(?:CHƯƠNG|Chương|PHẦN|Phần|MỤC|Mục|TIỂU\s+MỤC|Tiểu\s+mục)\s+(?:[IVXLC]+|\d+|[Tt]hứ|THỨ)\b(?!,))
    | (?P<number>(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,4})(?:[.)/]-?|-|\s*[–—])(?:\*\*)?(?=[\s\xa0“"]|[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ][a-zà-ỹ]))
    | (?P<letter>[a-zđ]{1,2}(?:\.\d{1,2})?[.)][\s\xa0])
    | (?P<paren>\((?:\d{1,2}|[a-zđ]|i{1,3}|iv|vi{0,3}|ix|x)\)(?:\s|\xa0|$))
    | (?P<dash>(?:[-–—+*_~•●▪■◦○·�]|o(?=\s+[A-ZĐÂĂÊÔƠƯ]))[\s\xa0]+(?=\S)|[-+](?=[A-ZĐÂĂÊÔƠƯÁ][a-zà-ỹ]))
    | (?P<hash>\#{1,6}\s+(?=\S))
    )""",
    re.VERBOSE,
)
"""A mark at the start of a line; ``lastgroup`` names its kind."""

FIRST_WORDS = frozenset(
    {"THÔNG BÁO", "CÔNG ĐIỆN", "CHỈ THỊ", "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "QUYẾT ĐỊNH", "KẾ HOẠCH", "KẾT LUẬN", "BÁO CÁO", "TỜ TRÌNH"}
    | {"THÔNG TƯ", "CHƯƠNG TRÌNH", "ĐỀ ÁN", "HƯỚNG DẪN", "QUY ĐỊNH", "QUY CHẾ", "GIẤY MỜI", "BIÊN BẢN", "LUẬT", "PHÁP LỆNH"}
    | {"THÔNG BÁO KẾT LUẬN", "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"}
)
"""Capitals that stand alone: the type above the title (Decree 30/2020, Annex III), and the State or the Party at the head."""

_PAGE = r"(?:Trang|TRANG|Page|PAGE|trang)\s*:?\s*\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?"
PAGE_NUMBER = Late(
    rf"\s*(?:[-–—]\s*\d{{1,4}}\s*[-–—]|\d{{1,3}}|[\[(]?{_PAGE}[\])]?|\d{{1,3}}\s*/\s*\d{{1,3}}"
    rf"|[-–—=_*#]{{2,}}\s*(?:{_PAGE}|(?i:page[ -]?break|ngắt trang))\s*[-–—=_*#]*)\s*"
)
"""A page's number or the mark that a converter sets between two pages ("--- PAGE BREAK ---")."""
FILE_NAME = Late(r"\s*\S+\.(?:jpe?g|png|gif|webp|bmp|tiff?|mp4|mp3|pdf|docx?|xlsx?)\s*", re.IGNORECASE)
LINK = Late(r"\s*(?:https?://|www\.|\S+@\S+\.\S+$)")

_ENDS = Late(r"[.;:!?…][\"”’')\]*_]*(?:\[\d+\])?\s*$")
_OPEN = Late(r"(?:[,(/&–]|(?<=\s)-|\((?:\d{1,2}|[ivx]+)\)|[“\"]|\[\d+\])\s*$")
_DIGITAL = "đổi tế phủ quyền tảng hội tầng dân chỉ năng thiểu ký vụ nghệ trường liệu lực nghiệp"
_HANGING = Late(
    r"(?:^|\s)(?:và|của|về|cho|với|các|những|(?<!hiện )(?<!tồn )tại|do|(?<!tiếp )(?<!kèm )theo|từ|đến|là|khoản|điểm|Điều|điều|hoặc|"
    rf"để|trong|(?<!h[ằà]ng )(?<!mỗi )(?:ngày|tháng|quý)|{''.join(f'(?<!{word} )' for word in _DIGITAL.split())}số|"
    r"(?<!tuyến )(?<!cấp )(?<!như )(?<!nêu )trên|(?<!mặt )(?<!đồng )(?<!công )(?<!cân )(?<!văn )bằng|như|bởi|vì|mà|"
    r"thuộc|(?<!đạt )được|bị|đã|đang|sẽ|phải|cần|Số|Các|Quý|Tháng|Ngày|TP|TP\.|(?:[Vv]ới|các) Bộ|(?<!quan )chủ trì,? phối hợp)\s*$"
)
""" "tại", "bằng" and "số" lead on; "hiện tại", "mặt bằng" and "chuyển đổi số" do not."""
_ONE_WORD = Late(r"\s*(?:\[\d+\]|(?:\d{1,3}|[IVXLC]+|[a-zđ])[.)]|[-+])?\s*[^\W\d_]*\s*$")


def ends(line: str) -> bool:
    """Whether a line ends a sentence, an item or a lead-in (``. ; : ! ? …``, closing quotes and note numbers aside).

    >>> ends("như sau:"), ends("đúng hạn.”"), ends("chủ trì, phối hợp với")
    (True, True, False)
    """
    return line[-1:] in ".;:" or _ENDS.search(line[-8:]) is not None


def hangs(line: str) -> bool:
    """Whether a line cannot be the end of anything: a comma, an open bracket, a conjunction or a preposition ends it.

    >>> hangs("Nghị quyết số"), hangs("chế độ,"), hangs("hoàn thành; (3)"), hangs("Mục đích")
    (True, True, True, False)
    """
    tail = line[-24:]
    return _OPEN.search(tail) is not None or _HANGING.search(tail) is not None


_LISTS_NAMES = rx(r"(?<!\w)(?:các|\d{1,2}) (?:tỉnh|thành phố|tỉnh, thành phố|huyện|quận|xã|phường|địa phương|bộ|Bộ|sở|Sở)\s*:$")
_NAMES = rx(r"[\p{Lu}]\w*(?:[ -][\p{Lu}&]\w*){0,5}(?:,| và )")


def lists_names(line: str, following: str) -> bool:
    """Whether a colon at a line's end opens a list of names within the sentence, which goes on in the next line.

    >>> lists_names("Ủy ban nhân dân các tỉnh:", "Cà Mau, Lào Cai rà soát"), lists_names("Nhiệm vụ các bộ:", "Bộ Y tế rà soát")
    (True, False)
    """
    return _LISTS_NAMES.search(line[-24:]) is not None and _NAMES.match(following) is not None


def one_word(line: str) -> bool:
    """Whether a line is a mark and at most one word, as broken by the wrapping of the page's source (``1. Vụ``).

    >>> one_word("1. Vụ"), one_word("[2]"), one_word("1. Mục đích")
    (True, True, False)
    """
    return len(line) < 16 and _ONE_WORD.match(line) is not None


def lower_start(line: str) -> bool:
    """Whether a line goes on with a word in small letters (not a mark, a file name or an address)."""
    stripped = line.lstrip(" \t\xa0")
    if not stripped[:1].islower() or MARK.match(line):
        return False
    return FILE_NAME.fullmatch(line) is None and LINK.match(line) is None
