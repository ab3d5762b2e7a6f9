//! Whole papers as text, line for line as kept here. `UPDATE=1` writes them anew.

mod difference;

use std::path::{Path, PathBuf};
use std::{env, fs};

use difference::difference;
use kehoach::app::{Kit, LONGEST_FILE};
use kehoach::face::Faces;
use kehoach::host;
use kehoach::source::{FileId, Sources};
use kehoach::write::text::text;

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
    let mut sources = Sources::default();
    let pieces = host::pieces(None, LONGEST_FILE).unwrap();
    let (kit, _) = Kit::new(pieces, Faces::builtin().unwrap(), &mut sources);
    let told: String = PAPERS
        .iter()
        .map(|(paper, offices)| {
            let campaign = add(&mut sources, &root().join(paper));
            let offices = shelf(&mut sources, &root().join(offices));
            let drafted = kit.draft(&sources, campaign, &offices);
            let sheet = drafted
                .sheet
                .unwrap_or_else(|| panic!("{:#?}", drafted.findings));
            compare(Path::new(paper), &text(&sheet))
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

fn add(sources: &mut Sources, path: &Path) -> FileId {
    sources.add(
        path.display().to_string(),
        fs::read_to_string(path).unwrap(),
    )
}

fn shelf(sources: &mut Sources, folder: &Path) -> Vec<(String, FileId)> {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut paths: Vec<PathBuf> = files.collect();
    paths.sort();
    let named = paths.iter().map(|path| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, add(sources, path))
    });
    named.collect()
}
