//! What the pages name between `…` in their running text and tables is known to the program.
#![allow(clippy::disallowed_methods)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::known::{Known, is_name};

/// Names that lines of YAML, templates and commands make up or use.
pub fn names_of(text: &str) -> Vec<String> {
    let is_letter = |ch: char| ch.is_ascii_alphanumeric() || "-_".contains(ch);
    let mut found = Vec::new();
    for line in text.lines() {
        for (at, word) in words(line, is_letter) {
            let (before, after) = (line[..at].trim_end(), &line[at + word.len()..]);
            let opens = before.is_empty()
                || before.ends_with(['-', ':', '[', ',', '{', '/', '#', '|', '%']);
            let closes = after.is_empty() || after.starts_with([':', ',', ']', '}', '/', '.', ' ']);
            if opens && closes && is_name(word) {
                found.push(word.to_owned());
            }
        }
    }
    found
}

/// The words of a line, each with where it begins.
fn words(line: &str, is_letter: impl Fn(char) -> bool) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    let mut rest = 0;
    while let Some(start) = line[rest..].find(&is_letter) {
        let start = rest + start;
        let long = line[start..]
            .find(|ch| !is_letter(ch))
            .unwrap_or(line.len() - start);
        all.push((start, &line[start..start + long]));
        rest = start + long;
    }
    all
}

/// What a page says between `…` outside its blocks, each with its line; and the names that its
/// blocks make up.
fn said(text: &str) -> (Vec<(usize, String)>, BTreeSet<String>) {
    let (mut said, mut own) = (Vec::new(), BTreeSet::new());
    let mut fence: Option<String> = None;
    for (at, line) in text.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), &fence) {
            (Some(kind), None) => fence = Some(kind.to_owned()),
            (Some(_), Some(_)) => fence = None,
            // What is shown as a mistake is no name.
            (None, Some(kind)) if kind == "yaml sai" || kind == "loi" || kind == "text" => {}
            (None, Some(_)) => own.extend(names_of(line)),
            (None, None) => {
                let spans = line.split('`').skip(1).step_by(2);
                said.extend(spans.map(|it| (at + 1, it.replace("\\|", "|"))));
            }
        }
    }
    (said, own)
}

/// Every page that users read.
fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages = vec![root.join("README.md")];
    for folder in ["docs", "docs/checks"] {
        let files = fs::read_dir(root.join(folder)).unwrap();
        let files = files.map(|it| it.unwrap().path());
        pages.extend(files.filter(|it| it.extension().is_some_and(|it| it == "md")));
    }
    pages.sort();
    pages
}

#[test]
fn what_pages_name_is_there() {
    let known = Known::new();
    let (mut wrong, mut judged) = (Vec::new(), 0);
    let guide = said(include_str!("../../docs/huong-dan.md")).1;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let (said, mut own) = said(&text);
        own.extend(guide.iter().cloned());
        for (line, words) in said {
            judged += 1;
            if let Some(why) = known.wrong(&words, &own) {
                let name = page.file_name().unwrap().to_string_lossy();
                wrong.push(format!("{name}:{line}: `{words}`: {why}"));
            }
        }
    }
    assert!(judged > 1000, "only {judged} words judged");
    assert!(
        wrong.is_empty(),
        "{} of {judged}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn what_is_not_there_is_seen() {
    let known = Known::new();
    let own = BTreeSet::new();
    for said in [
        "subjekt",
        "urgency: gap",
        "kehoach bild",
        "kehoach check --finale",
        "--fixx",
        "--format pfd",
        "@ten-laoi",
        "{{ offise.name }}",
        "data/campaign/x.yaml",
        "undefined-offices",
    ] {
        assert!(known.wrong(said, &own).is_some(), "{said}");
    }
    for said in [
        "subject",
        "urgency: khan",
        "kehoach check --final",
        "--format pdf,docx",
        "KH-UBND",
    ] {
        assert_eq!(known.wrong(said, &own), None);
    }
}
