//! Links between pages lead somewhere.
#![allow(clippy::disallowed_methods)]

use std::fs;
use std::path::Path;

const PAGES: [&str; 7] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "docs/huong-dan.md",
    "docs/loai-van-ban.md",
    "docs/tra-cuu.md",
    "docs/mau.md",
];

#[test]
fn links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for page in PAGES {
        let text = fs::read_to_string(root.join(page)).unwrap();
        let folder = root.join(page).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).filter_map(|l| l.split(')').next()) {
            if link.starts_with("http") {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match path {
                "" => root.join(page),
                path => folder.join(path),
            };
            assert!(target.exists(), "{page}: nothing at `{link}`");
            if !anchor.is_empty() {
                let there = fs::read_to_string(target).unwrap();
                let known = there.lines().filter_map(heading).any(|h| h == anchor);
                assert!(known, "{page}: no heading for `{link}`");
            }
        }
    }
}

/// What a heading is linked by: small letters and digits, `-` for spaces.
fn heading(line: &str) -> Option<String> {
    let words = line
        .starts_with('#')
        .then(|| line.trim_start_matches('#').trim())?;
    let kept = words
        .chars()
        .filter(|c| c.is_alphanumeric() || " -".contains(*c));
    let kept: String = kept.flat_map(char::to_lowercase).collect();
    Some(kept.replace(' ', "-"))
}
