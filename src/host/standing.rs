//! Whose a file is that stands where an output is to go.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::ledger::Ledger;
use super::trouble;
use super::way::{self, Way, typed};
use crate::app::mark_of;
use crate::diagnostic::Message;
use crate::mark::{MadeOf, fingerprint};

/// A file longer than this was not written by the program.
const LONGEST: u64 = 256 * 1024 * 1024;

/// Endings of files that have a mark, which tells of the files beside them too.
const MARKED: [&str; 5] = ["pdf", "docx", "json", "xml", "eml"];

/// Whether files of this name have a mark, when they are made of a description.
pub fn is_marked(name: &str) -> bool {
    MARKED.iter().any(|it| name.ends_with(&format!(".{it}")))
}

/// The description that outputs are made of.
pub struct Maker<'a> {
    folder: &'a Path,
    description: &'a Path,
    pub way: Way,
}

/// Whose a file is.
#[derive(Debug, PartialEq, Eq)]
pub enum Standing {
    /// As the program wrote it, of this description or of one that is no more.
    Ours,
    /// As the program wrote it, of this other description.
    Twin(PathBuf),
    /// Edited, or of unknown origin.
    Foreign,
}

impl<'a> Maker<'a> {
    pub fn new(folder: &'a Path, description: &'a Path) -> Maker<'a> {
        Maker {
            folder,
            description,
            way: Way::new(folder, description),
        }
    }

    /// Whether a way leads to this description.
    pub fn is_itself(&self, from: &str) -> bool {
        from == self.way.text || from == self.way.told()
    }

    /// The description at the end of a way, if it is there and another than this.
    fn other(&self, from: &str) -> Option<PathBuf> {
        if self.is_itself(from) {
            return None;
        }
        let other = self.folder.join(from);
        let place = fs::canonicalize(&other).ok()?;
        let is_itself = fs::canonicalize(self.description).is_ok_and(|it| it == place);
        (!is_itself && place.is_file()).then(|| way::end(self.folder, from))
    }
}

/// Whose a file is with these bytes.
pub fn of(
    path: &Path,
    name: &str,
    bytes: &[u8],
    maker: Option<&Maker>,
    ledger: &Ledger,
) -> Standing {
    let known = ledger.knows(name, bytes);
    let from = match known {
        Some(Some(from)) => Some(from.to_owned()),
        _ => match mark_of(bytes) {
            Some((mark, true)) => Some(mark.made_of.from),
            Some((_, false)) => None,
            None => told_beside(path, bytes),
        },
    };
    if known.is_none() && from.is_none() {
        return Standing::Foreign;
    }
    let other = from.zip(maker).and_then(|(from, maker)| maker.other(&from));
    other.map_or(Standing::Ours, Standing::Twin)
}

/// Whether a file of these bytes is made of this, and nobody has touched it.
pub fn is_made_of(path: &Path, name: &str, bytes: &[u8], made_of: &MadeOf) -> bool {
    if is_marked(name) {
        return mark_of(bytes).is_some_and(|(mark, whole)| whole && mark.made_of.covers(made_of));
    }
    let text = fingerprint(bytes);
    MARKED.iter().any(|ending| {
        let beside = existing(&path.with_extension(ending)).ok().flatten();
        let mark = beside.and_then(|it| mark_of(&it));
        mark.is_some_and(|(mark, _)| mark.text == text && mark.made_of.covers(made_of))
    })
}

/// The origin of a text without a mark, told by the mark of a file beside it that was made of
/// the same sheet.
fn told_beside(path: &Path, bytes: &[u8]) -> Option<String> {
    let text = fingerprint(bytes);
    MARKED.iter().find_map(|ending| {
        let beside = existing(&path.with_extension(ending)).ok()??;
        let (mark, _) = mark_of(&beside)?;
        (mark.text == text).then_some(mark.made_of.from)
    })
}

impl Standing {
    /// Refuses to take the place of what is not ours.
    pub fn judge(&self, whole: &Path, maker: Option<&Maker>) -> Result<(), Message> {
        let path = whole.display();
        match (self, maker) {
            (Standing::Ours, _) => Ok(()),
            (Standing::Twin(other), Some(maker)) => {
                let (other, from) = (other.display(), maker.description.display());
                Err(message!(
                    "`{path}` đã có và làm từ `{other}`, không phải từ `{from}`, nên không ghi đè; đổi tên một tệp mô tả hoặc xuất vào thư mục khác; thêm `--force` thì ghi, bản cũ được giữ lại với tên `….cu-1…`",
                    "`{path}` exists and is made of `{other}`, not of `{from}`, so it is not overwritten; rename one of the descriptions or take another folder; with `--force` it is overwritten, and the old one is kept as `….cu-1…`"
                ))
            }
            _ => {
                let is_read = path.to_string().ends_with(".docx");
                let typed = typed(whole);
                let (vi, en) = match is_read {
                    true => (
                        format!("đưa chỗ sửa về tệp mô tả: kehoach pull {typed}; "),
                        format!("to take the edits into the description: kehoach pull {typed}; "),
                    ),
                    false => Default::default(),
                };
                Err(message!(
                    "`{path}` đã có và không còn như lúc chương trình ghi ra (có thể đã được sửa tay), nên không ghi đè; {vi}giữ cả hai: thêm `--keep-beside`; lấy bản mới: thêm `--force`, bản cũ được giữ lại với tên `….cu-1…`",
                    "`{path}` exists and is not as the program wrote it (it may have been edited), so it is not overwritten; {en}to keep both: add `--keep-beside`; to take the new one: add `--force`, and the old one is kept as `….cu-1…`"
                ))
            }
        }
    }
}

/// The bytes of what stands in a place; refused if it is no file that could be written anew.
pub fn existing(path: &Path) -> Result<Option<Vec<u8>>, Message> {
    let about = match fs::symlink_metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(trouble::writing(path, &error)),
    };
    let name = path.display();
    if about.is_symlink() {
        return Err(message!(
            "không ghi được `{name}`: đây là liên kết tới tệp khác; xóa liên kết đó hoặc xuất vào thư mục khác",
            "cannot write `{name}`: it is a link to another file; remove the link or take another folder"
        ));
    }
    if about.is_dir() {
        let error = io::ErrorKind::IsADirectory.into();
        return Err(trouble::writing(path, &error));
    }
    // A pipe or a device may never end.
    if !about.is_file() || about.len() > LONGEST {
        return Err(message!(
            "không ghi được `{name}`: đây không phải tệp thường, hoặc dài quá; dời nó đi hoặc xuất vào thư mục khác",
            "cannot write `{name}`: it is no ordinary file, or too long; move it away or take another folder"
        ));
    }
    let bytes = fs::read(path);
    bytes
        .map(Some)
        .map_err(|error| trouble::writing(path, &error))
}

/// Refuses a file that somebody has protected.
pub fn writable(path: &Path) -> Result<(), Message> {
    let name = path.display();
    match fs::symlink_metadata(path) {
        Ok(about) if about.permissions().readonly() => Err(message!(
            "không ghi được `{name}`: tệp được đặt chỉ đọc; bỏ thuộc tính đó hoặc xuất vào thư mục khác",
            "cannot write `{name}`: the file is read-only; make it writable or take another folder"
        )),
        _ => Ok(()),
    }
}
