//! How changes are told: their places, what a check finds with them, what only stands elsewhere.

use super::*;

fn told(place: &Option<kehoach::diagnostic::Message>) -> &str {
    place.as_ref().map_or("", |it| it.vi.as_str())
}

#[test]
fn a_cell_is_told_with_its_table_row_and_column() {
    let mut desk = Desk::new(PLAN);
    desk.types("Bà Sim", "Bà Mơ");
    let pulled = desk.pulled();
    let place = told(&pulled.carried[0].place);
    assert_eq!(
        place,
        "PL1, bảng 1, hàng 1 «Trực thư viện», cột «Người làm»"
    );
}

#[test]
fn rows_that_read_alike_are_told_with_what_their_cells_take() {
    let text = PLAN.replace("['2', Gom sách, Ông Lúa]", "[{text: Cộng, across: 2}, 5]");
    let mut desk = Desk::new(&text);
    let rows = &mut desk.tables().last().unwrap().rows;
    let (wide, narrow) = (&mut rows[2].cells[0].span, 1);
    *wide = narrow;
    let blank = Cell {
        blocks: Vec::new(),
        ..rows[2].cells[0].clone()
    };
    rows[2].cells.insert(1, blank);
    let pulled = desk.pulled();
    let row = &pulled.carried[0];
    assert_ne!(row.was, row.is);
    assert!(
        told(&row.place).starts_with("PL1, bảng 1, hàng 2"),
        "{:?}",
        row.place
    );
}

#[test]
fn what_was_moved_is_told_once_with_where_it_stands_now() {
    let mut desk = Desk::new(PLAN);
    desk.moves("Sách hỏng", "ít nhất 05");
    let pulled = desk.pulled();
    let moved = &pulled.carried[0];
    assert_eq!(moved.was, moved.is);
    assert!(
        told(&moved.place).starts_with("nay đứng sau «- Mỗi lớp góp"),
        "{:?}",
        moved.place
    );
}

#[test]
fn what_a_check_finds_in_the_new_words_is_told_before_they_are_written() {
    let mut desk = Desk::new(PLAN);
    desk.types("20/4/2026", "31/4/2026");
    let pulled = desk.pulled();
    let codes: Vec<&str> = pulled.found.iter().map(|it| it.what.code).collect();
    assert!(codes.contains(&"impossible-date"), "{codes:?}");
    // Figures beside their words.
    let text = PLAN.replace(
        "gio: 7 giờ 30 phút",
        "gio: 7 giờ 30 phút\n  tien: 45.000.000 đồng",
    );
    let text = text.replace(
        "closing:",
        "budget: Chi {{ tien }} ({{ tien.words }}).\n\nclosing:",
    );
    let mut desk = Desk::new(&text);
    desk.types("Chi 45.000.000", "Chi 50.000.000");
    let pulled = desk.pulled();
    let codes: Vec<&str> = pulled.found.iter().map(|it| it.what.code).collect();
    assert!(codes.contains(&"figure-against-words"), "{codes:?}");
    let clean = Desk::new(PLAN).pulled();
    assert!(clean.found.is_empty(), "{:?}", clean.found);
}
