//! A manuscript as the text that is proofread: a paragraph a line, with its number in front; a
//! paragraph of a cell a line; the notes below all.

use std::ops::Range;

use super::{Block, Manuscript, Merge, Paragraph, Table};
use crate::role::Role;
use crate::worded::Worded;

/// A text, and what of it the file itself tells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flat {
    pub words: Worded,
    /// Paragraph by paragraph, in order.
    pub stretches: Vec<Stretch>,
}

/// A paragraph of a flat text.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    pub at: Range<usize>,
    /// The part it is, where the file tells.
    pub role: Option<Role>,
}

impl Manuscript {
    /// The text that is proofread.
    pub fn flat(&self) -> Flat {
        let mut flat = Flat::default();
        for (paragraph, role) in self.read() {
            flat.paragraph(paragraph, role);
        }
        flat
    }

    /// The paragraphs of the flat text, one for each of its stretches.
    pub fn spoken(&self) -> impl Iterator<Item = &Paragraph> {
        let all = self.read().into_iter().map(|(paragraph, _)| paragraph);
        all.filter(|it| !words(it).text.is_empty())
    }

    fn read(&self) -> Vec<(&Paragraph, Option<Role>)> {
        let mut all = Vec::new();
        blocks(&self.body, None, &mut all);
        for note in self.footnotes.iter().chain(&self.endnotes) {
            blocks(&note.blocks, Some(Role::ChuThich), &mut all);
        }
        all
    }
}

fn blocks<'m>(
    within: &'m [Block],
    role: Option<Role>,
    all: &mut Vec<(&'m Paragraph, Option<Role>)>,
) {
    for block in within {
        match block {
            Block::Paragraph(it) => all.push((it, role)),
            Block::Table(it) => table(it, role, all),
        }
    }
}

/// A table that only holds the head or the foot of a paper side by side is no table to its
/// reader.
fn table<'m>(table: &'m Table, role: Option<Role>, all: &mut Vec<(&'m Paragraph, Option<Role>)>) {
    let is_data = role.is_some() || table.is_data();
    for row in &table.rows {
        let cell_role = match (is_data, row.head) {
            (false, _) => None,
            (true, true) => Some(Role::BangDau),
            (true, false) => Some(Role::BangO),
        };
        for cell in row.cells.iter().filter(|it| it.merge != Merge::Above) {
            blocks(&cell.blocks, role.or(cell_role), all);
        }
    }
}

/// What is read of a paragraph: all but the marks of notes.
fn words(paragraph: &Paragraph) -> Worded {
    let runs = paragraph.runs.iter();
    let seen = runs.filter(|run| run.note.is_none_or(|it| it.own));
    let mut words = Worded::default();
    seen.for_each(|run| words.push(&run.words));
    plain(&words.trimmed())
}

/// The hyphen at which no line breaks, and a space of that sort between two words, say what the
/// common ones say; several such spaces are room left for a number.
fn plain(words: &Worded) -> Worded {
    let text = &words.text;
    let mut plain = Worded::default();
    let mut done = 0;
    for (at, sign) in text.match_indices(['\u{2011}', '\u{a0}']) {
        let end = at + sign.len();
        let is_beside = |ch: Option<char>| ch.is_some_and(|it| !it.is_whitespace());
        let common = match sign {
            "\u{2011}" => "-",
            _ if is_beside(text[..at].chars().next_back())
                && is_beside(text[end..].chars().next()) =>
            {
                " "
            }
            _ => continue,
        };
        plain.push_part(words, &(done..at));
        plain.push_for(common, words, &(at..end));
        done = end;
    }
    plain.push_part(words, &(done..text.len()));
    plain
}

impl Flat {
    fn paragraph(&mut self, it: &Paragraph, role: Option<Role>) {
        let words = words(it);
        if words.text.is_empty() {
            return;
        }
        let start = self.words.text.len();
        if let Some(number) = &it.number {
            self.words.push_str(list_sign(&number.text));
            self.words.push_str(if number.close { "" } else { " " });
        }
        // A dash put in from a font of signs begins an item like one that was typed.
        let dash = words.text.strip_prefix('−').map_or(0, |_| '−'.len_utf8());
        if dash > 0 {
            self.words.push_for("-", &words, &(0..dash));
        }
        self.words.push_part(&words, &(dash..words.text.len()));
        let at = start..self.words.text.len();
        self.stretches.push(Stretch { at, role });
        self.words.push_str("\n");
    }
}

/// A bullet that stands for the dash of a list is one to its reader.
fn list_sign(number: &str) -> &str {
    match number {
        "−" | "–" | "—" | "‐" | "‑" => "-",
        other => other,
    }
}
