//! A long description in plain YAML, group by group: what is not wanted at once stays unread.

use std::iter::from_fn;

use super::plain;
use crate::node::{Kind, Node, Pairs, Unread};
use crate::source::{FileId, Span, Spanned};

/// Reads a text but for the groups named in `later`.
pub fn parse<'a>(file: FileId, text: &'a str, later: &[&str]) -> Option<Node<'a>> {
    let mut pairs = Pairs::new();
    for (start, part) in parts(text) {
        let (name, _) = part.split_once(':')?;
        if later.contains(&name) {
            let place = |words: &str| Span::new(file, start, start + words.len());
            let unread = Unread {
                file,
                text: part.into(),
                start,
                read: plain::parse_at,
            };
            let group = Node {
                span: place(part.trim_end()),
                kind: Kind::Unread(unread),
            };
            pairs.push((Spanned::new(name.into(), place(name)), group));
        } else if let Kind::Map(inner) = plain::parse_at(file, part, start)?.kind {
            pairs.extend(inner);
        }
    }
    let ((first, _), (_, last)) = (pairs.first()?, pairs.last()?);
    Some(Node {
        span: first.span.to(last.span),
        kind: Kind::Map(pairs),
    })
}

/// The lines before the first group, then each group, with the byte it begins at.
pub fn parts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    from_fn(move || {
        let rest = &text[start..];
        let lines = rest.split_inclusive('\n').enumerate();
        let own = lines.take_while(|(nth, line)| *nth == 0 || !is_group(line));
        let length: usize = own.map(|(_, line)| line.len()).sum();
        let part = (start, &rest[..length]);
        start += length;
        (length > 0).then_some(part)
    })
}

fn is_group(line: &str) -> bool {
    !line.starts_with([' ', '#']) && line.trim_end().ends_with(':')
}
