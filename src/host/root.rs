//! A folder outside of which nothing is read or written, wherever names and links lead.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::history::History;
use super::offices::Offices;
use super::{names, reading, trouble};
use crate::diagnostic::Message;
use crate::mark::fingerprint;

/// The folder below it in which descriptions lie when they have one of their own.
const CAMPAIGNS: &str = "campaigns";

const OFFICES: &str = "offices";
const BOOKS: &str = "books";

/// The folder beside a description in which its copies come to lie.
const COPIES: &str = "ban-in";

/// What the program keeps beside descriptions: the steps of each there, and the paper of the year before.
const KEPT: &str = ".kehoach";
const STEPS: &str = "steps";
const BEFORE: &str = "before";

/// Ports among which folders have theirs: those that systems give to nobody by themselves.
const FIRST_PORT: u16 = 21_000;
const PORTS: u32 = 9_000;

/// A folder that is there.
#[derive(Debug, Clone)]
pub struct Root {
    home: PathBuf,
}

impl Root {
    pub fn of(folder: &Path) -> Result<Root, Message> {
        let refused = |error| trouble::reading(folder, &error);
        let home = fs::canonicalize(folder).map_err(refused)?;
        match home.is_dir() {
            true => Ok(Root { home }),
            false => Err(refused(std::io::ErrorKind::NotADirectory.into())),
        }
    }

    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The port at which its page is looked for first: always the same of a folder.
    pub fn port(&self) -> u16 {
        let path = self.home.to_string_lossy();
        let sum = fingerprint(path.as_bytes());
        let number = u32::from_str_radix(sum.get(..6).unwrap_or_default(), 16).unwrap_or(0);
        FIRST_PORT + u16::try_from(number % PORTS).unwrap_or(0)
    }

    /// The descriptions in it, by their names from here.
    pub fn descriptions(&self) -> Result<Vec<String>, Message> {
        let mut found = Vec::new();
        for shelf in ["", CAMPAIGNS] {
            for (_, path) in reading::named_in(&self.home.join(shelf), &reading::YAML)? {
                let name = self.name_of(&path);
                if self.is_description(&name) {
                    found.push(name);
                }
            }
        }
        Ok(found)
    }

    /// The files of offices right in it, by their names from here.
    pub fn office_files(&self) -> Result<Vec<String>, Message> {
        self.on_shelf(&self.home.join(OFFICES))
    }

    /// The books that they share, as far as they are typed.
    pub fn book_files(&self) -> Result<Vec<String>, Message> {
        let offices = self.home.join(OFFICES);
        match is_link(&offices) {
            true => Ok(Vec::new()),
            false => self.on_shelf(&offices.join(BOOKS)),
        }
    }

    fn on_shelf(&self, shelf: &Path) -> Result<Vec<String>, Message> {
        if is_link(shelf) {
            return Ok(Vec::new());
        }
        let files = reading::named_in(shelf, &reading::YAML)?.into_iter();
        let names = files.map(|(_, path)| self.name_of(&path));
        Ok(names.filter(|it| self.file(it).is_ok()).collect())
    }

    /// Where a description lies that is there.
    pub fn description(&self, name: &str) -> Result<PathBuf, Message> {
        match self.is_description(name) {
            true => Ok(self.home.join(name)),
            false => Err(message!(
                "không có tệp mô tả `{name}` trong thư mục đang mở",
                "there is no description `{name}` in the open folder"
            )),
        }
    }

    /// An ordinary file of the folder, or of the one in which descriptions lie.
    fn is_description(&self, name: &str) -> bool {
        let shelf = match name.rsplit_once('/') {
            Some((shelf, _)) if shelf != CAMPAIGNS => return false,
            Some((shelf, _)) => shelf,
            None => "",
        };
        let lower = name.to_lowercase();
        let is_named = reading::YAML.iter().any(|it| lower.ends_with(it));
        is_named && is_plain(Path::new(name)) && !is_link(&self.home.join(shelf)) && {
            let about = fs::symlink_metadata(self.home.join(name));
            about.is_ok_and(|it| it.is_file())
        }
    }

    /// Where a new file may come to lie right in it.
    pub fn place(&self, name: &str) -> Result<PathBuf, Message> {
        names::judge(name)?;
        match is_plain(Path::new(name)) && !name.contains(['/', '\\']) {
            true => Ok(self.home.join(name)),
            false => Err(message!(
                "tên tệp `{name}` không được có đường dẫn",
                "the name `{name}` must not lead into a folder"
            )),
        }
    }

    /// Where the file of a new office may come to lie.
    pub fn office(&self, name: &str) -> Result<PathBuf, Message> {
        let place = self.place(name)?;
        let shelf = self.home.join(OFFICES);
        match is_link(&shelf) {
            false => Ok(shelf.join(place.file_name().unwrap_or_default())),
            true => Err(message!(
                "thư mục `{OFFICES}` là liên kết ra ngoài nên không ghi vào",
                "the folder `{OFFICES}` is a link, and nothing is written behind it"
            )),
        }
    }

    /// Where a new file may come to lie beside a description, and its name from here.
    pub fn beside(&self, description: &str, name: &str) -> Result<(PathBuf, String), Message> {
        let place = self.place(name)?;
        let file = place.file_name().unwrap_or_default();
        let beside = self.description(description)?.with_file_name(file);
        let name = self.name_of(&beside);
        Ok((beside, name))
    }

    /// Where the copies of a description come to lie; refused behind a link.
    pub fn copies(&self, description: &Path) -> Result<PathBuf, Message> {
        let shelf = description.with_file_name(COPIES);
        match is_link(&shelf) {
            false => Ok(shelf),
            true => Err(message!(
                "thư mục `{COPIES}` là liên kết ra ngoài nên không ghi vào",
                "the folder `{COPIES}` is a link, and nothing is written behind it"
            )),
        }
    }

    /// What a file in it is called from here.
    pub fn name_of(&self, file: &Path) -> String {
        let name = file.strip_prefix(&self.home).unwrap_or(file);
        name.to_string_lossy().replace('\\', "/")
    }

    /// Where the steps of a description are kept; nowhere behind a link.
    pub fn journal(&self, name: &str) -> Option<PathBuf> {
        self.kept(name, STEPS, "json")
    }

    /// Where it is kept which paper a description was taken over from; nowhere behind a link.
    pub fn before(&self, name: &str) -> Option<PathBuf> {
        self.kept(name, BEFORE, "txt")
    }

    /// A file about a description among what is kept.
    fn kept(&self, name: &str, shelf: &str, ending: &str) -> Option<PathBuf> {
        let place = self.home.join(name);
        let kept = place.parent()?.join(KEPT);
        let shelf = kept.join(shelf);
        let is_own = !is_link(&kept) && !is_link(&shelf);
        let file = format!("{}.{ending}", place.file_name()?.to_string_lossy());
        Some(shelf.join(file)).filter(|it| is_own && !is_link(it))
    }

    /// What a description and those beside it were made of; refused behind a link.
    pub fn history(&self, description: &Path) -> Result<History, Message> {
        let history = History::beside(description);
        let mut folders = history.folders().into_iter();
        match folders.find(|it| is_link(it)) {
            None => Ok(history),
            Some(link) => {
                let name = link.strip_prefix(&self.home).unwrap_or(&link).display();
                Err(message!(
                    "thư mục `{name}` là liên kết nên không đọc, không ghi; xóa liên kết ấy rồi làm lại",
                    "the folder `{name}` is a link, and nothing is read or written behind it; remove it and try again"
                ))
            }
        }
    }

    /// An ordinary file that is there, by its name from here.
    pub fn file(&self, name: &str) -> Result<PathBuf, Message> {
        let place = self.home.join(name);
        let is_there = is_plain(Path::new(name)) && !is_link(&place) && self.holds(&place);
        match is_there && place.is_file() {
            true => Ok(place),
            false => Err(message!(
                "không có tệp `{name}` trong thư mục đang mở",
                "there is no file `{name}` in the open folder"
            )),
        }
    }

    /// Whether a file that is there lies in it, links followed.
    pub fn holds(&self, file: &Path) -> bool {
        is_within(file, &self.home)
    }

    /// The texts that a description of it can name.
    pub fn offices(&self, description: &Path) -> Result<Offices, Message> {
        Offices::about(description).map(|it| it.within(&self.home))
    }
}

fn is_plain(path: &Path) -> bool {
    path.components()
        .all(|it| matches!(it, Component::Normal(_)))
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_symlink())
}

/// Whether a path leads into a folder, links followed.
pub fn is_within(path: &Path, home: &Path) -> bool {
    fs::canonicalize(path).is_ok_and(|it| it.starts_with(home))
}
