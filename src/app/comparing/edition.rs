//! One edition of a paper as it is read over: its paragraphs with their printed numbers.

use crate::app::input::Input;
use crate::app::paper::Paper;
use crate::app::work::Work;
use crate::diagnostic::Message;
use crate::proof::{Paragraph, Proof};
use crate::source::{FileId, Span};

/// One edition.
pub(super) struct Edition {
    pub(super) lines: Vec<Line>,
    /// None of a finished paper.
    pub(super) work: Option<Work>,
}

/// A paragraph of an edition.
pub(super) struct Line {
    /// Its number behind those of its headings: `II.2.a`; of an annex with its name.
    pub(super) number: String,
    pub(super) text: String,
    /// What part of the paper it is.
    pub(super) part: &'static str,
    /// From where to where its words were typed in the paper's own file.
    place: Option<(u32, u32)>,
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

    /// The paragraph in which the entry is printed that is typed at a place.
    pub(super) fn line(&self, entry: Span) -> Option<&Line> {
        let around = |line: &&Line| {
            let place = line.place;
            place.is_some_and(|(start, end)| start <= entry.start && entry.end <= end)
        };
        self.inside(entry)
            .or_else(|| self.lines.iter().find(around))
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
    let line = |it: &Paragraph| {
        let mut places = it.origin.outer().filter(|it| Some(it.file) == file);
        let first = places.next().map(|it| (it.start, it.end));
        let place = places.fold(first, |all, it| {
            all.map(|(start, end)| (start.min(it.start), end.max(it.end)))
        });
        Line {
            number: number(proof, it),
            text: it.text.split_whitespace().collect::<Vec<_>>().join(" "),
            part: it.role.label(),
            place,
        }
    };
    let all = proof.paragraphs.iter().map(line);
    all.filter(|it| !it.text.is_empty()).collect()
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
