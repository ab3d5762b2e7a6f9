//! Lines joined to the paragraphs they were broken from, by how they stand to the margins.

use super::line::Line;
use crate::manuscript::{Align, Paragraph, Run, Setting};
use crate::numbering;
use crate::read::breaks::ends;
use crate::read::issued::is_issued_with;
use crate::read::letterhead::is_capitals;
use crate::worded::Worded;

/// Between which margins lines stand, and how far one below the other.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub left: f64,
    pub right: f64,
    pub pitch: f64,
    /// Whether paragraphs begin with an indent.
    pub is_indented: bool,
    /// Whether lines that surely go on stand at its left.
    pub has_long: bool,
}

/// So much farther in, by its size, a line is indented.
const INDENT: f64 = 0.6;

/// A line is full when the next word would have ended so near to the margin, by the width of the column.
const FULL: f64 = 0.03;

/// A line stands in the middle when it is no farther off, by its size: blanks at its end count, too.
const CENTRED: f64 = 0.2;

/// A paragraph ends where the next line stands so much farther below than lines do.
const GAP: f64 = 1.25;

impl Column {
    /// What the lines of pages of one width show; none of them begins before the least left.
    pub fn of(lines: &[&Line], least: f64) -> Column {
        let edges = |lines: &mut dyn Iterator<Item = &&Line>| {
            lines.fold((f64::INFINITY, 0.0_f64), |it, line| {
                (it.0.min(line.left), it.1.max(line.right))
            })
        };
        let (left, right) = edges(&mut lines.iter());
        let is_wide = |it: &&&Line| it.width() > (right - left) * 0.6;
        let (_, right) = edges(&mut lines.iter().filter(is_wide));
        let left = least.min(left);
        let pairs = || lines.windows(2).filter(|it| it[0].page == it[1].page);
        let gaps = pairs().map(|it| it[1].base - it[0].base);
        let mut column = Column {
            left,
            right,
            pitch: most(gaps.filter(|it| *it > 0.0)).unwrap_or(f64::INFINITY),
            is_indented: false,
            has_long: false,
        };
        let is_first = |it: &&&Line| column.is_indented(it) && !column.is_centred(it);
        let wide = || lines.iter().filter(is_wide);
        column.is_indented = wide().filter(is_first).count() * 12 > wide().count();
        let is_long = |it: &[&Line]| {
            let is_left = it.iter().all(|line| !column.is_indented(line));
            is_left && column.is_full(it[0], it[1]) && !ends(&it[0].text())
        };
        column.has_long = pairs().any(is_long);
        column
    }

    /// That of a cell, in which a line may stand anywhere.
    pub fn of_cell((left, right): (f64, f64), lines: &[Line]) -> Column {
        let pairs = lines.windows(2);
        let gaps = pairs.map(|it| it[1].base - it[0].base);
        let inner = lines.iter().map(|it| it.left).fold(right, f64::min) - left;
        Column {
            left: left + inner,
            right: right - inner,
            pitch: gaps.fold(f64::INFINITY, f64::min),
            is_indented: false,
            has_long: false,
        }
    }

    fn is_indented(&self, line: &Line) -> bool {
        line.left > self.left + line.size * INDENT
    }

    pub fn is_centred(&self, line: &Line) -> bool {
        let middle = (self.left + self.right) / 2.0;
        self.is_indented(line) && (line.middle() - middle).abs() < line.size * CENTRED
    }

    /// Whether the first word of the next line had no room on a line.
    fn is_full(&self, line: &Line, next: &Line) -> bool {
        let most = self.right - (self.right - self.left) * FULL;
        line.right + line.size * 0.25 + next.first_word() > most
    }

    /// Whether a line goes on with the paragraph of the lines before.
    pub fn goes_on(&self, before: &[Line], line: &Line) -> bool {
        let Some(last) = before.last() else {
            return false;
        };
        let gap = line.base - last.base;
        if last.page == line.page && gap > self.pitch.max(line.size) * GAP
            || (last.size - line.size).abs() > line.size * 0.15
        {
            return false;
        }
        let text = last.text();
        let is_ended = ends(&text);
        // A line in a narrow place goes on, too.
        let next = line.text();
        let is_rest = next.starts_with(char::is_lowercase);
        if is_rest && !is_ended && !is_capitals(&text) && numbering::sign(&next).0.is_none() {
            return true;
        }
        if is_issued_with(&next) {
            return false;
        }
        let is_numbered = || numbering::sign(&next).0.is_some();
        match (self.is_centred(last), self.is_centred(line)) {
            // A name of several lines: each is as long as whoever typed it liked.
            (true, true) => {
                let is_apart =
                    is_capitals(&text) || is_capitals(&next) || next.starts_with(['(', '-']);
                let is_apart = is_apart || is_numbered();
                return last.is_like(line) && !is_ended && !is_apart;
            }
            // The longest line of a cell is at its edges.
            (false, true) => {
                let is_below = (last.middle() - line.middle()).abs() < line.size * CENTRED;
                return is_below && self.is_full(last, line) && last.is_like(line) && !is_ended;
            }
            (_, false) => {}
        }
        if !self.is_full(last, line) {
            return false;
        }
        match (self.is_indented(last), self.is_indented(line)) {
            (_, false) if self.is_indented => true,
            (_, false) => !(is_ended && (is_numbered() || !self.has_long)),
            // A number or a dash hangs out.
            (false, true) => before.len() == 1 && is_item(&text) && !is_numbered(),
            (true, true) if before.len() > 1 || line.left > last.left + line.size => {
                (line.left - last.left).abs() < 2.0 || is_item(&text) && !is_numbered()
            }
            (true, true) => !is_ended && !is_numbered() && !self.is_indented,
        }
    }
}

/// Whether a line begins with a number, a dash or a bullet.
fn is_item(words: &str) -> bool {
    let bullet = words.chars().next().filter(|it| !it.is_alphanumeric());
    let is_bullet = bullet.is_some() && words.chars().nth(1) == Some(' ');
    is_bullet || numbering::sign(words).0.is_some()
}

/// What comes most often, to a point.
fn most(all: impl Iterator<Item = f64>) -> Option<f64> {
    let mut all: Vec<f64> = all.collect();
    all.sort_by(f64::total_cmp);
    let near = |it: f64| {
        all.partition_point(|other| *other <= it + 1.0) - all.partition_point(|other| *other < it)
    };
    let best = all.iter().copied().max_by_key(|it| near(*it))?;
    Some(best + 0.5)
}

/// Lines as paragraphs, each line with the margins it stands between.
pub fn paragraphs(lines: Vec<(Line, Column)>) -> Vec<Paragraph> {
    let mut open: Vec<Line> = Vec::new();
    let mut paragraphs = Vec::new();
    let mut between: Option<Column> = None;
    for (line, column) in lines {
        let goes_on = between.is_some_and(|it| it.goes_on(&open, &line));
        if let Some(column) = between.filter(|_| !goes_on) {
            paragraphs.push(paragraph(&open, &column));
            open.clear();
        }
        open.push(line);
        between = Some(column);
    }
    paragraphs.extend(between.map(|it| paragraph(&open, &it)));
    paragraphs
}

/// A paragraph of some lines.
pub fn paragraph(lines: &[Line], column: &Column) -> Paragraph {
    let mut runs: Vec<Run> = Vec::new();
    for line in lines {
        let own = line.runs();
        if let Some(last) = runs.last_mut()
            && !is_cut(&last.words.text, &own)
        {
            last.words.push_str(" ");
        }
        for run in own {
            let is_alike =
                |it: &&mut Run| it.look == run.look && it.note.is_none() && run.note.is_none();
            match runs.last_mut().filter(is_alike) {
                Some(last) => last.words = Worded::plain(last.words.text.clone() + &run.words.text),
                None => runs.push(run),
            }
        }
    }
    let align = match lines {
        [.., last]
            if lines.iter().all(|it| column.is_centred(it))
                || column.is_centred(last) && lines.len() == 1 =>
        {
            Align::Center
        }
        _ => Align::Justified,
    };
    Paragraph {
        runs,
        setting: Setting {
            align,
            ..Setting::default()
        },
        ..Paragraph::default()
    }
}

/// Whether a line was broken inside a word, at its dash or stroke: "12/KH-" and "UBND".
fn is_cut(before: &str, behind: &[Run]) -> bool {
    let mut ends = before.chars().rev();
    let sign = ends.next();
    let is_within = ends.next().is_some_and(char::is_alphanumeric);
    let next = behind.first().and_then(|it| it.words.text.chars().next());
    let is_begun = next.is_some_and(|it| it.is_uppercase() || it.is_ascii_digit());
    matches!(sign, Some('-' | '/')) && is_within && is_begun
}
