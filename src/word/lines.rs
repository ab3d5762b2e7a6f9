//! Where each line of a template stands, kept through its rendering: a mark in front of every
//! role tells which line of which template printed it.

use std::ops::Range;

use super::{CLOSE, Template, script};
use crate::source::{FileId, Span};

/// Begins the mark of a line; `CLOSE` ends it.
const HERE: char = '\u{E002}';

/// How long a mark is, whatever line it stands for.
const LONG: usize = HERE.len_utf8() + DIGITS + CLOSE.len_utf8();
const DIGITS: usize = 6;
const MOST: usize = 10_usize.pow(DIGITS as u32);

/// The roles of all templates from outside, in the order of their marks.
#[derive(Default)]
pub struct Lines(Vec<Span>);

impl Lines {
    /// The text of a template with its roles marked.
    pub fn mark(&mut self, template: &Template) -> String {
        let mut out = String::with_capacity(template.text.len() * 2);
        let mut done = 0;
        for (start, end) in script::roles(&template.text) {
            if self.0.len() == MOST {
                break;
            }
            let (before, number) = (&template.text[done..start], self.0.len());
            out.push_str(&format!("{before}{HERE}{number:06}{CLOSE}"));
            self.0.push(Span::new(template.file, start, end));
            done = start;
        }
        out.push_str(&template.text[done..]);
        out
    }

    /// A rendered line without its mark, and where it stands in its template.
    pub fn place<'a>(&self, line: &'a str) -> (Option<Span>, &'a str) {
        let marked = line
            .strip_prefix(HERE)
            .and_then(|rest| rest.split_once(CLOSE));
        match marked {
            Some((number, rest)) => {
                let place = number.parse().ok().and_then(|n: usize| self.0.get(n));
                (place.copied(), rest)
            }
            None => (None, line),
        }
    }

    /// Where the line stands that was printed last.
    pub fn last(&self, printed: &[u8]) -> Option<Span> {
        let mark = HERE.to_string();
        let at = printed
            .windows(mark.len())
            .rposition(|it| it == mark.as_bytes())?;
        let digits = printed.get(at + mark.len()..)?.get(..DIGITS)?;
        let number = std::str::from_utf8(digits).ok()?.parse().ok();
        number.and_then(|n: usize| self.0.get(n)).copied()
    }

    /// A stretch of a marked text as it stands in the file.
    pub fn unmarked(&self, file: FileId, range: Range<usize>) -> Range<usize> {
        let own = || self.0.iter().filter(|place| place.file == file);
        let byte = |at: usize| {
            let before = own()
                .enumerate()
                .take_while(|(n, place)| place.start as usize + n * LONG < at)
                .count();
            // A fault may begin inside a mark.
            let last = before.checked_sub(1).and_then(|n| own().nth(n));
            let last = last.map_or(0, |place| place.start as usize);
            at.saturating_sub(before * LONG).max(last)
        };
        let (start, end) = (byte(range.start), byte(range.end));
        start..end.max(start)
    }
}

/// How long the longest words between two tags are.
pub fn longest(text: &str) -> usize {
    let longest = text.split("{%").flat_map(|part| part.split("{{"));
    longest.map(str::len).max().unwrap_or(0)
}
