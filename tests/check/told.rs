//! Faults that once went untold, each with its code.

use kehoach::diagnostic::Diagnostic;

use super::{OFFICE, PAPER, codes, findings, proofread};

#[test]
fn faults_of_a_sentence_are_told() {
    for (sentence, code) in [
        (
            "Theo Kế hoạch số 12/KH/UBND ngày 05/01/2024 của Ủy ban nhân dân phường.",
            "bad-cited-symbol",
        ),
        (
            "Thực hiện theo quy định tại Điểm a khoản 2 Điều 5 của Quy chế.",
            "stray-capital",
        ),
        (
            "Thực hiện theo quy định tại Khoản 2 Điều 5 của Quy chế.",
            "stray-capital",
        ),
        (
            "Học tập kinh nghiệm của thành phố Hồ Chí Minh.",
            "lowercase-name",
        ),
        ("Phối hợp với Sở giáo dục và Đào tạo.", "lowercase-name"),
        (
            "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của chính phủ về công tác văn thư.",
            "lowercase-name",
        ),
        ("Thường xuyên kiễm tra việc thực hiện.", "misspelling"),
        ("Xử lý triệt đễ, chia xẻ kinh nghiệm.", "misspelling"),
        (
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh giảm thiểu rác thải nhựa.",
            "citation-without-ve",
        ),
    ] {
        let found = findings(&format!("{PAPER}closing: >-\n  {sentence}\n"), OFFICE);
        assert_eq!(codes(&found), [code], "{sentence}: {found:#?}");
    }
}

#[test]
fn an_anniversary_in_the_subject_is_reckoned() {
    let subject = "Kỷ niệm 133 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2024)";
    let paper = PAPER.replace("Triển khai công tác dân vận", subject);
    assert_eq!(codes(&findings(&paper, OFFICE)), ["anniversary-arithmetic"]);
}

#[test]
fn signers_of_a_description_need_their_lines_too() {
    let signed = |signer: &str| {
        let paper = PAPER.replace(
            "signer: chu-tich",
            &format!("signer: {{{signer}, name: Lê A}}"),
        );
        codes(&findings(&paper, OFFICE))
    };
    assert_eq!(signed("title: Chủ tịch"), ["missing-authority"]);
    assert_eq!(
        signed("kt: Chủ tịch, title: Phó Chủ tịch"),
        ["missing-authority"]
    );
    assert_eq!(
        signed("title: Phó Chủ tịch"),
        ["deputy-without-authority", "missing-authority"]
    );
}

#[test]
fn a_deputy_of_the_party_signs_for_the_committee() {
    let found = proofread(
        "ĐẢNG BỘ TỈNH AN GIANG\nĐẢNG ỦY PHƯỜNG BÌNH MINH\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n\
         Bình Minh, ngày 20 tháng 3 năm 2024\nSố 12-KH/ĐU\nKẾ HOẠCH\ntriển khai công tác dân vận\n\
         Đảng ủy phường ban hành Kế hoạch như sau:\nMỤC ĐICH\n\
         1. Mỗi chi bộ chọn một việc.\n2. Văn phòng theo dõi chung.\n\
         Nơi nhận:\n- Các chi bộ,\n- Lưu Văn phòng Đảng ủy.\nK/T BÍ THƯ\nPHÓ BÍ THƯ\nNguyễn Văn A\n",
    );
    for code in ["missing-authority", "impossible-syllable"] {
        assert!(codes(&found).contains(&code), "{code}: {found:#?}");
    }
}

#[test]
fn a_group_takes_in_what_it_names() {
    let work = "tasks:\n  items:\n    - text: Khám sức khỏe.\n      lead: tram-y-te\n";
    let told = |group: &str| {
        let paper = PAPER
            .replace(
                "tasks:\n  items:\n    - Tuyên truyền sâu rộng trong Nhân dân.\n",
                work,
            )
            .replace("to: van-phong", &format!("to: {group}"));
        let office = OFFICE.replace("units:\n", "units:\n  tram-y-te: Trạm Y tế phường\n");
        codes(&findings(&paper, &office))
    };
    assert_eq!(told("Các trường học"), ["unit-not-recipient"]);
    assert_eq!(told("Các cơ quan, đơn vị"), Vec::<&str>::new());
    assert_eq!(told("Các trạm y tế"), Vec::<&str>::new());
}

#[test]
fn only_the_year_of_the_plan_itself_drifts() {
    let told = |opening: &str| {
        let paper = PAPER.replace("công tác dân vận", "công tác dân vận năm 2024");
        codes(&findings(
            &format!("{paper}opening: >-\n  {opening}\n"),
            OFFICE,
        ))
    };
    let issues =
        "Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận năm 2023 như sau:";
    assert_eq!(told(issues), ["year-drift"]);
    let learns = "Từ việc thực hiện Kế hoạch công tác dân vận năm 2023, Ủy ban nhân dân phường ban hành Kế hoạch như sau:";
    assert_eq!(told(learns), Vec::<&str>::new());
}

/// A plan of 2027 that is signed in December 2026, with what it says of itself.
fn of_next_year(subject: &str, rest: &str) -> Vec<&'static str> {
    let paper = PAPER
        .replace("date: 20/3/2024", "date: 15/12/2026\nperiod: 2027")
        .replace("Triển khai công tác dân vận", subject);
    codes(&findings(&format!("{paper}{rest}"), OFFICE))
}

#[test]
fn a_plan_that_calls_itself_one_of_the_year_before_is_told() {
    let subject = "Triển khai công tác dân vận năm 2026";
    assert_eq!(of_next_year(subject, ""), ["outside-period"]);
    let subject = "Triển khai công tác dân vận";
    let closing = "closing: Trên đây là Kế hoạch triển khai công tác dân vận năm 2026.\n";
    assert_eq!(of_next_year(subject, closing), ["outside-period"]);
    let opening = "opening: \"Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận năm {{ date.year }} như sau:\"\n";
    assert_eq!(of_next_year(subject, opening), ["outside-period"]);
}

#[test]
fn a_plan_of_the_next_year_that_is_signed_in_december_is_let_be() {
    let nothing = Vec::<&str>::new();
    let subject = "Triển khai công tác dân vận năm {{ year }}";
    let rest = "\
opening: \"Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận năm {{ year }} như sau:\"
closing: Trên đây là Kế hoạch triển khai công tác dân vận năm {{ year }}, phát huy kết quả công tác dân vận năm 2026.
";
    assert_eq!(of_next_year(subject, rest), nothing);
    for subject in [
        "Tổng kết công tác dân vận năm 2026",
        "Triển khai công tác dân vận đến năm 2030",
        "Triển khai công tác dân vận năm 2027, khắc phục hạn chế năm 2026",
    ] {
        assert_eq!(of_next_year(subject, ""), nothing, "{subject}");
    }
}

#[test]
fn a_finding_names_the_regulation_its_paper_is_judged_by() {
    let party = |year: i32| {
        proofread(&format!(
            "ĐẢNG BỘ TỈNH AN GIANG\nĐẢNG ỦY PHƯỜNG BÌNH MINH\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n\
             Bình Minh, ngày 5 tháng 7 năm {year}\nSố 12-KH/ĐU\nKẾ HOẠCH\n\
             triển khai công tác dân vận\n1. Mỗi chi bộ chọn một việc.\n\
             Nơi nhận:\n- Các chi bộ,\n- Lưu Văn phòng Đảng ủy.\nT/M ĐẢNG ỦY\nBÍ THƯ\nNguyễn Văn A\n"
        ))
    };
    let rule = |found: &[Diagnostic], code: &str| {
        let found = found.iter().find(|it| it.code == code);
        found.unwrap_or_else(|| panic!("{code}")).rule.clone()
    };
    let unpadded = |year| rule(&party(year), "unpadded-date").unwrap_or_default();
    assert_eq!(unpadded(2024), "Hướng dẫn 36-HD/VPTW");
    assert_eq!(unpadded(2026), "Hướng dẫn 05-HD/VPTW, mục I.4");
    let state = findings(&PAPER.replace("number: 12\n", ""), OFFICE);
    assert_eq!(
        rule(&state, "blank-number").as_deref(),
        Some("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3.c")
    );
    // A rule of another law holds for every paper; what is practice has none.
    let text = format!("{PAPER}closing: >-\n  Tăng 1.5% so với năm trước,nhất là ở cơ sở.\n");
    let found = findings(&text, OFFICE);
    assert_eq!(
        rule(&found, "decimal-point").as_deref(),
        Some("Nghị định 86/2012/NĐ-CP")
    );
    assert_eq!(rule(&found, "missing-space"), None);
}

#[test]
fn grades_leave_out_what_is_less_than_a_step() {
    let told = |grades: &str| {
        codes(&findings(
            &format!("{PAPER}closing: >-\n  {grades}\n"),
            OFFICE,
        ))
    };
    let one = "Loại tốt từ 85 đến 100 điểm, loại khá từ";
    assert_eq!(
        told(&format!("{one} 70 đến 84,5 điểm.")),
        Vec::<&str>::new()
    );
    assert_eq!(told(&format!("{one} 70 đến 83,5 điểm.")), ["band-gap"]);
}

#[test]
fn the_hyphen_of_a_symbol_loses_all_its_spaces() {
    let sentence =
        "Thực hiện Kế hoạch số 32/KH- UBND ngày 05/01/2024 của UBND tỉnh về văn hóa đọc.";
    let found = findings(&format!("{PAPER}closing: >-\n  {sentence}\n"), OFFICE);
    let [told] = &found[..] else {
        panic!("{found:#?}");
    };
    assert_eq!(told.code, "bad-cited-symbol");
    assert_eq!(told.cures[0].vi, "sửa thành `32/KH-UBND`");
    assert_eq!(told.fixes[0].stretches[0].1, "32/KH-UBND");
}

/// A finished letter with something of its own at its foot.
fn letter(foot: &str) -> Vec<Diagnostic> {
    proofread(&format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 21/UBND-VX\nV/v chấm điểm nhà sạch\n\
         Tân Lập, ngày 12 tháng 3 năm 2026\nKính gửi: Các thôn\n\
         Đề nghị các thôn chấm điểm theo Bảng điểm (Đính kèm Bảng điểm), gửi kết quả trước ngày \
         27/3/2026./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n{foot}"
    ))
}

#[test]
fn an_annex_without_the_word_is_read_behind_the_signature() {
    let found = letter(
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A\nBẢNG ĐIỂM NHÀ SẠCH\n\
         (Ban hành kèm theo Công văn số 21/UBND-VX ngày 12/3/2026 của Ủy ban nhân dân xã Tân Lập)\n\
         1. Sân sạch: 50 điểm.\n2. Ngõ sạch: 50 điểm./.\n",
    );
    assert_eq!(codes(&found), Vec::<&str>::new(), "{found:#?}");
}

#[test]
fn a_line_of_authority_without_its_stop_is_told_as_that() {
    let found = letter("KT CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A\n");
    let codes = codes(&found);
    assert!(codes.contains(&"wrong-authority"), "{found:#?}");
    assert!(!codes.contains(&"deputy-without-authority"), "{found:#?}");
    let stop = found
        .iter()
        .find(|it| it.code == "wrong-authority")
        .unwrap();
    assert_eq!(stop.fixes[0].stretches[0].1, "KT.");
}

#[test]
fn the_registry_is_written_with_its_letters() {
    let paper = PAPER.replace("file: VT", "file: 'Văn thư, NN'");
    assert_ne!(paper, PAPER);
    let found = findings(&paper, OFFICE);
    assert_eq!(codes(&found), ["filing-form"]);
    assert_eq!(found[0].cures[0].vi, "viết `- Lưu: VT, NN.`");
}

#[test]
fn decomposed_letters_are_told_once_and_mended_together() {
    let apart: String = unicode_normalization::UnicodeNormalization::nfd(
        "closing: |\n  Thiết thực.\n  Tiết kiệm.\n",
    )
    .collect();
    let text = format!("{PAPER}{apart}");
    let found = findings(&text, OFFICE);
    assert_eq!(codes(&found), ["not-nfc"], "{found:#?}");
    let fixes = found.iter().flat_map(|it| it.fixes.clone()).collect();
    let mended = kehoach::fix::repair(&text, fixes).expect("a fix");
    assert!(findings(&mended, OFFICE).is_empty());
}
