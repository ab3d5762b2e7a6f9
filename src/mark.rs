//! The mark inside a written file: which description it was made of, and the fingerprints by
//! which a file that somebody edited is told from one that nobody touched.
//!
//! It is one line of plain letters, `kehoach-mark:1 file=… text=… from=…`: the version of what
//! follows, the fingerprint of the file, that of the paper's plain text, those of what the paper
//! was made of, each under its kind, and the way to the description. A reader passes over
//! kinds it does not know.

use std::borrow::Cow;
use std::fmt;
use std::hash::Hasher;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use siphasher::sip128::{Hasher128, SipHasher13};

/// Up to the digits of the file's fingerprint.
const HEAD: &str = "kehoach-mark:1 file=";

/// The fingerprint of a file while it is reckoned: a file cannot hold its own.
const BLANK: &str = "00000000000000000000000000000000";

/// Letters that stand for others in a way, so that neither a PDF nor XML has to.
const WAY: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'*');

/// What a paper was made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MadeOf {
    /// The way to the description from the folder its outputs lie in, with `/`.
    pub from: String,
    /// Kinds of what went into the paper, each with its fingerprint.
    pub inputs: Vec<(String, String)>,
}

impl MadeOf {
    /// Whether it is of the same description and tells at least as much of what went in, all of it the
    /// same.
    pub fn covers(&self, other: &MadeOf) -> bool {
        let is_told = |it: &(String, String)| self.inputs.contains(it);
        self.from == other.from && other.inputs.iter().all(is_told)
    }

    /// The fingerprint of a kind of input, if it is told.
    pub fn input(&self, kind: &str) -> Option<&str> {
        let found = self.inputs.iter().find(|(known, _)| known == kind);
        found.map(|(_, fingerprint)| fingerprint.as_str())
    }
}

/// The mark of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub made_of: MadeOf,
    /// The fingerprint of the paper's plain text, which has no room for a mark of its own.
    pub text: String,
    /// The fingerprint of the file.
    file: String,
}

impl Mark {
    /// The mark of a paper with this plain text, in a file that is not finished.
    pub fn new(made_of: &MadeOf, text: &str) -> Mark {
        Mark {
            made_of: made_of.clone(),
            text: fingerprint(text.as_bytes()),
            file: BLANK.to_owned(),
        }
    }

    /// The last mark in a file, or in the part of it that holds marks.
    pub fn find(bytes: &[u8]) -> Option<Mark> {
        let at = places(bytes, HEAD.as_bytes()).last()?;
        let is_of_mark = |byte: &&u8| byte.is_ascii_alphanumeric() || b" %./-_*=:".contains(byte);
        let line: Vec<u8> = bytes[at..].iter().take_while(is_of_mark).copied().collect();
        let line = String::from_utf8(line).ok()?;
        let mut mark = Mark::new(&MadeOf::default(), "");
        for word in line.split(' ') {
            let Some((kind, value)) = word.split_once('=') else {
                continue;
            };
            match kind {
                "file" => mark.file = value.to_owned(),
                "text" => mark.text = value.to_owned(),
                "from" => {
                    let way = percent_decode_str(value).decode_utf8_lossy();
                    mark.made_of.from = way.into_owned();
                }
                _ => mark
                    .made_of
                    .inputs
                    .push((kind.to_owned(), value.to_owned())),
            }
        }
        (mark.file.len() == BLANK.len()).then_some(mark)
    }

    /// What a file with this mark is said to be made of when it is made again of the same texts.
    pub fn described(&self) -> MadeOf {
        MadeOf {
            from: self.made_of.from.clone(),
            inputs: Vec::new(),
        }
    }

    /// Whether these are the pieces of the file as it was sealed.
    pub fn seals(&self, pieces: &[Vec<u8>]) -> bool {
        whole(pieces, &self.file) == self.file
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{HEAD}{} text={}", self.file, self.text)?;
        for (kind, fingerprint) in &self.made_of.inputs {
            write!(f, " {kind}={fingerprint}")?;
        }
        write!(f, " from={}", utf8_percent_encode(&self.made_of.from, WAY))
    }
}

/// Puts its fingerprint into a file that has a mark without one.
pub fn seal(pieces: &mut [Cow<[u8]>]) {
    let file = whole(pieces, BLANK);
    let blank = format!("{HEAD}{BLANK}");
    for piece in pieces {
        let found: Vec<usize> = places(piece, blank.as_bytes()).collect();
        for at in found {
            let digits = at + HEAD.len()..at + blank.len();
            piece.to_mut()[digits].copy_from_slice(file.as_bytes());
        }
    }
}

/// The fingerprint of a file that is one piece.
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut hasher = SipHasher13::new();
    hasher.write(bytes);
    digits(&hasher)
}

/// The fingerprint of what is told part by part.
#[derive(Default)]
pub struct Fingerprint(SipHasher13);

impl fmt::Write for Fingerprint {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        self.0.write(words.as_bytes());
        Ok(())
    }
}

impl Fingerprint {
    pub fn put(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
        self.0.write(&(bytes.len() as u64).to_le_bytes());
    }

    pub fn end(&self) -> String {
        digits(&self.0)
    }

    pub fn number(&self) -> u128 {
        self.0.finish128().into()
    }
}

/// The fingerprint of pieces as they were before it was put into them.
fn whole(pieces: &[impl AsRef<[u8]>], file: &str) -> String {
    let mut hasher = SipHasher13::new();
    let sealed = format!("{HEAD}{file}");
    for piece in pieces {
        let piece = piece.as_ref();
        let mut from = 0;
        for at in places(piece, sealed.as_bytes()) {
            hasher.write(&piece[from..at + HEAD.len()]);
            hasher.write(BLANK.as_bytes());
            from = at + sealed.len();
        }
        hasher.write(&piece[from..]);
        hasher.write(&(piece.len() as u64).to_le_bytes());
    }
    digits(&hasher)
}

fn digits(hasher: &SipHasher13) -> String {
    format!("{:032x}", u128::from(hasher.finish128()))
}

/// Where some bytes stand in others. Of most places the last byte tells how far it is to the next that is to be
/// looked at.
fn places<'a>(bytes: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let last = wanted.len().saturating_sub(1);
    let mut steps = [wanted.len(); 256];
    for (at, byte) in wanted.iter().take(last).enumerate() {
        steps[usize::from(*byte)] = last - at;
    }
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(at + last) {
            let here = at;
            at += steps[usize::from(*byte)].max(1);
            if bytes.get(here..).is_some_and(|it| it.starts_with(wanted)) {
                return Some(here);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark() -> Mark {
        let made_of = MadeOf {
            from: "../mô tả/Hòa (2).yaml".into(),
            inputs: vec![("office".into(), "12ab".into())],
        };
        Mark::new(&made_of, "lời")
    }

    #[test]
    fn a_mark_is_found_as_it_was_written() {
        let file = format!("<a>{}</a>", mark());
        assert_eq!(Mark::find(file.as_bytes()), Some(mark()));
        assert_eq!(Mark::find(b"kehoach-mark:1 file=12"), None);
    }

    #[test]
    fn a_sealed_file_is_whole_until_a_byte_of_it_changes() {
        let twice = format!("1({})2({})3", mark(), mark()).into_bytes();
        let mut pieces = [Cow::Owned(b"0".to_vec()), Cow::Owned(twice)];
        seal(&mut pieces);
        let pieces: Vec<Vec<u8>> = pieces.into_iter().map(Cow::into_owned).collect();
        let sealed = Mark::find(&pieces[1]).unwrap();
        assert_ne!(sealed.file, BLANK);
        assert!(sealed.seals(&pieces));
        for piece in 0..pieces.len() {
            for at in 0..pieces[piece].len() {
                let mut edited = pieces.clone();
                edited[piece][at] ^= 1;
                assert!(!sealed.seals(&edited), "{piece} {at}");
            }
        }
    }
}
