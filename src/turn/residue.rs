//! What still stands of the old year in the description of a new one.

use std::collections::BTreeMap;
use std::ops::Range;

use super::answer::{Answers, KEEP};
use super::basis;
use super::gathered::{Cell, question, table};
use super::leaf::{self, Leaf, Part, unfigured, unnumbered};
use super::{Blank, Fate, Own, Row, Turn, rows, walk};
use crate::diagnostic::Message;
use crate::node::Node;
use crate::proof::holiday::Calendar;
use crate::proof::{lunar, weekday, word};
use crate::source::Span;

/// What was not taken over into the new year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The number of the paper, or its day of issue.
    Own,
    /// A time, a count of years, the name of a year.
    Time,
    /// What the turn asked about and nobody has touched: a basis, or anything else, with the question.
    Basis(Message),
    Asked(Message),
    /// The same of many cells of a table.
    Cells(Message),
    /// Words that are kept, about which nothing was asked.
    Idle,
}

/// Something that stands in both years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residue {
    pub what: What,
    pub words: String,
    pub new: Span,
    /// Where it stands in the old year; words that are kept stand in the new one alone.
    pub old: Option<Span>,
}

/// A description as nodes, with its text.
pub type Read<'t> = (&'t Node<'t>, &'t str);

/// What of the old description the new one should not have any more; nothing when it is not known
/// of which years they are.
pub fn residues(new: Read, old: Read, blanks: Vec<Blank>) -> Vec<Residue> {
    let Some(own) = Own::of(old.0) else {
        return Vec::new();
    };
    let Some(to) = own.next(new.0) else {
        return Vec::new();
    };
    let from = own.year;
    let leaves = [new, old].map(|(node, text)| walk::leaves(node, text));
    let mut found = same(&leaves, Part::Number);
    let issued = same(&leaves, Part::Issued).into_iter();
    found.extend(issued.filter(|it| it.words.contains('/')));
    if from < to {
        let turn = Turn {
            from,
            to,
            phases: false,
            school_years: false,
            calendar: Calendar::default(),
            blanks,
            span: own.span,
        };
        let before = rows(old.0, old.1, &turn);
        let mut answers = Answers::of(new.0);
        found.extend(times(new, &before, &turn, &mut answers));
        let told: Vec<Span> = found.iter().map(|it| it.new).collect();
        let unasked = unasked(new, &leaves, &before, answers).into_iter();
        let overlaps = |it: &Residue| {
            let over = |told: &Span| told.start < it.new.end && it.new.start < told.end;
            told.iter().any(over)
        };
        found.extend(unasked.filter(|it| !overlaps(it)));
    }
    found.sort_by_key(|it| (it.new.start, it.new.end));
    found.dedup_by_key(|it| it.new);
    found
}

/// Values of one part that are the same under the same keys.
fn same([new, old]: &[Vec<Leaf>; 2], part: Part) -> Vec<Residue> {
    let of_part = |it: &&Leaf| it.part == part && !it.words().is_empty();
    let both = new.iter().filter(of_part).filter_map(|one| {
        let other = old
            .iter()
            .find(|it| it.key == one.key && it.words() == one.words())?;
        Some(Residue {
            what: What::Own,
            words: one.words().to_owned(),
            new: one.span,
            old: Some(other.span),
        })
    });
    both.collect()
}

/// What a turn would still move, and would have moved in the old text too.
fn times(new: Read, before: &[Row], turn: &Turn, answers: &mut Answers) -> Vec<Residue> {
    // In the new year the name of the next lunar year has become its own.
    let next = lunar::name(turn.from + 1);
    let is_old = |row: &Row| {
        let own = matches!(&*row.key, "number" | "date") || row.key.ends_with(KEEP);
        // A day of the week by itself is held against its day by a check of its own.
        let is_weekday = weekday::alone(&word::lower(&row.was)).is_some();
        let is_left = row.fate == Fate::Moved && !own && !is_weekday;
        is_left && !row.was.starts_with("{{") && row.was != next
    };
    let now = rows(new.0, new.1, turn).into_iter().filter(is_old);
    let both = now.filter_map(|row| {
        let (key, ahead) = (unnumbered(&row.key), unfigured(&row.ahead));
        let behind = unfigured(&row.behind);
        let other = before.iter().find(|it| {
            it.was == row.was
                && unfigured(&it.ahead) == ahead
                && unnumbered(&it.key) == key
                && (it.key == row.key || unfigured(&it.behind) == behind)
        })?;
        if answers.keep(&row.was, &row.sentence) {
            return None;
        }
        Some(Residue {
            what: What::Time,
            words: row.was,
            new: row.span,
            old: Some(other.span),
        })
    });
    both.collect()
}

/// What was asked about and still stands as the turn has left it, unless it is said to stay.
fn unasked(
    new: Read,
    leaves: &[Vec<Leaf>; 2],
    before: &[Row],
    mut answers: Answers,
) -> Vec<Residue> {
    let bases = basis::cited(new.0, new.1).into_iter();
    let (now, symbols): (Vec<Leaf>, Vec<String>) = bases.map(|it| (it.0, it.1)).unzip();
    // What a sentence cites is answered where it is a basis.
    let is_answered = |row: &Row| {
        let mut named = symbols.iter().filter(|it| basis::is_named(it));
        !row.key.starts_with("basis[") && named.any(|it| row.was.contains(it.as_str()))
    };
    let mut found = Vec::new();
    let mut cells: BTreeMap<String, Vec<(String, Residue)>> = BTreeMap::new();
    let own = |row: &Row| {
        let moved = before.iter().filter(|it| it.fate == Fate::Moved);
        moved.into_iter().any(|it| it.span == row.span)
    };
    let open = |row: &&Row| row.fate == Fate::Look && !own(row) && !is_answered(row);
    for row in before.iter().filter(open) {
        let asked = Asked::new(row, before);
        let is_basis = row.key.starts_with("basis[");
        let among = if is_basis { &now } else { &leaves[0] };
        for leaf in among.iter().filter(|it| is_basis || it.part != Part::Basis) {
            let Some(range) = asked.within(leaf, leaves) else {
                continue;
            };
            let words = leaf::joined(&leaf.words()[range.clone()]);
            if answers.keep(&words, leaf.words()) || leaf.is_kept() {
                continue;
            }
            let why = row.why.clone();
            let place = leaf.paragraph.origin.place(leaf.words(), &range);
            let residue = Residue {
                what: if is_basis {
                    What::Basis(why)
                } else {
                    What::Asked(why)
                },
                words,
                new: place.unwrap_or(leaf.span),
                old: Some(row.span),
            };
            match table(&leaf.key).filter(|_| !row.is_alone) {
                Some(table) => {
                    let cells = cells.entry(table.to_owned()).or_default();
                    cells.push((leaf.key.clone(), residue));
                }
                None => found.push(residue),
            }
        }
    }
    found.extend(cells.into_values().flat_map(together));
    found.extend(answers.idle().map(|(words, new)| Residue {
        what: What::Idle,
        words,
        new,
        old: None,
    }));
    found
}

/// What is left of the cells of a table: one where they are many.
fn together(cells: Vec<(String, Residue)>) -> Vec<Residue> {
    let asked = cells.iter().filter_map(|(key, it)| match &it.what {
        What::Asked(why) => Some(Cell {
            key,
            words: &it.words,
            why,
        }),
        _ => None,
    });
    let asked: Vec<Cell> = asked.collect();
    match question(&asked).zip(cells.first()) {
        Some(((words, why), (_, first))) => vec![Residue {
            what: What::Cells(why),
            words,
            new: first.new,
            old: first.old,
        }],
        None => cells.into_iter().map(|it| it.1).collect(),
    }
}

/// Words of a school year, which moves when asked, with one figure in the place of all, byte for byte.
fn masked(words: &str) -> String {
    let is_school = words.contains("năm học");
    let mask = |ch: char| match is_school && ch.is_ascii_digit() {
        true => '0',
        false => ch,
    };
    words.chars().map(mask).collect()
}

/// Whether a word or a number goes on at a place: `lần thứ V` in `lần thứ VI`.
fn is_cut(words: &str, at: usize) -> bool {
    let last = words[..at].ends_with(char::is_alphanumeric);
    last && words[at..].starts_with(char::is_alphanumeric)
}

/// What was asked about, as the turn has left it.
struct Asked<'r> {
    row: &'r Row,
    words: String,
    sentence: String,
}

impl<'r> Asked<'r> {
    fn new(row: &'r Row, before: &[Row]) -> Self {
        let moved = before
            .iter()
            .filter(|it| it.fate == Fate::Moved && it.key == row.key);
        let moved: Vec<&Row> = moved.collect();
        let turned = |words: &str| {
            let (mut words, mut at) = (words.to_owned(), 0);
            for it in &moved {
                if let Some(found) = words[at..].find(&it.was) {
                    let start = at + found;
                    words.replace_range(start..start + it.was.len(), &it.is);
                    at = start + it.is.len();
                }
            }
            words
        };
        Asked {
            words: turned(&row.was),
            sentence: turned(&row.sentence),
            row,
        }
    }

    /// Where it stands in a value of the new year: a whole value under its key, a figure behind the same words, other words in
    /// the same sentence.
    fn within(&self, leaf: &Leaf, leaves: &[Vec<Leaf>; 2]) -> Option<Range<usize>> {
        let row = self.row;
        if leaf::unnumbered(&leaf.key) != leaf::unnumbered(&row.key) {
            return None;
        }
        let words = leaf.words().replace('\n', " ");
        if row.was == row.sentence {
            let is_it = leaf::joined(&words) == self.words
                && (leaf.part == Part::Basis
                    || leaf.key == row.key
                    || self.is_beside(leaf, leaves));
            return is_it.then_some(0..words.len());
        }
        if row.was.contains(|ch: char| ch.is_ascii_digit()) {
            let ahead = unfigured(&row.ahead);
            let mut places = words.match_indices(&self.words);
            return places.find_map(|(at, it)| {
                let range = at..at + it.len();
                (!is_cut(&words, range.end) && unfigured(&leaf.ahead(at)) == ahead).then_some(range)
            });
        }
        let (masked, sentence) = (masked(&words), masked(&self.sentence));
        let mut places = masked.match_indices(&sentence).map(|it| it.0);
        let start = places.find(|at| !is_cut(&words, at + self.sentence.len()))?;
        let at = start + self.sentence.find(&self.words)?;
        Some(at..at + self.words.len())
    }

    /// Whether the entry of a value says something else that the old entry says too.
    fn is_beside(&self, leaf: &Leaf, [new, old]: &[Vec<Leaf>; 2]) -> bool {
        let told = |all: &[Leaf], key: &str| {
            let around = all.iter().filter(|it| {
                it.key != key
                    && it.part == Part::Prose
                    && leaf::parent(&it.key) == leaf::parent(key)
            });
            around.map(|it| unfigured(it.words())).collect::<Vec<_>>()
        };
        let before = told(old, &self.row.key);
        let mut now = told(new, &leaf.key).into_iter();
        now.any(|it| it.contains(' ') && before.contains(&it))
    }
}
