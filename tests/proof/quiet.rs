//! Correct sentences about times, numbers and figures, of which nothing is found.

use std::sync::LazyLock;

use kehoach::app::{House, Lines};

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

fn codes(body: &str) -> Vec<&'static str> {
    let work = HOUSE.proofread(super::plan(body), Lines::Paragraphs).work();
    work.findings().iter().map(|it| it.code).collect()
}

/// What would cry wolf.
const OURS: [&str; 28] = [
    "repeated-number",
    "number-gap",
    "letter-order",
    "skipped-level",
    "foreign-number",
    "mixed-number-style",
    "lone-child",
    "past-deadline",
    "step-before-basis",
    "first-year-deadline",
    "outside-period",
    "event-after-period",
    "report-before-end",
    "deadline-on-holiday",
    "deadline-on-weekend",
    "weekday-mismatch",
    "anniversary-arithmetic",
    "anniversary-unit",
    "period-length",
    "report-without-date",
    "target-without-number",
    "target-without-date",
    "percent-over-100",
    "reversed-band",
    "overlapping-bands",
    "band-gap",
    "count-mismatch",
    "zero-length-period",
];

#[test]
fn correct_papers_are_left_alone() {
    let bodies = [
        // Times.
        "I. NHIỆM VỤ\n- Rà soát các hộ sử dụng đất trước ngày 15/10/1993.",
        "I. NHIỆM VỤ\n- Người sinh trước ngày 01/01/1964 đăng ký nhận trợ cấp tại phường.",
        "I. NHIỆM VỤ\n- Xử lý các công trình xây dựng trước ngày 01/7/2014.",
        "I. NHIỆM VỤ\n- Đến hết ngày 31/12/2023, phường đã hoàn thành 12 tiêu chí.",
        "I. TÌNH HÌNH\n- Các đơn vị gửi báo cáo trước ngày 15/11/2023 đúng hạn.",
        "I. NHIỆM VỤ\n- Lễ ra quân tổ chức vào Chủ nhật, ngày 12/5/2024.",
        "I. NHIỆM VỤ\n- Đợt thứ hai, ngày 12/5/2024, tổ chức tại khóm 3.",
        "I. NHIỆM VỤ\n- Họp giao ban sáng thứ Hai hằng tuần; gửi báo cáo trước ngày 15/11 hằng năm.",
        "I. NHIỆM VỤ\n- Gửi quyết toán trước ngày 15/01/2025; báo cáo tổng kết trước ngày 20/12/2024.",
        "I. THỜI GIAN THỰC HIỆN: từ ngày 01/4/2024 đến hết ngày 31/12/2024.\n1. Báo cáo tổng kết gửi trước ngày 15/11/2024.\n2. Tháng 4/2024 phát động.",
        "I. NHIỆM VỤ\n- Hằng năm, các đơn vị đăng ký trước ngày 15/02.",
        "I. NHIỆM VỤ\n- Hội nghị nghe báo cáo kết quả công tác dân vận và thảo luận.",
        "I. NHIỆM VỤ\n- Số hộ đăng ký trước ngày 28/02/2024 là 312 hộ.",
        "I. THỜI GIAN THỰC HIỆN: từ ngày 01/4/2024 đến hết ngày 31/12/2024.\n1. Hoàn thành trước ngày 31/12/2024, chậm nhất quý I năm 2025.",
        // Anniversaries and periods.
        "I. MỤC ĐÍCH\n- Kỷ niệm 94 năm Ngày thành lập Đảng, ngày 03 tháng 02 (03/02/1930 - 03/02/2024).",
        "I. MỤC ĐÍCH\n- Sơ kết 5 năm thực hiện phong trào (2019 - 2024); kế hoạch 5 năm 2021 - 2025.",
        "I. MỤC ĐÍCH\n- Trong 10 năm qua, kỷ niệm 49 năm Ngày giải phóng (30/4/1975 - 30/4/2024).",
        "I. MỤC ĐÍCH\n- Đợt cao điểm 30 ngày (từ 01/4/2024 đến 30/4/2024).",
        // Numbers.
        "I. NHIỆM VỤ\n1. Việc thứ nhất gồm:\na) Một việc;\nb) Hai việc.\n2. Việc thứ hai gồm:\na) Một việc;\nb) Hai việc.",
        "I. NHIỆM VỤ\n1.1. Việc một\n1.2. Việc hai\nII. GIẢI PHÁP\n2.1. Việc ba\n2.2. Việc bốn",
        "1. Khóm 1 tuyên truyền.\n2. Khóm 2 vận động:\n- Ra quân;\n- Trồng cây.\n3. Khóm 3 tổng hợp.",
        "I. NHIỆM VỤ\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy;\nh) Tám.",
        // Figures.
        "I. NHIỆM VỤ\n- Thu quỹ đạt 115% kế hoạch; tăng 120% so với năm trước.",
        "I. NHIỆM VỤ\n- Có 85.5% hộ dân và 12.34% cán bộ tham gia, tỷ lệ 98.5%.",
        "I. NHIỆM VỤ\n- Trực từ 22 giờ đến 5 giờ; từ 15 ngày đến 2 tháng; giảm từ 8% đến 5%.",
        "I. CHỈ TIÊU\n1. Giải quyết đúng hạn từ 95% hồ sơ trở lên.\n2. Tỷ lệ hài lòng đạt trên 90%.",
        "I. CHỈ TIÊU\n1. Nâng cao tỷ lệ tham gia bảo hiểm y tế lên 95%.\n2. Tiếp tục giữ vững toàn bộ tổ dân phố văn hóa.",
        "I. MỤC TIÊU, CHỈ TIÊU\n1. Mục tiêu chung\n- Nâng cao nhận thức của Nhân dân.\n2. Chỉ tiêu cụ thể\n- Đạt 5 mô hình.",
        "I. XẾP LOẠI\n- Xuất sắc: từ 90 điểm trở lên;\n- Tốt: từ 80 đến dưới 90 điểm;\n- Khá: từ 65 đến 79 điểm;\n- Yếu: dưới 65 điểm.",
        "I. NHIỆM VỤ\n- Mỗi khóm chọn ít nhất 02 nội dung sau:\n+ Vệ sinh môi trường;\n+ An ninh trật tự;\n+ Giúp đỡ hộ nghèo.",
        "I. NHIỆM VỤ\nThực hiện 03 nhiệm vụ sau:\n1. Tuyên truyền.\nNội dung ngắn gọn.\n2. Vận động.\n3. Kiểm tra.",
        "I. NHIỆM VỤ\n- Kết hợp 03 lợi ích: cá nhân, tập thể và Nhà nước; giữ bình yên địa bàn.",
    ];
    let mut cries = Vec::new();
    for body in bodies {
        let found: Vec<_> = codes(body)
            .into_iter()
            .filter(|code| OURS.contains(code))
            .collect();
        if !found.is_empty() {
            cries.push(format!("{found:?} in {body}"));
        }
    }
    assert!(cries.is_empty(), "{}", cries.join("\n"));
}
