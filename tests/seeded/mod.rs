//! Faults put one at a time into correct campaigns: each is found, at its place, and nothing
//! else is. `cargo test seeded -- --nocapture` tells how many.
#![allow(clippy::disallowed_methods)]

mod case;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use case::{Case, read};
use kehoach::app::{Kit, LONGEST_FILE};
use kehoach::diagnostic::Diagnostic;
use kehoach::face::Faces;
use kehoach::host;
use kehoach::source::Sources;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Of a hundred faults this many must be found.
const RECALL: usize = 98;

/// There are at least so many faults to be found.
const LEAST: usize = 1;

static HOUSE: LazyLock<(Sources, Kit)> = LazyLock::new(|| {
    let mut sources = Sources::default();
    let pieces = host::pieces(None, LONGEST_FILE).expect("built-in pieces");
    let (kit, _) = Kit::new(pieces, Faces::builtin().expect("faces"), &mut sources);
    (sources, kit)
});

fn campaign(name: &str) -> String {
    fs::read_to_string(format!("{ROOT}/data/campaigns/{name}.yaml")).expect(name)
}

/// What is found in a campaign to be signed, and the text findings point into.
fn findings(text: &str) -> Vec<Diagnostic> {
    let (sources, kit) = &*HOUSE;
    let mut sources = sources.clone();
    let file = sources.add("campaign.yaml", text);
    kit.draft(&sources, file, &[]).to_be_signed().findings
}

/// A finding and the line it points at.
fn place(it: &Diagnostic, text: &str) -> String {
    let at = it.span.map_or(0, |span| span.start as usize);
    let before = text.get(..at).unwrap_or_default();
    format!("{} in line {}", it.code, before.lines().count().max(1))
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

#[test]
fn a_fault_put_in_is_found_at_its_place_and_nothing_else_is() {
    let cases = cases();
    let (mut missed, mut stray) = (Vec::new(), Vec::new());
    let mut codes = BTreeMap::new();
    for case in &cases {
        *codes.entry(case.code.clone()).or_insert(0) += 1;
        let (text, lines) = case.put_into(&campaign(&case.paper));
        let found = findings(&text);
        let told: Vec<_> = found.iter().filter(|it| it.code == case.code).collect();
        if !told.iter().any(|it| case::touches(it, &text, &lines)) {
            let others: Vec<_> = found.iter().map(|it| place(it, &text)).collect();
            missed.push(format!("{case}\n  found: {others:#?}"));
        }
        for it in found
            .iter()
            .filter(|it| it.code != case.code || !case::touches(it, &text, &lines))
        {
            stray.push(format!("{case}\n  stray: {}: {}", it.code, it.message.vi));
        }
    }
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
