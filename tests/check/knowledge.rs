//! What ages is told on the day of the paper, and nowhere else.

use super::{OFFICE, PAPER, codes, findings, proofread};

/// A finished plan of a day around some lines.
fn plan(day: &str, lines: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA\nSỞ VĂN HÓA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nSố: 19/KH-SVH\nKhánh Hòa, ngày {day}\nKẾ HOẠCH\n\
         Giữ gìn đường làng\nSở Văn hóa ban hành Kế hoạch giữ gìn đường làng như sau:\n{lines}\n\
         2. Giữ sạch ngõ xóm./.\nNơi nhận:\n- Các phòng;\n- Lưu: VT, VX.\nGIÁM ĐỐC\nNguyễn Văn A\n"
    )
}

const LATE: &str = "12 tháng 8 năm 2026";

/// The codes told of a line in a plan of a day.
fn told(day: &str, line: &str) -> Vec<&'static str> {
    codes(&proofread(&plan(day, &format!("1. {line}"))))
}

#[test]
fn a_replaced_paper_is_told_by_number_and_by_name() {
    for line in [
        "Chi theo Nghị định số 64/2014/NĐ-CP ngày 26/6/2014 của Chính phủ về tiếp công dân.",
        "Lập hồ sơ theo Luật Lưu trữ ngày 11 tháng 11 năm 2011.",
        "Lập hồ sơ theo Luật Lưu trữ năm 2011.",
        "Lập hồ sơ theo Luật Lưu trữ 2011.",
        "Viết theo Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức.",
    ] {
        assert_eq!(told(LATE, line), ["superseded-paper"], "{line}");
    }
}

#[test]
fn a_replaced_paper_falls_into_none_of_nine_traps() {
    for (day, line) in [
        // 1, 8: only a part of it was replaced.
        (
            LATE,
            "Chi theo Nghị định số 33/2023/NĐ-CP ngày 10/6/2023 của Chính phủ về cán bộ cấp xã.",
        ),
        // 2: a link of a chain, cited while it held.
        (
            "12 tháng 4 năm 2025",
            "Làm theo Luật Tổ chức chính quyền địa phương ngày 19/02/2025.",
        ),
        // 3: one of 2025 before its own end.
        (
            "12 tháng 5 năm 2025",
            "Làm theo Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ về cơ quan chuyên môn.",
        ),
        // 4: the new one is passed, but not in force.
        (
            "15 tháng 12 năm 2025",
            "Làm theo Luật Viên chức ngày 15/11/2010.",
        ),
        // 5: amended is not replaced.
        (
            LATE,
            "Làm theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thủ tục hành chính.",
        ),
        // 6: numbers of the Party come again.
        (LATE, "Viết theo Hướng dẫn số 36-HD/VPTW."),
        (
            LATE,
            "Làm theo Quy định số 24-QĐ/TW ngày 01/7/2026 của Ban Chấp hành Trung ương về công tác cán bộ.",
        ),
        // 7: named as history.
        (
            LATE,
            "Nghị định số 64/2014/NĐ-CP ngày 26/6/2014 của Chính phủ về tiếp công dân đã được thay thế.",
        ),
        (
            LATE,
            "Trong năm 2020, các xã làm theo Luật Lưu trữ năm 2011.",
        ),
        (
            LATE,
            "Theo Thông tư số 09/2013/TT-BNV ngày 31/10/2013 của Bộ Nội vụ hướng dẫn thi hành Luật Lưu trữ năm 2011, lập mục lục.",
        ),
        // 9: provinces change with their offices.
        ("20 tháng 6 năm 2025", "Học cách làm của tỉnh Ninh Thuận."),
    ] {
        assert_eq!(told(day, line), Vec::<&str>::new(), "{line}");
    }
}

#[test]
fn one_source_alone_is_a_note() {
    let line =
        "1. Làm theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa.";
    let found = proofread(&plan(LATE, line));
    assert_eq!(codes(&found), ["superseded-paper"]);
    assert_eq!(found[0].severity, kehoach::diagnostic::Severity::Note);
}

#[test]
fn a_paper_cited_with_another_day_or_class_is_told() {
    for line in [
        "Làm theo Luật số 72/2025/QH15 ngày 16/6/2024 của Quốc hội.",
        "Làm theo Nghị quyết số 66/NQ-CP ngày 26/4/2025 của Chính phủ về cắt giảm thủ tục.",
        "Làm theo Thông tư số 77/2031/TT-BXY ngày 05/4/2030 của Bộ XY về đọc sách.",
        "Làm theo Nghị quyết số 72/2025/QH15 ngày 16/6/2025 của Quốc hội về tổ chức chính quyền.",
        "Làm theo Luật Tổ chức Chính phủ ngày 19/02/2025.",
    ] {
        assert!(
            told("12 tháng 8 năm 2032", line).contains(&"wrong-citation"),
            "{line}"
        );
    }
    for line in [
        "Làm theo Luật số 72/2025/QH15 ngày 16/6/2025 của Quốc hội.",
        // Its number begins anew each year.
        "Làm theo Nghị quyết số 66/NQ-CP ngày 09/5/2026 của Chính phủ về đầu tư.",
        "Làm theo Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22/11/2019.",
    ] {
        assert!(!told(LATE, line).contains(&"wrong-citation"), "{line}");
    }
}

#[test]
fn places_of_before_are_told_with_those_of_today() {
    for line in [
        "Ra quân tại tỉnh Ninh Thuận.",
        "Ra quân tại huyện Thuận Bắc.",
        "Ra quân tại thành phố Phan Rang - Tháp Chàm.",
        "Ra quân tại xã Phước Chiến.",
        "Ra quân tại xã Phước Chiến, huyện Thuận Bắc, tỉnh Ninh Thuận.",
        "Ra quân tại thành phố Đồng Hới, tỉnh Quảng Trị.",
    ] {
        assert_eq!(told(LATE, line), ["old-place"], "{line}");
    }
    for line in [
        "Ra quân tại huyện Thuận Bắc (cũ).",
        "Trước đây, tỉnh Ninh Thuận có phong trào này.",
        "Trường Trung học phổ thông huyện Thuận Bắc có học sinh dự.",
        "Làm theo Quyết định số 12/2024/QĐ-UBND ngày 05/4/2024 của Ủy ban nhân dân tỉnh Ninh Thuận về đường làng.",
        "Hát bài “Đường về tỉnh Ninh Thuận”.",
        "Quê quán: xã Phước Chiến, huyện Thuận Bắc, tỉnh Ninh Thuận.",
        // There is none of the name, or it is no more known than an invented one.
        "Ra quân tại xã Hoa Mai.",
        "Ra quân tại xã Công Hải, phường Nha Trang.",
        // Of another province.
        "Ra quân cùng phường Đồng Hới, tỉnh Quảng Trị.",
    ] {
        assert_eq!(told(LATE, line), Vec::<&str>::new(), "{line}");
    }
    assert_eq!(
        told("20 tháng 6 năm 2025", "Ra quân tại huyện Thuận Bắc."),
        Vec::<&str>::new()
    );
}

#[test]
fn places_that_there_are_not_are_told() {
    for line in [
        "Ra quân tại phường Công Hải.",
        "Ra quân tại xã Công Hải, tỉnh Quảng Trị.",
        "Ra quân tại xã Quảng Ninh.",
        "Ra quân tại tỉnh Đồng Nai.",
    ] {
        assert_eq!(told(LATE, line), ["wrong-place"], "{line}");
    }
    assert_eq!(
        told("12 tháng 12 năm 2025", "Ra quân tại tỉnh Đồng Nai."),
        Vec::<&str>::new()
    );
}

#[test]
fn an_office_tells_what_the_program_does_not_know() {
    let office = format!(
        "{OFFICE}replaced:\n  - {{was: 12/2022/QĐ-UBND, since: 01/3/2024, now: Quyết định số 5/2024/QĐ-UBND}}\n  \
         - {{was: Phòng Đô thị, since: 01/3/2024, now: Phòng Kinh tế}}\n"
    );
    for (line, code) in [
        (
            "Chi theo Quyết định số 12/2022/QĐ-UBND ngày 05/5/2022 của Ủy ban nhân dân tỉnh về mức chi.",
            "superseded-paper",
        ),
        ("Phối hợp với Phòng Đô thị.", "abolished-body"),
    ] {
        let found = findings(&format!("{PAPER}closing: >-\n  {line}\n"), &office);
        assert_eq!(codes(&found), [code], "{line}: {found:#?}");
        let found = findings(&format!("{PAPER}closing: >-\n  {line}\n"), OFFICE);
        assert_eq!(codes(&found), Vec::<&str>::new(), "{line}");
    }
}

#[test]
fn the_place_before_the_date_is_that_of_the_issuer() {
    let paper = |body: &str, place: &str| {
        let head = plan(LATE, "1. Đọc sách.").replace("SỞ VĂN HÓA", body);
        codes(&proofread(
            &head.replace("Khánh Hòa, ngày", &format!("{place}, ngày")),
        ))
    };
    for (body, place, wrong) in [
        ("ỦY BAN NHÂN DÂN XÃ CÔNG HẢI", "Công Hải", false),
        ("ỦY BAN NHÂN DÂN XÃ CÔNG HẢI", "Xã Công Hải", false),
        ("ỦY BAN NHÂN DÂN XÃ CÔNG HẢI", "Khánh Hòa", true),
        ("VIỆN KHOA HỌC XÃ HỘI", "Khánh Hòa", false),
        ("SỞ VĂN HÓA", "TP. Hồ Chí Minh", true),
        ("SỞ VĂN HÓA", "Thành phố Hồ Chí Minh", false),
    ] {
        let told = paper(body, place).contains(&"place-against-issuer");
        assert_eq!(told, wrong, "{body}: {place}");
    }
}

#[test]
fn what_a_cited_paper_is_about_is_told_in_its_own_words() {
    let line = "Thực hiện Kế hoạch số 15-KH/TU ngày 21/5/2026 của Tỉnh ủy về tiếp tục làm theo \
                Nghị quyết số 3-NQ/TU của Tỉnh ủy, các thôn đọc sách.";
    assert_eq!(told(LATE, line), Vec::<&str>::new());
    let line = "Thực hiện Nghị quyết số 3-NQ/TU của Tỉnh ủy về đọc sách, các thôn mở tủ sách.";
    assert_eq!(told(LATE, line), ["incomplete-citation"]);
}

#[test]
fn cited_papers_are_held_against_one_another() {
    for (line, code) in [
        (
            "Theo Tờ trình số 11/Ttr-HLV ngày 24/01/2026 của Hội Làm vườn về đại hội, chi tiền.",
            "bad-cited-symbol",
        ),
        (
            "Theo Tờ trình số 11/TTr-HLVD ngày 24/01/2026 của Hội Làm vườn về đại hội, chi theo Tờ trình số 11/TTr-HLVĐ.",
            "two-symbols",
        ),
        (
            "Theo Kế hoạch số …/KH-UBND ngày 24/01/2026 của Ủy ban nhân dân tỉnh về đọc sách, mở tủ sách.",
            "blank-citation",
        ),
    ] {
        assert_eq!(told(LATE, line), [code], "{line}");
    }
}

#[test]
fn a_paper_is_cited_by_class_number_day_and_issuer() {
    for (line, code) in [
        (
            "Theo Kế hoạch 12/KH-UBND ngày 24/01/2026 của Ủy ban nhân dân tỉnh về đọc sách, mở tủ sách.",
            "citation-without-so",
        ),
        (
            "Chi tiền mua sách theo Thông tư liên tịch 9/2016 của hai bộ.",
            "citation-without-so",
        ),
        (
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 24/01/2026 về đọc sách, mở tủ sách.",
            "incomplete-citation",
        ),
        (
            "Thực hiện Kế hoạch số 12/KH-UBND về đọc sách, các thôn mở tủ sách.",
            "incomplete-citation",
        ),
        (
            "Thực hiện kế hoạch của ủy ban nhân dân tỉnh về đọc sách, các thôn mở tủ sách.",
            "unnumbered-basis",
        ),
        (
            "Theo Kế hoạch số 7/KH-BTT-HLV ngày 24/01/2026 của Hội Làm vườn về đại hội, chi theo Kế hoạch số 7/KH-HLV-BTT.",
            "two-symbols",
        ),
    ] {
        assert!(told(LATE, line).contains(&code), "{line}");
    }
    for line in [
        "Làm theo Nghị quyết 57-NQ/TW; nhiều thôn đã mở tủ sách.",
        "Thực hiện kế hoạch của thôn, các hộ về đọc sách.",
        "Theo đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT ngày 24/01/2026 về đọc sách, mở tủ sách.",
        "Thực hiện Chỉ thị số 3/CT-UBND ngày 24/01/2026 của Chủ tịch Ủy ban nhân dân tỉnh yêu cầu tăng cường giữ sách, mở tủ sách.",
        "Theo Kế hoạch số 12/KH-UBND ngày 24/01/2026 của Ủy ban nhân dân tỉnh về đọc sách, mở tủ sách; \
         chi theo Kế hoạch số 12/KH-UBND ngày 24/01/2026 về đọc sách.",
    ] {
        assert_eq!(told(LATE, line), Vec::<&str>::new(), "{line}");
    }
}

#[test]
fn a_place_of_before_is_told_wherever_it_stands() {
    let line = "1. Tặng sách cho huyện Diên Khánh, tặng vở cho huyện Diên Khánh.";
    let told = proofread(&plan(LATE, line));
    assert_eq!(told.iter().filter(|it| it.code == "old-place").count(), 2);
}

#[test]
fn a_number_without_its_year_begins_anew_each_year() {
    let told = |other: &str| {
        let line = format!(
            "Làm theo Chỉ thị số 91/CT-UBND ngày 04/7/2024 về giữ rừng và Chỉ thị số 91/CT-UBND ngày {other} về trồng hoa."
        );
        told(LATE, &line).contains(&"one-symbol-two-dates")
    };
    assert!(told("05/7/2024"));
    assert!(told("04/7/2025"), "a slip of the year");
    assert!(!told("15/11/2025"));
}

#[test]
fn a_symbol_has_neither_gaps_nor_long_dashes_nor_small_letters() {
    for line in [
        "Làm theo Kế hoạch số 22/KH- UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về đường làng.",
        "Làm theo Kế hoạch số 22/KH–UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về đường làng.",
        "Làm theo Kế hoạch số 22 /KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về đường làng.",
        "Làm theo Kế hoạch số 22-KH/Tu ngày 05/3/2026 của Tỉnh ủy về đường làng.",
    ] {
        assert_eq!(told(LATE, line), ["bad-cited-symbol"], "{line}");
    }
}

#[test]
fn a_symbol_names_its_issuer() {
    for line in [
        "Làm theo Nghị định số 11/2025/NĐ-CP ngày 05/3/2025 của Thủ tướng Chính phủ về đường làng.",
        "Làm theo Thông báo số 17/TB-TTHĐND ngày 05/3/2026 của HĐND xã về đường làng.",
        "Làm theo Kế hoạch số 22-KH/TU ngày 05/3/2026 của Ủy ban nhân dân tỉnh về đường làng.",
    ] {
        assert_eq!(told(LATE, line), ["wrong-issuer"], "{line}");
    }
    for line in [
        "Làm theo Thông tư số 11/2025/TT-BYT ngày 05/3/2025 của Bộ trưởng Bộ Y tế về đường làng.",
        "Làm theo Quyết định số 11/QĐ-UBND ngày 05/3/2026 của Chủ tịch UBND tỉnh về đường làng.",
        "Làm theo Kế hoạch số 22/KH-BTC ngày 05/3/2026 của Ban Tổ chức hội làng về đường làng.",
    ] {
        assert_eq!(told(LATE, line), [""; 0], "{line}");
    }
}

#[test]
fn a_known_paper_is_cited_by_its_title() {
    for line in [
        "Làm theo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về giải quyết thủ tục hành chính trên môi trường điện tử.",
        "Làm theo Luật Tổ chức các chính quyền địa phương ngày 16/6/2025.",
    ] {
        assert_eq!(told(LATE, line), ["wrong-title"], "{line}");
    }
    for line in [
        "Làm theo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện TTHC trên môi trường điện tử, và các văn bản khác.",
        "Làm theo Luật Tổ chức chính quyền địa phương ngày 16/6/2025.",
    ] {
        let codes = told(LATE, line);
        assert!(!codes.contains(&"wrong-title"), "{line}: {codes:?}");
    }
}

#[test]
fn bases_behind_one_another_are_each_cited_in_full() {
    for (line, code) in [
        (
            "Thực hiện Chỉ thị số 11/CT-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về đường làng; Quyết định số 12/QĐ-UBND ngày 06/3/2026 quy định việc trồng hoa, các phòng làm ngay.",
            "incomplete-citation",
        ),
        (
            "Thực hiện Chỉ thị số 11/CT-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về đường làng; Thông báo của Ủy ban nhân dân tỉnh về trồng hoa, các phòng làm ngay.",
            "unnumbered-basis",
        ),
        (
            "Nộp hồ sơ theo quy định tại Quyết định số 12/QĐ-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh.",
            "citation-without-subject",
        ),
        (
            "Làm theo Luật số 42/2013/QH13 của Quốc hội về Luật Cây xanh.",
            "roundabout-law",
        ),
    ] {
        assert_eq!(told(LATE, line), [code], "{line}");
    }
}

#[test]
fn one_sentence_may_ask_for_a_plan_and_for_its_results() {
    let line = "Các phòng xây dựng kế hoạch và gửi về Sở Văn hóa trước ngày 28/8/2026; báo cáo kết quả và gửi về Sở Văn hóa trước ngày 10/11/2026.";
    assert_eq!(told(LATE, line), [""; 0]);
}

#[test]
fn a_symbol_with_its_year_is_another_than_without() {
    let line = "Theo Nghị quyết số 41/2022/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh về trồng cây; theo Nghị quyết số 41/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh.";
    assert_eq!(told(LATE, line), ["two-symbols"]);
}

#[test]
fn terms_are_of_five_years() {
    assert_eq!(told(LATE, "Bầu cấp ủy nhiệm kỳ 2026 - 2030."), ["odd-term"]);
    for line in [
        "Bầu cấp ủy nhiệm kỳ 2025 - 2030.",
        "Bầu chi đoàn nhiệm kỳ 2026 - 2030.",
    ] {
        assert_eq!(told(LATE, line), [""; 0], "{line}");
    }
}

#[test]
fn a_law_whose_name_is_gone_is_told_without_its_year() {
    let line = "Tập huấn Luật Phòng cháy và chữa cháy cho các đội dân phòng.";
    assert_eq!(told(LATE, line), ["superseded-paper"]);
    assert_eq!(told("12 tháng 8 năm 2024", line), [""; 0]);
    let line = "Tập huấn Luật Lưu trữ cho các phòng.";
    assert_eq!(told(LATE, line), [""; 0]);
}

#[test]
fn the_party_paper_without_so_is_told_beside_one_with_it() {
    let line = "Quán triệt Kết luận 75-KL/TW và Chương trình hành động số 31-CTr/TW đến các phòng.";
    assert_eq!(told(LATE, line), ["citation-without-so"]);
    let line = "Quán triệt Kết luận 75-KL/TW đến các phòng.";
    assert_eq!(told(LATE, line), [""; 0]);
}
