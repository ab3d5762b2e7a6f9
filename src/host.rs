//! The one door to the outside: the only file that touches disk and environment.
#![allow(clippy::disallowed_methods)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::app::Piece;

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");
static REGIMES: Dir = include_dir!("$CARGO_MANIFEST_DIR/data/regimes");
static OFFICES: Dir = include_dir!("$CARGO_MANIFEST_DIR/data/offices");

/// Templates, regimes and offices: the built-in ones, with those of `over` laid over them.
pub fn pieces(over: Option<&Path>) -> io::Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for (folder, dir) in [
        ("", &TEMPLATES),
        ("regimes/", &REGIMES),
        ("offices/", &OFFICES),
    ] {
        built_in(dir, folder, &mut pieces);
    }
    if let Some(root) = over {
        for (path, text) in texts_below(root)? {
            let inside = slashes(path.strip_prefix(root).unwrap_or(&path));
            let inside = inside
                .trim_start_matches("templates/")
                .trim_start_matches("data/")
                .to_owned();
            let piece = Piece {
                name: path.display().to_string(),
                path: inside,
                text,
            };
            match pieces.iter_mut().find(|p| p.path == piece.path) {
                Some(built_in) => *built_in = piece,
                None => pieces.push(piece),
            }
        }
    }
    Ok(pieces)
}

fn built_in(dir: &Dir, folder: &str, pieces: &mut Vec<Piece>) {
    for file in dir.files() {
        let path = slashes(file.path());
        if let Some(text) = file.contents_utf8() {
            pieces.push(Piece {
                name: format!("<{folder}{path}>"),
                path: format!("{folder}{path}"),
                text: text.to_owned(),
            });
        }
    }
    for inner in dir.dirs() {
        built_in(inner, folder, pieces);
    }
}

fn texts_below(root: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut texts = Vec::new();
    let mut names: Vec<PathBuf> = fs::read_dir(root)?
        .map(|e| e.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    names.sort();
    for path in names {
        if path.is_dir() {
            texts.extend(texts_below(&path)?);
        } else if path
            .extension()
            .is_some_and(|e| e == "jinja" || e == "yaml")
        {
            texts.push((path.clone(), fs::read_to_string(&path)?));
        }
    }
    Ok(texts)
}

/// A path as the program writes it on every system.
fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|p| p.to_string_lossy()).collect();
    parts.join("/")
}
