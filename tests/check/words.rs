//! Words that look wrong and are right: a paper full of them has no finding.

use super::{codes, proofread};

const TRAPS: &str = "\
ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH MINH
Số: 15/KH-UBND
Bình Minh, ngày 05 tháng 6 năm 2026
KẾ HOẠCH
Xây dựng phường văn minh năm 2026
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Kế hoạch số 41/KH-UBND ngày 20 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về xây dựng phường văn minh.
Ủy ban nhân dân phường ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Phục vụ Nhân dân tốt hơn; phát huy vai trò của cán bộ công an, cán bộ y tế, đội ngũ công nhân dân tộc thiểu số và quần chúng nhân dân.
- Xử lý hành vi vi phạm; các cơ quan quan tâm, nhà nhà hưởng ứng, người người thi đua, luôn luôn đổi mới.
2. Yêu cầu
- Bảo đảm an toàn toàn diện, không phô trương; kinh phí tăng 0,5%, từ 1.200 lên 1.206 triệu đồng.
- Góp công, góp tiền của của Nhân dân phải công khai (thu, chi từng khoản).
II. NỘI DUNG
1. Mô hình hình thành từ cơ sở, gồm: a) mô hình “Dân vận khéo”; b) mô hình “Dân vận khéo trong xây dựng đô thị văn minh”; c) mô hình khác.
2. Phần đầu của Kế hoạch nêu chỉ tiêu, phần sau nêu giải pháp theo mục 2.1 và mục 2.2.
3. Doanh nghiệp gia công xuất khẩu, khu liên hợp quốc tế, các trường sa sút về kỷ cương cũng cố gắng khắc phục.
4. Đài Truyền thanh phường phát lúc 5:30, 17:00 trên tần số 98.5 MHz, đăng tại binhminh.tinh.gov.vn.
5. Cơ quan, đơn vị, trường học, doanh nghiệp trên địa bàn treo cờ dịp Quốc khánh, tết Nguyên đán...
6. Tuyên truyền trên loa, bảng tin, v.v.. Mời anh Nguyễn Quốc Khánh, bà Y Niê, ông Phạm Hoà, bà Lê Thuý.
7. Trồng cây ở thôn Đa Đa, buôn Krông Na; sửa ống dẫn, vòi phun, xoong, buýt, quạnh quẽ, loắt choắt, ngoằn ngoèo.
8. Giai đoạn 2026-2030 giảm ô nhiễm; hoàn thành trong quý II, quý III năm 2026.
9. Hỗ trợ 24/7 tại quầy số 3 (mở cửa cả thứ Bảy), kể cả hồ sơ xuất cảnh.
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng phường phối hợp với Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam phường.
2. Khối Dân vận hướng dẫn cán bộ khối dân vận các tổ dân phố.
Trên đây là Kế hoạch xây dựng phường văn minh năm 2026./.
Nơi nhận:
- UBND tỉnh (để báo cáo);
- UBMTTQVN phường;
- Lưu: VT, VX.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
";

/// The checks that read words, capitals and signs.
const CODES: [&str; 32] = [
    "capital-inside",
    "lowercase-citation",
    "lost-letters",
    "missing-word",
    "set-pair",
    "impossible-syllable",
    "misspelling",
    "look-alike-letter",
    "doubled-word",
    "doubled-class-word",
    "repeated-item",
    "two-forms-of-a-name",
    "similar-quotes",
    "lowercase-name",
    "stray-capital",
    "mixed-nhan-dan",
    "mixed-tone-marks",
    "lowercase-start",
    "missing-stop",
    "mixed-list-marks",
    "unbalanced-quotes",
    "mixed-quotes",
    "unbalanced-brackets",
    "doubled-space",
    "stray-space",
    "missing-space",
    "uneven-hyphen",
    "doubled-sign",
    "decimal-point",
    "thousands-comma",
    "outdated-term",
    "secrecy-mark",
];

#[test]
fn words_that_look_wrong_and_are_right_are_left_alone() {
    let mut found = proofread(TRAPS);
    found.retain(|it| CODES.contains(&it.code));
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

/// Slips of one key that leave a real word, each with the word that was meant.
const SLIPS: [(&str, &str); 16] = [
    ("Vận động nhân đân đóng góp ngày công", "dân"),
    ("do đồng chí Phó Chủ tịch phụ rách", "trách"),
    ("cân đối kính phí trong dự toán", "kinh"),
    ("đề nghị các đơn vi triển khai", "vị"),
    ("Kính gởi các cơ quan", "gửi"),
    ("giữ gìn vệ sinh môi trương", "trường"),
    ("tổ chức hội nghi sơ kết", "nghị"),
    ("báo cáo kết qua thực hiện", "quả"),
    ("phát động phong trào thi dua", "đua"),
    ("nâng cao chất lương phục vụ", "lượng"),
    // Before a figure that only one word is for.
    ("gửi về xã trước này 05/3/2026", "ngày"),
    ("tổng kết phong trào nắm 2026", "năm"),
    ("theo Kế hoạch sổ 12/KH-UBND", "số"),
    ("bắt đầu từ 7 giớ 30 phút", "giờ"),
    // Beside one word alone.
    ("Hội nghị thảo luân, biểu quyết", "luận"),
    ("PHÓ CHỦ TICH", "TỊCH"),
];

#[test]
fn a_slip_that_leaves_a_real_word_is_told_with_the_word_that_was_meant() {
    let silent = SLIPS.iter().filter(|(text, meant)| {
        let found = proofread(&format!("{text}.\n"));
        let meant = format!("viết `{meant}`");
        let told = found.iter().find(|it| it.code == "mistyped-word");
        let cure = |it: &&kehoach::diagnostic::Diagnostic| {
            it.cures.iter().any(|it| it.vi.starts_with(&meant))
        };
        !told.as_ref().is_some_and(cure)
    });
    assert_eq!(silent.collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
}

#[test]
fn words_that_few_papers_put_together_are_no_slips() {
    for text in [
        // A name, a word that the office knows to stand anywhere, a border, a figure that is no date.
        "Bà Trịnh Thị Hường, ông Lò Văn Pản trình bày tham luận",
        "Rất hân hạnh được đón tiếp",
        "Đội thanh niên rào vườn rau (cà chua, dưa leo), thả cá rô",
        "Mô hình nuôi ong lấy mật ở chân đồi, mỗi hộ 2026 đàn",
        "Bắt đầu từ 2026, xong trước 30/6",
        // A noun before a verb or a joint.
        "Các thôn báo cáo kết quả về Văn phòng",
        "Giáo viên biên soạn đề kiểm tra định kỳ",
        "Xin trân trọng cám ơn",
        // Fields, sheds and workshops.
        "Trồng bí xanh ở xóm Đông, giống bí đỏ ở xóm Đoài",
        "Lớp thêu mở tại nhà văn hóa; tổ thêu nhận hàng",
        "Vườn dứa của hội viên, nghề hàn tại thôn",
        "Nuôi cua đồng, trồng cà tím, bán bèo tây",
        "Thu hái quế vỏ; tiêm phòng dại cho chó, mèo",
        "Đắp đê, hàn khẩu; làng gốm, làng cói",
    ] {
        let mut found = proofread(&format!("{text}.\n"));
        found.retain(|it| it.code == "mistyped-word");
        assert_eq!(codes(&found), Vec::<&str>::new(), "{text}: {found:#?}");
    }
}

#[test]
fn a_slip_beside_a_word_of_the_field_is_told() {
    for (text, typed) in [
        ("Các hộ bí ảnh hưởng của bão", "`bí`"),
        ("Chăm sóc rau, nhân đân các thôn", "`đân`"),
    ] {
        let mut found = proofread(&format!("{text}.\n")).into_iter();
        let told = |it: &kehoach::diagnostic::Diagnostic| {
            it.message.vi.contains(typed) && it.code.contains("word")
        };
        assert!(found.any(|it| told(&it)), "{text}");
    }
}

/// Words that a slip of the keyboard broke, each with what is told and the right word.
const BROKEN: [(&str, &str, &str); 10] = [
    ("huy động nguồn lự c của thôn", "torn-word", "lực"),
    ("các thôn bốtrí người trực", "glued-words", "bố trí"),
    ("mời ông Nguyễn ĐứcMạnh dự họp", "glued-words", "Đức Mạnh"),
    ("đoàn viên giups đỡ thiếu nhi", "raw-keys", "giúp"),
    ("trưng bày hinhf ảnh", "raw-keys", "hình"),
    ("giới thiệu ddawjc sản của xã", "raw-keys", "đặc"),
    (
        "mời ông Ngễuyn Văn Bình dự họp",
        "impossible-syllable",
        "Nguyễn",
    ),
    ("họp tại Truờng Tiểu học", "impossible-syllable", "Trường"),
    ("theo Chỉ thị số số 46-CT/TW", "doubled-word", "số"),
    ("phối hợp với Hội Hội Nông dân xã", "doubled-word", "Hội"),
];

#[test]
fn words_that_the_keyboard_broke_are_told_with_the_right_ones() {
    for (text, code, right) in BROKEN {
        let found = proofread(&format!("Đề nghị {text}.\n"));
        let told = found.iter().find(|it| it.code == code);
        let is_cured = told.is_some_and(|it| it.cures.iter().any(|it| it.vi.contains(right)));
        assert!(is_cured, "{text}: {found:#?}");
    }
}

#[test]
fn words_of_other_languages_are_not_broken_ones() {
    for text in [
        "gửi về địa chỉ vanphong.tanlap@tinh.gov.vn, trang https://tanlap.gov.vn/dichvucong",
        "họp qua Zalo, Google Meet, phần mềm eOffice; dùng wifi, USB, máy scan, video clip",
        "ông Y Thông Niê, bà H'Linh Êban, ông Ksor Phước, buôn Krông Năng, xã Ea Kpam",
        "điểm c khoản 2 Điều 5; khoảng 5 m dây; loại A, B; tổ 1, tổ 2",
        "kiểm tra mã OTP, test nhanh, xe bus, bình gas, nước CO2, diện tích 12 m2",
        "xa xa có tiếng trống, từng từng nhà, ai ai cũng biết",
    ] {
        let mut found = proofread(&format!("Đề nghị {text}.\n"));
        let codes_here = [
            "torn-word",
            "glued-words",
            "raw-keys",
            "impossible-syllable",
            "doubled-word",
        ];
        found.retain(|it| codes_here.contains(&it.code));
        assert_eq!(codes(&found), Vec::<&str>::new(), "{text}: {found:#?}");
    }
}

#[test]
fn one_name_with_two_sorts_of_capitals_is_told_once() {
    let told = |text: &str| {
        let mut found = proofread(text);
        found.retain(|it| it.code == "two-forms-of-a-name");
        found.len()
    };
    assert_eq!(
        told(
            "Mời Ban Chỉ huy phòng thủ dân sự dự họp.\nGửi Ban chỉ huy phòng thủ dân sự.\n\
             Báo Ban chỉ huy phòng thủ dân sự.\n"
        ),
        1
    );
    assert_eq!(
        told("Họp tại tổ dân phố Trúc Lâm.\nHọp ở tổ dân phố Trúc lâm.\n"),
        1
    );
    for text in [
        "Giao Ủy ban bầu cử xã.\nMời các bà trong Ủy ban Bầu cử xã.\n",
        "Đoàn họp với Phòng Đào tạo.\nGửi bài cho phòng Đào tạo.\n",
        "Cùng các Bí thư Chi bộ thôn.\nMời Bí thư chi bộ xóm Đông.\n",
        "Hằng năm các thôn họp.\nViệc này hàng năm phải làm.\n",
        "Tổ quản lí chợ.\nNgười quản lý chợ.\n",
    ] {
        assert_eq!(told(text), 1, "{text}");
    }
    for text in [
        "Cửa hàng năm nay đông khách.\nHằng năm đều mở.\n",
        "Ban Chỉ huy họp.\nBAN CHỈ HUY PHÒNG THỦ\nBan hành kế hoạch.\n",
        "Xã Tân Lập, thôn Đông Xuân.\nThôn Đông họp; xã Tân Mai dự.\n",
        "Các hội nông dân họp; Hội Nông dân dự.\n",
    ] {
        assert_eq!(told(text), 0, "{text}");
    }
}

#[test]
fn capitals_of_acts_and_full_names_are_told() {
    for (text, code) in [
        (
            "Theo tờ trình về việc Thành lập Tổ công tác của xã.",
            "capital-inside",
        ),
        (
            "Theo kế hoạch của ủy ban nhân dân phường.",
            "lowercase-name",
        ),
        ("Bầu đại biểu hội đồng nhân dân.", "lowercase-name"),
        ("Tăng cường lãnh, chỉ đạo công tác này.", "misspelling"),
    ] {
        let found = proofread(&format!("{text}\n"));
        assert!(found.iter().any(|it| it.code == code), "{text}: {found:#?}");
    }
    let mut found = proofread("Họp ở ủy ban nhân dân các cấp về việc tổ chức lễ.\n");
    found.retain(|it| ["lowercase-name", "capital-inside"].contains(&it.code));
    assert_eq!(codes(&found), Vec::<&str>::new());
}

/// Whether a line is told of under a code.
fn is_told(text: &str, code: &str) -> bool {
    proofread(&format!("{text}\n"))
        .iter()
        .any(|it| it.code == code)
}

#[test]
fn capitals_inside_a_sentence_are_told() {
    for text in [
        "Giao các Cơ quan của xã làm.",
        "Theo hướng dẫn của Tỉnh, các thôn làm.",
        "Mời cán bộ, Đảng viên trong thôn dự họp.",
        "Đoàn xem việc chấp hành Quy định của pháp luật.",
        "Thôn dọn đường; Tổng hợp kết quả gửi về xã.",
        "Bố trí phương tiện Phục vụ đoàn đi.",
        "Theo công văn của xã về Hướng dẫn trồng cây.",
        "Theo Kế hoạch số 12/KH-UBND Ngày 04/3/2026 của xã.",
        "Theo đề nghị của thôn Đông Về việc sửa đường.",
    ] {
        assert!(is_told(text, "capital-inside"), "{text}");
    }
    for text in [
        "Thực hiện Kế hoạch Phát triển chè; theo dõi Đề án Xây dựng thôn sạch.",
        "Mời cán bộ Cơ quan Cảnh sát điều tra dự.",
        "Người tham gia hội (sau đây gọi là Hội viên) nộp phí; mỗi năm Hội viên họp một lần.",
        "Gồm: 1. Tổ trưởng; 2. Tổng hợp viên.",
        "Họp giao ban. Tổng hợp kết quả.",
        "Theo hướng dẫn của Tỉnh ủy, của Xã đoàn; gồm các Bộ: Y tế, Xây dựng, Tư pháp.",
        "Kỷ niệm Ngày 27/7, Ngày 20/11.",
        "Họp tại Trung tâm Phục vụ hành chính công.",
    ] {
        assert!(!is_told(text, "capital-inside"), "{text}");
    }
}

#[test]
fn names_that_begin_small_are_told() {
    for text in [
        "Theo hướng dẫn của ban Tuyên giáo và Dân vận Tỉnh ủy.",
        "Mời đại diện công an xã Tân Lập dự.",
        "Dọn vệ sinh quanh trường Mầm non Hoa Mai.",
        "Kiểm tra pccc ở chợ.",
        "Gửi ảnh vào nhóm zalo của thôn.",
        "Làm theo Luật đất đai.",
    ] {
        assert!(is_told(text, "lowercase-name"), "{text}");
    }
    for text in [
        "Họp giao ban Thường trực mỗi tuần; cán bộ Y tế dự.",
        "Các trường Mầm non Hoa Mai, Hoa Đào dọn vệ sinh.",
        "Xem tại zalo.me/123 hoặc thư ubnd@tanlap.vn.",
        "Mời công an xã dự; theo pháp luật đất đai.",
    ] {
        assert!(!is_told(text, "lowercase-name"), "{text}");
    }
}

#[test]
fn cited_papers_and_articles_that_begin_small_are_told() {
    for text in [
        "Làm theo quyết định số 12/QĐ-UBND ngày 04/3/2026 của xã về giao đất.",
        "Theo khoản 1 điều 7 Nghị định số 30/2020/NĐ-CP.",
        "Giao thôn thi hành Kế hoạch này. Xã theo dõi kế hoạch này mỗi quý.",
    ] {
        let text = text.replace(". ", ".\n");
        let told = is_told(
            &format!("KẾ HOẠCH\nTrồng cây\n{text}"),
            "lowercase-citation",
        );
        assert!(told, "{text}");
    }
    for text in [
        "Các quyết định của xã; kế hoạch số 5 của thôn.",
        "Những điều 5 tổ đã hứa.",
        "Kế hoạch này thay kế hoạch trước.",
    ] {
        assert!(!is_told(text, "lowercase-citation"), "{text}");
    }
}

#[test]
fn one_word_that_is_missing_is_told() {
    let whole = "Làm tốt công tác bảo vệ BMNN.\n".repeat(4);
    assert!(is_told(
        &format!("{whole}Tập huấn công tác bảo BMNN."),
        "missing-word"
    ));
    let town = "Xây dựng đô thị sạch.\n".repeat(4);
    assert!(!is_told(
        &format!("{town}Xây dựng thị xã đẹp."),
        "missing-word"
    ));
    for text in ["Theo công văn của Ủy ban nhân xã.", "Mời Ủy MTTQ xã dự."] {
        assert!(is_told(text, "misspelling"), "{text}");
    }
    assert!(!is_told("Mời Đảng ủy MTTQ tỉnh dự.", "misspelling"));
}

#[test]
fn words_that_belong_apart_are_told_without_their_comma() {
    for text in [
        "Gửi các tổ chức cá nhân trong xã.",
        "Làm tốt phòng chống thiên tai.",
        "Mời các ban ngành đoàn thể dự.",
        "Dọn đường trước trong và sau lễ.",
    ] {
        assert!(is_told(text, "set-pair"), "{text}");
    }
    assert!(!is_told("Cơ quan tổ chức cuộc họp.", "set-pair"));
}

#[test]
fn a_word_in_two_spellings_is_told() {
    for text in [
        "Định kỳ hàng quý họp.\nHằng năm tổng kết.",
        "Dân đăng kí ở thôn.\nXã đăng ký với tỉnh.",
        "Mời các tổ chức đảng dự.\nGiao tổ chức Đảng làm.",
        "Theo quyết định của nhà trường.\nBáo cáo với Nhà trường.",
    ] {
        assert!(is_told(text, "two-forms-of-a-name"), "{text}");
    }
}

#[test]
fn marks_and_abbreviations_that_are_glued_are_told() {
    assert!(is_told(
        "I. VIỆC\n1. Phân công\nc.Chủ tịch xã chỉ đạo chung.",
        "missing-space"
    ));
    assert!(is_told("2.4.Tủ hồ sơ đặt ở phòng họp.", "missing-space"));
    assert!(!is_told("P.Giám đốc ký thay.", "missing-space"));
    assert!(is_told("Giấy phép sử dụngVLXD của xã.", "glued-words"));
}

#[test]
fn a_sentence_that_begins_small_is_told_in_a_paragraph_too() {
    assert!(is_told(
        "Dọn xong đường làng. các thôn báo về xã.",
        "lowercase-start"
    ));
    for text in [
        "Gồm chổi, xẻng, v.v. và xe.",
        "Họp ở tp. Vinh. Các thôn dự.",
        "Ngày 05. các thôn dự.",
    ] {
        assert!(!is_told(text, "lowercase-start"), "{text}");
    }
}

#[test]
fn words_with_a_capital_in_each_syllable_are_told() {
    for text in [
        "Thành Phần: các thôn.",
        "Mời các đồng chí Phó Chủ Tịch xã dự.",
    ] {
        assert!(is_told(text, "stray-capital"), "{text}");
    }
    assert!(is_told("Mời các Phó chủ tịch xã dự.", "lowercase-name"));
}

#[test]
fn lost_letters_are_told_once_a_paper() {
    let found = proofread("Ghi chép s? ki?n trong ngày.\nTh?c hi?n nhi?m v?.\n");
    let told = found.iter().filter(|it| it.code == "lost-letters");
    assert_eq!(told.count(), 1);
}
