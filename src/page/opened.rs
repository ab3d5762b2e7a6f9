//! A paper that somebody looks at: its text as it lies on the disk, what was found in it and its pages.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::answer::Refused;
use super::told;
use crate::app::{House, LONGEST_FILE, Laid, Paper, Word, Work, span_of, values, ways};
use crate::diagnostic::{Diagnostic, Fix, Lang, Message};
use crate::edit::Step;
use crate::fix::repair;
use crate::host::{self, Root};
use crate::mark::fingerprint;
use crate::source::{Source, Span};

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
}

impl Opened {
    pub fn open(root: &Root, house: &House, name: &str, place: PathBuf) -> Result<Opened, Message> {
        let bytes = host::read(&place, LONGEST_FILE)?;
        let known = fingerprint(&bytes);
        let mut paper = house.paper(Source::from_bytes(name, bytes));
        paper = paper.with_texts(Arc::new(root.offices(&place)?));
        let work = paper.work();
        let mut opened = Opened {
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
        known: &str,
        lang: Lang,
        make: impl FnOnce(&str) -> Result<String, Message>,
    ) -> Result<(), Refused> {
        let (mut written, mut is_other) = (None, false);
        host::amend(&self.place, LONGEST_FILE, |old| {
            let Some(old) = old else {
                return Err(gone(&self.name));
            };
            if fingerprint(old) != known {
                is_other = true;
                return Ok(old.to_vec());
            }
            let text = std::str::from_utf8(old).map_err(|_| unreadable(&self.name))?;
            let new = make(text)?;
            if new.len() > LONGEST_FILE {
                return Err(too_long());
            }
            written = Some(new.clone());
            Ok(new.into_bytes())
        })?;
        if is_other {
            self.refresh(house)?;
            return Err(Refused::Changed(Box::new(self.told(lang))));
        }
        if let Some(new) = written {
            self.known = fingerprint(new.as_bytes());
            self.paper.set_text(new);
            self.work = self.paper.work();
            self.lay_out();
        }
        Ok(())
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
    pub fn cure(
        &mut self,
        house: &House,
        known: &str,
        lang: Lang,
        place: usize,
    ) -> Result<(), Refused> {
        let found = self.proved().get(place);
        let fixes: Vec<Fix> = found.map_or_else(Vec::new, |it| it.fixes.clone());
        self.change(house, known, lang, |text| {
            repair(text, fixes).ok_or_else(|| {
                message!(
                    "chỗ này không còn tự sửa được; tải lại trang",
                    "this can no longer be fixed by itself; load the page again"
                )
            })
        })
    }

    /// A page as an SVG, counted from 0.
    pub fn drawing(&self, page: usize) -> Option<String> {
        self.laid.as_ref()?.drawing(page)
    }

    /// The way to what was typed where a point of a page is.
    pub fn way_at(&self, page: usize, x: f64, y: f64) -> Option<Vec<Step>> {
        let places = self.laid.as_ref()?.places(self.work.sheet()?);
        let own = self.work.file();
        let near = places
            .words
            .iter()
            .filter(|it| it.page == page && it.top <= y && y < it.bottom);
        let far = |it: &&Word| match (it.left <= x, x < it.right) {
            (true, true) => 0.0,
            (false, _) => it.left - x,
            _ => x - it.right,
        };
        let nearest = near.min_by(|one, other| far(one).total_cmp(&far(other)))?;
        let own = |it: &Span| it.file == own;
        let span = nearest.call.filter(own).or(nearest.span.filter(own))?;
        ways(&self.paper.text().text, &[span.start]).pop()
    }

    /// The boxes of the words of a value on the pages: the page, left, top, right, bottom.
    pub fn boxes(&self, way: &[Step]) -> Vec<(usize, [f64; 4])> {
        let found = || {
            let range = span_of(&self.paper.text().text, way)?;
            let places = self.laid.as_ref()?.places(self.work.sheet()?);
            let span = Span {
                file: self.work.file(),
                start: range.start,
                end: range.end,
            };
            let typed = |it: &&Word| it.span.is_some_and(|it| span.holds(it));
            let mut words: Vec<&Word> = places.words.iter().filter(typed).collect();
            if words.is_empty() {
                words.extend(places.words_of(span));
            }
            let boxes = words
                .iter()
                .map(|it| (it.page, [it.left, it.top, it.right, it.bottom]));
            Some(boxes.collect())
        };
        found().unwrap_or_default()
    }

    /// All that the page shows of it.
    pub fn told(&self, lang: Lang) -> Json {
        let pages = self.laid.as_ref().map_or_else(Vec::new, |laid| {
            let marks = laid.marks().into_iter().zip(laid.sizes());
            let page = |(mark, (width, height))| {
                json!({ "mark": format!("{mark:032x}"), "width": width, "height": height })
            };
            marks.map(page).collect()
        });
        json!({
            "name": self.name,
            "known": self.known,
            "text": self.paper.text().text,
            "values": values(&self.paper.text().text),
            "findings": told::findings(&self.work, &self.paper.text().text, lang),
            "pages": pages,
            "isMade": self.work.is_made(),
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
