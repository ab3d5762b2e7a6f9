//! A long list of phrases that a text is searched for all at once, by their first word.

use std::collections::HashMap;
use std::ops::Range;

use super::{syllable, word};

/// A list, as in `data/words`: a phrase a line, what is known of it behind ` = `.
pub struct Phrases {
    by_first: HashMap<String, Vec<Phrase>>,
}

pub struct Phrase {
    /// In small letters.
    lower: String,
    /// As it stands in the list.
    pub words: String,
    /// What stands behind ` = `.
    pub note: String,
}

impl Phrases {
    /// Reads a list. A phrase with `ủy` or `hóa` also stands for that with `uỷ` or `hoá`.
    pub fn read(list: &str) -> Self {
        let mut by_first: HashMap<String, Vec<Phrase>> = HashMap::new();
        let lines = list.lines().map(str::trim);
        for line in lines.filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let other = syllable::new_style(line);
            for line in std::iter::once(line).chain((other != line).then_some(&*other)) {
                let (words, note) = line.split_once(" = ").unwrap_or((line, ""));
                let lower = word::lower(words);
                let first = word::words(&lower).next().map(|it| it.1.to_owned());
                if let Some(first) = first {
                    by_first.entry(first).or_default().push(Phrase {
                        words: words.to_owned(),
                        note: note.to_owned(),
                        lower,
                    });
                }
            }
        }
        // The longest phrase that fits is the one that is meant.
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|it| std::cmp::Reverse(it.lower.len()));
        }
        Self { by_first }
    }

    /// The phrases that stand in a text in small letters, in order; none lies in another.
    pub fn find<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = (Range<usize>, &'t Phrase)> {
        let mut free = 0;
        word::words(lower).filter_map(move |(at, first)| {
            let phrases = self.by_first.get(first).filter(|_| at.start >= free)?;
            let rest = &lower[at.start..];
            let phrase = phrases.iter().find(|it| {
                let behind = rest.strip_prefix(&*it.lower);
                behind.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
            })?;
            free = at.start + phrase.lower.len();
            Some((at.start..free, phrase))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_whole_phrase_is_found() {
        let list = Phrases::read("# nguồn\nủy ban = a\nủy ban nhân dân = b\n");
        let text = "uỷ ban nhân dân, ủy bang, ủy ban";
        let found: Vec<_> = list
            .find(text)
            .map(|(at, it)| (&text[at], &*it.note))
            .collect();
        assert_eq!(found, [("uỷ ban nhân dân", "b"), ("ủy ban", "a")]);
    }
}
