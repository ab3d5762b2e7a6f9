//! Words that are other ones: typed, borrowed, printed in another form.

use super::*;

#[test]
fn a_paper_that_nobody_edited_brings_nothing() {
    for text in [
        PLAN,
        include_str!("../../data/campaigns/my-phuoc-2024.yaml"),
        include_str!("../../data/campaigns/don-duong-2020.yaml"),
    ] {
        let desk = Desk::new(text);
        let pulled = desk.pulled();
        assert!(
            pulled.carried.is_empty() && pulled.left.is_empty(),
            "{:#?}",
            pulled.left
        );
        assert!(pulled.is_whole && pulled.own.is_none());
    }
}

#[test]
fn words_of_every_form_change_in_their_lines() {
    for (old, new, was, is) in [
        (
            "nhà trường, thôn xóm",
            "nhà trường và gia đình",
            "nhà trường, thôn xóm",
            "nhà trường và gia đình",
        ),
        (
            "bạn đọc mới",
            "độc giả: trẻ em",
            "bạn đọc mới",
            "độc giả: trẻ em",
        ),
        ("'về'", "\"về\" tận", "'về'", "\\\"về\\\" tận"),
        (
            "ghi sổ",
            "ghi sổ: ai",
            "Cán bộ trực ghi sổ người",
            "'Cán bộ trực ghi sổ: ai người",
        ),
        ("Bà Sim", "Bà Sen", "Bà Sim", "Bà Sen"),
        (
            "Mở cửa thư viện",
            "Mở cửa phòng đọc",
            "heading: Mở cửa thư viện",
            "heading: Mở cửa phòng đọc",
        ),
    ] {
        let mut desk = Desk::new(PLAN);
        desk.types(old, new);
        let changed = desk.is_taken();
        assert_eq!(changed.len(), 2, "{changed:#?}");
        assert!(
            changed[0].contains(was) && changed[1].contains(is),
            "{changed:#?}"
        );
    }
}

#[test]
fn a_value_that_is_borrowed_changes_where_it_was_typed() {
    let mut desk = Desk::new(PLAN);
    desk.types("20/4/2026", "25/4/2026");
    desk.types("ít nhất 05", "ít nhất 10");
    let changed = desk.is_taken();
    let wanted = [
        "-          due: 20/4/2026",
        "+          due: 25/4/2026",
        "-          value: 05",
        "+          value: 10",
    ];
    assert_eq!(changed, wanted);
}

#[test]
fn an_amount_borrowed_twice_changes_once_and_the_other_place_is_told() {
    let mut desk = Desk::new(PLAN);
    desk.types("7 giờ 30 phút, phục vụ", "8 giờ 30 phút, phục vụ");
    let pulled = desk.pulled();
    assert_eq!(
        desk.changed(&pulled),
        ["-  gio: 7 giờ 30 phút", "+  gio: 8 giờ 30 phút"]
    );
    let [one] = &pulled.carried[..] else {
        panic!("{:#?}", pulled.carried)
    };
    assert_eq!(one.spread.len(), 1);
    assert!(one.spread[0].is.contains("trước 8 giờ 30 phút hằng ngày"));
    is_told(&desk, &pulled);
}

#[test]
fn words_borrowed_in_many_places_change_where_they_were_edited() {
    let mut desk = Desk::new(PLAN);
    desk.types(
        "tổ chức Tuần lễ đọc sách như",
        "tổ chức Tuần lễ đọc và kể sách như",
    );
    let changed = desk.is_taken();
    assert_eq!(
        changed[1],
        "+  Ủy ban nhân dân phường tổ chức Tuần lễ đọc và kể sách như sau:"
    );
    // All of them edited alike change the value.
    let mut desk = Desk::new(PLAN);
    for old in ["Tổ chức Tuần lễ đọc sách", "tổ chức Tuần lễ đọc sách"] {
        desk.types(old, &old.replace("đọc sách", "kể sách"));
    }
    let changed = desk.is_taken();
    assert_eq!(
        changed,
        [
            "-  tuan-le: Tuần lễ đọc sách",
            "+  tuan-le: Tuần lễ kể sách"
        ]
    );
}

#[test]
fn what_is_printed_in_another_form_leads_back_to_what_was_typed() {
    let mut desk = Desk::new(PLAN);
    desk.types("ngày 05/01/2026", "ngày 06/01/2026");
    assert_eq!(
        desk.is_taken(),
        ["-    date: 05/01/2026", "+    date: 06/01/2026"]
    );
    let mut desk = Desk::new(PLAN);
    desk.types("Minh Xuân, ngày 19 tháng 01", "Minh Xuân, ngày 21 tháng 01");
    let pulled = desk.pulled();
    assert_eq!(
        desk.changed(&pulled),
        ["-date: 19/01/2026", "+date: 21/01/2026"]
    );
    // The annex says the day too.
    assert_eq!(pulled.carried[0].spread.len(), 1);
    is_told(&desk, &pulled);
    let mut desk = Desk::new(PLAN);
    desk.types("Mục đích", "Mục tiêu");
    let changed = desk.is_taken();
    assert!(
        changed.iter().any(|it| it == "+    heading: Mục tiêu"),
        "{changed:#?}"
    );
    assert!(
        changed.iter().any(|it| it.contains("# thư viện")),
        "{changed:#?}"
    );
}

#[test]
fn who_signs_is_told_in_the_paper_and_the_file_of_the_office_stays() {
    let mut desk = Desk::new(PLAN);
    desk.types("Nguyễn Văn A", "Trần Thị Sen");
    let pulled = desk.pulled();
    assert!(
        pulled.left.is_empty() && pulled.office.is_none(),
        "{:#?}",
        pulled.left
    );
    assert_eq!(desk.made(&pulled), desk.lines());
    let mut desk = Desk::new(PLAN);
    desk.types("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH");
    let at = desk.paragraph("KT. CHỦ TỊCH").text();
    assert_eq!(at, "KT. CHỦ TỊCH");
    let mut all = paragraphs(&mut desk.paper.body).into_iter();
    retype(
        all.find(|it| it.text() == "CHỦ TỊCH").unwrap(),
        "PHÓ CHỦ TỊCH",
    );
    desk.is_taken();
    // With leave it is changed in the office.
    let mut desk = Desk::new(PLAN);
    desk.types("Nguyễn Văn A", "Trần Thị Sen");
    let asked = Asked {
        in_office: true,
        ..Asked::default()
    };
    let pulled = desk.pulled_with(&asked);
    assert!(pulled.left.is_empty());
}

#[test]
fn what_no_value_says_is_left_and_told() {
    let mut desk = Desk::new(PLAN);
    desk.types("Độc lập", "Tự do");
    let pulled = desk.pulled();
    assert!(pulled.own.is_none() && !pulled.is_whole);
    assert_eq!(pulled.left.len(), 1);
    assert_eq!(
        (pulled.left[0].was.as_str(), pulled.left[0].is.as_str()),
        ("Độc lập", "Tự do")
    );
    // A number that was typed over.
    let mut desk = Desk::new(PLAN);
    desk.types("II. ", "IV. ");
    let pulled = desk.pulled();
    is_told(&desk, &pulled);
}

/// The plan with an entry that calls who does it, for whom and until when.
fn calling() -> Desk {
    let line = "        - Sách hỏng được dán lại trong tuần.\n";
    let with = "        - text: \"{{ who }} gửi sổ mượn về {{ to }} trước ngày {{ due }} để cộng.\"\n          who: cong-an\n          to: mttq\n          due: 08/4/2026\n";
    Desk::new(&PLAN.replace(line, with))
}

#[test]
fn who_is_called_by_the_words_changes_with_them() {
    let mut desk = calling();
    let text = desk.paragraph("gửi sổ mượn").text();
    let (before, behind) = text.split_once(" về ").unwrap();
    let (_, behind) = behind.split_once(" trước ngày").unwrap();
    desk.types(
        &text,
        &format!("{before} về Phòng Văn hóa - Xã hội phường trước ngày{behind}"),
    );
    let changed = desk.is_taken();
    assert_eq!(
        changed,
        ["-          to: mttq", "+          to: phong-vhxh"]
    );
}

#[test]
fn a_day_changes_with_the_words_beside_it() {
    for (new, words) in [
        ("20/4/2026 (thứ Hai)", "{{ due }} (thứ Hai)"),
        ("15/4/2026 hoặc sớm hơn", "{{ due }} hoặc sớm hơn"),
        ("20/4/2026 và khi có yêu cầu", "{{ due }} và khi có yêu cầu"),
    ] {
        let mut desk = calling();
        desk.types("08/4/2026", new);
        let changed = desk.is_taken().join("\n");
        let (day, _) = new.split_once(' ').unwrap();
        assert!(changed.contains(words), "{changed}");
        assert!(
            changed.contains(&format!("+          due: {day}")),
            "{changed}"
        );
    }
}

#[test]
fn a_day_that_the_words_call_no_more_is_told() {
    for (old, new) in [
        (" trước ngày 08/4/2026", ""),
        ("trước ngày 08/4/2026", "ngay sau khi xong"),
    ] {
        let mut desk = calling();
        desk.types(old, new);
        let pulled = desk.pulled();
        assert_eq!(desk.made(&pulled), desk.lines());
        let [left] = &pulled.left[..] else {
            panic!("{:#?}", pulled.left);
        };
        assert_eq!(left.was, "08/4/2026");
        assert!(matches!(&left.why, Why::Uncalled(at) if at.contains(".due")));
    }
}

#[test]
fn a_value_called_in_words_that_were_parted_or_moved_is_still_called_or_told() {
    // Parted, the second half a paragraph of its own.
    let text = PLAN.replace(
        "hằng ngày.",
        "hằng ngày. Sách quý giao tận tay thủ thư vào {{ gio }}.",
    );
    let mut desk = Desk::new(&text);
    desk.types(" Sách quý giao tận tay thủ thư vào 7 giờ 30 phút.", "");
    desk.adds(
        "hằng ngày.",
        "- Sách quý giao tận tay thủ thư vào 7 giờ 30 phút.",
    );
    let pulled = desk.pulled();
    assert_eq!(desk.made(&pulled), desk.lines());
    let changed = desk.changed(&pulled).join("\n");
    assert!(changed.contains("thủ thư vào {{ gio }}"), "{changed}");
    // Moved to where the key does not reach.
    let mut desk = calling();
    desk.types(" trước ngày 08/4/2026", "");
    desk.types(
        "ghi sổ người mượn",
        "ghi sổ người mượn, nộp trước ngày 08/4/2026",
    );
    let pulled = desk.pulled();
    let told = |it: &kehoach::app::Carried| {
        let place = it.place.as_ref().map_or("", |it| it.vi.as_str());
        place.contains("08/4/2026") && place.contains("{{ due }}")
    };
    assert!(pulled.carried.iter().any(told), "{:#?}", pulled.carried);
}
