//! The papers in tests/papers that show what each kind can be: nothing can be said against them,
//! neither before nor after they are printed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use kehoach::app::{FORMATS, House, Lines, Work};
use kehoach::diagnostic::Severity;
use kehoach::host::Offices;

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
    [papers("nha-nuoc"), papers("dang"), papers("khoi-dau")].concat()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers")
}

/// A description worked through.
fn work(path: &Path, text: String) -> Work {
    let offices = Arc::new(Offices::about(path).unwrap());
    HOUSE.paper(text).with_texts(offices).work()
}

#[test]
fn every_example_can_be_signed() {
    for (path, text) in all() {
        let work = work(&path, text);
        let found = work.findings();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

#[test]
fn every_example_is_let_be_when_finished() {
    for (path, text) in all() {
        let printed = work(&path, text).text();
        let work = HOUSE.proofread(printed, Lines::Paragraphs).work();
        let mut found = work.findings().to_vec();
        found.retain(|it| it.severity > Severity::Note);
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

#[test]
fn what_we_write_is_read_back_as_it_was_meant() {
    let campaigns = papers("../../data/campaigns");
    for (path, text) in [all(), papers(""), campaigns].concat() {
        let work = work(&path, text);
        let known: Vec<&str> = work.findings().iter().map(|it| it.code).collect();
        for file in work.render(&[&FORMATS[1], &FORMATS[2]]).unwrap() {
            let mut paper = HOUSE
                .finished(&format!("a{}", file.ending), file.bytes)
                .unwrap();
            let mut found = paper.work().findings().to_vec();
            // An annex in a file of its own is only noted as missing.
            found.retain(|it| !known.contains(&it.code) && it.severity > Severity::Note);
            assert!(
                found.is_empty(),
                "{} {}: {found:#?}",
                path.display(),
                file.ending
            );
        }
    }
}
