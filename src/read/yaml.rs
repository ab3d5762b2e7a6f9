//! YAML text into nodes that keep their bytes, and its faults into findings.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle, Span as Place, StrInput, options};

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::complaint::Complaint;
use super::{keyboard, once};
use crate::diagnostic::{Diagnostic, Sink};
use crate::node::{Kind, Node, Pairs};
use crate::source::{FileId, Span, Spanned};

/// No description a person writes comes near this; a file beyond it is refused unread.
pub const LONGEST_FILE: usize = 4 * 1024 * 1024;

/// A description of more bytes than this makes a paper of some five hundred pages, which is laid
/// out in seconds; what is longer belongs into several papers.
const LONGEST_TEXT: usize = 1_500_000;

/// Nor is one so deep, or has so many values, those counted that `*` repeats.
const DEEPEST: usize = 64;
const MOST: usize = 50_000;

/// What YAML skips between words.
const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

/// Reads a text into one node. A fault in the YAML itself is told, and nothing is made of it.
pub fn parse<'a>(file: FileId, text: &'a str, sink: &mut Sink) -> Option<Node<'a>> {
    if text.trim().is_empty() {
        sink.push(Diagnostic::fatal(
            "empty-file",
            Span::new(file, 0, 0),
            message!("tệp trống, chưa có gì", "the file is empty"),
        ));
        return None;
    }
    if text.len() > LONGEST_TEXT {
        sink.push(too_long(Span::new(file, 0, 0)));
        return None;
    }
    let foreign = keyboard::foreign(file, text);
    if !foreign.is_empty() {
        foreign.into_iter().for_each(|it| sink.push(it));
        return None;
    }
    let options = options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
    };
    let mut reader = Reader {
        file,
        text,
        events: Parser::new_from_str_with_options(text, options),
        known: HashMap::new(),
        count: 0,
        is_named: false,
        sound: true,
        sink,
    };
    match reader.document() {
        Ok(node) => reader.sound.then_some(node),
        Err((at, complaint)) => {
            reader.tell(at, &complaint);
            None
        }
    }
}

/// What ends the reading, and where.
type Stop = (usize, Complaint<'static>);

fn too_long(place: Span) -> Diagnostic {
    let found = Diagnostic::fatal(
        "too-long",
        place,
        message!(
            "tệp mô tả dài quá 1,5 MB, hơn năm trăm trang",
            "the description is longer than 1.5 MB, more than five hundred pages"
        ),
    );
    found.cure(message!(
        "tách bảng, danh sách dài ra văn bản hoặc phụ lục riêng",
        "put long tables and lists into papers or annexes of their own"
    ))
}

struct Reader<'a, 's> {
    file: FileId,
    text: &'a str,
    events: Parser<'a, StrInput<'a>>,
    /// What is named by `&`, and how many values it has.
    known: HashMap<usize, (Node<'a>, usize)>,
    /// Values so far.
    count: usize,
    /// Whether it is among the facts, which may be words of any kind.
    is_named: bool,
    /// Whether nothing was found that makes another text of what was typed.
    sound: bool,
    sink: &'s mut Sink,
}

impl<'a> Reader<'a, '_> {
    fn document(&mut self) -> Result<Node<'a>, Stop> {
        let mut node = None;
        loop {
            let (event, place) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if node.is_some() => {
                    return Err((start(&place), Complaint::TwoParts));
                }
                Event::DocumentStart(..) => {}
                event => node = Some(self.node((event, place), DEEPEST)?),
            }
        }
        // Nothing but remarks.
        let end = self.text.len();
        Ok(node.unwrap_or(Node {
            span: Span::new(self.file, end, end),
            kind: Kind::Blank,
        }))
    }

    fn next(&mut self) -> Result<(Event<'a>, Place), Stop> {
        match self.events.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let at = error.marker().byte_offset().unwrap_or(0);
                Err((at, Complaint::Parser(error.kind().clone())))
            }
            None => Ok((Event::StreamEnd, Place::default())),
        }
    }

    fn node(&mut self, (event, place): (Event<'a>, Place), deep: usize) -> Result<Node<'a>, Stop> {
        let before = self.count;
        self.count += 1;
        if deep == 0 {
            return Err((start(&place), Complaint::TooDeep));
        }
        if event.tag().is_some() {
            let tag = place.tag_start().and_then(|it| it.byte_offset());
            self.tell(tag.unwrap_or(start(&place)), &Complaint::Tag);
        }
        let name = event.anchor_id();
        let bytes = place.byte_range().unwrap_or_default();
        // A block of text would reach to what comes next.
        let typed = self.text.get(bytes.clone()).unwrap_or("");
        let long = typed.trim_end_matches(BLANK).len();
        let mut span = Span::new(self.file, bytes.start, bytes.start + long);
        // The parser places a block without a word where it looked for one; its sign is above.
        if let Event::Scalar(text, ScalarStyle::Literal | ScalarStyle::Folded, ..) = &event
            && text.trim().is_empty()
            && let Some(at) = self
                .text
                .get(..bytes.end)
                .and_then(|it| it.rfind(['|', '>']))
        {
            span = Span::new(self.file, at, at + 1);
        }
        let kind = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) if is_blank(&text) => Kind::Blank,
            Event::Scalar(text, ..) => Kind::Scalar(composed(text)),
            Event::SequenceStart(..) => Kind::List(self.list(deep)?),
            Event::MappingStart(..) => Kind::Map(self.map(deep)?),
            Event::Alias(name) => self.repeated(name, bytes.start),
            _ => {
                self.tell(bytes.start, &Complaint::NoSuchName);
                Kind::Blank
            }
        };
        if self.count > MOST {
            return Err((bytes.start, Complaint::TooMany(MOST)));
        }
        // The parser places a collection at its first byte; its contents tell where it ends.
        if let Some(last) = match &kind {
            Kind::List(items) => items.last().map(|n| n.span),
            Kind::Map(pairs) => pairs.last().map(|(k, v)| k.span.to(v.span)),
            _ => None,
        } {
            span = span.to(last);
        }
        let node = Node { span, kind };
        if let Some(name) = name {
            self.known.insert(name, (node.clone(), self.count - before));
        }
        Ok(node)
    }

    fn list(&mut self, deep: usize) -> Result<Vec<Node<'a>>, Stop> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(items),
                item => items.push(self.node(item, deep - 1)?),
            }
        }
    }

    fn map(&mut self, deep: usize) -> Result<Pairs<'a>, Stop> {
        let mut pairs = Pairs::new();
        loop {
            let key = match self.next()? {
                (Event::MappingEnd, _) => break,
                key => self.node(key, deep - 1)?,
            };
            let value = self.next()?;
            let is_plain = matches!(value.0, Event::Scalar(_, ScalarStyle::Plain, ..));
            let outside = self.is_named;
            self.is_named |= matches!(&key.kind, Kind::Scalar(name) if name == "facts");
            let value = self.node(value, deep - 1)?;
            if is_plain && !self.is_named {
                let (start, end) = (value.span.start as usize, value.span.end as usize);
                let typed = self.text.get(start..end).unwrap_or("");
                let quoted = keyboard::in_curly_quotes(self.file, typed, start);
                quoted.into_iter().for_each(|it| self.sink.push(it));
            }
            self.is_named = outside;
            match key.kind {
                Kind::Scalar(name) => pairs.push((Spanned::new(name, key.span), value)),
                _ => self.sink.push(Diagnostic::fatal(
                    "broken-yaml",
                    key.span,
                    message!("tên mục phải là một từ", "a key must be a word"),
                )),
            }
        }
        once::leave_out_repeated(&mut pairs, self.sink);
        Ok(pairs)
    }

    /// What a name stands for. Nothing in it is read before it ends, so it cannot hold itself.
    fn repeated(&mut self, name: usize, at: usize) -> Kind<'a> {
        match self.known.get(&name) {
            // More than may be is not copied; the count tells of it.
            Some((node, count)) => {
                self.count = self.count.saturating_add(*count);
                match self.count > MOST {
                    true => Kind::Blank,
                    false => node.kind.clone(),
                }
            }
            None => {
                self.tell(at, &Complaint::NoSuchName);
                Kind::Blank
            }
        }
    }

    /// Tells a fault; nothing is made of the text.
    fn tell(&mut self, at: usize, complaint: &Complaint) {
        self.sound = false;
        self.sink.push(complaint.at(self.file, self.text, at));
    }
}

/// Letters with their marks, each as one character; a check tells of others.
fn composed(text: Cow<str>) -> Cow<str> {
    match is_nfc_quick(text.chars()) == IsNormalized::Yes {
        true => text,
        false => Cow::Owned(text.nfc().collect()),
    }
}

fn start(place: &Place) -> usize {
    place.byte_range().map_or(0, |bytes| bytes.start)
}

fn is_blank(text: &str) -> bool {
    text.is_empty() || text == "~" || text.eq_ignore_ascii_case("null")
}

#[cfg(test)]
mod tests;
