//! The mark behind the last words of the body.

use crate::desk::{Hd05, Hd36, Nd30};
use kehoach::role::Role;

#[test]
fn the_last_words_end_as_the_regulation_says() {
    for (typed, state, party) in [
        ("Hết", "Hết./.", "Hết."),
        ("Hết.", "Hết./.", "Hết."),
        ("Hết;", "Hết./.", "Hết."),
        ("Hết./.", "Hết./.", "Hết./."),
        ("Hết v.v.", "Hết v.v./.", "Hết v.v."),
        ("*Hết*", "Hết./.", "Hết."),
    ] {
        let campaign = format!("opening: Mở đầu.\nclosing: '{typed}'");
        for (rule, printed) in [(Nd30, state), (Hd36, party), (Hd05, party)] {
            assert_eq!(
                rule.plan(&campaign).draft().of(Role::Doan),
                ["Mở đầu.", printed]
            );
        }
    }
}

#[test]
fn a_note_called_last_stays_behind_the_words() {
    let paper = Nd30.plan("closing: Hết^[Một lần nữa.]").draft();
    assert!(paper.lines().contains(&"Hết./.[1]".to_owned()));
    assert!(paper.lines().contains(&"[1] Một lần nữa.".to_owned()));
}

#[test]
fn without_closing_words_the_last_task_ends_the_paper() {
    let paper = Nd30.plan("tasks: [Một, Hai]").draft();
    assert!(
        paper.lines().contains(&"2. Hai./.".to_owned()),
        "{:?}",
        paper.lines()
    );
}

#[test]
fn a_table_that_ends_the_paper_gets_no_mark() {
    let paper = Nd30
        .plan("tasks: { text: Xem bảng., table: { title: Bảng 1, rows: [[Một, Hai]] } }")
        .draft();
    let lines = paper.lines();
    assert!(lines.contains(&"Xem bảng.".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"Bảng 1".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"Một\tHai".to_owned()), "{lines:#?}");
}
