//! One edition of a paper as it is read over: its paragraphs with their printed numbers.

use super::row::{self, Row, Tables, one_line};
use crate::app::house::House;
use crate::app::input::Input;
use crate::app::paper::Paper;
use crate::app::work::Work;
use crate::diagnostic::Message;
use crate::proof::{Paragraph, Proof};
use crate::read::lines::Lines;
use crate::source::{FileId, Span};
use crate::write::{DOCX, TXT};

/// One edition.
pub(super) struct Edition {
    pub(super) lines: Vec<Line>,
    /// None of a finished paper.
    pub(super) work: Option<Work>,
}

/// From where to where words were typed in the paper's own file, if they were.
pub(super) type Typed = Option<(u32, u32)>;

/// A paragraph of an edition.
pub(super) struct Line {
    /// Its number behind those of its headings: `II.2.a`; of an annex with its name. Of a row, which it is.
    pub(super) number: String,
    /// Its own number or sign.
    pub(super) mark: String,
    pub(super) text: String,
    /// What part of the paper it is.
    pub(super) part: &'static str,
    /// From where to where its words were typed in the paper's own file.
    place: Typed,
    /// The cells, where it is a row of a table.
    pub(super) row: Option<Row>,
}

impl Edition {
    /// Reads a paper over. One that cannot be made is refused.
    pub(super) fn of(paper: &mut Paper) -> Result<Edition, Message> {
        let is_described = paper.input() == Input::Described;
        if !is_described {
            let lines = paper.read_over(|proof| lines(proof, None));
            return Ok(Edition { lines, work: None });
        }
        let work = paper.work();
        let name = &paper.text().name;
        let proof = work.proof().ok_or_else(|| {
            message!(
                "`{name}` còn lỗi nên chưa làm ra được; `kehoach check {name}` nói lỗi gì",
                "`{name}` has faults and cannot be made yet; `kehoach check {name}` tells which"
            )
        })?;
        let lines = lines(&proof, Some(work.file()));
        Ok(Edition {
            lines,
            work: Some(work),
        })
    }

    /// The lines of a description as they are read in the paper made of it, to be held against a finished one.
    pub(super) fn read_as(&mut self, finished: &Paper, house: &House) -> Result<(), Message> {
        let Some(work) = &self.work else {
            return Ok(());
        };
        let name = &finished.text().name;
        let format = match Input::of(name)? {
            Input::Finished(Lines::Paragraphs) => &DOCX,
            _ => &TXT,
        };
        let files = work.render(&[format])?.into_iter();
        let Some(file) = files.into_iter().next() else {
            return Ok(());
        };
        let made = house.finished(name, file.bytes)?;
        self.lines = made.read_over(|proof| lines(proof, None));
        Ok(())
    }

    /// The paragraph in which the entry is printed that is typed at a place.
    pub(super) fn line(&self, entry: Span) -> Option<&Line> {
        let around = || {
            let lines = self.lines.iter().filter(|it| is_around(it.place, entry));
            lines.min_by_key(|it| it.place.map(|(start, end)| end - start))
        };
        self.inside(entry).or_else(around)
    }

    /// The first paragraph of which all is typed in an entry.
    pub(super) fn inside(&self, entry: Span) -> Option<&Line> {
        let is_inside = |line: &&Line| {
            let place = line.place;
            place.is_some_and(|(start, end)| entry.start <= start && end <= entry.end)
        };
        self.lines.iter().find(is_inside)
    }
}

fn lines(proof: &Proof, file: Option<FileId>) -> Vec<Line> {
    let mut tables = Tables::default();
    let same = |one: &Paragraph, other: &Paragraph| {
        row::place(one).is_some() && row::place(one) == row::place(other)
    };
    let line = |all: &[Paragraph]| {
        let it = all.first()?;
        let place = typed(all, file);
        let row = tables.row(all, file);
        Some(Line {
            number: row.as_ref().map_or_else(|| number(proof, it), Row::told),
            mark: it.mark.clone(),
            text: row.as_ref().map_or_else(|| one_line(&it.text), Row::text),
            part: it.role.label(),
            place,
            row,
        })
    };
    let all = proof.paragraphs.chunk_by(same).filter_map(line);
    all.filter(|it| !it.text.is_empty()).collect()
}

/// Where paragraphs were typed.
pub(super) fn typed(all: &[Paragraph], file: Option<FileId>) -> Typed {
    let origins = all.iter().flat_map(|it| it.origin.outer());
    let mut places = origins.filter(|it| Some(it.file) == file);
    let first = places.next().map(|it| (it.start, it.end))?;
    let all = places.fold(first, |(start, end), it| {
        (start.min(it.start), end.max(it.end))
    });
    Some(all)
}

/// Whether all of an entry stands where words were typed.
pub(super) fn is_around(place: Typed, entry: Span) -> bool {
    place.is_some_and(|(start, end)| start <= entry.start && entry.end <= end)
}

/// The number of a paragraph behind those of its headings. Signs that do not count are left out.
fn number(proof: &Proof, paragraph: &Paragraph) -> String {
    let mut marks: Vec<&str> = proof.above(paragraph).map(|it| it.mark.as_str()).collect();
    marks.reverse();
    marks.push(&paragraph.mark);
    let mut parts: Vec<&str> = Vec::new();
    for mark in marks {
        let mark = mark.trim_matches(['.', ')', '(', '-', '+', '*', '/', ':', ' ']);
        // Some numbers hold those above them already.
        let holds = |last: &mut &str| {
            mark.strip_prefix(*last)
                .is_some_and(|it| it.starts_with('.'))
        };
        parts.pop_if(holds);
        parts.extend(Some(mark).filter(|it| !it.is_empty()));
    }
    let number = parts.join(".");
    match (paragraph.annex, number.is_empty()) {
        (0, _) => number,
        (annex, true) => format!("PL{annex}"),
        (annex, false) => format!("PL{annex}, {number}"),
    }
}
