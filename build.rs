//! Puts templates, kinds, regulations, offices, starters and kinds of bodies into the program.
#![allow(clippy::disallowed_methods)]
// What a build is for, and what it is made of, it learns from outside.

use std::fs::{read, read_dir, write};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::Path;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut rows = String::new();
    for (folder, shelf) in [
        ("templates", ""),
        ("data/kinds", "kinds/"),
        ("data/regulations", "regulations/"),
        ("data/offices", "offices/"),
        ("data/starters", "starters/"),
    ] {
        println!("cargo::rerun-if-changed={folder}");
        let root = variable("CARGO_MANIFEST_DIR");
        built_in(&Path::new(&root).join(folder), shelf, &mut rows)?;
    }
    println!("cargo::rustc-env=KEHOACH_WRITERS={}", mark_of(&WRITERS)?);
    println!("cargo::rustc-env=KEHOACH_PROGRAM={}", mark_of(&PROGRAM)?);
    let out = variable("OUT_DIR");
    write(Path::new(&out).join("built_in.rs"), format!("[\n{rows}]\n"))?;
    // Only who makes an office asks for these.
    let mut bodies = String::new();
    println!("cargo::rerun-if-changed=data/bodies");
    let root = variable("CARGO_MANIFEST_DIR");
    built_in(&Path::new(&root).join("data/bodies"), "", &mut bodies)?;
    write(Path::new(&out).join("bodies.rs"), format!("[\n{bodies}]\n"))
}

/// A row for every template and YAML file below a folder: its path as the program writes it, and
/// its text, of which the compiler makes sure that it is one.
fn built_in(folder: &Path, shelf: &str, rows: &mut String) -> io::Result<()> {
    let paths: io::Result<Vec<_>> = read_dir(folder)?.map(|it| it.map(|it| it.path())).collect();
    let mut paths = paths?;
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let below = format!("{shelf}{name}");
        if path.is_dir() {
            built_in(&path, &format!("{below}/"), rows)?;
        } else if name.ends_with(".jinja") || name.ends_with(".yaml") {
            *rows += &format!("    ({below:?}, include_str!({path:?})),\n");
        }
    }
    Ok(())
}

/// What the bytes of a paper depend on beside its sheet: files made by another program are made anew.
const WRITERS: [&str; 5] = [
    "src/write",
    "src/filing",
    "src/compose",
    "data/records",
    "Cargo.lock",
];

/// What they depend on beside the texts of the paper.
const PROGRAM: [&str; 4] = ["src", "data", "templates", "Cargo.lock"];

fn mark_of(parts: &[&str]) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        println!("cargo::rerun-if-changed={part}");
        read_in(
            &Path::new(&variable("CARGO_MANIFEST_DIR")).join(part),
            &mut hasher,
        )?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// A file, or those below a folder in the order of their names.
fn read_in(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        read(path)?.hash(hasher);
        return Ok(());
    }
    let paths: io::Result<Vec<_>> = read_dir(path)?.map(|it| it.map(|it| it.path())).collect();
    let mut paths = paths?;
    paths.sort();
    paths.iter().try_for_each(|it| read_in(it, hasher))
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}
