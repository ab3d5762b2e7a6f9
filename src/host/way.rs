//! The way from a folder to a file, as it is written on every system.

use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// A way between two places.
pub struct Way {
    /// Names with `/`, and `..` for each folder up.
    pub text: String,
    /// Whether it leads over the root of the disk, and so tells of the machine.
    pub is_far: bool,
}

impl Way {
    pub fn new(folder: &Path, file: &Path) -> Way {
        let folder = real(folder);
        let file = match (file.parent(), file.file_name()) {
            (Some(parent), Some(name)) => real(parent).join(name),
            _ => real(file),
        };
        let shared = folder
            .components()
            .zip(file.components())
            .take_while(|(one, other)| one == other);
        let names = |path: &Path| path.components().filter(is_name).count();
        let shared: PathBuf = shared.map(|(component, _)| component).collect();
        let up = names(&folder) - names(&shared);
        let down = file.strip_prefix(&shared).unwrap_or(&file);
        let down = down.components().map(|it| it.as_os_str().to_string_lossy());
        let steps: Vec<_> = (0..up).map(|_| "..".into()).chain(down).collect();
        Way {
            text: steps.join("/"),
            is_far: names(&shared) == 0 && up > 0,
        }
    }

    /// The way as it may be told on other machines: of a far one only where it ends.
    pub fn told(&self) -> String {
        match self.is_far {
            true => format!("*/{}", name(&self.text)),
            false => self.text.clone(),
        }
    }
}

fn is_name(component: &Component) -> bool {
    matches!(component, Component::Normal(_))
}

/// Where a path leads when links are followed; what is not there yet stays as it is named.
pub fn real(path: &Path) -> PathBuf {
    let path = match path == Path::new("") {
        true => Path::new("."),
        false => path,
    };
    let Ok(whole) = std::path::absolute(path) else {
        return path.to_owned();
    };
    let found = whole
        .ancestors()
        .find_map(|it| Some((fs::canonicalize(it).ok()?, whole.strip_prefix(it).ok()?)));
    match found {
        Some((there, rest)) => there.join(rest),
        None => whole,
    }
}

/// Where a way leads from a folder, for people to read. Steps back undo names only where no link is on the way.
pub fn end(folder: &Path, way: &str) -> PathBuf {
    let short = plain(&folder.join(way));
    let there = plain(&real(folder).join(way));
    let parent = |it: &Path| it.parent().map(real);
    match parent(&short) == parent(&there) {
        true => short,
        false => there,
    }
}

/// The last name of a way.
pub fn name(way: &str) -> &str {
    way.rsplit('/').next().unwrap_or(way)
}

/// Whether of a way only its end is told.
pub fn is_far(way: &str) -> bool {
    way.starts_with("*/")
}

/// Whether a name is one that systems and programs hide.
pub fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// A path without the steps that undo each other, for people to read.
pub fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        let goes_back = component == Component::ParentDir;
        match plain.components().next_back() {
            Some(Component::Normal(_)) if goes_back => {
                plain.pop();
            }
            _ if component == Component::CurDir => {}
            _ => plain.push(component),
        }
    }
    plain
}

/// A path as a command is given it: between quotes where a blank or another sign would part it.
pub fn typed(path: &Path) -> String {
    let words = path.display().to_string();
    let is_plain = |it: char| it.is_alphanumeric() || "/\\.:-_".contains(it);
    match words.chars().all(is_plain) {
        true => words,
        false => format!("\"{words}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(folder: &str, file: &str) -> (String, String) {
        let way = Way::new(Path::new(folder), Path::new(file));
        (way.text.clone(), way.told())
    }

    #[test]
    fn ways_go_up_and_down() {
        let both = |way: &str| (way.to_owned(), way.to_owned());
        assert_eq!(way("khong-co", "khong-co/a.yaml"), both("a.yaml"));
        assert_eq!(way("khong-co/b", "khong-co/c/a.yaml"), both("../c/a.yaml"));
    }

    #[cfg(unix)]
    #[test]
    fn a_way_over_the_root_is_not_told() {
        let (text, told) = way("/khong-co/ra", "/nha/toi/a.yaml");
        assert_eq!(text, "../../nha/toi/a.yaml");
        assert_eq!(told, "*/a.yaml");
    }

    #[test]
    fn blanks_and_brackets_are_quoted() {
        assert_eq!(typed(Path::new("gui/tuan-lễ.docx")), "gui/tuan-lễ.docx");
        assert_eq!(typed(Path::new("Bản (sửa).docx")), "\"Bản (sửa).docx\"");
    }

    #[test]
    fn steps_back_undo_names() {
        assert_eq!(plain(Path::new("./ra/../a/b.yaml")), Path::new("a/b.yaml"));
        assert_eq!(plain(Path::new("../x/b.yaml")), Path::new("../x/b.yaml"));
    }
}
