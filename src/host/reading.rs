//! Files in: which campaigns are meant, which offices stand beside them, and their bytes.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{BufReader, Read, Seek};
use std::path::{Path, PathBuf};

use super::copies::is_copy;
use super::trouble;
use crate::diagnostic::Message;

/// A document of many parts, to be read where they are wanted; one longer than `most` is refused.
pub fn open(path: &Path, most: usize) -> Result<impl Read + Seek, Message> {
    let refused = |error| trouble::reading(path, &error);
    let about = fs::metadata(path).map_err(refused)?;
    judge(path, &about)?;
    if about.len() > most as u64 {
        let (name, most) = (path.display(), most / (1024 * 1024));
        return Err(message!(
            "`{name}` dài quá {most} MB, không phải văn bản",
            "`{name}` is longer than {most} MB and no paper"
        ));
    }
    File::open(path).map(BufReader::new).map_err(refused)
}

/// The bytes of a file of at most `most` bytes; a longer one is refused unread.
pub fn read(path: &Path, most: usize) -> Result<Vec<u8>, Message> {
    let refused = |error| trouble::reading(path, &error);
    let about = fs::metadata(path).map_err(refused)?;
    judge(path, &about)?;
    let name = path.display();
    let mut bytes = Vec::new();
    if about.len() <= most as u64 {
        bytes.reserve_exact(about.len() as usize);
        let file = File::open(path).map_err(refused)?;
        let mut file = file.take((most as u64).saturating_add(1));
        file.read_to_end(&mut bytes).map_err(refused)?;
    }
    // The file may have grown since it was asked how long it is.
    if about.len().max(bytes.len() as u64) > most as u64 {
        let most = most / (1024 * 1024);
        return Err(message!(
            "`{name}` dài quá {most} MB, không phải tệp mô tả",
            "`{name}` is longer than {most} MB and not a description"
        ));
    }
    Ok(bytes)
}

/// The bytes of a file likewise, if it is there.
pub fn read_if_there(path: &Path, most: usize) -> Result<Option<Vec<u8>>, Message> {
    match path.exists() {
        true => read(path, most).map(Some),
        false => Ok(None),
    }
}

/// Refuses what is no file that can be read to its end.
fn judge(path: &Path, about: &fs::Metadata) -> Result<(), Message> {
    let name = path.display();
    if about.is_dir() {
        return Err(message!(
            "`{name}` là thư mục, không phải tệp",
            "`{name}` is a folder, not a file"
        ));
    }
    // A pipe or a device may have no end.
    if !about.is_file() {
        return Err(message!(
            "`{name}` không phải tệp thường",
            "`{name}` is not an ordinary file"
        ));
    }
    Ok(())
}

/// The papers meant by files and folders; of a folder, the YAML files right in it, and the finished
/// papers that do not lie beside their description.
pub fn papers(named: &[PathBuf]) -> Result<Vec<PathBuf>, Message> {
    meant(named, |folder| {
        let mut found = descriptions(folder)?;
        let stems: HashSet<PathBuf> = found.iter().map(|it| it.with_extension("")).collect();
        let finished = entries(folder, &[".docx", ".odt", ".txt"])?;
        found.extend(
            finished
                .into_iter()
                .filter(|it| !stems.contains(&it.with_extension(""))),
        );
        found.sort();
        Ok(found)
    })
}

/// Whether a path is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether a path is a file.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// The files right in a folder that may have been made of descriptions.
pub fn made_in(folder: &Path) -> Result<Vec<PathBuf>, Message> {
    match folder.is_dir() {
        true => entries(folder, &[".pdf", ".docx", ".txt"]),
        false => Ok(Vec::new()),
    }
}

/// The campaigns meant by files and folders; of a folder, the YAML files right in it.
pub fn campaigns(named: &[PathBuf]) -> Result<Vec<PathBuf>, Message> {
    meant(named, descriptions)
}

/// The files that are named, and of a folder those that stand for it.
fn meant(
    named: &[PathBuf],
    of: impl Fn(&Path) -> Result<Vec<PathBuf>, Message>,
) -> Result<Vec<PathBuf>, Message> {
    let mut found = Vec::new();
    for path in named {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        let whole = fs::canonicalize(path).map_err(|error| trouble::reading(path, &error))?;
        let of_offices = whole.file_name().is_some_and(|name| name == "offices");
        let inside = if of_offices { Vec::new() } else { of(path)? };
        if inside.is_empty() {
            let name = path.display();
            return Err(message!(
                "trong `{name}` không có tệp mô tả nào (*.yaml)",
                "there is no description (*.yaml) in `{name}`"
            ));
        }
        found.extend(inside);
    }
    Ok(found)
}

/// The files a campaign can name from the folders of this name about it, nearest first.
pub fn named_near(
    campaign: &Path,
    shelf: &str,
    endings: &[&str],
) -> Result<Vec<(String, PathBuf)>, Message> {
    let home = home(campaign);
    let mut found = named_in(&home.join(shelf), endings)?;
    found.extend(named_in(&above(home).join(shelf), endings)?);
    Ok(found)
}

/// The folder in which a folder lies, named as plainly as it can be.
fn above(home: &Path) -> PathBuf {
    let around = home.join("..");
    let is_it = |plain: &Path| {
        let whole = (fs::canonicalize(plain).ok(), fs::canonicalize(&around).ok());
        whole.0.is_some() && whole.0 == whole.1
    };
    let plain = home.parent().filter(|it| home.is_absolute() && is_it(it));
    plain.map_or(around.clone(), Path::to_owned)
}

/// The descriptions that lie beside a campaign, itself among them.
pub fn named_beside(campaign: &Path) -> Result<Vec<(String, PathBuf)>, Message> {
    named_in(home(campaign), &YAML)
}

/// The descriptions that may name a file: those beside it, and of the file of an office or a book those of
/// the folder in which offices lie, and of the folders right in that.
pub fn papers_about(file: &Path) -> Result<Vec<PathBuf>, Message> {
    let home = home(file);
    let shelf = home
        .ancestors()
        .find(|it| it.file_name().is_some_and(|it| it == "offices"));
    let Some(root) = shelf.and_then(Path::parent) else {
        return descriptions(home);
    };
    let mut found = descriptions(root)?;
    let refused = |error| trouble::reading(root, &error);
    for entry in fs::read_dir(root).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        let is_own = path
            .file_name()
            .is_some_and(|it| it == "offices" || it == "starters");
        if path.is_dir() && !is_own {
            found.extend(descriptions(&path)?);
        }
    }
    found.sort();
    Ok(found)
}

fn home(campaign: &Path) -> &Path {
    match campaign.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// The files in a folder, if it is there, each with its name.
pub fn named_in(folder: &Path, endings: &[&str]) -> Result<Vec<(String, PathBuf)>, Message> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let files = entries(folder, endings)?.into_iter();
    let named = files.filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)));
    Ok(named.collect())
}

/// How descriptions end.
pub const YAML: [&str; 2] = [".yaml", ".yml"];

/// The YAML files right in a folder, by name.
pub(super) fn descriptions(folder: &Path) -> Result<Vec<PathBuf>, Message> {
    entries(folder, &YAML)
}

/// The files of these endings right in a folder, by name, without copies of others; hidden ones belong to
/// other programs, as do those that Word and Excel keep beside an open file.
pub(super) fn entries(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, Message> {
    let refused = |error| trouble::reading(folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let lower = name.to_lowercase();
        let is_meant = endings.iter().any(|it| lower.ends_with(it));
        if is_meant && !name.starts_with(['.', '~']) && !is_copy(&name) && !path.is_dir() {
            found.push(match path.strip_prefix(".") {
                Ok(plain) => plain.to_owned(),
                Err(_) => path,
            });
        }
    }
    found.sort();
    Ok(found)
}
