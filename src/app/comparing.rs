//! Two editions of a paper held against each other: what their descriptions say of it, then its
//! words, paragraph by paragraph.

mod datum;
mod edition;
mod names;
mod passage;
mod place;
mod row;

use super::house::House;
use super::paper::Paper;
use super::refusal::Refusal;
use super::work::Work;
use crate::compose::marked;
use crate::diagnostic::Message;
use crate::role::Role;
use crate::sheet::{Editor, Sheet};
use crate::write::{Format, Tools};
pub use datum::Datum;
use edition::{Edition, Line};
pub use passage::Passage;
use passage::text;
use place::{annex, bare, is_at, is_named, is_of_table};
pub(super) use row::Row;

/// What became of a value or a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    Changed,
    Added,
    Removed,
    Moved,
    /// Only its printed number is another.
    Renumbered,
}

impl Fate {
    /// As programs read it.
    pub fn name(self) -> &'static str {
        match self {
            Fate::Changed => "changed",
            Fate::Added => "added",
            Fate::Removed => "removed",
            Fate::Moved => "moved",
            Fate::Renumbered => "renumbered",
        }
    }
}

/// All that differs between two editions.
pub struct Comparison {
    /// None when one of them is a finished paper, of whose description nothing is known.
    pub data: Option<Vec<Datum>>,
    pub text: Vec<Passage>,
    works: Option<(Work, Work)>,
    old: Vec<Line>,
    subject: String,
}

impl Comparison {
    /// The new paper with what became of the old one shown in it: as Word tracks changes, or in a
    /// PDF in colours. Both must be descriptions.
    pub fn marked(&self, format: &Format, editor: Editor) -> Result<Vec<u8>, Refusal> {
        let works = self.works.as_ref().ok_or(Refusal::Unmade)?;
        let sheets = works.0.sheet().zip(works.1.sheet());
        let (old, new) = sheets.ok_or(Refusal::Unmade)?;
        let mut sheet = marked(old, new);
        sheet.editor = Some(editor);
        let write = |tools: &Tools, sheet: &Sheet| (format.write)(sheet, tools);
        works.1.of_sheet(&sheet, format.name, write)
    }

    /// What the new edition is about.
    pub fn subject(&self) -> String {
        self.subject.clone()
    }

    /// What was changed at a place of the old edition, as people name it; none when it has no such
    /// place.
    pub fn passages_at(&self, place: &str) -> Option<Vec<&Passage>> {
        let known = self.old.iter().any(|it| is_at(place, &it.number, &it.text));
        // Words may stand in several paragraphs: one of them is meant.
        let meant = self.named(place).filter(|it| it.row.is_none());
        let is_meant = |it: &Passage| meant.is_none_or(|line| it.was == line.text);
        let here = |it: &&Passage| it.fate != Fate::Renumbered && it.was_at(place) && is_meant(it);
        let found: Vec<&Passage> = self.text.iter().filter(here).collect();
        (known || !found.is_empty()).then_some(found)
    }

    /// The number of a place of the old edition that is named by words.
    pub fn place_of(&self, place: &str) -> Option<&str> {
        let number = self.named(place)?.number.as_str();
        (!number.is_empty()).then_some(number)
    }

    /// The paragraph of the old edition that words name best; none for a place that is a number.
    fn named(&self, place: &str) -> Option<&Line> {
        let words = bare(place);
        let by_number = self.old.iter().any(|it| is_at(place, &it.number, ""));
        if by_number || is_of_table(words) || annex(words).is_some() || !words.contains(' ') {
            return None;
        }
        let named = self
            .old
            .iter()
            .filter_map(|it| Some((is_named(place, &it.text)?, it)));
        named.min_by_key(|it| it.0).map(|it| it.1)
    }

    /// Whether both editions are descriptions, of which papers can be made.
    pub fn is_described(&self) -> bool {
        self.works.is_some()
    }

    /// The values that differ and that no paragraph shows which differs.
    pub fn unprinted(&self) -> impl Iterator<Item = &Datum> {
        let shows = |it: &Passage, [was, is]: &[Option<String>; 2]| {
            let same = |line: &Option<String>, words: &str| line.as_deref() == Some(words);
            same(was, &it.was) || same(is, &it.is)
        };
        let is_shown = move |it: &Datum| self.text.iter().any(|own| shows(own, &it.printed));
        let data = self.data.iter().flatten();
        data.filter(move |it| !is_shown(it))
    }

    /// Whether nothing differs.
    pub fn is_same(&self) -> bool {
        self.text.is_empty() && self.data.as_ref().is_none_or(Vec::is_empty)
    }
}

impl House {
    /// Holds two editions of a paper against each other.
    pub fn compared(&self, old: &mut Paper, new: &mut Paper) -> Result<Comparison, Message> {
        let (mut was, mut is) = (Edition::of(old)?, Edition::of(new)?);
        let described = was.work.is_some() && is.work.is_some();
        // A finished paper and a description are read in the same way.
        match (&was.work, &is.work) {
            (None, Some(_)) => is.read_as(old, self)?,
            (Some(_), None) => was.read_as(new, self)?,
            _ => {}
        }
        Ok(Comparison {
            data: described.then(|| Datum::all(self.kinds(), (old, &was), (new, &is))),
            text: text(&was.lines, &is.lines),
            subject: subject(&is.lines),
            old: was.lines,
            works: was.work.zip(is.work),
        })
    }
}

/// What an edition is about.
fn subject(lines: &[Line]) -> String {
    let parts = [Role::TrichYeu, Role::TrichYeuDuoiSo].map(Role::label);
    let subject = lines.iter().find(|it| parts.contains(&it.part));
    subject.map_or(String::new(), |it| it.text.clone())
}
