//! A long list of phrases that a text is searched for all at once, by their first word.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use super::word::{self, MARKS, mark};
use super::{Paragraph, syllable};

/// A list, as in `data/words`: a phrase a line, what is known of it behind ` = `.
pub struct Phrases {
    /// By their first words; the longest that fits is the one that is meant.
    list: Vec<Phrase>,
    /// Which marks the first words have.
    marks: [bool; MARKS],
}

pub struct Phrase {
    /// In small letters.
    lower: String,
    /// How long the first word is.
    first: usize,
    /// As it stands in the list.
    pub words: Cow<'static, str>,
    /// What stands behind ` = `.
    pub note: Cow<'static, str>,
}

impl Phrase {
    fn first(&self) -> &str {
        &self.lower[..self.first]
    }
}

impl Phrases {
    /// Reads a list. A phrase with `ủy` or `hóa` also stands for that with `uỷ` or `hoá`.
    pub fn read(text: &'static str) -> Self {
        let mut list = Vec::new();
        let mut add = |words: Cow<'static, str>, note: Cow<'static, str>| {
            let lower = word::lower(&words);
            let first = word::words(&lower).next().map(|(at, _)| at.end);
            list.extend(first.map(|first| Phrase {
                lower,
                first,
                words,
                note,
            }));
        };
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let (words, note) = line.split_once('=').unwrap_or((line, ""));
            let (words, note) = (words.trim_end(), note.trim_start());
            add(words.into(), note.into());
            let other = syllable::new_style(words);
            if other != words {
                add(other.into(), syllable::new_style(note).into());
            }
        }
        let order = |it: &Phrase, that: &Phrase| {
            let lengths = |it: &Phrase| Reverse(it.lower.len());
            it.first()
                .cmp(that.first())
                .then(lengths(it).cmp(&lengths(that)))
        };
        list.sort_by(order);
        let mut marks = [false; MARKS];
        list.iter().for_each(|it| marks[mark(it.first())] = true);
        Self { list, marks }
    }

    /// The phrases that stand in a paragraph, in order; none lies in another.
    pub fn find<'t>(
        &'t self,
        paragraph: &'t Paragraph,
    ) -> impl Iterator<Item = (Range<usize>, &'t Phrase)> {
        let (lower, mut free) = (&*paragraph.lower, 0);
        let begin = paragraph.all_words.iter().filter(|it| self.marks[it.mark]);
        begin.filter_map(move |word::Word { at, .. }| {
            if at.start < free {
                return None;
            }
            let first = &lower[at.clone()];
            let place = self.list.partition_point(|it| it.first() < first);
            let mut phrases = self.list[place..]
                .iter()
                .take_while(|it| it.first() == first);
            let rest = &lower[at.start..];
            let phrase = phrases.find(|it| {
                let behind = rest.strip_prefix(&*it.lower);
                behind.is_some_and(|it| !it.starts_with(word::is_letter))
            })?;
            free = at.start + phrase.lower.len();
            Some((at.start..free, phrase))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;

    #[test]
    fn the_longest_whole_phrase_is_found() {
        let list = Phrases::read("# nguồn\nủy ban = a\nủy ban nhân dân = b\n");
        let text = "uỷ ban nhân dân, ủy bang, ủy ban";
        let paragraph = Paragraph::new(Role::Doan, "", [(text, None)]);
        let found: Vec<_> = list
            .find(&paragraph)
            .map(|(at, it)| (&text[at], &*it.note))
            .collect();
        assert_eq!(found, [("uỷ ban nhân dân", "b"), ("ủy ban", "a")]);
    }
}
