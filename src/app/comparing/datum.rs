//! The values of two descriptions that differ.

use super::Fate;
use super::edition::Edition;
use super::names::Names;
use super::row::one_line;
use crate::app::{self, paper::Paper};
use crate::change::{self, Change, Crumb};
use crate::diagnostic::Sink;
use crate::kind::Kinds;
use crate::source::FileId;

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
    /// The paragraphs that print it, before and after.
    pub(super) printed: [Option<String>; 2],
}

impl Datum {
    /// All of two papers that differ.
    pub(super) fn all(
        kinds: &Kinds,
        old: (&Paper, &Edition),
        new: (&Paper, &Edition),
    ) -> Vec<Datum> {
        let papers = [old.0, new.0];
        let nodes = papers.map(|it| app::node(FileId(0), it.text(), &mut Sink::default()));
        let [Some(one), Some(other)] = nodes else {
            return Vec::new();
        };
        let names = Names::of(kinds);
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
    // What stands in a table is known by its row.
    let row = own.and_then(|it| it.row.as_ref()).zip(side.as_ref());
    let row = row.map(|(row, side)| row.told_of(side.span));
    let printed = line_of.or(own).map(|it| it.number.clone());
    let item = item.filter(|_| row.is_none()).map(|it| match line_of {
        Some(line) => line.text.clone(),
        None => one_line(&it.value),
    });
    Datum {
        fate,
        key: key(&change.way),
        name: names.of_way(&change.way),
        number: row.or(printed).unwrap_or_default(),
        item: item.unwrap_or_default(),
        was: said(&change.old, old, was),
        is: said(&change.new, new, is),
        was_line: line(&change.old, old),
        is_line: line(&change.new, new),
        printed: [(&change.old, was), (&change.new, is)].map(|(side, edition)| {
            let span = side.as_ref()?.span;
            Some(edition.line(span)?.text.clone())
        }),
    }
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
