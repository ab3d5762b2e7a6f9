//! Whole papers as text, line for line as kept here. `UPDATE=1` writes them anew.

mod difference;

use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

use difference::difference;
use kehoach::app::House;
use kehoach::host::Offices;

const PAPERS: [&str; 7] = [
    "data/campaigns/de-an-13.yaml",
    "data/campaigns/don-duong-2020.yaml",
    "data/campaigns/hoai-tan-2024.yaml",
    "data/campaigns/minh-xuan-2026.yaml",
    "data/campaigns/my-phuoc-2024.yaml",
    "tests/papers/every-structure.yaml",
    "tests/papers/looks-like-code.yaml",
];

#[test]
fn papers_read_as_they_are_kept() {
    let house = House::built_in().unwrap();
    let told: String = PAPERS
        .iter()
        .map(|paper| {
            let offices = Offices::about(&root().join(paper)).unwrap();
            let text = fs::read_to_string(root().join(paper)).unwrap();
            let work = house.paper(text).with_texts(Arc::new(offices)).work();
            assert!(work.sheet().is_some(), "{:#?}", work.findings());
            compare(Path::new(paper), &work.text())
        })
        .collect();
    assert!(told.is_empty(), "\n{told}\nUPDATE=1 keeps the new words.");
}

/// What differs from the kept text, or the new text kept in its stead.
fn compare(paper: &Path, printed: &str) -> String {
    let name = Path::new(paper.file_name().unwrap()).with_extension("txt");
    let kept = root().join("tests/golden").join(&name);
    if env::var_os("UPDATE").is_some() {
        fs::write(kept, printed).unwrap();
        return String::new();
    }
    let old = fs::read_to_string(kept).unwrap_or_default();
    difference(&old, printed).map_or(String::new(), |lines| {
        format!("{}\n{lines}", name.display())
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
