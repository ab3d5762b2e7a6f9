//! Whole sections that were moved, and what is counted then.

use super::*;

#[test]
fn a_section_that_the_program_entitles_moves_whole() {
    let mut desk = Desk::new(PLAN);
    let from = desk.place("MỤC ĐÍCH, YÊU CẦU");
    let to = desk.place("NHIỆM VỤ");
    let own: Vec<Block> = desk.paper.body.drain(from..to).collect();
    let behind = desk.place("Thôn gom sách") + 1;
    desk.paper.body.splice(behind..behind, own);
    let changed = desk.changed(&desk.pulled());
    assert_eq!(changed, ["+outline: [tasks, purpose]"]);
}

const PARTS: &str = "budget: Mỗi lớp {{ gio }} một buổi.\n\nclosing:";

#[test]
fn a_section_that_was_moved_keeps_what_it_borrows_and_the_program_counts_on() {
    let mut desk = Desk::new(&PLAN.replace("closing:", PARTS));
    desk.moves("KINH PHÍ", "như sau:");
    desk.moves("Mỗi lớp 7 giờ", "KINH PHÍ");
    let pulled = desk.pulled();
    let changed = desk.changed(&pulled);
    assert_eq!(changed, ["+outline: [budget, purpose, tasks]"]);
    let whys: Vec<&Why> = pulled.left.iter().map(|it| &it.why).collect();
    assert_eq!(whys, [&Why::Counted, &Why::Counted, &Why::Counted]);
    // In an order that is told already.
    let text = format!(
        "{}outline: [purpose, tasks, budget]\n",
        PLAN.replace("closing:", PARTS)
    );
    let mut desk = Desk::new(&text);
    desk.moves("KINH PHÍ", "như sau:");
    desk.moves("Mỗi lớp 7 giờ", "KINH PHÍ");
    let pulled = desk.pulled();
    let changed = desk.changed(&pulled);
    assert_eq!(changed[1], "+outline: [budget, purpose, tasks]");
}

#[test]
fn a_number_typed_over_in_the_middle_is_typed_and_those_behind_it_stay() {
    let text = PLAN.replace(
        "        - Thôn gom",
        "    - heading: Đọc sách\n    - heading: Viết về sách\n    # cuối\n    - heading: Khen\n      items:\n        - Thôn gom",
    );
    let mut desk = Desk::new(&text);
    desk.types("2. Quyên góp", "5. Quyên góp");
    assert_eq!(desk.is_taken(), ["+      number: 5.", "+      number: 3."]);
}

#[test]
fn who_and_until_when_on_a_line_of_its_own_is_told_by_its_key() {
    let text = PLAN.replace(
        "closing:",
        "assignees:\n  - unit: cong-an\n    text: Giữ trật tự.\n  - unit: mttq\n    text: Góp sách.\n\nclosing:",
    );
    let mut desk = Desk::new(&text);
    desk.adds("Giữ trật tự", "- Cơ quan phối hợp: Đội thanh niên");
    assert_eq!(desk.is_taken(), ["+    with: Đội thanh niên"]);
    let mut desk = Desk::new(&text);
    desk.adds("Giữ trật tự", "- Kết quả: sổ trực đủ ngày");
    assert_eq!(desk.is_taken(), ["+    result: sổ trực đủ ngày"]);
}

#[test]
fn what_closes_the_paper_and_where_it_was_made_are_told_for_this_paper() {
    let mut desk = Desk::new(PLAN);
    desk.types("ở Phụ lục./.", "ở Phụ lục.");
    assert_eq!(desk.is_taken(), ["+style:", "+  end: '.'"]);
    let mut desk = Desk::new(PLAN);
    desk.types("Minh Xuân, ngày", "Hà Đông, ngày");
    assert_eq!(desk.is_taken(), ["+place: Hà Đông"]);
}

#[test]
fn the_first_of_the_recipients_stands_where_somebody_put_it() {
    let text = PLAN.replace("kind: ke-hoach", "kind: cong-van\nto: [mttq, cong-an]");
    let mut desk = Desk::new(&text);
    for table in desk.tables() {
        for cell in table.rows.iter_mut().flat_map(|it| &mut it.cells) {
            let is_it = |it: &Block| it.paragraphs().any(|it| it.text().contains("Như trên"));
            if let Some(at) = cell.blocks.iter().position(is_it) {
                cell.blocks.swap(at, at + 1);
            }
        }
    }
    let pulled = desk.pulled();
    assert_eq!(desk.made(&pulled), desk.lines());
    let changed = desk.changed(&pulled);
    assert!(
        changed.iter().any(|it| it.contains("Như trên")),
        "{changed:#?}"
    );
}

#[test]
fn annexes_are_no_part_of_the_order_of_sections() {
    let annex = "annexes:\n  - title: Mẫu báo cáo\n    items:\n      - heading: Kết quả\n        text: Số lớp đã đọc.\n  - title: Phân công\n";
    let text = PLAN
        .replace("closing:", PARTS)
        .replace("annexes:\n  - title: Phân công\n", annex);
    let mut desk = Desk::new(&text);
    desk.moves("KINH PHÍ", "như sau:");
    desk.moves("Mỗi lớp 7 giờ", "KINH PHÍ");
    let pulled = desk.pulled();
    assert_eq!(
        desk.changed(&pulled),
        ["+outline: [budget, purpose, tasks]"]
    );
    assert!(pulled.found.is_empty(), "{:#?}", pulled.found);
    // One that came.
    let mut desk = Desk::new(&text);
    desk.adds("Mỗi lớp 7 giờ", "IV. KHEN THƯỞNG");
    let changed = desk.changed(&desk.pulled()).join("\n");
    assert!(changed.contains("outline:"), "{changed}");
    assert!(!changed.contains("annexes"), "{changed}");
}

#[test]
fn what_closes_the_paper_in_two_paragraphs_stays_its_closing() {
    let words = "Các thôn thực hiện nghiêm Kế hoạch này trong năm {{ year }}. Việc của từng người ở Phụ lục, ai vướng thì báo về phường để gỡ.";
    let text = PLAN.replace(
        "closing: Các thôn thực hiện nghiêm Kế hoạch này, việc của từng người ở Phụ lục.",
        &format!("assignees:\n  - unit: cong-an\n    text: Giữ trật tự.\n\nclosing: {words}"),
    );
    let mut desk = Desk::new(&text);
    let first = "Các thôn thực hiện nghiêm Kế hoạch này trong năm 2026.";
    desk.types(&format!("{first} "), "");
    let behind = desk.paragraph("Giữ trật tự").text();
    desk.adds("Việc của từng người", first);
    let (at, to) = (desk.place(first), desk.place("Việc của từng người"));
    desk.paper.body.swap(at, to);
    assert!(!behind.is_empty());
    let pulled = desk.pulled();
    assert_eq!(desk.made(&pulled), desk.lines());
    let changed = desk.changed(&pulled).join("\n");
    assert!(changed.contains("năm {{ year }}."), "{changed}");
    assert!(!changed.contains("Giữ trật tự"), "{changed}");
}

#[test]
fn what_went_to_the_other_side_of_a_title_stands_there() {
    let mut desk = Desk::new(PLAN);
    desk.moves("Tiết kiệm, thiết thực", "Đưa sách");
    let pulled = desk.pulled();
    let changed = desk.changed(&pulled).join("\n");
    assert!(!changed.contains("Yêu cầu"), "{changed}");
    let said = |it: &[String]| -> Vec<String> {
        let mut all = it.to_vec();
        all.retain(|it| !it.is_empty());
        all
    };
    assert_eq!(said(&desk.made(&pulled)).len(), said(&desk.lines()).len());
    let made = desk.made(&pulled).join("\n");
    let title = made.find("Yêu cầu").unwrap();
    assert!(
        made.find("Tiết kiệm, thiết thực").unwrap() < title,
        "{made}"
    );
    assert_eq!(made.matches("Yêu cầu").count(), 1, "{made}");
}
