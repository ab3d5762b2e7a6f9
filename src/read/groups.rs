//! A long text inside the program, in plain YAML, group by group: rows that are not wanted at
//! once stay unread.

use std::borrow::Cow;
use std::iter::from_fn;
use std::ops::Range;

use super::plain;
use crate::node::{Kind, Node, Pairs, Unread};
use crate::source::{FileId, Span, Spanned};

/// Reads a text but for the rows of the groups named in `later`.
pub fn parse(file: FileId, text: &'static str, later: &[&str]) -> Option<Node<'static>> {
    let mut pairs = Pairs::new();
    for group in parts(text, 0..text.len(), is_group) {
        let words = &text[group.clone()];
        if later.contains(&name(words)) {
            let rows = parts(text, group.clone(), is_row).skip(1).map(|range| {
                let unread = Unread {
                    file,
                    words: &text[range.clone()],
                    start: range.start,
                    read: plain::parse_at,
                };
                pair(file, text, range, Kind::Unread(unread))
            });
            let rows = Kind::Map(rows.collect());
            pairs.push(pair(file, text, group, rows));
        } else if let Kind::Map(inner) = plain::parse_at(file, words, group.start)?.kind {
            pairs.extend(inner);
        }
    }
    let ((first, _), (_, last)) = (pairs.first()?, pairs.last()?);
    Some(Node {
        span: first.span.to(last.span),
        kind: Kind::Map(pairs),
    })
}

/// The lines before the first group.
pub fn head(text: &str) -> &str {
    let first = parts(text, 0..text.len(), is_group).next();
    first.map_or("", |part| &text[part])
}

/// The lines before the first that begins a part, then each part.
fn parts(
    text: &str,
    within: Range<usize>,
    begins: fn(&str) -> bool,
) -> impl Iterator<Item = Range<usize>> {
    let mut start = within.start;
    from_fn(move || {
        let lines = text[start..within.end].split_inclusive('\n').enumerate();
        let own = lines.take_while(|(nth, line)| *nth == 0 || !begins(line));
        let part = start..start + own.map(|(_, line)| line.len()).sum::<usize>();
        start = part.end;
        (!part.is_empty()).then_some(part)
    })
}

fn is_group(line: &str) -> bool {
    !line.starts_with([' ', '#']) && line.trim_end().ends_with(':')
}

fn is_row(line: &str) -> bool {
    let inner = line.strip_prefix("  ");
    inner.is_some_and(|it| !it.starts_with([' ', '#']))
}

fn name(part: &str) -> &str {
    let words = part.trim_start();
    words.split_once(':').map_or(words, |(name, _)| name)
}

/// A part by its name.
fn pair<'a>(
    file: FileId,
    text: &'a str,
    part: Range<usize>,
    kind: Kind<'a>,
) -> (Spanned<Cow<'a, str>>, Node<'a>) {
    let words = text[part.clone()].trim_start();
    let (start, name) = (part.end - words.len(), name(words));
    let key = Spanned::new(name.into(), Span::new(file, start, start + name.len()));
    let span = Span::new(file, start, part.end);
    (key, Node { span, kind })
}
