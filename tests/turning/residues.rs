//! What is left of the old year in a paper of the new one is told with both its places.

use std::fs;

use kehoach::app::{NewYear, Paper, Turned};
use kehoach::turn::{Fate, Row};

use super::{HOUSE, turned};

/// Papers that have times of their own.
const PAPERS: [&str; 10] = [
    "data/campaigns/minh-xuan-2026.yaml",
    "data/campaigns/my-phuoc-2024.yaml",
    "data/campaigns/hoai-tan-2024.yaml",
    "data/campaigns/don-duong-2020.yaml",
    "data/campaigns/de-an-13.yaml",
    "tests/papers/dang/ke-hoach-dang-2026.yaml",
    "tests/papers/dang/chuong-trinh-chuyen-doi-so.yaml",
    "tests/papers/nha-nuoc/chi-thi-phong-chay.yaml",
    "tests/papers/nha-nuoc/chuong-trinh-cong-tac.yaml",
    "tests/papers/nha-nuoc/phuong-an-di-doi.yaml",
];

fn paper(path: &str) -> (String, Turned) {
    let old = fs::read_to_string(path).unwrap();
    let asked = NewYear {
        year: 2028,
        from: None,
        phases: false,
        school_years: false,
        notes: None,
    };
    let turned = HOUSE.paper(old.clone()).turned(&asked).unwrap();
    (old, turned)
}

/// The words told of a code, at their places in the new text.
fn told(new: &str, old: &str, code: &str) -> Vec<String> {
    let mut paper: Paper = HOUSE.paper(new.to_owned()).against(old.to_owned());
    let work = paper.work();
    let found = work.findings().iter().filter(|it| it.code == code);
    let places = found.map(|it| {
        assert!(!it.labels.is_empty() || !code.starts_with("old"), "{it:?}");
        let span = it.span.unwrap();
        new[span.start as usize..span.end as usize].to_owned()
    });
    places.collect()
}

/// The text with the words of one row as they were, and where they stand.
fn put_back(old: &str, turned: &Turned, row: &Row) -> String {
    let mut stretches: Vec<_> = turned
        .rows
        .iter()
        .filter(|it| it.fate == Fate::Moved && *it != row)
        .flat_map(|it| &it.stretches)
        .collect();
    stretches.sort_by_key(|(span, _)| span.start);
    let (mut new, mut at) = (String::new(), 0);
    for (span, words) in stretches {
        new.push_str(&old[at..span.start as usize]);
        new.push_str(words);
        at = span.end as usize;
    }
    new + &old[at..]
}

#[test]
fn a_paper_taken_over_has_nothing_left_of_the_old_year() {
    for path in PAPERS {
        let (old, turned) = paper(path);
        let left = told(&turned.text, &old, "old-year-left");
        assert!(left.is_empty(), "{path}: {left:?}");
    }
}

#[test]
fn whatever_is_left_is_found_at_its_place() {
    let (mut seeds, mut missed) = (0, Vec::new());
    for path in PAPERS {
        let (old, turned) = paper(path);
        for row in &turned.rows {
            if row.fate != Fate::Moved || row.was.starts_with("{{") {
                continue;
            }
            seeds += 1;
            let new = put_back(&old, &turned, row);
            let left = told(&new, &old, "old-year-left");
            // A period that now ends before it begins is told as that.
            if left.is_empty() && !told(&new, &old, "reversed-period").is_empty() {
                continue;
            }
            let words: Vec<_> = left
                .iter()
                .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect();
            if words != [row.was.clone()] {
                missed.push(format!("{path}: {} {}: {words:?}", row.key, row.was));
            }
        }
    }
    assert!(seeds >= 40, "{seeds}");
    assert!(missed.is_empty(), "{seeds} put in\n{}", missed.join("\n"));
}

#[test]
fn a_basis_and_a_target_that_nobody_asked_about_are_told_until_they_are_kept() {
    let old = "\
office: minh-xuan
kind: ke-hoach
period: 2026
basis:
  - {paper: Kế hoạch, number: 42/KH-UBND, date: 19/01/2026, issuer: Ủy ban nhân dân tỉnh}
  - {paper: Luật, number: 11/2012/QH13, date: 15/6/2012}
targets:
  - {text: 'Đạt {{ value }}', value: 98%}
";
    let new = turned(old, 2027).text;
    let unasked = |text: &str| told(text, old, "old-year-unasked");
    assert_eq!(unasked(&new).len(), 2);
    let kept = new
        .replace("tỉnh}", "tỉnh, keep: paper}")
        .replace("98%}", "98%, keep: value}");
    assert_eq!(unasked(&kept), Vec::<String>::new());
}
