//! The foot of finished papers: which lines are the recipients, how they are filed, who signs.

use super::{codes, proofread};

/// A finished plan with some lines at its end and another foot.
fn plan(end: &str, foot: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 19/KH-UBND\nTân Lập, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\nGiữ gìn đường làng năm 2026\n\
         Ủy ban nhân dân xã ban hành Kế hoạch giữ gìn đường làng năm 2026 như sau:\n\
         1. Giữ sạch ngõ xóm.\n{end}\n{foot}"
    )
}

const END: &str = "2. Trồng hoa ven đường./.";
const SIGNED: &str = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";

/// The codes of the plan with other lines of recipients.
fn received(lines: &str) -> Vec<&'static str> {
    codes(&proofread(&plan(
        END,
        &format!("Nơi nhận:\n{lines}\n{SIGNED}"),
    )))
}

#[test]
fn a_line_that_says_where_to_bring_something_begins_no_recipients() {
    let foot = format!("Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n{SIGNED}");
    for line in [
        "Nơi nhận hồ sơ: số 5 đường Hoa Cúc, xã Tân Lập.",
        "Nơi nhận: Bộ phận Một cửa của xã.",
    ] {
        let end = format!("2. Các thôn gửi hồ sơ trước ngày 20/3/2026.\n{line}\n{END}");
        let end = end.replace("\n2. Trồng", "\n3. Trồng");
        assert_eq!(
            codes(&proofread(&plan(&end, &foot))),
            Vec::<&str>::new(),
            "{line}"
        );
        // What is wrong in the list below is told.
        let foot = foot.replace("Lưu: VT", "Lưu VT");
        assert_eq!(
            codes(&proofread(&plan(&end, &foot))),
            ["filing-form"],
            "{line}"
        );
    }
    let one = format!("Nơi nhận: - Các thôn; Lưu: VT.\n{SIGNED}");
    assert!(!codes(&proofread(&plan(END, &one))).contains(&"missing-head"));
}

#[test]
fn the_registry_and_a_comma_stand_behind_the_word_of_filing() {
    for right in [
        "VT",
        "VT, VX",
        "VT, VX (3)",
        "VTLT, VX",
        "VT (2 bản)",
        "Văn phòng, VT",
    ] {
        let found = received(&format!("- Các thôn;\n- Lưu: {right}."));
        assert_eq!(found, Vec::<&str>::new(), "{right}");
    }
    for wrong in ["VTVX", "VT VX", "VX"] {
        let found = received(&format!("- Các thôn;\n- Lưu: {wrong}."));
        assert_eq!(found, ["filing-form"], "{wrong}");
    }
}

#[test]
fn who_issues_a_paper_is_not_among_its_recipients() {
    for own in ["UBND xã", "Ủy ban nhân dân xã Tân Lập (để báo cáo)"] {
        let found = received(&format!("- {own};\n- Các thôn;\n- Lưu: VT."));
        assert_eq!(found, ["issuer-as-recipient"], "{own}");
    }
    for other in [
        "UBND tỉnh",
        "UBND các xã",
        "UBND xã Tân Hòa",
        "Đảng ủy, UBND xã",
        "Chủ tịch, các Phó Chủ tịch UBND xã",
        "Văn phòng UBND xã",
    ] {
        let found = received(&format!("- {other};\n- Các thôn;\n- Lưu: VT."));
        assert_eq!(found, Vec::<&str>::new(), "{other}");
    }
}

#[test]
fn a_paper_ends_above_a_signature_without_recipients() {
    let open = END.trim_end_matches("/.");
    for signature in [
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Văn A\n",
        "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH Nguyễn Văn A (đã ký)\n",
    ] {
        let told = |end: &str| {
            let found = codes(&proofread(&plan(end, signature)));
            found.contains(&"missing-ending")
        };
        assert!(told(open), "{signature}");
        assert!(!told(END), "{signature}");
    }
}

#[test]
fn fields_of_a_form_are_no_headings() {
    let form = "PHỤ LỤC\nMẪU BÁO CÁO\n(Kèm theo Kế hoạch số 19/KH-UBND ngày 12/3/2026)\n\
         1. Về đường làng:\n..........................\n2. Về hoa ven đường:\n..........................\n";
    let foot = format!("Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n{SIGNED}{form}");
    let end = "2. Trồng hoa ven đường, báo cáo theo Phụ lục./.";
    let found = proofread(&plan(end, &foot));
    assert!(!codes(&found).contains(&"heading-with-stop"), "{found:#?}");
}

#[test]
fn a_bracket_stands_apart_from_the_recipient_before_it() {
    for wrong in [
        "Đảng ủy xã(để báo cáo);\n- Lưu: VT",
        "Các thôn;\n- Lưu: VT, Bình(02)",
    ] {
        let found = received(&format!("- {wrong}."));
        assert_eq!(found, ["missing-space"], "{wrong}");
    }
    for right in ["VT, VX.PL(02)", "VT, VX. PL.(30)", "VT, VP(TH)"] {
        let found = received(&format!("- Các thôn;\n- Lưu: {right}."));
        assert!(!found.contains(&"missing-space"), "{right}");
    }
    let told = |words: &str| {
        let end = format!("2. Trồng hoa ven {words}./.");
        let foot = format!("Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n{SIGNED}");
        codes(&proofread(&plan(&end, &foot)))
    };
    assert_eq!(told("đường(theo mẫu của thôn)"), ["missing-space"]);
    for right in ["đường(1)", "đường(ngõ)", "đường (theo mẫu của thôn)"] {
        assert_eq!(told(right), Vec::<&str>::new(), "{right}");
    }
}

#[test]
fn who_signs_is_named_in_full() {
    let signed = |signature: &str| {
        let foot = format!("Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n{signature}\nNguyễn Văn A\n");
        codes(&proofread(&plan(END, &foot)))
    };
    for wrong in ["TM. UBND XÃ\nCHỦ TỊCH", "TL. CHỦ TỊCH\nTRƯỞNG PHÒNG VHXH"] {
        assert_eq!(signed(wrong), ["abbreviated-title"], "{wrong}");
    }
    for right in [
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        "TL. CHỦ TỊCH\nTRƯỞNG PHÒNG KINH TẾ",
    ] {
        assert_eq!(signed(right), Vec::<&str>::new(), "{right}");
    }
}
