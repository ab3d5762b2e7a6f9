//! Pieces of what was edited, each of which can be taken or left.

use super::*;

/// The names of the pieces in which these words stand now.
fn named(pulled: &Pulled, words: &str) -> Vec<String> {
    let units = pulled.units.iter();
    let has = |all: &[String]| all.iter().any(|it| it.contains(words));
    let found = units.filter(|it| has(&it.is) || has(&it.was));
    found.map(|it| it.name.clone()).collect()
}

fn leaving(left: Vec<String>) -> Asked {
    Asked {
        left,
        ..Asked::default()
    }
}

#[test]
fn one_change_is_taken_and_another_left() {
    let mut desk = Desk::new(PLAN);
    desk.types("nhà trường, thôn xóm", "nhà trường và gia đình");
    desk.types("Bà Sim", "Bà Sen");
    let all = desk.pulled();
    assert_eq!(all.units.len(), 2, "{:#?}", all.units);
    for unit in &all.units {
        assert_eq!(all.of_unit(unit).0.len(), 1, "{unit:#?}");
    }
    let one = desk.pulled_with(&leaving(named(&all, "Bà Sen")));
    let text = one.own.as_deref().unwrap();
    assert!(text.contains("nhà trường và gia đình") && !text.contains("Bà Sen"));
    assert_eq!(one.units, all.units, "pieces keep their names");
    let none = all.units.iter().map(|it| it.name.clone()).collect();
    let none = desk.pulled_with(&leaving(none));
    assert!(none.own.is_none() && none.carried.is_empty() && none.left.is_empty());
}

#[test]
fn what_came_went_or_was_moved_can_be_left() {
    let mut desk = Desk::new(PLAN);
    let text = desk.paragraph("Bà Sim").text();
    desk.adds("Bà Sim", "Dán nội quy ở cửa.");
    desk.types("nhà trường, thôn xóm", "nhà trường và gia đình");
    let all = desk.pulled();
    let left = named(&all, "Dán nội quy");
    assert_eq!(left.len(), 1, "{text}");
    let one = desk.pulled_with(&leaving(left));
    let own = one.own.unwrap();
    assert!(own.contains("và gia đình") && !own.contains("Dán nội quy"));
}

#[test]
fn a_table_with_another_row_hangs_together() {
    let mut desk = Desk::new(PLAN);
    desk.types("nhà trường, thôn xóm", "nhà trường và gia đình");
    let row = desk.tables().last().unwrap().rows[1].clone();
    desk.tables().last().unwrap().rows.insert(1, row);
    let last = desk.tables().last().unwrap();
    for cell in &mut last.rows[1].cells {
        paragraphs(&mut cell.blocks)
            .into_iter()
            .for_each(|it| retype(it, "Việc mới"));
    }
    let all = desk.pulled();
    let table = named(&all, "Việc mới");
    assert_eq!(table.len(), 1, "{:#?}", all.units);
    let one = desk.pulled_with(&leaving(table));
    let own = one.own.unwrap();
    assert!(own.contains("và gia đình") && !own.contains("Việc mới"));
    assert!(one.left.is_empty(), "{:#?}", one.left);
}
