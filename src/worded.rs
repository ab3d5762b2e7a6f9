//! Words that know where they were typed.

use std::ops::Range;

use crate::origin::Origin;
use crate::source::{Sources, Span, Spanned};

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
            origin: Origin::typed(&value.value, raw, value.span),
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
        words.origin.call(call);
        words
    }

    /// In capital letters, each with its place.
    pub fn upper(&self) -> Worded {
        // Nothing has its place, too.
        let mut upper = self.part(&(0..0));
        upper.push_cased(self, &(0..self.text.len()), char::to_uppercase);
        upper
    }

    /// With a small first letter in its place.
    pub fn lower_first(&self) -> Worded {
        let mut chars = self.text.chars();
        match (chars.next(), chars.next()) {
            // Two capitals in a row are an abbreviation, which keeps its form.
            (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
                let end = first.len_utf8();
                let mut lower = self.part(&(0..0));
                lower.push_cased(self, &(0..end), char::to_lowercase);
                lower.push_part(self, &(end..self.text.len()));
                lower
            }
            _ => self.clone(),
        }
    }

    /// Puts a part of another text behind it in other letters.
    fn push_cased<L: ExactSizeIterator<Item = char>>(
        &mut self,
        other: &Worded,
        range: &Range<usize>,
        case: fn(char) -> L,
    ) {
        for (at, letter) in other.text[range.clone()].char_indices() {
            let at = range.start + at;
            let within = at..at + letter.len_utf8();
            let len = self.text.len();
            let cased = case(letter);
            let one = cased.len() == 1;
            self.text.extend(cased);
            match one && self.text.len() - len == within.len() {
                true => self.origin.push_part(len, &other.origin, &within),
                // What takes another room stands for the letter as a whole.
                false => {
                    let whole = Origin::whole(other.place(&within));
                    self.origin.push_part(len, &whole, &within);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

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
