//! The texts a run reads, and places in them: which file, which bytes.

mod columns;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::Message;
use crate::mark;
pub use columns::Columns;
use columns::Index;

/// A text's number in its [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A stretch of bytes in one text, `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The place of `start..end` in `file`.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self {
            file,
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
        }
    }

    /// The place from where `self` begins to where `other` ends.
    pub fn to(self, other: Span) -> Span {
        Span {
            end: other.end.max(self.end),
            ..self
        }
    }

    /// Whether a place lies in it.
    pub fn holds(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }

    /// The place that has both in it, of one file.
    pub fn around(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            ..self.to(other)
        }
    }
}

/// A value and the place it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// One text that was read, with the name the user knows it by.
#[derive(Debug, Clone, Default)]
pub struct Source {
    pub name: String,
    pub text: Cow<'static, str>,
    /// Why the text is not what its author typed.
    pub flaw: Option<Flaw>,
    /// What its reader must be told when it was made out of a list, each at the start of a line.
    pub told: Vec<(usize, Message)>,
    /// Lines above it in the file, when it is only a part of one.
    above: usize,
    /// Where its lines and columns are, once somebody asks.
    index: OnceLock<Index>,
    fingerprint: OnceLock<String>,
}

/// How the bytes of a file are not a text in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// They are UTF-16.
    Utf16,
    /// They stop being UTF-8 at this byte.
    NotUtf8(u32),
    /// They were letters of this code, and were turned into Unicode.
    Turned(&'static str),
}

impl Source {
    /// A text by the name the user knows it by.
    pub fn new(name: impl Into<String>, text: impl Into<Cow<'static, str>>) -> Source {
        Source {
            name: name.into(),
            text: text.into(),
            flaw: None,
            told: Vec::new(),
            above: 0,
            index: OnceLock::new(),
            fingerprint: OnceLock::new(),
        }
    }

    /// The fingerprint of its text, reckoned once.
    pub fn fingerprint(&self) -> &str {
        let reckoned = || mark::fingerprint(self.text.as_bytes());
        self.fingerprint.get_or_init(reckoned)
    }

    /// Words that stand in a file below so many lines.
    pub fn below(name: impl Into<String>, above: usize, words: String) -> Source {
        Source {
            above,
            ..Source::new(name, words)
        }
    }

    /// The number of the line of a byte, from 1, and where it begins.
    pub fn line_of(&self, byte: u32) -> (usize, usize) {
        let (line, _) = self.position(byte, Columns::Utf8);
        let at = self.text.floor_char_boundary(byte as usize);
        let start = self.text[..at].rfind(['\n', '\r']).map_or(0, |it| it + 1);
        (line, start)
    }

    /// The line of a byte as a text that still knows its place in the file; of a very long one
    /// only the beginning.
    pub fn excerpt(&self, byte: u32) -> Source {
        const MOST: usize = 4096;
        let (line, start) = self.line_of(byte);
        let rest = &self.text[start..];
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let words = &rest[..rest.floor_char_boundary(end.min(MOST))];
        Source::below(self.name.clone(), line.saturating_sub(1), words.to_owned())
    }

    /// The bytes of a file; those that are no text are kept as they can best be shown.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Source {
        if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes[..] {
            let pairs = bytes[2..].chunks_exact(2).map(|pair| match bytes[0] {
                0xFF => u16::from_le_bytes([pair[0], pair[1]]),
                _ => u16::from_be_bytes([pair[0], pair[1]]),
            });
            let text =
                char::decode_utf16(pairs).map(|ch| ch.unwrap_or(char::REPLACEMENT_CHARACTER));
            let flaw = Some(Flaw::Utf16);
            return Source {
                flaw,
                ..Source::new(name, text.collect::<String>())
            };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Source::new(name, text),
            Err(error) => {
                let at = u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX);
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let flaw = Some(Flaw::NotUtf8(at));
                Source {
                    flaw,
                    ..Source::new(name, text)
                }
            }
        }
    }
}

impl From<&str> for Source {
    fn from(text: &str) -> Source {
        Source::new("van-ban.yaml", text.to_owned())
    }
}

impl From<String> for Source {
    fn from(text: String) -> Source {
        Source::new("van-ban.yaml", text)
    }
}

/// The texts a paper was made of, kept so that any place can be shown. Papers share the texts
/// they have in common.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Arc<Source>>,
}

impl Sources {
    /// Keeps a text and gives it a number.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Cow<'static, str>>) -> FileId {
        self.put(Arc::new(Source::new(name, text)))
    }

    /// Keeps a text that others may hold too.
    pub fn put(&mut self, source: Arc<Source>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(source);
        id
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The text of a number given by [`Sources::add`].
    pub fn get(&self, id: FileId) -> &Arc<Source> {
        &self.files[id.0 as usize]
    }

    /// The last text of a name.
    pub fn named(&self, name: &str) -> Option<FileId> {
        let at = self.files.iter().rposition(|it| it.name == name)?;
        u32::try_from(at).ok().map(FileId)
    }

    /// The words at a place.
    pub fn slice(&self, span: Span) -> &str {
        let text = &self.get(span.file).text;
        text.get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_column(&self, file: FileId, byte: u32) -> (usize, usize) {
        self.get(file).position(byte, Columns::Characters)
    }
}
