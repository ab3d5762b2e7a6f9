//! Openings of old papers: who decides, what they rest on, what they are about.

use super::imported;

const STATE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

/// A paper of a commune with this number and these lines below its day.
fn paper(symbol: &str, lines: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN\nXÃ HOA BÌNH\n{STATE}Số: 12/{symbol}\nHoa Bình, ngày 05 tháng 3 năm 2026\n{lines}"
    )
}

const ARTICLES: &str =
    "QUYẾT ĐỊNH:\nĐiều 1. Lập tổ trồng hoa.\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.\n";

#[track_caller]
fn has(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.contains(line), "{line}:\n{text}");
    }
}

#[test]
fn who_decides_is_found_below_a_rule() {
    let found = imported(&paper(
        "QĐ-UBND",
        &format!(
            "QUYẾT ĐỊNH\nVỀ VIỆC LẬP TỔ TRỒNG HOA\n-----\nCHỦ TỊCH\nỦY BAN NHÂN DÂN XÃ HOA BÌNH\n\
             Căn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\nTheo đề nghị của Trưởng thôn Đình,\n{ARTICLES}"
        ),
    ));
    has(
        &found.text,
        &[
            "subject: VỀ VIỆC LẬP TỔ TRỒNG HOA\n",
            "authority: Chủ tịch Ủy ban nhân dân xã Hoa Bình\n",
            "  - paper: Luật Bảo vệ môi trường\n",
            "  - Theo đề nghị của Trưởng thôn Đình\n",
        ],
    );
    assert!(!found.text.contains("CẦN BỔ SUNG"), "{}", found.text);
}

#[test]
fn who_decides_is_found_where_the_kind_is_not_printed() {
    let found = imported(&paper(
        "QĐ-UBND",
        &format!(
            "BAN HÀNH QUY ĐỊNH TRỒNG HOA TRÊN ĐỊA BÀN XÃ\nỦY BAN NHÂN DÂN XÃ HOA BÌNH\n\
             ật Bảo vệ môi trường ngày 17/11/2020;\n{ARTICLES}"
        ),
    ));
    has(
        &found.text,
        &[
            "kind: quyet-dinh\n",
            "subject: BAN HÀNH QUY ĐỊNH TRỒNG HOA TRÊN ĐỊA BÀN XÃ\n",
            "authority: Ủy ban nhân dân xã Hoa Bình\n",
            "basis: [ật Bảo vệ môi trường ngày 17/11/2020]\n",
            "articles:\n  - Lập tổ trồng hoa.\n",
        ],
    );
}

#[test]
fn who_decides_is_typed_where_those_who_sign_say_otherwise() {
    let found = imported(&paper(
        "QĐ-UBND",
        &format!(
            "QUYẾT ĐỊNH\nVề việc lập tổ trồng hoa\nỦY BAN NHÂN DÂN XÃ HOA BÌNH\n\
             Căn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\n{ARTICLES}Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n"
        ),
    ));
    has(&found.text, &["authority: Ủy ban nhân dân xã Hoa Bình\n"]);
}

#[test]
fn a_sentence_that_begins_like_a_basis_is_none() {
    for line in [
        "Theo nhận định của Đài Khí tượng thì mưa lớn còn kéo dài. Nước sông lên cao.",
        "Thực hiện nếp sống văn minh là việc của mọi nhà, mọi người trong xã.",
    ] {
        let found = imported(&paper(
            "CT-UBND",
            &format!("CHỈ THỊ\nVề việc phòng lụt\n{line}\n1. Đắp bờ.\n2. Cử người canh đê./.\n"),
        ));
        assert!(!found.text.contains("basis:"), "{}", found.text);
        has(&found.text, &["opening:"]);
    }
    let found = imported(&paper(
        "UBND-VP",
        "V/v trồng hoa\nKính gửi: Thôn Đình\nXét đề nghị của thôn Đình tại Tờ trình số 4/TTr-TĐ ngày 02/3/2026, xã đồng ý.\n1. Trồng hoa.\n2. Tưới hoa./.\n",
    ));
    assert!(!found.text.contains("basis:"), "{}", found.text);
}

#[test]
fn a_basis_that_is_broken_over_lines_is_whole() {
    let found = imported(&paper(
        "KH-UBND",
        "KẾ HOẠCH\nTrồng hoa\nCăn cứ Luật Bảo vệ môi trường\nngày 17/11/2020;\nThực hiện Công văn số\n15/SNN-TL ngày 02/3/2026 của Sở Nông nghiệp;\n\
         Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n1. Trồng hoa.\n2. Tưới hoa./.\n",
    ));
    has(
        &found.text,
        &[
            "  - paper: Luật Bảo vệ môi trường\n    date: 17/11/2020\n",
            "    number: 15/SNN-TL\n    date: 02/3/2026\n",
            "opening: >-\n  Ủy ban nhân dân xã ban hành",
        ],
    );
}

#[test]
fn a_day_that_was_cut_off_is_no_subject() {
    let found = imported(&paper(
        "KH-UBND",
        "KẾ HOẠCH\nTrồng hoa\nCăn cứ Nghị định số 8/2022/NĐ-CP ngày 10 tháng của Chính phủ;\n1. Trồng hoa.\n2. Tưới hoa./.\n",
    ));
    assert!(!found.text.contains("subject: ngày"), "{}", found.text);
}

#[test]
fn names_that_are_broken_in_a_head_are_whole() {
    let found = imported(
        "ỦY BAN NHÂN\nDÂN\nXÃ HOA BÌNH\nCỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập  Tự do  Hạnh phúc\nSố: 12/KH-UBND\n\
         Hoa Bình, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng hoa\n1. Trồng hoa.\n2. Tưới hoa./.\n",
    );
    let office = found.office_text.unwrap();
    assert!(
        office.starts_with("name: Ủy ban nhân dân xã Hoa Bình\n"),
        "{office}"
    );
    let found = imported(
        "PHÒNG GD&ĐT BẾN LỞ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM TRƯỜNG TH BẾN LỞ 1 Độc lập - Tự do - Hạnh phúc\n\
         Số: 14/TTr-BL1 Bến Lở, ngày 10 tháng 10 năm 2025\nTỜ TRÌNH\nVề việc trồng hoa\nTrường xin trồng hoa.\n1. Trồng hoa.\n2. Tưới hoa./.\n",
    );
    let office = found.office_text.unwrap();
    has(
        &office,
        &[
            "parent: PHÒNG GD&ĐT BẾN LỞ\n",
            "heading: TRƯỜNG TH BẾN LỞ 1\n",
        ],
    );
}

#[test]
fn a_meeting_of_the_party_gives_its_conclusion() {
    let found = imported(
        "TỈNH ỦY LÂM SƠN\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 45-KL/TU\nLâm Sơn, ngày 05 tháng 3 năm 2026\nK ÉT LUẬN\nHỘI NGHỊ LẦN THỨ BẢY\n\
         BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XVI)\nvề trồng rừng đến năm 2030\nHội nghị thảo luận và kết luận:\nI- TÌNH HÌNH\nRừng còn thưa.\n",
    );
    has(
        &found.text,
        &[
            "kind: ket-luan\n",
            "byline: HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XVI)\n",
            "subject: về trồng rừng đến năm 2030\n",
        ],
    );
    let office = found.office_text.unwrap();
    assert!(office.starts_with("name: Tỉnh ủy Lâm Sơn\n"), "{office}");
}

#[test]
fn a_subject_goes_down_to_the_first_basis() {
    let found = imported(&paper(
        "KH-UBND",
        "KẾ HOẠCH\nTổ chức hội thi hoa các cấp, tiến tới hội thi hoa\nĐoàn Thanh niên xã Hoa Bình lần thứ IV,\nnhiệm kỳ 2026 - 2031\n\
         Căn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\n1. Trồng hoa.\n2. Tưới hoa./.\n",
    ));
    has(
        &found.text,
        &["hội thi hoa Đoàn Thanh niên xã Hoa Bình lần thứ IV, nhiệm kỳ\n  2026 - 2031\n"],
    );
}

#[test]
fn a_subject_ends_above_a_bracket_and_above_the_day_of_a_page() {
    let found = imported(&paper(
        "QC-UBND",
        "QUY CHẾ\nTRỒNG HOA TRÊN ĐỊA BÀN XÃ\n(Ban hành kèm theo Quyết định số 59/QĐ-UBND\nNgày 22 tháng 7 năm 2025 của Ủy ban nhân dân xã)\n\
         Điều 1. Phạm vi\n1. Các ngõ trong xã.\nĐiều 2. Việc làm\n1. Tưới hoa./.\n",
    ));
    has(&found.text, &["subject: TRỒNG HOA TRÊN ĐỊA BÀN XÃ\n"]);
    let found = imported(
        "THÔNG BÁO VỀ VIỆC TREO CỜ\nThứ Hai, 28/04/2025\nTHÔNG BÁO VỀ VIỆC TREO CỜ\n\
         Thực hiện Kế hoạch số 46/KH-UBND, xã thông báo như sau:\n1. Các nhà treo cờ.\n2. Treo từ sáng sớm./.\n",
    );
    has(
        &found.text,
        &[
            "kind: thong-bao\n",
            "subject: VỀ VIỆC TREO CỜ\n",
            "opening: |-\n  THÔNG BÁO",
        ],
    );
}

#[test]
fn a_body_is_parted_from_that_above_it_by_what_both_are() {
    let found = imported(
        "**BỘ LÂM NGHIỆP**\n**TỔNG CỤC KIỂM LÂM**\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 54/TCKL-PC\n\
         Hà Nội, ngày 19 tháng 9 năm 2025\nV/v trồng rừng\nKính gửi: Sở Nông nghiệp\nTổng cục đề nghị Sở trồng rừng./.\n",
    );
    let office = found.office_text.unwrap();
    has(
        &office,
        &["parent: BỘ LÂM NGHIỆP\n", "heading: TỔNG CỤC KIỂM LÂM\n"],
    );
}

#[test]
fn a_line_may_be_the_whole_head_of_a_paper() {
    let found = imported(
        "Thông báo số: 41 /TB-THHB Về việc treo cờ\nThông báo số: 41 /TB-THHB Về việc treo cờ\n\
         Trường thông báo việc treo cờ như sau:\n1. Các nhà treo cờ.\n2. Treo từ sáng sớm./.\n",
    );
    has(
        &found.text,
        &[
            "kind: thong-bao\n",
            "number: 41\n",
            "subject: Về việc treo cờ\n",
        ],
    );
}

#[test]
fn the_session_of_a_council_is_no_office() {
    let found = imported(&format!(
        "HỘI ĐỒNG NHÂN DÂN\nXÃ HOA BÌNH\nKHÓA XI, KỲ HỌP THỨ 5\n{STATE}Số: 12/NQ-HĐND\nHoa Bình, ngày 05 tháng 3 năm 2026\n\
         NGHỊ QUYẾT\nVề đặt tên ngõ\n1. Đặt tên 5 ngõ.\n2. Giao Ủy ban nhân dân xã thực hiện./.\n"
    ));
    let office = found.office_text.unwrap();
    assert!(
        office.starts_with("name: Hội đồng nhân dân xã Hoa Bình\n"),
        "{office}"
    );
}

#[test]
fn columns_drawn_with_bars_are_names_without_them() {
    let found = imported(
        "| UBND HUYỆN BẾN LỞ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| PHÒNG NỘI VỤ | Độc lập - Tự do - Hạnh phúc |\n\
         | Số: 12/KH-PNV | Bến Lở, ngày 5 tháng 3 năm 2026 |\n\nKẾ HOẠCH\nTrồng hoa\n-----\nCăn cứ Luật Bảo vệ môi trường;\n\n1. Trồng hoa.\n\n2. Tưới hoa./.\n",
    );
    let office = found.office_text.unwrap();
    has(
        &office,
        &["parent: UBND HUYỆN BẾN LỞ\n", "heading: PHÒNG NỘI VỤ\n"],
    );
    has(&found.text, &["subject: Trồng hoa\n"]);
}

#[test]
fn a_subject_below_the_number_of_a_decision_has_who_decides_below_it() {
    let found = imported(&paper(
        "QĐ-UBND",
        "VỀ VIỆC BAN HÀNH QUY ĐỊNH TRỒNG HOA\nỦY BAN NHÂN DÂN XÃ HOA BÌNH\nCăn cứ Luật Bảo vệ môi trường ngày 17/11/2020;\n\
         Trên cơ sở kết quả biểu quyết của các thành viên.\nQUYẾT ĐỊNH\nĐiều 1. Lập tổ trồng hoa.\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.\n",
    ));
    has(
        &found.text,
        &[
            "subject: VỀ VIỆC BAN HÀNH QUY ĐỊNH TRỒNG HOA\n",
            "authority: Ủy ban nhân dân xã Hoa Bình\n",
            "  - Trên cơ sở kết quả biểu quyết của các thành viên\n",
            "articles:\n  - Lập tổ trồng hoa.\n",
        ],
    );
}

#[test]
fn number_and_day_are_read_however_they_are_spaced() {
    let found = imported(
        "UBND HUYỆN BẾN LỞ           CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG NỘI VỤ                        Độc lập - Tự do - Hạnh phúc\n\
         Số:   278/TB/PNV-TH                              Bến Lở, Ngày 09 tháng 9 năm 2025\n\nTHÔNG BÁO\nVề việc trồng hoa\n\n\
         Phòng Nội vụ báo các thôn trồng hoa.\n\n1. Trồng hoa.\n\n2. Tưới hoa./.\n",
    );
    has(
        &found.text,
        &["number: 278\n", "symbol: TB/PNV-TH\n", "date: 09/9/2025\n"],
    );
    let office = found.office_text.unwrap();
    has(&office, &["place: Bến Lở\n"]);
}

#[test]
fn who_gives_a_paper_may_stand_behind_its_kind() {
    for head in [
        "CHỈ THỊ CỦA ỦY BAN NHÂN DÂN XÃ\nVỀ VIỆC TRỒNG HOA\n",
        "CHỈ THỊ\nCỦA ỦY BAN NHÂN DÂN XÃ\nVỀ VIỆC TRỒNG HOA\n",
    ] {
        let found = imported(&paper(
            "CT-UBND",
            &format!("{head}Ngõ còn bẩn, xã chỉ thị:\n1. Trồng hoa.\n2. Tưới hoa./.\n"),
        ));
        has(
            &found.text,
            &[
                "subject: VỀ VIỆC TRỒNG HOA\n",
                "byline: CỦA ỦY BAN NHÂN DÂN XÃ\n",
            ],
        );
        assert_eq!(found.back.share(), 1.0, "{:?}", found.back);
    }
}

#[test]
fn a_letter_may_have_several_bases() {
    let found = imported(&paper(
        "UBND-VP",
        "V/v trồng hoa\nKính gửi: Thôn Đình\nThực hiện Kế hoạch số 4/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh về trồng hoa.\n\
         Thực hiện Công văn số 5/SNN-TL ngày 03/3/2026 của Sở Nông nghiệp về trồng hoa.\nXã yêu cầu:\n1. Trồng hoa.\n2. Tưới hoa./.\n",
    ));
    has(
        &found.text,
        &[
            "    number: 4/KH-UBND\n",
            "    number: 5/SNN-TL\n",
            "opening: 'Xã yêu cầu:'\n",
        ],
    );
}

#[test]
fn a_letter_may_rest_on_one_paper_that_it_only_names() {
    let letter = |line: &str| {
        let lines = format!(
            "V/v trồng hoa\nKính gửi: Thôn Đình\n{line}\nXã yêu cầu:\n1. Trồng hoa.\n2. Tưới hoa./.\n"
        );
        imported(&paper("UBND-VP", &lines)).text
    };
    let cites =
        "Thực hiện Kế hoạch số 4/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh về trồng hoa";
    has(
        &letter(&format!("{cites}.")),
        &["basis:", "number: 4/KH-UBND"],
    );
    let says = letter(&format!("{cites}, xã đề nghị các thôn làm ngay."));
    assert!(!says.contains("basis:"), "{says}");
}

#[test]
fn what_a_paper_decides_is_no_title_that_comes_again() {
    let text = "QUYẾT ĐỊNH\nVề việc lập tổ trồng hoa\nỦY BAN NHÂN DÂN XÃ HOA BÌNH\n\
        - Căn cứ Luật Thư viện ngày 21/11/2019;\nQUYẾT ĐỊNH\nĐiều 1: Lập tổ trồng hoa.\nĐiều 2: Quyết định có hiệu lực từ ngày ký.\n";
    let found = imported(text);
    has(
        &found.text,
        &["subject: Về việc lập tổ trồng hoa", "paper: Luật Thư viện"],
    );
}
