//! A paragraph as both sides have it: one that was laid out, and one that stands in the edited file.

use unicode_normalization::UnicodeNormalization;

use crate::change::{Step, paragraphs, words};
use crate::manuscript::{Block, Manuscript, Paragraph};
use crate::numbering::sign;
use crate::role::Role;
use crate::sheet::{self, Item, Run, Sheet};
use crate::worded::Worded;

/// Whether a letter is bold, italic and underlined.
pub type Shown = [bool; 3];

/// A paragraph with its words.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// The number or sign in front.
    pub mark: String,
    /// Its other words, blanks between them being one each.
    pub words: Worded,
    pub spot: Spot,
    /// The part of the paper it is, where it was laid out.
    pub role: Option<Role>,
    /// Of each letter that is no blank, where it was laid out, whether it is bold, italic and underlined.
    pub shown: Vec<Shown>,
    /// Where it calls notes, by their places among all notes.
    pub calls: Vec<(usize, usize)>,
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spot {
    #[default]
    Body,
    /// Beside other things, in the head or the foot of the paper.
    Beside,
    /// The table, the row and the column.
    Cell([usize; 3]),
    /// The place among all notes.
    Note(usize),
    /// In the margin of its pages.
    Margin,
}

impl Line {
    fn new(words: &Worded, spot: Spot) -> Option<Line> {
        let words = spaced(words);
        let (mark, rest) = sign(&words.text);
        let mark = mark.unwrap_or_default().to_owned();
        let rest = words.part(&words.range(rest));
        let (mark, words) = match rest.text.is_empty() {
            true => (String::new(), words),
            false => (mark, rest),
        };
        (!words.text.is_empty()).then_some(Line {
            mark,
            words,
            spot,
            role: None,
            shown: Vec::new(),
            calls: Vec::new(),
        })
    }

    /// All of it as it is read.
    pub fn text(&self) -> String {
        match self.mark.is_empty() {
            true => self.words.text.clone(),
            false => format!("{} {}", self.mark, self.words.text),
        }
    }

    /// How much of it is not in a paragraph that is wanted. The sign that ends an item, where the program
    /// puts it, is the program's affair.
    pub fn apart(&self, wanted: &Line) -> usize {
        match self.ends_as(wanted) {
            Some(_) => 0,
            None => distance(&self.words.text, &wanted.words.text),
        }
    }

    /// The signs that the program puts at the end and those that are wanted there, if all else is the
    /// same.
    pub fn ends_as<'l>(&'l self, wanted: &'l Line) -> Option<(&'l str, &'l str)> {
        let text = &self.words.text;
        let whole = 0..text.len();
        let typed = self.words.origin.cut(&whole).filter(|(_, it)| it.is_some());
        let end = typed.last().map_or(0, |(at, _)| at.end);
        let (own, tail) = text.split_at_checked(end)?;
        let rest = wanted.words.text.strip_prefix(own)?;
        let is_sign = |it: &str| it.chars().all(|ch| matches!(ch, ';' | ',' | '.' | '/'));
        let is_same = tail == rest || !own.is_empty() && is_sign(tail) && is_sign(rest);
        is_same.then_some((tail, rest))
    }

    /// What sort of number or sign stands in front: each number as its first.
    pub fn sort(&self) -> String {
        let mark = &self.mark;
        if mark.starts_with(|ch: char| ch.is_ascii_digit() || ch == '(') {
            let first = mark
                .chars()
                .map(|ch| if ch.is_ascii_digit() { '1' } else { ch });
            let mut first: String = first.collect();
            while first.contains("11") {
                first = first.replace("11", "1");
            }
            return first;
        }
        let end = mark.trim_start_matches(char::is_alphanumeric);
        let begin = &mark[..mark.len() - end.len()];
        match begin.chars().next() {
            None => mark.clone(),
            Some(first) if first.is_uppercase() && begin.chars().count() < 6 => format!("I{end}"),
            Some(_) if begin.chars().count() < 3 => format!("a{end}"),
            Some(_) => mark
                .trim_end_matches(|ch: char| ch.is_ascii_digit() || ch == '.')
                .to_owned(),
        }
    }
}

impl Spot {
    /// Whether a paragraph here stands where one is wanted: in a table, or in none. What is beside others is in
    /// a table to a word processor alone.
    pub fn is_as(self, wanted: Spot) -> bool {
        let ways = (self, wanted);
        !matches!(
            ways,
            (Spot::Body, Spot::Cell(_)) | (Spot::Cell(_), Spot::Body)
        )
    }
}

/// How some paragraphs become others.
pub fn steps(old: &[Line], new: &[Line]) -> Vec<Step> {
    fn texts(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|it| it.words.text.as_str()).collect()
    }
    paragraphs(&texts(old), &texts(new))
}

/// How much of two texts is not in both.
fn distance(old: &str, new: &str) -> usize {
    let edits = words(old, new);
    edits.iter().map(|it| it.old.len() + it.new.len()).sum()
}

/// Words whose blanks are one each; a hyphen at which no line ends is one like others, and a row of dots is
/// as long as there is room.
fn spaced(words: &Worded) -> Worded {
    let text = &words.text;
    let mut spaced = Worded::default();
    let mut done = 0;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let (common, long) = match letter {
            '\u{2011}' => ("-", letter.len_utf8()),
            '.' | '…' => ("…", dots(rest)),
            it if it.is_whitespace() => (" ", rest.len() - rest.trim_start().len()),
            _ => ("", 0),
        };
        if long == 0 || rest[..long] == *common {
            at += letter.len_utf8();
            continue;
        }
        spaced.push_part(words, &(done..at));
        spaced.push_for(common, words, &(at..at + long));
        at += long;
        done = at;
    }
    spaced.push_part(words, &(done..text.len()));
    spaced.trimmed()
}

/// How long a row of dots is that is to be written upon.
fn dots(text: &str) -> usize {
    let rest = text.trim_start_matches(['.', '…']);
    let row = &text[..text.len() - rest.len()];
    let many: usize = row.chars().map(|it| if it == '…' { 3 } else { 1 }).sum();
    if many > 4 { row.len() } else { 0 }
}

/// The paragraphs of a sheet, in the order in which a word processor has them.
pub fn of_sheet(sheet: &Sheet) -> Vec<Line> {
    let mut reader = Reader::default();
    let sections = &sheet.sections;
    for section in sections {
        // What stands at the end of its pages is set in a frame behind the rest.
        let own = section.items.iter().chain(&section.end);
        own.for_each(|it| reader.item(it));
    }
    let mut lines = reader.lines;
    lines.append(&mut reader.notes);
    let margins = sections
        .iter()
        .flat_map(|it| it.head.iter().chain(&it.foot));
    let mut reader = Reader {
        is_margin: true,
        ..Reader::default()
    };
    margins.for_each(|it| reader.item(it));
    lines.append(&mut reader.lines);
    lines
}

#[derive(Default)]
struct Reader {
    lines: Vec<Line>,
    notes: Vec<Line>,
    tables: usize,
    is_margin: bool,
    is_beside: bool,
}

impl Reader {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Paragraph(it) => self.paragraph(it, None),
            Item::Columns(it) => {
                self.is_beside = true;
                let cells = it.cells.iter().flatten();
                cells.for_each(|it| self.item(it));
                self.is_beside = false;
            }
            Item::Table(it) => {
                self.tables += 1;
                for (at, row) in it.rows.iter().enumerate() {
                    for cell in &row.cells {
                        let spot = Spot::Cell([self.tables, at, cell.column]);
                        for it in &cell.paragraphs {
                            self.paragraph(it, Some(spot));
                        }
                    }
                }
            }
            Item::Rule(_) => {}
        }
    }

    fn paragraph(&mut self, it: &sheet::Paragraph, spot: Option<Spot>) {
        let spot = spot.unwrap_or(match (self.is_margin, self.is_beside) {
            (true, _) => Spot::Margin,
            (false, true) => Spot::Beside,
            (false, false) => Spot::Body,
        });
        let runs = || it.mark.iter().chain(&it.runs);
        let line = Line::new(&worded(runs()), spot);
        self.lines.extend(line.map(|line| Line {
            role: Some(it.role),
            shown: runs().flat_map(shown).collect(),
            ..line
        }));
        for note in it.runs.iter().filter_map(|run| run.footnote.as_ref()) {
            let spot = Spot::Note(self.notes.len());
            self.notes.extend(Line::new(&worded(note), spot));
        }
    }
}

fn shown(run: &Run) -> impl Iterator<Item = Shown> {
    let style = &run.style;
    let own = [style.bold, style.italic, style.underline];
    let letters = run.text.chars().filter(|it| !it.is_whitespace());
    letters.map(move |_| own)
}

fn worded<'r>(runs: impl IntoIterator<Item = &'r Run>) -> Worded {
    let mut words = Worded::default();
    for run in runs {
        let all = 0..run.text.len();
        words.origin.push_part(words.text.len(), &run.origin, &all);
        words.text.push_str(&run.text);
    }
    words
}

/// The paragraphs of a file, in the same order.
pub fn of_manuscript(manuscript: &Manuscript) -> Vec<Line> {
    let flat = manuscript.flat();
    let notes: usize = manuscript.footnotes.iter().map(|it| many(&it.blocks)).sum();
    let spoken = manuscript.spoken();
    let first = spoken.len().saturating_sub(
        notes
            + manuscript
                .endnotes
                .iter()
                .map(|it| many(&it.blocks))
                .sum::<usize>(),
    );
    let mut lines = Vec::new();
    for (at, (stretch, (paragraph, spot))) in flat.stretches.iter().zip(&spoken).enumerate() {
        let words = flat.words.part(&stretch.at);
        let spot = match (at.checked_sub(first), spot.cell) {
            (Some(note), _) => Spot::Note(note),
            (None, Some(cell)) => Spot::Cell(cell),
            (None, None) => Spot::Body,
        };
        let Some(mut line) = Line::new(&unplaced(&words), spot) else {
            continue;
        };
        line.calls = calls(paragraph, &line.words.text);
        lines.push(line);
    }
    let running = manuscript.running.iter().filter(|it| !it.is_page_number());
    let margins = running.flat_map(|it| it.blocks.iter().flat_map(Block::paragraphs));
    let margins =
        margins.filter_map(|it| Line::new(&unplaced(&Worded::plain(it.text())), Spot::Margin));
    lines.extend(margins);
    lines
}

/// How many paragraphs have words.
fn many(blocks: &[Block]) -> usize {
    let all = blocks.iter().flat_map(Block::paragraphs);
    all.filter(|it| !it.text().trim().is_empty()).count()
}

/// The words of the edited file stand nowhere in a description.
fn unplaced(words: &Worded) -> Worded {
    Worded::plain(words.text.nfc().collect::<String>())
}

/// Where a paragraph calls notes, in bytes of its words.
fn calls(paragraph: &Paragraph, words: &str) -> Vec<(usize, usize)> {
    let mut before = String::new();
    let mut calls = Vec::new();
    for run in &paragraph.runs {
        match run.note.filter(|it| !it.own && !it.end) {
            Some(note) => {
                let told = spaced(&unplaced(&Worded::plain(before.clone()))).text;
                let told = sign(&told).1;
                if words.starts_with(told) {
                    calls.push((told.len(), note.at));
                }
            }
            None => before.push_str(&run.words.text),
        }
    }
    calls
}
