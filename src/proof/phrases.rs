//! A long list of phrases that a text is searched for all at once, by their first word.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use super::word::{self, MARKS, mark};
use super::{Paragraph, syllable};

/// A list, as in `data/words`: a phrase a line, what is known of it behind ` = `.
pub struct Phrases {
    /// By the marks of their first words; the longest that fits is the one that is meant.
    list: Vec<Phrase>,
    /// Which marks the first words have.
    marks: [bool; MARKS],
}

pub struct Phrase {
    /// In small letters.
    lower: Cow<'static, str>,
    /// Of the first word.
    mark: usize,
    /// As it stands in the list.
    pub words: Cow<'static, str>,
    /// What stands behind ` = `.
    pub note: Cow<'static, str>,
}

impl Phrase {
    fn new(words: Cow<'static, str>, note: Cow<'static, str>) -> Self {
        let lower = match words.chars().all(|ch| word::small(ch) == ch) {
            true => words.clone(),
            false => word::lower(&words).into(),
        };
        let first = lower.find(|ch| !word::is_letter(ch));
        Self {
            mark: mark(&lower[..first.unwrap_or(lower.len())]),
            lower,
            words,
            note,
        }
    }
}

impl Phrases {
    /// Reads a list. A phrase with `ủy` or `hóa` also stands for that with `uỷ` or `hoá`.
    pub fn read(text: &'static str) -> Self {
        let mut list = Vec::new();
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let (words, note) = line.split_once('=').unwrap_or((line, ""));
            let (words, note) = (words.trim_end(), note.trim_start());
            list.push(Phrase::new(words.into(), note.into()));
            if syllable::has_old_style(words) {
                let [words, note] = [words, note].map(syllable::new_style);
                list.push(Phrase::new(words.into(), note.into()));
            }
        }
        list.sort_by_key(|it| (it.mark, Reverse(it.lower.len())));
        let mut marks = [false; MARKS];
        list.iter().for_each(|it| marks[it.mark] = true);
        Self { list, marks }
    }

    /// The phrases that stand in a paragraph, in order; none lies in another.
    pub fn find<'t>(
        &'t self,
        paragraph: &'t Paragraph,
    ) -> impl Iterator<Item = (Range<usize>, &'t Phrase)> {
        let (lower, mut free) = (&*paragraph.lower, 0);
        let begin = paragraph.all_words.iter().filter(|it| self.marks[it.mark]);
        begin.filter_map(move |word::Word { at, mark }| {
            if at.start < free {
                return None;
            }
            let place = self.list.partition_point(|it| it.mark < *mark);
            let phrases = self.list[place..].iter();
            let rest = &lower[at.start..];
            // What begins with another word of the same mark does not fit.
            let phrase = phrases.take_while(|it| it.mark == *mark).find(|it| {
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
    use crate::worded::Worded;

    #[test]
    fn the_longest_whole_phrase_is_found() {
        let list = Phrases::read("# nguồn\nủy ban = a\nủy ban nhân dân = b\n");
        let text = "uỷ ban nhân dân, ủy bang, ủy ban";
        let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
        let found: Vec<_> = list
            .find(&paragraph)
            .map(|(at, it)| (&text[at], &*it.note))
            .collect();
        assert_eq!(found, [("uỷ ban nhân dân", "b"), ("ủy ban", "a")]);
    }
}
