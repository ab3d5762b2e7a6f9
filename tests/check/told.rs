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
    assert_eq!(
        unpadded(2024),
        "Hướng dẫn 36-HD/VPTW (chưa đối chiếu số mục)"
    );
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
