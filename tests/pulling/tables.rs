//! Tables whose cells and columns came, went, moved or were joined.

use super::*;

#[test]
fn rows_that_changed_places_and_were_counted_anew_stay_whole() {
    let rows = "      rows:\n        - ['1', Dán nhãn, \"Tổ {{ tuan-le }}\", 5/2026]\n        - ['2', Đọc thử, Cô Mận, 6/2026]\n        - ['3', Ghi sổ, Bà Bưởi, 7/2026]\n";
    let old = &PLAN[PLAN.find("      head:").unwrap()..];
    let head = "      head:\n        - [TT, Việc, Người làm, Hạn]\n";
    let text = PLAN.replace(old, &format!("{head}{rows}"));
    let mut desk = Desk::new(&text);
    let table = desk.tables().filter(|it| it.is_data()).last().unwrap();
    table.rows.swap(1, 2);
    for (row, number) in [(1, "1"), (2, "2")] {
        let cell = &mut table.rows[row].cells[0].blocks;
        paragraphs(cell)
            .into_iter()
            .for_each(|it| retype(it, number));
    }
    let changed = desk.is_taken().join("\n");
    assert!(changed.contains("Tổ {{ tuan-le }}"), "{changed}");
}

/// A plan whose annex has a table with a wide second column.
fn desk() -> Desk {
    let rows = "      rows:\n        - ['1', Trực thư viện, Bà Sim]\n        - ['2', Gom sách, Ông Lúa]\n        # cuối năm\n        - ['3', \"Đọc {{ tuan-le }}\", Cô Mận]\n";
    let at = PLAN.find("      rows:").unwrap();
    let text = format!("{}      widths: [1, 6, 3]\n{rows}", &PLAN[..at]);
    Desk::new(&text)
}

impl Desk {
    fn table(&mut self) -> &mut Table {
        self.tables().last().unwrap()
    }

    fn cell(&mut self, row: usize, column: usize) -> &mut Cell {
        &mut self.table().rows[row].cells[column]
    }

    fn fills(&mut self, row: usize, column: usize, words: &str) {
        let model = self.cell(0, 0).blocks[0].clone();
        let cell = self.cell(row, column);
        cell.blocks = vec![model];
        paragraphs(&mut cell.blocks)
            .into_iter()
            .for_each(|it| retype(it, words));
    }

    fn column(&mut self, at: usize, words: [&str; 4]) {
        for (row, words) in words.into_iter().enumerate() {
            let cell = self.cell(row, 0).clone();
            self.table().rows[row].cells.insert(at, cell);
            self.fills(row, at, words);
        }
    }

    fn row(&mut self, at: usize, words: [&str; 3]) {
        let row: Row = self.table().rows[1].clone();
        self.table().rows.insert(at, row);
        for (column, words) in words.into_iter().enumerate() {
            self.fills(at, column, words);
        }
    }
}

#[test]
fn a_cell_that_was_emptied_stays_where_it_is() {
    for (column, row) in [
        (0, "+        - ['', Gom sách, Ông Lúa]"),
        (1, "+        - ['2', '', Ông Lúa]"),
        (2, "+        - ['2', Gom sách, '']"),
    ] {
        let mut desk = desk();
        desk.fills(2, column, "");
        assert_eq!(
            desk.is_taken(),
            ["-        - ['2', Gom sách, Ông Lúa]", row]
        );
    }
    // The same words stand in another row.
    let mut desk = desk();
    desk.fills(1, 2, "Ông Lúa");
    let text = desk.text.replace("Bà Sim", "Ông Lúa");
    let mut desk = Desk::new(&text);
    desk.fills(1, 2, "");
    assert_eq!(desk.is_taken()[1], "+        - ['1', Trực thư viện, '']");
    // And filled again.
    let text = text.replace("Gom sách", "''");
    let mut desk = Desk::new(&text);
    desk.fills(2, 1, "Dán nhãn");
    assert_eq!(desk.is_taken()[1], "+        - ['2', 'Dán nhãn', Ông Lúa]");
}

#[test]
fn a_column_comes_goes_and_moves_with_its_width() {
    let mut desk = desk();
    desk.column(3, ["Ghi chú", "sáng", "", "chiều"]);
    let changed = desk.is_taken();
    assert!(
        changed.contains(&"+      widths: [1, 6, 3, 3]".to_owned()),
        "{changed:#?}"
    );
    assert!(changed.contains(&"+        - ['2', Gom sách, Ông Lúa, '']".to_owned()));
    let kept = "+        - ['3', \"Đọc {{ tuan-le }}\", Cô Mận, chiều]".to_owned();
    assert!(changed.contains(&kept), "{changed:#?}");
    let mut desk = self::desk();
    desk.column(1, ["Giờ", "7h", "8h", "9h"]);
    let changed = desk.is_taken();
    assert!(changed.contains(&"+        - ['1', 7h, Trực thư viện, Bà Sim]".to_owned()));
    assert!(changed.contains(&"+        - [TT, Giờ, Việc, Người làm]".to_owned()));
    for (column, widths) in [(0, "[6, 3]"), (1, "[1, 3]"), (2, "[1, 6]")] {
        let mut desk = self::desk();
        desk.table()
            .rows
            .iter_mut()
            .for_each(|it| drop(it.cells.remove(column)));
        let changed = desk.is_taken();
        assert!(
            changed.contains(&format!("+      widths: {widths}")),
            "{changed:#?}"
        );
    }
    let mut desk = self::desk();
    for row in &mut desk.table().rows {
        row.cells.swap(1, 2);
    }
    let changed = desk.is_taken();
    assert!(
        changed.contains(&"+      widths: [1, 3, 6]".to_owned()),
        "{changed:#?}"
    );
}

#[test]
fn cells_are_joined_and_parted() {
    // Beside each other: Word keeps the words of both.
    let mut desk = desk();
    let right = desk.table().rows[2].cells.remove(2);
    let left = desk.cell(2, 1);
    left.blocks.extend(right.blocks);
    left.span = 2;
    let changed = desk.is_taken();
    assert!(changed[1].contains("across: 2"), "{changed:#?}");
    let text = desk.made_text();
    // And apart again.
    let mut desk = Desk::new(&text);
    let cell = desk.cell(2, 1);
    cell.span = 1;
    let mut right = cell.clone();
    right.blocks = vec![cell.blocks.remove(1)];
    desk.table().rows[2].cells.push(right);
    assert_eq!(desk.is_taken()[1], "+        - ['2', Gom sách, Ông Lúa]");
    // One above the other.
    let mut desk = self::desk();
    let below = std::mem::take(&mut desk.cell(2, 2).blocks);
    desk.cell(2, 2).merge = Merge::Above;
    let above = desk.cell(1, 2);
    above.blocks.extend(below);
    above.merge = Merge::Begins;
    let changed = desk.is_taken();
    assert!(
        changed.contains(&"+        - ['2', Gom sách]".to_owned()),
        "{changed:#?}"
    );
    assert!(changed.iter().any(|it| it.contains("down: 2")));
}

#[test]
fn rows_come_go_and_move() {
    let mut desk = desk();
    desk.row(2, ["2", "Dán sách", "Cô Mận"]);
    desk.fills(3, 0, "3");
    desk.fills(4, 0, "4");
    let changed = desk.is_taken();
    assert!(
        changed.contains(&"+        - ['4', \"Đọc {{ tuan-le }}\", Cô Mận]".to_owned()),
        "{changed:#?}"
    );
    let mut desk = self::desk();
    desk.table().rows.remove(2);
    assert_eq!(desk.is_taken(), ["-        - ['2', Gom sách, Ông Lúa]"]);
    let mut desk = self::desk();
    let row = desk.table().rows.remove(1);
    desk.table().rows.push(row);
    let changed = desk.is_taken();
    let line = "        - ['1', Trực thư viện, Bà Sim]";
    assert_eq!(changed, [format!("-{line}"), format!("+{line}")]);
    let mut desk = self::desk();
    desk.row(4, ["", "", ""]);
    desk.is_taken();
}

#[test]
fn a_table_goes_and_a_new_one_is_told() {
    let text = PLAN.replace(
        "annexes:",
        "  # ô\nannexes:\n  - title: Lịch trực\n    items: [Trực cả tuần.]",
    );
    let mut desk = Desk::new(&text);
    let table = Block::Table(desk.table().clone());
    let at = desk.place("Trực cả tuần");
    desk.paper.body.insert(at, table.clone());
    is_left(&desk);
    // Between paragraphs of the body.
    let mut desk = self::desk();
    let at = desk.place("Mỗi lớp chọn");
    desk.paper.body.insert(at, table.clone());
    let pulled = desk.pulled();
    let mut whys = pulled.left.iter().map(|it| &it.why);
    assert!(
        !pulled.left.is_empty() && whys.all(|it| *it == Why::Table),
        "{:#?}",
        pulled.left
    );
    // Among the lines of a text.
    let mut desk = self::desk();
    let at = desk.place("Cán bộ trực");
    desk.paper.body.insert(at, table);
    is_left(&desk);
}

/// Nothing of what came is taken into the description, and all of it is told.
fn is_left(desk: &Desk) {
    let pulled = desk.pulled();
    assert!(
        !pulled.is_whole && pulled.own.is_none(),
        "{:#?}",
        pulled.carried
    );
    is_told(desk, &pulled);
}

#[test]
fn paragraphs_of_a_cell_and_words_around_a_table_change() {
    let mut desk = desk();
    let mut second = desk.cell(1, 1).blocks[0].clone();
    paragraphs(std::slice::from_mut(&mut second))
        .into_iter()
        .for_each(|it| retype(it, "cả ngày"));
    desk.cell(1, 1).blocks.push(second);
    assert_eq!(desk.is_taken().len(), 2);
    let mut desk = self::desk();
    let at = desk.place("Trực thư viện");
    let mut new = desk.paper.body[desk.place("Cán bộ trực")].clone();
    paragraphs(std::slice::from_mut(&mut new))
        .into_iter()
        .for_each(|it| retype(it, "Mỗi việc một người."));
    desk.paper.body.insert(at, new);
    let pulled = desk.pulled();
    is_told(&desk, &pulled);
}
