//! Copies that the program keeps beside a file, of what gave way and of old editions. They are no papers.

use std::fs;
use std::path::{Path, PathBuf};

/// What stands before the number of a copy: of what gave way, and of an edition that was brought back.
const KEPT: &str = "cu";
const EDITION: &str = "ban";

/// Names for what gives way, as many as are wanted: `x.cu-1.docx`, `x.cu-2.docx`, …
pub fn kept(path: &Path) -> impl Iterator<Item = PathBuf> {
    (1..).map(move |it| numbered(path, KEPT, it))
}

/// `x.ban-3.yaml` beside `x.yaml`.
pub fn of_edition(path: &Path, number: u32) -> PathBuf {
    numbered(path, EDITION, number)
}

fn numbered(path: &Path, what: &str, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let end = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}.{what}-{number}.{end}"))
}

/// Whether a file of this name is a copy.
pub fn is_copy(name: &str) -> bool {
    let mut parts = name.rsplit('.').skip(1);
    let numbered = parts.next().and_then(|it| it.split_once('-'));
    let is_numbered = numbered.is_some_and(|(what, number)| {
        let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
        [KEPT, EDITION].contains(&what) && is_number
    });
    is_numbered && parts.next().is_some()
}

/// The copies right in folders, by name.
pub fn copies_in<'p>(folders: impl Iterator<Item = &'p PathBuf>) -> Vec<String> {
    let entries = folders.filter_map(|it| fs::read_dir(it).ok()).flatten();
    let names = entries.filter_map(|it| it.ok()?.file_name().into_string().ok());
    let mut copies: Vec<String> = names.filter(|it| is_copy(it)).collect();
    copies.sort();
    copies
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_known_by_their_names() {
        let path = Path::new("ra/a.b.yaml");
        let all = kept(path).take(12).chain([of_edition(path, 3)]);
        assert!(
            all.map(|it| it.display().to_string())
                .all(|it| is_copy(&it))
        );
        for name in [
            "a.yaml",
            "cu-1.yaml",
            "a.cu-.yaml",
            "a.cu-x.yaml",
            "a.moi.docx",
            "a.ban-3",
            "a-cu-1.yaml",
        ] {
            assert!(!is_copy(name), "{name}");
        }
    }
}
