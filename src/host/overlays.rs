//! A folder of templates, regulations and offices that is laid over those inside the program.

use std::fs;
use std::path::{Path, PathBuf};

use super::root::is_within;
use super::{reading, trouble};
use crate::app::Overlay;
use crate::diagnostic::Message;
use crate::source::Source;

/// Folders below folders beyond this are a loop of links.
const DEEPEST: usize = 16;

/// The templates and YAML files of a folder, of at most `most` bytes each.
pub fn overlays(root: &Path, most: usize) -> Result<Vec<Overlay>, Message> {
    overlays_within(root, None, most)
}

/// The same of a folder in which nothing leads out of a home, where there is one.
pub fn overlays_within(
    root: &Path,
    home: Option<&Path>,
    most: usize,
) -> Result<Vec<Overlay>, Message> {
    let mut paths = Vec::new();
    below(root, home, DEEPEST, &mut paths)?;
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
fn below(
    folder: &Path,
    home: Option<&Path>,
    deep: usize,
    found: &mut Vec<PathBuf>,
) -> Result<(), Message> {
    if let Some(home) = home {
        judge(folder, home)?;
    }
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
            below(&path, home, deep - 1, found)?;
        } else if path
            .extension()
            .is_some_and(|end| end == "jinja" || end == "yaml")
        {
            if let Some(home) = home {
                judge(&path, home)?;
            }
            found.push(path);
        }
    }
    Ok(())
}

/// Refuses what leads out of a home.
fn judge(path: &Path, home: &Path) -> Result<(), Message> {
    if is_within(path, home) {
        return Ok(());
    }
    let name = path.display();
    Err(message!(
        "`{name}` là liên kết ra ngoài thư mục đang mở nên không đọc; chép hẳn vào thư mục rồi tải lại trang",
        "`{name}` is a link out of the open folder and is not read; put a copy into the folder and load the page again"
    ))
}

/// A path as the program writes it on every system.
fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|p| p.to_string_lossy()).collect();
    parts.join("/")
}
