//! Words that know where they were typed: which bytes of which file each of them comes from.

use std::ops::Range;

use crate::source::{FileId, Sources, Span, Spanned};

/// The places of a text, stretch by stretch; words without a place were typed nowhere.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Origin {
    /// In order, each up to the next.
    stretches: Vec<Stretch>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    /// Where it begins in the text.
    at: u32,
    place: Option<Place>,
}

/// What was typed for a stretch.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    span: Span,
    /// Whether it stands there byte for byte; else all of it stands for any part of the stretch.
    exact: bool,
    /// Where the value begins that it is a part of.
    value: u32,
    /// Where it is called, if it is borrowed.
    call: Option<Span>,
}

impl Place {
    /// Its place in the text that is read: where it is called if it is borrowed.
    fn outer(self) -> Span {
        self.call.unwrap_or(self.span)
    }

    /// The value its words were typed in, and where they were called.
    fn key(self) -> (FileId, u32, Option<Span>) {
        (self.span.file, self.value, self.call)
    }
}

/// Words of one value beside each other.
struct Group {
    place: Place,
    figures: bool,
    len: usize,
}

impl Origin {
    /// One place for all of a text.
    pub fn whole(span: Option<Span>) -> Origin {
        let place = span.map(|span| Place {
            span,
            exact: false,
            value: span.start,
            call: None,
        });
        Origin {
            stretches: place
                .map(|place| Stretch {
                    at: 0,
                    place: Some(place),
                })
                .into_iter()
                .collect(),
        }
    }

    /// Words that stand byte for byte at a place.
    pub fn exact(span: Span) -> Origin {
        let mut origin = Origin::whole(Some(span));
        origin.each(|place| place.exact = true);
        origin
    }

    /// The same places, as parts of the value that begins at a byte of their file.
    pub fn within(mut self, value: u32) -> Origin {
        self.each(|place| place.value = value);
        self
    }

    /// Where some words of its text were typed: from the first to the last that is not borrowed.
    /// When all are borrowed, or only the borrowed have figures, in which most faults are, it is
    /// where the longest of these was typed.
    pub fn place(&self, text: &str, range: &Range<usize>) -> Option<Span> {
        let mut groups: Vec<Group> = Vec::new();
        for (within, place) in self.cut(range) {
            let Some(place) = place else { continue };
            let figures = text[within.clone()].contains(|ch: char| ch.is_ascii_digit());
            match groups.last_mut() {
                Some(last) if last.place.key() == place.key() => {
                    last.place.span = last.place.span.around(place.span);
                    last.figures |= figures;
                    last.len += within.len();
                }
                _ => groups.push(Group {
                    place,
                    figures,
                    len: within.len(),
                }),
            }
        }
        let figures = groups.iter().any(|it| it.figures);
        let typed = || groups.iter().filter(|it| it.place.call.is_none());
        if typed().any(|it| it.figures >= figures) {
            let spans = typed().map(|it| it.place.span);
            let whole = spans.clone().reduce(Span::to)?;
            if spans.is_sorted_by(|one, next| one.file == next.file && one.end <= next.start) {
                return Some(whole);
            }
        }
        let longest = groups.iter().rev().max_by_key(|it| (it.figures, it.len))?;
        Some(longest.place.span)
    }

    /// From where the text begins to where it ends, borrowed words being where they are called.
    pub fn around(&self) -> Option<Span> {
        let mut places = self.stretches.iter().filter_map(|it| it.place);
        let first = places.next()?.outer();
        let last = places.next_back().map_or(first, Place::outer);
        Some(match first.file == last.file {
            true => first.to(last),
            false => first,
        })
    }

    /// The places of a part of the text, stretch by stretch; those without a place left out.
    pub fn pieces<'o>(
        &'o self,
        range: &'o Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, Span)> + 'o {
        let all = self.cut(range);
        all.filter_map(|(within, place)| Some((within, place?.span)))
    }

    /// The file and the first byte of the value in which something was typed.
    pub fn value(&self, at: usize) -> Option<(FileId, u32)> {
        let (_, place) = self.cut(&(at..at + 1)).next()?;
        place.map(|it| (it.span.file, it.value))
    }

    /// The places of a part of the text.
    pub fn part(&self, range: &Range<usize>) -> Origin {
        let mut part = Origin::default();
        part.push_part(0, self, range);
        part
    }

    /// Puts the places of a part of another text behind those of the first `len` bytes.
    pub fn push_part(&mut self, len: usize, other: &Origin, range: &Range<usize>) {
        self.push(len, None);
        for (within, place) in other.cut(range) {
            self.push(len + within.start - range.start, place);
        }
    }

    /// The text goes on behind the first `len` bytes with words that have no place.
    pub fn ends(&mut self, len: usize) {
        self.push(len, None);
    }

    fn push(&mut self, at: usize, place: Option<Place>) {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let next = Stretch { at, place };
        self.stretches.pop_if(|last| last.at == at);
        let known = match self.stretches.last_mut() {
            Some(last) => last.takes_in(&next),
            None => place.is_none(),
        };
        if !known {
            self.stretches.push(next);
        }
    }

    /// What is known of a stretch of the text, cut to it.
    fn cut(&self, range: &Range<usize>) -> impl Iterator<Item = (Range<usize>, Option<Place>)> {
        let range = range.clone();
        let ahead = |it: &Stretch| it.at as usize <= range.start;
        let first = self.stretches.partition_point(ahead).saturating_sub(1);
        let own = self.stretches.get(first..).unwrap_or(&[]);
        let ends = own.iter().skip(1).map(|it| it.at as usize);
        let ends = ends.chain(std::iter::once(usize::MAX));
        own.iter().zip(ends).map_while(move |(it, end)| {
            let at = it.at as usize;
            let within = range.start.max(at)..range.end.min(end);
            let meets = within.start < within.end || (at <= range.start && range.is_empty());
            meets.then(|| {
                let place = it
                    .place
                    .map(|it| it.cut(within.start - at..within.end - at));
                (within, place)
            })
        })
    }

    fn each(&mut self, change: impl Fn(&mut Place)) {
        let places = self.stretches.iter_mut();
        places.filter_map(|it| it.place.as_mut()).for_each(change);
    }
}

impl Stretch {
    /// Takes in the stretch behind it, if that is only more of the same.
    fn takes_in(&mut self, next: &Stretch) -> bool {
        match (&mut self.place, &next.place) {
            (Some(own), Some(more)) if own.exact && more.exact => {
                let goes_on = own.key() == more.key()
                    && own.span.end == more.span.start
                    && own.span.end - own.span.start == next.at - self.at;
                if goes_on {
                    own.span.end = more.span.end;
                }
                goes_on
            }
            (own, more) => own == more,
        }
    }
}

/// A text and its places.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Worded {
    pub text: String,
    pub origin: Origin,
}

impl Worded {
    /// A value of a file, each byte with what was typed for it.
    pub fn typed(value: &Spanned<String>, sources: &Sources) -> Worded {
        let raw = sources.slice(value.span);
        Worded {
            text: value.value.clone(),
            origin: typed(raw, &value.value, value.span)
                .filter(|it| !it.stretches.is_empty())
                .unwrap_or_else(|| Origin::whole(Some(value.span))),
        }
    }

    /// Words with one place for all of them, or none.
    pub fn whole(text: impl Into<String>, span: Option<Span>) -> Worded {
        Worded {
            text: text.into(),
            origin: Origin::whole(span),
        }
    }

    /// Words that were typed nowhere.
    pub fn plain(text: impl Into<String>) -> Worded {
        Worded::whole(text, None)
    }

    /// Texts one behind the other, with these words between them.
    pub fn joined<'t>(parts: impl IntoIterator<Item = &'t Worded>, between: &str) -> Worded {
        let mut joined = Worded::default();
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                joined.push_str(between);
            }
            joined.push(part);
        }
        joined
    }

    /// Puts words behind it that were typed nowhere.
    pub fn push_str(&mut self, words: &str) {
        self.origin.ends(self.text.len());
        self.text.push_str(words);
    }

    pub fn push(&mut self, words: &Worded) {
        self.push_part(words, &(0..words.text.len()));
    }

    /// Puts a part of another text behind it.
    pub fn push_part(&mut self, other: &Worded, range: &Range<usize>) {
        self.origin.push_part(self.text.len(), &other.origin, range);
        self.text.push_str(&other.text[range.clone()]);
    }

    /// Puts words behind it that stand for a part of another text.
    pub fn push_for(&mut self, words: &str, other: &Worded, range: &Range<usize>) {
        self.push(&Worded::whole(words, other.place(range)));
    }

    pub fn part(&self, range: &Range<usize>) -> Worded {
        Worded {
            text: self.text[range.clone()].to_owned(),
            origin: self.origin.part(range),
        }
    }

    /// Where some words of the text itself stand in it.
    pub fn range(&self, words: &str) -> Range<usize> {
        let at = (words.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize);
        let inside = at.filter(|at| at + words.len() <= self.text.len());
        inside.map_or(0..0, |at| at..at + words.len())
    }

    /// The text without white space around it.
    pub fn trimmed(&self) -> Worded {
        self.part(&self.range(self.text.trim()))
    }

    /// Where some of its words were typed.
    pub fn place(&self, range: &Range<usize>) -> Option<Span> {
        self.origin.place(&self.text, range)
    }

    /// The same words, borrowed where they are called. Those that were typed nowhere are there.
    pub fn called(&self, call: Span) -> Worded {
        let mut words = self.clone();
        if words.origin.stretches.is_empty() {
            words.origin = Origin::whole(Some(call));
        }
        words.origin.each(|place| place.call = Some(call));
        words
    }

    /// In capital letters, each with its place.
    pub fn upper(&self) -> Worded {
        // Nothing has its place, too.
        let mut upper = self.part(&(0..0));
        for (at, small) in self.text.char_indices() {
            let within = at..at + small.len_utf8();
            let len = upper.text.len();
            let large = small.to_uppercase();
            let one = large.len() == 1;
            upper.text.extend(large);
            match one && upper.text.len() - len == within.len() {
                true => upper.origin.push_part(len, &self.origin, &within),
                // What takes another room stands for the letter as a whole.
                false => {
                    let whole = Origin::whole(self.place(&within));
                    upper.origin.push_part(len, &whole, &within);
                }
            }
        }
        upper
    }
}

impl Place {
    /// The place of a part of its stretch.
    fn cut(self, range: Range<usize>) -> Place {
        if !self.exact {
            return self;
        }
        let byte = |at: usize| {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            self.span.start.saturating_add(at).min(self.span.end)
        };
        let span = Span {
            start: byte(range.start),
            end: byte(range.end),
            ..self.span
        };
        Place { span, ..self }
    }
}

/// What was typed for each byte of a value: its words are there, in quotation marks, folded and
/// escaped as it may be. None when the value says something else.
fn typed(raw: &str, value: &str, span: Span) -> Option<Origin> {
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
        if typed.contains(['\n', '\r']) {
            // Of several lines one was made, or they stand further in.
            self.take(typed.len(), meant.len(), typed == meant);
        } else if same > 0 {
            self.take(same, same, true);
        } else if quotes == Some('"') && raw.starts_with('\\') {
            let (typed, meant) = escape(raw, value)?;
            self.take(typed, meant, false);
        } else if quotes == Some('\'') && raw.starts_with("''") && value.starts_with('\'') {
            self.take(2, 1, false);
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

    /// Words of a value, as they are typed.
    fn told<'t>(raw: &'t str, value: &str, words: &str) -> &'t str {
        let origin = typed(raw, value, Span::new(FileId(0), 0, raw.len())).expect(raw);
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
            assert_eq!(typed(raw, value, span), None, "{raw}");
        }
    }

    #[test]
    fn borrowed_words_stand_in_their_value_and_a_text_where_it_calls_them() {
        let raw = "Gửi {{ x }} trước. Tổ 12";
        let span = |words: &str| {
            let at = raw.find(words).expect(words);
            Span::new(FileId(0), at, at + words.len())
        };
        let typed = |words: &str| Worded {
            text: words.to_owned(),
            origin: Origin::exact(span(words)),
        };
        let mut text = typed("Gửi ");
        text.push(&typed("Tổ 12").called(span("{{ x }}")));
        text.push(&Worded {
            origin: Origin::exact(span(" trước.")).within(0),
            ..typed(" trước.")
        });
        let place = |words: &str| {
            let at = text.text.find(words).expect(words);
            let span = text.place(&(at..at + words.len())).expect(words);
            &raw[span.start as usize..span.end as usize]
        };
        assert_eq!(text.text, "Gửi Tổ 12 trước.");
        assert_eq!(place("Tổ"), "Tổ");
        assert_eq!(place("trước"), "trước");
        // Only the borrowed words have a figure, or else the typed ones are meant.
        assert_eq!(place("12 trước"), "12");
        assert_eq!(place("i Tổ"), "i ");
        assert_eq!(place("i Tổ 12 t"), "Tổ 12");
        assert_eq!(text.origin.around(), Some(span("Gửi {{ x }} trước.")));
    }

    #[test]
    fn large_letters_have_the_places_of_the_small() {
        let value = Worded {
            text: "giấy ßá".to_owned(),
            origin: Origin::exact(Span::new(FileId(0), 10, 21)),
        };
        let upper = value.upper();
        assert_eq!(upper.text, "GIẤY SSÁ");
        let place = |from, to| upper.place(&(from..to)).map(|it| (it.start, it.end));
        assert_eq!(place(0, 6), Some((10, 16)));
        assert_eq!(place(8, 9), Some((17, 19)));
        assert_eq!(place(9, 11), Some((19, 21)));
    }
}
