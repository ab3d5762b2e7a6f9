//! What still stands of the old year in the description of a new one.

use super::leaf::{self, Leaf, Part};
use super::{Fate, Row, Turn, rows, year, year_of};
use crate::campaign::Keep;
use crate::node::Node;
use crate::proof::holiday::Calendar;
use crate::proof::lunar;
use crate::source::Span;

/// What was not taken over into the new year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The number of the paper, or its day of issue.
    Own,
    /// A time, a count of years, the name of a year.
    Time,
    /// A paper of the old year that is still rested on.
    Basis,
    /// What a target wants, as it was.
    Value,
}

/// Something that stands in both years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residue {
    pub what: What,
    pub words: String,
    pub new: Span,
    pub old: Span,
}

/// A description as nodes, with its text.
pub type Read<'t> = (&'t Node<'t>, &'t str);

/// What of the old description the new one should not have any more; nothing when it is not known
/// of which years they are.
pub fn residues(new: Read, old: Read) -> Vec<Residue> {
    let (Some(from), Some(to)) = (year(old.0), latest(new.0)) else {
        return Vec::new();
    };
    let leaves = [new, old].map(|(node, text)| leaf::leaves(node, text));
    let mut found = same(&leaves, Part::Number, What::Own);
    let issued = same(&leaves, Part::Issued, What::Own).into_iter();
    found.extend(issued.filter(|it| it.words.contains('/')));
    if from < to {
        let turn = Turn {
            from,
            to,
            phases: false,
            school_years: false,
            calendar: Calendar::default(),
        };
        found.extend(times(new, old, &turn));
        found.extend(bases(new, old, from));
        let values = same(&leaves, Part::Value, What::Value);
        found.extend(values);
    }
    found.sort_by_key(|it| it.new.start);
    found
}

/// The later of the years of its period and its day of issue: one of them may be left behind.
fn latest(node: &Node) -> Option<i32> {
    let issued = year_of(node, "date");
    year(node).into_iter().chain(issued).max()
}

/// Values of one part that are the same under the same keys, unless they are to stay.
fn same([new, old]: &[Vec<Leaf>; 2], part: Part, what: What) -> Vec<Residue> {
    let of_part =
        |it: &&Leaf| it.part == part && !it.words().is_empty() && !it.keep.contains(&Keep::Value);
    let both = new.iter().filter(of_part).filter_map(|one| {
        let other = old
            .iter()
            .find(|it| it.key == one.key && it.words() == one.words())?;
        Some(Residue {
            what,
            words: one.words().to_owned(),
            new: one.span,
            old: other.span,
        })
    });
    both.collect()
}

/// What a turn would still move, and would have moved in the old text too.
fn times(new: Read, old: Read, turn: &Turn) -> Vec<Residue> {
    // In the new year the name of the next lunar year has become its own.
    let next = lunar::name(turn.from + 1);
    let is_old = |row: &Row| {
        let own = matches!(&*row.key, "number" | "date");
        row.fate == Fate::Moved && !own && !row.was.starts_with("{{") && row.was != next
    };
    let before = rows(old.0, old.1, turn);
    let now = rows(new.0, new.1, turn).into_iter().filter(is_old);
    let both = now.filter_map(|row| {
        let (key, ahead) = (unnumbered(&row.key), unfigured(&row.ahead));
        let other = before.iter().find(|it| {
            it.was == row.was && unfigured(&it.ahead) == ahead && unnumbered(&it.key) == key
        })?;
        Some(Residue {
            what: What::Time,
            words: row.was,
            new: row.span,
            old: other.span,
        })
    });
    both.collect()
}

/// Papers of the old year that both rest on.
fn bases(new: Read, old: Read, from: i32) -> Vec<Residue> {
    let before = leaf::bases(old.0, old.1);
    let now = leaf::bases(new.0, new.1).into_iter();
    let now = now.filter(|(leaf, _, year)| {
        let stays = leaf.keep.contains(&Keep::Paper);
        !stays && *year == Some(from)
    });
    let place = |leaf: &Leaf| leaf.paragraph.origin.around();
    let both = now.filter_map(|(one, ..)| {
        let (other, ..) = before.iter().find(|it| it.0.words() == one.words())?;
        Some(Residue {
            what: What::Basis,
            words: one.words().to_owned(),
            new: place(&one)?,
            old: place(other)?,
        })
    });
    both.collect()
}

/// Words without their figures, which may have moved.
fn unfigured(words: &str) -> String {
    words.chars().filter(|ch| !ch.is_ascii_digit()).collect()
}

/// Keys without the places of their items, which others may have moved.
fn unnumbered(key: &str) -> String {
    let mut parts = key.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        all + part.split_once(']').map_or("", |(_, rest)| rest)
    })
}
