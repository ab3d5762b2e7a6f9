//! The proof of a sheet: what the pages will say, each word with its place in the description.

use std::sync::OnceLock;

use super::{Doubt, Head, Paragraph, Proof};
use crate::numbering;
use crate::role::Role;
use crate::sheet::{self, Item, Run, Sheet};
use crate::source::{Sources, Span};
use crate::worded::Worded;

/// Lays a sheet before the proofreader.
pub fn proof<'a>(sheet: &Sheet, head: Head<'a>, itself: Span, sources: &'a Sources) -> Proof<'a> {
    let mut reader = Reader::default();
    for (annex, section) in sheet.sections.iter().enumerate() {
        reader.annex = annex;
        reader.open.clear();
        let items = section
            .head
            .iter()
            .chain(&section.items)
            .chain(&section.end);
        items.for_each(|item| reader.item(item));
        reader.notes();
    }
    Proof {
        sources,
        head,
        paragraphs: reader.paragraphs,
        declared: Vec::new(),
        rows: OnceLock::new(),
        deadlines: OnceLock::new(),
        doubt: Doubt::default(),
        itself,
    }
}

#[derive(Default)]
struct Reader {
    paragraphs: Vec<Paragraph>,
    /// The headings the next paragraph stands under: level and place.
    open: Vec<(u8, usize)>,
    annex: usize,
    /// How many tables there were, and the cell that is read.
    tables: usize,
    cell: Option<[usize; 3]>,
    notes: Vec<Paragraph>,
}

impl Reader {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Paragraph(it) => self.paragraph(it),
            Item::Columns(it) => it.cells.iter().flatten().for_each(|item| self.item(item)),
            Item::Table(it) => {
                self.tables += 1;
                for (at, row) in it.rows.iter().enumerate() {
                    for cell in &row.cells {
                        self.cell = Some([self.tables, at, cell.column]);
                        cell.paragraphs.iter().for_each(|it| self.paragraph(it));
                    }
                }
                self.cell = None;
            }
            Item::Rule(_) => {}
        }
    }

    fn paragraph(&mut self, it: &sheet::Paragraph) {
        let mark: String = it.mark.iter().map(|run| run.text.as_str()).collect();
        let mut paragraph = Paragraph::new(it.role, &mark, self.title(it));
        // An office that stands alone is set like a line of authority.
        if it.role == Role::QuyenHan && !is_authority(&paragraph.text) {
            paragraph.role = Role::ChucVu;
        }
        if paragraph.text.trim().is_empty() && paragraph.mark.is_empty() {
            return;
        }
        // A table stands within its heading.
        let is_body = paragraph.is_body();
        if !is_body && self.cell.is_none() && it.role != Role::BangTen {
            self.open.clear();
        }
        let level = it
            .heading
            .filter(|_| it.role != Role::PhuLuc && it.role != Role::PhuLucTen);
        match level {
            Some(level) => while self.open.pop_if(|(open, _)| *open >= level).is_some() {},
            None => self.close(&paragraph.mark),
        }
        paragraph.heading = level;
        paragraph.under = self.open.last().map(|(_, at)| *at).filter(|_| is_body);
        paragraph.annex = self.annex;
        paragraph.cell = self.cell;
        for note in it.runs.iter().filter_map(|run| run.footnote.as_ref()) {
            let mut note = Paragraph::new(Role::ChuThich, "", words(note));
            note.annex = self.annex;
            self.notes.push(note);
        }
        if let Some(level) = level {
            self.open.push((level, self.paragraphs.len()));
        }
        self.paragraphs.push(paragraph);
    }

    /// A numbered paragraph ends the headings that are counted in one row with it, and what is below them.
    fn close(&mut self, mark: &str) {
        let is_kin = |(_, at): &(u8, usize)| is_of_one_row(&self.paragraphs[*at].mark, mark);
        if let Some(at) = self.open.iter().position(is_kin) {
            self.open.truncate(at);
        }
    }

    /// The words of a paragraph; lines of one title are one.
    fn title(&mut self, it: &sheet::Paragraph) -> Worded {
        let words = words(&it.runs);
        let same = |last: &mut Paragraph| last.role == it.role && last.annex == self.annex;
        match self
            .paragraphs
            .pop_if(|last| it.role.is_one() && same(last))
        {
            Some(Paragraph { text, origin, .. }) => {
                Worded::joined([&Worded { text, origin }, &words], " ")
            }
            None => words,
        }
    }

    fn notes(&mut self) {
        self.paragraphs.append(&mut self.notes);
    }
}

fn words(runs: &[Run]) -> Worded {
    let mut words = Worded::default();
    for run in runs {
        let all = 0..run.text.len();
        words.origin.push_part(words.text.len(), &run.origin, &all);
        words.text.push_str(&run.text);
    }
    words
}

/// Whether marks are counted in one row: `2.` and `3.`, `1.1.` and `1.2.`.
fn is_of_one_row(one: &str, other: &str) -> bool {
    let row = |mark: &str| {
        let depth = numbering::bare(mark).split('.').count();
        let counts = mark.starts_with(|ch: char| ch.is_ascii_digit());
        counts.then(|| (depth, mark.chars().next_back()))
    };
    row(one).is_some_and(|it| row(other) == Some(it))
}

/// Whether the line of a signature says for whom is signed: "TM. ỦY BAN NHÂN DÂN", "K/T BÍ THƯ".
fn is_authority(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or("");
    first.ends_with('.') || first.contains('/')
}
