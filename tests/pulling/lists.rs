//! Values of one list in one line, groups of recipients, and values that others borrow.

use super::*;

/// The plan with bodies that work together, and one that is given its part.
fn desk() -> Desk {
    let line = "        - Sách hỏng được dán lại trong tuần.\n";
    let with =
        "        - text: Sách hỏng được dán lại trong tuần.\n          with: [mttq, cong-an]\n";
    let part = "assignees:\n  - unit: cong-an\n    text: Giữ trật tự quanh thư viện.\n\nclosing:";
    Desk::new(&PLAN.replace(line, with).replace("closing:", part))
}

#[test]
fn each_body_of_a_line_is_an_entry_of_its_list() {
    let names = |desk: &mut Desk| -> [String; 2] {
        let text = desk.paragraph("hối hợp: ").text();
        let (_, names) = text.split_once(": ").unwrap();
        let (one, other) = names.trim_end_matches([';', '.']).split_once(", ").unwrap();
        [one.to_owned(), other.to_owned()]
    };
    let [one, other] = names(&mut desk());
    for (wanted, with) in [
        (
            format!("{one}, Hội Phụ nữ phường, {other}"),
            "[mttq, Hội Phụ nữ phường, cong-an]",
        ),
        (
            format!("Hội Phụ nữ phường, {one}, {other}"),
            "[Hội Phụ nữ phường, mttq, cong-an]",
        ),
        (
            format!("{one}, {other}, Hội Phụ nữ phường"),
            "[mttq, cong-an, Hội Phụ nữ phường]",
        ),
        (one.clone(), "[mttq]"),
        (other.clone(), "[cong-an]"),
    ] {
        let mut desk = desk();
        desk.types(&format!("{one}, {other}"), &wanted);
        let changed = desk.is_taken();
        assert_eq!(changed[1], format!("+          with: {with}"));
    }
    // One alone becomes a list.
    let text = desk().text.replace("[mttq, cong-an]", "mttq");
    let mut desk = Desk::new(&text);
    desk.types(&one, &format!("{one}, Hội Phụ nữ phường"));
    let changed = desk.is_taken();
    assert!(
        changed.join("\n").contains("mttq") && changed.join("\n").contains("Hội Phụ nữ phường")
    );
}

#[test]
fn words_around_a_body_leave_it_who_does_it() {
    let mut desk = desk();
    desk.types("1. Công an", "1. Giao Công an");
    let changed = desk.is_taken();
    assert_eq!(changed, ["+    heading: 'Giao {{ unit }}'"]);
}

#[test]
fn what_one_of_a_group_is_told_for_changes_alone() {
    for (who, parts) in [(0, 2), (1, 3), (2, 2)] {
        let mut desk = Desk::new(PLAN);
        let mut all = paragraphs(&mut desk.paper.body).into_iter();
        let told = all
            .by_ref()
            .filter(|it| it.text().contains("(báo cáo)"))
            .nth(who)
            .unwrap();
        let text = told.text().replace("báo cáo", "phối hợp");
        retype(told, &text);
        let pulled = desk.pulled();
        assert!(pulled.carried.iter().all(|it| it.spread.is_empty()));
        desk.is_taken();
        let groups = desk.made_text().matches("  - to:").count();
        assert_eq!(groups, parts + 1);
    }
}

#[test]
fn words_beside_a_borrowed_value_leave_it_borrowed() {
    for (old, new, line) in [
        (
            "ngày 20/4/2026",
            "ngày 20/4/2026 (thứ Hai)",
            "đến hết ngày {{ due }} (thứ Hai).",
        ),
        (
            "ngày 20/4/2026",
            "ngày 20/4/2026, chậm nhất 17 giờ",
            "ngày {{ due }}, chậm nhất 17 giờ.",
        ),
        (
            "từ 7 giờ 30 phút, phục",
            "từ 7 giờ 30 phút sáng, phục",
            "{{ gio }} sáng, phục",
        ),
        (
            "từ 7 giờ 30 phút, phục",
            "từ khoảng 7 giờ 30 phút, phục",
            "từ khoảng {{ gio }}, phục",
        ),
        (
            "đọc sách năm 2026",
            "đọc sách năm 2026 và 2027",
            "năm {{ year }} và 2027",
        ),
    ] {
        let mut desk = Desk::new(PLAN);
        desk.types(old, new);
        let changed = desk.is_taken();
        assert!(
            changed[1].contains(line) && changed.len() == 2,
            "{changed:#?}"
        );
    }
}

#[test]
fn what_others_borrow_of_an_item_that_went_is_typed_there() {
    let text = PLAN
        .replace(
            "        - text: Mỗi lớp",
            "        - id: gop\n          text: Mỗi lớp",
        )
        .replace(
            "Các thôn thực hiện",
            "Góp {{ gop.value }} cuốn; các thôn thực hiện",
        );
    let mut desk = Desk::new(&text);
    desk.removes("ít nhất 05");
    let changed = desk.is_taken();
    let closing = changed.iter().find(|it| it.starts_with("+closing"));
    assert!(
        closing.is_some_and(|it| it.contains("Góp 05 cuốn;")),
        "{changed:#?}"
    );
    assert!(!desk.made_text().contains("id: gop"));
}

#[test]
fn bodies_of_the_book_are_said_by_their_keys() {
    let text = desk().text.replace(
        "subject: Tổ chức {{ tuan-le }} năm {{ year }}\n",
        "subject: Tổ chức {{ tuan-le }} năm {{ year }}\n\nunits:\n  phong-kt: Phòng Kinh tế, Hạ tầng và Đô thị phường\n",
    );
    let whole = "Phòng Kinh tế, Hạ tầng và Đô thị phường";
    let mut desk = Desk::new(&text);
    let line = desk.paragraph("hối hợp: ").text();
    let (_, names) = line.split_once(": ").unwrap();
    let (one, other) = names
        .trim_end_matches([';', '.', ','])
        .split_once(", ")
        .unwrap();
    for (wanted, with) in [
        (
            format!("{one}, {whole}, {other}"),
            "[mttq, phong-kt, cong-an]",
        ),
        (format!("{other}, {one}"), "[cong-an, mttq]"),
    ] {
        let mut desk = Desk::new(&text);
        desk.types(&format!("{one}, {other}"), &wanted);
        let changed = desk.is_taken();
        assert_eq!(changed[1], format!("+          with: {with}"));
    }
}

#[test]
fn recipients_of_the_book_are_said_by_their_keys_with_what_they_get_it_for() {
    for (name, wanted) in [
        ("- Phòng Văn hóa - Xã hội phường;", "+  - phong-vhxh"),
        (
            "- Phòng Văn hóa - Xã hội phường (để theo dõi);",
            "+  - to: phong-vhxh\n+    for: để theo dõi",
        ),
    ] {
        let mut desk = Desk::new(PLAN);
        let mut all = paragraphs(&mut desk.paper.body).into_iter();
        let police = all.find(|it| it.text().contains("(thực hiện)")).unwrap();
        let text = police.text();
        desk.adds_cell(&text, name);
        let changed = desk.is_taken().join("\n");
        assert!(changed.contains(wanted), "{changed}");
    }
}

/// The plan with those of whom a title calls several.
fn asked() -> Desk {
    Desk::new(&PLAN.replace(
        "closing:",
        "assignees:\n  - unit: cong-an\n    text: Giữ trật tự.\n  - unit: [mttq, Hội Phụ nữ phường]\n    heading: Đề nghị {{ unit }}\n    text: Góp sách cho thư viện.\n\nclosing:",
    ))
}

#[test]
fn whom_a_title_calls_come_go_and_are_others_by_their_key() {
    let mttq = "Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phường";
    let both = format!("{mttq}, Hội Phụ nữ phường");
    for (wanted, unit) in [
        (mttq.to_owned(), "[mttq]"),
        ("Hội Phụ nữ phường".to_owned(), "[Hội Phụ nữ phường]"),
        (
            format!("{mttq}, Hội Cựu chiến binh phường"),
            "[mttq, Hội Cựu chiến binh phường]",
        ),
        (
            "Hội Cựu chiến binh phường, Hội Phụ nữ phường".to_owned(),
            "[Hội Cựu chiến binh phường, Hội Phụ nữ phường]",
        ),
        (
            format!("{both}, Hội Khuyến học phường"),
            "[mttq, Hội Phụ nữ phường, Hội Khuyến học phường]",
        ),
    ] {
        let mut desk = asked();
        desk.types(&both, &wanted);
        let changed = desk.is_taken();
        assert_eq!(
            changed,
            [
                "-  - unit: [mttq, Hội Phụ nữ phường]".to_owned(),
                format!("+  - unit: {unit}")
            ]
        );
    }
}
