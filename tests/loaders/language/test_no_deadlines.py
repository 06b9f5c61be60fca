"""What looks like a deadline and is none."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders.language.deadlines import find_in
from loaders.language.passage import Passage

DAY = dt.date(2025, 11, 15)
"""A Saturday."""


@pytest.mark.parametrize(
    "text",
    [
        "tổ chức hội nghị ngày 20/12/2025.",
        "thực hiện kết luận của Thủ tướng tại phiên họp tháng 11/2025.",
        "rà soát nội dung nêu tại cuộc họp ngày 10/11/2025.",
        "rà soát các dự án đã trình Chính phủ tháng 12/2024.",
        "đánh giá kết quả thực hiện: 2027 hồ sơ.",
        "hoàn thành việc rà soát quý I/2026.",
        "thực hiện việc rà soát giai đoạn 2026-2030.",
        "rà soát danh mục 2 năm/lần.",
        "rà soát danh mục định kỳ hai tuần một lần.",
        "thực hiện việc rà soát cho đến khi hoàn thành.",
        "triển khai Nghị quyết số 66/NQ-CP ngày 26/3/2025 của Chính phủ.",
        "triển khai Nghị quyết số 66/NQ-CP ngày 26 tháng 3 năm 2025.",
        "kiểm điểm kết quả tính đến ngày 23/9.",
        "đánh giá tình hình thực hiện từ ngày 1/7/2025 đến nay.",
        "xây dựng kế hoạch hằng năm.",
        "lập dự toán ngân sách hằng năm.",
        "đưa vào chương trình công tác hằng năm.",
        "xây dựng Đề án phát triển kinh tế số đến năm 2035.",
        "triển khai Chiến lược quốc gia giai đoạn 2021-2030, tầm nhìn đến năm 2045.",
        "thực hiện tại 3/4 địa phương.",
        "thanh toán trong vòng 01 ngày làm việc đối với hồ sơ đủ điều kiện.",
        "thực hiện Nghị quyết về phát triển vùng, bảo đảm an ninh đến năm 2030, tầm nhìn đến năm 2045.",
        "gắn với đánh giá, xếp loại cán bộ hằng năm.",
        "rà soát cơ sở được đưa vào sử dụng trước khi Luật có hiệu lực.",
        "lập kế hoạch theo từng tháng, từng quý.",
        "xây dựng kịch bản điều hành từng quý.",
        "lập kế hoạch đào tạo chi tiết cho từng năm.",
        "bổ sung vào chỉ tiêu phát triển 5 năm và hằng năm.",
        "đánh giá kết quả trong 5 năm qua.",
        "kiểm tra các mỏ được cấp phép từ năm 2004 đến năm 2014.",
        "xem xét kết quả 12 năm kể từ khi có Luật.",
        "khẩn trương hoàn thành Đề án.",
        "hỗ trợ người dân khi có yêu cầu.",
        "báo cáo kết quả năm 2024.",
        "giao kế hoạch vốn đầu tư công năm 2026.",
        "triển khai nhiệm vụ quý III.",
        "rút kinh nghiệm thời gian vừa qua.",
        "khắc phục hậu quả mưa lũ tháng 11/2025.",
        "xử lý hồ sơ phát sinh trước ngày 01/7/2024.",
        "xây dựng Quy hoạch thời kỳ 2021 - 2030.",
        "bố trí kinh phí chi thường xuyên.",
        "kiểm tra tình trạng không thường xuyên cập nhật.",
        "triển khai ngay các luật được thông qua tại Kỳ họp thứ 9.",
        "ban hành trong thời gian sớm nhất.",
        "ban hành trong thời gian tới.",
        "Nghị định này có hiệu lực từ ngày 01/01/2026.",
        "Nghị quyết này có hiệu lực thi hành kể từ ngày ký ban hành.",
        "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025.",
        "theo Công văn số 123/BNV-TCCB ngày 10/11/2025 của Bộ Nội vụ.",
        "tại cuộc họp ngày 10/11/2025.",
        "đến nay đã hoàn thành 80% kế hoạch.",
        "giảm 20% so với năm 2024.",
        "có 5/12 chỉ tiêu đạt kế hoạch.",
        "tăng lên 2/3 số hộ.",
        "bàn giao mặt bằng các dự án dự kiến hoàn thành trong năm 2026.",
        "chuẩn bị làm việc với đoàn thanh tra dự kiến sang vào tháng 12 năm 2025.",
        "xác định phòng dịch là nhiệm vụ trọng tâm, thường xuyên của cả năm.",
        "bảo đảm kiểm tra không quá 01 lần trong năm.",
        "xây dựng đường găng chi tiết đến từng ngày.",
        "làm rõ các vụ tai nạn (02 vụ vào tháng 12).",
        "kiểm tra ít nhất 2 lần/năm học.",
        "nâng phụ cấp cho người thường xuyên, trực tiếp khám bệnh.",
        "đưa chỉ tiêu vào kế hoạch phát triển kinh tế - xã hội hằng năm và 5 năm.",
    ],
)
def test_no_deadline(text: str) -> None:
    assert not find_in(Passage.of(text, 0, len(text)), DAY)


def test_a_name_keeps_its_horizon_and_the_task_its_day() -> None:
    text = "trình Đề án phát triển đô thị đến năm 2035 trước ngày 30/6/2026"
    assert [d.rule for d in find_in(Passage.of(text, 0, len(text)), DAY)] == ["before-day"]
