//! Tables: merged cells find their columns, shares become widths.

use crate::desk::{Nd30, Paper};
use kehoach::role::Role;
use kehoach::sheet::{Align, Item, Table};

fn table(rows: &str) -> (Paper, Table) {
    let paper = Nd30
        .plan(&format!(
            "tasks:\n  table:\n    {}\nclosing: Hết.",
            rows.replace('\n', "\n    ")
        ))
        .draft();
    let items = &paper.sheet().sections[0].items;
    let found = items.iter().find_map(|item| match item {
        Item::Table(table) => Some(table.clone()),
        _ => None,
    });
    (paper, found.expect("a table"))
}

/// Column, width and height of each cell, row by row.
fn places(table: &Table) -> Vec<Vec<(usize, usize, usize)>> {
    let rows = table.rows.iter();
    rows.map(|row| {
        row.cells
            .iter()
            .map(|c| (c.column, c.across, c.down))
            .collect()
    })
    .collect()
}

#[test]
fn merged_cells_push_others_aside() {
    let (_, table) = table(
        "head:
  - - { text: TT, down: 2 }
    - { text: Số hộ, across: 2 }
    - { text: Hạn, down: 2 }
  - [Tổng số, Cam kết]
rows:
  - Cụm một
  - [1, 64, 59, tháng 8]
  - [{ text: Cộng, across: 3 }, hết]",
    );
    assert_eq!(table.header_rows, 2);
    assert_eq!(
        places(&table),
        [
            vec![(0, 1, 2), (1, 2, 1), (3, 1, 2)],
            vec![(1, 1, 1), (2, 1, 1)],
            vec![(0, 4, 1)],
            vec![(0, 1, 1), (1, 1, 1), (2, 1, 1), (3, 1, 1)],
            vec![(0, 3, 1), (3, 1, 1)],
        ]
    );
}

#[test]
fn cells_that_reach_too_far_stop_at_the_edge() {
    let (_, table) = table("rows:\n  - [a, b]\n  - [{ text: c, down: 9 }, d]");
    assert_eq!(places(&table)[1], [(0, 1, 1), (1, 1, 1)]);
}

#[test]
fn widths_are_shares_of_the_page() {
    let (paper, table) = table("widths: [1, 3]\nrows: [[a, b]]");
    let whole = paper.sheet().sections[0].page.text_width();
    assert!((table.widths.iter().sum::<f64>() - whole).abs() < 0.2);
    assert!((table.widths[1] / table.widths[0] - 3.0).abs() < 0.01);
}

#[test]
fn heads_rows_and_columns_look_as_they_are_told() {
    let (_, table) = table(
        "title: Bảng 1
align: [giua, phai, deu, trai]
head: [[A, B, C, D]]
rows: [Mục, [a, b, c, d]]",
    );
    let of = |row: usize| {
        let cells = table.rows[row].cells.iter().map(|cell| &cell.paragraphs[0]);
        cells.map(|p| (p.role, p.style.align)).collect::<Vec<_>>()
    };
    assert_eq!(of(0), [(Role::BangDau, Align::Center); 4]);
    assert_eq!(of(1)[0].0, Role::BangMuc);
    let aligns = [Align::Center, Align::Right, Align::Justify, Align::Left];
    assert_eq!(of(2), aligns.map(|align| (Role::BangO, align)));
    assert_eq!(table.alt, "Bảng 1");
}

#[test]
fn a_title_stays_with_its_table_and_lines_of_a_cell_are_paragraphs() {
    let (paper, table) = table("title: Bảng 1\nrows: [['a\n\n  b', '']]");
    let all = paper.paragraphs();
    let title = all.iter().find(|p| p.role == Role::BangTen).unwrap();
    assert!(title.style.keep_next);
    assert_eq!(table.rows[0].cells[0].paragraphs.len(), 2);
    assert_eq!(table.rows[0].cells[1].paragraphs.len(), 1);
}

#[test]
fn a_line_of_a_title_in_brackets_is_not_bold_but_slanted() {
    let (paper, _) = table("title: \"Bảng 1\\n(Đơn vị tính: hộ)\"\nrows: [[a]]");
    let all = paper.paragraphs();
    let titles = all.iter().filter(|p| p.role == Role::BangTen);
    let looks = titles.map(|p| (p.runs[0].style.bold, p.runs[0].style.italic));
    assert_eq!(looks.collect::<Vec<_>>(), [(true, false), (false, true)]);
}
