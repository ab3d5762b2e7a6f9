//! A long list of phrases that a text is searched for all at once.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::word;
use super::{Paragraph, syllable};

/// A list, as in `data/words`: a phrase a line, what is known of it behind ` = `.
pub struct Phrases {
    list: Vec<Phrase>,
    /// Finds the phrases by their places in the list; none for a list that no search can be
    /// made of.
    search: Option<AhoCorasick>,
}

pub struct Phrase {
    /// As it stands in the list.
    pub words: Cow<'static, str>,
    /// What stands behind ` = `.
    pub note: Cow<'static, str>,
}

impl Phrases {
    /// Reads a list. A phrase with `ủy` or `hóa` also stands for that with `uỷ` or `hoá`.
    pub fn read(text: &'static str) -> Self {
        let mut list = Vec::new();
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let (words, note) = line.split_once('=').unwrap_or((line, ""));
            let (words, note) = (words.trim_end(), note.trim_start());
            list.push(Phrase {
                words: words.into(),
                note: note.into(),
            });
            if syllable::has_old_style(words) {
                let [words, note] = [words, note].map(syllable::new_style);
                list.push(Phrase {
                    words: words.into(),
                    note: note.into(),
                });
            }
        }
        let search = AhoCorasick::builder()
            // The one that is made fastest: a paper is short.
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .build(list.iter().map(|it| word::lower(&it.words)));
        Self {
            list,
            search: search.ok(),
        }
    }

    /// The phrases that stand in a paragraph as whole words, in order, the longest of those that
    /// begin at one place; none lies in another.
    pub fn find<'t>(
        &'t self,
        paragraph: &Paragraph,
    ) -> impl Iterator<Item = (Range<usize>, &'t Phrase)> {
        let lower = &*paragraph.lower;
        let found = self
            .search
            .iter()
            .flat_map(|it| it.find_overlapping_iter(lower));
        let mut whole: Vec<_> = found
            .filter(|it| word::is_whole(lower, &it.range()))
            .collect();
        whole.sort_by_key(|it| (it.start(), Reverse(it.end())));
        let mut free = 0;
        whole.into_iter().filter_map(move |it| {
            let fits = it.start() >= free;
            let phrase = self.list.get(it.pattern().as_usize()).filter(|_| fits)?;
            free = it.end();
            Some((it.range(), phrase))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::Worded;
    use crate::role::Role;

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
