//! Whole papers as text, line for line as kept here. `UPDATE=1` writes them anew.

mod difference;

use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

use difference::difference;
use kehoach::app::{Given, House};

/// Descriptions, each with the folder of its offices.
const PAPERS: [(&str, &str); 7] = [
    ("data/campaigns/de-an-13.yaml", "data/offices"),
    ("data/campaigns/don-duong-2020.yaml", "data/offices"),
    ("data/campaigns/hoai-tan-2024.yaml", "data/offices"),
    ("data/campaigns/minh-xuan-2026.yaml", "data/offices"),
    ("data/campaigns/my-phuoc-2024.yaml", "data/offices"),
    ("tests/papers/every-structure.yaml", "tests/papers/offices"),
    ("tests/papers/looks-like-code.yaml", "tests/papers/offices"),
];

#[test]
fn papers_read_as_they_are_kept() {
    let house = House::built_in().unwrap();
    let told: String = PAPERS
        .iter()
        .map(|(paper, offices)| {
            let offices = shelf(&root().join(offices));
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

fn shelf(folder: &Path) -> Given {
    let mut offices = Given::default();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy();
        offices.put_office(&name, fs::read_to_string(&path).unwrap());
    }
    offices
}
