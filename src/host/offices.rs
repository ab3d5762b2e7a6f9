//! The offices in the folders about a description, each read when it is first named.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::overlays::overlays;
use super::reading::{offices_near, read};
use crate::app::{LONGEST_FILE, Overlay, Texts};
use crate::diagnostic::Message;
use crate::source::Source;

/// Offices by name, nearest first.
pub struct Offices(Vec<Office>);

struct Office {
    name: String,
    path: PathBuf,
    text: OnceLock<Result<Arc<Source>, Message>>,
    templates: OnceLock<Result<Option<Arc<[Overlay]>>, Message>>,
}

impl Offices {
    /// Those a description can name.
    pub fn about(description: &Path) -> Result<Offices, Message> {
        let office = |(name, path)| Office {
            name,
            path,
            text: OnceLock::new(),
            templates: OnceLock::new(),
        };
        let near = offices_near(description)?;
        Ok(Offices(near.into_iter().map(office).collect()))
    }
}

impl Texts for Offices {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        let Some(office) = self.0.iter().find(|it| it.name == name) else {
            return Ok(None);
        };
        let text = || {
            let bytes = read(&office.path, LONGEST_FILE)?;
            let name = office.path.display().to_string();
            Ok(Arc::new(Source::from_bytes(name, bytes)))
        };
        office.text.get_or_init(text).clone().map(Some)
    }

    fn templates(&self, office: &str, folder: &str) -> Result<Option<Arc<[Overlay]>>, Message> {
        let Some(office) = self.0.iter().find(|it| it.name == office) else {
            return Ok(None);
        };
        let texts = || {
            let Some(folder) = beside(&office.path, folder)? else {
                return Ok(None);
            };
            Ok(Some(overlays(&folder, LONGEST_FILE)?.into()))
        };
        office.templates.get_or_init(texts).clone()
    }

    fn offices(&self) -> Vec<String> {
        self.0.iter().map(|it| it.name.clone()).collect()
    }
}

/// A folder beside a file, if it is there. Whoever writes the file must not read what lies
/// elsewhere.
fn beside(file: &Path, name: &str) -> Result<Option<PathBuf>, Message> {
    let home = file.parent().unwrap_or(Path::new("."));
    let home = match home == Path::new("") {
        true => Path::new("."),
        false => home,
    };
    let inner = Path::new(name);
    let folder = home.join(inner);
    let is_plain = inner
        .components()
        .all(|it| matches!(it, Component::Normal(_)));
    let is_inside = || {
        let (home, folder) = (
            fs::canonicalize(home).ok()?,
            fs::canonicalize(&folder).ok()?,
        );
        Some(folder != home && folder.starts_with(home))
    };
    if !is_plain || name.is_empty() || is_inside() == Some(false) {
        return Err(message!(
            "thư mục mẫu `{name}` phải nằm cạnh tệp đơn vị, ví dụ `mau`",
            "the folder of templates `{name}` must stand beside the office, such as `mau`"
        ));
    }
    Ok(folder.is_dir().then_some(folder))
}
