//! Faults put one at a time into correct campaigns: each is found, at its place, and nothing
//! else is. `cargo test seeded -- --nocapture` tells how many.
#![allow(clippy::disallowed_methods)]

mod case;

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;
use std::thread;

use case::{Case, read};
use kehoach::app::House;
use kehoach::diagnostic::Diagnostic;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Of a hundred faults this many must be found.
const RECALL: usize = 98;

/// There are at least so many faults to be found.
const LEAST: usize = 150;

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().expect("a house"));

fn campaign(name: &str) -> String {
    fs::read_to_string(format!("{ROOT}/data/campaigns/{name}.yaml")).expect(name)
}

/// What is found in a campaign to be signed, and the text findings point into.
fn findings(text: &str) -> Vec<Diagnostic> {
    HOUSE.paper(text).work().to_be_signed().findings().to_vec()
}

/// A finding and the line it points at.
fn place(it: &Diagnostic, text: &str) -> String {
    let at = it.span.map_or(0, |span| span.start as usize);
    let before = text.get(..at).unwrap_or_default();
    let line = text[before.rfind('\n').map_or(0, |at| at + 1)..]
        .lines()
        .next();
    format!(
        "{} at {}: {}",
        it.code,
        before.matches('\n').count() + 1,
        line.unwrap_or_default()
    )
}

fn cases() -> Vec<Case> {
    let mut files: Vec<_> = fs::read_dir(format!("{ROOT}/tests/seeded/faults"))
        .expect("lists of faults")
        .map(|entry| entry.expect("a list").path())
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| read(&fs::read_to_string(file).expect("a list")))
        .collect()
}

#[test]
fn correct_campaigns_have_nothing_wrong_when_signed() {
    for name in [
        "de-an-13",
        "don-duong-2020",
        "hoai-tan-2024",
        "minh-xuan-2026",
        "my-phuoc-2024",
    ] {
        assert_eq!(findings(&campaign(name)), [], "{name}");
    }
}

/// Faults that were not found at their place, and findings of anything else.
fn judge(cases: &[Case]) -> (Vec<String>, Vec<String>) {
    let (mut missed, mut stray) = (Vec::new(), Vec::new());
    for case in cases {
        let (text, lines) = case.put_into(&campaign(&case.paper));
        let found = findings(&text);
        let is_it = |it: &&Diagnostic| it.code == case.code && case::touches(it, &text, &lines);
        if !found.iter().any(|it| is_it(&it)) {
            let others: Vec<_> = found.iter().map(|it| place(it, &text)).collect();
            missed.push(format!("{case}\n  found: {others:#?}"));
        }
        let others = found.iter().filter(|it| !is_it(it));
        stray.extend(others.map(|it| {
            let place = place(it, &text);
            format!("{case}\n  stray: {place}: {}", it.message.vi)
        }));
    }
    (missed, stray)
}

#[test]
fn a_fault_put_in_is_found_at_its_place_and_nothing_else_is() {
    let cases = cases();
    let (mut missed, mut stray) = (Vec::new(), Vec::new());
    let codes: BTreeSet<&str> = cases.iter().map(|it| it.code.as_str()).collect();
    let threads = thread::available_parallelism().map_or(2, |it| it.get());
    let shares = cases.chunks(cases.len().div_ceil(threads));
    thread::scope(|scope| {
        let judging: Vec<_> = shares.map(|share| scope.spawn(|| judge(share))).collect();
        for judged in judging {
            let (less, more) = judged.join().expect("a share of the faults");
            missed.extend(less);
            stray.extend(more);
        }
    });
    let (count, found) = (cases.len(), cases.len() - missed.len());
    println!(
        "{found} of {count} faults found, of {} kinds; {} findings elsewhere",
        codes.len(),
        stray.len()
    );
    println!("{}", missed.join("\n"));
    assert!(stray.is_empty(), "{}", stray.join("\n"));
    assert!(count >= LEAST, "only {count} faults");
    assert!(
        found * 100 >= count * RECALL,
        "missed:\n{}",
        missed.join("\n")
    );
}

/// A cure of a fault put in that does not hold: what is found after it.
fn unheld(case: &Case) -> Option<String> {
    let (text, _) = case.put_into(&campaign(&case.paper));
    let mut paper = HOUSE.paper(text);
    let offered = |found: &[Diagnostic]| found.iter().filter(|it| !it.fixes.is_empty()).count();
    let cured = offered(paper.work().findings());
    if cured == 0 {
        return None;
    }
    let held = offered(paper.proved().findings());
    paper.fix();
    let text = paper.text().text.clone();
    let left: Vec<_> = findings(&text).iter().map(|it| place(it, &text)).collect();
    let holds = held == cured && left.is_empty();
    (!holds).then(|| format!("{case}\n  {held} of {cured} hold, then: {left:#?}"))
}

#[test]
fn every_cure_of_a_fault_put_in_leaves_the_campaign_as_good_as_it_was() {
    let cases = cases();
    let threads = thread::available_parallelism().map_or(2, |it| it.get());
    let shares = cases.chunks(cases.len().div_ceil(threads));
    let unheld = thread::scope(|scope| {
        let all: Vec<_> = shares
            .map(|share| scope.spawn(|| share.iter().filter_map(unheld).collect::<Vec<_>>()))
            .collect();
        let each = all.into_iter().map(|it| it.join().expect("a share"));
        each.flatten().collect::<Vec<_>>()
    });
    assert!(unheld.is_empty(), "{}", unheld.join("\n"));
}
