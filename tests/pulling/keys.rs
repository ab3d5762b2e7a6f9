//! What a key of the description says though nobody has given it yet: the head, titles, labels, the order of
//! sections, signs of the format.

use super::*;

/// The plan with other lines in the place of some.
fn desk(old: &str, new: &str) -> Desk {
    assert!(PLAN.contains(old), "{old}");
    Desk::new(&PLAN.replace(old, new))
}

#[test]
fn number_and_day_that_were_left_blank_are_filled_in() {
    let mut desk = desk(
        "number: 42 # văn thư cấp\ndate: 19/01/2026",
        "number: # văn thư cấp\ndate: 01/2026",
    );
    let number = desk.paragraph("/KH-UBND").text();
    assert_eq!(lines(&desk.paper)[4], "Số: /KH-UBND");
    desk.types(&number, "Số: 27/KH-UBND");
    let place = desk.paragraph("Minh Xuân, ngày").text();
    desk.types(&place, "Minh Xuân, ngày 16 tháng 01 năm 2026");
    let pulled = desk.pulled();
    assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
    let wanted = [
        "-number: # văn thư cấp",
        "-date: 01/2026",
        "+number: 27 # văn thư cấp",
        "+date: 16/01/2026",
    ];
    assert_eq!(desk.changed(&pulled), wanted);
}

#[test]
fn titles_that_the_program_prints_become_headings() {
    for (title, wanted) in [
        ("NHIỆM VỤ, GIẢI PHÁP", "CÁC VIỆC PHẢI LÀM"),
        ("MỤC ĐÍCH, YÊU CẦU", "LÝ DO"),
    ] {
        let mut desk = Desk::new(PLAN);
        desk.types(title, wanted);
        let changed = desk.is_taken();
        assert_eq!(changed, [format!("+  heading: {wanted}")]);
    }
    // Below a key that has only words, or only a list.
    let text = PLAN.replace(
        "closing:",
        "timeline:\n  - Tháng 4, mở cửa. # sớm\n  - Tháng 5, đóng cửa.\n\nbudget: |\n  Mỗi thôn một ít.\n  Phường lo sách.\n\nclosing:",
    );
    let mut desk = Desk::new(&text);
    desk.types("KINH PHÍ THỰC HIỆN", "TIỀN");
    desk.types("THỜI GIAN THỰC HIỆN", "TIẾN ĐỘ");
    let changed = desk.is_taken();
    for line in [
        "+  items:",
        "+    - Tháng 4, mở cửa. # sớm",
        "+  heading: TIẾN ĐỘ",
        "+  heading: TIỀN",
        "+  text: |",
        "+    Mỗi thôn một ít.",
    ] {
        assert!(changed.iter().any(|it| it == line), "{line}: {changed:#?}");
    }
}

#[test]
fn words_in_front_of_who_does_it_become_labels() {
    let text = PLAN.replace(
        "      items:\n        - text: Thư",
        "      lead: cong-an\n      items:\n        - text: Thư",
    );
    let text = text.replace(
        "      items:\n        - text: Mỗi",
        "      lead: mttq\n      items:\n        - text: Mỗi",
    );
    let mut desk = Desk::new(&text);
    desk.types("Cơ quan lãnh đạo: Công", "Đơn vị chủ trì: Công");
    let changed = desk.is_taken();
    assert_eq!(changed, ["+      labels:", "+        lead: Đơn vị chủ trì"]);
    // Everywhere alike.
    desk.types("Cơ quan lãnh đạo:", "Đơn vị chủ trì:");
    let changed = desk.is_taken();
    assert_eq!(changed, ["+labels:", "+  lead: Đơn vị chủ trì"]);
}

#[test]
fn what_is_stamped_on_the_head_is_said_by_its_key() {
    for (words, wanted) in [
        ("HOẢ TỐC", "+urgency: hoa-toc"),
        ("KHẨN", "+urgency: khan"),
        ("DỰ THẢO LẦN 2", "+draft: 2"),
        ("LƯU HÀNH NỘI BỘ", "+circulation: Lưu hành nội bộ"),
    ] {
        let mut desk = Desk::new(PLAN);
        desk.adds("KẾ HOẠCH", words);
        let pulled = desk.pulled();
        assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
        assert_eq!(desk.changed(&pulled), [wanted]);
    }
}

#[test]
fn signs_of_the_format_are_words_when_they_are_typed_in_the_paper() {
    let mut desk = Desk::new(PLAN);
    desk.types(
        "Cán bộ trực ghi sổ",
        "Cán bộ trực *ghi sổ* theo mã {{ 12 }}",
    );
    desk.adds("Sách hỏng", "- Đánh dấu *sao* vào sách hỏng.");
    desk.types("dán lại", "dán lại ++kỹ++");
    let changed = desk.is_taken();
    assert!(
        changed[2].contains("\\*ghi sổ\\* theo mã \\{{ 12 }}"),
        "{changed:#?}"
    );
}

#[test]
fn a_new_section_stands_in_the_order_of_the_sections() {
    let mut desk = Desk::new(PLAN);
    desk.adds("bạn đọc mới", "Ai cũng có thể dự thi kể chuyện.");
    let text = desk.paper.body.remove(desk.place("Ai cũng có thể"));
    let at = desk.place("NHIỆM VỤ, GIẢI PHÁP");
    desk.paper.body.insert(at, text);
    let mut title = desk.paper.body[at + 1].clone();
    paragraphs(std::slice::from_mut(&mut title))
        .into_iter()
        .for_each(|it| retype(it, "II. THỂ LỆ"));
    desk.paper.body.insert(at, title);
    desk.types("II. NHIỆM VỤ", "III. NHIỆM VỤ");
    let wanted = [
        "+outline:",
        "+  - purpose",
        "+  - heading: THỂ LỆ",
        "+    text: Ai cũng có thể dự thi kể chuyện.",
        "+  - tasks",
    ];
    assert_eq!(desk.is_taken(), wanted);
}

#[test]
fn posts_have_the_capitals_of_posts() {
    for (kt, title, wanted) in [
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "+  title: Phó Chủ tịch"),
        ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "+  title: Trưởng phòng"),
    ] {
        let mut desk = Desk::new(PLAN);
        desk.types("TM. ỦY BAN NHÂN DÂN", kt);
        let mut all = paragraphs(&mut desk.paper.body).into_iter();
        retype(all.find(|it| it.text() == "CHỦ TỊCH").unwrap(), title);
        let changed = desk.is_taken();
        assert!(changed.iter().any(|it| it == wanted), "{changed:#?}");
    }
}

#[test]
fn with_leave_names_are_changed_in_the_file_of_the_office() {
    let asked = Asked {
        in_office: true,
        ..Asked::default()
    };
    let text = PLAN.replace(
        "closing:",
        "assignees:\n  - unit: cong-an\n    text: Giữ trật tự.\n\nclosing:",
    );
    for (old, new) in [
        ("Nguyễn Văn A", "Trần Thị Sen"),
        ("1. Công an phường", "1. Công an phường Minh Xuân"),
    ] {
        let mut desk = Desk::new(&text);
        desk.types(old, new);
        let pulled = desk.pulled_with(&asked);
        let (_, office) = pulled.office.as_ref().expect(old);
        assert!(office.contains(new.trim_start_matches("1. ")), "{office}");
        assert!(pulled.own.is_none(), "{:#?}", pulled.own);
    }
}

#[test]
fn a_number_typed_over_goes_on_in_those_behind_it() {
    let mut desk = Desk::new(PLAN);
    desk.types("1. Mở cửa", "3. Mở cửa");
    desk.types("2. Quyên góp", "4. Quyên góp");
    assert_eq!(desk.is_taken(), ["+      number: 3."]);
    // Only the first, so that the other is typed too.
    let mut desk = Desk::new(PLAN);
    desk.types("1. Mở cửa", "3. Mở cửa");
    assert_eq!(desk.is_taken(), ["+      number: 3.", "+      number: 2."]);
}

#[test]
fn what_is_left_is_told_with_its_true_reason() {
    let reasons =
        |desk: &Desk| -> Vec<Why> { desk.pulled().left.into_iter().map(|it| it.why).collect() };
    let mut desk = Desk::new(PLAN);
    for table in desk.tables() {
        for cell in table.rows.iter_mut().flat_map(|it| &mut it.cells) {
            let stays = |it: &Block| it.paragraphs().all(|it| !it.text().starts_with("Số:"));
            cell.blocks.retain(stays);
        }
    }
    assert_eq!(reasons(&desk), [Why::Always]);
    let mut desk = Desk::new(PLAN);
    desk.types("- Công an phường", "Công an phường");
    assert_eq!(reasons(&desk), [Why::Sign]);
    let mut desk = Desk::new(&PLAN.replace(
        "      items:\n        - text: Thư",
        "      lead: cong-an\n      with: [mttq]\n      items:\n        - text: Thư",
    ));
    desk.adds("Cơ quan lãnh đạo", "- Ai cũng giúp.");
    assert_eq!(reasons(&desk), [Why::Between]);
}

#[test]
fn a_citation_that_is_cut_becomes_words() {
    let mut desk = Desk::new(PLAN);
    desk.types(
        " của Ủy ban nhân dân tỉnh về phong trào đọc sách",
        " của tỉnh",
    );
    let old = desk.paragraph("của tỉnh").text();
    desk.types(&old, "Thực hiện Kế hoạch số 12 của tỉnh.");
    let changed = desk.is_taken();
    assert!(
        changed.contains(&"+  - Thực hiện Kế hoạch số 12 của tỉnh".to_owned()),
        "{changed:#?}"
    );
}

#[test]
fn small_letters_of_a_title_give_no_item_below_it_a_heading() {
    let targets = "targets:\n  - Mỗi thôn có một tủ sách.\n  - Mỗi lớp có một góc đọc.\n\ntasks:";
    let mut desk = desk("tasks:", targets);
    let title = desk.paragraph("CHỈ TIÊU").text();
    let (mark, words) = title.split_once(' ').unwrap();
    let small = words.to_lowercase().replacen('c', "C", 1);
    desk.types(&title, &format!("{mark} {small}"));
    desk.types("Mỗi thôn có một", "Từng thôn có ít nhất một");
    let pulled = desk.pulled();
    let changed = desk.changed(&pulled);
    assert!(
        changed.iter().all(|it| !it.contains("heading")),
        "{changed:#?}"
    );
    is_told(&desk, &pulled);
    assert_eq!(desk.made(&pulled).len(), desk.lines().len());
}
