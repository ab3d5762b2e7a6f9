//! Two editions of a paper held against each other: what their descriptions say of it, then its
//! words, paragraph by paragraph.

mod edition;
mod names;

use super::house::House;
use super::paper::Paper;
use super::refusal::Refusal;
use super::work::Work;
use crate::change::{self, Change, Crumb, Piece, Step, pieces, words};
use crate::compose::marked;
use crate::diagnostic::{Message, Sink};
use crate::role::Role;
use crate::sheet::{Editor, Sheet};
use crate::source::FileId;
use crate::write::{Format, Tools};
use edition::{Edition, Line};
use names::Names;

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

/// A value of the description that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    pub fate: Fate,
    /// As it is typed: `timeline.items[2].due`.
    pub key: String,
    /// What a clerk calls it, part of the paper first.
    pub name: String,
    /// The entry it belongs to: its words, and its printed number in the newest edition that has it.
    pub item: String,
    pub number: String,
    pub was: String,
    pub is: String,
    /// The lines of the files on which it stands, from 1.
    pub was_line: Option<usize>,
    pub is_line: Option<usize>,
}

/// A paragraph that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    pub fate: Fate,
    /// The part of the paper it is.
    pub part: &'static str,
    /// Its printed number with those of the headings above it, in each edition.
    pub was_number: String,
    pub is_number: String,
    pub was: String,
    pub is: String,
}

impl Passage {
    /// Its words in one row.
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        pieces(&self.was, &self.is, &words(&self.was, &self.is))
    }

    /// Where it stands, for a table: its number, or the part of the paper it is.
    pub fn place(&self) -> String {
        let number = match (self.fate, self.was_number == self.is_number) {
            (Fate::Changed | Fate::Moved, false) => {
                format!("{} → {}", self.was_number, self.is_number)
            }
            _ => self.number().to_owned(),
        };
        match number.is_empty() {
            true => self.part.to_owned(),
            false => number,
        }
    }

    /// Whether it stands at a place as people name it in the newest edition that has it: by a
    /// number, or by some words of it.
    pub fn is_at(&self, place: &str) -> bool {
        match self.fate {
            Fate::Removed => is_at(place, &self.was_number, &self.was),
            _ => is_at(place, &self.is_number, &self.is),
        }
    }

    /// The same in the old edition; what was added stands below what it was added to.
    fn was_at(&self, place: &str) -> bool {
        match self.fate {
            Fate::Added => self.is_number.starts_with(&format!("{}.", bare(place))),
            _ => is_at(place, &self.was_number, &self.was),
        }
    }

    /// Its number, where it has one in the newest edition that has the paragraph.
    pub fn number(&self) -> &str {
        match self.fate {
            Fate::Removed => &self.was_number,
            _ => &self.is_number,
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
        let here = |it: &&Passage| it.fate != Fate::Renumbered && it.was_at(place);
        let found: Vec<&Passage> = self.text.iter().filter(here).collect();
        (known || !found.is_empty()).then_some(found)
    }

    /// The number of a place of the old edition that is named by words.
    pub fn place_of(&self, place: &str) -> Option<&str> {
        let here = |it: &&Line| is_at(place, &it.number, &it.text);
        let number = self.old.iter().find(here)?.number.as_str();
        (!number.is_empty() && bare(place).contains(' ')).then_some(number)
    }

    /// Whether both editions are descriptions, of which papers can be made.
    pub fn is_described(&self) -> bool {
        self.works.is_some()
    }

    /// Whether nothing differs.
    pub fn is_same(&self) -> bool {
        self.text.is_empty() && self.data.as_ref().is_none_or(Vec::is_empty)
    }
}

impl House {
    /// Holds two editions of a paper against each other.
    pub fn compared(&self, old: &mut Paper, new: &mut Paper) -> Result<Comparison, Message> {
        let (was, is) = (Edition::of(old)?, Edition::of(new)?);
        let described = was.work.is_some() && is.work.is_some();
        Ok(Comparison {
            data: described.then(|| self.data((old, &was), (new, &is))),
            text: text(&was.lines, &is.lines),
            subject: subject(&is.lines),
            old: was.lines,
            works: was.work.zip(is.work),
        })
    }

    fn data(&self, old: (&Paper, &Edition), new: (&Paper, &Edition)) -> Vec<Datum> {
        let read = |paper: &Paper| {
            let text = paper.text().clone();
            (text, FileId(0))
        };
        let ((one, file), (other, _)) = (read(old.0), read(new.0));
        let nodes = (
            super::node(file, &one, &mut Sink::default()),
            super::node(file, &other, &mut Sink::default()),
        );
        let (Some(one), Some(other)) = nodes else {
            return Vec::new();
        };
        let names = Names::of(self.kinds());
        let changes = change::data(&one, &other).into_iter();
        changes.map(|it| datum(it, &names, old, new)).collect()
    }
}

fn datum(
    change: Change,
    names: &Names,
    (old, was): (&Paper, &Edition),
    (new, is): (&Paper, &Edition),
) -> Datum {
    let fate = match (&change.old, &change.new) {
        _ if change.moved => Fate::Moved,
        (Some(_), Some(_)) => Fate::Changed,
        (None, _) => Fate::Added,
        (_, None) => Fate::Removed,
    };
    let is_entry = matches!(change.way.last(), Some(Crumb::Place(_)));
    let said = |side: &Option<change::Side>, paper: &Paper, edition: &Edition| {
        // An entry is told as it is printed, a value as it is typed.
        let is_unit = |it: &&change::Side| it.words.iter().any(|it| paper.unit(it).is_some());
        let entry = side.as_ref().filter(|it| is_entry && !is_unit(it));
        let span = entry.map(|it| it.span);
        if let Some(line) = span.and_then(|it| edition.inside(it)) {
            return line.text.clone();
        }
        let words = side.iter().flat_map(|it| &it.words);
        let called = words.map(|it| paper.unit(it).unwrap_or_else(|| one_line(it)));
        called.collect::<Vec<_>>().join("; ")
    };
    let line = |side: &Option<change::Side>, paper: &Paper| {
        let side = side.as_ref()?;
        Some(paper.text().line_of(side.span.start).0)
    };
    let (side, edition) = match &change.new {
        Some(_) => (&change.new, is),
        None => (&change.old, was),
    };
    let item = side.as_ref().and_then(|it| it.item.clone());
    let own = side.as_ref().and_then(|it| edition.line(it.span));
    let line_of = item.as_ref().and_then(|it| edition.inside(it.span));
    let printed = line_of.or(own);
    let item = item.map(|it| match line_of {
        Some(line) => line.text.clone(),
        None => one_line(&it.value),
    });
    Datum {
        fate,
        key: key(&change.way),
        name: names.of_way(&change.way),
        number: printed.map(|it| it.number.clone()).unwrap_or_default(),
        item: item.unwrap_or_default(),
        was: said(&change.old, old, was),
        is: said(&change.new, new, is),
        was_line: line(&change.old, old),
        is_line: line(&change.new, new),
    }
}

/// Whether a paragraph stands at a place: a number, behind which may stand further ones, or words.
fn is_at(place: &str, number: &str, text: &str) -> bool {
    let bare = bare(place);
    if bare.is_empty() {
        return false;
    }
    let same = |number: &str| {
        let rest = number.strip_prefix(bare);
        rest.is_some_and(|it| it.is_empty() || it.starts_with('.'))
    };
    if same(number) || !bare.contains(' ') {
        return same(number);
    }
    // "Điều 5" stands below its chapter.
    let mut below = number.match_indices('.');
    below.any(|(at, _)| same(&number[at + 1..]))
        || text.contains(bare)
        || text.contains(' ') && bare.ends_with(text)
}

/// A place without the words in front of its number.
fn bare(place: &str) -> &str {
    let place = place.trim().trim_end_matches(['.', ')']);
    let mut parts = place.splitn(2, ' ');
    let first = parts.next().unwrap_or_default().to_lowercase();
    match (first.as_str(), parts.next()) {
        ("mục" | "phần" | "điểm", Some(rest)) => rest,
        _ => place,
    }
}

/// What an edition is about.
fn subject(lines: &[Line]) -> String {
    let parts = [Role::TrichYeu, Role::TrichYeuDuoiSo].map(Role::label);
    let subject = lines.iter().find(|it| parts.contains(&it.part));
    subject.map_or(String::new(), |it| it.text.clone())
}

/// Words of several lines as one.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The keys as they are typed.
fn key(way: &[Crumb]) -> String {
    let mut key = String::new();
    for crumb in way {
        match crumb {
            Crumb::Key(name) if key.is_empty() => key.push_str(name),
            Crumb::Key(name) => {
                key.push('.');
                key.push_str(name);
            }
            Crumb::Place(at) => key.push_str(&format!("[{at}]")),
        }
    }
    key
}

/// The paragraphs that differ, in the order of the new edition.
fn text(old: &[Line], new: &[Line]) -> Vec<Passage> {
    let texts = |lines: &[Line]| lines.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    let (one, other) = (texts(old), texts(new));
    let (one, other): (Vec<&str>, Vec<&str>) = (
        one.iter().map(String::as_str).collect(),
        other.iter().map(String::as_str).collect(),
    );
    let passage = |fate, was: Option<&Line>, is: Option<&Line>| {
        let number = |line: Option<&Line>| line.map(|it| it.number.clone()).unwrap_or_default();
        let text = |line: Option<&Line>| line.map(|it| it.text.clone()).unwrap_or_default();
        Passage {
            fate,
            part: is.or(was).map_or("", |it| it.part),
            was_number: number(was),
            is_number: number(is),
            was: text(was),
            is: text(is),
        }
    };
    let mut found = Vec::new();
    for step in change::paragraphs(&one, &other) {
        let (fate, was, is) = match step {
            Step::Stays { old: was, new: is } => {
                let (was, is) = (&old[was], &new[is]);
                let fate = match was.text == is.text {
                    false => Fate::Changed,
                    true if was.number != is.number => Fate::Renumbered,
                    true => continue,
                };
                (fate, Some(was), Some(is))
            }
            Step::Gone { to: Some(_), .. } => continue,
            Step::Gone { old: was, to: None } => (Fate::Removed, Some(&old[was]), None),
            Step::Came {
                new: is,
                from: None,
            } => (Fate::Added, None, Some(&new[is])),
            Step::Came {
                new: is,
                from: Some(was),
            } => (Fate::Moved, Some(&old[was]), Some(&new[is])),
        };
        found.push(passage(fate, was, is));
    }
    found
}
