//! The texts a run reads, and places in them: which file, which bytes.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

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
#[derive(Debug, Clone)]
pub struct Source {
    pub name: String,
    pub text: Cow<'static, str>,
    /// Why the text is not what its author typed.
    pub flaw: Option<Flaw>,
    /// Where its lines begin, once somebody asks.
    lines: OnceLock<Vec<usize>>,
}

/// How the bytes of a file are not a text in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// They are UTF-16.
    Utf16,
    /// They stop being UTF-8 at this byte.
    NotUtf8(u32),
}

impl Source {
    /// A text by the name the user knows it by.
    pub fn new(name: impl Into<String>, text: impl Into<Cow<'static, str>>) -> Source {
        Source {
            name: name.into(),
            text: text.into(),
            flaw: None,
            lines: OnceLock::new(),
        }
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

    /// The text of a number given by [`Sources::add`].
    pub fn get(&self, id: FileId) -> &Arc<Source> {
        &self.files[id.0 as usize]
    }

    /// The words at a place.
    pub fn slice(&self, span: Span) -> &str {
        let text = &self.get(span.file).text;
        text.get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// Where a letter is typed: where its words come from, or else first in one of the files;
    /// a letter written as an escape is nowhere to be seen, so its words must do.
    pub fn typed(
        &self,
        letter: char,
        near: Option<Span>,
        files: impl IntoIterator<Item = FileId>,
    ) -> Option<Span> {
        let whole = |file| Span::new(file, 0, self.get(file).text.len());
        let places = near.into_iter().chain(files.into_iter().map(whole));
        let mut found = places.filter_map(|place| {
            let at = place.start as usize + self.slice(place).find(letter)?;
            Some(Span::new(place.file, at, at + letter.len_utf8()))
        });
        found.next().or(near)
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_column(&self, file: FileId, byte: u32) -> (usize, usize) {
        let source = self.get(file);
        let text = &source.text;
        let at = text.floor_char_boundary(byte as usize);
        let lines = source.lines.get_or_init(|| {
            let next = text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(next).collect()
        });
        let line = lines.partition_point(|start| *start <= at);
        (line, text[lines[line - 1]..at].chars().count() + 1)
    }
}
