//! Paragraphs that came, went and moved.

use super::*;

#[test]
fn items_come_beside_others() {
    let mut desk = Desk::new(PLAN);
    desk.adds("bạn đọc mới", "- Mỗi nhà một tủ sách nhỏ.");
    assert_eq!(desk.is_taken(), ["+    - Mỗi nhà một tủ sách nhỏ."]);
    let mut desk = Desk::new(PLAN);
    desk.adds("Cán bộ trực", "- Cuối ngày kiểm lại: sách, báo.");
    assert_eq!(
        desk.is_taken(),
        ["+        - 'Cuối ngày kiểm lại: sách, báo.'"]
    );
}

#[test]
fn items_go_with_their_lines() {
    let mut desk = Desk::new(PLAN);
    desk.removes("bạn đọc mới");
    let changed = desk.is_taken();
    assert_eq!(
        changed,
        [
            "-    - >-",
            "-      Giúp thư viện xã có thêm",
            "-      bạn đọc mới."
        ]
    );
    // A heading with all below it.
    let mut desk = Desk::new(PLAN);
    for words in ["Quyên góp sách", "ít nhất 05", "gom sách về"] {
        desk.removes(words);
    }
    let pulled = desk.pulled();
    assert_eq!(desk.changed(&pulled).len(), 5);
    assert_eq!(desk.made(&pulled), desk.lines());
}

#[test]
fn items_move_with_their_comments() {
    let mut desk = Desk::new(PLAN);
    desk.moves("bạn đọc mới", "từng nhà");
    let changed = desk.is_taken();
    assert!(
        changed.iter().all(|it| !it.contains("Gây thói quen")),
        "{changed:#?}"
    );
    let mut desk = Desk::new(PLAN);
    desk.moves("Sách hỏng", "ít nhất 05");
    let changed = desk.is_taken();
    let line = "        - Sách hỏng được dán lại trong tuần.";
    assert_eq!(changed, [format!("-{line}"), format!("+{line}")]);
}

#[test]
fn recipients_come_go_and_part_their_group() {
    let line = |desk: &mut Desk, words: &str| -> usize {
        let mut all = paragraphs(&mut desk.paper.body).into_iter();
        all.position(|it| it.text().contains(words)).expect(words)
    };
    let mut desk = Desk::new(PLAN);
    line(&mut desk, "HĐND");
    for table in desk.tables() {
        for cell in table.rows.iter_mut().flat_map(|it| &mut it.cells) {
            let is_it = |it: &Block| {
                it.paragraphs()
                    .any(|it| it.text().contains("Thường trực HĐND"))
            };
            if let Some(at) = cell.blocks.iter().position(is_it) {
                let mut new = cell.blocks[at].clone();
                for it in paragraphs(std::slice::from_mut(&mut new)) {
                    retype(it, "- Hội Khuyến học (phối hợp);");
                }
                cell.blocks.insert(at + 1, new);
            }
        }
    }
    let changed = desk.is_taken();
    assert!(
        changed.iter().any(|it| it.contains("- to: Hội Khuyến học")),
        "{changed:#?}"
    );
    let mut desk = Desk::new(PLAN);
    for table in desk.tables() {
        for cell in table.rows.iter_mut().flat_map(|it| &mut it.cells) {
            cell.blocks.retain(|it| {
                it.paragraphs()
                    .all(|it| !it.text().contains("Thường trực HĐND"))
            });
        }
    }
    assert_eq!(desk.is_taken()[1], "+  - to: [thuong-truc-dang-uy, mttq]");
}

#[test]
fn rows_and_cells_of_a_table_change() {
    let mut desk = Desk::new(PLAN);
    for table in desk.tables() {
        let is_it = |it: &kehoach::manuscript::Row| {
            let cells = it
                .cells
                .iter()
                .flat_map(|it| &it.blocks)
                .flat_map(Block::paragraphs);
            cells.into_iter().any(|it| it.text() == "Gom sách")
        };
        if let Some(at) = table.rows.iter().position(is_it) {
            let mut new = table.rows[at].clone();
            for (cell, words) in new.cells.iter_mut().zip(["3", "Dán sách", "Cô Mận"]) {
                paragraphs(&mut cell.blocks)
                    .into_iter()
                    .for_each(|it| retype(it, words));
            }
            table.rows.push(new);
        }
    }
    assert_eq!(desk.is_taken(), ["+        - [3, Dán sách, Cô Mận]"]);
}

#[test]
fn a_paragraph_is_parted_and_joined() {
    let mut desk = Desk::new(PLAN);
    desk.types(
        "Tiết kiệm, thiết thực, không phô trương hình thức.",
        "Tiết kiệm, thiết thực.",
    );
    desk.adds("Tiết kiệm, thiết thực.", "- Không phô trương hình thức.");
    desk.is_taken();
    let mut desk = Desk::new(PLAN);
    desk.removes("Mỗi lớp chọn một buổi");
    desk.types(
        "phô trương hình thức.",
        "phô trương hình thức; mỗi lớp chọn một buổi.",
    );
    desk.is_taken();
}

#[test]
fn what_stands_at_the_end_of_the_pages_is_no_edit() {
    let text = "office: vi-du-dang-uy-xa\nkind: ke-hoach\nnumber: 7\ndate: 12/6/2026\n\
                subject: về kiểm tra quy chế\ncirculation: Lưu hành nội bộ\nnot_for_media: true\n\
                tasks:\n  - Kiểm tra việc giữ lịch sinh hoạt.\n  - Kiểm tra việc ghi biên bản.\n\
                recipients: [chi-bo, {file: Văn phòng}]\nsigner: bi-thu\n";
    let mut desk = Desk::new(text);
    let end = "Không phổ biến trên phương tiện thông tin đại chúng";
    assert!(
        desk.lines().iter().any(|it| it == end),
        "{:#?}",
        desk.lines()
    );
    let pulled = desk.pulled();
    assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
    desk.types("ghi biên bản", "ghi nghị quyết");
    assert_eq!(desk.is_taken().len(), 2);
}
