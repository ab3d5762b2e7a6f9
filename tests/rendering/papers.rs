//! The papers the tests build: the examples and those that hold every structure.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The descriptions of all papers.
pub fn all() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        "data/campaigns",
        "tests/papers",
        "tests/papers/nha-nuoc",
        "tests/papers/dang",
        "tests/papers/khoi-dau",
    ];
    let files = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let mut papers: Vec<_> = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    papers.sort();
    assert!(papers.len() > 5);
    papers
}

/// The folder into which one run of the program built papers, in this order.
pub fn built(papers: &[PathBuf]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_kehoach"))
        .arg("build")
        .args(papers)
        .arg("--out")
        .arg(folder.path())
        .args(["--format", "pdf,docx,txt"])
        .output()
        .unwrap();
    // A paper with findings is built all the same.
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(matches!(run.status.code(), Some(0 | 1)), "{told}");
    folder
}

/// The bytes of a built paper in one of its formats.
pub fn read(folder: &TempDir, paper: &Path, format: &str) -> Vec<u8> {
    let name = Path::new(paper.file_name().unwrap()).with_extension(format);
    fs::read(folder.path().join(name)).unwrap()
}
