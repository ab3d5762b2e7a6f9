//! Templates, regulations and offices: those inside the program, and a folder laid over them.

use std::fs;
use std::path::{Path, PathBuf};

use super::{reading, trouble};
use crate::app::{Piece, Words};
use crate::diagnostic::Message;

/// Paths below `templates` and `data`, and what stands there.
static BUILT_IN: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Folders below folders beyond this are a loop of links.
const DEEPEST: usize = 16;

/// The built-in pieces, with those of `over`, of at most `most` bytes each, in their stead.
pub fn pieces(over: Option<&Path>, most: usize) -> Result<Vec<Piece>, Message> {
    let built_in = BUILT_IN.iter().map(|(path, text)| Piece {
        name: format!("<{path}>"),
        path: (*path).to_owned(),
        words: Words::BuiltIn(text),
    });
    let mut pieces: Vec<Piece> = built_in.collect();
    let Some(root) = over else { return Ok(pieces) };
    let mut paths = Vec::new();
    below(root, DEEPEST, &mut paths)?;
    for path in paths {
        let inside = slashes(path.strip_prefix(root).unwrap_or(&path));
        let piece = Piece {
            name: path.display().to_string(),
            path: inside,
            words: Words::LaidOver(reading::read(&path, most)?),
        };
        match pieces.iter_mut().find(|p| p.path == piece.path) {
            Some(built_in) => *built_in = piece,
            None => pieces.push(piece),
        }
    }
    Ok(pieces)
}

/// Templates and YAML files below a folder.
fn below(folder: &Path, deep: usize, found: &mut Vec<PathBuf>) -> Result<(), Message> {
    let refused = |error| trouble::reading(folder, &error);
    let entries = fs::read_dir(folder).map_err(refused)?;
    let paths: Result<Vec<PathBuf>, _> = entries.map(|e| e.map(|e| e.path())).collect();
    let mut paths = paths.map_err(refused)?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if deep == 0 {
                let name = path.display();
                return Err(message!(
                    "thư mục lồng nhau quá sâu: `{name}`",
                    "folders too deep: `{name}`"
                ));
            }
            below(&path, deep - 1, found)?;
        } else if path
            .extension()
            .is_some_and(|end| end == "jinja" || end == "yaml")
        {
            found.push(path);
        }
    }
    Ok(())
}

/// A path as the program writes it on every system.
fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|p| p.to_string_lossy()).collect();
    parts.join("/")
}
