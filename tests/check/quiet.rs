//! Sentences and papers of careful clerks, in which nothing is to be found.

use std::path::Path;

use kehoach::diagnostic::{Diagnostic, Severity};

use super::{HOUSE, OFFICE, PAPER, codes, findings, proofread};

/// Nothing is to be found in a paper made of this file.
fn assert_silent(found: &[Diagnostic], path: &Path) {
    let name = path.display();
    assert_eq!(codes(found), Vec::<&str>::new(), "{name}: {found:#?}");
}

#[test]
fn correct_sentences_are_let_be() {
    let sentences = [
        // Papers that are cited well.
        "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015.",
        "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022, các tổ dân phố họp bàn công khai.",
        "Quyết định số 15/QĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh phê duyệt Đề án chuyển đổi số.",
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ sửa đổi, bổ sung một số điều.",
        "Thông báo kết luận số 12-TB/TU ngày 05/01/2024 của Thường trực Tỉnh ủy về chuyển đổi số.",
        "Quy chế phối hợp số 05-QCPH/ĐU-UBND ngày 05/01/2024 về công tác dân vận.",
        "Thực hiện Chỉ thị số 22-CT/TU ngày 30/6/2023 của Ban Thường vụ Tỉnh ủy (khóa XX) về nếp sống mới.",
        "Xây dựng tuyến phố sạch theo Chỉ thị số 22-CT/TU ngày 30/6/2023 của Ban Thường vụ Tỉnh ủy.",
        "Thực hiện Kế hoạch số 03-KH/BCĐ ngày 05/01/2024 của Ban Chỉ đạo triển khai phong trào thi đua về nhân rộng mô hình.",
        "Theo Nghị quyết số 1208/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội về tiêu chuẩn của đơn vị hành chính.",
        "Xếp loại tốt từ 80 đến 100 điểm, loại khá từ 65 đến 79,5 điểm, loại trung bình từ 50 đến 64,5 điểm.",
        "Thực hiện Dự án số 3, Dự án 5 của Chương trình mục tiêu quốc gia.",
        "Hoàn thành kế hoạch số 3 trong năm, đúng Kế hoạch 2024 của Ủy ban nhân dân phường.",
        "Các chi bộ theo Kế hoạch số 12-KH/ĐU ngày 05/01/2024 của Đảng ủy phường tiếp tục duy trì mô hình.",
        "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
        "Kế hoạch số 18/KH-MTTQ-BTT ngày 05/01/2024 của Ủy ban Mặt trận Tổ quốc về giám sát.",
        "Hướng dẫn số 29-HD/TWĐTN-VP ngày 29/10/2013 của Trung ương Đoàn về thể thức.",
        "Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP.",
        "Căn cứ Công văn số 98/TTr-NV2 ngày 05/01/2024 của Thanh tra tỉnh về kiểm tra công vụ.",
        "Theo Công văn số 1234/CT-TTHT, Công văn số 45/TC-QLNS, Công văn số 12/CĐ-CSPL, Công văn số 310/BC-VT.",
        "Quy định số 12/QyĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh về phân cấp quản lý.",
        "Tiếp tục thực hiện Chỉ thị 05 của Bộ Chính trị gắn với công việc hằng ngày.",
        "Thực hiện Nghị quyết số 02-NQ/ĐH ngày 05/01/2024 của Đại hội đại biểu Đảng bộ phường lần thứ I.",
        // Abbreviations and bodies.
        "Câu lạc bộ STEM (khoa học, công nghệ, kỹ thuật) mở cửa; STEM dành cho học sinh.",
        "Tổ công nghệ số cộng đồng (gọi tắt là Tổ CNSCĐ) và Hội Liên hiệp Phụ nữ (viết tắt là Hội LHPN) phối hợp.",
        "Mỗi xã một sản phẩm (Chương trình XSP) và chỉ số cạnh tranh cấp tỉnh (Provincial Competitiveness Index - PCI).",
        "Gieo giống lúa OM 5451, sổ đỏ số BĐ 123456, theo QCVN 01:2021/BXD, TCVN 9001:2015, tuyến ĐH.15.",
        "Ghi cột STT; mời GS. TS. Nguyễn Văn A từ TP. HCM dự; công ty TNHH tặng đèn LED, loa USB.",
        "Vốn ODA, FDI tăng; giá vật tư NPK, VAT và GRDP theo số liệu của WHO, UNESCO, EU.",
        "Cán bộ UBND, HĐND và MTTQ phường giữ vững nội dung Nghị quyết Đại hội XIII, XIV.",
        "Tham gia Chương trình mỗi xã một sản phẩm (OCOP); sản phẩm OCOP được giới thiệu rộng rãi.",
        "Quỹ hỗ trợ nông dân, sau đây viết tắt là QHT, do Hội Nông dân quản lý; QHT công khai thu chi.",
        "Nhắn tin tới số 18001234, lớp 5A, đường ĐT.741, nhà A2.",
        // Where things are sent.
        "Các đơn vị gửi báo cáo về Văn phòng Ủy ban nhân dân phường; Văn phòng UBND phường tổng hợp, báo cáo về UBND tỉnh trước ngày 15/11/2024.",
        "Báo cáo gửi về Ủy ban nhân dân phường (qua Văn phòng); phiếu gửi về Ủy ban nhân dân phường Bình Minh.",
        "Hàng cứu trợ gửi về quê hương, báo cáo về kết quả kiểm tra.",
        // Annexes of others.
        "Thực hiện theo Quy chế ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh.",
        "Áp dụng Phụ lục I Nghị định số 30/2020/NĐ-CP, theo Phụ lục III của Nghị định ấy.",
        "Lập hồ sơ theo Mẫu số 02 Thông tư số 01/2022/TT-BTTTT.",
        "Hồ sơ đề nghị khen thưởng kèm theo danh sách tập thể, cá nhân tiêu biểu.",
        "KHÔNG đốt rác, quét mã QR khi vào cổng.",
        "Tỷ lệ hộ dân dùng nước sạch được công bố, đường đường chính chính.",
        "Theo điểm a khoản 2 Điều 5; Thành phố Hồ Chí Minh, cơ sở giáo dục, cơ sở y tế, Sở Y tế tham gia.",
        "Học tập kinh nghiệm của chính phủ các nước về bùng nổ lực lượng lao động số.",
        "Cơ quan khẩn trương trình Ủy ban nhân dân phường, bảo đảm chỗ ở cho người lưu trú trong dịp lễ.",
        "Trên đây là Kế hoạch của UBND phường Bình Minh thực hiện Kế hoạch của Đảng ủy phường.",
        "Trên đây là Kế hoạch triển khai công tác dân vận, học tập mô hình của phường Tân An.",
        "Lớp học tập chung với lớp bên; mưa bão đảm bảo an toàn; vệ sinh sau bão vệ sinh cả khu; cỗ động viên gia đình.",
        "Hội thẩm nhân dân dự phiên tòa; Tòa án phường bạn dự.",
        "Các tổ dân phố gửi về Hội Phụ nữ phường, Hội Phụ nữ phường tổng hợp gửi về Văn phòng phường.",
        "Báo cáo kèm theo số liệu, hình ảnh; cháu nhỏ đi có người lớn kèm theo.",
    ];
    all_quiet(PAPER, &sentences);
}

#[test]
fn a_letter_that_asks_its_equals_needs_no_deadline() {
    let found = proofread(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 22/UBND-VX\nV/v phối hợp đưa tin\n\
         Tân Lập, ngày 12 tháng 3 năm 2026\nKính gửi: Báo Tân Lập\n\
         Ủy ban nhân dân xã trân trọng đề nghị quý báo thông tin như sau:\n\
         1. Chợ xã vẫn mở cửa mỗi sáng.\n2. Đường vào chợ đã sửa xong./.\n\
         Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n",
    );
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

/// Nothing is found in a paper that closes with any of these sentences.
fn all_quiet(paper: &str, sentences: &[&str]) {
    let told = sentences.iter().filter_map(|sentence| {
        let found = findings(&format!("{paper}closing: >-\n  {sentence}\n"), OFFICE);
        (!found.is_empty()).then(|| format!("{sentence}: {:?}", codes(&found)))
    });
    assert_eq!(told.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_past_may_name_what_has_ended() {
    let sentences = [
        "Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn thực hiện.",
        "Kế thừa kết quả của UBND huyện trước đây, phường giữ các mô hình đang có.",
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 05/01/2024 của UBND huyện Bình Minh về nếp sống mới.",
        "Trước ngày 01/7/2025, UBND huyện Bình Minh cấp giấy phép xây dựng; phòng đã giải thể của UBND huyện để lại hồ sơ.",
        "Đồng chí Nguyễn Văn A từng công tác tại Huyện ủy Bình Minh.",
        "Hồ sơ do UBND huyện Bình Minh bàn giao ngày 25/6/2025 còn lưu đủ.",
        "Chứng minh nhân dân còn hạn được đổi sang thẻ căn cước.",
        "Cán bộ, đảng viên thị trấn cũ sinh hoạt tại tổ dân phố.",
    ];
    let paper = PAPER.replace("20/3/2024", "20/3/2026");
    all_quiet(&paper, &sentences);
}

#[test]
fn what_the_opening_tells_of_others_is_let_be() {
    let opening = "opening: >-\n  Ngày 05/01/2024, Ban Thường vụ Đảng ủy phường ban hành Kế hoạch số 5-KH/ĐU \
        về công tác dân vận. Ủy ban nhân dân phường ban hành Kế hoạch thực hiện như sau:\n";
    let found = findings(&format!("{PAPER}{opening}"), OFFICE);
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

#[test]
fn papers_that_were_made_without_a_fault_are_let_be_when_finished() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let files = std::fs::read_dir(folder)
        .expect("papers")
        .flatten()
        .map(|it| it.path());
    let papers = files.filter(|it| it.extension().is_some_and(|it| it == "txt"));
    // One of them is made of signs that mean nothing.
    for path in papers.filter(|it| !it.ends_with("looks-like-code.txt")) {
        let mut found = proofread(&std::fs::read_to_string(&path).expect("a text"));
        found.retain(|it| it.severity > Severity::Note);
        assert_silent(&found, &path);
    }
}

#[test]
fn a_letter_may_name_its_deadline_in_many_ways() {
    for time in [
        "trước 16 giờ 30 ngày 18/9/2026",
        "chậm nhất ngày 18/9/2026",
        "chậm nhất là ngày 18/9/2026",
        "vào ngày 18/9/2026",
    ] {
        let letter = FINISHED.replace("xong trước ngày 29/4/2026", time);
        let found = proofread(&letter);
        assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
    }
}

#[test]
fn an_unknown_kind_tells_nothing_about_addressees() {
    let paper = PAPER.replace("kind: ke-hoach", "kind: cong van\nto: van-phong");
    assert_eq!(codes(&findings(&paper, OFFICE)), ["unknown-kind"]);
}

const FINISHED: &str = "\
TỈNH ỦY AN GIANG
BAN TUYÊN GIÁO VÀ DÂN VẬN
*
ĐẢNG CỘNG SẢN VIỆT NAM
An Giang, ngày 05 tháng 02 năm 2026
Số 138-CV/BTGDVTU
V/v đăng ký mô hình
Kính gửi: - Các đảng ủy trực thuộc Tỉnh ủy,
- Ủy ban Mặt trận Tổ quốc tỉnh.
Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị các cơ quan thực hiện các việc sau:
1. Đăng ký mô hình, xong trước ngày 29/4/2026.
2. Giới thiệu mô hình tốt trên báo, đài.
Nơi nhận:
- Như trên,
- Thường trực Tỉnh ủy (để báo cáo),
- Lưu Ban Tuyên giáo và Dân vận.
K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN
Nguyễn Văn A
";

#[test]
fn a_finished_letter_of_the_party_is_let_be() {
    let found = proofread(FINISHED);
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

#[test]
fn a_finished_letter_of_the_state_by_order_is_let_be() {
    let found = proofread(
        "UBND TỈNH AN GIANG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 05/SNV-VP\nAn Giang, ngày 15 tháng 01 năm 2026\nV/v trả lời kiến nghị\n\
         Kính gửi: Ủy ban nhân dân phường Bình Minh\n\
         Sở Nội vụ trả lời Công văn số 12/UBND-VX ngày 05/01/2026 của Ủy ban nhân dân phường Bình Minh như sau:\n\
         1. Việc sắp xếp thực hiện theo quy định hiện hành.\n2. Hồ sơ nộp tại trụ sở Sở./.\n\
         Nơi nhận:\n- Như trên;\n- Giám đốc (để báo cáo);\n- Lưu: VT, VP.\nPL.(30)\n\
         TL. GIÁM ĐỐC\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nNguyễn Văn A\n",
    );
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

#[test]
fn a_finished_plan_with_annexes_is_let_be() {
    let found = proofread(
        "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 09/KH-UBND\nBình Minh, ngày 20 tháng 3 năm 2024\n\
         KẾ HOẠCH\nTriển khai công tác dân vận\n\
         Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;\n\
         Theo đề nghị của Trưởng phòng Văn hóa.\n\
         Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận như sau:\n\
         I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\na) Giữ sạch phố phường (theo Phụ lục I, II).\n\
         b) Giữ gìn tình làng nghĩa xóm.\n\
         II. NỘI DUNG\n1. Tuyên truyền\n2. Vận động\n\
         III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: theo dõi chung.\n2. Công an phường: giữ trật tự.\n\
         Trên đây là Kế hoạch triển khai công tác dân vận./.\n\
         Nơi nhận:\n- Công an phường;\n- Các tổ dân phố;\n- Lưu: VT, VX.\n\
         TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\nPhụ lục I\nDANH SÁCH TUYẾN PHỐ\n\
         (Kèm theo Kế hoạch số 09/KH-UBND ngày 20 tháng 3 năm 2024 của Ủy ban nhân dân phường)\n\
         1. Phố A.\n2. Phố B./.\nPhụ lục II\nMẪU ĐĂNG KÝ\n\
         (Kèm theo Kế hoạch số 09/KH-UBND ngày 20 tháng 3 năm 2024 của Ủy ban nhân dân phường)\n\
         Tên tổ dân phố: …\n",
    );
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

#[test]
fn documents_of_correct_campaigns_are_let_be_when_read_back() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/campaigns");
    for path in std::fs::read_dir(folder)
        .expect("campaigns")
        .flatten()
        .map(|it| it.path())
        .filter(|it| it.is_file())
    {
        let text = std::fs::read_to_string(&path).expect("a text");
        let bytes = HOUSE.paper(text).work().docx().expect("bytes");
        assert_silent(&read_back(bytes), &path);
    }
}

#[test]
fn an_urgent_letter_is_let_be_when_read_back() {
    let changes = "kind: cong-van\nurgency: khan\nto: [van-phong]\nsubject: Hướng dẫn giữ sạch tuyến phố\n\
        recipients:\n  - file: VT\ntasks:\n  items:\n    - Báo cáo kết quả trước ngày 20/11/2024.\n";
    let text = super::merged(PAPER, changes);
    let work = HOUSE.paper(text).with_office("don-vi", OFFICE).work();
    let printed = work.text();
    assert!(printed.contains("KHẨN"), "{printed}");
    for found in [read_back(work.docx().expect("bytes")), proofread(&printed)] {
        assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}\n{printed}");
    }
}

/// Everything found in a Word document.
fn read_back(bytes: Vec<u8>) -> Vec<Diagnostic> {
    let paper = HOUSE.finished("paper.docx", bytes);
    paper.expect("a document").work().findings().to_vec()
}

#[test]
fn marks_that_the_rules_allow_are_let_be() {
    let plan = "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 09/KH-UBND\nBình Minh, ngày 20 tháng 3 năm 2024\n\
         KẾ HOẠCH\nTriển khai công tác dân vận\n\
         Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận như sau:\n\
         1. Giữ sạch phố phường.\n2. Giữ gìn tình làng nghĩa xóm./.\n\
         Nơi nhận:\n- Các tổ dân phố;\n- Lưu: VT, VX.\n\
         TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";
    let changes = [
        ("KẾ HOẠCH\n", "KHẨN\nKẾ HOẠCH\n"),
        ("VT, VX.", "VT, KTHTĐT. Th.(50)"),
        ("Nguyễn", "(Đã ký)\nNguyễn"),
        ("dân vận\nỦy", "dân vận\nphường Bình Minh năm 2024\nỦy"),
        // Two columns that ran together.
        ("MINH\nCỘNG", "MINH CỘNG"),
        ("UBND\nBình", "UBND Bình"),
        ("Độc lập", "BÌNH MINH  Độc lập"),
        ("MINH\nCỘNG", "MINH\n-------\nCỘNG"),
    ];
    for (from, to) in changes {
        let found = proofread(&plan.replace(from, to));
        assert_eq!(codes(&found), Vec::<&str>::new(), "{to}: {found:#?}");
    }
}

#[test]
fn texts_that_lost_their_letterhead_are_not_told_of_it() {
    let found = proofread(
        "Số: 09/KH-UBND\nBình Minh, ngày 20 tháng 3 năm 2024\nKẾ HOẠCH\n\
         Triển khai công tác dân vận\n\
         Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận như sau:\n\
         1. Giữ sạch phố phường.\n2. Giữ gìn tình làng nghĩa xóm./.\n",
    );
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

#[test]
fn words_that_are_closed_may_be_followed_by_room_to_write() {
    let plan = |end: &str| {
        proofread(&format!(
            "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
             Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND\nBình Minh, ngày 06 tháng 4 năm 2026\n\
             KẾ HOẠCH\nTriển khai công tác dân vận\n1. Phố A giữ sạch đường.\n\
             2. Phố B giữ sạch chợ{end}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\
             TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
        ))
    };
    for end in [
        "./.",
        "./.\nÝ kiến: ..........",
        "./.\n……………",
        "./.\nÝ kiến của lãnh đạo phường",
    ] {
        let found = plan(end);
        assert!(
            !codes(&found).contains(&"missing-ending"),
            "{end}: {found:#?}"
        );
    }
    assert!(codes(&plan(".")).contains(&"missing-ending"));
}

#[test]
fn a_telegram_is_judged_by_its_own_rules() {
    let text = "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
        Độc lập - Tự do - Hạnh phúc\nSố: 12/CĐ-UBND\nBình Minh, ngày 06 tháng 4 năm 2026\nKHẨN\n\
        CÔNG ĐIỆN\nV/V CHỦ ĐỘNG PHÒNG MƯA LỚN\nỦy ban nhân dân phường điện:\n\
        - Tổ trưởng các tổ dân phố.\nĐề nghị trực 24/24 giờ./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\
        TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";
    assert_eq!(proofread(text), []);
    let late = text.replace("KHẨN\n", "");
    assert_eq!(codes(&proofread(&late)), ["missing-usual"]);
}
