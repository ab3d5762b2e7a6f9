//! YAML text into nodes that keep their bytes, and its faults into findings.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_saphyr::{DefaultMessageFormatter, Location, MessageFormatter, Spanned as Placed};

use super::{complaint, plain};
use crate::diagnostic::{Diagnostic, Sink};
use crate::node::{Kind, Node, Pairs};
use crate::source::{FileId, Span, Spanned};

/// No description a person writes comes near this; a file beyond it is refused unread.
pub const LONGEST_FILE: usize = 4 * 1024 * 1024;

/// Reads a text into one node. A fault in the YAML itself ends the reading and is told.
pub fn parse<'a>(file: FileId, text: &'a str, sink: &mut Sink) -> Option<Node<'a>> {
    if text.trim().is_empty() {
        sink.push(Diagnostic::fatal(
            "empty-file",
            Span::new(file, 0, 0),
            message!("tệp trống, chưa có gì", "the file is empty"),
        ));
        return None;
    }
    plain::parse(file, text).or_else(|| any(file, text, sink))
}

/// Reads whatever YAML allows.
fn any(file: FileId, text: &str, sink: &mut Sink) -> Option<Node<'static>> {
    let options = serde_saphyr::options! {
        duplicate_keys: DuplicateKeyPolicy::LastWins,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        with_snippet: false,
        emit_comments: false,
        budget: serde_saphyr::budget! {
            max_depth: 64,
            max_aliases: 200,
            max_anchors: 200,
            max_nodes: 50_000,
        },
    };
    match serde_saphyr::from_str_with_options::<Placed<Raw>>(text, options) {
        Ok(raw) => Some(Lower { file, text, sink }.node(raw)),
        Err(error) => {
            let error = error.without_snippet();
            let why = DefaultMessageFormatter.format_message(error);
            let at = error.location().map_or(0, |l| byte_of(text, l));
            sink.push(broken(file, text, at, &why));
            None
        }
    }
}

/// A syntax fault in the clerk's words, from where it stands to the end of its line.
fn broken(file: FileId, text: &str, at: usize, why: &str) -> Diagnostic {
    // The parser places a Tab where the words before it begin.
    let tab = text[at..].find('\t').filter(|_| why.contains("tab"));
    let at = at + tab.unwrap_or(0);
    let end = text[at..].find(['\r', '\n']).map_or(text.len(), |n| at + n);
    let span = Span::new(file, at, end);
    let (words, cure) = complaint::say(why);
    Diagnostic::fatal(
        "broken-yaml",
        span,
        message!(
            "tệp viết chưa đúng cú pháp YAML",
            "the file is not valid YAML"
        ),
    )
    .label(span, words)
    .cure(cure)
}

fn byte_of(text: &str, location: Location) -> usize {
    let at = location.span().byte_offset().map(|b| b as usize);
    let at = at.unwrap_or_else(|| {
        let lines = (location.line() as usize).saturating_sub(1);
        let columns = (location.column() as usize).saturating_sub(1);
        let start: usize = text.split_inclusive('\n').take(lines).map(str::len).sum();
        let before = text[start..].chars().take(columns);
        start + before.map(char::len_utf8).sum::<usize>()
    });
    (0..=at.min(text.len()))
        .rev()
        .find(|&b| text.is_char_boundary(b))
        .unwrap_or(0)
}

/// What the YAML crate hands over: shapes, and the text of scalars that are not plain.
enum Raw {
    Blank,
    /// A number or a boolean: the text is taken from the file, so `05` stays `05`.
    Plain,
    Text(String),
    List(Vec<Placed<Raw>>),
    Map(Vec<(Placed<Raw>, Placed<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("a value")
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Blank)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Blank)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Raw::Map(pairs))
    }
}

struct Lower<'a> {
    file: FileId,
    text: &'a str,
    sink: &'a mut Sink,
}

impl Lower<'_> {
    fn node(&mut self, raw: Placed<Raw>) -> Node<'static> {
        let start = byte_of(self.text, raw.referenced);
        let len = raw.referenced.span().byte_len().unwrap_or(0) as usize;
        let typed = self.text.get(start..start + len).unwrap_or("");
        let end = start + typed.trim_end_matches(plain::BLANK).len();
        let mut span = Span::new(self.file, start, end);
        let kind = match raw.value {
            Raw::Blank => Kind::Blank,
            Raw::Plain => Kind::Scalar(self.typed(raw.defined).into()),
            Raw::Text(text) => Kind::Scalar(text.into()),
            Raw::List(items) => Kind::List(items.into_iter().map(|n| self.node(n)).collect()),
            Raw::Map(pairs) => Kind::Map(self.pairs(pairs)),
        };
        // The parser places a collection at its first byte; its contents tell where it ends.
        if let Some(last) = match &kind {
            Kind::List(items) => items.last().map(|n| n.span),
            Kind::Map(pairs) => pairs.last().map(|(k, v)| k.span.to(v.span)),
            _ => None,
        } {
            span = span.to(last);
        }
        Node { span, kind }
    }

    /// A plain scalar as it stands in the file, also when an alias brought it elsewhere.
    fn typed(&self, at: Location) -> String {
        let start = byte_of(self.text, at);
        let len = at.span().byte_len().unwrap_or(0) as usize;
        self.text
            .get(start..start + len)
            .unwrap_or("")
            .trim()
            .to_owned()
    }

    fn pairs(&mut self, raw: Vec<(Placed<Raw>, Placed<Raw>)>) -> Pairs<'static> {
        let mut pairs = Pairs::with_capacity(raw.len());
        let mut given: HashMap<Cow<str>, Span> = HashMap::with_capacity(raw.len());
        for (key, value) in raw {
            let key = self.node(key);
            let value = self.node(value);
            let Kind::Scalar(name) = key.kind else {
                self.sink.push(Diagnostic::fatal(
                    "broken-yaml",
                    key.span,
                    message!("tên mục phải là một từ", "a key must be a word"),
                ));
                continue;
            };
            if let Some(first) = given.get(&name) {
                self.sink.push(
                    Diagnostic::fatal(
                        "duplicate-key",
                        key.span,
                        message!(
                            "mục `{name}` được khai hai lần",
                            "key `{name}` is given twice"
                        ),
                    )
                    .label(*first, message!("lần đầu ở đây", "first given here"))
                    .cure(message!(
                        "giữ một, xóa một hoặc gộp nội dung",
                        "keep one of them, or merge them"
                    )),
                );
                continue;
            }
            given.insert(name.clone(), key.span);
            pairs.push((Spanned::new(name, key.span), value));
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Node<'_>>, Vec<Diagnostic>) {
        let mut sink = Sink::default();
        let node = parse(FileId(0), text, &mut sink);
        (node, sink.into_sorted())
    }

    #[test]
    fn both_ways_of_reading_read_alike() {
        for text in [
            include_str!("../../data/campaigns/minh-xuan-2026.yaml"),
            include_str!("../../data/offices/minh-xuan.yaml"),
            include_str!("../../tests/papers/every-structure.yaml"),
            include_str!("../../tests/papers/looks-like-code.yaml"),
            "a: 05\nb: no\nc:\nd: ~\ne: [x, 'y', {z: 1}, [], {}]\n\"k\": |\n  m\n\n  n\nl: >-\n  o\n  p\n",
            "---\n- a\n  b\n- NULL\n- 0x10 # x\n- - c\n- d: -1\n  e: \"\\u1ea1\"\n...\n",
        ] {
            let plain = plain::parse(FileId(0), text);
            assert!(plain.is_some(), "{text}");
            assert_eq!(plain, any(FileId(0), text, &mut Sink::default()));
        }
    }

    #[test]
    fn scalars_stay_as_typed() {
        let text = "a: 05\nb: no\nc: 1.0\nd: 0912345678\ne: 12/KH-UBND\nf: 0x10\ng: 1_000\nh: Có\ni: 'x'\n";
        let (node, found) = read(text);
        let node = node.unwrap();
        assert!(found.is_empty());
        let want = [
            "05",
            "no",
            "1.0",
            "0912345678",
            "12/KH-UBND",
            "0x10",
            "1_000",
            "Có",
            "x",
        ];
        for (key, want) in "abcdefghi".chars().zip(want) {
            assert_eq!(
                node.get(&key.to_string()).unwrap().kind,
                Kind::Scalar(want.into())
            );
        }
    }

    #[test]
    fn a_value_keeps_its_bytes() {
        let text = "đầu: [một, hai]\ncuối: Kế hoạch năm\n";
        let node = read(text).0.unwrap();
        let value = node.get("cuối").unwrap();
        assert_eq!(
            &text[value.span.start as usize..value.span.end as usize],
            "Kế hoạch năm"
        );
    }

    #[test]
    fn a_block_ends_with_its_last_word() {
        let text = "a:\n  b: >-\n    một\n    hai\n\n  c: |\n    ba\n\nd: x\n";
        let node = read(text).0.unwrap();
        let group = node.get("a").unwrap();
        for (key, words) in [("b", "một\n    hai"), ("c", "ba")] {
            let span = group.get(key).unwrap().span;
            assert_eq!(&text[span.start as usize..span.end as usize], words);
        }
    }

    #[test]
    fn an_alias_brings_the_text_it_names() {
        let node = read("a: &x 05\nb: *x\n").0.unwrap();
        assert_eq!(node.get("b").unwrap().kind, Kind::Scalar("05".into()));
    }

    #[test]
    fn a_key_given_twice_is_told_with_both_places() {
        let (_, found) = read("a: 1\nb: 2\na: 3\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].code, "duplicate-key");
        assert_eq!(found[0].span.unwrap().start, 10);
        assert_eq!(found[0].labels[0].0.start, 0);
    }

    #[test]
    fn an_alias_bomb_is_refused() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for i in 1..12 {
            let refs = vec![format!("*a{}", i - 1); 10].join(", ");
            text.push_str(&format!("a{i}: &a{i} [{refs}]\n"));
        }
        let (node, found) = read(&text);
        assert!(node.is_none());
        assert_eq!(found[0].code, "broken-yaml");
    }

    #[test]
    fn a_tab_is_told_with_its_line() {
        let (node, found) = read("a:\n\tb: 1\n");
        assert!(node.is_none());
        assert!(found[0].cures[0].vi.contains("Tab"));
    }
}
