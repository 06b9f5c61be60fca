"""How days, weeks, months, quarters, years and periods are written: the parts, and one pattern made of them.

Forms follow Decree 30/2020/NĐ-CP, Annex I ("ngày 05 tháng 3 năm 2025") and everyday use (5/3/2025, quý IV-2025, tháng 11, 12/2025).
All is for lower-case text. What a match covers is told by :mod:`loaders.language.dates`.
"""

from __future__ import annotations

from functools import cache

from loaders.language.due import WEEKDAY
from loaders.language.late import Late

NUMBERS = {w: n for n, w in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)} | {
    "tư": 4, "mười hai": 12, "mười lăm": 15, "hai mươi": 20, "ba mươi": 30,
}  # fmt: skip
NAM = r"n[ăáãắâ]m"  # OCR: "nám", "nãm"
YEAR = r"(?:19|20)\d\d(?!\d)"
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
UNTIL = r"\s*(?:[-–]|(?:cho\s+)?(?:đến|tới)(?:\s+hết)?)\s*"
AND = r"\s*(?:,|và|hoặc|[-–]|(?:cho\s+)?(?:đến|tới))\s*"
AHEAD = r"(?:nay|này|sau|tới|kế\s+tiếp|tiếp\s+theo)\b"

_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)", r"(?:1[0-2]|0?[1-9])(?!\d)"
_ROMAN = r"(?:iv|iii|ii|i)\b(?!\))"
_QUARTER = rf"(?:{_ROMAN}|[1-4]\b|(?:một|hai|ba|tư)\b)"
_NTH = r"(?:đầu\s+tiên|đầu|thứ\s+(?:nhất|hai|ba|tư|[1-4])|cuối\s+cùng|cuối|[1-4])"
_TIME_OF_DAY = r"(?:sáng|trưa|chiều|tối|đêm)"
_MONG = r"(?:m[ùồ]ng\s+)?"
_ENDS = r"(?=\s*(?:[,;.)]|$))"


def _of(year: str) -> str:
    """The year behind a day, month or quarter: "/2025", " năm 2025", " năm nay"."""
    return rf"(?P<{year}>\s*[/.-]\s*{YEAR}|\s*,?\s*(?:của\s+)?{NAM}\s+(?:{YEAR}|{AHEAD}))?"


def _behind(*words: str) -> str:
    """Only right behind one of the words."""
    return "(?:" + "|".join(rf"(?<={word} )" for word in words) + ")"


DAYS = (
    rf"(?P<iso>{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)"
    rf"|(?:ngày\s*)?{_MONG}(?P<d1>{_DAY})\s*(?P<sep>[/.-])\s*(?P<m1>{_MONTH})\s*(?P=sep)\s*(?P<y1>{YEAR})(?!/)"
    rf"|(?:ngày\s+)?{_MONG}(?P<d2>{_DAY})\s+tháng\s+(?P<m2>{_MONTH}){_of('y2')}"
    rf"|(?:ngày\s*{_MONG}|m[ùồ]ng\s+)(?P<d3>{_DAY})\s*[/-]\s*(?P<m3>{_MONTH})(?!/)(?P<y3>\s+{NAM}\s+{YEAR})?"
    rf"|(?:{_behind('trước', 'chậm nhất', 'muộn nhất', 'trễ nhất', 'nhất là', 'nay đến', 'nay tới', 'dịp', 'quốc khánh', 'dịp lễ', 'trước lễ')}|{_behind('từ')}(?=[\d/]+{UNTIL})|{_behind('đến', 'tới', 'hết')}(?=[\d/]+{_ENDS}))"
    rf"(?P<d4>{_DAY})/(?P<m4>{_MONTH})(?!/)"
    rf"|{_behind('trước', 'chậm nhất', 'muộn nhất')}(?P<d6>{_DAY})-(?P<m6>{_MONTH})(?=\s*(?:[,;.)]|$|để|phải))"
    rf"|ngày\s+(?P<day>{_DAY})\s+tháng\s+(?:này|nay)(?!\w)"
    rf"|(?P<weekday>{WEEKDAY})\s+tuần\s+(?P<weekday_w>{AHEAD})"
    rf"|(?:các\s+)?ngày\s+(?P<ds>{_DAY}(?:{AND}(?:ngày\s+)?{_DAY}){{1,11}})(?:\s*/\s*|\s+tháng\s+)(?P<ds_m>{_MONTH}){_of('ds_y')}"
    rf"|(?P<dr>{_DAY}\s*-\s*{_DAY})\s*/\s*(?P<dr_m>{_MONTH})\s*/\s*(?P<dr_y>{YEAR})"
)
WEEKS = rf"tuần(?:\s+lễ|\s+học|\s+làm\s+việc)?\s+(?P<week>{_NTH})\s+(?:của\s+)?tháng\s+(?P<week_m>{_MONTH}){_of('week_y')}"
MONTHS = (
    rf"(?:các\s+)?tháng\s+(?P<months>{_MONTH}(?:{AND}(?:tháng\s+{_MONTH}|{_MONTH}(?=\s*(?:[/.-]\s*{YEAR}|,?\s*{NAM}\s|[;.)]|$|(?:,|và|-|đến)\s)))){{0,11}}){_of('months_y')}"
    rf"|(?<!\w)t\.?(?P<months_abbr>{_MONTH})(?P<months_abbr_y>\s*[/.-]\s*{YEAR})"
)
QUARTERS = (
    rf"qu[ýí]\s*(?P<quarters>{_QUARTER}(?:{AND}(?:qu[ýí]\s*{_QUARTER}|{_ROMAN}|[1-4](?=\s*[/-]\s*{YEAR}|\s+{NAM}\s))){{0,3}})(?P<quarters_y>\s*[/.-]\s*{YEAR}|\s*,?\s*(?:{NAM}\s+)?{YEAR}|\s+{NAM}\s+{AHEAD})?"
    rf"|(?<!\w)q\.?(?P<quarters_abbr>{_QUARTER})(?P<quarters_abbr_y>\s*[/.-]\s*{YEAR})"
)
PARTS_OF_YEAR = rf"(?P<count>{COUNT})\s+(?P<count_of>tháng|quý)\s+(?P<side>đầu|cuối)\s+(?:của\s+)?{NAM}(?P<side_y>\s+{YEAR}|\s+{AHEAD})?"
PERIODS = rf"(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ|{COUNT}\s+{NAM})(?:\s+từ)?(?:\s+{NAM})?\s+(?P<p1>{YEAR})\s*(?:[-–]|đến|tới|/|,|và)\s*(?:{NAM}\s+)?(?P<p2>{YEAR})"
YEARS = (
    rf"{NAM}\s+học\s+(?P<school>{YEAR})\s*[-/]\s*{YEAR}"
    rf"|(?:các\s+)?{NAM}\s+(?P<years>{YEAR}(?:{AND}(?:{NAM}\s+)?{YEAR}){{0,9}})"
    rf"|{_behind('đến', 'tới', 'hết', 'trước', 'từ', 'trong', 'vào')}(?P<year>{YEAR})(?=\s*(?:[,;.)-]|$|và\s|đến\s|tới\s|trở\s|để\s))"
)
SHORT = (
    rf"(?P<d7>{_DAY})\s*[/.-]\s*(?P<m7>{_MONTH})\s*[/.-]\s*(?P<y7>[2-9]\d)(?!\d)"
    rf"|(?P<d5>{_DAY})/(?P<m5>{_MONTH})(?![/.]\d)"
    rf"|(?P<months_short>{_MONTH})(?P<months_short_y>\s*[/-]\s*{YEAR})(?!/)"
    rf"|(?P<quarters_short>{_ROMAN})(?P<quarters_short_y>\s*[/-]\s*{YEAR})"
    rf"|(?P<years_short>{YEAR}(?:{AND}{YEAR}){{0,9}})(?!/)"
)
_LABELLED = rf"{_behind('thời hạn:', 'thời gian:', 'hoàn thành:', 'thực hiện:', 'hạn chót:', 'hạn cuối:')}(?:{SHORT}){_ENDS}"
""" "Thời gian thực hiện: 2026-2028." """
NAMED = (
    rf"(?<!các )(?<!những )(?<!\d )(?P<unit>{NAM}|quý|tháng|tuần)\s+(?P<which>{AHEAD})"
    rf"|(?:ngày\s+)?(?P<today>(?:hôm|{_TIME_OF_DAY})\s+nay)\b|(?P<tomorrow>(?:ngày|{_TIME_OF_DAY})\s+mai)\b"
    rf"|{_behind('trong', 'hết', 'cuối', 'đầu', 'giữa', 'của', 'cả')}(?P<bare>{NAM}|quý|tháng|tuần|ngày){_ENDS}"
)
PART = (
    r"(?:(?P<part>nửa\s+đầu|nửa\s+cuối|đầu|giữa|cuối|thượng\s+tuần|trung\s+tuần|hạ\s+tuần)"
    r"|(?:những|các)\s+(?:ngày|tuần|tháng)\s+(?P<vague>đầu|cuối)(?:\s+cùng)?"
    r"|(?:(?:những|các)\s+(?:ngày|tuần|tháng)|thời\s+gian)\s+(?P<left>còn\s+lại)"
    r"|ngày\s+(?:làm\s+việc\s+)?(?P<last_day>cuối)(?:\s+cùng)?(?=\s+(?:của|tháng|quý))"
    rf"|(?P<days_n>{COUNT})\s+ngày\s+(?P<days_side>đầu|cuối)(?:\s+tiên|\s+cùng)?(?=\s+(?:của\s+)?tháng))\s+(?:của\s+)?"
)

_FORMS = "|".join(f"(?:{form})" for form in (DAYS, PERIODS, PARTS_OF_YEAR, WEEKS, MONTHS, QUARTERS, YEARS, NAMED))

CALENDAR = Late(rf"(?<!\w)(?:{PART})?(?:{_FORMS}|{_LABELLED})")
"""One calendar expression."""
OPENERS = (
    "đầu giữa cuối thượng trung hạ ngày mùng mồng giai nhiệm thời nửa những các tháng quý quí năm nám nãm nắm nâm tuần hôm thứ chủ "
    f"t1 t2 t3 t4 t5 t6 t7 t8 t9 t0 q1 q2 q3 q4 qi sáng trưa chiều tối đêm {' '.join(w.split()[0] for w in NUMBERS)} 0 1 2 3 4 5 6 7 8 9"
)
"""The words of which one opens each match of :data:`CALENDAR`."""


@cache
def in_cell() -> Late:
    """The same where nothing else is to be expected, as in a table's column for deadlines: "12/2025", "2026-2030", "30/6", "IV/2025"."""
    return Late(rf"(?<![\w/.])(?:{PART})?(?:{_FORMS}|{SHORT})")


@cache
def member() -> Late:
    """What may stand behind "và" or "đến" and another calendar expression: "15/6 và 15/12", "tháng 12/2025 - 6/2026"."""
    return Late(rf"(?:{SHORT})")
