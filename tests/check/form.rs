//! Time, form by the letter and figures, as papers of other offices have them.

use super::{OFFICE, PAPER, codes, findings, proofread};

/// A finished plan of 12/3/2026 around some lines.
fn plan(lines: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 19/KH-UBND\nTân Lập, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\nGiữ gìn đường làng năm 2026\n\
         Ủy ban nhân dân xã ban hành Kế hoạch giữ gìn đường làng năm 2026 như sau:\n{lines}\n\
         Nơi nhận:\n- Các thôn;\n- Lưu: VT, VX.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
    )
}

/// What is told of a plan around some lines.
fn told(lines: &str) -> Vec<&'static str> {
    codes(&proofread(&plan(lines)))
}

#[test]
fn times_that_cannot_be_are_told() {
    for (lines, code) in [
        (
            "I. THỜI GIAN\nTừ ngày 01/3/2026 đến ngày 31/5/2026.\nII. NỘI DUNG\nCác thôn dọn đường làng./.",
            "work-before-issue",
        ),
        (
            "I. NỘI DUNG\n- Thời gian thực hiện: từ tháng 02 đến tháng 5/2026.\n- Các thôn dọn đường làng./.",
            "work-before-issue",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Các thôn gửi danh sách trước ngày 12/3/2026./.",
            "due-on-issue",
        ),
        (
            "1. Đợt 1 (từ ngày 01/4/2026 đến ngày 30/4/2026)\n- Hoàn thành dọn đường trước ngày 25/5/2026.\n\
             2. Đợt 2 (từ ngày 04/5/2026 đến ngày 29/5/2026)\n- Hoàn thành trồng hoa trước ngày 27/5/2026./.",
            "outside-step",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Xong trước ngày tháng 11/2026./.",
            "mismatched-date-word",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Ra quân ngày 15/4/206./.",
            "odd-year",
        ),
        (
            "1. Các thôn dọn đường làng.\n2. Kế hoạch 05 năm (2026 - 2032) giữ nguyên./.",
            "period-length",
        ),
    ] {
        assert_eq!(told(lines), [code], "{lines}");
    }
    let late = plan(
        "I. CHỈ TIÊU\n- Năm 2026 có 90% số hộ trồng hoa.\nII. NỘI DUNG\nCác thôn dọn đường làng./.",
    )
    .replace("12 tháng 3", "12 tháng 12");
    assert_eq!(codes(&proofread(&late)), ["short-notice"]);
}

#[test]
fn times_that_may_be_are_let_be() {
    for lines in [
        // A plan for a year comes out in its first months.
        "I. THỜI GIAN\nTừ ngày 01/01/2026 đến ngày 31/12/2026.\nII. NỘI DUNG\nCác thôn dọn đường làng./.",
        "I. THỜI GIAN\nTừ tháng 3 đến tháng 5/2026.\nII. NỘI DUNG\nCác thôn dọn đường làng./.",
        "1. Số liệu lấy từ ngày 01/01/2026 đến ngày 31/3/2026.\n2. Các thôn dọn đường làng./.",
        // Reports come after a step, and what begins it before.
        "1. Đợt 1 (từ ngày 01/4/2026 đến ngày 30/4/2026)\n- Các hội báo cáo kết quả trước ngày 08/5/2026.\n\
         2. Đợt 2 (từ ngày 04/5/2026 đến ngày 29/5/2026)\n- Hoàn thành trồng hoa trước ngày 27/5/2026./.",
        "1. Đợt 1, vận động đến hết tháng 7/2026\n- Hoàn thành dọn đường trước ngày 29/5/2026.\n\
         2. Đợt 2, cao điểm trong quý III/2026\n- Hoàn thành trồng hoa trong tháng 8/2026./.",
        // The first step of a timeline is not the whole of it.
        "I. THỜI GIAN THỰC HIỆN\n- Từ ngày 16/3/2026 đến ngày 31/3/2026: các thôn đăng ký.\n\
         - Từ ngày 01/4/2026 đến ngày 29/5/2026: các thôn trồng hoa.\nII. NỘI DUNG\nCác thôn dọn đường làng./.",
        "1. Các thôn dọn đường làng.\n2. Tổng kết 05 năm thực hiện (2021 - 2026) vào tháng 11/2026./.",
    ] {
        assert_eq!(told(lines), Vec::<&str>::new(), "{lines}");
    }
}

#[test]
fn form_is_judged_by_the_letter() {
    let good = "1. Các thôn dọn đường làng.\n2. Các thôn trồng hoa./.";
    let head = |from: &str, to: &str| codes(&proofread(&plan(good).replace(from, to)));
    assert_eq!(head("Số: 19", "Số 19"), ["bad-own-symbol"]);
    assert_eq!(head("Số: 19", "Số:19"), ["missing-space"]);
    assert_eq!(head("Số: 19", "Số: 0119"), Vec::<&str>::new());
    assert_eq!(head("19/KH-", "19/Kh-"), ["bad-own-symbol"]);
    assert_eq!(
        head(
            "Giữ gìn đường làng năm 2026\nỦy",
            "V/v giữ gìn đường làng năm 2026\nỦy"
        ),
        ["vv-form"]
    );
    assert_eq!(head("KẾ HOẠCH\n", "(Dự thảo)\nKẾ HOẠCH\n"), ["draft-mark"]);
    for (lines, code) in [
        (
            "1.Các thôn dọn đường làng.\n2. Các thôn trồng hoa./.",
            "missing-space",
        ),
        (
            "-Các thôn dọn đường làng.\n- Các thôn trồng hoa./.",
            "missing-space",
        ),
        (
            "1. Các thôn\n1.1. Thôn Đông dọn đường làng.\n1.2. Thôn Đoài trồng hoa.\n1.3 Thôn Thượng sơn tường.\n\
             2. Các hội\n2.1. Hội Nông dân dọn mương.\n2.2. Hội Phụ nữ trồng hoa./.",
            "mixed-number-style",
        ),
        (
            "1. Chi 1.230.000 đồng (một hai trăm ba mươi nghìn đồng).\n2. Các thôn trồng hoa./.",
            "figure-against-words",
        ),
        (
            "1. Họp lúc 08 giờ 30” tại nhà văn hóa.\n2. Các thôn trồng hoa./.",
            "unbalanced-quotes",
        ),
        (
            "1. Có 45/50 hộ dọn đường, đạt 80%.\n2. Các thôn trồng hoa./.",
            "wrong-percentage",
        ),
        (
            "1. Các thôn dọn đường, trồng hoa….\n2. Các thôn trồng hoa./.",
            "doubled-sign",
        ),
        (
            "1. Các thôn dọn đường làng và.\n2. Các thôn trồng hoa./.",
            "cut-sentence",
        ),
        (
            "Nhân dịp Tết trồng cây. Ủy ban nhân dân xã yêu cầu:\n1. Các thôn trồng hoa./.",
            "cut-sentence",
        ),
        (
            "Thực hiện Kế hoạch số 8/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về trồng cây (gửi kèm). \
             Giám đốc Trung tâm yêu cầu:\n1. Các thôn trồng hoa./.",
            "cut-sentence",
        ),
        (
            "I. MỤC ĐÍCH\nGiữ sạch ngõ xóm.\nII. NỘI DUNG\nIII. TỔ CHỨC THỰC HIỆN\nCác thôn dọn đường làng./.",
            "empty-section",
        ),
        (
            "1. Chọn 03 thôn: Đông, Đoài, Thượng và Hạ.\n2. Các thôn trồng hoa./.",
            "count-mismatch",
        ),
        (
            "1. Trồng 03 loại sau:\n- Hoa cúc;\n- Hoa mười giờ.\n2. Các thôn dọn đường làng./.",
            "count-mismatch",
        ),
    ] {
        assert_eq!(told(lines), [code], "{lines}");
    }
    for lines in [
        "1. Trồng 03 loại sau:\n- 02 luống cúc;\n- 01 luống mười giờ.\n2. Các thôn dọn đường làng./.",
        "1. Chọn 03 thôn: Đông, Đoài và Thượng.\n2. Các thôn trồng hoa./.",
        "1. Các thôn dọn đường, trồng cây, tưới hoa, v.v.\n2. Các thôn trồng hoa./.",
    ] {
        assert_eq!(told(lines), Vec::<&str>::new(), "{lines}");
    }
}

/// A decision without a fault.
const DECISION: &str = "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
        Số: 19/QĐ-UBND\nTân Lập, ngày 12 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc thành lập Tổ giữ gìn đường làng\n\
        ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\
        Theo đề nghị của Trưởng phòng Kinh tế.\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ giữ gìn đường làng.\n\
        Điều 2: Tổ giúp Ủy ban nhân dân xã giữ sạch đường làng.\nĐiều 3. Văn phòng và Tổ thi hành Quyết định này./.\n\
        Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, KT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";

#[test]
fn an_article_with_a_colon_is_no_gap() {
    assert_eq!(codes(&proofread(DECISION)), ["mixed-number-style"]);
}

#[test]
fn heads_and_bases_are_judged_by_the_letter() {
    let decision = DECISION.replace("Điều 2:", "Điều 2.");
    let told = |from: &str, to: &str| codes(&proofread(&decision.replace(from, to)));
    assert_eq!(told("", ""), Vec::<&str>::new());
    assert_eq!(told("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"), ["missing-resolve"]);
    assert_eq!(
        told("Tân Lập, ngày", "TP. Tân Lập, ngày"),
        ["abbreviated-place"]
    );
    assert_eq!(
        told(
            "năm 2025;\nTheo",
            "năm 2025; Căn cứ Quy chế làm việc của xã;\nTheo"
        ),
        ["basis-form"]
    );
    // A subject in capitals that says whose affair it is names no author.
    let subject = "VỀ VIỆC THÀNH LẬP TỔ GIỮ GÌN ĐƯỜNG LÀNG CỦA XÃ";
    let capitals = told(
        "Về việc thành lập Tổ giữ gìn đường làng\n",
        &format!("{subject}\n"),
    );
    assert!(!capitals.contains(&"missing-resolve"), "{capitals:?}");
    let letter = told(
        "Tân Lập, ngày 12 tháng 3 năm 2026\n",
        "V/v thành lập Tổ\nTân Lập, ngày 12 tháng 3 năm 2026\n",
    );
    assert_eq!(letter, ["vv-form"]);
}

#[test]
fn a_date_behind_the_motto_is_a_line_of_its_own() {
    let text = DECISION
        .replace("Điều 2:", "Điều 2.")
        .replace("tháng 3 năm", "tháng 03 năm");
    let text = text
        .replace("Số: 19/QĐ-UBND\n", "")
        .replace("TÂN LẬP\nCỘNG", "TÂN LẬP\nSố: 19/QĐ-UBND\n\nCỘNG");
    let mut paper = super::HOUSE.proofread(text.as_str(), kehoach::app::Lines::Broken);
    let found = paper.work().findings().to_vec();
    assert!(codes(&found).contains(&"unpadded-date"), "{found:#?}");
}

#[test]
fn a_total_in_a_row_is_held_against_its_figures() {
    let table = |total: &str| {
        let table = format!(
            "budget:\n  text: Kinh phí theo bảng.\n  table:\n    head: [[TT, Thôn, Quý I, Quý II, Cộng]]\n    rows:\n\
             \x20     - [1, Đông, 10, 20, 30]\n      - [2, Đoài, 5, 5, {total}]\n      - [3, Thượng, 7, 8, 15]\n"
        );
        codes(&findings(&format!("{PAPER}{table}"), OFFICE))
    };
    assert_eq!(table("10"), Vec::<&str>::new());
    assert_eq!(table("11"), ["wrong-total"]);
}

#[test]
fn a_group_of_people_is_no_group_of_bodies() {
    let office = OFFICE.replace(
        "  van-phong: Văn phòng",
        "  van-phong: Văn phòng\n  thon: {name: Các thôn, rank: duoi}",
    );
    let paper = |group: &str| {
        let paper = PAPER.replace("  items:\n    - Tuyên", "  items:\n    - heading: Dọn đường\n      lead: van-phong\n      with: thon\n      time: trước ngày 20/6/2024\n    - Tuyên");
        let paper = paper.replace("  - file: VT", &format!("  - {group}\n  - file: VT"));
        let found = findings(&paper, &office);
        codes(&found).contains(&"unit-not-recipient")
    };
    assert!(paper("Các Phó Chủ tịch UBND xã"));
    assert!(paper("Các đồng chí Đảng ủy viên"));
    assert!(!paper("Các cơ quan, đơn vị thuộc xã"));
}

#[test]
fn signs_and_spaces_that_public_papers_get_wrong_are_told() {
    for (lines, code) in [
        (
            "1. Dọn đường nhiệm kỳ 2025-2030 cho sạch.\n2. Trồng hoa nhiệm kỳ 2025 - 2030 cho đẹp./.",
            "two-forms-of-a-time",
        ),
        (
            "1. Dọn đường ngày 15/04/2026 cho sạch.\n2. Trồng hoa ngày 16/4/2026 cho đẹp./.",
            "two-forms-of-a-time",
        ),
        (
            "1. Dọn đường trong Quý II năm 2026.\n2. Trồng hoa trong quý III năm 2026./.",
            "two-forms-of-a-time",
        ),
        (
            "1. Trồng hoa cao 30cm ven đường.\n2. Dọn sạch ngõ xóm./.",
            "glued-unit",
        ),
        (
            "1. Trồng hoa phục vụ phát triển kinh tế-xã hội.\n2. Dọn sạch ngõ xóm./.",
            "set-pair",
        ),
        (
            "1. Các thôn dọn đường như sau.\n- Dọn rác;\n- Trồng hoa.\n2. Giữ sạch ngõ xóm./.",
            "missing-colon",
        ),
    ] {
        assert_eq!(told(lines), [code], "{lines}");
    }
    for lines in [
        // Two months, of which each is written in one way; a quarter that begins a line.
        "1. Dọn đường ngày 15/04/2026, trồng hoa tháng 6/2026.\n2. Quý II năm 2026 và quý III năm 2026 tổng kết./.",
        // The title of a cited paper, and quoted words.
        "1. Theo Kế hoạch số 05/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh về trồng hoa giai đoạn 2025-2030.\n\
         2. Trồng hoa giai đoạn 2025 - 2030 cho đẹp./.",
        // A noun, and then what it does.
        "1. Cơ quan chủ trì phối hợp với các thôn dọn đường.\n2. Giữ sạch ngõ xóm./.",
    ] {
        assert_eq!(told(lines), Vec::<&str>::new(), "{lines}");
    }
}

#[test]
fn the_own_number_has_no_space_and_its_symbol_has_capitals() {
    let lines = plan("1. Các thôn dọn đường làng.\n2. Giữ sạch ngõ xóm./.");
    for number in ["Số: 19 /KH-UBND", "Số: 19/kh-ubnd"] {
        let paper = lines.replace("Số: 19/KH-UBND", number);
        assert_eq!(codes(&proofread(&paper)), ["bad-own-symbol"], "{number}");
    }
}

#[test]
fn a_report_on_the_first_half_of_a_year_is_not_early() {
    for months in ["6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng đầu năm"] {
        let paper = plan("1. Các thôn đã dọn đường làng.\n2. Các thôn đã trồng hoa./.")
            .replace("KH-UBND", "BC-UBND")
            .replace("KẾ HOẠCH", "BÁO CÁO")
            .replace("ban hành Kế hoạch giữ gìn", "báo cáo kết quả giữ gìn")
            .replace(
                "Giữ gìn đường làng năm",
                &format!("Kết quả giữ gìn đường làng {months}"),
            )
            .replace(
                "giữ gìn đường làng năm",
                &format!("giữ gìn đường làng {months}"),
            )
            .replace("12 tháng 3", "28 tháng 6");
        let found = codes(&proofread(&paper));
        assert!(
            !found.contains(&"reported-period-not-over"),
            "{months}: {found:?}"
        );
    }
}
