//! "- *Cơ quan chủ trì*: …": lines that say who does what, and by when.

use crate::desk::{Nd30, words};
use kehoach::role::Role;

#[test]
fn every_label_has_words_by_default() {
    let paper = Nd30
        .plan(
            "
            tasks:
              - heading: Việc
                result: Sáu
                time: Năm
                with: [Bốn, Bốn rưỡi]
                do: Ba
                advise: Hai
                lead: Một
            closing: Hết.
            ",
        )
        .draft();
    let lines = [
        "- Cơ quan lãnh đạo: Một",
        "- Cơ quan tham mưu: Hai",
        "- Cơ quan thực hiện: Ba",
        "- Cơ quan phối hợp: Bốn, Bốn rưỡi",
        "- Thời gian thực hiện: Năm",
        "- Kết quả: Sáu",
    ];
    assert_eq!(paper.of(Role::Nhan), lines);
}

#[test]
fn the_nearest_words_of_ones_own_win() {
    let paper = Nd30
        .plan(
            "
            labels: { lead: Của kế hoạch }
            tasks:
              - heading: Việc
                labels: { lead: Của việc }
                items:
                  - { heading: Việc con, lead: A, do: B, with: C }
              - { heading: Việc khác, lead: D }
            closing: Hết.
            ",
        )
        .office("labels: { lead: Của đơn vị, do: Làm }")
        .draft();
    let lines = [
        "- Của việc: A",
        "- Làm: B",
        "- Cơ quan phối hợp: C",
        "- Của kế hoạch: D",
    ];
    assert_eq!(paper.of(Role::Nhan), lines);
}

#[test]
fn a_label_is_italic_and_what_follows_is_not() {
    let paper = Nd30
        .plan("tasks: [{ heading: Việc, lead: Một }]\nclosing: Hết.")
        .draft();
    let paragraphs = paper.paragraphs();
    let label = paragraphs.iter().find(|p| p.role == Role::Nhan).unwrap();
    assert_eq!(words(label), "- Cơ quan lãnh đạo: Một");
    let italic: Vec<_> = label
        .runs
        .iter()
        .map(|r| (r.text.as_str(), r.style.italic))
        .collect();
    assert_eq!(
        italic,
        [("Cơ quan lãnh đạo", true), (": ", false), ("Một", false)]
    );
}
