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
    /// The table, the row and the column, where it is in one.
    pub cell: Option<[usize; 3]>,
}

impl Manuscript {
    /// The text that is proofread.
    pub fn flat(&self) -> Flat {
        let mut flat = Flat::default();
        for read in self.read() {
            flat.paragraph(&read);
        }
        flat
    }

    /// The paragraphs of the flat text, one for each of its stretches, and where they stand.
    pub fn spoken(&self) -> Vec<(&Paragraph, Spot)> {
        let mut spoken: Vec<(&Paragraph, Spot)> = Vec::new();
        for Read {
            paragraph, cell, ..
        } in self.read()
        {
            let setting = &paragraph.setting;
            let blank = words(paragraph).text.is_empty();
            let ruled = setting.rule_below || paragraph.drawn;
            // A line above a paragraph, and one on a blank paragraph, is a line below the one before.
            let underlined = paragraph.runs.iter().any(|it| it.look.underline);
            let before = setting.rule_above || blank && (ruled || underlined);
            if let Some((_, above)) = spoken.last_mut().filter(|(_, it)| it.cell == cell) {
                above.ruled |= before;
            }
            if !blank {
                spoken.push((paragraph, Spot { cell, ruled }));
            }
        }
        spoken
    }

    fn read(&self) -> Vec<Read<'_>> {
        let mut all = Vec::new();
        let mut tables = 0;
        blocks(&self.body, None, None, &mut tables, &mut all);
        for note in self.footnotes.iter().chain(&self.endnotes) {
            let role = Some(Role::ChuThich);
            blocks(&note.blocks, role, None, &mut tables, &mut all);
        }
        all
    }
}

/// Where a paragraph stands on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The table, the row and the column, where it is in one.
    pub cell: Option<[usize; 3]>,
    /// Whether a line, or anything else, is drawn right below it.
    pub ruled: bool,
}

/// A paragraph as it is read.
struct Read<'m> {
    paragraph: &'m Paragraph,
    role: Option<Role>,
    cell: Option<[usize; 3]>,
}

fn blocks<'m>(
    within: &'m [Block],
    role: Option<Role>,
    cell: Option<[usize; 3]>,
    tables: &mut usize,
    all: &mut Vec<Read<'m>>,
) {
    for block in within {
        match block {
            Block::Paragraph(paragraph) => all.push(Read {
                paragraph,
                role,
                cell,
            }),
            Block::Table(it) => table(it, role, tables, all),
        }
    }
}

/// A table that only holds the head or the foot of a paper side by side is no table to its
/// reader.
fn table<'m>(table: &'m Table, role: Option<Role>, tables: &mut usize, all: &mut Vec<Read<'m>>) {
    let is_data = role.is_some() || table.is_data();
    *tables += 1;
    let place = *tables;
    for (at, row) in table.rows.iter().enumerate() {
        let cell_role = match (is_data, row.head) {
            (false, _) => None,
            (true, true) => Some(Role::BangDau),
            (true, false) => Some(Role::BangO),
        };
        let mut column = 0;
        for cell in &row.cells {
            if cell.merge != Merge::Above {
                let spot = Some([place, at, column]);
                blocks(&cell.blocks, role.or(cell_role), spot, tables, all);
            }
            column += cell.span.max(1) as usize;
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
    fn paragraph(&mut self, read: &Read) {
        let (it, role, cell) = (read.paragraph, read.role, read.cell);
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
        self.stretches.push(Stretch { at, role, cell });
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
