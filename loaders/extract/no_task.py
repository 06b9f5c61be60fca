"""What makes a clause no task, though it reads like an order: reports, results, aims, formulas at a document's end, others' words."""

from __future__ import annotations

import re

from loaders.extract.order import Order
from loaders.extract.statements import states_only
from loaders.language.letters import lower
from loaders.language.lexicon import words

_BEAR_IN_MIND = re.compile(r"(?:cần |phải )?(?:lưu ý|chú ý|ghi nhớ)(?: rằng)?,\s|(?:cần |phải )?(?:lưu ý|chú ý|ghi nhớ) rằng\s")
""" "Cần lưu ý, mọi phương án phải …": a principle."""
_STUB = re.compile(r"(?:tập trung|thực hiện|triển khai|tổ chức|ban hành|chủ trì|phối hợp|chỉ đạo|rà soát|có trách nhiệm)")
"""An action of this one verb names nothing to do: a slip of the reading or of the text."""
_SPEAKER = re.compile(
    r"\W*(?:trao đổi (?:với|thêm|về)|trả lời|chia sẻ với|phát biểu (?:với (?:báo chí|phóng viên)|bên lề))(?!\w)|\W*theo (?:ông|bà|anh|chị|gs|pgs|ts|ths|bs|giáo sư|tiến sĩ|bác sĩ|chuyên gia|luật sư|đại biểu|nhà (?:thơ|văn|báo|khoa học|nghiên cứu|sử học)|nhạc sĩ|nghệ sĩ|kiến trúc sư)(?!\w)"
)
_SINCE = re.compile(
    r"[^;:]{0,300}?(?:thời gian qua|vừa qua|những năm qua|trong năm qua|năm vừa qua|từ đầu năm|đến nay)[^;:]{0,120}?\sđã\s[^:]*;\s*\Z"
)
""" "Thời gian qua, Chính phủ đã …; | giải quyết …": what has been done, the second half too."""
_ONCE = re.compile(r"(?<!\w)từng (?:yêu cầu|chỉ đạo|giao|đề nghị)|\W*(?:trước đó|trước đây)(?:,|\s(?:tại|trong|vào|ngày))")
_DUTIES = re.compile(r"\W*về (?:việc )?(?:tổ chức|chế độ|trách nhiệm|phân công|triển khai|kinh phí|thời hạn|báo cáo)(?!\w)[^,:]{0,40}[,:]")
_BACK = 600
"""How far back of an order words of the past are looked for."""
_NARRATION = re.compile(
    r"^\W*(?:cho )?(?:đến nay|tính đến)(?!\w)|(?<!\w)(?:đã|đang|(?<!nhỏ và )vừa|từng(?! (?:bộ|ngành|sở|cơ quan|đơn vị|địa phương|chủ đầu tư|nhà thầu|cấp|tỉnh|xã|phường|cán bộ|thành viên|người|cá nhân|dự án|công trình|nhiệm vụ|việc)(?!\w))|hiện nay|thời gian qua|vừa qua|qua đó)(?!\w)"
)
""" "từng" before a noun is "each", before a verb "once"."""
_PASSIVE = re.compile(r"(?:đã|đang) được")
"""Said of a thing that stands in front of the order ("danh mục đã được thẩm định"), not of who must."""
_NOTES = ("kinh phí", "nơi nhận", "lưu:")
_FORMULAS = ("có hiệu lực", "trân trọng", "thông báo để", "xin thông báo", "phổ biến")
_NO_ORDER = re.compile(
    rf"(?:điều|nghị quyết|quyết định|kế hoạch|thông báo|công điện|chỉ thị|văn phòng chính phủ)\s.{{0,60}}(?:{'|'.join(_FORMULAS[:-1])})"
    rf"|(?:kết luận|chỉ thị|nghị quyết|quyết định|quy định|thông tư|nghị định|kế hoạch) này (?:được )?(?:{_FORMULAS[-1]}|thay thế|thay cho|bãi bỏ|áp dụng)"
)
_FROM_FORCE = re.compile(r"(?:từ ngày|sau khi|ngay khi|khi)\s[^,;.]{0,60}?có hiệu lực")
"""A time that is counted from then is no formula."""
_SETS_OUT = re.compile(
    r"(?:thủ tướng|chính phủ|tổng bí thư|ban chỉ đạo|chủ tịch)[^.]{0,40}(?:nêu rõ|nhấn mạnh|chỉ rõ|đưa ra|đề ra|xác định)[^.]{0,60}(?:phương châm|nhiệm vụ|giải pháp|phương hướng|yêu cầu)"
    r"|(?<!\w)(?:giao|phân công) (?:các |một số )?nhiệm vụ(?: cụ thể| trọng tâm)? (?:cho|đối với|tới) (?:từng|các|một số)(?!\w)"
)
_OTHERS_SAY = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|đánh giá(?! (?:tác động|hiệu quả|kết quả|chất lượng|mức độ|lại|đúng|toàn diện))|theo báo cáo|ghi nhận|chia sẻ|theo ông|theo bà|ảnh|phóng viên|nguyên nhân|ý kiến)(?!\w)|(?:^|[,;.:]\s)\W*hiện(?!\w)"
)
_OPENS_SPEECH = re.compile(r"(?:đã )?có (?:ý kiến|kết luận|chỉ đạo|yêu cầu)[^,;.]{0,40}(?:sau đây|sau)")
_THREATENS = re.compile(r"(?:trường hợp|nếu)\s[^;.]{3,200}\ssẽ (?:bị |kiên quyết |xem xét,? )*(?:xem xét|xử lý|kiểm điểm)?[\s,]*\Z")
""" "Trường hợp chậm tiến độ, UBND tỉnh sẽ xem xét, xử lý …": what the authority will do itself."""
_MEETS_AGAIN = re.compile(r"(?:tiếp tục )?họp (?:lại|tiếp|vào|phiên)(?!\w)")
_EXPECTS = re.compile(r"dự kiến (?:sau|trong|đến|có|hoàn thành|giảm|tăng|đạt|sẽ|vào)(?!\w)")
_COUNTS_AS = re.compile(r"(?:không|chậm|để xảy ra)\s[^;.]{3,120}?\s(?:sẽ|thì)\s(?:được coi|bị coi|coi như|coi là|bị|phải chịu)(?!\w)")
""" "không báo cáo thì coi như không có vướng mắc": what comes of leaving it undone."""
_HEADS_ANSWER = re.compile(
    r"(?:các )?người đứng đầu(?: [^,;:.]{1,50})? (?:phải |cần )?chịu trách nhiệm (?:(?:chính|toàn diện|trực tiếp|cá nhân) )*(?:về|trước|đối với|nếu)(?!\w)"
)
"""That whoever stands at the head answers for it gives nobody in particular anything to do."""
_ANNOUNCES_TASKS = re.compile(r"giao (?:hàng loạt|nhiều|một loạt|loạt) (?:nhiệm vụ|đầu việc|việc|công việc)(?!\w)")
"""A report's opening says that tasks are given out; what they are stands below."""
_ASSESSES = re.compile(r"(?:đánh giá|nhận định|cho rằng|tin tưởng|kỳ vọng|mong muốn)(?!\w)")
"""What one who tells others is said to do with these words is to speak."""
_TAKES_OFFICE = re.compile(
    r"(?:làm|giữ chức|là) (?:phó )?(?:trưởng (?:ban|đoàn|tiểu ban|nhóm)|tổ trưởng|tổ phó|chủ tịch|thành viên|ủy viên|chủ nhiệm|thư ký)(?!\w)"
)
_SETS_UP_BODY = re.compile(
    r"(?:thành lập|kiện toàn) (?:tổ|ban|hội đồng|đoàn|ủy ban|tiểu ban|nhóm)\s(?:(?!\s(?:ở|tại|cấp|các)\s)[^;.]){3,200}?\sdo\s[^;.]{3,160}?\slàm (?:phó )?(?:trưởng|tổ trưởng|chủ tịch)"
)
""" "Thành lập Tổ công tác … do đồng chí … làm Tổ trưởng": what the authority does itself, and who serves as what."""
_PETITIONS = re.compile(
    r"\W*(?:(?:lãnh đạo |đại diện (?:lãnh đạo )?)?(?:tỉnh|thành phố|địa phương|các địa phương|ubnd tỉnh|chủ tịch ubnd tỉnh|doanh nghiệp|hiệp hội|tập đoàn)[^,;.]{0,60}?\s(?:cũng |đã |còn )?(?:kiến nghị|đề xuất|mong muốn|xin)(?: với)? (?:bộ |các bộ|chính phủ|thủ tướng|quốc hội|trung ương|ủy ban thường vụ))"
)
""" "Tỉnh kiến nghị Thủ tướng …; đề nghị Bộ Xây dựng …": what is asked from below."""
_ASKS = ("đề nghị ", "kiến nghị ", "mong ", "cũng đề nghị ")
_CONCLUDES = re.compile(r"(?:phát biểu )?kết luận (?:buổi làm việc|cuộc họp|phiên họp|hội nghị|buổi họp)(?: này)?(?:,|\W*$)")
_HEARD = re.compile(r"\W*sau khi (?:nghe|xem xét)\s[^;.]{3,500}?\Z")
""" "Sau khi nghe …, trong đó Sở Công Thương đề nghị …, Chủ tịch kết luận": what was said before the conclusion."""
_THEN_SAID = re.compile(r",\s[^,;.]{3,120}?\s(?:kết luận|(?:đã )?có ý kiến|chỉ đạo|yêu cầu|thống nhất|giao)(?!\w)")
_EARLIER = re.compile(
    r"\W*(?:trước đó|trước đây|vừa qua|ngày \d|tại (?:thông báo|công điện|công văn|văn bản|nghị quyết|quyết định|chỉ thị|kết luận|phiên họp|cuộc họp|hội nghị) (?:số|lần|ngày|trước))[^;.]{0,260}?,\s"
)
_HAD_TOLD = re.compile(r"(?<!\w)đã (?:giao|yêu cầu|đề nghị|chỉ đạo|phân công|giao nhiệm vụ cho|giao cho)\s*$")
_NOT_YET = re.compile(r"chưa (?:xem xét|đồng ý|bố trí|đề cập|đặt vấn đề|thông qua|thống nhất|nhất trí|phê duyệt)(?!\w)")
_AGREES = re.compile(
    r"(?:về )?(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|chấp thuận|tán thành|đồng tình)(?!\w)(?! (?:quản lý|tổ chức|nhận thức|về nhận thức|hành động|sử dụng|triển khai|thực hiện|trong))"
)
"""Who agrees to something tells nobody to do it ("Thống nhất chủ trương …", "Đồng ý với đề xuất …")."""
_PRAISE = r"(?:ghi nhận|biểu dương|khen ngợi|đánh giá cao|hoan nghênh|(?:trân trọng )?cảm ơn|chúc mừng|(?:nghiêm khắc )?phê bình)"
_PRAISES = re.compile(
    rf"(?:rất )?{_PRAISE}(?:(?:,| và|, và) {_PRAISE})*(?!\w|,| và)"
    r"(?! (?:kịp thời|khen thưởng|tôn vinh)| (?:(?:các|những) )?(?:tập thể|cá nhân|gương|điển hình|mô hình|người tốt))"
)
"""Praise and blame tell nobody anything; to praise those who deserve it is a task ("biểu dương, khen thưởng các tập thể …")."""
_BLAMES = re.compile(
    r"(?:nghiêm khắc )?phê bình (?:các |những )?(?:bộ|chủ tịch|giám đốc|thủ trưởng|ủy ban|ubnd|sở|địa phương|đơn vị|cơ quan)(?!\w)|(?:thống nhất|đồng ý) (?:cấm|cho phép)(?!\w)"
)
"""Who blames somebody, or agrees to a ban, tells nobody anything, whoever is named as doing so."""
_NOTIFIES = re.compile(r"thông báo (?:để|đến|tới|cho)\s[^.;]{2,100}\s(?:biết|biêt)(?!\w)")
"""The formula that closes a notice tells nobody to notify anybody."""
_REPLACES = re.compile(
    r"(?:kết luận|chỉ thị|nghị quyết|quyết định|quy định|thông tư|nghị định|kế hoạch|quy chế|chương trình) này (?:được )?(?:thay thế|thay cho|bãi bỏ|áp dụng)(?!\w)"
)
_ATTENDS = re.compile(
    r"\W*(?:(?:cùng |tham )?dự (?:cuộc họp|phiên họp|hội nghị|buổi làm việc|buổi lễ|cuộc làm việc|họp)(?!\w)[^;.,]{0,40}\scó|(?:cùng|tham) dự có)(?: các)?\s"
)
""" "Dự cuộc họp có …; lãnh đạo các bộ …": who was there."""
_TAKES_IN = re.compile(
    r"(?:xin |nghiêm túc )*tiếp thu [^;.]{0,100}(?:ý kiến|chỉ đạo)[^;.]{0,100}?(?:khẳng định|cam kết|hứa|bày tỏ|cảm ơn)(?!\w)"
)
_FOR_OTHERS = re.compile(r"\W*thay mặt (?:lãnh đạo|tập thể|cán bộ|tỉnh|thành phố|đảng bộ)(?!\w)")
""" "Thay mặt lãnh đạo tỉnh, Bí thư Tỉnh ủy tiếp thu …, khẳng định …": the answer of those who were told."""
_WAS_GIVEN = re.compile(r"[^.;]{3,250};\s(?:tính )?đến (?:nay|hết|ngày)[^.;]{0,60}?\sđã\s")
""" "các xã được giao | rà soát …; đến nay đã …": how far they have come with what they were given."""
_WAS_HANDED = re.compile(r"\sđược\s[^;.,]{2,40},\sgiao cho\s")
""" "100% công trình được kiểm kê, giao cho đơn vị | quản lý": what is done with a thing."""
_CHARGE = re.compile(
    r"chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết|kế hoạch|chỉ thị|công điện|thông tư|nghị định)? ?này"
)


_SETS_UP = re.compile(
    r"(?:ban hành|xây dựng) (?:kế hoạch|chương trình|chỉ thị|quyết định|kết luận|hướng dẫn|quy định|thông báo|đề án)[^,;.]{0,120}(?:như sau|với các nội dung sau|sau đây)[\s:.]*$"
)
"""What the document itself is."""


def no_task(low: str, sentence: int, clause: int, order: Order, *, news: bool, dated: bool, addressed: bool) -> bool:
    """Whether the words of a clause (from ``clause`` on, in a sentence from ``sentence`` on) show that its order is no task; ``dated``: a day is set in it; ``addressed``: somebody was told before."""
    said = low[clause : order.finish]
    said = _FROM_FORCE.sub("", said) if "có hiệu lực" in said else said
    formula = said.startswith(_NOTES) or (any(map(said.__contains__, _FORMULAS)) and _NO_ORDER.search(said))
    if (
        formula
        or _STUB.fullmatch(low[order.begin : order.finish].strip(" .,;:"))
        or _CHARGE.search(said)
        or _NOTIFIES.match(low, order.begin, order.finish)
        or _TAKES_OFFICE.match(low, order.begin)
        or _REPLACES.match(low, clause)
        or _ATTENDS.match(low, sentence)
        or (low.endswith("được giao ", sentence, order.begin) and _WAS_GIVEN.match(low, order.begin))
        or (not order.assigner and _WAS_HANDED.search(low, sentence, order.begin))
    ):
        return True
    if news and (
        _FOR_OTHERS.match(low, sentence)
        or _TAKES_IN.match(low, order.begin)
        or _SPEAKER.match(low, sentence)
        or _ONCE.search(low[max(sentence, order.begin - _BACK) : order.begin])
    ):
        return True
    nobody = not (order.leads or order.tells or addressed)
    recalled = not news and order.leads and _told_before(low, sentence, order.leads[0].begin)
    if (
        recalled
        or (_HEARD.match(low, sentence, order.begin) and _THEN_SAID.search(low, order.begin, order.finish))
        or (_PETITIONS.match(low, sentence, clause) and low.startswith(_ASKS, clause))
        or (nobody and (_SETS_UP_BODY.match(low, order.begin, order.finish) or _CONCLUDES.match(low, order.begin, order.finish)))
    ):
        return True
    if not order.leads and _BEAR_IN_MIND.match(low, order.begin, order.finish):
        return True
    if _NOT_YET.match(low, order.begin) or _NOT_YET.match(low, clause):
        return True
    if (
        (not order.leads and not dated and _THREATENS.match(low, sentence, order.begin))
        or _EXPECTS.match(low, order.begin)
        or (low.endswith("sẽ ", clause, order.begin) and _MEETS_AGAIN.match(low, order.begin))
        or _COUNTS_AS.match(low, order.begin, order.finish)
        or _HEADS_ANSWER.match(low, clause, order.finish)
    ):
        return True
    if order.leads and (_ASSESSES.match(low, order.begin) or _PRAISES.match(low, order.begin)) and _only_authorities(order):
        return True
    if _SETS_UP.match(low, order.begin, order.finish):
        return True
    if _OPENS_SPEECH.fullmatch(low[order.begin : order.finish].strip(" .:")):
        return True
    if _BLAMES.match(low, order.begin) or (not order.leads and _PRAISES.match(low, order.begin)):
        return True
    if not (order.leads or order.tells or order.modal) and clause > sentence and _SINCE.match(low, sentence, clause):
        return True
    if not order.leads and not order.coordinators and not order.tells and not (addressed and dated) and _AGREES.match(low, order.begin):
        return True
    return states_only(low, sentence, clause, order, dated=dated, addressed=addressed)


def _told_before(low: str, sentence: int, at: int) -> bool:
    """ "Tại Thông báo số …, Ban Chỉ đạo đã giao | Bộ Tài chính …": an old assignment that is recalled."""
    return _HAD_TOLD.search(low, max(sentence, at - 40), at) is not None and _EARLIER.match(low, sentence, at) is not None


def _only_authorities(order: Order) -> bool:
    return all(
        lower(m.name).startswith(words("directives", "tellers")) or lower(m.name) in words("directives", "highest") for m in order.leads
    )


def takes_office(low: str, at: int) -> bool:
    """Whether an action says what somebody serves as ("làm Phó Chủ tịch Hội đồng")."""
    return _TAKES_OFFICE.match(low, at) is not None


def announces(low: str, at: int) -> bool:
    """Whether an action only says that tasks are given out ("giao hàng loạt nhiệm vụ cho các bộ"); what they are stands below."""
    return _ANNOUNCES_TASKS.match(low, at) is not None


def takes_up_duties(low: str, sentence: int) -> bool:
    """Whether a sentence of a report opens with what is laid down about carrying out ("Về tổ chức thực hiện, các bộ …")."""
    return _DUTIES.match(low, sentence) is not None


def narrates(said: str) -> bool:
    """Whether words tell what was or is; "đã được" said of a thing does not.

    >>> narrates("bộ y tế đã"), narrates("trên cơ sở danh mục đã được thẩm định, ")
    (True, False)
    """
    return _NARRATION.search(_PASSIVE.sub("", said)) is not None


def others_say(said: str) -> bool:
    """Whether words report what somebody says or finds, who gives no orders."""
    return _OTHERS_SAY.search(said) is not None


def sets_out(said: str) -> bool:
    """Whether an authority begins to set out tasks ("Thủ tướng nêu rõ các nhiệm vụ …"): what follows in a report are orders."""
    return _SETS_OUT.search(said) is not None
