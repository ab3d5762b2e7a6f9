//! A text in the layout of the guide: two blanks a step, no blanks at the ends of lines, one blank line at most.
//! Only blanks are touched, and only if the text then says just the same.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::app::editing::read;
use crate::edit::Value;
use crate::node::{Kind, Node};

/// Blanks a step further in.
const STEP: usize = 2;

/// Stretches of a text and the blanks that take their place.
pub type Edits = Vec<(Range<usize>, String)>;

/// What brings a text into its layout; nothing where it is in it, or it is not certain to say the same.
pub fn tidied(text: &str) -> Edits {
    let Some(root) = read(text).filter(|_| !text.replace("\r\n", "").contains('\r')) else {
        return Vec::new();
    };
    let mut lines = Lines::of(text, &root);
    let mut whole = lines.edits();
    if !is_same(text, &root, &whole) {
        // Steps of another width that cannot be told.
        lines.columns.clear();
        whole = lines.edits();
    }
    match is_same(text, &root, &whole) {
        true => whole,
        false => Vec::new(),
    }
}

/// The text with edits in their places, which stand in order.
pub fn put(text: &str, edits: &[(Range<usize>, String)]) -> String {
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (range, words) in edits {
        out.push_str(text.get(at..range.start).unwrap_or(""));
        out.push_str(words);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// Whether a text says the same after edits, with the same remarks.
fn is_same(text: &str, root: &Node, edits: &Edits) -> bool {
    let tidy = put(text, edits);
    let signs = |text: &str| -> String { text.split_whitespace().collect() };
    let same_signs = signs(text) == signs(&tidy);
    same_signs && read(&tidy).is_some_and(|after| Value::of(&after) == Value::of(root))
}

/// The lines of a text, and what is known of them.
struct Lines<'t> {
    text: &'t str,
    /// Where each begins and ends, without what ends it.
    lines: Vec<Range<usize>>,
    /// The columns in which keys and items are to begin, by their lines.
    columns: BTreeMap<usize, usize>,
    /// Lines that go on with the words of a value, by the line on which it begins.
    words: BTreeMap<usize, usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str, root: &Node) -> Lines<'t> {
        let mut at = 0;
        let line = |line: &str| {
            let start = at;
            at += line.len();
            start..start + line.trim_end_matches(['\n', '\r']).len()
        };
        let lines = text.split_inclusive('\n').map(line).collect();
        let mut lines = Lines {
            text,
            lines,
            columns: BTreeMap::new(),
            words: BTreeMap::new(),
        };
        lines.walk(root, 0);
        lines
    }

    fn line(&self, byte: u32) -> usize {
        let byte = byte as usize;
        self.lines
            .partition_point(|it| it.start <= byte)
            .saturating_sub(1)
    }

    /// What stands before a byte on its line.
    fn lead(&self, byte: u32) -> &'t str {
        let start = self.lines.get(self.line(byte)).map_or(0, |it| it.start);
        self.text.get(start..byte as usize).unwrap_or("")
    }

    fn walk(&mut self, node: &Node, column: usize) {
        let typed = self.text.get(node.span.start as usize..).unwrap_or("");
        match &node.kind {
            Kind::Map(pairs) if !typed.starts_with('{') => {
                for (key, value) in pairs {
                    self.begin(key.span.start, column);
                    self.walk(value, column + STEP);
                }
            }
            Kind::List(items) if !typed.starts_with('[') => {
                for item in items {
                    self.begin(item.span.start, column);
                    self.walk(item, column + STEP);
                }
            }
            _ => self.keep(node, column),
        }
    }

    /// A key or an item begins on a line, which is the first of its line but for signs of items.
    fn begin(&mut self, byte: u32, column: usize) {
        if self.lead(byte).trim_start_matches([' ', '-']).is_empty() {
            self.columns.entry(self.line(byte)).or_insert(column);
        }
    }

    /// Words on several lines, or what stands between brackets, go with their first line.
    fn keep(&mut self, node: &Node, column: usize) {
        let span = crate::edit::whole(self.text, node);
        let (first, last) = (self.line(span.start), self.line(span.end.saturating_sub(1)));
        // Words that begin on a line of their own.
        if self.lead(span.start).trim().is_empty() && !node.kind.eq(&Kind::Blank) {
            self.columns.entry(first).or_insert(column);
        }
        for line in first + 1..=last {
            self.words.insert(line, first);
        }
    }

    /// By how much a line moves to the right.
    fn shift(&self, line: usize) -> isize {
        let line = self.words.get(&line).copied().unwrap_or(line);
        let (Some(column), Some(at)) = (self.columns.get(&line), self.lines.get(line)) else {
            return 0;
        };
        let typed = self.text.get(at.clone()).unwrap_or("");
        let now = typed.len() - typed.trim_start_matches(' ').len();
        column.cast_signed() - now.cast_signed()
    }

    fn edits(&self) -> Edits {
        let mut edits = Edits::new();
        let mut blank = false;
        for (at, line) in self.lines.iter().enumerate() {
            let typed = self.text.get(line.clone()).unwrap_or("");
            let is_words = self.words.contains_key(&at);
            if typed.trim().is_empty() && !is_words {
                let next = self
                    .lines
                    .get(at + 1)
                    .map_or(self.text.len(), |it| it.start);
                let rest = self.text.get(line.start..).unwrap_or("");
                match blank || rest.trim().is_empty() || line.start == 0 {
                    true => edits.push((line.start..next, String::new())),
                    false if !typed.is_empty() => edits.push((line.clone(), String::new())),
                    false => {}
                }
                blank = true;
                continue;
            }
            blank = false;
            self.indent(at, typed, &mut edits);
            if !is_words || !self.words.values().any(|it| *it == at) {
                self.trim(at, typed, is_words, &mut edits);
            }
        }
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            let end = if self.text.contains("\r\n") {
                "\r\n"
            } else {
                "\n"
            };
            edits.push((self.text.len()..self.text.len(), end.to_owned()));
        }
        edits
    }

    fn indent(&self, at: usize, typed: &str, edits: &mut Edits) {
        let is_remark = typed.trim_start().starts_with('#') && !self.words.contains_key(&at);
        // A remark goes with what it stands above.
        let owner = match is_remark {
            true => (at..self.lines.len()).find(|it| self.columns.contains_key(it)),
            false => Some(at),
        };
        let now = typed.len() - typed.trim_start_matches(' ').len();
        let column = owner
            .filter(|_| is_remark)
            .and_then(|it| self.columns.get(&it));
        let moved = || now.saturating_add_signed(owner.map_or(0, |it| self.shift(it)));
        let then = column.copied().unwrap_or_else(moved);
        let start = self.lines.get(at).map_or(0, |it| it.start);
        if then != now && !typed.trim().is_empty() {
            edits.push((start..start + now, " ".repeat(then)));
        }
    }

    /// Blanks at the end of a line say nothing, but in words they may.
    fn trim(&self, at: usize, typed: &str, is_words: bool, edits: &mut Edits) {
        let bare = typed.trim_end_matches([' ', '\t']);
        if let Some(line) = self
            .lines
            .get(at)
            .filter(|_| !is_words && bare.len() < typed.len())
        {
            edits.push((line.start + bare.len()..line.end, String::new()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(text: &str) -> String {
        put(text, &tidied(text))
    }

    #[test]
    fn steps_become_two_blanks_and_remarks_stay_with_what_they_stand_above() {
        let text = "a: 1   \n\n\n# xem\nb:\n    # một\n    - x: 1\n      y: |\n        hai  \n         ba\n\n    - [c,\n       d]\nc: 'đ\n   e'\n\n";
        let tidy = tidy(text);
        assert_eq!(
            tidy,
            "a: 1\n\n# xem\nb:\n  # một\n  - x: 1\n    y: |\n      hai  \n       ba\n\n  - [c,\n     d]\nc: 'đ\n   e'\n"
        );
        assert!(tidied(&tidy).is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        assert!(tidied("a: [1\nb:   \n").is_empty());
        assert!(tidied("").is_empty());
    }

    #[test]
    fn what_stands_deep_in_lists_says_the_same() {
        let text = "a:\n- - b\n  -   c: 1\n      d: 2\n-\n  e: 1\r\n";
        let root = read(text).map(|it| Value::of(&it));
        assert_eq!(read(&tidy(text)).map(|it| Value::of(&it)), root);
    }
}
