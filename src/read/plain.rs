//! Plain YAML, as nearly every file is, straight from the events of the parser. Of what is not
//! plain it makes nothing: `yaml` reads everything, slower, and tells what is wrong.

use serde_saphyr::granit_parser::{Event, Options, Parser, ScalarStyle, Span as Place, StrInput};

use crate::node::{Kind, Node, Pairs};
use crate::source::{FileId, Span, Spanned};

/// What is deeper or has more nodes is not plain.
const DEEPEST: usize = 32;
const MOST: usize = 20_000;

/// What stands between a value and the next key.
pub const BLANK: [char; 4] = [' ', '\t', '\n', '\r'];

/// Reads a text without anchors, tags, keys given twice or faults.
pub fn parse(file: FileId, text: &str) -> Option<Node<'_>> {
    parse_at(file, text, 0)
}

/// Reads a part of a text, which begins at the byte `start` of its file.
pub fn parse_at(file: FileId, text: &str, start: usize) -> Option<Node<'_>> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    let mut reader = Reader {
        file,
        text,
        start,
        events: Parser::new_from_str_with_options(text, options),
        nodes: 0,
    };
    let (Event::StreamStart, _) = reader.next()? else {
        return None;
    };
    let (Event::DocumentStart(..), _) = reader.next()? else {
        return None;
    };
    let first = reader.next()?;
    let node = reader.node(first, DEEPEST)?;
    let (Event::DocumentEnd, _) = reader.next()? else {
        return None;
    };
    let (Event::StreamEnd, _) = reader.next()? else {
        return None;
    };
    Some(node)
}

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    start: usize,
    events: Parser<'a, StrInput<'a>>,
    nodes: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(Event<'a>, Place)> {
        self.events.next()?.ok()
    }

    fn node(&mut self, (event, place): (Event<'a>, Place), deep: usize) -> Option<Node<'a>> {
        self.nodes += 1;
        if deep == 0 || self.nodes > MOST {
            return None;
        }
        let bytes = place.byte_range()?;
        // The parser takes what is blank behind a block for a part of it.
        let typed = self.text.get(bytes.clone())?.trim_end_matches(BLANK);
        let start = self.start + bytes.start;
        let mut span = Span::new(self.file, start, start + typed.len());
        let kind = match event {
            Event::Scalar(text, ScalarStyle::Plain, 0, None) if is_blank(&text) => Kind::Blank,
            Event::Scalar(text, _, 0, None) => Kind::Scalar(text),
            Event::SequenceStart(_, 0, None) => Kind::List(self.list(deep)?),
            Event::MappingStart(_, 0, None) => Kind::Map(self.map(deep)?),
            _ => return None,
        };
        // The parser places a collection at its first byte; its contents tell where it ends.
        if let Some(last) = match &kind {
            Kind::List(items) => items.last().map(|n| n.span),
            Kind::Map(pairs) => pairs.last().map(|(k, v)| k.span.to(v.span)),
            _ => None,
        } {
            span = span.to(last);
        }
        Some(Node { span, kind })
    }

    fn list(&mut self, deep: usize) -> Option<Vec<Node<'a>>> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Some(items),
                item => items.push(self.node(item, deep - 1)?),
            }
        }
    }

    fn map(&mut self, deep: usize) -> Option<Pairs<'a>> {
        let mut pairs = Pairs::new();
        loop {
            let key = match self.next()? {
                (Event::MappingEnd, _) => return has_each_once(&pairs).then_some(pairs),
                key => self.node(key, deep - 1)?,
            };
            let Kind::Scalar(name) = key.kind else {
                return None;
            };
            let value = self.next()?;
            let value = self.node(value, deep - 1)?;
            pairs.push((Spanned::new(name, key.span), value));
        }
    }
}

/// Whether no key is given twice.
fn has_each_once(pairs: &Pairs) -> bool {
    let mut keys: Vec<&str> = pairs.iter().map(|(key, _)| &*key.value).collect();
    keys.sort_unstable();
    keys.is_sorted_by(|one, next| one < next)
}

fn is_blank(text: &str) -> bool {
    text.is_empty() || text == "~" || text.eq_ignore_ascii_case("null")
}
