//! One part of a Word document, read element by element: which child comes next, which words.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::space::Space;
use crate::source::{FileId, Span};

/// Papers nest a few tens of elements; what goes deeper is left out, and told.
const DEEPEST: usize = 250;

/// A part, read from its beginning to its end.
pub struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    text: &'x str,
    part: FileId,
    /// Elements that are open.
    depth: usize,
    /// The namespaces declared on the way here: depth, prefix, which.
    spaces: Vec<(usize, &'x str, Space)>,
    is_stopped: bool,
    /// Whether the part breaks off or cannot be read to its end.
    pub is_broken: bool,
    pub is_too_deep: bool,
}

/// The start of an element.
pub struct Tag<'x> {
    pub space: Space,
    start: BytesStart<'x>,
    depth: usize,
    /// Where the element begins.
    pub at: usize,
}

/// Some characters as they stand in a part.
pub struct Piece<'x> {
    pub words: Cow<'x, str>,
    pub at: Range<usize>,
    /// Whether they stand there byte for byte.
    pub exact: bool,
}

/// What stands right in an element.
pub enum Inside<'x> {
    Words(Piece<'x>),
    Element(Tag<'x>),
}

impl<'x> Xml<'x> {
    pub fn new(text: &'x str, part: FileId) -> Xml<'x> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Xml {
            reader,
            text,
            part,
            depth: 0,
            spaces: Vec::new(),
            is_stopped: false,
            is_broken: false,
            is_too_deep: false,
        }
    }

    /// The element that holds all of the part.
    pub fn root(&mut self) -> Option<Tag<'x>> {
        self.next_below(0)
    }

    /// The next element right below one; none at its end. What is left of the one before is
    /// passed over.
    pub fn child(&mut self, of: &Tag) -> Option<Tag<'x>> {
        if of.depth >= DEEPEST {
            self.is_too_deep = true;
            return None;
        }
        self.next_below(of.depth)
    }

    /// The next words or the next element right in an element; none at its end.
    pub fn inside(&mut self, of: &Tag) -> Option<Inside<'x>> {
        if of.depth >= DEEPEST {
            self.is_too_deep = true;
            return None;
        }
        loop {
            match self.event()? {
                Told::Begins(tag) if tag.depth == of.depth + 1 => {
                    return Some(Inside::Element(tag));
                }
                Told::Says(piece) if self.depth == of.depth => return Some(Inside::Words(piece)),
                Told::Ends if self.depth < of.depth => return None,
                _ => {}
            }
        }
    }

    /// The next element anywhere below one.
    pub fn descendant(&mut self, of: &Tag) -> Option<Tag<'x>> {
        loop {
            match self.event()? {
                Told::Begins(tag) => return Some(tag),
                Told::Ends if self.depth < of.depth => return None,
                _ => {}
            }
        }
    }

    /// The characters right in an element.
    pub fn pieces(&mut self, of: &Tag) -> Vec<Piece<'x>> {
        let mut pieces = Vec::new();
        loop {
            match self.event() {
                Some(Told::Says(piece)) if self.depth == of.depth => pieces.push(piece),
                None => return pieces,
                Some(Told::Ends) if self.depth < of.depth => return pieces,
                _ => {}
            }
        }
    }

    /// The words right in an element.
    pub fn words(&mut self, of: &Tag) -> String {
        let pieces = self.pieces(of);
        pieces.iter().map(|it| it.words.as_ref()).collect()
    }

    /// Reads no further.
    pub fn stop(&mut self) {
        self.is_stopped = true;
    }

    /// A place in the part.
    pub fn span(&self, at: &Range<usize>) -> Span {
        Span::new(self.part, at.start, at.end)
    }

    /// The bytes from where an element begins up to here.
    pub fn since(&self, tag: &Tag) -> Span {
        self.span(&(tag.at..self.at()))
    }

    fn at(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn next_below(&mut self, depth: usize) -> Option<Tag<'x>> {
        loop {
            match self.event()? {
                Told::Begins(tag) if tag.depth == depth + 1 => return Some(tag),
                Told::Ends if self.depth < depth => return None,
                _ => {}
            }
        }
    }

    fn event(&mut self) -> Option<Told<'x>> {
        while !self.is_stopped {
            let before = self.at();
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(_) => {
                    self.is_broken = true;
                    break;
                }
            };
            let at = before..self.at();
            return Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    Told::Begins(self.tag(start, before))
                }
                Event::End(_) => {
                    let depth = self.depth;
                    while self.spaces.pop_if(|(of, ..)| *of >= depth).is_some() {}
                    self.depth = self.depth.saturating_sub(1);
                    Told::Ends
                }
                Event::Text(_) => Told::Says(self.piece(at)),
                Event::CData(words) => {
                    let start = before + "<![CDATA[".len();
                    let at = start..start + words.len();
                    Told::Says(self.piece(at))
                }
                Event::GeneralRef(name) => {
                    let predefined = || quick_xml::escape::resolve_predefined_entity(&name);
                    let words = match name.resolve_char_ref() {
                        Ok(Some(letter)) => Cow::Owned(letter.to_string()),
                        Err(_) => Cow::Borrowed("\u{fffd}"),
                        Ok(None) => match predefined() {
                            Some(sign) => Cow::Borrowed(sign),
                            None => Cow::Borrowed(self.text.get(at.clone()).unwrap_or_default()),
                        },
                    };
                    let exact = false;
                    Told::Says(Piece { words, at, exact })
                }
                Event::Eof => {
                    self.is_broken |= self.depth > 0;
                    break;
                }
                _ => continue,
            });
        }
        self.is_stopped = true;
        None
    }

    /// Characters that stand byte for byte; what ends a line of the part is a space of the paper.
    fn piece(&self, at: Range<usize>) -> Piece<'x> {
        let words = self.text.get(at.clone()).unwrap_or_default();
        let words = match words.contains(['\n', '\r']) {
            true => Cow::Owned(words.replace(['\n', '\r'], " ")),
            false => Cow::Borrowed(words),
        };
        let exact = true;
        Piece { words, at, exact }
    }

    fn tag(&mut self, start: BytesStart<'x>, at: usize) -> Tag<'x> {
        let raw = self.text.get(at..self.at()).unwrap_or_default();
        if raw.contains("xmlns") {
            self.declare(raw);
        }
        let name = start.name();
        let prefix = name.as_ref().split_once(':').map_or("", |(it, _)| it);
        let space = self.space(prefix);
        let depth = self.depth;
        Tag {
            space,
            start,
            depth,
            at,
        }
    }

    /// Keeps the namespaces that a tag declares.
    fn declare(&mut self, raw: &'x str) {
        for (at, _) in raw.match_indices("xmlns") {
            let rest = &raw[at + "xmlns".len()..];
            let Some((name, value)) = rest.split_once('=') else {
                continue;
            };
            let prefix = name.trim().trim_start_matches(':');
            let value = value.trim_start();
            let Some(quote) = value.chars().next().filter(|it| matches!(it, '"' | '\'')) else {
                continue;
            };
            let address = value[1..].split(quote).next().unwrap_or_default();
            self.spaces
                .push((self.depth, prefix, Space::of(address.trim())));
        }
    }

    /// The namespace a prefix stands for here.
    pub fn space(&self, prefix: &str) -> Space {
        let mut known = self.spaces.iter().rev();
        let found = known.find(|(_, it, _)| *it == prefix);
        found.map_or(Space::Other, |(.., space)| *space)
    }
}

enum Told<'x> {
    Begins(Tag<'x>),
    Ends,
    Says(Piece<'x>),
}

impl Tag<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The name of an element of word processing; empty for those of other namespaces.
    pub fn word(&self) -> &str {
        match self.space {
            Space::Word => self.name(),
            _ => "",
        }
    }

    /// The value of an attribute, whatever the prefix of its name.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut all = self.start.attributes();
        let mut all = all.with_checks(false).flatten();
        let found = all.find(|it| it.key.local_name().into_inner() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0);
        Some(value.map_or_else(|_| found.value.to_string(), Cow::into_owned))
    }

    /// The attribute most properties have their value in.
    pub fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    pub fn number(&self, name: &str) -> Option<i32> {
        number(&self.attribute(name)?)
    }

    /// A property that is on or off: on when nothing else is said.
    pub fn is_on(&self) -> bool {
        let value = self.value();
        !matches!(value.as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// A whole number, or a length in twentieths of a point: `1134`, `2cm`, `12pt`.
pub fn number(text: &str) -> Option<i32> {
    let text = text.trim();
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let at = text.find(|ch: char| !matches!(ch, '0'..='9' | '.' | '-'))?;
    let (number, unit) = text.split_at(at);
    let twentieths = match unit {
        "pt" => 20.0,
        "cm" => 1440.0 / 2.54,
        "mm" => 144.0 / 2.54,
        "in" => 1440.0,
        "pc" | "pi" => 240.0,
        _ => return None,
    };
    let number: f64 = number.parse().ok()?;
    Some((number * twentieths).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    #[test]
    fn children_are_met_in_order_whatever_is_left_of_them() {
        let text = format!("<x:a xmlns:x='{W}'><x:b><x:c/><x:d/></x:b><x:e/>tail</x:a>");
        let mut xml = Xml::new(&text, FileId(0));
        let root = xml.root().unwrap();
        let first = xml.child(&root).unwrap();
        assert_eq!(
            (first.word(), xml.child(&first).unwrap().name()),
            ("b", "c")
        );
        assert_eq!(xml.child(&root).unwrap().name(), "e");
        assert!(xml.child(&root).is_none() && !xml.is_broken);
    }

    #[test]
    fn words_are_put_together_of_all_their_spellings() {
        let text = "<t>a &lt;&#7841;<!-- no --><![CDATA[<b>]]>\nc</t>";
        let mut xml = Xml::new(text, FileId(0));
        let root = xml.root().unwrap();
        let pieces = xml.pieces(&root);
        let words: String = pieces.iter().map(|it| it.words.as_ref()).collect();
        assert_eq!(words, "a <ạ<b> c");
        for piece in pieces.iter().filter(|it| it.exact) {
            assert_eq!(piece.words.len(), piece.at.len());
        }
        assert_eq!(&text[pieces[3].at.clone()], "<b>");
    }

    #[test]
    fn what_breaks_off_is_known() {
        for text in ["<a><b>", "<a></b></a>", "<a", "<a><b></a>"] {
            let mut xml = Xml::new(text, FileId(0));
            while xml.root().is_some() {}
            assert!(xml.is_broken, "{text}");
        }
    }

    #[test]
    fn lengths_have_units() {
        assert_eq!(number("2cm"), Some(1134));
        assert_eq!(number("14pt"), Some(280));
        assert_eq!(
            [number("-5"), number("x"), number("")],
            [Some(-5), None, None]
        );
    }
}
