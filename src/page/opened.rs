//! A paper that somebody looks at: its text as it lies on the disk, what was found in it and its pages.

mod drawn;
mod pointed;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::answer::Refused;
use super::asked;
use super::saved::{Saved, Seen};
use super::told::{self, Speaker};
use crate::app::{Form, House, LONGEST_FILE, Laid, Paper, Work, edited_by, values};
use crate::diagnostic::{Diagnostic, Fix, Lang, Message};
use crate::fix::repair;
use crate::host::{self, Root};
use crate::source::{Source, Span};

/// Checks that hold a paper against the one of the year before.
const OLD_YEAR: [&str; 2] = ["old-year-left", "old-year-unasked"];

/// The name of a paper is no longer.
const LONGEST_NAME: usize = 4096;

fn same(one: &Span, other: &Span) -> bool {
    (one.start, one.end) == (other.start, other.end)
}

/// A paper and what came of it.
pub struct Opened {
    saved: Saved,
    paper: Paper,
    work: Work,
    form: Arc<Form>,
    /// None when it cannot be made, which is told by the findings.
    laid: Option<Laid>,
    /// Whether the cures of what was found were tried; they are when somebody asks.
    is_proved: bool,
}

impl Opened {
    pub fn open(root: &Root, house: &House, name: &str, place: PathBuf) -> Result<Opened, Message> {
        let (saved, text) = Saved::open(root, name, place)?;
        let paper = described(root, house, text, saved.place())?;
        let mut paper = against(root, name, paper);
        let (work, laid) = paper.work_with_pages();
        let form = form(house, &paper);
        Ok(Opened {
            saved,
            paper,
            work,
            form,
            laid,
            is_proved: false,
        })
    }

    /// Works it again if its file has changed, or what lies beside it may have.
    pub fn refresh(&mut self, house: &House) -> Result<(), Message> {
        let saved = &self.saved;
        let place = saved.place().to_owned();
        *self = Opened::open(saved.root(), house, saved.name(), place)?;
        Ok(())
    }

    pub fn saved(&self) -> &Saved {
        &self.saved
    }

    pub fn known(&self) -> &str {
        self.saved.known()
    }

    pub fn name(&self) -> &str {
        self.saved.name()
    }

    pub fn place(&self) -> &Path {
        self.saved.place()
    }

    pub fn work(&self) -> &Work {
        &self.work
    }

    /// Puts what is made of its text into its file, if that still has the bytes that whoever asks has seen.
    pub fn change(
        &mut self,
        house: &House,
        seen: &Seen,
        make: impl FnOnce(&str) -> Result<String, Message>,
    ) -> Result<(), Refused> {
        let new = self.saved.change(seen, make)?;
        self.take(house, seen, new)
    }

    /// Takes the last step back, or makes again what was taken back.
    pub fn step(&mut self, house: &House, seen: &Seen, is_back: bool) -> Result<(), Refused> {
        let new = self.saved.step(seen, is_back)?;
        self.take(house, seen, new)
    }

    /// Works what its file says now; how it is, if it is not as whoever asks has seen it.
    fn take(&mut self, house: &House, seen: &Seen, new: Option<String>) -> Result<(), Refused> {
        let Some(new) = new else {
            self.refresh(house)?;
            return Err(Refused::Changed(Box::new(self.told(seen.lang))));
        };
        self.paper.set_text(new);
        (self.work, self.laid) = self.paper.work_with_pages();
        self.form = form(house, &self.paper);
        self.is_proved = false;
        Ok(())
    }

    /// The paper worked once more, for whoever takes it away.
    pub fn worked(&mut self) -> Work {
        self.paper.work()
    }

    /// The paper as its file says now, for whoever makes another of it.
    pub fn anew(&self, house: &House) -> Result<Paper, Message> {
        let (root, place) = (self.saved.root(), self.place());
        let (_, text) = Saved::open(root, self.name(), place.to_owned())?;
        described(root, house, text, place)
    }

    pub fn paper(&mut self) -> &mut Paper {
        &mut self.paper
    }

    /// The way from the folder to where it lies.
    pub fn shelf(&self) -> &str {
        let name = self.name();
        let end = name.rfind('/').map_or(0, |it| it + 1);
        &name[..end]
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
        if !self.is_proved {
            self.paper.prove(&mut self.work);
            self.is_proved = true;
        }
        self.work.findings()
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

    /// The findings of the old year whose values can be kept, by their places in the list.
    pub fn keeps(&self) -> Vec<usize> {
        let keepings = self.paper.keepings();
        let own = self.work.file();
        let found = self.work.findings().iter().enumerate();
        let is_kept = |it: &Diagnostic| {
            let places = keepings.iter().map(|(place, _)| place);
            OLD_YEAR.contains(&it.code)
                && it
                    .span
                    .is_some_and(|span| span.file == own && { places }.any(|it| same(it, &span)))
        };
        found
            .filter(|(_, it)| is_kept(it))
            .map(|(at, _)| at)
            .collect()
    }

    /// Says that what is told at a place of the list stays in the new year.
    pub fn keep(&mut self, house: &House, seen: &Seen, place: usize) -> Result<(), Refused> {
        let span = self.work.findings().get(place).and_then(|it| it.span);
        let mut keepings = self.paper.keepings().into_iter();
        let changes = keepings.find(|(own, _)| span.is_some_and(|it| same(own, &it)));
        let (_, changes) = changes.ok_or_else(asked::unasked)?;
        self.change(house, seen, |text| {
            edited_by(text, &changes).map_err(|_| asked::unchangeable())
        })
    }

    /// All that the page shows of it.
    pub fn told(&self, lang: Lang) -> Json {
        json!({
            "name": self.name(),
            "known": self.known(),
            "text": self.paper.text().text,
            "values": values(&self.paper.text().text),
            "findings": told::findings(&self.work, &self.paper.text().text, &self.speaker(lang)),
            "pages": self.pages(),
            "isMade": self.work.is_made(),
            "title": self.work.sheet().map(|it| &it.meta.title),
            "canUndo": self.saved.has_step(&self.paper.text().text, true),
            "canRedo": self.saved.has_step(&self.paper.text().text, false),
        })
    }

    /// The form it is filled in by.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Who tells what was found in it.
    pub fn speaker(&self, lang: Lang) -> Speaker {
        let mut named = self.paper.bodies();
        named.extend(self.paper.signers());
        Speaker {
            form: self.form.clone(),
            named,
            lang,
        }
    }

    /// What the calls in its words print, each with the way to its value.
    pub fn calls(&self) -> Json {
        let calls = self.work.calls().into_iter();
        let calls = calls.map(|it| json!([told::steps(&it.way), it.words, it.printed]));
        calls.collect()
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
            "offices": pairs(self.paper.offices_called()),
        })
    }
}

/// A paper that was taken over from one of the year before, held against that as long as it is there.
pub fn against(root: &Root, name: &str, paper: Paper) -> Paper {
    let old = || {
        let kept = host::read(&root.before(name)?, LONGEST_NAME).ok()?;
        let old = String::from_utf8(kept).ok()?;
        let bytes = host::read(&root.description(&old).ok()?, LONGEST_FILE).ok()?;
        Some(Source::from_bytes(&old, bytes))
    };
    match old() {
        Some(old) => paper.against(old),
        None => paper,
    }
}

/// The form of the kind that a description names.
fn form(house: &House, paper: &Paper) -> Arc<Form> {
    let values = values(&paper.text().text).unwrap_or_default();
    house.form(key(&values, "kind").unwrap_or_default())
}

/// A description with what it can name.
pub fn described(root: &Root, house: &House, text: Source, place: &Path) -> Result<Paper, Message> {
    Ok(house.paper(text).with_texts(Arc::new(root.offices(place)?)))
}

/// The words on a key of a description.
pub fn key<'v>(values: &'v Json, key: &str) -> Option<&'v str> {
    let pairs = values["keys"].as_array()?;
    let pair = pairs.iter().find(|it| it[0] == key)?;
    pair[1].as_str()
}
