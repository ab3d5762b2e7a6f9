//! Where a value stands among the lines around it.

use crate::diagnostic::Fix;
use crate::source::Span;

/// A stretch of a text that holds one value.
pub struct Place<'t> {
    pub span: Span,
    text: &'t str,
    pub typed: &'t str,
}

impl<'t> Place<'t> {
    pub fn of(text: &'t str, span: Span) -> Option<Place<'t>> {
        let typed = text.get(span.start as usize..span.end as usize)?;
        Some(Place { span, text, typed })
    }

    /// Where the line begins that it begins on.
    pub fn line(&self) -> usize {
        let before = self.text.get(..self.span.start as usize).unwrap_or("");
        before.rfind('\n').map_or(0, |it| it + 1)
    }

    /// What stands before it on its line.
    fn lead(&self) -> &'t str {
        let line = self.line();
        self.text.get(line..self.span.start as usize).unwrap_or("")
    }

    /// Letters before it on its line.
    pub fn column(&self) -> usize {
        self.lead().chars().count()
    }

    /// Letters before the first word of its line, the signs of items before it left out.
    pub fn indent(&self) -> usize {
        let lead = self.lead();
        let words = lead.trim_start_matches([' ', '-']);
        match words.is_empty() {
            true => self.column(),
            false => lead.chars().count() - words.chars().count(),
        }
    }

    /// What an item of a list has before it on a line of its own.
    pub fn sign(&self) -> Option<&'t str> {
        let lead = self.lead();
        let sign = lead.trim_start_matches(' ');
        let is_sign = sign
            .strip_prefix('-')
            .is_some_and(|it| it.trim().is_empty());
        is_sign.then_some(lead)
    }

    /// Whether it stands between brackets or braces.
    pub fn is_in_flow(&self) -> bool {
        let lead = self.lead().trim_end();
        let rest = self.rest().trim_start();
        lead.ends_with(['[', '{', ',']) || rest.starts_with([',', ']', '}'])
    }

    /// What stands behind it on its last line.
    fn rest(&self) -> &'t str {
        let behind = self.text.get(self.span.end as usize..).unwrap_or("");
        behind.split('\n').next().unwrap_or("")
    }

    /// The byte behind its last line, without the sign that ends it.
    fn end(&self) -> usize {
        self.span.end as usize + self.rest().trim_end_matches('\r').len()
    }

    pub fn point(&self, at: usize) -> Span {
        Span::new(self.span.file, at, at)
    }

    pub fn before(&self, words: String) -> Fix {
        Fix::new(self.point(self.span.start as usize), words)
    }

    pub fn behind(&self, words: String) -> Fix {
        Fix::new(self.point(self.span.end as usize), words)
    }

    /// A line above that on which it begins, and above the comments that belong to it.
    pub fn above(&self, line: &str) -> Fix {
        Fix::new(self.point(self.head()), format!("{line}{}", self.ending()))
    }

    /// Where the comments begin that stand right above it, as far in as its line.
    fn head(&self) -> usize {
        let mut head = self.line();
        let blanks = |it: &str| it.len() - it.trim_start_matches(' ').len();
        let own = blanks(self.lead());
        loop {
            let before = self.text.get(..head).unwrap_or("");
            let line = before.strip_suffix('\n').map(|it| it.rsplit('\n').next());
            let Some(Some(line)) = line else { return head };
            if !line.trim_start().starts_with('#') || blanks(line) != own {
                return head;
            }
            head -= line.len() + 1;
        }
    }

    /// All its lines with the comments above them, if nothing else stands on them.
    pub fn whole(&self) -> Option<Span> {
        let lines = self.lines()?;
        Some(Span::new(lines.file, self.head(), lines.end as usize))
    }

    /// A line below that on which it ends.
    pub fn below(&self, line: &str) -> Fix {
        Fix::new(self.point(self.end()), format!("{}{line}", self.ending()))
    }

    /// How lines end in its text.
    pub fn ending(&self) -> &'static str {
        match self.text.contains("\r\n") {
            true => "\r\n",
            false => "\n",
        }
    }

    /// All its lines, if nothing else stands on the first but the sign of an item.
    pub fn lines(&self) -> Option<Span> {
        let lead = self.lead();
        if !lead.trim().is_empty() && self.sign().is_none() {
            return None;
        }
        let rest = self.rest().trim();
        if !rest.is_empty() && !rest.starts_with('#') {
            return None;
        }
        let mut end = self.end();
        end += match self.text.get(end..) {
            Some(behind) if behind.starts_with("\r\n") => 2,
            Some(behind) if behind.starts_with('\n') => 1,
            _ => 0,
        };
        Some(Span::new(self.span.file, self.line(), end))
    }

    /// The sign of the block that it stands in, on a line above.
    pub fn block(&self) -> Option<Span> {
        if !self.lead().trim().is_empty() {
            return None;
        }
        let above = self.text.get(..self.line())?.trim_end();
        let from = above.rfind('\n').map_or(0, |it| it + 1);
        let line = above.get(from..)?;
        let line = line
            .split_once(" #")
            .map_or(line, |(line, _)| line)
            .trim_end();
        let sign = line.rsplit(' ').next()?;
        let is_sign = sign.starts_with(['|', '>'])
            && sign
                .chars()
                .skip(1)
                .all(|it| it.is_ascii_digit() || "+-".contains(it));
        let end = from + line.len();
        is_sign.then(|| Span::new(self.span.file, end - sign.len(), end))
    }

    /// The end of its first line, where a comment can stand.
    pub fn first_line_end(&self) -> Option<Span> {
        let own = match self.block() {
            Some(head) => head.end as usize,
            None if self.typed.contains('\n') || self.is_in_flow() => return None,
            None => self.span.end as usize,
        };
        let behind = self.text.get(own..)?.split('\n').next()?;
        behind.trim().is_empty().then(|| self.point(own))
    }
}
