//! The offices, their books and their starters in the folders about a description, and the
//! descriptions beside it, each read when first named.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::overlays::overlays_within;
use super::reading::{YAML, named_beside, named_near, read};
use super::root::is_within;
use crate::app::{self, LONGEST_FILE, LONGEST_LIST, List, Overlay, Texts};
use crate::diagnostic::Message;
use crate::source::Source;

/// How books end that are kept as lists.
const LISTS: [&str; 3] = [".xlsx", ".ods", ".csv"];

/// Offices, books, starters and descriptions by name, nearest first.
pub struct Offices {
    offices: Vec<File>,
    books: Vec<File>,
    starters: Vec<File>,
    descriptions: Vec<File>,
    /// The description, beside which its lists lie, and those that were read, each by file and sheet.
    description: PathBuf,
    /// The folder out of which nothing may lead, if there is one.
    home: Option<PathBuf>,
    lists: Mutex<HashMap<Asked, Found<List>>>,
}

/// A file, and a sheet of it if one is asked for.
type Asked = (String, Option<String>);

/// What was found where a name leads.
type Found<T> = Result<Option<Arc<T>>, Message>;

struct File {
    name: String,
    path: PathBuf,
    text: OnceLock<Result<Arc<Source>, Message>>,
    /// Of an office, what lies in the folder that it names.
    templates: OnceLock<Result<Option<Arc<[Overlay]>>, Message>>,
}

impl Offices {
    /// Those a description can name.
    pub fn about(description: &Path) -> Result<Offices, Message> {
        let files = |named: Vec<(String, PathBuf)>| {
            let files = named.into_iter().map(|(name, path)| File {
                name,
                path,
                text: OnceLock::new(),
                templates: OnceLock::new(),
            });
            files.collect()
        };
        Ok(Offices {
            offices: files(named_near(description, "offices", &YAML)?),
            books: files(named_near(
                description,
                "offices/books",
                &[&YAML[..], &LISTS].concat(),
            )?),
            starters: files(named_near(description, "starters", &YAML)?),
            descriptions: {
                let mut named = named_beside(description)?;
                named.extend(named_near(description, "campaigns", &YAML)?);
                files(named)
            },
            description: description.to_owned(),
            home: None,
            lists: Mutex::default(),
        })
    }

    /// Only those that lie in a folder, links followed.
    pub fn within(mut self, home: &Path) -> Offices {
        for files in [
            &mut self.offices,
            &mut self.books,
            &mut self.starters,
            &mut self.descriptions,
        ] {
            files.retain(|it| is_within(&it.path, home));
        }
        self.home = Some(home.to_owned());
        self
    }
}

fn text(files: &[File], name: &str) -> Result<Option<Arc<Source>>, Message> {
    let Some(file) = files.iter().find(|it| it.name == name) else {
        return Ok(None);
    };
    let text = || {
        let name = file.path.display().to_string();
        let lower = name.to_lowercase();
        if LISTS.iter().any(|it| lower.ends_with(it)) {
            let bytes = read(&file.path, LONGEST_LIST)?;
            return Ok(Arc::new(app::book(&name, bytes)?));
        }
        let bytes = read(&file.path, LONGEST_FILE)?;
        Ok(Arc::new(Source::from_bytes(name, bytes)))
    };
    file.text.get_or_init(text).clone().map(Some)
}

fn names(files: &[File]) -> Vec<String> {
    files.iter().map(|it| it.name.clone()).collect()
}

impl Texts for Offices {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        text(&self.offices, name)
    }

    fn templates(&self, office: &str, folder: &str) -> Result<Option<Arc<[Overlay]>>, Message> {
        let Some(office) = self.offices.iter().find(|it| it.name == office) else {
            return Ok(None);
        };
        let texts = || {
            let Some(folder) = self::folder(&office.path, folder)? else {
                return Ok(None);
            };
            let home = self.home.as_deref();
            Ok(Some(overlays_within(&folder, home, LONGEST_FILE)?.into()))
        };
        office.templates.get_or_init(texts).clone()
    }

    fn offices(&self) -> Vec<String> {
        names(&self.offices)
    }

    fn book(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        text(&self.books, name)
    }

    fn books(&self) -> Vec<String> {
        names(&self.books)
    }

    fn starter(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        text(&self.starters, name)
    }

    fn starters(&self) -> Vec<String> {
        names(&self.starters)
    }

    fn description(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        text(&self.descriptions, name)
    }

    fn descriptions(&self) -> Vec<String> {
        names(&self.descriptions)
    }

    fn list(&self, file: &str, sheet: Option<&str>) -> Result<Option<Arc<List>>, Message> {
        let mut lists = self.lists.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (file.to_owned(), sheet.map(str::to_owned));
        let found = lists.entry(key).or_insert_with(|| {
            let Some(path) = beside(&self.description, file) else {
                return Err(message!(
                    "danh sách `{file}` phải nằm cạnh tệp mô tả",
                    "the list `{file}` must stand beside the description"
                ));
            };
            if !path.is_file() {
                return Ok(None);
            }
            let bytes = read(&path, LONGEST_LIST)?;
            Ok(Some(Arc::new(app::list(file, bytes, sheet)?)))
        });
        found.clone()
    }
}

/// A folder beside the file of an office, if it is there.
fn folder(office: &Path, name: &str) -> Result<Option<PathBuf>, Message> {
    match beside(office, name) {
        Some(folder) => Ok(folder.is_dir().then_some(folder)),
        None => Err(message!(
            "thư mục mẫu `{name}` phải nằm cạnh tệp đơn vị, ví dụ `mau`",
            "the folder of templates `{name}` must stand beside the office, such as `mau`"
        )),
    }
}

/// What a name leads to beside a file, be it there or not. Whoever writes the file must not read
/// what lies elsewhere.
fn beside(file: &Path, name: &str) -> Option<PathBuf> {
    let home = file.parent().unwrap_or(Path::new("."));
    let home = match home == Path::new("") {
        true => Path::new("."),
        false => home,
    };
    let inner = Path::new(name);
    let found = home.join(inner);
    let is_plain = inner
        .components()
        .all(|it| matches!(it, Component::Normal(_)));
    let is_inside = || {
        let (home, found) = (fs::canonicalize(home).ok()?, fs::canonicalize(&found).ok()?);
        Some(found != home && found.starts_with(home))
    };
    let is_elsewhere = !is_plain || name.is_empty() || is_inside() == Some(false);
    (!is_elsewhere).then_some(found)
}
