//! A folder of templates, regulations and offices that is laid over those inside the program.

use std::fs;
use std::path::{Path, PathBuf};

use super::{reading, trouble};
use crate::app::Overlay;
use crate::diagnostic::Message;
use crate::source::Source;

/// Folders below folders beyond this are a loop of links.
const DEEPEST: usize = 16;

/// The templates and YAML files of a folder, of at most `most` bytes each.
pub fn overlays(root: &Path, most: usize) -> Result<Vec<Overlay>, Message> {
    let mut paths = Vec::new();
    below(root, DEEPEST, &mut paths)?;
    let overlay = |path: PathBuf| {
        let bytes = reading::read(&path, most)?;
        Ok(Overlay {
            path: slashes(path.strip_prefix(root).unwrap_or(&path)),
            text: Source::from_bytes(path.display().to_string(), bytes),
        })
    };
    paths.into_iter().map(overlay).collect()
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
