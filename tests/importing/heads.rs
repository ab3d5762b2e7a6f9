//! Heads of old papers, however their lines were typed.

use kehoach::recover::Returned;

use super::{HOUSE, imported, none};
use crate::reading::document::Document;

/// A paragraph of a Word file, bold or not.
fn p(words: &str, is_bold: bool) -> String {
    let look = if is_bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    format!("<w:p><w:r>{look}<w:t>{words}</w:t></w:r></w:p>")
}

/// The office that a Word file with these two lines above its number makes.
fn office(lines: [(&str, bool); 2]) -> String {
    let head = lines.map(|(words, is_bold)| p(words, is_bold)).concat();
    let rest = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/KH-UBND",
        "Hoa Bình, ngày 05 tháng 3 năm 2026",
        "KẾ HOẠCH",
        "Dọn ngõ năm 2026",
        "I. NHIỆM VỤ",
        "1. Quét ngõ.",
    ];
    let rest: String = rest.iter().map(|it| p(it, false)).collect();
    let bytes = Document::new(&(head + &rest)).bytes();
    let imported = HOUSE.imported("cu.docx", bytes, &none()).unwrap();
    imported.office_text.unwrap()
}

#[test]
fn a_name_over_two_lines_is_whole_whichever_is_bold() {
    for looks in [[false, true], [true, true], [true, false], [false, false]] {
        let office = office([("ỦY BAN NHÂN DÂN", looks[0]), ("XÃ ĐOÀN KẾT", looks[1])]);
        assert!(
            office.starts_with("name: Ủy ban nhân dân xã Đoàn Kết\n"),
            "{office}"
        );
        assert!(!office.contains("parent:"), "{office}");
    }
    let below = office([("TỈNH ĐOÀN LÂM SƠN", false), ("HUYỆN ĐOÀN BẾN LỞ", true)]);
    assert!(below.contains("parent: TỈNH ĐOÀN LÂM SƠN\n"), "{below}");
}

#[test]
fn a_body_and_that_above_it_in_one_bold_paragraph_are_two() {
    let lines = "UBND HUYỆN BẾN LỞ</w:t><w:br/><w:t>PHÒNG NỘI VỤ";
    let office = office([(lines, true), ("-------", false)]);
    assert!(office.contains("parent: UBND HUYỆN BẾN LỞ\n"), "{office}");
    assert!(office.contains("heading: PHÒNG NỘI VỤ\n"), "{office}");
}

#[test]
fn a_number_with_its_kind_is_no_office() {
    let found = imported(&format!(
        "{}NGHỊ QUYẾT\nVề quỹ khuyến học của xã\n\n1. Lập quỹ.\n\n2. Cử người giữ sổ./.\n",
        HEAD.replace("Số: 12/KH-UBND", "Nghị quyết số: 12/NQ-HĐND")
    ));
    assert!(found.text.contains("number: 12\n"), "{}", found.text);
    let office = found.office_text.unwrap();
    assert!(!office.contains("quyết số"), "{office}");
}

#[test]
fn a_subject_in_capitals_goes_down_to_who_decides() {
    let found = imported(
        "HỘI ĐỒNG NHÂN DÂN\nXÃ HOA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 30/2026/NQ-HĐND\n\
         Hoa Bình, ngày 05 tháng 3 năm 2026\nNGHỊ QUYẾT\nVỀ ĐẶT TÊN NGÕ CÁC XÓM MỚI\nCỦA XÃ HOA BÌNH\nHỘI ĐỒNG NHÂN DÂN XÃ\n\
         KHÓA XI, KỲ HỌP THỨ 2\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\n\nXét Tờ trình số 5/TTr-UBND ngày 01/3/2026 của Ủy ban nhân dân xã.\n\n\
         QUYẾT NGHỊ:\n\nĐiều 1. Đặt tên 5 ngõ.\n\nĐiều 2. Nghị quyết có hiệu lực từ ngày ký./.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n",
    );
    for lines in [
        "number: 30/2026\n",
        "subject: VỀ ĐẶT TÊN NGÕ CÁC XÓM MỚI CỦA XÃ HOA BÌNH\n",
        "session: Khóa XI, kỳ họp thứ 2\n",
        "basis:\n  - paper: Luật Tổ chức chính quyền địa phương\n",
    ] {
        assert!(found.text.contains(lines), "{lines}:\n{}", found.text);
    }
    assert_eq!(found.back.share(), 1.0, "{:?}", found.back);
}

#[test]
fn a_paper_of_the_youth_union_is_none_of_the_party() {
    let text = super::PLAN
        .replace(
            "ỦY BAN NHÂN DÂN\nPHƯỜNG HOA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND",
            "BAN CHẤP HÀNH PHƯỜNG HOA BÌNH                      ĐOÀN TNCS HỒ CHÍ MINH\nSố: 12-KH/ĐTN",
        );
    let office = imported(&text).office_text.unwrap();
    for words in [
        "family: nha-nuoc\n",
        "name: Ban chấp hành phường Hoa Bình Đoàn TNCS Hồ Chí Minh\n",
    ] {
        assert!(office.contains(words), "{office}");
    }
}

#[test]
fn a_decision_that_breaks_off_is_taken_in_all_the_same() {
    let found = imported(
        "ỦY BAN NHÂN DÂN\nXÃ HOA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 41/QĐ-UBND\nHoa Bình, ngày 22 tháng 10 năm 2025\n\
         BAN HÀNH QUY ĐỊNH QUÉT NGÕ TRÊN ĐỊA BÀN XÃ\nQUYẾT ĐỊNH:\nĐiều 1. Quét ngõ mỗi tuần.\n",
    );
    for words in ["kind: quyet-dinh\n", "Quét ngõ mỗi tuần"] {
        assert!(found.text.contains(words), "{}", found.text);
    }
}

#[test]
fn a_deputy_in_short_is_the_post_of_who_signs() {
    for (typed, title) in [
        ("P.CHỦ TỊCH", "P.Chủ tịch"),
        ("P. CHỦ TỊCH", "P. Chủ tịch"),
        ("PCT", "PCT"),
    ] {
        let text = super::PLAN.replace("\nPHÓ CHỦ TỊCH\n", &format!("\n{typed}\n"));
        let found = imported(&text);
        let office = found.office_text.unwrap();
        assert!(
            office.contains("kt: Chủ tịch\n    title: ") && office.contains(title),
            "{office}"
        );
        assert_eq!(found.back.share(), 1.0, "{typed}");
    }
}

#[test]
fn rules_of_signs_are_no_letters_that_were_lost() {
    let text = super::PLAN.replace("Số: 12", "-------------\nSố: 12");
    assert_eq!(imported(&text).back.share(), 1.0);
}

#[test]
fn a_paper_of_which_nothing_is_known_is_told() {
    let found = imported("Xã mời bà con ra quét ngõ sáng mai, ai bận thì báo tổ trưởng.\n");
    assert!(found.is_bare);
    assert!(
        found.told.iter().any(|it| it.vi.contains("phần đầu")),
        "{:?}",
        found.told
    );
    assert!(!imported(super::PLAN).is_bare);
}

#[test]
fn numbers_of_pages_that_were_left_out_are_told() {
    let page = "Tổ trực ban ghi sổ mỗi tối.\n\n".repeat(12);
    let text = super::PLAN.replace(
        "- Ngõ xóm sạch sẽ.\n",
        &format!("- Ngõ xóm sạch sẽ.\n\n{page}2\n\n{page}3\n\n{page}"),
    );
    let told = imported(&text).told;
    assert!(told.iter().any(|it| it.vi.contains("2 dòng")), "{told:?}");
}

#[test]
fn a_letter_may_have_its_kind_in_its_symbol() {
    let found = imported(
        "ỦY BAN NHÂN DÂN\nXÃ HOA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12 / CV - UBND\nHoa Bình, ngày 05 tháng 3 năm 2026\n\
         V/v dọn ngõ\n\nKính gửi: Các thôn\n\nXã đề nghị các thôn dọn ngõ./.\n\nNơi nhận:\n- Như trên;\n- Thường trực Đảng ủy; (báo cáo)\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n",
    );
    let office = found.office_text.unwrap();
    assert!(office.contains("symbol: UBND\n"), "{office}");
    for words in [
        "symbol: CV-UBND\n",
        "to: Thường trực Đảng ủy\n    for: báo cáo\n",
    ] {
        assert!(found.text.contains(words), "{}", found.text);
    }
    assert!(found.back.share() > 0.99, "{:?}", found.back);
}

/// A letterhead, its kind left out.
const HEAD: &str = "ỦY BAN NHÂN DÂN\nXÃ HOA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
    Số: 12/KH-UBND\nHoa Bình, ngày 05 tháng 3 năm 2026\n";

#[test]
fn what_a_page_has_above_a_letterhead_is_no_office() {
    let found = imported(&format!(
        "Kế hoạch dọn ngõ năm 2026 của xã Hoa Bình\nThứ hai - 09/03/2026 08:15\nSố hiệu: 12/KH-UBND Người ký: Nguyễn Văn An\n\n\
         {HEAD}KẾ HOẠCH\nDọn ngõ năm 2026\n\nCăn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\n\n\
         Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\n1. Quét ngõ.\n\n2. Trồng hoa./.\n"
    ));
    let office = found.office_text.unwrap();
    assert!(
        office.starts_with("name: Ủy ban nhân dân xã Hoa Bình\n"),
        "{office}"
    );
    assert!(
        found.text.contains("Thứ hai - 09/03/2026 08:15"),
        "{}",
        found.text
    );
    assert!(
        found
            .text
            .contains("basis:\n  - paper: Luật Bảo vệ môi trường\n"),
        "{}",
        found.text
    );
    // What stood above the letterhead stands below it now.
    let back = &found.back;
    assert_eq!(back.letters + back.moved, back.all, "{back:?}");
    assert_eq!(back.fates[0], Returned::Moved);
}

#[test]
fn what_is_broken_over_lines_of_a_cell_is_whole() {
    let found = imported(
        "ỦY\nBAN NHÂN DÂN\nXÃ HOA BÌNH\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n\
         45/QĐ-UBND\n|\nHoa\nBình, ngày 05 tháng 3 năm 2026\n|\nQUYẾT ĐỊNH\nVỀ VIỆC LẬP TỔ TRỒNG HOA\nỦY BAN NHÂN DÂN XÃ\n\
         Căn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\nQUYẾT ĐỊNH:\nĐiều\n1. Lập tổ trồng hoa.\nĐiều\n2. Quyết định có hiệu lực từ ngày ký./.\n",
    );
    for line in ["number: 45\n", "date: 05/3/2026\n", "articles:\n"] {
        assert!(found.text.contains(line), "{line}:\n{}", found.text);
    }
    assert_eq!(found.back.share(), 1.0, "{:?}", found.back);
}

#[test]
fn lines_that_a_kind_has_no_place_for_are_prose() {
    for line in [
        "Kính gửi: Hiệu trưởng các trường mầm non trên địa bàn xã",
        "(Nêu rõ lý do mất nước)",
    ] {
        let found = imported(&format!(
            "{}THÔNG BÁO\nVề việc mất nước\n\n{line}\n\nTrạm cấp nước nghỉ hai ngày.\n\n1. Ngày đầu rửa bể.\n\n2. Ngày sau thay ống./.\n",
            HEAD.replace("/KH-", "/TB-")
        ));
        assert!(found.text.contains(line), "{}", found.text);
        assert_eq!(found.back.share(), 1.0, "{:?}", found.back);
    }
}

#[test]
fn a_decision_that_was_cut_above_its_articles_is_taken() {
    let found = imported(&format!(
        "{}QUYẾT ĐỊNH\nVề việc lập tổ trồng hoa\nỦY BAN NHÂN DÂN XÃ HOA BÌNH\n\nCăn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\n",
        HEAD.replace("/KH-", "/QĐ-")
    ));
    assert!(
        found
            .text
            .contains("articles: ['[CẦN BỔ SUNG: nội dung]']\n"),
        "{}",
        found.text
    );
    assert!(found.work.is_made());
}

#[test]
fn a_label_with_nothing_behind_it_has_room() {
    let found = imported(
        "UBND XÃ HOA BÌNH\nXÓM ĐÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n…, ngày … tháng … năm …\n\n\
         GIẤY MỜI\n\nTrân trọng kính mời ông (bà): ……………………\n\nThời gian:\n\nĐịa điểm:\n\nXóm mong ông (bà) tới dự đúng giờ.\n",
    );
    let office = found.office_text.as_deref().unwrap_or("");
    assert!(office.contains("UBND XÃ HOA BÌNH"), "{office}");
    assert!(found.text.contains("venue: '____'\n"), "{}", found.text);
}

#[test]
fn the_name_of_the_state_in_a_narrow_cell_is_one() {
    let cell = |lines: &[&str]| {
        let lines: String = lines.iter().map(|it| p(it, true)).collect();
        format!("<w:tc>{lines}</w:tc>")
    };
    let left = cell(&["ỦY BAN NHÂN DÂN", "XÃ HOA BÌNH", "Số: 12/KH-UBND"]);
    let right = cell(&[
        "CỘNG HÒA XÃ HỘI",
        "CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hoa Bình, ngày 05 tháng 3 năm 2026",
    ]);
    let rest = [
        "KẾ HOẠCH",
        "Dọn ngõ năm 2026",
        "1. Quét ngõ.",
        "2. Trồng hoa./.",
    ];
    let rest: String = rest.iter().map(|it| p(it, false)).collect();
    let body = format!("<w:tbl><w:tr>{left}{right}</w:tr></w:tbl>{rest}");
    let found = HOUSE
        .imported("cu.docx", Document::new(&body).bytes(), &none())
        .unwrap();
    let office = found.office_text.unwrap();
    assert!(
        office.starts_with("name: Ủy ban nhân dân xã Hoa Bình\n"),
        "{office}"
    );
    assert_eq!(found.back.new, Vec::<String>::new(), "{:?}", found.back);
}
