//! A value of a file beside what was typed for it: quoted, folded and escaped as it may be.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::{Origin, Place};
use crate::source::Span;

impl Origin {
    /// Where each byte of a value stands in what was typed for it. A value that says something
    /// else has one place for all of it.
    pub fn typed(value: &str, raw: &str, span: Span) -> Origin {
        read(raw, value, span)
            .filter(|it| !it.is_nowhere())
            .unwrap_or_else(|| Origin::whole(Some(span)))
    }
}

/// What was typed for each byte of a value; none when the value says something else.
fn read(raw: &str, value: &str, span: Span) -> Option<Origin> {
    if raw == value {
        return Some(Origin::exact(span));
    }
    let quotes = raw.chars().next().filter(|it| matches!(it, '"' | '\''));
    let quoted = || Reader::read(raw, value, span, Some(quotes?));
    Reader::read(raw, value, span, None).or_else(quoted)
}

/// Reads a value beside what was typed for it.
struct Reader<'t> {
    raw: &'t str,
    value: &'t str,
    span: Span,
    /// How far both are read.
    typed: usize,
    at: usize,
    origin: Origin,
}

impl<'t> Reader<'t> {
    fn read(raw: &'t str, value: &'t str, span: Span, quotes: Option<char>) -> Option<Origin> {
        let mut reader = Reader {
            raw,
            value,
            span,
            typed: quotes.map_or(0, char::len_utf8),
            at: 0,
            origin: Origin::default(),
        };
        while reader.at < value.len() {
            reader.step(quotes)?;
        }
        Some(reader.origin)
    }

    /// Reads what is the same in both, or what takes its place.
    fn step(&mut self, quotes: Option<char>) -> Option<()> {
        let (raw, value) = (&self.raw[self.typed..], &self.value[self.at..]);
        let (typed, meant) = (blank(raw), blank(value));
        let same = same(raw, value, quotes);
        if self.at == 0 && quotes.is_none() && typed.is_empty() && meant.contains('\n') {
            // Blank lines above the first word of a block, which is where its place begins.
            self.take(0, meant.len(), false);
        } else if typed.contains(['\n', '\r']) {
            // Of several lines one was made, or they stand further in.
            self.take(typed.len(), meant.len(), typed == meant);
        } else if same > 0 {
            self.take(same, same, true);
        } else if quotes == Some('"') && raw.starts_with('\\') {
            let (typed, meant) = escape(raw, value)?;
            self.take(typed, meant, false);
        } else if quotes == Some('\'') && raw.starts_with("''") && value.starts_with('\'') {
            self.take(2, 1, false);
        } else if let Some((typed, meant)) = composed(raw, value) {
            self.take(typed, meant, false);
        } else if raw.is_empty() && meant == value {
            // The ends of lines behind a block have been cut off.
            self.take(0, meant.len(), false);
        } else {
            return None;
        }
        Some(())
    }

    /// So many bytes were typed for so many.
    fn take(&mut self, typed: usize, meant: usize, exact: bool) {
        let start = self.span.start as usize + self.typed;
        let span = Span::new(self.span.file, start, start + typed);
        let place = (typed > 0).then_some(Place {
            span,
            exact,
            value: self.span.start,
            call: None,
        });
        if meant > 0 {
            self.origin.push(self.at, place);
        }
        self.typed += typed;
        self.at += meant;
    }
}

/// The white space a text begins with.
fn blank(text: &str) -> &str {
    let words = text.trim_start_matches([' ', '\t', '\n', '\r']);
    &text[..text.len() - words.len()]
}

/// How many bytes two texts begin with in common, up to what may mean something else.
fn same(raw: &str, value: &str, quotes: Option<char>) -> usize {
    let plain = |byte: u8| match byte {
        b'\n' | b'\r' => false,
        b'\\' => quotes != Some('"'),
        b'\'' => quotes != Some('\''),
        _ => true,
    };
    let pairs = raw.bytes().zip(value.bytes());
    let same = pairs.take_while(|(typed, meant)| typed == meant && plain(*typed));
    raw.floor_char_boundary(same.count())
}

/// How long a letter is whose marks are typed behind it, and what it became.
fn composed(raw: &str, value: &str) -> Option<(usize, usize)> {
    let meant = value.chars().next()?;
    let mut letters = raw.char_indices();
    letters.next()?;
    let is_mark = |it: &(usize, char)| canonical_combining_class(it.1) > 0;
    let end = letters.find(|it| !is_mark(it)).map_or(raw.len(), |it| it.0);
    let same = raw[..end].nfc().eq([meant]);
    same.then_some((end, meant.len_utf8()))
}

/// How long an escape is, and what it stands for.
fn escape(raw: &str, value: &str) -> Option<(usize, usize)> {
    let sign = raw.chars().nth(1)?;
    let typed = match sign {
        // A line that goes on in the next.
        '\n' | '\r' => return Some((1 + blank(&raw[1..]).len(), 0)),
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 1 + sign.len_utf8(),
    };
    let meant = value.chars().next()?.len_utf8();
    raw.is_char_boundary(typed).then_some((typed, meant))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    /// Words of a value, as they are typed.
    fn told<'t>(raw: &'t str, value: &str, words: &str) -> &'t str {
        let origin = read(raw, value, Span::new(FileId(0), 0, raw.len())).expect(raw);
        let at = value.find(words).expect(words);
        let span = origin.place(value, &(at..at + words.len())).expect(words);
        &raw[span.start as usize..span.end as usize]
    }

    #[test]
    fn words_are_found_however_a_value_is_typed() {
        for (raw, value) in [
            ("Gửi trước ngày 5.", "Gửi trước ngày 5."),
            ("Gửi trước\n  ngày 5.", "Gửi trước ngày 5."),
            ("Gửi trước\r\n  ngày 5.\r\n", "Gửi trước ngày 5.\n"),
            ("\"Gửi trước\n\n  ngày 5.\"", "Gửi trước\nngày 5."),
            (
                "Gu\u{31b}\u{309}i trước nga\u{300}y 5.",
                "Gửi trước ngày 5.",
            ),
            (
                "\"G\\u1eedi trước ng\\xe0y \\\n   5.\"",
                "Gửi trước ngày 5.",
            ),
            ("'Gửi ''trước'' ngày 5.'", "Gửi 'trước' ngày 5."),
            ("\"Gửi\" trước\n    ngày 5.", "\"Gửi\" trước\nngày 5.\n"),
        ] {
            assert_eq!(told(raw, value, "trước"), "trước", "{raw}");
            assert_eq!(told(raw, value, "5."), "5.", "{raw}");
        }
        assert_eq!(told("một  \n  hai", "một hai", "t h"), "t  \n  h");
        assert_eq!(told("\"G\\u1eedi\"", "Gửi", "ử"), "\\u1eed");
        assert_eq!(told("'it''s'", "it's", "'s"), "''s");
    }

    #[test]
    fn a_value_that_says_something_else_has_one_place() {
        let span = Span::new(FileId(0), 0, 5);
        for (raw, value) in [("5/202", "năm 2026"), ("*a  x", "05"), ("\"a\\", "ab")] {
            assert_eq!(read(raw, value, span), None, "{raw}");
        }
    }
}
