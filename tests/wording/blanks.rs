//! A value that is called and holds no words is told wherever it would leave a hole.

use crate::desk::{Nd30, Paper};

fn plan(lines: &str) -> Paper {
    Nd30.plan(lines).draft()
}

#[test]
fn an_empty_value_is_told_where_it_is_called_in_every_part() {
    for lines in [
        "subject: Mời {{ nguoi }} dự",
        "opening: Mời {{ nguoi }} dự",
        "basis: [\"Căn cứ {{ nguoi }}\"]",
        "tasks: [\"Mời {{ nguoi }}\"]",
        "tasks: {items: [{heading: \"{{ nguoi }}\", text: Một việc}]}",
        "tasks: {items: [{text: Một việc, lead: [\"{{ nguoi }}\"]}]}",
        "tasks: {items: [{text: Một việc, note: \"{{ nguoi }}\"}]}",
        "labels: {lead: \"{{ nguoi }}\"}",
        "tasks: {items: [{text: Một việc, table: {rows: [[\"{{ nguoi }}\"]]}}]}",
        "recipients: [{to: [\"{{ nguoi }}\"], for: để biết}]",
        "recipients: [{to: [Các khối], for: \"{{ nguoi }}\"}]",
        "annexes: [{title: \"{{ nguoi }}\", text: Một lời}]",
        "units: {khoi: \"{{ nguoi }}\"}",
        "closing: \"{{ nguoi }}\"",
        "facts: {nguoi: \"\", khach: \"{{ nguoi }}\"}\nopening: Mời {{ khach }} dự",
    ] {
        for value in ["", "\" \"", "\"\u{a0}\""] {
            let facts = match lines.contains("facts:") {
                true => String::new(),
                false => format!("facts: {{nguoi: {value}}}\n"),
            };
            let paper = plan(&format!("{facts}{lines}"));
            assert!(!paper.told("empty-value").is_empty(), "{value:?} {lines}");
        }
    }
}

#[test]
fn an_empty_value_is_told_with_both_places() {
    let paper = plan("facts:\n  nguoi:\nopening: Mời {{ nguoi }} dự");
    assert_eq!(paper.told("empty-value"), ["3:14"]);
    let found = paper.findings.iter().find(|it| it.code == "empty-value");
    let label = found.unwrap().labels[0].0;
    assert_eq!(label.start, 14, "where it is defined");
}

#[test]
fn an_addressee_that_comes_out_empty_keeps_its_line() {
    let paper = Nd30
        .letter("facts: {nguoi: \"\"}\nto: \"{{ nguoi }}\"\nopening: Một lời.")
        .draft();
    assert_eq!(paper.told("empty-value").len(), 1);
    assert!(paper.lines().iter().any(|line| line.contains("……")));
}

#[test]
fn a_unit_without_a_name_is_told_where_it_is_printed() {
    let paper = plan("units: {khoi: \"\"}\ntasks: {items: [{text: Một việc, lead: khoi}]}");
    assert_eq!(paper.told("empty-value").len(), 1, "{:#?}", paper.findings);
}

#[test]
fn an_empty_cell_that_nobody_calls_is_an_empty_cell() {
    let paper = plan("tasks: {items: [{text: Một việc, table: {rows: [[a, \"\"]]}}]}");
    assert!(paper.told("empty-value").is_empty());
}

#[test]
fn room_to_be_filled_in_by_hand_is_printed_as_typed_and_listed() {
    let paper = plan("facts: {nguoi: ____}\nopening: Mời {{ nguoi }} dự Hội nghị.");
    assert!(paper.told("empty-value").is_empty());
    assert_eq!(paper.told("blank-for-hand").len(), 1);
    let printed = "Mời ____ dự Hội nghị./.".to_owned();
    assert!(paper.lines().contains(&printed), "{:#?}", paper.lines());
}

#[test]
fn a_key_without_a_value_is_told_where_it_is_called_and_where_it_stands() {
    for (campaign, call, key) in [
        ("opening: Xong {{ period }}.\nperiod:", "1:15", "period:"),
        // The subject of the paper itself is not what is meant.
        (
            "basis:\n  - paper: Kế hoạch\n    subject:\n    text: Căn cứ kế hoạch {{ subject }}",
            "4:27",
            "subject:",
        ),
    ] {
        let paper = plan(campaign);
        assert_eq!(paper.told("empty-value"), [call], "{:#?}", paper.findings);
        let found = paper.findings.iter().find(|it| it.code == "empty-value");
        let label = found.unwrap().labels[0].0.start as usize;
        assert_eq!(label, campaign.rfind(key).unwrap() + key.len() - 1);
    }
}
