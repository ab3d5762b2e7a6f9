//! Numbers that cannot be laid out are refused where they are typed.

use crate::desk::{Nd30, Paper};

const ND30: &str = include_str!("../../data/regulations/nghi-dinh-30-2020.yaml");

fn laid(regulation: &str) -> Paper {
    Nd30.plan("opening: Một lời.\ntasks: [Một việc]")
        .template("regulations/nghi-dinh-30-2020.yaml", regulation)
        .draft()
}

#[test]
fn a_regulation_that_cannot_be_laid_out_is_told_at_its_place() {
    for (typed, wrong, code) in [
        ("value: 210, unit: mm", "value: 0, unit: mm", "out-of-range"),
        (
            "value: 210, unit: mm",
            "value: -5, unit: mm",
            "out-of-range",
        ),
        (
            "value: 210, unit: mm",
            "value: 1e9, unit: mm",
            "out-of-range",
        ),
        (
            "value: 210, unit: mm",
            "value: .nan, unit: mm",
            "wrong-kind",
        ),
        (
            "value: 210, unit: mm",
            "value: 210, unit: m",
            "unknown-unit",
        ),
        (
            "value: 30, least: 30, most: 35",
            "value: 190",
            "out-of-range",
        ),
        (
            "value: 30, least: 30, most: 35",
            "value: 30, least: 31, most: 35",
            "out-of-range",
        ),
        (
            "value: 30, least: 30, most: 35",
            "value: 30, least: 40, most: 35",
            "out-of-range",
        ),
        ("color: \"FF0000\"", "color: đỏ", "out-of-range"),
        (
            "dau-rong: {value: 36",
            "dau-rong: {value: 40",
            "out-of-range",
        ),
        (
            "rule-thickness: {value: 0.75, unit: pt",
            "left-verso: {value: 20, unit: mm",
            "out-of-range",
        ),
        (
            "size: {value: 14, least: 13, most: 14",
            "size: {value: 0",
            "out-of-range",
        ),
        (
            "size: {value: 14, least: 13, most: 14",
            "size: {value: 500",
            "out-of-range",
        ),
        (
            "first: {value: 12.7, least: 10, most: 12.7",
            "first: {value: 160",
            "out-of-range",
        ),
        ("align: giua", "align: o-giua", "unknown-alignment"),
        (
            "levels: [\"I.\", \"1.\", \"a)\", \"-\", \"+\"]",
            "levels: []",
            "out-of-range",
        ),
    ] {
        let text = ND30.replacen(typed, wrong, 1);
        assert_ne!(text, ND30, "{typed}");
        let paper = laid(&text);
        assert!(paper.sheet.is_none(), "{wrong}");
        let told = paper.told(code);
        let at = &text[..text.find(wrong).unwrap()];
        let line = at.lines().count().max(1);
        assert!(
            told.iter().any(|it| it.starts_with(&format!("{line}:"))),
            "{wrong}: {told:?} {line}"
        );
    }
}

#[test]
fn whatever_a_number_of_a_regulation_is_the_paper_is_made_or_the_number_is_told() {
    let values: Vec<usize> = ND30
        .match_indices("value: ")
        .map(|(at, _)| at + 7)
        .collect();
    for at in values.into_iter().step_by(STEP) {
        let end = at + ND30[at..].find([',', '}']).unwrap();
        for wrong in ["0", "-5", "999", "1e9", "1e-9"] {
            let text = format!("{}{wrong}{}", &ND30[..at], &ND30[end..]);
            let paper = laid(&text);
            let told = !paper.told("out-of-range").is_empty();
            assert!(told || paper.sheet.is_some(), "{wrong} at {at}");
        }
    }
}

/// Every so many numbers are tried.
const STEP: usize = 17;

#[test]
fn a_cell_takes_whole_columns_and_a_column_has_a_width() {
    for (table, told) in [
        ("{widths: [1, 0], rows: [[a, b]]}", 1),
        ("{widths: [-5, 1e9], rows: [[a, b]]}", 2),
        ("{widths: [1, 2.5], rows: [[a, b]]}", 0),
        ("{rows: [[{text: a, across: 0}, b]]}", 1),
        ("{rows: [[{text: a, across: 1.5}, b]]}", 1),
        ("{rows: [[{text: a, down: 1e9}, b]]}", 1),
    ] {
        let paper = Nd30
            .plan(&format!(
                "tasks: {{items: [{{text: Một việc, table: {table}}}]}}"
            ))
            .draft();
        assert_eq!(paper.told("out-of-range").len(), told, "{table}");
    }
}
