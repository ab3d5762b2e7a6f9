//! A paper that somebody looks at: its text as it lies on the disk, what was found in it and its pages.

mod drawn;
mod pointed;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::answer::Refused;
use super::told;
use crate::app::{House, Journal, LONGEST_FILE, Laid, Paper, Work, values};
use crate::diagnostic::{Diagnostic, Fix, Lang, Message};
use crate::fix::repair;
use crate::host::{self, Root};
use crate::mark::fingerprint;
use crate::source::Source;

/// Steps longer than this were not kept here.
const MOST_STEPS: usize = 16 * 1024 * 1024;

/// What whoever asks for a change has seen.
pub struct Seen {
    /// The fingerprint of the file.
    pub known: String,
    /// Whether this goes on with what was typed just before.
    pub goes_on: bool,
    pub lang: Lang,
}

/// A paper and what came of it.
pub struct Opened {
    root: Root,
    name: String,
    place: PathBuf,
    paper: Paper,
    /// The fingerprint of the bytes that were read or written last.
    known: String,
    work: Work,
    /// None when it cannot be made.
    laid: Option<Laid>,
    /// What was found, with the cures that were tried; none before somebody asks.
    proved: Option<Vec<Diagnostic>>,
    journal: Journal,
}

impl Opened {
    pub fn open(root: &Root, house: &House, name: &str, place: PathBuf) -> Result<Opened, Message> {
        let (mut paper, known) = described(root, house, name, &place)?;
        let work = paper.work();
        let journal = root
            .journal(name)
            .and_then(|it| host::read(&it, MOST_STEPS).ok());
        let journal = journal.and_then(|it| serde_json::from_slice(&it).ok());
        let mut opened = Opened {
            journal: journal.unwrap_or_default(),
            root: root.clone(),
            name: name.to_owned(),
            place,
            paper,
            known,
            work,
            laid: None,
            proved: None,
        };
        opened.lay_out();
        Ok(opened)
    }

    /// Works it again if its file has changed, or what lies beside it may have.
    pub fn refresh(&mut self, house: &House) -> Result<(), Message> {
        *self = Opened::open(&self.root, house, &self.name, self.place.clone())?;
        Ok(())
    }

    /// The fingerprint of its file as it lies on the disk.
    pub fn on_disk(&self) -> Result<String, Message> {
        host::read(&self.place, LONGEST_FILE).map(|it| fingerprint(&it))
    }

    pub fn known(&self) -> &str {
        &self.known
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn place(&self) -> &Path {
        &self.place
    }

    pub fn work(&self) -> &Work {
        &self.work
    }

    fn lay_out(&mut self) {
        // What cannot be laid out is told by the findings.
        self.laid = self.work.laid().ok();
        self.proved = None;
    }

    /// Puts what is made of its text into its file, if that still has the bytes that whoever asks has seen.
    pub fn change(
        &mut self,
        house: &House,
        seen: &Seen,
        make: impl FnOnce(&str) -> Result<String, Message>,
    ) -> Result<(), Refused> {
        let (old, new) = self.write(house, seen, make)?;
        if old != new {
            self.journal.step(&old, &new, seen.goes_on);
            self.keep_journal();
        }
        Ok(())
    }

    /// Takes the last step back, or makes again what was taken back.
    pub fn step(&mut self, house: &House, seen: &Seen, is_back: bool) -> Result<(), Refused> {
        let journal = self.journal.clone();
        self.write(house, seen, |text| {
            let there = match is_back {
                true => journal.back(text),
                false => journal.again(text),
            };
            there.ok_or_else(|| {
                message!(
                    "không còn bước nào để lùi hay làm lại ở đây",
                    "there is no step to take back or to make again"
                )
            })
        })?;
        self.journal.went(is_back);
        self.keep_journal();
        Ok(())
    }

    /// The text before and after.
    fn write(
        &mut self,
        house: &House,
        seen: &Seen,
        make: impl FnOnce(&str) -> Result<String, Message>,
    ) -> Result<(String, String), Refused> {
        let mut written = None;
        host::amend(&self.place, LONGEST_FILE, |old| {
            let old = old.ok_or_else(|| gone(&self.name))?;
            if fingerprint(old) != seen.known {
                return Ok(old.to_vec());
            }
            let text = std::str::from_utf8(old).map_err(|_| unreadable(&self.name))?;
            let new = make(text)?;
            if new.len() > LONGEST_FILE {
                return Err(too_long());
            }
            written = Some((text.to_owned(), new.clone()));
            Ok(new.into_bytes())
        })?;
        let Some((old, new)) = written else {
            self.refresh(house)?;
            return Err(Refused::Changed(Box::new(self.told(seen.lang))));
        };
        self.known = fingerprint(new.as_bytes());
        self.paper.set_text(new.clone());
        self.work = self.paper.work();
        self.lay_out();
        Ok((old, new))
    }

    /// Steps that cannot be kept are not there after the program has ended; the text is, so only that is
    /// waited for until the disk has it.
    fn keep_journal(&self) {
        if let (Some(place), Ok(steps)) = (
            self.root.journal(&self.name),
            serde_json::to_vec(&self.journal),
        ) {
            let _ = host::jot(&place, &steps);
        }
    }

    /// The paper worked once more, for whoever takes it away.
    pub fn worked(&mut self) -> Work {
        self.paper.work()
    }

    pub fn paper(&mut self) -> &mut Paper {
        &mut self.paper
    }

    /// The way from the folder to where it lies.
    pub fn shelf(&self) -> &str {
        let end = self.name.rfind('/').map_or(0, |it| it + 1);
        &self.name[..end]
    }

    /// The findings that have a cure for certain, by their places in the list.
    pub fn cures(&mut self) -> Vec<usize> {
        let proved = self.proved();
        let cured = proved
            .iter()
            .enumerate()
            .filter(|(_, it)| !it.fixes.is_empty());
        cured.map(|(place, _)| place).collect()
    }

    fn proved(&mut self) -> &[Diagnostic] {
        let paper = &mut self.paper;
        self.proved
            .get_or_insert_with(|| paper.proved().findings().to_vec())
    }

    /// Cures the finding at a place of the list.
    pub fn cure(&mut self, house: &House, seen: &Seen, place: usize) -> Result<(), Refused> {
        let found = self.proved().get(place);
        let fixes: Vec<Fix> = found.map_or_else(Vec::new, |it| it.fixes.clone());
        self.change(house, seen, |text| {
            repair(text, fixes).ok_or_else(|| {
                message!(
                    "chỗ này không còn tự sửa được; tải lại trang",
                    "this can no longer be fixed by itself; load the page again"
                )
            })
        })
    }

    /// All that the page shows of it.
    pub fn told(&self, lang: Lang) -> Json {
        json!({
            "name": self.name,
            "known": self.known,
            "text": self.paper.text().text,
            "values": values(&self.paper.text().text),
            "findings": told::findings(&self.work, &self.paper.text().text, lang),
            "pages": self.pages(),
            "isMade": self.work.is_made(),
            "title": self.work.sheet().map(|it| &it.meta.title),
            "canUndo": self.journal.back(&self.paper.text().text).is_some(),
            "canRedo": self.journal.again(&self.paper.text().text).is_some(),
        })
    }

    /// The kind that its description names.
    pub fn kind(&self) -> Option<String> {
        let values = values(&self.paper.text().text)?;
        key(&values, "kind").map(str::to_owned)
    }

    /// What words of it can name: each with what it is called.
    pub fn named(&self) -> Json {
        let pairs = |all: Vec<(String, String)>| -> Json {
            all.into_iter()
                .map(|(key, name)| json!([key, name]))
                .collect()
        };
        json!({
            "bodies": pairs(self.paper.bodies()),
            "signers": pairs(self.paper.signers()),
            "offices": self.paper.offices(),
        })
    }
}

/// A description as it lies on the disk with what it can name, and its fingerprint.
pub fn described(
    root: &Root,
    house: &House,
    name: &str,
    place: &Path,
) -> Result<(Paper, String), Message> {
    let bytes = host::read(place, LONGEST_FILE)?;
    let known = fingerprint(&bytes);
    let paper = house.paper(Source::from_bytes(name, bytes));
    Ok((paper.with_texts(Arc::new(root.offices(place)?)), known))
}

/// The words on a key of a description.
pub fn key<'v>(values: &'v Json, key: &str) -> Option<&'v str> {
    let pairs = values["keys"].as_array()?;
    let pair = pairs.iter().find(|it| it[0] == key)?;
    pair[1].as_str()
}

fn gone(name: &str) -> Message {
    message!(
        "tệp `{name}` không còn ở đó: đã bị đổi tên, dời đi hoặc xóa; chỗ vừa sửa chưa lưu",
        "the file `{name}` is not there any more; what was just changed is not saved"
    )
}

fn unreadable(name: &str) -> Message {
    message!(
        "tệp `{name}` không phải chữ UTF-8 nên trang không sửa được; mở bằng trình soạn thảo rồi lưu lại thành UTF-8",
        "the file `{name}` is not in UTF-8, so the page cannot change it; save it as UTF-8 in an editor"
    )
}

fn too_long() -> Message {
    message!(
        "dài quá: tệp mô tả không quá 4 MB; chỗ vừa sửa chưa lưu",
        "too long: a description has at most 4 MB; what was just changed is not saved"
    )
}
