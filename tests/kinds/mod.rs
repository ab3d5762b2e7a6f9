//! The papers in tests/papers that show what each kind can be: nothing can be said against them,
//! neither before nor after they are printed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use kehoach::app::{Given, House, Lines};
use kehoach::diagnostic::Severity;

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

/// The descriptions of a folder of tests/papers, by path.
fn papers(folder: &str) -> Vec<(PathBuf, String)> {
    let mut papers: Vec<_> = fs::read_dir(root().join(folder))
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "yaml"))
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect();
    papers.sort();
    papers
}

fn all() -> Vec<(PathBuf, String)> {
    [papers("nha-nuoc"), papers("dang")].concat()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers")
}

fn offices() -> Arc<Given> {
    let mut offices = Given::default();
    for (path, text) in papers("offices") {
        offices.put_office(path.file_stem().unwrap().to_str().unwrap(), text);
    }
    Arc::new(offices)
}

#[test]
fn every_example_can_be_signed() {
    let offices = offices();
    for (path, text) in all() {
        let work = HOUSE.paper(text).with_texts(offices.clone()).work();
        let found = work.findings();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

#[test]
fn every_example_is_let_be_when_finished() {
    let offices = offices();
    for (path, text) in all() {
        let printed = HOUSE.paper(text).with_texts(offices.clone()).work().text();
        let work = HOUSE.proofread(printed, Lines::Paragraphs).work();
        let mut found = work.findings().to_vec();
        found.retain(|it| it.severity > Severity::Note);
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}
