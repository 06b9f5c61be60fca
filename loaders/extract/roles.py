"""What else an action says: whom the result goes to, which instruments it carries out, how urgent it is, who else takes part."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.orders import ClauseReader
from loaders.language import citations
from loaders.language.letters import lower, rx
from loaders.language.lexicon import words
from loaders.language.mentions import Mention
from loaders.language.openers import Opened
from loaders.language.sentences import depths_in
from loaders.language.titles import Title, titles
from loaders.language.verbs import begins_action

_SUBMITS = Opened(
    rx(
        r"(?<!\w)(?P<verb>(?i:(?<!chương )(?<!quy )(?<!lộ )(?<!công )(?<!tiến )(?<!quá )(?<!giáo )(?<!toàn )(?<!hành )(?<!giải )(?<!thuyết )(?:(?<!tờ )|(?:(?<=, tờ )|(?<=và tờ )|(?<=lập tờ )|(?<=dựng tờ )|(?<=thiện tờ ))(?=trình (?:bộ chính trị|ban bí thư|ban chấp hành|chính phủ|thủ tướng|quốc hội|cấp có thẩm)[^,;.]*(?:[,;.]| về |$)))trình(?! tự| độ| duyệt)"
        r"|(?<!thông tin )(?<!chế độ )báo cáo(?:,? đề xuất)?|gửi(?: báo cáo(?! \p{Lu}))?|nộp|phản ánh|kiến nghị|đề xuất|xin ý kiến|tham mưu|đăng ký"
        r"|thông báo(?= kết quả)|(?:cung cấp|bàn giao)(?=(?:\s+[\w\"“”]+,?){0,10}?\s+cho\s+[\p{Lu}])|trả lời(?: kiến nghị của)?|(?<=, )chuyển(?= (?:cho |sang |đến |về )?(?:Bộ|Sở|Công an|Cơ quan|UBND|Ủy ban|Văn phòng|Thanh tra|Viện|Cục|Vụ)\s)))"
        r"(?P<what>(?:\s+(?!trình|báo cáo|gửi|để|và|với|của|do)[\w\"“”]+){0,14}?(?:\s+(?:về|cho|đến|tới|lên|với|qua))?|\s+kết quả với"
        r"|(?:\s+(?!trình|báo cáo|gửi|để|với|của|do)[\w\"“”]+,?){1,18}?\s+(?:về|cho))\s+"
        r"(?=(?!Chỉ thị|Nghị |Quyết định|Kế hoạch|Chương trình|Đề án|Công điện|Kết luận|Thông báo|Luật|Chiến lược|Hội nghị|Phiên)[\p{Lu}]|cấp có thẩm|cơ quan có thẩm|cấp trên|các (?i:bộ|ban|cơ quan|sở|đơn vị|tỉnh|thành|cấp|ủy|huyện|xã|phó|địa phương|tổ chức|hội)|thường trực)"
    ),
    "trình báo gửi nộp phản kiến đề xin tham đăng cung bàn trả thông chuyển",
)
_DIRECT = ("đề xuất", "kiến nghị", "tham mưu")
_CENTRE = rx(r"Trung ương(?!\w)(?! [\p{Lu}\d])")
""" "báo cáo Trung ương": the leadership of the Party, nowhere else a body by itself."""
_THING = re.compile(
    r"(?:Trung tâm (?:[Dd]ữ liệu|[Tt]ích hợp|[Đđ]iều hành|[Gg]iám sát|[Xx]ử lý|[Ll]ưu trữ|[Pp]hục vụ|[Dd]ịch vụ|[Dd]u lịch|[Hh]ành chính|[Tt]hương mại|[Hh]ội nghị|[Vv]ăn hóa)|Cổng|Hệ thống|Nền tảng|Quỹ|Đại học|Trường|Khu|Đề án|Chương trình|Luật|Nghị|Quy|Kế hoạch|Hội nghị)"
)
_WITH = rx(
    r"p(?<!\wp)hối hợp(?: chặt chẽ| đồng bộ| kịp thời| hiệu quả)?(?:\s*,? (?:với|cùng với|cùng))?\s+|l(?<!\wl)àm việc với\s+(?=các bộ)|t(?<!\wt)hống nhất với\s+(?=bộ |ubnd |ủy ban nhân dân |sở |văn phòng )"
)
_CARRIES_OUT = rx(
    r"(?:thực hiện|triển khai|thi hành|(?<!kèm )theo|tại|(?:cụ thể|thể chế) hóa|nhiệm vụ (?:còn tồn tại )?(?:của|trong|theo)|thuộc|trong)(?!\w)(?:\s+[\w“”\"]+,?){0,7}\s*$"
)
_GOES_BY = rx(r"(?<!kèm )theo(?: đúng)?(?: (?:tinh thần|nội dung|yêu cầu|quy định|chỉ đạo|cơ chế[^,;.]{0,30}))?(?: (?:tại|của|các))*\s*$")
""" "nghiên cứu … theo Nghị quyết số 56": what is done by it, whatever is done."""
_ENCLOSED_BY = re.compile(r"(?:bám sát|thực hiện|triển khai|quán triệt|tuân thủ)(?!\w)[^;]{3,160}kèm theo\s*$")
""" "bám sát Kịch bản … ban hành kèm theo Quyết định số …", not "cập nhật Hướng dẫn … ban hành kèm theo …"."""
_ITS_MATTER = re.compile(r"\s*(?:ngày|của|ban hành|phê duyệt|về)(?!\w)[^;.]{0,200}$")
_NOT_CARRIED = rx(
    r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|xây dựng|tương tự|đáp ứng yêu cầu|căn cứ quy định tại|hướng dẫn thi hành|quy định chi tiết|xử lý kiến nghị|nghiên cứu|trái|ban hành|tổng kết)(?!\w)[^;,]{0,60}$|hệ thống (?:thông tin )?(?:theo dõi|giám sát|quản lý)[^;.]{0,70}$|\svào(?: các| nội dung)?\s*$|(?:vốn|kinh phí|ngân sách)(?!\w)[^;.]{0,60}\strong\s*$"
)
""" "đưa vào Chương trình …", "bố trí vốn trong Kế hoạch …": what is put into a plan does not carry it out."""
_AMONG_OTHERS = re.compile(
    r"(?:thực hiện|triển khai|quán triệt|bám sát)(?!\w)[^;.]{0,80}(?:nghị quyết|chỉ thị|kết luận|văn bản)(?!\w)[^;.()]{0,60}\((?:bao gồm |gồm |các |là )*$|"
    r"(?:thực hiện|triển khai|quán triệt|bám sát)(?!\w)[^;.]{0,60}\scác (?:nghị quyết|chỉ thị|công điện|kết luận|văn bản|chỉ đạo)(?!\w)[^;.]{0,180}(?:nhất là|trong đó có|đặc biệt là|cụ thể là|tại)\s(?:\w+\s(?:\w+\s)?)?$"
)
""" "thực hiện các nghị quyết của Chính phủ, các chỉ thị …, nhất là Chỉ thị số …"."""
_AND_ANOTHER = re.compile(r"^[^;]{0,300}\svà (?:nghị quyết|chỉ thị|kết luận|công điện|kế hoạch|quyết định|luật|đề án)(?: số)?\s*$")
_IN_ITS_TITLE = re.compile(r"\svề (?:việc )?(?:tổ chức )?(?:thi hành|thực hiện|triển khai)\s$")
""" "sửa đổi Quy định số … về thi hành Điều lệ Đảng": what an instrument is about."""
_JOINED = re.compile(r"\s*,?\s*và\s+")
_HELPS_TO = re.compile(r"\s*(?:theo dõi|tổ chức|kiểm tra|đôn đốc|hướng dẫn|chỉ đạo|điều hành|quản lý|giám sát)(?!\w)")
_PLAN_FOR = re.compile(r"kế hoạch(?: hành động)?(?: tổ chức)? (?:triển khai|thực hiện|thi hành)(?: triển khai| thực hiện| thi hành)?\s$")
_PROGRAMME = re.compile(r"[Cc]hương trình hành động của Chính phủ(?!\w)")
_BARE_PLAN = re.compile(
    r"(?:Chiến lược|Đề án|Quy hoạch)(?=\s*(?:[,.;:)]|$)|\s+(?:của|trên|theo|đến|trong|tại|trước|cho|và|với|bảo đảm|hằng|hàng)(?!\w))"
)
_LOOKED_BACK = re.compile(r"(?:kết quả|tình hình|sơ kết|tổng kết|đánh giá)(?!\w)[^;.]{0,40}\Z")
_THE_PROGRAMME = re.compile(r"Chương trình hành động(?: của Chính phủ)?(?!\w)(?! (?:của|thực hiện|về|số))")
_BY_LAW = re.compile(r"(?:thực hiện|thi hành)(?: nghiêm| nghiêm túc| có hiệu quả| đầy đủ)?\s$")
_LAWS = ("luật", "bộ luật", "pháp lệnh", "hiến pháp", "hiệp định", "công ước", "hiệp ước")
_REPORTED_IN = re.compile(r"/(?:BC|TTr|Tr|GM)(?:-|$)")
"""The numbers of reports and submissions: nobody carries them out."""
_TO_PASS_ON = re.compile(r"\sđể\s(?:\w+\s)?tổng hợp[^;.]{0,60}$")
_FRONT = 420
_CLAUSE_ENDS = re.compile(r"[.;]\s|:\s(?=\W)")
_BY_IT = re.compile(
    r"(?<!\w)(?<!thành lập )(?<!kiện toàn )(?<!kèm )(?<!ban hành )(?:thực hiện|triển khai|thi hành|căn cứ|theo|trên cơ sở|cụ thể hóa)"
    r"(?: (?:thực hiện|thi hành|vào|đúng|nghiêm|hiệu quả|có hiệu quả|nội dung|yêu cầu|tinh thần|chỉ đạo|quy định|tại|của|các))*\s*$"
)
_CITES = re.compile(r"(?<!\w)(?:thực hiện|triển khai|thi hành|căn cứ|theo|trên cơ sở|cụ thể hóa)(?!\w)")
_LISTED = rx(r"[\s,;]*(?:và|,|;)?\s*")


def submit_to(reader: ClauseReader, begin: int, finish: int) -> list[Mention]:
    """Whom the result goes to ("trình Thủ tướng", "gửi kết quả về Bộ Công an"); not what the recipient then passes on."""
    found: list[Mention] = []
    inside = depths_in(reader.passage)
    stop, last = finish, begin
    for m in _SUBMITS.finditer(reader.text, begin, finish, reader.low):
        if (
            m.start() >= stop
            or inside[m.start()] > inside[begin]
            or reader.low.endswith(("đã ", "không ", "chưa ", "không phải "), begin, m.start())
            or (m["verb"].lower() == "đăng ký" and m["what"].endswith(" qua"))
            or (m["verb"].lower() in _DIRECT and m["what"].strip() not in ("", "với", "cho", "qua"))
        ):
            continue
        if found and _TO_PASS_ON.search(reader.low, last, m.start()):
            break
        people, after = reader.actors.actors(m.end())
        if not people and (centre := _CENTRE.match(reader.text, m.end())):
            people, after = [Mention(m.end(), centre.end(), "Trung ương", "body")], centre.end()
        people = [p for p in people if p.begin < finish]
        if m["verb"].lower() == "tham mưu" and _HELPS_TO.match(reader.low, after):
            continue
        if not people or not _receives(people[0], m["verb"].lower()) or m["what"].strip().endswith("đề xuất của"):
            continue
        found += [p for p in people if p.name not in {f.name for f in found}]
        last = after
        rest = _behind_dates(reader, after, finish)
        passes_on = m["verb"].lower().startswith(("gửi", "phản ánh", "báo cáo")) and (rest.startswith("để ") or begins_action(rest))
        if passes_on:
            stop = after
    return found


def _behind_dates(reader: ClauseReader, at: int, finish: int) -> str:
    """What follows the recipient ("để tổng hợp, báo cáo …"), behind by when it is to have the result."""
    dues = [due for due in reader.due if at <= due.begin < finish]
    if dues and not reader.low[at : dues[0].begin].strip(" ,("):
        at = dues[0].finish
    return reader.low[at:finish].lstrip(" ,)")


def _receives(one: Mention, verb: str) -> bool:
    """Bodies, posts and "cấp có thẩm quyền" receive; systems, buildings and the people who are served do not."""
    if one.kind == "group":
        return (
            verb not in _DIRECT or lower(one.name).startswith(("cấp có thẩm", "các cấp có thẩm", "cơ quan có thẩm", "các cơ quan có thẩm"))
        ) and lower(one.name).startswith(
            (
                "cấp",
                "các cấp có thẩm",
                "các tỉnh ủy",
                "cơ quan",
                "các bộ",
                "các cơ quan",
                "các sở",
                "ủy ban",
                "hội đồng nhân dân",
                "chủ tịch",
                "các ban",
                "các đơn vị",
            )
        )
    return not _THING.match(one.name)


def partners(reader: ClauseReader, begin: int, finish: int) -> list[Mention]:
    """Bodies told to take part inside the action ("…, phối hợp với Bộ Công an thống nhất giải pháp")."""
    found: list[Mention] = []
    if reader.low.find("với", begin, finish) < 0 and reader.low.find("phối hợp", begin, finish) < 0:
        return found
    for m in _WITH.finditer(reader.low, begin, finish):
        people, _ = reader.actors.partners(m.end())
        found += [p for p in people if p.begin < finish and p.name not in {f.name for f in found}]
    return found


def carried_out(reader: ClauseReader, begin: int, finish: int) -> list[tuple[str, bool, int, int]]:
    """The instruments that an action carries out: (key, numbered, begin, finish)."""
    found: list[tuple[str, bool, int, int]] = []
    named = [
        (c.number, True, c.begin, c.core[1]) for c in citations.numbered_in(reader.passage) if begin <= c.begin and c.core[1] <= finish
    ]
    named += [
        (t.name, False, t.begin, t.finish)
        for t in titles(reader.passage)
        if not t.planned and begin <= t.begin and t.finish <= finish and _is_carried(reader.low, t)
    ]
    for short in citations.bare(reader.passage):
        known = reader.scene.numbers.get((short.type, short.number.partition("/")[0].lstrip("0")))
        if begin <= short.begin and short.finish <= finish and (known or short.is_number):
            named.append((known or short.number, True, short.begin, short.finish))
    if retold := reader.scene.retold:
        named += [(retold[1], True, m.start(), m.end()) for m in _bare_type(retold[0]).finditer(reader.text, begin, finish)]
    for m in _BARE_PLAN.finditer(reader.text, begin, finish) if reader.scene.plans else ():
        if (plan := reader.scene.plans.get(lower(m[0]))) and not _LOOKED_BACK.search(reader.low, begin, m.start()):
            named.append((plan, False, m.start(), m.end()))
    if reader.low.find("chương trình hành động", begin, finish) >= 0:
        programmes = (_THE_PROGRAMME if reader.scene.programme else _PROGRAMME).finditer(reader.text, begin, finish)
        named += [("Chương trình hành động của Chính phủ", False, m.start(), m.end()) for m in programmes]
    named = [n for n in named if not (n[0].startswith(("TCVN", "QCVN")) or _REPORTED_IN.search(n[0]))]
    last, carries, first = begin, False, True
    for key, is_number, at, end in sorted(named, key=lambda n: n[2]):
        front = reader.low[last:at]
        near = len(front) < 60 or _ITS_MATTER.match(front)
        follows = not first and not carries and (_IN_ITS_TITLE.search(front) or _JOINED.fullmatch(front))
        if not follows and not (found and carries and near and re.search(r"(?:^|[,;]|và|của)\s*(?:các [\w ]{0,50})?$", front)):
            before = reader.low[begin:at]
            carried = _CARRIES_OUT.search(before) or _AMONG_OTHERS.search(before) or (found and carries and _AND_ANOTHER.search(front))
            carries = bool(
                _PLAN_FOR.search(before)
                or _GOES_BY.search(before)
                or _ENCLOSED_BY.search(before)
                or (carried and not _NOT_CARRIED.search(before))
            )
        if carries and key not in {f[0] for f in found}:
            found.append((key, is_number, at, end))
        last, first = end, False
    return found


def carried_in_front(reader: ClauseReader, at: int) -> list[tuple[str, bool, int, int]]:
    """The instruments that the words in front of an action name as what it carries out: "Thực hiện Nghị quyết số …, Bộ Y tế | xây dựng …"."""
    begin = max((m.end() for m in _CLAUSE_ENDS.finditer(reader.low, max(0, at - _FRONT), at)), default=max(0, at - _FRONT))
    if not _CITES.search(reader.low, begin, at):
        return []
    named = [(c.number, True, c.begin, c.core[1]) for c in citations.numbered_in(reader.passage) if begin <= c.begin and c.core[1] <= at]
    named += [
        (t.name, False, t.begin, t.finish)
        for t in titles(reader.passage)
        if not t.planned and not t.inner and begin <= t.begin and t.finish <= at and t.type not in _LAWS
    ]
    inside = depths_in(reader.passage)
    return [n for n in named if _BY_IT.search(reader.low, begin, n[2]) and inside[n[2]] <= inside[at] and not _REPORTED_IN.search(n[0])]


@cache
def _bare_type(kind: str) -> re.Pattern[str]:
    """An instrument by its type alone, with a capital: in a report the one that it is about."""
    return re.compile(
        rf"(?<!\w){kind[0].upper()}{kind[1:]}(?: này)?(?=\s*(?:[,.;)]|$)|\s(?:trong|trước|theo|của địa|ngay|và|với|bảo đảm|hằng|hàng|đến|trên|tại)(?!\w))"
    )


def _is_carried(low: str, title: Title) -> bool:
    """A law or a treaty is what all go by; it is carried out only where the words say just that."""
    return title.type not in _LAWS or _BY_LAW.search(low[max(0, title.begin - 40) : title.begin]) is not None


def urgency(low: str, begin: int, finish: int) -> tuple[int, int] | None:
    """The word of haste in an action that has no date.

    >>> urgency("khẩn trương rà soát", 0, 19)
    (0, 11)
    """
    for word in words("directives", "urgency"):
        at = low.find(word, begin, finish)
        m = rx(rf"(?<!\w){word}(?!\w)").search(low, at, finish) if at >= 0 else None
        if m:
            return m.start(), m.end()
    return None
