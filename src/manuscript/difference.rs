//! How far two manuscripts differ: in what is read, in how it looks, or not at all. A program that only
//! saves a file again cuts its runs anew, rounds lengths and writes defaults out; none of that is a
//! difference.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::{
    Block, Cell, Height, Look, Manuscript, Note, Paragraph, Running, Section, Setting, Side,
};

/// How one manuscript stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    None,
    /// The same is read, and it looks otherwise.
    Looks,
    /// Other words are read.
    Words,
}

/// Twentieths of a point by which a program may round a length.
const ROUNDED: i32 = 10;

impl Manuscript {
    /// How it stands to another.
    pub fn difference(&self, other: &Manuscript) -> Difference {
        if self.words() != other.words() {
            return Difference::Words;
        }
        match self.looks_like(other) {
            true => Difference::None,
            false => Difference::Looks,
        }
    }

    /// What is read in the body and its notes, paragraph by paragraph.
    fn words(&self) -> Vec<String> {
        let notes = self.footnotes.iter().chain(&self.endnotes);
        let notes = notes.flat_map(|it: &Note| &it.blocks);
        let all = self.body.iter().chain(notes);
        let seen = all.flat_map(Block::paragraphs).map(Paragraph::seen);
        seen.filter(|it| !it.is_empty()).collect()
    }

    fn looks_like(&self, other: &Manuscript) -> bool {
        // Where a section has one page, programs leave out the header of its second.
        let shown = |it: &Manuscript| {
            let running = it.running.iter();
            let told = running.filter(|it| !it.is_blank() && !it.is_page_number());
            told.map(Running::seen).collect::<BTreeSet<_>>()
        };
        alike(&self.body, &other.body)
            && each(&self.sections, &other.sections, |one, two| {
                one.is_like(two, self, other)
            })
            && shown(self) == shown(other)
            && self.comments.len() == other.comments.len()
            && self.watermarks.len() == other.watermarks.len()
    }
}

impl Paragraph {
    /// What is read in it: letters composed, every gap one blank.
    fn seen(&self) -> String {
        let mut words = match &self.number {
            Some(it) if it.close => it.text.clone(),
            Some(it) => format!("{} ", it.text),
            None => String::new(),
        };
        words.extend(self.runs.iter().map(|it| it.words.text.as_str()));
        let words: Vec<&str> = words.split_whitespace().collect();
        words.join(" ").nfc().collect()
    }

    fn looks_like(&self, other: &Paragraph) -> bool {
        let is_blank = self.is_blank();
        is_blank == other.is_blank()
            && self.kind == other.kind
            && self.drawn == other.drawn
            && self.number == other.number
            && self.setting.is_like(&other.setting, is_blank)
            && (is_blank || self.letters() == other.letters())
    }

    /// Its letters as they are in the file, with stretches of one look put together.
    fn letters(&self) -> Vec<(String, &Look)> {
        let mut letters: Vec<(String, &Look)> = Vec::new();
        for run in self.runs.iter().filter(|it| !it.words.text.is_empty()) {
            match letters.last_mut() {
                Some((words, look)) if **look == run.look => words.push_str(&run.words.text),
                _ => letters.push((run.words.text.clone(), &run.look)),
            }
        }
        letters
    }
}

impl Running {
    /// What is read in it; the number of the page is another on each.
    fn seen(&self) -> String {
        let paragraphs = self.blocks.iter().flat_map(Block::paragraphs);
        let runs = paragraphs.flat_map(|it| &it.runs);
        let words = runs.map(|it| match it.is_page_number() {
            true => "#",
            false => it.words.text.trim(),
        });
        words.collect()
    }
}

impl Section {
    fn is_like(&self, other: &Section, own: &Manuscript, others: &Manuscript) -> bool {
        let lengths = |it: &Section| {
            [
                it.width, it.height, it.top, it.bottom, it.left, it.right, it.gutter,
            ]
        };
        // Of what is not there nobody sees how far from the edge it would be.
        let away = |it: &Section, of: &Manuscript, side: Side| {
            let mut running = it.running.iter().filter_map(|at| of.running.get(*at));
            let is_there = running.any(|it| it.side == side && !it.is_blank());
            is_there.then_some(match side {
                Side::Header => it.header,
                Side::Footer => it.footer,
            })
        };
        let sides = [Side::Header, Side::Footer];
        let mut both = sides
            .iter()
            .filter_map(|side| away(self, own, *side).zip(away(other, others, *side)));
        each(&lengths(self), &lengths(other), |one, two| near(*one, *two))
            && both.all(|(one, two)| near(one, two))
            && self.columns == other.columns
    }
}

impl Setting {
    /// Of a blank paragraph only gaps are seen, and programs have their own least height of a line.
    fn is_like(&self, other: &Setting, is_blank: bool) -> bool {
        let lengths = |it: &Setting| match is_blank {
            true => [0, 0, 0, it.before, it.after],
            false => [it.left, it.right, it.first, it.before, it.after],
        };
        let height = match (self.height, other.height) {
            (Height::Lines(one), Height::Lines(two))
            | (Height::Exactly(one), Height::Exactly(two))
            | (Height::AtLeast(one), Height::AtLeast(two)) => near(one, two),
            _ => false,
        };
        each(&lengths(self), &lengths(other), |one, two| near(*one, *two))
            && (is_blank || height && self.align == other.align)
            && self.page_break_before == other.page_break_before
            && self.rule_above == other.rule_above
            && self.rule_below == other.rule_below
    }
}

fn near(one: i32, other: i32) -> bool {
    one.abs_diff(other) <= ROUNDED.unsigned_abs()
}

/// Whether there are as many, each like the one in its place.
fn each<T>(one: &[T], other: &[T], is_like: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, two)| is_like(one, two))
}

fn alike(one: &[Block], other: &[Block]) -> bool {
    let cell = |one: &Cell, two: &Cell| {
        one.span == two.span && one.merge == two.merge && alike(&one.blocks, &two.blocks)
    };
    each(one, other, |one, two| match (one, two) {
        (Block::Paragraph(one), Block::Paragraph(two)) => one.looks_like(two),
        (Block::Table(one), Block::Table(two)) => {
            one.ruled == two.ruled
                && each(&one.rows, &two.rows, |one, two| {
                    each(&one.cells, &two.cells, cell)
                })
        }
        _ => false,
    })
}
