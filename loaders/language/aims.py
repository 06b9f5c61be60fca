"""Whether a value is to be reached, by the words in front of it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from loaders.language.amounts import Amount, before, is_time
from loaders.language.lexicon import pattern, words

MIN_COUNT = 10
_BY_YEAR = re.compile(r"(?<!\w)(?:đến|tới)(?: hết| cuối)?(?: quý [ivx\d]+)? năm (?P<y>20\d\d)")
_IN_YEAR = re.compile(r"(?:^|[,;.:] )(?:trong |hết |cuối )?năm (20\d\d)(?!\d)")
_BY_DAY = re.compile(r"(?<!\w)(?:đến|tới|trước)(?: hết| cuối)?(?: ngày)? (?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>20\d\d)")
_LIFE = re.compile(r"(?<!\w)(?:tuổi thọ|số năm sống)[^,;.\d]{0,60} $")
""" "tuổi thọ trung bình đạt 76 tuổi": years that are an amount."""
_SORTED_OUT = re.compile(
    r"(?:các|những) (?:dự án|đơn vị|địa phương|bộ|cơ quan|chủ đầu tư|xã|tỉnh|nhiệm vụ|công trình|nơi)(?! (?:giảm|phấn đấu|phải|kéo))[^,;.]{0,60}(?<!xuống )(?<!còn )(?:dưới|thấp hơn|chưa đạt|không đạt) $"
)
""" "vốn của các dự án giải ngân dưới 30%": which ones."""
_RATIO = re.compile(r"(?<![/\d])(?<!tháng )(?<!quý )(?<!ngày )\d[\d.]*\s?/\s?\d[\d.]*\s[^\W\d]")
_GOES_ON = re.compile(r"[^.;,]{0,40} hoặc |[^.;,]{0,15}, ")
_IS = re.compile(r"(?<!\w)(?:mục tiêu|chỉ tiêu|kế hoạch) [^.;:]{0,60}(?<!\w)là (?:khoảng |trên )?$")
_BROUGHT_TO = re.compile(r"(?<!\w)giảm\s[^,;.%\d]{3,60}\s(?:xuống|còn)\s(?:(?:còn|không quá|dưới|trên|khoảng|tối đa) )*$")
""" "cắt giảm số tàu xuống không quá 500 chiếc"."""
_OF_DUES = re.compile(r"\s(?:thuế|phí|lệ phí|mức (?:thu|phí|thuế)|tiền (?:thuê|lãi|sử dụng)|lãi suất|giá vé|học phí|viện phí)(?!\w)")
""" "giảm 2% thuế giá trị gia tăng": what is levied, not what is reached."""
_OF_PEOPLE = re.compile(r"trên (?:một |1 )?(?:[\d.]+ )?(?:vạn |nghìn )?(?:dân|người)")


@cache
def _word(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern('targets', key)}(?!\w)")


@cache
def _not_wished() -> re.Pattern[str]:
    """Words that do not wish, unless they open a list ("các mục tiêu: …")."""
    return re.compile(rf"{_word('not_wishes').pattern}(?!\s*:)")


class Front(NamedTuple):
    """What stands in front of a value in its sentence, and where the sentence stands: in a goals section, a task, a column for products."""

    words: str
    goals: bool
    in_task: bool
    product: bool
    issued: dt.date | None


def is_aim(low: str, front: Front, one: Amount, last: Amount | None) -> bool:
    """Whether a value is to be reached: set in a goal, wished for, demanded as a minimum, or counted in an order; ``last`` was one."""
    if (
        (is_time(one) and not _LIFE.search(front.words))
        or _OF_PEOPLE.match(low, one.begin - 5)
        or (one.is_share and _OF_DUES.match(low, one.finish))
    ):
        return False
    clause = re.split(r"[;(]|\.\s", front.words)[-1]
    years = [int(m[1]) for m in _IN_YEAR.finditer(front.words)]
    if (front.issued and years and max(years) < front.issued.year) or _RATIO.search(clause):
        return False
    if _SORTED_OUT.search(front.words):
        return False
    if last and _GOES_ON.fullmatch(low, last.finish, one.begin):
        return True
    aimed = front.goals or _wishes(front)
    if one.unit in (*words("targets", "papers"), *words("targets", "work")) or (_is_reported(clause) and not _wishes(front)):
        return False
    if front.product:
        return one.is_share or one.unit in words("targets", "units") or _is_large(one)
    if before("floors").search(front.words) or (one.is_share and low.startswith(" trở lên", one.finish)):
        return aimed or front.in_task or not _word("reported").search(front.words)
    reached = before("reaches").search(front.words) is not None or any(p.search(front.words) for p in (_IS, _BROUGHT_TO))
    if one.is_share or one.shown == "2 con số":
        return aimed or (front.in_task and (one.shown in ("100", "2 con số") or reached or _is_brought(front.words)))
    if aimed:
        opens = not clause.strip() or clause.rstrip().endswith(",")
        return opens or reached or (_makes(front.words) and not _is_work(one))
    counted = (_is_large(one) and (reached or _makes(front.words))) or _each().search(front.words) is not None
    return front.in_task and counted and not _is_work(one)


def _wishes(front: Front) -> bool:
    """Whether the words wish or demand, and do not come to tell what is before the value."""
    plain = _not_wished().sub(lambda m: " " * len(m[0]), front.words)
    found = [m.end() for m in _word("wishes").finditer(plain)]
    found += [m.end() for m in _BY_YEAR.finditer(plain) if not front.issued or int(m["y"]) >= front.issued.year]
    found += [m.end() for m in _BY_DAY.finditer(plain) if _lies_ahead(m, front.issued)]
    if not found:
        return False
    told = [m.end() for m in _word("reported").finditer(plain)]
    return max(found) > max(told, default=-1)


def _lies_ahead(day: re.Match[str], issued: dt.date | None) -> bool:
    return issued is not None and (int(day["y"]), int(day["m"]), int(day["d"])) > (issued.year, issued.month, issued.day)


def _is_reported(clause: str) -> bool:
    return _word("reported").search(clause[-60:]) is not None or clause.endswith(" được ")


@cache
def _each() -> re.Pattern[str]:
    given = r"(?:có|cử|bố trí|thành lập|lựa chọn|chọn|phân công|giới thiệu|tổ chức|xây dựng)"
    return re.compile(rf"(?<!\w){pattern('targets', 'each')} [^,;.]{{2,30}} {given} $")


def _is_brought(front: str) -> bool:
    """ "số hóa trên 90% hồ sơ": a share that something is brought to, not a rate."""
    over = re.search(r"(?<!\w)(?:trên|hơn) $", front) is not None
    return (over or _makes(front)) and not _word("rates").search(front[-40:])


def _is_large(one: Amount) -> bool:
    return one.scale is not None or re.fullmatch(r"\d+", one.shown) is None or int(one.shown) >= MIN_COUNT


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern('targets', 'makes')}(?!\w)[^;.,]* cho $")


def _makes(front: str) -> bool:
    """Whether a verb that makes or gives stands right in front, or opened what ends in "cho": "phủ sóng cho 300 thôn"."""
    return _given().search(front) is not None or before("makes").search(front) is not None


def _is_work(one: Amount) -> bool:
    return one.unit is None or one.unit in words("targets", "no_product")
