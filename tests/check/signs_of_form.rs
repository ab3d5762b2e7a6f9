//! Numbers, heads and feet of finished papers that are wrong by a sign.

use super::{codes, proofread};

const BODY: &str = "1. Các thôn dọn đường làng.\n2. Các thôn trồng hoa./.";

/// What is told of a plan around some lines, with something else in it.
fn told(lines: &str, from: &str, to: &str) -> Vec<&'static str> {
    let plan = format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 19/KH-UBND\nTân Lập, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\nGiữ gìn đường làng năm 2026\n\
         Ủy ban nhân dân xã ban hành Kế hoạch giữ gìn đường làng năm 2026 như sau:\n{lines}\n\
         Nơi nhận:\n- Các thôn;\n- Lưu: VT, VX.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
    );
    codes(&proofread(&plan.replace(from, to)))
}

#[test]
fn numbers_with_a_sign_that_no_paper_has_are_told_and_still_count() {
    for (lines, want) in [
        (
            "I . YÊU CẦU\nCác thôn dọn đường làng.\nII. THỰC HIỆN\nCác thôn trồng hoa./.",
            "odd-mark",
        ),
        (
            "1. Các thôn:\na/ Dọn đường;\nb/ Trồng hoa.\n2. Các hội sơn tường./.",
            "odd-mark",
        ),
        (
            "1. Các thôn:\na. Dọn đường;\nb. Trồng hoa.\n2. Các hội sơn tường./.",
            "odd-mark",
        ),
        (
            "1. Các thôn\n1.1. Thôn Đông dọn đường làng.\n1.2 Thôn Đoài trồng hoa.\n2. Các hội sơn tường./.",
            "mixed-number-style",
        ),
        (
            "1. Thôn Đông dọn đường làng.\n2 Thôn Đoài trồng hoa.\n3. Các hội sơn tường./.",
            "mixed-number-style",
        ),
    ] {
        assert_eq!(told(lines, "", ""), [want], "{lines}");
    }
    for lines in [
        "1- Các thôn dọn đường làng.\n2- Các thôn trồng hoa./.",
        "1. Các thôn trồng hoa.\n5 Hộ khó khăn được giúp.\n2. Các hội sơn tường./.",
    ] {
        assert_eq!(told(lines, "", ""), Vec::<&str>::new(), "{lines}");
    }
}

#[test]
fn the_authority_of_a_signer_is_known_however_it_is_typed() {
    for wrong in ["T/M ", "T/M. ", "TM ", "T.M. ", "TM/ ", "TM."] {
        assert_eq!(told(BODY, "TM. ", wrong), ["wrong-authority"], "{wrong}");
    }
    let deputy = "TM. ỦY BAN NHÂN DÂN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n";
    let signed = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n";
    assert_eq!(told(BODY, signed, deputy), ["wrong-authority"]);
    let right = deputy.replace("KT.", "KT. ");
    assert_eq!(told(BODY, signed, &right), Vec::<&str>::new());
    let below = "Nguyễn Văn A\nPHÓ GIÁM ĐỐC\nSỞ NỘI VỤ TỈNH\n";
    assert_eq!(told(BODY, "Nguyễn Văn A\n", below), ["title-below-name"]);
}

#[test]
fn labels_issuers_and_annexes_have_the_form_of_the_state() {
    assert_eq!(told(BODY, "Nơi nhận:", "Nơi nhận"), ["label-form"]);
    assert_eq!(told(BODY, "Nơi nhận:", "NƠI NHẬN:"), ["label-form"]);
    let short = told(BODY, "ỦY BAN NHÂN DÂN\nXÃ", "UBND XÃ");
    assert_eq!(short, ["abbreviated-issuer"]);
    // A commune's school stands below its committee.
    let school = told(
        BODY,
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\n",
        "UBND XÃ TÂN LẬP\nTRƯỜNG MẦM NON HOA SEN\n",
    );
    assert!(!school.contains(&"abbreviated-issuer"));
    let body = BODY.replace("hoa.", "hoa theo Phụ lục.");
    let annexed = |head: &str| told(&body, "Nguyễn Văn A\n", &format!("Nguyễn Văn A\n{head}"));
    let title = "DANH SÁCH CÁC THÔN\n";
    let joined = "(Kèm theo Kế hoạch số 19/KH-UBND ngày 12/3/2026)\n";
    for (head, wrong) in [
        (format!("Phụ lục\n{title}{joined}"), false),
        (format!("PHỤ LỤC\n{title}{joined}"), true),
        (format!("Phụ lục\n{joined}{title}"), true),
    ] {
        let found = annexed(&format!("{head}1. Thôn Đông\n2. Thôn Đoài\n"));
        assert_eq!(found.contains(&"annex-form"), wrong, "{head}: {found:?}");
    }
}

#[test]
fn lines_of_the_head_are_judged_by_the_sign() {
    for (from, to, code) in [
        ("Số: 19", "Số : 19", "stray-space"),
        ("KH-UBND", "KH–UBND", "bad-own-symbol"),
        ("Tân Lập, ngày", "TÂN LẬP, ngày", "date-line"),
        ("Tân Lập, ngày", "Tân Lập, Ngày", "date-line"),
        ("tháng 3 năm", "tháng 3, năm", "date-line"),
        ("KẾ HOẠCH\n", "Hỏa tốc\nKẾ HOẠCH\n", "misspelt-head"),
        ("Nguyễn Văn A\n", "TRẦN VĂN BÌNH\n", "name-in-capitals"),
        ("- Lưu", "Các hội;\n- Lưu", "recipient-marks"),
    ] {
        assert_eq!(told(BODY, from, to), [code], "{to}");
    }
    for (from, to) in [
        ("KẾ HOẠCH\n", "HỎA TỐC\nKẾ HOẠCH\n"),
        ("KẾ HOẠCH\n", "THƯỢNG KHẨN\nKẾ HOẠCH\n"),
    ] {
        assert_eq!(told(BODY, from, to), Vec::<&str>::new(), "{to}");
    }
}

#[test]
fn spaces_inside_dates_and_signs_behind_titles_are_told() {
    for (lines, code) in [
        (
            "1. Các thôn dọn đường làng.\n2. Xong trước ngày10/4/2026./.",
            "torn-date",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Xong trước ngày 10 /4/2026./.",
            "torn-date",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Họp vào thứ sáu, ngày 10/4/2026./.",
            "lowercase-weekday",
        ),
        (
            "1. Tổ công tác làm việc với thôn Đông ngày 25/3/2025.\n2. Các thôn dọn đường làng./.",
            "last-year",
        ),
        (
            "1. Thôn Đông họp lúc 7h30 ngày 20/3/2026.\n2. Thôn Đoài họp lúc 08 giờ 00 ngày 20/3/2026./.",
            "two-forms-of-a-time",
        ),
        (
            "1. Các thôn làm 03 việc sau:\na) Dọn đường;\nb) Trồng hoa.\n2. Các hội sơn tường./.",
            "count-mismatch",
        ),
        (
            "1. Các thôn làm một số việc sau\na) Dọn đường;\nb) Trồng hoa.\n2. Các hội sơn tường./.",
            "missing-colon",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Giao Ông. Trần Văn Bình theo dõi./.",
            "stop-after-title",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Tiền công nhân hệ số 1.5 cho ngày nghỉ./.",
            "decimal-point",
        ),
    ] {
        assert_eq!(told(lines, "", ""), [code], "{lines}");
    }
}

/// What is told of a decision with something else in it.
fn decided(from: &str, to: &str) -> Vec<&'static str> {
    let decision = "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 119/QĐ-UBND\nTân Lập, ngày 12 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc thành lập Tổ giữ gìn đường làng\n\
         CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\
         Theo đề nghị của Trưởng phòng Kinh tế.\nQUYẾT ĐỊNH:\n\
         Điều 1. Thành lập Tổ giữ gìn đường làng gồm 02 ông, bà có tên sau:\n1. Ông Trần Văn Bình, Tổ trưởng;\n\
         2. Bà Lê Thị Cúc, Tổ phó.\nĐiều 2. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.\n\
         Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, KT.\nCHỦ TỊCH\nNguyễn Văn An\n";
    codes(&proofread(&decision.replace(from, to)))
}

#[test]
fn decisions_are_held_against_their_own_articles_and_lists() {
    assert_eq!(decided("", ""), Vec::<&str>::new());
    for (from, to, code) in [
        ("Như Điều 2", "Như trên", "missing-as-above"),
        ("Như Điều 2", "Như điều 2", "lowercase-citation"),
        ("tại Điều 1", "tại Điều 5", "unknown-article"),
        ("gồm 02", "gồm 03", "count-mismatch"),
        ("Kinh tế.\nQ", "Kinh tế\nQ", "basis-without-stop"),
        ("2025;\nTheo", "2025.\nTheo", "basis-with-stop"),
    ] {
        assert_eq!(decided(from, to), [code], "{to}");
    }
}
