//! A file of the folder with the steps by which it came to what it says. Whoever changes it has seen the bytes
//! that it has.

use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use super::answer::Refused;
use super::asked;
use crate::app::{Joint, Journal, LONGEST_FILE};
use crate::diagnostic::{Lang, Message};
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

impl Seen {
    pub fn read(sent: &Json, lang: Lang) -> Result<Seen, Refused> {
        Ok(Seen {
            known: asked::words(sent, "known")?.to_owned(),
            goes_on: sent["goesOn"] == true,
            lang,
        })
    }
}

/// A file as it was read or written last.
pub struct Saved {
    root: Root,
    name: String,
    place: PathBuf,
    /// The fingerprint of its bytes.
    known: String,
    journal: Journal,
}

impl Saved {
    /// The file at a place, and what it says.
    pub fn open(root: &Root, name: &str, place: PathBuf) -> Result<(Saved, Source), Message> {
        let bytes = host::read(&place, LONGEST_FILE)?;
        let journal = root.journal(name);
        let journal = journal.and_then(|it| host::read(&it, MOST_STEPS).ok());
        let journal = journal.and_then(|it| serde_json::from_slice(&it).ok());
        let saved = Saved {
            root: root.clone(),
            name: name.to_owned(),
            place,
            known: fingerprint(&bytes),
            journal: journal.unwrap_or_default(),
        };
        Ok((saved, Source::from_bytes(name, bytes)))
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn place(&self) -> &Path {
        &self.place
    }

    pub fn root(&self) -> &Root {
        &self.root
    }

    pub fn known(&self) -> &str {
        &self.known
    }

    /// The fingerprint of the file as it lies on the disk.
    pub fn on_disk(&self) -> Result<String, Message> {
        host::read(&self.place, LONGEST_FILE).map(|it| fingerprint(&it))
    }

    /// Whether a step can be taken back from a text, or made again.
    pub fn has_step(&self, text: &str, is_back: bool) -> bool {
        match is_back {
            true => self.journal.back(text).is_some(),
            false => self.journal.again(text).is_some(),
        }
    }

    /// Puts what is made of its text into it, and tells that; none if it has other bytes by now than whoever
    /// asks has seen.
    pub fn change(
        &mut self,
        seen: &Seen,
        make: impl FnOnce(&str) -> Result<String, Message>,
    ) -> Result<Option<String>, Refused> {
        let Some((old, new)) = self.write(seen, make)? else {
            return Ok(None);
        };
        if old != new {
            self.journal.step(&old, &new, seen.goes_on);
            self.keep_journal();
        }
        Ok(Some(new))
    }

    /// The last step is one with those of other files.
    pub fn join(&mut self, joint: Joint) {
        self.journal.join(joint);
        self.keep_journal();
    }

    /// Takes the last step back, or makes again what was taken back; likewise. Files that took it together take
    /// it back together, or none does.
    pub fn step(&mut self, seen: &Seen, is_back: bool) -> Result<Option<String>, Refused> {
        let mut others = self.joined(is_back)?;
        let Some(new) = self.step_alone(seen, is_back)? else {
            return Ok(None);
        };
        for other in &mut others {
            let seen = Seen {
                known: other.known.clone(),
                goes_on: false,
                lang: seen.lang,
            };
            other.step_alone(&seen, is_back)?;
        }
        Ok(Some(new))
    }

    /// The other files that take a step with this one; refused when one of them was changed since.
    fn joined(&self, is_back: bool) -> Result<Vec<Saved>, Message> {
        let Some(joint) = self.journal.joint(is_back) else {
            return Ok(Vec::new());
        };
        let others = joint.names.iter().filter(|it| **it != self.name);
        let open = |name: &String| {
            let (saved, text) = Saved::open(&self.root, name, self.root.file(name)?)?;
            let own = saved.journal.joint(is_back);
            let is_it = own.is_some_and(|it| it.id == joint.id);
            match is_it && saved.has_step(&text.text, is_back) {
                true => Ok(saved),
                false => Err(message!(
                    "bước này đổi tên gọi ở nhiều tệp cùng lúc, mà `{name}` đã sửa tiếp sau đó: lùi các bước sau ở tệp ấy trước",
                    "this step has changed a key in several files, and `{name}` was changed after it: take back its later steps first"
                )),
            }
        };
        others.map(open).collect()
    }

    fn step_alone(&mut self, seen: &Seen, is_back: bool) -> Result<Option<String>, Refused> {
        let journal = self.journal.clone();
        let written = self.write(seen, |text| {
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
        let Some((_, new)) = written else {
            return Ok(None);
        };
        self.journal.went(is_back);
        self.keep_journal();
        Ok(Some(new))
    }

    /// The text before and after.
    fn write(
        &mut self,
        seen: &Seen,
        make: impl FnOnce(&str) -> Result<String, Message>,
    ) -> Result<Option<(String, String)>, Refused> {
        let (mut written, mut is_made) = (None, true);
        let amended = host::amend(&self.place, LONGEST_FILE, |old| {
            is_made = false;
            let old = old.ok_or_else(|| gone(&self.name))?;
            if fingerprint(old) != seen.known {
                is_made = true;
                return Ok(old.to_vec());
            }
            let text = std::str::from_utf8(old).map_err(|_| unreadable(&self.name))?;
            let new = make(text)?;
            if new.len() > LONGEST_FILE {
                return Err(too_long());
            }
            is_made = true;
            written = Some((text.to_owned(), new.clone()));
            Ok(new.into_bytes())
        });
        // What is wrong with the change itself stays so.
        amended.map_err(|why| match is_made {
            true => Refused::Unsaved(why),
            false => Refused::Failed(why),
        })?;
        if let Some((_, new)) = &written {
            self.known = fingerprint(new.as_bytes());
        }
        Ok(written)
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
