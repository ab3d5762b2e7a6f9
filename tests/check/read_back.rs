//! What stands below a signature, and rows of tables, are read in a finished text as what they are.

use kehoach::app::Lines;

use super::{HOUSE, codes, proofread};

const PLAN: &str = "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
     Độc lập - Tự do - Hạnh phúc\nSố: 09/KH-UBND\nBình Minh, ngày 20 tháng 3 năm 2024\n\
     KẾ HOẠCH\nTriển khai công tác dân vận\n\
     Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận như sau:\n\
     1. Giữ sạch phố phường.\n2. Giữ gìn tình làng nghĩa xóm./.\n\
     Nơi nhận:\n- Các tổ dân phố;\n- Lưu: VT, VX.\n\
     TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";

#[test]
fn a_title_in_capitals_below_a_name_closes_the_foot() {
    let found = proofread(&format!(
        "{PLAN}ĐỀ CƯƠNG TỰ KIỂM TRA\n- Số buổi dọn vệ sinh;\n"
    ));
    let told = codes(&found);
    for code in ["filing-not-last", "recipient-marks", "detached-tag"] {
        assert!(!told.contains(&code), "{found:#?}");
    }
}

#[test]
fn a_name_in_capitals_is_a_name() {
    let found = proofread(&PLAN.replace("Nguyễn Văn A", "ĐOÀN QUANG VINH"));
    assert!(!codes(&found).contains(&"missing-head"), "{found:#?}");
}

#[test]
fn cells_of_a_row_need_no_stop() {
    let rows = "TT\tViệc\tThôn\n1\tDọn đoạn đường từ cầu Đông đến nhà văn hóa\tThôn Đông\n";
    let found = proofread(&PLAN.replace("2. Giữ", &format!("{rows}2. Giữ")));
    assert!(!codes(&found).contains(&"missing-stop"), "{found:#?}");
}

/// The codes found in a paper with another foot.
fn with_foot(foot: &str) -> Vec<&'static str> {
    let (body, _) = PLAN.split_once("Nơi nhận:").expect("a foot");
    codes(&proofread(&format!("{body}{foot}")))
}

#[test]
fn a_recipient_broken_over_lines_is_one() {
    for foot in [
        "Nơi nhận:\n- Thường trực Đảng ủy, Thường trực\nHội đồng nhân dân phường;\n- Trưởng ban công\n tác tổ dân phố;\n\
         - Đồng chí Lê Văn B - Ủy viên Ban Thường vụ\n(phụ trách địa bàn phường);\n- Lưu: VT, VX.\n\
         TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n",
        "Nơi nhận:\n- Ban Xây dựng Đảng, Ban Dân vận,\nVăn phòng Đảng ủy;\n- Lưu: VT, VX.\n\
         TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn A\n",
    ] {
        assert_eq!(with_foot(foot), Vec::<&str>::new(), "{foot}");
    }
}

#[test]
fn what_stands_below_a_whole_foot_is_no_recipient() {
    let foot = "Nơi nhận:\n- Các tổ dân phố;\n- Lưu: VT, VX.\n\
         TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";
    for below in [
        "CHƯƠNG TRÌNH\nBuổi ra quân\n(Lúc 08 giờ, tại nhà văn hóa)\n- Chào cờ\n- Phát biểu của lãnh đạo\n",
        "Thời gian: 08 giờ, ngày 25 tháng 3 năm 2024\n- Chào cờ\n- Phát biểu của lãnh đạo\n",
        "- Số buổi dọn vệ sinh\n- Số người tham gia\n",
        "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH MINH\n20-03-2024 08:15:30 +07:00\n",
        "Địa chỉ: số 1, đường Hòa Bình, phường Bình Minh\nĐiện thoại: 0123 456 789\n",
    ] {
        let found = with_foot(&format!("{foot}{below}"));
        assert_eq!(found, Vec::<&str>::new(), "{below}");
    }
}

#[test]
fn a_foot_before_its_recipients_is_read() {
    let foot = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n\
         Nơi nhận:\n- Các tổ dân phố;\n- Lưu: VT, VX.\n";
    assert_eq!(with_foot(foot), Vec::<&str>::new());
}

#[test]
fn columns_drawn_with_bars_are_read_apart() {
    let foot = "| **Nơi nhận:** | **TM. ỦY BAN NHÂN DÂN** <br> **CHỦ TỊCH** |\n| :--- | :--- |\n\
         | - Các tổ dân phố;<br>- Lưu: VT, VX. | *(Đã ký)* <br><br> **Nguyễn Văn A** |\n";
    assert_eq!(with_foot(foot), Vec::<&str>::new());
    // A fault among them is still told.
    assert_eq!(with_foot(&foot.replace("VX.", "VX")), ["recipient-marks"]);
    let rows = "| TT | Việc | Thôn |\n|---|---|---|\n| 1 | Dọn đoạn đường từ cầu Đông đến nhà văn hóa | Thôn Đông |\n";
    let found = proofread(&PLAN.replace("2. Giữ", &format!("{rows}2. Giữ")));
    assert_eq!(codes(&found), Vec::<&str>::new());
}

#[test]
fn titles_of_annexes_may_have_several_lines() {
    for annex in [
        "Phụ lục\nDANH SÁCH CÁC TỔ DÂN PHỐ\nĐĂNG KÝ DỌN VỆ SINH\n(Kèm theo Kế hoạch số 09/KH-UBND ngày 20/3/2024)\n1. Tổ Đông\n",
        "Phụ lục: DANH SÁCH CÁC TỔ DÂN PHỐ\n1. Tổ Đông\n2. Tổ Đoài\n",
        "Phụ lục\nLịch dọn vệ sinh\ncủa các tổ dân phố\n(Kèm theo Kế hoạch số 09/KH-UBND ngày 20/3/2024)\n1. Tổ Đông\n",
    ] {
        let plan = PLAN.replace("phố phường.", "phố phường (theo Phụ lục).");
        let found = proofread(&format!("{plan}{annex}"));
        assert_eq!(codes(&found), Vec::<&str>::new(), "{annex}: {found:#?}");
    }
}

#[test]
fn who_signed_stands_above_the_letterhead_of_an_attached_text() {
    let decision = "UBND XÃ TÂN LẬP\nTRƯỜNG TIỂU HỌC TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 12/QĐ-THTL\nTân Lập, ngày 12 tháng 3 năm 2026\nQUYẾT ĐỊNH\n\
         Ban hành Quy chế sử dụng thư viện\nHIỆU TRƯỞNG TRƯỜNG TIỂU HỌC TÂN LẬP\n\
         Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\nTheo đề nghị của Tổ trưởng Tổ Văn phòng.\nQUYẾT ĐỊNH:\n\
         Điều 1. Ban hành kèm theo Quyết định này Quy chế sử dụng thư viện.\n\
         Điều 2. Tổ Văn phòng, các tổ chuyên môn chịu trách nhiệm thi hành Quyết định này./.\n\
         Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nThS. NGUYỄN VĂN A\n\
         UBND XÃ TÂN LẬP\nTRƯỜNG TIỂU HỌC TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nQUY CHẾ\nSử dụng thư viện\n\
         (Ban hành kèm theo Quyết định số 12/QĐ-THTL ngày 12 tháng 3 năm 2026 của Hiệu trưởng)\n\
         Điều 1. Giờ mở cửa\nThư viện mở cửa từ 7 giờ 30 phút.\nĐiều 2. Mượn sách\nMỗi học sinh mượn một cuốn.\n";
    let found = proofread(decision);
    for code in ["missing-head", "title-in-signature", "two-endings"] {
        assert!(!codes(&found).contains(&code), "{found:#?}");
    }
}

#[test]
fn what_is_enclosed_behind_a_letter_says_nothing_about_it() {
    let letter = "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 09/UBND-VX\nBình Minh, ngày 20 tháng 3 năm 2024\n\
         V/v dự buổi ra quân\nKính gửi: Các tổ dân phố\n\
         Ủy ban nhân dân phường mời các tổ dân phố dự buổi ra quân lúc 8 giờ, ngày 25/3/2024./.\n\
         Nơi nhận:\n- Như trên;\n- Lưu: VT, VX.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n\
         CHƯƠNG TRÌNH\nBuổi ra quân\n(Kèm theo Công văn số 09/UBND-VX ngày 20/3/2024)\n1. Chào cờ.\n2. Ra quân.\n";
    let found = proofread(letter);
    for code in ["stray-addressee", "bad-own-symbol", "missing-as-above"] {
        assert!(!codes(&found).contains(&code), "{found:#?}");
    }
}

#[test]
fn a_decision_is_sent_to_those_whom_its_article_names() {
    let decision = |first: &str| {
        let text = format!(
            "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
             Độc lập - Tự do - Hạnh phúc\nSố: 09/QĐ-UBND\nBình Minh, ngày 20 tháng 3 năm 2024\n\
             QUYẾT ĐỊNH\nThành lập Tổ dọn vệ sinh\nỦY BAN NHÂN DÂN PHƯỜNG BÌNH MINH\n\
             Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;\nTheo đề nghị của Trưởng phòng Văn hóa.\n\
             QUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ dọn vệ sinh.\n\
             Điều 2. Văn phòng và Tổ dọn vệ sinh chịu trách nhiệm thi hành Quyết định này./.\n\
             Nơi nhận:\n{first}- Các tổ dân phố;\n- Lưu: VT, VX.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
        );
        codes(&proofread(&text))
    };
    assert_eq!(decision("- Như Điều 2;\n"), Vec::<&str>::new());
    assert_eq!(decision(""), ["missing-as-above"]);
}

#[test]
fn lines_of_pages_are_joined_to_paragraphs() {
    let text = "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 09/KH-UBND\nBình Minh, ngày 20 tháng 3 năm 2024\n\
         KẾ HOẠCH\nTriển khai công tác dân vận\n\
         Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận trên địa\n\
         bàn phường với các nội dung như sau:\n\
         1. Các tổ dân phố giữ sạch “đoạn đường tự quản” từ cầu Đông đến nhà văn hóa;\n\
         mỗi tháng hai lần cùng học sinh dọn vệ sinh, trồng hoa và chăm sóc cây do\n\
         2\n\
         chính tay mình trồng từ đầu năm.\n\
         2. Công an phường cùng các tổ dân phố giữ trật tự trong những buổi ra quân và\n\
         nhắc nhở người đi đường.\n\
         Đề nghị các tổ dân phố thực hiện nghiêm túc./.\n\
         Nơi nhận:\n- Công an phường;\n- Các tổ dân phố;\n- Lưu: VT, VX.\n\
         TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";
    let mut paper = HOUSE.proofread(text, Lines::Broken);
    let found = paper.work().findings().to_vec();
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}
