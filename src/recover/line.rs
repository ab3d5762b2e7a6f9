//! The paragraphs of a finished paper as a description would type them: their part, their number, and
//! their words with the looks that mean something.

use std::ops::Range;

use super::look::Lettered;
use super::table;
use crate::description::Group;
use crate::manuscript::{Manuscript, Spot, Stretch};
use crate::proof::duty::Duty;
use crate::proof::{self, Proof};
use crate::role::{Role, Stand};
use crate::stars;

/// A paper taken apart.
pub struct Lines<'a> {
    pub proof: &'a Proof<'a>,
    pub all: Vec<Line>,
    /// Who is surely to do what, paragraph by paragraph.
    pub duties: Vec<Duty>,
    /// Its tables, in order.
    pub tables: Vec<Group>,
}

/// A paragraph of it.
pub struct Line {
    /// Its place in the proof.
    pub at: usize,
    pub role: Role,
    pub mark: String,
    /// Its words as they are printed.
    pub text: String,
    /// The same as they would be typed.
    pub typed: String,
    /// Its notes, as they would be typed.
    pub notes: String,
    pub heading: bool,
    /// Whether it is bold from end to end.
    pub bold: bool,
    pub italic: bool,
    pub annex: usize,
    /// The table it stands in.
    pub table: Option<usize>,
}

impl<'a> Lines<'a> {
    /// Those of a plain text.
    pub fn of_text(proof: &'a Proof<'a>) -> Lines<'a> {
        let mut lines = Lines::new(proof);
        for (line, it) in lines.all.iter_mut().zip(&proof.paragraphs) {
            if let Some(typed) = starred(proof, it) {
                (line.bold, line.italic, line.typed) = typed;
            }
        }
        table::of_text(&mut lines);
        lines.join_divisions();
        lines
    }

    /// Those of a document, whose file tells their looks.
    pub fn of_document(
        proof: &'a Proof<'a>,
        manuscript: &Manuscript,
        stretches: &[Stretch],
    ) -> Lines<'a> {
        let mut lines = Lines::new(proof);
        let begin = |it: &proof::Paragraph| proof.whole(it).start as usize;
        let mut read = proof.paragraphs.iter().enumerate().peekable();
        let mut spots: Vec<Option<Spot>> = vec![None; lines.all.len()];
        for (stretch, (set, spot)) in stretches.iter().zip(manuscript.spoken()) {
            let mut words = Lettered::of(set, manuscript);
            let mut from = 0;
            let mut notes = std::mem::take(&mut words.notes);
            while let Some((at, it)) = read.next_if(|(_, it)| begin(it) < stretch.at.end) {
                spots[at] = Some(spot);
                let line = &mut lines.all[at];
                // All of them belong to the first of several lines.
                line.notes = std::mem::take(&mut notes).concat();
                match words.find(&it.text, from) {
                    Some(range) => {
                        from = range.end;
                        let (bold, italic, typed) = words.typed(range);
                        (line.bold, line.italic, line.typed) = (bold, italic, roomy(&typed));
                    }
                    None => line.typed.push_str(&line.notes),
                }
            }
        }
        lines.all.iter_mut().for_each(Line::see_heading);
        table::of_document(&mut lines, manuscript, &spots);
        lines.all.retain(|it| it.role != Role::ChuThich);
        lines.join_divisions();
        lines
    }

    /// The number of a chapter and its name below it are one heading.
    fn join_divisions(&mut self) {
        let mut joined: Vec<Line> = Vec::with_capacity(self.all.len());
        for line in self.all.drain(..) {
            let named = joined
                .last_mut()
                .filter(|it| it.role == Role::Phan && it.text.is_empty());
            match (line.role, named) {
                (Role::PhanTen, Some(above)) => {
                    (above.text, above.typed) = (line.text, line.typed);
                }
                (Role::Phan, _) => joined.push(Line {
                    mark: line.text,
                    text: String::new(),
                    typed: String::new(),
                    heading: true,
                    ..line
                }),
                _ => joined.push(line),
            }
        }
        self.all = joined;
    }

    fn new(proof: &'a Proof<'a>) -> Lines<'a> {
        let line = |(at, it): (usize, &proof::Paragraph)| Line {
            at,
            role: it.role,
            mark: it.mark.clone(),
            text: it.text.trim().to_owned(),
            typed: escaped(&roomy(it.text.trim())),
            notes: String::new(),
            heading: it.heading.is_some(),
            bold: false,
            italic: false,
            annex: it.annex,
            table: None,
        };
        Lines {
            proof,
            all: proof.paragraphs.iter().enumerate().map(line).collect(),
            duties: proof.duties(),
            tables: Vec::new(),
        }
    }

    /// The lines of a role in the paper itself.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Line> {
        self.all
            .iter()
            .filter(move |it| it.role == role && it.annex == 0)
    }

    /// Where the head of the paper begins among its paragraphs; what stands above it is no part of it.
    pub fn head(&self) -> usize {
        head(&self.proof.paragraphs)
    }

    /// The places of those of an annex.
    pub fn of_annex(&self, number: usize) -> Vec<usize> {
        let all = 0..self.all.len();
        all.filter(|at| self.all[*at].annex == number).collect()
    }

    /// Those of some roles among these.
    pub fn among<'s>(
        &'s self,
        places: &'s [usize],
        roles: &'s [Role],
    ) -> impl Iterator<Item = &'s Line> {
        let lines = places.iter().map(|at| &self.all[*at]);
        lines.filter(|it| roles.contains(&it.role))
    }

    /// The words of the only line of a role.
    pub fn first(&self, role: Role) -> Option<&Line> {
        self.of(role).next()
    }

    /// What the proof found in a line.
    pub fn read(&self, line: &Line) -> &'a proof::Paragraph {
        &self.proof.paragraphs[line.at]
    }
}

impl Line {
    /// Its words without their looks.
    pub fn plain(&self) -> String {
        format!("{}{}", escaped(&self.text), self.notes)
    }

    /// Whether a sign stands before it that is no number.
    pub fn is_marked(&self) -> bool {
        !self.mark.is_empty() && !self.mark.contains(char::is_alphanumeric)
    }

    /// Its number and these words, as a line of prose.
    pub fn whole(&self, typed: &str) -> String {
        match (self.mark.is_empty(), self.role) {
            (true, _) => typed.to_owned(),
            (_, Role::Phan) => format!("{}\n{typed}", self.mark).trim().to_owned(),
            _ => format!("{} {typed}", self.mark),
        }
    }

    /// A bold numbered line that is no sentence is a heading.
    fn see_heading(&mut self) {
        let numbered = self.mark.starts_with(char::is_alphanumeric);
        self.heading |= numbered && self.bold && !self.text.ends_with(['.', ';', ',']);
    }
}

/// Where the head of a paper begins; it begins with it where it has none.
pub fn head(paragraphs: &[proof::Paragraph]) -> usize {
    let is_head = |it: &proof::Paragraph| matches!(it.role.stand(), Stand::Head | Stand::Margin);
    paragraphs.iter().position(is_head).unwrap_or(0)
}

/// A row of dots to be written upon, of any length.
const ROOM: &str = "……";

/// No fewer dots are room to write.
const FEWEST: usize = 5;

/// Words whose row of dots at their end, alone or behind a label, is as long as its line is.
pub fn roomy(words: &str) -> String {
    let bare = words.trim_end_matches(['.', '…', ' ']);
    let dots = &words[bare.len()..];
    let many: usize = dots.chars().map(|it| if it == '…' { 3 } else { 1 }).sum();
    match (many >= FEWEST, bare.is_empty(), bare.ends_with(':')) {
        (true, true, _) => ROOM.to_owned(),
        (true, _, true) => format!("{bare} {ROOM}"),
        _ => words.to_owned(),
    }
}

/// Words with the signs of the format made words.
pub fn escaped(words: &str) -> String {
    // A stroke before a sign of the format would be its own.
    let signs = ["*", "^", "_", "+", "\\"];
    let has_stroke = signs.iter().any(|it| words.contains(&format!("\\{it}")));
    let words = match has_stroke {
        true => words.replace('\\', "\\\\"),
        false => words.to_owned(),
    };
    let words = words.replace("{{", "\\{{");
    let words = words
        .replace("^[", "\\^[")
        .replace("^{", "\\^{")
        .replace("_{", "\\_{");
    let words = words.replace("++", "\\++");
    words.replace('*', "\\*")
}

/// Words of a plain text with its looks, as they are printed and as they would be typed.
pub fn looked(raw: &str, looks: &[Range<usize>]) -> (String, String) {
    let (mut bare, mut typed) = (String::new(), String::new());
    let mut end = 0;
    for at in looks {
        let words = &raw[end..at.start];
        bare.push_str(words);
        typed.push_str(&escaped(words));
        typed.push_str(&raw[at.clone()]);
        end = at.end;
    }
    bare.push_str(&raw[end..]);
    typed.push_str(&escaped(&raw[end..]));
    (bare, typed)
}

/// The words of a plain text with the stars that some programs put around bold and italic ones,
/// where these can be taken for what they are.
fn starred(proof: &Proof, it: &proof::Paragraph) -> Option<(bool, bool, String)> {
    let span = proof.whole(it);
    let text = &proof.sources.get(span.file).text;
    let before = text.get(..span.start as usize)?;
    let start = before.trim_end_matches('*').len();
    let behind = text.get(span.end as usize..)?;
    let end = text.len() - behind.trim_start_matches('*').len();
    let raw = text.get(start..end)?;
    if !raw.contains('*') {
        return None;
    }
    let lines: Vec<&str> = raw
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let raw = lines.join(" ");
    let looks = stars::looks(&raw);
    let (bare, typed) = looked(&raw, &looks);
    if looks.is_empty() || !bare.split_whitespace().eq(it.text.split_whitespace()) {
        return None;
    }
    // One look from end to end is that of the paragraph.
    let whole = match &looks[..] {
        [begin, end] if begin.start == 0 && end.end == raw.len() => begin.len(),
        _ => 0,
    };
    Some(match whole {
        0 => (false, false, typed),
        stars => (stars > 1, stars != 2, escaped(bare.trim())),
    })
}
