//! Plain YAML, as nearly every file is, read line by line: groups and lists, words with or without
//! quotes, folded texts, and `{…}` and `[…]` on one line. Of anything else, or doubtful, it makes
//! nothing: `yaml` reads that, slower, and tells what is wrong.

use std::collections::HashSet;

use crate::node::{Kind, Node};
use crate::source::{FileId, Span, Spanned};

/// What is deeper or has more nodes is not plain.
const DEEPEST: usize = 32;
const MOST: usize = 20_000;

/// Nor is a longer line: what is left of a line is looked at for each of its values.
const LONGEST_LINE: usize = 10_000;

/// Signs no plain word begins with.
const SIGNS: &str = "-?:,[]{}#&*!|>%@`\"'";

/// Reads a text without anchors, tags, escapes, keys given twice or faults.
pub fn parse(file: FileId, text: &str) -> Option<Node> {
    let plain = |ch| matches!(ch, '\n' | ' '..='~' | '\u{a0}'..='\u{1fff}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{d7ff}');
    if !text.chars().all(plain) || text.lines().any(|it| it.len() > LONGEST_LINE) {
        return None;
    }
    let mut reader = Reader {
        file,
        text,
        at: 0,
        column: 0,
        nodes: 0,
    };
    reader.next_line(0);
    if reader.at == text.len() {
        return None;
    }
    let node = reader.block(DEEPEST)?;
    (reader.at == text.len()).then_some(node)
}

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    /// The next words, and how far they stand from the left.
    at: usize,
    column: usize,
    nodes: usize,
}

impl<'a> Reader<'a> {
    /// Goes on to the first words from a line on; blank lines and notes are passed over.
    fn next_line(&mut self, mut start: usize) {
        loop {
            let line = self.text[start..].split('\n').next().unwrap_or("");
            let words = line.trim_start_matches(' ');
            self.column = line.len() - words.len();
            self.at = start + self.column;
            if !words.is_empty() && !words.starts_with('#') {
                return;
            }
            start += line.len() + 1;
            if start > self.text.len() {
                (self.at, self.column) = (self.text.len(), 0);
                return;
            }
        }
    }

    /// What is left of the line.
    fn rest(&self) -> &'a str {
        let rest = &self.text[self.at..];
        &rest[..rest.find('\n').unwrap_or(rest.len())]
    }

    /// Ends a value: behind it nothing may stand on its line but a note.
    fn close(&mut self, end: usize) -> Option<()> {
        self.at = end;
        let rest = self.rest();
        let words = rest.trim_start_matches(' ');
        let note = words.starts_with('#') && words.len() < rest.len();
        (words.is_empty() || note).then(|| self.next_after(end + rest.len()))
    }

    fn next_after(&mut self, end: usize) {
        match end < self.text.len() {
            true => self.next_line(end + 1),
            false => (self.at, self.column) = (end, 0),
        }
    }

    fn node(&mut self, start: usize, end: usize, kind: Kind) -> Option<Node> {
        self.nodes += 1;
        let mut span = Span::new(self.file, start, end);
        if let Some(last) = match &kind {
            Kind::List(items) => items.last().map(|n| n.span),
            Kind::Map(pairs) => pairs.last().map(|(k, v)| k.span.to(v.span)),
            _ => None,
        } {
            span = span.to(last);
        }
        (self.nodes <= MOST).then_some(Node { span, kind })
    }

    fn is_dash(&self) -> bool {
        let rest = self.rest();
        rest == "-" || rest.starts_with("- ")
    }

    /// A list or a group that begins here.
    fn block(&mut self, deep: usize) -> Option<Node> {
        let (start, column) = (self.at, self.column);
        let deep = deep.checked_sub(1)?;
        let kind = match self.is_dash() {
            true => Kind::List(self.list(column, deep)?),
            false => Kind::Map(self.map(column, deep)?),
        };
        self.node(start, start, kind)
    }

    fn list(&mut self, column: usize, deep: usize) -> Option<Vec<Node>> {
        let mut items = Vec::new();
        while self.at < self.text.len() && self.column == column && self.is_dash() {
            let rest = self.rest();
            let words = rest[1..].trim_start_matches(' ');
            self.at += rest.len() - words.len();
            self.column += rest.len() - words.len();
            let compact = self.is_dash() || key(words).is_some();
            items.push(match compact {
                true => self.block(deep)?,
                false => self.value(column, false, deep)?,
            });
        }
        let ends = self.at == self.text.len() || self.column <= column;
        ends.then_some(items)
    }

    fn map(&mut self, column: usize, deep: usize) -> Option<Vec<(Spanned<String>, Node)>> {
        let (mut pairs, mut given) = (Vec::new(), HashSet::new());
        while self.at < self.text.len() && self.column == column {
            let name = key(self.rest())?;
            if !given.insert(name) {
                return None;
            }
            let span = Span::new(self.file, self.at, self.at + name.len());
            self.nodes += 1;
            self.at += name.len() + 1;
            let value = self.value(column, true, deep)?;
            pairs.push((Spanned::new(name.to_owned(), span), value));
        }
        let ends = self.at == self.text.len() || self.column < column;
        ends.then_some(pairs)
    }

    /// What stands behind a key or a dash that stands this far from the left. A list behind a key
    /// may stand as far.
    fn value(&mut self, column: usize, keyed: bool, deep: usize) -> Option<Node> {
        let rest = self.rest();
        let words = rest.trim_start_matches(' ');
        let start = self.at + rest.len() - words.len();
        if words.is_empty() || words.starts_with('#') {
            if !keyed && !words.is_empty() {
                return None;
            }
            let blank = self.at - usize::from(keyed);
            self.next_after(self.at + rest.len());
            let inside = self.at < self.text.len()
                && (self.column > column || keyed && self.column == column && self.is_dash());
            if !inside {
                return self.node(blank, blank, Kind::Blank);
            }
            if self.column > column {
                return self.block(deep);
            }
            // The parser places a list as far to the left as its key behind its first dash.
            let (dash, rest) = (self.at, self.rest());
            let words = rest[1..].trim_start_matches(' ');
            let first = dash + rest.len() - words.len();
            let mut list = self.block(deep)?;
            list.span.start = Span::new(self.file, first, first).start;
            let plain = !words.is_empty() && !words.starts_with('#');
            return plain.then_some(list);
        }
        let node = match words.as_bytes()[0] {
            b'>' | b'|' => return self.long(start, words, column),
            b'"' | b'\'' | b'{' | b'[' => {
                let (node, end) = self.flow(start, deep)?;
                self.close(end)?;
                node
            }
            _ => {
                let text = words[..words.find(" #").unwrap_or(words.len())].trim_end_matches(' ');
                if text.starts_with(|ch| SIGNS.contains(ch)) || has_key(text) {
                    return None;
                }
                self.close(start + text.len())?;
                self.word(start, text)?
            }
        };
        // What is further to the right goes on with the words of the line before.
        let ends = self.at == self.text.len() || self.column <= column;
        ends.then_some(node)
    }

    /// A word without quotes.
    fn word(&mut self, start: usize, text: &str) -> Option<Node> {
        let kind = match is_blank(text) {
            true => Kind::Blank,
            false => Kind::Scalar(text.to_owned()),
        };
        self.node(start, start + text.len(), kind)
    }

    /// A text of several lines: behind `>` they are folded to one.
    fn long(&mut self, start: usize, sign: &str, column: usize) -> Option<Node> {
        let (folded, ending) = match sign {
            ">-" => (true, ""),
            ">" => (true, "\n"),
            "|-" => (false, ""),
            "|" => (false, "\n"),
            _ => return None,
        };
        let mut from = start + sign.len() + 1;
        let body = self.text.get(from..)?;
        let margin = body.len() - body.trim_start_matches(' ').len();
        let first = from + margin;
        let (mut text, mut breaks) = (String::new(), 0);
        for line in body.split_inclusive('\n') {
            let words = line.trim_end_matches('\n');
            match words.split_at_checked(margin) {
                _ if words.is_empty() => breaks += 1,
                Some((left, words)) if margin > column && left.trim_start().is_empty() => {
                    // In a folded text a step to the right means something.
                    if words.is_empty() || folded && words.starts_with(' ') {
                        return None;
                    }
                    match (text.is_empty(), folded, breaks) {
                        (true, ..) => {}
                        (_, true, 1) => text.push(' '),
                        (_, true, _) => text.extend((1..breaks).map(|_| '\n')),
                        _ => text.extend((0..breaks).map(|_| '\n')),
                    }
                    text.push_str(words);
                    breaks = 1;
                }
                _ => break,
            }
            from += line.len();
        }
        let rest = self.text[from..].trim_start_matches(' ');
        let end = self.text.len() - rest.len();
        let odd = text.is_empty() || text.ends_with(' ') || rest.starts_with('\n');
        if odd || end - from > column {
            return None;
        }
        text.push_str(ending);
        self.next_line(from.min(self.text.len()));
        let node = self.node(first, end, Kind::Scalar(text))?;
        let outside = self.at == self.text.len() || self.column <= column;
        outside.then_some(node)
    }

    /// A value that ends on its line, with the place behind it.
    fn flow(&mut self, start: usize, deep: usize) -> Option<(Node, usize)> {
        self.at = start;
        let rest = self.rest();
        let deep = deep.checked_sub(1)?;
        match rest.as_bytes().first()? {
            sign @ (b'"' | b'\'') => {
                let text = &rest[1..1 + rest[1..].find(*sign as char)?];
                let end = start + text.len() + 2;
                let doubled = self.text[end..].starts_with(*sign as char);
                if doubled || *sign == b'"' && text.contains('\\') {
                    return None;
                }
                let node = self.node(start, end, Kind::Scalar(text.to_owned()))?;
                Some((node, end))
            }
            b'[' => {
                let mut items = Vec::new();
                let end = self.items(start + 1, b']', |reader, at| {
                    let (item, end) = reader.flow(at, deep)?;
                    items.push(item);
                    Some(end)
                })?;
                Some((self.node(start, start + 1, Kind::List(items))?, end))
            }
            b'{' => {
                let (mut pairs, mut given) = (Vec::new(), HashSet::new());
                let end = self.items(start + 1, b'}', |reader, at| {
                    reader.at = at;
                    let name = key(reader.rest())?;
                    if name.contains([',', '[', ']', '{', '}']) || !given.insert(name) {
                        return None;
                    }
                    let span = Span::new(reader.file, at, at + name.len());
                    let behind = &reader.text[at + name.len() + 1..];
                    let gap = behind.len() - behind.trim_start_matches(' ').len();
                    let (value, end) = reader.flow(at + name.len() + 1 + gap, deep)?;
                    reader.nodes += 1;
                    pairs.push((Spanned::new(name.to_owned(), span), value));
                    Some(end)
                })?;
                Some((self.node(start, start + 1, Kind::Map(pairs))?, end))
            }
            _ => {
                let len = rest.find([',', '[', ']', '{', '}'])?;
                let text = rest[..len].trim_end_matches(' ');
                let odd = text.is_empty() || text.contains(" #") || has_key(text);
                if odd || text.starts_with(|ch| SIGNS.contains(ch)) {
                    return None;
                }
                Some((self.word(start, text)?, start + text.len()))
            }
        }
    }

    /// Reads what stands between brackets, commas between; gives the place behind them.
    fn items(
        &mut self,
        mut at: usize,
        close: u8,
        mut read: impl FnMut(&mut Self, usize) -> Option<usize>,
    ) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let behind_space = |at: usize| {
            let spaces = bytes[at..].iter().take_while(|it| **it == b' ').count();
            at + spaces
        };
        at = behind_space(at);
        if *bytes.get(at)? == close {
            return Some(at + 1);
        }
        loop {
            at = behind_space(read(self, at)?);
            match *bytes.get(at)? {
                b',' => at = behind_space(at + 1),
                sign if sign == close => return Some(at + 1),
                _ => return None,
            }
        }
    }
}

/// Whether a colon in a word makes a key of what stands before it.
fn has_key(text: &str) -> bool {
    text.contains(": ") || text.ends_with(':')
}

/// The key a line begins with; none when it begins with something else.
fn key(line: &str) -> Option<&str> {
    if line.starts_with(|ch| SIGNS.contains(ch)) {
        return None;
    }
    let mut ends = line.match_indices(':').map(|(at, _)| at);
    let end = ends.find(|at| line[at + 1..].is_empty() || line[at + 1..].starts_with(' '))?;
    let name = &line[..end];
    let odd = name.is_empty() || name.ends_with(' ') || name.contains(" #") || is_blank(name);
    (!odd).then_some(name)
}

fn is_blank(text: &str) -> bool {
    text == "~" || text.eq_ignore_ascii_case("null")
}
