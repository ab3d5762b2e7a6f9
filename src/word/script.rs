//! A template as it was typed: its lines, its tags, and the words of a tag.

use super::{OPEN, command};

/// Where a template's lines name a role: `@` and the name.
pub fn roles(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in without_tags(text).split_inclusive('\n') {
        let words = line.trim_start();
        if let Some(rest) = words.strip_prefix('@') {
            let start = at + line.len() - words.len();
            found.push((start, start + 1 + command::name_in(rest).len()));
        }
        at += line.len();
    }
    found
}

/// A tag, value or comment of a template.
pub struct Tag<'a> {
    /// Its first byte.
    pub start: usize,
    pub text: &'a str,
}

impl<'a> Tag<'a> {
    /// The words between its braces, with their places; a comment has none.
    pub fn tokens(&self) -> Vec<(usize, Token<'a>)> {
        let inner = match self.text.starts_with("{#") {
            true => "",
            false => self.text.get(2..self.text.len() - 2).unwrap_or(""),
        };
        // A sign beside the braces is about the room around them.
        let bare = inner.strip_prefix(['-', '+']).unwrap_or(inner);
        let start = self.start + 2 + inner.len() - bare.len();
        tokens(bare.strip_suffix(['-', '+']).unwrap_or(bare), start)
    }

    /// Whether it is a statement, and not a value or a comment.
    pub fn is_statement(&self) -> bool {
        self.text.starts_with("{%")
    }
}

/// A word of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    Name(&'a str),
    Number(&'a str),
    /// Words in quotes, without them.
    Words(&'a str),
    Sign(char),
}

fn tokens(text: &str, start: usize) -> Vec<(usize, Token<'_>)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let at = start + text.len() - rest.len();
        let run = |is: fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let (token, long) = if first.is_ascii_digit() {
            let long = run(|c| c.is_ascii_digit());
            (Some(Token::Number(&rest[..long])), long)
        } else if first.is_alphabetic() || first == '_' {
            let long = run(|c| c.is_alphanumeric() || c == '_');
            (Some(Token::Name(&rest[..long])), long)
        } else if matches!(first, '"' | '\'') {
            let inside = &rest[1..];
            let end = quote_end(inside, first);
            (
                Some(Token::Words(&inside[..end])),
                (end + 2).min(rest.len()),
            )
        } else if first.is_whitespace() {
            (None, first.len_utf8())
        } else {
            (Some(Token::Sign(first)), first.len_utf8())
        };
        found.extend(token.map(|it| (at, it)));
        rest = &rest[long..];
    }
    found
}

fn quote_end(inside: &str, quote: char) -> usize {
    let mut escaped = false;
    let ends = |(_, c): &(usize, char)| {
        let is_end = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        is_end
    };
    let end = inside.char_indices().find(ends);
    end.map_or(inside.len(), |(at, _)| at)
}

/// The tags, values and comments of a template.
pub fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let mut braces = rest.match_indices('{').map(|(at, _)| at);
        let open = braces.find(|at| rest[at + 1..].starts_with(['%', '#', '{']))?;
        let close = match &rest[open..open + 2] {
            "{%" => "%}",
            "{#" => "#}",
            _ => "}}",
        };
        let end = rest[open + 2..].find(close);
        let end = end.map_or(rest.len(), |n| open + n + 4);
        let tag = Tag {
            start: at + open,
            text: &rest[open..end],
        };
        at += end;
        Some(tag)
    })
}

/// The text with tags and comments blanked byte for byte; `{{ … }}` becomes the mark of a value.
pub fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for tag in tags(text) {
        out.push_str(&text[done..tag.start]);
        let blank = |b| if b == b'\n' { '\n' } else { ' ' };
        let mut blank: String = tag.text.bytes().map(blank).collect();
        if tag.text.starts_with("{{") && tag.text.len() >= OPEN.len_utf8() {
            blank.replace_range(0..OPEN.len_utf8(), &OPEN.to_string());
        }
        out.push_str(&blank);
        done = tag.start + tag.text.len();
    }
    out.push_str(&text[done..]);
    out
}

/// A macro of a template.
pub struct Macro<'a> {
    pub name: &'a str,
    pub parameters: Vec<&'a str>,
    /// What the comment right before it says.
    pub about: &'a str,
}

/// The macros that a template makes.
pub fn macros(text: &str) -> Vec<Macro<'_>> {
    let mut found = Vec::new();
    let mut comment = "";
    for tag in tags(text) {
        if let Some(inner) = tag.text.strip_prefix("{#") {
            comment = inner.trim_end_matches("#}").trim_matches(['-', ' ', '\n']);
            continue;
        }
        let tokens = tag.tokens();
        if let [(_, Token::Name("macro")), (_, Token::Name(name)), rest @ ..] = &*tokens {
            let parameters = rest.iter().filter_map(|(_, it)| match it {
                Token::Name(name) => Some(*name),
                _ => None,
            });
            found.push(Macro {
                name,
                parameters: parameters.collect(),
                about: comment,
            });
        }
        comment = "";
    }
    found
}

/// The names that a template sets for those it includes.
pub fn set_names(text: &str) -> Vec<&str> {
    let names = tags(text).filter_map(|tag| match &*tag.tokens() {
        [(_, Token::Name("set")), (_, Token::Name(name)), ..] => Some(*name),
        _ => None,
    });
    names.collect()
}
